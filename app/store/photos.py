"""Photographs of cases: their rows here, their bytes in files named by their hash."""

import json
import sqlite3
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from app.domain.fieldwork import Photo, PhotoFacts
from app.store.kept_files import keep_bytes
from app.store.rows import found, to_json

PHOTOS_FOLDER: Final = "photos"
_COLUMNS: Final = (
    "id, case_id, name, file, sha256, longitude, latitude, pinned, direction, offset_s, remark, added, facts"
)


def keep_photo_file(folder: Path, data: bytes, suffix: str) -> tuple[str, str]:
    """Keep a photograph's bytes and return its file (relative to the workspace) and SHA-256; the same bytes, one file.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
    """
    return keep_bytes(folder, PHOTOS_FOLDER, data, suffix)


def add_photo(connection: sqlite3.Connection, photo: Photo, thumbnail: bytes) -> int | None:
    """Add a photograph (its id is not looked at) and return its id; None where the case has these bytes already."""
    values = asdict(photo) | {"facts": to_json(asdict(photo.facts)), "thumbnail": thumbnail}
    del values["id"]
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    cursor = connection.execute(
        f"INSERT INTO photo ({names}) VALUES ({marks}) ON CONFLICT (case_id, sha256) DO NOTHING",  # noqa: S608  # names of ours
        values,
    )
    return int(cursor.lastrowid or 0) if cursor.rowcount else None


def photos_of(connection: sqlite3.Connection, case_id: int) -> tuple[Photo, ...]:
    """Return a case's photographs, in the order they were added."""
    sql = f"SELECT {_COLUMNS} FROM photo WHERE case_id = ? ORDER BY id"  # noqa: S608  # column names of ours
    return tuple(_photo(row) for row in connection.execute(sql, (case_id,)))


def load_photo(connection: sqlite3.Connection, photo_id: int) -> Photo:
    """Return a photograph.

    Raises:
        BadInputError: there is no such photograph.
    """
    sql = f"SELECT {_COLUMNS} FROM photo WHERE id = ?"  # noqa: S608  # column names of ours
    return _photo(found(connection.execute(sql, (photo_id,)).fetchone(), f"照片 {photo_id}"))


def thumbnail_of(connection: sqlite3.Connection, photo_id: int) -> bytes:
    """Return a photograph's small picture (JPEG).

    Raises:
        BadInputError: there is no such photograph.
    """
    row = connection.execute("SELECT thumbnail FROM photo WHERE id = ?", (photo_id,)).fetchone()
    return bytes(found(row, f"照片 {photo_id}")[0])


def change_photo(connection: sqlite3.Connection, photo: Photo) -> None:
    """Change what a person may change: place, where that is from, direction, clock offset, remark.

    Raises:
        BadInputError: there is no such photograph.
    """
    cursor = connection.execute(
        "UPDATE photo SET longitude = ?, latitude = ?, pinned = ?, direction = ?, offset_s = ?, remark = ?"
        " WHERE id = ?",
        (photo.longitude, photo.latitude, photo.pinned, photo.direction, photo.offset_s, photo.remark, photo.id),
    )
    found(cursor.rowcount or None, f"照片 {photo.id}")


def drop_photo(connection: sqlite3.Connection, photo_id: int) -> str | None:
    """Take a photograph away and return its file where no other case has it."""
    file = load_photo(connection, photo_id).file
    connection.execute("DELETE FROM photo WHERE id = ?", (photo_id,))
    is_shared = connection.execute("SELECT 1 FROM photo WHERE file = ? LIMIT 1", (file,)).fetchone()
    return None if is_shared else file


def _photo(row: Any) -> Photo:
    values = dict(row)
    return Photo(**{**values, "facts": PhotoFacts(**json.loads(values["facts"]))})
