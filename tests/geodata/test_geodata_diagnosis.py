"""The diagnosis: everything a file holds, every repair proposed, none done."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import shapely
from shapely.geometry import mapping

from app.errors import BadInputError
from app.geodata.diagnosis import Diagnosis, inspect
from app.geodata.measure import EllipsoidMeasure

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

HOSTILE = Path(__file__).parents[1] / "data" / "hostile"
HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n带号=38\n[地块坐标]\n5,1.0,1,地块,面,,工业,0601,@\n"
SQUARE = "J1,1,4254900,38389090\nJ2,1,4254900,38389190\nJ3,1,4255000,38389190\nJ4,1,4255000,38389090\n"


def look(path: Path, text: str, outlines: Outlines, codec: str = "gbk") -> Diagnosis:
    path.write_bytes(text.encode(codec))
    return inspect(path, outlines, EllipsoidMeasure())


def test_a_boundary_text_is_told_in_full(tmp_path: Path, outlines: Outlines) -> None:
    found = look(tmp_path / "a.txt", HEAD + SQUARE + "J1,1,4254900,38389090\n", outlines).as_json()
    assert found["format"] == "界址点TXT"
    assert found["encoding"] == "GB18030"
    assert found["crs"] == {"code": "EPSG:4526", "evidence": "Y坐标以带号38开头"}
    assert (found["zone"], found["prefix"], found["axis_order"]) == (38, 38, "X为北、Y为东")
    assert (found["features"], found["parts"], found["ring_count"]) == (1, 1, 1)
    assert found["rings"][0]["closed"] is True
    assert found["area_m2"] == pytest.approx(9997, abs=1)
    assert (found["area_ha"], found["area_mu"]) == (round(found["area_m2"] / 10_000, 4), 15.0)
    assert found["declared_area"]["unit"] == "公顷"
    assert found["counties"] == ["忻府区"]
    assert (found["repairs"], found["problems"]) == ([], [])
    json.dumps(found, allow_nan=False)


def test_what_is_odd_is_proposed_for_repair_and_left_alone(tmp_path: Path, outlines: Outlines) -> None:
    spiked = SQUARE + "J5,1,4254950,38389090\nJ6,1,4254950,38389000\nJ7,1,4254950,38389090.001\n"
    found = look(tmp_path / "b.txt", HEAD + "J0,1,4254900,38389090\n" + spiked, outlines)
    (ring,) = found.rings
    assert ring.closed is False
    assert ring.duplicates == (2,)
    assert ring.spikes == (7,)
    assert any("没有重复起点" in repair for repair in found.repairs)
    assert any("重复点" in repair for repair in found.repairs)
    assert any("尖刺" in repair for repair in found.repairs)


def test_a_crossing_is_placed_and_leaves_no_area(tmp_path: Path, outlines: Outlines) -> None:
    rows = SQUARE.splitlines(keepends=True)
    found = look(tmp_path / "c.txt", HEAD + "".join(rows[at] for at in (0, 2, 1, 3)), outlines)
    assert found.area_m2 is None
    (crossing,) = found.rings[0].crossings
    assert (crossing.x, crossing.y, crossing.touch) == (38389140, 4254950, False)
    assert found.problems == ("第1圈在 (38389140.0, 4254950.0) 附近自相交。建议核对该处前后界址点的次序。",)


def test_a_place_that_cannot_be_told_is_a_problem_not_an_error(tmp_path: Path, outlines: Outlines) -> None:
    found = look(
        tmp_path / "d.txt", SQUARE.replace("4254", "3000").replace("4255", "3001").replace(",38", ","), outlines
    )
    assert (found.crs, found.area_m2, found.counties) == (None, None, ())
    assert "请指明坐标系" in found.problems[0]
    assert any(line.startswith("问题：") for line in found.sentences())


def test_geojson_and_lines_are_told(tmp_path: Path, outlines: Outlines) -> None:
    square, line = shapely.box(112.72, 38.41, 112.73, 38.42), shapely.LineString([(112.7, 38.4), (112.8, 38.5)])
    found = look(tmp_path / "e.geojson", json.dumps(mapping(square)), outlines)
    assert (found.format, found.axis_order, found.counties) == ("GeoJSON", "先经度、后纬度", ("忻府区",))
    thin = look(tmp_path / "f.geojson", json.dumps(mapping(line)), outlines)
    assert (thin.features, thin.others, thin.area_m2) == (1, 1, None)
    assert "不能作为用地范围" in thin.problems[0]


def test_the_sentences_name_area_and_evidence(tmp_path: Path, outlines: Outlines) -> None:
    text = "\n".join(look(tmp_path / "g.txt", HEAD + SQUARE, outlines).sentences())
    for word in ("界址点TXT", "EPSG:4526", "公顷", "亩", "忻府区", "Y坐标以带号38开头"):
        assert word in text


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path, outlines: Outlines) -> None:
    with pytest.raises(BadInputError, match="找不到文件"):
        inspect(tmp_path / "no.txt", outlines, EllipsoidMeasure())


def test_rings_of_no_place_on_earth_are_not_laid_over_each_other(outlines: Outlines) -> None:
    found = inspect(HOSTILE / "far_rings.shp", outlines, EllipsoidMeasure())
    assert found.area_m2 is None
    assert any(defect.blocks for defect in found.defects)
