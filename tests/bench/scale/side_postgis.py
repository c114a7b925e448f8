"""PostGIS 3.3 in a cluster of our own: GiST, rows clustered by it; the query whole, with a shortcut, or subdivided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from postgres_cluster import Cluster
from source_rows import rows_in_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CUT = "ST_Intersection(t.geom, q.g)"
_SHORTCUT = "CASE WHEN ST_CoveredBy(t.geom, q.g) THEN t.geom ELSE ST_Intersection(t.geom, q.g) END"
_WHOLE = "SELECT ST_Area(({form})::geography) FROM {table} AS t JOIN asked AS q ON ST_Intersects(t.geom, q.g)"
_PIECES = (
    "SELECT SUM(ST_Area(({form})::geography)) FROM {table} AS t"
    " JOIN (SELECT n, ST_Subdivide(g, {most}) AS g FROM asked) AS q ON ST_Intersects(t.geom, q.g) GROUP BY t.id, q.n"
)


class Side:
    """Answers from a table for each layer."""

    def open(self, source: Path, store: Path) -> None:
        """Start the cluster; fill the layer's table from the source when it is not there yet."""
        self._cluster = Cluster(store.parent / "postgres")
        self._connection = psycopg.connect(
            host=str(self._cluster.socket), user="postgres", dbname="postgres", autocommit=True
        )
        self._connection.execute("CREATE EXTENSION IF NOT EXISTS postgis")
        self._table = '"' + store.name + '"'
        if self._connection.execute("SELECT to_regclass(%s)", (self._table,)).fetchone() == (None,):
            _load(self._connection, source, self._table)
        self._connection.execute("CREATE TEMP TABLE asked (n int, g geometry(Geometry, 4490))")

    def take(self, queries: list[bytes]) -> list[bytes]:
        """Put the queries in a temporary table, so that the planner sees how many there are."""
        self._connection.execute("TRUNCATE asked")
        with self._connection.cursor() as cursor:
            cursor.executemany("INSERT INTO asked VALUES (%s, ST_GeomFromWKB(%s, 4490))", list(enumerate(queries)))
        self._connection.execute("ANALYZE asked")
        return queries

    def ways(self, together: bool) -> dict[str, Callable[[list[bytes]], list[float]]]:
        """Return the ways of asking."""
        forms = {
            "whole": _WHOLE.format(form=_CUT, table=self._table),
            "shortcut": _WHOLE.format(form=_SHORTCUT, table=self._table),
        }
        if not together:
            forms |= {
                f"subdivided {most}": _PIECES.format(form=_SHORTCUT, table=self._table, most=most) for most in (32, 96)
            }
        return {name: self._with(sql) for name, sql in forms.items()}

    def _with(self, sql: str) -> Callable[[list[bytes]], list[float]]:
        return lambda _queries: [area for (area,) in self._connection.execute(sql).fetchall()]

    def close(self) -> None:
        """Disconnect and stop the cluster."""
        self._connection.close()
        self._cluster.close()


def _load(connection: psycopg.Connection, source: Path, table: str) -> None:
    with connection.transaction():
        connection.execute(f"CREATE TABLE {table} (id bigint PRIMARY KEY, geom geometry(Geometry, 4490))")
        connection.execute(f"ALTER TABLE {table} ALTER COLUMN geom SET STORAGE EXTERNAL")
        with connection.cursor().copy(f"COPY {table} FROM STDIN") as copy:
            for number, wkb in rows_in_place(source):
                copy.write_row((number, _ewkb(wkb)))
        connection.execute(f"CREATE INDEX {_index(table)} ON {table} USING gist (geom)")
        connection.execute(f"CLUSTER {table} USING {_index(table)}")
    connection.execute(f"VACUUM ANALYZE {table}")


def _index(table: str) -> str:
    return table[:-1] + '-place"'


def _ewkb(wkb: bytes) -> str:
    """Return little-endian WKB as hexadecimal with its coordinate system, as COPY takes it."""
    return (wkb[:4] + bytes([wkb[4] | 0x20]) + (4490).to_bytes(4, "little") + wkb[5:]).hex()
