"""The map itself: degrees on the plane, pan and zoom, one item for each layer, the site and a finding's overlap."""

import math
from collections.abc import Iterable
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QGraphicsPathItem, QListView, QWidget

from app.ui.map_furniture import Furniture
from app.ui.map_paths import Bounds, DrawnLayer
from app.ui.map_style import Look, left_look, look, overlap_look, site_look
from app.ui.map_tools import DrawTool

REGION: Final[Bounds] = (112.22, 38.18, 114.0, 39.46)
_LATITUDE: Final = 38.7
_NAMES_FROM: Final = 0.001_5  # degrees a pixel: from further away blocks are too small to carry a name
_LEGEND_WIDTH: Final = 190
METRES_PER_DEGREE: Final = 111_320.0
_LAYER_Z, _SITE_Z, _OVERLAP_Z, _LEFT_Z, _LABEL_Z = 0, 20, 30, 35, 40


class MapView(pg.GraphicsView):
    """The picture.

    Signals:
        view_changed: the part of the world that is shown changed.
        pointed: longitude and latitude under the pointer, degrees.
        drawn: the corners of a polygon that the user drew.
        drawing_changed: how many corners stand; -1 when drawing ended.
    """

    view_changed = Signal()
    pointed = Signal(float, float)
    drawn = Signal(object)
    drawing_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, background="#fbfcfd")
        self.setAccessibleName(self.tr("地图"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = pg.ViewBox(enableMenu=False)
        self.box.setAspectLocked(lock=True, ratio=math.cos(math.radians(_LATITUDE)))
        self.setCentralItem(self.box)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.legend: QListView | None = None
        self._layers: list[Any] = []
        self._labels: tuple[Any, ...] = ()
        self._site = self._item(site_look(), _SITE_Z)
        self._overlap = self._item(overlap_look(), _OVERLAP_Z)
        self._left = self._item(left_look(), _LEFT_Z)
        self.tool = DrawTool(self.box)
        self.furniture = Furniture(self)
        self.box.sigRangeChanged.connect(self._on_range)

    def _item(self, style: Look, level: float) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        item.setPen(style.pen)
        item.setBrush(style.brush)
        item.setZValue(level)
        self.box.addItem(item, ignoreBounds=True)
        return item

    def show_layers(self, layers: Iterable[DrawnLayer]) -> None:
        """Show these layers and no others."""
        for item in (*self._layers, *self._labels):
            self.box.removeItem(item)
        self._layers, labels = [], []
        for place, layer in enumerate(layers):
            item = self._item(look(layer.kind, layer.authority), _LAYER_Z + place / 100)
            item.setPath(layer.path)
            self._layers.append(item)
            labels += [
                self._label(each.text, each.x, each.y, is_county=layer.kind == "county") for each in layer.labels
            ]
        self._labels = tuple(labels)
        self._spread_labels()

    def _label(self, text: str, x: float, y: float, *, is_county: bool) -> Any:
        item = pg.TextItem(
            text, color="#5f6c7b" if is_county else "#1f3d7a", anchor=(0.5, 0.5), fill=(255, 255, 255, 170)
        )
        item.setPos(x, y)
        item.is_county = is_county
        item.setZValue(_LABEL_Z)
        item.setFont(self.font())
        self.box.addItem(item, ignoreBounds=True)
        return item

    def _spread_labels(self) -> None:
        """Hide labels that would lie on others; counties go first, blocks are named from close by."""
        site = self._site.path().boundingRect()
        taken = [] if site.isEmpty() else [self._on_screen(site)]
        is_far = self.degrees_per_pixel() > _NAMES_FROM
        for item in sorted(self._labels, key=lambda each: not each.is_county):
            place = self.box.mapViewToDevice(QPointF(item.pos()))
            size = item.textItem.boundingRect()
            mine = QRectF(place.x() - size.width() / 2, place.y() - size.height() / 2, size.width(), size.height())
            is_free = (item.is_county or not is_far) and not any(mine.intersects(other) for other in taken)
            item.setVisible(is_free)
            taken += [mine] if is_free else []

    def _on_screen(self, area: QRectF) -> QRectF:
        return QRectF(
            self.box.mapViewToDevice(area.topLeft()), self.box.mapViewToDevice(area.bottomRight())
        ).normalized()

    def show_site(self, path: QPainterPath) -> None:
        """Show the site."""
        self._site.setPath(path)

    def show_overlap(self, path: QPainterPath) -> None:
        """Show where the site meets what the chosen finding speaks of."""
        self._overlap.setPath(path)

    def show_left(self, path: QPainterPath) -> None:
        """Show what is left of the site."""
        self._left.setPath(path)

    def bounds(self) -> Bounds:
        """Return what is shown: west, south, east, north in degrees."""
        (west, east), (south, north) = self.box.viewRange()
        return west, south, east, north

    def degrees_per_pixel(self) -> float:
        """Return the latitude that one pixel covers."""
        _, south, _, north = self.bounds()
        return float((north - south) / max(1, self.height()))

    def zoom_to(self, bounds: Bounds, margin: float = 0.25) -> None:
        """Show these bounds with a margin (share of their size)."""
        west, south, east, north = bounds
        wide, high = max(east - west, 1e-4) * self._room_for_legend(), max(north - south, 1e-4)
        self.box.setRange(QRectF(west, south, wide, high), padding=margin)

    def _room_for_legend(self) -> float:
        """Return how much wider the view must be so that the legend covers nothing of what is shown."""
        is_wide = self.legend is not None and self.legend.isVisibleTo(self) and self.width() > 2 * _LEGEND_WIDTH
        return float(self.width() / (self.width() - _LEGEND_WIDTH)) if is_wide else 1.0

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle; a factor below 1 comes closer."""
        self.box.scaleBy((factor, factor))

    def start_drawing(self) -> None:
        """Take clicks as corners of a polygon from now on."""
        self.tool.start()
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus()
        self.drawing_changed.emit(0)

    def stop_drawing(self) -> None:
        """Give up what was drawn."""
        self.tool.stop()
        self.unsetCursor()
        self.drawing_changed.emit(-1)

    def finish_drawing(self) -> None:
        """Hand over the polygon where it has three corners."""
        corners = self.tool.corners
        if self.tool.is_complete():
            self.stop_drawing()
            self.drawn.emit(corners)

    def world(self, event: QMouseEvent) -> tuple[float, float]:
        """Return longitude and latitude under a mouse event."""
        point = self.box.mapSceneToView(self.mapToScene(event.position().toPoint()))
        return float(point.x()), float(point.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set a corner while drawing; a right click ends the polygon."""
        if not self.tool.is_on:
            super().mousePressEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.tool.add(self.world(event))
            self.drawing_changed.emit(len(self.tool.corners))
        elif event.button() == Qt.MouseButton.RightButton:
            self.finish_drawing()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """End the polygon; the first of the two clicks set its last corner."""
        if self.tool.is_on:
            self.finish_drawing()
        else:
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is, and let the next side follow it."""
        place = self.world(event)
        self.pointed.emit(*place)
        if self.tool.is_on:
            self.tool.follow(place)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave releases to the panning unless a polygon is being drawn."""
        if not self.tool.is_on:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While drawing: Enter ends, Backspace takes a corner back, Esc gives up."""
        key = Qt.Key(event.key())
        if self.tool.is_on and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish_drawing()
        elif self.tool.is_on and key == Qt.Key.Key_Backspace:
            self.tool.take_back()
            self.drawing_changed.emit(len(self.tool.corners))
        elif self.tool.is_on and key == Qt.Key.Key_Escape:
            self.stop_drawing()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(1.4 if key == Qt.Key.Key_Minus else 1 / 1.4)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep scale bar and north arrow at their corners."""
        super().resizeEvent(event)
        if hasattr(self, "furniture"):
            self.furniture.setGeometry(self.rect())
            self.place_legend()

    def place_legend(self) -> None:
        """Lay the legend over the upper right corner, no higher than it needs."""
        if self.legend is not None:
            model = self.legend.model()
            high = max(1, model.rowCount()) * self.legend.sizeHintForRow(0) + 6
            most = max(80, self.height() - 70)
            self.legend.setGeometry(self.width() - _LEGEND_WIDTH - 8, 8, _LEGEND_WIDTH, min(high, most))

    def _on_range(self, *_what: Any) -> None:
        self._spread_labels()
        self.furniture.set_metres_per_pixel(self.degrees_per_pixel() * METRES_PER_DEGREE)
        self.view_changed.emit()
