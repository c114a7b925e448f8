"""The list of what is wrong with a site before it is taken; repairs are ticked here, places are gone to from here."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.services.site_looks import Defect
from app.ui.defect_model import DefectModel
from app.ui.wrapped_delegate import WrappedDelegate

_KIND_WIDTH, _REPAIR_WIDTH = 84, 290
_MOST = 300  # rows of their own height take time to lay out, and nobody reads more


class DefectTable(QTableView):
    """Rows as high as their words need.

    Signals:
        ticked: other repairs were chosen.
        place_wanted: longitude and latitude of the defect that was gone to.
    """

    ticked = Signal()
    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.defects = DefectModel(self)
        self.setAccessibleName(self.tr("问题和修复"))
        self.setModel(self.defects)
        self.setItemDelegate(WrappedDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setColumnWidth(0, _KIND_WIDTH)
        self.setColumnWidth(2, _REPAIR_WIDTH)
        head = self.horizontalHeader()
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        self.defects.ticked.connect(self.ticked)
        self.clicked.connect(self._go_to)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self._go_to(now))

    def show_defects(self, defects: Sequence[Defect]) -> None:
        """Show defects, the first of very many."""
        self.defects.set_defects(tuple(defects)[:_MOST])

    def title(self, defects: Sequence[Defect]) -> str:
        """Return what stands above the table."""
        more = self.tr("，列前%n条", "", _MOST) if len(defects) > _MOST else ""
        return self.tr("问题和修复（{count}{more}）").format(count=len(defects), more=more)

    def repairs(self) -> tuple[str, ...]:
        """Return the ids of the chosen repairs."""
        return self.defects.repairs()

    def places(self) -> list[tuple[float, float]]:
        """Return longitude and latitude of every place that a defect speaks of."""
        return [place for defect in self.defects.defects for place in defect.degrees]

    def focus_first_offer(self) -> bool:
        """Put the keyboard on the first repair that is offered; False where none is."""
        offer = self.defects.first_offer()
        if offer is not None:
            self.setCurrentIndex(offer)
            self.setFocus()
        return offer is not None

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid() and self.defects.defects[index.row()].degrees:
            self.place_wanted.emit(self.defects.defects[index.row()].degrees[0])
