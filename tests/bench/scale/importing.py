"""Import a million polygons: how long, how much memory, how large a file; and what a broken-off import leaves behind.

Run as a program it is the importing process: `python importing.py SOURCE HOME [CANCEL_AT]` prints a line of JSON for
each step: how many features are written, or how it ended.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from layers import MILLION, layer_file
from sides import HERE
from tables import say
from worker import memory

if TYPE_CHECKING:
    from collections.abc import Iterator

_COUNT = 1_000_000
_SMALL = "cells-10000"
_NEVER = 2**62
HOWS = ("cancelled half-way", "killed half-way", "killed late")  # late: while all that came in is laid out and indexed
_LATE_STEPS = 3  # tellings that all have come in, before the kill


def importing(cache: Path, seed: int) -> bool:
    """Import whole, then break imports off, each in a home of its own; returns whether nothing was left behind."""
    million, small = layer_file(cache, MILLION, seed), layer_file(cache, _SMALL, seed)
    with tempfile.TemporaryDirectory(prefix="import-", dir=cache) as folder:
        home = Path(folder)
        _whole(million, home / "whole")
        shutil.rmtree(home / "whole")
        clean = [_broken_off(million, small, home, how) for how in HOWS]
    return all(clean)


def _whole(source: Path, home: Path) -> None:
    with _start(source, home) as process:
        *_, last = _steps(process)
    say(f"{source.stem}: {source.stat().st_size / 1e6:.0f} MB in the source")
    size = sum(path.stat().st_size for path in _left(home))
    say(f"imported in {last['seconds']:.1f} s, peak {last['peak_mb']:.0f} MB, {size / 1e6:.0f} MB in the workspace")


def _broken_off(source: Path, small: Path, folder: Path, how: str) -> bool:
    """Break an import off and look; then import a small layer and look again."""
    say(f"\n{how}")
    home = folder / how
    with _start(source, home, *([str(_COUNT // 2)] if how.startswith("cancelled") else [])) as process:
        for step in _kill(process, how) if how.startswith("killed") else _steps(process):
            last = step
        say(f"  ended with {process.wait()}: {last}")
    after = _left(home)
    say(f"  left in layers: {_listed(after)}")
    with _start(small, home) as process:
        *_, last = _steps(process)
    now = _left(home)
    say(f"  after the next import ({last['seconds']:.1f} s): {_listed(now)}")
    clean = all(path.name.startswith(".") for path in after) and len(now) == 1
    say("  nothing is left" if clean else "  SOMETHING IS LEFT")
    return clean


def _kill(process: subprocess.Popen[str], how: str) -> Iterator[dict[str, Any]]:
    """Follow an import and kill it once half of the features have come in, or some time after the last."""
    count, times = (_COUNT, _LATE_STEPS) if how == "killed late" else (_COUNT // 2, 1)
    for step in _steps(process):
        times -= step.get("written", 0) >= count
        if times == 0:
            process.kill()
        yield step


def _start(source: Path, home: Path, *more: str) -> subprocess.Popen[str]:
    home.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-u", str(HERE / "importing.py"), str(source), str(home), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE)


def _steps(process: subprocess.Popen[str]) -> Iterator[dict[str, Any]]:
    assert process.stdout is not None
    for line in process.stdout:
        yield json.loads(line)


def _left(home: Path) -> list[Path]:
    return sorted(path for path in (home / "workspace" / "layers").glob("*") if path.is_file())


def _listed(paths: list[Path]) -> str:
    return ", ".join(f"{path.name[:12]}… {path.stat().st_size / 1e6:.0f} MB" for path in paths) or "nothing"


def _process(source: Path, home: Path, cancel_at: int) -> None:
    """Import the source, telling each step."""
    import ours

    from app.errors import CancelledError
    from app.services.layer_writing import ImportProgress
    from app.services.layers import import_layers

    written = 0

    def tell(step: ImportProgress) -> None:
        nonlocal written
        written = step.done
        _print({"written": written})

    desk = ours.desk_in(home)
    desk.workspace.mkdir(exist_ok=True)
    start = time.perf_counter()
    try:
        import_layers(desk, [ours.entry(source, source.stem)], progress=tell, cancel=lambda: written >= cancel_at)
    except CancelledError as error:
        _print({"cancelled": str(error)})
    else:
        _print({"seconds": time.perf_counter() - start, **memory()})


def _print(step: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(step, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    _process(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else _NEVER)
