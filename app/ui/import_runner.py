"""Runs one import of layers at a time beside everything else; it goes on whatever page is shown."""

import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.domain.layer import Layer
from app.errors import CancelledError
from app.services.desk import Desk
from app.services.import_process import ImportTask, import_in_process
from app.ui.worker import Stop, Worker


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import: the layers, and what was odd about their files, as sentences."""

    layers: tuple[Layer, ...]
    said: tuple[str, ...]


class ImportRunner(QObject):
    """Waits in a thread of its own for the process that imports.

    Signals:
        started: an import began.
        progressed: an ImportProgress.
        ended: an Imported; None where it was stopped or failed (the failure has been told).
    """

    started = Signal()
    progressed = Signal(object)
    ended = Signal(object)

    def __init__(self, desk: Desk, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._trouble = desk, worker.trouble
        self._worker: Worker | None = None
        self._stop = threading.Event()
        self.is_running = False

    def run(self, task: ImportTask) -> None:
        """Import; nothing happens while another import runs."""
        if self.is_running:
            return
        self.is_running = True
        self._stop = threading.Event()
        if self._worker is None:
            self._worker = Worker(self._trouble, self)
        self.started.emit()
        self._worker.ask(lambda _stop: self._import(task, self._stop.is_set), self._on_done, failed=self._on_failed)

    def _import(self, task: ImportTask, stop: Stop) -> Imported | None:
        """Import, or return None where it was stopped; runs in the worker's thread."""
        said: list[str] = []
        try:
            layers = import_in_process(self._desk, task, progress=self.progressed.emit, cancel=stop, tell=said.append)
        except CancelledError:
            return None
        return Imported(layers, tuple(said))

    def stop(self) -> None:
        """End the import; `ended` follows once its process is gone."""
        self._stop.set()

    def close(self) -> None:
        """End the import and the thread; nothing is delivered after this."""
        self.stop()
        if self._worker is not None:
            self._worker.stop()

    def _on_done(self, outcome: Imported | None) -> None:
        self.is_running = False
        self.ended.emit(outcome)

    def _on_failed(self, error: BaseException) -> None:
        self.is_running = False
        self.ended.emit(None)
        self._trouble(error)
