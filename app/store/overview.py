"""The overview of a large layer beside its file: its cells at every scale at which features are too many to draw.

A database of tiles of `SIDE` x `SIDE` cells, packed, level by level; each level's cells are twice as large as those of
the one before. It holds no more than the layer's own file does and is made anew whenever it is missing.
"""

import math
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.store.connection import connect_immutable
from app.store.feature_index import PAGE
from app.store.feature_reading import geometries_at
from app.store.layer_files import OVERVIEW
from app.store.overview_cells import WIDE, Frame, cells_of, halved, numbers_of
from app.store.publish import publish, temporary_database
from app.store.trouble import sqlite_trouble

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE: Final = 512
_MOST_LEVELS: Final = 9  # tiles of the first level begin at multiples of 512 cells, which halve so often
FORMAT: Final = 1
_VERTICES: Final = 54_000  # in a tile of the first level: what is drawn from features has at most half as many
_MOST_CELLS: Final = 800_000_000
_COARSEST, _FINEST = 2.0**-10, 2.0**-20  # degrees a cell
_VERTEX_BYTES: Final = 22  # of the file a vertex, everything counted
_PACKING: Final = 1  # of zlib: the fastest


@dataclass(frozen=True, slots=True)
class LayerPlace:
    """Where a layer's features are: a file, its table, and what the table's index calls the layer."""

    path: Path
    table: str
    inner: str

    @property
    def overview(self) -> Path:
        """The overview beside the file."""
        return self.path.with_suffix(OVERVIEW)


def write_overview(
    place: LayerPlace,
    target: Path,
    *,
    progress: Callable[[float], None] = lambda _: None,
) -> None:
    """Write a layer's overview, whole or not at all.

    Args:
        place: the layer's features, all of them in a file of their own.
        target: the overview's file.
        progress: told the share that is done; what it raises stops the work.

    Raises:
        StoreError: the layer cannot be read, or the folder cannot be written, or the disk is full.
    """
    with temporary_database(target.parent) as (connection, temporary):
        connection.execute("CREATE TABLE about (format INTEGER, cell REAL, levels INTEGER)")
        connection.execute("CREATE TABLE tile (level INTEGER, x INTEGER, y INTEGER, cells BLOB NOT NULL)")
        with sqlite_trouble(place.path), closing(connect_immutable(place.path)) as source:
            levels, cell = _Drawing(source, place, connection).draw(progress)
        connection.execute("CREATE UNIQUE INDEX tile_place ON tile (level, x, y)")
        connection.execute("INSERT INTO about VALUES (?, ?, ?)", (FORMAT, cell, levels))
        connection.execute("COMMIT")
        connection.close()
        publish(temporary, target)


class _Drawing:
    """The work: band after band of the first level, the others from it."""

    def __init__(self, source: sqlite3.Connection, place: LayerPlace, target: sqlite3.Connection) -> None:
        import numpy as np

        self._source, self._table, self._target = source, place.table, target
        self._bytes = place.path.stat().st_size
        row = source.execute(f'SELECT features, page_boxes FROM "{place.table}_index"').fetchone()  # noqa: S608  # a name of ours
        self._count: int = row["features"]
        self._boxes = np.frombuffer(row["page_boxes"], dtype="<f4").reshape(-1, 4).astype(np.float64)
        west, south = np.nanmin(self._boxes[:, :2], axis=0).tolist()
        east, north = np.nanmax(self._boxes[:, 2:], axis=0).tolist()
        self._cell = self._cell_for((east - west) * (north - south) * WIDE)
        self._columns = _tiles(west * WIDE / self._cell, east * WIDE / self._cell)
        self._rows = _tiles(-north / self._cell, -south / self._cell)

    def _cell_for(self, area: float) -> float:
        """Return the size of cells at which features become too many to be drawn; `area` in square degrees."""
        vertices = max(1, self._bytes / _VERTEX_BYTES)
        wanted = math.sqrt(_VERTICES * area / vertices) / SIDE
        fewest = math.sqrt(area / _MOST_CELLS)
        return 2.0 ** math.floor(math.log2(min(_COARSEST, max(wanted, fewest * 2, _FINEST))))

    def draw(self, progress: Callable[[float], None]) -> tuple[int, float]:
        """Write all tiles; return how many levels there are and how large a cell of the first is."""
        import numpy as np

        (first, last), (top, bottom) = self._columns, self._rows
        wide = (last - first) * SIDE
        half = np.zeros(((bottom - top) * SIDE // 2, wide // 2), dtype=np.uint8)
        for band in range(top, bottom):
            cells = self._band(Frame(self._cell, first * SIDE, band * SIDE, wide, SIDE))
            self._keep(0, cells, first * SIDE, band * SIDE)
            start = (band - top) * SIDE // 2
            half[start : start + SIDE // 2] = halved(cells)
            progress((band - top + 1) / (bottom - top))
        return self._rest(half), self._cell

    def _rest(self, cells: "NDArray[np.uint8]") -> int:
        """Write the levels after the first; return how many there are in all."""
        import numpy as np

        column, row = self._columns[0] * SIDE // 2, self._rows[0] * SIDE // 2
        for level in range(1, _MOST_LEVELS):
            self._keep(level, cells, column, row)
            if max(cells.shape) <= SIDE:
                break
            cells = np.pad(cells, ((row % 2, (row + cells.shape[0]) % 2), (column % 2, (column + cells.shape[1]) % 2)))
            column, row = column // 2, row // 2
            cells = halved(cells)
        return level + 1

    def _band(self, frame: Frame) -> "NDArray[np.uint8]":
        import numpy as np

        north, south = -frame.row * frame.cell, -(frame.row + frame.rows) * frame.cell
        met = (self._boxes[:, 1] <= north + frame.cell) & (self._boxes[:, 3] >= south - frame.cell)
        pages = np.flatnonzero(met)
        fids = (pages[:, None] * PAGE + np.arange(1, PAGE + 1)).ravel()
        fids = fids[fids <= self._count]
        if not len(fids):
            return np.zeros((frame.rows, frame.columns), dtype=np.uint8)
        return cells_of(frame, geometries_at(self._source, self._table, fids), numbers_of(fids))

    def _keep(self, level: int, cells: "NDArray[np.uint8]", column: int, row: int) -> None:
        """Write the tiles of some cells, the first of which stands in this column and row; empty ones are left out."""
        rows = (
            (level, x, y, zlib.compress(tile.tobytes(), _PACKING))
            for x, y, tile in _cut(cells, column, row)
            if tile.any()
        )
        self._target.executemany("INSERT INTO tile VALUES (?, ?, ?, ?)", rows)


def _tiles(low: float, high: float) -> tuple[int, int]:
    """Return the first tile and the one behind the last along one side."""
    return math.floor(low / SIDE), math.floor(high / SIDE) + 1


def _cut(cells: "NDArray[np.uint8]", column: int, row: int) -> Iterator[tuple[int, int, "NDArray[np.uint8]"]]:
    import numpy as np

    before = (row % SIDE, column % SIDE)
    after = tuple(-(start + length) % SIDE for start, length in zip(before, cells.shape, strict=True))
    if any(before) or any(after):
        cells = np.pad(cells, ((before[0], after[0]), (before[1], after[1])))
    for y in range(cells.shape[0] // SIDE):
        for x in range(cells.shape[1] // SIDE):
            yield (
                column // SIDE + x,
                row // SIDE + y,
                cells[y * SIDE : (y + 1) * SIDE, x * SIDE : (x + 1) * SIDE],
            )
