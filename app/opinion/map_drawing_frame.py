"""A map's frame: a local equirectangular projection on CGCS2000 at a round scale, from degrees to points on paper."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from reportlab.lib.units import mm
from shapely.geometry.base import BaseGeometry

_A: Final = 6_378_137.0  # CGCS2000: semi-major axis in metres
_E2: Final = 0.006_694_380_022_90  # and first eccentricity squared
_SCALES: Final = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
_STEPS: Final = (3600, 1800, 1200, 600, 300, 120, 60, 30, 20, 10, 5, 2, 1)  # of the graticule, seconds of arc
_LEAST_LINES: Final = 2.5
_POINTS_PER_METRE: Final = 1000 * mm

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class MapFrame:
    """Where a map lies on paper and what it shows.

    Attributes:
        width, height: of the drawing, points; its lower left corner is the origin.
        lon, lat: the centre, degrees.
        scale: denominator, 25 000 for 1:25 000.
        x_per_degree, y_per_degree: points on paper for a degree.
    """

    width: float
    height: float
    lon: float
    lat: float
    scale: float
    x_per_degree: float
    y_per_degree: float

    def x(self, lon: float) -> float:
        """Return a longitude's place across."""
        return self.width / 2 + (lon - self.lon) * self.x_per_degree

    def y(self, lat: float) -> float:
        """Return a latitude's place upwards."""
        return self.height / 2 + (lat - self.lat) * self.y_per_degree

    def on_paper(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return a geometry in points, cut to the frame and thinned to what the eye can tell apart (0.1 pt)."""
        factors = np.array([self.x_per_degree, self.y_per_degree])
        centre, middle = np.array([self.lon, self.lat]), np.array([self.width / 2, self.height / 2])

        def place(points: Any) -> Any:
            return (points - centre) * factors + middle

        moved = shapely.transform(geometry, place)
        edge = 20.0  # a margin, so that cut edges are not drawn along the frame
        cut = shapely.clip_by_rect(moved, -edge, -edge, self.width + edge, self.height + edge)
        return shapely.simplify(cut, 0.1)

    def graticule(self) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
        """Return the graticule's step, meridians and parallels, all in seconds of arc."""
        wide = self.width / self.x_per_degree * 3600
        step = next((step for step in _STEPS if wide / step >= _LEAST_LINES), 1)
        half_wide, half_high = wide / 2, self.height / self.y_per_degree * 1800
        return step, _multiples(self.lon * 3600, half_wide, step), _multiples(self.lat * 3600, half_high, step)


def _multiples(centre: float, half: float, step: int) -> tuple[int, ...]:
    first, last = math.ceil((centre - half) / step), math.floor((centre + half) / step)
    return tuple(number * step for number in range(first, last + 1))


def frame_for(bounds: Bounds, width: float, height: float, margin: float, least_scale: float = 500.0) -> MapFrame:
    """Fit bounds (degrees) into a drawing (points) with a margin (a factor of 1 or more), at a round scale."""
    west, south, east, north = bounds
    lon, lat = (west + east) / 2, (south + north) / 2
    metres_x, metres_y = _metres_per_degree(lat)
    needed = max((east - west) * metres_x / width, (north - south) * metres_y / height) * margin * _POINTS_PER_METRE
    scale = next(each for each in _round_scales() if each >= max(needed, least_scale))
    points = _POINTS_PER_METRE / scale
    return MapFrame(width, height, lon, lat, scale, metres_x * points, metres_y * points)


def _round_scales() -> Iterator[float]:
    return (factor * 10**power for power in range(2, 10) for factor in _SCALES)


def _metres_per_degree(lat: float) -> tuple[float, float]:
    """Return how long a degree is along the parallel and along the meridian, by the radii of curvature."""
    root = 1 - _E2 * math.sin(math.radians(lat)) ** 2
    across = _A / math.sqrt(root)
    along = _A * (1 - _E2) / root**1.5
    return math.radians(across * math.cos(math.radians(lat))), math.radians(along)


def degrees_text(seconds: int, step: int) -> str:
    """Write seconds of arc as degrees, minutes and, where the step is fine, seconds."""
    degrees, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{degrees}°{minutes:02d}′" + (f"{rest:02d}″" if step % 60 else "")
