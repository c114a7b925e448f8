"""A list of things to tick, as a model; the ticks are a tuple of values in the list's order."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class CheckModel(QAbstractListModel):
    """Words to tick; `ticked` is emitted for what the user does alone."""

    ticked = Signal()

    def __init__(self, choices: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = tuple(choices.items())
        self._checked: frozenset[str] = frozenset()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many things there are."""
        return 0 if parent.isValid() else len(self._choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the words, the tick, or (user role) the value."""
        value, words = self._choices[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if value in self._checked else Qt.CheckState.Unchecked
        return value if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick or its removal."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        key = frozenset({self._choices[index.row()][0]})
        is_on = Qt.CheckState(value) == Qt.CheckState.Checked
        self._checked = self._checked | key if is_on else self._checked - key
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def checked(self) -> list[str]:
        """Return the ticked values, in the list's order."""
        return [value for value, _ in self._choices if value in self._checked]

    def set_checked(self, values: Iterable[str]) -> None:
        """Show ticks without counting it as an edit."""
        self._checked = frozenset(values)
        self.dataChanged.emit(self.index(0), self.index(max(0, len(self._choices) - 1)))
