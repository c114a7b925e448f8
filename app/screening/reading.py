"""What one layer says of an area: how much surely lies on its features, how much may, and how far off they are.

Where the boundary is exact and all features are polygons, areas come from `crossing`, and geometry is put together only
when somebody asks for it. Otherwise what is near is read, grown and shrunk by its uncertainty.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Protocol

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from app.domain.finding import Overlap
from app.domain.layer import Feature, Layer, LayerIndex, LayerSource
from app.domain.site import Measure
from app.screening.box_search import distinct
from app.screening.crossing import Crossing, cross
from app.screening.nearest import METRES_PER_DEGREE, fids_near, nearest_m
from app.screening.truth import Truth
from app.screening.windows import windows_over

SLIVER_M2: Final = 1.0
SEARCH_M: Final = 2_000.0
NOTHING: Final = shapely.Polygon()

Selects = Callable[[Mapping[str, Any]], Truth]


def everything(_attributes: Mapping[str, Any]) -> Truth:
    """Select every feature of a kind."""
    return True


class Reading(Protocol):
    """What one layer says of its own part of an area; ground that earlier layers have taken is not counted again."""

    @property
    def layer(self) -> Layer:
        """Return the layer."""

    @property
    def count(self) -> int:
        """Return how many features the area meets."""

    @property
    def touched(self) -> bool:
        """Return whether a line or a point lies on the area."""

    @property
    def distance_m(self) -> float | None:
        """Return the distance to the nearest feature, None beyond the search distance."""

    @property
    def certain(self) -> BaseGeometry:
        """Return the ground that surely lies on features."""

    @property
    def possible(self) -> BaseGeometry:
        """Return the ground that may lie on features, the certain included."""

    @property
    def certain_m2(self) -> float:
        """Return the area of the certain ground."""

    @property
    def is_sure(self) -> bool:
        """Return whether nothing is possible but what is certain."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the features that the area meets."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a layer is asked about: a part of an area, the ground earlier layers have taken, the features wanted."""

    part: BaseGeometry
    taken: BaseGeometry
    selects: Selects
    measure: Measure


def read(layer: Layer, source: LayerSource, asked: Asked) -> Reading:
    """Ask a layer that has features."""
    index = source.index(layer)
    if layer.uncertainty_m == 0 and index.traits.exact and index.traits.areal:
        return ExactReading(layer, index, asked)
    return BlurredReading(layer, index, asked)


def overlap_of(reading: Reading, kind: str, size_m2: float) -> Overlap:
    """Return the row that a finding shows; below the sliver tolerance an overlap is a touch."""
    area = reading.certain_m2 if reading.certain_m2 > SLIVER_M2 else 0.0
    return Overlap(reading.layer.id, kind, area, min(1.0, area / size_m2), reading.count, reading.distance_m)


class ExactReading:
    """A layer of polygons whose boundaries are exact."""

    touched = False

    def __init__(self, layer: Layer, index: LayerIndex, asked: Asked) -> None:
        self.layer, self._index, self._asked = layer, index, asked
        found = cross(np.array([asked.part], dtype=object), index, asked.measure)
        self._found, self._sure = (found, None) if asked.selects is everything else self._selected(found)
        self.count = len(distinct(self._found.fid))

    def _selected(self, found: Crossing) -> tuple[Crossing, NDArray[np.bool_] | None]:
        """Keep what is selected or may be; tell which is for sure, None where all is."""
        fids, place = np.unique(found.fid, return_inverse=True)
        chosen = [self._asked.selects(feature.attributes) for feature in self._index.features(fids)]
        maybe = np.array([truth is not False for truth in chosen], dtype=bool)[place]
        sure = np.array([truth is True for truth in chosen], dtype=bool)[place][maybe]
        return found.where(maybe), None if sure.all() else sure

    @cached_property
    def distance_m(self) -> float | None:
        """Distance to the nearest feature, None beyond the search distance."""
        if self.count:
            return 0.0
        selects = self._asked.selects
        return nearest_m(
            self._asked.part,
            self._index,
            self._asked.measure,
            lambda feature: selects(feature.attributes) is not False,
            SEARCH_M,
        )

    @property
    def is_sure(self) -> bool:
        """Whether nothing is possible but what is certain."""
        return self._sure is None and self._asked.taken.is_empty

    @cached_property
    def certain(self) -> BaseGeometry:
        """The ground that surely lies on features."""
        return areal(self._ground(self._certain).difference(self._asked.taken))

    @cached_property
    def possible(self) -> BaseGeometry:
        """The ground that may lie on features."""
        return self.certain if self.is_sure else areal(self._ground(self._found))

    @cached_property
    def certain_m2(self) -> float:
        """Area of the certain ground: summed where features share none, measured once united otherwise."""
        found, measure = self._certain, self._asked.measure
        if not self._asked.taken.is_empty:
            return measure.area_m2(self.certain)
        crowded = found.where(~found.alone)
        shared = measure.area_m2(self._ground(crowded)) if len(crowded.fid) else 0.0
        return float(np.sum(np.sort(found.area_m2[found.alone]))) + shared

    @property
    def _certain(self) -> Crossing:
        return self._found if self._sure is None else self._found.where(self._sure)

    def _ground(self, found: Crossing) -> BaseGeometry:
        """Unite common ground, which is worked out only now."""
        return shapely.union_all(found.ground(self._index))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the features that the area meets."""
        if not self._index.traits.named:
            return ()
        return _names(self._index.features(distinct(self._found.fid)))


class BlurredReading:
    """A layer of which some boundary is uncertain, or which holds lines or points."""

    is_sure = False

    def __init__(self, layer: Layer, index: LayerIndex, asked: Asked) -> None:
        self.layer, self._index, self._asked = layer, index, asked
        part, measure = asked.part, asked.measure
        chosen = [(feature, asked.selects(feature.attributes)) for feature in self._near()]
        sure = [feature for feature, truth in chosen if truth is True]
        perhaps = [feature for feature, truth in chosen if truth is not False]
        meeting = [feature for feature in perhaps if feature.geometry.intersects(part)]
        reach = part if any(feature.geometry.contains(part) for feature in meeting) else _grown(perhaps, measure)
        shrunk = _shrunk(sure, measure) if meeting else NOTHING
        self.possible = areal(part.intersection(reach))
        self.certain = areal(part.intersection(shrunk).difference(asked.taken))
        self.certain_m2 = measure.area_m2(self.certain)
        self.touched = any(_is_thin(feature) for feature in meeting)
        self.count = len(meeting)
        self.names = _names(meeting)
        self.distance_m = self._distance(perhaps, reach)

    def _near(self) -> Sequence[Feature]:
        """Read what may bear on the area; where features have figures of their own, all within the search distance."""
        reach = self.layer.uncertainty_m + (0.0 if self._index.traits.exact else SEARCH_M)
        fids, _gaps = fids_near(windows_over(shapely.get_parts([self._asked.part])), self._index, reach)
        return self._index.features(np.sort(fids))

    def _distance(self, perhaps: Sequence[Feature], reach: BaseGeometry) -> float | None:
        part, measure, selects = self._asked.part, self._asked.measure, self._asked.selects
        if perhaps and part.intersects(reach):
            return 0.0
        if not self._index.traits.exact:
            distance = measure.distance_m(part, reach) if perhaps else SEARCH_M + 1
            return distance if distance <= SEARCH_M else None
        found = nearest_m(
            part,
            self._index,
            measure,
            lambda feature: selects(feature.attributes) is not False,
            SEARCH_M + self.layer.uncertainty_m,
        )
        return None if found is None else max(0.0, found - self.layer.uncertainty_m)


def areal(geometry: BaseGeometry) -> BaseGeometry:
    """Keep the polygons of an intersection; shared edges and corners are touches."""
    if geometry.geom_type in ("Polygon", "MultiPolygon"):
        return geometry
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts)


def _grown(features: Sequence[Feature], measure: Measure) -> BaseGeometry:
    """Unite features grown by their uncertainty."""
    return shapely.union_all(
        [shape if metres == 0 else measure.buffer_m(shape, metres) for metres, shape in _by_uncertainty(features)]
    )


def _shrunk(features: Sequence[Feature], measure: Measure) -> BaseGeometry:
    """Unite features shrunk by their uncertainty; those of equal uncertainty are united first."""
    shrunk = []
    for metres, shape in _by_uncertainty(features):
        wide = [part for part in shapely.get_parts(shape) if _extent_m(part) > 2 * metres]  # the rest would vanish
        if metres == 0 or wide:
            shrunk.append(shape if metres == 0 else measure.buffer_m(shapely.union_all(wide), -metres))
    return shapely.union_all(shrunk)


def _by_uncertainty(features: Sequence[Feature]) -> Iterator[tuple[float, BaseGeometry]]:
    together: dict[float, list[BaseGeometry]] = {}
    for feature in features:
        together.setdefault(feature.uncertainty_m, []).append(feature.geometry)
    yield from ((metres, shapely.union_all(each)) for metres, each in sorted(together.items()))


def _extent_m(shape: BaseGeometry) -> float:
    """Return the shorter side of a shape's box in metres, rather too much than too little."""
    west, south, east, north = shape.bounds
    return float(min(east - west, north - south)) * METRES_PER_DEGREE * 1.01


def _is_thin(feature: Feature) -> bool:
    return bool(shapely.get_dimensions(feature.geometry) < 2)  # noqa: PLR2004  # a line or a point has no area


def _names(features: Sequence[Feature]) -> tuple[str, ...]:
    names = (str(feature.attributes["name"]) for feature in features if feature.attributes.get("name"))
    return tuple(dict.fromkeys(names))
