"""A case as a spreadsheet to fill in: the empty template out, the filled one in, its errors named by their cell."""

import io
from pathlib import Path
from typing import Any, Final

from app.domain.vocabulary import COUNTIES, FIELDS, KINDS, SCENIC_COMMITTEE
from app.errors import BadInputError
from app.services.case_files import check_document
from app.services.desk import Desk
from app.services.files import read_bytes
from app.services.table_fields import CHOICES, FIELD_UNITS, cell_value, field_types, heading_of

_HEADS: Final = ("字段", "填写", "单位或写法")
_TITLE: Final = "项目表单"
_LISTS: Final = "选项"
_WAYS: Final = {
    "name": "必填",
    "industry": "GB/T 4754—2017代码或名称，如C3022",
    "products": "多项用顿号分开；确实没有写“无”",
    "processes": "多项用顿号分开；确实没有写“无”",
    "activities": "多项用顿号分开，用“选项”表中的写法",
    "water.sources": "多项用顿号分开，用“选项”表中的写法",
    "energy.fuels": "如：原煤 1000 t；柴油 20 t",
    "block": "不入产业板块的留空",
    "listed_as": "未列入重点项目表的留空",
}
_SEVERAL: Final = ("activities", "water.sources")
_WIDTHS: Final = (26, 44, 46)


def template_xlsx(desk: Desk) -> bytes:
    """Return the empty template: a row a field, lists to choose from, figures held to numbers."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet, lists = book.active, book.create_sheet(_LISTS)
    sheet.title = _TITLE
    sheet.append(_HEADS)
    types = field_types(desk)
    for path, label in FIELDS.items():
        if path != "site":
            sheet.append((label, None, _way(path, types[path])))
            _validate(sheet, lists, sheet.max_row, _options(desk, path, types[path]), path in _SEVERAL)
            sheet.cell(sheet.max_row, 2).number_format = "General" if types[path] in ("number", "integer") else "@"
    for column, width in zip("ABC", _WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
        sheet[f"{column}1"].font = Font(bold=True)
    for row in sheet.iter_rows(min_row=2):
        row[1].alignment = row[2].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _way(path: str, kind: str) -> str:
    return _WAYS.get(path) or FIELD_UNITS.get(path) or ("是、否；不清楚的留空或写“未知”" if kind == "boolean" else "")


def _options(desk: Desk, path: str, kind: str) -> tuple[str, ...]:
    if kind == "boolean":
        return ("是", "否", "未知")
    fixed = {
        "county": (*COUNTIES, SCENIC_COMMITTEE),
        "kind": KINDS,
        "block": tuple(block.name for block in desk.facts.blocks),
    }
    return fixed.get(path) or tuple(CHOICES.get(path, {}).values())


def _validate(sheet: Any, lists: Any, row: int, options: tuple[str, ...], is_several: bool) -> None:
    """Write the options into the sheet of lists and hold the cell to them, where only one can be chosen."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    if not options:
        return
    column = lists.max_column + 1 if lists["A1"].value else 1
    lists.cell(1, column, sheet.cell(row, 1).value)
    for place, option in enumerate(options, start=2):
        lists.cell(place, column, option)
    if is_several:
        return
    letter = get_column_letter(column)
    rule = DataValidation(
        type="list",
        formula1=f"{_LISTS}!${letter}$2:${letter}${len(options) + 1}",
        allow_blank=True,
        showErrorMessage=True,
    )
    rule.errorTitle, rule.error = "不在选项中", "请从下拉列表中选择；不清楚的留空。"
    sheet.add_data_validation(rule)
    rule.add(sheet.cell(row, 2).coordinate)


def read_sheet(desk: Desk, path: Path) -> dict[str, Any]:
    """Read a filled template as a case document (`taixin-case/1`).

    Raises:
        BadInputError: naming the cell, the reason and the way out; or a file that is no filled template.
    """
    from app.geodata.table_rows import read_tables

    tables = [table for table in read_tables(read_bytes(path), path.name) if table.name != _LISTS and table.rows]
    types, industries = field_types(desk), desk.facts.industry_names
    project: dict[str, Any] = {}
    cells: dict[str, str] = {}
    for number, row in tables[0].rows if tables else ():
        heading = heading_of(row[0])
        if heading is not None and len(row) > 1 and row[1].strip():
            cells[heading.path] = f"B{number}"
            _put(project, heading.path, cell_value(heading, row[1], types, industries))
    if not cells:
        raise BadInputError(
            f"“{path.name}”中没有可用的字段：应为一列字段名、一列填写内容。请用“导出空白表格”得到的模板填写后重试。"
        )
    document = {"format": "taixin-case/1", "project": {"name": "", **project}, "judgements": []}
    troubles = check_document(desk, document)
    if troubles:
        first, more = troubles[0], len(troubles) - 1
        owner = first.path.removeprefix("project.")
        cell = next((at for name, at in cells.items() if owner == name or owner.startswith(f"{name}.")), "")
        message = f"{first.message}（另有{more}处问题）" if more else first.message
        raise BadInputError(
            f"“{path.name}”{cell}单元格：{message}" if cell else f"文件“{path.name}”：{message}", field=first.path
        )
    return document


def _put(project: dict[str, Any], path: str, value: Any) -> None:
    *groups, last = path.split(".")
    for group in groups:
        project = project.setdefault(group, {})
    if value is not None:
        project[last] = value
