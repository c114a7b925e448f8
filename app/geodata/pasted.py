"""Read what people paste: rows of coordinates, spreadsheet cells, WKT, GeoJSON, a whole boundary-point text."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import shapely

from app.errors import BadInputError
from app.geodata.boundary_parcels import assemble
from app.geodata.boundary_points import parse_boundary_points
from app.geodata.geojson import is_geojson, parse_json, polygon_rings, raw_geojson
from app.geodata.pasted_rows import parcels_of
from app.geodata.point_tables import are_headings, point_table
from app.geodata.raw import RawFile, RawShape
from app.geodata.table_rows import Table, csv_rows

NAME: Final = "粘贴的坐标"
_LARGEST: Final = 20 * 2**20  # characters
_SECTION: Final = "地块坐标"
_WKT: Final = re.compile(
    r"\s*(?:SRID\s*=\s*(?P<srid>\d+)\s*;)?\s*"
    r"(?P<shape>(?:MULTI)?(?:POLYGON|LINESTRING|POINT)\b.*|GEOMETRYCOLLECTION\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_GROUPED: Final = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?=\.\d|\s|$)")
_HEAD: Final = 30  # rows in which headings are looked for
_DEEPEST: Final = {2: ("Polygon", 1), 3: ("Polygon", 0), 4: ("MultiPolygon", 0)}


def read_pasted(text: str) -> RawFile:
    """Read a pasted text, told by its content.

    Raises:
        BadInputError: naming the line, the reason and the way out.
    """
    text = text.strip("\ufeff \t\r\n\0")
    if not text:
        raise BadInputError("没有粘贴任何内容，请先复制坐标再粘贴。")
    if len(text) > _LARGEST:
        raise BadInputError(f"粘贴的内容超过{_LARGEST // 2**20}MB，请存为文件后打开。")
    text = "\n".join(map(_ungrouped, text.split("\n")))
    if text.startswith("<"):
        raise BadInputError("粘贴的内容像是KML或网页，请另存为.kml文件后打开。")
    wkt = _WKT.fullmatch(text)
    if wkt is not None:
        return _from_wkt(wkt["shape"], wkt["srid"])
    if _SECTION in text or any(line.rstrip(" ,，").endswith(("@", "＠")) for line in text.splitlines()[:_HEAD]):
        return replace(parse_boundary_points(text, NAME), format="粘贴的界址点TXT")
    document = _json(text)
    if document is not None:
        return replace(raw_geojson(document, NAME), format="粘贴的GeoJSON")
    table = _table(text)
    if table is not None:
        return replace(point_table([table], NAME), format="粘贴的界址点表", encoding=None)
    parcels, axes, notes = parcels_of(text)
    return assemble(parcels, {}, NAME, form="粘贴的坐标行", axes=axes, notes=notes)


def _ungrouped(line: str) -> str:
    """Take the thousands' commas out of a spreadsheet's cells, which tabs part: 4,254,900.12."""
    return _GROUPED.sub(lambda found: found[0].replace(",", ""), line) if "\t" in line else line


def _json(text: str) -> Any:
    """Return GeoJSON of a text, bare arrays of positions too; None where the brackets are only around numbers."""
    if text.startswith("{"):
        document, _encoding = parse_json(text.encode(), NAME)
        if not is_geojson(document):
            raise BadInputError("粘贴的JSON不是GeoJSON（缺少有效的type），请复制完整的GeoJSON后重试。")
        return document
    try:
        found = json.loads(text) if text.startswith("[") else None
    except (ValueError, RecursionError):
        return None
    kind, wraps = _DEEPEST.get(_depth(found), ("", 0))
    if not kind:
        return None
    return {"type": kind, "coordinates": [found] if wraps else found}


def _depth(value: Any) -> int:
    depth = 0
    while isinstance(value, list) and value:
        value, depth = value[0], depth + 1
    return depth


def _from_wkt(text: str, srid: str | None) -> RawFile:
    try:
        geometry = shapely.from_wkt(text)
    except shapely.errors.GEOSException as error:
        raise BadInputError(
            "粘贴的WKT不完整或有误（括号要成对，每圈的终点要与起点相同），请重新复制后重试。"
        ) from error
    parts = tuple(polygon_rings(geometry))
    shape = RawShape(1, "", parts=parts, other=None if parts else geometry)
    shapes = () if geometry.is_empty else (shape,)
    return RawFile(NAME, "粘贴的WKT", shapes, crs=None if srid in (None, "0") else f"EPSG:{srid}")


def _table(text: str) -> Table | None:
    """Return the cells of a text with headings, None where it has none; the blanks between words part cells too."""
    for parted in (_cells, _words):
        try:
            rows = tuple(parted(text))
        except BadInputError:  # the mark of seconds (") is no quotation
            continue
        if any(are_headings(cells) for _, cells in rows[:_HEAD]):
            return Table("", rows)
    return None


def _cells(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for line, cells in csv_rows(text, NAME):
        plain = tuple(" ".join(cell.split()) for cell in cells)
        if any(plain):
            yield line, plain


def _words(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield number, tuple(line.split())
