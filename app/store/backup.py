"""Copies of workspace.db: made while people work, looked into, put back whole; and what a damaged file still gives."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.errors import CancelledError, StoreError, WorldError
from app.store.audit import check_audit
from app.store.connection import connect_immutable, connect_waiting, open_database
from app.store.migrations import migrate, read_migrations
from app.store.publish import publish, sync_folder, temporary_database
from app.store.trouble import disk_trouble, sqlite_trouble
from app.store.workspace import DATABASE_NAME

_PAGES_AT_ONCE: Final = 512  # two megabytes; between two steps other writers have their turn
_WRITABLE: Final = 0o644
_LOGS: Final = ("-wal", "-shm")

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a workspace.db holds, as a look at a backup shows it; `broken` lists what is wrong with it."""

    cases: int
    opinions: int
    latest_number: str
    latest_change: str
    audit_entries: int
    broken: tuple[str, ...]


def copy_database(source: Path, target: Path, step: Step) -> str:
    """Copy a database that others may be writing to, whole or not at all, and return the copy's SHA-256 in hex.

    Args:
        source: the database.
        target: the file to make.
        step: called with pages done and pages in all; may raise CancelledError.

    Raises:
        StoreError: the source cannot be read, or the target's disk is full or read-only.
        CancelledError: from `step`.
    """
    with temporary_database(target.parent, like=source) as (made, path):
        made.execute("COMMIT")  # the copy brings its own transaction
        with open_database(source, read_only=True) as connection:
            connection.backup(made, pages=_PAGES_AT_ONCE, progress=lambda _status, left, all_: step(all_ - left, all_))
        made.execute("PRAGMA journal_mode = DELETE").fetchall()  # one file, no log beside it
        made.close()
        publish(path, target)
    return file_sha256(target)


def file_sha256(path: Path) -> str:
    """Return a file's SHA-256 in hex."""
    with disk_trouble(path), path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def look_into(path: Path) -> Contents:
    """Read what a closed workspace.db holds and whether it is sound; nothing is written.

    Raises:
        StoreError: it is no workspace, or so damaged that nothing can be read.
    """
    with sqlite_trouble(path), closing(connect_immutable(path)) as connection:
        cases, changed = connection.execute("SELECT count(*), max(updated) FROM case_file").fetchone()
        opinions = connection.execute("SELECT count(*) FROM opinion").fetchone()[0]
        latest = connection.execute("SELECT number FROM opinion ORDER BY year DESC, serial DESC LIMIT 1").fetchone()
        entries = connection.execute("SELECT count(*) FROM audit_log").fetchone()[0]
        return Contents(cases, opinions, latest[0] if latest else "", changed or "", entries, troubles_of(connection))


def troubles_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what is wrong with an open workspace: pages, references, audit log; empty where it is sound."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    found += [f"{row[0]} {row[1]} -> {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    with suppress(sqlite3.OperationalError):  # a workspace of an early release has no head kept beside its log
        found += [f"audit {each.kind} {each.first}-{each.last}" for each in check_audit(connection).breaks]
    return tuple(found)


def put_database(source: Path, folder: Path, *, stamp: str) -> Path | None:
    """Put a copy in the place of a workspace's database and return where the one that was there is kept.

    At every moment of it a whole database stands in its place: the old one or the new one.

    Raises:
        StoreError: another program uses the workspace, or the disk is full or read-only.
    """
    target, kept = folder / DATABASE_NAME, _free(folder / f"workspace-{stamp}.db")
    with temporary_database(folder, like=source) as (made, path):
        made.execute("COMMIT")
        with closing(connect_immutable(source)) as connection:
            connection.backup(made)
        made.close()
        was_there = target.exists()
        if was_there:
            with suppress(StoreError, sqlite3.DatabaseError), sqlite_trouble(target):
                require_alone(target)
        exchange_database(path, target, kept)
    return kept if was_there else None


def exchange_database(made: Path, target: Path, kept: Path) -> None:
    """Put a finished database in the place of another, which is kept aside first, with its logs.

    The logs go before the database does: what they hold belongs to the old one and would be read into the new.
    """
    logs = [target.with_name(target.name + suffix) for suffix in _LOGS]
    with disk_trouble(target):
        made.chmod(_WRITABLE)
        with made.open("rb+") as file:
            os.fsync(file.fileno())
        if target.exists():
            for part in (target, *logs):
                _keep_aside(part, kept.with_name(part.name.replace(target.name, kept.name, 1)))
        for log in logs:
            log.unlink(missing_ok=True)
        made.replace(target)
        sync_folder(target.parent)


def _free(path: Path) -> Path:
    """Return a path that no file has: what was kept aside before stays as it is."""
    free, number = path, 1
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _keep_aside(part: Path, kept: Path) -> None:
    """Give a file a second name; where the file system knows none (a stick, say), a copy."""
    if not part.exists():
        return
    with suppress(OSError):
        os.link(part, kept)
        return
    shutil.copyfile(part, kept)


def require_alone(target: Path) -> None:
    """Fold the log into the file, which works only where nobody else reads or writes.

    Raises:
        WorldError: somebody does.
    """
    with closing(connect_waiting(target, 1000)) as connection:
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise WorldError(f"“{target}”正被另一个窗口或程序使用，没有恢复。请关闭其他审查工作站窗口后重试。")


def recover_database(folder: Path, *, stamp: str, step: Step) -> tuple[Path, dict[str, tuple[int, int]]]:
    """Make a sound database of what a damaged one still gives, and keep the damaged one aside.

    Returns:
        where the damaged file is kept, and for each table how many rows were read and how many spans were unreadable.

    Raises:
        StoreError: the disk is full or read-only.
        CancelledError: from `step`.
    """
    target, kept = folder / DATABASE_NAME, _free(folder / f"workspace-damaged-{stamp}.db")
    with temporary_database(folder, like=target) as (made, path):
        made.execute("COMMIT")
        migrate(made, path, read_migrations())
        counts = _salvage(target, made, step)
        made.execute("PRAGMA journal_mode = DELETE").fetchall()
        made.close()
        exchange_database(path, target, kept)
    return kept, counts


def _salvage(damaged: Path, made: sqlite3.Connection, step: Step) -> dict[str, tuple[int, int]]:
    tables = [
        row[0]
        for row in made.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        )
        if not row[0].startswith("sqlite_") and "_fts" not in row[0] and row[0] != "schema_migration"
    ]
    counts = {}
    made.execute("PRAGMA foreign_keys = OFF")
    with closing(connect_waiting(damaged, 1000)) as source:
        for done, table in enumerate(tables):
            step(done, len(tables))
            made.execute("BEGIN")
            made.execute(f'DELETE FROM "{table}"')  # noqa: S608  # names of our own schema
            counts[table] = _salvage_table(source, made, table)
            made.execute("COMMIT")
    for table in _drop_orphans(made):
        read, lost = counts[table]
        counts[table] = read - 1, lost + 1
    return counts


def _drop_orphans(made: sqlite3.Connection) -> Iterator[str]:
    """Remove the rows of what could not be read itself, such as a lost case's; yield the table of each."""
    while orphans := {row[:2] for row in made.execute("PRAGMA foreign_key_check").fetchall()}:
        made.execute("BEGIN")
        for table, row in orphans:
            made.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))  # noqa: S608  # likewise
            yield table
        made.execute("COMMIT")


def _salvage_table(source: sqlite3.Connection, made: sqlite3.Connection, table: str) -> tuple[int, int]:
    """Copy the rows of a table, leaving out the spans of row numbers whose pages cannot be read."""
    try:
        columns = [row[1] for row in source.execute(f'PRAGMA table_info("{table}")')]
        ours = {row[1] for row in made.execute(f'PRAGMA table_info("{table}")')}
        last = source.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()[0] or 0  # noqa: S608  # likewise
    except sqlite3.DatabaseError:
        return 0, 1
    names = [name for name in columns if name in ours]
    listed, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" for _ in names)
    read = f'SELECT {listed} FROM "{table}" WHERE rowid BETWEEN ? AND ?'  # noqa: S608  # likewise
    write = f'INSERT OR IGNORE INTO "{table}" ({listed}) VALUES ({marks})'  # noqa: S608  # likewise
    spans, copied, lost = [(1, last)], 0, 0
    while spans:
        first, end = spans.pop()
        try:
            rows = source.execute(read, (first, end)).fetchall()
        except sqlite3.DatabaseError:
            lost += first == end
            middle = (first + end) // 2
            spans += [(middle + 1, end), (first, middle)] if first < end else []
            continue
        copied += made.executemany(write, rows).rowcount if rows else 0
    return copied, lost


def stop_where(cancel: Callable[[], bool], report: Step) -> Step:
    """Return a step that reports, and stops where it is asked to."""

    def step(done: int, all_: int) -> None:
        if cancel():
            raise CancelledError
        report(done, all_)

    return step
