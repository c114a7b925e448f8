"""Who is compared: each side's module, the Python that runs it, and what it wants installed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

DEBIAN = "/usr/bin/python3"
PEERS = "venv/bin/python"  # in the cache


@dataclass(frozen=True)
class Side:
    """One side.

    Attributes:
        name: what tables call it.
        module: the module beside this one whose `Side` answers.
        python: the interpreter that runs it; a relative path is one within the cache.
        wants: packages it needs, for the message when it cannot be measured.
        tuned: whether it is also asked in ways that are ours, not its manual's.
    """

    name: str
    module: str
    python: str
    wants: str
    tuned: bool = False


OURS = Side("ours", "ours", sys.executable, "the project")
PLAIN = Side("R-tree + GEOS + Geod", "side_plain", sys.executable, "the project")
PEER_SIDES = (
    Side("PostGIS", "side_postgis", PEERS, "Debian postgresql-15-postgis-3; PyPI psycopg[binary]"),
    Side("SpatiaLite", "side_spatialite", DEBIAN, "Debian libsqlite3-mod-spatialite python3-numpy"),
    Side("DuckDB spatial", "side_duckdb", PEERS, "PyPI duckdb duckdb-extension-spatial numpy"),
    Side("GeoPandas in memory", "side_geopandas_plain", PEERS, "PyPI geopandas pyogrio"),
    Side("GeoPandas in memory, tuned", "side_geopandas_memory", PEERS, "PyPI geopandas pyogrio", tuned=True),
    Side("GeoPandas from file, tuned", "side_geopandas_file", PEERS, "PyPI geopandas pyogrio pyarrow", tuned=True),
    PLAIN,
    Side("QGIS", "side_qgis", DEBIAN, "Debian python3-qgis"),
)
WHOLE = Side("GEOS + Geod, whole", "side_whole", sys.executable, "the project")
GEOS = Side("GEOS alone", "side_geos", sys.executable, "the project")
GEOS_PIECES = Side("GEOS alone, in pieces", "side_geos_pieces", sys.executable, "the project")
HERE = Path(__file__).resolve().parent
