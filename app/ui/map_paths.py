"""Turn geometries into painter paths fit for a view; all of it may run in the worker's thread."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import shapely
from PySide6.QtGui import QPainterPath
from shapely.geometry.base import BaseGeometry

from app.domain.opinion import MapFeature
from app.ui.marks import say

Bounds = tuple[float, float, float, float]
_MOST_VERTICES: Final = 20_000  # of one kind in one picture: painting more stalls the window
_FINEST: Final = 1e-6  # degrees: a decimetre
_MOST_LABELS: Final = 40
_LABELLED: Final = frozenset({"county", "block", "startup_area"})


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place, longitude and latitude in degrees."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class DrawnLayer:
    """All features of one layer, or of one kind and authority, as one path in degrees.

    `id` is the layer's, empty where several are drawn as one; `band` is where its uncertain lines may really lie.
    """

    kind: str
    authority: str
    path: QPainterPath
    labels: tuple[Label, ...]
    id: str = ""
    band: QPainterPath = field(default_factory=QPainterPath)


def drawn_layers(features: Sequence[MapFeature], degrees_per_pixel: float) -> tuple[DrawnLayer, ...]:
    """Return one path for each kind and authority, with no more detail than the screen can show."""
    groups: dict[tuple[str, str], list[MapFeature]] = {}
    for feature in features:
        groups.setdefault((feature.kind, feature.authority), []).append(feature)
    return tuple(_drawn(kind, authority, group, degrees_per_pixel) for (kind, authority), group in groups.items())


def _drawn(kind: str, authority: str, group: Sequence[MapFeature], degrees_per_pixel: float) -> DrawnLayer:
    shapes = _simplified([feature.geometry for feature in group], degrees_per_pixel / 2)
    labels = tuple(_labels(group, authority)) if kind in _LABELLED else ()
    return DrawnLayer(kind, authority, path_of(shapes, dot=degrees_per_pixel * 3), labels)


def _simplified(shapes: Sequence[BaseGeometry], tolerance: float) -> list[BaseGeometry]:
    """Thin outlines until there are few enough vertices; what a pixel hides goes first."""
    made = list(shapely.simplify(shapes, tolerance, preserve_topology=False))
    while int(shapely.get_num_coordinates(made).sum()) > _MOST_VERTICES and tolerance < 1:
        tolerance = tolerance * 2 or _FINEST
        made = [each for each in shapely.simplify(shapes, tolerance, preserve_topology=False) if not each.is_empty]
    return made


def thinned(shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Return shapes with no more vertices than a picture may have; those that have few as they are."""
    return _simplified(shapes, 0.0) if shapes else []


def _labels(group: Sequence[MapFeature], authority: str) -> Iterator[Label]:
    suffix = say("（示意）") if authority == "schematic" else ""
    for feature in group[:_MOST_LABELS]:
        if feature.label:
            place = feature.geometry.representative_point()
            yield Label(place.x, place.y, feature.label + suffix)


def path_of(shapes: Iterable[BaseGeometry], dot: float = 0.0) -> QPainterPath:
    """Return a path (odd-even) of areas and lines; points become dots of a radius in degrees."""
    path = QPainterPath()
    for part in shapely.get_parts(list(shapes)):
        if part.geom_type == "Polygon":
            for ring in shapely.get_rings(part):
                _add(path, ring, is_closed=True)
        elif part.geom_type == "LineString":
            _add(path, part, is_closed=False)
        elif part.geom_type == "Point" and dot:
            path.addEllipse(part.x - dot, part.y - dot, dot * 2, dot * 2)
    return path


def _add(path: QPainterPath, line: Any, *, is_closed: bool) -> None:
    corners = shapely.get_coordinates(line).tolist()
    if not corners:
        return
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    if is_closed:
        path.closeSubpath()


def overlap_path(site: BaseGeometry, features: Iterable[MapFeature]) -> QPainterPath:
    """Return where a site meets features, as a path."""
    met = [site.intersection(shapely.make_valid(each.geometry)) for each in features if each.geometry.intersects(site)]
    return path_of(met)
