"""Take pasted rows of coordinates apart: figures with what is written before and after them, and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from app.errors import BadInputError
from app.geodata.angles import COLONS, DEGREES, angle, plain_marks

_NUMBER: Final = r"\d+(?:\.\d*)?(?:[eE][-+]?\d+)?"
_LABEL: Final = r"东经|北纬|经度|纬度|[XYNEBLxynebl](?=\s*[:=])|[NEne](?=\s*\d{2,3}(?:\.\d|\s*°))"
_CELL: Final = re.compile(
    rf"(?:(?P<label>{_LABEL})\s*[:=]?\s*)?"
    rf"(?P<figure>[-+]?(?:{DEGREES}|{COLONS}|{_NUMBER}))\s*(?P<side>[NSEWnsew北南东西])?(?=[\s,;|()\[\]米mM]|$)(?:米|m)?"
    r"|(?P<word>[^\s,;|:=()\[\]]+)"
)
_AXIS: Final = MappingProxyType(
    dict.fromkeys(("X", "N", "B", "北纬", "纬度", "北", "S", "南"), "north")
    | dict.fromkeys(("Y", "E", "L", "东经", "经度", "东", "W", "西"), "east")
)
_NEGATIVE: Final = ("S", "W", "南", "西")
_BRACKETS: Final = re.compile(r"[|)\]]")
_TUPLES: Final = re.compile(r"\s*(?:[-+]?\d+(?:\.\d*)?(?:,[-+]?\d+(?:\.\d*)?){1,2}(?:\s+|$)){2,}")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written; `axis` is `north` or `east` where the text says so, empty where it does not."""

    value: float
    axis: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class PastedRow:
    """One row: its line (from 1), its words, its figures."""

    line: int
    words: tuple[str, ...]
    figures: tuple[Figure, ...]


def split_rows(text: str) -> Iterator[PastedRow | None]:
    """Yield rows of pasted text, None for an empty line.

    A line break, a semicolon, a closing bracket, and a blank between `x,y` pairs all end a row.

    Raises:
        BadInputError: minutes or seconds of 60 and more.
    """
    for number, raw in enumerate(text.splitlines(), 1):
        line = plain_marks(raw).replace("、", ",")
        if not line.strip():
            yield None
        for piece in _BRACKETS.split(line):
            yield from _rows(number, piece)


def _rows(number: int, text: str) -> Iterator[PastedRow]:
    """Yield the rows of a line; a semicolon parts rows only where each of them has two figures, else their cells."""
    pieces = text.split(";")
    rows = [_row(number, each) for piece in pieces for each in _tuples(piece)]
    if any(len(row.figures) == 1 for row in rows):
        rows = [_row(number, text)]
    yield from (row for row in rows if row.words or row.figures)


def _tuples(piece: str) -> list[str]:
    return piece.split() if _TUPLES.fullmatch(piece) else [piece]


def _row(number: int, piece: str) -> PastedRow:
    words, figures = list[str](), list[Figure]()
    for found in _CELL.finditer(piece):
        if found["word"]:
            words.append(found["word"])
        else:
            figures.append(_figure(found, number))
    return PastedRow(number, tuple(words), tuple(figures))


def _figure(found: re.Match[str], line: int) -> Figure:
    text, side = found["figure"], (found["side"] or "").upper()
    axis = _AXIS.get(side or (found["label"] or "").upper(), "")
    is_plain = "°" not in text and ":" not in text
    value = float(text) if is_plain else angle(text)
    if value is None:
        raise BadInputError(f"粘贴的坐标第{line}行的“{text}”不是度分秒（分、秒应小于60），请改正后重试。")
    return Figure(-value if side in _NEGATIVE else value, axis, is_whole=text.isdecimal())
