"""What both GeoPandas sides share: the overlap of frames and the ellipsoidal area of what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import geopandas
import shapely
from pyproj import Geod

if TYPE_CHECKING:
    from collections.abc import Callable

CRS = "EPSG:4490"
_GEOD = Geod(a=6_378_137.0, rf=298.257222101)
_EQUAL_AREA = "+proj=aea +lat_1=38.3 +lat_2=39.3 +lat_0=38.8 +lon_0=113 +a=6378137 +rf=298.257222101 +units=m"


def frame(queries: list[bytes]) -> Any:
    """Return the queries as a frame."""
    return geopandas.GeoDataFrame({"asked": range(len(queries))}, geometry=shapely.from_wkb(queries), crs=CRS)


def joined(features: Any, asked: Any) -> Any:
    """Return the overlaps by a spatial join and GEOS, feature by feature."""
    near, queries = _pairs(features, asked)
    return geopandas.GeoSeries(shapely.intersection(near, queries), crs=CRS)


def joined_with_shortcut(features: Any, asked: Any) -> Any:
    """Return the same, leaving uncut what lies within a query."""
    near, queries = _pairs(features, asked)
    shapely.prepare(queries)
    crossing = ~shapely.contains(queries, near)
    near[crossing] = shapely.intersection(near[crossing], queries[crossing])
    return geopandas.GeoSeries(near, crs=CRS)


def _pairs(features: Any, asked: Any) -> tuple[Any, Any]:
    """Return the features and the queries that meet, pair by pair."""
    pairs = geopandas.sjoin(asked, features, predicate="intersects")
    right = next(name for name in pairs.columns if name.startswith("index_"))
    return features.geometry.loc[pairs[right]].to_numpy(), pairs.geometry.to_numpy()


def clipped(features: Any, asked: Any) -> Any:
    """Return the overlaps with one query by GeoPandas' own clip, which leaves alone what lies within."""
    return geopandas.clip(features, asked.geometry.iloc[0]).geometry


def geodesic(shapes: Any) -> list[float]:
    """Return areas by pyproj.Geod."""
    return [
        abs(_GEOD.geometry_area_perimeter(shapely.orient_polygons(shape))[0]) if shape.area else 0.0 for shape in shapes
    ]


def equal_area(shapes: Any) -> list[float]:
    """Return areas on an equal-area projection, in one go: for edges of a parcel's length the same to 1e-8."""
    return shapes.to_crs(_EQUAL_AREA).area.tolist()


def with_areas(overlaps: dict[str, Callable[[Any], Any]]) -> dict[str, Callable[[Any], list[float]]]:
    """Return each way of overlapping with each way of taking areas."""
    measures = {"Geod": geodesic, "equal-area": equal_area}
    return {
        f"{name}, {how}": lambda asked, overlap=overlap, measure=measure: measure(overlap(asked))
        for name, overlap in overlaps.items()
        for how, measure in measures.items()
    }
