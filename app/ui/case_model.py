"""The list of cases as a table that holds only the rows that were looked at; the others are their ids."""

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from app.services.cases import CaseRow
from app.ui.case_columns import COLUMNS, When
from app.ui.marks import say
from app.ui.table_model import ROW_ROLE, Index
from app.ui.theme import colour

PAGE: Final = 100
_MOST_KEPT: Final = 5000
_ROOT = QModelIndex()


class CaseModel(QAbstractTableModel):
    """Answers at once, for a row that is not there yet with dots; asks for its page then.

    Signals:
        rows_wanted: ids of a page that was looked at.
        sort_wanted: a head was clicked; `sort_key` and `descending` say what is wanted now.
    """

    rows_wanted = Signal(object)
    sort_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: array[int] = array("q")
        self.sort_key, self.descending = "due", False
        self._when = When(date.min)
        self._known: dict[int, CaseRow] = {}
        self._asked: set[int] = set()

    def set_found(self, ids: "array[int]", first: Sequence[CaseRow], when: When) -> None:
        """Show what another query found."""
        self.beginResetModel()
        self.ids, self._when = ids, when
        self._known, self._asked = {row.id: row for row in first}, {0}
        self.endResetModel()

    def take_rows(self, rows: Iterable[CaseRow]) -> None:
        """Take the rows of a page that were asked for."""
        if len(self._known) > _MOST_KEPT:
            self._known, self._asked = {}, set()
        self._known |= {row.id: row for row in rows}
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many cases there are."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return say(COLUMNS[section].head) if is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with words, a colour, or (user role) the row itself, None while it is on its way."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.ForegroundRole,
            ROW_ROLE,
        ):
            return None
        row, column = self._row(index.row()), COLUMNS[index.column()]
        if role == ROW_ROLE:
            return row
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ForegroundRole:
            name = column.colour(row, self._when)
            return colour(name) if name else None
        told = column.tip if role == Qt.ItemDataRole.ToolTipRole and column.tip else column.words
        return told(row, self._when)

    def _row(self, at: int) -> CaseRow | None:
        found, page = self._known.get(self.ids[at]), at // PAGE
        if found is None and page not in self._asked:
            self._asked.add(page)
            self.rows_wanted.emit(self.ids[page * PAGE : (page + 1) * PAGE])
        return found

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Want another order."""
        if 0 <= column < len(COLUMNS):
            wanted = COLUMNS[column].key, order == Qt.SortOrder.DescendingOrder
            if wanted != (self.sort_key, self.descending):
                self.sort_key, self.descending = wanted
                self.sort_wanted.emit()
