"""Turn an opinion into blocks, section by section, in the order of an official document."""

from collections.abc import Iterator
from itertools import chain

from app.domain.opinion import Opinion
from app.opinion.content_annexes import annexes, annexes_section, site_maps
from app.opinion.content_blocks import Block, Paper, Paragraph, Span, paragraph
from app.opinion.content_findings import problems_section, requirements_section, verdict_section
from app.opinion.content_project import project_section, resources_section
from app.opinion.content_signing import signing
from app.opinion.content_spatial import basis_section, industry_section, spatial_section
from app.opinion.templates import Templates

_SECTIONS = (
    project_section,
    basis_section,
    spatial_section,
    industry_section,
    resources_section,
    problems_section,
    verdict_section,
    requirements_section,
)


def paper_of(opinion: Opinion, words: Templates) -> Paper:
    """Return the opinion as a document to be laid out; a draft says that it is one.

    Raises:
        BadInputError: where the date is none.
    """
    name = " ".join(opinion.project.name.replace("|", "｜").split())
    return Paper(
        office=opinion.office,
        number=opinion.number or words.say("head.draft_number"),
        issued=opinion.number is not None,
        title=words.say("head.title", project=name),
        date=opinion.date,
        blocks=tuple(blocks(opinion, words)),
        record=opinion.record,
        printed_code=opinion.printed_code,
    )


def blocks(opinion: Opinion, words: Templates) -> Iterator[Block]:
    """Yield all that stands below the title.

    Raises:
        BadInputError: where the date is none.
    """
    maps = site_maps(opinion, words)
    yield from _opening(opinion, words)
    yield from chain.from_iterable(section(opinion, words) for section in _SECTIONS)
    yield from annexes_section(maps, words)
    yield from signing(opinion.office, opinion.date, words)
    yield from annexes(opinion, maps, words)


def _opening(opinion: Opinion, words: Templates) -> Iterator[Block]:
    recipient = opinion.office.recipient or opinion.project.applicant.name
    if recipient:
        yield Paragraph((Span(words.say("head.recipient", recipient=recipient)),), flush=True)
    if opinion.number is None:
        yield paragraph(Span(words.say("head.draft_note"), "kai"))
    yield paragraph(
        words.say(
            "head.opening",
            addressee=words.say("head.addressee") if recipient else "",
            project=opinion.project.name,
            rules=len(opinion.review.findings),
        )
    )
