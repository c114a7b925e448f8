"""The features of a small layer whole in memory, cut by GEOS one after the other, areas by pyproj.Geod."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely
from side_plain import Side as Plain
from side_plain import geodesic_areas
from source_rows import LAYER, wkb

if TYPE_CHECKING:
    from pathlib import Path


class Side(Plain):
    """Answers from memory: what a polygon of very many vertices costs when it is not stored in pieces."""

    def open(self, source: Path, store: Path) -> None:
        """Read all features."""
        super().open(source, store)
        rows = self._connection.execute(f"SELECT geom FROM {LAYER}").fetchall()  # noqa: S608  # a name of ours
        self._features = shapely.from_wkb([wkb(blob) for (blob,) in rows])
        shapely.prepare(self._features)

    def _ask_one(self, query: Any) -> list[float]:
        return geodesic_areas(shapely.intersection(self._features[shapely.intersects(self._features, query)], query))
