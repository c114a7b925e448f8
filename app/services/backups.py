"""Backups of a workspace on a second folder or stick: made while people work, looked into, put back; repair."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from app.errors import BadInputError, CancelledError, WorldError
from app.services.desk import Desk
from app.services.files import write_file
from app.services.permits import ANYBODY, RUNNING, permit, who
from app.store.audit import add_audit
from app.store.backup import (
    Contents,
    copy_database,
    file_sha256,
    look_into,
    put_database,
    recover_database,
    stop_where,
    troubles_of,
)
from app.store.connection import atomic
from app.store.exchange_records import forget_station
from app.store.settings import get_setting, set_setting
from app.store.trouble import disk_trouble
from app.store.workspace import DATABASE_NAME, open_workspace, workspace_exists

__all__ = [
    "Backup",
    "BackupPlan",
    "Contents",
    "back_up",
    "backup_plan",
    "backups_in",
    "check_workspace",
    "keep_backup_plan",
    "look_at",
    "recover",
    "restore",
]

FORMAT: Final = "taixin-backup/1"
_FOLDER: Final = "taixin-backup"
_FILES: Final = "files"
_SETTING: Final = "backup"
_KEPT: Final = 14  # how many backups stay: no standard says; an office may set its own

Step = Callable[[int, int], None]
Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where backups go, how many stay, and after how many hours the next one is due; no folder, no backups."""

    folder: str = ""
    keep: int = _KEPT
    hours: int = 4


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its manifest's path, when it was made (ISO 8601), of which workspace, and what it holds."""

    path: Path
    at: str
    workspace: str
    contents: Contents

    @property
    def database(self) -> Path:
        """The copy of workspace.db."""
        return self.path.with_suffix(".db")


def _silent(_done: int, _all: int) -> None:
    """Report to nobody."""


def _never() -> bool:
    return False


@permit("查看备份设置", ANYBODY)
def backup_plan(desk: Desk) -> BackupPlan:
    """Return where backups go and how often they are made."""
    if not workspace_exists(desk.workspace):
        return BackupPlan()
    with open_workspace(desk.workspace) as connection:
        return BackupPlan(**get_setting(connection, _SETTING, {}))


@permit("设置备份", RUNNING)
def keep_backup_plan(desk: Desk, plan: BackupPlan, *, now: datetime) -> None:
    """Keep where backups go and how often they are made.

    Raises:
        BadInputError: the folder lies in the workspace, or a number is no count.
    """
    if plan.folder:
        _require_apart(desk, Path(plan.folder))
    if plan.keep < 1 or plan.hours < 1:
        raise BadInputError("备份的保留份数和间隔小时数都至少是1。请改正。", field="keep")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _SETTING, asdict(plan))
        _log(connection, desk, now, "backup_plan", plan.folder, keep=plan.keep, hours=plan.hours)


@permit("备份工作库", ANYBODY)
def back_up(
    desk: Desk, folder: Path, *, now: datetime, keep: int = _KEPT, step: Step = _silent, cancel: Cancel = _never
) -> Backup:
    """Back a workspace up into a folder: the database as of one moment, the other files once for all backups.

    Args:
        desk: the desk.
        folder: where backups go, on another disk if possible.
        now: the moment, with its offset; it names the backup.
        keep: how many backups stay; older ones go.
        step: called with steps done and in all.
        cancel: asked between two steps whether to stop; then nothing of this backup is left.

    Raises:
        BadInputError: the folder lies in the workspace.
        StoreError: a disk is full, read-only or at fault.
        CancelledError: from `cancel`.
    """
    _require_apart(desk, folder)
    target = folder / _FOLDER
    with disk_trouble(target):
        (target / _FILES).mkdir(parents=True, exist_ok=True)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        _log(connection, desk, now, "backup", str(folder))
    manifest = target / f"{now:%Y%m%d-%H%M%S}.json"
    steps = stop_where(cancel, step)
    digest = copy_database(desk.workspace / DATABASE_NAME, manifest.with_suffix(".db"), steps)
    try:
        files = list(_kept_files(desk.workspace, target, steps))
        contents = look_into(manifest.with_suffix(".db"))
        _write_manifest(manifest, desk, now, digest, files, contents)
    except (WorldError, CancelledError):
        with suppress(OSError):
            manifest.with_suffix(".db").unlink(missing_ok=True)
        raise
    _rotate(target, keep)
    return Backup(manifest, now.isoformat(timespec="seconds"), str(desk.workspace), contents)


def _write_manifest(
    path: Path, desk: Desk, now: datetime, digest: str, files: list[dict[str, Any]], contents: Contents
) -> None:
    answer = {
        "format": FORMAT,
        "at": now.isoformat(timespec="seconds"),
        "workspace": str(desk.workspace),
        "database_sha256": digest,
        "contents": asdict(contents),
        "files": files,
    }
    write_file(path, json.dumps(answer, ensure_ascii=False, indent=1).encode())


def _kept_files(workspace: Path, target: Path, step: Step) -> Iterator[dict[str, Any]]:
    """Copy what earlier backups do not hold yet; each file is kept once, named by its hash."""
    known = {
        (each["path"], each["size"], each["mtime_ns"]): each["sha256"]
        for manifest in sorted(target.glob("*.json"))
        for each in _read_manifest(manifest)["files"]
    }
    paths = [
        path for path in sorted(workspace.rglob("*")) if path.is_file() and _is_wanted(path.relative_to(workspace))
    ]
    for done, path in enumerate(paths):
        step(done, len(paths))
        with disk_trouble(path):
            facts = path.stat()
        name = path.relative_to(workspace).as_posix()
        digest = known.get((name, facts.st_size, facts.st_mtime_ns)) or file_sha256(path)
        _copy_once(path, target / _FILES / digest)
        yield {"path": name, "size": facts.st_size, "mtime_ns": facts.st_mtime_ns, "sha256": digest}


def _is_wanted(name: Path) -> bool:
    is_ours = name.parts[0].startswith("workspace") and len(name.parts) == 1
    return not (is_ours or any(part.startswith(".") for part in name.parts) or name.suffix in (".log", ".tmp"))


def _copy_once(source: Path, target: Path) -> None:
    if target.exists():
        return
    with disk_trouble(target):
        handle, made = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".tmp")
        os.close(handle)
        try:
            shutil.copyfile(source, made)
            Path(made).replace(target)
        finally:
            Path(made).unlink(missing_ok=True)


def _rotate(target: Path, keep: int) -> None:
    """Take the oldest backups away, then the files that no backup names any more."""
    manifests = sorted(target.glob("*.json"))
    with disk_trouble(target):
        for old in manifests[: max(0, len(manifests) - keep)]:
            old.with_suffix(".db").unlink(missing_ok=True)
            old.unlink()
        named = {each["sha256"] for path in target.glob("*.json") for each in _read_manifest(path)["files"]}
        for file in (target / _FILES).iterdir():
            if file.name not in named:
                file.unlink()


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of a folder, the newest first; what is no backup is left out.

    Raises:
        BadInputError: the folder holds none.
    """
    target = folder if folder.name == _FOLDER else folder / _FOLDER
    found = [_backup(path) for path in sorted(target.glob("*.json"), reverse=True)]
    if not found:
        raise BadInputError(f"文件夹“{folder}”里没有本程序的备份。请选择备份时所用的文件夹。", field="folder")
    return tuple(found)


def _backup(path: Path) -> Backup:
    manifest = _read_manifest(path)
    contents = Contents(**{**manifest["contents"], "broken": tuple(manifest["contents"]["broken"])})
    return Backup(path, manifest["at"], manifest["workspace"], contents)


def _read_manifest(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise BadInputError(f"备份清单“{path}”读不出来（{error}）。请改用另一份备份。") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BadInputError(f"“{path}”不是{FORMAT}格式的备份清单。请改用另一份备份。")
    return manifest


def look_at(backup: Backup) -> tuple[str, ...]:
    """Check a backup before it is put back: every hash, the database's own soundness; empty where all is well."""
    manifest, troubles = _read_manifest(backup.path), list[str]()
    if not backup.database.exists() or file_sha256(backup.database) != manifest["database_sha256"]:
        return (f"备份的数据库文件“{backup.database.name}”缺失或已改变。",)
    troubles += [f"数据库：{each}" for each in look_into(backup.database).broken]
    for each in manifest["files"]:
        kept = backup.path.parent / _FILES / each["sha256"]
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
    for each in _read_manifest(backup.path)["files"]:
        target = desk.workspace / each["path"]
        if not target.exists():
            with disk_trouble(target):
                target.parent.mkdir(parents=True, exist_ok=True)
            _copy_once(backup.path.parent / _FILES / each["sha256"], target)
    kept = put_database(backup.database, desk.workspace, stamp=f"{now:%Y%m%d-%H%M%S}")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        forget_station(connection)  # what was counted since the backup may be known elsewhere
        _log(connection, desk, now, "restore", backup.path.stem, kept=kept.name if kept else None)
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
    desk: Desk, *, now: datetime, step: Step = _silent, cancel: Cancel = _never
) -> tuple[Path, dict[str, tuple[int, int]]]:
    """Make a sound database of what a damaged one still gives; the damaged file is kept aside.

    Nobody can sign in to a damaged database, so nobody is asked to.

    Returns:
        where the damaged file is kept; by table, rows read and rows lost.
    """
    stamp = f"{now:%Y%m%d-%H%M%S}"
    kept, counts = recover_database(desk.workspace, stamp=stamp, step=stop_where(cancel, step))
    with open_workspace(desk.workspace) as connection, atomic(connection):
        _log(
            connection, desk, now, "recover", kept.name, lost={name: lost for name, (_, lost) in counts.items() if lost}
        )
    return kept, counts


def _require_apart(desk: Desk, folder: Path) -> None:
    if folder.resolve().is_relative_to(desk.workspace.resolve()):
        raise BadInputError(f"备份文件夹“{folder}”在工作区里面，盘坏时会一起丢失。请选另一个盘或U盘。", field="folder")


def _log(connection: Any, desk: Desk, now: datetime, act: str, subject: str, **detail: Any) -> None:
    at = now.isoformat(timespec="seconds")
    add_audit(connection, at=at, who=who(desk), act=act, subject=subject, detail=detail)
