"""Read the rows of a CSV text or an XLSX workbook from outside: bounded, never calculated, each with its place."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.errors import BadInputError

MOST_BYTES: Final = 32 * 1024 * 1024
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 64
MOST_CELL: Final = 2_000  # characters
MOST_TEXT: Final = 4_000_000  # characters in all; the catalogues that the plan cites have some 200 000
_MOST_UNPACKED: Final = 64 * 1024 * 1024
_MOST_PARTS: Final = 1_000
_PIECE: Final = 65_536
_SHEET_ROWS: Final = 1_048_576  # XLSX has no more; a sheet that counts further is forged
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff"))
_DOCTYPES: Final = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))
_WAY_OUT: Final = "请用表格软件打开，另存为.xlsx或UTF-8的CSV后重试。"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row that is not empty; `place` is where a person finds it, `cells` are tidy text."""

    place: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """One table of a file: the only one of a CSV, or a sheet of a workbook."""

    name: str
    rows: tuple[GridRow, ...]


def is_workbook(data: bytes, name: str) -> bool:
    """Return whether a file is a workbook by its first bytes, else it is taken for text.

    Raises:
        BadInputError: for an old .xls or an encrypted workbook.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadInputError(f"“{name}”是旧版.xls或加密的工作簿，无法读取；{_WAY_OUT}")
    return data.startswith(b"PK\x03\x04")


def csv_grid(text: str, name: str) -> Grid:
    """Read a CSV text, parted by commas, semicolons or tabs as its first line is.

    Raises:
        BadInputError: naming the file, the line, the reason and the way out.
    """
    head = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",\t;", key=head.count), strict=True)
    return Grid("", tuple(_bounded(_csv_rows(reader, name), name)))


def _csv_rows(reader: Any, name: str) -> Iterator[tuple[str, Sequence[object]]]:
    line = 1
    try:
        for cells in reader:
            yield f"第{line}行", cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadInputError(f"“{name}”第{line}行起不是完整的CSV（引号不成对或单元格过长），{_WAY_OUT}") from error


def workbook_grids(data: bytes, name: str) -> tuple[Grid, ...]:
    """Read the sheets of a workbook; a formula is its own text, nothing is calculated and nothing linked is opened.

    Raises:
        BadInputError: naming the file, the reason and the way out, also for one made to exhaust memory.
    """
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles, validations and print areas, which are not read
            book = openpyxl.load_workbook(_repacked(data, name), read_only=True, keep_links=False)
            return tuple(_sheet(sheet, name) for sheet in book.worksheets)
    except BadInputError:
        raise
    except Exception as error:  # whatever the libraries raise, the file is not the workbook that it says it is
        raise BadInputError(f"“{name}”不是完整的XLSX工作簿（{type(error).__name__}），{_WAY_OUT}") from error


def _repacked(data: bytes, name: str) -> io.BytesIO:
    """Return the workbook's XML parts in a package that tells their true sizes.

    A package may understate a part's size; a reader that asks zipfile for the whole part would unpack all of it.
    """
    clean = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(clean, "w") as copy:
        parts = [part for part in package.infolist() if part.filename.endswith((".xml", ".rels"))]
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
            limit = _MOST_UNPACKED // 2**20
            raise BadInputError(f"“{name}”解压后超过{limit}MB或部件过多，不是目录表；{_WAY_OUT}")
        for part in parts:
            copy.writestr(part.filename, _unpacked(package, part, name))
    return clean


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> bytes:
    """Return a part, at most as many bytes as it declares; read in pieces, or zipfile would unpack more first."""
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BadInputError(f"“{name}”用了XLSX没有的压缩方法，已拒绝读取；{_WAY_OUT}")
    with package.open(part) as file:
        content = b"".join(iter(lambda: file.read(_PIECE), b""))
    if any(mark in content for mark in _DOCTYPES):
        raise BadInputError(f"“{name}”含有XML实体声明，正常的工作簿没有，已拒绝读取；{_WAY_OUT}")
    return content


def _sheet(sheet: Any, name: str) -> Grid:
    sheet.reset_dimensions()  # a file may claim any extent; the rows themselves say what there is
    rows = sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True)
    return Grid(sheet.title, tuple(_bounded(_sheet_rows(rows, sheet.title, name), name)))


def _sheet_rows(rows: Any, title: str, name: str) -> Iterator[tuple[str, Sequence[object]]]:
    for number, cells in enumerate(rows, start=1):
        if number > _SHEET_ROWS:
            raise BadInputError(f"“{name}”的表“{title}”行号超出XLSX的上限，文件已损坏；{_WAY_OUT}")
        if cells.count(None) < len(cells):  # a gap may be a million rows long
            yield f"表“{title}”第{number}行", cells


def _bounded(rows: Iterator[tuple[str, Sequence[object]]], name: str) -> Iterator[GridRow]:
    """Tidy the rows, leave out the empty ones, and stop at what no catalogue has."""
    count = size = 0
    for place, raw in rows:
        cells = tuple(_tidy(cell, name, place) for cell in raw[:MOST_COLUMNS])
        if not any(cells):
            continue
        count, size = count + 1, size + sum(map(len, cells))
        if count > MOST_ROWS + 1:  # the headings
            raise BadInputError(f"“{name}”{place}已超过{MOST_ROWS}行的上限，请只保留目录条目后重试。")
        if size > MOST_TEXT:
            raise BadInputError(f"“{name}”到{place}为止文字已超过{MOST_TEXT}字，请只保留目录条目后重试。")
        yield GridRow(place, cells)


def _tidy(cell: object, name: str, place: str) -> str:
    """Return a cell as text, blanks and line breaks as one space; a whole number without `.0`."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(getattr(cell, "text", None) or cell)  # an array formula is an object that holds its text
    if len(text) > MOST_CELL:
        raise BadInputError(f"“{name}”{place}有单元格超过{MOST_CELL}字，请核对是否漏了换行或引号，改正后重试。")
    tidy = " ".join(text.translate(_INVISIBLE).split())
    if any(ord(sign) < ord(" ") for sign in tidy):
        raise BadInputError(f"“{name}”{place}含有控制字符，不是正常的文字；{_WAY_OUT}")
    return tidy
