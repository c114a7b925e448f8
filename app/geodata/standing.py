"""Where a place stands towards a geometry: within or not, how far from its edge, which way the nearest point lies."""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from app.geodata.areas import geod

_AREAL: Final = 2
METRES_PER_DEGREE: Final = 111_320.0  # along the equator; only for boxes that are a little too wide


@dataclass(frozen=True, slots=True)
class Reach:
    """How far and which way.

    Attributes:
        distance_m: along the ellipsoid.
        bearing: degrees from true north, 0 to 360.
        longitude: of the point that is reached; likewise `latitude`.
    """

    distance_m: float
    bearing: float
    longitude: float
    latitude: float


def reach(place: tuple[float, float], target: tuple[float, float]) -> Reach:
    """Return distance and bearing of a target, both in degrees."""
    forward, _, distance = geod().inv(*place, *target)
    return Reach(float(distance), float(forward) % 360.0, *target)


def edge_reach(geometry: BaseGeometry, place: tuple[float, float]) -> Reach | None:
    """Return the nearest point of a geometry's edge (of lines and points: of themselves); None where it is empty.

    The nearest is sought on the plane about the place, where what lies within a kilometre is true to a decimetre, and
    to the millimetre within some ten metres; distance and bearing to it are then those of the ellipsoid.
    """
    edge = geometry.boundary if shapely.get_dimensions(geometry) == _AREAL else geometry
    if edge.is_empty:
        return None
    shrink = np.array([math.cos(math.radians(place[1])), 1.0])
    about = np.array(place)
    _, near = nearest_points(shapely.Point(0, 0), shapely.transform(edge, lambda points: (points - about) * shrink))
    longitude, latitude = np.array([near.x, near.y]) / shrink + about
    return reach(place, (float(longitude), float(latitude)))


def contains(geometry: BaseGeometry, place: tuple[float, float]) -> bool:
    """Return whether a place lies within an area; lines and points contain nothing."""
    return bool(shapely.get_dimensions(geometry) == _AREAL and shapely.contains_xy(geometry, *place))


def box_about(place: tuple[float, float], metres: float) -> tuple[float, float, float, float]:
    """Return a box that holds all within some metres: west, south, east, north in degrees."""
    high = 1.01 * metres / METRES_PER_DEGREE
    wide = high / max(0.01, math.cos(math.radians(place[1])))
    return place[0] - wide, place[1] - high, place[0] + wide, place[1] + high


def line_length_m(points: list[tuple[float, float]]) -> float:
    """Return the length of a line on the ellipsoid."""
    return float(geod().line_length([x for x, _ in points], [y for _, y in points])) if len(points) > 1 else 0.0
