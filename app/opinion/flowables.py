"""Set Chinese paragraphs on reportlab's canvas: lines on a grid, headings with an outline entry, blanks."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from app.opinion.tags import Element, tagged
from app.opinion.typesetting import Box, Line, Run, Style, set_lines

_RISE: Final = 0.13  # the baseline's height in the em box of these fonts
_WIDEST_GAP: Final = 0.3  # of an em; a line that would need more stays ragged


def draw_line(canvas: Canvas, line: Line, style: Style, x: float, y: float) -> None:
    """Draw one line with its baseline at y, aligned within its width from x on (points)."""
    slack = line.width - line.natural
    if style.align == "center":
        x += slack / 2
    elif style.align == "right":
        x += slack
    gap = _gap(line, slack, style) if slack > 0 else 0.0
    give = _give(line, slack) if slack < 0 else 0.0
    _draw_boxes(canvas, line.boxes, style, (x, y), gap, give)


def _gap(line: Line, slack: float, style: Style) -> float:
    """Return the space to add after each box of a justified line."""
    places = sum(box.kind != "part" for box in line.boxes[1:])
    if style.align != "justify" or line.last or not places or slack / places > style.size * _WIDEST_GAP:
        return 0.0
    return slack / places


def _give(line: Line, slack: float) -> float:
    """Return what each squeezed mark gives up."""
    marks = sum(box.slack for box in line.boxes)
    return -slack / marks if marks else 0.0


def _draw_boxes(
    canvas: Any, boxes: Sequence[Box], style: Style, origin: tuple[float, float], gap: float, give: float
) -> None:
    """Write the boxes as operators of one text object; reportlab's own text object takes three times as long."""
    x, y = origin
    code: list[str] = ["BT"]
    font, color, spacing = "", None, 0.0
    for _, group in groupby(enumerate(boxes), key=lambda pair: _together(pair, give)):
        same = [box for _, box in group]
        box = same[0]
        squeezed = give if box.slack else 0.0
        if box.color != color:
            color = box.color
            code.append(f"{color[0]:.4g} {color[1]:.4g} {color[2]:.4g} rg")
        wanted = style.spacing + gap if box.kind == "cell" else 0.0
        if wanted != spacing:
            spacing = wanted
            code.append(f"{spacing:.4f} Tc")
        code.append(f"1 0 0 1 {x + box.shift - (squeezed if box.opens else 0.0):.3f} {y:.3f} Tm")
        for internal, text in _encoded(canvas, box.font, "".join(each.text for each in same)):
            if internal != font:
                font = internal
                code.append(f"{font} {style.size:.4f} Tf")
            code.append(f"({text}) Tj")
        x += sum(each.width + gap - squeezed for each in same) - (gap if box.kind == "part" else 0.0)
    code.append("0 Tc ET" if spacing else "ET")
    canvas._code.append(" ".join(code))  # noqa: SLF001 - reportlab has no public way to write an operator


def _encoded(canvas: Any, font: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield text in a font as names of the font's subsets with what stands in each, escaped."""
    found: Any = getFont(font)
    document = canvas._doc  # noqa: SLF001 - which characters a subset holds is the document's
    for subset, data in found.splitString(text, document):
        yield found.getSubsetInternalName(subset, document), canvas._escape(data)  # noqa: SLF001


def _together(pair: tuple[int, Box], give: float) -> tuple[Any, ...]:
    """Give boxes that one text operator can draw the same key; all else stands alone."""
    number, box = pair
    alone = box.kind != "cell" or box.shift or (give and box.slack)
    return (number,) if alone else (box.font, box.color)


class ChineseParagraph(Flowable):
    """A paragraph of Chinese on a grid of lines; it splits between pages at any line.

    Args:
        runs: the text.
        style: size, leading, indents.
        element: what it is in the document's structure; without one the caller marks what is drawn.
        outline: title and level for the PDF's outline, where the paragraph is a heading.
    """

    def __init__(
        self,
        runs: Sequence[Run],
        style: Style,
        element: Element | None = None,
        outline: tuple[str, int] | None = None,
    ) -> None:
        super().__init__()
        self.runs = tuple(runs)
        self.style = style
        self.element = element
        self.outline = outline
        self._lines: tuple[Line, ...] | None = None
        self._first = True

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Break the lines for a width; return the size taken."""
        if self._lines is None:
            self._lines = set_lines(self.runs, self.style, aW)
        self.width, self.height = aW, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:  # noqa: N803 - reportlab's names
        """Cut the paragraph after the lines that fit; two parts keep at least one line each."""
        self.wrap(aW, aH)
        lines = self._lines or ()
        room = int((aH + 0.01) / self.style.leading)
        if room <= 0 or room >= len(lines):
            return []
        return [self._part(lines[:room], first=self._first), self._part(lines[room:], first=False)]

    def _part(self, lines: tuple[Line, ...], *, first: bool) -> "ChineseParagraph":
        part = ChineseParagraph(self.runs, self.style, self.element, self.outline if first else None)
        part._lines, part._first = lines, first
        return part

    def draw(self) -> None:
        """Draw the lines from the top down."""
        if self.outline is not None:
            add_outline(self.canv, *self.outline, self.height)
        with tagged(self.canv, self.element):
            self._draw_lines()

    def _draw_lines(self) -> None:
        style = self.style
        y = self.height - style.leading + (style.leading - style.size) / 2 + style.size * _RISE
        for number, line in enumerate(self._lines or ()):
            cells = style.indent if self._first and number == 0 else style.hang
            draw_line(self.canv, line, style, cells * style.cell, y)
            y -= style.leading


def add_outline(canvas: Any, title: str, level: int, height: float) -> None:
    """Enter a heading into the PDF's outline; the key is its title, so that it does not depend on the run."""
    key = f"{canvas.getPageNumber()}-{level}-{title}"
    canvas.bookmarkHorizontal(key, 0, height)
    canvas.addOutlineEntry(title, key, level, closed=False)
