"""What issued opinions have taken of land and water, for the rules that hold a project against the plan's limits."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.plan_facts import LedgerTotals
from app.domain.project import Project
from app.domain.vocabulary import COUNTIES
from app.services.desk import Desk
from app.services.permits import ANYBODY, permit
from app.store.ledger import LedgerShare, ledger_totals
from app.store.workspace import open_workspace, workspace_exists


@permit("查看台账", ANYBODY)
def totals(desk: Desk) -> LedgerTotals:
    """Return what opinions in force have taken, in all and by block."""
    if not workspace_exists(desk.workspace):
        return LedgerTotals()
    with open_workspace(desk.workspace) as connection:
        whole = ledger_totals(connection)
        if not whole.shares:
            return LedgerTotals()
        blocks = {
            block.id: ledger_totals(connection, block=block.id).new_construction_ha for block in desk.facts.blocks
        }
    return LedgerTotals(whole.new_construction_ha, whole.water_m3, blocks)


def share_of(desk: Desk, project: Project, year: int) -> LedgerShare:
    """Return what an opinion on this project takes, from `year` on; the block by its identity, not by its alias."""
    names = {name: block.id for block in desk.facts.blocks for name in (block.name, *block.aliases)}
    return LedgerShare(
        county=project.county or "",
        block=names.get(project.block or ""),
        new_construction_ha=project.land.new_construction_ha,
        water_m3=project.water.annual_m3,
        year=year,
    )


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What opinions in force have taken within one scope: `all`, `county` or `block` (land ha, water m3 a year)."""

    scope: str
    name: str
    land_ha: float
    water_m3: float
    limit_ha: float | None


@permit("查看台账", ANYBODY)
def ledger_lines(desk: Desk) -> tuple[LedgerLine, ...]:
    """Return the ledger: in all, by county, and by every block that has taken anything."""
    return tuple(_lines(desk))


def _lines(desk: Desk) -> Iterator[LedgerLine]:
    with open_workspace(desk.workspace) as connection:
        whole = ledger_totals(connection)
        yield LedgerLine("all", "合计", whole.new_construction_ha, whole.water_m3, None)
        for county in COUNTIES:
            part = ledger_totals(connection, county=county)
            yield LedgerLine("county", county, part.new_construction_ha, part.water_m3, None)
        for block in desk.facts.blocks:
            part = ledger_totals(connection, block=block.id)
            if part.shares:
                yield LedgerLine("block", block.name, part.new_construction_ha, part.water_m3, block.expandable_ha)
