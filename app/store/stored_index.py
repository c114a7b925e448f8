"""Read the index of one layer from its file: page boxes at once, pages, geometries and pieces as they are asked for."""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, Final

from app.domain.boxes import Boxes, levels_of
from app.domain.layer import Feature, Layer, Pieces, Traits
from app.store.feature_index import ENTRY, PAGE
from app.store.feature_reading import geometries_at, outlines_at

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.domain.outlines import Outlines

COLUMNS: Final = "f.fid, f.geom, f.attributes, f.uncertainty_m"
Guard = Callable[[], AbstractContextManager[None]]


class StoredIndex:
    """A `LayerIndex` over an open file; belongs to the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, table: str, layer: Layer, layer_id: str, guard: Guard) -> None:
        """Read where the layer's pages are.

        Args:
            connection: the open file.
            table: the feature table.
            layer: the layer.
            layer_id: what the index calls it: nothing where the table is the layer's own.
            guard: a context around each reading; it turns SQLite's errors into the user's, and stops on request.
        """
        import numpy as np

        self._connection, self._table, self._layer, self._guard = connection, table, layer, guard
        self._pieces: dict[int, Pieces] = {}
        with guard():
            sql = f'SELECT * FROM "{table}_index" WHERE layer_id = ?'  # noqa: S608
            row = connection.execute(sql, (layer_id,)).fetchone()
            if row is None:
                raise sqlite3.DatabaseError("the layer has no index")
            self._first_fid: int = row["first_fid"]
            self._count: int = row["features"]
            self._first_page: int = row["first_page"]
            self.traits = Traits(**json.loads(row["traits"]))
            self.levels = levels_of(np.frombuffer(row["page_boxes"], dtype="<f4").reshape(-1, 4))

    def boxes(self, pages: "NDArray[np.int64]") -> tuple["NDArray[np.int64]", Boxes]:
        """Return the features on some pages (ascending numbers), and for each the position of its page in `pages`.

        Raises:
            StoreError: the file is damaged.
        """
        import numpy as np

        sql = f'SELECT entries FROM "{self._table}_page" WHERE page IN (SELECT value FROM json_each(?)) ORDER BY page'  # noqa: S608
        with self._guard():
            rows = self._connection.execute(sql, (str((pages + self._first_page).tolist()),)).fetchall()
            entries = np.frombuffer(b"".join(row[0] for row in rows), dtype=ENTRY)
            if len(entries) != np.minimum(self._count - pages * PAGE, PAGE).sum():
                raise sqlite3.DatabaseError("pages are missing")
        fids = (self._first_fid + pages[:, None] * PAGE + np.arange(PAGE)).ravel()  # only the last page may be short
        return np.arange(len(entries)) // PAGE, Boxes(
            fid=fids[: len(entries)],
            box=entries["box"],
            area_m2=entries["area_m2"],
            alone=entries["alone"] != 0,
            cut=entries["cut"] != 0,
        )

    def geometries(self, fids: "NDArray[np.int64]") -> "NDArray[Any]":
        """Return the exact geometries of features (ascending fids) in degrees.

        Raises:
            StoreError: the file is damaged.
        """
        with self._guard():
            found = geometries_at(self._connection, self._table, fids)
            if len(found) != len(fids):
                raise sqlite3.DatabaseError("features are missing")
            return found

    def outlines(self, fids: "NDArray[np.int64]") -> "Outlines":
        """Return the exact outlines of features (ascending fids) that are polygons, none empty.

        Raises:
            StoreError: the file is damaged.
        """
        with self._guard():
            found = outlines_at(self._connection, self._table, fids)
            if len(found.first) != len(fids):
                raise sqlite3.DatabaseError("features are missing")
            return found

    def features(self, fids: "NDArray[np.int64]") -> Sequence[Feature]:
        """Return whole features (ascending fids).

        Raises:
            StoreError: the file is damaged.
        """
        sql = (
            f'SELECT {COLUMNS} FROM "{self._table}" AS f WHERE f.fid IN (SELECT value FROM json_each(?)) ORDER BY f.fid'  # noqa: S608
        )
        with self._guard():
            rows = self._connection.execute(sql, (str(fids.tolist()),)).fetchall()
            return tuple(features_of(self._layer, rows))

    def pieces(self, fid: int) -> Pieces:
        """Return what pieces there are of a feature that is kept in pieces.

        Raises:
            StoreError: the file is damaged.
        """
        import numpy as np

        if fid not in self._pieces:
            sql = f'SELECT id, frame, length(geom) FROM "{self._table}_piece" WHERE feature = ? ORDER BY id'  # noqa: S608
            with self._guard():
                rows = self._connection.execute(sql, (fid,)).fetchall()
                frames = np.frombuffer(b"".join(row[1] for row in rows), dtype="<f8").reshape(-1, 4)
                ids, sizes = (np.array([row[at] for row in rows], dtype=np.int64) for at in (0, 2))
                self._pieces[fid] = Pieces(ids, frames, sizes)
        return self._pieces[fid]

    def piece_geometries(self, ids: "NDArray[np.int64]") -> "NDArray[Any]":
        """Return pieces (ascending ids).

        Raises:
            StoreError: the file is damaged.
        """
        import shapely

        sql = f'SELECT geom FROM "{self._table}_piece" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id'  # noqa: S608
        with self._guard():
            found: NDArray[Any] = shapely.from_wkb(
                [row[0] for row in self._connection.execute(sql, (str(ids.tolist()),))]
            )
            return found


def features_of(layer: Layer, rows: Sequence[sqlite3.Row]) -> Iterator[Feature]:
    """Yield the features of rows with `COLUMNS`."""
    from app.store.geopackage import decode_geometries

    for row, geometry in zip(rows, decode_geometries([row["geom"] for row in rows]), strict=True):
        yield Feature(row["fid"], geometry, _attributes(row["attributes"]), _uncertainty(row, layer))


def _attributes(text: str) -> Mapping[str, Any]:
    attributes = json.loads(text)
    if not isinstance(attributes, dict):
        raise json.JSONDecodeError("not an object", text, 0)
    return attributes


def _uncertainty(row: sqlite3.Row, layer: Layer) -> float:
    own = row["uncertainty_m"]
    return layer.uncertainty_m if own is None else float(own)
