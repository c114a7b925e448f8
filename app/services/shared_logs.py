"""The audit log of this workstation in the shared register: copied there entry by entry, and anchored among others."""

import json
from typing import Final

from app.services.desk import Desk
from app.services.permits import who
from app.services.shared_line import Line
from app.store.audit import ENTRY, add_audit, audit_head, entries_after, hash_at
from app.store.connection import Connection, atomic
from app.store.shared_audit import anchor_hash, chain_faults, last_entry, put_entries

_ANCHOR: Final = "shared_anchor"
_OTHER: Final = (
    "本机审计日志与先前存入共享登记库的不一致（{what}），可能被删改过。没有继续存入；"
    "请保留本机工作库文件，由管理员与共享登记库的副本比对。"
)
_ACT, _DETAIL = ENTRY.index("act"), ENTRY.index("detail")


def send_log(desk: Desk, line: Line, connection: Connection, *, now: str) -> tuple[str, ...]:
    """Copy the entries that the register lacks; the anchor that it gives is entered in this log.

    Returns:
        a sentence where the log here is not the one that was copied before; then nothing is copied.
    """
    last, head = last_entry(line.shared, line.station.id), audit_head(connection)
    if last.seq and hash_at(connection, last.seq) != last.hash:
        what = f"第{last.seq}条" if head.seq >= last.seq else f"第{head.seq + 1}至{last.seq}条"
        return (_OTHER.format(what=what),)
    entries = entries_after(connection, last.seq)
    if any(entry[_ACT] != _ANCHOR for entry in entries):
        anchor = put_entries(line.shared, line.station.id, entries)
        detail = {"anchor": anchor.seq, "sha256": anchor.hash}
        with atomic(connection):
            add_audit(connection, at=now, who=who(desk), act=_ANCHOR, subject=line.station.name, detail=detail)
    return ()


def log_faults(line: Line, connection: Connection) -> tuple[str, ...]:
    """Return what is wrong with the logs of the register, and with the anchors that this log holds."""
    faults = list(chain_faults(line.shared))
    for entry in entries_after(connection, 0):
        if entry[_ACT] == _ANCHOR:
            detail = json.loads(entry[_DETAIL])
            if anchor_hash(line.shared, detail["anchor"]) != detail["sha256"]:
                faults.append(f"共享登记库的锚定记录第{detail['anchor']}条与本机审计日志第{entry[0]}条所载不符。")
    return tuple(faults)
