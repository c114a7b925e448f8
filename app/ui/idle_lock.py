"""Lock the windows when nobody has touched them for a while, so that nobody else reads or acts at the desk."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

MINUTES: Final = 10  # no standard says after how long; kept under "lock/minutes", 0 never locks
_TOUCHES: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class IdleLock(QObject):
    """Calls `lock` after so many minutes without a key, a click or a wheel.

    One timer that sleeps until the earliest moment at which the time can be up: nothing runs while people work.
    """

    def __init__(self, minutes: float, lock: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._seconds, self._lock = minutes * 60, lock
        self._touched = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        if minutes > 0:
            parent.installEventFilter(self)
            self._sleep(self._seconds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the moment; let everything through."""
        if event.type() in _TOUCHES:
            self._touched = time.monotonic()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        left = self._touched + self._seconds - time.monotonic()
        if left > 0:
            self._sleep(left)
            return
        self._lock()
        self._touched = time.monotonic()
        self._sleep(self._seconds)

    def _sleep(self, seconds: float) -> None:
        self._timer.start(max(1, round(seconds * 1000)))
