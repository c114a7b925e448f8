"""Issue an opinion: allot its number, certify it, add one signature after the other; a failed act changes nothing."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.opinion import PrintedCode
from app.domain.review import CaseFile, Review
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.ledger import share_of
from app.services.offices import number_pattern, office_settings
from app.services.opinions import draft, render_opinion
from app.services.papers import (
    PATIENCE_MS,
    Certified,
    IssuedOpinion,
    certify,
    enter,
    numbered_record,
    record_digest,
    require_clock,
    sign_in_turn,
)
from app.services.permits import CASEWORK, DECIDING, SIGNING, permit, who
from app.services.reviews import review_json
from app.services.signatures import Key
from app.services.signing_people import require_issuable, require_signer
from app.services.signing_roles import check_roles, signing_roles
from app.store.audit import Head, add_audit, audit_head
from app.store.cases import set_status
from app.store.connection import atomic
from app.store.ledger import add_share
from app.store.opinion_numbers import AllottedNumber, allot_number, next_number
from app.store.opinion_states import end_opinion
from app.store.opinions import NewOpinion, OpinionRow, find_opinion
from app.store.runs import add_run
from app.store.workspace import open_workspace

if TYPE_CHECKING:
    from app.opinion.document import RenderedOpinion

__all__ = ["IssuedOpinion", "issue", "sign_next", "void"]


@permit("签发审查意见", CASEWORK)
def issue(
    desk: Desk,
    case_id: int,
    case: CaseFile,
    result: Review,
    *,
    key: Key,
    moment: datetime,
    roles: Sequence[str] | None = None,
) -> IssuedOpinion:
    """Allot a number, render, sign for the first role and enter the opinion: all of it or nothing.

    With one signer the opinion is in force; with several it waits for the others (`sign_next`). The share of the
    ledger is entered at once and counts from the last signature on.

    Args:
        desk: the open desk.
        case_id: the kept case.
        case: as it was reviewed.
        result: of the review.
        key: the first role's.
        moment: the signing time, timezone aware; its day is the date on the document.
        roles: who signs, in turn; None is as the office's settings have it.

    Raises:
        BadInputError, WorldError: where it cannot be rendered or signed, or the clock was set back; then the number
            is not taken.
    """
    signers = check_roles(signing_roles(desk) if roles is None else roles)
    require_issuable(desk, case_id)
    require_signer(desk, signers[0])
    for is_held in (False, False, True):
        issued = _try_to_issue(desk, case_id, case, result, key, moment, signers, is_held=is_held)
        if issued is not None:
            return issued
    raise AssertionError("nobody can take a number that is held")


def _try_to_issue(
    desk: Desk,
    case_id: int,
    case: CaseFile,
    result: Review,
    key: Key,
    moment: datetime,
    roles: Sequence[str],
    *,
    is_held: bool,
) -> IssuedOpinion | None:
    """Issue with the number that is next; None where another took it while this one was being rendered and signed.

    The lock is held meanwhile only where that has happened twice: other windows could not save their cases.
    """
    date = moment.date().isoformat()
    with open_workspace(desk.workspace, wait_ms=PATIENCE_MS) as connection, ExitStack() as stack:
        if is_held:
            stack.enter_context(atomic(connection))
        require_clock(connection, date)
        pattern = number_pattern(connection)
        allotted = next_number(connection, moment.year, pattern)
        log = audit_head(connection)
        record, certified = _certify(desk, case_id, case, result, allotted, log, key, moment, roles)
        stack.enter_context(atomic(connection))
        if allot_number(connection, moment.year, pattern) != allotted:
            return None
        require_clock(connection, date)
        run_id = add_run(connection, case_id, review_json(result), now=moment.isoformat(timespec="seconds"))
        new = replace(_new(case, result, case_id, run_id, date, record), short_code=certified.short_code)
        row, issued = enter(connection, allotted, new, certified, roles=roles, log=log, moment=moment, person=who(desk))
        set_status(connection, case_id, "issue", now=moment.isoformat(timespec="seconds"))
        add_share(connection, row.id, share_of(desk, case.project, case.project.start_year or moment.year))
    return issued


def _certify(
    desk: Desk,
    case_id: int,
    case: CaseFile,
    result: Review,
    allotted: AllottedNumber,
    log: Head,
    key: Key,
    moment: datetime,
    roles: Sequence[str],
) -> tuple[str, Certified]:
    """Return the hash of the record, and the opinion with its number, its code and its first signature."""
    from app.opinion.printed_code import CodeFacts

    date = moment.date().isoformat()
    office = office_settings(desk)
    opinion = draft(desk, case, result, date=date, office=office, number=allotted.number, case_id=case_id)
    opinion = replace(opinion, record=numbered_record(opinion.record, allotted, date, roles, log))
    digest = record_digest(opinion.record)
    facts = CodeFacts(result.verdict, allotted.number, case.project.code or "", date, digest)

    def render(code: PrintedCode) -> "RenderedOpinion":
        return render_opinion(replace(opinion, printed_code=code))

    return digest, certify(desk, facts, render, roles=roles, key=key, moment=moment)


def _new(case: CaseFile, result: Review, case_id: int, run_id: int, date: str, digest: str) -> NewOpinion:
    project = case.project
    return NewOpinion(
        case_id=case_id,
        run_id=run_id,
        name=project.name or "",
        code=project.code or "",
        applicant=project.applicant.name or "",
        county=project.county or "",
        verdict=result.verdict,
        issued=date,
        record_sha256=digest,
    )


@permit("签署", SIGNING)
def sign_next(desk: Desk, number: str, *, key: Key, moment: datetime, role: str | None = None) -> IssuedOpinion:
    """Add the signature of whose turn it is to an opinion or a notice; the last one puts it into force.

    Raises:
        BadInputError, WorldError: it is another's turn, or the document cannot be signed; number, document and earlier
            signatures stay as they were, and signing can go on later.
    """
    return sign_in_turn(desk, number, key=key, moment=moment, role=role)


@permit("作废文号", DECIDING)
def void(desk: Desk, number: str, *, reason: str, moment: datetime) -> OpinionRow:
    """Void a document that was never signed to the end: its number stays taken and is listed as void.

    Raises:
        BadInputError: no document bears the number, it is in force or ended, the reason is empty, or the day lies
            before the document's.
    """
    date = moment.date().isoformat()
    with open_workspace(desk.workspace) as connection, atomic(connection):
        row = find_opinion(connection, number)
        require_not_before(row, date, "作废")
        ended = end_opinion(connection, row.id, "void", reason=reason, date=date)
        now = moment.isoformat(timespec="seconds")
        add_audit(connection, at=now, who=who(desk), act="void", subject=number, detail={"reason": reason.strip()})
        return ended


def require_not_before(row: OpinionRow, date: str, act: str) -> None:
    """Refuse an act that would lie before the document's own date.

    Raises:
        BadInputError: naming both dates.
    """
    if date < row.issued:
        raise BadInputError(f"{act}日期{date}早于{row.number}的成文日期{row.issued}，请校准本机日期。", field="date")
