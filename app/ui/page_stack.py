"""The pages in the window's middle: where the words are so large that a page has no room, the page scrolls."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Pages of which one is shown; it needs no more room than that one.

    Signals:
        asked: a page may need more or less room than before.
    """

    asked = Signal()

    def minimumSizeHint(self) -> QSize:
        """Return what the shown page needs; Qt's own asks for the largest of all."""
        page = self.currentWidget()
        return QSize() if page is None else page.minimumSizeHint().expandedTo(page.minimumSize())

    def needed(self, width: int) -> QSize:
        """Return what the shown page needs in this width: words that wrap make it higher."""
        page, least = self.currentWidget(), self.minimumSizeHint()
        layout = page.layout() if page is not None else None
        higher = layout.minimumHeightForWidth(max(width, least.width())) if layout is not None else 0
        return least.expandedTo(QSize(0, higher))

    def event(self, event: QEvent) -> bool:
        """Say so when a layout asks anew."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.emit()
        return taken


class PageArea(QScrollArea):
    """Holds the pages; its bars only show where the shown page has no room.

    Qt's own resizing (`setWidgetResizable`) would ask for the height that the tallest of all pages likes best.
    """

    def __init__(self, pages: PageStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pages)
        pages.currentChanged.connect(self.fit)
        pages.asked.connect(self.fit)

    def fit(self) -> None:
        """Give the pages all the room there is, and what they need where there is less."""
        room = self.maximumViewportSize()
        need = self._pages.needed(room.width())
        bars = QSize(
            self.verticalScrollBar().sizeHint().width() if need.height() > room.height() else 0,
            self.horizontalScrollBar().sizeHint().height() if need.width() > room.width() else 0,
        )
        self._pages.resize((room - bars).expandedTo(need))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit."""
        super().resizeEvent(event)
        self.fit()
