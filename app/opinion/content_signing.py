"""What stands at the end of every document of the office: who signs, office and date, copies, printing."""

from collections.abc import Iterator

from app.domain.opinion import APPROVER, HANDLER, REVIEWER, Office
from app.opinion.content_blocks import Block, Note, Paper, Signature, Signer, Signers
from app.opinion.content_wording import chinese_date
from app.opinion.templates import Templates


def signing(office: Office, date: str, words: Templates) -> Iterator[Block]:
    """Yield the places of the people, office and date, and how to reach the office.

    Raises:
        BadInputError: where the date is none.
    """
    people = (
        Signer(HANDLER, words.say("sign.handler", name=office.handler)),
        Signer(REVIEWER, words.say("sign.reviewer", name=office.reviewer)),
        Signer(APPROVER, words.say("sign.approver", name=office.approver)),
    )
    yield Signers(people)
    yield Signature(office.name, chinese_date(date))
    if office.contact:
        yield Note(words.say("sign.contact", contact=office.contact))


def copies(paper: Paper, words: Templates) -> str:
    """Return the line of those who get a copy; empty where nobody does."""
    named = paper.office.copies.strip().rstrip("。")
    return words.say("sign.copies", copies=named) if named else ""


def printing(paper: Paper, words: Templates) -> tuple[str, str]:
    """Return who prints the document, and when; a draft is not printed."""
    printer = paper.office.printer or paper.office.name
    return printer, words.say("sign.issued", date=chinese_date(paper.date)) if paper.issued else words.say("sign.draft")
