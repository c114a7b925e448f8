"""The audit log: who did what when, each entry chained to the one before by its hash."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.store.connection import atomic
from app.store.rows import to_json

_COLUMNS: Final = "seq, at, who, act, subject, detail, previous, hash"


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One entry; `previous` and `hash` are SHA-256 in hex, the first entry's `previous` is empty."""

    seq: int
    at: str
    who: str
    act: str
    subject: str
    detail: Mapping[str, Any]
    previous: str
    hash: str


def add_audit(
    connection: sqlite3.Connection, *, at: str, who: str, act: str, subject: str, detail: Mapping[str, Any]
) -> None:
    """Add an entry, in the transaction of the act itself where there is one."""
    with atomic(connection):
        last = connection.execute("SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1").fetchone()
        seq, previous = (last["seq"] + 1, last["hash"]) if last else (1, "")
        entry = (seq, at, who, act, subject, to_json(detail), previous)
        connection.execute("INSERT INTO audit_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*entry, _hash(entry)))


def audit_entries(connection: sqlite3.Connection, *, limit: int = 1000) -> tuple[AuditRow, ...]:
    """Return the latest entries, newest first."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM audit_log ORDER BY seq DESC LIMIT ?", (limit,))  # noqa: S608
    return tuple(AuditRow(**{**dict(row), "detail": json.loads(row["detail"])}) for row in rows)


def first_broken_entry(connection: sqlite3.Connection) -> int | None:
    """Return the number of the first entry that does not fit its chain, or None where all do.

    Entries cut off at the end cannot be seen from within: keep the last hash elsewhere to notice.
    """
    previous, expected = "", 1
    for row in connection.execute(f"SELECT {_COLUMNS} FROM audit_log ORDER BY seq"):  # noqa: S608  # names of ours
        if row["seq"] != expected or row["previous"] != previous or row["hash"] != _hash(tuple(row)[:-1]):
            return expected
        previous, expected = row["hash"], expected + 1
    return None


def _hash(entry: tuple[Any, ...]) -> str:
    return hashlib.sha256(to_json(entry).encode()).hexdigest()
