"""The plain way, without ideas: the source's own R-tree, GEOS for every candidate, pyproj.Geod for every area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely
from pyproj import Geod
from source_rows import LAYER, connect, wkb

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CGCS2000 = Geod(a=6_378_137.0, rf=298.257222101)
_SQL = (
    f"SELECT t.geom FROM rtree_{LAYER}_geom AS r CROSS JOIN {LAYER} AS t ON t.fid = r.id"  # noqa: S608
    " WHERE r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?"
)


class Side:
    """Answers straight from the source, which is also what the others' answers are held against."""

    def open(self, source: Path, _store: Path) -> None:
        """Open the source."""
        self._connection = connect(source)

    def take(self, queries: list[bytes]) -> Any:
        """Return the queries as shapely geometries."""
        return shapely.from_wkb(queries)

    def ways(self, _together: bool) -> dict[str, Callable[[Any], list[float]]]:
        """Return the one way."""
        return {"plain": self._ask}

    def _ask(self, queries: Any) -> list[float]:
        return [area for query in queries for area in self._ask_one(query)]

    def _ask_one(self, query: Any) -> list[float]:
        west, south, east, north = query.bounds
        rows = self._connection.execute(_SQL, (east, west, north, south)).fetchall()
        near = shapely.from_wkb([wkb(blob) for (blob,) in rows])
        shapely.prepare(query)
        return geodesic_areas(shapely.intersection(near[shapely.intersects(query, near)], query))

    def close(self) -> None:
        """Close the source."""
        self._connection.close()


def geodesic_areas(shapes: Any) -> list[float]:
    """Return the ellipsoidal area of each shape's polygons in m2."""
    return [abs(CGCS2000.geometry_area_perimeter(shape)[0]) if shape.area else 0.0 for shape in map(areal, shapes)]


def areal(shape: Any) -> Any:
    """Keep the polygons of an intersection, turned as Geod wants them."""
    if shape.geom_type == "GeometryCollection":
        shape = shapely.MultiPolygon([part for part in shape.geoms if part.geom_type == "Polygon"])
    return shapely.orient_polygons(shape)
