"""Render an opinion to PDF; the same opinion always gives the same bytes."""

import io
import math
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import singledispatch
from types import MappingProxyType
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageBreak, PageTemplate, Spacer

from app.domain.opinion import SEAL, Opinion
from app.opinion import content
from app.opinion.archive import archive
from app.opinion.content_blocks import (
    Block,
    Heading,
    NewPage,
    Paragraph,
    Signature,
    Signers,
    SiteMap,
    Table,
    TableCell,
)
from app.opinion.content_wording import say
from app.opinion.flowables import ChineseParagraph
from app.opinion.flowables_code import CodeBlock
from app.opinion.flowables_office import (
    BODY,
    BOTTOM,
    LEADING,
    LEFT,
    PAGE,
    SIZE,
    SPACING,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Head,
    Imprint,
    draw_page_number,
)
from app.opinion.flowables_signing import Place, SignatureBlock, SignersBlock
from app.opinion.flowables_table import DENSE, NORMAL, Cell, RuledTable
from app.opinion.fonts import text_width
from app.opinion.map_drawing import SiteMapDrawing
from app.opinion.tags import Element, TaggedCanvas
from app.opinion.typesetting import Run, Style, set_lines

_FLUSH: Final = Style(SIZE, LEADING, SPACING)
_TITLE: Final = Style(22.0, 34.0, align="center")
_CAPTION: Final = Style(12.0, 20.0, align="center")
_ANNEX: Final = Style(SIZE, LEADING, align="center")
_HEADING_ROLES: Final = {1: "hei", 2: "kai"}
_HEADING_TAGS: Final = {1: "H2", 2: "H3", 3: "H2"}  # below the title, which is H1
_ROOM_FOR_TABLE: Final = 90.0
_SHORT: Final = 13
_LAST_WORDS: Final = 3  # blocks: the last heading, its paragraph, the people
_CLOSING: Final = 12.5 * LEADING  # those and the signature block
_CREATOR: Final = "taixin-review"


@dataclass(frozen=True, slots=True)
class RenderedOpinion:
    """A finished, unsigned document.

    Attributes:
        pdf: the file.
        pages: how many pages it has.
        signature_places: by role (`SIGNING_ROLES`) where its signature shows: below the name of a person, and for
            the seal over office and date.
    """

    pdf: bytes
    pages: int
    signature_places: Mapping[str, Place]

    @property
    def signature_box(self) -> Place:
        """Where office and date stand and the seal belongs."""
        return self.signature_places[SEAL]


def render(opinion: Opinion) -> RenderedOpinion:
    """Render an opinion; a draft where it has no number.

    Raises:
        BadInputError: where a character has no glyph, a template is damaged or the date is none.
    """
    out = io.BytesIO()
    blocks = tuple(content.blocks(opinion))
    structure = Element("Document")
    document = _Document(out, opinion)
    story = list(_story(opinion, blocks, structure))
    places = [each for each in story if isinstance(each, SignersBlock | SignatureBlock)]
    with _bare_streams():
        document.build(story, canvasmaker=TaggedCanvas)
    pdf = archive(out.getvalue(), structure, opinion.record, opinion.date)
    return RenderedOpinion(pdf, document.page, MappingProxyType(_signature_places(places)))


def _signature_places(drawn: Sequence[SignersBlock | SignatureBlock]) -> dict[str, Place]:
    places: dict[str, Place] = {}
    for each in drawn:
        if isinstance(each, SignersBlock):
            places |= each.places
        elif each.place is not None:
            places[SEAL] = each.place
    return places


@contextmanager
def _bare_streams() -> Iterator[None]:
    """Let reportlab write streams without ASCII85, which costs two thirds of the time; its setting is global."""
    from reportlab import rl_config

    before, rl_config.useA85 = rl_config.useA85, 0
    try:
        yield
    finally:
        rl_config.useA85 = before


class _Document(BaseDocTemplate):
    """A4 with the text block of GB/T 9704 and the page number below it."""

    def __init__(self, out: io.BytesIO, opinion: Opinion) -> None:
        super().__init__(
            out,
            pagesize=PAGE,
            title=content.title(opinion),
            author=opinion.office.name,
            subject=content.number(opinion),
            creator=_CREATOR,
            producer=_CREATOR,
            lang="zh-CN",
        )
        frame = Frame(LEFT, BOTTOM, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates([PageTemplate("page", [frame], onPageEnd=_end_page)])


def _end_page(canvas: Any, _document: Any) -> None:
    draw_page_number(canvas, canvas.getPageNumber())


def _story(opinion: Opinion, blocks: Sequence[Block], structure: Element) -> Iterator[Flowable]:
    yield Head(opinion.office.name, content.number(opinion), structure, issued=opinion.number is not None)
    yield Spacer(0, LEADING)
    yield ChineseParagraph([Run(_title(opinion), "song-bold")], _TITLE, structure.add("H1"))
    yield Spacer(0, LEADING)
    closing = next(number for number, block in enumerate(blocks) if isinstance(block, Signature)) - _LAST_WORDS
    for number, (block, following) in enumerate(zip(blocks, (*blocks[1:], None), strict=True)):
        if number == closing:  # a page with the signature alone is not allowed: the last words go with it
            yield CondPageBreak(_CLOSING)
        if isinstance(block, Heading) and isinstance(following, Table):
            yield CondPageBreak(LEADING + _ROOM_FOR_TABLE)
        if isinstance(block, SiteMap):
            yield from _map(block, opinion, structure)
        else:
            yield from flowables_of(block, structure)
    yield Spacer(0, 4 * mm)
    if opinion.printed_code is not None:
        yield CodeBlock(opinion.printed_code, opinion.office.contact, structure)
    yield Imprint(list(content.imprint(opinion)), structure)


def _map(block: SiteMap, opinion: Opinion, structure: Element) -> Iterator[Flowable]:
    yield ChineseParagraph([Run(block.caption, "hei")], _ANNEX, structure.add("H2"), (block.caption, 0))
    yield SiteMapDrawing(opinion, block.kind, structure)
    yield ChineseParagraph([Run(say("annexes.map_note"))], _NOTE, structure.add("P"))


_NOTE: Final = Style(9.0, 13.0)


def _title(opinion: Opinion) -> str:
    """Return the title on one line, or broken where its template says, or in lines of like length."""
    text = content.title(opinion)
    broken = content.title(opinion, mark="\n")
    if _width(text) <= TEXT_WIDTH:
        return text
    if max(map(_width, broken.split("\n"))) <= TEXT_WIDTH:
        return broken
    count = math.ceil(_width(text) / TEXT_WIDTH)
    even = min(TEXT_WIDTH, _width(text) / count + _TITLE.size)
    return "\n".join(line.text for line in set_lines([Run(text, "song-bold")], _TITLE, even))


def _width(text: str) -> float:
    return text_width("song-bold", text, _TITLE.size)


@singledispatch
def flowables_of(block: Block, structure: Element) -> Iterator[Flowable]:  # noqa: ARG001 - the registered ones do
    """Yield what draws a block; its elements are appended to the document's."""
    raise TypeError(f"no flowable for {type(block).__name__}")


@flowables_of.register
def _heading(block: Heading, structure: Element) -> Iterator[Flowable]:
    yield CondPageBreak(2 * LEADING)
    element = structure.add(_HEADING_TAGS[block.level])
    if block.level in _HEADING_ROLES:
        run = Run(block.text, _HEADING_ROLES[block.level])
        yield ChineseParagraph([run], BODY, element, (block.text, block.level - 1))
    else:
        yield CondPageBreak(_ROOM_FOR_TABLE)
        yield ChineseParagraph([Run(block.text, "hei")], _ANNEX, element, (block.text, 0))


@flowables_of.register
def _paragraph(block: Paragraph, structure: Element) -> Iterator[Flowable]:
    runs = [Run(span.text, span.role) for span in block.spans]
    yield ChineseParagraph(runs, _FLUSH if block.flush else BODY, structure.add("P"))


@flowables_of.register
def _signers(block: Signers, structure: Element) -> Iterator[Flowable]:
    yield SignersBlock(block.people, structure)


@flowables_of.register
def _signature(block: Signature, structure: Element) -> Iterator[Flowable]:
    yield SignatureBlock(block.office, block.date, structure)


@flowables_of.register
def _table(block: Table, structure: Element) -> Iterator[Flowable]:
    element = structure.add("Table")
    if block.caption:
        yield CondPageBreak(_ROOM_FOR_TABLE)
        yield ChineseParagraph([Run(block.caption, "hei")], _CAPTION, element.add("Caption").add("P"))
    alignments = _alignments(block)
    rows = [_cells(row, alignments, in_pairs=not block.head) for row in block.rows]
    yield RuledTable(
        [Cell(text) for text in block.head],
        rows,
        [width * mm for width in block.widths],
        DENSE if block.dense else NORMAL,
        element,
    )
    yield Spacer(0, 3 * mm)


def _alignments(table: Table) -> list[str]:
    """Return each column's alignment: in the middle where all that stands in it alone is short."""
    longest = [0] * len(table.widths)
    for cells in table.rows:
        for column, cell in _placed(cells):
            if cell.span == 1:
                longest[column] = max(longest[column], len(cell.text))
    return ["center" if length <= _SHORT else "left" for length in longest]


def _placed(cells: Sequence[TableCell]) -> Iterator[tuple[int, TableCell]]:
    column = 0
    for cell in cells:
        yield column, cell
        column += cell.span


def _cells(cells: Sequence[TableCell], alignments: Sequence[str], *, in_pairs: bool) -> list[Cell]:
    """Set a row's alignments; in pairs, every other cell names the one after it."""
    heads = ("Row", "") if in_pairs else ("", "")
    return [
        Cell(cell.text, cell.span, cell.align or alignments[column], heads=heads[number % 2])
        for number, (column, cell) in enumerate(_placed(cells))
    ]


@flowables_of.register
def _new_page(_block: NewPage, _structure: Element) -> Iterator[Flowable]:
    yield PageBreak()
