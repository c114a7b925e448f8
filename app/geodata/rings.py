"""Rings: where they cross themselves, which points are doubled or spikes, and the even-odd area they enclose."""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from app.geodata.measure import polygons_of
from app.geodata.raw import Points, RawRing, RawShape

FEWEST: Final = 3
_PLACE: Final = re.compile(r"\[(\S+) (\S+)\]")
_SPIKE_COSINE: Final = math.cos(math.radians(1.0))  # a turn back within one degree
_MOST_CROSSINGS: Final = 1_000  # GEOS takes half a second to make areas of so many
_CHUNK: Final = 4_096  # intersections at a time
_IN_LINE: Final = 1e-14  # of the square of the extent
_DEGREE_LIMIT: Final = 400.0
TOUCH: Final = 1e-6  # share of the smaller one: adjoining areas overlap by their rounding


@dataclass(frozen=True, slots=True)
class Crossing:
    """A place where a ring crosses itself (`touch`: it only touches itself), in the file's coordinates."""

    x: float
    y: float
    touch: bool


def place(x: float, y: float) -> str:
    """Write a point for a message: millionths of a degree, or decimetres."""
    digits = 6 if max(abs(x), abs(y)) < _DEGREE_LIMIT else 1
    return f"({x:.{digits}f}, {y:.{digits}f})"


def crossings(points: Points) -> tuple[Crossing, ...]:
    """Return where a ring (not closed, x and y) crosses or touches itself, by x and y; doubled points do not."""
    points = np.delete(points, duplicates(points), axis=0)
    if len(points) < FEWEST:
        return ()
    ring = shapely.LinearRing(points)
    if ring.is_simple:
        return ()
    nodes = () if is_tangled(points) else _nodes_met_twice(ring)
    return nodes or _said_by_geos(points)


def is_tangled(points: Points) -> bool:
    """Say whether a ring may cross itself more often than anybody could list: as points in no order at all do.

    A curve of length L at random in an area A crosses itself about L^2 / (pi A) times (Buffon).
    """
    lengths = np.hypot(*(np.roll(points, -1, axis=0) - points).T)
    width, height = np.ptp(points, axis=0)
    return bool(lengths.sum() ** 2 > _MOST_CROSSINGS * math.pi * width * height)


def _said_by_geos(points: Points) -> tuple[Crossing, ...]:
    reason = shapely.is_valid_reason(shapely.Polygon(points))
    found = _PLACE.search(reason)
    x, y = (float(found[1]), float(found[2])) if found else (float(points[0][0]), float(points[0][1]))
    return (Crossing(x, y, touch=reason.startswith("Ring Self")),)


def _nodes_met_twice(ring: shapely.LinearRing) -> tuple[Crossing, ...]:
    """Find the nodes of the ring's arrangement with more than two edges; crossing if a small circle says so."""
    noded = shapely.get_parts(shapely.node(ring))
    ends = np.concatenate([shapely.get_coordinates(line)[[0, -1]] for line in noded])
    nodes, counts = np.unique(ends, axis=0, return_counts=True)
    busy = nodes[counts > 2]  # noqa: PLR2004  # two edges meet at an ordinary node
    touches = _is_pinched(ring)
    return tuple(Crossing(float(x), float(y), touch=touches) for x, y in busy)


def _is_pinched(ring: shapely.LinearRing) -> bool:
    """Say whether the ring only touches itself at its own corners: all noded edges lie among its own edges' corners.

    A ring that touches itself can be walked as several simple rings without changing the area it winds around.
    """
    polygon = shapely.Polygon(ring)
    if not shapely.is_valid_reason(polygon).startswith("Ring Self"):
        return False
    walked = shapely.make_valid(polygon)
    return math.isclose(walked.area, polygon.area, rel_tol=1e-9)


def lie_in_line(points: Points) -> bool:
    """Say whether all points lie on one straight line, but for rounding."""
    away = points - points[0]
    far = away[np.argmax((away**2).sum(axis=1))]
    across = np.abs(away[:, 0] * far[1] - away[:, 1] * far[0])
    return bool(across.max() <= _IN_LINE * (far**2).sum())


def duplicates(points: Points) -> tuple[int, ...]:
    """Return the indices (from 0) of points equal to the one before."""
    same = (points == np.roll(points, 1, axis=0)).all(axis=1)
    return tuple(int(index) for index in np.flatnonzero(same)) if len(points) > 1 else ()


def spikes(points: Points) -> tuple[int, ...]:
    """Return the indices (from 0) of points at which the ring turns back on itself within one degree."""
    keep = np.setdiff1d(np.arange(len(points)), duplicates(points))
    kept = points[keep]
    if len(kept) < FEWEST:
        return ()
    back, on = np.roll(kept, 1, axis=0) - kept, np.roll(kept, -1, axis=0) - kept
    lengths = np.hypot(*back.T) * np.hypot(*on.T)
    cosines = (back * on).sum(axis=1) / np.where(lengths == 0, 1, lengths)
    return tuple(int(keep[index]) for index in np.flatnonzero(cosines > _SPIKE_COSINE))


def first_crossing(shapes: Sequence[RawShape]) -> tuple[RawShape, RawRing, Crossing] | None:
    """Return the first ring that crosses itself, with the place; mere touches are let pass."""
    for shape in shapes:
        for ring in shape.rings():
            for crossing in crossings(ring.points):
                if not crossing.touch:
                    return shape, ring, crossing
    return None


def even_odd(rings: Sequence[Points]) -> BaseGeometry:
    """Return the area that an odd number of rings surround: holes, islands in holes and adjoining parts alike."""
    plain = shapely.Polygon(rings[0], rings[1:])
    if plain.is_valid:  # an outer ring and its holes: the order of rings and points stays as it was drawn
        return plain
    areas = [ring_area(points) for points in rings]
    total: BaseGeometry = areas[0]
    for area in areas[1:]:
        total = total.symmetric_difference(area)
    return areal(total)


def ring_area(points: Points) -> BaseGeometry:
    """Return the area that a ring winds around an odd number of times."""
    polygon = shapely.Polygon(points)
    return polygon if polygon.is_valid else areal(shapely.make_valid(polygon))


def areal(geometry: BaseGeometry) -> BaseGeometry:
    """Keep the polygons of a geometry: a Polygon, a MultiPolygon, or an empty Polygon."""
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    parts = list(polygons_of(geometry))
    return parts[0] if len(parts) == 1 else shapely.union_all(parts) if parts else shapely.Polygon()


def overlapping(rings: Sequence[RawRing]) -> Iterator[tuple[RawRing, RawRing]]:
    """Yield pairs of rings that overlap without one holding the other."""
    areas = [ring_area(ring.points) for ring in rings] if len(rings) > 1 else []
    for one, other, share in overlaps(areas):
        if share < 1 - TOUCH or areas[one].equals(areas[other]):
            yield rings[one], rings[other]


def overlaps(areas: Sequence[BaseGeometry]) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of areas, by their places in the sequence, that share more than a border, with the share (0 to 1)."""
    if len(areas) < 2:  # noqa: PLR2004  # a pair
        return
    every = np.array(areas, dtype=object)
    sizes = shapely.area(every)
    pairs = shapely.STRtree(every).query(every, predicate="intersects").T
    pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    smaller = sizes[pairs].min(axis=1)
    pairs, smaller = pairs[smaller > 0], smaller[smaller > 0]
    for one, other, share in sorted(_shares(every, pairs, smaller)):
        if share > TOUCH:
            yield one, other, share


def _shares(every: NDArray[np.object_], pairs: NDArray[np.int64], smaller: Points) -> Iterator[tuple[int, int, float]]:
    """Yield pairs with the share that they have in common, some at a time."""
    for start in range(0, len(pairs), _CHUNK):
        some = pairs[start : start + _CHUNK]
        common = shapely.area(shapely.intersection(every[some[:, 0]], every[some[:, 1]]))
        shares = common / smaller[start : start + _CHUNK]
        yield from ((int(one), int(other), float(share)) for (one, other), share in zip(some, shares, strict=True))


def map_rings(shape: RawShape, convert: Callable[[Points], Points]) -> BaseGeometry:
    """Return the area of a shape with its points converted: even-odd within a part, parts united."""
    parts = [even_odd([convert(ring.points) for ring in part]) for part in shape.parts if part]
    return parts[0] if len(parts) == 1 else areal(shapely.union_all(parts))
