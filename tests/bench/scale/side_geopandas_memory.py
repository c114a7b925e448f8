"""GeoPandas with the whole layer and its STRtree in memory.

Its own overlay is left out: it copies the layer for each query, some 10 s at a million polygons.
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

    def ways(self, together: bool) -> dict[str, Callable[[Any], list[float]]]:
        """Return the ways of asking: clip takes one query at a time."""
        overlaps = {"join": gpd.joined, "shortcut": gpd.joined_with_shortcut}
        overlaps |= {} if together else {"clip": gpd.clipped}
        return gpd.with_areas({name: self._of(overlap) for name, overlap in overlaps.items()})

    def _of(self, overlap: Callable[[Any, Any], Any]) -> Callable[[Any], Any]:
        return lambda asked: overlap(self._features, asked)

    def close(self) -> None:
        """Nothing is open."""
