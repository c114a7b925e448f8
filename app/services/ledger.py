"""What issued opinions have taken of land and water, for the rules that hold a project against the plan's limits."""

from app.domain.plan_facts import LedgerTotals
from app.domain.project import Project
from app.services.desk import Desk
from app.store.ledger import LedgerShare, ledger_totals
from app.store.workspace import open_workspace, workspace_exists


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
