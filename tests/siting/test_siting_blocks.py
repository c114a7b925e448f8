"""Where could it go: the order of the blocks, the reasons given with each, and which are closed."""

from dataclasses import replace
from typing import Any

import pytest
from siting_world import lay, rules, world

from app.domain.finding import Judgement
from app.domain.plan_facts import LedgerTotals
from app.screening.facts import Context
from app.screening.siting import Place, rank_blocks


def ranked(context: Context, *judgements: Judgement) -> tuple[Place, ...]:
    return rank_blocks(rules(), context, judgements)


def names(places: tuple[Place, ...]) -> list[str]:
    return [place.block.name for place in places]


def by_name(places: tuple[Place, ...]) -> dict[str, Place]:
    return {place.block.name: place for place in places}


def reasons(place: Place) -> dict[str, str]:
    return {each.rule: each.effect for each in place.against}


def open_rules(place: Place) -> set[str]:
    return {each.rule for each in place.to_settle}


def component_works(**changes: Any) -> Context:
    """Concrete components: 豆罗's own leading industry in the plan by hand, nobody else's."""
    return world(**({"industry": "C3022", "construction": "new", "land": {"new_construction_ha": 10.0}} | changes))


def test_every_block_is_ranked_once() -> None:
    context = component_works()
    assert sorted(names(ranked(context))) == sorted(block.name for block in context.plan.blocks)


def test_the_block_whose_own_leading_industry_it_is_comes_first() -> None:
    first = ranked(component_works())[0]
    assert first.block.name == "豆罗建材板块"
    assert (first.fits, first.phrases) == ("block", ("装配式建筑构件",))


def test_a_boards_leading_industry_comes_after_a_blocks_and_before_none() -> None:
    places = ranked(world(industry="C3511", land={"new_construction_ha": 10.0}))
    fits = [place.fits for place in places]
    assert fits == sorted(fits, key=lambda fit: {"block": 0, "board": 1, "": 2}[fit])
    assert {place.block.county for place in places if place.fits == "board"} == {"忻府区"}


def test_a_board_that_prohibits_it_is_closed_and_comes_last() -> None:
    """L-07: new cement works are forbidden in 原平."""
    places = ranked(world(industry="C3011", construction="new"))
    assert names(places)[-1] == "原平市现代农业产业园板块"
    assert [place.excluded for place in places] == [False] * (len(places) - 1) + [True]
    assert reasons(places[-1])["L-07"] == "prohibit"


def test_an_expansion_is_not_closed_out_where_only_new_works_are() -> None:
    assert not any(place.excluded for place in ranked(world(industry="C3011", construction="expansion")))


def test_hazardous_storage_is_closed_out_of_xinfu_and_nowhere_else() -> None:
    places = ranked(world(activities=["hazardous_goods_storage"], industry="G5942"))
    assert {place.block.county for place in places if place.excluded} == {"忻府区"}
    assert places[0].block.county == "原平市"


def test_the_finding_given_as_reason_is_quoted_with_its_line() -> None:
    closed = ranked(world(industry="C3011", construction="new"))[-1]
    reason = next(each for each in closed.against if each.rule == "L-07")
    assert "水泥" in reason.quote
    assert reason.line > 0


def test_enough_land_goes_before_too_little_among_equals() -> None:
    places = ranked(component_works(industry="C1011", land={"new_construction_ha": 300.0}))
    xinfu = [place for place in places if place.block.county == "忻府区"]
    assert [place.has_room for place in xinfu] == [True, True, False, False]
    assert "B-03" in reasons(xinfu[-1])


def test_more_land_left_goes_first_among_equals() -> None:
    xinfu = [place for place in ranked(component_works(industry="C1011")) if place.block.county == "忻府区"]
    figures = [place.land_left_ha or 0.0 for place in xinfu]
    assert figures == sorted(figures, reverse=True)


def test_what_opinions_have_taken_is_taken_off_the_land() -> None:
    ledger = LedgerTotals(165.0, 0.0, {"xinfu-doulou": 165.0})
    place = by_name(ranked(component_works_with(ledger)))["豆罗建材板块"]
    assert place.land_left_ha == pytest.approx(7.86)
    assert place.has_room is False
    assert "B-03" in reasons(place)


def component_works_with(ledger: LedgerTotals) -> Context:
    return replace(component_works(), ledger=ledger)


def test_exactly_the_land_left_is_enough() -> None:
    context = replace(
        component_works(land={"new_construction_ha": 0.1 + 0.2}),
        ledger=LedgerTotals(172.56, 0.0, {"xinfu-doulou": 172.56}),
    )
    place = by_name(ranked(context))["豆罗建材板块"]
    assert place.has_room is True
    assert "B-03" not in reasons(place)


def test_a_block_without_a_figure_is_neither_roomy_nor_full() -> None:
    place = by_name(ranked(component_works()))["原平市现代农业产业园板块"]
    assert (place.land_left_ha, place.has_room) == (None, None)
    assert "B-03" in open_rules(place)


def test_land_that_is_not_stated_leaves_room_open() -> None:
    assert {place.has_room for place in ranked(component_works(land={}))} == {None}


def test_conditions_of_the_board_are_given_with_its_blocks() -> None:
    places = by_name(ranked(component_works()))
    assert {"B-04", "B-05"} <= open_rules(places["原平市现代农业产业园板块"])
    assert not {"B-04", "B-05"} & open_rules(places["豆罗建材板块"])


def test_what_only_a_site_would_answer_is_no_question_yet() -> None:
    """L-08 asks whether the site lies in 五台山's scenic area; 忻府 has none, and no site is chosen."""
    assert "L-08" not in open_rules(by_name(ranked(component_works()))["豆罗建材板块"])


def test_the_declared_site_and_block_do_not_count() -> None:
    plain = component_works()
    drawn = replace(component_works(block="核心区", township="豆罗镇"), source=world(lay("block")).source)
    assert names(ranked(plain)) == names(ranked(drawn))
    assert all("B-02" not in {*reasons(place), *open_rules(place)} for place in ranked(drawn))


def test_a_judgement_that_holds_anywhere_is_taken_over() -> None:
    context = component_works(kind="产业")
    judged = Judgement("L-01", "clear", "不属于淘汰类", "甲")
    assert all("L-01" in open_rules(place) for place in ranked(context))
    assert not any("L-01" in open_rules(place) for place in ranked(context, judged))


def test_a_judgement_made_on_one_boards_grounds_is_not_taken_to_another() -> None:
    judged = Judgement("B-01", "clear", "与忻府板块功能定位一致", "甲")
    places = by_name(ranked(component_works(industry="C1011"), judged))
    assert "B-01" not in open_rules(places["秀容新城"])
    assert "B-01" in open_rules(places["原平市现代农业产业园板块"])


def test_an_exception_holds_within_its_board_only() -> None:
    coke = world(industry="C2521", construction="new", energy={"annual_tce": 90_000})
    judged = Judgement("L-03", "exception", "三项条件均已论证", "甲")
    places = by_name(ranked(coke, judged))
    assert "L-03" not in reasons(places["秀容新城"])
    assert "L-03" in open_rules(places["秀容新城"])
    assert "L-03" in reasons(places["原平市现代农业产业园板块"])


def test_equal_blocks_stay_in_the_plans_order() -> None:
    places = ranked(world())
    assert [place.order for place in places] == sorted(place.order for place in places)
    same = [place.block.line for place in places if place.order == places[0].order]
    assert same == sorted(same)
