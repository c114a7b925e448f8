"""The register of imported layers: what each claims, and which file holds its features."""

import hashlib
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.domain.layer import Layer
from app.store.connection import atomic
from app.store.layer_files import FeatureFile
from app.store.rows import found, to_json

_COLUMNS: Final = (
    "id, kind, name, authority, uncertainty_m, coverage, coverage_names, effective, source, sha256, feature_count, file"
)
RANK_SQL: Final = "CASE authority WHEN 'official' THEN 0 WHEN 'digitised' THEN 1 ELSE 2 END"
_ID_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class StoredLayer:
    """A layer and where its features are: a path relative to the workspace's folder."""

    layer: Layer
    file: str


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


def register_layers(connection: sqlite3.Connection, layers: Sequence[StoredLayer], *, now: str) -> tuple[str, ...]:
    """Enter layers in one transaction, all or none; return the ids of those that were not there yet.

    Args:
        connection: an open workspace.
        layers: what `seal_layer` returned.
        now: the time, ISO 8601.
    """
    with atomic(connection):
        return tuple(stored.layer.id for stored in layers if _insert(connection, stored, now))


def list_layers(connection: sqlite3.Connection, *, kind: str | None = None) -> tuple[StoredLayer, ...]:
    """Return the imported layers, by kind, then the most authoritative first, then by id."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM layer WHERE ?1 IS NULL OR kind = ?1 ORDER BY kind, {RANK_SQL}, id",  # noqa: S608
        (kind,),
    ).fetchall()
    return tuple(StoredLayer(layer, row["file"]) for layer, row in zip(layers_from(rows), rows, strict=True))


def remove_layer(connection: sqlite3.Connection, layer_id: str) -> str | None:
    """Take a layer out of the register; return its file where no other layer shares it.

    Hand that to `drop_file` once the transaction is committed, never before.

    Raises:
        BadInputError: there is no such layer.
    """
    with atomic(connection):
        row = connection.execute("SELECT file FROM layer WHERE id = ?", (layer_id,)).fetchone()
        file = found(row, f"图层 {layer_id}")["file"]
        connection.execute("DELETE FROM layer WHERE id = ?", (layer_id,))
        shared = connection.execute("SELECT 1 FROM layer WHERE file = ? LIMIT 1", (file,)).fetchone()
    return None if shared else str(file)


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
        f"INSERT INTO layer ({_COLUMNS}, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        " ON CONFLICT (id) DO NOTHING",
        (*layer_values(stored.layer), stored.file, now),
    )
    return cursor.rowcount == 1


def _coverage_wkb(layer: Layer) -> bytes | None:
    import shapely

    if layer.coverage is None:
        return None
    return bytes(shapely.to_wkb(layer.coverage, output_dimension=2, byte_order=1, flavor="iso"))
