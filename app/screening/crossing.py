"""Lay areas over a layer of any size: which features they meet, on how much ground each, and where.

What lies inside an area for certain is told by its box and counted by its stored area, without reading its geometry.
Only features that an area's edge may cross are read, and how much of each is shared is told by its edges alone; where
it lies is worked out for whoever asks. The idea and the figures that it was measured by: page boxes in the order of a
Hilbert curve over SQLite, in place of a tree over single features.
"""

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from app.domain.boxes import Boxes
from app.domain.layer import Layer, LayerIndex, LayerSource
from app.domain.outlines import outlines_of
from app.domain.site import Measure
from app.screening.box_search import Candidates, candidates, distinct, meet, pages_near, pages_near_one
from app.screening.common_ground import FEW, common_ground
from app.screening.shared_areas import SMALLEST_M2, shared_areas
from app.screening.windows import Windows, windows_over, worth_cutting

_AT_ONCE: Final = 512  # pairs whose outlines are held at a time: they stay in the processor's cache
_FEW: Final = 16  # features near a window up to which a test by boxes costs more than it saves
_FEW_PAGES: Final = 16  # up to which one window of one area needs no more than its pages
_SMALLEST: Final = 1e-10  # square degrees, some 1 m2: a window that is smaller is left to GEOS

_Numbers = NDArray[np.int64]
_Sizes = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Crossing:
    """How areas meet features: n pairs, by area, then by feature; a feature that only touches is among them.

    Attributes:
        area: position of the area.
        fid: the feature.
        area_m2: ellipsoidal area of the common ground; 0 where they only touch.
        alone: whether the feature surely shares no ground with another of its layer.
        cut: whether the feature is kept in pieces.
        window: position of the window that holds the feature; -1 where all of the feature lies in the area.
        shapes: the windows' shapes, for all pairs.
    """

    area: _Numbers
    fid: _Numbers
    area_m2: _Sizes
    alone: NDArray[np.bool_]
    cut: NDArray[np.bool_]
    window: _Numbers
    shapes: NDArray[Any]

    def where(self, chosen: NDArray[Any]) -> "Crossing":
        """Return the chosen pairs."""
        names = ("area", "fid", "area_m2", "alone", "cut", "window")
        return replace(self, **{name: getattr(self, name)[chosen] for name in names})

    def ground(self, index: LayerIndex) -> NDArray[Any]:
        """Work out where the common ground is, in degrees: lines and points where they only touch; in no order."""
        inside = self.window < 0
        whole = index.geometries(distinct(self.fid[inside]))
        part = common_ground(self.shapes, self.window[~inside], self.fid[~inside], self.cut[~inside], index)
        return np.concatenate([part, whole])


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
    if len(parts) == 1 and not worth_cutting(parts)[0]:
        pages = pages_near_one(index.levels, parts[0].bounds)
        if 0 < len(pages) <= _FEW_PAGES:
            return _cross_few(parts, owner, index.boxes(np.array(pages))[1], index, measure)
    windows = windows_over(parts)
    shapely.prepare(windows.shape)
    leaf, page = pages_near(index.levels, windows.box[windows.leaf])
    near = windows.leaf[leaf], page
    found = candidates(index, windows.box, near)
    inside, crossing = _sort_out(windows, found, _pages_inside(windows, index, near)[found.via])
    sizes, meets = _measure(windows.shape, crossing.window, found.boxes.where(crossing.row), index, measure)
    crossing, sizes = crossing.where(meets), sizes[meets]
    row = np.concatenate([inside.row, crossing.row])
    area = owner[windows.area[np.concatenate([inside.window, crossing.window])]]
    order = np.lexsort((row, area))
    row = row[order]
    return Crossing(
        area=area[order],
        fid=found.boxes.fid[row],
        area_m2=np.concatenate([found.boxes.area_m2[inside.row], sizes])[order],
        alone=found.boxes.alone[row],
        cut=found.boxes.cut[row],
        window=np.concatenate([np.full(len(inside.row), -1), crossing.window])[order],
        shapes=windows.shape,
    )


def _cross_few(shape: NDArray[Any], area: _Numbers, boxes: Boxes, index: LayerIndex, measure: Measure) -> Crossing:
    """Do the same with one window (an array of one, of the one area) and all features on its few pages."""
    shapely.prepare(shape)
    frame = shapely.bounds(shape)
    boxes = boxes.where(meet(frame, boxes.box))
    first = np.zeros(len(boxes.fid), dtype=np.int64)
    inside = _holds(shape, frame, first, boxes.box)
    crossing = (~inside).nonzero()[0]
    sizes, meets = boxes.area_m2.copy(), np.ones(len(first), dtype=bool)
    sizes[crossing], meets[crossing] = _measure(shape, first[crossing], boxes.where(crossing), index, measure)
    found = Crossing(area[first], boxes.fid, sizes, boxes.alone, boxes.cut, np.where(inside, -1, 0), shape)
    return found if meets.all() else found.where(meets)


def _measure(
    shapes: NDArray[Any], window: _Numbers, boxes: Boxes, index: LayerIndex, measure: Measure
) -> tuple[_Sizes, NDArray[np.bool_]]:
    """Return the common ground (m2) of n windows and features, and whether they meet at all.

    Where their edges cannot tell for certain, GEOS does.

    Args:
        shapes: all windows' shapes.
        window: n, position of the window.
        boxes: n, of the features.
        index: the layer's.
        measure: for areas.
    """
    fid, cut = boxes.fid, boxes.cut
    sizes, certain = np.zeros(len(fid)), np.zeros(len(fid), dtype=bool)
    large = shapely.area(shapes) > _SMALLEST
    plain = (~cut & (boxes.area_m2 > SMALLEST_M2) & large[window]).nonzero()[0]
    for at in range(0, len(plain), _AT_ONCE):
        some = plain[at : at + _AT_ONCE]
        sizes[some], certain[some] = _by_edges(shapes, window[some], fid[some], index, measure)
    meets = sizes > 0
    if not certain.all():
        rest = np.flatnonzero(~certain)
        pieces = common_ground(shapes, window[rest], fid[rest], cut[rest], index)
        sizes[rest], meets[rest] = measure.areas_m2(pieces), ~shapely.is_empty(pieces)
    return sizes, meets


def _by_edges(
    shapes: NDArray[Any], window: _Numbers, fid: _Numbers, index: LayerIndex, measure: Measure
) -> tuple[_Sizes, NDArray[np.bool_]]:
    if len(shapes) == 1:  # each feature is there once, in order
        return shared_areas(outlines_of(shapes), window, index.outlines(fid), np.arange(len(fid)), measure)
    used, this = np.unique(window, return_inverse=True)
    fids, that = np.unique(fid, return_inverse=True)
    return shared_areas(outlines_of(shapes[used]), this, index.outlines(fids), that, measure)


def _pages_inside(windows: Windows, index: LayerIndex, near: tuple[_Numbers, _Numbers]) -> NDArray[np.bool_]:
    """Tell for each pair of window and page whether all of the page surely lies in the window."""
    window, page = near
    if len(window) <= FEW:
        return np.zeros(len(window), dtype=bool)
    return _holds(windows.shape, windows.box, window, index.levels[0][page])


def _sort_out(windows: Windows, found: Candidates, is_held: NDArray[np.bool_]) -> tuple[_Pairs, _Pairs]:
    """Part the pairs into features that lie inside for certain, and those that an edge may cross.

    The latter come with the smallest window that holds the whole feature, each pair once.
    """
    pairs = _Pairs(found.window, found.row)
    held, open_ = pairs.where(is_held), pairs.where(~is_held)
    many = np.bincount(open_.window, minlength=len(windows.shape)) > _FEW
    doubtful = many[open_.window].nonzero()[0]
    if len(doubtful):
        meets = np.ones(len(open_.row), dtype=bool)
        boxes = _boxes(found.boxes.box[open_.row[doubtful]])
        meets[doubtful] = shapely.intersects(windows.shape[open_.window[doubtful]], boxes)
        open_ = open_.where(meets)
    holding = windows.holding(open_.window, found.boxes.box[open_.row])
    both = distinct(holding * len(found.boxes.fid) + open_.row)  # one number for each pair
    open_ = _Pairs(*np.divmod(both, max(1, len(found.boxes.fid))))
    inside = _holds(windows.shape, windows.box, open_.window, found.boxes.box[open_.row])
    sure = open_.where(inside)
    return _Pairs(np.concatenate([held.window, sure.window]), np.concatenate([held.row, sure.row])), open_.where(
        ~inside
    )


def _holds(
    shapes: NDArray[Any], frames: NDArray[np.float64], window: _Numbers, boxes: NDArray[Any]
) -> NDArray[np.bool_]:
    """Tell which boxes surely lie within the shape of their window; `frames` are the shapes' own boxes."""
    frame = frames[window]
    answer = (boxes[:, 0] > frame[:, 0]) & (boxes[:, 1] > frame[:, 1])
    answer &= (boxes[:, 2] < frame[:, 2]) & (boxes[:, 3] < frame[:, 3])
    some = answer.nonzero()[0]
    if len(some):
        answer[some] = shapely.contains_properly(shapes[window[some]], _boxes(boxes[some]))
    return answer


def _boxes(boxes: NDArray[Any]) -> NDArray[Any]:
    return np.asarray(shapely.box(*boxes.astype(np.float64).T))
