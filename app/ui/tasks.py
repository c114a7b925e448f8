"""What is under way and takes long: each with a title, how far it is, and a stop; shown in one place."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from app.ui.marks import say
from app.ui.theme import px

_WIDE: Final = 460


class Task:
    """One long work; whoever does it tells here how far it is. Lives in the GUI thread.

    Attributes:
        title: what it is, as users read it.
        cancel: stops it; None where it cannot be stopped.
        done, total: how far it is; a total of 0 means that nobody knows.
    """

    def __init__(self, tasks: "Tasks", title: str, cancel: Callable[[], None] | None) -> None:
        self._tasks = tasks
        self.title, self.cancel = title, cancel
        self.done = self.total = 0

    def step(self, done: int, total: int, title: str = "") -> None:
        """Tell how far it is, and what it does now where that changed."""
        self.done, self.total, self.title = done, total, title or self.title
        self._tasks.changed.emit()

    def end(self) -> None:
        """Tell that it ended, in whatever way; a second time does nothing."""
        self._tasks.remove(self)


class Tasks(QObject):
    """All that is under way in a window.

    Signals:
        changed: something began, went on or ended.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open: tuple[Task, ...] = ()

    def begin(self, title: str, cancel: Callable[[], None] | None = None) -> Task:
        """Show a new work and return it; `cancel` stops it."""
        task = Task(self, title, cancel)
        self.open = (*self.open, task)
        self.changed.emit()
        return task

    def remove(self, task: Task) -> None:
        """Show a work no more."""
        if task in self.open:
            self.open = tuple(each for each in self.open if each is not task)
            self.changed.emit()


class TaskButton(QToolButton):
    """Stands in the status bar while anything is under way; a press shows all of it, with its stops."""

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.setObjectName("tasks")
        self.setAutoRaise(True)
        self.setAccessibleName(self.tr("进行中的任务"))
        self.setToolTip(self.tr("查看进行中的任务，或停止"))
        self.sheet = TaskSheet(tasks, parent)
        self.clicked.connect(self.open_sheet)
        tasks.changed.connect(self._follow)
        self.hide()

    def open_sheet(self) -> None:
        """Show what is under way, above the button."""
        if self._tasks.open:
            self.sheet.open_above(self)

    def _follow(self) -> None:
        self.setVisible(bool(self._tasks.open))
        if not self._tasks.open:
            self.sheet.hide()
            return
        task = self._tasks.open[-1]
        words = self.tr("{title}　{percent}%") if task.total else self.tr("{title}…")
        said = words.format(title=say(task.title).rstrip("…"), percent=100 * task.done // (task.total or 1))
        others = len(self._tasks.open) - 1
        self.setText(said + (self.tr("（另有%n项）", "", others) if others else ""))
        self.setAccessibleDescription(self.text())


class TaskSheet(QFrame):
    """Every work with its bar and its stop; lies over the window, Esc closes it."""

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("进行中的任务"))
        self._grid = QGridLayout(self)
        self._rows: list[tuple[Task, QLabel, QProgressBar, QPushButton]] = []
        tasks.changed.connect(self._follow)
        self.hide()

    def open_above(self, button: QWidget) -> None:
        """Show it at the lower right of the window, with the focus on the first stop."""
        self._follow()
        self._place(button)
        self.show()
        self.raise_()
        stops = [stop for *_, stop in self._rows if stop.isEnabled()]
        (stops[0] if stops else self).setFocus()

    def _place(self, button: QWidget) -> None:
        window = self.window()
        size = self.sizeHint().expandedTo(self.minimumSize())
        wide = min(max(px(_WIDE), size.width()), window.width() - 20)
        bottom = button.mapTo(window, QPoint(0, 0)).y()
        self.setGeometry(window.width() - wide - 10, bottom - size.height() - 4, wide, size.height())

    def _follow(self) -> None:
        if tuple(row[0] for row in self._rows) != self._tasks.open:
            self._build()
        for task, words, bar, _ in self._rows:
            words.setText(task.title)
            bar.setRange(0, task.total)
            bar.setValue(task.done)

    def _build(self) -> None:
        for _, *parts in self._rows:
            for part in parts:
                self._grid.removeWidget(part)
                part.deleteLater()
        self._rows = [self._make_row(at, task) for at, task in enumerate(self._tasks.open)]

    def _make_row(self, at: int, task: Task) -> tuple[Task, QLabel, QProgressBar, QPushButton]:
        words, bar, stop = QLabel(task.title, self), QProgressBar(self), QPushButton(self.tr("停止"), self)
        bar.setAccessibleName(task.title)
        stop.setAccessibleName(self.tr("停止：{title}").format(title=task.title))
        stop.setEnabled(task.cancel is not None)
        if task.cancel is not None:
            stop.clicked.connect(task.cancel)
        else:
            stop.setToolTip(self.tr("这一步不能中途停止"))
        for column, part in enumerate((words, bar, stop)):
            self._grid.addWidget(part, at, column)
        return task, words, bar, stop

    def event(self, event: QEvent) -> bool:
        """Close by Esc, wherever inside the focus is."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return super().event(event)
