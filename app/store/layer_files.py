"""Keep an imported layer's features in an immutable GeoPackage file that is named by their hash."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from app.errors import CancelledError
from app.store.connection import open_immutable
from app.store.feature_index import Areas
from app.store.feature_table import Batch, FeatureTable, content_hash
from app.store.geopackage import create_core, hide_other_tables
from app.store.publish import publish, temporary_database

LAYERS_FOLDER: Final = "layers"
TABLE: Final = "feature"
OVERVIEW: Final = ".overview"  # what stands in the place of ".gpkg" in the name of a layer's overview
EMPTY_SHA256: Final = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # of no bytes at all


@dataclass(frozen=True, slots=True)
class FeatureFile:
    """A file of features.

    Attributes:
        path: the file, within the workspace's folder `layers`.
        sha256: hash of the features in their order: geometry and attributes, no matter how they came in batches.
        count: how many features it holds.
    """

    path: Path
    sha256: str
    count: int

    @property
    def file(self) -> str:
        """The path as the workspace records it: relative to its folder."""
        return f"{LAYERS_FOLDER}/{self.path.name}"


def write_features(
    folder: Path,
    batches: Iterable[Batch],
    *,
    areas: Areas,
    progress: Callable[[int], None] = lambda _: None,
    cancel: Callable[[], bool] = lambda: False,
) -> FeatureFile:
    """Write features to `layers/<sha256>.gpkg`; the same features give one file with the same bytes.

    Args:
        folder: the workspace's folder.
        batches: features in order; geometries in degrees (EPSG:4490), attributes as they are. `uncertainty_m` among
            them is the feature's own uncertainty.
        areas: gives the ellipsoidal areas (m2) of n geometries in degrees.
        progress: told how many features have come in, after each batch; after the last, that number again now and then
            while they are laid out and indexed, which takes about as long.
        cancel: asked each time whether to stop.

    Returns:
        The file; it is whole, and on any error or stop there is nothing.

    Raises:
        StoreError: the folder cannot be written, or the disk is full.
        CancelledError: `cancel` said so.
    """
    source = iter(batches)
    first = next((batch for batch in source if batch), None)
    empty = _file_at(folder, EMPTY_SHA256, 0)
    if first is None and empty.path.exists():
        return empty
    with temporary_database(folder / LAYERS_FOLDER) as (connection, temporary):
        create_core(connection)
        hide_other_tables(connection)
        table = FeatureTable(connection, TABLE, areas=areas)

        def go_on(_done: int = 0) -> None:
            progress(table.count)
            if cancel():
                raise CancelledError("导入已取消，未写入任何内容。")

        for batch in chain([] if first is None else [first], source):
            table.add(batch)
            go_on()
        table.finish(TABLE, progress=go_on)
        connection.execute("COMMIT")
        connection.close()
        written = _file_at(folder, table.sha256, table.count)
        if not _is_there(written.path, temporary.stat().st_size):
            publish(temporary, written.path)
    return written


def is_unchanged(folder: Path, file: str) -> bool:
    """Return whether a file's features still have the hash that it is named by; reads all of them.

    Raises:
        StoreError: the file is missing or damaged beyond reading.
    """
    path = folder / file
    with open_immutable(path) as connection:
        rows = connection.execute(f"SELECT geom, attributes FROM {TABLE} ORDER BY fid")  # noqa: S608  # a name of ours
        return content_hash(rows) == path.stem


def drop_file(folder: Path, file: str) -> None:
    """Delete a layer's file that no layer names any more, and its overview; one still open elsewhere stays."""
    path = folder / file
    for each in (path, path.with_suffix(OVERVIEW)) if path.suffix == ".gpkg" else (path,):
        with suppress(OSError):
            each.chmod(0o644)  # Windows deletes no read-only file
            each.unlink(missing_ok=True)


def _file_at(folder: Path, sha256: str, count: int) -> FeatureFile:
    return FeatureFile(folder / LAYERS_FOLDER / f"{sha256}.gpkg", sha256, count)


def _is_there(path: Path, size: int) -> bool:
    """Whether the file is there and whole; a cut-off one is written anew."""
    return path.exists() and path.stat().st_size == size
