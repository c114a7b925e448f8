"""The dialog that finds an industry: a search by code, name or pinyin beside the tree of the standard."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QTreeView, QVBoxLayout, QWidget

from app.services.pickers import Entry, search
from app.ui.industry_tree import IndustryTree
from app.ui.page_parts import dialog_buttons, label
from app.ui.theme import px

_MOST: Final = 200


class IndustryDialog(QDialog):
    """Type, choose with the arrows, Enter takes it; the tree shows where it stands and can be walked itself."""

    def __init__(self, entries: Sequence[Entry], code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("国民经济行业分类（GB/T 4754—2017）"))
        self._entries = tuple(entries)
        self._found: tuple[Entry, ...] = ()
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("输入代码、名称或拼音，如 C3022、水泥、sn"))
        self.line.setAccessibleName(self.tr("查找行业"))
        self.line.textEdited.connect(self._search)
        self.line.installEventFilter(self)
        self._names = QStringListModel(self)
        self.list = QListView(self)
        self.list.setModel(self._names)
        self.list.setAccessibleName(self.tr("查到的行业"))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().currentChanged.connect(self._on_found)
        self.list.activated.connect(lambda _index: self.accept())
        self.model = IndustryTree(self._entries, self)
        self.tree = QTreeView(self)
        self.tree.setModel(self.model)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("行业分类"))
        self.tree.activated.connect(lambda _index: self.accept())
        self._lay_out()
        self._reveal(code)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.line)
        lists = QHBoxLayout()
        lists.addWidget(self.list, 1)
        lists.addWidget(self.tree, 1)
        column.addLayout(lists, 1)
        column.addWidget(label(self, self.tr("上下键选择，回车采用；Tab到右边的分类树"), "explain"))
        column.addLayout(dialog_buttons(self, self.tr("采用"), self.accept))
        self.resize(px(820), px(480))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while the cursor stays in the line."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._found:
                row = min(max(self.list.currentIndex().row() + step, 0), len(self._found) - 1)
                self.list.setCurrentIndex(self._names.index(row, 0))
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self._found = search(self._entries, text, _MOST) if text.strip() else ()
        self._names.setStringList([each.shown() for each in self._found])
        if self._found:
            self.list.setCurrentIndex(self._names.index(0, 0))

    def _on_found(self, index: QModelIndex) -> None:
        if index.isValid():
            self._reveal(self._found[index.row()].text)

    def _reveal(self, code: str) -> None:
        index = self.model.index_of(code)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index, QTreeView.ScrollHint.PositionAtCenter)

    def answer(self) -> str:
        """Return the chosen code; empty where none was chosen."""
        index = self.tree.currentIndex()
        return str(index.data(Qt.ItemDataRole.UserRole)) if index.isValid() else ""
