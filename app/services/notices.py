"""Withdraw an issued opinion, or let another take its place: each by a notice of its own, numbered and signed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from app.domain.notice import NOTICE_MARKS, NOTICES, Notice
from app.domain.opinion import Office, PrintedCode
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.issuing import require_not_before
from app.services.offices import office_settings, own_templates
from app.services.papers import (
    PATIENCE_MS,
    IssuedOpinion,
    certify,
    concerned,
    enter,
    numbered_record,
    record_digest,
    require_clock,
)
from app.services.permits import CASEWORK, permit, who
from app.services.shared_line import Line, open_line
from app.services.signatures import Key
from app.services.signing_people import require_signer
from app.services.signing_roles import check_roles, signing_roles
from app.store.audit import audit_head
from app.store.connection import Connection, atomic
from app.store.opinion_numbers import AllottedNumber, next_notice_number
from app.store.opinion_states import require_state
from app.store.opinions import NewOpinion, OpinionRow, find_opinion, notices_about
from app.store.workspace import open_workspace

if TYPE_CHECKING:
    from app.opinion.document import RenderedOpinion

RECORD_FORMAT = "taixin-notice/1"


@permit("撤回审查意见", CASEWORK)
def withdraw(
    desk: Desk, number: str, *, reason: str, key: Key, moment: datetime, roles: Sequence[str] | None = None
) -> IssuedOpinion:
    """Withdraw an opinion by a notice; once that is signed by all, what the opinion took of land and water is free.

    Returns:
        the notice; it may wait for further signatures (`issuing.sign_next`), until then the opinion is in force.

    Raises:
        BadInputError, WorldError: no opinion in force bears the number, a notice about it is being signed already, the
            reason is empty, the clock was set back, or the notice cannot be signed; then nothing has changed.
    """
    return _give_notice(desk, "withdrawal", number, None, reason=reason, key=key, moment=moment, roles=roles)


@permit("替代审查意见", CASEWORK)
def supersede(
    desk: Desk, number: str, *, by: str, reason: str, key: Key, moment: datetime, roles: Sequence[str] | None = None
) -> IssuedOpinion:
    """Let another opinion in force take the place of one, by a notice; the ledger counts the other's share alone.

    Raises as `withdraw` does, also where the other opinion is not in force, or is the same one.
    """
    return _give_notice(desk, "supersession", number, by, reason=reason, key=key, moment=moment, roles=roles)


def _give_notice(
    desk: Desk,
    kind: str,
    number: str,
    by: str | None,
    *,
    reason: str,
    key: Key,
    moment: datetime,
    roles: Sequence[str] | None,
) -> IssuedOpinion:
    signers = check_roles(signing_roles(desk) if roles is None else roles)
    require_signer(desk, signers[0])
    asked = _Asked(kind, number, by, reason.strip(), moment.date().isoformat())
    with open_line(desk) as line:
        return _sign_notice(desk, asked, signers, key, moment, line)


def _sign_notice(
    desk: Desk, asked: "_Asked", signers: Sequence[str], key: Key, moment: datetime, line: Line | None
) -> IssuedOpinion:
    office, templates = office_settings(desk), own_templates(desk)
    with open_workspace(desk.workspace) as connection:
        if line is not None:
            line.take(connection)
        about, successor, allotted = _look_up(connection, asked)
        log = audit_head(connection)
    notice = _notice(office, asked, allotted, about, successor)
    notice = replace(notice, record=numbered_record(_record(notice), allotted, asked.date, signers, log))
    digest = record_digest(notice.record)

    def render(code: PrintedCode) -> "RenderedOpinion":
        from app.opinion.notice import render_notice

        return render_notice(replace(notice, printed_code=code), templates)

    from app.opinion.printed_code import CodeFacts

    facts = CodeFacts(asked.kind, allotted.number, about.code, asked.date, digest)
    certified = certify(desk, facts, render, roles=signers, key=key, moment=moment)
    new = replace(_new(asked, about, successor), record_sha256=digest, short_code=certified.short_code)
    with open_workspace(desk.workspace, wait_ms=PATIENCE_MS) as connection, atomic(connection):
        if _look_up(connection, asked) != (about, successor, allotted):
            raise BadInputError(f"{asked.number}在签署期间被他人改动，通知没有签发。请刷新登记簿后重试。")
        row, issued = enter(
            connection, allotted, new, certified, roles=signers, log=log, moment=moment, person=who(desk)
        )
        if line is not None:
            line.put(connection, concerned(row))
    return issued


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: which notice, about which number, by which other one, why, when."""

    kind: str
    number: str
    by: str | None
    reason: str
    date: str


def _look_up(connection: Connection, asked: _Asked) -> tuple[OpinionRow, OpinionRow | None, AllottedNumber]:
    """Return what the notice is about, what takes over, and the notice's number.

    Raises:
        BadInputError: this notice cannot be given now.
    """
    about = find_opinion(connection, asked.number)
    _require_free(connection, about, asked.kind, asked.date, asked.reason)
    successor = None if asked.by is None else _successor(connection, about, asked.by)
    numbered = AllottedNumber(about.number, about.year, about.serial)
    return about, successor, next_notice_number(connection, numbered, NOTICE_MARKS[asked.kind])


def _require_free(connection: Connection, about: OpinionRow, kind: str, date: str, reason: str) -> None:
    """Refuse what cannot be withdrawn or superseded now."""
    word = NOTICES[kind]
    if about.kind != "opinion":
        raise BadInputError(f"{about.number}是通知，不能{word}。请改填它所针对的审查意见的文号。", field="number")
    require_state(about, "issued")
    if not reason.strip():
        raise BadInputError(f"{word}审查意见{about.number}须写明理由。请填写{word}理由。", field="reason")
    require_not_before(about, date, word)
    require_clock(connection, date)
    waiting = next((row for row in notices_about(connection, about.id) if row.status == "signing"), None)
    if waiting is not None:
        raise BadInputError(f"关于{about.number}的通知{waiting.number}正在签署。请先完成签署，或将它作废。")


def _successor(connection: Connection, about: OpinionRow, by: str) -> OpinionRow:
    successor = find_opinion(connection, by)
    if successor.kind != "opinion" or successor.id == about.id:
        raise BadInputError(f"{by}不能替代{about.number}。请填写另一份审查意见的文号。", field="by")
    require_state(successor, "issued")
    if (successor.issued, successor.id) < (about.issued, about.id):
        raise BadInputError(f"{by}早于{about.number}签发，不能替代它。请填写其后签发的审查意见的文号。", field="by")
    return successor


def _notice(
    office: Office, asked: _Asked, allotted: AllottedNumber, about: OpinionRow, successor: OpinionRow | None
) -> Notice:
    return Notice(
        kind=asked.kind,
        number=allotted.number,
        date=asked.date,
        office=office,
        project=about.name,
        recipient=office.recipient or about.applicant,
        about=about.number,
        about_date=about.issued,
        reason=asked.reason,
        successor=successor.number if successor else "",
        successor_date=successor.issued if successor else "",
    )


def _record(notice: Notice) -> dict[str, str | None]:
    return {
        "format": RECORD_FORMAT,
        "kind": notice.kind,
        "about": notice.about,
        "about_date": notice.about_date,
        "successor": notice.successor or None,
        "successor_date": notice.successor_date or None,
        "project": notice.project,
        "reason": notice.reason,
    }


def _new(asked: _Asked, about: OpinionRow, successor: OpinionRow | None) -> NewOpinion:
    return NewOpinion(
        case_id=about.case_id,
        run_id=about.run_id,
        name=about.name,
        code=about.code,
        applicant=about.applicant,
        county=about.county,
        verdict=about.verdict,
        issued=asked.date,
        kind=asked.kind,
        about_id=about.id,
        successor_id=successor.id if successor else None,
        reason=asked.reason,
    )
