"""Cases, up to the shared register and down from it: merged as packages are, whatever was done without the line."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from app.errors import BadInputError, CancelledError
from app.services.desk import Desk
from app.services.long_work import Cancel, Progress
from app.services.shared_line import Line
from app.store.connection import Connection, atomic
from app.store.exchange_records import case_with_uuid, current_record, keep_record, kept_record, named_nowhere
from app.store.exchange_taking import TakenCase, retry_case, take_record
from app.store.exchange_values import parts_at_hand
from app.store.layer_files import drop_file
from app.store.settings import get_setting, set_setting
from app.store.shared_cases import load_record, put_record, records_since
from app.store.shared_local import changed_documents
from app.store.shared_parts import load_part
from app.store.shared_pending import changes_of, gone_up, pending_cases

CASES_KEY: Final = "shared.cases"


@dataclass(slots=True)
class CaseTraffic:
    """What was exchanged.

    Attributes:
        put: how many cases went up.
        taken: ids of the cases that are new here or other than they were.
        waiting: ids of those in which somebody has to choose between two values.
        troubles: sentences about cases that could not be exchanged.
    """

    put: int = 0
    taken: set[int] = field(default_factory=set)
    waiting: set[int] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)


def exchange_cases(
    desk: Desk, line: Line, connection: Connection, *, now: str, progress: Progress, cancel: Cancel
) -> CaseTraffic:
    """Take down what others changed, then put up what was changed here.

    Each case is a transaction of its own: where the line breaks, what was exchanged stays; the rest comes next time.

    Args:
        desk: the open desk.
        line: the open line.
        connection: an open workspace.
        now: the time, ISO 8601.
        progress: told how many of how many cases are done.
        cancel: asked before each case whether to stop.

    Raises:
        OfflineError: the line broke.
        CancelledError: `cancel` said so.
    """
    traffic = CaseTraffic()
    cases, cursor = records_since(line.shared, int(get_setting(connection, CASES_KEY, 0)), line.station.id)
    pending = len(pending_cases(connection))
    for place, case in enumerate(cases):
        _go_on(cancel)
        with _trouble_in(traffic):
            _take(desk, line, connection, case, now, traffic)
        progress(place + 1, len(cases) + pending)
    if not traffic.troubles:
        with atomic(connection):
            set_setting(connection, CASES_KEY, cursor)
    for place, case_id in enumerate(pending_cases(connection)):
        _go_on(cancel)
        with _trouble_in(traffic):
            _put(desk, line, connection, case_id, now, traffic)
        progress(len(cases) + min(place + 1, pending), len(cases) + pending)
    return traffic


def _go_on(cancel: Cancel) -> None:
    if cancel():
        raise CancelledError


@contextmanager
def _trouble_in(traffic: CaseTraffic) -> Iterator[None]:
    try:
        yield
    except BadInputError as error:
        traffic.troubles.append(str(error))


def _take(desk: Desk, line: Line, connection: Connection, case: str, now: str, traffic: CaseTraffic) -> None:
    theirs = load_record(line.shared, case)
    assert theirs is not None  # noqa: S101  # none is ever deleted
    case_id = case_with_uuid(connection, case)
    changes = 0 if case_id is None else changes_of(connection, case_id)
    made = list[str]()
    try:
        with atomic(connection):
            taken = take_record(
                connection,
                desk.workspace,
                theirs,
                lambda digest: load_part(line.shared, digest),
                station=line.station.id,
                now=now,
                made=made,
            )
            if taken.pending:
                taken = retry_case(connection, desk.workspace, taken.case_id, station=line.station.id, now=now)
            _mend_documents(line, connection, taken.case_id)
            if not changes and kept_record(connection, taken.case_id) == theirs:
                gone_up(connection, taken.case_id, changes_of(connection, taken.case_id))
            dropped = named_nowhere(connection, taken.dropped)
    except BaseException:
        _drop(desk, made)
        raise
    _drop(desk, dropped)
    _note(taken, traffic)


def _put(desk: Desk, line: Line, connection: Connection, case_id: int, now: str, traffic: CaseTraffic) -> None:
    with atomic(connection):
        changes = changes_of(connection, case_id)
        mine = current_record(connection, case_id, station=line.station.id, at=now)
        keep_record(connection, case_id, mine)

    def parts(key: str, value: object) -> dict[str, bytes]:
        return parts_at_hand(connection, desk.workspace, case_id, key, value)

    try:
        merged = put_record(line.shared, mine, parts, station=line.station.id)
    except KeyError as error:
        raise BadInputError(
            f"案卷{case_id}所附的文件（{str(error.args[0])[:12]}…）在工作库中缺失或已被改动，该案卷没有上传。"
            "请从备份恢复该文件，或移除后重新添加。"
        ) from error
    traffic.put += 1
    if merged == mine:
        with atomic(connection):
            gone_up(connection, case_id, changes)
    else:
        _take(desk, line, connection, mine.case, now, traffic)


def _mend_documents(line: Line, connection: Connection, case_id: int) -> None:
    """Bring documents back to what the register has of them: a record may tell of an earlier state."""
    for number in changed_documents(connection, case_id, pattern=line.pattern, station=line.station.id):
        line.take_again(connection, number)


def _note(taken: TakenCase, traffic: CaseTraffic) -> None:
    if taken.changed:
        traffic.taken.add(taken.case_id)
    if taken.waiting:
        traffic.waiting.add(taken.case_id)


def _drop(desk: Desk, files: Sequence[str]) -> None:
    for file in files:
        drop_file(desk.workspace, file)
