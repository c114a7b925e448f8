"""The rail of pages at the window's left: as wide as its longest word, in every language and size."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QWidget

from app.ui.theme import px

_AROUND: Final = 20
_NARROWEST: Final = 82


class Rail(QToolBar):
    """A button for each page, all of one width, so that the chosen one fills the rail."""

    def __init__(self, pages: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for page in pages:
            self.addAction(page)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        words = (metrics.horizontalAdvance(action.iconText()) for action in self.actions())
        wide = max(px(_NARROWEST), max(words, default=0) + px(_AROUND))
        # PySide may give a dead widget's wrapper for one that was made at the same place in memory
        found = (self.widgetForAction(action) for action in self.actions())
        buttons = [button for button in found if isinstance(button, QWidget)]
        for button in buttons:
            button.setMinimumWidth(wide)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the words."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
