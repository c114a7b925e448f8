"""Notes at places, by case."""

import sqlite3
from typing import Final

from app.domain.fieldwork import Note
from app.store.rows import found

_COLUMNS: Final = "id, case_id, text, author, longitude, latitude, radius_m, created"


def add_note(connection: sqlite3.Connection, note: Note) -> int:
    """Add a note (its id is not looked at) and return its id."""
    cursor = connection.execute(
        "INSERT INTO field_note (case_id, text, author, longitude, latitude, radius_m, created)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (note.case_id, note.text, note.author, note.longitude, note.latitude, note.radius_m, note.created),
    )
    return int(cursor.lastrowid or 0)


def notes_of(connection: sqlite3.Connection, case_id: int) -> tuple[Note, ...]:
    """Return a case's notes in the order they were made."""
    sql = f"SELECT {_COLUMNS} FROM field_note WHERE case_id = ? ORDER BY id"  # noqa: S608  # column names of ours
    return tuple(Note(**dict(row)) for row in connection.execute(sql, (case_id,)))


def change_note(connection: sqlite3.Connection, note_id: int, text: str) -> None:
    """Change a note's words.

    Raises:
        BadInputError: there is no such note.
    """
    cursor = connection.execute("UPDATE field_note SET text = ? WHERE id = ?", (text, note_id))
    found(cursor.rowcount or None, f"记事 {note_id}")


def drop_note(connection: sqlite3.Connection, note_id: int) -> None:
    """Take a note away.

    Raises:
        BadInputError: there is no such note.
    """
    cursor = connection.execute("DELETE FROM field_note WHERE id = ?", (note_id,))
    found(cursor.rowcount or None, f"记事 {note_id}")
