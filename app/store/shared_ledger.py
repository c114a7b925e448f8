"""The shared ledger: shares booked under a lock, so that two workstations cannot overdraw one limit together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import BadInputError
from app.store.ledger import LedgerShare
from app.store.shared_connection import SharedConnection

_WHOLE = ("", "", 0)


@dataclass(frozen=True, slots=True)
class LedgerLimit:
    """A limit that a review held a project against.

    Attributes:
        words: what is limited, as messages say it: 板块“豆罗建材板块”的可扩展空间.
        measure: "land" (ha) or "water" (m3 a year).
        blocks: whose shares count against it; None is every share.
        limit: hectares or cubic metres.
        seen: what the review took as taken by others.
    """

    words: str
    measure: str
    blocks: tuple[str, ...] | None
    limit: float
    seen: float


_COLUMNS = {"land": "new_construction_ha", "water": "water_m3"}
_UNITS = {"land": "公顷", "water": "立方米/年"}


def book_share(connection: SharedConnection, number: str, share: LedgerShare, limits: Sequence[LedgerLimit]) -> None:
    """Book what a document takes, in the transaction that publishes it.

    A project that the review found within a limit is refused where what others booked meanwhile would carry it over;
    what the review itself found to be over is booked as it was judged.

    Raises:
        BadInputError: naming the limit, what is taken and what would be.
    """
    block = share.block or ""
    accounts = sorted({_WHOLE, (share.county, block, share.year)})
    for account in accounts:
        connection.execute("INSERT INTO account VALUES (%s, %s, %s) ON CONFLICT DO NOTHING", account)
    for account in accounts:
        connection.execute(
            "SELECT FROM account WHERE county = %s AND block = %s AND year = %s FOR UPDATE", account
        ).fetchall()
    hold_to_limits(connection, share, limits)
    connection.execute(
        "INSERT INTO share (number, county, block, year, new_construction_ha, water_m3)"
        " VALUES (%s, %s, %s, %s, %s, %s)",
        (number, share.county, block, share.year, share.new_construction_ha, share.water_m3),
    )


def hold_to_limits(connection: SharedConnection, share: LedgerShare, limits: Sequence[LedgerLimit]) -> None:
    """Refuse a share that would carry over a limit; certain only under the lock of `book_share`.

    Raises:
        BadInputError: as `book_share` does.
    """
    for limit in limits:
        _hold(connection, share, limit)


def taken(connection: SharedConnection, measure: str, blocks: tuple[str, ...] | None = None) -> float:
    """Return what documents in force and documents being signed have booked (ha, or m3 a year)."""
    rows = connection.execute(
        f"SELECT {_COLUMNS[measure]} FROM share JOIN document USING (number)"  # noqa: S608  # a column name of ours
        " WHERE status IN ('signing', 'issued') AND (%(blocks)s::text[] IS NULL OR block = ANY(%(blocks)s))",
        {"blocks": None if blocks is None else list(blocks)},
    ).fetchall()
    return math.fsum(row[0] for row in rows if row[0] is not None)


def _hold(connection: SharedConnection, share: LedgerShare, limit: LedgerLimit) -> None:
    wanted = share.new_construction_ha if limit.measure == "land" else share.water_m3
    if not wanted or _is_over(limit.seen + wanted, limit.limit):
        return
    now = taken(connection, limit.measure, limit.blocks)
    if _is_over(now + wanted, limit.limit):
        unit = _UNITS[limit.measure]
        raise BadInputError(
            f"{limit.words}为{limit.limit:g}{unit}，各工作站已签发和正在签署的意见共占用{now:.4f}{unit}，"
            f"再加本项目的{wanted:.4f}{unit}就超出了。没有签发，文号未占用。请同步共享登记库后重新审查。",
            field="ledger",
        )


def _is_over(total: float, limit: float) -> bool:
    """Sums of decimal hectares that meet their limit exactly do not exceed it."""
    return total > limit and not math.isclose(total, limit, rel_tol=1e-9)
