"""Turn an opinion into blocks, section by section, in the order of an official document."""

from collections.abc import Iterator
from itertools import chain

from app.domain.opinion import APPROVER, HANDLER, REVIEWER, Opinion
from app.opinion.content_annexes import annexes, annexes_section
from app.opinion.content_blocks import Block, Paragraph, Signature, Signer, Signers, Span, paragraph
from app.opinion.content_findings import problems_section, requirements_section, verdict_section
from app.opinion.content_project import project_section, resources_section
from app.opinion.content_spatial import basis_section, industry_section, spatial_section
from app.opinion.content_wording import chinese_date, say

_SECTIONS = (
    project_section,
    basis_section,
    spatial_section,
    industry_section,
    resources_section,
    problems_section,
    verdict_section,
    requirements_section,
    annexes_section,
)


def title(opinion: Opinion, mark: str = "") -> str:
    """Return the document's title, with `mark` where it may be broken."""
    name = " ".join(opinion.project.name.replace("|", "｜").split())
    return say("head.title", project=name).replace("|", mark)


def number(opinion: Opinion) -> str:
    """Return the document number; a draft says that it is one."""
    return opinion.number or say("head.draft_number")


def blocks(opinion: Opinion) -> Iterator[Block]:
    """Yield all that stands below the title.

    Raises:
        BadInputError: where a template is damaged or the date is none.
    """
    yield from _opening(opinion)
    yield from chain.from_iterable(section(opinion) for section in _SECTIONS)
    yield from _signature(opinion)
    yield from annexes(opinion)


def imprint(opinion: Opinion) -> tuple[str, ...]:
    """Return the lines of the imprint (版记)."""
    office = opinion.office
    contact = (say("sign.contact", contact=office.contact),) if office.contact else ()
    issued = say("sign.issued", office=office.name, date=chinese_date(opinion.date))
    return (*contact, issued if opinion.number else say("sign.draft", office=office.name))


def _opening(opinion: Opinion) -> Iterator[Block]:
    recipient = opinion.office.recipient or opinion.project.applicant.name
    if recipient:
        yield Paragraph((Span(say("head.recipient", recipient=recipient)),), flush=True)
    if opinion.number is None:
        yield paragraph(Span(say("head.draft_note"), "kai"))
    yield paragraph(
        say(
            "head.opening",
            addressee=say("head.addressee") if recipient else "",
            project=opinion.project.name,
            rules=len(opinion.review.findings),
        )
    )


def _signature(opinion: Opinion) -> Iterator[Block]:
    office = opinion.office
    people = (
        Signer(HANDLER, say("sign.handler", name=office.handler)),
        Signer(REVIEWER, say("sign.reviewer", name=office.reviewer)),
        Signer(APPROVER, say("sign.approver", name=office.approver)),
    )
    yield Signers(people)
    yield Signature(office.name, chinese_date(opinion.date))
