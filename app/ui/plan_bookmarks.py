"""Bookmarks in the plan: a line each under a name that its reader gave, kept from one time to the next."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.ui.preferences import Preferences

_KEY = "page_plan/bookmarks"
_LINE_ROLE = Qt.ItemDataRole.UserRole
_MARK = "\t"


class PlanBookmarks(QListView):
    """The list; F2 gives another name, Delete removes.

    Signals:
        wanted: a line of the plan, where a bookmark was chosen.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("书签"))
        self.setToolTip(self.tr("回车转到，F2改名，Delete删除"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.marks = QStandardItemModel(self)
        self.setModel(self.marks)
        self._preferences: Preferences | None = None
        self.marks.itemChanged.connect(self._on_named)
        self.clicked.connect(self._want)
        self.activated.connect(self._want)

    def remember(self, preferences: Preferences) -> None:
        """Show the bookmarks that were kept, and keep them from now on."""
        self.marks.clear()
        for each in preferences.texts(_KEY):
            line, _, name = each.partition(_MARK)
            if line.isdecimal() and name:
                self._append(int(line), name)
        self._preferences = preferences

    def add(self, line: int, name: str) -> None:
        """Put a bookmark on a line and let its name be typed over; one that has a bookmark already keeps it."""
        item = next((each for each in self._items() if each.data(_LINE_ROLE) == line), None)
        if item is None:
            item = self._append(line, name)
            self._keep()
        self.setCurrentIndex(item.index())
        self.setFocus()
        self.edit(item.index())

    def remove(self) -> None:
        """Remove the chosen bookmark."""
        index = self.currentIndex()
        if index.isValid():
            self.marks.removeRow(index.row())
            self._keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove by Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def _append(self, line: int, name: str) -> QStandardItem:
        item = QStandardItem(name)
        item.setData(line, _LINE_ROLE)
        item.setToolTip(self.tr("第{line}行").format(line=line))
        self.marks.appendRow(item)
        return item

    def _items(self) -> Iterator[QStandardItem]:
        return (self.marks.item(row) for row in range(self.marks.rowCount()))

    def _on_named(self, item: QStandardItem) -> None:
        if not item.text().strip():
            item.setText(self.tr("第{line}行").format(line=item.data(_LINE_ROLE)))
        self._keep()

    def _keep(self) -> None:
        if self._preferences is not None:
            kept = [f"{item.data(_LINE_ROLE)}{_MARK}{item.text().strip()}" for item in self._items()]
            self._preferences.put(_KEY, kept)

    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(int(index.data(_LINE_ROLE)))
