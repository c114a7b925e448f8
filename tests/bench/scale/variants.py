"""Make a clean tiling as untidy as real deliveries are: holes, parts, repaired rings, gaps, overlaps; always valid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from region import METRES_PER_DEGREE

if TYPE_CHECKING:
    from collections.abc import Callable

    from lattice import Cells
    from numpy.typing import NDArray

    Array = NDArray[Any]
    Variant = Callable[["Cells", np.random.Generator], Array]

_POLYGON = shapely.GeometryType.POLYGON
_HOLE_RADIUS, _HOLE_OFFSET = 0.08, 0.1  # of the spacing
_HOLE_POINTS = 9
_RUN = 7  # vertices of a ring that come in the wrong order


def clean(cells: Cells, _rng: np.random.Generator) -> Array:
    """Return the cells as they are, one polygon each."""
    return shapely.from_ragged_array(_POLYGON, cells.points, (cells.starts, np.arange(len(cells.starts))))


def with_holes(cells: Cells, rng: np.random.Generator) -> Array:
    """Cut two holes into a third of the cells."""
    polygons = clean(cells, rng)
    chosen = _some(len(polygons), 1 / 3, rng)
    for side in (-1, 1):
        polygons[chosen] = shapely.difference(polygons[chosen], _holes(cells, chosen, side * _HOLE_OFFSET, rng))
    return polygons


def with_parts(cells: Cells, rng: np.random.Generator) -> Array:
    """Make one feature of two cells that have another between them, for a fifth of the features."""
    polygons = clean(cells, rng)
    first = np.arange(0, len(polygons) - 3, 4)[_some(len(polygons) // 4, 0.8, rng)]
    polygons[first] = shapely.union(polygons[first], polygons[first + 2])
    return np.delete(polygons, first + 2)


def repaired(cells: Cells, rng: np.random.Generator) -> Array:
    """Put vertices of a tenth of the rings in the wrong order and repair them, as an import does."""
    points = cells.points.copy()
    chosen = _some(len(cells.centres), 0.1, rng)
    for start in (cells.starts[chosen] + rng.integers(1, 12, len(chosen))).tolist():
        points[start : start + _RUN] = points[start : start + _RUN][::-1].copy()
    polygons = shapely.from_ragged_array(_POLYGON, points, (cells.starts, np.arange(len(cells.starts))))
    broken = np.flatnonzero(~shapely.is_valid(polygons))
    polygons[broken] = [_areal(each) for each in shapely.make_valid(polygons[broken])]
    return polygons


def with_gaps(cells: Cells, rng: np.random.Generator) -> Array:
    """Leave out one cell in twelve and shrink one in ten."""
    polygons = _scaled(cells, _some(len(cells.centres), 0.1, rng), 0.97)
    return np.delete(polygons, _some(len(polygons), 1 / 12, rng))


def with_overlaps(cells: Cells, rng: np.random.Generator) -> Array:
    """Let one cell in ten grow a little into its neighbours."""
    return _scaled(cells, _some(len(cells.centres), 0.1, rng), 1.02)


VARIANTS: dict[str, Variant] = {
    "clean": clean,
    "holes": with_holes,
    "parts": with_parts,
    "repaired": repaired,
    "gaps": with_gaps,
    "overlaps": with_overlaps,
}


def _some(count: int, share: float, rng: np.random.Generator) -> Array:
    return np.sort(rng.permutation(count)[: int(count * share)])


def _holes(cells: Cells, chosen: Array, offset: float, rng: np.random.Generator) -> Array:
    """Return for each chosen cell a small ring to one side of its centre."""
    angle = np.sort(rng.uniform(0, 2 * np.pi, (len(chosen), _HOLE_POINTS)), axis=1)
    radius = rng.uniform(0.5, 1, angle.shape) * _HOLE_RADIUS
    metres = np.stack([radius * np.cos(angle) + offset, radius * np.sin(angle)], axis=2) * cells.spacing
    rings = metres / METRES_PER_DEGREE + cells.centres[chosen][:, None]
    return shapely.make_valid(
        shapely.polygons(rings)
    )  # nine angles may all lie on one side, then the centre is without


def _scaled(cells: Cells, chosen: Array, factor: float) -> Array:
    """Return the cells, the chosen ones scaled about their centres."""
    factors = np.ones(len(cells.centres))
    factors[chosen] = factor
    sizes = np.diff(cells.starts)
    centre = np.repeat(cells.centres, sizes, axis=0)
    scale = np.repeat(factors, sizes)[:, None]
    points = np.where(scale == 1, cells.points, centre + (cells.points - centre) * scale)
    return shapely.from_ragged_array(_POLYGON, points, (cells.starts, np.arange(len(cells.starts))))


def _areal(geometry: Any) -> Any:
    """Keep the polygons of what a repair left."""
    parts = [part for part in shapely.get_parts(geometry) if shapely.get_dimensions(part) == 2]
    return shapely.union_all(parts)
