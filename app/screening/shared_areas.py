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

_POINTS: Final = 1 << 14  # looked at together: their figures stay in the processor's cache
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
        x, y: of all points.
        runs: whether an edge begins at a point; None where the last point of a polygon is the only one without.
        turn: for each point 1 where its ring runs clockwise, or bounds a hole and runs the other way; else -1. None
            where each polygon is one ring: it may then count for all its ground or against all of it.
        first, size, box: n, of each polygon.
    """

    x: _Floats
    y: _Floats
    runs: NDArray[np.bool_] | None
    turn: _Floats | None
    first: _Numbers
    size: _Numbers
    box: _Floats


@dataclass(frozen=True, slots=True)
class _Frames:
    """Boxes that k pairs of polygons share, their latitudes turned upside down where that leaves fewer edges.

    Attributes:
        west, east, base, middle: of each; the base is its southern end, or its northern one and `fold` -1.
        fold: 1 or -1, by which latitudes are multiplied.
    """

    west: _Floats
    east: _Floats
    base: _Floats
    middle: _Floats
    fold: _Floats


@dataclass(frozen=True, slots=True)
class _Edges:
    """Edges that may matter for k pairs of polygons, pair by pair.

    Attributes:
        pair: for which pair.
        count: k, how many each pair has.
        west, east: longitudes where they begin and end.
        start, slope: height above the frame's middle at the western end, and its growth; 0 for a meridian.
        sign: 1 where the polygon lies below the edge, -1 where above, 0 for a meridian; or all the other way.
    """

    pair: _Numbers
    count: _Numbers
    west: _Floats
    east: _Floats
    start: _Floats
    slope: _Floats
    sign: _Floats


@dataclass(frozen=True, slots=True)
class _Runs:
    """Two straight lines each over the same longitudes, of n pairs of edges.

    Attributes:
        pair: of polygons.
        wide: degrees of longitude.
        sign: how the ground under both counts; 0 where an edge is a meridian.
        one, other: of each line its heights above the frame's middle, at both ends.
    """

    pair: _Numbers
    wide: _Floats
    sign: _Floats
    one: tuple[_Floats, _Floats]
    other: tuple[_Floats, _Floats]


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
    ones, others = _polygons(one), _polygons(other)
    at = 0
    while at < len(this):
        end = max(at + 1, int(np.searchsorted(weight, (weight[at - 1] if at else 0) + _POINTS)))
        areas[at:end], certain[at:end] = _of_some(ones, this[at:end], others, that[at:end], measure)
        at = end
    return areas, certain


def _polygons(outlines: Outlines) -> _Polygons:
    x, y = outlines.points[:, 0], outlines.points[:, 1]
    runs = turn = None
    if len(outlines.rings) > len(outlines.first):
        runs = np.ones(len(x), dtype=bool)
        runs[outlines.rings[1:] - 1] = runs[-1:] = False
        turn = _turns(outlines, x, y, runs)
    return _Polygons(x, y, runs, turn, outlines.first, outlines.size, _boxes(outlines, x, y))


def _boxes(outlines: Outlines, x: _Floats, y: _Floats) -> _Floats:
    order = np.argsort(outlines.first)
    starts = outlines.first[order]
    box = np.empty((len(starts), 4))
    for column, (extreme, values) in enumerate(((np.minimum, x), (np.minimum, y), (np.maximum, x), (np.maximum, y))):
        box[order, column] = extreme.reduceat(values, starts)
    return box


def _turns(outlines: Outlines, x: _Floats, y: _Floats, runs: NDArray[np.bool_]) -> _Floats:
    """Return for each point 1 where its ring runs as it should, clockwise and holes the other way; else -1."""
    counts = np.diff(np.append(outlines.rings, len(x)))
    ring = np.repeat(np.arange(len(counts)), counts)
    point = np.flatnonzero(runs)
    x0, y0 = (values[outlines.rings][ring[point]] for values in (x, y))
    double = (x[point + 1] - x0) * (y[point] - y0) - (x[point] - x0) * (y[point + 1] - y0)
    clockwise = np.bincount(ring[point], double, minlength=len(counts)) > 0
    return np.where(clockwise != outlines.holes, 1.0, -1.0)[ring]


def _of_some(
    one: _Polygons, this: _Numbers, other: _Polygons, that: _Numbers, measure: Measure
) -> tuple[_Floats, NDArray[np.bool_]]:
    box_1, box_2 = one.box[this], other.box[that]
    low, high = np.maximum(box_1, box_2), np.minimum(box_1, box_2)  # each where it matters
    west, south, east, north = low[:, 0], low[:, 1], high[:, 2], high[:, 3]
    flip = low[:, 3] - north > south - high[:, 1]  # one of them reaches further up than one reaches down
    frames = _Frames(west, east, np.where(flip, -north, south), (south + north) / 2, np.where(flip, -1.0, 1.0))
    edges_1, edges_2 = _choose(one, this, frames), _choose(other, that, frames)
    work = edges_1.count * edges_2.count
    noise = _NOISE * _LARGEST_M2 * work * (east - west) * (box_1[:, 3] - box_1[:, 1] + box_2[:, 3] - box_2[:, 1])
    small = (work <= _MOST) & (north - south <= _TALLEST) & (noise <= SMALLEST_M2)
    runs = _runs(edges_1, edges_2, small)
    odd, even, cube = _moments(runs, len(this))
    factors = measure.strips(frames.middle)
    areas = np.abs(frames.fold * (factors[:, 0] * odd + factors[:, 2] * cube) + factors[:, 1] * even)
    meets = areas > noise
    return np.where(meets, areas, 0.0), small & (meets | ~_near(runs, len(this)))


def _choose(polygons: _Polygons, which: _Numbers, frames: _Frames) -> _Edges:
    """Return the edges that lie neither beside the box that a pair's boxes share nor below it.

    Below it they count for nothing: of the other polygon as many edges lie above them that count for as against it.
    """
    pair, point = _spread(polygons.first[which], polygons.size[which] - 1)
    x, next_x, fold = polygons.x[point], polygons.x[point + 1], frames.fold[pair]
    y, next_y = polygons.y[point] * fold, polygons.y[point + 1] * fold
    west, east = np.minimum(x, next_x), np.maximum(x, next_x)
    fits = (east >= frames.west[pair]) & (west <= frames.east[pair]) & (np.maximum(y, next_y) >= frames.base[pair])
    if polygons.runs is not None:
        fits &= polygons.runs[point]
    chosen = np.flatnonzero(fits)
    pair, x, y = pair[chosen], x[chosen], y[chosen]
    wide, rise = next_x[chosen] - x, next_y[chosen] - y
    sign = np.sign(wide)
    start = np.where(wide < 0, next_y[chosen], y) - (frames.middle * frames.fold)[pair]
    slope = rise / np.where(sign == 0, np.inf, wide)
    if polygons.turn is not None:
        sign = sign * polygons.turn[point[chosen]]
    return _Edges(pair, np.bincount(pair, minlength=len(which)), west[chosen], east[chosen], start, slope, sign)


def _runs(one: _Edges, other: _Edges, small: NDArray[np.bool_]) -> _Runs:
    """Lay the edges of each small pair of polygons over each other, where they have longitudes in common."""
    starts = np.cumsum(other.count) - other.count
    counts = np.where(small, other.count, 0)
    first, second = _spread(starts[one.pair], counts[one.pair])
    fits = np.flatnonzero((one.east[first] >= other.west[second]) & (one.west[first] <= other.east[second]))
    first, second = first[fits], second[fits]
    west = np.maximum(one.west[first], other.west[second])
    east = np.minimum(one.east[first], other.east[second])
    sign = one.sign[first] * other.sign[second]
    return _Runs(one.pair[first], east - west, sign, _ends(one, first, west, east), _ends(other, second, west, east))


def _ends(edges: _Edges, edge: _Numbers, west: _Floats, east: _Floats) -> tuple[_Floats, _Floats]:
    begin, slope, start = edges.west[edge], edges.slope[edge], edges.start[edge]
    return start + (west - begin) * slope, start + (east - begin) * slope


def _near(runs: _Runs, count: int) -> NDArray[np.bool_]:
    """Tell which pairs of polygons have edges so near to each other that they may touch."""
    (left, right), (other_left, other_right) = runs.one, runs.other
    at_west, at_east = left - other_left, right - other_right
    passing = (np.minimum(at_west, at_east) <= _NEAR) & (np.maximum(at_west, at_east) >= -_NEAR)
    near = np.zeros(count, dtype=bool)
    near[runs.pair[passing | (runs.sign == 0)]] = True
    return near


def _moments(runs: _Runs, count: int) -> list[_Floats]:
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
    return [np.bincount(pair, share * power, minlength=count).astype(np.float64, copy=False) for power in powers]


def _spread(first: _Numbers, count: _Numbers) -> tuple[_Numbers, _Numbers]:
    """Return for n runs of numbers, in a row, which run each is of, and the number."""
    run = np.repeat(np.arange(len(count)), count)
    return run, np.arange(len(run)) - np.repeat(np.cumsum(count) - count - first, count)
