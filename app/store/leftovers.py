"""What a program that was killed left behind: unfinished files beside finished ones, and files that no row names."""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import Final

from app.store.evidence import EVIDENCE_FOLDER
from app.store.photos import PHOTOS_FOLDER

OLD_S: Final = 3600  # a file that somebody is still writing has changed within the hour
_KEPT: Final = {PHOTOS_FOLDER: "SELECT file FROM photo", EVIDENCE_FOLDER: "SELECT file FROM evidence"}


def is_unfinished(path: Path) -> bool:
    """Return whether a name is one of those that we give to what is not whole yet."""
    name = path.name
    return name.startswith(".taixin-") or (name.startswith(".") and (path.suffix == ".tmp" or ".tmp-" in name))


def sweep_unfinished(folder: Path, *, now: float | None = None) -> tuple[Path, ...]:
    """Delete what was begun in a folder (not in those below) and never finished; return what that was.

    Args:
        folder: it may be missing.
        now: seconds since 1970; what changed within the hour before stays, since somebody may be writing it.
    """
    return sweep_old((path for path in _entries(folder) if is_unfinished(path)), now=now)


def sweep_unnamed(connection: sqlite3.Connection, folder: Path, *, now: float | None = None) -> tuple[Path, ...]:
    """Delete photographs and evidence that no row names: they were kept a moment before their row, or dropped after.

    Args:
        connection: the open workspace.
        folder: its folder; where it holds another database, set aside by a restoring, that one may name them still.
        now: as in `sweep_unfinished`.
    """
    if next(folder.glob("workspace-*.db"), None) is not None:
        return ()
    found = list[Path]()
    for place, sql in _KEPT.items():
        named = {Path(row[0]).name for row in connection.execute(sql)}
        found += [path for path in _entries(folder / place) if path.name not in named]
    return sweep_old(found, now=now)


def _entries(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from folder.iterdir()


def sweep_old(paths: Iterable[Path], *, now: float | None = None) -> tuple[Path, ...]:
    """Delete those of some files that nobody has touched for an hour, and return them."""
    before = (time.time() if now is None else now) - OLD_S
    gone = list[Path]()
    for path in paths:
        with suppress(OSError):
            if path.lstat().st_mtime < before:
                _delete(path)
                gone.append(path)
    return tuple(gone)


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        rmtree(path)
        return
    path.chmod(0o644)  # Windows deletes no read-only file
    path.unlink()
