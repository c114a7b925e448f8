"""The document's flow: the head, the title, what draws every block, the printed code and the imprint at the end."""

import math
from collections.abc import Iterator, Sequence
from functools import singledispatch
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from app.opinion import content_signing
from app.opinion.content_blocks import (
    AnnexMark,
    Block,
    Heading,
    NewPage,
    Note,
    Paper,
    Paragraph,
    Signature,
    Signers,
    SiteMap,
    Table,
    TableCell,
)
from app.opinion.flowables import ChineseParagraph
from app.opinion.flowables_code import CodeBlock
from app.opinion.flowables_head import DocumentHead, LetterHead, head_color
from app.opinion.flowables_office import BODY, LEADING, SIZE, SPACING, TEXT_HEIGHT, TEXT_WIDTH, Imprint
from app.opinion.flowables_signing import SignatureBlock, SignersBlock
from app.opinion.flowables_table import DENSE, NORMAL, Cell, RuledTable
from app.opinion.fonts import text_width
from app.opinion.map_drawing import SiteMapDrawing
from app.opinion.tags import Element
from app.opinion.templates import Templates
from app.opinion.typesetting import Run, Style, set_lines

_FLUSH: Final = Style(SIZE, LEADING, SPACING)
_TITLE: Final = Style(22.0, 34.0, align="center")  # 2号, 7.3.1
_CAPTION: Final = Style(12.0, 20.0, align="center")
_ANNEX: Final = Style(SIZE, LEADING, align="center")
_MAP_NOTE: Final = Style(9.0, 13.0)
_HEADING_ROLES: Final = {1: "hei", 2: "kai"}
_HEADING_TAGS: Final = {1: "H2", 2: "H3", 3: "H2"}  # below the title, which is H1
_ROOM_FOR_TABLE: Final = 90.0
_SHORT: Final = 13
_LAST_WORDS: Final = 3  # blocks: the last heading, its paragraph, the people
_CLOSING_LINES: Final = 10  # heading, people, signature block and the note below it
_GAP: Final = 4 * mm


def story(paper: Paper, structure: Element, words: Templates) -> Iterator[Flowable]:
    """Yield all that a document is made of; its elements are appended to the structure in reading order."""
    color = head_color(words, issued=paper.issued)
    head = LetterHead if paper.office.layout == "letter" else DocumentHead
    yield head(paper.office.head or paper.office.name, paper.number, structure, words, color)
    yield Spacer(0, 2 * LEADING)  # 7.3.1 and 10.1
    yield ChineseParagraph([Run(_title(paper.title), "song-bold")], _TITLE, structure.add("H1"))
    yield Spacer(0, LEADING)  # 7.3.2
    signature = next((number for number, block in enumerate(paper.blocks) if isinstance(block, Signature)), 0)
    for number, (block, following) in enumerate(zip(paper.blocks, (*paper.blocks[1:], None), strict=True)):
        if number == signature - _LAST_WORDS:  # nobody signs on a page without text: the last words go with it
            yield CondPageBreak(_closing_room(paper.blocks[number + 1]))
        if isinstance(block, Heading) and isinstance(following, Table):
            yield CondPageBreak(LEADING + _ROOM_FOR_TABLE)
        yield from flowables_of(block, structure, words)
    yield from _end(paper, structure, words)


def _closing_room(last: Block) -> float:
    """Return the height of the last heading, its paragraph, and all that signs below it."""
    runs = [Run(span.text, span.role) for span in last.spans] if isinstance(last, Paragraph) else []
    return min((_CLOSING_LINES + len(set_lines(runs, BODY, TEXT_WIDTH))) * LEADING, TEXT_HEIGHT)


def _end(paper: Paper, structure: Element, words: Templates) -> Iterator[Flowable]:
    """Yield the printed code and the imprint, together on one page."""
    letter = paper.office.layout == "letter"
    code = paper.printed_code and CodeBlock(paper.printed_code, paper.office.contact, structure, words)
    printing = None if letter else content_signing.printing(paper, words)
    imprint = Imprint(content_signing.copies(paper, words), printing, structure, ruled=not letter)
    taken = code.wrap(TEXT_WIDTH, TEXT_HEIGHT)[1] if code else 0.0
    yield CondPageBreak(taken + imprint.need() + 2 * _GAP)
    yield Spacer(0, _GAP)
    if code:
        yield code
    yield imprint


def _title(text: str) -> str:
    """Return the title on one line, or broken where its bars say, or in lines of like length."""
    plain, broken = text.replace("|", ""), text.replace("|", "\n")
    if _width(plain) <= TEXT_WIDTH:
        return plain
    if max(map(_width, broken.split("\n"))) <= TEXT_WIDTH:
        return broken
    count = math.ceil(_width(plain) / TEXT_WIDTH)
    even = min(TEXT_WIDTH, _width(plain) / count + _TITLE.size)
    return "\n".join(line.text for line in set_lines([Run(plain, "song-bold")], _TITLE, even))


def _width(text: str) -> float:
    return text_width("song-bold", text, _TITLE.size)


@singledispatch
def flowables_of(block: Block, structure: Element, words: Templates) -> Iterator[Flowable]:  # noqa: ARG001 - the registered ones do
    """Yield what draws a block; its elements are appended to the document's."""
    raise TypeError(f"no flowable for {type(block).__name__}")


@flowables_of.register
def _heading(block: Heading, structure: Element, _words: Templates) -> Iterator[Flowable]:
    yield CondPageBreak(2 * LEADING)
    element = structure.add(_HEADING_TAGS[block.level])
    if block.level in _HEADING_ROLES:
        run = Run(block.text, _HEADING_ROLES[block.level])
        yield ChineseParagraph([run], BODY, element, (block.text, block.level - 1))
    else:
        yield CondPageBreak(_ROOM_FOR_TABLE)
        yield ChineseParagraph([Run(block.text, "hei")], _ANNEX, element, (block.text, 0))


@flowables_of.register
def _paragraph(block: Paragraph, structure: Element, _words: Templates) -> Iterator[Flowable]:
    runs = [Run(span.text, span.role) for span in block.spans]
    yield ChineseParagraph(runs, _FLUSH if block.flush else BODY, structure.add("P"))


@flowables_of.register
def _map(block: SiteMap, structure: Element, words: Templates) -> Iterator[Flowable]:
    yield ChineseParagraph([Run(block.caption, "hei")], _ANNEX, structure.add("H2"), (block.caption, 0))
    drawing = SiteMapDrawing(block, structure, words)
    yield drawing
    schematic = words.say("annexes.schematic_note") if drawing.shows_schematic else ""
    note = block.note + words.say("annexes.map_note", zone=drawing.zone, schematic=schematic)
    yield ChineseParagraph([Run(note)], _MAP_NOTE, structure.add("P"))


@flowables_of.register
def _signers(block: Signers, structure: Element, _words: Templates) -> Iterator[Flowable]:
    yield SignersBlock(block.people, structure)


@flowables_of.register
def _signature(block: Signature, structure: Element, words: Templates) -> Iterator[Flowable]:
    yield SignatureBlock(block.office, block.date, structure, words)


@flowables_of.register
def _note(block: Note, structure: Element, _words: Templates) -> Iterator[Flowable]:
    yield ChineseParagraph([Run(block.text)], BODY, structure.add("P"))


@flowables_of.register
def _annex_mark(block: AnnexMark, structure: Element, _words: Templates) -> Iterator[Flowable]:
    yield ChineseParagraph([Run(block.text, "hei")], _FLUSH, structure.add("H2"), (block.text, 0))


@flowables_of.register
def _table(block: Table, structure: Element, _words: Templates) -> Iterator[Flowable]:
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
def _new_page(_block: NewPage, _structure: Element, _words: Templates) -> Iterator[Flowable]:
    yield PageBreak()
