"""Render a notice (撤回、替代) in the layout of the opinion that it is about; the same notice gives the same bytes."""

from collections.abc import Iterator, Mapping

from app.domain.notice import Notice
from app.opinion.content_blocks import Block, Paper, Paragraph, Span, paragraph
from app.opinion.content_signing import signing
from app.opinion.content_wording import chinese_date
from app.opinion.document import RenderedOpinion, render_paper
from app.opinion.templates import Templates, read_templates


def render_notice(notice: Notice, templates: Mapping[str, str]) -> RenderedOpinion:
    """Render a notice with the office's own templates (TOML text by name).

    Raises:
        BadInputError: where a character has no glyph, a template of the office is faulty or the date is none.
    """
    words = read_templates(templates)
    paper = Paper(
        office=notice.office,
        number=notice.number,
        issued=True,
        title=words.say(f"notice.{notice.kind}_title", about=notice.about),
        date=notice.date,
        blocks=tuple(_blocks(notice, words)),
        record=notice.record,
        printed_code=notice.printed_code,
    )
    return render_paper(paper, words)


def _blocks(notice: Notice, words: Templates) -> Iterator[Block]:
    if notice.recipient:
        yield Paragraph((Span(words.say("head.recipient", recipient=notice.recipient)),), flush=True)
    yield from map(paragraph, _sentences(notice, words))
    yield from signing(notice.office, notice.date, words)


def _sentences(notice: Notice, words: Templates) -> Iterator[str]:
    known = {
        "project": notice.project,
        "about": notice.about,
        "about_date": chinese_date(notice.about_date),
        "date": chinese_date(notice.date),
    }
    yield words.say(f"notice.{notice.kind}_opening", **known)
    yield words.say("notice.reason", reason=notice.reason.rstrip("。；;. "))
    if notice.successor:
        dated = chinese_date(notice.successor_date)
        yield words.say("notice.successor", successor=notice.successor, successor_date=dated)
    yield words.say(f"notice.{notice.kind}_ledger")
    yield words.say("notice.check")
