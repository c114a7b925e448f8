"""A screen of its own (Xvfb), the program on it as its users start it, and hands that press real keys (xdotool)."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_TOOLS: Final = ("Xvfb", "xdotool")
_PATIENCE_S: Final = 40.0  # how long a loaded machine may take; nothing is measured by it
_SIZE: Final = "1366x768x24"


def wait_for(what: Callable[[], object], words: str) -> None:
    """Wait until something holds.

    Raises:
        AssertionError: it never did; `words` say what.
    """
    end = time.monotonic() + _PATIENCE_S
    while not what():
        assert time.monotonic() < end, f"waited in vain: {words}"
        time.sleep(0.05)


class Screen:
    """One X server without a window manager; ended by `close`."""

    def __init__(self) -> None:
        missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
        assert not missing, f"{' and '.join(missing)} missing: apt-get install -y xvfb xdotool"
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", _SIZE, "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read, encoding="ascii") as told:
            self.display = f":{told.readline().strip()}"
        self._program: subprocess.Popen[bytes] | None = None

    def do(self, *words: str) -> str:
        """Let xdotool do something; return what it says."""
        command, environment = ["xdotool", *words], self._environment()
        answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return answer.stdout.strip()

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def start(self, workspace: Path) -> None:
        """Start the program as users do, who put off making accounts, and give its window the keys."""
        remembered = workspace / "window.ini"
        if not remembered.exists():
            remembered.parent.mkdir(parents=True, exist_ok=True)
            remembered.write_text("[people]\nlater=yes\n", encoding="utf-8")
        command = [sys.executable, "-m", "app", "--workspace", str(workspace)]
        self._program = subprocess.Popen(command, cwd=ROOT, env=self._environment())
        wait_for(self._windows, "the window")
        self.focus()

    def _windows(self) -> list[str]:
        return self.do("search", "--onlyvisible", "--name", "太忻规划审查工作站").split()

    def focus(self) -> None:
        """Give the keys to the main window."""
        self.do("windowfocus", "--sync", self._windows()[-1])

    def title(self) -> str:
        """Return what the title bar would say."""
        found = self._windows()
        return self.do("getwindowname", found[-1]) if found else ""

    def keys(self, *names: str) -> None:
        """Press keys, one after the other."""
        for name in names:
            self.do("key", "--clearmodifiers", name)
            time.sleep(0.05)

    def type(self, words: str) -> None:
        """Type words, letter by letter."""
        self.do("type", "--delay", "25", words)

    def click(self, x: int, y: int) -> None:
        """Press the mouse at a place of the screen."""
        self.do("mousemove", str(x), str(y))
        self.do("click", "1")
        time.sleep(0.1)

    def kill(self) -> None:
        """End the program as a power cut does."""
        if self._program is not None:
            self._program.send_signal(signal.SIGKILL)
            self._program.wait()

    def close(self) -> None:
        """End what is left of the program, and the screen."""
        self.kill()
        self._server.terminate()
        self._server.wait()

    def picture(self, path: Path) -> None:
        """Keep what the screen shows, for whoever wants to look (needs ImageMagick)."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment(), check=False)
