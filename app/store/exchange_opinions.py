"""Enter documents of other stations in the register, or bring those that are in it up to what was heard of them."""

import hashlib
import sqlite3
from collections.abc import Callable, Collection
from typing import Any, Final

from app.store.exchange_values import run_key

_TOLD: Final = (
    "kind",
    "number",
    "year",
    "serial",
    "reason",
    "name",
    "code",
    "applicant",
    "county",
    "verdict",
    "issued",
    "status",
    "ended",
    "ended_reason",
    "record_sha256",
    "short_code",
    "pdf_sha256",
    "created",
)
_MAY_CHANGE: Final = ("status", "ended", "ended_reason", "pdf_sha256")


def apply_opinion(
    connection: sqlite3.Connection,
    case_id: int,
    value: dict[str, Any],
    parts: Callable[[str], bytes],
    runs: Collection[str],
) -> bool:
    """Enter a document; False where its number is another's, or a document that it speaks of is not here yet."""
    row = connection.execute("SELECT id, case_id, created FROM opinion WHERE number = ?", (value["number"],)).fetchone()
    if row is not None and (row["case_id"], row["created"]) != (case_id, value["created"]):
        return False
    if row is not None:
        _bring_up(connection, row["id"], value, parts)
        return True
    spoken_of = {name: _id_of(connection, value[name]) for name in ("about", "successor")}
    run_id = _run_id(connection, case_id, value["run"]) if value["run"] in runs else None
    if run_id is None or any(value[name] is not None and spoken_of[name] is None for name in spoken_of):
        return False
    values = {name: value[name] for name in _TOLD} | {
        "case_id": case_id,
        "run_id": run_id,
        "about_id": spoken_of["about"],
        "successor_id": spoken_of["successor"],
        "elsewhere": 1,
    }
    marks = ", ".join(f":{name}" for name in values)
    cursor = connection.execute(f"INSERT INTO opinion ({', '.join(values)}) VALUES ({marks})", values)  # noqa: S608
    opinion_id = int(cursor.lastrowid or 0)
    connection.execute("INSERT INTO opinion_pdf VALUES (?, ?)", (opinion_id, parts(value["pdf_sha256"])))
    _keep_turns(connection, opinion_id, value)
    return True


def _bring_up(
    connection: sqlite3.Connection, opinion_id: int, value: dict[str, Any], parts: Callable[[str], bytes]
) -> None:
    sets = ", ".join(f"{name} = ?" for name in _MAY_CHANGE)
    values = [value[name] for name in _MAY_CHANGE]
    connection.execute(f"UPDATE opinion SET {sets} WHERE id = ?", (*values, opinion_id))  # noqa: S608  # names of ours
    pdf = parts(value["pdf_sha256"])
    connection.execute("UPDATE opinion_pdf SET pdf = ? WHERE opinion_id = ?", (pdf, opinion_id))
    for table in ("opinion_signature", "ledger"):
        connection.execute(f"DELETE FROM {table} WHERE opinion_id = ?", (opinion_id,))  # noqa: S608  # names of ours
    _keep_turns(connection, opinion_id, value)


def _keep_turns(connection: sqlite3.Connection, opinion_id: int, value: dict[str, Any]) -> None:
    connection.executemany(
        "INSERT INTO opinion_signature (opinion_id, turn, role, signed, who) VALUES (?, ?, ?, ?, ?)",
        [(opinion_id, *turn) for turn in value["signatures"]],
    )
    connection.executemany(
        "INSERT INTO ledger (opinion_id, county, block, new_construction_ha, water_m3, year) VALUES (?, ?, ?, ?, ?, ?)",
        [(opinion_id, *share) for share in value["shares"]],
    )


def _id_of(connection: sqlite3.Connection, number: str | None) -> int | None:
    row = connection.execute("SELECT id FROM opinion WHERE number = ?", (number,)).fetchone()
    return None if row is None else int(row[0])


def _run_id(connection: sqlite3.Connection, case_id: int, key: str) -> int | None:
    for row in connection.execute("SELECT id, created, result FROM run WHERE case_id = ?", (case_id,)):
        if run_key(row["created"], hashlib.sha256(row["result"].encode()).hexdigest()) == key:
            return int(row["id"])
    return None
