"""Control lines: import one or a pack, list, remove, and fetch what a map shows."""

import time
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from app.domain.layer import Layer
from app.domain.opinion import MapFeature
from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError, CancelledError
from app.services.desk import Desk
from app.services.documents import check, read_json
from app.services.layer_entries import LayerEntry, check_entry, entry_of
from app.services.layer_writing import Cancel, ImportProgress, Tell, report_file, write_layer
from app.services.long_work import never
from app.services.map_tiles import overview_at_import
from app.services.permits import KEEPING, permit
from app.services.records import note
from app.store.connection import atomic
from app.store.import_claim import import_claim, sweep
from app.store.layer_files import drop_file
from app.store.layers import StoredLayer, opinions_on, register_layers, set_internal
from app.store.layers import list_layers as stored_layers
from app.store.layers import remove_layer as remove_stored
from app.store.workspace import open_workspace, workspace_exists

__all__ = (
    "ImportProgress",
    "LayerEntry",
    "Progress",
    "clear_leftovers",
    "import_layers",
    "import_pack",
    "list_layers",
    "map_features",
    "remove_layer",
)
Progress = Callable[[ImportProgress], None]
_SHOWN: Final = 3  # opinions that a message names


def _quiet(_value: object) -> None:
    return None


@permit("导入图层", KEEPING)
def import_layers(
    desk: Desk,
    entries: Sequence[LayerEntry],
    *,
    progress: Progress = _quiet,
    cancel: Cancel = never,
    tell: Tell = _quiet,
) -> tuple[Layer, ...]:
    """Import layers, all or none; what an import that was killed left behind is taken away first.

    Args:
        desk: the open desk.
        entries: what to import, and what is declared about it.
        progress: told how far it is, after each batch.
        cancel: asked before each batch whether to stop.
        tell: called with each sentence about what was odd or repaired.

    Raises:
        BadInputError: naming the file, the reason and the way out.
        StoreError: where the workspace cannot be written, or another import is under way.
        WorldError: where the list of repairs cannot be written.
        CancelledError: where `cancel` said so.
    """
    for entry in entries:
        check_entry(entry)
    stored: list[StoredLayer] = []
    with import_claim(desk.workspace, now=int(time.time())) as died:
        _sweep(desk, died)
        try:
            for number, entry in enumerate(entries, 1):
                told = _stepper(progress, number, len(entries), entry.path.name)
                stored.append(write_layer(desk, entry, progress=told, cancel=cancel, tell=tell))
                _draw_overview(desk, stored[-1], told, cancel, tell)
            _register(desk, entries, stored)
        except BaseException:
            _drop_unregistered(desk, stored)
            raise
    return tuple(each.layer for each in stored)


def _draw_overview(
    desk: Desk, stored: StoredLayer, progress: Callable[[int, int], None], cancel: Cancel, tell: Tell
) -> None:
    """Make a large layer's overview for the map; without one the import is as good, and the map makes it later."""
    count = stored.layer.feature_count

    def go_on() -> None:
        progress(count, count)
        if cancel():
            raise CancelledError("导入已取消，未写入任何内容。")

    sentence = overview_at_import(desk.workspace / stored.file, count, go_on)
    if sentence:
        tell(sentence)


def clear_leftovers(desk: Desk) -> None:
    """Take away at once what an import that was killed left behind.

    Raises:
        StoreError: another import is under way, or the workspace cannot be written.
    """
    with import_claim(desk.workspace, now=int(time.time())) as died:
        _sweep(desk, died)


def _sweep(desk: Desk, died: int | None) -> None:
    if died is not None:
        sweep(desk.workspace, since=died, kept=_kept(desk))


def _stepper(progress: Progress, number: int, layers: int, name: str) -> Callable[[int, int], None]:
    return lambda done, total: progress(ImportProgress(number, layers, name, done, total))


def _register(desk: Desk, entries: Sequence[LayerEntry], stored: Sequence[StoredLayer]) -> None:
    replacing: dict[str, list[str]] = {}
    for entry, each in zip(entries, stored, strict=True):
        replacing.setdefault(each.layer.id, []).extend(entry.replaces)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        register_layers(connection, stored, now=datetime.now(UTC).isoformat(timespec="seconds"), replacing=replacing)
        kept = {each.layer.id for each in stored_layers(connection) if each.internal}
        set_internal(connection, _internal(entries, stored, kept), is_internal=True)
        for entry, each in zip(entries, stored, strict=True):
            said: dict[str, Any] = {
                "file": entry.path.name,
                "features": each.layer.feature_count,
                "replaces": list(entry.replaces),
            }
            note(connection, desk, "layer_import", each.layer.id, **said)


def _internal(entries: Sequence[LayerEntry], stored: Sequence[StoredLayer], kept: set[str]) -> list[str]:
    """Return which of the new layers are internal: as declared, or as what they replace."""
    pairs = zip(entries, stored, strict=True)
    return [each.layer.id for entry, each in pairs if entry.internal or kept & set(entry.replaces)]


def _kept(desk: Desk) -> set[str]:
    """Return the files that registered layers have."""
    with open_workspace(desk.workspace) as connection:
        layers = stored_layers(connection)
    return {each.file for each in layers} | {report_file(each.layer.id) for each in layers}


def _drop_unregistered(desk: Desk, stored: Sequence[StoredLayer]) -> None:
    """Drop the files of an import that failed, except those that registered layers share."""
    files = {each.file for each in stored} | {report_file(each.layer.id) for each in stored}
    for file in files - _kept(desk):
        drop_file(desk.workspace, file)


@permit("导入图层", KEEPING)
def import_pack(
    desk: Desk, manifest: Path, *, progress: Progress = _quiet, cancel: Cancel = never, tell: Tell = _quiet
) -> tuple[Layer, ...]:
    """Import a data pack (`taixin-layers/1`): many layers at once, all or none; see `import_layers`.

    Raises:
        BadInputError: naming the pack or the file in it, the reason and the way out.
    """
    document = read_json(manifest)
    check(document, desk.seeds / "schemas" / "layers.schema.json", manifest.name)
    entries = [entry_of(row, manifest.parent) for row in document["layers"]]
    return import_layers(desk, entries, progress=progress, cancel=cancel, tell=tell)


def list_layers(desk: Desk) -> tuple[Layer, ...]:
    """Return the layers in use, the plan's and the imported ones, by kind."""
    with desk.layer_source() as source:
        return tuple(layer for kind in LAYER_KINDS for layer in source.layers(kind))


@permit("移除图层", KEEPING)
def remove_layer(desk: Desk, layer_id: str, *, force: bool = False) -> None:
    """Remove an imported layer; one that an issued opinion rests on stays, unless forced.

    Raises:
        BadInputError: where no imported layer has this id, or an opinion names it.
    """
    if layer_id.startswith("plan:"):
        raise BadInputError(f"图层“{layer_id}”随规划提供，不能移除；要替换它，请导入覆盖该处的正式成果。")
    unknown = BadInputError(f"没有编号为“{layer_id}”的图层，请在图层清单中核对编号。")
    if not workspace_exists(desk.workspace):
        raise unknown
    with open_workspace(desk.workspace) as connection, atomic(connection):
        if layer_id not in {each.layer.id for each in stored_layers(connection)}:
            raise unknown
        opinions = opinions_on(connection, layer_id)
        if opinions and not force:
            raise BadInputError(_needed(layer_id, opinions), field="force")
        orphan = remove_stored(connection, layer_id)
        note(connection, desk, "layer_remove", layer_id, forced=force, opinions=len(opinions))
    for file in filter(None, (orphan, report_file(layer_id))):
        drop_file(desk.workspace, file)


def _needed(layer_id: str, opinions: Sequence[str]) -> str:
    shown = "、".join(opinions[:_SHOWN]) + (f"等{len(opinions)}份" if len(opinions) > _SHOWN else "")
    return (
        f"图层“{layer_id}”是已签发审查意见{shown}的依据，移除后这些意见将无法重新审查；"
        "有新版成果的请导入新版并替换它，确要移除请用--force。"
    )


def map_features(
    desk: Desk,
    bounds: tuple[float, float, float, float],
    kinds: Iterable[str] | None = None,
    without: frozenset[str] = frozenset(),
) -> tuple[MapFeature, ...]:
    """Return what a map of `bounds` (west, south, east, north in degrees) shows, in the order of the kinds.

    Layers whose ids are `without` are left out.
    """
    with desk.layer_source() as source:
        return tuple(
            MapFeature(feature.geometry, kind, layer.authority, str(feature.attributes.get("name") or ""))
            for kind in (LAYER_KINDS if kinds is None else kinds)
            for layer in source.layers(kind)
            if layer.feature_count and layer.id not in without
            for feature in source.features(layer, bounds)
        )
