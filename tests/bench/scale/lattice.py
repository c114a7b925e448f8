"""Tile the region with cells of crooked edges, as parcels have: each is drawn once, so neighbours share it exactly.

The centres stand on a jittered triangular lattice. A cell's six corners are the centroids of the lattice's triangles
about its centre; an edge between two corners wavers within the two triangles that it spans with the centres beside it,
so edges never cross and every ring is valid.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from region import AREA_M2, HALF_HEIGHT, HALF_WIDTH, outwardness, to_degrees

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[Any]

_JITTER = 0.3  # of the spacing, either way
_POINTS = 7.1  # median number of points within an edge: some 55 vertices to a ring
_SPREAD = 0.5  # of its logarithm
_MOST = 34
_SAFE = 0.6  # of the height of the triangle that an edge must stay in
_STEEPEST = 0.13  # of an edge's length
_EAST, _NORTH_EAST, _NORTH_WEST = range(3)  # the edges that a cell owns; the other three are its neighbours'


@dataclass(frozen=True)
class Cells:
    """Rings of one polygon each.

    Attributes:
        points: n x 2, degrees (EPSG:4490), the first point of each ring repeated as its last.
        starts: where each ring begins in `points`, and the end of the last.
        centres: a point within each cell, degrees.
        spacing: between centres, metres.
    """

    points: Array
    starts: Array
    centres: Array
    spacing: float


@dataclass(frozen=True)
class _Lattice:
    """Centres (n x 2, metres), row after row, with the numbers of each one's neighbours (n x 6, counter-clockwise)."""

    centres: Array
    neighbours: Array
    spacing: float
    columns: int


def tile(count: int, seed: int) -> Cells:
    """Return `count` cells that tile the region, row after row from the south; the same seed, the same cells."""
    rng = np.random.default_rng((seed, count))
    lattice = _lattice(count, rng)
    kept = _innermost(lattice, count)
    edges, forward = _edges_of(lattice, kept)
    used, edges = np.unique(edges, return_inverse=True)
    points, starts = _draw(lattice, used, rng)
    order, ring_starts = _assemble(edges.reshape(-1, 6), forward, starts)
    return Cells(to_degrees(points[order]), ring_starts, to_degrees(lattice.centres[kept]), lattice.spacing)


def _lattice(count: int, rng: np.random.Generator) -> _Lattice:
    spacing = float(np.sqrt(AREA_M2 / count * 2 / np.sqrt(3)))
    height = spacing * np.sqrt(3) / 2
    columns, rows = (int(2.4 * half / step) + 4 for half, step in ((HALF_WIDTH, spacing), (HALF_HEIGHT, height)))
    row, column = np.divmod(np.arange(rows * columns), columns)
    odd = row % 2
    grid = np.column_stack([(column + odd / 2 - columns / 2) * spacing, (row - rows / 2) * height])
    number = np.arange(len(row))
    upper, lower = number + columns + odd, number - columns + odd
    neighbours = np.column_stack([number + 1, upper, upper - 1, number - 1, lower - 1, lower])
    centres = grid + rng.uniform(-_JITTER, _JITTER, grid.shape) * spacing
    return _Lattice(centres, neighbours, spacing, columns)


def _innermost(lattice: _Lattice, count: int) -> Array:
    """Return the numbers of the `count` cells nearest the middle, ascending."""
    return np.sort(np.argpartition(outwardness(lattice.centres), count)[:count])


def _edges_of(lattice: _Lattice, cells: Array) -> tuple[Array, Array]:
    """Return each cell's six edges counter-clockwise from the north-eastern, and which of them run that way."""
    _, _, _, west, south_west, south_east = lattice.neighbours[cells].T
    owners = [cells, cells, west, south_west, south_east, cells]
    sides = [_NORTH_EAST, _NORTH_WEST, _EAST, _NORTH_EAST, _NORTH_WEST, _EAST]
    edges = np.column_stack([owner * 3 + side for owner, side in zip(owners, sides, strict=True)])
    return edges, np.array([True, True, False, False, False, True])


def _ends(lattice: _Lattice, edges: Array) -> tuple[Array, Array, Array, Array]:
    """Return the two corners of edges and the centres of the cells on either side, n x 2 metres each."""
    owner, side = np.divmod(edges, 3)
    east, north_east, north_west, west, _, south_east = lattice.neighbours[owner].T
    first = np.choose(side, [south_east, owner, owner])
    last = np.choose(side, [owner, owner, west])
    start = np.where((side == _NORTH_EAST)[:, None], _lower(lattice, first), _upper(lattice, first))
    end = np.where((side == _NORTH_EAST)[:, None], _upper(lattice, last), _lower(lattice, last))
    other = np.choose(side, [east, north_east, north_west])
    return start, end, lattice.centres[owner], lattice.centres[other]


def _lower(lattice: _Lattice, cells: Array) -> Array:
    """Return the corner that cells share with their eastern and north-eastern neighbours."""
    return _centroid(lattice, cells, 0, 1)


def _upper(lattice: _Lattice, cells: Array) -> Array:
    """Return the corner that cells share with their two northern neighbours."""
    return _centroid(lattice, cells, 1, 2)


def _centroid(lattice: _Lattice, cells: Array, one: int, other: int) -> Array:
    around = lattice.neighbours[cells]
    centres = lattice.centres
    return (centres[cells] + centres[around[:, one]] + centres[around[:, other]]) / 3


def _draw(lattice: _Lattice, edges: Array, rng: np.random.Generator) -> tuple[Array, Array]:
    """Draw edges as crooked lines: their points, both ends included, and where each begins."""
    start, end, owner, other = _ends(lattice, edges)
    along = end - start
    length = np.hypot(*along.T)
    inner = np.clip(np.round(rng.lognormal(np.log(_POINTS), _SPREAD, len(edges))), 1, _MOST).astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(inner + 2)])
    edge = np.repeat(np.arange(len(edges)), inner + 2)
    step = np.arange(starts[-1]) - starts[edge]
    is_end = (step == 0) | (step == inner[edge] + 1)
    share = (step + np.where(is_end, 0, rng.uniform(-0.3, 0.3, len(step)))) / (inner[edge] + 1)
    room = np.minimum(_room(start, along, length, owner)(edge, share), _room(start, along, length, other)(edge, share))
    offset = np.minimum(room * _SAFE, _STEEPEST * length[edge]) * _wave(edge, share, rng)
    across = np.column_stack([-along[:, 1], along[:, 0]]) / length[:, None]
    points = start[edge] + share[:, None] * along[edge] + offset[:, None] * across[edge]
    points[starts[1:] - 1] = end  # the very corner, not one that is a rounding off
    return points, starts


def _wave(edge: Array, share: Array, rng: np.random.Generator) -> Array:
    """Return an offset between -1 and 1 for each point: two waves and some roughness."""
    phase = rng.uniform(0, 2 * np.pi, (2, int(edge[-1]) + 1))
    slow = np.sin(2 * np.pi * share + phase[0][edge])
    fast = np.sin(6.2 * np.pi * share + phase[1][edge])
    return 0.55 * slow + 0.3 * fast + 0.15 * rng.uniform(-1, 1, len(edge))


def _room(start: Array, along: Array, length: Array, apex: Array) -> Any:
    """Return a function of edge and share that gives the height of the triangle from edge to apex there, metres."""
    towards = apex - start
    foot = (towards * along).sum(axis=1) / length**2
    height = np.abs(along[:, 0] * towards[:, 1] - along[:, 1] * towards[:, 0]) / length

    def room(edge: Array, share: Array) -> Array:
        at = foot[edge]
        with np.errstate(divide="ignore", invalid="ignore"):
            rising = np.where(at > 0, share / at, np.inf)
            falling = np.where(at < 1, (1 - share) / (1 - at), np.inf)
        return height[edge] * np.minimum(rising, falling)

    return room


def _assemble(edges: Array, forward: Array, starts: Array) -> tuple[Array, Array]:
    """Return which points make up the rings, in order, and where each ring starts among them."""
    sizes = (np.diff(starts) - 1)[edges]  # of each edge all points but the last, which the next edge begins with
    ring_starts = np.concatenate([[0], np.cumsum(sizes.sum(axis=1) + 1)])
    run = np.append(sizes, np.ones((len(edges), 1), dtype=sizes.dtype), axis=1).ravel()  # and one to close the ring
    first = np.where(forward, starts[edges], starts[edges + 1] - 1)
    first = np.append(first, first[:, :1], axis=1).ravel()
    direction = np.tile(np.append(np.where(forward, 1, -1), 1), len(edges))
    run_starts = np.cumsum(run) - run
    within = np.arange(run.sum()) - np.repeat(run_starts, run)
    return np.repeat(first, run) + within * np.repeat(direction, run), ring_starts
