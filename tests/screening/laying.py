"""Lay out sites and layers in metres around one point of 忻府区, and serve them as screening asks for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.boxes import Boxes, levels_of, outward, united
from app.domain.layer import Feature, Layer, Pieces, Traits
from app.domain.outlines import Outlines, outlines_of
from app.geodata.measure import EllipsoidMeasure

LON, LAT = 112.7, 38.4
EAST_M, NORTH_M = 1 / 87_340.0, 1 / 111_000.0  # degrees a metre here, to 1 in 1000
_ON_A_PAGE = 2
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


class LaidIndex:
    """A LayerIndex over features in memory, a page for each two of them."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self._features = {feature.fid: feature for feature in features}
        shapes = np.array([feature.geometry for feature in features], dtype=object)
        self.traits = Traits(
            areal=bool((shapely.get_dimensions(shapes) == 2).all()),
            exact=all(feature.uncertainty_m == 0 for feature in features),
            named=any("name" in feature.attributes for feature in features),
        )
        self._boxes = Boxes(
            fid=np.array(list(self._features), dtype=np.int64),
            box=outward(shapely.bounds(shapes).reshape(-1, 4)),
            area_m2=EllipsoidMeasure().areas_m2(shapes),
            alone=np.array([self._is_alone(shape, shapes) for shape in shapes], dtype=bool),
            cut=np.zeros(len(shapes), dtype=bool),
        )
        self.levels = levels_of(united(self._boxes.box, _ON_A_PAGE))

    @staticmethod
    def _is_alone(shape: BaseGeometry, shapes: Any) -> bool:
        return int((shapely.area(shapely.intersection(shape, shapes)) > 0).sum()) == 1  # itself

    def boxes(self, pages: Any) -> tuple[Any, Boxes]:
        """Return the features on some pages, and for each the position of its page."""
        rows = [(at, row) for at, page in enumerate(pages.tolist()) for row in self._rows(page)]
        chosen = [row for _, row in rows]
        boxes = self._boxes
        some = Boxes(*(getattr(boxes, name)[chosen] for name in ("fid", "box", "area_m2", "alone", "cut")))
        return np.array([at for at, _ in rows], dtype=np.int64), some

    def _rows(self, page: int) -> range:
        return range(page * _ON_A_PAGE, min((page + 1) * _ON_A_PAGE, len(self._features)))

    def geometries(self, fids: Any) -> Any:
        """Return the geometries of features."""
        return np.array([self._features[fid].geometry for fid in fids.tolist()], dtype=object)

    def outlines(self, fids: Any) -> Outlines:
        """Return the outlines of features."""
        return outlines_of(self.geometries(fids))

    def features(self, fids: Any) -> Sequence[Feature]:
        """Return features."""
        return [self._features[fid] for fid in fids.tolist()]

    def pieces(self, fid: int) -> Pieces:
        """No feature here is kept in pieces."""
        raise LookupError(fid)

    def piece_geometries(self, ids: Any) -> Any:
        """No feature here is kept in pieces."""
        raise LookupError(ids)


class TupleSource:
    """A LayerSource over a few layers in memory, in the order they were given."""

    def __init__(self, *laid: Laid) -> None:
        self._laid = laid
        self._indexes: dict[str, LaidIndex] = {}

    def layers(self, kind: str) -> Sequence[Layer]:
        """Return the layers of a kind, in no particular order."""
        return [each.layer for each in self._laid if each.layer.kind == kind]

    def features(self, layer: Layer, bounds: tuple[float, float, float, float]) -> Sequence[Feature]:
        """Return the features whose boxes meet the bounds."""
        box = shapely.box(*bounds)
        found = self._of(layer)
        return [feature for feature in found if shapely.box(*feature.geometry.bounds).intersects(box)]

    def index(self, layer: Layer) -> LaidIndex:
        """Return the index of a layer."""
        if layer.id not in self._indexes:
            self._indexes[layer.id] = LaidIndex(self._of(layer))
        return self._indexes[layer.id]

    def _of(self, layer: Layer) -> Sequence[Feature]:
        return next(each.features for each in self._laid if each.layer.id == layer.id)
