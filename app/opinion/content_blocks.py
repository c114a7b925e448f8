"""What an opinion's content is made of: blocks that say what to print and leave the look to the document."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text in a font role."""

    text: str
    role: str = "fang"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: level 1 in 黑体 ("一、"), level 2 in 楷体 ("（一）"), level 3 an annex's caption."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A body paragraph, first line indented by two characters; `flush` leaves the indent out."""

    spans: tuple[Span, ...]
    flush: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's text, how many columns it spans and where it stands in them.

    Without an `align` it stands as its column does: in the middle where all of the column is short.
    """

    text: str
    span: int = 1
    align: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; widths in mm, together the 156 mm of the text block; `dense` sets it smaller.

    Without a head its rows are pairs: a name and its value, a name and its value.
    """

    caption: str
    head: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    dense: bool = False


@dataclass(frozen=True, slots=True)
class SiteMap:
    """A map: "overview" of the counties, or "close" around the site."""

    kind: str
    caption: str


class Signer(NamedTuple):
    """Who signs: a role of `SIGNING_ROLES`, and the words above the place that is kept for it."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Signers:
    """The people who sign, side by side."""

    people: tuple[Signer, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Where the office signs."""

    office: str
    date: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """The next block begins a page."""


Block = Heading | Paragraph | Table | SiteMap | Signers | Signature | NewPage


def paragraph(*parts: str | Span) -> Paragraph:
    """Make a paragraph of text and spans."""
    return Paragraph(tuple(part if isinstance(part, Span) else Span(part) for part in parts))


def row(*texts: str) -> tuple[TableCell, ...]:
    """Make a row of cells."""
    return tuple(map(TableCell, texts))
