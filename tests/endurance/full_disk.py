"""Fill the disk, or make it read-only, under every writing service: `python tests/endurance/full_disk.py [NAME …]`.

For each act of `test_records.CALLS` and each way in which a disk fails: the act either succeeds or is refused by one
sentence; nothing is half-written; and it succeeds once there is room. The ways: no file may grow beyond a size (which
fails writes of SQLite and GDAL as well), the n-th access that writes is refused as full or as read-only, and, where
this machine lets us mount one, a real volume that is full. Prints what did not hold; 1 where there was anything.
"""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
_PATHS: Final = [str(ROOT), str(ROOT / "tests" / "services"), str(ROOT / "tests" / "endurance")]
sys.path[:0] = [path for path in _PATHS if path not in sys.path]

from issuing_world import World, make_world  # noqa: E402  # the paths must stand first
from test_records import CALLS, Table  # noqa: E402  # likewise

from app.errors import ReviewError  # noqa: E402  # likewise
from app.services.desk import Desk, open_desk  # noqa: E402  # likewise
from app.services.exports import export  # noqa: E402  # likewise
from app.services.leftovers import tidy  # noqa: E402  # likewise
from app.services.restoring import check_workspace  # noqa: E402  # likewise
from app.store.leftovers import is_unfinished  # noqa: E402  # likewise

SIZES: Final = (0, 3_000, 40_000, 300_000)  # bytes; a page of SQLite, its index of the log, a document
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_CHANGES: Final = ("os.rename", "os.mkdir", "os.link", "os.truncate")
Fault = Callable[[Path], Any]


class _Watch:
    """Refuses the n-th access that writes below a folder; hooks cannot be taken away, so there is one for all."""

    def __init__(self) -> None:
        self.left, self.number, self.folder = 0, errno.ENOSPC, ""

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.left or not self._writes(event, arguments):
            return
        self.left -= 1
        if self.left == 0:
            self.left = 1  # a full disk stays full
            raise OSError(self.number, os.strerror(self.number), str(arguments[0]))

    def _writes(self, event: str, arguments: tuple[Any, ...]) -> bool:
        if event not in ("open", *_CHANGES) or not str(arguments[0]).startswith(self.folder):
            return False
        return event != "open" or bool(arguments[2] & _WRITING)


_WATCH: Final = _Watch()


@contextmanager
def no_bigger_than(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size; Python ignores the signal, so that writes fail instead."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@contextmanager
def refused(folder: Path, at: int, number: int) -> Iterator[None]:
    """Refuse the n-th access that writes below a folder, and all after it."""
    if not getattr(_WATCH, "is_set", False):
        sys.addaudithook(_WATCH)
        _WATCH.is_set = True  # type: ignore[attr-defined]  # hooks outlive whoever sets them
    _WATCH.folder, _WATCH.number, _WATCH.left = str(folder), number, at
    try:
        yield
    finally:
        _WATCH.left = 0


def faults(folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield every way in which the disk fails, with words for it."""
    for size in SIZES:
        yield f"no file over {size} bytes", no_bigger_than(size)
    for at in (1, 2, 3, 5, 8, 13):
        yield f"full at access {at}", refused(folder / "office", at, errno.ENOSPC)
        yield f"read-only at access {at}", refused(folder, at, errno.EROFS)


def _exporter(suffix: str) -> Callable[[Table], Any]:
    return lambda table: export(table.desk, table.world.case, table.folder / f"用地{suffix}", "2026-11-23")


MORE: Final = {f"exports.export{suffix}": _exporter(suffix) for suffix in (".geojson", ".gpkg", ".shp", ".dxf", ".kml")}
ALL: Final = {name: call for name, (_, call) in CALLS.items()} | MORE


def troubles(table: Table, name: str, root: Path) -> Iterator[str]:
    """Do one act under every fault and yield what does not hold."""
    call = ALL[name]
    call(_warm(table, root))  # makes the files that are brought in
    for words, fault in faults(root):
        try:
            with fault:
                call(table)
        except ReviewError as error:
            yield from (f"{words}: {error!r} is no sentence" for _ in (1,) if not _is_sentence(str(error)))
        except Exception as error:  # noqa: BLE001  # whatever else comes out is what we look for
            yield f"{words}: {type(error).__name__}: {error}"
        yield from (f"{words}: {each}" for each in _halves(table))
    try:
        call(table)
    except ReviewError as error:
        if not _is_done_already(str(error)):
            yield f"does not go on with room: {error}"


def _warm(table: Table, root: Path) -> Table:
    other = table.world.open(root / "warm")
    return Table(other, table.world, table.folder)


def _is_sentence(text: str) -> bool:
    return len(text) > 8 and any("\u4e00" <= char <= "\u9fff" for char in text) and text.rstrip().endswith(("。", "）"))


def _is_done_already(text: str) -> bool:
    return any(words in text for words in ("已有账户", "不能受理", "这一步要从"))


def _halves(table: Table) -> Iterator[str]:
    """Yield what is not whole: the database, files in their places, files that were begun."""
    try:
        yield from (f"workspace: {each}" for each in check_workspace(table.desk))
    except ReviewError as error:
        yield f"workspace: {error}"
    for root in (table.desk.workspace, table.folder):
        yield from (f"left: {path.relative_to(root)}" for path in root.rglob("*") if is_unfinished(path))
    for path in table.folder.rglob("*"):
        with suppress(FileNotFoundError):
            if path.is_file() and path.stat().st_size == 0:
                yield f"empty: {path.name}"
        if path.suffix == ".zip" and zipfile.ZipFile(path).testzip() is not None:
            yield f"half: {path.name}"
        if path.suffix == ".pdf" and b"%%EOF" not in path.read_bytes()[-32:]:
            yield f"half: {path.name}"


def made(world: World, root: Path) -> Table:
    """Return a workspace with what acts need, below a folder of its own."""
    (root / "出去的").mkdir(parents=True)
    return Table(world.open(root / "office"), world, root / "出去的")


def commands(world: World, root: Path) -> dict[str, list[str]]:
    """Return commands that write, by name."""
    case = str(ROOT / "seeds" / "examples" / "doulou" / "case.json")
    pack = str(ROOT / "seeds" / "examples" / "doulou" / "layers.json")
    pem = str(next((world.template / "trust").glob("*.pem")))
    return {
        "review": ["review", case, "--pdf", str(root / "a.pdf"), "--json", str(root / "a.json")],
        "layers import": ["layers", "import", "--manifest", pack],
        "left": ["left", case, "--geojson", str(root / "left.geojson")],
        "backup make": ["backup", "make", str(root / "盘")],
        "opinions export": ["opinions", "export", str(root / "a.xlsx")],
        "trust add": ["trust", "add", pem],
        "export": ["export", case, str(root / "a.gpkg")],
    }


def command_troubles(world: World, root: Path, name: str) -> Iterator[str]:
    """Run a command with every limit on the size of files; yield what does not hold."""
    for size in SIZES:
        home = root / f"{name.replace(' ', '-')}-{size}"
        desk: Desk = world.open(home / "office")
        words = [*commands(world, home)[name], "--workspace", str(desk.workspace)]

        def limit(most: int = size) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        command = [sys.executable, "-m", "app", *words]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=limit)
        said = ran.stderr.splitlines()
        if "程序内部出错" in ran.stderr or (ran.returncode and len(said) != 1):
            yield f"{size} bytes: {ran.returncode} {ran.stderr.strip()[-300:]}"
        tidy(open_desk(desk.workspace), now=datetime.now(UTC) + timedelta(days=1))
        yield from (f"{size} bytes: left {path.name}" for path in home.rglob("*") if is_unfinished(path))
        yield from (f"{size} bytes: {each}" for each in check_workspace(desk))


@contextmanager
def volume(folder: Path, size: str) -> Iterator[bool]:
    """Mount a small volume at a folder, where this machine lets us; say whether it did."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    is_there = subprocess.run(words, capture_output=True, check=False).returncode == 0
    try:
        yield is_there
    finally:
        if is_there:
            subprocess.run(["umount", str(folder)], check=False)


def volume_troubles(world: World, root: Path) -> Iterator[str]:
    """Do every act on a real volume with less and less room, and then with room again."""
    for name, call in ALL.items():
        with volume(root / f"volume-{name}", "60m") as is_there:
            if not is_there:
                yield "no volume could be mounted here: not tried"
                return
            table = made(world, root / f"volume-{name}" / "it")
            call(_warm(table, root / f"volume-{name}"))
            ballast = root / f"volume-{name}" / "ballast"
            for room in (0, 8_192, 65_536, 500_000):
                _fill(ballast, room)
                try:
                    call(table)
                except ReviewError as error:
                    if not _is_sentence(str(error)):
                        yield f"{name}, {room} bytes of room: {error!r} is no sentence"
                except Exception as error:  # noqa: BLE001  # whatever else comes out is what we look for
                    yield f"{name}, {room} bytes of room: {type(error).__name__}: {error}"
                ballast.unlink()
                yield from (f"{name}, {room} bytes of room: {each}" for each in _halves(table))
            try:
                call(table)
            except ReviewError as error:
                if not _is_done_already(str(error)):
                    yield f"{name} does not go on with room: {error}"


def _fill(ballast: Path, room: int) -> None:
    """Leave so many bytes on a volume."""
    facts = os.statvfs(ballast.parent)
    with ballast.open("wb") as file:
        file.write(bytes(max(0, facts.f_bavail * facts.f_frsize - room)))


def _all(world: World, root: Path, wanted: list[str]) -> Iterator[tuple[str, Iterator[str]]]:
    for name in ALL:
        if not wanted or name in wanted:
            yield name, troubles(made(world, root / name), name, root / name)
    for name in commands(world, root):
        if not wanted or name in wanted:
            yield f"command {name}", command_troubles(world, root, name)
    if not wanted or "volume" in wanted:
        yield "volume", volume_troubles(world, root)


def main(arguments: list[str]) -> int:
    """Try out every act, or those that are named."""
    bad = 0
    with tempfile.TemporaryDirectory(prefix="taixin-full-") as folder:
        root = Path(folder)
        os.environ |= dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), folder)
        world = make_world(root / "world")
        count = 0
        for name, found in _all(world, root, arguments):
            count += 1
            for trouble in found:
                bad += 1
                sys.stdout.write(f"{name}: {trouble}\n")
                sys.stdout.flush()
        sys.stdout.write(f"{count} acts and commands, {bad} troubles\n")
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
