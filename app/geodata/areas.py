"""Areas of many polygons at once on the CGCS2000 ellipsoid, in closed form, the same bits on every machine.

An edge is the straight line in longitude and latitude, as overlays take it and, to third order, the official method of
trapezoids (国土调查办发〔2008〕32号): so areas add up exactly however ground is cut, which areas between geodesics do
not (a geodesic bows away from an edge of 100 m by 3 mm, and from each half of it by a quarter of that).

Green's theorem turns an area into a sum over edges of the integral of Q(latitude) by longitude, Q being the area of
the strip between the equator and a latitude, per radian of longitude (the authalic function; Snyder, Map Projections,
USGS PP 1395, eq. 3-12). Along a straight edge that is Q at its middle and a term of second order; longer edges than
`_LONGEST` are divided first, which keeps what is neglected below 1e-12 of the area.

Only + - * / and square roots are used, which IEEE 754 fixes to the last bit: a review must give the same bytes on every
machine, and the sine of a C library or of numpy's vector units does not.
"""

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pyproj import Geod

SEMI_MAJOR_M: Final = 6_378_137.0  # CGCS2000, GB 22021-2008
INVERSE_FLATTENING: Final = 298.257222101

_FLATTENING: Final = 1 / INVERSE_FLATTENING
_E2: Final = _FLATTENING * (2 - _FLATTENING)
_HALF_B2: Final = (SEMI_MAJOR_M * (1 - _FLATTENING)) ** 2 / 2
_RADIAN: Final = math.pi / 180
_LONGEST: Final = 0.05  # degrees of longitude or latitude, some 5 km
_SHORTER: Final = 0.999  # lest a divided edge seem too long by a rounding
_SLICE: Final = 512  # geometries at a time: their edges' figures stay in the processor's cache
_POLYGON: Final = 3  # shapely's type numbers
_SINE: Final = tuple((-1) ** k / math.factorial(2 * k + 1) for k in range(11))  # to 1e-17 up to 90 degrees
_ATANH: Final = tuple(1 / (2 * k + 1) for k in range(8))  # to 1e-17 up to the eccentricity


def areas_m2(geometries: "NDArray[Any]") -> "NDArray[np.float64]":
    """Return the ellipsoidal areas in m2 of geometries in degrees; lines and points have none.

    Args:
        geometries: n geometries, EPSG:4490, x longitude, y latitude; collections count their polygons.

    Returns:
        n areas.
    """
    slices = [_slice_areas(geometries[at : at + _SLICE]) for at in range(0, len(geometries), _SLICE)]
    return np.concatenate(slices) if slices else np.empty(0)


def _slice_areas(geometries: "NDArray[Any]") -> "NDArray[np.float64]":
    parts, owner = shapely.get_parts(geometries, return_index=True)
    deeper, upper = shapely.get_parts(parts, return_index=True)  # a collection may hold a multipolygon
    areal = shapely.get_type_id(deeper) == _POLYGON
    polygons, owner = deeper[areal], owner[upper[areal]]
    if not len(polygons):
        return np.zeros(len(geometries))
    rings, polygon_of = shapely.get_rings(polygons, return_index=True)
    sizes = _ring_areas(rings)
    is_hole = np.zeros(len(rings), dtype=bool)
    is_hole[1:] = polygon_of[1:] == polygon_of[:-1]
    signed = np.where(is_hole, -sizes, sizes)
    return np.bincount(owner[polygon_of], weights=signed, minlength=len(geometries)).astype(np.float64)


def _ring_areas(rings: "NDArray[Any]") -> "NDArray[np.float64]":
    points, ring_of = shapely.get_coordinates(rings, return_index=True)
    inner = np.flatnonzero(ring_of[1:] == ring_of[:-1])
    if len(inner) and np.abs(points[inner + 1] - points[inner]).max() > _LONGEST:
        return _ring_areas(shapely.segmentize(rings, _LONGEST * _SHORTER))
    lon, lat = points[:, 0] * _RADIAN, points[:, 1] * _RADIAN
    wide, high = lon[inner + 1] - lon[inner], lat[inner + 1] - lat[inner]
    strips = wide * _strips(high, (lat[inner + 1] + lat[inner]) / 2, ring_of[inner])
    return np.abs(np.bincount(ring_of[inner], strips, minlength=len(rings)))


def _strips(high: Any, middle: Any, ring_of: Any) -> "NDArray[np.float64]":
    """Return each edge's mean of Q, less a constant that a closed ring cancels."""
    sine = _sine(middle)
    square = sine * sine
    w = 1 - _E2 * square
    strip = _HALF_B2 * (sine / w + _atanh_over_e(sine, square))
    first = np.diff(ring_of, prepend=-1) != 0
    strip = strip - strip[first][np.cumsum(first) - 1]
    # Q' is the product of both radii of curvature and the cosine, so Q'' is this:
    curve = -_HALF_B2 * 2 * sine * (1 - 4 * _E2 * (1 - square) / w) / (w * w)
    answer: NDArray[np.float64] = strip + curve * (high * high / 24)
    return answer


def _sine(x: Any) -> Any:
    return x * _horner(_SINE, x * x)


def _atanh_over_e(sine: Any, square: Any) -> Any:
    return sine * _horner(_ATANH, _E2 * square)


def _horner(coefficients: tuple[float, ...], x: Any) -> Any:
    total = coefficients[-1]
    for coefficient in reversed(coefficients[:-1]):
        total = total * x + coefficient
    return total


def strips(latitudes: "NDArray[np.float64]") -> "NDArray[np.float64]":
    """Return n x 3 factors for the ground under a straight line near n latitudes (degrees); see `Measure.strips`.

    They are the derivatives of Q, per degree: the powers of the height above the latitude, up to the third, and their
    means along the line. What is neglected is a 24th of the third power of the height in radians, or less.
    """
    sine = _sine(latitudes * _RADIAN)
    square = sine * sine
    cosine, squared = np.sqrt(1 - square), 1 - square
    w = 1 - _E2 * square
    scale = 2 * _HALF_B2 / (w * w)
    first = scale * cosine
    second = -scale * sine * (1 - 4 * _E2 * squared / w)
    third = -first * (1 + 4 * _E2 * (3 * square - squared) / w - 24 * _E2 * _E2 * square * squared / (w * w))
    return np.column_stack([first * (_RADIAN**2 / 2), second * (_RADIAN**3 / 6), third * (_RADIAN**4 / 24)])


def geod() -> "Geod":
    """Return the CGCS2000 ellipsoid."""
    from pyproj import Geod

    return Geod(a=SEMI_MAJOR_M, rf=INVERSE_FLATTENING)
