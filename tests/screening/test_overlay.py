"""How a site meets layers: touches, slivers, authority, coverage, uncertainty; on the real ellipsoid."""

import itertools

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from laying import WIDE, Laid, Rectangle, TupleSource, lay, line, rectangle

from app.geodata.measure import EllipsoidMeasure
from app.screening.overlay import SLIVER_M2, Meeting, meet
from app.screening.truth import Interval

MEASURE = EllipsoidMeasure()
SITE = rectangle(0, 0, 100, 100)
SITE_M2 = MEASURE.area_m2(SITE)
KIND = "farmland"


def met(*laid: Laid, area: shapely.Geometry = SITE) -> Meeting:
    return meet(area, KIND, TupleSource(*laid), MEASURE)


def near(figure: float) -> object:
    return pytest.approx(figure, rel=5e-3)


# Touches and slivers


def test_overlapping_is_certain() -> None:
    meeting = met(lay(KIND, (50, 0, 150, 100)))
    assert meeting.overlaps_it is True
    assert meeting.certain_m2 == near(5_000)


@pytest.mark.parametrize("neighbour", [(100, 0, 200, 100), (100, 100, 200, 200), (100, 20, 150, 60)])
def test_touching_is_not_overlapping(neighbour: Rectangle) -> None:
    meeting = met(lay(KIND, neighbour))
    assert meeting.overlaps_it is False
    assert [overlap.distance_m for overlap in meeting.overlaps] == [0.0]
    assert meeting.overlaps[0].area_m2 == 0.0


@pytest.mark.parametrize(("width_cm", "expected"), [(0.9, False), (1.1, True)])
def test_an_overlap_below_one_square_metre_is_a_touch(width_cm: float, expected: bool) -> None:
    meeting = met(lay(KIND, (100 - width_cm / 100, 0, 200, 100)))
    assert meeting.overlaps_it is expected
    assert (meeting.overlaps[0].area_m2 > 0) is expected


def test_a_sliver_off_the_features_is_within() -> None:
    assert met(lay(KIND, (0.009, 0, 100, 100))).within_it is True
    assert met(lay(KIND, (0.011, 0, 100, 100))).within_it is False


def test_a_touch_along_one_edge_and_an_overlap_elsewhere_can_both_be() -> None:
    meeting = met(lay(KIND, (20, 20, 40, 40), (100, 0, 200, 100)))
    assert meeting.certain_m2 == near(400)
    assert meeting.outside_m2 == near(9_600)


# Authority


def test_official_replaces_schematic_where_it_covers() -> None:
    empty = lay(KIND, authority="official")
    schematic = lay(KIND, (0, 0, 100, 100), authority="schematic", coverage=None)
    assert met(empty, schematic).overlaps_it is False
    assert met(schematic).overlaps_it is True


def test_official_replaces_digitised_and_digitised_replaces_schematic() -> None:
    digitised = lay(KIND, (0, 0, 50, 100), authority="digitised")
    schematic = lay(KIND, (0, 0, 100, 100), authority="schematic")
    assert met(digitised, schematic).certain_m2 == near(5_000)
    assert met(lay(KIND, (0, 0, 10, 100)), digitised, schematic).certain_m2 == near(1_000)


def test_schematic_speaks_where_official_does_not_cover() -> None:
    official = lay(KIND, coverage=(-500, -500, 50, 500))
    schematic = lay(KIND, (0, 0, 100, 100), authority="schematic")
    meeting = met(official, schematic)
    assert meeting.certain_m2 == near(5_000)
    assert meeting.outside_m2 == near(5_000)


def test_an_official_layer_that_covers_nothing_replaces_nothing() -> None:
    official = lay(KIND, (0, 0, 10, 100), coverage=None)
    schematic = lay(KIND, (50, 0, 100, 100), authority="schematic", coverage=None)
    assert met(official, schematic).certain_m2 == near(6_000)


def test_features_outside_their_own_coverage_count() -> None:
    meeting = met(lay(KIND, (0, 0, 100, 100), coverage=(-500, -500, -100, -100)))
    assert meeting.overlaps_it is True


def test_a_better_layer_leaves_the_worse_only_what_it_does_not_cover() -> None:
    official = lay(KIND, coverage=(-500, -500, 50, 500))
    schematic = lay(KIND, (0, 0, 50, 100), authority="schematic")
    meeting = met(official, schematic)
    assert meeting.overlaps_it is False
    assert meeting.overlaps[0].area_m2 == 0.0


def test_layers_of_one_authority_speak_together() -> None:
    one, other = lay(KIND, (0, 0, 50, 100), name="a"), lay(KIND, name="b")
    assert met(one, other).overlaps_it is True
    assert met(other, one).certain_m2 == near(5_000)


# Nothing twice


def test_overlapping_features_are_counted_once() -> None:
    assert met(lay(KIND, (0, 0, 60, 100), (40, 0, 100, 100))).certain_m2 == pytest.approx(SITE_M2, rel=1e-9)


def test_the_same_feature_in_two_layers_is_counted_once() -> None:
    meeting = met(lay(KIND, (0, 0, 50, 100), name="a"), lay(KIND, (0, 0, 50, 100), name="b"))
    assert meeting.certain_m2 == near(5_000)
    assert sum(overlap.area_m2 for overlap in meeting.overlaps) == near(5_000)


def test_features_of_different_uncertainty_are_counted_once() -> None:
    meeting = met(lay(KIND, (-500, -500, 500, 500), (-500, -500, 500, 500), uncertainty_m=20, own_m=[0, 20]))
    assert meeting.certain_m2 == pytest.approx(SITE_M2, rel=1e-9)


def test_every_feature_that_meets_the_site_is_numbered() -> None:
    meeting = met(lay(KIND, (0, 0, 60, 100), (40, 0, 100, 100), (500, 0, 600, 100)))
    assert meeting.overlaps[0].features == 2


# Uncertainty


def uncertain(gap: float, u: float = 20.0) -> Laid:
    return lay(KIND, (100 + gap, -1_000, 2_000, 1_000), uncertainty_m=u)


@pytest.mark.parametrize(
    ("gap", "expected"), [(-25, True), (-15, None), (-0.5, None), (0, None), (15, None), (25, False)]
)
def test_a_boundary_that_may_be_off_decides_only_beyond_its_uncertainty(gap: float, expected: bool | None) -> None:
    assert met(uncertain(gap)).overlaps_it is expected


def test_a_shrunk_hit_counts_only_the_certain_part() -> None:
    meeting = met(uncertain(-25))
    assert meeting.certain_m2 == near(500)
    assert meeting.open_m2 == near(4_000)


def test_a_feature_narrower_than_its_uncertainty_is_never_certain() -> None:
    meeting = met(lay(KIND, (40, -500, 60, 500), uncertainty_m=15))
    assert meeting.certain_m2 == 0.0
    assert meeting.overlaps_it is None


def test_neighbours_are_united_before_they_shrink() -> None:
    meeting = met(lay(KIND, (-500, -500, 50, 500), (50, -500, 500, 500), uncertainty_m=100))
    assert meeting.within_it is True


def test_a_features_own_uncertainty_goes_before_the_layers() -> None:
    sure = lay(KIND, (90, -500, 500, 500), uncertainty_m=1_000, own_m=[0])
    assert met(sure).overlaps_it is True
    vague = lay(KIND, (90, -500, 500, 500), uncertainty_m=1_000, own_m=[300])
    assert met(vague).overlaps_it is None


def test_a_far_feature_of_great_uncertainty_still_leaves_it_open() -> None:
    meeting = met(lay(KIND, (6_000, -500, 9_000, 500), uncertainty_m=6_500))
    assert meeting.overlaps_it is None


def test_within_is_unknown_where_the_edge_may_run_through_the_site() -> None:
    assert met(lay(KIND, (-10, -10, 110, 110), uncertainty_m=20)).within_it is None
    assert met(lay(KIND, (-30, -30, 130, 130), uncertainty_m=20)).within_it is True
    assert met(lay(KIND, (-30, -30, 70, 130), uncertainty_m=20)).within_it is False


# Coverage


def test_outside_the_coverage_a_miss_is_unknown() -> None:
    meeting = met(lay(KIND, (500, 0, 600, 100), coverage=(400, -500, 1_000, 500)))
    assert (meeting.overlaps_it, meeting.within_it) == (None, None)


def test_partly_outside_the_coverage_a_miss_is_unknown_and_within_is_no() -> None:
    meeting = met(lay(KIND, coverage=(50, -500, 1_000, 500)))
    assert meeting.overlaps_it is None
    assert meeting.uncovered_m2 == near(5_000)
    assert meeting.within_it is False


def test_a_hit_stays_a_hit_where_the_rest_is_not_covered() -> None:
    assert met(lay(KIND, (0, 0, 50, 100), coverage=(0, 0, 50, 100))).overlaps_it is True


def test_a_sliver_outside_the_coverage_is_forgiven() -> None:
    assert met(lay(KIND, coverage=(0.009, -500, 1_000, 500))).overlaps_it is False


def test_coverages_of_several_layers_add_up() -> None:
    west, east = lay(KIND, coverage=(-500, -500, 50, 500), name="a"), lay(KIND, coverage=(50, -500, 500, 500), name="b")
    assert met(west, east).overlaps_it is False


def test_an_empty_layer_with_coverage_is_clear() -> None:
    meeting = met(lay(KIND))
    assert (meeting.overlaps_it, meeting.within_it) == (False, False)
    assert meeting.overlaps == ()
    assert [layer.kind for layer in meeting.layers] == [KIND]


def test_an_empty_layer_without_coverage_says_nothing() -> None:
    assert met(lay(KIND, coverage=None)).overlaps_it is None


def test_no_layer_is_unknown() -> None:
    meeting = met()
    assert (meeting.overlaps_it, meeting.within_it) == (None, None)
    assert meeting.share == Interval(0.0, 1.0)
    assert meeting.layers == ()


def test_a_layer_of_another_kind_says_nothing() -> None:
    assert met(lay("great_wall", (0, 0, 100, 100))).overlaps_it is None


# Within and share


@pytest.mark.parametrize(
    ("shape", "expected"), [((0, 0, 100, 100), True), ((-10, -10, 110, 110), True), ((0, 0, 90, 100), False)]
)
def test_within_means_all_of_it(shape: Rectangle, expected: bool) -> None:
    assert met(lay(KIND, shape)).within_it is expected


def test_within_may_be_made_of_several_features() -> None:
    assert met(lay(KIND, (-10, -10, 50, 110), (50, -10, 110, 110))).within_it is True


def test_a_hole_in_the_features_is_not_within() -> None:
    ring = rectangle(-50, -50, 150, 150).difference(rectangle(40, 40, 60, 60))
    meeting = met(lay(KIND, ring))
    assert meeting.within_it is False
    assert meeting.outside_m2 == near(400)


def test_the_share_of_a_certain_layer_is_one_figure() -> None:
    share = met(lay(KIND, (0, 0, 30, 100))).share
    assert share.low == near(0.3)
    assert share.high == pytest.approx(share.low, rel=1e-9)


def test_the_share_lies_between_the_certain_and_the_possible() -> None:
    share = met(uncertain(-50)).share
    assert (share.low, share.high) == (near(0.3), near(0.7))


def test_what_is_not_covered_may_all_lie_on_features() -> None:
    share = met(lay(KIND, (50, 0, 60, 100), coverage=(50, -500, 500, 500))).share
    assert (share.low, share.high) == (near(0.1), near(0.6))


# Lines, points, odd geometry


@pytest.mark.parametrize("points", [((-50, 50), (150, 50)), ((20, 20), (50, 50)), ((100, -10), (100, 200))])
def test_a_line_without_width_through_the_site_is_left_to_a_person(points: tuple[tuple[float, float], ...]) -> None:
    meeting = met(lay(KIND, line(*points)))
    assert meeting.overlaps_it is None
    assert meeting.certain_m2 == 0.0
    assert meeting.overlaps[0].features == 1


def test_a_line_that_misses_is_clear() -> None:
    assert met(lay(KIND, line((-50, 150), (150, 150)))).overlaps_it is False


def test_a_line_with_uncertainty_is_open_as_far_as_it_reaches() -> None:
    beside = line((-500, 150), (500, 150))
    assert met(lay(KIND, beside, uncertainty_m=60)).overlaps_it is None
    assert met(lay(KIND, beside, uncertainty_m=40)).overlaps_it is False


def test_a_collection_of_an_area_and_a_line_counts_its_area() -> None:
    both = shapely.GeometryCollection([rectangle(0, 0, 50, 100), line((60, -10), (60, 200))])
    assert met(lay(KIND, both)).certain_m2 == near(5_000)


def test_a_site_of_several_parts_is_one_site() -> None:
    site = shapely.union_all([SITE, rectangle(200, 0, 300, 100)])
    meeting = met(lay(KIND, (200, 0, 300, 100)), area=site)
    assert meeting.share.low == near(0.5)
    assert meeting.within_it is False


# Distances and names


@pytest.mark.parametrize(("gap", "expected"), [(500.0, 500.0), (1_990.0, 1_990.0)])
def test_a_near_miss_says_how_far(gap: float, expected: float) -> None:
    overlap = met(lay(KIND, (100 + gap, 0, 5_000, 100))).overlaps[0]
    assert overlap.distance_m == near(expected)
    assert (overlap.area_m2, overlap.share, overlap.features) == (0.0, 0.0, 0)


def test_what_lies_beyond_two_kilometres_is_not_shown() -> None:
    assert met(lay(KIND, (2_150, 0, 5_000, 100))).overlaps == ()


def test_the_names_of_met_features_are_told_once_each() -> None:
    rows = [{"name": "甲"}, {"name": "甲"}, {"name": ""}, {"name": "乙"}, {}]
    shapes = [(0, 0, 10, 10), (10, 0, 20, 10), (20, 0, 30, 10), (500, 0, 600, 10), (30, 0, 40, 10)]
    assert met(lay(KIND, *shapes, attributes=rows)).names == ("甲",)


def test_only_selected_features_count_and_undecided_ones_are_possible() -> None:
    rows = [{"zone": True}, {"zone": False}, {"zone": None}]
    shapes = [(0, 0, 10, 100), (10, 0, 50, 100), (90, 0, 100, 100)]
    source = TupleSource(lay(KIND, *shapes, attributes=rows))
    meeting = meet(SITE, KIND, source, MEASURE, lambda row: row["zone"])
    assert meeting.certain_m2 == near(1_000)
    assert meeting.open_m2 == near(1_000)
    only_no = meet(rectangle(10, 0, 50, 100), KIND, source, MEASURE, lambda row: row["zone"])
    assert only_no.overlaps_it is False


# Order


LAYERS = (
    lay(KIND, (0, 0, 40, 100), coverage=(-500, -500, 60, 500), name="a"),
    lay(KIND, (20, 0, 70, 50), coverage=None, name="b", uncertainty_m=5),
    lay(KIND, (50, 0, 90, 100), authority="digitised", coverage=(-500, -500, 80, 500), uncertainty_m=10),
    lay(KIND, (60, 60, 100, 100), authority="schematic", coverage=WIDE, uncertainty_m=8),
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[1:])
def test_the_order_of_layers_does_not_matter(order: tuple[int, ...]) -> None:
    assert told(met(*(LAYERS[place] for place in order))) == told(met(*LAYERS))


def told(meeting: Meeting) -> tuple[object, ...]:
    """All that a meeting says, in figures."""
    areas = (meeting.certain_m2, meeting.open_m2, meeting.outside_m2, meeting.uncovered_m2, meeting.rest_m2)
    return (
        *areas,
        meeting.overlaps_it,
        meeting.within_it,
        meeting.share,
        meeting.touched,
        meeting.overlaps,
        meeting.names,
    )


@given(st.integers(0, 3), st.booleans())
@settings(max_examples=8)
def test_the_order_of_vertices_does_not_matter(start: int, backwards: bool) -> None:
    points = list(SITE.exterior.coords)[:-1]
    turned = points[start:] + points[:start]
    site = shapely.Polygon(turned[::-1] if backwards else turned)
    one, other = met(*LAYERS), met(*LAYERS, area=site)
    assert (one.overlaps_it, one.within_it) == (other.overlaps_it, other.within_it)
    assert other.certain_m2 == pytest.approx(one.certain_m2, abs=1e-3)


@given(st.permutations([(0, 0, 30, 100), (20, 0, 60, 50), (50, 40, 90, 100)]))
@settings(max_examples=6)
def test_the_order_of_features_does_not_matter(shapes: list[Rectangle]) -> None:
    expected = met(lay(KIND, *sorted(shapes)))
    assert met(lay(KIND, *shapes)).certain_m2 == pytest.approx(expected.certain_m2, abs=1e-3)


def test_the_parts_of_a_site_add_up() -> None:
    meeting = met(*LAYERS)
    assert meeting.certain_m2 + meeting.open_m2 + meeting.outside_m2 <= meeting.area_m2 + SLIVER_M2
    assert meeting.share.low <= meeting.share.high <= 1.0
