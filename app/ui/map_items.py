"""What draws layers on the map: paths whose hatching keeps its width at every scale, one pair for each layer."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

_HATCH_PIXELS: Final = 8  # Qt's patterns repeat after so many
_WIDE: Final = 2.0  # so much wider than Qt's own: what covers the whole view must not hide what lies on it
_SPREAD: Final = 1000.0
_SOLID: Final = (Qt.BrushStyle.NoBrush, Qt.BrushStyle.SolidPattern)


class HatchedItem(QGraphicsPathItem):
    """A path in degrees; its brush's pattern is drawn in pixels and moves with the ground."""

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
