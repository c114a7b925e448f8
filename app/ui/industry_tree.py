"""The industries of GB/T 4754-2017 as a tree: 门类, 大类, 中类, 小类."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.services.pickers import Entry, parent_code

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class IndustryTree(QAbstractItemModel):
    """The standard; the user role is the code. An index carries its entry's place in the list of all."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._place = {each.text: place for place, each in enumerate(self._entries)}
        self._below: dict[str, list[int]] = {}
        for place, each in enumerate(self._entries):
            self._below.setdefault(parent_code(each.text), []).append(place)

    def _code(self, index: Index) -> str:
        return self._entries[index.internalId()].text if index.isValid() else ""

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """Return the index of a group's row."""
        below = self._below.get(self._code(parent), [])
        is_there = column == 0 and 0 <= row < len(below)
        return self.createIndex(row, 0, below[row]) if is_there else QModelIndex()

    def index_of(self, code: str) -> QModelIndex:
        """Return where a code stands; nowhere where there is no such code."""
        if code not in self._place:
            return QModelIndex()
        place = self._place[code]
        return self.createIndex(self._below[parent_code(code)].index(place), 0, place)

    def parent(self, index: Index = _ROOT) -> Any:
        """Return the group above."""
        return self.index_of(parent_code(self._code(index))) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many stand in a group."""
        return len(self._below.get(self._code(parent), []))

    def columnCount(self, _parent: Index = _ROOT) -> int:
        """Return one."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with code and name, or (user role) the code."""
        each = self._entries[index.internalId()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return each.shown()
        return each.text if role == Qt.ItemDataRole.UserRole else None
