"""The shared register as an office sets it up: join, leave, look at the line, bring both ends up to date."""

from dataclasses import dataclass
from datetime import datetime
from time import perf_counter
from typing import Final

from app.errors import BadInputError
from app.services.desk import Desk
from app.services.long_work import Cancel, Progress, never, quiet
from app.services.offices import number_pattern
from app.services.permits import ANYBODY, RUNNING, permit, who
from app.services.shared_cases import CASES_KEY, exchange_cases
from app.services.shared_line import CURSOR_KEY, NAME_KEY, SERVER_KEY, Line, Station, open_line, this_station
from app.services.shared_logs import log_faults, send_log
from app.store.audit import add_audit
from app.store.connection import Connection, atomic
from app.store.opinions import load_opinion
from app.store.settings import get_setting, set_setting
from app.store.shared_connection import line_parts, open_shared, server_words
from app.store.shared_documents import etag_of
from app.store.shared_local import unshared
from app.store.shared_numbers import lock_series
from app.store.shared_pending import all_pending
from app.store.shared_schema import prepare, require_prepared
from app.store.shared_stations import join_station, list_stations
from app.store.workspace import open_workspace, workspace_exists

__all__ = ["Station"]

_SHOWN: Final = 5  # numbers that a message names
_LONGEST_NAME: Final = 60


@dataclass(frozen=True, slots=True)
class SharedSettings:
    """Where the shared register is, and who this workstation is in it."""

    server: str
    station: Station


@dataclass(frozen=True, slots=True)
class LineCheck:
    """What a look at the line found: where it leads, how long one answer takes, who has joined."""

    server: str
    answer_ms: float
    stations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synced:
    """What was exchanged.

    Attributes:
        put, taken: numbers of the documents that went up and came down.
        cases_put: how many cases went up.
        cases: ids of the cases that are new here or other than they were.
        waiting: ids of those in which somebody has to choose between two values.
        troubles: sentences about what could not be exchanged.
    """

    put: tuple[str, ...]
    taken: tuple[str, ...]
    cases_put: int
    cases: frozenset[int]
    waiting: frozenset[int]
    troubles: tuple[str, ...]


def prepare_register(server: str, *, grant: str | None = None) -> tuple[int, ...]:
    """Make a database ready to be shared, or bring it up to this release; see `shared_schema.prepare`."""
    _refuse_password(server)
    with open_shared(server) as shared:
        return prepare(shared, grant=grant)


@permit("查看共享登记库", ANYBODY)
def shared_settings(desk: Desk) -> SharedSettings | None:
    """Return the settings, None where the workspace stands alone."""
    if not workspace_exists(desk.workspace):
        return None
    with open_workspace(desk.workspace) as connection:
        server = get_setting(connection, SERVER_KEY)
        return SharedSettings(server, this_station(desk, connection)) if server else None


@permit("查看共享登记库", ANYBODY)
def check_line(desk: Desk, server: str | None = None) -> LineCheck | None:
    """Look whether the register of the settings, or another, answers and is ready; None where none is set.

    Raises:
        OfflineError, StoreError, BadInputError: it does not, in a sentence.
    """
    settings = shared_settings(desk)
    address = server or (settings.server if settings else None)
    if address is None:
        return None
    _refuse_password(address)
    with open_shared(address) as shared:
        require_prepared(shared)
        begun = perf_counter()
        names = tuple(name for _, name in list_stations(shared))
        return LineCheck(server_words(address), (perf_counter() - begun) * 1000, names)


@permit("加入共享登记库", RUNNING)
def join(
    desk: Desk, server: str, name: str, *, now: datetime, progress: Progress = quiet, cancel: Cancel = never
) -> Synced:
    """Let this workstation share a register: what it has numbered goes up, what others have comes down.

    Args:
        desk: the desk of an administrator.
        server: a libpq address without a password.
        name: what people call this workstation.
        now: the moment, with its offset.
        progress: told how many of how many cases are done.
        cancel: asked before each case whether to stop.

    Raises:
        OfflineError, StoreError: the register does not answer or is not prepared.
        BadInputError: the address holds a password or cannot be read, the name is empty, or numbers of this
            workstation belong to other documents there; then nothing is set.
    """
    _refuse_password(server)
    if not 0 < len(name.strip()) <= _LONGEST_NAME:
        raise BadInputError("请给本工作站起一个60字以内的名字，如“综合科1号机”，其他工作站以此识别它。", field="name")
    with open_workspace(desk.workspace) as connection, open_shared(server) as shared:
        require_prepared(shared)
        station = this_station(desk, connection, name.strip())
        join_station(shared, station.id, station.name)
        line = Line(server, station, number_pattern(connection), shared)
        put = _put_past(connection, line)
        with atomic(connection):
            set_setting(connection, SERVER_KEY, server)
            set_setting(connection, NAME_KEY, station.name)
            set_setting(connection, CURSOR_KEY, None)
            at = now.isoformat(timespec="seconds")
            detail = {"server": server_words(server), "station": station.id, "name": station.name}
            add_audit(connection, at=at, who=who(desk), act="shared_join", subject=station.name, detail=detail)
            all_pending(connection)
            set_setting(connection, CASES_KEY, None)
        return _sync(desk, line, connection, put, now, progress, cancel)


@permit("退出共享登记库", RUNNING)
def leave(desk: Desk, *, now: datetime) -> None:
    """Let this workstation stand alone again; what it has stays, and what it gave stays in the register."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        server = get_setting(connection, SERVER_KEY)
        if server is None:
            return
        set_setting(connection, SERVER_KEY, None)
        at, words = now.isoformat(timespec="seconds"), server_words(server)
        add_audit(connection, at=at, who=who(desk), act="shared_leave", subject=words, detail={})


@permit("同步共享登记库", ANYBODY)
def sync(desk: Desk, *, now: datetime, progress: Progress = quiet, cancel: Cancel = never) -> Synced | None:
    """Bring both ends up to date; None where the workspace stands alone.

    Args:
        desk: the open desk.
        now: the moment, with its offset.
        progress: told how many of how many cases are done.
        cancel: asked before each case whether to stop.

    Raises:
        OfflineError, StoreError: the register does not answer or refuses; what was exchanged before stays.
        CancelledError: `cancel` said so; likewise.
    """
    with open_line(desk) as line, open_workspace(desk.workspace) as connection:
        if line is None:
            return None
        return _sync(desk, line, connection, (), now, progress, cancel)


@permit("核对共享登记库的审计日志", ANYBODY)
def shared_log_faults(desk: Desk) -> tuple[str, ...]:
    """Check the audit logs of all workstations in the register; no sentences where all are sound, or none is shared.

    Raises:
        OfflineError, StoreError: the register does not answer or refuses.
    """
    with open_line(desk) as line, open_workspace(desk.workspace) as connection:
        return () if line is None else log_faults(line, connection)


def _sync(
    desk: Desk,
    line: Line,
    connection: Connection,
    put: tuple[str, ...],
    now: datetime,
    progress: Progress,
    cancel: Cancel,
) -> Synced:
    at = now.isoformat(timespec="seconds")
    taken = line.take(connection)
    cases = exchange_cases(desk, line, connection, now=at, progress=progress, cancel=cancel)
    if cases.taken:
        detail = {"cases": sorted(cases.taken), "waiting": len(cases.waiting)}
        with atomic(connection):
            add_audit(connection, at=at, who=who(desk), act="shared_sync", subject=line.station.name, detail=detail)
    troubles = (*taken.troubles, *cases.troubles, *send_log(desk, line, connection, now=at))
    return Synced(put, taken.numbers, cases.put, frozenset(cases.taken), frozenset(cases.waiting), troubles)


def _put_past(connection: Connection, line: Line) -> tuple[str, ...]:
    """Put what was numbered before this workstation joined, and let the register's count go on behind it."""
    ids = unshared(connection)
    _refuse_doubles(connection, line, ids)
    last: dict[int, int] = {}
    for opinion_id in ids:
        row = load_opinion(connection, opinion_id)
        with atomic(connection):
            line.put_past(connection, opinion_id)
        if row.kind == "opinion":
            last[row.year] = max(last.get(row.year, 0), row.serial)
    with line.shared.transaction():
        for year, serial in last.items():
            lock_series(line.shared, line.pattern, year, first=serial + 1)
    return tuple(load_opinion(connection, each).number for each in ids)


def _refuse_doubles(connection: Connection, line: Line, ids: tuple[int, ...]) -> None:
    puts = [line.put_of(connection, each) for each in ids]
    etags = [(put.document, etag_of(line.shared, put.document.number)) for put in puts]
    double = [document.number for document, etag in etags if etag not in (None, document.etag)]
    if double:
        more = f"等{len(double)}个" if len(double) > _SHOWN else ""
        raise BadInputError(
            f"本机的文号{'、'.join(double[:_SHOWN])}{more}在共享登记库中属于别的文件，没有加入。"
            "请先核对两边的登记簿；各单位应使用不同的文号格式。",
            field="server",
        )


def _refuse_password(server: str) -> None:
    if "password" in line_parts(server):
        raise BadInputError(
            "地址里不要写密码：它会明文留在工作库中。请把密码写进本机用户的密码文件（pgpass），地址里只写用户名。",
            field="server",
        )
