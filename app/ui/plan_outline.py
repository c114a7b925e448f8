"""The plan's outline as a tree: chapters and annexes, their sections, boxes and tables."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from app.services.plan_reading import Entry

_LINE_ROLE = Qt.ItemDataRole.UserRole


class PlanOutline(QTreeView):
    """The tree.

    Signals:
        wanted: a line of the plan, where an entry was chosen.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("规划目录"))
        self.setHeaderHidden(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.entries = QStandardItemModel(self)
        self.setModel(self.entries)
        self._items: list[tuple[int, QStandardItem]] = []
        self.clicked.connect(self._want)
        self.activated.connect(self._want)
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show an outline, chapters closed."""
        self.entries.clear()
        self._items = []
        above: dict[int, QStandardItem] = {0: self.entries.invisibleRootItem()}
        for entry in entries:
            item = QStandardItem(entry.words)
            item.setToolTip(entry.words)
            item.setData(entry.line, _LINE_ROLE)
            parent = above[max(level for level in above if level < entry.level)]
            parent.appendRow(item)
            above = {level: each for level, each in above.items() if level < entry.level} | {entry.level: item}
            self._items.append((entry.line, item))

    def follow(self, line: int) -> None:
        """Choose the entry that a line stands under, and ask for nothing."""
        item = next((item for start, item in reversed(self._items) if start <= line), None)
        with QSignalBlocker(self.selectionModel()):
            if item is None:
                self.selectionModel().clear()
            else:
                self.setCurrentIndex(item.index())
                self.scrollTo(item.index())
        self.viewport().update()

    def line_of(self, index: QModelIndex) -> int:
        """Return an entry's line."""
        return int(index.data(_LINE_ROLE))

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and self.hasFocus():
            self._want(index)

    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(self.line_of(index))
