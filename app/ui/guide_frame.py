"""A frame around a control that is spoken of; it lies over the window and lets every click through."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.theme import colour, px

_THICK: Final = 4
_MOVES: Final = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class GuideFrame(QWidget):
    """Follows its target wherever it goes; hidden while the target is."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()

    def point_at(self, target: QWidget | None) -> None:
        """Frame another control, or none."""
        for watched in self._watched:
            watched.removeEventFilter(self)
        self.target, self._watched = target, []
        widget: QWidget | None = target
        while widget is not None and widget is not self.parentWidget():
            self._watched.append(widget)
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go where the target goes."""
        if event.type() in _MOVES:
            self.place()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and watched is self.target:
            QTimer.singleShot(0, self, self.bring)  # once its page has made room
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Lie around the target, or hide where it is not to be seen."""
        target, window = self.target, self.parentWidget()
        if target is None or not target.isVisible() or target.window() is not window:
            self.hide()
            return
        thick = px(_THICK)
        around = _seen(target, window)
        if around.isEmpty():
            self.hide()
            return
        self.setGeometry(around.adjusted(-thick, -thick, thick, thick) & window.rect())
        inside = self.rect().adjusted(thick, thick, -thick, -thick)
        self.setMask(QRegion(self.rect()) - QRegion(inside))
        self.show()
        self.raise_()

    def bring(self) -> None:
        """Scroll the target into sight, where it stands on a page that scrolls."""
        widget = self.target
        while widget is not None and widget is not self.parentWidget():
            widget = widget.parentWidget()
            if isinstance(widget, QScrollArea) and self.target is not None:
                widget.ensureWidgetVisible(self.target)
        self.place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a strong line with a light one beside it, so that it stands out on any ground."""
        painter, thick = QPainter(self), px(_THICK)
        painter.fillRect(self.rect(), colour("paper"))
        painter.setPen(QPen(colour("bad"), thick - 1))
        half = thick // 2
        painter.drawRect(self.rect().adjusted(half, half, -half - 1, -half - 1))
        painter.end()


def _seen(target: QWidget, window: QWidget) -> QRect:
    """Return the part of a control that no page which scrolls cuts off, as the window measures."""
    seen, widget = QRect(target.mapTo(window, QPoint()), target.size()), target.parentWidget()
    while widget is not None and widget is not window:
        seen &= QRect(widget.mapTo(window, QPoint()), widget.size())
        widget = widget.parentWidget()
    return seen & window.rect()
