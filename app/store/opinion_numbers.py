"""Document numbers: without gaps within a year, for opinions and for the notices about them."""

import sqlite3
from dataclasses import dataclass

from app.errors import BadInputError
from app.store.rows import require_transaction


@dataclass(frozen=True, slots=True)
class AllottedNumber:
    """A document number such as 忻自然资规审〔2026〕12号, and what it is made of."""

    number: str
    year: int
    serial: int


def allot_number(connection: sqlite3.Connection, year: int, pattern: str, *, first: int = 1) -> AllottedNumber:
    """Return the next number of a year; it is taken when `record_opinion` follows in the same transaction.

    An error in between rolls back and leaves no gap; a number that was withdrawn or voided is never used again.

    Args:
        connection: an open workspace, within `atomic`.
        year: the year that is counted in.
        pattern: the number's form, `忻自然资规审〔{year}〕{serial}号`.
        first: where a year's count begins, for an office that began the year on paper.

    Raises:
        BadInputError: the pattern lacks a place for year or serial, or has others; the number is taken already.
    """
    require_transaction(connection, "allotting a number")
    return next_number(connection, year, pattern, first=first)


def next_number(connection: sqlite3.Connection, year: int, pattern: str, *, first: int = 1) -> AllottedNumber:
    """Return the number that a year's next opinion would get; nobody is kept from taking it. See `allot_number`."""
    sql = "SELECT serial, number, elsewhere FROM opinion WHERE year = ? AND kind = 'opinion'"
    rows = connection.execute(sql, (year,))
    # A number that was given elsewhere counts where it is of this form: then both give numbers of one series.
    taken = [n for n, number, elsewhere in rows if not elsewhere or number == number_of(pattern, year, n)]
    serial = max(first, max(taken, default=0) + 1)
    return _free(connection, AllottedNumber(number_of(pattern, year, serial), year, serial))


def next_notice_number(connection: sqlite3.Connection, about: AllottedNumber, mark: str) -> AllottedNumber:
    """Return the number of the next notice about an opinion: the opinion's own, the kind's mark and a count.

    Such a number (忻自然资规审〔2026〕12号撤-1) takes none of the year's serials: these count
    opinions alone, and whoever reads it knows which opinion it is about.
    """
    sql = "SELECT count(*) FROM opinion WHERE substr(number, 1, length(?1)) = ?1"
    begun = f"{about.number}{mark}-"
    count = connection.execute(sql, (begun,)).fetchone()[0]
    return AllottedNumber(f"{begun}{count + 1}", about.year, about.serial)


def _free(connection: sqlite3.Connection, allotted: AllottedNumber) -> AllottedNumber:
    """Refuse a number that another year's opinion bears: that can only come of a changed pattern."""
    if connection.execute("SELECT 1 FROM opinion WHERE number = ?", (allotted.number,)).fetchone():
        raise BadInputError(
            f"文号“{allotted.number}”已经用过，说明文号格式改过。请在设置中改回能区分年度的文号格式。",
            field="number_pattern",
        )
    return allotted


def number_of(pattern: str, year: int, serial: int) -> str:
    """Return a document number in a form such as `忻自然资规审〔{year}〕{serial}号`.

    Raises:
        BadInputError: the pattern lacks a place for year or serial, or has others.
    """
    trouble = f"文号格式“{pattern}”不正确：其中必须有且只能有 {{year}} 和 {{serial}}。请在设置中修改文号格式。"
    if "{year}" not in pattern or "{serial}" not in pattern:
        raise BadInputError(trouble, field="number_pattern")
    filled = pattern.replace("{year}", str(year)).replace("{serial}", str(serial))
    if "{" in filled or "}" in filled:
        raise BadInputError(trouble, field="number_pattern")
    return filled
