"""GEOS alone, each large query cut into pieces of at most 64 vertices beforehand: mostly cheaper still."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from side_geos import Side as Whole

_MOST = 64


class Side(Whole):
    """Cuts what crosses the boundary of a query's pieces."""

    def take(self, queries: list[bytes]) -> Any:
        """Return the crossing pairs: feature and piece of a query."""
        pieces = [piece for query in shapely.from_wkb(queries) for piece in _pieces(query)]
        pairs = [self._crossing(piece) for piece in pieces]
        return tuple(np.concatenate(each) for each in zip(*pairs, strict=True))


def _pieces(query: Any) -> list[Any]:
    """Halve a polygon across its longer side until no piece has more than `_MOST` vertices."""
    if shapely.get_num_coordinates(query) <= _MOST:
        return [query]
    west, south, east, north = query.bounds
    if east - west > north - south:
        halves = (west, south, (west + east) / 2, north), ((west + east) / 2, south, east, north)
    else:
        halves = (west, south, east, (south + north) / 2), (west, (south + north) / 2, east, north)
    parts = shapely.get_parts([shapely.clip_by_rect(query, *half) for half in halves])
    return [piece for part in parts if part.geom_type == "Polygon" for piece in _pieces(part)]
