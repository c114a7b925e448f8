"""Cells whose words are long: every row is as high as its longest cell needs."""

from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QTableView

_SIDES: Final = 22  # what style and sheet leave free beside the words
_TICK: Final = 24
_ABOVE_AND_BELOW: Final = 10
_TALLEST: Final = 10_000


class WrappedDelegate(QStyledItemDelegate):
    """Knows the widths of its table's columns: Qt's own hint forgets the padding of the style sheet."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: Any, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size that the words need when they are wrapped."""
        width = self._table.columnWidth(index.column())
        tick = _TICK if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
        room = max(width - _SIDES - tick, 1)
        words = str(index.data() or "")
        box = option.fontMetrics.boundingRect(0, 0, room, _TALLEST, Qt.TextFlag.TextWordWrap.value, words)
        return QSize(width, box.height() + _ABOVE_AND_BELOW)
