"""Numbers of the shared register: held while a document is being signed, free again when its line breaks."""

from typing import Final

from app.errors import BadInputError
from app.store.opinion_numbers import AllottedNumber, number_of
from app.store.shared_connection import SharedConnection

_AHEAD: Final = 256  # how many workstations may be signing in one series at one moment
_FREE: Final = """
SELECT free FROM generate_series(
    %(first)s,
    greatest(%(first)s, (SELECT coalesce(max(serial), 0) FROM document WHERE series = %(series)s)) + %(ahead)s
) AS free
WHERE NOT EXISTS (SELECT FROM document WHERE series = %(series)s AND kind = 'opinion' AND serial = free)
ORDER BY free
"""


def hold_number(connection: SharedConnection, pattern: str, year: int, *, first: int = 1) -> AllottedNumber:
    """Hold the lowest number of a year that nobody has or holds, one for each line and as long as it stays open.

    Nothing is written: a line that is closed, cut or killed lets its number go at once, and the next who asks gets it.
    `settle_number` makes sure of the order before `put_documents` takes it for good.

    Args:
        connection: an open line.
        pattern: the number's form, `忻自然资规审〔{year}〕{serial}号`; each counts by itself.
        year: the year that is counted in.
        first: where the count may begin at the earliest: behind what was numbered before there was a register.

    Raises:
        BadInputError: the pattern cannot be used.
    """
    number_of(pattern, year, 1)
    with connection.transaction():
        series, begin = lock_series(connection, pattern, year, first=first)
        for (serial,) in connection.execute(_FREE, {"series": series, "first": begin, "ahead": _AHEAD}).fetchall():
            if _try_to_hold(connection, series, serial):
                return AllottedNumber(number_of(pattern, year, serial), year, serial)
    raise BadInputError(f"此刻有{_AHEAD}个以上文号正在签发中，请稍后重试。", field="number")


def hold_again(connection: SharedConnection, pattern: str, allotted: AllottedNumber) -> bool:
    """Hold this very number on a new line, where nobody has taken or held it since the old one broke."""
    with connection.transaction():
        series, _ = lock_series(connection, pattern, allotted.year)
        taken = connection.execute("SELECT FROM document WHERE number = %s", (allotted.number,)).fetchone()
        return taken is None and _try_to_hold(connection, series, allotted.serial)


def settle_number(connection: SharedConnection, pattern: str, held: AllottedNumber) -> AllottedNumber:
    """Wait until every lower number of the year is taken; return the held one, or a lower one that was let go.

    So documents enter the register in the order of their numbers, and at no moment is there a gap. Who waits, waits
    for lower numbers only, so nobody waits for each other; what is returned is the very next number.

    Raises:
        StoreError: whoever holds a lower number has not finished within the line's patience.
    """
    with connection.transaction():
        series, first = lock_series(connection, pattern, held.year)
    while (lowest := _lowest_free(connection, series, first)) < held.serial:
        connection.execute("SELECT pg_advisory_lock(%s, %s)", (series, lowest))
        is_next = _lowest_free(connection, series, first) == lowest
        let_go = held.serial if is_next else lowest
        connection.execute("SELECT pg_advisory_unlock(%s, %s)", (series, let_go))
        if is_next:
            return AllottedNumber(number_of(pattern, held.year, lowest), held.year, lowest)
    return held


def require_next(connection: SharedConnection, series: int, first: int, serial: int) -> None:
    """Refuse an opinion that would leave a gap; a bug of ours, since numbers are settled before they are put."""
    if _lowest_free(connection, series, first) != serial:
        raise RuntimeError(f"serial {serial} is not the next of its series")


def _lowest_free(connection: SharedConnection, series: int, first: int) -> int:
    row = connection.execute(f"{_FREE} LIMIT 1", {"series": series, "first": first, "ahead": _AHEAD}).fetchone()
    assert row is not None  # noqa: S101  # the list reaches beyond the last that is taken
    return int(row[0])


def lock_series(connection: SharedConnection, pattern: str, year: int, *, first: int = 1) -> tuple[int, int]:
    """Return a series and where it begins; nobody else gives or takes its numbers until the transaction ends."""
    values = {"pattern": pattern, "year": year, "first": first}
    connection.execute(
        "INSERT INTO series (pattern, year, first) VALUES (%(pattern)s, %(year)s, %(first)s) ON CONFLICT DO NOTHING",
        values,
    )
    row = connection.execute(
        "UPDATE series SET first = greatest(first, %(first)s) WHERE pattern = %(pattern)s AND year = %(year)s"
        " RETURNING id, first",
        values,
    ).fetchone()
    assert row is not None  # noqa: S101  # it was inserted just now, and is never deleted
    return int(row[0]), int(row[1])


def _try_to_hold(connection: SharedConnection, series: int, serial: int) -> bool:
    row = connection.execute("SELECT pg_try_advisory_lock(%s, %s)", (series, serial)).fetchone()
    return bool(row and row[0])
