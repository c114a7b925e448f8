"""One worker thread with its own queue: what touches files or rules runs here, and its results come back as signals."""

import itertools
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.errors import CancelledError
from app.ui.tasks import Tasks

Stop = Callable[[], bool]
Work = Callable[[Stop], Any]


@dataclass(frozen=True, slots=True)
class Job:
    """One request: a newer one in the same lane supersedes it; an empty lane is never superseded."""

    number: int
    lane: str
    work: Work
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]


class _Courier(QThread):
    """The thread: takes jobs in turn and sends back what came of them."""

    finished_job = Signal(object, object)
    failed_job = Signal(object, object)
    let_go = Signal(int)

    def __init__(self, is_stale: Callable[[Job], bool]) -> None:
        super().__init__()
        self.jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._is_stale = is_stale

    def run(self) -> None:
        """Work until the empty job comes."""
        while (job := self.jobs.get()) is not None:
            number = job.number
            self._do(job)
            del job
            self.let_go.emit(number)

    def _do(self, job: Job) -> None:
        if self._is_stale(job):
            return
        try:
            result = job.work(lambda: self._is_stale(job))
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001  # it is raised again in the GUI thread, by whoever asked
            self.failed_job.emit(job, error)
        else:
            self.finished_job.emit(job, result)


class Worker(QObject):
    """Hands work to the thread and results to whoever asked; lives in the GUI thread.

    Signals:
        busy_changed: whether anything is under way.
    """

    busy_changed = Signal(bool)

    def __init__(
        self,
        on_trouble: Callable[[BaseException], None],
        parent: QObject | None = None,
        tasks: Tasks | None = None,
    ) -> None:
        """Start nothing yet; `tasks` is where long works are shown (by default in a place nobody sees)."""
        super().__init__(parent)
        self.trouble, self.tasks = on_trouble, tasks or Tasks(self)
        self._numbers = itertools.count(1)
        self._latest: dict[str, int] = {}
        self._lock = threading.Lock()
        self._open: dict[int, str] = {}
        # A job may be the last that holds a widget, and Qt bears no widget's end in another thread: jobs end here.
        self._held: dict[int, Job] = {}
        self._has_ended = False
        self._thread = _Courier(self._is_stale)
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.finished_job.connect(self._on_finished, queued)
        self._thread.failed_job.connect(self._on_failed, queued)
        self._thread.let_go.connect(self._on_let_go, queued)

    def ask(
        self,
        work: Work,
        done: Callable[[Any], None],
        *,
        lane: str = "",
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Have `work(stop)` done in the thread, then `done(result)` or `failed(error)` here.

        Args:
            work: called with a function that says whether a newer request has superseded it.
            done: called in the GUI thread; never for a superseded request.
            lane: requests of one lane supersede each other; the empty lane keeps them all.
            failed: called in the GUI thread; by default the window says what went wrong.
        """
        number = next(self._numbers)
        with self._lock:
            if lane:
                self._latest[lane] = number
        self._open_only({**self._others(lane), number: lane})
        if not (self._has_ended or self._thread.isRunning()):
            self._thread.start()  # only now: a page that is built but never used needs no thread, nor to end one
        self._held[number] = Job(number, lane, work, done, failed or self.trouble)
        self._thread.jobs.put(self._held[number])

    def drop(self, lane: str) -> None:
        """Let whatever is under way in a lane come to nothing."""
        with self._lock:
            self._latest[lane] = next(self._numbers)
        self._open_only(self._others(lane))

    def is_busy(self) -> bool:
        """Return whether anything is under way."""
        return bool(self._open)

    def stop(self) -> None:
        """Finish what is queued and end the thread; nothing is delivered after this, nor begun."""
        if self._has_ended:  # a window is closed by its user, and once more as the application ends
            return
        self._thread.finished_job.disconnect(self._on_finished)
        self._thread.failed_job.disconnect(self._on_failed)
        self._has_ended = True
        self._thread.jobs.put(None)
        self._thread.wait()

    def _is_stale(self, job: Job) -> bool:
        with self._lock:
            return bool(job.lane) and self._latest.get(job.lane) != job.number

    def _open_only(self, kept: dict[int, str]) -> None:
        was, self._open = bool(self._open), kept
        if was != bool(kept):
            self.busy_changed.emit(bool(kept))

    @Slot(object, object)
    def _on_finished(self, job: Job, result: Any) -> None:
        self._settle(job, job.done, result)

    @Slot(object, object)
    def _on_failed(self, job: Job, error: BaseException) -> None:
        self._settle(job, job.failed, error)

    @Slot(int)
    def _on_let_go(self, number: int) -> None:
        del self._held[number]

    def _settle(self, job: Job, answer: Callable[[Any], None], value: Any) -> None:
        if self._is_stale(job):
            return
        self._open_only({number: lane for number, lane in self._open.items() if number != job.number})
        answer(value)

    def _others(self, lane: str) -> dict[int, str]:
        return {number: each for number, each in self._open.items() if not lane or each != lane}
