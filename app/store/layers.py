"""The register of imported layers: what each claims, and which file holds its features."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from app.domain.layer import Layer
from app.errors import BadInputError
from app.store.connection import atomic
from app.store.layer_files import FeatureFile
from app.store.rows import found, to_json

_COLUMNS: Final = (
    "id, kind, name, authority, uncertainty_m, coverage, coverage_names, effective, source, sha256, feature_count, file"
)
RANK_SQL: Final = "CASE authority WHEN 'official' THEN 0 WHEN 'digitised' THEN 1 ELSE 2 END"
_ID_DIGITS: Final = 16
_NOTHING: Final[Mapping[str, Sequence[str]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class StoredLayer:
    """A layer, where its features are, and whether it is still the edition in use.

    Attributes:
        file: a path relative to the workspace's folder.
        repairs: how many features were repaired or left out as it came in.
        internal: its geometry must not leave the office.
        replaced, replaced_by: since when (ISO date) and by which layer it is out of use; None while it is in use.
    """

    layer: Layer
    file: str
    repairs: int = 0
    replaced: str | None = None
    replaced_by: str | None = None
    internal: bool = False


def seal_layer(declared: Layer, features: FeatureFile) -> StoredLayer:
    """Give a declared layer its hash and id, made of its features and of all that is said about them.

    Args:
        declared: the layer; its `id`, `sha256` and `feature_count` are not looked at.
        features: the file that holds its features.
    """
    coverage = _coverage_wkb(declared)
    said = to_json(
        [
            features.sha256,
            declared.kind,
            declared.name,
            declared.authority,
            float(declared.uncertainty_m),
            None if coverage is None else coverage.hex(),
            list(declared.coverage_names),
            declared.effective,
            declared.source,
        ]
    )
    digest = hashlib.sha256(said.encode()).hexdigest()
    identity = f"{declared.kind}-{digest[:_ID_DIGITS]}"
    return StoredLayer(replace(declared, id=identity, sha256=digest, feature_count=features.count), features.file)


def register_layers(
    connection: sqlite3.Connection,
    layers: Sequence[StoredLayer],
    *,
    now: str,
    replacing: Mapping[str, Sequence[str]] = _NOTHING,
) -> tuple[str, ...]:
    """Enter layers in one transaction, all or none; return the ids of those that were not there yet.

    Args:
        connection: an open workspace.
        layers: what `seal_layer` returned.
        now: the time, ISO 8601.
        replacing: for a new layer's id, those that give way to it. One that comes back takes its place again.

    Raises:
        BadInputError: a layer that is to give way is unknown, of another kind, out of use already, or the same one.
    """
    with atomic(connection):
        added = tuple(stored.layer.id for stored in layers if _insert(connection, stored, now))
        for stored in layers:
            connection.execute("UPDATE layer SET replaced = NULL, replaced_by = NULL WHERE id = ?", (stored.layer.id,))
        for stored in layers:
            for old in replacing.get(stored.layer.id, ()):
                _replace(connection, old, stored.layer, now[:10])
    return added


def list_layers(connection: sqlite3.Connection, *, kind: str | None = None) -> tuple[StoredLayer, ...]:
    """Return the imported layers, out of use or not, by kind, then the most authoritative first, then by id."""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, repairs, replaced, replaced_by, internal FROM layer WHERE ?1 IS NULL OR kind = ?1"  # noqa: S608
        f" ORDER BY kind, {RANK_SQL}, id",
        (kind,),
    ).fetchall()
    return tuple(
        StoredLayer(layer, row["file"], row["repairs"], row["replaced"], row["replaced_by"], bool(row["internal"]))
        for layer, row in zip(layers_from(rows), rows, strict=True)
    )


def set_internal(connection: sqlite3.Connection, layer_ids: Sequence[str], *, is_internal: bool) -> None:
    """Mark layers as not to leave the office, or take the mark away."""
    connection.executemany("UPDATE layer SET internal = ? WHERE id = ?", [(is_internal, each) for each in layer_ids])


def remove_layer(connection: sqlite3.Connection, layer_id: str) -> str | None:
    """Take a layer out of the register; return its file where no other layer shares it.

    What it had replaced is in use again, or counts as replaced by what it gave way to itself. Hand the file to
    `drop_file` once the transaction is committed, never before.

    Raises:
        BadInputError: there is no such layer.
    """
    with atomic(connection):
        row = connection.execute("SELECT file, replaced_by FROM layer WHERE id = ?", (layer_id,)).fetchone()
        file, heir = found(row, f"图层 {layer_id}")
        connection.execute(
            "UPDATE layer SET replaced = CASE WHEN ?1 IS NULL THEN NULL ELSE replaced END, replaced_by = ?1"
            " WHERE replaced_by = ?2",
            (heir, layer_id),
        )
        connection.execute("DELETE FROM layer WHERE id = ?", (layer_id,))
        shared = connection.execute("SELECT 1 FROM layer WHERE file = ? LIMIT 1", (file,)).fetchone()
    return None if shared else str(file)


def opinions_on(connection: sqlite3.Connection, layer_id: str) -> tuple[str, ...]:
    """Return the numbers of the opinions, withdrawn ones too, whose runs rest on a layer, oldest first."""
    rows = connection.execute(
        "SELECT number FROM opinion JOIN run ON run.id = opinion.run_id WHERE opinion.kind = 'opinion' AND EXISTS"
        " (SELECT 1 FROM json_each(run.layers) WHERE json_extract(value, '$.id') = ?) ORDER BY year, serial",
        (layer_id,),
    )
    return tuple(row["number"] for row in rows)


def _replace(connection: sqlite3.Connection, old: str, new: Layer, date: str) -> None:
    row = connection.execute("SELECT kind, replaced, replaced_by FROM layer WHERE id = ?", (old,)).fetchone()
    kind, since, heir = found(row, f"图层 {old}")
    if old == new.id:
        raise BadInputError(
            f"新图层与图层 {old} 的内容和声明完全相同，没有可替换的新版本。请核对文件。", field="replaces"
        )
    if kind != new.kind:
        raise BadInputError(
            f"图层 {old} 的类型是 {kind}，不能由类型为 {new.kind} 的图层替换。请选择同一类型的图层。", field="replaces"
        )
    if heir is not None:
        raise BadInputError(f"图层 {old} 已于 {since} 由 {heir} 替换，请改为替换 {heir}。", field="replaces")
    connection.execute("UPDATE layer SET replaced = ?, replaced_by = ? WHERE id = ?", (date, new.id, old))


def layers_from(rows: Sequence[sqlite3.Row]) -> tuple[Layer, ...]:
    """Return layers from rows that name their columns as `Layer` does, coverage as WKB."""
    import shapely

    coverages = shapely.from_wkb([row["coverage"] for row in rows]) if rows else ()
    return tuple(
        Layer(
            id=row["id"],
            kind=row["kind"],
            name=row["name"],
            authority=row["authority"],
            uncertainty_m=row["uncertainty_m"],
            coverage=coverage,
            coverage_names=tuple(json.loads(row["coverage_names"])),
            effective=row["effective"],
            source=row["source"],
            sha256=row["sha256"],
            feature_count=row["feature_count"],
        )
        for row, coverage in zip(rows, coverages, strict=True)
    )


def layer_values(layer: Layer) -> tuple[object, ...]:
    """Return a layer as the columns id … feature_count, in their order."""
    return (
        layer.id,
        layer.kind,
        layer.name,
        layer.authority,
        float(layer.uncertainty_m),
        _coverage_wkb(layer),
        to_json(list(layer.coverage_names)),
        layer.effective,
        layer.source,
        layer.sha256,
        layer.feature_count,
    )


def _insert(connection: sqlite3.Connection, stored: StoredLayer, now: str) -> bool:
    cursor = connection.execute(
        f"INSERT INTO layer ({_COLUMNS}, created, repairs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (id) DO NOTHING",
        (*layer_values(stored.layer), stored.file, now, stored.repairs),
    )
    return cursor.rowcount == 1


def _coverage_wkb(layer: Layer) -> bytes | None:
    import shapely

    if layer.coverage is None:
        return None
    return bytes(shapely.to_wkb(layer.coverage, output_dimension=2, byte_order=1, flavor="iso"))
