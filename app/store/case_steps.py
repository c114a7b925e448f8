"""The steps that a case has taken: who, when, from where to where, and why."""

import sqlite3
from dataclasses import dataclass

from app.store.cases import set_status
from app.store.rows import found


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step; `step` is empty where a status was set by hand, `who` where nobody had signed in."""

    step: str
    previous: str
    status: str
    at: str
    who: str
    why: str


def status_of(connection: sqlite3.Connection, case_id: int) -> str:
    """Return where a case stands.

    Raises:
        BadInputError: there is no such case.
    """
    row = connection.execute("SELECT status FROM case_file WHERE id = ?", (case_id,)).fetchone()
    return str(found(row, f"案卷 {case_id}")[0])


def add_step(
    connection: sqlite3.Connection, case_id: int, status: str, *, step: str, who: str, why: str, now: str
) -> None:
    """Move a case on and record the step, in the caller's transaction."""
    set_status(connection, case_id, status, now=now)
    last = "SELECT max(id) FROM case_status WHERE case_id = ?"
    sql = f"UPDATE case_status SET step = ?, who = ?, why = ? WHERE id = ({last})"  # noqa: S608  # values are bound
    connection.execute(sql, (step, who, why, case_id))


def steps_of(connection: sqlite3.Connection, case_id: int) -> tuple[StepRow, ...]:
    """Return the steps of a case, the first one first."""
    sql = "SELECT step, previous, status, at, who, why FROM case_status WHERE case_id = ? ORDER BY at, id"
    return tuple(StepRow(*row) for row in connection.execute(sql, (case_id,)))
