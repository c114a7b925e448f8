"""The line to the shared register during one act: numbers are held on it, and what is done is put through it."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.errors import BadInputError, OfflineError
from app.services.desk import Desk
from app.services.offices import number_pattern
from app.store.audit import add_audit
from app.store.connection import Connection, atomic
from app.store.exchange_records import station_of
from app.store.ledger import LedgerShare
from app.store.opinion_numbers import AllottedNumber
from app.store.settings import get_setting, set_setting
from app.store.shared_connection import SharedConnection, line_trouble, open_shared, server_words
from app.store.shared_documents import Put, changed_since, etag_of, load_document, put_documents
from app.store.shared_ledger import LedgerLimit, hold_to_limits
from app.store.shared_local import (
    document_of,
    has_etag,
    keep_etag,
    known_etag,
    last_unshared_serial,
    share_of_document,
    take_document,
)
from app.store.shared_numbers import hold_again, hold_number, settle_number
from app.store.shared_schema import require_prepared
from app.store.shared_stations import join_station
from app.store.workspace import open_workspace

SERVER_KEY: Final = "shared.server"
NAME_KEY: Final = "exchange.name"  # packages say it too
CURSOR_KEY: Final = "shared.cursor"
_NOBODY: Final = "共享登记库"  # who acted stands in the documents themselves
_TRIES_S: Final = (0.5, 1.0, 2.0, 4.0, 8.0)  # a server that restarts after a crash is back within seconds


@dataclass(frozen=True, slots=True)
class Station:
    """This workstation in the shared register: its id, and the name that people know it by."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came down: the numbers of documents, and sentences about those that could not be taken."""

    numbers: tuple[str, ...]
    troubles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An open line and what this workstation counts in.

    Attributes:
        server: the address, to open it again where it breaks.
        station: this workstation.
        pattern: the form of the office's numbers.
        shared: the open connection.
    """

    server: str
    station: Station
    pattern: str
    shared: SharedConnection

    def hold(self, connection: Connection, year: int) -> AllottedNumber:
        """Hold the next number of a year; see `shared_numbers.hold_number`."""
        first = last_unshared_serial(connection, year) + 1
        return hold_number(self.shared, self.pattern, year, first=first)

    def settle(self, held: AllottedNumber) -> AllottedNumber:
        """Wait for who holds a lower number; see `shared_numbers.settle_number`."""
        return settle_number(self.shared, self.pattern, held)

    def hold_to_limits(self, share: LedgerShare, limits: Sequence[LedgerLimit]) -> None:
        """Refuse a share that would overdraw, before anything is signed; it is asked again when it is booked."""
        hold_to_limits(self.shared, share, limits)

    def put(self, connection: Connection, ids: Sequence[int], limits: Sequence[LedgerLimit] = ()) -> None:
        """Put documents, within the local transaction that changed them: both ends keep them, or neither does.

        Where the line breaks just then, the register is asked on a new one whether it has them.

        Raises:
            OfflineError: it cannot be asked within some seconds; then nothing is kept here, and what it may have kept
                comes down with the next act.
            BadInputError: the register refuses; then nothing is kept on either end.
        """
        puts = [self.put_of(connection, each, limits) for each in ids]
        try:
            with line_trouble(server_words(self.server)):
                put_documents(self.shared, puts, station=self.station.id)
        except OfflineError:
            self._put_again(puts)
        for opinion_id, put in zip(ids, puts, strict=True):
            keep_etag(connection, opinion_id, put.document.etag)

    def put_past(self, connection: Connection, opinion_id: int) -> None:
        """Put a document that was numbered before this workstation joined."""
        put = self.put_of(connection, opinion_id)
        put_documents(self.shared, [put], station=self.station.id, is_past=True)
        keep_etag(connection, opinion_id, put.document.etag)

    def put_of(self, connection: Connection, opinion_id: int, limits: Sequence[LedgerLimit] = ()) -> Put:
        """Return a document of this workspace as it is put."""
        document = document_of(connection, opinion_id, pattern=self.pattern, station=self.station.id)
        before = known_etag(connection, opinion_id)
        share = share_of_document(connection, opinion_id) if before is None else None
        return Put(document, before, share, tuple(limits))

    def take(self, connection: Connection) -> Taken:
        """Take down what others have put since the last time."""
        numbers, cursor = changed_since(self.shared, int(get_setting(connection, CURSOR_KEY, 0)))
        taken, troubles = list[str](), list[str]()
        for number in (number for number, etag in numbers if not has_etag(connection, number, etag)):
            try:
                with atomic(connection):
                    self._take(connection, number)
            except BadInputError as error:
                troubles.append(str(error))
            else:
                taken.append(number)
        if not troubles:  # what could not be taken is asked for again
            with atomic(connection):
                set_setting(connection, CURSOR_KEY, cursor)
        return Taken(tuple(taken), tuple(troubles))

    def take_again(self, connection: Connection, number: str) -> None:
        """Take a document down that is here already, as the register has it, within a transaction."""
        take_document(connection, load_document(self.shared, number), station=self.station.id)

    def _take(self, connection: Connection, number: str) -> None:
        document = load_document(self.shared, number)
        take_document(connection, document, station=self.station.id)
        now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
        detail = {"status": document.status, "etag": document.etag}
        add_audit(connection, at=now, who=_NOBODY, act="shared_take", subject=number, detail=detail)

    def _put_again(self, puts: Sequence[Put]) -> None:
        for pause in _TRIES_S:
            time.sleep(pause)
            try:
                with open_shared(self.server) as anew:
                    self._settle_outcome(anew, puts)
            except OfflineError:
                continue
            return
        numbers = "、".join(put.document.number for put in puts)
        raise OfflineError(
            f"登记{numbers}时与共享登记库的连接中断，登记是否成功还不清楚。请不要重复签发：恢复连接后请先同步，"
            "已登记的会自动出现在登记簿中，没有登记的文号未占用。"
        )

    def _settle_outcome(self, anew: SharedConnection, puts: Sequence[Put]) -> None:
        """Put what the register turns out not to have, where its number is still the next one."""
        if any(etag_of(anew, put.document.number) == put.document.etag for put in puts):
            return  # one transaction: it has one, so it has all
        for document in (put.document for put in puts if put.before is None and put.document.kind == "opinion"):
            held = AllottedNumber(document.number, document.year, document.serial)
            if not hold_again(anew, document.pattern, held) or settle_number(anew, document.pattern, held) != held:
                raise BadInputError(
                    f"登记{held.number}时与共享登记库的连接中断，文号已由另一台工作站取用。"
                    "本件没有登记，也没有占用文号，请重新签发。"
                )
        put_documents(anew, puts, station=self.station.id)


def this_station(desk: Desk, connection: Connection, name: str | None = None) -> Station:
    """Return who this workspace is; one that was copied or restored is another station than the one it came from."""
    return Station(station_of(connection, desk.workspace), name or str(get_setting(connection, NAME_KEY, "")))


@contextmanager
def open_line(desk: Desk) -> Iterator[Line | None]:
    """Open the line for one act; None where the workspace stands alone.

    Raises:
        OfflineError: the server does not answer.
        StoreError: it is not prepared, or refuses.
    """
    with open_workspace(desk.workspace) as connection:
        server, pattern = get_setting(connection, SERVER_KEY), number_pattern(connection)
        station = this_station(desk, connection) if server else None
    if station is None:
        yield None
        return
    with open_shared(server) as shared:
        require_prepared(shared)
        join_station(shared, station.id, station.name)
        yield Line(server, station, pattern, shared)
