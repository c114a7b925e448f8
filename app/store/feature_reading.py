"""Read the geometry of many features at a time, as shapes or as outlines."""

import sqlite3
from typing import TYPE_CHECKING, Any, Final

from app.store.geopackage import ENVELOPE_BYTES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.domain.outlines import Outlines

_HEAD: Final = [("order", "u1"), ("type", "<u4"), ("rings", "<u4"), ("points", "<u4")]  # of a polygon's WKB
_HEAD_BYTES: Final = 13
_POINT_BYTES: Final = 16
_POLYGON: Final = 3


def geometries_at(connection: sqlite3.Connection, table: str, fids: "NDArray[np.int64]") -> "NDArray[Any]":
    """Return the geometries of features by ascending fids, each asked for once."""
    import shapely

    rows = _read(connection, table, f"substr(geom, {ENVELOPE_BYTES + 1})", fids)
    geometries: NDArray[Any] = shapely.from_wkb([blob for (blob,) in rows])
    return geometries


def outlines_at(connection: sqlite3.Connection, table: str, fids: "NDArray[np.int64]") -> "Outlines":
    """Return the outlines of features by ascending fids, each asked for once; all are polygons or sets of them.

    Polygons of one ring, which most are, are taken as they stand in the file, without a geometry library.
    """
    import numpy as np
    import shapely

    from app.domain.outlines import joined, outlines_of, simple_outlines

    start = ENVELOPE_BYTES + 1
    columns = f"substr(geom, {start}, {_HEAD_BYTES}), substr(geom, {start + _HEAD_BYTES})"
    rows = _read(connection, table, columns, fids)
    sizes = np.array([len(points) for _, points in rows], dtype=np.int64)
    simple = _is_simple([head for head, _ in rows], sizes)
    plain = [points for (_, points), is_plain in zip(rows, simple, strict=True) if is_plain]
    found = simple_outlines(np.frombuffer(b"".join(plain), dtype="<f8").reshape(-1, 2), sizes[simple] // _POINT_BYTES)
    if simple.all():
        return found
    others = [head + points for (head, points), is_plain in zip(rows, simple, strict=True) if not is_plain]
    place = np.argsort(np.concatenate([np.flatnonzero(simple), np.flatnonzero(~simple)]))
    return joined(found, outlines_of(shapely.from_wkb(others))).in_order(place)


def _is_simple(heads: list[bytes], sizes: "NDArray[np.int64]") -> "NDArray[np.bool_]":
    """Tell which are little-endian polygons of one ring, whole to the last byte."""
    import numpy as np

    head = np.frombuffer(b"".join(each.ljust(_HEAD_BYTES, b"\0") for each in heads), dtype=_HEAD)
    ours = (head["order"] == 1) & (head["type"] == _POLYGON) & (head["rings"] == 1) & (head["points"] > 0)
    return np.asarray(ours & (head["points"] * np.int64(_POINT_BYTES) == sizes))


def _read(connection: sqlite3.Connection, table: str, columns: str, fids: "NDArray[np.int64]") -> list[tuple[Any, ...]]:
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples, for speed
    sql = f'SELECT {columns} FROM "{table}" WHERE fid IN (SELECT value FROM json_each(?)) ORDER BY fid'  # noqa: S608
    return cursor.execute(sql, (str(fids.tolist()),)).fetchall()
