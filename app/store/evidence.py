"""Evidence of cases: its rows here, its bytes in files named by their hash."""

import sqlite3
from typing import Final

from app.domain.evidence import Evidence
from app.store.rows import found

EVIDENCE_FOLDER: Final = "evidence"
_COLUMNS: Final = "id, case_id, rule, name, file, sha256, size, added"


def add_evidence(connection: sqlite3.Connection, new: Evidence) -> int | None:
    """Add evidence (its id is not looked at) and return its id; None where the rule has these bytes already."""
    cursor = connection.execute(
        "INSERT INTO evidence (case_id, rule, name, file, sha256, size, added) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (case_id, rule, sha256) DO NOTHING",
        (new.case_id, new.rule, new.name, new.file, new.sha256, new.size, new.added),
    )
    return int(cursor.lastrowid or 0) if cursor.rowcount else None


def evidence_of(connection: sqlite3.Connection, case_id: int) -> tuple[Evidence, ...]:
    """Return a case's evidence, rule by rule, in the order it was added."""
    sql = f"SELECT {_COLUMNS} FROM evidence WHERE case_id = ? ORDER BY rule, id"  # noqa: S608  # column names of ours
    return tuple(Evidence(*row) for row in connection.execute(sql, (case_id,)))


def load_evidence(connection: sqlite3.Connection, evidence_id: int) -> Evidence:
    """Return one piece of evidence.

    Raises:
        BadInputError: there is none of this number.
    """
    sql = f"SELECT {_COLUMNS} FROM evidence WHERE id = ?"  # noqa: S608  # column names of ours
    return Evidence(*found(connection.execute(sql, (evidence_id,)).fetchone(), f"证据材料 {evidence_id}"))


def drop_evidence(connection: sqlite3.Connection, evidence_id: int) -> str | None:
    """Take evidence away and return its file where nothing else has it.

    Raises:
        BadInputError: there is none of this number.
    """
    file = load_evidence(connection, evidence_id).file
    connection.execute("DELETE FROM evidence WHERE id = ?", (evidence_id,))
    is_shared = connection.execute("SELECT 1 FROM evidence WHERE file = ? LIMIT 1", (file,)).fetchone()
    return None if is_shared else file
