"""The domain's closed lists of words, read in the language of the window; the keys are what the domain says."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeVar

from app.domain import finding, rule, vocabulary
from app.services import fact_words
from app.ui.marks import say

Key = TypeVar("Key")


class Said(Mapping[Key, str]):
    """A table of words whose values are translated when they are asked for, not when the module is loaded."""

    def __init__(self, words: Mapping[Key, str]) -> None:
        self._words = words

    def __getitem__(self, key: Key) -> str:
        return say(self._words[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


OUTCOMES: Final = Said(finding.OUTCOMES)
VERDICTS: Final = Said(finding.VERDICTS)
EFFECTS: Final = Said(rule.EFFECTS)
ANSWERS: Final = Said(vocabulary.ANSWERS)
AUTHORITIES: Final = Said(vocabulary.AUTHORITIES)
LAYER_KINDS: Final = Said(vocabulary.LAYER_KINDS)
FIELDS: Final = Said(vocabulary.FIELDS)
ACTIVITIES: Final = Said(vocabulary.ACTIVITIES)
CONSTRUCTIONS: Final = Said(vocabulary.CONSTRUCTIONS)
MINING_RIGHTS: Final = Said(vocabulary.MINING_RIGHTS)
WATER_SOURCES: Final = Said(vocabulary.WATER_SOURCES)
PROJECT_KINDS: Final = Said({kind: kind for kind in vocabulary.KINDS})
TRUTH: Final = Said(fact_words.TRUTH)
