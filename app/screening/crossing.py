"""Lay areas over a layer of any size: which features they meet, on how much ground each, and where.

What lies inside an area for certain is told by its box and counted by its stored area, without reading its geometry.
Only features that an area's edge crosses are read and intersected, on two threads. The idea and the figures that it was
measured by: page boxes in the order of a Hilbert curve over SQLite, in place of a tree over single features.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from app.domain.layer import Layer, LayerIndex, LayerSource
from app.domain.site import Measure
from app.screening.box_search import Candidates, candidates, pages_near
from app.screening.common_ground import FEW, common_ground
from app.screening.windows import Windows, windows_over

_Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Crossing:
    """How areas meet features: n pairs, by area, then by feature; a feature that only touches is among them.

    Attributes:
        area: position of the area.
        fid: the feature.
        area_m2: ellipsoidal area of the common ground; 0 where they only touch.
        geometry: the common ground in degrees, lines and points where they touch; None where all of the feature lies
            in the area.
        alone: whether the feature surely shares no ground with another of its layer.
    """

    area: _Numbers
    fid: _Numbers
    area_m2: NDArray[np.float64]
    geometry: NDArray[Any]
    alone: NDArray[np.bool_]

    def where(self, chosen: NDArray[Any]) -> "Crossing":
        """Return the chosen pairs."""
        return Crossing(
            self.area[chosen], self.fid[chosen], self.area_m2[chosen], self.geometry[chosen], self.alone[chosen]
        )


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Pairs of windows and rows of `boxes`."""

    window: _Numbers
    row: _Numbers

    def where(self, chosen: NDArray[Any]) -> "_Pairs":
        return _Pairs(self.window[chosen], self.row[chosen])


def overlap_areas(
    areas: NDArray[Any], layer: Layer, source: LayerSource, measure: Measure
) -> tuple[_Numbers, _Numbers, NDArray[np.float64]]:
    """Return position of the area, fid of the feature, and common ground in m2, of each pair that overlaps."""
    found = cross(areas, source.index(layer), measure)
    real = found.area_m2 > 0
    return found.area[real], found.fid[real], found.area_m2[real]


def cross(areas: NDArray[Any], index: LayerIndex, measure: Measure) -> Crossing:
    """Lay n areas (polygons or sets of them, degrees) over the features of a layer, all of them polygons."""
    parts, owner = shapely.get_parts(areas, return_index=True)
    windows = windows_over(parts)
    shapely.prepare(windows.shape)
    leaf, page = pages_near(index.levels, windows.box[windows.leaf])
    near = windows.leaf[leaf], page
    found = candidates(index, windows.box, near)
    inside, crossing = _sort_out(windows, found, _pages_inside(windows, index, near)[found.via])
    cut = found.boxes.cut[crossing.row]
    pieces, sizes = common_ground(windows.shape, crossing.window, found.boxes.fid[crossing.row], cut, index, measure)
    meets = ~shapely.is_empty(pieces)
    crossing, pieces, sizes = crossing.where(meets), pieces[meets], sizes[meets]
    row = np.concatenate([inside.row, crossing.row])
    area = owner[windows.area[np.concatenate([inside.window, crossing.window])]]
    order = np.lexsort((row, area))
    return Crossing(
        area=area[order],
        fid=found.boxes.fid[row[order]],
        area_m2=np.concatenate([found.boxes.area_m2[inside.row], sizes])[order],
        geometry=np.concatenate([np.full(len(inside.row), None, dtype=object), pieces])[order],
        alone=found.boxes.alone[row[order]],
    )


def _pages_inside(windows: Windows, index: LayerIndex, near: tuple[_Numbers, _Numbers]) -> NDArray[np.bool_]:
    """Tell for each pair of window and page whether all of the page surely lies in the window."""
    window, page = near
    if len(window) <= FEW:
        return np.zeros(len(window), dtype=bool)
    return _holds(windows, window, index.levels[0][page])


def _sort_out(windows: Windows, found: Candidates, is_held: NDArray[np.bool_]) -> tuple[_Pairs, _Pairs]:
    """Part the pairs into features that lie inside for certain, and those that an edge may cross.

    The latter come with the smallest window that holds the whole feature, each pair once.
    """
    pairs = _Pairs(found.window, found.row)
    held, open_ = pairs.where(is_held), pairs.where(~is_held)
    if len(open_.row) > FEW:
        open_ = open_.where(shapely.intersects(windows.shape[open_.window], _boxes(found.boxes.box[open_.row])))
    holding = windows.holding(open_.window, found.boxes.box[open_.row])
    both = np.unique(holding * len(found.boxes.fid) + open_.row)  # one number for each pair
    open_ = _Pairs(*np.divmod(both, max(1, len(found.boxes.fid))))
    inside = _holds(windows, open_.window, found.boxes.box[open_.row])
    sure = open_.where(inside)
    return _Pairs(np.concatenate([held.window, sure.window]), np.concatenate([held.row, sure.row])), open_.where(
        ~inside
    )


def _holds(windows: Windows, window: _Numbers, boxes: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell which boxes surely lie within the shape of their window."""
    frame = windows.box[window]
    answer = np.asarray(((boxes[:, :2] > frame[:, :2]) & (boxes[:, 2:] < frame[:, 2:])).all(axis=1))
    some = np.flatnonzero(answer)
    answer[some] = shapely.contains_properly(windows.shape[window[some]], _boxes(boxes[some]))
    return answer


def _boxes(boxes: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(shapely.box(*boxes.astype(np.float64).T))
