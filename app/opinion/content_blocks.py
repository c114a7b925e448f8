"""What an opinion's content is made of: blocks that say what to print and leave the look to the document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from shapely.geometry.base import BaseGeometry

from app.domain.opinion import MapFeature, Office, PrintedCode
from app.domain.site import Site


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
    """A map: "overview" of the county, "close" around the site, or "conflict" with one kind of control line.

    Attributes:
        kind: which map.
        caption: above it.
        site: the site; without one the map says so.
        features: what lies around.
        note: below it, before what is said of every map.
        subject: of a conflict, the kind of layer.
        overlap: of a conflict, what site and control line have in common (degrees).
        focus: of a conflict, the part of it that the map is about.
    """

    kind: str
    caption: str
    site: Site | None
    features: tuple[MapFeature, ...]
    note: str = ""
    subject: str = ""
    overlap: BaseGeometry | None = None
    focus: BaseGeometry | None = None


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
class Note:
    """A note below the date (附注), two characters in."""

    text: str


@dataclass(frozen=True, slots=True)
class AnnexMark:
    """The word 附件 at the upper left of the page on which the annexes begin."""

    text: str


@dataclass(frozen=True, slots=True)
class NewPage:
    """The next block begins a page."""


Block = Heading | Paragraph | Table | SiteMap | Signers | Signature | Note | AnnexMark | NewPage


@dataclass(frozen=True, slots=True)
class Paper:
    """An official document of the office before it is laid out.

    Attributes:
        number: the document number, or what stands in its place.
        issued: whether it has left the office; a draft's head is black and it is not printed.
        title: a bar marks where it may be broken.
        date: ISO date.
        record: attached to the PDF as JSON.
    """

    office: Office
    number: str
    issued: bool
    title: str
    date: str
    blocks: tuple[Block, ...]
    record: Mapping[str, Any] = field(default_factory=dict)
    printed_code: PrintedCode | None = None


def paragraph(*parts: str | Span) -> Paragraph:
    """Make a paragraph of text and spans."""
    return Paragraph(tuple(part if isinstance(part, Span) else Span(part) for part in parts))


def row(*texts: str) -> tuple[TableCell, ...]:
    """Make a row of cells."""
    return tuple(map(TableCell, texts))
