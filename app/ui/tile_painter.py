"""Paint one tile of one layer; runs in the painters' processes and needs of Qt only images and paths."""

import math
import struct
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from PySide6.QtCore import QByteArray, QDataStream, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from app.services.map_tiles import LayerReader

SIDE: Final = 512  # pixels of the device
ROUGH: Final = 2.0**-15  # degrees a pixel: without an overview nothing is painted from further away
_FAR: Final = 8_000  # pixels: larger features are cut, as Qt's rasteriser has limits
_MARGIN: Final = 4  # pixels around the tile in which features may show in it
_DASH: Final = 3  # pixels
_FORMAT: Final = QImage.Format.Format_ARGB32_Premultiplied
_MOVE, _LINE = 0, 1
_AREAL: Final = 2


@dataclass(frozen=True, slots=True)
class TileLook:
    """How a layer is drawn, as plain values that go to another process.

    Attributes:
        line, fill: colours as Qt's 0xAARRGGBB.
        width: of lines, pixels.
        is_dashed: whether lines are broken: those of layers that are not official.
        pattern: a `Qt.BrushStyle` for the filling.
    """

    line: int
    fill: int
    width: int = 1
    is_dashed: bool = False
    pattern: int = Qt.BrushStyle.SolidPattern.value


@dataclass(frozen=True, slots=True)
class TilePlace:
    """A tile: its column and row from 0° 0° eastwards and southwards, and a pixel's width and height in degrees."""

    column: int
    row: int
    pixel: tuple[float, float]

    @property
    def corner(self) -> tuple[float, float]:
        """Longitude and latitude of the north-western corner."""
        return self.column * SIDE * self.pixel[0], -self.row * SIDE * self.pixel[1]


def paint_tile(reader: LayerReader, look: TileLook, place: TilePlace) -> QImage | None:
    """Paint a layer's tile on nothing; None where nothing of the layer is.

    Raises:
        StoreError: the layer's file is damaged.
    """
    if place.pixel[1] >= reader.cell * 0.999:
        return _from_cells(reader.sample(place.corner, place.pixel, SIDE), look)
    if math.isinf(reader.cell) and place.pixel[1] > ROUGH:
        return None
    return _from_features(_features(reader, place), look, place)


def _from_cells(cells: NDArray[np.uint8], look: TileLook) -> QImage | None:
    here = cells[:-1, :-1]
    is_line = (here != cells[:-1, 1:]) | (here != cells[1:, :-1])
    if look.is_dashed:
        is_line &= _dashes()
    if not (here.any() or is_line.any()):
        return None
    pixels = np.where(here != 0, _filling(look), np.uint32(0))
    pixels[is_line] = _premultiplied(look.line)
    return QImage(pixels.tobytes(), SIDE, SIDE, SIDE * 4, _FORMAT).copy()


def _filling(look: TileLook) -> NDArray[np.uint32]:
    """Return the pixels of a tile that is filled all over."""
    image = _empty()
    painter = QPainter(image)
    painter.fillRect(image.rect(), _brush(look))
    painter.end()
    return np.frombuffer(image.constBits(), dtype=np.uint32).reshape(SIDE, SIDE).copy()


def _premultiplied(colour: int) -> int:
    image = QImage(1, 1, _FORMAT)
    image.fill(QColor.fromRgba(colour))
    return int(np.frombuffer(image.constBits(), dtype=np.uint32)[0])


def _brush(look: TileLook) -> QBrush:
    return QBrush(QColor.fromRgba(look.fill), Qt.BrushStyle(look.pattern))


def _empty() -> QImage:
    image = QImage(SIDE, SIDE, _FORMAT)
    image.fill(0)
    return image


def _dashes() -> NDArray[np.bool_]:
    """Return where broken lines are drawn: in little squares, in no direction all or none of them."""
    x, y = np.meshgrid(np.arange(SIDE) // _DASH, np.arange(SIDE) // _DASH)
    return np.asarray((x * 5 + y * 3) % 8 < 5)  # noqa: PLR2004  # five of eight


def _features(reader: LayerReader, place: TilePlace) -> NDArray[Any]:
    """Return what shows in a tile, in pixels of it; what is very large is cut."""
    (west, north), (wide, high) = place.corner, place.pixel
    bounds = (
        west - _MARGIN * wide,
        north - (SIDE + _MARGIN) * high,
        west + (SIDE + _MARGIN) * wide,
        north + _MARGIN * high,
    )
    shapes = reader.within(*bounds)
    boxes = shapely.bounds(shapes).reshape(-1, 4)
    large = (boxes[:, 2] - boxes[:, 0] > _FAR * wide) | (boxes[:, 3] - boxes[:, 1] > _FAR * high)
    if large.any():
        shapes[large] = shapely.clip_by_rect(shapes[large], *bounds)
    return shapes


def _from_features(shapes: NDArray[Any], look: TileLook, place: TilePlace) -> QImage | None:
    parts = shapely.get_parts(shapes)
    areal = shapely.get_dimensions(parts) == _AREAL
    areas = shapely.orient_polygons(parts[areal])
    others = parts[~areal & ~shapely.is_empty(parts)]
    if not len(areas) and not len(others):
        return None
    path = _path(shapely.get_rings(areas), place)
    image = _empty()
    painter = QPainter(image)
    painter.fillPath(path, _brush(look))
    painter.end()
    lines = _empty()
    painter = QPainter(lines)
    painter.setPen(QPen(QColor.fromRgba(look.line), look.width))
    painter.drawPath(path)
    painter.drawPath(_path(others, place))
    if look.is_dashed:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, _mask())
    painter.end()
    painter = QPainter(image)
    painter.drawImage(0, 0, lines)
    painter.end()
    return image


def _mask() -> QImage:
    pixels = np.where(_dashes(), np.uint32(0xFFFFFFFF), np.uint32(0))
    return QImage(pixels.tobytes(), SIDE, SIDE, SIDE * 4, _FORMAT).copy()


def _path(lines: NDArray[Any], place: TilePlace) -> QPainterPath:
    """Return lines and points as one path in pixels, through Qt's own form of paths in a stream."""
    points, of_line = shapely.get_coordinates(lines, return_index=True)
    path = QPainterPath()
    if not len(points):
        return path
    elements = np.zeros(len(points), dtype=[("kind", ">i4"), ("place", ">f8", 2)])
    starts = np.flatnonzero(np.diff(of_line, prepend=-1))
    elements["kind"] = _LINE
    elements["kind"][starts] = _MOVE
    elements["place"] = (points - place.corner) / (place.pixel[0], -place.pixel[1])
    fill_rule = Qt.FillRule.WindingFill.value
    data = struct.pack(">i", len(points)) + elements.tobytes() + struct.pack(">ii", int(starts[-1]), fill_rule)
    buffer = QByteArray(data)  # a name of its own: the stream does not keep it
    stream = QDataStream(buffer)
    stream >> path
    return path
