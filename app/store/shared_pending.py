"""Cases that changed here and have not gone up to the shared register since; triggers of the schema note them."""

import sqlite3


def pending_cases(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the ids of the cases that have to go up."""
    return tuple(row[0] for row in connection.execute("SELECT case_id FROM shared_pending ORDER BY case_id"))


def changes_of(connection: sqlite3.Connection, case_id: int) -> int:
    """Return how often a case was changed since it went up, 0 where it was not."""
    row = connection.execute("SELECT changes FROM shared_pending WHERE case_id = ?", (case_id,)).fetchone()
    return 0 if row is None else int(row[0])


def gone_up(connection: sqlite3.Connection, case_id: int, changes: int) -> None:
    """Note that a case has gone up as it was after so many changes; one that was changed since stays pending."""
    connection.execute("DELETE FROM shared_pending WHERE case_id = ? AND changes = ?", (case_id, changes))


def all_pending(connection: sqlite3.Connection) -> None:
    """Let every case go up again, as after a register was joined."""
    connection.execute("INSERT OR IGNORE INTO shared_pending (case_id) SELECT id FROM case_file")
