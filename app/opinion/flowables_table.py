"""Tables of Chinese text: ruled, with a head repeated on every page, rows that span columns and rows that split."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from reportlab.platypus.flowables import Flowable

from app.opinion.flowables import draw_line
from app.opinion.typesetting import Line, Run, Style, set_lines

_PAD: Final = 3.0
NORMAL: Final = Style(size=10.5, leading=14.5, align="left")
DENSE: Final = Style(size=9.0, leading=12.0, align="left")
_RISE: Final = 0.2
_FUZZ: Final = 0.01
_PAGE: Final = 580.0  # a row that high (points) does not fit below a repeated head: it may be cut


class Cell(NamedTuple):
    """A table cell: its text, how many columns it spans, its alignment and font role."""

    text: str
    span: int = 1
    align: str = "left"
    role: str = "fang"


@dataclass(frozen=True, slots=True)
class _SetCell:
    lines: tuple[Line, ...]
    style: Style
    left: float
    width: float


_SetRow = tuple[_SetCell, ...]


def _set_row(cells: Sequence[Cell], widths: Sequence[float], look: Style) -> _SetRow:
    row, column, left = [], 0, 0.0
    for cell in cells:
        width = sum(widths[column : column + cell.span])
        style = replace(look, align=cell.align)
        lines = set_lines([Run(cell.text, cell.role)], style, width - 2 * _PAD)
        row.append(_SetCell(lines, style, left, width))
        column, left = column + cell.span, left + width
    return tuple(row)


def _height(row: _SetRow) -> float:
    return max(len(cell.lines) for cell in row) * row[0].style.leading + 2 * _PAD


def _cut(row: _SetRow, count: int) -> tuple[_SetRow, _SetRow]:
    """Cut a row after a number of lines."""
    top = tuple(_SetCell(cell.lines[:count], cell.style, cell.left, cell.width) for cell in row)
    rest = tuple(_SetCell(cell.lines[count:], cell.style, cell.left, cell.width) for cell in row)
    return top, rest


class RuledTable(Flowable):
    """A ruled table; `widths` in points, `head` repeated wherever the table goes on, `look` NORMAL or DENSE."""

    def __init__(
        self, head: Sequence[Cell], rows: Sequence[Sequence[Cell]], widths: Sequence[float], look: Style = NORMAL
    ) -> None:
        super().__init__()
        titles = [cell._replace(role="hei", align="center") for cell in head]
        self._head = _set_row(titles, widths, look) if titles else None
        self._rows = [_set_row(row, widths, look) for row in rows]
        self._width = sum(widths)

    def _with(self, rows: Sequence[_SetRow]) -> "RuledTable":
        part = RuledTable((), (), ())
        part._head, part._rows, part._width = self._head, list(rows), self._width
        return part

    def _all(self) -> list[_SetRow]:
        return ([self._head] if self._head else []) + self._rows

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Return the size taken; the width is the table's own."""
        self.width, self.height = self._width, sum(map(_height, self._all()))
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: ARG002, N803 - reportlab's names
        """Cut the table after the rows that fit; a row higher than a page is cut between its lines."""
        room, count = aH - _FUZZ - (_height(self._head) if self._head else 0.0), 0
        while count < len(self._rows) and _height(self._rows[count]) <= room:
            room -= _height(self._rows[count])
            count += 1
        if count:
            return [self._with(self._rows[:count]), self._with(self._rows[count:])]
        return self._split_first_row(room, aH)

    def _split_first_row(self, room: float, height: float) -> list[Flowable]:
        if not self._rows:
            return []
        lines = int((room - 2 * _PAD) / self._rows[0][0].style.leading)
        if _height(self._rows[0]) <= _PAGE or lines < 1 or height < _PAGE / 2:
            return []
        top, rest = _cut(self._rows[0], lines)
        return [self._with([top]), self._with([rest, *self._rows[1:]])]

    def draw(self) -> None:
        """Draw rules and text from the top down."""
        y = self.height
        self.canv.setLineWidth(0.5)
        self.canv.setStrokeGray(0)
        for row in self._all():
            height = _height(row)
            for cell in row:
                self._draw_cell(self.canv, cell, y, height, shaded=row is self._head)
            y -= height

    def _draw_cell(self, canvas: Any, cell: _SetCell, top: float, height: float, *, shaded: bool) -> None:
        canvas.setFillGray(0.93)
        canvas.rect(cell.left, top - height, cell.width, height, stroke=1, fill=int(shaded))
        style = cell.style
        y = top - (height - len(cell.lines) * style.leading) / 2 - style.leading + style.size * _RISE + 1.0
        for line in cell.lines:
            draw_line(canvas, line, style, cell.left + _PAD, y)
            y -= style.leading
