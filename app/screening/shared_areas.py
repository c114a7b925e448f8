"""How much ground pairs of polygons share, without working out where it is: a sum over pairs of their edges.

What lies under an edge, down to any line, counts for a polygon where the edge bounds it above, and against it where it
bounds it below. So what two polygons share is the sum, over an edge of each, of the ground under both: under the lower
of two straight lines over the longitudes that they have in common. Nothing is to be decided about edges that touch, run
together or cross at a corner, so there is no special case; edges that pass each other by in longitude add nothing.

Ground under a line is measured by powers of the latitude (`Measure.strips`), and only by + - * /, in a fixed order: the
same bits on every machine.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.domain.outlines import Outlines
from app.domain.site import Measure

_EDGES: Final = 1 << 14  # looked at together: their figures stay in the processor's cache
_MOST: Final = 4096  # pairs of edges of one pair of polygons; beyond them a sweep is faster
_TALLEST: Final = 0.02  # degrees, some 2 km; what the powers of the latitude neglect stays below 1e-11 up to there
_NOISE: Final = 1e-13  # of a pair of edges' ground, more than rounding can make of it
SMALLEST_M2: Final = 0.01  # pairs with more noise are not dealt with here
_LARGEST_M2: Final = 1.24e10  # of a square degree, at most
_NEAR: Final = 1e-11  # degrees, a micrometre; rounding moves a point on an edge by less

_Numbers = NDArray[np.int64]
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Edges:
    """The edges of n polygons, each named by the point where it begins, from west to east.

    Attributes:
        west, east, low, high: of each edge's box; what is no edge, being a ring's last point, is nowhere.
        start, slope: latitude at the western end, and its growth by longitude; a meridian's is 0.
        sign: 1 where the polygon lies south of the edge, -1 where north, 0 for a meridian; for a polygon of one ring
            all may be turned round.
        first, size: n, where each polygon's edges begin, and how many there are.
        box: n x 4.
    """

    west: _Floats
    east: _Floats
    low: _Floats
    high: _Floats
    start: _Floats
    slope: _Floats
    sign: _Floats
    first: _Numbers
    size: _Numbers
    box: _Floats


@dataclass(frozen=True, slots=True)
class _Chosen:
    """Edges that may matter for k pairs of polygons, pair by pair.

    Attributes:
        edge: which edge.
        pair: for which pair.
        count: k, how many each pair has.
        west, east: where each edge begins and ends.
    """

    edge: _Numbers
    pair: _Numbers
    count: _Numbers
    west: _Floats
    east: _Floats


@dataclass(frozen=True, slots=True)
class _Runs:
    """Two straight lines each over the same longitudes, of n pairs of edges.

    Attributes:
        pair: of polygons.
        wide: degrees of longitude.
        sign: how the ground under both counts; 0 where an edge is a meridian.
        one, other: n x 2 each as two arrays: latitudes above the middle of the pair's shared box, at both ends.
    """

    pair: _Numbers
    wide: _Floats
    sign: _Floats
    one: tuple[_Floats, _Floats]
    other: tuple[_Floats, _Floats]


def edges_of(outlines: Outlines) -> Edges:
    """Return the edges of polygons."""
    x, y = np.ascontiguousarray(outlines.points.T)
    nx, ny = np.append(x[1:], 0), np.append(y[1:], 0)
    last = np.append(outlines.rings[1:], len(x)) - 1
    eastward = nx > x
    wide = np.where(nx == x, 1.0, nx - x)
    sign = np.where(eastward, 1.0, -1.0)
    sign[nx == x] = 0
    if len(outlines.rings) > len(outlines.first):
        sign *= _turns(outlines, x, y, nx, ny)
    west, east = np.minimum(x, nx), np.maximum(x, nx)
    west[last], east[last] = np.inf, -np.inf
    slope = np.where(nx == x, 0.0, (ny - y) / wide)
    return Edges(
        west,
        east,
        np.minimum(y, ny),
        np.maximum(y, ny),
        np.where(eastward, y, ny),
        slope,
        sign,
        outlines.first,
        outlines.size,
        _boxes(outlines),
    )


def _boxes(outlines: Outlines) -> _Floats:
    order = np.argsort(outlines.first)
    starts = outlines.first[order]
    box = np.empty((len(starts), 4))
    box[order, :2] = np.minimum.reduceat(outlines.points, starts)
    box[order, 2:] = np.maximum.reduceat(outlines.points, starts)
    return box


def _turns(outlines: Outlines, x: _Floats, y: _Floats, nx: _Floats, ny: _Floats) -> _Floats:
    """Return for each point 1 where its ring runs as it should, clockwise and holes the other way; else -1."""
    counts = np.diff(np.append(outlines.rings, len(x)))
    ring = np.repeat(np.arange(len(counts)), counts)
    x0, y0 = x[outlines.rings][ring], y[outlines.rings][ring]
    double = (nx - x0) * (y - y0) - (x - x0) * (ny - y0)
    double[outlines.rings[1:] - 1] = double[-1] = 0
    clockwise = np.bincount(ring, double, minlength=len(counts)) > 0
    return np.where(clockwise != outlines.holes, 1.0, -1.0)[ring]


def shared_areas(
    one: Edges, this: _Numbers, other: Edges, that: _Numbers, measure: Measure
) -> tuple[_Floats, NDArray[np.bool_]]:
    """Return what k pairs of polygons share in m2, 0 where they do not meet; and where that is certain.

    What is not certain is for a geometry library to say: pairs that touch or hardly overlap, and such as are so large
    that it is faster. No polygon may be smaller than `SMALLEST_M2`, lest one within another pass for none.

    Args:
        one: edges of polygons.
        this: k, which of them.
        other: edges of polygons.
        that: k, which of them.
        measure: for areas.
    """
    weight = np.cumsum(one.size[this] + other.size[that])
    cuts = np.searchsorted(weight, np.arange(_EDGES, weight[-1] if len(weight) else 0, _EDGES))
    parts = [
        _of_some(one, these, other, those, measure)
        for these, those in zip(np.split(this, cuts), np.split(that, cuts), strict=True)
        if len(these)
    ]
    if not parts:
        return np.empty(0), np.empty(0, dtype=bool)
    return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])


def _of_some(
    one: Edges, this: _Numbers, other: Edges, that: _Numbers, measure: Measure
) -> tuple[_Floats, NDArray[np.bool_]]:
    box_1, box_2 = one.box[this], other.box[that]
    south, north = np.maximum(box_1[:, 1], box_2[:, 1]), np.minimum(box_1[:, 3], box_2[:, 3])
    west, east = np.maximum(box_1[:, 0], box_2[:, 0]), np.minimum(box_1[:, 2], box_2[:, 2])
    edges_1, edges_2 = _choose(one, this, west, east, south), _choose(other, that, west, east, south)
    work = edges_1.count * edges_2.count
    reach = box_1[:, 3] - box_1[:, 1] + box_2[:, 3] - box_2[:, 1]
    noise = _NOISE * _LARGEST_M2 * work * (east - west) * reach
    small = (work <= _MOST) & (north - south <= _TALLEST) & (noise <= SMALLEST_M2)
    middle = (south + north) / 2
    runs = _runs(one, edges_1, other, edges_2, middle, small)
    areas = np.abs((measure.strips(middle) * _moments(runs, len(this))).sum(axis=1))
    meets = areas > noise
    return np.where(meets, areas, 0.0), small & (meets | ~_near(runs, len(this)))


def _choose(edges: Edges, which: _Numbers, west: _Floats, east: _Floats, south: _Floats) -> _Chosen:
    """Return the edges that lie neither beside the box that a pair's boxes share nor below it.

    Below it they count for nothing: of the other polygon as many edges lie above them that count for as against it.
    """
    pair, edge = _spread(edges.first[which], edges.size[which])
    begin, end = edges.west[edge], edges.east[edge]
    fits = np.flatnonzero((end >= west[pair]) & (begin <= east[pair]) & (edges.high[edge] >= south[pair]))
    pair = pair[fits]
    return _Chosen(edge[fits], pair, np.bincount(pair, minlength=len(which)), begin[fits], end[fits])


def _runs(
    one: Edges, edges_1: _Chosen, other: Edges, edges_2: _Chosen, middle: _Floats, small: NDArray[np.bool_]
) -> _Runs:
    """Lay the edges of each small pair of polygons over each other, where they have longitudes in common."""
    starts = np.cumsum(edges_2.count) - edges_2.count
    counts = np.where(small, edges_2.count, 0)
    first, second = _spread(starts[edges_1.pair], counts[edges_1.pair])
    fits = np.flatnonzero((edges_1.east[first] >= edges_2.west[second]) & (edges_1.west[first] <= edges_2.east[second]))
    first, second = first[fits], second[fits]
    pair = edges_1.pair[first]
    west = np.maximum(edges_1.west[first], edges_2.west[second])
    east = np.minimum(edges_1.east[first], edges_2.east[second])
    edge_1, edge_2 = edges_1.edge[first], edges_2.edge[second]
    return _Runs(
        pair,
        east - west,
        one.sign[edge_1] * other.sign[edge_2],
        _ends(one, edge_1, west, east, middle[pair]),
        _ends(other, edge_2, west, east, middle[pair]),
    )


def _ends(edges: Edges, edge: _Numbers, west: _Floats, east: _Floats, middle: _Floats) -> tuple[_Floats, _Floats]:
    begin, slope, low = edges.west[edge], edges.slope[edge], edges.start[edge] - middle
    return low + (west - begin) * slope, low + (east - begin) * slope


def _near(runs: _Runs, count: int) -> NDArray[np.bool_]:
    """Tell which pairs of polygons have edges so near to each other that they may touch."""
    (left, right), (other_left, other_right) = runs.one, runs.other
    at_west, at_east = left - other_left, right - other_right
    passing = (np.minimum(at_west, at_east) <= _NEAR) & (np.maximum(at_west, at_east) >= -_NEAR)
    near = np.zeros(count, dtype=bool)
    near[runs.pair[passing | (runs.sign == 0)]] = True
    return near


def _moments(runs: _Runs, count: int) -> _Floats:
    """Return for each pair of polygons what `Measure.strips` is to be weighed by: the sums of the ground under both."""
    pair, share = runs.pair, runs.sign * runs.wide
    (left, right), (other_left, other_right) = runs.one, runs.other
    west, east = np.minimum(left, other_left), np.minimum(right, other_right)
    at_west, at_east = left - other_left, right - other_right
    cross = np.flatnonzero(at_west * at_east < 0)  # the lower one changes there: two runs
    part = at_west[cross] / (at_west[cross] - at_east[cross])
    crossing = left[cross] + part * (right[cross] - left[cross])
    pair = np.concatenate([pair, pair[cross]])
    share = np.concatenate([share, share[cross] * (1 - part)])
    share[cross] *= part
    west, east = np.concatenate([west, crossing]), np.concatenate([east, east[cross]])
    east[cross] = crossing
    total, product = west + east, west * east
    square = total * total - product
    powers = (total, square, total * (square - product))
    return np.column_stack([np.bincount(pair, share * power, minlength=count) for power in powers])


def _spread(first: _Numbers, count: _Numbers) -> tuple[_Numbers, _Numbers]:
    """Return for n runs of numbers, in a row, which run each is of, and the number."""
    run = np.repeat(np.arange(len(count)), count)
    return run, np.arange(len(run)) - np.repeat(np.cumsum(count) - count - first, count)
