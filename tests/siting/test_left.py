"""What is left of a site: nothing that bites stays, nothing more is taken, and areas add up."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from siting_world import MEASURE, SITE, Laid, Rectangle, findings, hits, lay, left, rectangle, world

from app.domain.finding import Judgement
from app.domain.site import Site
from app.screening.facts import Context
from app.screening.left import Left

SITE_M2 = MEASURE.area_m2(SITE.geometry)
KINDS = (
    "permanent_basic_farmland",
    "farmland",
    "eco_redline_core",
    "eco_redline_general",
    "spring_key_protection",
    "drinking_water_protection",
    "groundwater_overdraft",
    "water_conservation",
)
ACTIVITIES = (
    "agriculture",
    "urban_construction",
    "development_zone",
    "artificial_lake_or_turf",
    "fresh_water_landscape",
    "groundwater_abstraction",
    "redline_3",
    "channel_encroachment",
)


def some(found: Left | None) -> Left:
    assert found is not None
    return found


def on(found: Left, context: Context) -> Context:
    """The same project on what is left."""
    return replace(context, site=Site(found.geometry, 38), meetings={})


def test_farmland_in_a_corner_is_cut_out_and_nothing_else() -> None:
    context = world(lay("permanent_basic_farmland", (-50, -50, 40, 50)), activities=["urban_construction"])
    found = some(left(context))
    assert "F-01" in found.avoided
    assert found.everywhere == ()
    assert found.geometry.symmetric_difference(SITE.geometry.difference(rectangle(-50, -50, 40, 50))).area < 1e-15
    assert found.area_m2 == pytest.approx(8_000, rel=5e-3)
    assert found.area_m2 + found.taken_m2 == pytest.approx(SITE_M2, abs=0.01)


def test_without_a_prohibition_hit_there_is_nothing_to_take() -> None:
    assert left(world(lay("permanent_basic_farmland", (200, 0, 300, 100)))) is None


def test_without_a_site_there_is_no_answer() -> None:
    assert left(world(site=None, water={"sources": ["groundwater"]})) is None


def test_outside_the_growth_boundary_only_what_lies_inside_stays() -> None:
    boundary = lay("urban_growth_boundary", (-50, -50, 70, 150), attributes=[{"zone": "concentrated"}])
    found = some(left(world(boundary, activities=["development_zone"])))
    assert {"U-01", "U-02"} <= set(found.avoided)
    assert found.area_m2 == pytest.approx(7_000, rel=5e-3)


def test_only_the_special_zone_is_taken_not_the_whole_boundary() -> None:
    zones = [{"zone": "concentrated"}, {"zone": "special"}]
    boundary = lay("urban_growth_boundary", (-50, -50, 80, 150), (80, -50, 150, 150), attributes=zones)
    found = some(left(world(boundary, activities=["urban_construction"])))
    assert found.avoided == ("U-04",)
    assert found.area_m2 == pytest.approx(8_000, rel=5e-3)


def test_either_of_two_areas_takes_both() -> None:
    """W-04 bites in drinking-water and in spring protection areas alike."""
    laid = (lay("drinking_water_protection", (0, 0, 20, 100)), lay("spring_key_protection", (80, 0, 100, 100)))
    found = some(left(world(*laid, industry="C2631", pollution={"affects_water_environment": True})))
    assert "W-04" in found.avoided
    assert found.area_m2 == pytest.approx(6_000, rel=5e-3)


def test_ground_that_an_open_question_would_free_is_not_taken_for_it() -> None:
    """W-01 is open until a person answers; it is not hit, so nothing is taken for it."""
    laid = (lay("spring_key_protection", (0, 0, 20, 100)), lay("eco_redline_core", (50, 0, 60, 100)))
    found = some(left(world(*laid)))
    assert found.avoided == ("E-01",)
    assert found.area_m2 == pytest.approx(9_000, rel=5e-3)


def test_a_person_who_finds_the_rule_hit_makes_its_ground_taken() -> None:
    context = world(lay("spring_key_protection", (0, 0, 20, 100)))
    found = some(left(context, Judgement("W-01", "hit", "条例禁止", "甲")))
    assert found.avoided == ("W-01",)
    assert found.area_m2 == pytest.approx(8_000, rel=5e-3)


def test_a_hit_against_what_the_layers_say_bites_everywhere() -> None:
    context = world(lay("eco_redline_core"))
    found = some(left(context, Judgement("E-01", "hit", "现场核实在核心区内", "甲")))
    assert found.everywhere == ("E-01",)
    assert found.geometry.is_empty


def test_an_exception_takes_nothing() -> None:
    context = world(lay("eco_redline_core", (0, 0, 20, 100)))
    assert left(context, Judgement("E-01", "exception", "经批准", "甲")) is None


def test_a_prohibition_that_has_no_ground_leaves_nothing() -> None:
    context = world(lay("eco_redline_core", (0, 0, 20, 100)), activities=["channel_encroachment"])
    found = some(left(context))
    assert found.everywhere == ("W-09",)
    assert found.avoided == ("E-01",)
    assert found.geometry.is_empty
    assert (found.area_m2, found.taken_m2) == (0.0, pytest.approx(SITE_M2))


def test_a_site_wholly_on_forbidden_ground_leaves_nothing() -> None:
    found = some(left(world(lay("eco_redline_core", (-10, -10, 110, 110)))))
    assert found.everywhere == ("E-01",)
    assert found.area_m2 == 0.0


def test_two_prohibitions_that_share_the_site_out_leave_nothing() -> None:
    laid = (lay("eco_redline_core", (0, 0, 60, 100)), lay("permanent_basic_farmland", (50, 0, 100, 100)))
    found = some(left(world(*laid, activities=["urban_construction"])))
    assert found.everywhere == ()
    assert set(found.avoided) == {"E-01", "F-01"}
    assert found.geometry.is_empty
    assert found.area_m2 == 0.0


def test_what_may_lie_on_features_is_taken_too() -> None:
    found = some(left(world(lay("eco_redline_core", (-500, -500, 30, 500), uncertainty_m=10))))
    assert found.area_m2 == pytest.approx(6_000, rel=5e-3)


def test_slivers_are_not_offered() -> None:
    found = some(left(world(lay("eco_redline_core", (0.005, 0, 60, 100)))))
    assert found.geometry.geom_type == "Polygon"
    assert found.area_m2 == pytest.approx(4_000, rel=5e-3)


SIDE = st.integers(-3, 11).map(lambda tenth: tenth * 10.0)
EXTENT = st.integers(1, 8).map(lambda tenth: tenth * 10.0)
RECTANGLE = st.builds(lambda x, y, w, h: (x, y, x + w, y + h), SIDE, SIDE, EXTENT, EXTENT)


@st.composite
def layers(draw: st.DrawFn) -> list[Laid]:
    """Draw rectangles of several kinds, some uncertain, and a growth boundary in two zones."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4, unique=True))
    shapes = [draw(st.lists(RECTANGLE, min_size=1, max_size=3)) for _ in kinds]
    laid = [
        lay(kind, *each, uncertainty_m=draw(st.sampled_from((0, 0, 5))))
        for kind, each in zip(kinds, shapes, strict=True)
    ]
    if draw(st.booleans()):
        zones: list[Rectangle] = [draw(RECTANGLE), draw(RECTANGLE)]
        attributes = [{"zone": "concentrated"}, {"zone": "special"}]
        laid.append(
            lay("urban_growth_boundary", (-50, -50, 80, 150), *zones, attributes=[{"zone": "flexible"}, *attributes])
        )
    return laid


@settings(max_examples=60)
@given(
    laid=layers(),
    activities=st.lists(st.sampled_from(ACTIVITIES), max_size=2, unique=True),
    industry=st.sampled_from(("C2631", "C3022", "A0111", None)),
    affects=st.booleans(),
    farmland=st.sampled_from((None, 0.0)),
)
def test_no_prohibition_that_was_hit_is_hit_on_what_is_left(
    laid: list[Laid], activities: list[str], industry: str | None, affects: bool, farmland: float | None
) -> None:
    context = world(
        *laid,
        activities=activities,
        industry=industry,
        construction="new",
        land={"farmland_ha": farmland},
        pollution={"affects_water_environment": affects, "high": affects},
    )
    was_hit = hits(context)
    found = left(context)
    assert (found is None) == (not was_hit)
    if found is None:
        return
    assert set(found.avoided) | set(found.everywhere) == was_hit
    assert found.area_m2 + found.taken_m2 == pytest.approx(SITE_M2, abs=0.01)
    assert found.geometry.difference(SITE.geometry.buffer(1e-12)).area == 0.0
    if found.everywhere:
        assert found.geometry.is_empty
    if not found.geometry.is_empty:
        after = {each.rule: each.outcome for each in findings(on(found, context))}
        assert {rule for rule in was_hit if after[rule] == "hit"} == set()
