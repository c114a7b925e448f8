"""What draws layers on the map: paths whose hatching keeps its width at every scale, one pair for each layer."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from app.ui.map_ragged import is_ragged, on_screen, picture_of, sides_of

_HATCH_PIXELS: Final = 8  # Qt's patterns repeat after so many
_WIDE: Final = 2.0  # so much wider than Qt's own: what covers the whole view must not hide what lies on it
_SPREAD: Final = 1000.0
_FEW: Final = 2_000  # points of a path that Qt paints fast, whatever it is like
_SOLID: Final = (Qt.BrushStyle.NoBrush, Qt.BrushStyle.SolidPattern)


class HatchedItem(QGraphicsPathItem):
    """A path in degrees; its brush's pattern is drawn in pixels and moves with the ground."""

    def boundingRect(self) -> QRectF:
        """Return where it may draw; Qt would draw the outline of the outline to know."""
        return self.path().controlPointRect().adjusted(-1, -1, 1, 1)

    def shape(self) -> QPainterPath:
        """Return nothing: the map itself takes what the mouse does."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Fit the pattern to the scale, then draw."""
        brush = QBrush(self.brush())
        if brush.style() not in _SOLID:
            hatched = pixel_brush(brush, painter.worldTransform())
            painter.setPen(self.pen())
            painter.setBrush(hatched)
            painter.drawPath(self.path())
            return
        super().paint(painter, option, widget)


class OutlineItem(HatchedItem):
    """One outline with however many points: the site, or what is cut out of it."""

    def __init__(self) -> None:
        super().__init__()
        self._sides = sides_of(QPainterPath())
        self._drawn: tuple[object, QImage] | None = None

    def setPath(self, path: QPainterPath) -> None:
        """Take another outline."""
        super().setPath(path)
        self._drawn, self._sides = None, sides_of(path if path.elementCount() > _FEW else QPainterPath())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Draw it; what Qt would take seconds for is kept as a picture until the map moves."""
        world, device = painter.worldTransform(), painter.device()
        sides = on_screen(self._sides, world)
        if not len(sides) or not is_ragged(sides, device.height()):
            super().paint(painter, option, widget)
            return
        area, pen, brush = QRect(0, 0, device.width(), device.height()), self.pen(), QBrush(self.brush())
        key = (QTransform(world), area, pen.color().rgba(), brush.color().rgba())
        if self._drawn is None or self._drawn[0] != key:
            fitted = brush if brush.style() in _SOLID else pixel_brush(brush, world)
            self._drawn = key, picture_of(self.path(), sides, pen, fitted, world, area)
        painter.save()
        painter.resetTransform()
        painter.drawImage(0, 0, self._drawn[1])
        painter.restore()


def pixel_brush(brush: QBrush, world: QTransform, scale: float = 1.0) -> QBrush:
    """Return a brush whose pattern has one width under any transform, `scale` times as wide."""
    back, is_invertible = world.inverted()
    if is_invertible:
        wide = _WIDE * scale
        step = _HATCH_PIXELS * wide
        onto = QTransform.fromTranslate(world.dx() % step, world.dy() % step).scale(wide, wide)
        brush.setTransform(onto * back)
    return brush


class LayerItems:
    """The items of each layer by its id, and what holds for a layer whenever it is drawn anew."""

    def __init__(self) -> None:
        self._items: dict[str, list[QGraphicsPathItem]] = {}
        self._tiles: dict[str, QGraphicsItem] = {}
        self._hidden: set[str] = set()
        self._opacity: dict[str, float] = {}
        self._order: tuple[str, ...] = ()

    def take_all(self) -> list[QGraphicsPathItem]:
        """Return every item, and have none."""
        found = [item for items in self._items.values() for item in items]
        self._items = {}
        return found

    def add(self, layer_id: str, items: Iterable[QGraphicsPathItem]) -> None:
        """Take the items of a layer, the lowest first."""
        self._items.setdefault(layer_id, []).extend(items)
        self._apply()

    def set_tiles(self, tiles: Mapping[str, QGraphicsItem]) -> None:
        """Take the items of the large layers, which stay when the others are drawn anew."""
        self._tiles = dict(tiles)
        self._apply()

    def show(self, layer_id: str, shown: bool) -> None:
        """Show or hide a layer."""
        self._hidden = self._hidden - {layer_id} if shown else self._hidden | {layer_id}
        self._apply()

    def set_opacity(self, layer_id: str, opacity: float) -> None:
        """Draw a layer more or less opaque, 0 to 1."""
        self._opacity[layer_id] = opacity
        self._apply()

    def set_order(self, ids: tuple[str, ...]) -> None:
        """Lay layers one above the other, the lowest first; those not named lie lowest."""
        self._order = ids
        self._apply()

    def _apply(self) -> None:
        drawn: list[tuple[str, Sequence[QGraphicsItem]]] = [(name, (item,)) for name, item in self._tiles.items()]
        drawn += self._items.items()
        for place, (layer_id, items) in enumerate(drawn):
            level = self._order.index(layer_id) + 1 if layer_id in self._order else place / _SPREAD
            for above, item in enumerate(items):
                item.setVisible(layer_id not in self._hidden)
                item.setOpacity(self._opacity.get(layer_id, 1.0))
                item.setZValue((level + above / 2) / _SPREAD)
