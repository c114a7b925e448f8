"""The parts of an official document that GB/T 9704-2012 places: red head, imprint, page number."""

from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from app.opinion.flowables import ChineseParagraph
from app.opinion.fonts import text_width
from app.opinion.tags import PAGINATION, Element, artifact
from app.opinion.typesetting import Run, Style

PAGE: Final = (210 * mm, 297 * mm)
LEFT: Final = 28 * mm
TEXT_WIDTH: Final = 156 * mm
TEXT_HEIGHT: Final = 225 * mm
BOTTOM: Final = 297 * mm - 37 * mm - TEXT_HEIGHT
LEADING: Final = 28.99
SIZE: Final = 16.0
SPACING: Final = TEXT_WIDTH / 28 - SIZE  # 28 characters fill the line
CELL: Final = SIZE + SPACING
RED: Final = (0.85, 0.0, 0.0)
BLACK: Final = (0.0, 0.0, 0.0)
BODY: Final = Style(SIZE, LEADING, SPACING, indent=2)
_LARGEST_HEAD: Final = 40.0
_HEAD_FILL: Final = 0.96
_SMALL: Final = Style(14.0, 24.0, align="left")


def put(canvas: Any, run: Run, style: Style, x: float, y: float, width: float, element: Element | None = None) -> None:
    """Set a paragraph with its foot at y; without an element the caller marks it."""
    paragraph = ChineseParagraph([run], style, element)
    paragraph.wrap(width, PAGE[1])
    paragraph.drawOn(canvas, x, y)


class Head(Flowable):
    """The issuing office's name, the document number and the rule below; red when issued, black for a draft."""

    def __init__(self, office: str, number: str, parent: Element, *, issued: bool) -> None:
        super().__init__()
        self._office, self._number = office, number
        self._elements = parent.add("P"), parent.add("P")
        self._color = RED if issued else BLACK

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Take the width offered and the height that the standard gives: the name begins 35 mm down."""
        self.width = aW
        self._size = min(_LARGEST_HEAD, self.width * _HEAD_FILL / max(text_width("song-bold", self._office, 1.0), 1.0))
        self.height = 35 * mm + self._size * 1.2 + 3 * LEADING + 4 * mm
        return self.width, self.height

    def draw(self) -> None:
        """Draw name, number and rule."""
        head = Style(self._size, self._size * 1.2, align="center")
        run = Run(self._office, "song-bold", self._color)
        put(self.canv, run, head, 0, self.height - 35 * mm - head.leading, self.width, self._elements[0])
        number = Style(SIZE, LEADING, align="center")
        put(self.canv, Run(self._number), number, 0, 4 * mm, self.width, self._elements[1])
        self.canv.setStrokeColorRGB(*self._color)
        self.canv.setLineWidth(1.2)
        with artifact(self.canv):
            self.canv.line(0, 4 * mm - 2, self.width, 4 * mm - 2)


class Imprint(Flowable):
    """The imprint (版记) at the foot of the last page: rules of 0.35 and 0.25 mm, one line each."""

    def __init__(self, lines: list[str], parent: Element) -> None:
        super().__init__()
        self._set = [ChineseParagraph([Run(text)], _SMALL, parent.add("P")) for text in lines]

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Take all that is left of the page, so that the last rule lies on its foot."""
        self.width = aW
        self._need = sum(each.wrap(aW - 2 * _SMALL.size, aH)[1] for each in self._set) + 4
        self.height = self._need if aH < self._need else aH - 0.5
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines upwards from the foot."""
        y = 2.0
        self._rule(0.0, 0.35)
        for number, each in enumerate(reversed(self._set)):
            each.drawOn(self.canv, _SMALL.size, y)
            y += each.height
            self._rule(y, 0.35 if number == len(self._set) - 1 else 0.25)

    def _rule(self, y: float, width: float) -> None:
        self.canv.setStrokeGray(0)
        self.canv.setLineWidth(width * mm)
        with artifact(self.canv):
            self.canv.line(0, y, self.width, y)


def draw_page_number(canvas: Any, number: int) -> None:
    """Write "— 1 —" in 14 pt 7 mm below the text block: odd pages right, even ones left, one character in."""
    text, size = f"— {number} —", 14.0
    width = text_width("song", text, size)
    x = LEFT + size if number % 2 == 0 else LEFT + TEXT_WIDTH - size - width
    with artifact(canvas, PAGINATION):
        put(canvas, Run(text, "song"), Style(size, size, align="left"), x, BOTTOM - 7 * mm - size / 2, width + size)
