"""Large layers on the map: which they are, where a painter finds them, and their overviews.

The painters' processes import this module: what it stands on must be light.
"""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.errors import StoreError, WorldError
from app.store.layer_files import TABLE
from app.store.overview import LayerPlace, write_overview
from app.store.overview_reader import LayerReader

if TYPE_CHECKING:
    from app.domain.layer import Layer
    from app.services.desk import Desk

__all__ = (
    "LayerReader",
    "TileSource",
    "is_large",
    "large_layers",
    "make_overview",
    "open_source",
    "overview_at_import",
)
LARGE: Final = 5_000  # features: layers with more are painted in tiles
_CACHE: Final = "overviews"


@dataclass(frozen=True, slots=True)
class TileSource:
    """Where a painter finds a layer: its features, and its overview, which need not be there yet."""

    layer_id: str
    place: LayerPlace
    overview: Path

    def is_ready(self) -> bool:
        """Return whether the overview is there."""
        return self.overview.exists()


def is_large(layer: "Layer") -> bool:
    """Return whether a layer has so many features that it is painted in tiles."""
    return layer.feature_count > LARGE and not layer.id.startswith("plan:")


def large_layers(desk: "Desk") -> tuple[TileSource, ...]:
    """Return where the large layers in use are."""
    with desk.layer_source() as source:
        layers = [layer for kind in source.kinds() for layer in source.layers(kind) if is_large(layer)]
        return tuple(_source(desk, layer.id, source.place(layer)) for layer in layers)


def _source(desk: "Desk", layer_id: str, place: LayerPlace) -> TileSource:
    """An overview stands beside its layer; where that folder cannot be written, among the rule bases' files."""
    beside = place.overview
    if beside.exists() or os.access(beside.parent, os.W_OK):
        return TileSource(layer_id, place, beside)
    folder = hashlib.sha256(str(beside.parent.absolute()).encode()).hexdigest()[:16]
    return TileSource(layer_id, place, desk.plan_path.parent / _CACHE / folder / beside.name)


def make_overview(source: TileSource, progress: Callable[[float], None] = lambda _: None) -> None:
    """Write a layer's overview, whole or not at all; takes seconds for each hundred thousand features.

    Raises:
        StoreError: the layer cannot be read or the overview cannot be written; the map still shows the layer from
            close by.
    """
    write_overview(source.place, source.overview, progress=progress)


def overview_at_import(path: Path, features: int, go_on: Callable[[], None]) -> str | None:
    """Write the overview of a file that was just written, where it is large; return a sentence where that failed."""
    place = LayerPlace(path, TABLE, "")
    if features <= LARGE or place.overview.exists():
        return None
    try:
        write_overview(place, place.overview, progress=lambda _share: go_on())
    except (StoreError, WorldError) as error:
        return f"图层已导入，但地图缩览未能生成，缩小地图时暂不显示该图层；打开地图时会再次生成。（{error}）"
    return None


def open_source(source: TileSource) -> LayerReader:
    """Open a layer for painting.

    Raises:
        StoreError: its file is missing.
    """
    if not source.place.path.exists():
        raise StoreError(f"图层数据文件 {source.place.path} 不存在，请移除该图层后重新导入。")
    return LayerReader(source.place, source.overview)
