"""Python's garbage goes in the GUI thread alone, in moments when the window has nothing else to do.

Left to itself, Python looks for garbage in whichever thread happens to allocate. What it finds in a worker's thread may
be a widget or one of its connections, and to end that there deadlocks: Qt's lock is held there while Python's is waited
for, and the other way round in the GUI thread. Besides, a look at everything in the middle of a stroke is felt.
"""

import gc
from typing import Final

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

_NAME: Final = "garbage"


class Garbage(QObject):
    """Looks for garbage before the loop goes to sleep; where nothing was allocated, nothing is looked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._collect)

    @Slot()
    def _collect(self) -> None:
        due = [
            age
            for age, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most
        ]
        if due:
            gc.collect(due[-1])


def collect_when_idle(application: QObject) -> None:
    """Have the application's garbage collected from now on, by the thread that this is called in."""
    if application.findChild(Garbage, _NAME) is None:
        Garbage(application)


def keep_what_stands() -> None:
    """Look no more at what there is now, modules above all: there are so many of them that it takes long."""
    gc.freeze()


def look_at_everything() -> None:
    """Look at everything again: what `keep_what_stands` spared may be garbage now."""
    gc.unfreeze()
