"""Take what another station knows of a case: merge, keep the record, make the workspace's rows say what it says."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from app.domain.exchange import CaseRecord, changed, conflicts, merge, resolve, shown, shown_text
from app.domain.exchange_fields import part_hashes
from app.errors import BadInputError
from app.store.evidence import EVIDENCE_FOLDER
from app.store.exchange_apply import apply_values, make_case
from app.store.exchange_records import case_with_uuid, current_record, keep_record
from app.store.exchange_values import ASIDE_FOLDER, parts_at_hand, read_values
from app.store.kept_files import keep_bytes
from app.store.photos import PHOTOS_FOLDER
from app.store.rows import require_transaction

Incoming = Callable[[str], bytes | None]
_LONGEST_SUFFIX: Final = 12
_FOLDERS: Final = {"photo": PHOTOS_FOLDER, "evidence": EVIDENCE_FOLDER}


@dataclass(frozen=True, slots=True)
class TakenCase:
    """What came of one case.

    Attributes:
        case_id: the case here.
        changed: keys of the fields that are other than they were.
        waiting: how many fields wait for a person.
        pending: how many documents could not be entered in the register.
        is_new: whether it was not known here.
        dropped: files that no row names any more; to be dropped once the transaction is committed.
    """

    case_id: int
    changed: tuple[str, ...]
    waiting: int
    pending: int
    is_new: bool = False
    dropped: frozenset[str] = frozenset()


def take_record(
    connection: sqlite3.Connection,
    folder: Path,
    theirs: CaseRecord,
    incoming: Incoming,
    *,
    station: str,
    now: str,
    made: list[str],
) -> TakenCase:
    """Merge what another station knows of a case into the workspace.

    Args:
        connection: an open workspace, within `atomic`.
        folder: the workspace's.
        theirs: their record.
        incoming: gives bytes that came with it, by SHA-256; None where they did not.
        station: this station.
        now: the time, ISO 8601.
        made: gets the files (relative to the workspace) that were made, to be dropped where the transaction fails.

    Raises:
        BadInputError: bytes are missing, or the record says what no case can.
        StoreError: the disk is full.
    """
    require_transaction(connection, "taking a case")
    case_id = case_with_uuid(connection, theirs.case)
    is_new = case_id is None
    if case_id is None:
        mine = CaseRecord(theirs.case)
        with _told_of(theirs.case):
            case_id = make_case(connection, theirs.case, shown(theirs), now=now)
    else:
        mine = current_record(connection, case_id, station=station, at=now)
    work = _Work(connection, folder, case_id, incoming, now, made)
    return replace(_settle(work, mine, merge(mine, theirs)), is_new=is_new)


def retry_case(connection: sqlite3.Connection, folder: Path, case_id: int, *, station: str, now: str) -> TakenCase:
    """Try again to enter what could not be entered in the register."""
    mine = current_record(connection, case_id, station=station, at=now)
    return _settle(_Work(connection, folder, case_id, lambda _digest: None, now), mine, mine)


def choose(
    connection: sqlite3.Connection, folder: Path, case_id: int, picks: Mapping[str, str], *, station: str, now: str
) -> TakenCase:
    """Let chosen values (texts by key) take the place of those that were written apart.

    Raises:
        BadInputError: bytes that belong to a value are missing.
    """
    mine = current_record(connection, case_id, station=station, at=now)
    work = _Work(connection, folder, case_id, lambda _digest: None, now)
    return _settle(work, mine, resolve(mine, picks, station=station, at=now))


@dataclass(slots=True)
class _Work:
    connection: sqlite3.Connection
    folder: Path
    case_id: int
    incoming: Incoming
    now: str
    made: list[str] = field(default_factory=list)

    def bytes_of(self, key: str, value: Any, digest: str) -> bytes:
        data = self.incoming(digest)
        if data is None:
            data = parts_at_hand(self.connection, self.folder, self.case_id, key, value).get(digest)
        if data is None:
            raise BadInputError(f"交换包缺少“{key}”所附的文件（{digest[:12]}…），没有导入任何内容。请对方重新导出。")
        return data

    def keep(self, place: str, data: bytes, suffix: str) -> None:
        if suffix and (suffix[0] != "." or len(suffix) > _LONGEST_SUFFIX or not suffix[1:].isalnum()):
            raise BadInputError(_IMPOSSIBLE.format(case=self.case_id, reason=suffix[:_LONGEST_SUFFIX]))
        file = f"{place}/{hashlib.sha256(data).hexdigest()}{suffix}"
        if not (self.folder / file).exists():
            self.made.append(file)
        keep_bytes(self.folder, place, data, suffix)


def _settle(work: _Work, mine: CaseRecord, merged: CaseRecord) -> TakenCase:
    values = shown(merged)
    if values == shown(mine) and mine == merged and not _was_pending(work):
        keep_record(work.connection, work.case_id, merged)
        return TakenCase(work.case_id, (), len(conflicts(merged)), 0)
    with _told_of(merged.case):
        parts = _keep_parts(work, mine, merged)
        dropped, pending = apply_values(work.connection, work.case_id, values, parts, now=work.now)
    _require_same(work, values)
    if pending:
        _keep_documents(work, values)
    keep_record(work.connection, work.case_id, merged, pending=pending)
    keys = changed(mine, merged)
    return TakenCase(work.case_id, keys, len(conflicts(merged)), pending, dropped=dropped)


_IMPOSSIBLE: Final = "交换包中的案卷 {case} 内容不合要求（{reason}），没有导入任何内容。请对方检查后重新导出。"


@contextmanager
def _told_of(case: str) -> Iterator[None]:
    """Refuse a record that says what the tables cannot hold: another type, or a number out of range."""
    try:
        yield
    except sqlite3.OperationalError:  # the disk, or a lock
        raise
    except (sqlite3.Error, LookupError, TypeError, ValueError, AttributeError, OverflowError, RecursionError) as error:
        raise BadInputError(_IMPOSSIBLE.format(case=case[:_LONGEST], reason=str(error)[:_LONGEST])) from error


_LONGEST: Final = 100


def _was_pending(work: _Work) -> bool:
    sql = "SELECT 1 FROM exchange_record WHERE case_id = ? AND pending > 0"
    return work.connection.execute(sql, (work.case_id,)).fetchone() is not None


def _require_same(work: _Work, values: Mapping[str, Any]) -> None:
    """Refuse what the tables cannot hold as it was told: the next look would take the difference for a change."""
    now_there = {key: value for key, value in read_values(work.connection, work.case_id).items() if value is not None}
    for key in sorted({*now_there, *values}):
        if now_there.get(key) != values.get(key) and not (key.startswith("opinion/") and key in values):
            raise BadInputError(_IMPOSSIBLE.format(case=work.case_id, reason=key))


def _keep_documents(work: _Work, values: Mapping[str, Any]) -> None:
    """Keep the documents that the register does not have yet, for the next try."""
    there = read_values(work.connection, work.case_id)
    for key, value in values.items():
        if key.startswith("opinion/") and there.get(key) != value:
            work.keep(ASIDE_FOLDER, work.bytes_of(key, value, value["pdf_sha256"]), "")


def _keep_parts(work: _Work, mine: CaseRecord, merged: CaseRecord) -> Callable[[str], bytes]:
    """Keep the bytes that rows will not hold, and return what gives those that they will."""
    holding = dict[str, tuple[str, Any]]()
    for key, value, holds in _valued(merged):
        for digest in _hashes(key, value):
            kind = key.partition("/")[0]
            if not holds:
                work.keep(ASIDE_FOLDER, work.bytes_of(key, value, digest), "")
            elif kind in _FOLDERS and digest == value["sha256"]:
                if shown_text(mine, key) != shown_text(merged, key):
                    work.keep(_FOLDERS[kind], work.bytes_of(key, value, digest), value["suffix"])
            else:
                holding[digest] = (key, value)
    return lambda digest: work.bytes_of(*holding.get(digest, ("", None)), digest)


def _valued(record: CaseRecord) -> Iterator[tuple[str, Any, bool]]:
    for key, versions in record.fields.items():
        for text in {version.text for version in versions}:
            version = next(each for each in versions if each.text == text)
            yield key, version.value, text == shown_text(record, key)


def _hashes(key: str, value: Any) -> tuple[str, ...]:
    try:
        return part_hashes(key, value)
    except ValueError as error:
        raise BadInputError(_IMPOSSIBLE.format(case="", reason=error)) from error
