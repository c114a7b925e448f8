"""Cases and the judgements made in them."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.domain.finding import Judgement
from app.domain.initials import initials
from app.store.rows import found, like_pattern, to_json

SUMMARY: Final = (
    "id, uuid, name, code, applicant, county, verdict, status, created, updated,"
    " township, block, kind, received, due, binned, clock, case_due, step_due, days_left"
)


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case as lists show it; times are ISO 8601, `verdict` is that of the latest run.

    Attributes:
        status: a key of `workflow.STATUSES`.
        received, due: ISO dates: when it came in, and by when something is to be done next while its clock runs.
        binned: when it was put into the bin, None where it was not.
        clock: "runs", "stopped" while the applicant supplies, or "ended".
        case_due, step_due: by when the whole case and its present step are due (ISO dates), None without a limit.
        days_left: working days that are left once a stopped clock goes on.
    """

    id: int
    uuid: str
    name: str
    code: str
    applicant: str
    county: str
    verdict: str | None
    status: str
    created: str
    updated: str
    township: str = ""
    block: str = ""
    kind: str = ""
    received: str | None = None
    due: str | None = None
    binned: str | None = None
    clock: str = "runs"
    case_due: str | None = None
    step_due: str | None = None
    days_left: int | None = None


@dataclass(frozen=True, slots=True)
class StoredCase:
    """One case with its document (`taixin-case/1`, the site inline)."""

    row: CaseRow
    document: Mapping[str, Any]


def add_case(
    connection: sqlite3.Connection, document: Mapping[str, Any], *, uuid: str, now: str, status: str = "draft"
) -> int:
    """Add a case and return its id.

    Args:
        connection: an open workspace.
        document: the case file, `taixin-case/1`.
        uuid: its identity across workspaces.
        now: the time, ISO 8601.
        status: where it stands in the office's workflow.
    """
    cursor = connection.execute(
        "INSERT INTO case_file (uuid, name, code, applicant, county, township, block, kind, search, document, status,"
        " created, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (uuid, *_columns(document), to_json(document), status, now, now),
    )
    return int(cursor.lastrowid or 0)


def save_case(connection: sqlite3.Connection, case_id: int, document: Mapping[str, Any], *, now: str) -> None:
    """Replace a case's document.

    Raises:
        BadInputError: there is no such case.
    """
    cursor = connection.execute(
        "UPDATE case_file SET name = ?, code = ?, applicant = ?, county = ?, township = ?, block = ?, kind = ?,"
        " search = ?, document = ?, updated = ? WHERE id = ?",
        (*_columns(document), to_json(document), now, case_id),
    )
    found(cursor.rowcount or None, f"案卷 {case_id}")


def set_status(connection: sqlite3.Connection, case_id: int, status: str, *, now: str) -> None:
    """Move a case on in the office's workflow; what it was before stays on record.

    Raises:
        BadInputError: there is no such case.
    """
    row = connection.execute("SELECT status FROM case_file WHERE id = ?", (case_id,)).fetchone()
    (previous,) = found(row, f"案卷 {case_id}")
    if previous != status:
        connection.execute("UPDATE case_file SET status = ?, updated = ? WHERE id = ?", (status, now, case_id))
        connection.execute(
            "INSERT INTO case_status (case_id, status, previous, at) VALUES (?, ?, ?, ?)",
            (case_id, status, previous, now),
        )


def set_dates(connection: sqlite3.Connection, case_id: int, received: str | None, due: str | None, *, now: str) -> None:
    """Set when a case came in and when it is due (ISO dates, None is not set).

    Raises:
        BadInputError: there is no such case.
    """
    values = (received, due, now, case_id)
    cursor = connection.execute("UPDATE case_file SET received = ?, due = ?, updated = ? WHERE id = ?", values)
    found(cursor.rowcount or None, f"案卷 {case_id}")


def set_binned(connection: sqlite3.Connection, case_id: int, binned: str | None) -> None:
    """Put a case into the bin (the time, ISO 8601), or take it out (None)."""
    cursor = connection.execute("UPDATE case_file SET binned = ? WHERE id = ?", (binned, case_id))
    found(cursor.rowcount or None, f"案卷 {case_id}")


def load_case(connection: sqlite3.Connection, case_id: int) -> StoredCase:
    """Return a case.

    Raises:
        BadInputError: there is no such case.
    """
    sql = f"SELECT {SUMMARY}, document FROM case_file WHERE id = ?"  # noqa: S608  # column names of ours
    *summary, document = found(connection.execute(sql, (case_id,)).fetchone(), f"案卷 {case_id}")
    return StoredCase(CaseRow(*summary), json.loads(document))


def find_cases(
    connection: sqlite3.Connection, search: str = "", *, status: str | None = None, limit: int = 1000
) -> tuple[CaseRow, ...]:
    """Return the cases whose name, code, applicant or county holds every word of `search`, newest change first."""
    columns = "name || char(10) || code || char(10) || applicant || char(10) || county"
    patterns = [like_pattern(word) for word in search.split()]
    tests = ["binned IS NULL", "(?1 IS NULL OR status = ?1)", *[f"{columns} LIKE ? ESCAPE '\\'"] * len(patterns)]
    sql = (
        f"SELECT {SUMMARY} FROM case_file WHERE {' AND '.join(tests)}"  # noqa: S608  # values are bound
        " ORDER BY updated DESC, id DESC LIMIT ?"
    )
    return tuple(CaseRow(*row) for row in connection.execute(sql, (status, *patterns, limit)))


def add_judgement(connection: sqlite3.Connection, case_id: int, judgement: Judgement, *, now: str) -> None:
    """Record a person's answer to one rule; earlier answers stay on record, the latest holds."""
    values = (judgement.rule, judgement.answer, judgement.reason, judgement.by)
    _add_judgement(connection, case_id, values, now)


def take_back_judgement(
    connection: sqlite3.Connection, case_id: int, rule: str, *, reason: str, by: str, now: str
) -> None:
    """Take the answer to one rule back, so that the automatic outcome holds again."""
    _add_judgement(connection, case_id, (rule, None, reason, by), now)


def judgements(connection: sqlite3.Connection, case_id: int) -> tuple[Judgement, ...]:
    """Return the judgements that hold in a case, by rule."""
    rows = connection.execute(
        "SELECT rule, answer, reason, made_by FROM judgement WHERE id IN"
        " (SELECT max(id) FROM judgement WHERE case_id = ? GROUP BY rule) AND answer IS NOT NULL ORDER BY rule",
        (case_id,),
    )
    return tuple(Judgement(rule=rule, answer=answer, reason=reason, by=by) for rule, answer, reason, by in rows)


def _add_judgement(
    connection: sqlite3.Connection, case_id: int, values: tuple[str, str | None, str, str], now: str
) -> None:
    connection.execute(
        "INSERT INTO judgement (case_id, rule, answer, reason, made_by, created) VALUES (?, ?, ?, ?, ?, ?)",
        (case_id, *values, now),
    )


def search_text(name: str, code: str, applicant: str, county: str, township: str, block: str) -> str:
    """Return what is searched of a case: initials of the name first, since the list sorts names by this."""
    lines = (initials(name), name, code, applicant, county, township, block, initials(applicant))
    return "\n".join(lines).casefold()


def _columns(document: Mapping[str, Any]) -> tuple[str, ...]:
    """Name, code, applicant, county, township, block, kind, and what is searched; what is not known is empty."""
    project = document.get("project") or {}
    applicant = project.get("applicant") or {}
    facts = [project.get("name"), project.get("code"), applicant.get("name")]
    facts += [project.get(key) for key in ("county", "township", "block", "kind")]
    name, code, who, county, township, block, kind = (str(fact or "") for fact in facts)
    return name, code, who, county, township, block, kind, search_text(name, code, who, county, township, block)
