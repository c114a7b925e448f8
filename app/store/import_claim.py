"""One import at a time: the lock that a living import holds, and what a dead one left behind.

The lock is SQLite's own on a small file, so the system gives it up with the process, however that ends; a time of
start that still stands in the file tells that the import before did not end well.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from app.errors import StoreError
from app.store.layer_files import LAYERS_FOLDER, OVERVIEW, drop_file
from app.store.trouble import disk_trouble, sqlite_trouble

LOCK_NAME: Final = "import.lock"
_SLACK_S: Final = 2  # file systems round times


@contextmanager
def import_claim(folder: Path, *, now: int) -> Iterator[int | None]:
    """Claim the import of layers into a workspace for the length of the block.

    Args:
        folder: the workspace's folder.
        now: the time, seconds since 1970.

    Yields:
        When an import began that never ended (seconds since 1970), to be given to `sweep`; None after a clean one.

    Raises:
        StoreError: another import is under way, or the folder cannot be written.
    """
    path = folder / LOCK_NAME
    with disk_trouble(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with sqlite_trouble(path), closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as connection:
        died = _lock(connection, folder)
        connection.execute(f"PRAGMA user_version = {now}")
        connection.execute("COMMIT")  # in exclusive mode the lock outlives the transaction
        try:
            yield died
        finally:
            connection.execute("PRAGMA user_version = 0")
            is_gone = _unlink(path)
    if not is_gone:  # Windows deletes no open file, and none that the next import has opened
        _unlink(path)


def _unlink(path: Path) -> bool:
    with suppress(OSError):
        path.unlink(missing_ok=True)
        return True
    return False


def _lock(connection: sqlite3.Connection, folder: Path) -> int | None:
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        raise StoreError(f"工作区“{folder}”正在导入另一批图层，请等它完成或停止后重试。") from error
    started = int(connection.execute("PRAGMA user_version").fetchone()[0])
    return started or None


def sweep(folder: Path, *, since: int, kept: Iterable[str]) -> tuple[str, ...]:
    """Delete what a dead import left among the layers: unfinished files, and finished ones that no layer names.

    Args:
        folder: the workspace's folder.
        since: when it began, seconds since 1970; finished files older than that are not its own and stay.
        kept: the files that registered layers name, relative to the folder.

    Returns:
        The names of what was deleted.
    """
    names, layers = {Path(file).name for file in kept}, folder / LAYERS_FOLDER
    found = sorted(layers.iterdir()) if layers.is_dir() else []
    dead = [path for path in found if _is_unfinished(path) or _is_orphan(path, names, since)]
    for path in dead:
        drop_file(folder, f"{LAYERS_FOLDER}/{path.name}")
    return tuple(path.name for path in dead)


def _is_unfinished(path: Path) -> bool:
    return path.name.startswith(".") and (path.suffix == ".tmp" or ".tmp-" in path.name)


def _is_orphan(path: Path, names: set[str], since: int) -> bool:
    with suppress(OSError):
        named = path.with_suffix(".gpkg").name if path.suffix == OVERVIEW else path.name
        return (
            path.suffix in (".gpkg", ".csv", OVERVIEW)
            and named not in names
            and path.stat().st_mtime >= since - _SLACK_S
        )
    return False
