"""A map's frame: the plane of a 3-degree Gauss-Krüger zone on CGCS2000 at a round scale, from degrees to paper."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from reportlab.lib.units import mm
from shapely.geometry.base import BaseGeometry

_A: Final = 6_378_137.0  # CGCS2000: semi-major axis in metres
_F: Final = 1 / 298.257_222_101  # and flattening
_N: Final = _F / (2 - _F)
_RECTIFYING: Final = _A / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_SERIES: Final = (  # Krüger's series for the transverse Mercator projection, to the fourth power of n
    _N / 2 - 2 * _N**2 / 3 + 5 * _N**3 / 16 + 41 * _N**4 / 180,
    13 * _N**2 / 48 - 3 * _N**3 / 5 + 557 * _N**4 / 1440,
    61 * _N**3 / 240 - 103 * _N**4 / 140,
    49561 * _N**4 / 161280,
)
_FALSE_EASTING: Final = 500_000.0
_PREFIX: Final = 1_000_000  # the zone's number stands before the easting's six digits
_ZONE_DEGREES: Final = 3
_SCALES: Final = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_STEPS: Final = tuple(factor * 10**power for power in range(5, 0, -1) for factor in (5, 2, 1))  # of the grid, metres
_LEAST_LINES: Final = 2.5
_POINTS_PER_METRE: Final = 1000 * mm
_SAMPLES: Final = 5  # along each side of the bounds, which are curved on the plane
_FINEST: Final = 0.1  # points; the eye and a printer of 600 dpi tell no more apart
_EDGE: Final = 20.0  # points; cut edges lie outside the frame

Bounds = tuple[float, float, float, float]


def gauss_kruger(points: Any, zone: int) -> Any:
    """Project an array (n, 2) of degrees (lon, lat on CGCS2000) to metres (easting with zone prefix, northing).

    Within a millimetre up to three degrees from the zone's meridian.
    """
    lon, lat = np.radians(points[:, 0] - zone * _ZONE_DEGREES), np.radians(points[:, 1])
    root = 2 * math.sqrt(_N) / (1 + _N)
    conformal = np.sinh(np.arctanh(np.sin(lat)) - root * np.arctanh(root * np.sin(lat)))
    xi, eta = np.arctan2(conformal, np.cos(lon)), np.arctanh(np.sin(lon) / np.sqrt(1 + conformal**2))
    north, east = xi.copy(), eta.copy()
    for order, factor in enumerate(_SERIES, 1):
        north += factor * np.sin(2 * order * xi) * np.cosh(2 * order * eta)
        east += factor * np.cos(2 * order * xi) * np.sinh(2 * order * eta)
    return np.column_stack([zone * _PREFIX + _FALSE_EASTING + _RECTIFYING * east, _RECTIFYING * north])


@dataclass(frozen=True, slots=True)
class MapFrame:
    """Where a map lies on paper and what it shows.

    Attributes:
        width, height: of the drawing, points; its lower left corner is the origin.
        east, north: the centre, metres, with zone prefix.
        lon, lat: the centre, degrees.
        scale: denominator, 25 000 for 1:25 000.
        zone: of the 3-degree projection.
    """

    width: float
    height: float
    east: float
    north: float
    lon: float
    lat: float
    scale: float
    zone: int

    @property
    def per_metre(self) -> float:
        """Points on paper for a metre."""
        return _POINTS_PER_METRE / self.scale

    def x(self, east: float) -> float:
        """Return an easting's place across."""
        return self.width / 2 + (east - self.east) * self.per_metre

    def y(self, north: float) -> float:
        """Return a northing's place upwards."""
        return self.height / 2 + (north - self.north) * self.per_metre

    def on_paper(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return a geometry in points, cut to the frame and thinned to what the eye can tell apart."""
        centre, middle = np.array([self.east, self.north]), np.array([self.width / 2, self.height / 2])

        def place(points: Any) -> Any:
            return (gauss_kruger(points, self.zone) - centre) * self.per_metre + middle

        moved = shapely.transform(geometry, place)
        cut = shapely.clip_by_rect(moved, -_EDGE, -_EDGE, self.width + _EDGE, self.height + _EDGE)
        return shapely.simplify(cut, _FINEST)

    def grid(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the grid's eastings and northings, whole metres."""
        wide, high = self.width / self.per_metre, self.height / self.per_metre
        step = next((step for step in _STEPS if wide / step >= _LEAST_LINES), 1)
        return _multiples(self.east, wide / 2, step), _multiples(self.north, high / 2, step)


def _multiples(centre: float, half: float, step: int) -> tuple[int, ...]:
    first, last = math.ceil((centre - half) / step), math.floor((centre + half) / step)
    return tuple(number * step for number in range(first, last + 1))


def frame_for(
    bounds: Bounds, size: tuple[float, float], zone: int, margin: float, least_scale: float = 500.0
) -> MapFrame:
    """Fit bounds (west, south, east, north in degrees) into a drawing at a round scale.

    Args:
        bounds: what the map is about.
        size: width and height of the drawing, points.
        zone: of the 3-degree projection.
        margin: a factor of 1 or more by which the map shows more than the bounds.
        least_scale: the denominator is not smaller.
    """
    west, south, east, north = bounds
    lon, lat = (west + east) / 2, (south + north) / 2
    lattice = np.meshgrid(np.linspace(west, east, _SAMPLES), np.linspace(south, north, _SAMPLES))
    plane = gauss_kruger(np.column_stack([each.ravel() for each in lattice]), zone)
    low, high = plane.min(axis=0), plane.max(axis=0)
    needed = max((high - low) / np.array(size)) * margin * _POINTS_PER_METRE
    scale = next(each for each in _round_scales() if each >= max(float(needed), least_scale))
    middle = (low + high) / 2
    return MapFrame(*size, float(middle[0]), float(middle[1]), lon, lat, scale, zone)


def _round_scales() -> Iterator[float]:
    return (factor * 10**power for power in range(2, 10) for factor in _SCALES)


def degrees_text(degrees: float) -> str:
    """Write degrees as degrees, minutes and seconds."""
    whole, rest = divmod(round(degrees * 3600), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{whole}°{minutes:02d}′{seconds:02d}″"
