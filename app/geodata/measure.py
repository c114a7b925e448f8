"""Measure geometry in degrees on the CGCS2000 ellipsoid: areas, distances, buffers; the same input, the same figure.

Edges: areas take an edge for a geodesic, as pyproj does. Distances and buffers take it for the straight line in degrees
that overlays see, so long edges are densified to `_STEP` first; between two such points both agree within a millimetre.
"""

import math
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from app.geodata.areas import INVERSE_FLATTENING, SEMI_MAJOR_M, areas_m2, strips

if TYPE_CHECKING:
    from pyproj import Proj

_STEP: Final = 0.002  # degrees; the chord of such an edge lies at most 1 mm off its geodesic at 40° N
_EDGE_M: Final = 500.0  # the same for the edges of a result, 4 mm
_CHUNK: Final = 0.15  # degrees; a projection about its own centre is true to 1e-6 over that extent
_COARSEST_ARC: Final = 32
_FINEST_ARC: Final = 264  # segments a quadrant: an arc is at most 1e-5 of its radius inside the circle
_ARC_TOLERANCE_M: Final = 0.01
_AREAL: Final = 2

_Pair = tuple[shapely.Point, shapely.Point]


class EllipsoidMeasure:
    """Lengths and areas on the CGCS2000 ellipsoid; holds no state and may be shared between threads."""

    def area_m2(self, geometry: BaseGeometry) -> float:
        """Return the ellipsoidal area in m2; 0 for points and lines."""
        one = np.empty(1, dtype=object)
        one[0] = geometry
        return float(areas_m2(one)[0])

    def areas_m2(self, geometries: NDArray[Any]) -> NDArray[np.float64]:
        """Return the ellipsoidal areas in m2 of n geometries (see `app.geodata.areas`)."""
        return areas_m2(geometries)

    def strips(self, latitudes: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return for n latitudes how the ground under a line grows (see `app.geodata.areas`)."""
        return strips(latitudes)

    def planar_area_m2(self, geometry: BaseGeometry, zone: int) -> float:
        """Return the area in m2 on the plane of a 3-degree Gauss-Krüger zone (25 to 45)."""
        from app.geodata.crs import from_degrees, gauss_kruger

        plane = from_degrees(geometry, gauss_kruger(zone, prefixed=False))
        return math.fsum(part.area for part in polygons_of(plane))

    def buffer_m(self, geometry: BaseGeometry, metres: float) -> BaseGeometry:
        """Grow (or, below 0, shrink) a geometry by a distance in metres; the result is in degrees again.

        Each part is buffered in an azimuthal equidistant projection about itself; a part longer than some 15 km is
        buffered along its boundary in such pieces. Measured along a corridor of 200 km: off by at most 1 cm or 1e-5
        of the distance, whichever is more.
        """
        if metres == 0 or geometry.is_empty:
            return geometry
        parts = [_buffer_part(part, metres) for part in shapely.get_parts(geometry)]
        return shapely.union_all([part for part in parts if not part.is_empty])

    def corridor_m(self, lines: BaseGeometry, metres: float) -> BaseGeometry:
        """Widen lines (degrees) by a distance in metres to either side: free ends flat, bends and junctions round.

        As exact as `buffer_m`. A closed line becomes a ring without a seam.
        """
        whole = shapely.line_merge(shapely.union_all(list(shapely.get_parts(lines))))
        runs = [run for run in shapely.get_parts(whole) if run.length > 0]
        pieces = [piece for run in runs for piece in ([run] if _is_short(run) else _pieces(run))]
        strips = [_buffer_near(piece, metres, flat=True) for piece in pieces]
        joints = [_buffer_near(shapely.Point(end), metres) for end in _shared_ends(pieces)]
        return shapely.union_all([*strips, *joints])

    def distance_m(self, one: BaseGeometry, other: BaseGeometry) -> float:
        """Return the shortest distance in metres, 0 where they meet, infinity where one is empty."""
        if one.is_empty or other.is_empty:
            return math.inf
        if one.intersects(other):
            return 0.0
        first, second = _densified(one), _densified(other)
        pair = nearest_points(first, second)
        best = math.inf
        for _ in range(3):  # each projection is centred on the last pair, about which it is exact
            distance, nearer = _nearest(first, second, pair)
            if distance >= best:
                break
            best, pair = distance, nearer
        return _nearest(_close_up(one, pair[0]), _close_up(other, pair[1]), pair)[0]


def polygons_of(geometry: BaseGeometry) -> Iterator[shapely.Polygon]:
    """Yield the polygons of a geometry or collection, in its order; lines and points have none."""
    for part in shapely.get_parts(geometry):
        if isinstance(part, shapely.Polygon):
            yield part
        elif not part.is_empty and hasattr(part, "geoms"):
            yield from polygons_of(part)


def rings_of(geometry: BaseGeometry) -> Iterator[shapely.LinearRing]:
    """Yield the rings of all polygons, the outer ring of each before its holes."""
    for polygon in polygons_of(geometry):
        yield polygon.exterior
        yield from polygon.interiors


def _local(centre: tuple[float, float]) -> "Proj":
    from pyproj import Proj

    lon, lat = centre
    return Proj(f"+proj=aeqd +lat_0={lat!r} +lon_0={lon!r} +a={SEMI_MAJOR_M} +rf={INVERSE_FLATTENING} +units=m")


def _forward(projection: "Proj", geometry: BaseGeometry) -> BaseGeometry:
    return shapely.transform(geometry, lambda points: np.column_stack(projection(points[:, 0], points[:, 1])))


def _backward(projection: "Proj", geometry: BaseGeometry) -> Any:
    return shapely.transform(
        geometry, lambda points: np.column_stack(projection(points[:, 0], points[:, 1], inverse=True))
    )


def _nearest(one: BaseGeometry, other: BaseGeometry, pair: _Pair) -> tuple[float, _Pair]:
    """Return distance (m) and nearest points (degrees) in the projection centred on a pair of points."""
    projection = _local(((pair[0].x + pair[1].x) / 2, (pair[0].y + pair[1].y) / 2))
    first, second = nearest_points(_forward(projection, one), _forward(projection, other))
    return float(first.distance(second)), (_backward(projection, first), _backward(projection, second))


def _close_up(geometry: BaseGeometry, point: shapely.Point) -> BaseGeometry:
    """Return what lies about a point of a geometry, with edges so short that they are straight on any plane."""
    west, south, east, north = point.x - 2 * _STEP, point.y - 2 * _STEP, point.x + 2 * _STEP, point.y + 2 * _STEP
    near = shapely.clip_by_rect(geometry, west, south, east, north)
    return point if near.is_empty else shapely.segmentize(near, _STEP / 20)


def _densified(geometry: BaseGeometry) -> BaseGeometry:
    return shapely.segmentize(geometry, _STEP)


def _centre(geometry: BaseGeometry) -> tuple[float, float]:
    west, south, east, north = geometry.bounds
    return (west + east) / 2, (south + north) / 2


def _is_short(geometry: BaseGeometry) -> bool:
    west, south, east, north = geometry.bounds
    return bool(max(east - west, north - south) <= _CHUNK)


def _buffer_part(part: BaseGeometry, metres: float) -> BaseGeometry:
    areal = shapely.get_dimensions(part) == _AREAL
    if metres < 0 and not areal:
        return shapely.Polygon()
    if _is_short(part):
        return _buffer_near(part, metres)
    edge = part.boundary if areal else part
    lines = [piece for line in shapely.get_parts(edge) for piece in _pieces(line)]
    strip = shapely.union_all([_buffer_near(line, abs(metres)) for line in lines])
    if not areal:
        return strip
    return part.union(strip) if metres > 0 else part.difference(strip)


def _pieces(line: BaseGeometry) -> Iterator[BaseGeometry]:
    """Cut a line into pieces of about `_CHUNK` degrees that share their ends."""
    points = shapely.get_coordinates(_densified(line))
    run = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    cuts = np.flatnonzero(np.diff(np.floor(run / _CHUNK))) + 1
    for start, end in pairwise([0, *cuts.tolist(), len(points) - 1]):
        if end > start:
            yield shapely.LineString(points[start : end + 1])


def _shared_ends(lines: list[BaseGeometry]) -> list[tuple[float, ...]]:
    """Return the points at which several lines, or both ends of one, end."""
    ends = Counter(point for line in lines for point in (line.coords[0], line.coords[-1]))
    return [point for point, count in ends.items() if count > 1]


def _buffer_near(geometry: BaseGeometry, metres: float, *, flat: bool = False) -> BaseGeometry:
    projection = _local(_centre(geometry))
    plane = _forward(projection, _densified(geometry))
    cap: Any = "flat" if flat else "round"
    grown = shapely.buffer(plane, metres, quad_segs=_arc_segments(abs(metres)), cap_style=cap)
    back = shapely.make_valid(_backward(projection, shapely.segmentize(grown, _EDGE_M)))
    return shapely.union_all(list(polygons_of(back)))


def _arc_segments(metres: float) -> int:
    """Return segments a quadrant so that an arc stays within a centimetre of the circle, up to the finest."""
    wanted = math.ceil(1.5 * math.pi / 4 * math.sqrt(metres / (2 * _ARC_TOLERANCE_M)))  # GEOS rounds to 1.5 steps
    return min(max(wanted, _COARSEST_ARC), _FINEST_ARC)
