"""The register: opinions and the notices about them, found again by number, by what they say, or by their code."""

import hashlib
import sqlite3
from dataclasses import dataclass, fields
from typing import Final

from app.errors import BadInputError
from app.store.opinion_numbers import AllottedNumber
from app.store.rows import found, like_pattern, require_transaction


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """One document of the register.

    Attributes:
        kind: "opinion", "withdrawal" or "supersession"; the latter two are notices.
        about_id: the opinion that a notice is about, with its reason; successor_id is the one that takes over.
        name, code, applicant, county, verdict: what was said of the case when the number was taken.
        issued: ISO date on the document.
        status: "signing", "issued" (in force), "withdrawn", "superseded" or "void".
        ended, ended_reason: when and why it was withdrawn, superseded or voided.
        record_sha256, short_code: hash of the attached record and the twelve characters printed; None on documents
            from before there were codes.
        created: time stamp, ISO 8601.
    """

    id: int
    kind: str
    number: str
    year: int
    serial: int
    about_id: int | None
    successor_id: int | None
    reason: str | None
    case_id: int
    run_id: int
    name: str
    code: str
    applicant: str
    county: str
    verdict: str
    issued: str
    status: str
    ended: str | None
    ended_reason: str | None
    record_sha256: str | None
    short_code: str | None
    pdf_sha256: str
    created: str


@dataclass(frozen=True, slots=True)
class NewOpinion:
    """What the register is told of a document that takes a number; the columns are those of OpinionRow."""

    case_id: int
    run_id: int
    name: str
    code: str
    applicant: str
    county: str
    verdict: str
    issued: str
    record_sha256: str | None = None
    short_code: str | None = None
    kind: str = "opinion"
    about_id: int | None = None
    successor_id: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class OpinionFilter:
    """Which documents to list; what is empty or None does not narrow.

    Attributes:
        words: each must stand in the number, the case's name or code, or the applicant.
        since, until: ISO dates of issue, both included.
        kind: "opinion" leaves out the notices, "notice" leaves out the opinions.
    """

    words: str = ""
    county: str | None = None
    verdict: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    case_id: int | None = None


_COLUMNS: Final = ", ".join(field.name for field in fields(OpinionRow))
_NEW: Final = tuple(field.name for field in fields(NewOpinion))
_ANYTHING: Final = OpinionFilter()
_ORDER: Final = "ORDER BY year DESC, serial DESC, id DESC"


def record_opinion(
    connection: sqlite3.Connection, allotted: AllottedNumber, new: NewOpinion, *, pdf: bytes, now: str
) -> OpinionRow:
    """Record a document in the transaction that allotted its number; its status is "signing".

    Args:
        connection: an open workspace, within `atomic`.
        allotted: what `allot_number` returned.
        new: what the register keeps of it.
        pdf: the document.
        now: the time, ISO 8601.
    """
    require_transaction(connection, "recording an opinion")
    values = [getattr(new, name) for name in _NEW]
    marks = ", ".join("?" for _ in _NEW)
    cursor = connection.execute(
        f"INSERT INTO opinion ({', '.join(_NEW)}, number, year, serial, pdf_sha256, status, created)"  # noqa: S608
        f" VALUES ({marks}, ?, ?, ?, ?, 'signing', ?)",
        (*values, allotted.number, allotted.year, allotted.serial, hashlib.sha256(pdf).hexdigest(), now),
    )
    connection.execute("INSERT INTO opinion_pdf VALUES (?, ?)", (cursor.lastrowid, pdf))
    return load_opinion(connection, int(cursor.lastrowid or 0))


def load_opinion(connection: sqlite3.Connection, opinion_id: int) -> OpinionRow:
    """Return a document's row without the document.

    Raises:
        BadInputError: there is no such document.
    """
    sql = f"SELECT {_COLUMNS} FROM opinion WHERE id = ?"  # noqa: S608  # column names of ours
    return OpinionRow(*found(connection.execute(sql, (opinion_id,)).fetchone(), f"审查意见 {opinion_id}"))


def find_opinion(connection: sqlite3.Connection, number: str) -> OpinionRow:
    """Return the row of a document number.

    Raises:
        BadInputError: no document bears it.
    """
    sql = f"SELECT {_COLUMNS} FROM opinion WHERE number = ?"  # noqa: S608  # likewise
    row = connection.execute(sql, (number.strip(),)).fetchone()
    if row is None:
        raise BadInputError(f"登记簿中没有文号为“{number}”的审查意见，请在登记簿中核对文号。", field="number")
    return OpinionRow(*row)


def load_pdf(connection: sqlite3.Connection, opinion_id: int) -> bytes:
    """Return the document.

    Raises:
        BadInputError: there is no such document.
    """
    row = connection.execute("SELECT pdf FROM opinion_pdf WHERE opinion_id = ?", (opinion_id,)).fetchone()
    return bytes(found(row, f"审查意见 {opinion_id}")[0])


def list_opinions(connection: sqlite3.Connection, wanted: OpinionFilter = _ANYTHING) -> tuple[OpinionRow, ...]:
    """Return the documents that a filter lets through, latest number first."""
    tests, values = [], list[str | int]()
    for test, value in (
        ("county = ?", wanted.county),
        ("verdict = ?", wanted.verdict),
        ("status = ?", wanted.status),
        ("issued >= ?", wanted.since),
        ("issued <= ?", wanted.until),
        ("(kind = 'opinion') = (? = 'opinion')", wanted.kind),
        ("case_id = ?", wanted.case_id),
    ):
        if value is not None:
            tests.append(test)
            values.append(value)
    for word in wanted.words.split():
        tests.append("number || ' ' || name || ' ' || code || ' ' || applicant LIKE ? ESCAPE '\\'")
        values.append(like_pattern(word))
    where = f"WHERE {' AND '.join(f'({test})' for test in tests)}" if tests else ""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM opinion {where} {_ORDER}", values)  # noqa: S608  # likewise
    return tuple(OpinionRow(*row) for row in rows)


def notices_about(connection: sqlite3.Connection, opinion_id: int) -> tuple[OpinionRow, ...]:
    """Return the notices about an opinion, the latest first."""
    sql = f"SELECT {_COLUMNS} FROM opinion WHERE about_id = ? ORDER BY id DESC"  # noqa: S608  # likewise
    return tuple(OpinionRow(*row) for row in connection.execute(sql, (opinion_id,)))


def coded_opinions(connection: sqlite3.Connection, short_code: str | None = None) -> tuple[OpinionRow, ...]:
    """Return the documents that bear a code: this one, or any."""
    sql = f"SELECT {_COLUMNS} FROM opinion WHERE short_code IS NOT NULL AND (?1 IS NULL OR short_code = ?1) {_ORDER}"  # noqa: S608
    return tuple(OpinionRow(*row) for row in connection.execute(sql, (short_code,)))


def latest_date(connection: sqlite3.Connection) -> OpinionRow | None:
    """Return the document with the latest date of issue, or None in an empty register."""
    sql = f"SELECT {_COLUMNS} FROM opinion ORDER BY issued DESC, id DESC LIMIT 1"  # noqa: S608  # likewise
    row = connection.execute(sql).fetchone()
    return None if row is None else OpinionRow(*row)
