"""Encrypt a workspace's database, or decrypt it: the old one stays until the new one is proved whole."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from app.errors import StoreError
from app.store.backup import exchange_database, require_alone, troubles_of
from app.store.cipher import export_copy, key_file, new_key, require_available, salt_of, write_key_file
from app.store.connection import atomic, connect_immutable, database_uri, open_database
from app.store.publish import temporary_path
from app.store.trouble import sqlite_trouble
from app.store.workspace import DATABASE_NAME

_LOGS: Final = ("-wal", "-shm")


def encrypt_database(folder: Path, passphrase: str, *, stamp: str) -> None:
    """Encrypt a workspace's database under a new key, and leave no plain copy.

    Raises:
        StoreError: the disk is full or read-only, or the copy is not what was copied; nothing has changed then.
        WorldError: another program uses the workspace, or this machine cannot encrypt.
    """
    require_available()
    salt, _ = new_key()
    sealed = write_key_file(folder, salt, passphrase)
    try:
        _convert(folder, salt, stamp)
    except BaseException:
        sealed.unlink(missing_ok=True)
        raise


def decrypt_database(folder: Path, *, stamp: str) -> None:
    """Make a workspace's database plain again; its key file stays, since backups may need it.

    Raises:
        StoreError: the disk is full or read-only, or the copy is not what was copied; nothing has changed then.
        WorldError: another program uses the workspace.
    """
    require_available()
    _convert(folder, None, stamp)


def reseal(folder: Path, passphrase: str) -> None:
    """Seal the key of a workspace's database with another pass phrase; the database itself stays as it is.

    Raises:
        StoreError: the folder cannot be written.
    """
    salt = salt_of(folder / DATABASE_NAME)
    if salt is not None and key_file(folder, salt).exists():
        write_key_file(folder, salt, passphrase)


def _convert(folder: Path, salt: bytes | None, stamp: str) -> None:
    target, kept = folder / DATABASE_NAME, folder / f"workspace-{stamp}.db"
    made = temporary_path(folder)
    try:
        with open_database(target) as connection, atomic(connection), sqlite_trouble(made):  # nobody writes meanwhile
            export_copy(target, made, database_uri(target, "mode=ro"), salt)
            _prove(connection, made)
        require_alone(target)
        exchange_database(made, target, kept)
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)
    for part in (kept, *(kept.with_name(kept.name + suffix) for suffix in _LOGS)):
        part.unlink(missing_ok=True)


def _prove(source: sqlite3.Connection, made: Path) -> None:
    """Refuse a copy that is not sound, or has not every row of every table."""
    with closing(connect_immutable(made)) as copy:
        if troubles_of(copy) != troubles_of(source) or _counts(copy) != _counts(source):
            raise StoreError(f"“{made.parent}”中工作库的转换没有通过核对，原来的工作库没有改动。请检查磁盘后重试。")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    names = [name for (name,) in map(tuple, connection.execute(sql))]
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608  # our own schema
        for name in names
    }
