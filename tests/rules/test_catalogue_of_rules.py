"""The rules of the seeds are those of the list, in its order, with its words, and every quote stands in the plan."""

import csv
from functools import cache
from pathlib import Path

import pytest

from app.domain.rule import EFFECTS, Rule
from app.plan.rules import load_rules

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[1] / "seeds"

with (HERE / "rules.csv").open(encoding="utf-8", newline="") as file:
    ROWS = tuple(csv.DictReader(file))


@cache
def plan_lines() -> tuple[str, ...]:
    return tuple((SEEDS / "plan" / "plan.txt").read_text(encoding="utf-8").split("\n"))


@cache
def rules() -> dict[str, Rule]:
    found = load_rules(SEEDS / "rules", plan_lines(), str).rules
    return {rule.id: rule for rule in found}


def test_the_list_has_ninety_one_rules() -> None:
    assert len(ROWS) == 91


def test_the_seeds_hold_the_rules_of_the_list_in_its_order() -> None:
    assert list(rules()) == [row["id"] for row in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_rule_has_the_effect_the_title_and_the_words_of_its_row(row: dict[str, str]) -> None:
    rule = rules()[row["id"]]
    assert (rule.effect, rule.title) == (row["effect"], row["title"])
    assert (rule.citation.quote, rule.citation.line) == (row["quote"], int(row["line"]))
    assert rule.effect in EFFECTS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_quote_stands_word_for_word_in_its_line_of_the_plan(row: dict[str, str]) -> None:
    assert row["quote"] in plan_lines()[int(row["line"]) - 1]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_rule_is_relevant_to_every_project_where_its_row_names_no_relevance(row: dict[str, str]) -> None:
    if row["id"] == "L-03":  # the row refers to the table of the two-high test, which is all condition
        return
    assert (rules()[row["id"]].relevant_when is None) is (row["relevant_when"] == "")


def test_every_condition_says_what_a_hit_asks_for() -> None:
    for rule in rules().values():
        if rule.effect == "condition":
            has_way_out = bool(rule.advice or rule.questions or rule.details)
            assert has_way_out or rule.id in SELF_EXPLAINING, rule.id


SELF_EXPLAINING = {"M-04", "N-03", "T-01", "P-03", "X-04"}  # the title names what to mend
