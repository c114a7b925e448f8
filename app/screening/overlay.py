"""How a site meets the layers of one kind, with authority, coverage, uncertainty and the sliver tolerance.

Design, section 3: the site overlaps the features shrunk by their uncertainty: certain; it misses the features grown
by it, inside the coverage: certainly not; otherwise unknown. An official layer replaces digitised and schematic ones
of its kind where it covers. Features of one kind are united first, so nothing is counted twice.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.finding import Overlap
from app.domain.layer import RANK, Feature, Layer, LayerSource
from app.domain.site import Measure
from app.screening.truth import Interval, Truth

SLIVER_M2: Final = 1.0
SEARCH_M: Final = 2_000.0
DEGREES_PER_METRE: Final = 1.3e-5  # a metre eastwards at 42° N is 1.2e-5°; a box may be too large, never too small

Selects = Callable[[Mapping[str, Any]], Truth]


@dataclass(frozen=True, slots=True)
class Meeting:
    """How one area meets the layers of one kind.

    Attributes:
        certain: part of the area that surely lies on features.
        possible: part of the area that may lie on features, the certain part included.
        uncovered: part of the area where no layer claims to be complete.
        certain_m2, uncovered_m2, outside_m2: areas; outside is covered and surely off every feature.
        open_m2: area that may or may not lie on features (line features count as 0 but set `touched`).
        overlaps: one row for each layer that meets the area or lies within the search distance.
        layers: the layers that were read.
    """

    area_m2: float
    certain: BaseGeometry
    possible: BaseGeometry
    certain_m2: float
    uncovered_m2: float
    outside_m2: float
    open_m2: float
    touched: bool
    overlaps: tuple[Overlap, ...]
    layers: tuple[Layer, ...]
    names: tuple[str, ...]

    @property
    def overlaps_it(self) -> Truth:
        """Whether the area overlaps the features."""
        if self.certain_m2 > SLIVER_M2:
            return True
        if self.uncovered_m2 > SLIVER_M2 or self.open_m2 > SLIVER_M2 or self.touched:
            return None
        return False

    @property
    def within_it(self) -> Truth:
        """Whether the whole area lies within the features."""
        if self.area_m2 - self.certain_m2 <= SLIVER_M2:
            return True
        return False if self.outside_m2 > SLIVER_M2 else None

    @property
    def share(self) -> Interval:
        """Share of the area on features, between what is certain and what is possible."""
        most = min(self.area_m2, self.area_m2 - self.outside_m2)
        return Interval(self.certain_m2 / self.area_m2, max(most, self.certain_m2) / self.area_m2)


def everything(_attributes: Mapping[str, Any]) -> Truth:
    """Select every feature of a kind."""
    return True


def meet(
    area: BaseGeometry, kind: str, source: LayerSource, measure: Measure, selects: Selects = everything
) -> Meeting:
    """Lay an area (EPSG:4490) over all layers of a kind; `selects` picks features, unknown ones count as possible."""
    layers = sorted(source.layers(kind), key=lambda layer: (RANK[layer.authority], layer.id))
    readings = tuple(_read(area, layers, source, measure, selects))
    size = measure.area_m2(area)
    certain = shapely.union_all([reading.certain for reading in readings])
    possible = shapely.union_all([certain, *(reading.possible for reading in readings)])
    covered = shapely.union_all([layer.coverage for layer in layers if layer.coverage is not None])
    certain_m2, possible_m2 = measure.area_m2(certain), measure.area_m2(possible)
    uncovered = area.difference(covered)
    return Meeting(
        area_m2=size,
        certain=certain,
        possible=possible,
        certain_m2=certain_m2,
        uncovered_m2=measure.area_m2(uncovered),
        outside_m2=measure.area_m2(area.intersection(covered).difference(possible)) if covered.area else 0.0,
        open_m2=possible_m2 - certain_m2,
        touched=any(reading.touched for reading in readings),
        overlaps=tuple(reading.overlap(kind, size, measure) for reading in readings if reading.is_near),
        layers=tuple(layers),
        names=tuple(dict.fromkeys(name for reading in readings for name in reading.names)),
    )


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one layer says of its own part of the area."""

    layer: Layer
    certain: BaseGeometry
    possible: BaseGeometry
    touched: bool
    count: int
    distance_m: float | None
    names: tuple[str, ...]

    @property
    def is_near(self) -> bool:
        return self.distance_m is not None

    def overlap(self, kind: str, size: float, measure: Measure) -> Overlap:
        area = measure.area_m2(self.certain)
        area = area if area > SLIVER_M2 else 0.0
        return Overlap(self.layer.id, kind, area, area / size, self.count, self.distance_m)


def _read(
    area: BaseGeometry, layers: Sequence[Layer], source: LayerSource, measure: Measure, selects: Selects
) -> Iterable[_Reading]:
    """Read the layers best first; each speaks of what no better one covers and no earlier one has taken."""
    left: BaseGeometry = area
    taken: BaseGeometry = shapely.Polygon()
    better: list[BaseGeometry] = []
    rank = -1
    for layer in layers:
        if RANK[layer.authority] != rank:
            rank = RANK[layer.authority]
            left = area.difference(shapely.union_all(better)) if better else area
        if layer.coverage is not None:
            better.append(layer.coverage)
        if layer.feature_count == 0 or left.is_empty:
            continue
        reading = _read_layer(left, taken, layer, source, measure, selects)
        taken = taken.union(reading.certain)
        yield reading


def _read_layer(
    part: BaseGeometry, taken: BaseGeometry, layer: Layer, source: LayerSource, measure: Measure, selects: Selects
) -> _Reading:
    features = source.features(layer, _search_box(part, layer.uncertainty_m))
    wanted = [(feature, selects(feature.attributes)) for feature in features]
    sure = [feature for feature, chosen in wanted if chosen is True]
    perhaps = [feature for feature, chosen in wanted if chosen is not False]
    reach = _spread(perhaps, 1.0, measure)
    possible = part.intersection(reach)
    distance = measure.distance_m(part, reach) if perhaps else None
    return _Reading(
        layer=layer,
        certain=_areal(part.intersection(_spread(sure, -1.0, measure)).difference(taken)),
        possible=_areal(possible),
        touched=any(_is_thin(feature) and feature.geometry.intersects(part) for feature in perhaps),
        count=sum(feature.geometry.intersects(part) for feature in perhaps),
        distance_m=distance if distance is not None and distance <= SEARCH_M else None,
        names=tuple(
            str(f.attributes["name"]) for f in perhaps if f.attributes.get("name") and f.geometry.intersects(part)
        ),
    )


def _search_box(part: BaseGeometry, uncertainty_m: float) -> tuple[float, float, float, float]:
    west, south, east, north = part.bounds
    more = (SEARCH_M + uncertainty_m) * DEGREES_PER_METRE
    return west - more, south - more, east + more, north + more


def _spread(features: Sequence[Feature], direction: float, measure: Measure) -> BaseGeometry:
    """Unite features, grown (direction 1) or shrunk (-1) by their own uncertainty; equal ones are united first."""
    by_uncertainty: dict[float, list[BaseGeometry]] = {}
    for feature in features:
        by_uncertainty.setdefault(feature.uncertainty_m, []).append(feature.geometry)
    united = [
        geometry if metres == 0 else measure.buffer_m(geometry, direction * metres)
        for metres, geometry in ((metres, shapely.union_all(each)) for metres, each in sorted(by_uncertainty.items()))
    ]
    return shapely.union_all(united)


def _is_thin(feature: Feature) -> bool:
    return bool(shapely.get_dimensions(feature.geometry) < 2)  # noqa: PLR2004  # a line or a point has no area


def _areal(geometry: BaseGeometry) -> BaseGeometry:
    """Keep the polygons of an intersection; shared edges and corners are touches."""
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts)
