"""The large layers of a map: an item of tiles for each, kept while it is shown or hidden, all painted by one pool."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.services.map_tiles import TileSource
from app.ui.map_style import look
from app.ui.tile_cache import TileCache
from app.ui.tile_item import TileItem
from app.ui.tile_pool import TilePool


@dataclass(frozen=True, slots=True)
class LargeLayer:
    """A layer that is painted in tiles: where it is, what decides how it looks, what it is called."""

    source: TileSource
    kind: str
    authority: str
    name: str = ""


class LargeLayers(QObject):
    """Keeps the items in step with the layers that there are; lives in the GUI thread.

    Signals:
        troubled: a sentence about what cannot be painted.
        preparing: a layer's id and the share of its overview that is made.
        prepared: a layer's id: no more is made of its overview.
    """

    troubled = Signal(str)
    preparing = Signal(str, float)
    prepared = Signal(str)

    def __init__(self, box: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._pool: TilePool | None = None
        self._cache = TileCache()
        self._items: dict[str, TileItem] = {}
        self._layers: tuple[LargeLayer, ...] = ()

    def set_layers(self, layers: Sequence[LargeLayer]) -> Mapping[str, TileItem]:
        """Take the large layers that there are; tiles of those that stay are kept. Returns the items by layer."""
        self._layers = tuple(layers)
        wanted = {layer.source.layer_id: layer for layer in layers}
        for layer_id, item in tuple(self._items.items()):
            if layer_id not in wanted or item.source != wanted[layer_id].source:
                self._drop(layer_id)
        for layer_id, layer in wanted.items():
            if layer_id not in self._items:
                item = TileItem(layer.source, look(layer.kind, layer.authority), self.pool(), self._cache)
                self._items[layer_id] = item
                self._box.addItem(item, ignoreBounds=True)
        self.follow_theme()
        if self._items:
            self.pool().warm_up()
        return self._items

    def follow_theme(self) -> None:
        """Draw all layers in the colours of the theme."""
        for layer in self._layers:
            self._items[layer.source.layer_id].set_look(look(layer.kind, layer.authority))

    def items(self) -> tuple[TileItem, ...]:
        """Return the items."""
        return tuple(self._items.values())

    def pool(self) -> TilePool:
        """Return the painters; their processes start when there is something to paint."""
        if self._pool is None:
            self._pool = TilePool(self)
            self._pool.troubled.connect(self.troubled)
            self._pool.preparing.connect(self.preparing)
            self._pool.ended.connect(self.prepared)
        return self._pool

    def name(self, layer_id: str) -> str:
        """Return what a layer is called."""
        return next((layer.name for layer in self._layers if layer.source.layer_id == layer_id), "")

    def stop_preparing(self, layer_id: str) -> None:
        """Let a layer's overview be made another time."""
        self.pool().stop_preparing(layer_id)

    def stop(self) -> None:
        """End the painters' processes."""
        if self._pool is not None:
            self._pool.stop()

    def _drop(self, layer_id: str) -> None:
        item = self._items.pop(layer_id)
        self._box.removeItem(item)
        item.end()
