"""Issued opinions: their numbers without gaps, their documents, their withdrawal."""

import hashlib
import sqlite3
from dataclasses import dataclass
from typing import Final

from app.errors import BadInputError
from app.store.connection import atomic
from app.store.rows import found, require_transaction

_COLUMNS: Final = (
    "id, number, year, serial, case_id, run_id, issued, pdf_sha256, status, withdrawn, withdrawn_reason, created"
)


@dataclass(frozen=True, slots=True)
class AllottedNumber:
    """A document number such as 忻自然资规审〔2026〕12号, and what it is made of."""

    number: str
    year: int
    serial: int


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """One issued opinion; `status` is "issued" or "withdrawn", dates are ISO."""

    id: int
    number: str
    year: int
    serial: int
    case_id: int
    run_id: int
    issued: str
    pdf_sha256: str
    status: str
    withdrawn: str | None
    withdrawn_reason: str | None
    created: str


def allot_number(connection: sqlite3.Connection, year: int, pattern: str, *, first: int = 1) -> AllottedNumber:
    """Return the next number of a year; it is taken when `record_opinion` follows in the same transaction.

    An error in between rolls back and leaves no gap; the number of a withdrawn opinion is never used again.

    Args:
        connection: an open workspace, within `atomic`.
        year: the year that is counted in.
        pattern: the number's form, `忻自然资规审〔{year}〕{serial}号`.
        first: where a year's count begins, for an office that began the year on paper.

    Raises:
        BadInputError: the pattern lacks a place for year or serial, or has others.
    """
    require_transaction(connection, "allotting a number")
    last = connection.execute("SELECT max(serial) FROM opinion WHERE year = ?", (year,)).fetchone()[0]
    serial = max(first, (last or 0) + 1)
    return AllottedNumber(number_of(pattern, year, serial), year, serial)


def record_opinion(
    connection: sqlite3.Connection,
    allotted: AllottedNumber,
    *,
    case_id: int,
    run_id: int,
    issued: str,
    pdf: bytes,
    now: str,
) -> OpinionRow:
    """Record an issued opinion with its document, in the transaction that allotted its number.

    Args:
        connection: an open workspace, within `atomic`.
        allotted: what `allot_number` returned.
        case_id: the case.
        run_id: the run that the opinion states.
        issued: ISO date of issue.
        pdf: the signed document, whole.
        now: the time, ISO 8601.
    """
    require_transaction(connection, "recording an opinion")
    digest = hashlib.sha256(pdf).hexdigest()
    cursor = connection.execute(
        "INSERT INTO opinion (number, year, serial, case_id, run_id, issued, pdf_sha256, status, created)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 'issued', ?)",
        (allotted.number, allotted.year, allotted.serial, case_id, run_id, issued, digest, now),
    )
    connection.execute("INSERT INTO opinion_pdf VALUES (?, ?)", (cursor.lastrowid, pdf))
    return load_opinion(connection, int(cursor.lastrowid or 0))


def withdraw_opinion(connection: sqlite3.Connection, opinion_id: int, *, reason: str, date: str) -> OpinionRow:
    """Withdraw an opinion: its number stays taken, its share of the ledger counts no more.

    Raises:
        BadInputError: there is no such opinion, it is withdrawn already, or the reason is empty.
    """
    with atomic(connection):
        opinion = load_opinion(connection, opinion_id)
        _require_withdrawable(opinion, reason)
        connection.execute(
            "UPDATE opinion SET status = 'withdrawn', withdrawn = ?, withdrawn_reason = ? WHERE id = ?",
            (date, reason.strip(), opinion_id),
        )
        return load_opinion(connection, opinion_id)


def load_opinion(connection: sqlite3.Connection, opinion_id: int) -> OpinionRow:
    """Return an opinion without its document.

    Raises:
        BadInputError: there is no such opinion.
    """
    sql = f"SELECT {_COLUMNS} FROM opinion WHERE id = ?"  # noqa: S608  # column names of ours
    return OpinionRow(*found(connection.execute(sql, (opinion_id,)).fetchone(), f"审查意见 {opinion_id}"))


def load_pdf(connection: sqlite3.Connection, opinion_id: int) -> bytes:
    """Return the document of an opinion.

    Raises:
        BadInputError: there is no such opinion.
    """
    row = connection.execute("SELECT pdf FROM opinion_pdf WHERE opinion_id = ?", (opinion_id,)).fetchone()
    return bytes(found(row, f"审查意见 {opinion_id}")[0])


def list_opinions(connection: sqlite3.Connection, *, case_id: int | None = None) -> tuple[OpinionRow, ...]:
    """Return the opinions of a case, or all of them, latest number first."""
    sql = f"SELECT {_COLUMNS} FROM opinion WHERE ?1 IS NULL OR case_id = ?1 ORDER BY year DESC, serial DESC"  # noqa: S608
    return tuple(OpinionRow(*row) for row in connection.execute(sql, (case_id,)))


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


def _require_withdrawable(opinion: OpinionRow, reason: str) -> None:
    if opinion.status == "withdrawn":
        raise BadInputError(f"审查意见 {opinion.number} 已于 {opinion.withdrawn} 撤回，无需再次撤回。")
    if not reason.strip():
        raise BadInputError(f"撤回审查意见 {opinion.number} 须写明理由。请填写撤回理由。", field="reason")
