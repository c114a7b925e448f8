"""Cut areas into windows so small and so full that a search by boxes finds little but what it looks for.

A window shows its area exactly within its frame. An overlay with a feature takes the smallest window whose frame holds
the whole feature, so the frame's edges never become edges of a result, and no area is summed over cuts.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

_VERTICES: Final = 256  # of a window at most, unless it is tiny
_FULL: Final = 0.25  # a window's share of its box from which cutting it further does not pay
_TINY: Final = 0.004  # degrees, some 400 m: nor below that extent
_EVERYWHERE: Final = (-np.inf, -np.inf, np.inf, np.inf)

_Frame = tuple[float, float, float, float]


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


def windows_over(areas: NDArray[Any]) -> Windows:
    """Cut polygons into windows; each polygon is an area of its own."""
    rows: list[tuple[BaseGeometry, _Frame, int, int]] = []
    leaf: list[int] = []
    waiting: list[tuple[BaseGeometry, _Frame, int, int]] = [
        (area, _EVERYWHERE, -1, number) for number, area in enumerate(areas)
    ][::-1]
    while waiting:
        row = waiting.pop()
        rows.append(row)
        halves = [*_halves(row[0], row[1])]
        if not halves:
            leaf.append(len(rows) - 1)
        waiting.extend((shape, frame, len(rows) - 1, row[3]) for shape, frame in halves)
    shapes = np.empty(len(rows), dtype=object)
    shapes[:] = [row[0] for row in rows]
    return Windows(
        shape=shapes,
        frame=np.array([row[1] for row in rows], dtype=np.float64).reshape(-1, 4),
        box=shapely.bounds(shapes).reshape(-1, 4),
        parent=np.array([row[2] for row in rows], dtype=np.int64),
        area=np.array([row[3] for row in rows], dtype=np.int64),
        leaf=np.array(leaf, dtype=np.int64),
    )


def _halves(shape: BaseGeometry, frame: _Frame) -> Iterator[tuple[BaseGeometry, _Frame]]:
    """Yield the two halves of a window that is worth cutting, none of another."""
    west, south, east, north = shape.bounds
    wide, high = east - west, north - south
    many = shapely.get_num_coordinates(shape) > _VERTICES
    thin = shape.area < _FULL * wide * high
    if not (many or thin) or max(wide, high) < _TINY:
        return
    for half in _half_frames(frame, (west + east) / 2 if wide >= high else None, (south + north) / 2):
        box = (max(half[0], west), max(half[1], south), min(half[2], east), min(half[3], north))
        part = _clip(shape, box)
        if not part.is_empty:
            yield part, half


def _half_frames(frame: _Frame, x: float | None, y: float) -> tuple[_Frame, _Frame]:
    west, south, east, north = frame
    if x is not None:
        return (west, south, x, north), (x, south, east, north)
    return (west, south, east, y), (west, y, east, north)


def _clip(shape: BaseGeometry, box: _Frame) -> BaseGeometry:
    clipped = shapely.clip_by_rect(shape, *box)
    if not shapely.is_valid(clipped):  # the fast way may fold rings that only touch the cut
        clipped = shapely.intersection(shape, shapely.box(*box))
    if clipped.geom_type not in ("Polygon", "MultiPolygon"):
        parts = [part for part in shapely.get_parts(clipped) if part.geom_type == "Polygon"]
        clipped = shapely.MultiPolygon(parts)
    return clipped
