"""SpatiaLite 5.0: its SpatialIndex, loaded in the order of place; the query whole, with a shortcut, or subdivided."""

from __future__ import annotations

import sqlite3
from itertools import islice
from typing import TYPE_CHECKING

from source_rows import rows_in_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_BATCH = 5_000
_NEAR = (
    "t.rowid IN (SELECT rowid FROM SpatialIndex WHERE f_table_name = 'cells' AND search_frame = q.g)"
    " AND ST_Intersects(t.geom, q.g)"
)
_WHOLE = (
    "SELECT ST_Area(ST_Intersection(t.geom, q.g), 1)"  # noqa: S608
    f" FROM (SELECT ST_GeomFromWKB(?, 4490) AS g) AS q, cells AS t WHERE {_NEAR}"
)
_SHORTCUT = _WHOLE.replace(
    "ST_Intersection(t.geom, q.g)",
    "CASE WHEN ST_CoveredBy(t.geom, q.g) THEN t.geom ELSE ST_Intersection(t.geom, q.g) END",
)
_PIECES = (
    "WITH whole AS MATERIALIZED (SELECT ST_Subdivide(ST_GeomFromWKB(?, 4490), 64) AS g),"  # noqa: S608
    " number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number, whole WHERE n < ST_NumGeometries(whole.g)),"
    " q AS MATERIALIZED (SELECT ST_GeometryN(whole.g, n) AS g FROM whole, number)"
    " SELECT SUM(ST_Area(CASE WHEN ST_CoveredBy(t.geom, q.g) THEN t.geom ELSE ST_Intersection(t.geom, q.g) END, 1))"
    f" FROM q CROSS JOIN cells AS t WHERE {_NEAR} GROUP BY t.id"
)


class Side:
    """Answers from a SpatiaLite file of its own."""

    def open(self, source: Path, store: Path) -> None:
        """Open the file, filled from the source when it is not there yet."""
        path = store.with_suffix(".sqlite")
        if not path.exists():
            partial = path.with_suffix(".part")
            partial.unlink(missing_ok=True)
            _load(source, partial)
            partial.rename(path)
        self._connection = _connect(path)

    def take(self, queries: list[bytes]) -> list[bytes]:
        """Return the queries as they are."""
        return queries

    def ways(self, _together: bool) -> dict[str, Callable[[list[bytes]], list[float]]]:
        """Return the three ways of asking."""
        return {"whole": self._with(_WHOLE), "shortcut": self._with(_SHORTCUT), "subdivided": self._with(_PIECES)}

    def _with(self, sql: str) -> Callable[[list[bytes]], list[float]]:
        def ask(queries: list[bytes]) -> list[float]:
            return [area for query in queries for (area,) in self._connection.execute(sql, (query,)).fetchall()]

        return ask

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.enable_load_extension(True)
    connection.load_extension("mod_spatialite")
    for setting in ("mmap_size = 2147483647", "cache_size = -400000", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {setting}").fetchall()
    return connection


def _load(source: Path, path: Path) -> None:
    connection = _connect(path)
    connection.execute("PRAGMA journal_mode = OFF").fetchall()
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("SELECT InitSpatialMetaData(1)").fetchall()
    connection.execute("CREATE TABLE cells (id INTEGER PRIMARY KEY)")
    connection.execute("SELECT AddGeometryColumn('cells', 'geom', 4490, 'GEOMETRY', 'XY')").fetchall()
    connection.execute("BEGIN")
    rows = rows_in_place(source)
    while batch := list(islice(rows, _BATCH)):
        connection.executemany("INSERT INTO cells VALUES (?, ST_GeomFromWKB(?, 4490))", batch)
    connection.execute("COMMIT")
    connection.execute("SELECT CreateSpatialIndex('cells', 'geom')").fetchall()
    connection.execute("ANALYZE")
    connection.close()
