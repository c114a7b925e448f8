"""The pages in the window's middle: where the words are so large that a page has no room, the page scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Pages of which one is shown; it needs no more room than that one."""

    def minimumSizeHint(self) -> QSize:
        """Return what the shown page needs; Qt's own asks for the largest of all."""
        page = self.currentWidget()
        return QSize() if page is None else page.minimumSizeHint().expandedTo(page.minimumSize())


def scrolling(pages: PageStack, parent: QWidget) -> QScrollArea:
    """Return the pages inside bars that only show where a page has no room."""
    area = QScrollArea(parent)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    area.setWidget(pages)
    pages.currentChanged.connect(lambda _at: pages.updateGeometry())
    return area
