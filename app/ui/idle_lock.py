"""Lock the windows when nobody has touched them for a while, so that nobody else reads or acts at the desk."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

_TOUCHES: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class IdleLock(QObject):
    """Calls `lock` after so many minutes without a key, a click or a wheel.

    One timer that sleeps until the earliest moment at which the time can be up: nothing runs while people work.
    """

    def __init__(self, minutes: float, lock: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lock = lock
        self._touched = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._parent, self._is_watching = parent, False
        self.set_minutes(minutes)

    def set_minutes(self, minutes: float) -> None:
        """Lock after so many minutes from now on; 0 never locks, and nothing is watched then."""
        self._seconds, self._touched = minutes * 60, time.monotonic()
        if minutes <= 0:
            self._timer.stop()
            self._parent.removeEventFilter(self)
            self._is_watching = False
            return
        if not self._is_watching:
            self._parent.installEventFilter(self)
            self._is_watching = True
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
