"""Read the plan: search it, show a rule, list blocks and industries, check it against itself."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from app.domain.rule import Rule
from app.errors import BadInputError
from app.services.desk import Desk

if TYPE_CHECKING:
    from app.plan.checks import Inconsistency


def show_rule(desk: Desk, rule_id: str) -> Rule:
    """Return a rule by its id.

    Raises:
        BadInputError: where there is none.
    """
    for ready in desk.rules:
        if ready.rule.id == rule_id.upper():
            return ready.rule
    raise BadInputError(f"没有编号为“{rule_id}”的规则，请在规则清单中核对编号。")


def rule_json(rule: Rule) -> dict[str, Any]:
    """Return a rule as JSON."""
    return {
        "id": rule.id,
        "effect": rule.effect,
        "title": rule.title,
        "relevant_when": rule.relevant_when,
        "hit_when": rule.hit_when,
        "quote": rule.citation.quote,
        "place": rule.citation.place,
        "line": rule.citation.line,
        "questions": dict(rule.questions),
        "advice": rule.advice,
        "valid_from": rule.valid_from,
        "valid_to": rule.valid_to,
    }


def blocks_json(desk: Desk) -> list[dict[str, Any]]:
    """Return the industry blocks with their figures and all their names."""
    return [
        {
            "id": block.id,
            "name": block.name,
            "county": block.county,
            "board": block.board,
            "area_ha": block.area_ha,
            "expandable_ha": block.expandable_ha,
            "aliases": list(block.aliases),
            "leading": list(block.leading),
            "line": block.line,
        }
        for block in desk.facts.blocks
    ]


def industries(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return code and name of every industry of GB/T 4754-2017, in the order of the codes."""
    return tuple(sorted(desk.facts.industry_names.items()))


def townships(desk: Desk, county: str) -> tuple[str, ...]:
    """Return the townships of a county (2023), in the order of their codes."""
    with desk.plan() as plan:
        rows = plan.table("admin_divisions_2023")
    code = next((row["code12"] for row in rows if row["name"] == county), None)
    return tuple(row["name"] for row in rows if row["parent_code12"] == code and row["level"] == "乡级")


def check_plan(desk: Desk) -> "Sequence[Inconsistency]":
    """Return the plan's own inconsistencies, as they were found when the rule base was built."""
    from app.plan.inconsistencies import inconsistencies

    with desk.plan() as plan:
        return inconsistencies(plan.table)


def finding_json(found: "Inconsistency") -> Mapping[str, Any]:
    """Return an inconsistency as JSON."""
    return {
        "id": found.id,
        "title": found.title,
        "places": list(found.places),
        "values": list(found.values),
        "lines": list(found.lines),
        "meaning": found.meaning,
    }
