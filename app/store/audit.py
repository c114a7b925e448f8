"""The audit log: who did what when, each entry chained to the one before by its hash."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.store.connection import atomic
from app.store.rows import to_json

_NEAR: Final = 500  # entries; how far back an act is looked for that is not told twice
ENTRY: Final = ("seq", "at", "who", "act", "subject", "detail", "previous", "hash")
_COLUMNS: Final = ", ".join(ENTRY)


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


@dataclass(frozen=True, slots=True)
class Head:
    """Where the chain ends: the number and the hash of its last entry; 0 and "" before the first."""

    seq: int = 0
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the log is not what was written.

    Attributes:
        first, last: numbers of the entries concerned, both included.
        kind: "removed", "changed" (the entry does not fit its own hash), "unlinked" (it does not follow from the one
            before), "cut" (entries are missing at the end), "rewritten" (a hash that an opinion carries is not there).
        number: of the opinion, where it is "rewritten".
    """

    first: int
    last: int
    kind: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What a check of the whole chain found."""

    head: Head
    breaks: tuple[Break, ...]


def add_audit(
    connection: sqlite3.Connection, *, at: str, who: str, act: str, subject: str, detail: Mapping[str, Any]
) -> None:
    """Add an entry, in the transaction of the act itself where there is one."""
    with atomic(connection):
        head = audit_head(connection)
        entry = (head.seq + 1, at, who, act, subject, to_json(detail), head.hash)
        digest = entry_hash(entry)
        connection.execute("INSERT INTO audit_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*entry, digest))
        connection.execute("INSERT OR REPLACE INTO audit_head VALUES (1, ?, ?)", (head.seq + 1, digest))


def audit_head(connection: sqlite3.Connection) -> Head:
    """Return where the chain ends."""
    last = connection.execute("SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1").fetchone()
    return Head(last["seq"], last["hash"]) if last else Head()


def latest_of(connection: sqlite3.Connection, act: str, subject: str) -> AuditRow | None:
    """Return the latest entry of an act on a subject among the last few hundred entries."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM audit_log WHERE seq > (SELECT coalesce(max(seq), 0) FROM audit_log) - ?"  # noqa: S608
        " AND act = ? AND subject = ? ORDER BY seq DESC LIMIT 1",
        (_NEAR, act, subject),
    ).fetchone()
    return None if row is None else _row(row)


def anchor_audit(connection: sqlite3.Connection, opinion_id: int, head: Head) -> None:
    """Keep the head that an opinion carries, printed and signed: whoever rewrites the log cannot rewrite that."""
    connection.execute("INSERT INTO audit_anchor VALUES (?, ?, ?)", (opinion_id, head.seq, head.hash))


def audit_entries(connection: sqlite3.Connection, *, limit: int = 1000) -> tuple[AuditRow, ...]:
    """Return the latest entries, newest first."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM audit_log ORDER BY seq DESC LIMIT ?", (limit,))  # noqa: S608
    return tuple(_row(row) for row in rows)


def _row(row: sqlite3.Row) -> AuditRow:
    return AuditRow(**{**dict(row), "detail": json.loads(row["detail"])})


def entries_after(connection: sqlite3.Connection, seq: int) -> tuple[tuple[Any, ...], ...]:
    """Return the entries behind a number as they are kept, in their order, columns as in `ENTRY`."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM audit_log WHERE seq > ? ORDER BY seq", (seq,))  # noqa: S608
    return tuple(tuple(row) for row in rows)


def hash_at(connection: sqlite3.Connection, seq: int) -> str:
    """Return the hash of an entry, empty where there is none."""
    row = connection.execute("SELECT hash FROM audit_log WHERE seq = ?", (seq,)).fetchone()
    return "" if row is None else str(row[0])


def check_audit(connection: sqlite3.Connection) -> AuditCheck:
    """Check every entry against its hash, its neighbours, the kept head, and the hashes that opinions carry."""
    breaks, hashes, last = list[Break](), dict[int, str](), Head()
    for row in connection.execute(f"SELECT {_COLUMNS} FROM audit_log ORDER BY seq"):  # noqa: S608  # names of ours
        breaks += _breaks_at(row, last)
        last = Head(row["seq"], row["hash"])
        hashes[last.seq] = last.hash
    breaks += _breaks_at_end(connection, last)
    breaks += _breaks_at_anchors(connection, hashes, last)
    return AuditCheck(last, tuple(breaks))


def _breaks_at(row: sqlite3.Row, last: Head) -> Iterator[Break]:
    seq = row["seq"]
    if seq > last.seq + 1:
        yield Break(last.seq + 1, seq - 1, "removed")
    if row["hash"] != entry_hash(tuple(row)[:-1]):
        yield Break(seq, seq, "changed")
    elif seq == last.seq + 1 and row["previous"] != last.hash:
        yield Break(seq, seq, "unlinked")


def _breaks_at_end(connection: sqlite3.Connection, last: Head) -> Iterator[Break]:
    kept = connection.execute("SELECT seq, hash FROM audit_head").fetchone()
    end = Head(*kept) if kept else Head()
    if end.seq > last.seq:
        yield Break(last.seq + 1, end.seq, "cut")
    elif end != last:
        yield Break(end.seq, last.seq, "unlinked")


def _breaks_at_anchors(connection: sqlite3.Connection, hashes: Mapping[int, str], last: Head) -> Iterator[Break]:
    sound = 0
    anchors = connection.execute(
        "SELECT seq, hash, number FROM audit_anchor JOIN opinion ON opinion.id = opinion_id ORDER BY seq, opinion_id"
    )
    for seq, digest, number in anchors:
        if hashes.get(seq, "") == digest:
            sound = seq
        elif seq <= last.seq:
            yield Break(sound + 1, seq, "rewritten", number)
        else:
            yield Break(last.seq + 1, seq, "cut", number)


def entry_hash(entry: tuple[Any, ...]) -> str:
    """Return the hash of an entry: all of its columns but the hash, `detail` as the text that is kept."""
    return hashlib.sha256(to_json(entry).encode()).hexdigest()
