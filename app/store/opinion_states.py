"""What becomes of a document of the register: signed by one role after the other, in force, ended."""

import hashlib
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import BadInputError
from app.store.opinions import OpinionRow, load_opinion
from app.store.rows import require_transaction


@dataclass(frozen=True, slots=True)
class SignatureTurn:
    """One role's turn to sign; `signed` is the signing time (ISO 8601), None while the turn has not come.

    `who` is the account at which it was signed, empty where nobody had signed in.
    """

    role: str
    signed: str | None
    who: str = ""


def plan_signatures(connection: sqlite3.Connection, opinion_id: int, roles: Sequence[str]) -> None:
    """Say who signs a document, in turn; what the settings say later changes nothing about it."""
    rows = [(opinion_id, turn, role) for turn, role in enumerate(roles, start=1)]
    connection.executemany("INSERT INTO opinion_signature (opinion_id, turn, role) VALUES (?, ?, ?)", rows)


def signature_turns(connection: sqlite3.Connection, opinion_id: int) -> tuple[SignatureTurn, ...]:
    """Return the turns of a document in their order; none for one from before turns were kept."""
    sql = "SELECT role, signed, who FROM opinion_signature WHERE opinion_id = ? ORDER BY turn"
    return tuple(SignatureTurn(*row) for row in connection.execute(sql, (opinion_id,)))


def keep_signed(
    connection: sqlite3.Connection, opinion_id: int, *, role: str, signed: str, pdf: bytes, who: str = ""
) -> tuple[OpinionRow, tuple[str, ...]]:
    """Keep a document with one more signature; the last one puts it into force.

    Args:
        connection: an open workspace, within `atomic`, so that nobody else signs meanwhile.
        opinion_id: the document.
        role: whose turn it was.
        signed: the signing time, ISO 8601.
        pdf: the document, signed.
        who: the account at which it was signed.

    Returns:
        the row, and the roles that have not signed yet.
    """
    require_transaction(connection, "keeping a signature")
    digest = hashlib.sha256(pdf).hexdigest()
    connection.execute("UPDATE opinion_pdf SET pdf = ? WHERE opinion_id = ?", (pdf, opinion_id))
    connection.execute("UPDATE opinion SET pdf_sha256 = ? WHERE id = ?", (digest, opinion_id))
    sql = "UPDATE opinion_signature SET signed = ?, who = ? WHERE opinion_id = ? AND role = ? AND signed IS NULL"
    if connection.execute(sql, (signed, who, opinion_id, role)).rowcount != 1:
        raise RuntimeError(f"{role} has no turn to sign document {opinion_id}")
    waiting = tuple(turn.role for turn in signature_turns(connection, opinion_id) if turn.signed is None)
    if not waiting:
        connection.execute("UPDATE opinion SET status = 'issued' WHERE id = ?", (opinion_id,))
    return load_opinion(connection, opinion_id), waiting


def end_opinion(connection: sqlite3.Connection, opinion_id: int, status: str, *, reason: str, date: str) -> OpinionRow:
    """Withdraw or supersede what is in force, or void what is being signed: the number stays taken.

    A share of the ledger counts only while its opinion is in force.

    Args:
        connection: an open workspace, within `atomic`.
        opinion_id: the document.
        status: "withdrawn", "superseded" or "void".
        reason: why.
        date: ISO date.

    Raises:
        BadInputError: the document is in no state for it, or the reason is empty.
    """
    require_transaction(connection, "ending an opinion")
    opinion = load_opinion(connection, opinion_id)
    require_state(opinion, "signing" if status == "void" else "issued")
    if not reason.strip():
        raise BadInputError(f"审查意见 {opinion.number} 的处置须写明理由。请填写理由。", field="reason")
    connection.execute(
        "UPDATE opinion SET status = ?, ended = ?, ended_reason = ? WHERE id = ?",
        (status, date, reason.strip(), opinion_id),
    )
    return load_opinion(connection, opinion_id)


def require_state(opinion: OpinionRow, status: str) -> None:
    """Refuse a document that is not "signing" or not "issued", with what can be done instead.

    Raises:
        BadInputError: naming the document and its state.
    """
    if opinion.status != status:
        raise BadInputError(_REFUSALS[status][opinion.status].format(number=opinion.number, ended=opinion.ended))


_ENDED = {
    "withdrawn": "{number}已于{ended}撤回，不能再作处理。请核对文号。",
    "superseded": "{number}已于{ended}被替代，不能再作处理。请对替代它的审查意见办理。",
    "void": "{number}已于{ended}作废，不能再作处理。请核对文号。",
}
_REFUSALS = {
    "issued": _ENDED | {"signing": "{number}尚未签署完毕，没有生效。请先完成签署；不再需要的，请作废。"},
    "signing": _ENDED | {"issued": "{number}已签署完毕并生效，不能再签署或作废。需要收回的，请撤回或替代。"},
}
