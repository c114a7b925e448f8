"""A case's own words for the clauses that the opinion's template leaves free."""

from typing import Final

from app.domain.opinion import FreeText
from app.domain.review import CaseFile, Review
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.opinions import draft, free_texts
from app.services.permits import ANYBODY, CASEWORK, permit
from app.services.records import case_words, note
from app.store.connection import atomic
from app.store.opinion_texts import keep_opinion_text
from app.store.workspace import open_workspace

_LONGEST: Final = 5000


@permit("查看案卷", ANYBODY)
def case_texts(desk: Desk, case_id: int, case: CaseFile, result: Review, *, date: str) -> tuple[FreeText, ...]:
    """Return the clauses of a case's opinion that may be written otherwise, as they stand."""
    return free_texts(draft(desk, case, result, date=date, case_id=case_id))


@permit("改写审查意见", CASEWORK)
def keep_text(desk: Desk, case_id: int, text: FreeText, words: str | None, *, now: str) -> None:
    """Keep a case's own words for a clause; None, or the template's own words, takes the template's again.

    Raises:
        BadInputError: the clause is not free, or the words are too many.
    """
    if not text.is_free:
        raise BadInputError(f"“{text.section}”中的这一条由模板固定，不能改写。请在“机关设置”的条款中修改。")
    if words is not None and len(words) > _LONGEST:
        raise BadInputError(f"“{text.name}”有{len(words)}字，超过{_LONGEST}字，请删减。", field=text.key)
    if words is not None:
        words = "\n".join(line.strip() for line in words.splitlines() if line.strip())
    kept = None if words == text.shipped else words
    with open_workspace(desk.workspace) as connection, atomic(connection):
        keep_opinion_text(connection, case_id, text.key, kept, now)
        note(connection, desk, "opinion_text", case_words(case_id), at=now, clause=text.key, is_own=kept is not None)
