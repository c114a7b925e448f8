"""Names on the map: one item paints those that are in view and have room; counties go first, the site keeps its own."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.map_paths import DrawnLayer, Label
from app.ui.theme import colour

_NAMES_FROM: Final = 0.001_5  # degrees a pixel: from further away blocks are too small to carry a name
_MARGIN: Final = 4.0  # pixels around the words
_HALO_ALPHA: Final = 170
_WORLD: Final = QRectF(-180, -90, 360, 180)


class LabelItem(QGraphicsItem):
    """The names of all layers, at their places in degrees, in pixels of the screen.

    Attributes:
        site: where no name may lie, degrees.
    """

    def __init__(self) -> None:
        super().__init__()
        self.site = QRectF()
        self._counties: tuple[Label, ...] = ()
        self._others: tuple[Label, ...] = ()
        self._sizes: dict[str, QSizeF] = {}
        self._font = QFont()

    def set_layers(self, layers: Iterable[DrawnLayer]) -> None:
        """Take the names of these layers and no others."""
        every = tuple(layers)
        self._counties = tuple(label for layer in every if layer.kind == "county" for label in layer.labels)
        self._others = tuple(label for layer in every if layer.kind != "county" for label in layer.labels)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the whole world: a name may lie anywhere."""
        return _WORLD

    def shape(self) -> QPainterPath:
        """Return nothing: the map itself takes what the mouse does."""
        return QPainterPath()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Paint the names that have room, in pixels."""
        world, device = painter.worldTransform(), painter.device()
        view = QRectF(0, 0, device.width(), device.height()) if widget is None else QRectF(widget.rect())
        if widget is not None:
            painter.setFont(widget.font())
        placed = self.spread(world, view, painter.font())
        halo, inks = colour("halo", _HALO_ALPHA), {True: colour("faint"), False: colour("label")}
        painter.save()
        painter.resetTransform()
        for label, area, is_county in placed:
            painter.fillRect(area, halo)
            painter.setPen(inks[is_county])
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label.text)
        painter.restore()

    def spread(self, world: QTransform, view: QRectF, font: QFont) -> list[tuple[Label, QRectF, bool]]:
        """Return the names that have room in a view, where they lie in it (pixels), and whether each is a county's."""
        if font != self._font:
            self._font, self._sizes = QFont(font), {}
        taken = [world.mapRect(self.site)] if not self.site.isEmpty() else []
        is_far = abs(world.m22()) * _NAMES_FROM < 1
        named = ((label, True) for label in self._counties), ((label, False) for label in self._others)
        placed = []
        for label, is_county in (*named[0], *(() if is_far else named[1])):
            area = self._area(label, world)
            if area.intersects(view) and not any(area.intersects(other) for other in taken):
                taken.append(area)
                placed.append((label, area, is_county))
        return placed

    def _area(self, label: Label, world: QTransform) -> QRectF:
        size = self._sizes.get(label.text)
        if size is None:
            words = QFontMetricsF(self._font).size(Qt.TextFlag.TextSingleLine, label.text)
            size = self._sizes[label.text] = words + QSizeF(2 * _MARGIN, 2 * _MARGIN)
        middle = world.map(QPointF(label.x, label.y))
        corner = QPointF(round(middle.x() - size.width() / 2), round(middle.y() - size.height() / 2))
        return QRectF(corner, size)
