"""GeoPandas reading from the source what each query's box or shape meets, by the file's own R-tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas_areas as gpd
import pandas as pd
import pyogrio

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Side:
    """Answers from the source."""

    def open(self, source: Path, _store: Path) -> None:
        """Name the source."""
        self._source = source

    def take(self, queries: list[bytes]) -> list[Any]:
        """Return each query as a frame of its own."""
        return [gpd.frame([query]) for query in queries]

    def ways(self, together: bool) -> dict[str, Callable[[Any], list[float]]]:
        """Return the ways of asking: read by shape or by box, then join or clip; many by all their shapes."""
        overlaps = {
            "by shape, join": self._each(self._by_shape, gpd.joined),
            "by shape, shortcut": self._each(self._by_shape, gpd.joined_with_shortcut),
            "by shape, clip": self._each(self._by_shape, gpd.clipped),
            "by box, join": self._each(self._by_box, gpd.joined),
        }
        if together:
            overlaps = {"by all shapes, join": self._at_once, "by box, join": overlaps["by box, join"]}
        return gpd.with_areas(overlaps)

    def _each(self, read: Callable[[Any], Any], overlap: Callable[[Any, Any], Any]) -> Callable[[Any], Any]:
        return lambda asked: pd.concat([overlap(read(each), each) for each in asked])

    def _at_once(self, asked: Any) -> Any:
        every = pd.concat(asked, ignore_index=True)
        near = pyogrio.read_dataframe(self._source, columns=["id"], mask=every.union_all(), use_arrow=True)
        return gpd.joined(near, every)

    def _by_shape(self, asked: Any) -> Any:
        return pyogrio.read_dataframe(self._source, columns=["id"], mask=asked.geometry.iloc[0], use_arrow=True)

    def _by_box(self, asked: Any) -> Any:
        return pyogrio.read_dataframe(self._source, columns=["id"], bbox=tuple(asked.total_bounds), use_arrow=True)

    def close(self) -> None:
        """Nothing is open."""
