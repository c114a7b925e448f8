"""The plan's limits that a project's share counts against, as the shared ledger holds them when it is booked."""

from collections.abc import Iterable, Iterator, Sequence

from app.domain.plan_facts import Block, LedgerTotals, Limit
from app.domain.project import Project
from app.services.desk import Desk
from app.store.shared_ledger import LedgerLimit

_MU_PER_HA = 15.0


def limits_of(desk: Desk, project: Project, taken: LedgerTotals) -> tuple[LedgerLimit, ...]:
    """Return what the rules hold a project's land and water against.

    Args:
        desk: the open desk.
        project: that takes its share.
        taken: what the review took as taken by others.
    """
    facts, year = desk.facts, project.start_year
    land = [(limit.figure / _MU_PER_HA, limit) for limit in _of_year(facts.land_limits_mu, year)]
    water = [(limit.figure, limit) for limit in _of_year(facts.water_limits_m3, year)]
    return (
        *_block_limits(facts.blocks, project, taken),
        *(LedgerLimit(_words("新增建设用地规模", each), "land", None, figure, taken.land_ha) for figure, each in land),
        *(LedgerLimit(_words("用水总量", each), "water", None, figure, taken.water_m3) for figure, each in water),
    )


def _block_limits(blocks: Sequence[Block], project: Project, taken: LedgerTotals) -> Iterator[LedgerLimit]:
    for block in blocks:
        if block.expandable_ha is not None and project.block in (block.name, *block.aliases):
            ids = tuple(_with_inner(blocks, block))
            seen = sum(taken.block_ha.get(each, 0.0) for each in ids)
            yield LedgerLimit(f"板块“{block.name}”的新增可扩展空间", "land", ids, block.expandable_ha, seen)


def _with_inner(blocks: Sequence[Block], block: Block) -> Iterator[str]:
    yield block.id
    for inner in blocks:
        if inner.within == block.id:
            yield from _with_inner(blocks, inner)


def _of_year(limits: Sequence[Limit], year: int | None) -> Iterable[Limit]:
    """The limit of a start year, the last one after the plan's end; without a year all of them."""
    if year is None:
        return limits
    return (next((limit for limit in limits if year <= limit.last_year), limits[-1]),)


def _words(what: str, limit: Limit) -> str:
    return f"规划到{limit.last_year}年的{what}"
