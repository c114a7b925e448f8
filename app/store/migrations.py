"""Bring workspace.db to the schema of this release: numbered SQL files, each applied together with its record."""

import hashlib
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.errors import StoreError
from app.store.connection import atomic

MIGRATIONS_DIR: Final = Path(__file__).parents[2] / "db"
APPLICATION_ID: Final = 0x54585753  # "TXWS"; tells our workspace from any other SQLite file

_RECORD_TABLE: Final = """
CREATE TABLE IF NOT EXISTS schema_migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT
"""


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered file of SQL."""

    number: int
    name: str
    sql: str


def read_migrations(folder: Path = MIGRATIONS_DIR) -> tuple[Migration, ...]:
    """Return the migrations `NNNN_name.sql` of a folder in their order."""
    paths = sorted(path for path in folder.glob("*.sql") if re.match(r"\d{4}_", path.name))
    return tuple(Migration(int(path.name[:4]), path.stem[5:], path.read_text(encoding="utf-8")) for path in paths)


def migrate(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> tuple[int, ...]:
    """Apply what is not yet applied and return its numbers.

    Args:
        connection: an open workspace database.
        path: its file, for messages.
        migrations: all of them, in order.

    Raises:
        StoreError: the file was written by a later release, or is not a workspace.
    """
    check_version(connection, path, migrations)
    return tuple(step.number for step in migrations if _apply(connection, step))


def check_version(connection: sqlite3.Connection, path: Path, migrations: tuple[Migration, ...]) -> bool:
    """Return whether the database is up to date; a later or foreign one is refused.

    Raises:
        StoreError: the file was written by a later release, or is not a workspace.
    """
    # In this order: another process may be making the same new workspace, tables and mark in one transaction.
    if not _is_empty(connection) and _pragma(connection, "application_id") != APPLICATION_ID:
        raise StoreError(f"{path} 不是本程序的工作库。请将该文件移走，或另选工作区文件夹。")
    version, known = _pragma(connection, "user_version"), migrations[-1].number
    if version > known:
        raise StoreError(
            f"工作库 {path} 由更新版本的程序建立（库版本 {version}，本程序支持到 {known}）。"
            "请升级本程序，或另选工作区文件夹。"
        )
    return version == known


def schema_text(connection: sqlite3.Connection) -> str:
    """Return every statement that makes the schema, as `db/schema.sql` keeps it.

    A full-text index keeps tables of its own; SQLite makes them, each release in its own way, so they are left out.
    """
    rows = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
        " ORDER BY tbl_name, type <> 'table', type, name"
    )
    return "\n\n".join(f"{sql};" for (sql,) in rows) + "\n"


def snapshot(migrations: tuple[Migration, ...]) -> str:
    """Return the schema that a new workspace gets; `db/schema.sql` holds the same text."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, Path(":memory:"), migrations)
        return schema_text(connection)


def statements(script: str) -> Iterator[str]:
    """Cut a script into its statements; `executescript` would commit the transaction that we are in."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending


def _apply(connection: sqlite3.Connection, step: Migration) -> bool:
    if _pragma(connection, "user_version") >= step.number:
        return False
    with atomic(connection):
        if _pragma(connection, "user_version") >= step.number:  # another process was quicker
            return False
        for statement in statements(step.sql):
            connection.execute(statement)
        connection.execute(_RECORD_TABLE)
        digest = hashlib.sha256(step.sql.encode()).hexdigest()
        connection.execute("INSERT INTO schema_migration VALUES (?, ?, ?)", (step.number, step.name, digest))
        connection.execute(f"PRAGMA user_version = {step.number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    return True


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None
