"""A screen of its own (Xvfb), the program on it as its users start it, and hands that press real keys (xdotool)."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_TOOLS: Final = ("Xvfb", "xdotool")
_PATIENCE_S: Final = 40.0  # how long a loaded machine may take; nothing is measured by it
_SIZE: Final = "1366x768x24"
_TITLE: Final = "太忻规划审查工作站"


def wait_for(what: Callable[[], object], words: str, patience_s: float = _PATIENCE_S) -> None:
    """Wait until something holds.

    Raises:
        AssertionError: it never did; `words` say what.
    """
    end = time.monotonic() + patience_s
    while not what():
        assert time.monotonic() < end, f"waited in vain: {words}"
        time.sleep(0.05)


class Screen:
    """One X server without a window manager; ended by `close`.

    Args:
        home: the variables that name the folders of a home of its own, for a program that nobody has started yet.

    Attributes:
        presses: how many keys were pressed, a held one (Ctrl in Ctrl+N) counted with its letter as one.
    """

    def __init__(self, home: Mapping[str, str] | None = None) -> None:
        self._home, self.presses = dict(home or {}), 0
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
        return {**os.environ, **self._home, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}

    def start(self, workspace: Path) -> None:
        """Start the program as users do, who put off making accounts, and give its window the keys."""
        remembered = workspace / "window.ini"
        if not remembered.exists():
            remembered.parent.mkdir(parents=True, exist_ok=True)
            remembered.write_text("[people]\nlater=yes\n", encoding="utf-8")
        self.start_first("--workspace", str(workspace))
        self.wait()

    def start_first(self, *options: str) -> None:
        """Start the program; whoever starts it for the first time is asked for the administrator."""
        command = [sys.executable, "-m", "app", *options]
        self._program = subprocess.Popen(command, cwd=ROOT, env=self._environment())

    def wait(self) -> None:
        """Wait for the main window, and give it the keys."""
        wait_for(self._windows, "the window")
        self.focus()

    def _windows(self, name: str = _TITLE) -> list[str]:
        return self.do("search", "--onlyvisible", "--name", name).split()

    def _all(self) -> list[str]:
        """Return every named window that is shown: without a window manager only the program's have names."""
        return self._windows(".+")

    def focus(self, name: str = _TITLE) -> None:
        """Give the keys to a window, as a window manager does; without a name to the main one."""
        wait_for(lambda: self._try_focus(name), f"the keys going to “{name}”")

    def _try_focus(self, name: str) -> bool:
        found = self._windows(name)  # it may be gone by the time it is to have the keys, where another takes its place
        if found:
            self.do("windowfocus", found[-1])
        return bool(found) and self.do("getwindowfocus") == found[-1]

    def window(self) -> str:
        """Return the number of the main window, empty where there is none or more than one."""
        found = self._windows()
        return found[0] if len(found) == 1 else ""

    def is_shown(self, name: str) -> bool:
        """Return whether a window is shown whose title holds a name."""
        return bool(self._windows(name))

    def press_for(self, keys: str, name: str) -> None:
        """Press keys until they open a dialog: the window may have something to end before."""

        def opened() -> object:
            if not self.is_shown(name):
                self.keys(keys)
                time.sleep(0.2)
            return self.is_shown(name)

        wait_for(opened, f"the dialog “{name}”")
        self.focus(name)

    def dialog(self, name: str) -> None:
        """Wait for a dialog whose title holds a name, and give it the keys."""
        wait_for(lambda: self._windows(name), f"the dialog “{name}”")
        self.focus(name)

    def back(self) -> None:
        """Wait until the main window stands alone, and give it the keys."""
        wait_for(lambda: self._windows() and len(self._all()) == 1, "the main window alone")
        self.focus()

    def title(self) -> str:
        """Return what the title bar would say."""
        found = self._windows()
        return self.do("getwindowname", found[-1]) if found else ""

    def keys(self, *names: str) -> None:
        """Press keys, one after the other."""
        for name in names:
            self.do("key", "--clearmodifiers", name)
            self.presses += 1
            time.sleep(0.05)

    def type(self, words: str) -> None:
        """Type words, letter by letter."""
        self.do("type", "--delay", "25", words)
        self.presses += len(words)

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
        """End what is left of the program, and the screen; `JOURNEY_PICTURE` names a file for what it showed last."""
        if os.environ.get("JOURNEY_PICTURE"):
            self.picture(Path(os.environ["JOURNEY_PICTURE"]))
        self.kill()
        self._server.terminate()
        self._server.wait()

    def picture(self, path: Path) -> None:
        """Keep what the screen shows, for whoever wants to look (needs ImageMagick)."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._environment(), check=False)
