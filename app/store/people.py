"""Accounts: rows of people, their password strings, and how often a wrong one came."""

import json
import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from app.domain.people import Person
from app.store.connection import open_database
from app.store.rows import found, to_json
from app.store.workspace import DATABASE_NAME

_COLUMNS: Final = "id, name, roles, active, locked_until"


def has_people(connection: sqlite3.Connection) -> bool:
    """Return whether the workspace knows anybody yet; it then answers to nobody else."""
    return connection.execute("SELECT 1 FROM person LIMIT 1").fetchone() is not None


def add_person(connection: sqlite3.Connection, name: str, password: str, roles: Sequence[str], *, now: str) -> int:
    """Add a person and return the number; `password` is the argon2id string."""
    sql = "INSERT INTO person (name, password, roles, created) VALUES (?, ?, ?, ?)"
    return int(connection.execute(sql, (name, password, to_json(list(roles)), now)).lastrowid or 0)


def people(connection: sqlite3.Connection) -> tuple[Person, ...]:
    """Return everybody, in the order in which they came."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM person ORDER BY id")  # noqa: S608  # names of ours
    return tuple(_person(row) for row in rows)


def person_named(connection: sqlite3.Connection, name: str) -> Person | None:
    """Return the person of a name, or None."""
    sql = f"SELECT {_COLUMNS} FROM person WHERE name = ?"  # noqa: S608  # names of ours
    row = connection.execute(sql, (name,)).fetchone()
    return None if row is None else _person(row)


def person_of(connection: sqlite3.Connection, number: int) -> Person:
    """Return a person.

    Raises:
        BadInputError: there is no such person.
    """
    sql = f"SELECT {_COLUMNS} FROM person WHERE id = ?"  # noqa: S608  # names of ours
    return _person(found(connection.execute(sql, (number,)).fetchone(), f"人员 {number}"))


def password_of(connection: sqlite3.Connection, number: int) -> tuple[str, int]:
    """Return a person's argon2id string and how often a wrong password came since the last right one."""
    row = connection.execute("SELECT password, failures FROM person WHERE id = ?", (number,)).fetchone()
    return tuple(found(row, f"人员 {number}"))


def set_person(connection: sqlite3.Connection, number: int, **values: Any) -> None:
    """Set columns of a person: password, roles, active, failures, locked_until."""
    kept = {key: to_json(list(value)) if key == "roles" else value for key, value in values.items()}
    names = ", ".join(f"{key} = :{key}" for key in kept)
    sql = f"UPDATE person SET {names} WHERE id = :id"  # noqa: S608  # keyword names of ours
    found(connection.execute(sql, {**kept, "id": number}).rowcount or None, f"人员 {number}")


def known_person(folder: Path, number: int | None) -> tuple[bool, Person | None]:
    """Return whether a workspace has people, and who a number is there now; no workspace has none.

    Asked before every act; it writes nothing. A reader that may not write would leave the write-ahead log's files
    behind, so it is one that may, wherever it can be.

    Raises:
        StoreError: the file is damaged or locked.
    """
    path = folder / DATABASE_NAME
    if not path.exists():
        return False, None
    with open_database(path, read_only=not os.access(path, os.W_OK)) as connection:
        is_known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'person'").fetchone()
        if is_known is None or not has_people(connection):
            return False, None
        return True, next((each for each in people(connection) if each.id == number), None)


def _person(row: sqlite3.Row) -> Person:
    return Person(row["id"], row["name"], tuple(json.loads(row["roles"])), bool(row["active"]), row["locked_until"])
