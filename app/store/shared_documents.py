"""Documents of the shared register: put all of a transaction or none, taken down from where one left off."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from app.errors import BadInputError
from app.store.ledger import LedgerShare
from app.store.shared_connection import SharedConnection
from app.store.shared_ledger import LedgerLimit, book_share
from app.store.shared_numbers import lock_series, require_next
from app.store.shared_parts import keep_part


@dataclass(frozen=True, slots=True)
class SharedDocument:
    """An opinion or notice as it goes over the line.

    Attributes:
        number, kind, year, serial, county, verdict, issued, status: as the register of a workstation has them.
        pattern: the form of its number: the series that it counts in.
        about: number of the opinion that a notice is about, None for opinions.
        case_uuid: the case's identity across workspaces.
        origin: what holds from the beginning, a JSON object as text: the case as reviewed, the run, the share.
        state: what may change, a JSON object as text: the row, and who has signed; it names the PDF by its hash.
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
    origin: str
    state: str
    pdf: bytes

    @property
    def etag(self) -> str:
        """Return the hash of the state: two documents of one number and one etag are the same."""
        return hashlib.sha256(self.state.encode()).hexdigest()


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


def put_documents(connection: SharedConnection, puts: Sequence[Put], *, station: str, is_past: bool = False) -> None:
    """Put documents in one transaction: their numbers, their shares and themselves, or nothing of it.

    To put what is there already with the same state changes nothing, so that it can be repeated after a broken line.

    Args:
        connection: an open line.
        puts: what is referred to comes first.
        station: id of the workstation that puts them.
        is_past: they were numbered before this workstation joined; their numbers may lie anywhere.

    Raises:
        BadInputError: a number is taken by another document, a document was changed elsewhere, its date lies before
            the series' latest, or a limit would be overdrawn.
    """
    with connection.transaction():
        for put in puts:
            if etag_of(connection, put.document.number) == put.document.etag:
                continue
            if put.before is None:
                _add(connection, put, station, is_past=is_past)
            else:
                _change(connection, put, station)


def etag_of(connection: SharedConnection, number: str) -> str | None:
    """Return the state's hash that the register has of a number, None where it has none."""
    row = connection.execute("SELECT etag FROM document WHERE number = %s", (number,)).fetchone()
    return None if row is None else str(row[0])


def changed_since(connection: SharedConnection, cursor: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return number and etag of the documents that changed since a cursor; what is referred to comes first.

    Returns:
        the changes, and the cursor to go on from: the oldest transaction that has not ended. What it changes comes
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
            "SELECT number, etag FROM document WHERE changed >= %s::text::xid8"
            " ORDER BY kind <> 'opinion', year, serial, number",
            (str(since),),
        ).fetchall()
    return tuple((each[0], each[1]) for each in rows), int(row[0])


def load_document(connection: SharedConnection, number: str) -> SharedDocument:
    """Return a document that `changed_since` has named; none is ever deleted."""
    row = connection.execute(
        "SELECT number, kind, year, serial, pattern, about, case_uuid::text, county, verdict, issued::text, status,"
        " origin::text, state::text, data FROM document JOIN (SELECT id, pattern FROM series) AS s"
        " ON s.id = document.series JOIN part ON sha256 = pdf_sha256 WHERE number = %s",
        (number,),
    ).fetchone()
    assert row is not None  # noqa: S101  # see above
    return SharedDocument(*row)


def _add(connection: SharedConnection, put: Put, station: str, *, is_past: bool) -> None:
    document = put.document
    series, first = lock_series(connection, document.pattern, document.year)
    if etag_of(connection, document.number) is not None:
        raise BadInputError(
            f"文号{document.number}在共享登记库中已属于另一份文件。本机没有改动；请同步后重新办理。", field="number"
        )
    if document.kind == "opinion" and not is_past:
        require_next(connection, series, first, document.serial)
        _require_order(connection, series, document)
    connection.execute(
        "INSERT INTO document (number, kind, series, year, serial, about, case_uuid, county, verdict, issued, status,"
        " origin, state, etag, pdf_sha256, station)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
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
            document.origin,
            document.state,
            document.etag,
            keep_part(connection, document.pdf),
            station,
        ),
    )
    if put.share is not None:
        book_share(connection, document.number, put.share, put.limits)


def _change(connection: SharedConnection, put: Put, station: str) -> None:
    document = put.document
    cursor = connection.execute(
        "UPDATE document SET status = %s, state = %s, etag = %s, pdf_sha256 = %s, station = %s,"
        " changed = pg_current_xact_id() WHERE number = %s AND etag = %s",
        (
            document.status,
            document.state,
            document.etag,
            keep_part(connection, document.pdf),
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
