"""The dashboard's figures: each from what is on record, nothing counted twice, nothing from the bin."""

from __future__ import annotations

from typing import Any

import pytest

from app.services.case_work import put_into_bin, set_status
from app.services.cases import keep_run, new_case
from app.services.desk import Desk
from app.services.statistics import CHARTS, Chart, Span, charts

NOW = "2026-11-24T09:00:00+08:00"


def keep(desk: Desk, county: str = "忻府区", now: str = NOW) -> int:
    document = {"format": "taixin-case/1", "project": {"name": "甲", "county": county}, "judgements": []}
    return new_case(desk, document, now=now)


def run(desk: Desk, case: int, verdict: str, now: str, *overlaps: tuple[str, float], outcome: str = "hit") -> None:
    found = [{"kind": kind, "area_m2": area} for kind, area in overlaps]
    finding = {"outcome": outcome, "effect": "prohibit", "overlaps": found}
    rulebase = {"edition": "e", "sha256": "s"}
    result: dict[str, Any] = {"as_of": now[:10], "rulebase": rulebase, "layers": [], "findings": [finding, finding]}
    keep_run(desk, case, result | {"verdict": verdict}, now=now)


def chart(desk: Desk, name: str, **span: Any) -> Chart:
    return next(each for each in charts(desk, Span(**span), 2026) if each.name == name)


def test_an_empty_office_has_every_chart_and_no_figures(office: Desk) -> None:
    made = charts(office, Span(), 2026)
    assert tuple(each.name for each in made) == CHARTS
    assert [each.categories for each in made[1:]] == [()] * 4
    assert made[0].values == ((0.0,),) * 7


def test_the_quota_is_held_against_the_limit_of_the_year(office: Desk) -> None:
    assert chart(office, "quota").more[0] == pytest.approx(51_900 / 15)
    early = charts(office, Span(), 2025)[0]
    assert early.more[0] == pytest.approx(40_000 / 15)
    assert chart(office, "quota", county="代县").categories == ("合计", "代县")


def test_a_case_counts_once_a_month_by_its_last_run(office: Desk) -> None:
    first, second = keep(office), keep(office, "代县")
    run(office, first, "does_not_conform", "2026-10-01T09:00:00+08:00")
    run(office, first, "conforms", "2026-10-02T09:00:00+08:00")
    run(office, first, "conforms", "2026-11-02T09:00:00+08:00")
    run(office, second, "conditional", "2026-11-03T09:00:00+08:00")
    made = chart(office, "verdicts")
    assert made.categories == ("2026-10", "2026-11")
    assert made.values == ((1, 0, 0, 0), (1, 1, 0, 0))
    assert chart(office, "verdicts", county="代县").categories == ("2026-11",)
    assert chart(office, "verdicts", until="2026-10-31").categories == ("2026-10",)


def test_an_overlap_that_several_rules_rest_on_counts_once(office: Desk) -> None:
    case = keep(office)
    run(office, case, "does_not_conform", NOW, ("farmland", 50_000.0))
    run(office, case, "does_not_conform", NOW, ("river_shoreline", 0.0), ("permanent_basic_farmland", 20_000.0))
    made = chart(office, "conflicts")
    assert (made.categories, made.values, made.more) == (("永久基本农田",), ((1.0,),), (2.0,))


def test_what_was_not_hit_is_no_conflict(office: Desk) -> None:
    run(office, keep(office), "conforms", NOW, ("farmland", 1.0), outcome="clear")
    assert chart(office, "conflicts").categories == ()


def test_a_step_lasts_from_the_change_before_to_its_own(office: Desk) -> None:
    case = keep(office, now="2026-11-01T09:00:00+08:00")
    set_status(office, [case], "accepted", now="2026-11-03T09:00:00+08:00")
    set_status(office, [case], "first_review", now="2026-11-04T21:00:00+08:00")
    made = chart(office, "steps")
    assert (made.categories, made.more) == (("草稿", "受理"), (1.0, 1.0))
    assert [value[0] for value in made.values] == [pytest.approx(2.0), pytest.approx(1.5)]
    later = chart(office, "steps", since="2026-11-04")
    assert (later.categories, later.values[0][0]) == (("受理",), pytest.approx(1.5))


def test_what_lies_in_the_bin_counts_nothing(office: Desk) -> None:
    case = keep(office)
    run(office, case, "conforms", NOW, ("farmland", 1.0))
    set_status(office, [case], "accepted", now=NOW)
    put_into_bin(office, [case], now=NOW)
    assert [each.categories for each in charts(office, Span(), 2026)[1:4]] == [()] * 3
