"""The benchmarks: each does its work once, in a fresh process where the figure is about one, and gives milliseconds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]


class NotMeasuredError(Exception):
    """A benchmark could give no figure; the message says why."""


def program(arguments: list[str], home: Path) -> str:
    """Run `python -m app …` with a user's folders inside `home`; give what it prints.

    Raises:
        NotMeasuredError: it did not exit with 0.
    """
    folders = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CACHE_HOME": str(home / "cache")}
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, **folders}
    command = [sys.executable, "-m", "app", *arguments]
    answer = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if answer.returncode:
        last = (answer.stderr.strip() or "no message").splitlines()[-1]
        raise NotMeasuredError(f"python -m app {' '.join(arguments)}: exit code {answer.returncode}: {last}")
    return answer.stdout


def headless(home: Path) -> float:
    """Review the worked example to a signed PDF: from the start of the process to its end."""
    with tempfile.TemporaryDirectory(dir=home) as out:
        start = time.perf_counter()
        program(["example", out], home)
        return (time.perf_counter() - start) * 1000


def window(home: Path) -> float:
    """Open the window with the worked example: to its first paint, by the program's own account on stdout."""
    words = program(["--example", "--quit-after-first-paint"], home).split()
    try:
        return float(words[-1].removesuffix("ms") or words[-2])
    except (IndexError, ValueError) as error:
        raise NotMeasuredError(f"no milliseconds on stdout, but {' '.join(words)!r}") from error


def rules(home: Path) -> float:
    """Evaluate every rule of the rule base for one project, in this process."""
    raise NotMeasuredError(f"not written yet (home would be {home})")


BENCHMARKS: dict[str, Callable[[Path], float]] = {"headless": headless, "window": window, "rules": rules}
