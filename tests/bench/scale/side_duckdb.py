"""DuckDB spatial: rows in Hilbert order under its R-tree; the query as a constant, a list of them as a spatial join."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import duckdb_extension_spatial

if TYPE_CHECKING:
    from collections.abc import Callable

_THREADS = 2
_AREA = "ST_Area_Spheroid(ST_FlipCoordinates({}))"  # it takes latitude first
_CUT = "ST_Intersection(t.geom, {q})"
_SHORTCUT = "CASE WHEN ST_CoveredBy(t.geom, {q}) THEN t.geom ELSE ST_Intersection(t.geom, {q}) END"
_ONE = "SELECT {area} FROM cells AS t WHERE ST_Intersects(t.geom, {q})"
_MANY = "SELECT {area} FROM cells AS t JOIN asked AS q ON ST_Intersects(t.geom, q.g)"


class Side:
    """Answers from a DuckDB file of its own."""

    def open(self, source: Path, store: Path) -> None:
        """Open the file, filled from the source when it is not there yet."""
        path = store.with_suffix(".duckdb")
        if not path.exists():
            partial = path.with_suffix(".part")
            partial.unlink(missing_ok=True)
            _load(source, partial)
            partial.rename(path)
        self._connection = _connect(path)

    def take(self, queries: list[bytes]) -> list[str]:
        """Return the queries as texts; put them in a temporary table as well, for the join."""
        hexes = [query.hex() for query in queries]
        self._connection.execute(
            "CREATE OR REPLACE TEMP TABLE asked AS SELECT ST_GeomFromHEXWKB(h) AS g FROM (SELECT unnest(?) AS h)",
            [hexes],
        )
        rows = self._connection.execute("SELECT ST_AsText(g) FROM asked").fetchall()
        return [text for (text,) in rows]

    def ways(self, together: bool) -> dict[str, Callable[[list[str]], list[float]]]:
        """Return the ways of asking."""
        forms = {"whole": _CUT, "shortcut": _SHORTCUT}
        return {name: (self._join if together else self._constant)(form) for name, form in forms.items()}

    def _constant(self, form: str) -> Callable[[list[str]], list[float]]:
        def ask(queries: list[str]) -> list[float]:
            constant = f"ST_GeomFromText('{queries[0]}')"
            sql = _ONE.format(area=_AREA.format(form.format(q=constant)), q=constant)
            return [area for (area,) in self._connection.execute(sql).fetchall()]

        return ask

    def _join(self, form: str) -> Callable[[list[str]], list[float]]:
        def ask(_queries: list[str]) -> list[float]:
            rows = self._connection.execute(_MANY.format(area=_AREA.format(form.format(q="q.g")))).fetchall()
            return [area for (area,) in rows]

        return ask

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(str(path))
    [extension] = Path(duckdb_extension_spatial.__file__).parent.glob("extensions/*/spatial.duckdb_extension")
    connection.execute(f"LOAD '{extension}'")
    connection.execute(f"SET threads = {_THREADS}")
    return connection


def _load(source: Path, path: Path) -> None:
    connection = _connect(path)
    connection.execute("SET memory_limit = '6GB'")
    connection.execute(
        f"CREATE TABLE cells AS SELECT id, geom FROM ST_Read('{source}')"  # noqa: S608
        " ORDER BY ST_Hilbert(geom, ST_Extent(ST_MakeEnvelope(111, 37, 115, 41)))"
    )
    connection.execute("CREATE INDEX place ON cells USING RTREE (geom)")
    connection.execute("CHECKPOINT")
    connection.close()
