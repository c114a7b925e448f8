"""Where could it go? The plan's blocks ranked for a project: industry fit, negative list, conditions, land left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.finding import Finding
from app.domain.plan_facts import Block
from app.screening.facts import Context
from app.screening.facts_project import covers
from app.screening.rules import ReadyRule
from app.screening.run import evaluate

GROUPS: Final = ("B", "L", "Z")
_NOT_OF_THE_BLOCK: Final = ("B-02",)  # it asks where the site lies, and here the site is what is looked for


@dataclass(frozen=True, slots=True)
class Place:
    """One block as a place for the project.

    Attributes:
        fits: "block" where the block's own leading industries cover the project's, "board" where the board's do.
        phrases: the leading industries that cover it.
        land_left_ha: 新增可扩展空间 less what issued opinions have taken; None where the plan gives no figure.
        has_room: whether that is enough; None where land asked for or land left is not known.
        against: prohibitions and restrictions that bite there.
        to_settle: conditions to meet and questions to answer there.
    """

    block: Block
    fits: str
    phrases: tuple[str, ...]
    land_left_ha: float | None
    has_room: bool | None
    against: tuple[Finding, ...]
    to_settle: tuple[Finding, ...]

    @property
    def order(self) -> tuple[int, int, int, int, float]:
        """Return the sort key: fewest prohibitions, best fit, room, fewest restrictions, most land."""
        prohibited = sum(finding.effect == "prohibit" for finding in self.against)
        fit = {"block": 0, "board": 1}.get(self.fits, 2)
        room = {True: 0, None: 1}.get(self.has_room, 2)
        return prohibited, fit, room, len(self.against), -(self.land_left_ha or 0.0)


def rank_blocks(rules: Sequence[ReadyRule], context: Context) -> tuple[Place, ...]:
    """Rank every block of the plan for the project, best first, equal ones in the plan's order."""
    asked = tuple(ready for ready in rules if ready.rule.id[0] in GROUPS and ready.rule.id not in _NOT_OF_THE_BLOCK)
    return tuple(
        sorted((_place(block, asked, context) for block in context.plan.blocks), key=lambda place: place.order)
    )


def _place(block: Block, rules: Sequence[ReadyRule], context: Context) -> Place:
    project = replace(context.project, block=block.name, county=block.county or None, township=None)
    there = replace(context, project=project, site=None, counties=(), _meetings={})
    findings = tuple(evaluate(ready, there) for ready in rules)
    fits, phrases = _fit(block, context)
    left = None if block.expandable_ha is None else block.expandable_ha - context.ledger.block_ha.get(block.id, 0.0)
    wanted = project.land.new_construction_ha
    return Place(
        block=block,
        fits=fits,
        phrases=phrases,
        land_left_ha=left,
        has_room=None if left is None or wanted is None else wanted <= left,
        against=tuple(each for each in findings if each.outcome == "hit" and each.effect in ("prohibit", "restrict")),
        to_settle=tuple(each for each in findings if _open(each)),
    )


def _open(finding: Finding) -> bool:
    hit_condition = finding.effect == "condition" and finding.outcome == "hit"
    return hit_condition or (finding.outcome == "unknown" and finding.effect in ("prohibit", "restrict", "condition"))


def _fit(block: Block, context: Context) -> tuple[str, tuple[str, ...]]:
    code = context.project.industry
    for name, scope in (("block", block.id), ("board", block.board)):
        matches = (match for match in context.plan.leading if match.scope == scope)
        phrases = tuple(dict.fromkeys(match.phrase for match in matches if code and covers(code, match.code)))
        if phrases:
            return name, phrases
    return "", ()
