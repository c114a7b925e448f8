"""What would change a verdict: the same fold over the findings, with other answers to those it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.finding import Finding, Judgement, decisive, verdict_of

ANSWERS_ASKED: Final = ("clear", "exception", "hit")
_ASSUMED: Final = "—"  # a judgement that nobody has made; it never leaves this module


@dataclass(frozen=True, slots=True)
class Change:
    """If these rules were all (or, `any_one`, if one of them were) judged so, the verdict would be that one."""

    rules: tuple[str, ...]
    answer: str
    verdict: str
    any_one: bool = False


def verdict_if(findings: Sequence[Finding], rules: Sequence[str], answer: str) -> str:
    """Return the verdict as it would be if these rules were judged so."""
    return verdict_of(_judged(each, answer) if each.rule in rules else each for each in findings)


def _judged(finding: Finding, answer: str) -> Finding:
    outcome = "hit" if answer == "exception" else answer
    return replace(finding, outcome=outcome, judgement=Judgement(finding.rule, answer, _ASSUMED, _ASSUMED))


def changes(findings: Sequence[Finding]) -> tuple[Change, ...]:
    """Return what would change the verdict: an answer to all that it rests on, or to any one of them."""
    now, rules = verdict_of(findings), tuple(each.rule for each in decisive(findings))
    found = []
    for answer in ANSWERS_ASKED if rules else ():
        alone = {verdict_if(findings, (rule,), answer) for rule in rules}
        if len(alone) == 1 and now not in alone:
            found.append(Change(rules, answer, alone.pop(), any_one=len(rules) > 1))
        elif (then := verdict_if(findings, rules, answer)) != now:
            found.append(Change(rules, answer, then))
    return tuple(found)
