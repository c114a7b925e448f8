"""Where uncertain lines may really lie: a band along each, its half width what the layer says of itself."""

import math
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import shapely
from PySide6.QtGui import QPainterPath
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Feature
from app.ui.map_paths import path_of

MOST_BANDS: Final = 500  # of one layer: more lie so close that the bands would fill the picture
_AREA: Final = 2
_ARC: Final = 12  # segments a quadrant


def metres_per_degree(latitude: float) -> tuple[float, float]:
    """Return how many metres a degree of longitude and one of latitude are on the ground (CGCS2000's ellipsoid).

    The series in common use (Snyder, Map Projections: A Working Manual, 1987), good to a metre.
    """
    phi = math.radians(latitude)
    east = 111_412.84 * math.cos(phi) - 93.5 * math.cos(3 * phi) + 0.118 * math.cos(5 * phi)
    north = 111_132.92 - 559.82 * math.cos(2 * phi) + 1.175 * math.cos(4 * phi)
    return east, north


def band_path(features: Sequence[Feature], degrees_per_pixel: float) -> QPainterPath:
    """Return the bands of uncertain features as one path; none where there are too many, or all are exact."""
    uncertain = [feature for feature in features if feature.uncertainty_m > 0]
    if not uncertain or len(uncertain) > MOST_BANDS:
        return QPainterPath()
    return path_of(_bands(uncertain, degrees_per_pixel))


def _bands(features: Iterable[Feature], degrees_per_pixel: float) -> Iterable[BaseGeometry]:
    for feature in features:
        yield band_of(feature.geometry, feature.uncertainty_m, degrees_per_pixel)


def band_of(geometry: BaseGeometry, metres: float, degrees_per_pixel: float = 0.0) -> BaseGeometry:
    """Return all that lies within so many metres of a geometry's lines (degrees; for drawing, to 0.3 %)."""
    line = geometry.boundary if shapely.get_dimensions(geometry) == _AREA else geometry
    east, north = metres_per_degree(shapely.get_coordinates(geometry)[:, 1].mean())
    scale = np.array([east, north])
    flat = shapely.transform(shapely.simplify(line, degrees_per_pixel), lambda points: points * scale)
    return shapely.transform(flat.buffer(metres, quad_segs=_ARC), lambda points: points / scale)
