"""One polygon of 253 000 vertices with 1 367 holes, as an ecological red line comes: cells under a noise, united."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from lattice import tile
from region import to_metres
from variants import clean

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

VERTICES, HOLES = 253_000, 1_367
_CELLS = 100_000
_WAVELENGTHS = (2_500, 5_000, 9_000, 16_000)  # metres
_WAVES = 5  # of each length
_ROUGHNESS = 1.0
_OUT = 0.36  # share of the cells that the noise leaves out
_SEEDS = (4490, 1)  # of the cells and of the noise: tried until fewer holes and vertices came than are wanted


def giant() -> Any:
    """Return the polygon, degrees, always the same."""
    cells_seed, noise_seed = _SEEDS
    rng = np.random.default_rng((noise_seed, VERTICES))
    cells = tile(_CELLS, cells_seed)
    shapes = clean(cells, rng)
    noise = _noise(to_metres(cells.centres), rng)
    united = shapely.get_parts(shapely.coverage_union_all(shapes[noise > np.quantile(noise, _OUT)]))
    largest = united[np.argmax(shapely.get_num_coordinates(united))]
    return _with_vertices(_with_holes(largest, shapes))


def _noise(metres: Array, rng: np.random.Generator) -> Array:
    noise = rng.normal(0, _ROUGHNESS, len(metres))
    for wavelength in _WAVELENGTHS:
        for angle, phase in rng.uniform(0, 2 * np.pi, (_WAVES, 2)):
            across = metres @ [np.cos(angle), np.sin(angle)]
            noise += np.sqrt(wavelength / 9_000) * np.sin(across / wavelength * 2 + phase)
    return noise


def _with_holes(polygon: Any, cells: Array) -> Any:
    """Leave out cells within until there are as many holes as wanted.

    Raises:
        ValueError: there are more already, or cells that were left out touch.
    """
    wanted = HOLES - int(shapely.get_num_interior_rings(polygon))
    shapely.prepare(polygon)
    within = np.flatnonzero(shapely.contains_properly(polygon, cells))
    apart = within[np.linspace(0, len(within) - 1, max(wanted, 0)).astype(int)]
    pierced = shapely.difference(polygon, shapely.union_all(cells[apart]))
    if shapely.get_num_interior_rings(pierced) != HOLES:
        raise ValueError(f"{shapely.get_num_interior_rings(pierced)} holes came of this seed")
    return pierced


def _with_vertices(polygon: Any) -> Any:
    """Halve the longest edges of the outer ring until there are as many vertices as wanted.

    Raises:
        ValueError: there are more already.
    """
    wanted = VERTICES - int(shapely.get_num_coordinates(polygon))
    if wanted < 0:
        raise ValueError(f"{-wanted} vertices too many came of this seed")
    outer = shapely.get_coordinates(shapely.get_exterior_ring(polygon))
    longest = np.sort(np.argsort(-np.hypot(*np.diff(outer, axis=0).T), kind="stable")[:wanted])
    middles = (outer[longest] + outer[longest + 1]) / 2
    return shapely.polygons(np.insert(outer, longest + 1, middles, axis=0), holes=shapely.get_rings(polygon)[1:])
