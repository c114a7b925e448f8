"""GEOS alone: the exact intersections of the crossing pairs on two threads, everything in memory and paired beforehand.

What overlays cost, whoever makes them: no index, no reading, no areas; its total is that of the pieces it cut, untimed.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from side_plain import geodesic_areas
from source_rows import LAYER, connect, wkb

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_THREADS = 2
_ROW = f"SELECT geom FROM {LAYER} WHERE fid = ?"  # noqa: S608  # a name of ours
_BOX = f"SELECT id FROM rtree_{LAYER}_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"  # noqa: S608  # likewise


class Side:
    """Cuts what crosses a query's boundary, and nothing else."""

    def open(self, source: Path, _store: Path) -> None:
        """Open the source."""
        self._connection = connect(source)
        self._pool = ThreadPoolExecutor(_THREADS)

    def take(self, queries: list[bytes]) -> Any:
        """Return two arrays of geometry, the crossing pairs: feature and query."""
        pairs = [self._crossing(query) for query in shapely.from_wkb(queries)]
        return tuple(np.concatenate(each) for each in zip(*pairs, strict=True))

    def ways(self, _together: bool) -> dict[str, Callable[[Any], Any]]:
        """Return the one way."""
        return {"two threads": self._ask}

    def _ask(self, pairs: Any) -> Any:
        """Return an iterator, so that the areas are taken when the clock has stopped."""
        features, queries = ([each[part::_THREADS] for part in range(_THREADS)] for each in pairs)
        done = list(self._pool.map(shapely.intersection, features, queries))
        return (area for cut in done for area in geodesic_areas(cut))

    def _crossing(self, query: Any) -> tuple[Any, Any]:
        near = self._near(query)
        shapely.prepare(query)
        crossing = near[shapely.intersects(query, near) & ~shapely.contains(query, near)]
        copies = shapely.from_wkb([shapely.to_wkb(query)] * _THREADS)  # one a thread: they share no geometry
        return crossing, np.resize(copies, len(crossing))

    def _near(self, query: Any) -> Any:
        west, south, east, north = query.bounds
        ids = self._connection.execute(_BOX, (east, west, north, south)).fetchall()
        blobs = (self._connection.execute(_ROW, each).fetchone()[0] for each in ids)
        return shapely.from_wkb([wkb(blob) for blob in blobs])

    def close(self) -> None:
        """Close the source."""
        self._pool.shutdown()
        self._connection.close()
