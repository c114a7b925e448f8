"""The audit log from within the services: one entry for each act, in the act's own transaction, and for each export."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from app.errors import CancelledError, ReviewError
from app.services.desk import Desk
from app.services.files import write_files
from app.services.permits import who
from app.store.audit import add_audit, latest_of
from app.store.connection import Connection, atomic
from app.store.workspace import open_workspace, workspace_exists

# What leaves the office, as the log calls it.
EXPORTS: Final = {
    "batch": "批量审查汇总表",
    "case": "案卷文件",
    "cases": "案卷文件",
    "case_list": "案卷清单",
    "chart": "统计图表",
    "conflicts": "压占部分",
    "draft": "审查意见草稿",
    "evidence": "证据材料",
    "hand_over": "移交案卷",
    "layer_list": "图层清单",
    "left": "剩余可用部分",
    "map": "地图图片",
    "map_print": "打印地图",
    "opinion": "审查意见",
    "opinions": "审查意见",
    "photo": "照片",
    "register": "登记簿",
    "repairs": "图层修复清单",
    "review": "审查结果",
    "signed": "签名文件",
    "site": "用地范围",
    "track": "轨迹",
}
_DAY_AND_HOUR: Final = 13  # signs of an ISO moment


def case_words(case_id: int) -> str:
    """Return what the log calls a case."""
    return f"案卷 {case_id}"


def note(connection: Connection, desk: Desk, act: str, subject: str, *, at: str = "", **detail: Any) -> None:
    """Add an entry to the log, in the transaction of the act that it tells of.

    Args:
        connection: the open workspace, within `atomic`.
        desk: whoever sits there did it.
        act: a key of `audit.ACTS`.
        subject: what it was done to: a case, a number, a layer.
        at: the moment, ISO 8601; the machine's own by default, which is what a log is asked for.
        detail: values that JSON has.
    """
    moment = at or datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    add_audit(connection, at=moment, who=who(desk), act=act, subject=subject, detail=detail)


def note_cases(
    connection: Connection, desk: Desk, act: str, ids: Sequence[int], *, at: str = "", **detail: Any
) -> None:
    """Add one entry for each of many cases that the same was done to."""
    for number in ids:
        note(connection, desk, act, case_words(number), at=at, **detail)


def note_saving(
    connection: Connection, desk: Desk, case_id: int, before: Mapping[str, Any], after: Mapping[str, Any], *, at: str
) -> None:
    """Add entries for what the saving of a case changed.

    A judgement has an entry each time it is given, changed or taken back. All else is saved as it is typed, about once
    a second: that a person edits a case has one entry an hour.
    """
    subject = case_words(case_id)
    old, new = _judgements(before), _judgements(after)
    for rule in sorted(old.keys() | new.keys()):
        if old.get(rule) != new.get(rule):
            given = new.get(rule)
            note(connection, desk, "judge" if given else "judge_withdraw", subject, at=at, rule=rule, **(given or {}))
    if _but_judgements(before) == _but_judgements(after):
        return
    last = latest_of(connection, "case_edit", subject)
    if last is None or (last.who, last.at[:_DAY_AND_HOUR]) != (who(desk), at[:_DAY_AND_HOUR]):
        note(connection, desk, "case_edit", subject, at=at)


def _judgements(document: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    rows = document.get("judgements") or []
    return {row["rule"]: {key: row.get(key) for key in ("answer", "reason", "by")} for row in rows}


def _but_judgements(document: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != "judgements" and value is not None}


@contextmanager
def exporting(desk: Desk, what: str, path: Path, *, subject: str = "", **detail: Any) -> Iterator[None]:
    """Tell the log that something leaves the office, before it does; and that it did not, where that fails.

    Where there is no workspace, there is no log, and nothing in it that could leave.

    Args:
        desk: whoever sits there takes it out.
        what: a key of `EXPORTS`.
        path: where to.
        subject: what it is of, where that has a name: a case, a number.
        detail: values that JSON has.
    """
    named = subject or EXPORTS[what]
    tell(desk, "export", named, what=what, path=str(path), **detail)
    try:
        yield
    except BaseException as error:
        reason = str(error) if isinstance(error, ReviewError) and not isinstance(error, CancelledError) else "停止"
        tell(desk, "export_failed", named, what=what, path=str(path), reason=reason)
        raise


def tell(desk: Desk, act: str, subject: str, **detail: Any) -> None:
    """Add an entry by itself, of what the database has no part in; without a workspace there is no log."""
    if workspace_exists(desk.workspace):
        with open_workspace(desk.workspace) as connection, atomic(connection):
            note(connection, desk, act, subject, **detail)


def write_out(desk: Desk, what: str, path: Path, data: bytes, *, subject: str = "", **detail: Any) -> None:
    """Write a file that leaves the office, whole or not at all; the log tells what, where to, and its hash.

    Raises:
        WorldError: the folder is missing or read-only, or the disk is full.
        StoreError: the log cannot be written: then nothing leaves.
    """
    write_all_out(desk, what, {path: data}, subject=subject, **detail)


def write_all_out(desk: Desk, what: str, outputs: Mapping[Path, bytes], *, subject: str = "", **detail: Any) -> None:
    """Write files that leave the office together; see `write_out`."""
    if not outputs:
        return
    first, hashes = next(iter(outputs)), {path.name: sha256(data).hexdigest() for path, data in outputs.items()}
    with exporting(desk, what, first, subject=subject, sha256=hashes, **detail):
        write_files(outputs)
