"""Turn pages of a vector file into features that can be stored: in degrees, polygons valid, whole arrays at a time."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError, CancelledError
from app.geodata.layer_repairs import INVALID, NO_AREA, NO_GEOMETRY, Repair, Repairs
from app.geodata.locate import Located, check_degrees
from app.geodata.raw import Points
from app.geodata.rings import areal
from app.geodata.source import Features, Source
from app.geodata.zones import zone_of

Batch = list[tuple[BaseGeometry, dict[str, Any]]]
Shapes = NDArray[Any]  # of geometries or None
_AREAL: Final = 2
_COLLECTION: Final = 7
_FAMILY: Final = ("点", "线", "面")


@dataclass(slots=True)
class PageReader:
    """Reads a source once, page by page.

    Attributes:
        zone_field: field whose words become the attribute `zone`.
        wanted: tells by its attributes whether a feature is to be taken; None takes all.
        families: how many points, lines and areas came out so far, with the number of the first of each.
    """

    source: Source
    located: Located
    repairs: Repairs
    zone_field: str | None = None
    wanted: Callable[[dict[str, Any]], bool] | None = None
    families: Counter[str] = field(default_factory=Counter)
    first_of: dict[str, int] = field(default_factory=dict)

    def batches(self, progress: Callable[[int], None] | None, cancel: Callable[[], bool] | None) -> Iterator[Batch]:
        """Yield batches of features; see `read_layer`."""
        done = 0
        for page in self.source.pages():
            if cancel is not None and cancel():
                raise CancelledError("读取图层已取消。")
            yield self._batch(page, done)
            done += len(page)
            if progress is not None:
                progress(done)

    def _batch(self, page: Features, start: int) -> Batch:
        numbers, shapes, attributes = self._taken(page, start)
        if self.source.format == "DXF":
            shapes = _closed(shapes)
        shapes = self._in_degrees(shapes, numbers)
        shapes, kept = self._valid(shapes, numbers)
        self._count(shapes[kept], numbers[kept])
        rows = attributes if self.zone_field is None else [self._with_zone(row) for row in attributes]
        return [(shape, rows[at]) for at, shape in zip(np.flatnonzero(kept).tolist(), shapes[kept], strict=True)]

    def _taken(self, page: Features, start: int) -> tuple[NDArray[np.int64], Shapes, list[dict[str, Any]]]:
        """Return numbers, shapes and attributes of what is wanted and has a shape."""
        wanted = self.wanted
        rows = [
            (number, shape, attributes)
            for number, (shape, attributes) in enumerate(page, start + 1)
            if wanted is None or wanted(attributes)
        ]
        numbers = np.array([number for number, _, _ in rows], dtype=np.int64)
        shapes = _array([shape for _, shape, _ in rows])
        drawn = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        for number in numbers[~drawn].tolist():
            self.repairs.add(Repair(number, NO_GEOMETRY))
        return numbers[drawn], shapes[drawn], [rows[at][2] for at in np.flatnonzero(drawn).tolist()]

    def _in_degrees(self, shapes: Shapes, numbers: NDArray[np.int64]) -> Shapes:
        """Convert all points at one go; a point outside China names its feature."""
        points = shapely.get_coordinates(shapes)
        degrees = self.located.points_to_degrees(points)
        try:
            check_degrees(degrees, self.source.name, "（换算后）")
        except BadInputError:
            self._name_the_feature(shapes, degrees, numbers)
            raise
        if degrees is points and not shapely.has_z(shapes).any():
            return shapes
        return np.asarray(shapely.set_coordinates(shapes.copy(), degrees), dtype=object)  # it changes what it is given

    def _name_the_feature(self, shapes: Shapes, degrees: Points, numbers: NDArray[np.int64]) -> None:
        _, owner = shapely.get_coordinates(shapes, return_index=True)
        for at in np.unique(owner).tolist():
            check_degrees(degrees[owner == at], self.source.name, f"（第{numbers[at]}个要素，换算后）")

    def _valid(self, shapes: Shapes, numbers: NDArray[np.int64]) -> tuple[Shapes, NDArray[np.bool_]]:
        """Repair polygons, keep the polygons of a collection, and say which features have any left."""
        areas = shapely.get_dimensions(shapes) == _AREAL
        bad = np.flatnonzero(areas & ~shapely.is_valid(shapes))
        if len(bad):
            shapes = shapes.copy()
            for at, reason in zip(bad.tolist(), shapely.is_valid_reason(shapes[bad]), strict=True):
                x, y = _trouble(shapes[at], reason)
                shapes[at] = shapely.make_valid(shapes[at])
                self.repairs.add(Repair(int(numbers[at]), INVALID, x, y, reason.partition("[")[0]))
        mixed = np.flatnonzero(areas & (shapely.get_type_id(shapes) == _COLLECTION))
        kept = np.ones(len(shapes), dtype=bool)
        for at in mixed.tolist():
            shapes[at] = areal(shapes[at])
        lost = areas & (shapely.is_empty(shapes) | (shapely.get_dimensions(shapes) < _AREAL))
        for at in np.flatnonzero(lost).tolist():
            self.repairs.add(Repair(int(numbers[at]), NO_AREA))
            kept[at] = False
        return shapes, kept

    def _count(self, shapes: Shapes, numbers: NDArray[np.int64]) -> None:
        sizes = shapely.get_dimensions(shapes)
        for size, first, count in zip(*np.unique(sizes, return_index=True, return_counts=True), strict=True):
            family = _FAMILY[int(size)]
            self.families[family] += int(count)
            self.first_of.setdefault(family, int(numbers[first]))

    def _with_zone(self, attributes: dict[str, Any]) -> dict[str, Any]:
        return {**attributes, "zone": zone_of(attributes.get(self.zone_field or ""))}


def _closed(shapes: Shapes) -> Shapes:
    """Make polygons of closed polylines: a drawing knows no other way to write an area."""
    closed = [
        shapely.Polygon(shape)
        if isinstance(shape, shapely.LineString) and shape.is_closed and len(shape.coords) > 3  # noqa: PLR2004
        else shape
        for shape in shapes
    ]
    return _array(closed)


def _array(shapes: list[BaseGeometry | None]) -> Shapes:
    made = np.empty(len(shapes), dtype=object)
    made[:] = shapes
    return made


def _trouble(geometry: BaseGeometry, reason: str) -> tuple[float, float]:
    """Return the place that GEOS names in its reason, a point of the geometry where it names none."""
    words = reason.partition("[")[2].rstrip("]").split()
    if len(words) >= 2:  # noqa: PLR2004  # x and y
        return float(words[0]), float(words[1])
    point = shapely.get_coordinates(geometry)[0]
    return float(point[0]), float(point[1])
