"""What stands on every map: the scale bar and the north arrow."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.ui.theme import INK, colour

_WIDEST: Final = 110
_STEPS: Final = (1, 2, 5)


class Furniture(QWidget):
    """A clear sheet over the map; the mouse does not see it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._metres_per_pixel = 100.0

    def set_metres_per_pixel(self, metres: float) -> None:
        """Take the scale."""
        self._metres_per_pixel = metres
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._bar(painter)
        self._arrow(painter)
        painter.end()

    def _bar(self, painter: QPainter) -> None:
        metres = round_length(self._metres_per_pixel * _WIDEST)
        wide = metres / self._metres_per_pixel
        left, base = 14.0, self.height() - 14.0
        painter.fillRect(QRectF(left - 8, base - 24, wide + 16, 34), colour("halo", 200))
        painter.setPen(QPen(colour(INK), 2))
        painter.drawPolyline(
            [QPointF(left, base - 5), QPointF(left, base), QPointF(left + wide, base), QPointF(left + wide, base - 5)]
        )
        box = QRectF(left - 20, base - 24, wide + 40, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, length_words(metres))

    def _arrow(self, painter: QPainter) -> None:
        middle, top = 24.0, 12.0
        painter.setPen(QPen(colour(INK), 1))
        painter.setBrush(colour(INK))
        painter.drawPolygon(QPolygonF([QPointF(middle, top), QPointF(middle - 6, top + 18), QPointF(middle, top + 13)]))
        painter.setBrush(colour("halo"))
        painter.drawPolygon(QPolygonF([QPointF(middle, top), QPointF(middle + 6, top + 18), QPointF(middle, top + 13)]))
        painter.drawText(QRectF(middle - 15, top + 18, 30, 18), Qt.AlignmentFlag.AlignCenter, "北")


def round_length(most: float) -> float:
    """Return the greatest length of the form 1, 2 or 5 times a power of ten that is not above `most` (metres)."""
    power = 10.0 ** (len(str(int(most))) - 1) if most >= 1 else 0.1
    return max((step * power for step in _STEPS if step * power <= most), default=power)


def length_words(metres: float) -> str:
    """Return a length as people write it."""
    return f"{metres / 1000:g}千米" if metres >= 1000 else f"{metres:g}米"  # noqa: PLR2004  # metres in a kilometre
