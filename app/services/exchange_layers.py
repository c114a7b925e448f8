"""Layers in packages: which may leave the office, how they are told, and how they are taken."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import shapely

from app.domain.layer import Layer
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.errors import BadInputError, PackageError
from app.services.desk import Desk
from app.store.exchange_package import PackageReader, PackageWriter
from app.store.kept_files import keep_named
from app.store.layer_files import LAYERS_FOLDER, FeatureFile, drop_file, is_unchanged
from app.store.layers import StoredLayer, list_layers, seal_layer
from app.store.workspace import open_workspace

_TOLD: Final = ("kind", "name", "authority", "uncertainty_m", "effective", "source", "feature_count")


@dataclass(frozen=True, slots=True)
class LayerLook:
    """A layer of a package, and whether it is here already."""

    id: str
    name: str
    kind: str
    is_known: bool


def may_leave(stored: StoredLayer) -> bool:
    """Return whether a layer may be written into a package: the one place that is asked."""
    return not stored.internal


def layers_that_may_leave(desk: Desk) -> tuple[Layer, ...]:
    """Return the imported layers in use that may be sent, by kind."""
    with open_workspace(desk.workspace) as connection:
        return tuple(each.layer for each in list_layers(connection) if each.replaced is None and may_leave(each))


def layers_to_send(desk: Desk, ids: Sequence[str]) -> tuple[StoredLayer, ...]:
    """Return layers that are named, each of which may leave the office.

    Raises:
        BadInputError: there is no such layer, or it must stay.
    """
    with open_workspace(desk.workspace) as connection:
        known = {each.layer.id: each for each in list_layers(connection)}
    for each in ids:
        if each not in known:
            raise BadInputError(f"没有编号为“{each}”的导入图层，不能放进交换包。请用layers list核对。")
        if not may_leave(known[each]):
            raise BadInputError(f"图层“{known[each].layer.name}”标为内部，不能放进交换包。请去掉这个图层后重新导出。")
    return tuple(known[each] for each in dict.fromkeys(ids))


def write_layers(desk: Desk, writer: PackageWriter, layers: Sequence[StoredLayer]) -> list[dict[str, str]]:
    """Add layers to a package and return what its manifest says of them."""
    told = []
    for stored in layers:
        layer, stem = stored.layer, stored.file.partition("/")[2].removesuffix(".gpkg")
        row = {name: getattr(layer, name) for name in _TOLD} | {
            "id": layer.id,
            "coverage": None if layer.coverage is None else shapely.to_wkb(layer.coverage, hex=True, flavor="iso"),
            "coverage_names": list(layer.coverage_names),
            "repairs": stored.repairs,
            "file": stem,
        }
        writer.add(f"layers/{stem}.gpkg", (desk.workspace / stored.file).read_bytes())
        writer.add(f"layers/{layer.sha256}.json", json.dumps(row, ensure_ascii=False).encode())
        told.append({"id": layer.id, "name": layer.name, "kind": layer.kind, "member": layer.sha256})
    return told


def look_at_layers(desk: Desk, reader: PackageReader) -> tuple[LayerLook, ...]:
    """Return the layers of a package."""
    with open_workspace(desk.workspace) as connection:
        known = {each.layer.id for each in list_layers(connection)}
    told = reader.manifest.get("layers") or []
    return tuple(LayerLook(each["id"], each["name"], each["kind"], each["id"] in known) for each in told)


def keep_layer_files(desk: Desk, reader: PackageReader) -> tuple[StoredLayer, ...]:
    """Keep the features of a package's layers that are not here yet; `register_layers` makes them count.

    Raises:
        PackageError: a layer is not what its hash says; none of them is kept.
        StoreError: the disk is full.
    """
    new = [look.id for look in look_at_layers(desk, reader) if not look.is_known]
    told = [each for each in reader.manifest.get("layers") or [] if each["id"] in new]
    made: list[StoredLayer] = []
    try:
        for each in told:
            row = reader.json(f"layers/{each['member']}.json")
            made.append(_declared(row))
            _keep_features(desk, reader, made[-1].file)
            made[-1] = _sealed(desk, made[-1], row)
    except BaseException:
        drop_unknown(desk, made)
        raise
    return tuple(made)


def drop_unknown(desk: Desk, made: Sequence[StoredLayer]) -> None:
    """Delete the files of layers that were not registered in the end."""
    with open_workspace(desk.workspace) as connection:
        known = {each.file for each in list_layers(connection)}
    for each in made:
        if each.file not in known:
            drop_file(desk.workspace, each.file)


def _declared(row: dict[str, Any]) -> StoredLayer:
    if row["kind"] not in LAYER_KINDS or row["authority"] not in AUTHORITIES:
        raise PackageError(f"图层“{row['name']}”的类型或权威性不认识")
    coverage = None if row["coverage"] is None else shapely.from_wkb(row["coverage"])
    said = {name: row[name] for name in _TOLD}
    layer = Layer(id="", sha256="", coverage=coverage, coverage_names=tuple(row["coverage_names"]), **said)
    return StoredLayer(layer, f"{LAYERS_FOLDER}/{row['file']}.gpkg", row["repairs"])


def _keep_features(desk: Desk, reader: PackageReader, file: str) -> None:
    data = reader.read(file)
    if not (desk.workspace / file).exists():  # another layer may rest on the same features
        keep_named(desk.workspace, file, data)


def _sealed(desk: Desk, stored: StoredLayer, row: dict[str, Any]) -> StoredLayer:
    features = FeatureFile(desk.workspace / stored.file, row["file"], row["feature_count"])
    sealed = seal_layer(stored.layer, features)
    if sealed.layer.id != row["id"] or not is_unchanged(desk.workspace, stored.file):
        raise PackageError(f"图层“{row['name']}”的内容与其编号不符")
    return replace(sealed, repairs=stored.repairs)
