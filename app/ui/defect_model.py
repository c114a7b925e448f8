"""The table of what is wrong with a file: each defect with its place, and a tick for the repair that is offered."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.services.site_looks import KINDS, Defect
from app.ui.finding_words import area_words
from app.ui.marks import QT_TR_NOOP, say
from app.ui.theme import BAD, colour

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_HEADS: Final = (QT_TR_NOOP("类别"), QT_TR_NOOP("说明"), QT_TR_NOOP("修复（勾选才做）"))
_REPAIR: Final = 2
_SAME_M2: Final = 0.005  # areas are told to the hundredth of a square metre


class DefectModel(QAbstractTableModel):
    """Answers from a tuple of defects.

    Signals:
        ticked: the user chose other repairs.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.defects: tuple[Defect, ...] = ()
        self._chosen: tuple[str, ...] = ()

    def set_defects(self, defects: Sequence[Defect]) -> None:
        """Show other defects; the chosen repairs stay chosen where they are still offered."""
        offered = {each.repair.id for each in defects if each.repair is not None}
        self._chosen = tuple(each for each in self._chosen if each in offered)
        if tuple(defects) == self.defects:
            return  # whoever works by the keyboard stays in the row
        self.beginResetModel()
        self.defects = tuple(defects)
        self.endResetModel()

    def repairs(self) -> tuple[str, ...]:
        """Return the ids of the chosen repairs, in the order of the defects."""
        return self._chosen

    def first_offer(self) -> QModelIndex | None:
        """Return where the first repair can be ticked, None where none is offered."""
        offered = (self.index(row, _REPAIR) for row, each in enumerate(self.defects) if each.repair is not None)
        return next(offered, None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many defects there are."""
        return 0 if parent.isValid() else len(self.defects)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name the columns."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return _HEADS[section] if is_head else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let repairs be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._is_repair(index) else flags

    def _is_repair(self, index: Index) -> bool:
        return index.column() == _REPAIR and self.defects[index.row()].repair is not None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with words, the tick, or the colour of what keeps the file from being a site."""
        defect = self.defects[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (say(KINDS[defect.kind]), say(defect.sentence), repair_words(defect))[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and self._is_repair(index):
            is_on = defect.repair is not None and defect.repair.id in self._chosen
            return Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and defect.blocks and index.column() == 0:
            return colour(BAD)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a repair or take the tick away."""
        repair = self.defects[index.row()].repair
        if role != Qt.ItemDataRole.CheckStateRole or repair is None:
            return False
        offered = [each.repair.id for each in self.defects if each.repair is not None]
        is_on = Qt.CheckState(value) == Qt.CheckState.Checked
        wanted = {*self._chosen, repair.id} if is_on else {each for each in self._chosen if each != repair.id}
        self._chosen = tuple(dict.fromkeys(each for each in offered if each in wanted))
        self.dataChanged.emit(self.index(0, _REPAIR), self.index(self.rowCount() - 1, _REPAIR))
        self.ticked.emit()
        return True


def repair_words(defect: Defect) -> str:
    """Return what a repair would do: points and area before and after; empty where none is offered."""
    if defect.repair is None:
        return ""
    before, after = defect.before, defect.after
    if before is None or after is None:
        return defect.repair.text
    words = say("{text}：{before}点→{after}点").format(
        text=say(defect.repair.text), before=before.points, after=after.points
    )
    if after.area_m2 is None:
        return words
    if before.area_m2 is not None and abs(before.area_m2 - after.area_m2) < _SAME_M2:
        return say("{words}，面积不变").format(words=words)
    was = say("面积不定") if before.area_m2 is None else area_words(before.area_m2)
    return say("{words}，{was}→{area_m2}").format(words=words, was=was, area_m2=area_words(after.area_m2))
