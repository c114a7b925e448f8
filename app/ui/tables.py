"""How the window's tables look and behave: whole rows, sorted by value, columns that fit."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.ui.column_fit import ColumnFit
from app.ui.table_model import SORT_ROLE
from app.ui.theme import px

_NARROWEST: Final = 48


def dress(
    table: QTableView, model: QAbstractItemModel, *, stretched: int, widths: Sequence[int]
) -> QSortFilterProxyModel:
    """Show a model in a table, sortable by what is returned; one column takes the room that is left.

    Args:
        table: to be dressed.
        model: what it shows.
        stretched: the column that takes the room that is left, as long as that is enough to read it.
        widths: of the columns, in pixels at 100 %.
    """
    proxy = QSortFilterProxyModel(table)
    proxy.setSourceModel(model)
    proxy.setSortRole(SORT_ROLE)
    table.setModel(proxy)
    dress_view(table)
    head = table.horizontalHeader()
    head.setSortIndicator(-1, head.sortIndicatorOrder())
    table.setSortingEnabled(True)
    proxy.sort(-1)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, px(width))
    head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    ColumnFit(table, stretched, widths)
    return proxy


def dress_view(table: QTableView) -> None:
    """Let a table look and behave as all do: whole rows, no editing, a row as high as its words want."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(px(34))
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setMinimumSectionSize(px(_NARROWEST))
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class EnterKey(QObject):
    """Does something by Enter on a table, where Qt would only move on."""

    def __init__(self, table: QTableView, act: Callable[[], None]) -> None:
        super().__init__(table)
        self._act = act
        table.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter for the act; all else goes on to the table."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act()
            return True
        return super().eventFilter(watched, event)
