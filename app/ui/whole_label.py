"""A label whose wrapped words are never cut off: what is around it gives it the height that its width asks for."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class WholeLabel(QLabel):
    """A label that wraps; Qt's own is content with fewer lines than it has where room is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_placed = False  # before that its width is not its own
        self.setWordWrap(True)

    def minimumSizeHint(self) -> QSize:
        """Return the height that all lines take at the width it has."""
        least = super().minimumSizeHint()
        if not self._is_placed or not self.wordWrap():
            return least
        return QSize(least.width(), max(least.height(), self.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height where the width is another."""
        super().resizeEvent(event)
        self._is_placed = True
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
