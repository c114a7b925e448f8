"""Read the common source with plain SQLite: ids and geometries, in the order of a space-filling curve."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LAYER = "cells"
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_BITS = 16
_BOXES = f"SELECT id, minx + maxx, miny + maxy FROM rtree_{LAYER}_geom"  # noqa: S608  # a name of ours
_ROW = f"SELECT id, geom FROM {LAYER} WHERE fid = ?"  # noqa: S608  # likewise


def connect(path: Path) -> sqlite3.Connection:
    """Open a GeoPackage for reading, set as large ones are best read."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, isolation_level=None)
    for setting in ("mmap_size = 2147483647", "cache_size = -65536", "query_only = 1", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}").fetchall()
    return connection


def wkb(blob: bytes) -> bytes:
    """Return the WKB of a GeoPackage geometry."""
    return blob[8 + _ENVELOPE_BYTES[blob[3] >> 1 & 7] :]


def rows_in_place(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield id and WKB of each feature in Morton order: neighbours near each other, as a spatial store likes them."""
    connection = connect(path)
    boxes = np.array(connection.execute(_BOXES).fetchall())
    for fid in boxes[np.argsort(_morton(boxes[:, 1:]), kind="stable"), 0].astype(int).tolist():
        number, blob = connection.execute(_ROW, (fid,)).fetchone()
        yield number, wkb(blob)
    connection.close()


def _morton(points: Any) -> Any:
    low, high = points.min(axis=0), points.max(axis=0)
    scaled = ((points - low) / np.maximum(high - low, 1e-12) * (2**_BITS - 1)).astype(np.int64)
    key = np.zeros(len(points), dtype=np.int64)
    for bit in range(_BITS):
        key |= ((scaled[:, 0] >> bit) & 1) << (2 * bit) | ((scaled[:, 1] >> bit) & 1) << (2 * bit + 1)
    return key
