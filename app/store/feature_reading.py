"""Read the geometry of many features at a time, as shapes or as outlines."""

import sqlite3
from typing import TYPE_CHECKING, Any, Final

from app.store.geopackage import ENVELOPE_BYTES

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from app.domain.outlines import Outlines

_ONE_RING: Final = b"\x01\x03\x00\x00\x00\x01\x00\x00\x00"  # how a little-endian polygon of one ring begins as WKB
_COUNT: Final = slice(ENVELOPE_BYTES + len(_ONE_RING), ENVELOPE_BYTES + len(_ONE_RING) + 4)  # of its points
_POINT_BYTES: Final = 16


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

    blobs = [blob for (blob,) in _read(connection, table, "geom", fids)]
    simple = [_is_simple(blob) for blob in blobs]
    plain = [blob[_COUNT.stop :] for blob, is_plain in zip(blobs, simple, strict=True) if is_plain]
    sizes = np.array([len(points) // _POINT_BYTES for points in plain], dtype=np.int64)
    found = simple_outlines(np.frombuffer(b"".join(plain), dtype="<f8").reshape(-1, 2), sizes)
    if len(plain) == len(blobs):
        return found
    others = [blob[ENVELOPE_BYTES:] for blob, is_plain in zip(blobs, simple, strict=True) if not is_plain]
    place = np.argsort(~np.array(simple), kind="stable").argsort()
    return joined(found, outlines_of(shapely.from_wkb(others))).in_order(place)


def _is_simple(blob: bytes) -> bool:
    """Tell whether a geometry is a little-endian polygon of one ring, whole to the last byte."""
    size = len(blob) - _COUNT.stop
    begins = blob.startswith(_ONE_RING, ENVELOPE_BYTES)
    return begins and size > 0 and int.from_bytes(blob[_COUNT], "little") * _POINT_BYTES == size


def _read(connection: sqlite3.Connection, table: str, columns: str, fids: "NDArray[np.int64]") -> list[tuple[Any, ...]]:
    cursor = connection.cursor()
    cursor.row_factory = None  # plain tuples, for speed
    sql = f'SELECT {columns} FROM "{table}" WHERE fid IN (SELECT value FROM json_each(?)) ORDER BY fid'  # noqa: S608
    return cursor.execute(sql, (str(fids.tolist()),)).fetchall()
