"""The parts of an official document that GB/T 9704-2012 places: red head, signature block, imprint, page number."""

from dataclasses import dataclass
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
_FLUSH: Final = Style(SIZE, LEADING, SPACING, align="left")
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


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a page: page number from 1, left, bottom, right, top in points from the page's lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class SignatureBlock(Flowable):
    """Office and date at the right, with room for the seal; after drawing, `place` tells where that room is."""

    def __init__(self, office: str, date: str, parent: Element) -> None:
        super().__init__()
        self._office, self._date = office, date
        self._elements = parent.add("P"), parent.add("P")
        self.place: Place | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Take five lines: the seal, 42 mm wide, reaches above and below the two that are written."""
        self.width, self.height = aW, 5 * LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Write the date four characters in from the right and the office centred on it."""
        date, office = (text_width("fang", text, CELL) for text in (self._date, self._office))
        centre = min(self.width - 4 * CELL - date / 2, self.width - office / 2)
        y = 2 * LEADING
        lines = ((self._office, office), (self._date, date))
        for (text, width), element in zip(lines, self._elements, strict=True):
            put(self.canv, Run(text), _FLUSH, max(0.0, centre - width / 2), y, width + CELL, element)
            y -= LEADING
        x, middle = self.canv.absolutePosition(centre, 2 * LEADING)
        half = 21 * mm
        self.place = Place(self.canv.getPageNumber(), x - half, middle - half, x + half, middle + half)


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
