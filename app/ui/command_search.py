"""Find an action, a page, a setting or a case by some of its letters: words, code, or pinyin initials."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from app.domain.initials import initials

_RANKED: Final = 400  # so many hits are put in order; whoever gets more types another letter
_FEW: Final = 12  # with fewer hits than this, letters that merely follow each other count as well


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be done or opened.

    Attributes:
        kind: action, setting, file or case.
        key: an action's name, a setting's name, a file's path, a case's id.
        words: its name as users read it.
        beside: what stands beside it: the menu, the code and county.
        keys: its shortcut, as users read it.
        is_open: whether it can be done now.
    """

    kind: str
    key: str
    words: str
    beside: str = ""
    keys: str = ""
    is_open: bool = True

    @property
    def name(self) -> str:
        """Return what tells it from all others."""
        return f"{self.kind}:{self.key}"


class Index:
    """Entries in their order, ready to be searched at every key.

    Args:
        entries: of equal hits the earlier comes first.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._hay = [_hay(entry) for entry in self.entries]
        self._text = "\n".join(self._hay)
        self._starts = [0, *accumulate(len(hay) + 1 for hay in self._hay)]

    def find(self, words: str, recent: Sequence[str] = (), most: int = 60) -> tuple[Entry, ...]:
        """Return what holds all of the words, the best first; without words the recent, then all in their order."""
        wanted = words.casefold().split()
        rank = {name: place for place, name in enumerate(recent)}
        if not wanted:
            first = sorted((e for e in self.entries if e.name in rank), key=lambda entry: rank[entry.name])
            rest = (entry for entry in self.entries[: most + len(first)] if entry.name not in rank)
            return (*first, *rest)[:most]
        found = self._holding(wanted)
        if len(found) < _FEW:
            found += [at for at in self._following("".join(wanted)) if at not in set(found)]
        found.sort(key=lambda at: self._order(at, wanted, rank))
        return tuple(self.entries[at] for at in found[:most])

    def _holding(self, wanted: Sequence[str]) -> list[int]:
        first, *others = wanted
        hits = [at for at, hay in enumerate(self._hay) if first in hay]
        for word in others:
            hits = [at for at in hits if word in self._hay[at]]
        return hits[:_RANKED]

    def _following(self, letters: str) -> list[int]:
        """Return where the letters stand in this order with others between them."""
        pattern = re.compile("[^\n]*?".join(map(re.escape, letters)))
        places: list[int] = []
        for hit in pattern.finditer(self._text):
            at = bisect_right(self._starts, hit.start()) - 1
            if not places or places[-1] != at:
                places.append(at)
            if len(places) >= _RANKED:
                break
        return places

    def _order(self, at: int, wanted: Sequence[str], rank: dict[str, int]) -> tuple[int, int, int]:
        entry, hay, first = self.entries[at], self._hay[at], wanted[0]
        starts = hay.startswith(first) or f"\t{first}" in hay
        is_whole = hay.startswith(" ".join(wanted) + "\t")
        quality = 0 if is_whole else 1 if starts else 2 if all(word in hay for word in wanted) else 3
        return quality, rank.get(entry.name, len(rank)), at


def _hay(entry: Entry) -> str:
    letters = initials(entry.words)
    return f"{entry.words}\t{letters}\t{entry.beside}\t{entry.keys}".casefold().replace("\n", " ")
