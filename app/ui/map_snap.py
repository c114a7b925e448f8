"""What lies near a place on the map: the corners and sides of layers, taken from their exact geometry."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Place = tuple[float, float]
Points = NDArray[np.float64]
CORNER_PIXELS: Final = 10.0
SIDE_PIXELS: Final = 7.0
MOST_CORNERS: Final = 400_000  # of all that is shown; beyond it there is nothing to aim at yet
_RUN: Final = 256  # corners of one entry: a river bank of a million corners must not be searched whole


@dataclass(frozen=True, slots=True)
class Snap:
    """A place to go to, longitude and latitude in degrees; on a corner, or else on a side."""

    place: Place
    is_corner: bool


class SnapIndex:
    """Finds corners and sides near a place; may be built in the worker's thread and asked in another."""

    def __init__(self, shapes: Iterable[BaseGeometry]) -> None:
        self._runs = [run for line in _lines(shapes) for run in _cut(line)]
        self._tree = shapely.STRtree([shapely.LineString(run) for run in self._runs])

    def nearest(self, place: Place, degrees_per_pixel: float) -> Snap | None:
        """Return the nearest corner within reach, the nearest point of a side where there is none.

        Args:
            place: longitude and latitude in degrees.
            degrees_per_pixel: of latitude.
        """
        wide = math.cos(math.radians(place[1]))
        reach = CORNER_PIXELS * degrees_per_pixel
        around = shapely.box(place[0] - reach / wide, place[1] - reach, place[0] + reach / wide, place[1] + reach)
        runs = [self._runs[at] for at in self._tree.query(around)]
        if not runs:
            return None
        corner = nearest_corner(np.concatenate(runs), place)
        if corner[1] <= reach:
            return Snap(corner[0], is_corner=True)
        sides = [nearest_on_sides(run, place) for run in runs]
        side = min(sides, key=lambda found: found[1])
        return Snap(side[0], is_corner=False) if side[1] <= SIDE_PIXELS * degrees_per_pixel else None


def nearest_corner(points: Points, place: Place) -> tuple[Place, float]:
    """Return the nearest of points, shape (n, 2), and how far it is in degrees of latitude."""
    away = np.hypot(*_flat(points, place).T)
    at = int(np.argmin(away))
    return (float(points[at, 0]), float(points[at, 1])), float(away[at])


def nearest_on_sides(points: Points, place: Place) -> tuple[Place, float, int]:
    """Return the nearest point of a line's sides, how far it is in degrees of latitude, and the side's number."""
    flat = _flat(points, place)
    start, along = flat[:-1], np.diff(flat, axis=0)
    square = (along * along).sum(axis=1)
    share = np.clip(-(start * along).sum(axis=1) / np.where(square == 0, 1, square), 0, 1)
    away = np.hypot(*(start + share[:, None] * along).T)
    at = int(np.argmin(away))
    found = points[at] + share[at] * (points[at + 1] - points[at])
    return (float(found[0]), float(found[1])), float(away[at]), at


def _flat(points: Points, place: Place) -> Points:
    """Return points about a place, degrees of longitude shortened to those of latitude."""
    return np.asarray((points - place) * (math.cos(math.radians(place[1])), 1.0))


def _lines(shapes: Iterable[BaseGeometry]) -> Iterator[Points]:
    for part in shapely.get_parts(list(shapes)):
        lines = shapely.get_rings(part) if part.geom_type == "Polygon" else [part]
        for line in lines:
            points = shapely.get_coordinates(line)
            if len(points) > 1:
                yield points


def _cut(points: Points) -> Iterator[Points]:
    """Cut a line into runs that share their ends."""
    for start in range(0, len(points) - 1, _RUN):
        yield points[start : start + _RUN + 1]
