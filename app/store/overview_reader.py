"""Read a large layer for painting: cells from its overview, exact features from its own file."""

import math
import sqlite3
import zlib
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from app.store.connection import connect_immutable
from app.store.geopackage import ENVELOPE_BYTES
from app.store.overview import FORMAT, SIDE, LayerPlace
from app.store.overview_cells import WIDE
from app.store.trouble import sqlite_trouble

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_KEPT_TILES: Final = 160


class Overview:
    """An open overview; belongs to the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            sqlite3.Error: it is missing, damaged, or of another release.
        """
        self._connection = connect_immutable(path)
        try:
            about = _about(self._connection)
        except BaseException:
            self._connection.close()
            raise
        self.cell: float = about["cell"]
        self._levels: int = about["levels"]
        self._tiles: OrderedDict[tuple[int, int, int], Any] = OrderedDict()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def sample(
        self, corner: tuple[float, float], pixel: tuple[float, float], size: tuple[int, int]
    ) -> "NDArray[np.uint8]":
        """Return the cells under the middles of pixels, height + 1 rows and width + 1 columns, from the north-west.

        Args:
            corner: longitude and latitude in degrees.
            pixel: a pixel's width and height in degrees.
            size: width and height in pixels; one more is returned, so that lines along the last are found.
        """
        import numpy as np

        level = min(max(0, math.floor(math.log2(pixel[1] / self.cell) + 1e-6)), self._levels - 1)
        cell = self.cell * 2**level
        along, down = (np.arange(length + 1) + 0.5 for length in size)
        columns = np.floor((corner[0] + along * pixel[0]) * (WIDE / cell)).astype(np.int64)
        rows = np.floor((down * pixel[1] - corner[1]) / cell).astype(np.int64)
        window = self._window(level, (int(columns[0]), int(columns[-1])), (int(rows[0]), int(rows[-1])))
        wanted = window[rows - rows[0] // SIDE * SIDE]  # whole rows first: that is one copy each
        return np.asarray(wanted[:, columns - columns[0] // SIDE * SIDE])

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


def _about(connection: sqlite3.Connection) -> sqlite3.Row:
    about: sqlite3.Row | None = connection.execute("SELECT * FROM about").fetchone()
    if about is None or about["format"] != FORMAT:
        raise sqlite3.DatabaseError("an overview of another release")
    return about


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
        self._path = place.path
        with sqlite_trouble(place.path):
            self._features = PlacedFeatures(place)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_what: object) -> None:
        self.close()

    @property
    def cell(self) -> float:
        """The height in degrees of the smallest cells; infinite without an overview."""
        return math.inf if self._overview is None else self._overview.cell

    def sample(
        self, corner: tuple[float, float], pixel: tuple[float, float], size: tuple[int, int]
    ) -> "NDArray[np.uint8]":
        """Return cells as `Overview.sample` does.

        Raises:
            sqlite3.Error: the overview is damaged, or there is none.
        """
        with sqlite_trouble(self._path):
            if self._overview is None:
                raise sqlite3.DatabaseError("no overview")
            return self._overview.sample(corner, pixel, size)

    def within(self, west: float, south: float, east: float, north: float) -> "NDArray[Any]":
        """Return geometries as `PlacedFeatures.within` does."""
        with sqlite_trouble(self._path):
            return self._features.within(west, south, east, north)

    def close(self) -> None:
        """Close the files."""
        self._features.close()
        if self._overview is not None:
            self._overview.close()
