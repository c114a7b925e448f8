"""The large layers of a map: an item of tiles for each, kept while it is shown or hidden, all painted by one pool."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QObject

from app.services.map_tiles import TileSource
from app.ui.map_style import look
from app.ui.tile_item import TileItem
from app.ui.tile_pool import TilePool

_SPREAD: Final = 1_000  # layers that may lie between two heights


@dataclass(frozen=True, slots=True)
class LargeLayer:
    """A layer that is painted in tiles: where it is, and what decides how it looks."""

    source: TileSource
    kind: str
    authority: str


class LargeLayers(QObject):
    """Keeps the items in step with the layers that there are; lives in the GUI thread."""

    def __init__(self, box: Any, on_trouble: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._on_trouble = on_trouble
        self._pool: TilePool | None = None
        self._items: dict[str, TileItem] = {}

    def set_layers(self, layers: Sequence[LargeLayer]) -> None:
        """Take the large layers that there are, the lowest first; tiles of those that stay are kept."""
        wanted = {layer.source.layer_id: layer for layer in layers}
        for layer_id, item in tuple(self._items.items()):
            if layer_id not in wanted or item.source != wanted[layer_id].source:
                self._drop(layer_id)
        for place, (layer_id, layer) in enumerate(wanted.items()):
            style = look(layer.kind, layer.authority)
            if layer_id not in self._items:
                self._items[layer_id] = TileItem(layer.source, style, self.pool())
                self._box.addItem(self._items[layer_id], ignoreBounds=True)
            self._items[layer_id].set_look(style)
            self._items[layer_id].setZValue(place / _SPREAD)

    def show_only(self, ids: Iterable[str]) -> None:
        """Show these layers and hide the others."""
        shown = frozenset(ids)
        for layer_id, item in self._items.items():
            item.setVisible(layer_id in shown)
            if layer_id not in shown:
                self.pool().want(item, ())

    def item(self, layer_id: str) -> TileItem | None:
        """Return the item of a large layer, to be shown, hidden, faded or put above others."""
        return self._items.get(layer_id)

    def items(self) -> tuple[TileItem, ...]:
        """Return the items, the lowest first."""
        return tuple(self._items.values())

    def pool(self) -> TilePool:
        """Return the painters; they start when there is something to paint."""
        if self._pool is None:
            self._pool = TilePool(self)
            self._pool.troubled.connect(self._on_trouble)
        return self._pool

    def stop(self) -> None:
        """End the painters' processes."""
        if self._pool is not None:
            self._pool.stop()

    def _drop(self, layer_id: str) -> None:
        item = self._items.pop(layer_id)
        self.pool().want(item, ())
        self._box.removeItem(item)
        item.deleteLater()
