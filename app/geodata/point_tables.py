"""Read boundary points from a table (CSV, XLSX): columns are found by their headings, rows become parcels and rings."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from app.errors import BadInputError
from app.geodata.angles import angle, plain_marks
from app.geodata.boundary_parcels import BoundaryPoint, Parcel, assemble, number_of
from app.geodata.point_headings import COLUMN_OF
from app.geodata.raw import RawFile
from app.geodata.table_rows import Row, Table, csv_rows, read_tables

FORMAT: Final = "界址点表"
_SEARCHED: Final = 30  # rows above the headings hold titles, and now and then 带号 and 坐标系
_ASKED: Final = "表头应有“点号、圈号、X、Y”（X为北、Y为东）或“点号、圈号、经度、纬度”"
_SHOWN: Final = MappingProxyType(
    {
        "name": "点号",
        "ring": "圈号",
        "parcel": "地块",
        "north": "X坐标",
        "east": "Y坐标",
        "lat": "纬度",
        "lon": "经度",
        "zone": "带号",
    }
)
_UNITS: Final = re.compile(r"[(\[【].*?[)\]】]|[/_\-:.*\s]|米$")
_STATED: Final = re.compile(r"(带号|坐标系统?)\s*[=＝:：]\s*([^\s,，;；]+)")
_DEGREE_LIMITS: Final = MappingProxyType({"经度": 180.0, "纬度": 90.0})


def has_headings(head: bytes) -> bool:
    """Say whether the first row of a text names columns of coordinates."""
    text = head.decode("gb18030" if not _is_utf8(head) else "utf-8", "ignore").lstrip("\ufeff")
    first = next((line for line in text.splitlines() if line.strip()), "")
    try:
        cells = next((cells for _, cells in csv_rows(first, "")), [])
    except BadInputError:
        return False
    return _has_coordinates(_columns(cells if len(cells) > 1 else first.split()))


def _is_utf8(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4  # a character cut at the end
    return True


def parse_point_table(data: bytes, name: str) -> RawFile:
    """Parse a table of boundary points; X (north) becomes y and Y (east) becomes x.

    Without a ring column a ring ends where it comes back to its start; without a parcel column all is one parcel.

    Raises:
        BadInputError: naming the file, the line, the reason and the way out.
    """
    return point_table(read_tables(data, name), name)


def point_table(tables: Iterable[Table], name: str) -> RawFile:
    """Make a file of the one table that holds boundary points; see `parse_point_table`.

    Raises:
        BadInputError: naming the file, the line, the reason and the way out.
    """
    table, at, columns = _find(tables, name)
    pair, notes = _pair(columns, name)
    attributes = _stated(table.rows[:at])
    rows = table.rows[at + 1 :]
    if not rows:
        raise BadInputError(f"“{name}”的表头下没有界址点，请每点一行补上后重试。")
    attributes |= _zone_column(rows, columns, name)
    attributes["计量单位"] = "度" if pair == ("lat", "lon") else attributes.get("计量单位", "")
    parcels = list(_parcels(rows, columns, pair, name))
    form = f"{FORMAT}（{'XLSX' if table.name else 'CSV'}）"
    axes = "按表头的经度、纬度" if pair == ("lat", "lon") else ""
    return assemble(parcels, attributes, name, table.encoding, form=form, axes=axes, notes=notes)


def _find(tables: Iterable[Table], name: str) -> tuple[Table, int, Mapping[str, int]]:
    """Return the one table with headings, the place of its headings, and the columns."""
    found = []
    for table in tables:
        for at, (line, cells) in enumerate(table.rows[:_SEARCHED]):
            columns = _columns(cells)
            if _has_coordinates(columns):
                _check_single(cells, line, name)
                found.append((table, at, columns))
                break
    if not found:
        raise BadInputError(f"“{name}”中找不到坐标列，{_ASKED}，请补上表头后重试。")
    if len(found) > 1:
        shown = "、".join(f"“{table.name}”" for table, _, _ in found[:6])
        raise BadInputError(f"“{name}”有{len(found)}张工作表（{shown}）含坐标列，请只保留一张后重试。")
    return found[0]


def are_headings(cells: Iterable[str]) -> bool:
    """Say whether cells name columns of coordinates."""
    return _has_coordinates(_columns(cells))


def _columns(cells: Iterable[str]) -> dict[str, int]:
    """Return where each known column stands; of two alike the first."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(cells):
        column = COLUMN_OF.get(_plain(cell))
        if column is not None:
            columns.setdefault(column, index)
    return columns


def _plain(heading: str) -> str:
    """Return a heading without unit, blanks and full-width letters: `X（m）` is `x`, `经度(°)` is `经度`."""
    return _UNITS.sub("", unicodedata.normalize("NFKC", heading).casefold())


def _has_coordinates(columns: Mapping[str, int]) -> bool:
    return {"north", "east"} <= columns.keys() or {"lat", "lon"} <= columns.keys()


def _check_single(cells: Iterable[str], line: int, name: str) -> None:
    known = [column for cell in cells if (column := COLUMN_OF.get(_plain(cell)))]
    twice = next((column for column in known if known.count(column) > 1), None)
    if twice is not None:
        raise BadInputError(
            f"“{name}”第{line}行的表头有{known.count(twice)}列“{_SHOWN[twice]}”，无法确定用哪一列；"
            "请把并排的表上下接起来，或删去多余的列后重试。"
        )


def _pair(columns: Mapping[str, int], name: str) -> tuple[tuple[str, str], tuple[str, ...]]:
    """Return the columns of north and east; the plane ones where a table has both, for they are what was surveyed."""
    if {"north", "east"} <= columns.keys():
        both = {"lat", "lon"} <= columns.keys()
        return ("north", "east"), ((f"“{name}”同时有X、Y和经度、纬度列，已按X、Y读取。",) if both else ())
    return ("lat", "lon"), ()


def _stated(rows: Iterable[Row]) -> dict[str, str]:
    """Return 带号 and 坐标系 where the rows above the headings state them."""
    found = (match for _, cells in rows for cell in cells for match in _STATED.finditer(cell))
    return {match[1].removesuffix("统"): unicodedata.normalize("NFKC", match[2]) for match in found}


def _zone_column(rows: Iterable[Row], columns: Mapping[str, int], name: str) -> dict[str, str]:
    if "zone" not in columns:
        return {}
    words = dict.fromkeys(word for _, cells in rows if (word := _cell(cells, columns["zone"])))
    if len(words) > 1:
        shown = "、".join(list(words)[:4])
        raise BadInputError(f"“{name}”的带号列有不同的带号（{shown}），请按同一投影带导出后重试。")
    return {"带号": next(iter(words))} if words else {}


def _parcels(rows: Iterable[Row], columns: Mapping[str, int], pair: tuple[str, str], name: str) -> Iterator[Parcel]:
    """Yield parcels: rows of one parcel name belong together, in the order of the file."""
    parcels: dict[str, Parcel] = {}
    for line, cells in rows:
        point = _point(line, cells, columns, pair, name)
        title = _cell(cells, columns["parcel"]) if "parcel" in columns else ""
        fields = ("", "", "", title) if title else ()
        parcels.setdefault(title, Parcel(line, fields)).points.append(point)
    yield from parcels.values()


def _point(
    line: int, cells: tuple[str, ...], columns: Mapping[str, int], pair: tuple[str, str], name: str
) -> BoundaryPoint:
    north, east = (_coordinate(line, cells, columns[column], _SHOWN[column], name) for column in pair)
    ring = _cell(cells, columns["ring"]) if "ring" in columns else "1"
    if not ring:
        raise BadInputError(f"“{name}”第{line}行缺少圈号，请补上（外圈一般为1）或删除该行后重试。")
    point = _cell(cells, columns["name"]) if "name" in columns else ""
    return BoundaryPoint(line, point, unicodedata.normalize("NFKC", ring), north, east)


def _coordinate(line: int, cells: tuple[str, ...], column: int, what: str, name: str) -> float:
    text = _cell(cells, column)
    if not text:
        raise BadInputError(f"“{name}”第{line}行的{what}为空，请补上坐标，或删除该行（合计、备注等）后重试。")
    if what in _DEGREE_LIMITS and (degrees := angle(plain_marks(text).strip("NEne北东纬经 "))) is not None:
        return degrees
    value = number_of(text, what, line, name)
    if abs(value) > _DEGREE_LIMITS.get(what, float("inf")):
        raise BadInputError(
            f"“{name}”第{line}行的{what}“{text}”不是度数；若为平面坐标，请把表头改为X（北）、Y（东）后重试。"
        )
    return value


def _cell(cells: tuple[str, ...], column: int) -> str:
    return cells[column] if column < len(cells) else ""
