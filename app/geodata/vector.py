"""Open any vector file, and tell what it is by content before suffix."""

from pathlib import Path
from typing import Final

from app.errors import BadInputError
from app.geodata.boundary_points import is_boundary_text, parse_boundary_points
from app.geodata.encodings import decode
from app.geodata.gdal_files import open_gdal
from app.geodata.geojson import is_geojson, open_geojson, parse_json, raw_geojson
from app.geodata.packages import GDAL, JSON, LARGEST, TABLE, TEXT, Package, find_package
from app.geodata.point_tables import has_headings, parse_point_table
from app.geodata.raw import RawFile
from app.geodata.source import Source

_SNIFF: Final = 4_096


def kind_of(package: Package) -> str:
    """Return `json`, `text`, `table` or `gdal`; a suffix that is none of GDAL's leaves it to the first bytes."""
    if package.suffix in JSON:
        return "json"
    if package.suffix in GDAL:
        return "gdal"
    head = (package.read(package.suffix, _SNIFF) or b"").lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"{"):
        return "json"
    is_text = b"\0" not in head and is_boundary_text(head.decode("gb18030", "ignore"))
    if not is_text and (package.suffix in TABLE or (package.suffix in TEXT and has_headings(head))):
        return "table"
    return "text" if is_text or package.suffix in TEXT or "地块坐标".encode() in head else "gdal"


def open_vector(path: Path, encoding: str | None = None, layer: str | None = None) -> Source:
    """Open a vector file (not a boundary-point text) as a source of features.

    Raises:
        BadInputError: naming the file, the reason and the way out.
    """
    package = find_package(path)
    if kind_of(package) == "json":
        document, codec = parse_json(whole(package), package.name)
        if is_geojson(document):
            return open_geojson(document, package.name, codec)
    return open_gdal(package, encoding, layer)


def open_raw_text(package: Package) -> RawFile:
    """Read a boundary-point text.

    Raises:
        BadInputError: naming the line, the thing and the way out.
    """
    decoded = decode(whole(package), package.name)
    return parse_boundary_points(decoded.text, package.name, decoded.encoding)


def open_raw_table(package: Package) -> RawFile:
    """Read a table of boundary points.

    Raises:
        BadInputError: naming the file, the line, the reason and the way out.
    """
    return parse_point_table(whole(package), package.name)


def open_raw_json(package: Package) -> RawFile | None:
    """Read GeoJSON as it is written; None for another JSON format, which GDAL may know.

    Raises:
        BadInputError: naming the file, the reason and the way out.
    """
    document, codec = parse_json(whole(package), package.name)
    return raw_geojson(document, package.name, codec) if is_geojson(document) else None


def whole(package: Package) -> bytes:
    """Return the bytes of a text file.

    Raises:
        BadInputError: where it is larger than a gigabyte.
    """
    if (package.size(package.suffix) or 0) > LARGEST:
        raise BadInputError(f"“{package.name}”超过1GB，请转换为GPKG或Shapefile后再导入。")
    return package.read(package.suffix, LARGEST) or b""
