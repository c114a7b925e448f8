"""Mark what is drawn: which structure element a piece of a page belongs to, or that it is decoration."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from app.opinion.fonts import glyph

LAYOUT: Final = "Layout"  # rules, frames and other decoration
PAGINATION: Final = "Pagination"  # page numbers and what is repeated on each page


class Mark(NamedTuple):
    """A piece of a page's content: the page from 1, and the piece's number on it."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element (ISO 32000-1, 14.8); it grows while the document is made, in reading order.

    Attributes:
        tag: standard structure type: Document, H1, P, Table, Figure and so on.
        alt: what to say instead of a picture.
        scope: of a TH: "Column" or "Row".
        span: how many columns a cell spans.
        box: of a Figure: left, bottom, right, top in points on its page.
        kids: elements inside, and the pieces of pages that it owns.
    """

    tag: str
    alt: str = ""
    scope: str = ""
    span: int = 1
    box: tuple[float, float, float, float] | None = None
    kids: list["Element | Mark"] = field(default_factory=list)

    def add(self, tag: str, *, alt: str = "", scope: str = "", span: int = 1) -> "Element":
        """Append an element and return it."""
        kid = Element(tag, alt, scope, span)
        self.kids.append(kid)
        return kid


class TaggedCanvas(Canvas):
    """A canvas that numbers marked content page by page; its bytes depend on nothing but what is drawn."""

    def __init__(self, *args: Any, **options: Any) -> None:
        self._marks = Counter[int]()
        first = glyph("fang", "规").font  # reportlab would begin each page with Helvetica, which is not embedded
        super().__init__(*args, **{**options, "invariant": 1, "pageCompression": 1, "initialFontName": first})

    def next_mark(self) -> Mark:
        """Return the next free number on the present page."""
        page = self.getPageNumber()
        mark = Mark(page, self._marks[page])
        self._marks[page] += 1
        return mark


@contextmanager
def tagged(canvas: Any, element: Element | None) -> Iterator[None]:
    """Let all that is drawn inside belong to an element; None leaves it to the caller's own mark."""
    if element is None:
        yield
        return
    mark = canvas.next_mark()
    element.kids.append(mark)
    with _sequence(canvas, f"/{element.tag} <</MCID {mark.number}>> BDC"):
        yield


@contextmanager
def artifact(canvas: Any, kind: str = LAYOUT) -> Iterator[None]:
    """Let all that is drawn inside be decoration, which a screen reader passes over."""
    with _sequence(canvas, f"/Artifact <</Type /{kind}>> BDC"):
        yield


@contextmanager
def _sequence(canvas: Any, opening: str) -> Iterator[None]:
    canvas._code.append(opening)  # noqa: SLF001 - reportlab has no public way to write an operator
    yield
    canvas._code.append("EMC")  # noqa: SLF001
