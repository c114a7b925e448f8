"""The exact intersections: what windows and features have in common, and its area; many at once on two threads."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray

from app.domain.boxes import levels_of
from app.domain.layer import LayerIndex
from app.domain.site import Measure
from app.screening.box_search import pages_near

FEW: Final = 64  # pairs up to which a second thread, or a test by boxes first, costs more than it saves
_AT_ONCE: Final = 8192  # features whose geometry is held at a time
_MANY_PIECES: Final = 64  # of a large feature, from which its whole is cheaper than its pieces
_MARGIN: Final = 1e-6  # degrees around a window, so that no edge of a clip lies within it
_NOTHING: Final = shapely.Polygon()

_Numbers = NDArray[np.int64]
_Ground = tuple[NDArray[Any], NDArray[np.float64]]


def common_ground(
    shapes: NDArray[Any], window: _Numbers, fid: _Numbers, cut: NDArray[np.bool_], index: LayerIndex, measure: Measure
) -> _Ground:
    """Return what n pairs of windows and features have in common, in degrees, and its area in m2.

    Args:
        shapes: the windows' shapes, prepared.
        window: for each pair the position of its window in `shapes`.
        fid: for each pair its feature.
        cut: for each pair whether the feature is kept in pieces.
        index: the layer's.
        measure: for areas.
    """
    ground, sizes = np.full(len(fid), _NOTHING, dtype=object), np.zeros(len(fid))
    whole = np.flatnonzero(~cut)
    for at in range(0, len(whole), _AT_ONCE):
        some = whole[at : at + _AT_ONCE]
        ground[some], sizes[some] = _of_whole_features(shapes, window[some], fid[some], index, measure)
    for one in np.unique(fid[cut]):
        some = np.flatnonzero(cut & (fid == one))
        ground[some] = _of_pieces(shapes, window[some], int(one), index)
        sizes[some] = measure.areas_m2(ground[some])
    return ground, sizes


def _of_whole_features(
    shapes: NDArray[Any], window: _Numbers, fid: _Numbers, index: LayerIndex, measure: Measure
) -> _Ground:
    fids, place = np.unique(fid, return_inverse=True)
    geometries = index.geometries(fids)[place]
    meets = np.flatnonzero(shapely.intersects(shapes[window], geometries))
    ground, sizes = np.full(len(fid), _NOTHING, dtype=object), np.zeros(len(fid))
    if len(meets) <= FEW:
        ground[meets], sizes[meets] = _intersect(shapes[window[meets]], geometries[meets], measure)
        return ground, sizes
    here, there = _halves(meets, fid)
    with ThreadPoolExecutor(1) as other:
        job = other.submit(_intersect, _copies(shapes, window[there]), geometries[there], measure)
        ground[here], sizes[here] = _intersect(shapes[window[here]], geometries[here], measure)
        ground[there], sizes[there] = job.result()
    return ground, sizes


def _intersect(shapes: NDArray[Any], geometries: NDArray[Any], measure: Measure) -> _Ground:
    ground = shapely.intersection(geometries, shapes)
    return ground, measure.areas_m2(ground)


def _halves(pairs: _Numbers, fid: _Numbers) -> tuple[_Numbers, _Numbers]:
    """Part pairs in two so that no feature is in both: GEOS keeps notes in a geometry that threads must not share."""
    ordered = pairs[np.argsort(fid[pairs], kind="stable")]
    middle = int(np.searchsorted(fid[ordered], fid[ordered[len(ordered) // 2]]))
    return ordered[:middle], ordered[middle:]


def _copies(shapes: NDArray[Any], window: _Numbers) -> NDArray[Any]:
    """Return shapes for another thread; a prepared geometry shared between threads crashes the process."""
    used, place = np.unique(window, return_inverse=True)
    copies: NDArray[Any] = shapely.from_wkb(shapely.to_wkb(shapes[used]))[place]
    return copies


def _of_pieces(shapes: NDArray[Any], window: _Numbers, fid: int, index: LayerIndex) -> NDArray[Any]:
    """Overlay windows with one large feature by its pieces, or with all of it where a window meets many."""
    pieces = index.pieces(fid)
    boxes = shapely.bounds(shapes[window]).reshape(-1, 4)
    pair, piece = pages_near(levels_of(pieces.box), boxes)
    many = np.bincount(pair, minlength=len(window)) > _MANY_PIECES
    ground = np.full(len(window), _NOTHING, dtype=object)
    if many.any():
        ground[many] = _of_the_whole(shapes[window[many]], boxes[many], fid, index)
    few = ~many[pair]
    for at, united in _united(shapes[window], pair[few], pieces.id[piece[few]], index):
        ground[at] = united
    return ground


def _united(shapes: NDArray[Any], pair: _Numbers, ids: _Numbers, index: LayerIndex) -> Iterator[tuple[int, Any]]:
    """Yield each shape that meets pieces, with their united common ground: no cut is an edge of it any more."""
    used, place = np.unique(ids, return_inverse=True)
    geometries = index.piece_geometries(used)[place]
    meets = shapely.intersects(shapes[pair], geometries)
    pair = pair[meets]
    parts = shapely.intersection(geometries[meets], shapes[pair])
    order = np.argsort(pair, kind="stable")
    found, starts = np.unique(pair[order], return_index=True)
    for at, group in zip(found.tolist(), np.split(parts[order], starts[1:]), strict=True):
        yield at, group[0] if len(group) == 1 else shapely.union_all(group)


def _of_the_whole(shapes: NDArray[Any], boxes: NDArray[np.float64], fid: int, index: LayerIndex) -> NDArray[Any]:
    whole = index.geometries(np.array([fid]))[0]
    near = [shapely.clip_by_rect(whole, *box) for box in boxes + _MARGIN * np.array([-1, -1, 1, 1])]
    sound = [part if shapely.is_valid(part) else whole for part in near]  # the fast clip may fold rings
    ground: NDArray[Any] = shapely.intersection(np.array(sound, dtype=object), shapes)
    return ground
