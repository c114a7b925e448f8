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

from app.domain.outlines import Outlines, joined
from app.domain.site import Measure

_POINTS: Final = 10_000  # looked at together: their figures stay in the processor's cache
_MOST: Final = 4096  # pairs of edges of one pair of polygons; beyond them a sweep is faster
_TALLEST: Final = 0.02  # degrees, some 2 km; what the powers of the latitude neglect stays below 1e-11 up to there
_NOISE: Final = 1e-13  # of a pair of edges' ground, more than rounding can make of it
SMALLEST_M2: Final = 0.01  # pairs with more noise are not dealt with here
_LARGEST_M2: Final = 1.24e10  # of a square degree, at most
_NEAR: Final = 1e-11  # degrees, a micrometre; rounding moves a point on an edge by less

_Numbers = NDArray[np.int64]
_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Polygons:
    """Polygons as edges: each runs from a point to the next one, but for the last point of a ring.

    Attributes:
        points: 2 x m, longitudes and latitudes.
        runs: whether an edge begins at a point; None where the last point of a polygon is the only one without.
        turn: for each point 1 where its ring runs clockwise, or bounds a hole and runs the other way; else -1. None
            where each polygon is one ring: it may then count for all its ground or against all of it.
        first, size, box: n, of each polygon.
    """

    points: _Floats
    runs: NDArray[np.bool_] | None
    turn: _Floats | None
    first: _Numbers
    size: _Numbers
    box: _Floats


@dataclass(frozen=True, slots=True)
class _Edges:
    """Edges that may matter for k pairs of polygons, pair by pair; first of their one side, then of the other.

    Attributes:
        pair: for which pair; from k on for its other side.
        count: 2 k, how many there are.
        span: 2 x m, longitudes where they begin and end, from west to east.
        line: 2 x m, height above the frame's middle at the western end, and its growth; 0 for a meridian.
        sign: 1 where the polygon lies below the edge, -1 where above, 0 for a meridian; or all the other way.
    """

    pair: _Numbers
    count: _Numbers
    span: _Floats
    line: _Floats
    sign: _Floats


@dataclass(frozen=True, slots=True)
class _Runs:
    """Two straight lines each over the same longitudes, of n pairs of edges.

    Attributes:
        pair: of polygons.
        share: degrees of longitude, below 0 where the ground under both counts against; 0 where an edge is a meridian.
        low: 2 x n, height of the lower line at the western end and at the eastern.
        one: 2 x n, height of the first line there.
        above: 2 x n, how far the first line is above the second there.
        meridian: whether an edge is one.
    """

    pair: _Numbers
    share: _Floats
    low: _Floats
    one: _Floats
    above: _Floats
    meridian: NDArray[np.bool_]


def shared_areas(
    one: Outlines, this: _Numbers, other: Outlines, that: _Numbers, measure: Measure
) -> tuple[_Floats, NDArray[np.bool_]]:
    """Return what k pairs of polygons share in m2, 0 where they do not meet; and where that is certain.

    What is not certain is for a geometry library to say: pairs that touch or hardly overlap, and such as are so large
    that it is faster. No polygon may be smaller than `SMALLEST_M2`, lest one within another pass for none.

    Args:
        one: polygons.
        this: k, which of them.
        other: polygons.
        that: k, which of them.
        measure: for areas.
    """
    areas, certain = np.zeros(len(this)), np.zeros(len(this), dtype=bool)
    weight = np.cumsum(one.size[this] + other.size[that])
    polygons, that = _polygons(one, other), that + len(one.size)
    at = 0
    while at < len(this):
        end = max(at + 1, int(np.searchsorted(weight, (weight[at - 1] if at else 0) + _POINTS)))
        areas[at:end], certain[at:end] = _of_some(polygons, this[at:end], that[at:end], measure)
        at = end
    return areas, certain


def _polygons(one: Outlines, other: Outlines) -> _Polygons:
    both = joined(one, other)
    points = np.ascontiguousarray(both.points.T)
    runs = turn = None
    if len(both.rings) > len(both.first):
        runs, turn = (np.concatenate(each) for each in zip(_rings(one), _rings(other), strict=True))
    return _Polygons(points, runs, turn, both.first, both.size, _boxes(both, points))


def _boxes(outlines: Outlines, points: _Floats) -> _Floats:
    order = outlines.first.argsort()
    starts = outlines.first[order]
    box = np.empty((len(starts), 4))
    box[order, :2] = np.minimum.reduceat(points, starts, axis=1).T
    box[order, 2:] = np.maximum.reduceat(points, starts, axis=1).T
    return box


def _rings(outlines: Outlines) -> tuple[NDArray[np.bool_], _Floats]:
    """Return `runs` and `turn` for each point; they are alike for all where each polygon is one ring."""
    x, y = outlines.points.T
    runs = np.ones(len(x), dtype=bool)
    if len(outlines.rings) == len(outlines.first):
        return runs, np.ones(len(x))
    runs[outlines.rings[1:] - 1] = runs[-1:] = False
    counts = np.diff(np.append(outlines.rings, len(x)))
    ring = np.repeat(np.arange(len(counts)), counts)
    point = np.flatnonzero(runs)
    x0, y0 = (values[outlines.rings][ring[point]] for values in (x, y))
    double = (x[point + 1] - x0) * (y[point] - y0) - (x[point] - x0) * (y[point + 1] - y0)
    clockwise = np.bincount(ring[point], double, minlength=len(counts)) > 0
    return runs, np.where(clockwise != outlines.holes, 1.0, -1.0)[ring]


def _of_some(
    polygons: _Polygons, this: _Numbers, that: _Numbers, measure: Measure
) -> tuple[_Floats, NDArray[np.bool_]]:
    count = len(this)
    box_1, box_2 = polygons.box[this], polygons.box[that]
    low, high = np.maximum(box_1, box_2), np.minimum(box_1, box_2)  # each where it matters
    west, south, east, north = low[:, 0], low[:, 1], high[:, 2], high[:, 3]
    flip = low[:, 3] - north > south - high[:, 1]  # one of them reaches further up than one reaches down
    fold, middle = np.where(flip, -1.0, 1.0), (south + north) / 2
    frames = np.array([west, east, np.where(flip, -north, south), middle * fold, fold])
    edges = _choose(polygons, np.concatenate([this, that]), np.concatenate([frames, frames], axis=1))
    work = edges.count[:count] * edges.count[count:]
    tall = box_1[:, 3] - box_1[:, 1] + box_2[:, 3] - box_2[:, 1]
    noise = _NOISE * _LARGEST_M2 * work * (east - west) * tall
    small = (work <= _MOST) & (north - south <= _TALLEST) & (noise <= SMALLEST_M2)
    runs = _runs(edges, small)
    odd, even, cube = _moments(runs, count)
    factors = measure.strips(middle)
    areas = np.abs(fold * (factors[:, 0] * odd + factors[:, 2] * cube) + factors[:, 1] * even)
    meets = areas > noise
    return np.where(meets, areas, 0.0), small & (meets | ~_near(runs, count))


def _choose(polygons: _Polygons, which: _Numbers, frames: _Floats) -> _Edges:
    """Return the edges that lie neither beside the box that a pair's boxes share nor below it.

    Below it they count for nothing: of the other polygon as many edges lie above them that count for as against it.

    Args:
        polygons: of which they are.
        which: n polygons.
        frames: 5 x n, of the box shared the longitudes, the base and the middle, and 1; or, where that leaves fewer
            edges, with latitudes turned upside down, and -1.
    """
    pair, point = _spread(polygons.first[which], polygons.size[which] - 1)
    west, east, base, middle, fold = frames.take(pair, axis=1)
    here, there = polygons.points.take(point, axis=1), polygons.points.take(point + 1, axis=1)
    here[1] *= fold
    there[1] *= fold
    low, high = np.minimum(here, there), np.maximum(here, there)
    fits = (high[0] >= west) & (low[0] <= east) & (high[1] >= base)
    if polygons.runs is not None:
        fits &= polygons.runs[point]
    chosen = fits.nonzero()[0]
    (x, y), (next_x, next_y) = here.take(chosen, axis=1), there.take(chosen, axis=1)
    pair, wide = pair[chosen], next_x - x
    sign = np.sign(wide)
    start = np.where(wide < 0, next_y, y) - middle[chosen]
    slope = (next_y - y) / np.where(sign == 0, np.inf, wide)
    if polygons.turn is not None:
        sign = sign * polygons.turn[point[chosen]]
    span = np.array([low[0].take(chosen), high[0].take(chosen)])
    return _Edges(pair, np.bincount(pair, minlength=len(which)), span, np.array([start, slope]), sign)


def _runs(edges: _Edges, small: NDArray[np.bool_]) -> _Runs:
    """Lay the edges of each small pair of polygons over each other, where they have longitudes in common."""
    count = len(small)
    starts = np.cumsum(edges.count) - edges.count
    pair = edges.pair[: starts[count]]
    first, second = _spread(starts[count:][pair], np.where(small, edges.count[count:], 0)[pair])
    begin, end = edges.span
    fits = ((end[first] >= begin[second]) & (begin[first] <= end[second])).nonzero()[0]
    both = np.array([first[fits], second[fits]])
    begins, ends = edges.span.take(both, axis=1)
    west, east = np.maximum(begins[0], begins[1]), np.minimum(ends[0], ends[1])
    start, slope = edges.line.take(both, axis=1)
    at_west, at_east = start + (west - begins) * slope, start + (east - begins) * slope
    sign = edges.sign.take(both)
    signs = sign[0] * sign[1]
    one, other = np.array([at_west[0], at_east[0]]), np.array([at_west[1], at_east[1]])
    return _Runs(pair[both[0]], signs * (east - west), np.minimum(one, other), one, one - other, signs == 0)


def _near(runs: _Runs, count: int) -> NDArray[np.bool_]:
    """Tell which pairs of polygons have edges so near to each other that they may touch."""
    above = runs.above
    passing = (np.minimum(above[0], above[1]) <= _NEAR) & (np.maximum(above[0], above[1]) >= -_NEAR)
    near = np.zeros(count, dtype=bool)
    near[runs.pair[passing | runs.meridian]] = True
    return near


def _moments(runs: _Runs, count: int) -> list[_Floats]:
    """Return for each pair of polygons what `Measure.strips` is to be weighed by: the sums of the ground under both."""
    cross = (runs.above[0] * runs.above[1] < 0).nonzero()[0]  # the lower one changes there: two runs
    above, one = runs.above.take(cross, axis=1), runs.one.take(cross, axis=1)
    part = above[0] / (above[0] - above[1])
    crossing = one[0] + part * (one[1] - one[0])
    pair = np.concatenate([runs.pair, runs.pair[cross]])
    share = np.concatenate([runs.share, runs.share[cross] * (1 - part)])
    share[cross] *= part
    west, east = runs.low
    west, east = np.concatenate([west, crossing]), np.concatenate([east, east[cross]])
    east[cross] = crossing
    total, product = west + east, west * east
    square = total * total - product
    powers = (total, square, total * (square - product))
    return [np.bincount(pair, share * power, minlength=count).astype(np.float64, copy=False) for power in powers]


def _spread(first: _Numbers, count: _Numbers) -> tuple[_Numbers, _Numbers]:
    """Return for n runs of numbers, in a row, which run each is of, and the number."""
    run = np.repeat(np.arange(len(count)), count)
    return run, np.arange(len(run)) - np.repeat(np.cumsum(count) - count - first, count)
