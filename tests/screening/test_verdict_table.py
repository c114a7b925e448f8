"""The verdict as a table: every effect with every outcome and judgement, and how findings fold together."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.finding import OUTCOMES, VERDICTS, Finding, Judgement, decisive, verdict_of
from app.domain.rule import EFFECTS

NO, OPEN, IF, YES = "does_not_conform", "needs_verification", "conditional", "conforms"
COLUMNS = ("hit", "clear", "unknown", "not_relevant", "judged clear", "judged hit", "judged exception")
TABLE = {
    "prohibit":    (NO,   YES, OPEN, YES, YES, NO,  IF),
    "restrict":    (OPEN, YES, OPEN, YES, YES, NO,  IF),
    "condition":   (IF,   YES, IF,   YES, YES, IF,  IF),
    "requirement": (YES,  YES, YES,  YES, YES, YES, IF),
    "notice":      (YES,  YES, YES,  YES, YES, YES, IF),
    "support":     (YES,  YES, YES,  YES, YES, YES, IF),
}  # fmt: skip
CELLS = [(effect, column, row[place]) for effect, row in TABLE.items() for place, column in enumerate(COLUMNS)]


def finding(effect: str, column: str, automatic: str = "unknown", rule: str = "F-01") -> Finding:
    answer = column.removeprefix("judged ")
    if answer == column:
        return Finding(rule, effect, "", column, column, None, "", "", 1)
    outcome = "hit" if answer == "exception" else answer
    return Finding(rule, effect, "", outcome, automatic, Judgement(rule, answer, "理由", "某人"), "", "", 1)


def test_the_table_holds_every_effect() -> None:
    assert set(TABLE) == set(EFFECTS)


@pytest.mark.parametrize(("effect", "column", "expected"), CELLS)
def test_one_finding_decides_as_the_table_says(effect: str, column: str, expected: str) -> None:
    assert verdict_of([finding(effect, column)]) == expected


@pytest.mark.parametrize("automatic", ["hit", "clear", "unknown", "not_relevant"])
@pytest.mark.parametrize("column", ["judged clear", "judged hit", "judged exception"])
@pytest.mark.parametrize("effect", EFFECTS)
def test_a_judgement_decides_whatever_the_automatic_outcome_was(effect: str, column: str, automatic: str) -> None:
    assert verdict_of([finding(effect, column, automatic)]) == TABLE[effect][COLUMNS.index(column)]


def test_no_finding_conforms() -> None:
    assert verdict_of([]) == YES


def test_the_gravest_of_two_findings_decides() -> None:
    order = [YES, IF, OPEN, NO]
    for one, other in itertools.product(CELLS, repeat=2):
        findings = [finding(*one[:2]), finding(*other[:2], rule="F-02")]
        assert verdict_of(findings) == order[max(order.index(one[2]), order.index(other[2]))]


@given(st.permutations(CELLS[::4]))
def test_the_order_of_findings_does_not_matter(cells: list[tuple[str, str, str]]) -> None:
    assert verdict_of(finding(*cell[:2]) for cell in cells) == NO


@given(st.lists(st.sampled_from(CELLS), max_size=6))
def test_the_decisive_findings_alone_give_the_same_verdict(cells: list[tuple[str, str, str]]) -> None:
    findings = [finding(*cell[:2], rule=f"F-{place:02d}") for place, cell in enumerate(cells)]
    verdict = verdict_of(findings)
    found = decisive(findings)
    assert verdict_of(found) == verdict
    assert found == tuple(
        each for each, cell in zip(findings, cells, strict=True) if cell[2] == verdict and verdict != YES
    )


def test_unknown_never_conforms_for_what_forbids_or_restricts() -> None:
    for effect in ("prohibit", "restrict", "condition"):
        assert verdict_of([finding(effect, "unknown")]) != YES


def test_an_exception_is_told_from_a_hit() -> None:
    assert finding("prohibit", "judged exception").excepted is True
    assert finding("prohibit", "judged hit").excepted is False
    assert finding("prohibit", "hit").excepted is False


def test_each_outcome_and_verdict_has_its_chinese_name() -> None:
    assert OUTCOMES == {"hit": "触及", "clear": "不触及", "unknown": "无法判定", "not_relevant": "不涉及"}
    assert VERDICTS == {YES: "符合", IF: "有条件符合", OPEN: "需进一步核实", NO: "不符合"}


def test_a_finding_without_advice_gives_none() -> None:
    assert finding("notice", "hit").advice == ""
