"""What polygons share, told by their edges alone, against overlays."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import shapely
from cells import MEASURE, coverage, sites
from shapely.affinity import rotate, translate

from app.domain.outlines import outlines_of
from app.screening.shared_areas import shared_areas

ROUNDING_M2 = 1e-5  # of the corners that an overlay makes


def shared(ones: list[Any], others: list[Any]) -> tuple[Any, Any]:
    """Areas that pairs share, and which are certain."""
    pairs = np.arange(len(ones))
    one, other = (outlines_of(np.array(each, dtype=object)) for each in (ones, others))
    return shared_areas(one, pairs, other, pairs, MEASURE)


def near_pairs(ones: list[Any], others: list[Any]) -> tuple[list[Any], list[Any]]:
    """Pairs whose boxes meet."""
    near = shapely.STRtree(others).query(ones)
    return [ones[at] for at in near[0].tolist()], [others[at] for at in near[1].tolist()]


def square(x: float = 0, y: float = 0, size: float = 0.001) -> Any:
    return shapely.box(112.5 + x, 38.4 + y, 112.5 + x + size, 38.4 + y + size)


def test_shared_areas_are_those_of_overlays() -> None:
    ones, others = near_pairs(sites(300), coverage())
    areas, certain = shared(ones, others)
    overlays = MEASURE.areas_m2(shapely.intersection(ones, others))
    assert certain.mean() > 0.85  # a few cells have parts far from each other
    assert (areas[certain] > 0).tolist() == (overlays[certain] > 0).tolist()
    assert areas[certain] == pytest.approx(overlays[certain], rel=1e-9, abs=ROUNDING_M2)


def test_what_is_uncertain_is_small_or_large() -> None:
    ones, others = near_pairs(sites(300), coverage())
    certain = shared(ones, others)[1]
    overlays = MEASURE.areas_m2(shapely.intersection(ones, others))
    tall = [
        min(one.bounds[3], other.bounds[3]) - max(one.bounds[1], other.bounds[1]) > 0.005
        for one, other in zip(ones, others, strict=True)
    ]
    assert (certain | (overlays < 1e-3) | np.array(tall)).all()


Corner = tuple[Fraction, Fraction]
TO_M2 = 1e10  # of a square degree, about


class Plane:
    """A measure that knows no ellipsoid, so that fractions can follow it."""

    def strips(self, latitudes: Any) -> Any:
        """Return factors by which a degree is as long everywhere."""
        return np.tile([TO_M2 / 2, 0.0, 0.0], (len(latitudes), 1))


def exactly_shared(one: Any, other: Any) -> float:
    """Area of what two triangles share, one cut by each side of the other (Sutherland and Hodgman), in fractions."""
    ring, sides = ([(Fraction(x), Fraction(y)) for x, y in each.exterior.coords] for each in (one, other))
    for start, end in pairwise(sides):
        ring = cut_by(ring, start, end)
    return TO_M2 * abs(float(sum(x * v - u * y for (x, y), (u, v) in pairwise(ring)) / 2))


def cut_by(ring: list[Corner], start: Corner, end: Corner) -> list[Corner]:
    """What of a closed ring lies to the left of a line."""
    left = [(end[0] - start[0]) * (y - start[1]) - (end[1] - start[1]) * (x - start[0]) for x, y in ring]
    kept: list[Corner] = []
    for (this, that), (here, there) in zip(pairwise(ring), pairwise(left), strict=True):
        kept += [this] if here >= 0 else []
        if here * there < 0:
            share = here / (here - there)
            kept.append((this[0] + share * (that[0] - this[0]), this[1] + share * (that[1] - this[1])))
    return [*kept, *kept[:1]]


def test_areas_are_exact_even_where_an_overlay_rounds() -> None:
    random = np.random.default_rng(8)
    corners = random.integers(0, 40, (800, 3, 2)) * 7e-5 + (112.5, 38.4)
    triangles = [each for each in shapely.orient_polygons(shapely.polygons(corners)) if each.area > 1e-10]
    ones, others = triangles[::2], triangles[1::2]
    pairs = list(zip(ones, others, strict=False))
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    one, other = (outlines_of(np.array(each, dtype=object)) for each in (ones, others))
    at = np.arange(len(pairs))
    plane: Any = Plane()  # has all that is asked of it
    areas, certain = shared_areas(one, at, other, at, plane)
    exact = np.array([exactly_shared(*pair) for pair in pairs])
    assert certain.sum() > len(pairs) / 2
    assert areas[certain] == pytest.approx(exact[certain], rel=1e-12, abs=1e-9)


def test_both_may_change_places() -> None:
    ones, others = near_pairs(sites(100, seed=4), coverage(400))
    there, back = shared(ones, others), shared(others, ones)
    assert there[1].tolist() == back[1].tolist()
    assert there[0] == pytest.approx(back[0], rel=1e-11, abs=1e-7)


@pytest.mark.parametrize("turn", [1, 5, 20])
def test_start_and_direction_of_rings_do_not_matter(turn: int) -> None:
    ones, others = near_pairs(sites(100, seed=7), coverage(400))
    turned = [turned_round(one, turn) for one in ones]
    assert shared(turned, others)[0] == pytest.approx(shared(ones, others)[0], rel=1e-11, abs=1e-7)


def turned_round(polygon: Any, turn: int) -> Any:
    points = list(polygon.exterior.coords)[:-1]
    turn %= len(points)
    return shapely.Polygon([*points[turn:], *points[:turn]][::-1])


def test_a_polygon_shares_all_of_itself_with_itself() -> None:
    cells = [cell for cell in coverage()[39:] if not cell.interiors]
    areas, certain = shared(cells, cells)
    assert certain.all()
    assert areas == pytest.approx(MEASURE.areas_m2(np.array(cells, dtype=object)), rel=1e-10)


def test_halves_share_what_the_whole_shares() -> None:
    site = sites(1, seed=3)[0]
    west, south, east, north = site.bounds
    middle = (west + east) / 2
    halves = [shapely.box(west, south, middle, north), shapely.box(middle, south, east, north)]
    assert shared([site] * 2, halves)[0].sum() == pytest.approx(MEASURE.area_m2(site), rel=1e-12)


def test_edges_that_run_together_need_no_overlay() -> None:
    areas, certain = shared([square(), square()], [square(size=0.0005), square(0.0005)])
    assert certain.all()
    parts = np.array([square(size=0.0005), shapely.box(112.5005, 38.4, 112.501, 38.401)], dtype=object)
    assert areas == pytest.approx(MEASURE.areas_m2(parts), rel=1e-10)


@pytest.mark.parametrize("aside", [(0.001, 0.0), (0.0, 0.001), (0.001, 0.001)])
def test_touching_is_left_to_geos(aside: tuple[float, float]) -> None:
    areas, certain = shared([square()], [translate(square(), *aside)])
    assert (areas[0], certain[0]) == (0, False)


def test_what_passes_by_within_the_same_box_certainly_shares_nothing() -> None:
    corner = shapely.Polygon([(112.5, 38.4), (112.501, 38.4001), (112.5001, 38.401)])
    opposite = shapely.Polygon([(112.501, 38.4005), (112.5009, 38.401), (112.5005, 38.401)])
    areas, certain = shared([corner], [opposite])
    assert (areas[0], certain[0]) == (0, True)


def test_a_polygon_in_a_hole_shares_nothing() -> None:
    disc, hole, inner = (shapely.Point(112.5, 38.4).buffer(radius, quad_segs=8) for radius in (0.002, 0.001, 0.0005))
    shift = translate(disc, 0.0007, 0.0003)
    areas, certain = shared([disc.difference(hole)] * 2, [rotate(inner, 1), shift])
    assert certain.all()
    assert areas[0] == 0
    assert areas[1] == pytest.approx(MEASURE.area_m2(disc.difference(hole).intersection(shift)), rel=1e-9)


def test_parts_count_together() -> None:
    parts = shapely.MultiPolygon([square(size=0.0004), square(0.0006, 0.0006, 0.0004)])
    areas, certain = shared([parts], [square(0.0002, 0.0002, 0.0006)])
    assert certain[0]
    common = parts.intersection(square(0.0002, 0.0002, 0.0006))
    assert areas[0] == pytest.approx(MEASURE.area_m2(common), rel=1e-9)


def test_a_pair_of_large_polygons_is_left_to_geos() -> None:
    large = shapely.Point(112.5, 38.4).buffer(0.009, quad_segs=64)
    assert not shared([large], [translate(large, 0.001)])[1][0]
    assert not shared([square(size=0.1)], [square(0.01, 0.01, 0.1)])[1][0]


def test_many_pairs_have_the_areas_of_each_alone() -> None:
    ones, others = near_pairs(sites(100, seed=5), coverage(1500))
    together = shared(ones, others)
    alone = [shared([one], [other]) for one, other in zip(ones[:40], others[:40], strict=True)]
    assert together[0][:40].tolist() == pytest.approx([areas[0] for areas, _ in alone], rel=1e-12, abs=1e-9)
    assert together[1][:40].tolist() == [certain[0] for _, certain in alone]
