"""The exact intersections: where windows and features have ground in common; many at once on two threads."""

from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from app.domain.boxes import levels_of, outward
from app.domain.layer import LayerIndex, Pieces
from app.screening.box_search import distinct, pages_near

FEW: Final = 64  # pairs up to which a second thread costs more than it saves
_AT_ONCE: Final = 8192  # features whose geometry is held at a time
_MARGIN: Final = 1e-6  # degrees around a window, so that no edge of a clip lies within it
_NOTHING: Final = shapely.Polygon()

_Numbers = NDArray[np.int64]


def common_ground(
    shapes: NDArray[Any], window: _Numbers, fid: _Numbers, cut: NDArray[np.bool_], index: LayerIndex
) -> NDArray[Any]:
    """Return what n pairs of windows and features have in common, in degrees.

    Args:
        shapes: the windows' shapes, prepared.
        window: for each pair the position of its window in `shapes`.
        fid: for each pair its feature.
        cut: for each pair whether the feature is kept in pieces.
        index: the layer's.
    """
    ground = np.full(len(fid), _NOTHING, dtype=object)
    whole = np.flatnonzero(~cut)
    for at in range(0, len(whole), _AT_ONCE):
        some = whole[at : at + _AT_ONCE]
        ground[some] = _of_whole_features(shapes, window[some], fid[some], index)
    for one in distinct(fid[cut]):
        some = np.flatnonzero(cut & (fid == one))
        ground[some] = _of_pieces(shapes, window[some], int(one), index)
    return ground


def _of_whole_features(shapes: NDArray[Any], window: _Numbers, fid: _Numbers, index: LayerIndex) -> NDArray[Any]:
    """Overlay windows with features; of many, half on another thread, which begins while the rest is still read."""
    if len(fid) <= FEW:
        return _intersect(shapes[window], _read(index, fid))
    from concurrent.futures import ThreadPoolExecutor

    middle = len(fid) // 2
    with ThreadPoolExecutor(1) as other:
        job = other.submit(_intersect, _copies(shapes, window[:middle]), _read(index, fid[:middle]))
        there = _intersect(shapes[window[middle:]], _read(index, fid[middle:]))
        return np.concatenate([job.result(), there])


def _read(index: LayerIndex, fid: _Numbers) -> NDArray[Any]:
    fids, place = np.unique(fid, return_inverse=True)
    return np.asarray(index.geometries(fids)[place])


def _copies(shapes: NDArray[Any], window: _Numbers) -> NDArray[Any]:
    """Return shapes for another thread: GEOS keeps notes in a geometry, and sharing a prepared one crashes."""
    used, place = np.unique(window, return_inverse=True)
    copies = shapely.from_wkb(shapely.to_wkb(shapes[used]))
    shapely.prepare(copies)
    return np.asarray(copies[place])


def _intersect(shapes: NDArray[Any], geometries: NDArray[Any]) -> NDArray[Any]:
    """Intersect pairs; what lies inside is told at little cost, and what does not meet is rare: their boxes did."""
    ground = geometries.copy()
    cross = ~shapely.contains_properly(shapes, geometries)
    ground[cross] = shapely.intersection(geometries[cross], shapes[cross])
    return ground


def _of_pieces(shapes: NDArray[Any], window: _Numbers, fid: int, index: LayerIndex) -> NDArray[Any]:
    """Overlay windows with one large feature: with the smallest piece whose frame holds the window, or all of it."""
    boxes = shapely.bounds(shapes[window]).reshape(-1, 4)
    pieces = index.pieces(fid)
    smallest = _smallest_holding(pieces, boxes)
    held = smallest >= 0
    ground = np.full(len(window), _NOTHING, dtype=object)
    if not held.all():
        ground[~held] = _of_the_whole(shapes[window[~held]], boxes[~held], fid, index)
    used, place = np.unique(pieces.id[smallest[held]], return_inverse=True)
    geometries = index.piece_geometries(used)[place]
    meets = shapely.intersects(shapes[window[held]], geometries)
    ground[np.flatnonzero(held)[meets]] = shapely.intersection(geometries[meets], shapes[window[held][meets]])
    return ground


def _smallest_holding(pieces: Pieces, boxes: NDArray[np.float64]) -> _Numbers:
    """Return the smallest piece whose frame holds each box, -1 where none does."""
    box, piece = pages_near(levels_of(outward(pieces.frame)), boxes)
    wide, narrow = pieces.frame[piece], boxes[box]
    holds = ((wide[:, :2] < narrow[:, :2]) & (wide[:, 2:] > narrow[:, 2:])).all(axis=1)
    box, piece = box[holds], piece[holds]
    order = np.lexsort((pieces.size[piece], box))
    found, first = np.unique(box[order], return_index=True)
    smallest = np.full(len(boxes), -1, dtype=np.int64)
    smallest[found] = piece[order][first]
    return smallest


def _of_the_whole(shapes: NDArray[Any], boxes: NDArray[np.float64], fid: int, index: LayerIndex) -> NDArray[Any]:
    whole = index.geometries(np.array([fid]))[0]
    near = [shapely.clip_by_rect(whole, *box) for box in boxes + _MARGIN * np.array([-1, -1, 1, 1])]
    sound = [part if shapely.is_valid(part) else whole for part in near]  # the fast clip may fold rings
    ground: NDArray[Any] = shapely.intersection(np.array(sound, dtype=object), shapes)
    return ground
