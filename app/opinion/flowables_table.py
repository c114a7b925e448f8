"""Tables of Chinese text: ruled, with a head repeated on every page, rows that span columns and rows that split."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, pairwise
from operator import sub
from typing import Any, Final, NamedTuple

from reportlab.platypus.flowables import Flowable

from app.opinion.flowables import draw_line
from app.opinion.tags import PAGINATION, Element, artifact, tagged
from app.opinion.typesetting import Line, Run, Style, set_lines

_PAD: Final = 3.0
NORMAL: Final = Style(size=10.5, leading=14.5, align="left")
DENSE: Final = Style(size=9.0, leading=12.0, align="left")
_RISE: Final = 0.2
_FUZZ: Final = 0.01
_PAGE: Final = 580.0  # a row that high (points) does not fit below a repeated head: it may be cut


class Cell(NamedTuple):
    """A table cell: its text, how many columns it spans, its alignment, its font role.

    `heads` says whose heading it is: of its "Column", its "Row" or, empty, of neither.
    """

    text: str
    span: int = 1
    align: str = "left"
    role: str = "fang"
    heads: str = ""


@dataclass(frozen=True, slots=True)
class _SetCell:
    lines: tuple[Line, ...]
    style: Style
    left: float
    width: float
    element: Element


class _SetRow(NamedTuple):
    """A row ready to be drawn; its height in points is asked for again and again."""

    cells: tuple[_SetCell, ...]
    height: float


@cache
def _aligned(look: Style, align: str) -> Style:
    return replace(look, align=align)


def _set_row(cells: Sequence[Cell], widths: Sequence[float], look: Style, parent: Element) -> _SetRow:
    row, column, left = [], 0, 0.0
    for cell in cells:
        width = sum(widths[column : column + cell.span])
        style = _aligned(look, cell.align)
        lines = set_lines([Run(cell.text, cell.role)], style, width - 2 * _PAD)
        element = parent.add("TH" if cell.heads else "TD", scope=cell.heads, span=cell.span)
        row.append(_SetCell(lines, style, left, width, element))
        column, left = column + cell.span, left + width
    return _row(tuple(row))


def _row(cells: tuple[_SetCell, ...]) -> _SetRow:
    return _SetRow(cells, max(len(cell.lines) for cell in cells) * cells[0].style.leading + 2 * _PAD)


def _cut(row: _SetRow, count: int) -> tuple[_SetRow, _SetRow]:
    """Cut a row after a number of lines."""
    top = tuple(replace(cell, lines=cell.lines[:count]) for cell in row.cells)
    rest = tuple(replace(cell, lines=cell.lines[count:]) for cell in row.cells)
    return _row(top), _row(rest)


class RuledTable(Flowable):
    """A ruled table; `widths` in points, `head` repeated wherever the table goes on, `look` NORMAL or DENSE.

    `element` is the Table of the document's structure; where the head is repeated, it is an artifact.
    """

    def __init__(
        self,
        head: Sequence[Cell],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float],
        look: Style,
        element: Element,
    ) -> None:
        super().__init__()
        titles = [cell._replace(role="hei", align="center", heads="Column") for cell in head]
        self._head = _set_row(titles, widths, look, element.add("THead").add("TR")) if titles else None
        body = element.add("TBody") if rows else element
        self._rows = [_set_row(row, widths, look, body.add("TR")) for row in rows]
        self._width = sum(widths)
        self._goes_on = False

    def _with(self, rows: Sequence[_SetRow], *, goes_on: bool) -> "RuledTable":
        part = RuledTable((), (), (), NORMAL, Element("Table"))  # no copy: platypus keeps notes on what it has placed
        part._head, part._rows, part._width, part._goes_on = self._head, list(rows), self._width, goes_on
        return part

    def _cut(self, top: Sequence[_SetRow], rest: Sequence[_SetRow]) -> list[Flowable]:
        return [self._with(top, goes_on=self._goes_on), self._with(rest, goes_on=True)]

    def _all(self) -> list[_SetRow]:
        return ([self._head] if self._head else []) + self._rows

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size taken; the width is the table's own."""
        self.width, self.height = self._width, sum(row.height for row in self._all())
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: ARG002, N803 - reportlab's names
        """Cut the table after the rows that fit; a row higher than a page is cut between its lines."""
        room, count = aH - _FUZZ - (self._head.height if self._head else 0.0), 0
        while count < len(self._rows) and self._rows[count].height <= room:
            room -= self._rows[count].height
            count += 1
        if count:
            return self._cut(self._rows[:count], self._rows[count:])
        return self._split_first_row(room, aH)

    def _split_first_row(self, room: float, height: float) -> list[Flowable]:
        if not self._rows:
            return []
        lines = int((room - 2 * _PAD) / self._rows[0].cells[0].style.leading)
        if self._rows[0].height <= _PAGE or lines < 1 or height < _PAGE / 2:
            return []
        top, rest = _cut(self._rows[0], lines)
        return self._cut([top], [rest, *self._rows[1:]])

    def draw(self) -> None:
        """Draw the rules, then the text, from the top down."""
        tops = list(accumulate((row.height for row in self._all()), sub, initial=self.height))
        with artifact(self.canv):
            self._draw_rules(tops)
        for row, top in zip(self._all(), tops, strict=False):
            if row is self._head and self._goes_on:
                with artifact(self.canv, PAGINATION):
                    self._write(row, top, marked=False)
            else:
                self._write(row, top, marked=True)

    def _draw_rules(self, tops: Sequence[float]) -> None:
        code: Any = self.canv
        self.canv.setLineWidth(0.5)
        self.canv.setStrokeGray(0)
        self.canv.setFillGray(0.93)
        for row, (top, bottom) in zip(self._all(), pairwise(tops), strict=True):
            high = top - bottom
            cells = " ".join(f"{cell.left:.2f} {bottom:.2f} {cell.width:.2f} {high:.2f} re" for cell in row.cells)
            # a row at once, since large tables have tens of thousands of cells
            code._code.append(f"{cells} {'B' if row is self._head else 'S'}")  # noqa: SLF001

    def _write(self, row: _SetRow, top: float, *, marked: bool) -> None:
        for cell in row.cells:
            if any(line.boxes for line in cell.lines):
                with tagged(self.canv, cell.element if marked else None):
                    self._write_cell(cell, top, row.height)

    def _write_cell(self, cell: _SetCell, top: float, height: float) -> None:
        style = cell.style
        y = top - (height - len(cell.lines) * style.leading) / 2 - style.leading + style.size * _RISE + 1.0
        for line in cell.lines:
            draw_line(self.canv, line, style, cell.left + _PAD, y)
            y -= style.leading
