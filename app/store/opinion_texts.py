"""A case's own words for the free clauses of its opinion."""

import sqlite3
from collections.abc import Mapping


def opinion_texts(connection: sqlite3.Connection, case_id: int) -> Mapping[str, str]:
    """Return what was written instead of the template's words, by clause."""
    rows = connection.execute("SELECT clause, text FROM opinion_text WHERE case_id = ? ORDER BY clause", (case_id,))
    return dict(map(tuple, rows))


def keep_opinion_text(connection: sqlite3.Connection, case_id: int, clause: str, text: str | None, now: str) -> None:
    """Keep words for a clause; None takes the template's again."""
    if text is None:
        connection.execute("DELETE FROM opinion_text WHERE case_id = ? AND clause = ?", (case_id, clause))
        return
    connection.execute("INSERT OR REPLACE INTO opinion_text VALUES (?, ?, ?, ?)", (case_id, clause, text, now))
