"""Lay out sites and layers in metres around one point of 忻府区, and serve them as screening asks for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.layer import Feature, Layer

LON, LAT = 112.7, 38.4
EAST_M, NORTH_M = 1 / 87_340.0, 1 / 111_000.0  # degrees a metre here, to 1 in 1000
WIDE = (-30_000.0, -30_000.0, 30_000.0, 30_000.0)

Rectangle = tuple[float, float, float, float]


def place(x: float, y: float) -> tuple[float, float]:
    """Return longitude and latitude of a point so many metres east and north of the origin."""
    return LON + x * EAST_M, LAT + y * NORTH_M


def rectangle(west: float, south: float, east: float, north: float) -> shapely.Polygon:
    """Return a rectangle in degrees from metres."""
    return shapely.box(*place(west, south), *place(east, north))


def line(*points: tuple[float, float]) -> shapely.LineString:
    """Return a line in degrees from points in metres."""
    return shapely.LineString([place(*point) for point in points])


@dataclass(frozen=True)
class Laid:
    """A layer and its features."""

    layer: Layer
    features: tuple[Feature, ...]


def lay(
    kind: str,
    *shapes: BaseGeometry | Rectangle,
    coverage: BaseGeometry | Rectangle | None = WIDE,
    authority: str = "official",
    uncertainty_m: float = 0.0,
    attributes: Sequence[Mapping[str, Any]] | None = None,
    own_m: Sequence[float] | None = None,
    name: str = "a",
) -> Laid:
    """Make a layer of shapes; `own_m` gives features an uncertainty of their own."""
    layer = Layer(
        id=f"{kind}:{authority}:{name}",
        kind=kind,
        name=kind,
        authority=authority,
        uncertainty_m=uncertainty_m,
        coverage=_shape(coverage),
        coverage_names=(),
        effective=None,
        source="test",
        sha256="0" * 64,
        feature_count=len(shapes),
    )
    rows = attributes or [{}] * len(shapes)
    own = own_m or [uncertainty_m] * len(shapes)
    features = tuple(
        Feature(number, _shape(shape), row, metres)
        for number, (shape, row, metres) in enumerate(zip(shapes, rows, own, strict=True), start=1)
    )
    return Laid(layer, features)


def _shape(shape: Any) -> Any:
    return rectangle(*shape) if isinstance(shape, tuple) else shape


class TupleSource:
    """A LayerSource over a few layers in memory, in the order they were given."""

    def __init__(self, *laid: Laid) -> None:
        self._laid = laid

    def layers(self, kind: str) -> Sequence[Layer]:
        """Return the layers of a kind, in no particular order."""
        return [each.layer for each in self._laid if each.layer.kind == kind]

    def features(self, layer: Layer, bounds: tuple[float, float, float, float]) -> Sequence[Feature]:
        """Return the features whose boxes meet the bounds."""
        box = shapely.box(*bounds)
        found = next(each.features for each in self._laid if each.layer.id == layer.id)
        return [feature for feature in found if shapely.box(*feature.geometry.bounds).intersects(box)]
