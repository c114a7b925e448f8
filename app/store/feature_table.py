"""Fill one feature table batch by batch, keeping its R-tree, extent and content hash as it grows."""

import hashlib
import json
import math
import sqlite3
import struct
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final

from app.store.geopackage import ENVELOPE_BYTES, create_features, encode_geometries, register_features
from app.store.rtree import pack_rtree

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Batch = Sequence[tuple["BaseGeometry", Mapping[str, Any]]]

_NAME_KEYS: Final = ("name", "NAME", "Name", "名称", "MC", "mc")
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class FeatureTable:
    """A feature table while it is being written; `finish` makes it valid."""

    def __init__(self, connection: sqlite3.Connection, table: str, *, layer_column: bool = False) -> None:
        """Make the table.

        Args:
            connection: a GeoPackage within a transaction.
            table: the table's name.
            layer_column: whether rows also name the layer that they belong to.
        """
        create_features(connection, table, extra="layer_id TEXT NOT NULL," if layer_column else "")
        self._connection = connection
        self._table = table
        self._layer_column = layer_column
        self._hash = hashlib.sha256()
        self._types: set[str] = set()
        self._boxes: list[NDArray[np.float64]] = []
        self.count = 0

    @property
    def sha256(self) -> str:
        """Hash of the features so far, in their order; batches and the SQLite release make no difference."""
        return self._hash.hexdigest()

    def add(self, batch: Batch, *, layer_id: str | None = None) -> None:
        """Append features; an `uncertainty_m` among the attributes is the feature's own.

        Args:
            batch: pairs of a geometry in degrees (EPSG:4490) and its attributes.
            layer_id: the layer, where the table has that column.
        """
        if not batch:
            return
        import numpy as np

        geometries = np.empty(len(batch), dtype=object)
        geometries[:] = [geometry for geometry, _ in batch]
        blobs, boxes = encode_geometries(geometries)
        texts = [attributes_text(attributes) for _, attributes in batch]
        self._write(blobs, texts, [attributes for _, attributes in batch], layer_id)
        self._boxes.append(boxes)
        self._types.update(geometry.geom_type.upper() for geometry, _ in batch)
        self.count += len(batch)

    def finish(self, identifier: str) -> None:
        """Fill the R-tree, and enter the table in the catalogue with its extent and type."""
        extent = self._index()
        kind = next(iter(self._types)) if len(self._types) == 1 else "GEOMETRY"
        register_features(self._connection, self._table, identifier=identifier, geometry_type=kind, extent=extent)

    def _write(
        self, blobs: list[bytes], texts: list[str], attributes: list[Mapping[str, Any]], layer_id: str | None
    ) -> None:
        for blob, text in zip(blobs, texts, strict=True):
            _hash_feature(self._hash, blob, text)
        columns, marks = ("layer_id, ", "?, ") if self._layer_column else ("", "")
        first = (layer_id,) if self._layer_column else ()
        rows = (
            (*first, self.count + i, blob, feature_name(given), own_uncertainty(given), text)
            for i, (blob, given, text) in enumerate(zip(blobs, attributes, texts, strict=True), start=1)
        )
        self._connection.executemany(
            f'INSERT INTO "{self._table}" ({columns}fid, geom, name, uncertainty_m, attributes)'  # noqa: S608
            f" VALUES ({marks}?, ?, ?, ?, ?)",
            rows,
        )

    def _index(self) -> Sequence[float | None]:
        """Fill the R-tree at one go, so that the file is the same however the batches came; return the extent."""
        import numpy as np

        boxes = np.concatenate(self._boxes) if self._boxes else np.empty((0, 4))
        known = ~np.isnan(boxes[:, 0])  # an empty geometry has no box
        if not known.any():
            return (None,) * 4
        pack_rtree(self._connection, f"rtree_{self._table}_geom", np.flatnonzero(known) + 1, boxes[known])
        return [*boxes[known, :2].min(axis=0).tolist(), *boxes[known, 2:].max(axis=0).tolist()]


def content_hash(rows: Iterable[tuple[bytes, str]]) -> str:
    """Return the hash of features read back: pairs of geometry blob and attribute text, by fid."""
    digest = hashlib.sha256()
    for blob, text in rows:
        _hash_feature(digest, blob, text)
    return digest.hexdigest()


def attributes_text(attributes: Mapping[str, Any]) -> str:
    """Return attributes as JSON; what JSON cannot say becomes text, NaN becomes null."""
    plain = {key: _plain(value) for key, value in attributes.items()}
    return _ENCODER.encode(plain)


def feature_name(attributes: Mapping[str, Any]) -> str | None:
    """Return the feature's name where it has one."""
    return next((str(attributes[key]) for key in _NAME_KEYS if attributes.get(key)), None)


def own_uncertainty(attributes: Mapping[str, Any]) -> float | None:
    """Return the feature's own uncertainty (m) where it has one."""
    value = _plain(attributes.get("uncertainty_m"))
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and value >= 0 else None


def batches_of(features: Iterable[tuple["BaseGeometry", Mapping[str, Any]]], size: int = 2000) -> Iterable[Batch]:
    """Cut a stream of features into batches."""
    batch: list[tuple[BaseGeometry, Mapping[str, Any]]] = []
    for feature in features:
        batch.append(feature)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _hash_feature(digest: "hashlib._Hash", blob: bytes, text: str) -> None:
    """Lengths go in as well, so that no two lists of features run into the same bytes."""
    encoded = text.encode()
    digest.update(struct.pack("<QQ", len(blob) - ENVELOPE_BYTES, len(encoded)))
    digest.update(memoryview(blob)[ENVELOPE_BYTES:])
    digest.update(encoded)


def _plain(value: Any) -> Any:
    """Return a value that JSON knows; numpy scalars become Python's."""
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return _as_text(value)


def _as_text(value: Any) -> str:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return value.hex() if isinstance(value, bytes) else str(value)
