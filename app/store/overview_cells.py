"""Turn polygons into cells of a grid, one byte each: which of its neighbours' numbers a cell has tells where lines run.

Each edge adds its feature's number where it crosses a row of cells and the opposite edge takes it off again, so that a
running sum along the row is the number within and nothing outside; bytes wrap round, and so may features overlap.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDE: Final = 0.78  # degrees of latitude in a cell's height to degrees of longitude in its width: square at 38.7° north
_NUMBERS: Final = 255
_THIN: Final = 1.5  # cells: narrower features may lie between the middles of cells
_AREAL: Final = 2
_STEP: Final = 0.7  # of a cell between the points that mark a thin feature


@dataclass(frozen=True, slots=True)
class Frame:
    """A piece of the grid: the numbers of its first column and row, counted eastwards and southwards from 0° 0°.

    Attributes:
        cell: a cell's height in degrees of latitude.
    """

    cell: float
    column: int
    row: int
    columns: int
    rows: int

    def places(self, degrees: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """Return n x 2 degrees as columns and rows of this frame, cells' corners at whole numbers."""
        return np.asarray(degrees * (WIDE / self.cell, -1 / self.cell) - (self.column, self.row))


def numbers_of(fids: "NDArray[np.int64]") -> "NDArray[np.int64]":
    """Return the numbers 1 to 255 of features; such as follow each other have different ones."""
    return fids % _NUMBERS + 1


def cells_of(frame: Frame, shapes: "NDArray[Any]", numbers: "NDArray[np.int64]") -> "NDArray[np.uint8]":
    """Return the frame's cells, rows x columns: 0 where there is nothing, a feature's number elsewhere.

    Args:
        frame: which cells.
        shapes: geometries in degrees.
        numbers: 1 to 255, one each.
    """
    import shapely

    sums = _crossings(frame, shapes, numbers)
    cells = np.cumsum(sums, axis=1, dtype=np.uint8)
    thin = _thin(frame, shapes)
    if thin.any():
        points, at = shapely.get_coordinates(shapely.segmentize(shapes[thin], frame.cell * _STEP), return_index=True)
        _mark(cells, np.floor(frame.places(points)).astype(np.int64), numbers[thin][at])
    return cells


def _thin(frame: Frame, shapes: "NDArray[Any]") -> "NDArray[np.bool_]":
    import shapely

    width = 2 * shapely.area(shapes) / np.maximum(shapely.length(shapes), frame.cell) / frame.cell
    return np.asarray((width < _THIN) | (shapely.get_dimensions(shapes) < _AREAL))


def _mark(cells: "NDArray[np.uint8]", places: "NDArray[np.int64]", numbers: "NDArray[np.int64]") -> None:
    inside = ((places >= 0) & (places < cells.shape[::-1])).all(axis=1)
    column, row = places[inside].T
    free = cells[row, column] == 0
    cells[row[free], column[free]] = numbers[inside][free]


def _crossings(frame: Frame, shapes: "NDArray[Any]", numbers: "NDArray[np.int64]") -> "NDArray[np.uint8]":
    """Return what each cell adds to the running sum of its row."""
    import shapely

    parts, of_shape = shapely.get_parts(shapes, return_index=True)
    areal = shapely.get_dimensions(parts) == _AREAL
    rings, of_part = shapely.get_rings(parts[areal], return_index=True)
    points, of_ring = shapely.get_coordinates(rings, return_index=True)
    if not len(points):
        return np.zeros((frame.rows, frame.columns), dtype=np.uint8)
    is_outer = np.diff(of_part, prepend=-1) != 0
    turns = np.where(shapely.is_ccw(rings) == is_outer, 1, -1)  # holes that run the other way count as outer rings do
    weights = turns * numbers[of_shape[areal]][of_part]
    return _sums(frame, frame.places(points), of_ring, weights)


def _sums(
    frame: Frame, points: "NDArray[np.float64]", of_ring: "NDArray[np.int64]", weights: "NDArray[np.int64]"
) -> "NDArray[np.uint8]":
    """Add up the rings' crossings; a row is crossed at the height of its cells' middles."""
    rows = np.clip(np.ceil(points[:, 1] - 0.5), 0, frame.rows).astype(np.int64)
    steps = np.diff(rows)
    sides = np.flatnonzero((steps != 0) & (np.diff(of_ring) == 0))
    steps = steps[sides]
    count = np.abs(steps)
    side = np.repeat(sides, count)
    within = np.arange(len(side)) - np.repeat(np.cumsum(count) - count, count)
    row = np.repeat(np.minimum(rows[sides], rows[sides + 1]), count) + within
    start, end = points[side], points[side + 1]
    along = (row + 0.5 - start[:, 1]) / (end[:, 1] - start[:, 1])
    column = np.ceil(start[:, 0] + along * (end[:, 0] - start[:, 0]) - 0.5)
    key = row * frame.columns + np.clip(column, 0, frame.columns).astype(np.int64)
    kept = column < frame.columns  # what begins beyond the last column is not seen
    sign = np.repeat(np.sign(steps), count)
    added = (sign * weights[of_ring[side]])[kept]
    sums = np.bincount(key[kept], added, minlength=frame.rows * frame.columns)
    return sums.astype(np.int64).astype(np.uint8).reshape(frame.rows, frame.columns)


def halved(cells: "NDArray[np.uint8]") -> "NDArray[np.uint8]":
    """Return cells of twice the size; nothing vanishes, however small. Rows and columns must be even in number."""
    fours = cells.reshape(cells.shape[0] // 2, 2, cells.shape[1] // 2, 2)
    one = fours[:, 1, :, 1]
    return np.where(one != 0, one, fours.max(axis=(1, 3)))
