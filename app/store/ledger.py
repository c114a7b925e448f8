"""The ledger: what issued opinions have taken of new construction land and water, by county, block and year."""

import math
import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LedgerShare:
    """What one opinion takes: land (ha), water (m3 a year), from `year` on; None is not known."""

    county: str
    block: str | None
    new_construction_ha: float | None
    water_m3: float | None
    year: int


@dataclass(frozen=True, slots=True)
class LedgerTotals:
    """Sums over the shares of opinions in force.

    Attributes:
        new_construction_ha: hectares.
        water_m3: cubic metres a year.
        shares: how many shares were summed.
        unknown_land, unknown_water: how many of them do not say; a sum with unknowns is a lower bound.
    """

    new_construction_ha: float
    water_m3: float
    shares: int
    unknown_land: int
    unknown_water: int


def add_share(connection: sqlite3.Connection, opinion_id: int, share: LedgerShare) -> None:
    """Enter what an opinion takes, in the transaction that issues it."""
    connection.execute(
        "INSERT INTO ledger (opinion_id, county, block, new_construction_ha, water_m3, year) VALUES (?, ?, ?, ?, ?, ?)",
        (opinion_id, share.county, share.block, share.new_construction_ha, share.water_m3, share.year),
    )


def shares_of(connection: sqlite3.Connection, opinion_id: int) -> tuple[LedgerShare, ...]:
    """Return what an opinion took, in force or not."""
    rows = connection.execute(
        "SELECT county, block, new_construction_ha, water_m3, year FROM ledger WHERE opinion_id = ? ORDER BY id",
        (opinion_id,),
    )
    return tuple(LedgerShare(*row) for row in rows)


def ledger_totals(
    connection: sqlite3.Connection,
    *,
    county: str | None = None,
    block: str | None = None,
    up_to_year: int | None = None,
) -> LedgerTotals:
    """Return what opinions in force have taken; withdrawn ones count nothing.

    Args:
        connection: an open workspace.
        county: only this county; None is all of them.
        block: only this industry block; None is all, and what lies in none.
        up_to_year: only shares of this year and before.
    """
    rows = connection.execute(
        "SELECT new_construction_ha, water_m3 FROM ledger JOIN opinion ON opinion.id = ledger.opinion_id"
        " WHERE opinion.status = 'issued' AND (?1 IS NULL OR ledger.county = ?1) AND (?2 IS NULL OR block = ?2)"
        " AND (?3 IS NULL OR ledger.year <= ?3)",
        (county, block, up_to_year),
    ).fetchall()
    land = [row[0] for row in rows if row[0] is not None]
    water = [row[1] for row in rows if row[1] is not None]
    return LedgerTotals(math.fsum(land), math.fsum(water), len(rows), len(rows) - len(land), len(rows) - len(water))
