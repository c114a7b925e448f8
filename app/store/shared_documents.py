"""Documents of the shared register: put all of a transaction or none, taken down from where one left off."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from app.errors import BadInputError
from app.store.ledger import LedgerShare
from app.store.rows import to_json
from app.store.shared_connection import SharedConnection
from app.store.shared_ledger import LedgerLimit, book_share
from app.store.shared_numbers import lock_series, require_next


@dataclass(frozen=True, slots=True)
class SharedDocument:
    """An opinion or notice as it goes over the line.

    Attributes:
        number, kind, year, serial, county, verdict, issued, status: as the register of a workstation has them.
        pattern: the form of its number: the series that it counts in.
        about: number of the opinion that a notice is about, None for opinions.
        case_uuid: the case's identity across workspaces.
        state: all that is kept of it but the PDF: a JSON object as text, the same text for the same state.
        pdf: with the signatures that it has.
    """

    number: str
    kind: str
    year: int
    serial: int
    pattern: str
    about: str | None
    case_uuid: str
    county: str
    verdict: str
    issued: str
    status: str
    state: str
    pdf: bytes

    @property
    def etag(self) -> str:
        """Return the hash of the state, which names the PDF by its own hash."""
        return hashlib.sha256(self.state.encode()).hexdigest()

    def facts(self) -> dict[str, Any]:
        """Return the state as JSON values."""
        return dict(json.loads(self.state))


@dataclass(frozen=True, slots=True)
class Put:
    """One document to put.

    Attributes:
        document: as it is now.
        before: etag that the register must still have; None for one that it must not have yet.
        share: what a new opinion takes; booked with it.
        limits: what its review held the share against.
    """

    document: SharedDocument
    before: str | None
    share: LedgerShare | None = None
    limits: tuple[LedgerLimit, ...] = ()


def state_text(state: dict[str, Any]) -> str:
    """Return a state as the text that is kept and hashed."""
    return to_json(state)


def put_documents(connection: SharedConnection, puts: Sequence[Put], *, station: str) -> None:
    """Put documents in one transaction: their numbers, their shares and themselves, or nothing of it.

    To put what is there already with the same state changes nothing, so that it can be repeated after a broken line.

    Raises:
        BadInputError: a number is taken by another document, a document was changed elsewhere, its date lies before
            the series' latest, or a limit would be overdrawn.
    """
    with connection.transaction():
        for put in puts:
            if etag_of(connection, put.document.number) == put.document.etag:
                continue
            if put.before is None:
                _add(connection, put, station)
            else:
                _change(connection, put, station)


def etag_of(connection: SharedConnection, number: str) -> str | None:
    """Return the state's hash that the register has of a number, None where it has none."""
    row = connection.execute("SELECT etag FROM document WHERE number = %s", (number,)).fetchone()
    return None if row is None else str(row[0])


def documents_since(connection: SharedConnection, cursor: int) -> tuple[tuple[SharedDocument, ...], int]:
    """Return the documents that changed since a cursor, in an order that what is referred to comes first.

    Returns:
        the documents, and the cursor to go on from: the oldest transaction that has not ended. What it changes comes
        next time; what has been seen already may come again.
    """
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        row = connection.execute(
            "SELECT pg_snapshot_xmin(now)::text, pg_snapshot_xmax(now)::text FROM pg_current_snapshot() AS now"
        ).fetchone()
        assert row is not None  # noqa: S101  # a function in FROM gives its one row
        since = 0 if cursor > int(row[1]) else cursor  # a server set up anew counts its transactions anew
        rows = connection.execute(
            "SELECT number, kind, year, serial, pattern, about, case_uuid::text, county, verdict, issued::text, status,"
            " state::text, pdf FROM document JOIN (SELECT id, pattern FROM series) AS s ON s.id = document.series"
            " WHERE changed >= %s::text::xid8 ORDER BY kind <> 'opinion', year, serial, number",
            (str(since),),
        ).fetchall()
    return tuple(SharedDocument(*each) for each in rows), int(row[0])


def _add(connection: SharedConnection, put: Put, station: str) -> None:
    document = put.document
    series, first = lock_series(connection, document.pattern, document.year)
    if etag_of(connection, document.number) is not None:
        raise BadInputError(
            f"文号{document.number}在共享登记库中已属于另一份文件。本机没有改动；请同步后重新办理。", field="number"
        )
    if document.kind == "opinion":
        require_next(connection, series, first, document.serial)
        _require_order(connection, series, document)
    connection.execute(
        "INSERT INTO document (number, kind, series, year, serial, about, case_uuid, county, verdict, issued, status,"
        " state, etag, pdf, pdf_sha256, station) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,"
        " %s)",
        (
            document.number,
            document.kind,
            series,
            document.year,
            document.serial,
            document.about,
            document.case_uuid,
            document.county,
            document.verdict,
            document.issued,
            document.status,
            document.state,
            document.etag,
            document.pdf,
            hashlib.sha256(document.pdf).hexdigest(),
            station,
        ),
    )
    if put.share is not None:
        book_share(connection, document.number, put.share, put.limits)


def _change(connection: SharedConnection, put: Put, station: str) -> None:
    document = put.document
    cursor = connection.execute(
        "UPDATE document SET status = %s, state = %s, etag = %s, pdf = %s, pdf_sha256 = %s, station = %s,"
        " changed = pg_current_xact_id() WHERE number = %s AND etag = %s",
        (
            document.status,
            document.state,
            document.etag,
            document.pdf,
            hashlib.sha256(document.pdf).hexdigest(),
            station,
            document.number,
            put.before,
        ),
    )
    if cursor.rowcount != 1:
        raise BadInputError(
            f"{document.number}已在另一台工作站上办理过，本机的这一步没有保存。请同步共享登记库后再看。", field="number"
        )


def _require_order(connection: SharedConnection, series: int, document: SharedDocument) -> None:
    """Refuse a date before that of a lower number: the clock of that machine has been set back."""
    row = connection.execute(
        "SELECT number, issued::text FROM document WHERE series = %s AND kind = 'opinion' AND serial < %s"
        " ORDER BY issued DESC LIMIT 1",
        (series, document.serial),
    ).fetchone()
    if row is not None and document.issued < row[1]:
        raise BadInputError(
            f"成文日期{document.issued}早于共享登记库中{row[0]}的日期{row[1]}，本机时钟可能被调慢。"
            "请校准本机日期和时间后再签发。",
            field="date",
        )
