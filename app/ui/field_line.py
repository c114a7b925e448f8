"""The receiver in a thread of its own: it sleeps in the read until something comes, and tells the page of it."""

from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from app.services.receivers import Receiver, ReceiverSource


class _Listener(QThread):
    """Runs one receiver; every signal carries the listener, so that a late one of an ended line is known as such."""

    said = Signal(object, str, object)

    def __init__(self, receiver: Receiver) -> None:
        super().__init__()
        self.receiver = receiver

    def run(self) -> None:
        """Listen until the line ends or is closed."""
        error: BaseException | None = None
        try:
            self.receiver.run(
                lambda fix: self.said.emit(self, "fix", fix),
                lambda words: self.said.emit(self, "told", words),
                lambda: self.said.emit(self, "connected", None),
            )
        except Exception as found:  # noqa: BLE001  # it is told in the GUI thread, by the page
            error = found
        self.said.emit(self, "ended", error)


class ReceiverLine(QObject):
    """At most one open line.

    Signals:
        fix: a Fix.
        told: a sentence about what comes, empty once all is well again.
        connected: the line is open.
        ended: the error that ended it, None at the end of a file; nothing is told of a line that was closed.
    """

    fix = Signal(object)
    told = Signal(str)
    connected = Signal()
    ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listener: _Listener | None = None

    def is_open(self) -> bool:
        """Return whether a line is open or being opened."""
        return self._listener is not None

    def open(self, source: ReceiverSource) -> None:
        """Listen there; a line that is open is closed first."""
        self.close()
        self._listener = _Listener(Receiver(source))
        self._listener.said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._listener.start()

    def close(self) -> None:
        """Stop listening."""
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.receiver.stop()
            listener.wait()

    @Slot(object, str, object)
    def _on_said(self, listener: object, what: str, value: Any) -> None:
        if listener is not self._listener:
            return
        if what == "fix":
            self.fix.emit(value)
        elif what == "told":
            self.told.emit(value)
        elif what == "connected":
            self.connected.emit()
        else:
            self.close()
            self.ended.emit(value)
