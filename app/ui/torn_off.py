"""A part of the window on a second screen: the map, or the opinion; it goes back where it was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.ui.last_place import screens_name

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Empty(QWidget):
    """Stands where the part was, and says where it is."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(self.tr("“{title}”在另一个窗口中").format(title=title), self)
        words.setObjectName("empty")
        self.back = QPushButton(self.tr("收回到这里"), self)
        self.back.setAccessibleName(self.tr("把“{title}”收回到这里").format(title=title))
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


class SecondWindow(QMainWindow):
    """Holds the part; closing it sends the part back.

    Signals:
        closing: the user closes it.
    """

    closing = Signal()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the part go home first."""
        self.closing.emit()
        super().closeEvent(event)


class TornOff:
    """Tears one part off and takes it back.

    Args:
        window: the main window; its shortcuts work in the second one as well.
        part: a widget in a splitter, or a page of the window.
        name: under which the second window's place is remembered.
        title: of the second window.
    """

    def __init__(self, window: "MainWindow", part: QWidget, name: str, title: str) -> None:
        self._window, self._part, self._name, self._title = window, part, name, title
        self._second: SecondWindow | None = None
        self._empty: Empty | None = None

    def is_out(self) -> bool:
        """Return whether the part is in a window of its own."""
        return self._second is not None

    def toggle(self) -> None:
        """Tear the part off, or take it back."""
        if self.is_out():
            self.take_back()
        else:
            self.tear()

    def tear(self) -> None:
        """Show the part in a window of its own, on the other screen where there is one."""
        home = self._part.parentWidget()
        empty = Empty(self._title)
        empty.back.clicked.connect(self.take_back)
        _replace(home, self._part, empty)
        second = SecondWindow(self._window, Qt.WindowType.Window)
        second.setWindowTitle(f"{self._title} — {self._window.title}")
        second.addActions(list(self._window.actions_by_name.values()))
        second.setCentralWidget(self._part)
        second.closing.connect(self.take_back)
        self._second, self._empty = second, empty
        self._place(second)
        self._part.show()
        second.show()

    def _place(self, second: SecondWindow) -> None:
        kept = self._window.preferences.state(f"{screens_name()}/{self._name}")
        if not kept.isEmpty() and second.restoreGeometry(kept):
            return
        own = self._window.screen()
        area = next((each for each in QGuiApplication.screens() if each is not own), own).availableGeometry()
        second.setGeometry(
            area.adjusted(area.width() // 8, area.height() // 8, -area.width() // 8, -area.height() // 8)
        )

    def take_back(self) -> None:
        """Put the part where it was."""
        second, empty = self._second, self._empty
        if second is None or empty is None:
            return
        self._second = self._empty = None
        self._window.preferences.put(f"{screens_name()}/{self._name}", second.saveGeometry())
        second.takeCentralWidget()
        _replace(empty.parentWidget(), empty, self._part)
        self._part.show()
        empty.deleteLater()
        second.hide()
        second.deleteLater()


def _replace(home: QWidget | None, old: QWidget, new: QWidget) -> None:
    """Put a widget in another's place; a splitter keeps its sizes, a stack what it shows."""
    if isinstance(home, QSplitter):
        sizes = home.sizes()
        home.replaceWidget(home.indexOf(old), new)
        home.setSizes(sizes)
        new.show()
    elif isinstance(home, QStackedWidget):
        at, shown = home.indexOf(old), home.currentIndex()
        home.removeWidget(old)
        home.insertWidget(at, new)
        home.setCurrentIndex(shown)
