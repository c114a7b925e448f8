"""Write a file beside its place and put it there in one step: whole or not at all, never half."""

import errno
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from app.store.connection import connect_like
from app.store.trouble import disk_trouble, sqlite_trouble

_READ_ONLY_MODE: Final = 0o444
_WRITABLE_MODE: Final = 0o644


@contextmanager
def temporary_database(folder: Path, like: Path | None = None) -> Iterator[tuple[sqlite3.Connection, Path]]:
    """Open a new database in `folder` within one transaction; the file is gone afterwards unless it was moved.

    It is encrypted where the database `like` is.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
    """
    path = temporary_path(folder)
    try:
        with sqlite_trouble(folder), closing(connect_like(path, like)) as connection:
            # A file that is thrown away on any error needs no journal.
            connection.execute("PRAGMA journal_mode = OFF").fetchall()
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA cache_size = -65536")
            connection.execute("BEGIN")
            yield connection, path
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def publish(source: Path, target: Path) -> None:
    """Move a finished file to its place, on the disk for certain, and make it read-only.

    Raises:
        StoreError: the folder cannot be written, or the disk is at fault.
    """
    with disk_trouble(target):
        with source.open("rb+") as file:
            os.fsync(file.fileno())
        if target.exists():
            target.chmod(_WRITABLE_MODE)  # Windows replaces no read-only file
        source.chmod(_READ_ONLY_MODE)
        source.replace(target)
        sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Have a folder's list of names on the disk: a row that names a new file must not survive a power cut alone."""
    if os.name == "posix":  # Windows opens no folders; NTFS writes names to its own log in order
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a network drive or a stick that cannot
                raise
        finally:
            os.close(handle)


def temporary_path(folder: Path) -> Path:
    """Make an empty file of a name of its own, private to the user, and return its path.

    Raises:
        StoreError: the folder cannot be written.
    """
    with disk_trouble(folder):
        folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".tmp")
        os.close(handle)
    return Path(name)
