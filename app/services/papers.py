"""What opinions and notices share on their way into force: number, printed code, one signature after the other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from app.domain.opinion import SEAL, PrintedCode
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.offices import office_settings
from app.services.permits import who
from app.services.shared_line import Line, open_line
from app.services.signatures import Key, demo_seal, office_seal, sign_data, sign_opinion
from app.services.signing_people import require_signer
from app.services.trust import timestamping
from app.store.audit import Head, add_audit, anchor_audit
from app.store.connection import Connection, atomic
from app.store.opinion_numbers import AllottedNumber
from app.store.opinion_states import (
    end_opinion,
    keep_signed,
    plan_signatures,
    require_state,
    signature_turns,
)
from app.store.opinions import (
    NewOpinion,
    OpinionRow,
    find_opinion,
    latest_date,
    load_opinion,
    load_pdf,
    record_opinion,
)
from app.store.workspace import open_workspace

if TYPE_CHECKING:  # reportlab takes its time to import; only what renders needs it
    from app.opinion.document import RenderedOpinion
    from app.opinion.printed_code import CodeFacts
    from app.opinion.signing import SignatureBox

PATIENCE_MS: Final = 60_000  # who has signed does not give up because another window writes at that moment
_ENDS: Final = {"withdrawal": "withdrawn", "supersession": "superseded"}


@dataclass(frozen=True, slots=True)
class IssuedOpinion:
    """A document with its number: the PDF with the signatures that it has, and the roles that it waits for.

    `notes` are sentences about what could not be had and kept nobody from signing, such as a time stamp.
    """

    number: str
    pdf: bytes
    status: str = "issued"
    waiting: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


Render = Callable[[PrintedCode], "RenderedOpinion"]


def numbered_record(
    record: Mapping[str, Any], allotted: AllottedNumber, date: str, roles: Sequence[str], log: Head
) -> dict[str, Any]:
    """Return a record that says which document carries it, who signs that, and where the audit log ends just now."""
    audit = {"entries": log.seq, "sha256": log.hash}
    return {**record, "issue": {"number": allotted.number, "date": date, "signers": list(roles), "audit": audit}}


def record_digest(record: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a record as it is attached, hex."""
    import hashlib

    from app.opinion.attachments import record_bytes

    return hashlib.sha256(record_bytes(record)).hexdigest()


@dataclass(frozen=True, slots=True)
class Certified:
    """A document with its code and its first signature, not in the register yet."""

    pdf: bytes
    short_code: str
    notes: tuple[str, ...]


def certify(
    desk: Desk, facts: "CodeFacts", render: Render, *, roles: Sequence[str], key: Key, moment: datetime
) -> Certified:
    """Render a document with its code and sign it for the first role; this takes seconds and holds no lock.

    Args:
        desk: the open desk.
        facts: what the printed code says.
        render: draws the document with a printed code.
        roles: who signs, in turn.
        key: the first role's.
        moment: the signing time, timezone aware.

    Raises:
        BadInputError, WorldError: it cannot be rendered or signed.
    """
    from app.opinion.printed_code import message_of, printed_code

    code = printed_code(facts, sign_data(message_of(facts), key, moment=moment).value)
    rendered = render(code)
    boxes = {role: _box(rendered, role) for role in roles}
    first, *others = roles
    told: list[str] = []
    signed = sign_opinion(
        rendered.pdf,
        key,
        role=first,
        moment=moment,
        box=boxes[first],
        later={role: boxes[role] for role in others},
        timestamp=timestamping(desk),
        tell=told.append,
    )
    return Certified(signed, code.short, tuple(told))


def enter(
    connection: Connection,
    allotted: AllottedNumber,
    new: NewOpinion,
    certified: Certified,
    *,
    roles: Sequence[str],
    log: Head,
    moment: datetime,
    person: str = "",
) -> tuple[OpinionRow, IssuedOpinion]:
    """Enter a certified document into the register, in the transaction that allots its number; `person` signed it."""
    now = moment.isoformat(timespec="seconds")
    row = record_opinion(connection, allotted, new, pdf=certified.pdf, now=now)
    plan_signatures(connection, row.id, roles)
    anchor_audit(connection, row.id, log)
    return _keep(connection, row, roles[0], certified, now, person)


def _box(rendered: "RenderedOpinion", role: str) -> "SignatureBox":
    from app.opinion.signing import SignatureBox

    place = rendered.signature_places[role]
    return SignatureBox(place.page - 1, place.left, place.bottom, place.right, place.top)


def sign_in_turn(desk: Desk, number: str, *, role: str | None, key: Key, moment: datetime) -> IssuedOpinion:
    """Add the signature of whose turn it is; the last one puts the document into force.

    Args:
        desk: the open desk.
        number: the document's.
        role: who wants to sign; None is whose turn it is.
        key: what signs.
        moment: the signing time, timezone aware.

    Raises:
        BadInputError, WorldError: it is another's turn, or the document cannot be signed; it stays as it was.
    """
    with open_line(desk) as line:
        return _sign_in_turn(desk, number, role, key, moment, line)


def _sign_in_turn(
    desk: Desk, number: str, role: str | None, key: Key, moment: datetime, line: Line | None
) -> IssuedOpinion:
    with open_workspace(desk.workspace) as connection:
        if line is not None:
            line.take(connection)
        row, turn, pdf = _turn(connection, number, role)
        turns = signature_turns(connection, row.id)
    require_signer(desk, turn, turns)
    told: list[str] = []
    signed = sign_opinion(
        pdf,
        key,
        role=turn,
        moment=moment,
        seal=_seal(desk) if turn == SEAL else None,
        timestamp=timestamping(desk),
        tell=told.append,
    )
    certified = Certified(signed, row.short_code or "", tuple(told))
    with open_workspace(desk.workspace, wait_ms=PATIENCE_MS) as connection, atomic(connection):
        now_row, _, _ = _turn(connection, number, turn)
        if now_row.pdf_sha256 != row.pdf_sha256:
            raise BadInputError(f"{number}在签署期间被他人改动，本次签名没有保存。请刷新登记簿后重新签署。")
        kept, issued = _keep(connection, row, turn, certified, moment.isoformat(timespec="seconds"), who(desk))
        if line is not None:
            line.put(connection, concerned(kept))
    return issued


def concerned(row: OpinionRow) -> tuple[int, ...]:
    """Return the documents that a signature on one may change: itself, and what a notice is about."""
    return (row.id,) if row.about_id is None else (row.about_id, row.id)


def _turn(connection: Connection, number: str, role: str | None) -> tuple[OpinionRow, str, bytes]:
    """Return a document that waits for a signature, and for whose."""
    row = find_opinion(connection, number)
    require_state(row, "signing")
    turn = next(turn.role for turn in signature_turns(connection, row.id) if turn.signed is None)
    if role not in (None, turn):
        raise BadInputError(f"{number}现在该由“{turn}”签署，还没有轮到“{role}”。请按顺序签署。", field="role")
    return row, turn, load_pdf(connection, row.id)


def _seal(desk: Desk) -> bytes | None:
    """Return the office's seal; an office that says 演示 and has none gets a drawn one that says so too."""
    name = office_settings(desk).name
    return office_seal(desk) or (demo_seal(name) if "演示" in name else None)


def _keep(
    connection: Connection, row: OpinionRow, role: str, certified: Certified, now: str, person: str
) -> tuple[OpinionRow, IssuedOpinion]:
    kept, waiting = keep_signed(connection, row.id, role=role, signed=now, pdf=certified.pdf, who=person)
    if not waiting and kept.about_id is not None:
        _end_what_it_is_about(connection, kept)
    detail = {"role": role, "sha256": kept.pdf_sha256}
    add_audit(connection, at=now, who=person or role, act="sign", subject=kept.number, detail=detail)
    return kept, IssuedOpinion(kept.number, certified.pdf, kept.status, waiting, certified.notes)


def _end_what_it_is_about(connection: Connection, notice: OpinionRow) -> None:
    """Take out of force what a notice is about, once the notice is in force; a successor must still be in force."""
    if notice.successor_id is not None:
        require_state(load_opinion(connection, notice.successor_id), "issued")
    assert notice.about_id is not None  # noqa: S101  # the caller has asked
    end_opinion(connection, notice.about_id, _ENDS[notice.kind], reason=notice.reason or "", date=notice.issued)


def require_clock(connection: Connection, date: str) -> None:
    """Refuse a date before the register's latest: the clock of this machine has been set back.

    Raises:
        BadInputError: naming both.
    """
    latest = latest_date(connection)
    if latest is not None and date < latest.issued:
        raise BadInputError(
            f"成文日期{date}早于登记簿中{latest.number}的日期{latest.issued}，本机时钟可能被调慢。"
            "请校准本机日期和时间后再签发。",
            field="date",
        )
