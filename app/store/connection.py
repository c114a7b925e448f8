"""Open SQLite files the one right way: a connection lives as long as its job, a transaction is all or nothing."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from app.store.cipher import connect_encrypted, is_encrypted, salt_of
from app.store.trouble import sqlite_trouble

WAIT_MS: Final = 5000
_CACHE_KB: Final = 65_536  # of pages; to map the file is no faster, and counts each page that is near
Connection = sqlite3.Connection  # what a job holds while it lasts; services pass it on and never look inside


def database_uri(path: Path, query: str) -> str:
    """Return the `file:` URI of `path`; drive letters, UNC shares and Chinese names included."""
    posix = path.absolute().as_posix()
    root = "file://" if posix.startswith("/") else "file:///"
    return f"{root}{quote(posix, safe='/:')}?{query}"


@contextmanager
def open_database(path: Path, *, read_only: bool = False, wait_ms: int = WAIT_MS) -> Iterator[sqlite3.Connection]:
    """Open a database for one job and close it afterwards.

    Foreign keys are enforced; writers use a write-ahead log; transactions are begun by `atomic` alone.

    Args:
        path: the file; it is made where it does not exist, unless `read_only`.
        read_only: refuse every write.
        wait_ms: how long to wait for another program's lock.

    Raises:
        StoreError: the file is read-only, damaged, locked or missing, or the disk is full; also when that happens
            within the block.
    """
    mode = _read_query(path) if read_only else "mode=rwc"
    with sqlite_trouble(path), closing(_connect(path, mode)) as connection:
        connection.execute(f"PRAGMA busy_timeout = {int(wait_ms)}")
        connection.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            _use_log(connection)
            _be_durable(connection)
        yield connection


@contextmanager
def open_immutable(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file that nobody will change while it is open: no locks, no log, no write to its folder.

    Raises:
        StoreError: the file is missing or damaged.
    """
    with sqlite_trouble(path), closing(connect_immutable(path)) as connection:
        yield connection


def connect_immutable(path: Path) -> sqlite3.Connection:
    """Return a connection to an immutable file; the caller closes it.

    Raises:
        sqlite3.Error: the file is missing; damage shows only when it is read.
    """
    connection = _connect(path, "mode=ro&immutable=1")
    connection.execute("PRAGMA query_only = ON")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
    return connection


@contextmanager
def atomic(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the block one transaction: committed at its end, rolled back on any error.

    The outermost block takes the write lock at once, so that what it reads cannot change before it writes. A nested
    block is a savepoint.
    """
    nested = connection.in_transaction
    connection.execute("SAVEPOINT nested" if nested else "BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("RELEASE nested" if nested else "COMMIT")
    except BaseException:
        if connection.in_transaction:  # SQLite itself rolls back on a full disk
            connection.execute("ROLLBACK TO nested" if nested else "ROLLBACK")
            if nested:
                connection.execute("RELEASE nested")
        raise


def _connect(path: Path, query: str) -> sqlite3.Connection:
    salt = salt_of(path) if is_encrypted(path) else None
    if salt is not None:
        return connect_encrypted(path, database_uri(path, query), salt)
    connection = sqlite3.connect(database_uri(path, query), uri=True, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def connect_like(path: Path, like: Path | None) -> sqlite3.Connection:
    """Return a connection to a new file, which is encrypted as another one is; the caller closes it.

    Raises:
        sqlite3.Error: the folder cannot be written.
    """
    salt = salt_of(like) if like is not None and is_encrypted(like) else None
    if salt is not None:
        return connect_encrypted(path, database_uri(path, "mode=rwc"), salt)
    return sqlite3.connect(path, isolation_level=None)


def connect_waiting(path: Path, wait_ms: int) -> sqlite3.Connection:
    """Return a bare connection that waits for locks; the caller closes it.

    Raises:
        sqlite3.Error: the file is missing.
    """
    connection = _connect(path, "mode=rw")
    connection.execute(f"PRAGMA busy_timeout = {int(wait_ms)}")
    return connection


def _use_log(connection: sqlite3.Connection) -> None:
    """Ask for the write-ahead log; SQLite waits for no lock here, and without the log all is well but slower."""
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:  # busy: another process is just asking for it too
            raise


def _be_durable(connection: sqlite3.Connection) -> None:
    """Have every commit on the disk before it returns.

    With a write-ahead log, NORMAL would lose the last commits at a power cut (never the file's soundness): a number
    that was told to be issued could be allotted again. FULL costs one fsync a commit, and a reviewer makes about one
    a second at most. The fullfsync pair is for Apple's disks, which otherwise answer before they have written.
    """
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")


def _read_query(path: Path) -> str:
    """A write-ahead log needs a writable folder even for readers; an archive on a read-only medium has none."""
    log = path.with_name(path.name + "-wal")
    archived = not os.access(path.parent, os.W_OK) and not log.exists()
    return "mode=ro&immutable=1" if archived else "mode=ro"
