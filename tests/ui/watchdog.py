"""A watchdog over the GUI thread: which call of ours, or which turn of Qt's loop, kept it from the user for how long.

A thread looks at the GUI thread's stack a hundred times a second. As long as the outermost function of `app.ui` on it
is the same call, the user waits for that call; where there is none of `app` and the loop runs, for one turn of the
loop. What a test does for itself, services that it calls included, is no one's waiting. The measure is the CPU time
that the GUI thread used, in the pace of the machine on which this was written: a loaded machine makes calls later
and, where its cores share a cache, slower, but it must not make a test fail.
"""

from __future__ import annotations

import itertools
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject

LIMIT_MS: Final = 100.0  # more is told of
FAIL_MS: Final = 2000.0  # more is no load's doing, on the slowest machine that runs the suite
ALLOWED: Final = MappingProxyType(
    {
        "Looks._apply": "Qt polishes every widget anew: a person asked for other colours or sizes of all of them",
        "apply_theme": "likewise",
        "LaterPages.build_on": "one page, once, in the second after the window opens; input comes between",
        "updated": "Linguist's tool reads every source, in the test of words alone",
        "LaterPages.build": "a page was wanted before the window had built it by turns",
    }
)
_APP: Final = str(Path(__file__).resolve().parents[2] / "app")
_UI: Final = f"{_APP}{os.sep}ui{os.sep}"
_LOOP: Final = "pytestqt"  # whose functions run Qt's loop for the tests
_SHOWN: Final = 12  # innermost functions that a stall names
_EVERY_S: Final = 0.01
Seen = tuple[tuple[int, int] | None, str, tuple[str, ...]]  # a call and the turn of the loop, its name, the stack
_PACE_MS: Final = 6.0  # about what `_pace` took where this was written; slower machines get as much more time


@dataclass(frozen=True, slots=True)
class Stall:
    """One call that took long.

    Attributes:
        ms: CPU time of the GUI thread.
        name: the outermost function of ours, `loop` where Qt itself was busy.
        stack: where it was when it was last seen, the outermost function first.
    """

    ms: float
    name: str
    stack: tuple[str, ...]

    def is_allowed(self) -> bool:
        """Return whether it is known why this call takes long."""
        called = {self.name, *(each.partition(".")[2].rpartition(":")[0] for each in self.stack)}
        return bool(called & ALLOWED.keys())

    def __str__(self) -> str:
        return f"{self.ms:.0f} ms in {self.name}: {' > '.join(self.stack)}"


def _name(frame: FrameType) -> str:
    return f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_qualname}:{frame.f_lineno}"


def _pace() -> float:
    """Return how many times slower than an idle machine this one is now; 1 where it is as fast or faster."""
    start, total = time.thread_time(), 0
    for number in range(100_000):
        total += number * number
    return max(1.0, (time.thread_time() - start) * 1000 / _PACE_MS)


class Watchdog(QObject):
    """Watches the thread it was made in, from `start` to `stop`.

    Attributes:
        stalls: what was found since `clear`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[Stall] = []
        self._ident = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._ident)
        self._turns = itertools.count()
        self._turn = 0
        # What a frame holds must go in the thread that made it: a QObject that goes in another locks the GUI up. So all
        # that was looked at is kept until the GUI thread lets it go; whoever holds the lock may add or let go.
        self._seen: list[FrameType] = []
        self._lock = threading.Lock()
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._on_turn)
        dispatcher.aboutToBlock.connect(self._on_turn)

    def start(self) -> None:
        """Watch from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Watch no more."""
        self._end.set()
        self._thread.join()

    def clear(self) -> None:
        """Forget what was found, and let go of all that was looked at; to be called in the GUI thread."""
        self.stalls = []
        with self._lock:
            self._seen.clear()

    def _on_turn(self) -> None:
        self._turn = next(self._turns)
        if self._lock.acquire(blocking=False):
            self._seen.clear()
            self._lock.release()

    def _stack(self) -> list[FrameType]:
        """Return what the GUI thread is in, the innermost function first."""
        current = sys._current_frames()
        self._seen += current.values()
        start, frame = len(self._seen), current.get(self._ident)
        while frame is not None:
            self._seen.append(frame)  # at once: nothing here may be the last to hold one, whatever is raised
            frame = frame.f_back
        return self._seen[start:]

    def _look(self) -> Seen:
        frames = self._stack()
        ours = [frame for frame in frames if frame.f_code.co_filename.startswith(_APP)]
        shown = tuple(_name(frame) for frame in reversed(ours[:_SHOWN]))
        if ours:
            is_ui = ours[-1].f_code.co_filename.startswith(_UI)
            return (id(ours[-1]), self._turn) if is_ui else None, ours[-1].f_code.co_qualname, shown
        is_loop = bool(frames) and _LOOP in frames[0].f_code.co_filename
        return (0, self._turn) if is_loop else None, "loop", shown

    def _watch(self) -> None:
        before: Seen = (None, "", ())
        last = since = begun = time.clock_gettime(self._clock)
        turn = self._turn
        while not self._end.wait(_EVERY_S):
            now = time.clock_gettime(self._clock)
            if turn != self._turn:
                turn, begun = self._turn, now
            # A frame that is held keeps dead Qt objects' wrappers, and PySide takes them for new objects at the same
            # place in memory: so only what lasts is looked at.
            if (now - begun) * 1000 < LIMIT_MS:
                if before[0] is not None:
                    self._note(before, last - since)
                    before = (None, "", ())
                last = since = now
                continue
            with self._lock:
                found = self._look()
            if found[0] != before[0]:
                self._note(before, last - since)
                self._note(before if before[0] else found, now - last)  # it kept the interpreter for itself
                since = now
            before, last = found, now
        self._note(before, last - since)

    def _note(self, seen: Seen, seconds: float) -> None:
        call, name, stack = seen
        if call is not None and seconds * 1000 > LIMIT_MS and (ms := seconds * 1000 / _pace()) > LIMIT_MS:
            self.stalls.append(Stall(ms, name, stack))
