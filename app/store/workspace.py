"""Open a workspace: the folder that holds workspace.db and the imported layers."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from app.errors import StoreError
from app.store.connection import WAIT_MS, open_database
from app.store.migrations import check_version, migrate, read_migrations
from app.store.trouble import disk_trouble

DATABASE_NAME: Final = "workspace.db"


@contextmanager
def open_workspace(folder: Path, *, read_only: bool = False, wait_ms: int = WAIT_MS) -> Iterator[sqlite3.Connection]:
    """Open the workspace's database for one job, made or brought up to date where need be.

    Raises:
        StoreError: the folder cannot be written, the file is damaged or locked, or a later release wrote it.
    """
    path = folder / DATABASE_NAME
    if not read_only:
        with disk_trouble(folder):
            folder.mkdir(parents=True, exist_ok=True)
    with open_database(path, read_only=read_only, wait_ms=wait_ms) as connection:
        migrations = read_migrations()
        if not read_only:
            migrate(connection, path, migrations)
        elif not check_version(connection, path, migrations):
            raise StoreError(f"工作库 {path} 由旧版本的程序建立，只读时无法升级。请先在可写的位置打开一次该工作库。")
        yield connection


def workspace_exists(folder: Path) -> bool:
    """Return whether the folder holds a workspace already."""
    return (folder / DATABASE_NAME).exists()
