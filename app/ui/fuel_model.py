"""Fuels as a table: fuel, yearly amount, unit, and what it comes to in coal equivalent."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.services.figures import figure_words, read_figure

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
FUEL, AMOUNT, UNIT, TCE = range(4)
_HEADS: Final = (
    str(QT_TRANSLATE_NOOP("FuelModel", "燃料")),
    str(QT_TRANSLATE_NOOP("FuelModel", "年用量")),
    str(QT_TRANSLATE_NOOP("FuelModel", "单位")),
    str(QT_TRANSLATE_NOOP("FuelModel", "折标煤")),
)


class FuelModel(QAbstractTableModel):
    """Rows of fuel, amount (None: not known), unit, edited in place; a fuel stands in one row alone."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[tuple[Any, ...], ...] = ()
        self._parts: Mapping[str, tuple[float, float] | None] = {}

    def fuel(self, row: int) -> str:
        """Return the fuel of a row."""
        return str(self.rows[row][FUEL])

    def fuels(self) -> tuple[str, ...]:
        """Return all fuels."""
        return tuple(str(row[FUEL]) for row in self.rows)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many fuels there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return four."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return QCoreApplication.translate("FuelModel", _HEADS[section]) if is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with what stands in a cell."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.column() == TCE:
            part = self._parts.get(self.fuel(index.row()))
            return "—" if part is None else range_words(part)
        value = self.rows[index.row()][index.column()]
        return "" if value is None else figure_words(value) if isinstance(value, int | float) else str(value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell but the reckoned one be edited."""
        kept = super().flags(index)
        return kept if index.column() == TCE else kept | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell; an amount becomes a number where it is one; no fuel stands twice."""
        row, column, text = index.row(), index.column(), str(value).strip()
        if role != Qt.ItemDataRole.EditRole or column == TCE or (column == FUEL and text in self.fuels()):
            return False
        cells = [*self.rows[row]]
        cells[column] = (read_figure(text) if text else None) if column == AMOUNT else text
        self.rows = (*self.rows[:row], tuple(cells), *self.rows[row + 1 :])
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    def add(self, fuel: str, unit: str) -> None:
        """Add a fuel whose amount is not known yet."""
        self.set_rows((*self.rows, (fuel, None, unit)))

    def remove(self, row: int) -> None:
        """Take a row away; none where there is none."""
        self.set_rows([each for place, each in enumerate(self.rows) if place != row])

    def set_rows(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def set_parts(self, parts: Mapping[str, tuple[float, float] | None]) -> None:
        """Show what each fuel comes to, least and greatest, in tonnes."""
        self._parts = parts
        if self.rows:
            self.dataChanged.emit(self.index(0, TCE), self.index(len(self.rows) - 1, TCE))


def range_words(ends: tuple[float, float]) -> str:
    """Return a figure, or the range that it lies in, to a tenth."""
    low, high = (f"{end:.1f}" for end in ends)
    return low if low == high else f"{low}—{high}"
