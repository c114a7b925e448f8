"""Rules: one duty of the plan each, with its effect, its condition and the plan's own words."""

from dataclasses import dataclass
from typing import Final

EFFECTS: Final = {
    "prohibit": "禁止",
    "restrict": "限制",
    "condition": "附条件",
    "requirement": "有关要求",
    "notice": "提示",
    "support": "支持",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the plan says it: the words, the place as people cite it, the line of the plan's text."""

    quote: str
    place: str
    line: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One duty of the plan.

    Attributes:
        relevant_when: expression that says whether the rule speaks of this project at all; None: always.
        hit_when: expression that says whether the rule bites (app.screening.expression has the grammar).
        question: what a person must answer where the plan leaves it to judgement, by the key of `ask(key)`.
        details: names of detail functions whose facts are shown beside the outcome.
        advice: what the applicant or reviewer does about a hit, in one sentence.
        valid_from, valid_to: ISO dates between which the rule holds; None is open.
    """

    id: str
    effect: str
    title: str
    relevant_when: str | None
    hit_when: str
    citation: Citation
    questions: tuple[tuple[str, str], ...] = ()
    details: tuple[str, ...] = ()
    advice: str = ""
    valid_from: str | None = None
    valid_to: str | None = None
