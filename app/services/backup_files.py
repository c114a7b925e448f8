"""The folder of backups: manifests, the files that they name, and which of them stay."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from app.errors import BadInputError
from app.services.files import write_file
from app.store.backup import Contents, file_sha256
from app.store.leftovers import sweep_old, sweep_unfinished
from app.store.trouble import disk_trouble

FORMAT: Final = "taixin-backup/1"
FOLDER: Final = "taixin-backup"
FILES: Final = "files"
_STAMP: Final = "%Y%m%d-%H%M%S"
_STAMP_SIGNS: Final = 15
_DAY: Final = "%Y%m%d"
_WEEK: Final = "%G-%V"

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """Where backups go, after how many hours the next one is due, and which stay; no folder, no backups.

    How many is a habit, not a standard's: an office may set its own.

    Attributes:
        folder: on another disk or a stick.
        hours: from one to the next.
        keep: of the latest ones.
        days, weeks: the last one of so many days and of so many weeks stays beside those.
    """

    folder: str = ""
    keep: int = 6
    hours: int = 4
    days: int = 7
    weeks: int = 4


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

    @property
    def files(self) -> tuple[dict[str, Any], ...]:
        """The other files of the workspace: `path`, `size`, `mtime_ns`, `sha256` each."""
        return tuple(read_manifest(self.path)["files"])

    def kept(self, sha256: str) -> Path:
        """Return where the bytes of a hash are kept."""
        return self.path.parent / FILES / sha256


def new_manifest(target: Path, now: datetime) -> Path:
    """Return the path of a manifest that no backup has: two within one second are two all the same."""
    path, number = target / f"{now:{_STAMP}}.json", 1
    while path.exists() or path.with_suffix(".db").exists():
        number += 1
        path = target / f"{now:{_STAMP}}-{number:02d}.json"
    return path


def write_manifest(
    path: Path, workspace: Path, now: datetime, digest: str, files: list[dict[str, Any]], contents: Contents
) -> None:
    """Write what makes a backup one: before this there is only a copy that nobody lists."""
    answer = {
        "format": FORMAT,
        "at": now.isoformat(timespec="seconds"),
        "workspace": str(workspace),
        "database_sha256": digest,
        "contents": asdict(contents),
        "files": files,
    }
    write_file(path, json.dumps(answer, ensure_ascii=False, indent=1).encode())


def read_manifest(path: Path) -> dict[str, Any]:
    """Return what a manifest says.

    Raises:
        BadInputError: it cannot be read, or is none.
    """
    try:
        manifest = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise BadInputError(f"备份清单“{path}”读不出来（{error}）。请改用另一份备份。") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BadInputError(f"“{path}”不是{FORMAT}格式的备份清单。请改用另一份备份。")
    return manifest


def as_backup(path: Path) -> Backup:
    """Return the backup of a manifest.

    Raises:
        BadInputError: as `read_manifest` does.
    """
    manifest = read_manifest(path)
    try:
        contents = Contents(**{**manifest["contents"], "broken": tuple(manifest["contents"]["broken"])})
        return Backup(path, manifest["at"], manifest["workspace"], contents)
    except (KeyError, TypeError) as error:
        raise BadInputError(f"备份清单“{path}”内容不全（{error}）。请改用另一份备份。") from error


def _manifests(target: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for path in manifests_in(target):
        yield path, read_manifest(path)


def manifests_in(target: Path) -> list[Path]:
    """Return the manifests of a folder, the oldest first."""
    return sorted(target.glob("*.json"), key=lambda path: path.stem)


def keep_files(workspace: Path, target: Path, step: Step) -> Iterator[dict[str, Any]]:
    """Copy what earlier backups do not hold yet; each file is kept once, named by its hash."""
    known = dict[tuple[Any, ...], str]()
    for path in manifests_in(target):
        with suppress(BadInputError):  # what is no manifest any more keeps nobody from the next backup
            known |= {
                (each["path"], each["size"], each["mtime_ns"]): each["sha256"] for each in read_manifest(path)["files"]
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
        copy_once(path, target / FILES / digest)
        yield {"path": name, "size": facts.st_size, "mtime_ns": facts.st_mtime_ns, "sha256": digest}


def _is_wanted(name: Path) -> bool:
    is_ours = name.parts[0].startswith("workspace") and len(name.parts) == 1
    return not (is_ours or any(part.startswith(".") for part in name.parts) or name.suffix in (".log", ".tmp", ".lock"))


def copy_once(source: Path, target: Path) -> None:
    """Copy a file where it is not yet, whole or not at all.

    Raises:
        StoreError: a disk is full, read-only or at fault.
    """
    with disk_trouble(target):
        if target.exists():
            os.utime(target)  # somebody counts on it: it must not look old to whoever tidies up just now
            return
        handle, made = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".tmp")
        os.close(handle)
        try:
            shutil.copyfile(source, made)
            with open(made, "rb+") as copied:  # noqa: PTH123  # mkstemp gave a name
                os.fsync(copied.fileno())
            Path(made).replace(target)
        finally:
            Path(made).unlink(missing_ok=True)


def rotate(target: Path, workspace: Path, plan: BackupPlan, made: Path) -> None:
    """Take away what the plan does not keep of a workspace's backups, and the files that no backup names any more.

    The one just made stays, wherever a clock that was set back puts it. A manifest goes before its copy: what is cut
    off in between is a copy that nobody lists, and goes the next time.
    """
    try:
        found = list(_manifests(target))
    except BadInputError:
        return  # a manifest that cannot be read may name anything: nothing goes
    own = [path for path, manifest in found if manifest["workspace"] == str(workspace)]
    stay = staying([path.stem for path in own], plan) | {made.stem}
    with disk_trouble(target):
        for path in (each for each in own if each.stem not in stay):
            path.unlink()
            path.with_suffix(".db").unlink(missing_ok=True)
    left = [(path, manifest) for path, manifest in found if path.exists()]
    named = {each["sha256"] for _, manifest in left for each in manifest["files"]}
    sweep_old(path for path in (target / FILES).iterdir() if path.name not in named)
    sweep_old(path for path in target.glob("*.db") if not path.with_suffix(".json").exists())
    for folder in (target, target / FILES):
        sweep_unfinished(folder)


def staying(stems: Sequence[str], plan: BackupPlan) -> frozenset[str]:
    """Return which backups a plan keeps: the latest, and the last one of each day and of each week.

    Args:
        stems: how their manifests are named, by the moment; any order.
        plan: how many.
    """
    newest = sorted(stems, reverse=True)
    kept = set(newest[: plan.keep])
    for form, count in ((_DAY, plan.days), (_WEEK, plan.weeks)):
        kept |= set(_last_of_each(newest, form)[:count])
    return frozenset(kept)


def _last_of_each(newest: Iterable[str], form: str) -> list[str]:
    last = dict[str, str]()
    for stem in newest:
        with suppress(ValueError):  # a manifest that somebody renamed stays as long as it is among the latest
            last.setdefault(f"{datetime.strptime(stem[:_STAMP_SIGNS], _STAMP):{form}}", stem)  # noqa: DTZ007  # a name
    return list(last.values())
