"""Answer screening's questions for layers and features, from the plan and from what was imported."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from app.domain.layer import RANK, Feature, Layer
from app.errors import CancelledError, StoreError
from app.store.connection import connect_immutable
from app.store.layer_files import TABLE
from app.store.layers import StoredLayer, list_layers
from app.store.overview import LayerPlace
from app.store.reference import REBUILD, open_reference
from app.store.stored_index import COLUMNS, StoredIndex, features_of
from app.store.workspace import DATABASE_NAME, open_workspace, workspace_exists

Bounds = tuple[float, float, float, float]

_SELECT: Final = (
    f"SELECT {COLUMNS} "  # noqa: S608  # names of ours
    'FROM "rtree_{table}_geom" AS r JOIN "{table}" AS f'
    " ON f.fid = r.id WHERE r.maxx >= ? AND r.minx <= ? AND r.maxy >= ? AND r.miny <= ?{extra} ORDER BY f.fid"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a layer's features are: a file, its table, and the column test where layers share the table."""

    path: Path
    table: str
    shared: bool


class StoreLayerSource:
    """The layers of the plan and of a workspace, as `LayerSource`; a context manager, one for each job and thread."""

    def __init__(
        self,
        reference_path: Path,
        workspace_dir: Path | None,
        *,
        only: Iterable[str] | None = None,
        cancel: Callable[[], bool] = lambda: False,
    ) -> None:
        """Name the places; nothing is opened before the `with`.

        Args:
            reference_path: plan.gpkg.
            workspace_dir: the workspace's folder; without one, or before its first use, the plan's layers alone.
            only: ids of the imported layers to open, replaced ones included; None opens those in use.
            cancel: asked before an index is read whether to stop; the reading then raises CancelledError.
        """
        self._only = None if only is None else frozenset(only)
        self._reference_path = reference_path
        self._workspace_dir = workspace_dir
        self._stack = ExitStack()
        self._cancel = cancel
        self._connections: dict[Path, sqlite3.Connection] = {}
        self._indexes: dict[str, StoredIndex] = {}
        self._places: dict[str, _Place] = {}
        self._by_kind: Mapping[str, tuple[Layer, ...]] = {}

    def __enter__(self) -> Self:
        """Read what layers there are.

        Raises:
            StoreError: plan.gpkg or workspace.db cannot be read.
        """
        try:
            layers = [*self._plan_layers(), *self._imported_layers()]
        except BaseException:
            self.close()
            raise
        ordered = sorted(layers, key=lambda layer: (RANK[layer.authority], layer.id))
        kinds = {layer.kind for layer in ordered}
        self._by_kind = {kind: tuple(layer for layer in ordered if layer.kind == kind) for kind in kinds}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every file that was opened."""
        self._connections.clear()
        self._indexes.clear()
        self._stack.close()

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds of which there is a layer, sorted."""
        return tuple(sorted(self._by_kind))

    def layers(self, kind: str) -> Sequence[Layer]:
        """Return the layers of a kind, the most authoritative first, then by id."""
        return self._by_kind.get(kind, ())

    def features(self, layer: Layer, bounds: Bounds) -> Sequence[Feature]:
        """Return the features whose boxes meet `bounds` (west, south, east, north in degrees), by fid.

        Raises:
            StoreError: the layer's file is missing or damaged.
        """
        if layer.feature_count == 0:
            return ()
        place = self._places[layer.id]
        with _layer_trouble(layer, place):
            connection = self._connection(place.path)
            rows = connection.execute(_query(place), _values(place, layer, bounds)).fetchall()
            return _features(layer, rows, bounds)

    def index(self, layer: Layer) -> StoredIndex:
        """Return the index of a layer that has features, for searches at scale; it lives as long as the source.

        Raises:
            StoreError: the layer's file is missing or damaged.
        """
        if layer.id not in self._indexes:
            place = self._places[layer.id]
            with _layer_trouble(layer, place):
                connection = self._connection(place.path)
            guard = partial(self._reading, layer, place)
            inner = layer.id if place.shared else ""
            self._indexes[layer.id] = StoredIndex(connection, place.table, layer, inner, guard)
        return self._indexes[layer.id]

    def place(self, layer: Layer) -> LayerPlace:
        """Return where the features of a layer that has any are."""
        place = self._places[layer.id]
        return LayerPlace(place.path, place.table, layer.id if place.shared else "")

    @contextmanager
    def _reading(self, layer: Layer, place: "_Place") -> Iterator[None]:
        if self._cancel():
            raise CancelledError("审查已取消。")
        with _layer_trouble(layer, place):
            yield

    def _plan_layers(self) -> tuple[Layer, ...]:
        reference = self._stack.enter_context(open_reference(self._reference_path))
        self._connections[self._reference_path] = reference.connection
        layers = reference.layers()
        self._places.update({layer.id: _Place(self._reference_path, layer.kind, shared=True) for layer in layers})
        return layers

    def _imported_layers(self) -> tuple[Layer, ...]:
        folder = self._workspace_dir
        if folder is None or not workspace_exists(folder):
            return ()
        archived = not os.access(folder / DATABASE_NAME, os.W_OK)
        with open_workspace(folder, read_only=archived) as connection:
            stored = [each for each in list_layers(connection) if self._is_wanted(each)]
        self._places.update({each.layer.id: _Place(folder / each.file, TABLE, shared=False) for each in stored})
        return tuple(each.layer for each in stored)

    def _is_wanted(self, stored: StoredLayer) -> bool:
        return stored.replaced is None if self._only is None else stored.layer.id in self._only

    def _connection(self, path: Path) -> sqlite3.Connection:
        if path not in self._connections:
            self._connections[path] = self._stack.enter_context(closing(connect_immutable(path)))
        return self._connections[path]


@contextmanager
def _layer_trouble(layer: Layer, place: _Place) -> Iterator[None]:
    """Name the layer when its file cannot be read, whatever it is that finds out."""
    import shapely

    try:
        yield
    except (sqlite3.Error, shapely.errors.GEOSException, json.JSONDecodeError, UnicodeDecodeError) as error:
        state = "已损坏" if place.path.exists() else "不存在"
        way_out = REBUILD if place.shared else "请移除该图层后重新导入。"
        raise StoreError(
            f"图层“{layer.name}”（{layer.id}）的数据文件 {place.path} {state}，无法审查。{way_out}"
        ) from error


def _query(place: _Place) -> str:
    return _SELECT.format(table=place.table, extra=" AND f.layer_id = ?" if place.shared else "")


def _values(place: _Place, layer: Layer, bounds: Bounds) -> tuple[object, ...]:
    west, south, east, north = bounds
    box = (west, east, south, north)
    return (*box, layer.id) if place.shared else box


def _features(layer: Layer, rows: Sequence[sqlite3.Row], bounds: Bounds) -> tuple[Feature, ...]:
    """Make features; the R-tree rounds its boxes outward to single precision, so they are looked at again."""
    import shapely

    features = tuple(features_of(layer, rows))
    west, south, east, north = bounds
    boxes = shapely.bounds([feature.geometry for feature in features]).reshape(-1, 4)
    meets = (boxes[:, 2] >= west) & (boxes[:, 0] <= east) & (boxes[:, 3] >= south) & (boxes[:, 1] <= north)
    return tuple(feature for feature, meet in zip(features, meets.tolist(), strict=True) if meet)
