"""The tool that draws: clicks become corners of a polygon or of a line, the next side follows the pointer."""

from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from app.ui.map_style import SITE_COLOUR

Corner = tuple[float, float]
_LINES: Final = ("line", "distance")
_FEWEST: Final = dict.fromkeys(_LINES, 2)
_CORNERS: Final = 3
_SAME: Final = 1e-9  # a double click sets one corner, not two


class DrawTool:
    """A polygon or a line in the making; `purpose` is a key of what services know to do with it."""

    def __init__(self, box: Any) -> None:
        pen = QPen(QColor(SITE_COLOUR), 2, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._line = pg.PlotDataItem(pen=pen, symbol="s", symbolSize=7, symbolBrush=SITE_COLOUR, symbolPen="w")
        self._line.setZValue(50)
        box.addItem(self._line, ignoreBounds=True)
        self.is_on = False
        self.purpose = "new"
        self.corners: tuple[Corner, ...] = ()

    def start(self, purpose: str = "new") -> None:
        """Begin with no corner."""
        self.is_on, self.purpose, self.corners = True, purpose, ()
        self._show(())

    def stop(self) -> None:
        """Forget the corners."""
        self.is_on, self.corners = False, ()
        self._show(())

    def leave(self, corners: tuple[Corner, ...]) -> None:
        """Leave what was measured on the map until something else is drawn."""
        self._show((*corners, *(corners[:1] if self.is_area() else ())))

    def add(self, corner: Corner) -> None:
        """Set a corner."""
        last = self.corners[-1] if self.corners else None
        if last is None or max(abs(last[0] - corner[0]), abs(last[1] - corner[1])) > _SAME:
            self.corners = (*self.corners, corner)
        self._show(self.corners)

    def take_back(self) -> None:
        """Take the last corner back."""
        self.corners = self.corners[:-1]
        self._show(self.corners)

    def clear(self) -> None:
        """Take away what was left on the map."""
        if not self.is_on:
            self._show(())

    def follow(self, place: Corner) -> None:
        """Draw the side that a click here would set, and the one that would close the polygon."""
        if self.corners:
            self._show((*self.corners, place, *(self.corners[:1] if self.is_area() else ())))

    def is_area(self) -> bool:
        """Return whether the corners are those of a polygon."""
        return self.purpose not in _LINES

    def is_complete(self) -> bool:
        """Return whether there are corners enough."""
        return len(self.corners) >= _FEWEST.get(self.purpose, _CORNERS)

    def _show(self, corners: tuple[Corner, ...]) -> None:
        self._line.setData([x for x, _ in corners], [y for _, y in corners])
