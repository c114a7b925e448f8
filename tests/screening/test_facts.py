"""Single facts: what they answer, what they show and what they ask for; exact limits, names, fuels, details."""

from dataclasses import replace
from typing import Any

import pytest
from laying import Laid, TupleSource, lay, rectangle
from plan_by_hand import PLAN

from app.domain.finding import Judgement
from app.domain.plan_facts import LedgerTotals, PlanFacts
from app.domain.project import FuelUse, project_from_json
from app.domain.rule import Citation, Rule
from app.domain.site import Site
from app.errors import BadInputError
from app.geodata.measure import EllipsoidMeasure
from app.screening.details import DETAILS
from app.screening.facts import Answer, Context, decide, missing_layer
from app.screening.facts_energy import fuel_tce, named, tce
from app.screening.facts_plan import exceeds_block_space, exceeds_listed_area, listed, over_land_quota
from app.screening.facts_project import board_of, counties_of, covers, industry
from app.screening.facts_spatial import near_heritage, overlaps, within_block
from app.screening.overlay import meet
from app.screening.rules import ReadyRule, prepare_rules
from app.screening.run import control_lines, evaluate, screen
from app.screening.truth import Interval, Truth

MEASURE = EllipsoidMeasure()
SITE = Site(rectangle(0, 0, 100, 100), 38)
WHOLE = (-9_000.0, -9_000.0, 9_000.0, 9_000.0)


def context(
    project: dict[str, Any] | None = None,
    *laid: Laid,
    site: Site | None = SITE,
    plan: PlanFacts = PLAN,
    counties: tuple[str, ...] = (),
    ledger: LedgerTotals | None = None,
    as_of: str = "2026-11-23",
) -> Context:
    read = project_from_json({"name": "测试项目", **(project or {})})
    return Context(read, site, counties, TupleSource(*laid), MEASURE, plan, ledger or LedgerTotals(), as_of)


def ready(condition: str, relevance: str | None = None, **more: Any) -> ReadyRule:
    rule = Rule("F-01", "restrict", "题", relevance, condition, Citation("文", "处", 1), **more)
    return prepare_rules([rule])[0]


# Limits are exact


@pytest.mark.parametrize("ha", [number / 100 for number in range(1, 2_000, 7)])
def test_exactly_the_listed_area_is_not_beyond_it(ha: float) -> None:
    row = replace(PLAN.listed[1], area_mu=round(ha * 15, 2))
    answer = exceeds_listed_area(
        context({"name": row.name, "land": {"new_construction_ha": ha}}, plan=replace(PLAN, listed=(row,)))
    )
    assert answer.value is False


def test_a_square_metre_beyond_is_beyond() -> None:
    project = {"name": "代县通用机场", "land": {"new_construction_ha": 40.0001}}
    assert exceeds_listed_area(context(project)).value is True


def test_shares_that_add_up_to_the_limit_are_not_beyond_it() -> None:
    block = replace(PLAN.blocks[2], expandable_ha=0.3)
    project = {"block": block.name, "land": {"new_construction_ha": 0.1}}
    found = context(project, plan=replace(PLAN, blocks=(block,)), ledger=LedgerTotals(block_ha={block.id: 0.2}))
    assert 0.1 + 0.2 > 0.3  # what floating point makes of it
    assert exceeds_block_space(found).value is False


@pytest.mark.parametrize(("taken", "expected"), [(2_656.0, None), (3_450.1, True), (2_600.0, False)])
def test_without_a_start_year_both_limits_have_to_agree(taken: float, expected: Truth) -> None:
    found = context({"land": {"new_construction_ha": 10.67}}, ledger=LedgerTotals(land_ha=taken))
    assert over_land_quota(found).value is expected


# Places


def test_a_declared_county_goes_before_the_site() -> None:
    assert counties_of(context({"county": "代县"}, counties=("忻府区",))) == ("代县",)


def test_without_a_declared_county_the_site_decides() -> None:
    assert counties_of(context(counties=("忻府区", "定襄县"))) == ("忻府区", "定襄县")


def test_the_scenic_committee_without_a_site_stands_for_its_two_counties() -> None:
    assert counties_of(context({"county": "五台山风景名胜区"}, site=None)) == ("五台县", "繁峙县")
    assert counties_of(context({"county": "五台山风景名胜区"}, counties=("五台县",))) == ("五台县",)


@pytest.mark.parametrize(
    ("project", "counties", "board"),
    [
        ({"county": "原平市"}, (), "原平"),
        ({"county": "五台山风景名胜区"}, (), "五台山风景名胜区"),
        ({"county": "五台县", "township": "石咀镇"}, (), "五台山风景名胜区"),
        ({"county": "五台县", "township": "豆村镇"}, (), "五台"),
        ({}, ("代县",), None),  # the outlines are 示意: they never decide
        ({}, (), None),
    ],
)
def test_a_project_belongs_to_one_board_or_to_none_that_is_known(
    project: dict[str, Any], counties: tuple[str, ...], board: str | None
) -> None:
    assert board_of(context(project, counties=counties)) == board


@pytest.mark.parametrize(
    ("code", "prefix", "expected"),
    [
        ("C3011", "C", True),
        ("C3011", "C30", True),
        ("C3011", "C3011", True),
        ("C3011", "C3012", False),
        ("C", "C30", None),
    ],
)
def test_a_code_lies_under_its_own_prefixes(code: str, prefix: str, expected: Truth) -> None:
    assert covers(code, prefix) is expected


def test_a_code_too_coarse_to_tell_asks_for_a_finer_one() -> None:
    answer = industry(context({"industry": "C30"}), "C3011")
    assert answer.value is None
    assert answer.missing[0].key == "industry"


# Names


def test_a_feature_whose_table_has_no_name_may_be_the_one_asked_for() -> None:
    nameless = lay("scenic_area", WHOLE, attributes=[{"级别": "国家级"}])
    assert overlaps(context({}, nameless), "scenic_area", name="五台山").value is None


@pytest.mark.parametrize("key", ["name", "NAME", "MC", "BHDMC", "名称", "site_name"])
def test_a_feature_of_another_name_is_another(key: str) -> None:
    other = lay("scenic_area", WHOLE, attributes=[{key: "禹王洞", "级别": "国家级"}])
    assert overlaps(context({}, other), "scenic_area", name="五台山").value is False


def test_a_name_inside_a_longer_name_does_not_make_it_that_block() -> None:
    other = lay("block", WHOLE, attributes=[{"name": "忻州经济开发区核心区板块"}])
    assert within_block(context({"block": "秀容新城核心区"}, other)).value is None
    assert within_block(context({"block": "忻州经济开发区核心区板块"}, other)).value is True
    assert within_block(context({"block": "豆罗建材板块"}, other)).value is False


@pytest.mark.parametrize(
    ("name", "expected"),
    [("代县通用机场", True), (" 代县 通用机场 ", True), ("代县通用机场扩建", None), ("水泥厂", False)],
)
def test_annex_2_is_matched_by_exact_name_or_left_to_a_person(name: str, expected: Truth) -> None:
    assert listed(context({"name": name})).value is expected


# Energy


def test_fuels_count_by_the_coefficient_of_their_unit() -> None:
    assert fuel_tce(FuelUse("原煤", 1_000, "t"), PLAN.coal) == Interval(pytest.approx(714.3), pytest.approx(714.3))
    assert fuel_tce(FuelUse("原煤", 1, "万吨"), PLAN.coal).low == pytest.approx(7_143)
    assert fuel_tce(FuelUse("热力", 1_000, "GJ"), PLAN.coal).low == pytest.approx(34.12)


def test_a_coefficient_with_two_ends_gives_an_interval() -> None:
    found = fuel_tce(FuelUse("油田天然气", 1, "万m3"), PLAN.coal)
    assert (found.low, found.high) == (pytest.approx(12.143), pytest.approx(13.3))


@pytest.mark.parametrize(
    ("fuel", "unit", "words"), [("原煤", "m3", "单位“m3”与.*kgce/kg不符"), ("木柴", "t", "“木柴”不在")]
)
def test_a_fuel_or_unit_that_does_not_fit_is_refused(fuel: str, unit: str, words: str) -> None:
    with pytest.raises(BadInputError, match=words) as caught:
        fuel_tce(FuelUse(fuel, 1, unit), PLAN.coal)
    assert caught.value.field == f"project.energy.fuels.{fuel}"


def test_a_stated_total_goes_before_its_parts() -> None:
    assert tce(context({"energy": {"annual_tce": 7, "electricity_kwh": 1e9}})).value == 7


def test_electricity_counts_both_ways_where_the_grid_rate_is_given() -> None:
    energy = {"electricity_kwh": 200e6, "grid_kgce_per_kwh": 0.3025, "fuels": {}}
    answer = tce(context({"energy": energy}))
    assert answer.value == Interval(pytest.approx(24_580), pytest.approx(60_500))
    assert dict(answer.facts)["tce_equivalent"] == pytest.approx(60_500)


def test_fuels_without_electricity_leave_the_top_open() -> None:
    answer = tce(context({"energy": {"fuels": {"原煤": {"amount": 1, "unit": "t"}}}}))
    assert answer.value == Interval(pytest.approx(0.7143))
    assert [missing.key for missing in answer.missing] == ["energy.electricity_kwh"]
    assert dict(answer.facts)["tce"] == [pytest.approx(0.7143), None]


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        ({"industry": "C2521", "products": []}, True),
        ({"industry": "C1314", "products": ["焦炭"]}, True),
        ({"industry": "C1314", "products": ["石灰石粉"]}, None),
        ({"industry": "C1314", "products": ["面粉"]}, False),
        ({"industry": "C1314"}, None),
        ({"products": ["面粉"]}, None),
        ({"products": ["平板玻璃"]}, True),
    ],
)
def test_named_is_by_code_or_by_product(project: dict[str, Any], expected: Truth) -> None:
    assert named(context(project)).value is expected


# Heritage


def test_no_heritage_layer_is_no_answer() -> None:
    answer = near_heritage(context({"county": "忻府区"}), 2_000)
    assert answer.value is None
    assert answer.missing[0].key == "heritage_site"


def test_a_resource_is_named_with_the_range_of_its_distance() -> None:
    layer = lay("heritage_site", (1_600, 0, 1_610, 10), uncertainty_m=700, attributes=[{"name": "金洞寺"}])
    answer = near_heritage(context({"county": "忻府区"}, layer), 2_000)
    (found,) = dict(answer.facts)["heritage"]
    assert found["name"] == "金洞寺"
    assert found["distance_m"] == [pytest.approx(800, abs=5), pytest.approx(2_200, abs=5)]


def test_resources_that_nobody_located_are_named_where_the_county_has_some() -> None:
    layer = lay("heritage_site", (9_000, 0, 9_010, 10), attributes=[{"name": "金洞寺"}])
    assert "佛堂寺" in near_heritage(context({"county": "原平市"}, layer), 2_000).missing[0].text
    assert near_heritage(context({"county": "忻府区"}, layer), 2_000).value is False


# What is said to be missing


def test_within_the_uncertainty_the_missing_text_says_so() -> None:
    edge = meet(SITE.geometry, "farmland", TupleSource(lay("farmland", (90, 0, 500, 500), uncertainty_m=50)), MEASURE)
    assert "边界误差" in missing_layer("farmland", edge).text


def test_without_coverage_the_missing_text_says_so() -> None:
    bare = meet(SITE.geometry, "farmland", TupleSource(), MEASURE)
    assert "没有覆盖用地范围的“耕地”（farmland）图层" in missing_layer("farmland", bare).text


def test_a_comparison_of_words_with_figures_is_a_fault_of_the_rule() -> None:
    atom = ready("land.farmland_ha > 0").atoms[0]
    with pytest.raises(BadInputError, match="把文字当作数字"):
        decide(atom, Answer("忻府区"))


def test_a_value_that_is_no_judgement_needs_a_comparison() -> None:
    atom = ready("industry").atoms[0]
    with pytest.raises(BadInputError, match="不是判断"):
        decide(atom, Answer("C3011"))


# Details


def detail(name: str, project: dict[str, Any], *laid: Laid) -> Any:
    ((_, value),) = DETAILS[name](context(project, *laid))
    return value


def test_details_name_what_a_person_wants_to_see() -> None:
    assert detail("permitted_activities", {"activities": ["homestay", "redline_3"]}) == [
        "redline_3 红线内有限人为活动第3类"
    ]
    assert detail("permitted_activities", {}) == []
    assert detail("industry_name", {"industry": "C3011"}) == "水泥制造"
    assert detail("industry_name", {}) is None
    assert detail("access_conditions", {"county": "原平市"}) == ["清洁生产达到国内先进水平的项目（第2179行）"]
    assert detail("access_conditions", {}) == []
    assert detail("contaminated_plots", {"county": "原平市"}) == ["原平化学工业集团有限责任公司焦化厂（第5960行）"]
    assert detail("mining_traits", {"mining": {"right": "new", "mineral": "铁矿"}}) == ["new", "铁矿", None]
    assert detail("mining_traits", {}) is None


def test_articles_are_those_of_the_areas_that_the_site_may_lie_in() -> None:
    reserve, scenic = lay("nature_reserve", WHOLE), lay("scenic_area")
    found = detail("articles", {}, reserve, scenic, lay("drinking_water_protection"))
    assert [text.split("：")[0] for text in found] == ["自然保护区条例第32条"]
    assert all(text.endswith("（转述）") for text in found)


def test_control_lines_beside_a_01_show_what_is_known() -> None:
    found = dict(DETAILS["declared_redline"](context({}, lay("permanent_basic_farmland", WHOLE))))
    assert found["overlaps.permanent_basic_farmland"] is True
    assert found["overlaps.eco_redline_core"] is None
    assert DETAILS["declared_redline"](context({}, site=None)) == ()


# Evaluation


def test_a_judgement_replaces_the_outcome_and_leaves_the_automatic_one() -> None:
    judged = Judgement("F-01", "exception", "理由", "某人")
    finding = evaluate(ready("overlaps(farmland)"), context(), judged)
    assert (finding.outcome, finding.automatic, finding.excepted) == ("hit", "unknown", True)
    assert finding.missing


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        ({"valid_from": "2026-11-23"}, "hit"),
        ({"valid_from": "2026-11-24"}, "not_relevant"),
        ({"valid_to": "2026-11-23"}, "hit"),
        ({"valid_to": "2026-11-22"}, "not_relevant"),
    ],
)
def test_a_rule_speaks_from_its_first_day_to_its_last(valid: dict[str, str], expected: str) -> None:
    assert evaluate(ready("always", **valid), context()).automatic == expected


def test_a_fact_that_cannot_change_the_outcome_is_not_asked_for() -> None:
    finding = evaluate(ready("overlaps(farmland) or activity(homestay)"), context({"activities": ["homestay"]}))
    assert (finding.outcome, finding.missing) == ("hit", ())


def test_every_unknown_fact_that_matters_is_asked_for_once() -> None:
    finding = evaluate(ready("overlaps(farmland) and activity(homestay) or activity(camp_site)"), context())
    assert [missing.key for missing in finding.missing] == ["farmland", "activities"]


def test_findings_come_in_the_order_of_the_rules_and_tell_their_progress() -> None:
    steps: list[tuple[int, int]] = []
    rules = [ready("always"), ready("overlaps(farmland)")]
    found = screen(rules, context(), step=lambda done, whole: steps.append((done, whole)))
    assert [finding.outcome for finding in found] == ["hit", "unknown"]
    assert steps == [(1, 2), (2, 2)]


def test_the_same_case_gives_the_same_findings() -> None:
    rules = [ready("overlaps(farmland)"), ready("ring_share(farmland, 500) >= 0.5")]
    layer = lay("farmland", (-300, -300, 40, 300), uncertainty_m=3)
    assert screen(rules, context({}, layer)) == screen(rules, context({}, layer))


def test_a_control_line_has_its_state_area_and_rules() -> None:
    layers = (lay("farmland", (0, 0, 50, 100)), lay("great_wall"), lay("corridor", (90, 0, 500, 500), uncertainty_m=50))
    rules = [ready("overlaps(great_wall) or overlaps(farmland)"), ready("overlaps(corridor) or overlaps(subsidence)")]
    rows = {row.kind: row for row in control_lines(rules, context({}, *layers))}
    assert {kind: row.state for kind, row in rows.items()} == {
        "farmland": "hit", "great_wall": "clear", "corridor": "unknown", "subsidence": "no_data",
    }  # fmt: skip
    assert (rows["farmland"].area_m2, rows["farmland"].share) == (
        pytest.approx(5_000, rel=5e-3),
        pytest.approx(0.5, rel=5e-3),
    )
    assert (rows["farmland"].authority, rows["subsidence"].authority) == ("official", None)
    assert (rows["farmland"].reason, rows["farmland"].rules) == ("", ("F-01",))
    assert "没有覆盖" in rows["subsidence"].reason
    assert "误差" in rows["corridor"].reason


def test_without_a_site_every_control_line_is_unknown() -> None:
    (row,) = control_lines([ready("overlaps(farmland)")], context(site=None))
    assert (row.state, row.reason) == ("no_data", "未提供用地范围")
