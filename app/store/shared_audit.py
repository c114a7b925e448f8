"""Audit logs in the shared register: each workstation's chain as its own, and a chain of anchors across them all."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.store.audit import ENTRY, Head, entry_hash
from app.store.rows import to_json
from app.store.shared_connection import SharedConnection

_COLUMNS = ", ".join(ENTRY)
_ANCHORING = 0x54585341  # "TXSA": the advisory lock of who adds an anchor


def last_entry(connection: SharedConnection, station: str) -> Head:
    """Return where the register's copy of a workstation's log ends."""
    row = connection.execute(
        "SELECT seq, hash FROM audit_entry WHERE station = %s ORDER BY seq DESC LIMIT 1", (station,)
    ).fetchone()
    return Head() if row is None else Head(row[0], row[1])


def put_entries(connection: SharedConnection, station: str, entries: Sequence[tuple[object, ...]]) -> Head:
    """Put entries that follow the last one, and anchor where they end.

    Args:
        connection: an open line.
        station: whose log it is.
        entries: rows as `audit.entries_after` gives them.

    Returns:
        number and hash of the anchor; 0 and "" where there was nothing to put.
    """
    if not entries:
        return Head()
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (_ANCHORING,))
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO audit_entry (station, {_COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"  # noqa: S608
                " ON CONFLICT DO NOTHING",
                [(station, *entry) for entry in entries],
            )
        return _anchor(connection, station, last_entry(connection, station))


def chain_faults(connection: SharedConnection) -> tuple[str, ...]:
    """Return sentences about every chain of the register that is not what was written, none where all are sound."""
    return (*_entry_faults(connection), *_anchor_faults(connection))


def anchor_hash(connection: SharedConnection, seq: int) -> str | None:
    """Return the hash of an anchor, None where the register has none of that number."""
    row = connection.execute("SELECT hash FROM audit_anchor WHERE seq = %s", (seq,)).fetchone()
    return None if row is None else str(row[0])


def _anchor(connection: SharedConnection, station: str, head: Head) -> Head:
    row = connection.execute("SELECT seq, hash FROM audit_anchor ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (1, "") if row is None else (row[0] + 1, row[1])
    digest = _hash_anchor(seq, station, head.seq, head.hash, previous)
    connection.execute(
        "INSERT INTO audit_anchor VALUES (%s, %s, %s, %s, %s, %s)",
        (seq, station, head.seq, head.hash, previous, digest),
    )
    return Head(seq, digest)


def _hash_anchor(seq: int, station: str, entry: int, entry_hash_: str, previous: str) -> str:
    fact = to_json([seq, station.replace("-", ""), entry, entry_hash_, previous])
    return hashlib.sha256(fact.encode()).hexdigest()


def _entry_faults(connection: SharedConnection) -> Iterator[str]:
    rows = connection.execute(
        f"SELECT name, station::text, {_COLUMNS} FROM audit_entry JOIN station ON id = station ORDER BY station, seq"  # noqa: S608
    )
    last: tuple[str, Head] = ("", Head())
    for name, station, *entry in rows:
        before = last[1] if last[0] == station else Head()
        if entry[0] != before.seq + 1:
            yield f"“{name}”的审计日志缺第{before.seq + 1}至{entry[0] - 1}条。"
        elif entry[-2] != before.hash:
            yield f"“{name}”的审计日志第{entry[0]}条与前一条不衔接。"
        if entry_hash(tuple(entry[:-1])) != entry[-1]:
            yield f"“{name}”的审计日志第{entry[0]}条被改动。"
        last = (station, Head(entry[0], entry[-1]))


def _anchor_faults(connection: SharedConnection) -> Iterator[str]:
    rows = connection.execute(
        "SELECT anchor.seq, anchor.station::text, entry, entry_hash, anchor.previous, anchor.hash, audit_entry.hash"
        " FROM audit_anchor AS anchor LEFT JOIN audit_entry ON audit_entry.station = anchor.station"
        " AND audit_entry.seq = entry ORDER BY anchor.seq"
    ).fetchall()
    for seq, station, entry, kept, previous, digest, there in rows:
        if there != kept or _hash_anchor(seq, station, entry, kept, previous) != digest:
            yield f"共享登记库的锚定记录第{seq}条与所锚定的审计日志不符。"
    for before, after in pairwise(rows):
        if after[0] != before[0] + 1 or after[4] != before[5]:
            yield f"共享登记库的锚定记录第{after[0]}条与前一条不衔接。"
