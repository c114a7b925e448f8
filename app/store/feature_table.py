"""Fill one feature table batch by batch, then lay it out by place, with its index, extent and content hash."""

import hashlib
import json
import math
import sqlite3
import struct
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from app.store.feature_index import Areas, FeatureIndex
from app.store.geopackage import ENVELOPE_BYTES, create_features, encode_geometries, register_features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

Batch = Sequence[tuple["BaseGeometry", Mapping[str, Any]]]

_CHUNK: Final = 4096  # features laid out at a time
_NAME_KEYS: Final = ("name", "NAME", "Name", "名称", "MC", "mc")
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class FeatureTable:
    """A feature table while it is being written; features come in any order, `finish` lays them out and indexes them.

    Features are kept in a temporary table as they come, and laid out along a Hilbert curve at the end, so that what
    lies together on the ground lies together in the file, whatever order the file had that they came from.
    """

    def __init__(self, connection: sqlite3.Connection, table: str, *, areas: Areas, layer_column: bool = False) -> None:
        """Make the table.

        Args:
            connection: a GeoPackage within a transaction.
            table: the table's name.
            areas: gives the ellipsoidal areas (m2) of n geometries in degrees.
            layer_column: whether rows also name the layer that they belong to; a layer's features come together.
        """
        create_features(connection, table, extra="layer_id TEXT NOT NULL," if layer_column else "")
        connection.execute(
            f'CREATE TEMP TABLE "{table}_arrival" (n INTEGER PRIMARY KEY, layer_id TEXT, geom BLOB, name TEXT,'
            " uncertainty_m REAL, attributes TEXT NOT NULL)"
        )
        self._connection = connection
        self._table = table
        self._layer_column = layer_column
        self._index = FeatureIndex(connection, table, areas)
        self._hash = hashlib.sha256()
        self._types: set[str] = set()
        self._starts: dict[str | None, int] = {}
        self.count = 0

    @property
    def sha256(self) -> str:
        """Hash of the features in their final order, once the table is finished."""
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
        self._starts.setdefault(layer_id, self.count)
        rows = [
            (n, layer_id, blob, feature_name(given), own_uncertainty(given), attributes_text(given))
            for n, (blob, (_, given)) in enumerate(zip(blobs, batch, strict=True), start=self.count)
        ]
        self._connection.executemany(f'INSERT INTO "{self._table}_arrival" VALUES (?, ?, ?, ?, ?, ?)', rows)  # noqa: S608
        named = any(row[3] is not None for row in rows)
        exact = all(row[4] is None for row in rows)
        self._index.add(geometries, boxes, layer_id or "", named=named, exact=exact)
        self._types.update(geometry.geom_type.upper() for geometry, _ in batch)
        self.count += len(batch)

    def finish(self, identifier: str, *, progress: Callable[[int], None] = lambda _: None) -> None:
        """Lay the features out, index them, and enter the table in the catalogue with its extent and type.

        Args:
            identifier: the table's name for people.
            progress: told how many features are laid out, now and then; what it raises stops the work.
        """
        import numpy as np

        marks = [*self._starts.values(), self.count]
        orders = [self._index.order(start, end) for start, end in pairwise(marks)]
        order = np.concatenate([np.empty(0, dtype=np.int64), *orders])
        for start in range(0, self.count, _CHUNK):
            self._lay_out(order[start : start + _CHUNK], start)
            progress(start)
        self._connection.execute(f'DROP TABLE "{self._table}_arrival"')
        extent = self._index.finish(order, progress)
        kind = next(iter(self._types)) if len(self._types) == 1 else "GEOMETRY"
        register_features(self._connection, self._table, identifier=identifier, geometry_type=kind, extent=extent)

    def _lay_out(self, arrivals: "NDArray[np.int64]", start: int) -> None:
        """Copy some features to their places, the first of which is fid `start` + 1."""
        wanted = json.dumps(sorted(arrivals.tolist()))
        found = self._connection.execute(
            f'SELECT * FROM "{self._table}_arrival" WHERE n IN (SELECT value FROM json_each(?))',  # noqa: S608
            (wanted,),
        )
        by_number = {row[0]: row for row in found}
        rows = [(fid, *by_number[n][1:]) for fid, n in enumerate(arrivals.tolist(), start=start + 1)]
        for row in rows:
            _hash_feature(self._hash, row[2], row[5])
        layer = "layer_id, " if self._layer_column else ""
        self._connection.executemany(
            f'INSERT INTO "{self._table}" (fid, {layer}geom, name, uncertainty_m, attributes)'  # noqa: S608
            f" VALUES ({', '.join('?' * (6 if layer else 5))})",
            rows if layer else [(row[0], *row[2:]) for row in rows],
        )


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
