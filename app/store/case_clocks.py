"""What the clock of a case is reckoned from, and what came of it; the reckoning is the domain's."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.case_clock import CaseClock, SetDue, Stay


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """One case: where it has been since when, when it came in, and the due date that a person has set."""

    case_id: int
    stays: tuple[Stay, ...]
    received: date | None
    set_due: SetDue | None


def open_case_ids(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the cases whose clock has not ended."""
    return tuple(number for (number,) in connection.execute("SELECT id FROM case_file WHERE clock <> 'ended'"))


def clock_facts(connection: sqlite3.Connection, case_id: int) -> ClockFacts | None:
    """Return what a case's clock is reckoned from; None where there is no such case."""
    sql = "SELECT status, created, received, due_set, due_set_on FROM case_file WHERE id = ?"
    row = connection.execute(sql, (case_id,)).fetchone()
    if row is None:
        return None
    status, created, received, due_set, on = row
    set_due = SetDue(date.fromisoformat(due_set), date.fromisoformat(on)) if due_set and on else None
    return ClockFacts(case_id, tuple(_stays(connection, case_id, status, created)), _day(received), set_due)


def _stays(connection: sqlite3.Connection, case_id: int, status: str, created: str) -> Iterator[Stay]:
    moves = connection.execute("SELECT previous, status, at FROM case_status WHERE case_id = ? ORDER BY id", (case_id,))
    rows = moves.fetchall()
    yield Stay(rows[0][0] if rows else status, date.fromisoformat(created[:10]))
    for _, entered, at in rows:
        yield Stay(entered, date.fromisoformat(at[:10]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def keep_clock(connection: sqlite3.Connection, facts: ClockFacts, clock: CaseClock) -> None:
    """Keep what was reckoned, in the caller's transaction; when the case was changed stays as it is."""
    due, step_due = (None if day is None else day.isoformat() for day in (clock.due, clock.step_due))
    connection.execute(
        "UPDATE case_file SET due = iif(clock = 'runs', ?, NULL), case_due = ?, step_due = ?, days_left = ?"
        " WHERE id = ? AND clock <> 'ended'",
        (min((day for day in (due, step_due) if day), default=None), due, step_due, clock.left, facts.case_id),
    )


def set_due(connection: sqlite3.Connection, case_id: int, due: str | None, *, on: str) -> None:
    """Keep a due date that a person has set; None lets it be reckoned."""
    values = (due, on if due else None, case_id)
    connection.execute("UPDATE case_file SET due_set = ?, due_set_on = ? WHERE id = ?", values)
