"""Put files that belong together into place whole or not at all: a shapefile is several."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.errors import WorldError

# What other programs keep beside a file and would be stale beside its successor.
_STALE: Final = {
    ".shp": (".shp", ".shx", ".dbf", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".fix", ".idm", ".ind", ".shp.xml"),
    ".gpkg": (".gpkg", ".gpkg-wal", ".gpkg-shm", ".gpkg-journal"),
}


def write_set(path: Path, make: Callable[[Path], None]) -> tuple[Path, ...]:
    """Let `make` write a file, with whatever belongs to it, into an empty folder, then move all of it beside `path`.

    Returns:
        the files that are there now, in the order of their names.

    Raises:
        WorldError: where the folder is missing or read-only, or the disk is full; what was there before is there again.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=".taixin-", dir=path.parent))
    except OSError as error:
        raise _trouble(path, error) from error
    try:
        made = folder / "new"
        made.mkdir()
        make(made / path.name)
        return _swap(path, made, folder / "old")
    except OSError as error:
        raise _trouble(path, error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _swap(path: Path, made: Path, old: Path) -> tuple[Path, ...]:
    new = sorted(made.iterdir())
    stale = {path.with_name(path.stem + suffix) for suffix in _STALE.get(path.suffix.lower(), ())}
    before = sorted(file for file in stale | {path.with_name(file.name) for file in new} if file.exists())
    old.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for source, target in [(file, old / file.name) for file in before] + [(f, path.with_name(f.name)) for f in new]:
            source.replace(target)
            moved.append((source, target))
    except OSError:
        for source, target in reversed(moved):
            target.replace(source)
        raise
    return tuple(path.with_name(file.name) for file in new)


def _trouble(path: Path, error: OSError) -> WorldError:
    return WorldError(f"无法写入“{path}”（{error.strerror}），请检查文件夹、权限和磁盘空间后重试，原有文件未改动。")
