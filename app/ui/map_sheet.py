"""The map on paper: title, frame, layers, site, legend, scale bar, north arrow, date, sources; by any painter."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import shapely
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Layer
from app.services.map_layers import ViewedLayer
from app.ui.map_bands import MOST_BANDS, band_of, metres_per_degree
from app.ui.map_furniture import length_words, round_length
from app.ui.map_items import pixel_brush
from app.ui.map_paths import Bounds, path_of, thinned
from app.ui.map_style import Look, band_look, look, overlap_look, site_look
from app.ui.map_subjects import authority_words, kind_words
from app.ui.marks import say, semicolon

_MM_PER_INCH: Final = 25.4
_SCREEN_DPI: Final = 96.0
_MARGIN, _TITLE, _LINE, _TEXT, _SMALL, _SWATCH = 10.0, 11.0, 5.0, 3.4, 2.6, 7.0  # millimetres
_COLUMNS: Final = 4
_SOURCE_LINES: Final = 3
_INK, _PAPER = QColor("black"), QColor("white")  # of paper, whatever the theme of the window


@dataclass(frozen=True, slots=True)
class SheetLayer:
    """A layer cut to the frame: fill, outline and band as paths in degrees."""

    layer: Layer
    fill: QPainterPath
    outline: QPainterPath
    band: QPainterPath
    opacity: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a picture of the map shows.

    Attributes:
        title: above the map.
        date: as printed.
        bounds: what the frame shows at least, degrees.
        layers: the lowest first.
        site: the site's geometry, None without one.
        overlap: where it meets what the chosen finding speaks of, in degrees.
        has_legend: whether the legend stands below the map.
        internal: ids of layers that must not leave the office; the sheet says so.
    """

    title: str
    date: str
    bounds: Bounds
    layers: tuple[SheetLayer, ...]
    site: BaseGeometry | None
    overlap: QPainterPath
    has_legend: bool
    internal: frozenset[str] = frozenset()


def sheet_layer(
    viewed: ViewedLayer, bounds: Bounds, degrees_per_pixel: float, opacity: float, *, has_bands: bool
) -> SheetLayer:
    """Cut a layer to the frame, with no more detail than the paper shows."""
    shapes = [
        shapely.simplify(each.geometry, degrees_per_pixel / 2, preserve_topology=False) for each in viewed.features
    ]
    lines = [each.boundary if shapely.get_dimensions(each) == 2 else each for each in shapes]  # noqa: PLR2004  # areas
    uncertain = [each for each in viewed.features if each.uncertainty_m > 0] if has_bands else []
    bands = [
        band_of(each.geometry, each.uncertainty_m, degrees_per_pixel)
        for each in (uncertain if len(uncertain) <= MOST_BANDS else [])
    ]
    fill, outline, band = (path_of(thinned(_cut(each, bounds))) for each in (shapes, lines, bands))
    return SheetLayer(viewed.layer, fill, outline, band, opacity)


def _cut(shapes: Iterable[BaseGeometry], bounds: Bounds) -> list[BaseGeometry]:
    cut = (shapely.clip_by_rect(each, *bounds) for each in shapes if not each.is_empty)
    return [each for each in cut if not each.is_empty]


def framed(
    bounds: Bounds, width_mm: float, height_mm: float, *, has_legend: bool, layers: int
) -> tuple[Bounds, QRectF]:
    """Return the bounds that fill the map's frame, and the frame on the sheet in millimetres."""
    rows = math.ceil((layers + 1) / _COLUMNS) if has_legend else 0
    below = _LINE * (rows + 1 + _SOURCE_LINES)
    frame = QRectF(_MARGIN, _MARGIN + _TITLE, width_mm - 2 * _MARGIN, height_mm - 2 * _MARGIN - _TITLE - below)
    west, south, east, north = bounds
    x, y, shrink = (west + east) / 2, (south + north) / 2, math.cos(math.radians((south + north) / 2))
    high = max(north - south, (east - west) * shrink * frame.height() / frame.width())
    wide = high * frame.width() / frame.height() / shrink
    return (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), frame


class SheetPainter:
    """Draws one sheet; sizes in millimetres at a painter's dots per inch."""

    def __init__(self, painter: QPainter, sheet: Sheet, size_mm: tuple[float, float], dpi: float, font: QFont) -> None:
        self._painter, self._sheet, self._font, self._dot = painter, sheet, font, dpi / _MM_PER_INCH
        self._size = size_mm
        self.bounds, self._frame = framed(sheet.bounds, *size_mm, has_legend=sheet.has_legend, layers=len(sheet.layers))

    def draw(self) -> None:
        """Draw everything."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self._dots(QRectF(0, 0, *self._size)), _PAPER)
        self._write(
            QRectF(_MARGIN, _MARGIN, self._size[0] - 2 * _MARGIN, _TITLE - 2),
            self._sheet.title,
            _TITLE / 2,
            is_middle=True,
        )
        self._map()
        painter.setPen(QPen(_INK, 0.3 * self._dot))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self._dots(self._frame))
        self._arrow()
        self._below()

    def _dots(self, area: QRectF) -> QRectF:
        return QRectF(area.x() * self._dot, area.y() * self._dot, area.width() * self._dot, area.height() * self._dot)

    def _map(self) -> None:
        painter, (west, south, east, north) = self._painter, self.bounds
        frame = self._dots(self._frame)
        world = QTransform()
        world.translate(frame.left(), frame.bottom())
        world.scale(frame.width() / (east - west), -frame.height() / (north - south))
        world.translate(-west, -south)
        painter.save()
        painter.setClipRect(frame)
        for layer in self._sheet.layers:
            painter.setOpacity(layer.opacity)
            style = look(layer.layer.kind, layer.layer.authority)
            self._path(world.map(layer.band), band_look(layer.layer.kind))
            self._path(world.map(layer.fill), Look(QPen(Qt.PenStyle.NoPen), style.brush))
            self._path(world.map(layer.outline), Look(style.pen, QBrush()))
        painter.setOpacity(1.0)
        if self._sheet.site is not None:
            self._path(world.map(path_of(thinned(_cut([self._sheet.site], self.bounds)))), site_look())
        self._path(world.map(self._sheet.overlap), overlap_look())
        painter.restore()

    def _path(self, path: QPainterPath, style: Look) -> None:
        if path.isEmpty():
            return
        painter, scale = self._painter, self._dot * _MM_PER_INCH / _SCREEN_DPI
        pen, brush = QPen(style.pen), QBrush(style.brush)
        pen.setWidthF(max(pen.widthF(), 1.0) * scale)
        if brush.style() not in (Qt.BrushStyle.NoBrush, Qt.BrushStyle.SolidPattern):
            brush = pixel_brush(brush, QTransform(), scale)
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(path)

    def _arrow(self) -> None:
        painter, top, middle = self._painter, self._frame.top() + 3, self._frame.left() + 7
        left, right = ([(middle, top), (middle + side, top + 9), (middle, top + 6.5)] for side in (-3, 3))
        painter.setPen(QPen(_INK, 0.2 * self._dot))
        for points, fill in ((left, _INK), (right, _PAPER)):
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF([QPointF(x * self._dot, y * self._dot) for x, y in points]))
        self._write(
            QRectF(middle - 5, top + 9, 10, _LINE),
            QCoreApplication.translate("MapSheet", "真北"),
            _TEXT,
            is_middle=True,
        )

    def _below(self) -> None:
        top = self._frame.bottom() + 1.5
        top = self._scale(top)
        if self._sheet.has_legend:
            top = self._legend(top)
        self._write(
            QRectF(_MARGIN, top, self._frame.width(), _LINE * _SOURCE_LINES), "\n".join(self._remarks()), _SMALL
        )

    def _scale(self, top: float) -> float:
        west, south, east, north = self.bounds
        metres_per_mm = (east - west) * metres_per_degree((south + north) / 2)[0] / self._frame.width()
        metres = round_length(metres_per_mm * 50)
        wide, base = metres / metres_per_mm, top + 3.5
        ends = [(_MARGIN, base - 1.5), (_MARGIN, base), (_MARGIN + wide, base), (_MARGIN + wide, base - 1.5)]
        self._painter.setPen(QPen(_INK, 0.4 * self._dot))
        self._painter.drawPolyline(QPolygonF([QPointF(x * self._dot, y * self._dot) for x, y in ends]))
        words = QCoreApplication.translate("MapSheet", "{length}　约1:{scale:,.0f}　CGCS2000　{date}")
        said = words.format(length=length_words(metres), scale=metres_per_mm * 1000, date=self._sheet.date)
        self._write(QRectF(_MARGIN + wide + 3, top, self._frame.width() - wide, _LINE), said, _TEXT)
        return top + _LINE

    def _legend(self, top: float) -> float:
        wide = self._frame.width() / _COLUMNS
        entries = list(self._entries())
        for place, (words, style) in enumerate(entries):
            x, y = _MARGIN + place % _COLUMNS * wide, top + place // _COLUMNS * _LINE
            box = QPainterPath()
            box.addRect(self._dots(QRectF(x, y + 0.8, _SWATCH, _LINE - 1.6)))
            self._path(box, style)
            self._write(QRectF(x + _SWATCH + 1.5, y, wide - _SWATCH - 2, _LINE), words, _TEXT * 0.9)
        return top + math.ceil(len(entries) / _COLUMNS) * _LINE

    def _entries(self) -> Iterator[tuple[str, Look]]:
        if self._sheet.site is not None:
            yield QCoreApplication.translate("MapSheet", "用地范围"), site_look()
        for each in reversed(self._sheet.layers):
            layer = each.layer
            words = QCoreApplication.translate("MapSheet", "{kind}（{authority}）")
            if layer.id in self._sheet.internal:
                words = QCoreApplication.translate("MapSheet", "{kind}（{authority}，内部）")
            yield (
                words.format(kind=kind_words(layer.kind), authority=authority_words(layer.authority)),
                look(layer.kind, layer.authority),
            )

    def _remarks(self) -> Iterator[str]:
        layers = [each.layer for each in self._sheet.layers]
        if any(layer.id in self._sheet.internal for layer in layers):
            yield QCoreApplication.translate("MapSheet", "■ 含内部图层：限本单位使用，不得外传。")
        if any(layer.authority == "schematic" for layer in layers):
            yield QCoreApplication.translate(
                "MapSheet", "画斜线、标“示意”的图层，位置和范围为估计，不能作为界线的依据；虚点线之间为其误差范围。"
            )
        sources = semicolon().join(dict.fromkeys(say(layer.source) for layer in layers if layer.source))
        yield QCoreApplication.translate("MapSheet", "资料来源：{sources}").format(sources=sources)

    def _write(self, area: QRectF, words: str, size_mm: float, *, is_middle: bool = False) -> None:
        font = QFont(self._font)
        font.setPixelSize(max(1, round(size_mm * self._dot)))
        painter = self._painter
        painter.setFont(font)
        painter.setPen(_INK)
        across = Qt.AlignmentFlag.AlignHCenter if is_middle else Qt.AlignmentFlag.AlignLeft
        flags = across | (Qt.AlignmentFlag.AlignVCenter if area.height() <= _TITLE else Qt.AlignmentFlag.AlignTop)
        painter.drawText(self._dots(area), int(flags | Qt.TextFlag.TextWordWrap), words)


def sheet_layers(
    viewed: Sequence[ViewedLayer],
    order: Sequence[Layer],
    opacity: dict[str, float],
    bounds: Bounds,
    degrees_per_pixel: float,
    *,
    has_bands: bool,
) -> tuple[SheetLayer, ...]:
    """Return the layers of a sheet in the map's order, those with anything in the frame."""
    by_id = {each.layer.id: each for each in viewed if each.features}
    wanted = (by_id[layer.id] for layer in order if layer.id in by_id)
    return tuple(
        sheet_layer(each, bounds, degrees_per_pixel, opacity.get(each.layer.id, 1.0), has_bands=has_bands)
        for each in wanted
    )
