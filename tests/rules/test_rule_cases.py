"""Every rule against what its row of rules.csv says: facts in, outcome out, and the table of cases is complete."""

import itertools
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from case_world import RuleCase, context_of, read_cases

from app.domain.plan_facts import PlanFacts
from app.screening.outcome import outcome_of
from app.screening.rules import ReadyRule
from app.screening.run import evaluate
from app.services.desk import Desk, open_desk

CASES = tuple(read_cases())

# What one fact alone cannot say; from the words of the rows: "given", "always", questions.
NEVER_UNKNOWN = {"given", "known_false", "in_key_town", "newer_edition", "always"}
NEVER_KNOWN = {"ask"}
NEVER_FALSE = {"always", "startup_leading"}  # the reviewed mapping says what is leading, not what is not
# Atoms of one fact that hang together, so that an outcome their table would allow cannot occur.
CANNOT_BE = {("W-09", "unknown"), ("G-01", "unknown")}


@cache
def desk() -> Desk:
    with TemporaryDirectory() as workspace:
        return open_desk(Path(workspace))


@cache
def rules() -> dict[str, ReadyRule]:
    return {ready.rule.id: ready for ready in desk().rules}


def plan() -> PlanFacts:
    return desk().facts


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_outcome_is_what_the_row_says(case: RuleCase) -> None:
    finding = evaluate(rules()[case.rule], context_of(case.given, plan()))
    assert finding.outcome == case.outcome, finding.atoms
    said = " ".join(f"{missing.key} {missing.text}" for missing in finding.missing)
    for words in case.given.get("missing", ()):
        assert words in said
    facts = dict(finding.facts)
    for name, value in case.given.get("facts", {}).items():
        assert set(value) <= set(facts[name]) if isinstance(value, list) else facts[name] == value


@pytest.mark.parametrize("case", [case for case in CASES if case.outcome == "unknown"], ids=lambda case: case.id)
def test_an_unknown_says_what_would_decide_it(case: RuleCase) -> None:
    assert evaluate(rules()[case.rule], context_of(case.given, plan())).missing


def never(name: str) -> set[bool | None]:
    """Return the values that a fact never has."""
    if name in NEVER_KNOWN:
        return {True, False}
    return ({None} if name in NEVER_UNKNOWN else set()) | ({False} if name in NEVER_FALSE else set())


def possible(ready: ReadyRule) -> set[str]:
    """Return the outcomes that a rule's condition allows, each atom taken for itself."""
    domains = [sorted({True, False, None} - never(atom.call.name), key=str) for atom in ready.atoms]
    texts = [atom.text for atom in ready.atoms]
    found = {
        outcome_of(ready.relevance, ready.condition, dict(zip(texts, choice, strict=True)))
        for choice in itertools.product(*domains)
    }
    return {outcome for outcome in found if (ready.rule.id, outcome) not in CANNOT_BE}


def test_every_rule_has_a_case_of_each_outcome_that_it_can_have() -> None:
    assert len(rules()) == 91
    lacking = {
        rule: sorted(possible(ready) - {case.outcome for case in CASES if case.rule == rule})
        for rule, ready in rules().items()
    }
    assert {rule: outcomes for rule, outcomes in lacking.items() if outcomes} == {}


def test_every_atom_is_true_in_some_case_and_false_in_another() -> None:
    lacking = []
    for rule, ready in rules().items():
        found = [evaluate(ready, context_of(case.given, plan())).atoms for case in CASES if case.rule == rule]
        for atom in ready.atoms:
            seen = {each.value for atoms in found for each in atoms if each.text == atom.text}
            wanted = {None} if atom.call.name in NEVER_KNOWN else {True, False} - never(atom.call.name)
            lacking += [(rule, atom.text, value) for value in wanted - seen]
    assert lacking == []


def test_every_case_names_a_rule() -> None:
    assert {case.rule for case in CASES} == set(rules())
