"""What field mode draws on the map: the position with its circle and heading, the way, the track, pins."""

import math
from collections.abc import Iterable, Sequence
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from app.ui import theme
from app.ui.map_view import METRES_PER_DEGREE

Place = tuple[float, float]
_Z: Final = 70


class FieldMarks:
    """The marks; each kind has a shape of its own, so that none is told by its colour alone."""

    def __init__(self, box: Any) -> None:
        self._box = box
        self._circle, self._way, self._track = (self._path() for _ in range(3))
        self._dot, self._photos, self._notes = (
            self._pins(symbol, size) for symbol, size in (("o", 18), ("s", 16), ("t1", 18))
        )
        self._arrow = QGraphicsPathItem(QPainterPath())
        self._arrow.setPath(_arrow_path())
        self._arrow.setFlag(QGraphicsPathItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self._put(self._arrow, _Z + 2)
        self._arrow.hide()
        self.recolour()

    def _put(self, item: Any, level: float) -> None:
        item.setZValue(level)
        self._box.addItem(item, ignoreBounds=True)

    def _path(self) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        self._put(item, _Z)
        return item

    def _pins(self, symbol: str, size: int) -> Any:
        item = pg.ScatterPlotItem(symbol=symbol, size=size, pxMode=True)
        self._put(item, _Z + 1)
        return item

    def recolour(self) -> None:
        """Take the theme's colours."""
        accent, ink, paper = theme.colour("accent"), theme.colour("ink"), theme.colour("paper")
        self._circle.setPen(_pen(accent, 2))
        self._circle.setBrush(QBrush(theme.colour("accent", 40)))
        self._way.setPen(_pen(ink, 3, Qt.PenStyle.DashLine))
        self._track.setPen(_pen(theme.colour("bad"), 4))
        self._arrow.setPen(_pen(paper, 2))
        self._arrow.setBrush(QBrush(accent))
        for item in (self._dot, self._photos, self._notes):
            item.setPen(_pen(paper, 2))
        for item, shade in ((self._dot, accent), (self._photos, ink), (self._notes, theme.colour("doubt"))):
            item.setBrush(QBrush(shade))

    def show_position(self, place: Place | None, radius_m: float | None, heading: float | None) -> None:
        """Show where the receiver is; an unknown accuracy has no circle, an unknown heading no arrow."""
        self._dot.setData(pos=[] if place is None else [place])
        path = QPainterPath()
        if place is not None and radius_m is not None:
            high = radius_m / METRES_PER_DEGREE
            path.addEllipse(QPointF(*place), high / math.cos(math.radians(place[1])), high)
        self._circle.setPath(path)
        self._arrow.setVisible(place is not None and heading is not None)
        if place is not None and heading is not None:
            self._arrow.setPos(*place)
            self._arrow.setRotation(heading)

    def show_way(self, begin: Place | None, end: Place | None) -> None:
        """Show the way to a point, as the crow flies."""
        path = QPainterPath()
        if begin is not None and end is not None:
            path.moveTo(*begin)
            path.lineTo(*end)
        self._way.setPath(path)

    def show_track(self, runs: Iterable[Sequence[Place]]) -> None:
        """Show a track's runs."""
        path = QPainterPath()
        for run in runs:
            for place, point in enumerate(run):
                path.lineTo(*point) if place else path.moveTo(*point)
        self._track.setPath(path)

    def extend_track(self, place: Place) -> None:
        """Let the track that is shown go on to a point."""
        path = self._track.path()
        if path.elementCount():
            path.lineTo(*place)
        else:
            path.moveTo(*place)
        self._track.setPath(path)

    def show_pins(self, photos: Sequence[Place], notes: Sequence[Place]) -> None:
        """Show where photographs (squares) and notes (triangles) are."""
        self._photos.setData(pos=list(photos))
        self._notes.setData(pos=list(notes))

    def clear(self) -> None:
        """Take all marks away."""
        self.show_position(None, None, None)
        self.show_way(None, None)
        self.show_track(())
        self.show_pins((), ())


def _arrow_path() -> QPainterPath:
    """Return an arrow to the north, in pixels about the position, clear of its dot."""
    path = QPainterPath(QPointF(-13, -12))
    for corner in ((0, -38), (13, -12), (0, -18)):
        path.lineTo(*corner)
    path.closeSubpath()
    return path


def _pen(shade: Any, width: int, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(shade, width, style)
    pen.setCosmetic(True)
    return pen
