"""The map itself: degrees on the plane, pan and zoom, one item for each layer, the site and a finding's overlap."""

import math
from collections.abc import Callable, Iterable
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGraphicsPathItem, QWidget

from app.ui.map_bands import metres_per_degree
from app.ui.map_edit import EditTool
from app.ui.map_furniture import Furniture
from app.ui.map_hands import Hands
from app.ui.map_items import HatchedItem, LayerItems, OutlineItem
from app.ui.map_labels import LabelItem
from app.ui.map_paths import Bounds, DrawnLayer
from app.ui.map_pointer import Pointer, arrow_step
from app.ui.map_style import Look, band_look, left_look, look, overlap_look, site_look
from app.ui.map_tools import DrawTool
from app.ui.theme import colour, px
from app.ui.tile_layers import LargeLayer, LargeLayers

REGION: Final[Bounds] = (112.22, 38.18, 114.0, 39.46)
_LATITUDE: Final = 38.7
_LEGEND_WIDTH, _LEGEND_GAP = 190, 8
_PAN: Final = 5  # times the step of an arrow key
METRES_PER_DEGREE: Final = 111_320.0
_LAYER_Z, _SITE_Z, _OVERLAP_Z, _LEFT_Z, _LABEL_Z, _MARK_Z = 0, 20, 30, 35, 40, 65


class MapView(pg.GraphicsView):
    """The picture.

    Signals:
        view_changed: the part of the world that is shown changed.
        pointed: longitude and latitude under the pointer, degrees.
    """

    view_changed = Signal()
    pointed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, background=colour("ground"))
        self.setAccessibleName(self.tr("地图"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box = pg.ViewBox(enableMenu=False)
        self.box.setAspectLocked(lock=True, ratio=math.cos(math.radians(_LATITUDE)))
        self.setCentralItem(self.box)
        self.setMouseTracking(True)
        self.setAcceptDrops(False)  # files dropped here are for the window
        self.legend: QWidget | None = None
        self.kinds_shown: Callable[[], tuple[str, ...]] = tuple
        self._layers = LayerItems()
        self.large = LargeLayers(self.box, self)
        self._labels = LabelItem()
        self._labels.setZValue(_LABEL_Z)
        self.box.addItem(self._labels, ignoreBounds=True)
        self._site = self._item(site_look(), _SITE_Z, OutlineItem())
        self._overlap = self._item(overlap_look(), _OVERLAP_Z, OutlineItem())
        self._left = self._item(left_look(), _LEFT_Z, OutlineItem())
        self.tool, self.pointer = DrawTool(self.box), Pointer(self.box)
        self._mark = pg.ScatterPlotItem(size=22, symbol="+", brush=None, pen=site_look().pen)
        self._mark.setZValue(_MARK_Z)
        self.box.addItem(self._mark, ignoreBounds=True)
        self.hands = Hands(self, self.tool, EditTool(self.box), self.pointer, self)
        self.hands.drawing_changed.connect(self._on_drawing)
        self.furniture = Furniture(self)
        self.box.sigRangeChanged.connect(self._on_range)

    def _item(self, style: Look, level: float, item: QGraphicsPathItem | None = None) -> QGraphicsPathItem:
        item = item or HatchedItem()
        item.setPen(style.pen)
        item.setBrush(style.brush)
        item.setZValue(level)
        self.box.addItem(item, ignoreBounds=True)
        return item

    def show_layers(self, layers: Iterable[DrawnLayer]) -> None:
        """Show these layers and no others."""
        for item in self._layers.take_all():
            self.box.removeItem(item)
        drawn = tuple(layers)
        for layer in drawn:
            items = [
                self._item(style, _LAYER_Z) for style in (band_look(layer.kind), look(layer.kind, layer.authority))
            ]
            for item, path in zip(items, (layer.band, layer.path), strict=True):
                item.setPath(path)
            self._layers.add(layer.id or f"{layer.kind}/{layer.authority}", items)
        self._labels.set_layers(drawn)

    def show_large(self, layers: Iterable[LargeLayer]) -> None:
        """Show these large layers and no others; they are painted in tiles, by other processes."""
        self._layers.set_tiles(self.large.set_layers(tuple(layers)))

    def show_layer(self, layer_id: str, shown: bool) -> None:
        """Show or hide a layer that is drawn."""
        self._layers.show(layer_id, shown)

    def set_opacity(self, layer_id: str, opacity: float) -> None:
        """Draw a layer more or less opaque, 0 to 1; holds for what is drawn later too."""
        self._layers.set_opacity(layer_id, opacity)

    def set_order(self, ids: Iterable[str]) -> None:
        """Draw layers one above the other, the lowest first; holds for what is drawn later too."""
        self._layers.set_order(tuple(ids))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self.follow_theme()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the theme that was chosen while another page was shown."""
        super().showEvent(event)
        if self.backgroundBrush().color() != colour("ground"):
            self.follow_theme()

    def follow_theme(self) -> None:
        """Take ground, lines and names in the colours of the theme."""
        self.setBackground(colour("ground"))
        for item, style in ((self._site, site_look()), (self._overlap, overlap_look()), (self._left, left_look())):
            item.setPen(style.pen)
            item.setBrush(style.brush)
        self._labels.update()
        self.large.follow_theme()
        self.furniture.update()
        self.view_changed.emit()

    def show_site(self, path: QPainterPath) -> None:
        """Show the site."""
        self._site.setPath(path)
        self._labels.site = path.boundingRect()

    def show_overlap(self, path: QPainterPath) -> None:
        """Show where the site meets what the chosen finding speaks of."""
        self._overlap.setPath(path)

    def overlap_path(self) -> QPainterPath:
        """Return what `show_overlap` shows."""
        return self._overlap.path()

    def show_left(self, path: QPainterPath) -> None:
        """Show what is left of the site."""
        self._left.setPath(path)

    def mark_place(self, place: tuple[float, float] | None) -> None:
        """Mark the place that was gone to; None takes the mark away."""
        self._mark.setData([] if place is None else [place[0]], [] if place is None else [place[1]])

    def bounds(self) -> Bounds:
        """Return what is shown: west, south, east, north in degrees."""
        (west, east), (south, north) = self.box.viewRange()
        return west, south, east, north

    def degrees_per_pixel(self) -> float:
        """Return the latitude that one pixel covers."""
        _, south, _, north = self.bounds()
        return float((north - south) / max(1, self.height()))

    def metres_per_pixel(self) -> float:
        """Return how many metres on the ground a pixel is wide, in the middle."""
        west, south, east, north = self.bounds()
        return float((east - west) * metres_per_degree((south + north) / 2)[0] / max(1, self.width()))

    def zoom_to(self, bounds: Bounds, margin: float = 0.25) -> None:
        """Show these bounds with a margin (share of their size)."""
        west, south, east, north = bounds
        wide, high = max(east - west, 1e-4) * self._room_for_legend(), max(north - south, 1e-4)
        self.box.setRange(QRectF(west, south, wide, high), padding=margin)

    def _room_for_legend(self) -> float:
        """Return how much wider the view must be so that the legend covers nothing of what is shown."""
        if self.legend is None or not self.legend.isVisibleTo(self):
            return 1.0
        wide = self.legend.width() + _LEGEND_GAP
        return float(self.width() / (self.width() - wide)) if self.width() > 2 * wide else 1.0

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle; a factor below 1 comes closer."""
        self.box.scaleBy((factor, factor))

    def start_drawing(self, purpose: str = "new") -> None:
        """Take clicks as corners of a polygon (or line) from now on."""
        self.hands.start_drawing(purpose)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocus()

    def start_editing(self, site: Any) -> None:
        """Let the points of the site be taken from now on."""
        self.hands.start_editing(site)
        self.setFocus()

    def stop_tools(self) -> None:
        """Put whatever tool is on away."""
        self.hands.stop()

    def _on_drawing(self, corners: int) -> None:
        if corners < 0:
            self.unsetCursor()

    def world(self, event: QMouseEvent) -> tuple[float, float]:
        """Return longitude and latitude under a mouse event."""
        point = self.box.mapSceneToView(self.mapToScene(event.position().toPoint()))
        return float(point.x()), float(point.y())

    def middle(self) -> tuple[float, float]:
        """Return longitude and latitude of the middle."""
        west, south, east, north = self.bounds()
        return (west + east) / 2, (south + north) / 2

    def moved_by(self, place: tuple[float, float], right: int, up: int) -> tuple[float, float]:
        """Return the place so many pixels away."""
        west, _, east, _ = self.bounds()
        return place[0] + right * (east - west) / max(1, self.width()), place[1] + up * self.degrees_per_pixel()

    def keep_in_view(self, place: tuple[float, float]) -> None:
        """Bring a place into the middle where it is not in view."""
        west, south, east, north = self.bounds()
        if not (west < place[0] < east and south < place[1] < north):
            x, y = self.middle()
            self.box.translateBy(x=place[0] - x, y=place[1] - y)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let the tool that is on have it, or pan."""
        if not self.hands.press(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the tool that is on have it."""
        if not self.hands.double_click(event):
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tool that is on have it, and tell where the pointer is."""
        is_taken = self.hands.move(event)
        place = self.pointer.place if is_taken else None
        self.pointed.emit(*(place or self.world(event)))
        if not is_taken:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave releases to the panning unless a tool takes them."""
        if not self.hands.release(event):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the tool that is on have it; zoom by + and -, pan by the arrow keys."""
        key = Qt.Key(event.key())
        step = arrow_step(event.key(), is_fine=False)
        if self.hands.key(event):
            if step is not None:
                self.pointed.emit(*(self.pointer.place or self.hands.edit.place() or self.middle()))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(1.4 if key == Qt.Key.Key_Minus else 1 / 1.4)
        elif step is not None:
            self._pan(*step)
        else:
            super().keyPressEvent(event)

    def _pan(self, right: int, up: int) -> None:
        x, y = self.moved_by((0.0, 0.0), right * _PAN, up * _PAN)
        self.box.translateBy(x=x, y=y)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the tool that is on have it."""
        if not self.hands.key_up(event):
            super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep scale bar and north arrow at their corners."""
        super().resizeEvent(event)
        if hasattr(self, "furniture"):
            self.furniture.setGeometry(self.rect())
            self.place_legend()

    def place_legend(self) -> None:
        """Lay the legend along the right side."""
        if self.legend is not None:
            most = min(self.width() - 2 * _LEGEND_GAP, max(px(_LEGEND_WIDTH), self.width() // 2))
            wide = min(self.legend.sizeHint().width(), most)
            high = min(self.legend.sizeHint().height(), self.height() - 2 * _LEGEND_GAP)
            self.legend.setGeometry(self.width() - wide - _LEGEND_GAP, _LEGEND_GAP, wide, high)

    def _on_range(self, *_what: Any) -> None:
        self.box.updateMatrix()  # at once: done as late as in the paint event, it would make a second one follow
        if self.hands.edit.is_on:
            self.hands.edit.show()
        self.furniture.set_middle(*self.middle())
        self.furniture.set_metres_per_pixel(self.metres_per_pixel())
        self.view_changed.emit()
