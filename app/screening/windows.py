"""Cut areas into windows so small and so full that a search by boxes finds little but what it looks for.

A window shows its area exactly within its frame. An overlay with a feature takes the smallest window whose frame holds
the whole feature, so the frame's edges never become edges of a result, and no area is summed over cuts.
"""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

_VERTICES: Final = 256  # of a window at most, unless it is tiny
_FULL: Final = 0.25  # a window's share of its box from which cutting it further does not pay
_TINY: Final = 0.004  # degrees, some 400 m: nor below that extent
_AREAL: Final = (3, 6)  # shapely's type numbers of polygons and sets of them


@dataclass(frozen=True, slots=True)
class Windows:
    """Windows over n areas, each after the one that it was cut from.

    Attributes:
        shape: what of the area lies within the frame.
        frame: m x 4, west, south, east, north in degrees; infinite where the window is the whole area.
        box: m x 4, the shape's own box.
        parent: position of the window it was cut from; -1 for a whole area.
        area: position of the area.
        leaf: positions of the windows that were not cut further; together they are the areas.
    """

    shape: NDArray[Any]
    frame: NDArray[np.float64]
    box: NDArray[np.float64]
    parent: NDArray[np.int64]
    area: NDArray[np.int64]
    leaf: NDArray[np.int64]

    def holding(self, window: NDArray[np.int64], box: NDArray[Any]) -> NDArray[np.int64]:
        """Return for each window the smallest one, itself or one it was cut from, whose frame holds the box."""
        while True:
            frame = self.frame[window]
            out = ((box[:, :2] <= frame[:, :2]) | (box[:, 2:] >= frame[:, 2:])).any(axis=1)
            if not out.any():
                return window
            window = np.where(out, self.parent[window], window)


@dataclass(frozen=True, slots=True)
class _Level:
    """Windows that are as many cuts away from their areas."""

    shape: NDArray[Any]
    frame: NDArray[np.float64]
    parent: NDArray[np.int64]
    area: NDArray[np.int64]


def windows_over(areas: NDArray[Any]) -> Windows:
    """Cut polygons into windows; each polygon is an area of its own."""
    count = len(areas)
    everywhere = np.tile([-np.inf, -np.inf, np.inf, np.inf], (count, 1))
    level = _Level(areas, everywhere, np.full(count, -1, dtype=np.int64), np.arange(count))
    levels, leaves, first = [level], [], 0
    while True:
        cut = worth_cutting(level.shape)
        leaves.append(first + np.flatnonzero(~cut))
        if not cut.any():
            break
        level = _halves(level, np.flatnonzero(cut), first)
        first += len(levels[-1].shape)
        levels.append(level)
    shape = np.concatenate([each.shape for each in levels])
    return Windows(
        shape=shape,
        frame=np.concatenate([each.frame for each in levels]),
        box=shapely.bounds(shape).reshape(-1, 4),
        parent=np.concatenate([each.parent for each in levels]),
        area=np.concatenate([each.area for each in levels]),
        leaf=np.concatenate(leaves),
    )


def worth_cutting(shapes: NDArray[Any]) -> NDArray[np.bool_]:
    """Tell of which shapes halves are better: the large ones that are thin or of very many vertices."""
    box = shapely.bounds(shapes).reshape(-1, 4)
    wide, high = box[:, 2] - box[:, 0], box[:, 3] - box[:, 1]
    many = shapely.get_num_coordinates(shapes) > _VERTICES
    thin = shapely.area(shapes) < _FULL * wide * high
    return np.asarray((many | thin) & (np.maximum(wide, high) >= _TINY))


def _halves(level: _Level, cut: NDArray[np.int64], first: int) -> _Level:
    """Return both halves of each window that is cut, across its longer side; `first` is where its level begins."""
    twice = np.repeat(cut, 2)
    box = shapely.bounds(level.shape[twice]).reshape(-1, 4)
    across = (box[:, 2] - box[:, 0] >= box[:, 3] - box[:, 1]).astype(np.int64) ^ 1  # 0: by a meridian, 1: by a parallel
    row = np.arange(len(twice))
    middle = (box[row, across] + box[row, across + 2]) / 2
    frame = level.frame[twice]
    frame[row, across + np.where(row % 2, 0, 2)] = middle
    shape = _clipped(
        level.shape[twice],
        np.column_stack([np.maximum(frame[:, :2], box[:, :2]), np.minimum(frame[:, 2:], box[:, 2:])]),
    )
    full = ~shapely.is_empty(shape)
    return _Level(shape[full], frame[full], first + twice[full], level.area[twice[full]])


def _clipped(shapes: NDArray[Any], boxes: NDArray[np.float64]) -> NDArray[Any]:
    """Return the polygons of each shape within its box."""
    clipped = np.empty(len(shapes), dtype=object)
    clipped[:] = [shapely.clip_by_rect(shape, *box) for shape, box in zip(shapes, boxes.tolist(), strict=True)]
    folded = ~shapely.is_valid(clipped)  # the fast way may fold rings that only touch the cut
    clipped[folded] = shapely.intersection(shapes[folded], shapely.box(*boxes[folded].T))
    mixed = np.flatnonzero(~np.isin(shapely.get_type_id(clipped), _AREAL))
    clipped[mixed] = [_polygons_of(shape) for shape in clipped[mixed]]
    return clipped


def _polygons_of(shape: BaseGeometry) -> BaseGeometry:
    return shapely.MultiPolygon([part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"])
