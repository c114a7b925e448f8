"""A small map in a dialog: the counties, the site as it would be, what it was before, and places to look at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pyqtgraph as pg
import shapely
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QWidget
from shapely.geometry.base import BaseGeometry

from app.domain.opinion import MapFeature
from app.ui.map_paths import Bounds, DrawnLayer, drawn_layers, path_of, thinned
from app.ui.map_snap import Place
from app.ui.map_style import LEFT_COLOUR
from app.ui.map_view import REGION, MapView
from app.ui.theme import BAD, colour

_BEFORE_Z, _MARK_Z = 22, 70
_NEAR: Final = 0.002  # degrees about a place that is looked at, some 200 m
_COARSE: Final = 0.001  # degrees a pixel for the counties


@dataclass(frozen=True, slots=True)
class Picture:
    """What the map shows, made in the worker's thread; bounds are None where there is nothing."""

    site: QPainterPath
    before: QPainterPath
    bounds: Bounds | None


def picture_of(site: BaseGeometry | None, before: BaseGeometry | None = None) -> Picture:
    """Make the picture of a site (degrees) and of what it was before."""
    shapes = [each for each in (site, before) if each is not None and not each.is_empty]
    bounds = tuple(map(float, shapely.total_bounds(shapes))) if shapes else None
    paths = [path_of(thinned([each])) if each is not None else QPainterPath() for each in (site, before)]
    return Picture(paths[0], paths[1], bounds)  # type: ignore[arg-type]  # total_bounds gives four numbers


def county_layers(outlines: Mapping[str, BaseGeometry]) -> tuple[DrawnLayer, ...]:
    """Make the counties' picture."""
    features = [MapFeature(outline, "county", "schematic", name) for name, outline in outlines.items()]
    return drawn_layers(features, _COARSE)


class PreviewMap(MapView):
    """Pans and zooms like the large map; no tool is ever on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("预览图"))
        pen = QPen(QColor(LEFT_COLOUR), 2, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._before = QGraphicsPathItem()
        self._before.setPen(pen)
        self._before.setZValue(_BEFORE_Z)
        self.box.addItem(self._before, ignoreBounds=True)
        mark = QPen(colour(BAD), 2)
        mark.setCosmetic(True)
        self._marks = pg.ScatterPlotItem(size=14, symbol="o", brush=None, pen=mark)
        self._marks.setZValue(_MARK_Z)
        self.box.addItem(self._marks, ignoreBounds=True)
        self._bounds: Bounds | None = None
        self.zoom_to(REGION, 0.02)

    def show_picture(self, picture: Picture) -> None:
        """Show a site; where it lies elsewhere than the one before, go there."""
        self.show_site(picture.site)
        self._before.setPath(picture.before)
        if picture.bounds != self._bounds:
            self._bounds = picture.bounds
            self.zoom_home()

    def zoom_home(self) -> None:
        """Show all of the site, or the region where there is none."""
        self.zoom_to(self._bounds or REGION, 0.3 if self._bounds else 0.02)

    def mark(self, places: Sequence[Place]) -> None:
        """Mark places."""
        self._marks.setData([x for x, _ in places], [y for _, y in places])

    def look_at(self, place: Place) -> None:
        """Show a place from close by."""
        x, y = place
        self.zoom_to((x - _NEAR, y - _NEAR, x + _NEAR, y + _NEAR), 0.0)

    def resizeEvent(self, event: Any) -> None:
        """Keep all of the site in view."""
        super().resizeEvent(event)
        if hasattr(self, "_bounds"):
            self.zoom_home()
