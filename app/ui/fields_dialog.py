"""The dialog that shows what a pasted table would change on the form before anything changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QDialog, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.ui.marks import comma
from app.ui.page_parts import dialog_buttons, label
from app.ui.theme import px

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEADS: Final = (
    str(QT_TRANSLATE_NOOP("FieldsDialog", "字段")),
    str(QT_TRANSLATE_NOOP("FieldsDialog", "现在")),
    str(QT_TRANSLATE_NOOP("FieldsDialog", "将改为")),
)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that would change: its path, and field, old and new value in words."""

    path: str
    words: tuple[str, str, str]
    value: Any


class ChangesModel(QAbstractTableModel):
    """The changes, each with a tick that says whether it is taken."""

    def __init__(self, changes: Sequence[FieldChange], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = tuple(changes)
        self._left_out: frozenset[int] = frozenset()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return three."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return QCoreApplication.translate("FieldsDialog", _HEADS[section]) if is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with words, or the tick."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._changes[index.row()].words[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Unchecked if index.row() in self._left_out else Qt.CheckState.Checked
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        kept = super().flags(index)
        return kept | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else kept

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick or its removal."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        row = frozenset({index.row()})
        self._left_out = self._left_out - row if Qt.CheckState(value) == Qt.CheckState.Checked else self._left_out | row
        self.dataChanged.emit(index, index, [role])
        return True

    def taken(self) -> dict[str, Any]:
        """Return the values that are taken, by path."""
        return {each.path: each.value for row, each in enumerate(self._changes) if row not in self._left_out}


class FieldsDialog(QDialog):
    """Lists the changes; answers with the values to take."""

    def __init__(self, changes: Sequence[FieldChange], strange: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("粘贴到表单"))
        self.model = ChangesModel(changes, self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("将要改动的字段"))
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        told = self.tr("表格中有%n项与表单不同。不要的去掉勾选；采用后可以一次撤销（Ctrl+Z）。", "", len(changes))
        column.addWidget(label(self, told, "explain"))
        column.addWidget(self.table, 1)
        if strange:
            words = self.tr("没有认出的表头，未采用：{names}").format(names=comma().join(strange[:8]))
            column.addWidget(label(self, words, "explain"))
        column.addLayout(dialog_buttons(self, self.tr("采用"), self.accept))
        self.resize(px(620), px(420))

    def answer(self) -> Mapping[str, Any]:
        """Return the values to take, by path."""
        return self.model.taken()
