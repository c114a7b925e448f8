"""The fuels field: a small table of fuel, yearly amount and unit."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.services.figures import read_figure
from app.ui.form_fields import FieldEdit
from app.ui.form_lists import state_box
from app.ui.form_spec import FieldSpec
from app.ui.theme import set_height

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEADS: Final = ("燃料", "年用量", "单位")


class FuelModel(QAbstractTableModel):
    """Rows of fuel, amount, unit, edited in place."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[tuple[Any, ...], ...] = ()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many fuels there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return three."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _HEADS[section] if is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with what stands in a cell."""
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)
        return str(self.rows[index.row()][index.column()]) if is_text else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a cell; an amount becomes a number where it is one."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, column = index.row(), index.column()
        text = str(value).strip()
        cells = [*self.rows[row]]
        cells[column] = read_figure(text) if column == 1 else text
        self.rows = (*self.rows[:row], tuple(cells), *self.rows[row + 1 :])
        self.dataChanged.emit(index, index)
        self.changed.emit()
        return True

    def set_rows(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class FuelsField(FieldEdit):
    """The table with its two buttons."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.state = state_box(self)
        self.state.activated.connect(self._on_state)
        self.model = FuelModel(self)
        self.model.changed.connect(self.edited)
        self.view = self._make_view()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self.view)
        self.row.addLayout(column, 1)
        self._name(self.view)
        self._follow()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.state)
        head.addStretch(1)
        for words, action in ((self.tr("添加燃料"), self._add), (self.tr("移除"), self._remove)):
            button = QPushButton(words, self)
            button.setAccessibleName(f"{self.spec.label}：{words}")
            button.clicked.connect(action)
            head.addWidget(button)
        return head

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().hide()
        set_height(view, 110)
        return view

    def _follow(self) -> None:
        self.view.setVisible(bool(self.model.rows))

    def _add(self) -> None:
        self.state.setCurrentIndex(1)
        self.model.set_rows((*self.model.rows, (self.tr("原煤"), 0, "t")))
        self._follow()
        self.edited.emit()

    def _remove(self) -> None:
        row = self.view.currentIndex().row()
        self.model.set_rows([each for place, each in enumerate(self.model.rows) if place != row])
        self._follow()
        self.edited.emit()

    def _on_state(self, row: int) -> None:
        if row == 0:
            self.model.set_rows(())
        self._follow()
        self.edited.emit()

    def value(self) -> Any:
        """Return fuels by name, None where they are not known."""
        if self.state.currentData() is None:
            return None
        return {fuel: {"amount": amount, "unit": unit} for fuel, amount, unit in self.model.rows}

    def set_value(self, value: Any) -> None:
        """Show the fuels."""
        self.state.setCurrentIndex(0 if value is None else 1)
        self.model.set_rows([(fuel, use["amount"], use["unit"]) for fuel, use in (value or {}).items()])
        self._follow()
