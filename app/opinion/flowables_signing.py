"""Where people and office sign: places under the people's names, office and date at the right, room for the seal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from app.opinion.content_blocks import Signer
from app.opinion.flowables_office import CELL, LEADING, SIZE, put
from app.opinion.fonts import text_width
from app.opinion.tags import Element
from app.opinion.templates import Templates
from app.opinion.typesetting import Run, Style

_FLUSH: Final = Style(SIZE, LEADING, CELL - SIZE, align="left")
_COLUMNS: Final = (45 * mm, 45 * mm, 66 * mm)  # the last label is the longest
_GAP: Final = 2.0
_PLACE_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle on a page: page number from 1, left, bottom, right, top in points from the page's lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class SignersBlock(Flowable):
    """The people who sign, side by side; after drawing, `places` tells the room below each, by role."""

    def __init__(self, people: Sequence[Signer], parent: Element) -> None:
        super().__init__()
        self._people = [(each, parent.add("P")) for each in people]
        self.places: dict[str, Place] = {}

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Take a line for the names and two for what the signatures show."""
        self.width, self.height = aW, (1 + _PLACE_LINES) * LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Write the names; a long one shrinks to its column."""
        left = 0.0
        for (person, element), column in zip(self._people, _COLUMNS, strict=False):
            size = SIZE * min(1.0, (column - _GAP) / max(text_width("fang", person.text, SIZE), 1.0))
            put(self.canv, Run(person.text), Style(size, LEADING, align="left"), left, 2 * LEADING, column, element)
            x, y = self.canv.absolutePosition(left, 0)
            place = Place(self.canv.getPageNumber(), x, y + _GAP, x + column - _GAP, y + _PLACE_LINES * LEADING - _GAP)
            self.places[person.role] = place
            left += column


class SignatureBlock(Flowable):
    """Office and date at the right, with room for the seal; after drawing, `place` tells where that room is."""

    def __init__(self, office: str, date: str, parent: Element, words: Templates) -> None:
        super().__init__()
        self._seal = words.measure("seal.diameter_mm") * mm
        self._below_text = words.measure("seal.below_text_mm") * mm
        self._office, self._date = office, date
        self._elements = parent.add("P"), parent.add("P")
        self.place: Place | None = None

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Take five lines: two for the seal's upper part, office, date, and one below."""
        self.width, self.height = aW, 5 * LEADING
        return self.width, self.height

    def draw(self) -> None:
        """Write the date four characters in from the right and the office centred on it (GB/T 9704-2012, 7.3.5.1)."""
        date, office = (text_width("fang", text, CELL) for text in (self._date, self._office))
        centre = min(self.width - 4 * CELL - date / 2, self.width - office / 2)
        y = 2 * LEADING
        lines = ((self._office, office), (self._date, date))
        for (text, width), element in zip(lines, self._elements, strict=True):
            put(self.canv, Run(text), _FLUSH, max(0.0, centre - width / 2), y, width + CELL, element)
            y -= LEADING
        x, top = self.canv.absolutePosition(centre, self.height - self._below_text)
        half = self._seal / 2
        self.place = Place(self.canv.getPageNumber(), x - half, top - self._seal, x + half, top)
