"""Every conflict has a map at a scale that shows it, with what overlaps and by how much."""

from dataclasses import replace

from opinion_samples import make_opinion
from shapely.geometry import LineString, Polygon, box
from test_document import text_of

from app.domain.finding import Overlap
from app.domain.opinion import MapFeature, Opinion
from app.domain.review import ControlLine
from app.domain.site import Site
from app.opinion.content_annexes import site_maps
from app.opinion.content_conflicts import conflicts
from app.opinion.document import render
from app.opinion.map_drawing_features import label_of
from app.opinion.templates import read_templates

WORDS = read_templates()
FARMLAND = "permanent_basic_farmland"


def line(kind: str, state: str = "hit", authority: str | None = "official") -> ControlLine:
    """A row of the conformity table."""
    return ControlLine(kind, state, 12345.678, 0.1034, authority, None, "", ("F-01",))


def opinion(site: Polygon, features: tuple[MapFeature, ...], *lines: ControlLine) -> Opinion:
    """An opinion on a site among features, with the table's rows given and no finding that names an overlap."""
    made = make_opinion()
    changed = replace(made.review, control_lines=lines)
    return replace(made, site=Site(site, 38), map_features=features, review=changed)


def patches(count: int) -> tuple[MapFeature, ...]:
    """Fields of farmland along a road, each smaller than the one before."""
    starts = [112.0 + 0.05 * number for number in range(count)]
    return tuple(
        MapFeature(box(west, 38.0, west + 0.01 - 0.0005 * number, 38.01), FARMLAND, "official", "")
        for number, west in enumerate(starts)
    )


def test_a_conflict_holds_what_site_and_features_have_in_common() -> None:
    found = conflicts(
        opinion(
            box(112, 38, 112.02, 38.02), (MapFeature(box(112.01, 38, 113, 39), FARMLAND, "official"),), line(FARMLAND)
        ),
        WORDS,
    )
    assert [each.line.kind for each in found] == [FARMLAND]
    assert found[0].overlap.equals(box(112.01, 38, 112.02, 38.02))
    assert found[0].places == ()


def test_what_is_clear_or_not_known_is_no_conflict() -> None:
    features = (MapFeature(box(112.01, 38, 113, 39), FARMLAND, "official"),)
    for state in ("clear", "unknown", "no_data"):
        assert conflicts(opinion(box(112, 38, 112.02, 38.02), features, line(FARMLAND, state)), WORDS) == ()


def test_an_area_that_a_site_lies_in_is_a_conflict_only_where_a_binding_finding_names_it() -> None:
    features = (MapFeature(box(112.01, 38, 113, 39), "urban_growth_boundary", "official"),)
    lies = opinion(box(112, 38, 112.02, 38.02), features, line("urban_growth_boundary"))
    assert conflicts(lies, WORDS) == ()
    overlap = Overlap("u", "urban_growth_boundary", 5.0, 0.1, 1, 0.0)
    first, *rest = lies.review.findings
    hit = replace(first, outcome="hit", effect="prohibit", overlaps=(overlap,))
    held = replace(lies, review=replace(lies.review, findings=(hit, *rest)))
    assert [each.line.kind for each in conflicts(held, WORDS)] == ["urban_growth_boundary"]


def test_only_layers_of_the_deciding_authority_are_drawn_as_overlap() -> None:
    features = (
        MapFeature(box(112.01, 38, 113, 39), FARMLAND, "official"),
        MapFeature(box(112, 38, 113, 39), FARMLAND, "schematic"),
    )
    (found,) = conflicts(opinion(box(112, 38, 112.02, 38.02), features, line(FARMLAND)), WORDS)
    assert found.overlap.bounds[0] == 112.01


def test_a_road_through_many_fields_has_a_map_of_all_and_of_each_place_the_largest_first() -> None:
    road = LineString([(111.9, 38.005), (113.5, 38.005)]).buffer(0.001)
    (found,) = conflicts(opinion(road, patches(15), line(FARMLAND)), WORDS)
    areas = [place.area for place in found.places]
    assert (len(areas), found.more) == (12, 3)
    assert areas == sorted(areas, reverse=True)
    maps = [each for each in site_maps(opinion(road, patches(15), line(FARMLAND)), WORDS) if each.kind == "conflict"]
    assert [each.caption.partition("　")[0] for each in maps] == [f"附图{number}" for number in range(3, 16)]
    assert "另有3处较小的重叠未另出图" in maps[-1].note


def test_an_invalid_feature_does_not_stop_the_map() -> None:
    bow = Polygon([(112, 38), (112.02, 38.02), (112.02, 38), (112, 38.02)])
    (found,) = conflicts(
        opinion(box(112, 38, 112.02, 38.02), (MapFeature(bow, FARMLAND, "official"),), line(FARMLAND)), WORDS
    )
    assert found.overlap.area > 0


def test_a_conflict_s_page_tells_area_share_authority_and_rules() -> None:
    features = (MapFeature(box(112.01, 38, 113, 39), FARMLAND, "schematic", "某田"),)
    text = text_of(render(opinion(box(112, 38, 112.02, 38.02), features, line(FARMLAND, authority="schematic"))).pdf)
    assert "附图3用地范围与“永久基本农田”重叠位置图" in text
    assert "重叠12345.68平方米（1.2346公顷，18.52亩），占用地范围的10.34%，资料为示意；有关规则：F-01。" in text
    assert "注有“示意”的是示意图层，边界不准确。" in text


def test_a_schematic_feature_s_name_says_that_it_is_one() -> None:
    shape = box(112, 38, 113, 39)
    assert label_of(MapFeature(shape, FARMLAND, "schematic", "某田")) == "某田（示意）"
    assert label_of(MapFeature(shape, FARMLAND, "official", "某田")) == "某田"


def test_without_a_site_there_is_no_conflict_to_draw() -> None:
    assert conflicts(replace(make_opinion(), site=None), WORDS) == ()
