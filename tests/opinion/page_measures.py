"""Measure a page: where characters and rules lie, in mm from the paper's upper left corner, read with PDFium."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

MM = 72 / 25.4
HEIGHT = 297.0


class Char(NamedTuple):
    """A character: what it is, its size in points, its origin across, its baseline, and the box of its ink, all mm."""

    text: str
    size: float
    x: float
    base: float
    left: float
    top: float
    right: float
    bottom: float


class Rule(NamedTuple):
    """A straight horizontal line: its ends, its middle, its weight, mm, and its colour (red, green, blue to 255)."""

    left: float
    right: float
    y: float
    weight: float
    color: tuple[int, int, int]


def chars(pdf: bytes, page: int) -> list[Char]:
    """The characters of a page (from 0) in reading order, without blanks."""
    with pypdfium2.PdfDocument(pdf) as document:
        return list(_chars(document[page].get_textpage()))


def _chars(text: pypdfium2.PdfTextPage) -> Iterator[Char]:
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        if code <= 32 or code == 0x3000:
            continue
        left, bottom, right, top = text.get_charbox(number)
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, number, x, y)
        size = raw.FPDFText_GetFontSize(text, number)
        across = (each / MM for each in (x.value, left, right))
        origin, first, last = across
        yield Char(chr(code), size, origin, HEIGHT - y.value / MM, first, HEIGHT - top / MM, last, HEIGHT - bottom / MM)


def page_texts(pdf: bytes) -> list[str]:
    """The text of every page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def line_texts(pdf: bytes) -> list[str]:
    """The text of every line of every page, without blanks: as `lines` has it, but quick."""
    found: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            found += _line_texts(page.get_textpage())
    return found


def _line_texts(text: pypdfium2.PdfTextPage) -> Iterator[str]:
    x, y, base, line = ctypes.c_double(), ctypes.c_double(), -1.0, ""
    for number in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, number)
        if code <= 32 or code == 0x3000:
            continue
        raw.FPDFText_GetCharOrigin(text, number, x, y)
        if abs(y.value - base) > 0.5 and line:
            yield line
            line = ""
        base = y.value
        line += chr(code)
    yield line


def lines(found: list[Char]) -> list[list[Char]]:
    """The characters by baseline, from the top down, each line from the left."""
    rows: dict[float, list[Char]] = {}
    for each in found:
        key = next((base for base in rows if abs(base - each.base) < 0.2), each.base)
        rows.setdefault(key, []).append(each)
    return [sorted(rows[base], key=lambda char: char.x) for base in sorted(rows)]


def rules(pdf: bytes, page: int, *, longest_than: float = 100.0) -> list[Rule]:
    """The long horizontal lines of a page (from 0), from the top down."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = [_rule(each) for each in document[page].get_objects([raw.FPDF_PAGEOBJ_PATH])]
    return sorted((each for each in found if each and each.right - each.left > longest_than), key=lambda each: each.y)


def _rule(path: pypdfium2.PdfObject) -> Rule | None:
    if raw.FPDFPath_CountSegments(path) != 2:
        return None
    points = []
    for number in range(2):
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(raw.FPDFPath_GetPathSegment(path, number), x, y)
        points.append((x.value, y.value))
    matrix = path.get_matrix()
    (x1, y1), (x2, y2) = (matrix.on_point(*point) for point in points)
    weight = ctypes.c_float()
    raw.FPDFPageObj_GetStrokeWidth(path, weight)
    color = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetStrokeColor(path, *color)
    if abs(y1 - y2) > 0.01:
        return None
    red, green, blue = (each.value for each in color[:3])
    return Rule(min(x1, x2) / MM, max(x1, x2) / MM, HEIGHT - y1 / MM, weight.value / MM, (red, green, blue))
