"""The plan's own layers: schematic, complete nowhere but in the county outlines, equal on every machine."""

from __future__ import annotations

import csv
import math
from typing import TYPE_CHECKING

import pytest
import shapely

from app.errors import BadInputError
from app.geodata.measure import EllipsoidMeasure
from app.geodata.seed_layers import seed_layers

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.plan import SeedLayer

MEASURE = EllipsoidMeasure()
COUNTS = {
    "county": 6,
    "block": 43,
    "startup_area": 15,
    "nature_reserve": 3,
    "nature_park": 15,
    "scenic_area": 3,
    "spring_key_protection": 2,
    "river_source_protection": 10,
    "groundwater_overdraft": 2,
    "water_conservation": 0,
    "great_wall": 14,
    "great_wall_pass": 30,
    "heritage_site": 73,
    "place": 28,
}


@pytest.fixture(scope="module")
def layers(layers_folder: Path) -> dict[str, SeedLayer]:
    return {each.layer.kind: each for each in seed_layers(layers_folder, MEASURE)}


def test_every_kind_has_its_features(layers: dict[str, SeedLayer]) -> None:
    assert {kind: len(each.features) for kind, each in layers.items()} == COUNTS
    assert all(each.layer.feature_count == len(each.features) for each in layers.values())


def test_only_the_counties_claim_to_be_complete(layers: dict[str, SeedLayer]) -> None:
    assert [kind for kind, each in layers.items() if each.layer.coverage is not None] == ["county"]
    county = layers["county"].layer
    assert county.coverage is not None
    assert county.coverage.covers(shapely.Point(116.4, 39.9))
    assert county.uncertainty_m == 600
    assert {each.layer.authority for each in layers.values()} == {"schematic"}
    assert {each.layer.id for each in layers.values()} == {f"plan:{kind}" for kind in layers}


def test_circles_have_exactly_the_areas_of_the_tables(layers: dict[str, SeedLayer]) -> None:
    for kind in ("block", "startup_area", "nature_reserve", "river_source_protection"):
        for feature in layers[kind].features:
            ha = feature.attributes.get("table_area_ha", feature.attributes.get("table_area_km2", 0) * 100)
            assert MEASURE.area_m2(feature.geometry) == pytest.approx(ha * 10_000, rel=1e-9)
            assert len(shapely.get_coordinates(feature.geometry)) == 65


def test_no_place_is_certainly_inside_a_circle(layers: dict[str, SeedLayer]) -> None:
    for kind in ("block", "nature_reserve", "scenic_area", "river_source_protection"):
        for feature in layers[kind].features:
            assert MEASURE.buffer_m(feature.geometry, -feature.uncertainty_m).is_empty


def test_an_anchor_keeps_its_own_uncertainty_where_that_is_more(
    layers: dict[str, SeedLayer], layers_folder: Path
) -> None:
    with (layers_folder / "block_anchors.csv").open(encoding="utf-8") as file:
        own = {row["block_id"]: row["uncertainty_m"] for row in csv.DictReader(file)}
    for feature in layers["block"].features:
        ha, said = feature.attributes["table_area_ha"], float(own[feature.attributes["block_id"]])
        radius = math.sqrt(ha * 10_000 / math.pi)
        assert said <= feature.uncertainty_m <= max(said, radius * 1.01 + 2)


def test_attributes_name_county_and_schematic(layers: dict[str, SeedLayer]) -> None:
    block = layers["block"].features[0].attributes
    assert block == {
        "name": "秀容新城",
        "block_id": "6-1-01",
        "county": "忻府区",
        "table_area_ha": 10095.0,
        "示意": True,
    }
    assert {feature.attributes["name"] for feature in layers["county"].features} >= {"忻府区", "原平市"}


def test_equal_seeds_give_equal_hashes(layers: dict[str, SeedLayer], layers_folder: Path) -> None:
    again = seed_layers(layers_folder, MEASURE)
    assert [each.layer.sha256 for each in again] == [each.layer.sha256 for each in layers.values()]
    assert len({each.layer.sha256 for each in again}) == len(again)


def test_sources_name_the_licences(layers: dict[str, SeedLayer]) -> None:
    assert "OpenStreetMap contributors（ODbL 1.0）" in layers["county"].layer.source
    assert "GeoNames（CC BY 4.0）" in layers["place"].layer.source
    assert "Adl3rAi（MIT）" in layers["great_wall"].layer.source
    assert "估计" in layers["great_wall"].layer.source


def test_damaged_seeds_are_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"block_anchors\.csv"):
        seed_layers(tmp_path, MEASURE)
