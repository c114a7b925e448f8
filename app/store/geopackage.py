"""Write GeoPackage 1.3 tables with plain SQLite: core tables, geometry blobs, R-trees, always the same bytes."""

import re
import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

APPLICATION_ID: Final = 0x47504B47  # "GPKG"
USER_VERSION: Final = 10300
SRS_ID: Final = 4490
LAST_CHANGE: Final = "2023-01-17T00:00:00.000Z"  # the plan's date: no clock, so that the same content is the same file
ENVELOPE_BYTES: Final = 40  # the header (8) and four doubles

_CGCS2000: Final = (
    'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,'
    'AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]]'
)
_WGS84: Final = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],'
    'UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
_SRS_ROWS: Final = (
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinate reference system"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinate reference system"),
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84, "longitude/latitude in decimal degrees on WGS 84"),
    ("CGCS2000", SRS_ID, "EPSG", 4490, _CGCS2000, "longitude/latitude in decimal degrees on CGCS2000"),
)

_CORE: Final = (
    """CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """CREATE TABLE gpkg_extensions (
    table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
)

# GeoPackage 1.3, annex F.3: the index keeps in step should another program edit a copy of the file.
_TRIGGERS: Final = (
    """CREATE TRIGGER "rtree_{t}_geom_insert" AFTER INSERT ON "{t}"
WHEN (new."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END""",
    """CREATE TRIGGER "rtree_{t}_geom_update1" AFTER UPDATE OF "geom" ON "{t}"
WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END""",
    """CREATE TRIGGER "rtree_{t}_geom_update2" AFTER UPDATE OF "geom" ON "{t}"
WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid"; END""",
    """CREATE TRIGGER "rtree_{t}_geom_update3" AFTER UPDATE ON "{t}"
WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid";
INSERT OR REPLACE INTO "rtree_{t}_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END""",
    """CREATE TRIGGER "rtree_{t}_geom_update4" AFTER UPDATE ON "{t}"
WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
BEGIN DELETE FROM "rtree_{t}_geom" WHERE id IN (OLD."fid", NEW."fid"); END""",
    """CREATE TRIGGER "rtree_{t}_geom_delete" AFTER DELETE ON "{t}" WHEN old."geom" NOT NULL
BEGIN DELETE FROM "rtree_{t}_geom" WHERE id = OLD."fid"; END""",
)


def create_core(connection: sqlite3.Connection) -> None:
    """Mark an empty database as a GeoPackage and make the tables that every one has."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
    for statement in _CORE:
        connection.execute(statement)
    connection.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SRS_ROWS)


def create_features(connection: sqlite3.Connection, table: str, *, extra: str = "") -> None:
    """Make a feature table with columns fid, geom, name, uncertainty_m, attributes (JSON), and its R-tree.

    Args:
        connection: a GeoPackage.
        table: the table's name; letters, digits and `_` only.
        extra: declaration of further columns, each ending with a comma.
    """
    _require_plain(table)
    connection.execute(
        f'CREATE TABLE "{table}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, {extra}'
        " name TEXT, uncertainty_m REAL, attributes TEXT NOT NULL)"
    )
    connection.execute(f'CREATE VIRTUAL TABLE "rtree_{table}_geom" USING rtree(id, minx, maxx, miny, maxy)')


def register_features(
    connection: sqlite3.Connection, table: str, *, identifier: str, geometry_type: str, extent: Sequence[float | None]
) -> None:
    """Enter a filled feature table in the GeoPackage's catalogue and add the triggers of its R-tree.

    Args:
        connection: a GeoPackage.
        table: the table's name.
        identifier: its name for people.
        geometry_type: `POLYGON`, `MULTIPOLYGON`, … or `GEOMETRY` where they are mixed.
        extent: west, south, east, north in degrees, or four None where it is empty.
    """
    connection.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)",
        (table, identifier, LAST_CHANGE, *extent, SRS_ID),
    )
    connection.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (table, geometry_type, SRS_ID)
    )
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
        " 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only')",
        (table,),
    )
    for trigger in _TRIGGERS:
        connection.execute(trigger.format(t=table))


def hide_other_tables(connection: sqlite3.Connection) -> None:
    """Keep GDAL from listing tables that are in no catalogue; without attribute tables it would take them for some."""
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (NULL, NULL, 'gdal_aspatial',"
        " 'http://gdal.org/geopackage_aspatial.html', 'read-write')"
    )


def register_attributes(connection: sqlite3.Connection, table: str) -> None:
    """Enter a table without geometry in the GeoPackage's catalogue."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES (?, 'attributes', ?, ?)",
        (table, table, LAST_CHANGE),
    )


def encode_geometries(geometries: "NDArray[Any]") -> tuple[list[bytes], "NDArray[np.float64]"]:
    """Return GeoPackage blobs (2D, little-endian, box in the header) and the boxes, n × 4, NaN where empty."""
    import numpy as np
    import shapely

    boxes = shapely.bounds(geometries)
    bodies = shapely.to_wkb(geometries, output_dimension=2, byte_order=1, flavor="iso")
    headers = np.ascontiguousarray(boxes[:, [0, 2, 1, 3]], dtype="<f8").tobytes()
    fixed = SRS_ID.to_bytes(4, "little")
    full, empty = b"GP\x00\x03" + fixed, b"GP\x00\x13" + fixed
    missing = np.isnan(boxes[:, 0]).tolist()
    return [
        (empty if missing[i] else full) + headers[i * 32 : i * 32 + 32] + body for i, body in enumerate(bodies)
    ], boxes


def decode_geometries(blobs: Sequence[bytes]) -> "NDArray[Any]":
    """Return the geometries of blobs that `encode_geometries` wrote.

    Raises:
        shapely.errors.GEOSException: a blob is damaged.
    """
    import shapely

    return shapely.from_wkb([blob[ENVELOPE_BYTES:] for blob in blobs])


def _require_plain(name: str) -> None:
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name):
        raise ValueError(f"not a plain table name: {name!r}")
