"""Find and fill the slits between parts of a site that were meant to adjoin."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.geodata.measure import polygons_of
from app.geodata.rings import areal

WIDEST_M: Final = 0.5  # wider ground between two parts is taken for meant
_DEGREE_M: Final = 111_000.0
MOST_PARTS: Final = 2_000
_MITRE: Final = 20.0


@dataclass(frozen=True, slots=True)
class Gap:
    """A slit between parts: its shape and place in the file's own units."""

    shape: shapely.Polygon

    @property
    def at(self) -> tuple[float, float]:
        """Return a point within."""
        point = self.shape.representative_point()
        return point.x, point.y


def gaps(area: BaseGeometry, *, is_degree: bool) -> tuple[Gap, ...]:
    """Return the slits narrower than `WIDEST_M` that part polygons, or that run as a hole between them."""
    parts = list(polygons_of(area))
    reach = WIDEST_M / _DEGREE_M if is_degree else WIDEST_M
    if len(parts) > MOST_PARTS:
        return ()
    near = [shapely.union_all([parts[at] for at in group]) for group in _groups(parts, reach)]
    found = [piece for group in near for piece in _slits(group, reach)]
    holes = [hole for part in parts for ring in part.interiors if _is_slit(hole := shapely.Polygon(ring), reach)]
    return tuple(Gap(piece) for piece in (*found, *holes))


def filled(area: BaseGeometry, found: tuple[Gap, ...]) -> BaseGeometry:
    """Return an area with slits filled."""
    return areal(shapely.union_all([area, *(gap.shape for gap in found)]))


def _groups(parts: list[shapely.Polygon], reach: float) -> Iterator[tuple[int, int]]:
    pairs = shapely.STRtree(parts).query(parts, predicate="dwithin", distance=reach).T.tolist()
    yield from ((one, other) for one, other in sorted(map(tuple, pairs)) if one < other)


def _slits(pair: BaseGeometry, reach: float) -> Iterator[shapely.Polygon]:
    """Close a pair of polygons by half the reach; what that adds and touches both of them is a slit."""
    half = reach / 2
    grown = shapely.buffer(pair, half, join_style="mitre", mitre_limit=_MITRE)
    closed = shapely.buffer(grown, -half, join_style="mitre", mitre_limit=_MITRE)
    for piece in polygons_of(shapely.difference(closed, pair)):
        touched = [part for part in polygons_of(pair) if part.distance(piece) < reach / 1_000]
        if len(touched) > 1 and piece.area > (reach / 100) ** 2:
            yield piece


def _is_slit(hole: shapely.Polygon, reach: float) -> bool:
    """Say whether a hole is narrower than the reach all along."""
    return bool(shapely.buffer(hole, -reach / 2).is_empty and hole.length > 8 * reach)  # long, not a dot
