"""图数一致: what a layer draws against what the plan's tables state, by name and by county."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path
from typing import Any

import pytest
import shapely

from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.plan.statements import UNITS_M2, statements
from app.services.comparisons import comparable_kinds, compare_with_plan
from app.services.desk import SEEDS, Desk, open_desk
from app.services.layers import LayerEntry, import_layers

AT = {"忻府区": (112.73, 38.40), "定襄县": (112.95, 38.48), "原平市": (112.71, 38.75)}


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """A desk in an empty workspace."""
    return open_desk(workspace)


def square(desk: Desk, county: str, area_m2: float) -> shapely.Polygon:
    """Return a square of an area in a county."""
    x, y = AT[county]
    half = math.sqrt(area_m2) / 2 / 111_000
    drawn = shapely.box(x - half, y - half, x + half, y + half)
    factor = math.sqrt(area_m2 / desk.measure.area_m2(drawn))
    return shapely.affinity.scale(drawn, factor, factor)  # type: ignore[no-any-return]  # shapely's own stubs


def within(desk: Desk, county: str, area_m2: float) -> Any:
    """Return the western part of a county that has an area."""
    outline = desk.outlines[county]
    west, south, east, north = outline.bounds
    low, high = west, east
    for _ in range(30):
        middle = (low + high) / 2
        part = outline.intersection(shapely.box(west, south, middle, north))
        low, high = (middle, high) if desk.measure.area_m2(part) < area_m2 else (low, middle)
    return part


def drawn(desk: Desk, folder: Path, kind: str, rows: list[tuple[str, Any]], **given: Any) -> str:
    features = [
        {"type": "Feature", "properties": {"XH": "甲", "BKMC": name}, "geometry": shapely.geometry.mapping(shape)}
        for name, shape in rows
    ]
    path = folder / "a.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return import_layers(desk, [LayerEntry(path=path, kind=kind, **given)])[0].id


def test_every_comparison_is_of_a_kind_with_statements(desk: Desk) -> None:
    with (SEEDS / "reference" / "layer_comparisons.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["kind"] for row in rows} == set(comparable_kinds(desk)) <= set(LAYER_KINDS)
    with desk.plan() as plan:
        for row in rows:
            found = statements(plan.table, row["kind"])
            assert found is not None
            assert found.rows
            assert found.unit in UNITS_M2
            assert all(each.area_m2 is not None or not each.printed for each in found.rows)


def test_the_plan_states_areas_with_their_places(desk: Desk) -> None:
    with desk.plan() as plan:
        blocks = statements(plan.table, "block")
        redline = statements(plan.table, "eco_redline_general")
    assert blocks is not None
    assert redline is not None
    first = blocks.rows[0]
    assert (first.names[0], first.counties, first.area_m2, first.printed) == (
        "秀容新城", ("忻府区",), 100_950_000.0, "10095公顷",
    )  # fmt: skip
    assert (first.place, first.line) == ("表6-1、6-4、10-1", 1044)
    assert "秀容新城板块" in first.names
    assert redline.rows[0].printed == "56.04万亩"  # 37.36 + 18.68
    assert "合计" not in [each.names[0] for each in redline.rows]


def test_an_area_that_differs_is_listed_with_both_figures(desk: Desk, tmp_path: Path) -> None:
    rows = [
        ("秀容新城板块", square(desk, "忻府区", 100_950_000 * 1.02)),  # an alias of the plan
        ("豆罗建材板块", square(desk, "忻府区", 12_785_500)),
        ("没有的板块", square(desk, "忻府区", 10_000)),
    ]
    found = compare_with_plan(desk, drawn(desk, tmp_path, "block", rows))
    by_name = {row.name: row for row in found.rows}
    odd, even = by_name["秀容新城"], by_name["豆罗建材板块"]
    assert (odd.differs, even.differs, even.elsewhere) == (True, False, False)
    assert odd.drawn_name == "秀容新城板块"
    assert odd.difference_m2 == pytest.approx(2_019_000, rel=1e-4)
    assert found.only_drawn == ("没有的板块",)
    assert "煤化工循环经济板块" in [each.names[0] for each in found.only_stated]
    assert not found.agrees
    said = "\n".join(found.sentences())
    assert "规划10095公顷，图上10296." in said
    assert "相差+201.8" in said or "相差+201.9" in said
    assert "第1044行" in said
    assert "BKMC" in said


def test_parts_of_one_name_are_added_up(desk: Desk, tmp_path: Path) -> None:
    half = square(desk, "忻府区", 12_785_500 / 2)
    other = shapely.affinity.translate(half, 0.1, 0)
    found = compare_with_plan(desk, drawn(desk, tmp_path, "block", [("豆罗建材板块", half), ("豆罗建材板块", other)]))
    (row,) = found.rows
    assert (row.features, row.differs) == (2, False)


def test_a_thing_in_another_county_is_told(desk: Desk, tmp_path: Path) -> None:
    found = compare_with_plan(
        desk, drawn(desk, tmp_path, "block", [("豆罗建材板块", square(desk, "原平市", 12_785_500))])
    )
    (row,) = found.rows
    assert row.elsewhere
    assert "县：规划忻府区，图上原平市" in "\n".join(found.sentences())


def test_counties_are_added_up_where_the_layer_is_complete(desk: Desk, tmp_path: Path) -> None:
    mu = 10_000 / 15
    rows = [("", within(desk, "忻府区", 793_000 * mu)), ("", square(desk, "原平市", 1_000 * mu))]
    coverage = ("忻府区", "定襄县")
    found = compare_with_plan(desk, drawn(desk, tmp_path, "permanent_basic_farmland", rows, coverage=coverage))
    (row,) = found.rows
    assert (row.name, row.printed, row.differs) == ("忻府区", "79.30万亩", False)
    assert [each.names[0] for each in found.only_stated] == ["定襄县"]
    assert any("只对照声明完整覆盖的县" in note for note in found.notes)


def test_a_layer_that_is_read_tile_by_tile_is_counted_once(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [("", square(desk, county, 50_000_000.0)) for county in AT]
    layer_id = drawn(desk, tmp_path, "farmland", rows)
    at_once = compare_with_plan(desk, layer_id)
    monkeypatch.setattr("app.services.comparisons._AT_ONCE", 0)
    by_tile = compare_with_plan(desk, layer_id)
    assert [(row.name, row.features) for row in by_tile.rows] == [(row.name, row.features) for row in at_once.rows]
    assert [row.drawn_m2 for row in by_tile.rows] == pytest.approx([row.drawn_m2 for row in at_once.rows])


def test_what_cannot_be_compared_is_refused_with_the_reason(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="没有编号为“x”"):
        compare_with_plan(desk, "x")
    layer_id = drawn(desk, tmp_path, "corridor", [("甲", square(desk, "忻府区", 100.0))])
    with pytest.raises(BadInputError, match="规划各表没有列出“规划廊道”"):
        compare_with_plan(desk, layer_id)
