"""Render an opinion to PDF; the same opinion always gives the same bytes."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.domain.opinion import SEAL, Opinion
from app.opinion.archive import archive
from app.opinion.content import paper_of
from app.opinion.content_blocks import Paper
from app.opinion.content_office import fitted
from app.opinion.document_story import story
from app.opinion.flowables_head import draw_letter_foot, head_color
from app.opinion.flowables_office import BOTTOM, LEFT, PAGE, TEXT_HEIGHT, TEXT_WIDTH, draw_page_number
from app.opinion.flowables_signing import Place, SignatureBlock, SignersBlock
from app.opinion.fonts import fonts_of
from app.opinion.tags import Element, TaggedCanvas
from app.opinion.templates import Templates, read_templates

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
        BadInputError: where a character has no glyph, a template of the office is faulty, a text of the
            office is longer than its place on the page, or the date is none.
        WorldError: where a file of the program is missing.
    """
    words = read_templates(opinion.templates)
    opinion = replace(opinion, office=fitted(opinion.office))
    return render_paper(paper_of(opinion, words), words)


def render_paper(paper: Paper, words: Templates) -> RenderedOpinion:
    """Render any document of the office in its layout; see `render`."""
    paper = replace(paper, office=fitted(paper.office))
    with fonts_of(paper.office.fonts):
        return _render(paper, words)


def _render(paper: Paper, words: Templates) -> RenderedOpinion:
    out, structure = io.BytesIO(), Element("Document")
    document = _Document(out, paper, words)
    parts = list(story(paper, structure, words))
    signed = [each for each in parts if isinstance(each, SignersBlock | SignatureBlock)]
    with _bare_streams():
        document.build(parts, canvasmaker=TaggedCanvas)
    pdf = archive(out.getvalue(), structure, paper.record, paper.date)
    return RenderedOpinion(pdf, document.page, MappingProxyType(_signature_places(signed)))


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
    """A4 with the text block of GB/T 9704 and the page number below it; a letter's first page has rules instead."""

    def __init__(self, out: io.BytesIO, paper: Paper, words: Templates) -> None:
        super().__init__(
            out,
            pagesize=PAGE,
            title=paper.title.replace("|", ""),
            author=paper.office.name,
            subject=paper.number,
            creator=_CREATOR,
            producer=_CREATOR,
            lang="zh-CN",
        )
        frame = Frame(LEFT, BOTTOM, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
        color = head_color(words, issued=paper.issued)

        def end_page(canvas: Any, _document: Any) -> None:
            if paper.office.layout == "letter" and canvas.getPageNumber() == 1:
                draw_letter_foot(canvas, words, color)
            else:
                draw_page_number(canvas, canvas.getPageNumber())

        self.addPageTemplates([PageTemplate("page", [frame], onPageEnd=end_page)])
