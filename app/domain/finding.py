"""Findings, judgements and the verdict that they fold into."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

OUTCOMES: Final = {"hit": "触及", "clear": "不触及", "unknown": "无法判定", "not_relevant": "不涉及"}
VERDICTS: Final = {
    "conforms": "符合",
    "conditional": "有条件符合",
    "needs_verification": "需进一步核实",
    "does_not_conform": "不符合",
}


@dataclass(frozen=True, slots=True)
class Overlap:
    """How a site meets one layer: area in m2, share of the site (0 to 1), features met, distance in metres."""

    layer: str
    kind: str
    area_m2: float
    share: float
    features: int
    distance_m: float | None


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that would decide an unknown: `key` is a fact's or layer kind's name, `text` the sentence."""

    what: str
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Atom:
    """One atom of a rule's condition with its value: True, False or None for unknown."""

    text: str
    value: bool | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's answer to one rule; the reason is mandatory."""

    rule: str
    answer: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one rule for one run; `outcome` is the judged one, `automatic` stays visible."""

    rule: str
    effect: str
    title: str
    outcome: str
    automatic: str
    judgement: Judgement | None
    quote: str
    place: str
    line: int
    facts: tuple[tuple[str, Any], ...] = ()
    missing: tuple[Missing, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    atoms: tuple[Atom, ...] = ()
    advice: str = ""

    @property
    def excepted(self) -> bool:
        """Whether a person found that the rule bites and its exception is made out."""
        return self.judgement is not None and self.judgement.answer == "exception"


def _refuses(finding: Finding) -> bool:
    judged_hit = finding.judgement is not None and finding.judgement.answer == "hit"
    hit = finding.outcome == "hit" and not finding.excepted
    return hit and (finding.effect == "prohibit" or (finding.effect == "restrict" and judged_hit))


def _is_open(finding: Finding) -> bool:
    if finding.effect not in ("prohibit", "restrict"):
        return False
    unjudged_hit = finding.outcome == "hit" and finding.judgement is None
    return finding.outcome == "unknown" or (finding.effect == "restrict" and unjudged_hit)


def _binds(finding: Finding) -> bool:
    return finding.excepted or (finding.effect == "condition" and finding.outcome in ("hit", "unknown"))


def weight_of(finding: Finding) -> str | None:
    """Return how a finding weighs on the verdict: "refuses", "open", "binds"; None where it does not."""
    tests = {"refuses": _refuses, "open": _is_open, "binds": _binds}
    return next((name for name, test in tests.items() if test(finding)), None)


def verdict_of(findings: Iterable[Finding]) -> str:
    """Fold findings into the verdict, the first that applies (design, section 3)."""
    known = tuple(findings)
    if any(map(_refuses, known)):
        return "does_not_conform"
    if any(map(_is_open, known)):
        return "needs_verification"
    if any(map(_binds, known)):
        return "conditional"
    return "conforms"


def decisive(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that the verdict rests on, in their order; empty where it conforms."""
    known = tuple(findings)
    for test in (_refuses, _is_open, _binds):
        found = tuple(filter(test, known))
        if found:
            return found
    return ()
