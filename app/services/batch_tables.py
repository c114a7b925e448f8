"""Tables of cases in, the summary of their reviews out."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from app.errors import BadInputError
from app.services.desk import Desk
from app.services.figures import read_figure
from app.services.files import read_bytes
from app.services.table_fields import cell_value, field_types, heading_of

_FILE: Final = ("案卷文件", "案卷", "文件", "file", "case")
_LEFT_OUT: Final = ("序号", "备注", "说明", "no", "note", "")
_SITE: Final = {
    "用地文件": "file",
    "用地范围": "file",
    "site.file": "file",
    "坐标系": "crs",
    "site.crs": "crs",
    "宽度": "width_m",
    "宽度（米）": "width_m",
    "site.width_m": "width_m",
}
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would take such a cell for a formula

Row = tuple[int, Path | dict[str, Any]]


def read_case_table(desk: Desk, path: Path) -> tuple[Row, ...]:
    """Return line and case of every row of a table (CSV, XLSX): a case file's path, or the case itself.

    A table names case files in one column (案卷文件), or describes a case a row: its headings are then fields of the
    form in words or as in a case file (用地总面积, land.total_ha), and 用地文件, 坐标系, 宽度 for the site.

    Raises:
        BadInputError: no headings, an unknown heading, an empty table.
    """
    from app.geodata.table_rows import read_tables

    tables = [table for table in read_tables(read_bytes(path), path.name) if table.rows]
    if not tables or len(tables[0].rows) < 2:  # noqa: PLR2004  # headings and a case
        raise BadInputError(f"“{path.name}”中没有案卷，第一行应为表头，其下每行一个案卷，请补上后重试。")
    (_, headings), *rows = tables[0].rows
    column = next((at for at, heading in enumerate(headings) if heading in _FILE), None)
    if column is not None:
        named = ((line, cells[column] if column < len(cells) else "") for line, cells in rows)
        return tuple((line, path.parent / name) for line, name in named if name)
    _check_headings(headings, path.name)
    types, industries = field_types(desk), desk.facts.industry_names
    return tuple((line, _case(headings, cells, types, industries)) for line, cells in rows)


def _check_headings(headings: Sequence[str], name: str) -> None:
    unknown = [each for each in headings if each not in (*_SITE, *_LEFT_OUT) and heading_of(each) is None]
    if unknown:
        shown = "、".join(f"“{heading}”" for heading in unknown[:6])
        raise BadInputError(
            f"“{name}”的表头{shown}不认识，请改用“案卷文件”一列，或用表单上的字段名（如项目名称、用地总面积、用地文件）。"
        )


def _case(
    headings: Sequence[str], cells: Sequence[str], types: Mapping[str, str], industries: Mapping[str, str]
) -> dict[str, Any]:
    """Return a row as a case document; an empty cell is not known, as a missing key is."""
    project: dict[str, Any] = {}
    site: dict[str, Any] = {}
    for heading, cell in zip(headings, cells, strict=False):
        if not cell or heading in _LEFT_OUT:
            continue
        if heading in _SITE:
            site[_SITE[heading]] = _number(cell) if _SITE[heading] == "width_m" else cell
            continue
        known = heading_of(heading)
        if known is None:
            continue
        *groups, last = known.path.split(".")
        place = project
        for group in groups:
            place = place.setdefault(group, {})
        value = cell_value(known, cell, types, industries)
        if value is not None:
            place[last] = value
    return {"format": "taixin-case/1", "project": project} | ({"site": site} if site else {})


def _number(cell: str) -> float | str:
    return read_figure(cell)


def to_csv(headings: Sequence[str], rows: Iterable[Sequence[str | float | None]]) -> bytes:
    """Return a table as CSV for spreadsheets: UTF-8 with BOM, no cell that would be run as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str | float | None) -> str | float:
    """Return a cell that no spreadsheet takes for a formula; None is empty."""
    if cell is None:
        return ""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_DANGEROUS) else cell
