"""Put a backup back after a look at it; check the workspace, and recover what a damaged one still gives."""

from datetime import datetime
from pathlib import Path

from app.errors import BadInputError
from app.services.backup_files import Backup, Step, copy_once, read_manifest
from app.services.desk import Desk
from app.services.long_work import Cancel, never, quiet
from app.services.permits import ANYBODY, RUNNING, permit
from app.services.records import note
from app.store.backup import file_sha256, look_into, put_database, recover_database, stop_where, troubles_of
from app.store.connection import atomic
from app.store.exchange_records import forget_station
from app.store.trouble import disk_trouble
from app.store.workspace import open_workspace, workspace_exists

__all__ = ["check_workspace", "look_at", "recover", "restore"]


def look_at(backup: Backup, *, step: Step = quiet, cancel: Cancel = never) -> tuple[str, ...]:
    """Check a backup before it is put back: every hash, the database's own soundness; empty where all is well.

    Raises:
        BadInputError: its manifest cannot be read.
        CancelledError: from `cancel`.
    """
    go_on, troubles = stop_where(cancel, step), list[str]()
    digest = read_manifest(backup.path)["database_sha256"]
    if not backup.database.exists() or file_sha256(backup.database) != digest:
        return (f"备份的数据库文件“{backup.database.name}”缺失或已改变。",)
    troubles += [f"数据库：{each}" for each in look_into(backup.database).broken]
    files = backup.files
    for done, each in enumerate(files):
        go_on(done, len(files))
        kept = backup.kept(each["sha256"])
        if Path(each["path"]).is_absolute() or ".." in Path(each["path"]).parts:
            return (f"备份清单中的“{each['path']}”指到工作区外面，不是本程序做的备份。",)
        if not kept.exists() or file_sha256(kept) != each["sha256"]:
            troubles.append(f"文件“{each['path']}”缺失或已改变。")
    return tuple(troubles)


@permit("恢复备份", RUNNING)
def restore(desk: Desk, backup: Backup, *, now: datetime) -> Path | None:
    """Put a backup back and return where the database that was there is kept; other files only where they are missing.

    Raises:
        BadInputError: the backup is damaged; nothing has changed.
        WorldError: another window uses the workspace, or a disk is full or read-only.
    """
    troubles = look_at(backup)
    if troubles:
        raise BadInputError(f"备份“{backup.path.stem}”不完整，没有恢复：{troubles[0]}请改用另一份备份。")
    for each in backup.files:
        target = desk.workspace / each["path"]
        if not target.exists():
            with disk_trouble(target):
                target.parent.mkdir(parents=True, exist_ok=True)
            copy_once(backup.kept(each["sha256"]), target)
    kept = put_database(backup.database, desk.workspace, stamp=f"{now:%Y%m%d-%H%M%S}")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        forget_station(connection)  # what was counted since the backup may be known elsewhere
        at = now.isoformat(timespec="seconds")
        note(connection, desk, "restore", backup.path.stem, at=at, kept=kept.name if kept else None)
    return kept


@permit("检查工作库", ANYBODY)
def check_workspace(desk: Desk) -> tuple[str, ...]:
    """Return what is wrong with the workspace's database; empty where it is sound.

    Raises:
        StoreError: it cannot be read at all.
    """
    if not workspace_exists(desk.workspace):
        return ()
    with open_workspace(desk.workspace, read_only=True) as connection:
        return troubles_of(connection)


def recover(
    desk: Desk, *, now: datetime, step: Step = quiet, cancel: Cancel = never
) -> tuple[Path, dict[str, tuple[int, int]]]:
    """Make a sound database of what a damaged one still gives; the damaged file is kept aside.

    Nobody can sign in to a damaged database, so nobody is asked to.

    Returns:
        where the damaged file is kept; by table, rows read and rows lost.
    """
    stamp = f"{now:%Y%m%d-%H%M%S}"
    kept, counts = recover_database(desk.workspace, stamp=stamp, step=stop_where(cancel, step))
    lost = {name: rows for name, (_, rows) in counts.items() if rows}
    with open_workspace(desk.workspace) as connection, atomic(connection):
        note(connection, desk, "recover", kept.name, at=now.isoformat(timespec="seconds"), lost=lost)
    return kept, counts
