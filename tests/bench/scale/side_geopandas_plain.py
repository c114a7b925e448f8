"""GeoPandas in memory as its manual leads one to write: spatial index, intersection, the geodesic area of every hit.

Nothing is left uncut for lying within a query, and areas are pyproj's, feature by feature. `side_geopandas_memory`
asks the same of it by ways that we thought of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas_areas as gpd
import pyogrio

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Side:
    """Answers from memory."""

    def open(self, source: Path, _store: Path) -> None:
        """Read the layer and build its index."""
        self._features = pyogrio.read_dataframe(source, columns=["id"])
        self._features.sindex.query(self._features.geometry.iloc[0])

    def take(self, queries: list[bytes]) -> Any:
        """Return the queries as a frame."""
        return gpd.frame(queries)

    def ways(self, _together: bool) -> dict[str, Callable[[Any], list[float]]]:
        """Return the one way."""
        return {"sindex, intersection, Geod": self._ask}

    def _ask(self, asked: Any) -> list[float]:
        return [area for query in asked.geometry for area in self._ask_one(query)]

    def _ask_one(self, query: Any) -> list[float]:
        near = self._features.geometry.iloc[self._features.sindex.query(query, predicate="intersects")]
        return gpd.geodesic(near.intersection(query))

    def close(self) -> None:
        """Nothing is open."""
