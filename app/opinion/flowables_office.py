"""What GB/T 9704-2012 places on every page: measures of the text block, imprint, page number."""

from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from app.opinion.flowables import ChineseParagraph
from app.opinion.fonts import text_width
from app.opinion.tags import PAGINATION, Element, artifact
from app.opinion.typesetting import Run, Style, set_lines

PAGE: Final = (210 * mm, 297 * mm)
TOP: Final = 37 * mm  # 5.2.2
LEFT: Final = 28 * mm  # 5.2.2
TEXT_WIDTH: Final = 156 * mm  # 5.2.2
TEXT_HEIGHT: Final = 225 * mm  # 5.2.2
BOTTOM: Final = PAGE[1] - TOP - TEXT_HEIGHT
LEADING: Final = TEXT_HEIGHT / 22  # 5.2.4: 22 lines fill the block
SIZE: Final = 16.0  # 3号, 5.2.3
SPACING: Final = TEXT_WIDTH / 28 - SIZE  # 5.2.4: 28 characters fill the line
CELL: Final = SIZE + SPACING
BODY: Final = Style(SIZE, LEADING, SPACING, indent=2)
_SMALL_SIZE: Final = 14.0  # 4号, 7.4.2 and 7.5
_SMALL: Final = Style(_SMALL_SIZE, 24.0, align="left")
_COPIES: Final = Style(_SMALL_SIZE, 24.0, hang=3, align="left")  # further lines stand below the first name
_HEAVY: Final = 0.35 * mm  # 7.4.1
_LIGHT: Final = 0.25 * mm
_NUMBER_BELOW: Final = 7 * mm  # 7.5
_DASH_HEIGHT: Final = 0.268  # of an em: where the dash lies above the baseline in 宋体


def put(canvas: Any, run: Run, style: Style, x: float, y: float, width: float, element: Element | None = None) -> None:
    """Set a paragraph with its foot at y; without an element the caller marks it."""
    paragraph = ChineseParagraph([run], style, element)
    paragraph.wrap(width, PAGE[1])
    paragraph.drawOn(canvas, x, y)


class Imprint(Flowable):
    """The imprint (版记, 7.4) at the foot of the last page: those who get copies, then who prints and when.

    `ruled` draws the rules between and around; a letter (10.1) has none, and nobody who prints.
    """

    def __init__(self, copies: str, printing: tuple[str, str] | None, parent: Element, *, ruled: bool) -> None:
        super().__init__()
        self._copies = ChineseParagraph([Run(copies)], _COPIES, parent.add("P")) if copies else None
        self._printing = [(text, parent.add("P")) for text in printing or ()]
        self._ruled = ruled

    def need(self) -> float:
        """Return the height that it takes at least."""
        copies = self._copies.wrap(TEXT_WIDTH - 2 * _SMALL_SIZE, PAGE[1])[1] if self._copies else 0.0
        return float(copies) + (_SMALL.leading if self._printing else 0.0)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Take all that is left of the page, so that the last rule lies on the block's lower edge."""
        self.width, need = aW, self.need()
        self.height = need if aH < need else aH - 0.001
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines upwards from the foot."""
        y = 0.0
        if self._printing:
            self._rule(y, _HEAVY)
            self._print_line()
            y += _SMALL.leading
        if self._copies:
            if self._printing:
                self._rule(y, _LIGHT)
            self._copies.drawOn(self.canv, _SMALL_SIZE, y)
            y += self._copies.height
        self._rule(y, _HEAVY)

    def _print_line(self) -> None:
        """Write who prints one character in from the left, and when one character in from the right (7.4.2)."""
        for (text, element), right in zip(self._printing, (False, True), strict=True):
            width = text_width("fang", text, _SMALL_SIZE)
            x = self.width - _SMALL_SIZE - width if right else _SMALL_SIZE
            put(self.canv, Run(text), _SMALL, x, 0, width + _SMALL_SIZE, element)

    def _rule(self, y: float, width: float) -> None:
        if self._ruled:
            self.canv.setStrokeGray(0)
            self.canv.setLineWidth(width)
            with artifact(self.canv):
                self.canv.line(0, y, self.width, y)


def draw_page_number(canvas: Any, number: int) -> None:
    """Write "— 1 —" below the text block (7.5): odd pages right, even ones left, one character in."""
    run, size = Run(f"— {number} —", "song"), _SMALL_SIZE
    style = Style(size, size, align="left")
    width = set_lines([run], style, TEXT_WIDTH)[0].natural
    x = LEFT + size if number % 2 == 0 else LEFT + TEXT_WIDTH - size - width
    with artifact(canvas, PAGINATION):
        put(canvas, run, style, x, BOTTOM - _NUMBER_BELOW - size * (_DASH_HEIGHT + 0.13), width + size)
