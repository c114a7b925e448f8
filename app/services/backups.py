"""Backups of a workspace on a second folder or stick: made while people work, by hand or when they are due."""

from contextlib import suppress
from dataclasses import asdict, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from app.errors import BadInputError, CancelledError, WorldError
from app.services.backup_files import (
    FILES,
    FOLDER,
    Backup,
    BackupPlan,
    Step,
    as_backup,
    keep_files,
    manifests_in,
    new_manifest,
    rotate,
    write_manifest,
)
from app.services.desk import Desk
from app.services.long_work import Cancel, never, quiet
from app.services.permits import ANYBODY, RUNNING, permit
from app.services.records import note
from app.store.backup import Contents, copy_database, look_into, stop_where
from app.store.connection import atomic
from app.store.settings import get_setting, set_setting
from app.store.trouble import disk_trouble
from app.store.workspace import DATABASE_NAME, open_workspace, workspace_exists

__all__ = [
    "Backup",
    "BackupPlan",
    "Contents",
    "back_up",
    "back_up_due",
    "backup_due",
    "backup_plan",
    "backups_in",
    "keep_backup_plan",
]

_SETTING: Final = "backup"
_LAST: Final = "backup_last"
_PLAN: Final = BackupPlan()
_MOST: Final = {"keep": 100, "hours": 24 * 31, "days": 100, "weeks": 100}
_WORDS: Final = {"keep": "最近几份", "hours": "间隔小时数", "days": "每天一份的天数", "weeks": "每周一份的周数"}


@permit("查看备份设置", ANYBODY)
def backup_plan(desk: Desk) -> BackupPlan:
    """Return where backups go and how often they are made."""
    if not workspace_exists(desk.workspace):
        return BackupPlan()
    with open_workspace(desk.workspace) as connection:
        kept = get_setting(connection, _SETTING, {})
    return BackupPlan(**{each.name: kept[each.name] for each in fields(BackupPlan) if each.name in kept})


@permit("设置备份", RUNNING)
def keep_backup_plan(desk: Desk, plan: BackupPlan, *, now: datetime) -> None:
    """Keep where backups go, how often they are made and which stay; the folder is made ready.

    Raises:
        BadInputError: the folder lies in the workspace, or a number is no count.
        StoreError: the folder cannot be written.
    """
    for name, most in _MOST.items():
        least = 1 if name in ("keep", "hours") else 0
        if not least <= getattr(plan, name) <= most:
            raise BadInputError(f"备份的“{_WORDS[name]}”应在{least}至{most}之间，至少是{least}。请改正。", field=name)
    if plan.folder:
        _make_ready(desk, Path(plan.folder))
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _SETTING, asdict(plan))
        note(connection, desk, "backup_plan", plan.folder, at=_at(now), **asdict(plan))


@permit("查看备份设置", ANYBODY)
def backup_due(desk: Desk) -> datetime | None:
    """Return when the next backup is due; None where the office has set no folder. Long past is due at once."""
    plan = backup_plan(desk)
    if not plan.folder:
        return None
    with open_workspace(desk.workspace) as connection:
        last = get_setting(connection, _LAST)
    before = datetime.fromisoformat(last) if isinstance(last, str) else datetime.fromisoformat("2000-01-01T00:00+00:00")
    return before + timedelta(hours=plan.hours)


@permit("备份工作库", ANYBODY)
def back_up_due(desk: Desk, *, now: datetime, step: Step = quiet, cancel: Cancel = never) -> Backup:
    """Make the backup that is due where the office has set; nothing is made anew where a stick is not in its place.

    Raises:
        WorldError: the folder is not there, full or read-only.
        CancelledError: from `cancel`.
    """
    plan = backup_plan(desk)
    if not (Path(plan.folder) / FOLDER).is_dir():
        raise WorldError(f"备份没有做成：备份文件夹“{plan.folder}”现在不在。请插好U盘或接上该盘，到时会再备份一次。")
    return back_up(desk, Path(plan.folder), now=now, plan=plan, step=step, cancel=cancel)


@permit("备份工作库", ANYBODY)
def back_up(
    desk: Desk,
    folder: Path,
    *,
    now: datetime,
    plan: BackupPlan = _PLAN,
    step: Step = quiet,
    cancel: Cancel = never,
) -> Backup:
    """Back a workspace up into a folder: the database as of one moment, the other files once for all backups.

    Args:
        desk: the desk.
        folder: where backups go, on another disk if possible.
        now: the moment, with its offset; it names the backup.
        plan: says which backups stay; older ones go.
        step: called with steps done and in all.
        cancel: asked between two steps whether to stop; then nothing of this backup is left.

    Raises:
        BadInputError: the folder lies in the workspace.
        StoreError: a disk is full, read-only or at fault.
        CancelledError: from `cancel`.
    """
    target = _make_ready(desk, folder)
    with open_workspace(desk.workspace):
        pass  # made or brought up to date, so that there is a database to copy
    made = _copy(desk, target, now, stop_where(cancel, step))
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _LAST, _at(now))
        note(connection, desk, "backup", str(folder), at=_at(now), name=made.path.stem, cases=made.contents.cases)
    rotate(target, desk.workspace, plan, made.path)
    return made


def _copy(desk: Desk, target: Path, now: datetime, steps: Step) -> Backup:
    manifest = new_manifest(target, now)
    digest = copy_database(desk.workspace / DATABASE_NAME, manifest.with_suffix(".db"), steps)
    try:
        files = list(keep_files(desk.workspace, target, steps))
        contents = look_into(manifest.with_suffix(".db"))
        write_manifest(manifest, desk.workspace, now, digest, files, contents)
    except (WorldError, CancelledError):
        with suppress(OSError):
            manifest.with_suffix(".db").unlink(missing_ok=True)
        raise
    return Backup(manifest, _at(now), str(desk.workspace), contents)


def _make_ready(desk: Desk, folder: Path) -> Path:
    """Make what a folder of backups is known by, and return it."""
    if folder.resolve().is_relative_to(desk.workspace.resolve()):
        raise BadInputError(f"备份文件夹“{folder}”在工作区里面，盘坏时会一起丢失。请选另一个盘或U盘。", field="folder")
    target = folder / FOLDER
    with disk_trouble(target):
        (target / FILES).mkdir(parents=True, exist_ok=True)
    return target


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of a folder, the newest first; what is no backup is left out.

    Raises:
        BadInputError: the folder holds none.
    """
    target = folder if folder.name == FOLDER else folder / FOLDER
    found = list[Backup]()
    for path in reversed(manifests_in(target)):
        with suppress(BadInputError):
            found.append(as_backup(path))
    if not found:
        raise BadInputError(f"文件夹“{folder}”里没有本程序的备份。请选择备份时所用的文件夹。", field="folder")
    return tuple(found)


def _at(now: datetime) -> str:
    return now.isoformat(timespec="seconds")
