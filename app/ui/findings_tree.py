"""The tree of findings: groups that fold, findings below them."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTreeView, QWidget

from app.ui.findings_delegate import FindingsDelegate
from app.ui.findings_model import FindingsModel


class FindingsTree(QTreeView):
    """A tree whose groups fold by a click, by Enter or by the arrow keys."""

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.is_unfolding = False
        self.setAccessibleName(self.tr("审查发现"))
        self.setModel(model)
        self.setItemDelegate(FindingsDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.activated.connect(self._turn)

    def unfold(self, folded: AbstractSet[str]) -> None:
        """Unfold all groups but these."""
        self.is_unfolding = True
        for row, group in enumerate(self._model.groups):
            self.setExpanded(self._model.index(row, 0), group.key not in folded)
        self.is_unfolding = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold the group that is clicked."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._turn(self.indexAt(event.position().toPoint()))

    def _turn(self, index: QModelIndex) -> None:
        if index.isValid() and self._model.finding(index) is None:
            self.setExpanded(index, not self.isExpanded(index))
