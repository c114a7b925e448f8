"""Control lines: import one or a pack, list, remove, and fetch what a map shows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Layer
from app.domain.opinion import MapFeature
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.documents import check, read_json
from app.store.layer_files import drop_file, write_features
from app.store.layers import StoredLayer, register_layers, seal_layer
from app.store.layers import list_layers as stored_layers
from app.store.layers import remove_layer as remove_stored
from app.store.workspace import open_workspace, workspace_exists

Progress = Callable[[int], None]
Tell = Callable[[str], None]
Cancel = Callable[[], bool]
_MOST_M: Final = 100_000.0


@dataclass(frozen=True, slots=True)
class LayerEntry:
    """What is declared about a layer file; `coverage` None claims completeness nowhere."""

    path: Path
    kind: str
    authority: str = "official"
    uncertainty_m: float = 0.0
    coverage: tuple[str, ...] | None = None
    coverage_file: Path | None = None
    zone_field: str | None = None
    crs: str | None = None
    effective: str | None = None
    source: str = ""
    name: str = ""


def _never() -> bool:
    return False


def _quiet(_value: object) -> None:
    return None


def import_layers(
    desk: Desk,
    entries: Sequence[LayerEntry],
    *,
    progress: Progress = _quiet,
    cancel: Cancel = _never,
    tell: Tell = _quiet,
) -> tuple[Layer, ...]:
    """Import layers, all or none.

    Args:
        desk: the open desk.
        entries: what to import, and what is declared about it.
        progress: called with the number of features written.
        cancel: asked before each batch whether to stop.
        tell: called with each sentence about what was odd or repaired.

    Raises:
        BadInputError: naming the file, the reason and the way out.
        StoreError: where the workspace cannot be written.
        CancelledError: where `cancel` said so.
    """
    for entry in entries:
        _check_entry(entry)
    stored: list[StoredLayer] = []
    try:
        stored.extend(_write(desk, entry, progress, cancel, tell) for entry in entries)
        with open_workspace(desk.workspace) as connection:
            register_layers(connection, stored, now=datetime.now(UTC).isoformat(timespec="seconds"))
    except BaseException:
        _sweep(desk, [each.file for each in stored])
        raise
    return tuple(each.layer for each in stored)


def _sweep(desk: Desk, files: Iterable[str]) -> None:
    """Drop the feature files of an import that failed, except those that registered layers share."""
    with open_workspace(desk.workspace) as connection:
        kept = {each.file for each in stored_layers(connection)}
    for file in set(files) - kept:
        drop_file(desk.workspace, file)


def _check_entry(entry: LayerEntry) -> None:
    if entry.kind not in LAYER_KINDS:
        raise BadInputError(f"图层类型“{entry.kind}”不存在，请改为以下之一：{'、'.join(LAYER_KINDS)}。", field="kind")
    if entry.authority not in AUTHORITIES:
        raise BadInputError(
            f"图层权威性“{entry.authority}”不存在，请改为：{'、'.join(AUTHORITIES)}。", field="authority"
        )
    if not 0 <= entry.uncertainty_m <= _MOST_M:
        raise BadInputError(
            f"边界误差“{entry.uncertainty_m}”米不合理，请填0到{_MOST_M:.0f}之间的数。", field="uncertainty_m"
        )
    if entry.coverage and entry.coverage_file is not None:
        raise BadInputError("覆盖范围既给了县名又给了范围文件，请只用其中一个。", field="coverage")
    if entry.effective is not None and not _is_date(entry.effective):
        raise BadInputError(f"生效日期“{entry.effective}”无效，请写成2026-01-31的形式。", field="effective")


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _write(desk: Desk, entry: LayerEntry, progress: Progress, cancel: Cancel, tell: Tell) -> StoredLayer:
    from app.geodata.layer_files import read_layer

    coverage = _coverage(desk, entry)
    data = read_layer(entry.path, crs=entry.crs, zone_field=entry.zone_field, outlines=desk.outlines)
    features = write_features(
        desk.workspace, data.batches, areas=desk.measure.areas_m2, progress=progress, cancel=cancel
    )
    for sentence in (*data.warnings, *data.repaired):
        tell(f"“{entry.path.name}”：{sentence}")
    uncertainty_m = (
        0.0 if entry.authority == "official" else entry.uncertainty_m
    )  # official is exact: design, section 3
    if uncertainty_m != entry.uncertainty_m:
        tell(
            f"“{entry.path.name}”：正式成果的边界误差按0计，所填{entry.uncertainty_m:g}米未采用；有误差的请声明为digitised。"
        )
    declared = Layer(
        id="",
        kind=entry.kind,
        name=entry.name or LAYER_KINDS[entry.kind],
        authority=entry.authority,
        uncertainty_m=uncertainty_m,
        coverage=coverage,
        coverage_names=entry.coverage or (),
        effective=entry.effective,
        source=entry.source,
        sha256="",
        feature_count=0,
    )
    return seal_layer(declared, features)


def _coverage(desk: Desk, entry: LayerEntry) -> BaseGeometry | None:
    from app.geodata.layer_files import coverage_of, read_layer

    if entry.coverage_file is not None:
        data = read_layer(entry.coverage_file, crs=entry.crs, zone_field=None, outlines=desk.outlines)
        covered = shapely.union_all([geometry for batch in data.batches for geometry, _ in batch])
        if covered.area == 0:
            raise BadInputError(
                f"覆盖范围文件“{entry.coverage_file}”中没有面，请提供声明完整的范围。", field="coverage_file"
            )
        return covered
    return coverage_of(entry.coverage, desk.outlines) if entry.coverage else None


def import_pack(
    desk: Desk, manifest: Path, *, progress: Progress = _quiet, cancel: Cancel = _never, tell: Tell = _quiet
) -> tuple[Layer, ...]:
    """Import a data pack (`taixin-layers/1`): many layers at once, all or none; see `import_layers`.

    Raises:
        BadInputError: naming the pack or the file in it, the reason and the way out.
    """
    document = read_json(manifest)
    check(document, desk.seeds / "schemas" / "layers.schema.json", manifest.name)
    entries = [_entry(row, manifest.parent) for row in document["layers"]]
    return import_layers(desk, entries, progress=progress, cancel=cancel, tell=tell)


def _entry(row: dict[str, Any], folder: Path) -> LayerEntry:
    coverage, coverage_file = row.get("coverage"), row.get("coverage_file")
    return LayerEntry(
        path=folder / row["file"],
        kind=row["kind"],
        authority=row.get("authority", "official"),
        uncertainty_m=float(row.get("uncertainty_m") or 0.0),
        coverage=None if coverage is None else tuple(coverage),
        coverage_file=None if coverage_file is None else folder / coverage_file,
        zone_field=row.get("zone_field"),
        crs=row.get("crs"),
        effective=row.get("effective"),
        source=row.get("source") or "",
        name=row.get("name") or "",
    )


def list_layers(desk: Desk) -> tuple[Layer, ...]:
    """Return the plan's layers and the imported ones, by kind."""
    with desk.layer_source() as source:
        return tuple(layer for kind in LAYER_KINDS for layer in source.layers(kind))


def remove_layer(desk: Desk, layer_id: str) -> None:
    """Remove an imported layer.

    Raises:
        BadInputError: where no imported layer has this id.
    """
    if layer_id.startswith("plan:"):
        raise BadInputError(f"图层“{layer_id}”随规划提供，不能移除；要替换它，请导入覆盖该处的正式成果。")
    if not workspace_exists(desk.workspace):
        raise BadInputError(f"没有编号为“{layer_id}”的图层，请在图层清单中核对编号。")
    with open_workspace(desk.workspace) as connection:
        if layer_id not in {each.layer.id for each in stored_layers(connection)}:
            raise BadInputError(f"没有编号为“{layer_id}”的图层，请在图层清单中核对编号。")
        orphan = remove_stored(connection, layer_id)
    if orphan is not None:
        drop_file(desk.workspace, orphan)


def map_features(
    desk: Desk, bounds: tuple[float, float, float, float], kinds: Iterable[str] | None = None
) -> tuple[MapFeature, ...]:
    """Return what a map of `bounds` (west, south, east, north in degrees) shows, in the order of the kinds."""
    with desk.layer_source() as source:
        return tuple(
            MapFeature(feature.geometry, kind, layer.authority, str(feature.attributes.get("name") or ""))
            for kind in (LAYER_KINDS if kinds is None else kinds)
            for layer in source.layers(kind)
            if layer.feature_count
            for feature in source.features(layer, bounds)
        )
