"""The overview of a large layer beside its file: its cells at every scale at which features are too many to draw.

A database of tiles of `SIDE` x `SIDE` cells, packed, level by level; each level's cells are twice as large as those of
the one before. It holds no more than the layer's own file does and is made anew whenever it is missing.
"""

import math
import sqlite3
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from app.store.connection import connect_immutable
from app.store.feature_index import PAGE, geometries_at
from app.store.geopackage import ENVELOPE_BYTES
from app.store.layer_files import OVERVIEW
from app.store.overview_cells import WIDE, Frame, cells_of, halved, numbers_of
from app.store.publish import publish, temporary_database
from app.store.trouble import sqlite_trouble

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE: Final = 512
_MOST_LEVELS: Final = 9  # tiles of the first level begin at multiples of 512 cells, which halve so often
_FORMAT: Final = 1
_VERTICES: Final = 54_000  # in a tile of the first level: what is drawn from features has at most half as many
_MOST_CELLS: Final = 800_000_000
_COARSEST, _FINEST = 2.0**-10, 2.0**-20  # degrees a cell
_VERTEX_BYTES: Final = 22  # of the file a vertex, everything counted
_KEPT_TILES: Final = 160
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
        connection.execute("INSERT INTO about VALUES (?, ?, ?)", (_FORMAT, cell, levels))
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


class Overview:
    """An open overview; belongs to the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            sqlite3.Error: it is missing, damaged, or of another release.
        """
        self._connection = connect_immutable(path)
        try:
            about = self._connection.execute("SELECT * FROM about").fetchone()
            if about is None or about["format"] != _FORMAT:
                raise sqlite3.DatabaseError("an overview of another release")
        except BaseException:
            self._connection.close()
            raise
        self.cell: float = about["cell"]
        self._levels: int = about["levels"]
        self._tiles: OrderedDict[tuple[int, int, int], Any] = OrderedDict()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def sample(self, corner: tuple[float, float], pixel: tuple[float, float], size: int) -> "NDArray[np.uint8]":
        """Return the cells under the middles of pixels, (size + 1) x (size + 1), from the north-western corner.

        Args:
            corner: longitude and latitude in degrees.
            pixel: a pixel's width and height in degrees.
            size: pixels on a side; one more is returned, so that lines along the last are found.
        """
        import numpy as np

        level = min(max(0, math.floor(math.log2(pixel[1] / self.cell) + 1e-6)), self._levels - 1)
        cell = self.cell * 2**level
        middles = np.arange(size + 1) + 0.5
        columns = np.floor((corner[0] + middles * pixel[0]) * (WIDE / cell)).astype(np.int64)
        rows = np.floor((middles * pixel[1] - corner[1]) / cell).astype(np.int64)
        window = self._window(level, (int(columns[0]), int(columns[-1])), (int(rows[0]), int(rows[-1])))
        return np.asarray(window[np.ix_(rows - rows[0] // SIDE * SIDE, columns - columns[0] // SIDE * SIDE)])

    def _window(self, level: int, columns: tuple[int, int], rows: tuple[int, int]) -> "NDArray[np.uint8]":
        """Return whole tiles that hold these columns and rows, first and last."""
        import numpy as np

        wide, high = (range(low // SIDE, high // SIDE + 1) for low, high in (columns, rows))
        window = np.zeros((len(high) * SIDE, len(wide) * SIDE), dtype=np.uint8)
        for down, y in enumerate(high):
            for along, x in enumerate(wide):
                tile = self._tile((level, x, y))
                if tile is not None:
                    window[down * SIDE : (down + 1) * SIDE, along * SIDE : (along + 1) * SIDE] = tile
        return window

    def _tile(self, key: tuple[int, int, int]) -> Any:
        import numpy as np

        if key in self._tiles:
            self._tiles.move_to_end(key)
            return self._tiles[key]
        sql = "SELECT cells FROM tile WHERE level = ? AND x = ? AND y = ?"
        row = self._connection.execute(sql, key).fetchone()
        tile = None if row is None else np.frombuffer(zlib.decompress(row[0]), dtype=np.uint8).reshape(SIDE, SIDE)
        self._tiles[key] = tile
        if len(self._tiles) > _KEPT_TILES:
            self._tiles.popitem(last=False)
        return tile


class PlacedFeatures:
    """A layer's features by place, exactly; belongs to the thread that opened it."""

    def __init__(self, place: LayerPlace) -> None:
        """Open the file.

        Raises:
            sqlite3.Error: it is missing.
        """
        self._connection = connect_immutable(place.path)
        self._connection.row_factory = None
        self._sql = (
            f'SELECT substr(f.geom, {ENVELOPE_BYTES + 1}) FROM "rtree_{place.table}_geom" AS r'  # noqa: S608  # names of ours
            f' JOIN "{place.table}" AS f ON f.fid = r.id'
            " WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ? ORDER BY f.fid"
        )

    def within(self, west: float, south: float, east: float, north: float) -> "NDArray[Any]":
        """Return the geometries whose boxes meet these bounds, degrees, by fid."""
        import shapely

        rows = self._connection.execute(self._sql, (west, east, south, north)).fetchall()
        found: NDArray[Any] = shapely.from_wkb([blob for (blob,) in rows])
        return found

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def open_overview(path: Path) -> Overview | None:
    """Open an overview; None where there is none that can be read."""
    try:
        return Overview(path)
    except sqlite3.Error:
        return None


class LayerReader:
    """What a painter asks of one layer: cells from afar, features from close by."""

    def __init__(self, place: LayerPlace, overview: Path) -> None:
        self._overview = open_overview(overview)
        self._features = PlacedFeatures(place)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_what: object) -> None:
        self.close()

    @property
    def cell(self) -> float:
        """The height in degrees of the smallest cells; infinite without an overview."""
        return math.inf if self._overview is None else self._overview.cell

    def sample(self, corner: tuple[float, float], pixel: tuple[float, float], size: int) -> "NDArray[np.uint8]":
        """Return cells as `Overview.sample` does; only where `cell` is finite."""
        assert self._overview is not None
        return self._overview.sample(corner, pixel, size)

    def within(self, west: float, south: float, east: float, north: float) -> "NDArray[Any]":
        """Return geometries as `PlacedFeatures.within` does."""
        return self._features.within(west, south, east, north)

    def close(self) -> None:
        """Close the files."""
        self._features.close()
        if self._overview is not None:
            self._overview.close()
