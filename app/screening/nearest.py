"""How far an area is from the nearest feature of a layer of any size."""

import math
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Feature, LayerIndex
from app.domain.site import Measure
from app.screening.box_search import candidates, pages_near
from app.screening.windows import Windows, windows_over

DEGREES_PER_METRE: Final = 1.3e-5  # a metre eastwards at 42° N is 1.2e-5°; a box may be too large, never too small
METRES_PER_DEGREE: Final = 111_320.0
_AT_ONCE: Final = 64  # features read at a time, the nearest boxes first
_SLACK: Final = 1.03  # a plane with one scale for a whole area errs by less than 3 % over a degree of latitude


def grown(boxes: NDArray[Any], metres: float) -> NDArray[np.float64]:
    """Return boxes (n x 4, degrees) widened by at least so many metres on each side."""
    more = metres * DEGREES_PER_METRE
    return np.asarray(boxes + np.array([-more, -more, more, more]), dtype=np.float64)


def fids_near(windows: Windows, index: LayerIndex, metres: float) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return features whose boxes lie within so many metres of an area, and the distance (m) to each at least.

    Some are a little farther; none that is as near is missing. The nearest come first.
    """
    leaf = windows.box[windows.leaf]
    wide = grown(leaf, metres)
    found = candidates(index, wide, pages_near(index.levels, wide))
    gaps = _gaps_m(leaf[found.window], found.boxes.box[found.row].astype(np.float64))
    order = np.lexsort((found.row, gaps))
    rows, first = np.unique(found.row[order], return_index=True)
    nearest = gaps[order][first]
    by_gap = np.argsort(nearest, kind="stable")
    return found.boxes.fid[rows[by_gap]], nearest[by_gap]


def nearest_m(
    area: BaseGeometry, index: LayerIndex, measure: Measure, wanted: Callable[[Feature], bool], within_m: float
) -> float | None:
    """Return the distance (m) to the nearest wanted feature, None where none lies within so many metres."""
    windows = windows_over(shapely.get_parts([area]))
    fids, gaps = fids_near(windows, index, within_m)
    finalists = [*_finalists(area, index, wanted, fids, gaps)]
    if not finalists:
        return None
    best = min(rough for rough, _ in finalists) * _SLACK
    shapes = [shape for rough, shape in finalists if rough <= best]
    distance = measure.distance_m(area, shapes[0] if len(shapes) == 1 else shapely.GeometryCollection(shapes))
    return distance if distance <= within_m else None


def _finalists(
    area: BaseGeometry,
    index: LayerIndex,
    wanted: Callable[[Feature], bool],
    fids: NDArray[np.int64],
    gaps: NDArray[np.float64],
) -> Iterator[tuple[float, BaseGeometry]]:
    """Yield rough distance (m) and shape of features, until no other can be nearer than the best."""
    best = math.inf
    flat = _flat(area, area)
    for at in range(0, len(fids), _AT_ONCE):
        if gaps[at] > best * _SLACK:
            return
        for feature in index.features(np.sort(fids[at : at + _AT_ONCE])):
            if wanted(feature):
                rough = shapely.distance(flat, _flat(feature.geometry, area))
                best = min(best, rough)
                yield rough, feature.geometry


def _flat(geometry: BaseGeometry, around: BaseGeometry) -> BaseGeometry:
    """Return a geometry in metres on a plane that is right about an area's middle."""
    _west, south, _east, north = around.bounds
    scale = np.array([math.cos(math.radians((south + north) / 2)), 1.0]) * METRES_PER_DEGREE
    return shapely.transform(geometry, lambda points: points * scale)


def _gaps_m(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a distance (m) that boxes are at least apart, row by row."""
    wide = np.maximum(0, np.maximum(other[:, 0] - one[:, 2], one[:, 0] - other[:, 2]))
    high = np.maximum(0, np.maximum(other[:, 1] - one[:, 3], one[:, 1] - other[:, 3]))
    north = np.minimum(np.maximum(one[:, 3], other[:, 3]), 89.0)
    shortest: NDArray[np.float64] = np.hypot(wide * np.cos(np.radians(north)), high) * METRES_PER_DEGREE / _SLACK
    return shortest
