"""Energy is reckoned as far as it is known, and says what it leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.plan_facts import Coefficient
from app.services.block_cards import block_card
from app.services.desk import open_desk
from app.services.energy import reckon, units_of

COAL = {"原煤": Coefficient(0.7143, 0.7143, "kgce/kg"), "天然气": Coefficient(1.1, 1.33, "kgce/m³")}


def test_electricity_is_reckoned_both_ways() -> None:
    found = reckon({"electricity_kwh": 1_000_000, "grid_kgce_per_kwh": 0.3, "fuels": {}}, COAL)
    assert found.calorific == pytest.approx((122.9, 122.9))
    assert found.equivalent == pytest.approx((300.0, 300.0))
    assert not found.is_partial


def test_a_fuel_with_a_range_gives_a_range() -> None:
    found = reckon({"electricity_kwh": 0, "fuels": {"天然气": {"amount": 10, "unit": "万m³"}}}, COAL)
    assert found.parts == {"天然气": pytest.approx((110.0, 133.0))}
    assert found.calorific == pytest.approx((110.0, 133.0))


def test_what_is_not_known_makes_a_lower_bound() -> None:
    fuels = {"原煤": {"amount": 1000, "unit": "t"}, "柴禾": {"amount": 1, "unit": "t"}}
    assert reckon({"fuels": {"原煤": fuels["原煤"]}}, COAL).is_partial
    found = reckon({"electricity_kwh": 0, "fuels": fuels}, COAL)
    assert found.is_partial
    assert found.parts["柴禾"] is None
    assert found.calorific == pytest.approx((714.3, 714.3))


def test_nothing_known_is_no_total() -> None:
    assert reckon({}, COAL).calorific is None
    assert reckon({"fuels": {"原煤": {"amount": None, "unit": "t"}}}, COAL).calorific is None
    assert reckon({"electricity_kwh": "约"}, COAL).calorific is None


def test_units_fit_the_fuel() -> None:
    assert "t" in units_of("原煤", COAL)
    assert "万m³" in units_of("天然气", COAL)
    assert units_of("柴禾", COAL) == ()


def test_a_block_card_has_the_boards_rules_with_their_lines(workspace: Path) -> None:
    desk = open_desk(workspace)
    card = block_card(desk, "豆罗建材板块")
    assert card is not None
    assert (card.block.board, card.block.area_ha) == ("忻府", 1278.55)
    assert card.access[0].line == 2154
    assert card.negative
    assert card.place is not None
    assert block_card(desk, "没有的板块") is None
