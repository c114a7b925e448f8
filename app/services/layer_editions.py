"""Editions of imported layers: which are in use, which gave way to which, and the layers that a record names."""

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.domain.layer import Layer
from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.layer_entries import LayerEntry
from app.services.layer_writing import report_file
from app.services.permits import ANYBODY, permit
from app.services.records import write_out
from app.store.layer_source import StoreLayerSource
from app.store.layers import StoredLayer
from app.store.layers import list_layers as stored_layers
from app.store.workspace import open_workspace, workspace_exists

PLAN_PREFIX: Final = "plan:"


@dataclass(frozen=True, slots=True)
class LayerEdition:
    """A layer and its place among its editions.

    Attributes:
        replaced, replaced_by: since when (ISO date) and by which layer it is out of use; None while it is in use.
        replaces: the ids of those that gave way to it.
        repairs: how many of its features were repaired or left out as it came in.
        internal: its geometry must not leave the office.
    """

    layer: Layer
    replaced: str | None = None
    replaced_by: str | None = None
    replaces: tuple[str, ...] = ()
    repairs: int = 0
    internal: bool = False

    @property
    def is_current(self) -> bool:
        """Whether new reviews use it."""
        return self.replaced_by is None


def layer_editions(desk: Desk) -> tuple[LayerEdition, ...]:
    """Return all layers, the plan's and the imported ones in use or not, by kind; older editions after newer ones."""
    stored = {each.layer.id: each for each in _stored(desk)}
    with desk.layer_source() as source:
        in_use = [layer for kind in LAYER_KINDS for layer in source.layers(kind)]
    current = [_edition(layer, stored) for layer in in_use]
    older = [_edition(each.layer, stored) for each in stored.values() if each.replaced_by is not None]
    kinds = tuple(LAYER_KINDS)
    older.sort(key=lambda edition: edition.replaced or "", reverse=True)
    return tuple(sorted((*current, *older), key=lambda edition: kinds.index(edition.layer.kind)))


def _edition(layer: Layer, stored: dict[str, StoredLayer]) -> LayerEdition:
    own = stored.get(layer.id)
    if own is None:
        return LayerEdition(layer)
    older = tuple(each.layer.id for each in stored.values() if each.replaced_by == layer.id)
    return LayerEdition(layer, own.replaced, own.replaced_by, older, own.repairs, own.internal)


def is_same_claim(layer: Layer, entry: LayerEntry) -> bool:
    """Say whether an entry is plainly a newer edition of a layer: same kind, authority and declared coverage."""
    same_names = set(layer.coverage_names) == set(entry.coverage or ())
    return layer.kind == entry.kind and layer.authority == entry.authority and same_names and bool(entry.coverage)


def replaceable_layers(desk: Desk) -> tuple[LayerEdition, ...]:
    """Return the imported layers in use, which newer editions may replace."""
    return tuple(
        edition
        for edition in layer_editions(desk)
        if edition.is_current and not edition.layer.id.startswith(PLAN_PREFIX)
    )


@contextmanager
def layer_source_for(desk: Desk, ids: Iterable[str]) -> Iterator[StoreLayerSource]:
    """Open the imported layers that a run or an opinion's record names, replaced ones too, beside the plan's own.

    An id that is in the workspace no more is left out; `missing_layers` names it.
    """
    with StoreLayerSource(desk.plan_path, desk.workspace, only=ids) as source:
        yield source


def missing_layers(desk: Desk, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of imported layers that the workspace does not hold (any more), as they come."""
    there = {each.layer.id for each in _stored(desk)}
    return tuple(each for each in ids if not each.startswith(PLAN_PREFIX) and each not in there)


def repairs_of(desk: Desk, layer_id: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a layer's list of repairs, headings first; none where nothing was repaired.

    Raises:
        BadInputError: there is no such imported layer, or its list is gone.
    """
    path = _report_of(desk, layer_id)
    if path is None:
        return ()
    with path.open(encoding="utf-8-sig", newline="") as file:
        return tuple(tuple(row) for row in csv.reader(file))


@permit("导出修复清单", ANYBODY)
def export_repairs(desk: Desk, layer_id: str, out: Path) -> int:
    """Write a layer's whole list of repairs as CSV; return how many it lists.

    Raises:
        BadInputError: there is no such imported layer, or nothing was repaired in it.
        WorldError: the file cannot be written.
    """
    path = _report_of(desk, layer_id)
    if path is None:
        raise BadInputError(f"图层“{layer_id}”导入时没有修复或略去任何要素，没有清单可导出。")
    write_out(desk, "repairs", out, path.read_bytes(), subject=layer_id)
    return len(repairs_of(desk, layer_id)) - 1


def _report_of(desk: Desk, layer_id: str) -> Path | None:
    stored = next((each for each in _stored(desk) if each.layer.id == layer_id), None)
    if stored is None:
        raise BadInputError(f"没有编号为“{layer_id}”的导入图层，请在图层清单中核对编号。")
    if not stored.repairs:
        return None
    path = desk.workspace / report_file(layer_id)
    if not path.exists():
        raise BadInputError(f"图层“{layer_id}”的修复清单“{path}”不存在，请重新导入该图层。")
    return path


def _stored(desk: Desk) -> tuple[StoredLayer, ...]:
    if not workspace_exists(desk.workspace):
        return ()
    with open_workspace(desk.workspace) as connection:
        return stored_layers(connection)
