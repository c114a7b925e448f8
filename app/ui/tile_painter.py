"""Paint some tiles of one layer in one go; runs in the painters' processes and needs of Qt only images and paths."""

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

SIDE: Final = 256  # pixels of the device
ROUGH: Final = 2.0**-15  # degrees a pixel: without an overview nothing is painted from further away
_FAR: Final = 8_000  # pixels: larger features are cut, as Qt's rasteriser has limits
_MARGIN: Final = 4  # pixels around the tile in which features may show in it
_DASH: Final = 3  # pixels
_PERIOD: Final = 8 * _DASH  # after so many pixels the dashes repeat
_CHUNK: Final = 64  # areas filled at a time: Qt's rasteriser is slow with sides that lie far apart
_PROBE: Final = 64  # pixels between those looked at first
FORMAT: Final = QImage.Format.Format_ARGB32_Premultiplied
_MOVE, _LINE = 0, 1
_ELEMENT: Final = np.dtype([("kind", "<i4"), ("place", "<f4", 2)])  # of Qt's paths; no pixel is further than `_FAR`
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
    """Tiles side by side: the first one's column and row from 0° 0° eastwards and southwards, and how many.

    Attributes:
        pixel: a pixel's width and height in degrees.
        columns, rows: how many tiles there are.
    """

    column: int
    row: int
    pixel: tuple[float, float]
    columns: int = 1
    rows: int = 1

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.columns * SIDE, self.rows * SIDE

    @property
    def corner(self) -> tuple[float, float]:
        """Longitude and latitude of the north-western corner."""
        return self.column * SIDE * self.pixel[0], -self.row * SIDE * self.pixel[1]


def paint_tiles(
    reader: LayerReader, look: TileLook, place: TilePlace, memory: "memoryview[int] | None" = None
) -> QImage | None:
    """Paint a layer's tiles on nothing, as one image; None where nothing of the layer is.

    Args:
        reader: the open layer.
        look: how it is drawn.
        place: which tiles.
        memory: where the image's pixels are to be, four bytes each, if not in memory of its own.

    Raises:
        StoreError: the layer's file is damaged.
    """
    if place.pixel[1] >= reader.cell * 0.999:
        return _from_cells(reader.sample(place.corner, place.pixel, place.size), look, place, memory)
    if math.isinf(reader.cell) and place.pixel[1] > ROUGH:
        return None
    return _from_features(_features(reader, place), look, place, memory)


def filled(image: QImage, place: TilePlace) -> tuple[bool, ...]:
    """Return of each tile in an image whether there is anything in it, row by row."""
    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(place.size[::-1])
    tiles = (tile for row in np.split(pixels, place.rows) for tile in np.split(row, place.columns, axis=1))
    return tuple(bool(tile[::_PROBE, ::_PROBE].any() or tile.any()) for tile in tiles)


def _from_cells(
    cells: NDArray[np.uint8], look: TileLook, place: TilePlace, memory: "memoryview[int] | None"
) -> QImage | None:
    here = cells[:-1, :-1]
    is_line = (here != cells[:-1, 1:]) | (here != cells[1:, :-1])
    if look.is_dashed:
        is_line &= _dashes(place)
    if not (here.any() or is_line.any()):
        return None
    kinds = np.maximum((here != 0).view(np.uint8), is_line.view(np.uint8) * np.uint8(2))
    colours = np.array([0, _premultiplied(look.fill), _premultiplied(look.line)], dtype=np.uint32)
    image = _empty(place, memory)
    pixels = np.frombuffer(image.bits(), dtype=np.uint32).reshape(place.size[::-1])
    np.take(colours, kinds, out=pixels, mode="clip")
    if look.pattern != Qt.BrushStyle.SolidPattern.value:
        np.copyto(pixels, _filling(look, place), where=kinds == 1)
    return image


def _filling(look: TileLook, place: TilePlace) -> NDArray[np.uint32]:
    """Return the pixels of tiles that are filled all over."""
    image = _empty(place)
    painter = QPainter(image)
    painter.fillRect(image.rect(), _brush(look))
    painter.end()
    return np.frombuffer(image.constBits(), dtype=np.uint32).reshape(place.size[::-1]).copy()


def _premultiplied(colour: int) -> int:
    image = QImage(1, 1, FORMAT)
    image.fill(QColor.fromRgba(colour))
    return int(np.frombuffer(image.constBits(), dtype=np.uint32)[0])


def _brush(look: TileLook) -> QBrush:
    return QBrush(QColor.fromRgba(look.fill), Qt.BrushStyle(look.pattern))


def _empty(place: TilePlace, memory: "memoryview[int] | None" = None) -> QImage:
    wide, high = place.size
    image = QImage(wide, high, FORMAT) if memory is None else QImage(memory, wide, high, wide * 4, FORMAT)
    image.fill(0)
    return image


def _dashes(place: TilePlace) -> NDArray[np.bool_]:
    """Return where broken lines are drawn: in little squares, in no direction all or none of them."""
    wide, high = place.size
    x = (np.arange(wide) + place.column * SIDE % _PERIOD) // _DASH
    y = (np.arange(high) + place.row * SIDE % _PERIOD) // _DASH
    return np.asarray((x * 5 + y[:, None] * 3) % 8 < 5)  # noqa: PLR2004  # five of eight


def _features(reader: LayerReader, place: TilePlace) -> NDArray[Any]:
    """Return what shows in the tiles; what is very large is cut."""
    (west, north), (wide, high) = place.corner, place.pixel
    columns, rows = place.size
    bounds = (
        west - _MARGIN * wide,
        north - (rows + _MARGIN) * high,
        west + (columns + _MARGIN) * wide,
        north + _MARGIN * high,
    )
    shapes = reader.within(*bounds)
    boxes = shapely.bounds(shapes).reshape(-1, 4)
    large = (boxes[:, 2] - boxes[:, 0] > _FAR * wide) | (boxes[:, 3] - boxes[:, 1] > _FAR * high)
    if large.any():
        shapes[large] = shapely.clip_by_rect(shapes[large], *bounds)
    return shapes


def _from_features(
    shapes: NDArray[Any], look: TileLook, place: TilePlace, memory: "memoryview[int] | None"
) -> QImage | None:
    parts = shapely.get_parts(shapes)
    areal = shapely.get_dimensions(parts) == _AREAL
    areas = shapely.orient_polygons(parts[areal])
    others = parts[~areal & ~shapely.is_empty(parts)]
    if not len(areas) and not len(others):
        return None
    rings, of_area = shapely.get_rings(areas, return_index=True)
    paths = _paths(rings, of_area // _CHUNK, place)
    image = _empty(place, memory)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)  # areas that overlap are not darker
    for path in paths:
        painter.fillPath(path, _brush(look))
    painter.end()
    _draw_lines(image, [*paths, *_paths(others, np.zeros(len(others), dtype=np.int64), place)], look, place)
    return image


def _draw_lines(image: QImage, paths: list[QPainterPath], look: TileLook, place: TilePlace) -> None:
    onto = _empty(place) if look.is_dashed else image
    painter = QPainter(onto)
    painter.setPen(QPen(QColor.fromRgba(look.line), look.width))
    for path in paths:
        painter.drawPath(path)
    if look.is_dashed:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, _mask(place))
    painter.end()
    if look.is_dashed:
        painter = QPainter(image)
        painter.drawImage(0, 0, onto)
        painter.end()


def _mask(place: TilePlace) -> QImage:
    wide, high = place.size
    pixels = np.where(_dashes(place), np.uint32(0xFFFFFFFF), np.uint32(0))
    return QImage(pixels.tobytes(), wide, high, wide * 4, FORMAT).copy()


def _paths(lines: NDArray[Any], groups: NDArray[np.int64], place: TilePlace) -> list[QPainterPath]:
    """Return lines and points as paths in pixels, one for each group, through Qt's own form of paths in a stream."""
    points, of_line = shapely.get_coordinates(lines, return_index=True)
    if not len(points):
        return []
    elements = np.empty(len(points), dtype=_ELEMENT)
    starts = np.flatnonzero(np.diff(of_line, prepend=-1))
    elements["kind"] = _LINE
    elements["kind"][starts] = _MOVE
    points -= place.corner
    points *= (1 / place.pixel[0], -1 / place.pixel[1])
    elements["place"] = points
    cuts = np.flatnonzero(np.diff(groups[of_line], prepend=-1))
    return [_path(piece) for piece in np.split(elements, cuts[1:])]


def _path(elements: NDArray[Any]) -> QPainterPath:
    last = int(np.flatnonzero(elements["kind"] == _MOVE)[-1])
    fill_rule = Qt.FillRule.WindingFill.value
    data = struct.pack("<i", len(elements)) + elements.tobytes() + struct.pack("<ii", last, fill_rule)
    buffer = QByteArray(data)  # a name of its own: the stream does not keep it
    stream = QDataStream(buffer)
    stream.setByteOrder(QDataStream.ByteOrder.LittleEndian)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    path = QPainterPath()
    stream >> path
    return path
