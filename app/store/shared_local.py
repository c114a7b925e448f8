"""Documents of the shared register in a workstation's own: made ready to go up, and taken down."""

import json
import sqlite3
from dataclasses import fields
from typing import Any, Final

from app.errors import BadInputError
from app.store.audit import Head, anchor_audit
from app.store.cases import add_case, load_case, set_status
from app.store.ledger import LedgerShare, add_share, shares_of
from app.store.opinion_states import signature_turns
from app.store.opinions import OpinionRow, load_opinion, load_pdf
from app.store.rows import require_transaction, to_json
from app.store.runs import add_run, load_run
from app.store.shared_documents import SharedDocument

# What a row says of this workspace alone, or the document says beside its state.
_LOCAL: Final = frozenset({"id", "about_id", "successor_id", "case_id", "run_id"})
_STATE: Final = tuple(each.name for each in fields(OpinionRow) if each.name not in _LOCAL)
_CHANGING: Final = ("status", "ended", "ended_reason", "pdf_sha256")


def document_of(connection: sqlite3.Connection, opinion_id: int, *, pattern: str, station: str) -> SharedDocument:
    """Return a document as it goes up.

    Args:
        connection: an open workspace.
        opinion_id: the document.
        pattern: the form of the office's numbers.
        station: id of this workstation, whose audit log the document's anchor is of.
    """
    row = load_opinion(connection, opinion_id)
    about = None if row.about_id is None else load_opinion(connection, row.about_id).number
    return SharedDocument(
        number=row.number,
        kind=row.kind,
        year=row.year,
        serial=row.serial,
        pattern=pattern,
        about=about,
        case_uuid=load_case(connection, row.case_id).row.uuid,
        county=row.county,
        verdict=row.verdict,
        issued=row.issued,
        status=row.status,
        origin=to_json(_origin(connection, row, station)),
        state=to_json(_state(connection, row)),
        pdf=load_pdf(connection, opinion_id),
    )


def share_of_document(connection: sqlite3.Connection, opinion_id: int) -> LedgerShare | None:
    """Return what an opinion takes; None for notices."""
    return next(iter(shares_of(connection, opinion_id)), None)


def known_etag(connection: sqlite3.Connection, opinion_id: int) -> str | None:
    """Return the etag that the register was last seen to have of a document, None where it never had it."""
    row = connection.execute("SELECT etag FROM shared_document WHERE opinion_id = ?", (opinion_id,)).fetchone()
    return None if row is None else str(row[0])


def keep_etag(connection: sqlite3.Connection, opinion_id: int, etag: str) -> None:
    """Keep what the register has of a document."""
    connection.execute("INSERT OR REPLACE INTO shared_document VALUES (?, ?)", (opinion_id, etag))


def unshared(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the documents that the register has never had, opinions first, in the order of their numbers."""
    rows = connection.execute(
        "SELECT id FROM opinion WHERE id NOT IN (SELECT opinion_id FROM shared_document)"
        " ORDER BY kind <> 'opinion', year, serial, id"
    )
    return tuple(row[0] for row in rows)


def last_unshared_serial(connection: sqlite3.Connection, year: int) -> int:
    """Return the highest serial of a year's opinions that the register does not know, 0 without any."""
    row = connection.execute(
        "SELECT max(serial) FROM opinion WHERE year = ? AND kind = 'opinion'"
        " AND id NOT IN (SELECT opinion_id FROM shared_document)",
        (year,),
    ).fetchone()
    return int(row[0] or 0)


def has_etag(connection: sqlite3.Connection, number: str, etag: str) -> bool:
    """Return whether this workspace has a document as the register has it."""
    sql = "SELECT 1 FROM shared_document JOIN opinion ON opinion.id = opinion_id WHERE number = ? AND etag = ?"
    return connection.execute(sql, (number, etag)).fetchone() is not None


def changed_documents(connection: sqlite3.Connection, case_id: int, *, pattern: str, station: str) -> tuple[str, ...]:
    """Return the numbers of a case's documents that are here in another state than the register was seen to have."""
    rows = connection.execute(
        "SELECT id, number, etag FROM opinion JOIN shared_document ON opinion_id = id WHERE case_id = ? ORDER BY id",
        (case_id,),
    ).fetchall()
    etags = [(row[1], row[2], document_of(connection, row[0], pattern=pattern, station=station).etag) for row in rows]
    return tuple(number for number, kept, etag in etags if kept != etag)


def take_document(connection: sqlite3.Connection, document: SharedDocument, *, station: str) -> int:
    """Take a document down, new or changed, and return its id; the case comes with it where it is not here yet.

    Raises:
        BadInputError: this workspace has another document of that number.
    """
    require_transaction(connection, "taking a document down")
    found = connection.execute("SELECT id FROM opinion WHERE number = ?", (document.number,)).fetchone()
    if found is None:
        opinion_id = _add(connection, document, station)
    else:
        opinion_id = int(found[0])
        _require_same(connection, opinion_id, document)
        _change(connection, opinion_id, document)
    keep_etag(connection, opinion_id, document.etag)
    return opinion_id


def _origin(connection: sqlite3.Connection, row: OpinionRow, station: str) -> dict[str, Any]:
    case, anchor = load_case(connection, row.case_id), _anchor(connection, row.id)
    origin: dict[str, Any] = {"station": station, "anchor": anchor and [anchor.seq, anchor.hash]}
    if row.kind != "opinion":
        return origin
    run, share = load_run(connection, row.run_id), share_of_document(connection, row.id)
    taken = share and [share.county, share.block, share.new_construction_ha, share.water_m3, share.year]
    origin |= {"case": case.document, "created": case.row.created}
    return origin | {"run": run.result, "reviewed": run.created, "share": taken}


def _anchor(connection: sqlite3.Connection, opinion_id: int) -> Head | None:
    row = connection.execute("SELECT seq, hash FROM audit_anchor WHERE opinion_id = ?", (opinion_id,)).fetchone()
    return None if row is None else Head(*row)


def _state(connection: sqlite3.Connection, row: OpinionRow) -> dict[str, Any]:
    successor = None if row.successor_id is None else load_opinion(connection, row.successor_id).number
    turns = [[turn.role, turn.signed, turn.who] for turn in signature_turns(connection, row.id)]
    case = load_case(connection, row.case_id).row.uuid
    return {**{name: getattr(row, name) for name in _STATE}, "case": case, "successor": successor, "turns": turns}


def _require_same(connection: sqlite3.Connection, opinion_id: int, document: SharedDocument) -> None:
    """Refuse to write over a document that bears the number by accident."""
    state, mine = json.loads(document.state), _state(connection, load_opinion(connection, opinion_id))
    if any(mine[name] != state[name] for name in ("case", "record_sha256", "created")):
        raise BadInputError(
            f"本机登记簿与共享登记库各有一份文号为{document.number}的文件，内容不同。两份都没有改动；"
            "请核对哪一份有效，由管理员处置另一份后再同步。",
            field="number",
        )


def _add(connection: sqlite3.Connection, document: SharedDocument, station: str) -> int:
    origin, state = json.loads(document.origin), json.loads(document.state)
    about = None if document.about is None else _numbered(connection, document.about)
    case_id = about.case_id if about else _case(connection, document, origin, station)
    run_id = about.run_id if about else add_run(connection, case_id, origin["run"], now=origin["reviewed"])
    successor = None if state["successor"] is None else _numbered(connection, state["successor"]).id
    values = {name: state[name] for name in _STATE}
    values |= {"case_id": case_id, "run_id": run_id, "about_id": about and about.id, "successor_id": successor}
    values["elsewhere"] = int(origin["station"] != station)
    marks = ", ".join("?" for _ in values)
    cursor = connection.execute(
        f"INSERT INTO opinion ({', '.join(values)}) VALUES ({marks})",  # noqa: S608  # column names of ours
        tuple(values.values()),
    )
    opinion_id = int(cursor.lastrowid or 0)
    connection.execute("INSERT INTO opinion_pdf VALUES (?, ?)", (opinion_id, document.pdf))
    _set_turns(connection, opinion_id, state)
    if origin.get("share"):
        add_share(connection, opinion_id, LedgerShare(*origin["share"]))
    if origin["station"] == station and origin["anchor"]:
        anchor_audit(connection, opinion_id, Head(*origin["anchor"]))
    return opinion_id


def _case(connection: sqlite3.Connection, document: SharedDocument, origin: dict[str, Any], station: str) -> int:
    """Return the case of an opinion, made where it is not here; where it was issued elsewhere, its record says so."""
    row = connection.execute("SELECT id FROM case_file WHERE uuid = ?", (document.case_uuid,)).fetchone()
    if row is None:
        return add_case(connection, origin["case"], uuid=document.case_uuid, now=origin["created"], status="issue")
    if origin["station"] == station:
        set_status(connection, row[0], "issue", now=json.loads(document.state)["created"])
    return int(row[0])


def _numbered(connection: sqlite3.Connection, number: str) -> OpinionRow:
    """Return a document that another refers to: it came down before."""
    row = connection.execute("SELECT id FROM opinion WHERE number = ?", (number,)).fetchone()
    return load_opinion(connection, int(row[0]))


def _change(connection: sqlite3.Connection, opinion_id: int, document: SharedDocument) -> None:
    state = json.loads(document.state)
    values = [state[name] for name in _CHANGING]
    sets = ", ".join(f"{name} = ?" for name in _CHANGING)
    connection.execute(f"UPDATE opinion SET {sets} WHERE id = ?", (*values, opinion_id))  # noqa: S608  # likewise
    connection.execute("UPDATE opinion_pdf SET pdf = ? WHERE opinion_id = ?", (document.pdf, opinion_id))
    connection.execute("DELETE FROM opinion_signature WHERE opinion_id = ?", (opinion_id,))
    _set_turns(connection, opinion_id, state)


def _set_turns(connection: sqlite3.Connection, opinion_id: int, state: dict[str, Any]) -> None:
    rows = [(opinion_id, turn, *values) for turn, values in enumerate(state["turns"], start=1)]
    connection.executemany(
        "INSERT INTO opinion_signature (opinion_id, turn, role, signed, who) VALUES (?, ?, ?, ?, ?)", rows
    )
