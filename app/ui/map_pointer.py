"""Where a tool acts: under the mouse, or moved by the arrow keys; drawn to the corners and sides that lie near."""

from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from app.ui.map_snap import Place, SnapIndex
from app.ui.map_style import SITE_COLOUR

_Z: Final = 60
_STEP_PIXELS, _FINE_PIXELS = 10, 1
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Pointer:
    """A place in degrees, or none; what it was drawn to is marked."""

    def __init__(self, box: Any) -> None:
        pen = QPen(QColor(SITE_COLOUR), 2)
        pen.setCosmetic(True)
        self._mark = pg.ScatterPlotItem(size=13, brush=None, pen=pen)
        self._mark.setZValue(_Z)
        box.addItem(self._mark, ignoreBounds=True)
        self.index: SnapIndex | None = None
        self.is_snapping = True
        self.place: Place | None = None

    def move_to(self, place: Place, degrees_per_pixel: float, *, is_free: bool = False) -> Place:
        """Go to a place, or to what it is drawn to, and return that; `is_free` draws it to nothing."""
        found = None
        if self.is_snapping and self.index is not None and not is_free:
            found = self.index.nearest(place, degrees_per_pixel)
        self.place = place if found is None else found.place
        symbol = "+" if found is None else "s" if found.is_corner else "o"
        self._mark.setData([self.place[0]], [self.place[1]], symbol=symbol)
        return self.place

    def hide(self) -> None:
        """Be nowhere."""
        self.place = None
        self._mark.setData([], [])


def arrow_step(key: int, *, is_fine: bool) -> tuple[int, int] | None:
    """Return by how many pixels, right and up, an arrow key moves; None for any other key."""
    way = _ARROWS.get(Qt.Key(key))
    pixels = _FINE_PIXELS if is_fine else _STEP_PIXELS
    return None if way is None else (way[0] * pixels, way[1] * pixels)
