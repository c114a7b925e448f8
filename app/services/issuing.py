"""Issue an opinion: allot its number, certify it, add one signature after the other; a failed act changes nothing."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.opinion import PrintedCode
from app.domain.review import CaseFile, Review
from app.errors import BadInputError
from app.services.calendars import limits_in, working_calendar
from app.services.case_clocks import reckon
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
from app.services.shared_limits import limits_of
from app.services.shared_line import Line, open_line
from app.services.signatures import Key
from app.services.signing_people import require_issuable, require_signer
from app.services.signing_roles import check_roles, signing_roles
from app.store.audit import Head, add_audit, audit_head
from app.store.cases import set_status
from app.store.connection import Connection, atomic
from app.store.ledger import LedgerShare, add_share
from app.store.opinion_numbers import AllottedNumber, allot_number, next_number
from app.store.opinion_states import end_opinion
from app.store.opinions import NewOpinion, OpinionFilter, OpinionRow, find_opinion, list_opinions
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
    asked = _Asked(case_id, case, result, key, moment, signers)
    with open_line(desk) as line:
        if line is not None:
            return _issue_on_line(desk, asked, line)
    for is_held in (False, False, True):
        issued = _try_to_issue(desk, asked, is_held=is_held)
        if issued is not None:
            return issued
    raise AssertionError("nobody can take a number that is held")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: the case as reviewed, who signs when, and with what."""

    case_id: int
    case: CaseFile
    result: Review
    key: Key
    moment: datetime
    roles: Sequence[str]

    @property
    def date(self) -> str:
        return self.moment.date().isoformat()

    @property
    def now(self) -> str:
        return self.moment.isoformat(timespec="seconds")

    def share(self, desk: Desk) -> LedgerShare:
        project = self.case.project
        return share_of(desk, project, project.start_year or self.moment.year)


def _issue_on_line(desk: Desk, asked: _Asked, line: Line) -> IssuedOpinion:
    """Issue with a number that the shared register holds for us meanwhile; signed anew where a lower one is let go."""
    limits = limits_of(desk, asked.case.project, asked.result.ledger)
    with open_workspace(desk.workspace, wait_ms=PATIENCE_MS) as connection:
        _require_not_issued_just_now(connection, asked, line.take(connection).numbers)
        require_clock(connection, asked.date)
        line.hold_to_limits(asked.share(desk), limits)
        allotted, settled, log = None, line.hold(connection, asked.moment.year), audit_head(connection)
        while allotted != settled:
            allotted = settled
            record, certified = _certify(desk, asked, allotted, log)
            settled = line.settle(allotted)
        with atomic(connection):
            opinion_id, issued = _enter(connection, desk, asked, allotted, record, certified, log)
            line.put(connection, (opinion_id,), limits)
    return issued


def _try_to_issue(desk: Desk, asked: _Asked, *, is_held: bool) -> IssuedOpinion | None:
    """Issue with the number that is next; None where another took it while this one was being rendered and signed.

    The lock is held meanwhile only where that has happened twice: other windows could not save their cases.
    """
    with open_workspace(desk.workspace, wait_ms=PATIENCE_MS) as connection, ExitStack() as stack:
        if is_held:
            stack.enter_context(atomic(connection))
        require_clock(connection, asked.date)
        pattern = number_pattern(connection)
        allotted = next_number(connection, asked.moment.year, pattern)
        log = audit_head(connection)
        record, certified = _certify(desk, asked, allotted, log)
        stack.enter_context(atomic(connection))
        if allot_number(connection, asked.moment.year, pattern) != allotted:
            return None
        return _enter(connection, desk, asked, allotted, record, certified, log)[1]


def _enter(
    connection: Connection,
    desk: Desk,
    asked: _Asked,
    allotted: AllottedNumber,
    record: str,
    certified: Certified,
    log: Head,
) -> tuple[int, IssuedOpinion]:
    """Enter the opinion with its run and its share, in the transaction that takes its number."""
    require_clock(connection, asked.date)
    run_id = add_run(connection, asked.case_id, review_json(asked.result), now=asked.now)
    new = replace(_new(asked, run_id, record), short_code=certified.short_code)
    row, issued = enter(
        connection, allotted, new, certified, roles=asked.roles, log=log, moment=asked.moment, person=who(desk)
    )
    set_status(connection, asked.case_id, "issue", now=asked.now)
    reckon(connection, (asked.case_id,), limits_in(connection, desk.seeds), working_calendar(connection, desk.seeds))
    add_share(connection, row.id, asked.share(desk))
    return row.id, issued


def _certify(desk: Desk, asked: _Asked, allotted: AllottedNumber, log: Head) -> tuple[str, Certified]:
    """Return the hash of the record, and the opinion with its number, its code and its first signature."""
    from app.opinion.printed_code import CodeFacts

    case, date = asked.case, asked.date
    office = office_settings(desk)
    opinion = draft(desk, case, asked.result, date=date, office=office, number=allotted.number, case_id=asked.case_id)
    opinion = replace(opinion, record=numbered_record(opinion.record, allotted, date, asked.roles, log))
    digest = record_digest(opinion.record)
    facts = CodeFacts(asked.result.verdict, allotted.number, case.project.code or "", date, digest)

    def render(code: PrintedCode) -> "RenderedOpinion":
        return render_opinion(replace(opinion, printed_code=code))

    return digest, certify(desk, facts, render, roles=asked.roles, key=asked.key, moment=asked.moment)


def _new(asked: _Asked, run_id: int, digest: str) -> NewOpinion:
    project = asked.case.project
    return NewOpinion(
        case_id=asked.case_id,
        run_id=run_id,
        name=project.name or "",
        code=project.code or "",
        applicant=project.applicant.name or "",
        county=project.county or "",
        verdict=asked.result.verdict,
        issued=asked.date,
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
    with open_line(desk) as line, open_workspace(desk.workspace, wait_ms=PATIENCE_MS) as connection:
        if line is not None:
            line.take(connection)
        with atomic(connection):
            row = find_opinion(connection, number)
            require_not_before(row, date, "作废")
            ended = end_opinion(connection, row.id, "void", reason=reason, date=date)
            now = moment.isoformat(timespec="seconds")
            add_audit(connection, at=now, who=who(desk), act="void", subject=number, detail={"reason": reason.strip()})
            if line is not None:
                line.put(connection, (row.id,))
        return ended


def _require_not_issued_just_now(connection: Connection, asked: _Asked, numbers: Sequence[str]) -> None:
    """Refuse a second opinion where the first has just come down: from elsewhere, or after a line that broke unheard.

    Raises:
        BadInputError: naming the number.
    """
    rows = list_opinions(connection, OpinionFilter(case_id=asked.case_id, kind="opinion"))
    just_now = next((row.number for row in rows if row.number in numbers), None)
    if just_now is not None:
        raise BadInputError(
            f"本案卷已签发{just_now}，刚从共享登记库取得，没有重新签发。请在登记簿中核对。", field="number"
        )


def require_not_before(row: OpinionRow, date: str, act: str) -> None:
    """Refuse an act that would lie before the document's own date.

    Raises:
        BadInputError: naming both dates.
    """
    if date < row.issued:
        raise BadInputError(f"{act}日期{date}早于{row.number}的成文日期{row.issued}，请校准本机日期。", field="date")
