"""Runs: what one review of a case found, with the rule base and layers it rested on."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.store.connection import atomic
from app.store.rows import found, to_json

_COLUMNS: Final = "id, case_id, as_of, edition, rulebase_sha256, verdict, created, layers, result"


@dataclass(frozen=True, slots=True)
class RunRow:
    """One run.

    Attributes:
        as_of: ISO date whose law it applied.
        layers: what was used, as the result lists it (id, sha256 and so on).
        result: `taixin-review/1`, as it was written.
    """

    id: int
    case_id: int
    as_of: str
    edition: str
    rulebase_sha256: str
    verdict: str
    created: str
    layers: Sequence[Mapping[str, Any]]
    result: Mapping[str, Any]


def add_run(connection: sqlite3.Connection, case_id: int, result: Mapping[str, Any], *, now: str) -> int:
    """Record a run and its verdict on the case; return the run's id.

    Args:
        connection: an open workspace.
        case_id: the case that was reviewed.
        result: `taixin-review/1`.
        now: the time, ISO 8601.

    Raises:
        BadInputError: there is no such case.
    """
    rulebase, verdict = result["rulebase"], result["verdict"]
    facts = (result["as_of"], rulebase["edition"], rulebase["sha256"], verdict)
    with atomic(connection):
        cursor = connection.execute(
            "UPDATE case_file SET verdict = ?, updated = ? WHERE id = ?", (verdict, now, case_id)
        )
        found(cursor.rowcount or None, f"案卷 {case_id}")
        cursor = connection.execute(
            "INSERT INTO run (case_id, as_of, edition, rulebase_sha256, verdict, layers, result, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (case_id, *facts, to_json(result["layers"]), to_json(result), now),
        )
    return int(cursor.lastrowid or 0)


def load_run(connection: sqlite3.Connection, run_id: int) -> RunRow:
    """Return a run.

    Raises:
        BadInputError: there is no such run.
    """
    sql = f"SELECT {_COLUMNS} FROM run WHERE id = ?"  # noqa: S608  # column names of ours
    return _run(found(connection.execute(sql, (run_id,)).fetchone(), f"审查记录 {run_id}"))


def latest_run(connection: sqlite3.Connection, case_id: int) -> RunRow | None:
    """Return the last run of a case, or None before the first."""
    sql = f"SELECT {_COLUMNS} FROM run WHERE case_id = ? ORDER BY created DESC, id DESC LIMIT 1"  # noqa: S608  # likewise
    row = connection.execute(sql, (case_id,)).fetchone()
    return None if row is None else _run(row)


def list_runs(connection: sqlite3.Connection, case_id: int) -> tuple[RunRow, ...]:
    """Return the runs of a case, latest first."""
    sql = f"SELECT {_COLUMNS} FROM run WHERE case_id = ? ORDER BY created DESC, id DESC"  # noqa: S608  # likewise
    return tuple(_run(row) for row in connection.execute(sql, (case_id,)))


def _run(row: sqlite3.Row) -> RunRow:
    values = dict(row)
    values["layers"], values["result"] = json.loads(row["layers"]), json.loads(row["result"])
    return RunRow(**values)
