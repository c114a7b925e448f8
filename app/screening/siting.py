"""Where could it go? The plan's blocks ranked for a project: industry fit, negative list, conditions, land left."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.finding import Finding, Judgement
from app.domain.plan_facts import Block
from app.screening.facts import Context
from app.screening.facts_plan import taken_ha
from app.screening.facts_project import board_of, covers
from app.screening.outcome import outcome_of
from app.screening.rules import ReadyRule
from app.screening.run import evaluate
from app.screening.truth import exceeds

GROUPS: Final = ("B", "L", "Z")
_NOT_OF_THE_BLOCK: Final = ("B-02",)  # it asks where the site lies, and here the site is what is looked for
_AT_BEST: Final = {"overlaps": False, "near_heritage": False, "ring_share": False, "within": True, "within_block": True}


@dataclass(frozen=True, slots=True)
class Place:
    """One block as a place for the project.

    Attributes:
        fits: "block" where the block's own leading industries cover the project's, "board" where the board's do.
        phrases: the leading industries that cover it.
        land_left_ha: 新增可扩展空间 less what issued opinions have taken; None where the plan gives no figure.
        has_room: whether that is enough; None where land asked for or land left is not known.
        against: prohibitions and restrictions that bite there.
        to_settle: conditions to meet and questions to answer there; what a site alone would answer is left out.
    """

    block: Block
    fits: str
    phrases: tuple[str, ...]
    land_left_ha: float | None
    has_room: bool | None
    against: tuple[Finding, ...]
    to_settle: tuple[Finding, ...]

    @property
    def excluded(self) -> bool:
        """Whether a prohibition keeps the project out of the block."""
        return any(finding.effect == "prohibit" for finding in self.against)

    @property
    def order(self) -> tuple[int, int, int, int, int, float]:
        """Return the sort key: fewest prohibitions, best fit, room, fewest restrictions, least to settle, most land."""
        prohibited = sum(finding.effect == "prohibit" for finding in self.against)
        fit = {"block": 0, "board": 1}.get(self.fits, 2)
        room = {True: 0, None: 1}.get(self.has_room, 2)
        return prohibited, fit, room, len(self.against), len(self.to_settle), -(self.land_left_ha or 0.0)


def rank_blocks(
    rules: Sequence[ReadyRule], context: Context, judgements: Iterable[Judgement] = ()
) -> tuple[Place, ...]:
    """Rank every block of the plan for the project, best first, equal ones in the plan's order.

    A judgement holds in a block where its rule stands as it stood where the judgement was made; elsewhere it was made
    on other grounds and does not count. An exception holds within its board: the plan weighs it by the region.
    """
    asked = tuple(ready for ready in rules if ready.rule.id[0] in GROUPS and ready.rule.id not in _NOT_OF_THE_BLOCK)
    judged = {judgement.rule: judgement for judgement in judgements}
    here = {ready.rule.id: evaluate(ready, context, judged.get(ready.rule.id)) for ready in asked}
    places = (_place(block, asked, context, here) for block in context.plan.blocks)
    return tuple(sorted(places, key=lambda place: place.order))


def _finding(ready: ReadyRule, here: Finding, there: Context, *, same_board: bool) -> Finding:
    """Evaluate a rule in a block, with the judgement made here where it holds there too."""
    found, judgement = evaluate(ready, there), here.judgement
    stands_as_here = (found.atoms, found.facts) == (here.atoms, here.facts)
    if judgement is None or not stands_as_here or (judgement.answer == "exception" and not same_board):
        return found
    return evaluate(ready, there, judgement)


def _place(block: Block, rules: Sequence[ReadyRule], context: Context, here: Mapping[str, Finding]) -> Place:
    there, same_board = _context_in(block, context), board_of(context) == block.board
    findings = [_finding(ready, here[ready.rule.id], there, same_board=same_board) for ready in rules]
    left = None if block.expandable_ha is None else block.expandable_ha - taken_ha(context, block)
    wanted = context.project.land.new_construction_ha
    fits, phrases = _fit(block, context)
    return Place(
        block=block,
        fits=fits,
        phrases=phrases,
        land_left_ha=left,
        has_room=None if left is None or wanted is None else not exceeds(wanted, left),
        against=tuple(filter(_is_against, findings)),
        to_settle=tuple(each for ready, each in zip(rules, findings, strict=True) if _is_open(ready, each)),
    )


def _context_in(block: Block, context: Context) -> Context:
    project = replace(context.project, block=block.name, county=block.county or None, township=None)
    return replace(context, project=project, site=None, counties=(), meetings={})


def _is_against(finding: Finding) -> bool:
    return finding.outcome == "hit" and not finding.excepted and finding.effect in ("prohibit", "restrict")


def _is_open(ready: ReadyRule, finding: Finding) -> bool:
    if finding.effect not in ("prohibit", "restrict", "condition"):
        return False
    if finding.outcome == "hit":
        return finding.excepted or finding.effect == "condition"
    return finding.outcome == "unknown" and _at_best(ready, finding) == "unknown"


def _at_best(ready: ReadyRule, finding: Finding) -> str:
    """Return the outcome on the best site that a block can have: what a site alone would answer is no question yet."""
    calls = {atom.text: atom.call.name for atom in ready.atoms}
    known = {atom.text: atom.value for atom in finding.atoms}
    values = {text: _AT_BEST.get(calls[text]) if value is None else value for text, value in known.items()}
    return outcome_of(ready.relevance, ready.condition, values)


def _fit(block: Block, context: Context) -> tuple[str, tuple[str, ...]]:
    code = context.project.industry
    for name, scope in (("block", block.id), ("board", block.board)):
        matches = (match for match in context.plan.leading if match.scope == scope)
        phrases = tuple(dict.fromkeys(match.phrase for match in matches if code and covers(code, match.code)))
        if phrases:
            return name, phrases
    return "", ()
