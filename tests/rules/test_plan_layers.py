"""The plan's own lists and layers fit each other as the rules ask for them."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.services.desk import Desk, open_desk

WORLD = (-180.0, -90.0, 180.0, 90.0)


@cache
def desk() -> Desk:
    with TemporaryDirectory() as workspace:
        return open_desk(Path(workspace))


@pytest.mark.parametrize("kind", ["block", "startup_area"])
def test_every_block_on_the_map_bears_a_name_that_the_plan_knows(kind: str) -> None:
    known = {name for block in desk().facts.blocks for name in (block.name, *block.aliases)}
    with desk().layer_source() as source:
        names = [
            feature.attributes["name"] for layer in source.layers(kind) for feature in source.features(layer, WORLD)
        ]
    assert names
    assert [name for name in names if name not in known] == []


def test_no_name_means_two_blocks() -> None:
    owners: dict[str, set[str]] = {}
    for block in desk().facts.blocks:
        for name in (block.name, *block.aliases):
            owners.setdefault(name, set()).add(block.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_feature_is_less_certain_than_its_layer_says() -> None:
    """Screening looks for features as far away as the layer's uncertainty reaches."""
    with desk().layer_source() as source:
        for kind in source.kinds():
            for layer in source.layers(kind):
                found = [feature.uncertainty_m for feature in source.features(layer, WORLD)]
                assert max(found, default=0.0) <= layer.uncertainty_m, layer.id


def test_every_leading_industry_is_a_code_of_the_standard() -> None:
    facts = desk().facts
    boards = {block.board for block in facts.blocks} | set(facts.board_of_county.values())
    scopes = boards | {block.id for block in facts.blocks}
    assert [match for match in facts.leading if match.code not in facts.industry_names] == []
    assert [match for match in facts.leading if match.scope not in scopes] == []


def test_boards_of_rules_and_of_the_plan_are_the_same() -> None:
    from app.screening.rules import _BOARDS

    facts = desk().facts
    assert set(facts.board_of_county.values()) | set(facts.board_of_town.values()) == set(_BOARDS)
    assert set(facts.access) == set(_BOARDS)


def test_the_limits_are_the_plans() -> None:
    facts = desk().facts
    assert [(limit.last_year, limit.figure) for limit in facts.land_limits_mu] == [(2025, 40_000), (2035, 51_900)]
    assert [limit.last_year for limit in facts.water_limits_m3] == [2025, 2035]
    assert [limit.figure for limit in facts.water_limits_m3] == [pytest.approx(5.30e8), pytest.approx(5.59e8)]


def test_the_six_industries_and_the_named_products_are_all_there() -> None:
    facts = desk().facts
    assert facts.six_sectors == ("C25", "C26", "C30", "C31", "C32", "D44")
    assert len(facts.named_products) == 22
    assert [product.name for product in facts.named_products if not product.words or not product.codes] == []
