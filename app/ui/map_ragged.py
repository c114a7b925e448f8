"""Draw outlines with very many sides across each line of the screen, where Qt's own painting would take seconds.

Qt sorts all sides that a line of pixels meets; with thousands of them that holds the window. Here sides are counted
where they cross lines of pixels, and outlines are drawn as hairlines beside each other.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, QIODevice, QRect, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPen, QTransform

_MOST_SIDES: Final = 48  # that a line of pixels meets: with fewer Qt's painting is fast, and finer
_CELL: Final = 2  # pixels: the filling's edge lies under the outline, which is as wide
_HEAD_BYTES: Final = 4
_ELEMENT: Final = np.dtype([("kind", ">i4"), ("x", ">f8"), ("y", ">f8")])
_FORMAT: Final = QImage.Format.Format_ARGB32_Premultiplied
_OPAQUE: Final = 0xFFFFFFFF

Sides = NDArray[np.float64]


def sides_of(path: QPainterPath) -> Sides:
    """Return the sides of a path without curves: shape (n, 4), the ends' x and y."""
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    stream << path
    elements = np.frombuffer(data.data(), dtype=_ELEMENT, offset=_HEAD_BYTES, count=path.elementCount())
    points = np.stack([elements["x"], elements["y"]], axis=1).astype(np.float64)
    is_side = elements["kind"][1:] != 0
    sides: Sides = np.hstack([points[:-1], points[1:]])[is_side]
    return sides


def on_screen(sides: Sides, world: QTransform) -> Sides:
    """Return sides in pixels under a transform that neither turns nor shears."""
    return np.asarray(sides * ((world.m11(), world.m22()) * 2) + (world.dx(), world.dy()) * 2)


def is_ragged(sides: Sides, height: int) -> bool:
    """Return whether lines of pixels meet more sides on average than Qt paints fast; sides in pixels."""
    heights = np.clip(sides[:, (1, 3)], 0, height)
    return bool(np.abs(np.diff(heights, axis=1)).sum() > _MOST_SIDES * height)


def picture_of(path: QPainterPath, sides: Sides, pen: QPen, brush: QBrush, world: QTransform, area: QRect) -> QImage:
    """Return a path as a picture of an area of the device; `sides` are its sides in pixels, the brush fits `world`."""
    image = QImage(area.size(), _FORMAT)
    image.fill(0)
    painter = QPainter(image)
    if brush.style() != Qt.BrushStyle.NoBrush:
        _fill(painter, sides, brush, world, area)
    _outline(painter, path, pen, world)
    painter.end()
    return image


def _fill(painter: QPainter, sides: Sides, brush: QBrush, world: QTransform, area: QRect) -> None:
    painter.save()
    painter.setWorldTransform(world)
    painter.fillRect(world.inverted()[0].mapRect(area.toRectF()), brush)
    painter.resetTransform()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    inside = inside_cells(sides / _CELL, area.width() // _CELL + 1, area.height() // _CELL + 1)
    mask = np.where(inside, np.uint32(_OPAQUE), np.uint32(0))
    rows, columns = mask.shape
    image = QImage(mask.tobytes(), columns, rows, columns * 4, _FORMAT).copy()
    painter.drawImage(QRect(0, 0, columns * _CELL, rows * _CELL), image)
    painter.restore()


def _outline(painter: QPainter, path: QPainterPath, pen: QPen, world: QTransform) -> None:
    hairline = QPen(pen)
    hairline.setWidth(1)
    painter.setPen(hairline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for beside in range(max(1, round(pen.widthF()))):
        painter.setWorldTransform(world * QTransform.fromTranslate(beside, beside))
        painter.drawPath(path)


def inside_cells(sides: Sides, columns: int, rows: int) -> NDArray[np.bool_]:
    """Return of each cell whether its middle lies inside (odd-even), rows x columns; sides in cells."""
    first = np.clip(np.ceil(sides[:, 1] - 0.5), 0, rows).astype(np.int64)
    last = np.clip(np.ceil(sides[:, 3] - 0.5), 0, rows).astype(np.int64)
    count = np.abs(last - first)
    side = np.repeat(np.arange(len(sides)), count)
    within = np.arange(len(side)) - np.repeat(np.cumsum(count) - count, count)
    row = np.minimum(first, last)[side] + within
    slope = np.divide(sides[:, 2] - sides[:, 0], sides[:, 3] - sides[:, 1], out=np.zeros(len(sides)), where=count > 0)
    at = sides[side, 0] + (row + 0.5 - sides[side, 1]) * slope[side]
    column = np.clip(np.ceil(at - 0.5), 0, columns).astype(np.int64)
    crossings = np.bincount(row * (columns + 1) + column, minlength=rows * (columns + 1))
    parity = np.cumsum(crossings.astype(np.uint8).reshape(rows, columns + 1), axis=1, dtype=np.uint8)
    return np.asarray(parity[:, :columns] % 2 == 1)
