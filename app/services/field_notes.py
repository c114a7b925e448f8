"""Notes at places: written, listed, changed, removed."""

from app.domain.fieldwork import Note
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.permits import ANYBODY, CASEWORK, permit
from app.services.records import case_words, note
from app.store import field_notes as stored
from app.store.connection import atomic
from app.store.workspace import open_workspace


@permit("记录外业情况", CASEWORK)
def add_note(
    desk: Desk,
    case_id: int,
    text: str,
    place: tuple[float, float],
    *,
    author: str,
    now: str,
    radius_m: float | None = None,
) -> int:
    """Write a note about a place and return its id.

    Args:
        desk: the open desk.
        case_id: the case.
        text: the words.
        place: longitude and latitude, EPSG:4490.
        author: who wrote it.
        now: the time, ISO 8601.
        radius_m: how far off the place may be; None where nobody said.

    Raises:
        BadInputError: there are no words.
    """
    written = Note(0, case_id, _words(text), author.strip(), *place, radius_m, now)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        made = stored.add_note(connection, written)
        note(connection, desk, "note_add", case_words(case_id), at=now, note=made)
    return made


def _words(text: str) -> str:
    if not text.strip():
        raise BadInputError("记事没有内容，请写下看到的情况后再保存。", field="note")
    return text.strip()


@permit("查看案卷", ANYBODY)
def list_notes(desk: Desk, case_id: int) -> tuple[Note, ...]:
    """Return a case's notes in the order they were made."""
    with open_workspace(desk.workspace) as connection:
        return stored.notes_of(connection, case_id)


@permit("修改外业记录", CASEWORK)
def change_note(desk: Desk, note_id: int, text: str) -> None:
    """Change a note's words.

    Raises:
        BadInputError: there are none, or there is no such note.
    """
    words = _words(text)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        stored.change_note(connection, note_id, words)
        note(connection, desk, "note_change", f"记事 {note_id}")


@permit("删除外业记录", CASEWORK)
def remove_note(desk: Desk, note_id: int) -> None:
    """Take a note away.

    Raises:
        BadInputError: there is no such note.
    """
    with open_workspace(desk.workspace) as connection, atomic(connection):
        stored.drop_note(connection, note_id)
        note(connection, desk, "note_remove", f"记事 {note_id}")
