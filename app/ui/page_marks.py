"""Marks on the pages of a PDF, and clicks on them: in points from the page's upper left corner."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QListView

from app.domain.opinion_places import RulePlace
from app.ui.theme_colours import SHEET_EDGE, SHEET_MARK

POINTS: Final = 72
_AROUND: Final = 2.0  # points, around the words
_MARGIN: Final = 0.055  # of the page's width: where the triangle stands
_TRIANGLE: Final = 7.0  # points


def paint_marks(painter: QPainter, paper: QRect, dpi: int, places: tuple[RulePlace, ...], main: RulePlace) -> None:
    """Paint a page's marks: a wash and a frame on the words, and a triangle in the margin beside the chosen ones."""
    scale = dpi / POINTS
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in places:
        box = QRectF(place.left, place.top, place.right - place.left, place.bottom - place.top)
        box = box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        area = QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)
        area.translate(QPointF(paper.topLeft()))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # the words stay black
        painter.fillRect(area, QColor(SHEET_MARK))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor(SHEET_EDGE), 2 if place == main else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        if place == main:
            _paint_triangle(painter, paper, area.center().y(), _TRIANGLE * scale)
    painter.restore()


def _paint_triangle(painter: QPainter, paper: QRect, middle: float, reach: float) -> None:
    left = paper.left() + _MARGIN * paper.width()
    painter.setBrush(QColor(SHEET_EDGE))
    corners = [QPointF(left, middle - reach), QPointF(left, middle + reach), QPointF(left + 1.4 * reach, middle)]
    painter.drawPolygon(QPolygonF(corners))


class PageClicks(QObject):
    """Watches a list of pages.

    Signals:
        clicked: page (from 0) and how far down on it, points.
    """

    clicked = Signal(int, float)

    def __init__(self, view: QListView, paper_in: Callable[[QRect], QRect], parent: QObject) -> None:
        """`paper_in` tells where in an item's rectangle the paper lies."""
        super().__init__(parent)
        self._view, self._paper_in = view, paper_in
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of a click; the view gets it all the same."""
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if is_click and event.button() == Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]  # it is a QMouseEvent
            self._tell(event)  # type: ignore[arg-type]  # likewise
        return super().eventFilter(watched, event)

    def _tell(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        index = self._view.indexAt(spot)
        paper = self._paper_in(self._view.visualRect(index))
        if index.isValid() and paper.contains(spot):
            self.clicked.emit(index.row(), (spot.y() - paper.top()) / paper.height() * _A4_POINTS)


_A4_POINTS: Final = 841.89
