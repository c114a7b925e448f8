"""How a site meets the layers of one kind, with authority, coverage, uncertainty and the sliver tolerance.

Design, section 3: the site overlaps the features shrunk by their uncertainty: certain; it misses the features grown
by it, inside the coverage: certainly not; otherwise unknown. An official layer replaces digitised and schematic ones
of its kind where it covers. Features of one kind that share ground are united, so nothing is counted twice.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.finding import Overlap
from app.domain.layer import RANK, Layer, LayerSource
from app.domain.site import Measure
from app.screening.reading import NOTHING, SLIVER_M2, Asked, Reading, Selects, areal, everything, overlap_of, read
from app.screening.truth import Interval, Truth

__all__ = ["SLIVER_M2", "Meeting", "Selects", "everything", "meet"]


@dataclass(frozen=True)
class Meeting:
    """How one area meets the layers of one kind; what costs geometry is worked out when it is asked for.

    Attributes:
        area: the area, EPSG:4490.
        area_m2: its size.
        readings: what each layer with features said, the most authoritative first.
        layers: the layers that were asked.
    """

    kind: str
    area: BaseGeometry
    area_m2: float
    readings: tuple[Reading, ...]
    layers: tuple[Layer, ...]
    measure: Measure

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
        if self.rest_m2 <= SLIVER_M2:
            return True
        return False if self.outside_m2 > SLIVER_M2 else None

    @property
    def share(self) -> Interval:
        """Share of the area on features, between what is certain and what is possible."""
        most = min(self.area_m2, self.area_m2 - self.outside_m2)
        return Interval(self.certain_m2 / self.area_m2, max(most, self.certain_m2) / self.area_m2)

    @cached_property
    def certain(self) -> BaseGeometry:
        """The part of the area that surely lies on features."""
        return shapely.union_all([reading.certain for reading in self.readings])

    @cached_property
    def possible(self) -> BaseGeometry:
        """The part of the area that may lie on features, the certain part included."""
        return shapely.union_all([self.certain, *(reading.possible for reading in self.readings)])

    @cached_property
    def certain_m2(self) -> float:
        """Area of the certain part; no layer counts what an earlier one has taken."""
        return min(self.area_m2, math.fsum(reading.certain_m2 for reading in self.readings))

    @cached_property
    def possible_m2(self) -> float:
        """Area of the possible part."""
        if all(reading.is_sure for reading in self.readings):
            return self.certain_m2
        return self.measure.area_m2(self.possible)

    @property
    def open_m2(self) -> float:
        """Area that may or may not lie on features (line features count as 0 but set `touched`)."""
        return self.possible_m2 - self.certain_m2

    @property
    def rest_m2(self) -> float:
        """Area of what is not surely on features."""
        return self.area_m2 - self.certain_m2

    @cached_property
    def uncovered(self) -> BaseGeometry:
        """The part of the area where no layer claims to be complete."""
        coverages = [layer.coverage for layer in self.layers if layer.coverage is not None]
        if any(coverage.contains(self.area) for coverage in coverages):
            return NOTHING
        return areal(self.area.difference(shapely.union_all(coverages)))

    @cached_property
    def uncovered_m2(self) -> float:
        """Area of the part where no layer claims to be complete."""
        return self.measure.area_m2(self.uncovered)

    @cached_property
    def outside_m2(self) -> float:
        """Area that is covered and surely off every feature."""
        if self.uncovered.is_empty:
            return self.area_m2 - self.possible_m2
        return self.measure.area_m2(self.area.difference(self.uncovered).difference(self.possible))

    @property
    def touched(self) -> bool:
        """Whether a line or a point lies on the area."""
        return any(reading.touched for reading in self.readings)

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """One row for each layer that meets the area or lies within the search distance."""
        near = (reading for reading in self.readings if reading.distance_m is not None)
        return tuple(overlap_of(reading, self.kind, self.area_m2) for reading in near)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of the features that the area meets."""
        return tuple(dict.fromkeys(name for reading in self.readings for name in reading.names))


def meet(
    area: BaseGeometry, kind: str, source: LayerSource, measure: Measure, selects: Selects = everything
) -> Meeting:
    """Lay an area (EPSG:4490) over all layers of a kind; `selects` picks features, unknown ones count as possible.

    The meeting reads on from the source when it is asked for geometry, so it must not outlive it.
    """
    layers = sorted(source.layers(kind), key=lambda layer: (RANK[layer.authority], layer.id))
    readings = tuple(_read(area, layers, source, measure, selects))
    return Meeting(kind, area, measure.area_m2(area), readings, tuple(layers), measure)


def _read(
    area: BaseGeometry, layers: Sequence[Layer], source: LayerSource, measure: Measure, selects: Selects
) -> Iterator[Reading]:
    """Read the layers best first; each speaks of what no better one covers and no earlier one has taken."""
    left: BaseGeometry = area
    earlier: list[Reading] = []
    better: list[BaseGeometry] = []
    rank = -1
    for layer in layers:
        if RANK[layer.authority] != rank:
            rank = RANK[layer.authority]
            left = _uncovered_by(better, area)
        if layer.coverage is not None:
            better.append(layer.coverage)
        if layer.feature_count == 0 or left.is_empty:
            continue
        taken = shapely.union_all([reading.certain for reading in earlier if reading.certain_m2 > 0])
        earlier.append(read(layer, source, Asked(left, taken, selects, measure)))
        yield earlier[-1]


def _uncovered_by(better: Sequence[BaseGeometry], area: BaseGeometry) -> BaseGeometry:
    if any(coverage.contains(area) for coverage in better):
        return NOTHING
    return areal(area.difference(shapely.union_all(better))) if better else area
