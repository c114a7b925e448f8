"""What stands on every map: the scale bar and the north arrow."""

import math
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
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
        self._middle = (112.5, 38.7)

    def set_middle(self, longitude: float, latitude: float) -> None:
        """Take the place in the middle: by it grid north is told."""
        self._middle = longitude, latitude
        self.update()

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
        high = float(painter.fontMetrics().height())
        painter.drawText(QRectF(0, top + 18, 2 * middle, high), Qt.AlignmentFlag.AlignCenter, self.tr("真北"))
        words = self.tr("坐标北{turn}").format(turn=turn_words(grid_turn(*self._middle)))
        box = QRectF(middle + 12, top - 4, painter.fontMetrics().horizontalAdvance(words) + 8.0, high)
        painter.fillRect(box, colour("halo", 200))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def grid_turn(longitude: float, latitude: float) -> float:
    """Return by how many degrees grid north of the 3-degree zone lies east of true north, which is up on this map.

    The meridian convergence on the sphere, true to a second of arc within a zone.
    """
    meridian = 3 * round(longitude / 3)
    turn = math.tan(math.radians(longitude - meridian)) * math.sin(math.radians(latitude))
    return math.degrees(math.atan(turn))


def turn_words(turn: float) -> str:
    """Return a turn to the east or west in degrees and minutes."""
    degrees, minutes = divmod(round(abs(turn) * 60), 60)
    if turn < 0:
        return QCoreApplication.translate("Furniture", "偏西{degrees}°{minutes:02d}′").format(
            degrees=degrees, minutes=minutes
        )
    return QCoreApplication.translate("Furniture", "偏东{degrees}°{minutes:02d}′").format(
        degrees=degrees, minutes=minutes
    )


def round_length(most: float) -> float:
    """Return the greatest length of the form 1, 2 or 5 times a power of ten that is not above `most` (metres)."""
    power = 10.0 ** (len(str(int(most))) - 1) if most >= 1 else 0.1
    return max((step * power for step in _STEPS if step * power <= most), default=power)


def length_words(metres: float) -> str:
    """Return a length as people write it."""
    if metres >= 1000:  # noqa: PLR2004  # metres in a kilometre
        return QCoreApplication.translate("Furniture", "{length:g}千米").format(length=metres / 1000)
    return QCoreApplication.translate("Furniture", "{length:g}米").format(length=metres)
