"""A list with big rows and the big buttons that act on the chosen one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.page_parts import make_button

TARGET: Final = 52  # pixels at 100 %: a finger in a glove
_PICTURE: Final = 120
_LEAST: Final = 150
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One row: its words (several lines), what it stands for, its picture."""

    words: str
    value: Any
    picture: QIcon | None = None


class FieldModel(QAbstractListModel):
    """Answers from a tuple alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[FieldRow, ...] = ()

    def set_rows(self, rows: Sequence[FieldRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with words or picture."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.words
        return row.picture if role == Qt.ItemDataRole.DecorationRole else None


def big_button(parent: QWidget, words: str, name: str, act: Callable[[], None]) -> QPushButton:
    """Return a button that a finger hits in the sun."""
    button = make_button(parent, words, name, act)
    button.setMinimumHeight(theme.px(TARGET))
    return button


class FieldList(QWidget):
    """The list, a line that says what is the matter where it is empty, and rows of buttons below."""

    def __init__(self, name: str, empty: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = FieldModel(self)
        self.view = QListView(self)
        self.view.setModel(self.model)
        self.view.setAccessibleName(name)
        self.view.setWordWrap(True)
        self.view.setIconSize(QSize(theme.px(_PICTURE), theme.px(_PICTURE)))
        self.view.setMinimumHeight(theme.px(_LEAST))
        self.view.setSpacing(2)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = QLabel(empty, self)
        self.empty.setWordWrap(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 6, 6)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.view, 1)
        self.grid = QGridLayout()
        self.grid.setSpacing(6)
        self.column.addLayout(self.grid)
        self.buttons: dict[str, QPushButton] = {}
        self.set_rows(())

    def add_button(self, key: str, words: str, name: str, act: Callable[[], None]) -> None:
        """Put a button below, two in a row."""
        place = len(self.buttons)
        self.buttons[key] = big_button(self, words, name, act)
        self.grid.addWidget(self.buttons[key], place // 2, place % 2)

    def set_rows(self, rows: Sequence[FieldRow]) -> None:
        """Show other rows; the chosen place in the list stays."""
        row = self.view.currentIndex().row()
        self.model.set_rows(rows)
        self.empty.setVisible(not rows)
        self.view.setVisible(bool(rows))
        if rows:
            self.view.setCurrentIndex(self.model.index(min(max(row, 0), len(rows) - 1), 0))

    def chosen(self) -> Any:
        """Return what the chosen row stands for, None where none is chosen."""
        row = self.view.currentIndex().row()
        return self.model.rows[row].value if 0 <= row < len(self.model.rows) else None
