"""The tool that moves, adds and deletes the points of a site."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
import shapely
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from shapely.geometry.base import BaseGeometry

from app.ui.map_snap import CORNER_PIXELS, SIDE_PIXELS, Place, Points, nearest_corner, nearest_on_sides
from app.ui.map_style import SITE_COLOUR

Rings = tuple[tuple[tuple[Place, ...], ...], ...]
_FEWEST: Final = 3
_MOST_HANDLES: Final = 2_000  # more lie so close that none could be taken
_HANDLE_Z, _SIDES_Z = 55, 56


@dataclass(frozen=True, slots=True)
class Chosen:
    """A point of the site: ring and place in it, both from 0."""

    ring: int
    point: int


class EditTool:
    """The rings of a site (degrees, without closing points), the chosen point, and handles to take them by."""

    def __init__(self, box: Any) -> None:
        pen = QPen(QColor(SITE_COLOUR), 2, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._handles = pg.ScatterPlotItem(size=9, symbol="s", brush="w", pen=SITE_COLOUR)
        self._sides = pg.PlotDataItem(pen=pen, symbol="s", symbolSize=11, symbolBrush=SITE_COLOUR, symbolPen="w")
        self._handles.setZValue(_HANDLE_Z)
        self._sides.setZValue(_SIDES_Z)
        for item in (self._handles, self._sides):
            box.addItem(item, ignoreBounds=True)
        self._box = box
        self.is_on = False
        self.is_dragging = False
        self.chosen: Chosen | None = None
        self._rings: list[Points] = []
        self._owners: list[int] = []

    def start(self, site: BaseGeometry) -> None:
        """Take a site; the point that lay where one was chosen before stays chosen."""
        before = self.place()
        self._rings, self._owners = [], []
        for owner, polygon in enumerate(shapely.get_parts(site)):
            for ring in shapely.get_rings(polygon):
                self._rings.append(shapely.get_coordinates(ring)[:-1])
                self._owners.append(owner)
        self.is_on, self.is_dragging = True, False
        self.chosen = None if before is None else self._at(before, 0.0)
        self.show()

    def stop(self) -> None:
        """Put the handles away."""
        self.is_on = self.is_dragging = False
        self.chosen, self._rings, self._owners = None, [], []
        self.show()

    def place(self) -> Place | None:
        """Return where the chosen point is."""
        return None if self.chosen is None else self._place(self.chosen.ring, self.chosen.point)

    def _place(self, ring: int, point: int) -> Place:
        points = self._rings[ring]
        x, y = points[point % len(points)]
        return float(x), float(y)

    def take(self, place: Place, degrees_per_pixel: float) -> bool:
        """Choose the point that lies here, or set a new one on the side that does; False where neither does."""
        self.chosen = self._at(place, CORNER_PIXELS * degrees_per_pixel)
        if self.chosen is None:
            self._split(place, SIDE_PIXELS * degrees_per_pixel)
        self.is_dragging = self.chosen is not None
        self.show()
        return self.is_dragging

    def choose(self, place: Place, degrees_per_pixel: float) -> bool:
        """Choose the point that lies here; False where none does."""
        self.chosen = self._at(place, CORNER_PIXELS * degrees_per_pixel)
        self.show()
        return self.chosen is not None

    def _at(self, place: Place, reach: float) -> Chosen | None:
        found = [(nearest_corner(points, place), ring) for ring, points in enumerate(self._rings)]
        if not found:
            return None
        ((corner, away), ring) = min(found, key=lambda each: each[0][1])
        at = int(np.flatnonzero((self._rings[ring] == corner).all(axis=1))[0])
        return Chosen(ring, at) if away <= reach else None

    def _split(self, place: Place, reach: float) -> None:
        sides = [(nearest_on_sides(_closed(points), place), ring) for ring, points in enumerate(self._rings)]
        if sides:
            ((at, away, side), ring) = min(sides, key=lambda each: each[0][1])
            if away <= reach:
                self._insert(ring, side, at)

    def _insert(self, ring: int, after: int, place: Place) -> None:
        self._rings[ring] = np.insert(self._rings[ring], after + 1, place, axis=0)
        self.chosen = Chosen(ring, after + 1)

    def move(self, place: Place) -> None:
        """Move the chosen point."""
        if self.chosen is not None:
            points = self._rings[self.chosen.ring].copy()
            points[self.chosen.point] = place
            self._rings[self.chosen.ring] = points
            self._show_sides()

    def insert(self) -> bool:
        """Set a point in the middle of the side after the chosen one, and choose it."""
        if self.chosen is None:
            return False
        ring, point = self.chosen.ring, self.chosen.point
        (x, y), (other_x, other_y) = self._place(ring, point), self._place(ring, point + 1)
        self._insert(ring, point, ((x + other_x) / 2, (y + other_y) / 2))
        self.show()
        return True

    def delete(self) -> bool:
        """Delete the chosen point; of a hole or part with three points all goes. False where nothing may go."""
        if self.chosen is None:
            return False
        ring, point = self.chosen.ring, self.chosen.point
        if len(self._rings[ring]) > _FEWEST:
            self._rings[ring] = np.delete(self._rings[ring], point, axis=0)
            self.chosen = Chosen(ring, point % len(self._rings[ring]))
        elif not self._drop(ring):
            return False
        self.show()
        return True

    def _drop(self, ring: int) -> bool:
        owner = self._owners[ring]
        is_outer = ring == self._owners.index(owner)
        gone = [at for at, each in enumerate(self._owners) if each == owner] if is_outer else [ring]
        if len(gone) == len(self._rings):
            return False
        self._rings = [points for at, points in enumerate(self._rings) if at not in gone]
        self._owners = [each for at, each in enumerate(self._owners) if at not in gone]
        self.chosen = None
        return True

    def step(self, by: int) -> None:
        """Choose the next point (or, below 0, the one before), ring after ring."""
        starts = np.cumsum([0, *map(len, self._rings)])
        if starts[-1] == 0:
            return
        at = min(by, 0) if self.chosen is None else starts[self.chosen.ring] + self.chosen.point + by
        at %= starts[-1]
        ring = int(np.searchsorted(starts, at, side="right")) - 1
        self.chosen = Chosen(ring, int(at - starts[ring]))
        self.show()

    def count(self) -> int:
        """Return how many points there are."""
        return sum(map(len, self._rings))

    def polygons(self) -> Rings:
        """Return the rings of each polygon, outer ring first."""
        made: dict[int, list[tuple[Place, ...]]] = {}
        for owner, points in zip(self._owners, self._rings, strict=True):
            made.setdefault(owner, []).append(tuple((float(x), float(y)) for x, y in points))
        return tuple(map(tuple, made.values()))

    def geometry(self) -> BaseGeometry:
        """Return the area as it stands, which need not be valid."""
        return shapely.MultiPolygon([(rings[0], rings[1:]) for rings in self.polygons()])

    def show(self) -> None:
        """Draw the handles that lie in view, and the chosen point with its sides."""
        points = np.concatenate([np.empty((0, 2)), *self._rings])
        (west, east), (south, north) = self._box.viewRange()
        x, y = points[:, 0], points[:, 1]
        points = points[(x >= west) & (x <= east) & (y >= south) & (y <= north)]
        self._handles.setData(*(points if len(points) <= _MOST_HANDLES else points[:0]).T)
        self._show_sides()

    def _show_sides(self) -> None:
        if self.chosen is None:
            self._sides.setData([], [])
            return
        ring, point = self.chosen.ring, self.chosen.point
        places = [self._place(ring, point + by) for by in (-1, 0, 1)]
        self._sides.setData([x for x, _ in places], [y for _, y in places], symbolSize=[0, 11, 0])


def _closed(points: Points) -> Points:
    return np.vstack([points, points[:1]])
