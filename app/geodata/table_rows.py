"""Read the rows of a CSV text or an XLSX workbook as plain text, each with its number; bounded, nothing calculated."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from app.errors import BadInputError
from app.geodata.encodings import decode

Row = tuple[int, tuple[str, ...]]
_MOST_ROWS: Final = 200_000
_MOST_COLUMNS: Final = 64
_MOST_UNPACKED: Final = 128 * 2**20  # bytes; a table of 200 000 points has some 40 MB
_PIECE: Final = 65_536
_OLD: Final = b"\xd0\xcf\x11\xe0"
_PACKED: Final = b"PK\x03\x04"
_DOCTYPES: Final = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff"))
_WAY_OUT: Final = "请用表格软件打开，另存为.xlsx或UTF-8的CSV后重试。"


@dataclass(frozen=True, slots=True)
class Table:
    """One table: a sheet of a workbook or all of a CSV (`name` empty); rows that are not empty, numbered from 1."""

    name: str
    rows: tuple[Row, ...]
    encoding: str | None = None


def read_tables(data: bytes, name: str) -> tuple[Table, ...]:
    """Read every table of a file, told by its first bytes.

    Raises:
        BadInputError: an old or encrypted workbook, a damaged or hostile one, a text in no known encoding.
    """
    if data.startswith(_OLD):
        raise BadInputError(f"“{name}”是旧版.xls或加密的工作簿，无法读取，{_WAY_OUT}")
    return _workbook(data, name) if data.startswith(_PACKED) else (_csv(data, name),)


def _csv(data: bytes, name: str) -> Table:
    decoded = decode(data, name)
    return Table("", tuple(_bounded(csv_rows(decoded.text, name), name)), decoded.encoding)


def csv_rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV text with the line each begins at; commas, semicolons or tabs part its cells.

    Raises:
        BadInputError: where a quotation mark never closes.
    """
    text = text.translate({ord("，"): ",", ord("；"): ";"})
    head = max(text.splitlines()[:20], key=lambda line: sum(map(line.count, ",\t;")), default="")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",\t;", key=head.count), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadInputError(f"“{name}”第{line}行起不是完整的CSV（引号不成对或单元格过长），{_WAY_OUT}") from error


def _workbook(data: bytes, name: str) -> tuple[Table, ...]:
    """Read the sheets: of a formula the value that the last program kept."""
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles, validations and print areas, which are not read
            book = openpyxl.load_workbook(_repacked(data, name), read_only=True, data_only=True, keep_links=False)
            return tuple(_sheet(sheet, name) for sheet in book.worksheets)
    except BadInputError:
        raise
    except Exception as error:  # whatever the libraries raise, the file is not the workbook that it says it is
        raise BadInputError(f"“{name}”不是完整的XLSX工作簿（{type(error).__name__}），{_WAY_OUT}") from error


def _repacked(data: bytes, name: str) -> io.BytesIO:
    """Return the workbook's XML parts in a package that tells their true sizes, which a hostile one understates."""
    clean, left = io.BytesIO(), _MOST_UNPACKED
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(clean, "w") as copy:
        for part in package.infolist():
            if part.filename.endswith((".xml", ".rels")):
                content = _unpacked(package, part, left, name)
                left -= len(content)
                copy.writestr(part.filename, content)
    return clean


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo, most: int, name: str) -> bytes:
    content = bytearray()
    with package.open(part) as file:
        for piece in iter(lambda: file.read(_PIECE), b""):
            content += piece
            if len(content) > most:
                raise BadInputError(f"“{name}”解压后超过{_MOST_UNPACKED // 2**20}MB，不是界址点表，{_WAY_OUT}")
    if any(mark in content for mark in _DOCTYPES):
        raise BadInputError(f"“{name}”含有XML实体声明，正常的工作簿没有，已拒绝读取，{_WAY_OUT}")
    return bytes(content)


def _sheet(sheet: Any, name: str) -> Table:
    sheet.reset_dimensions()  # a file may claim any extent; the rows themselves say what there is
    rows = sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True)
    return Table(sheet.title, tuple(_bounded(enumerate(rows, 1), name)))


def _bounded(rows: Iterable[tuple[int, Iterable[object]]], name: str) -> Iterator[Row]:
    count = 0
    for number, raw in rows:
        cells = tuple(map(_text, list(raw)[:_MOST_COLUMNS]))
        if any(cells):
            count += 1
            yield number, cells
        if count > _MOST_ROWS or number > 1_048_576:  # noqa: PLR2004  # XLSX has no more rows
            raise BadInputError(f"“{name}”超过{_MOST_ROWS}行，不是界址点表，请只保留界址点后重试。")


def _text(cell: object) -> str:
    """Return a cell as text; a float in full, a whole one without `.0`."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str(cell).translate(_INVISIBLE).split())
