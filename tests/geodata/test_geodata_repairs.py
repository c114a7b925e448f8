"""Defects have a place, a sentence and figures; repairs are offered, and done only when they are chosen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import mapping

from app.cli.main import run
from app.errors import BadInputError
from app.geodata.crs import from_degrees, gauss_kruger
from app.geodata.defects import KINDS, Defect
from app.geodata.diagnosis import Diagnosis, inspect, inspect_text
from app.geodata.measure import EllipsoidMeasure
from app.geodata.mending import without_duplicates, without_spikes
from app.geodata.repairs import KINDS as REPAIRS
from app.geodata.shifted import to_shifted
from app.geodata.sites import read_site, site_from_geojson, site_from_text
from app.services.desk import open_desk
from app.services.sites import inspect_file, open_site
from app.services.sites import inspect_text as look_at_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

X, Y = 4_254_900.0, 38_389_090.0
MEASURE = EllipsoidMeasure()
Ring = list[tuple[float, float]]
SQUARE: Ring = [(0, 0), (0, 100), (100, 100), (100, 0)]
DOUBLED: Ring = [(0, 0), (0, 0), (0, 100), (100, 100), (100, 0)]
SPIKED: Ring = [(0, 0), (0, 100), (100, 100), (200, 100), (100, 100), (100, 0)]
LOOPED: Ring = [(0, 0), (0, 100), (100, 100), (100, 0), (0.5, 0.5), (1, 0.5)]
BOW: Ring = [(0, 0), (100, 100), (0, 100), (100, 0)]


def text_of(*rings: Ring, parcels: bool = False) -> str:
    """Write rings (north and east in metres from a corner) as boundary points, closed."""
    lines = ["[属性描述]", "带号=38", "[地块坐标]"]
    for number, ring in enumerate(rings, 1):
        if parcels:
            lines.append(f"0,,{number},地块{number},面,,,,@")
        for at, (north, east) in enumerate([*ring, ring[0]]):
            lines.append(f"J{number}-{at % len(ring)},{1 if parcels else number},{X + north:.4f},{Y + east:.4f}")
    return "\n".join(lines)


def look(text: str, outlines: Outlines, **known: str) -> Diagnosis:
    return inspect_text(text, outlines, MEASURE, **known)


def only(found: Diagnosis, kind: str) -> Defect:
    (defect,) = (each for each in found.defects if each.kind == kind)
    return defect


def plane(geometry: BaseGeometry) -> BaseGeometry:
    return from_degrees(geometry, gauss_kruger(38))


MENDED = {
    "duplicate": (DOUBLED, "drop_duplicates:1.1", (5, 4)),
    "spike": (SPIKED, "drop_spikes:1.1", (6, 4)),
    "crossing": (LOOPED, "drop_loops:1.1", (6, 8)),
}


@pytest.mark.parametrize("kind", sorted(MENDED))
def test_a_defect_names_its_place_and_offers_a_repair_with_figures(kind: str, outlines: Outlines) -> None:
    ring, repair, points = MENDED[kind]
    defect = only(look(text_of(ring), outlines), kind)
    assert (defect.feature, defect.ring, defect.repair.id if defect.repair else None) == (1, 1, repair)
    assert defect.before is not None
    assert defect.after is not None
    assert (defect.before.points, defect.after.points) == points
    assert defect.after.area_m2 == pytest.approx(9_972, abs=30)
    assert len(defect.places) == len(defect.degrees) >= 1
    assert 112.7 < defect.degrees[0][0] < 112.8


@pytest.mark.parametrize("kind", sorted(MENDED))
def test_a_chosen_repair_is_done_and_recorded(kind: str, outlines: Outlines) -> None:
    ring, repair, _ = MENDED[kind]
    for chosen in (repair, repair.partition(":")[0]):
        site = site_from_text(text_of(ring), outlines=outlines, repairs=[chosen])
        assert plane(site.geometry).area == pytest.approx(9_975, abs=30)
        assert any("已按选择" in said for said in site.source.repairs)
        assert set(site.source.repairs) <= set(site.warnings)
    after = only(look(text_of(ring), outlines), kind).after
    assert after is not None
    assert after.area_m2 == pytest.approx(MEASURE.area_m2(site.geometry), abs=1e-6)


def test_nothing_is_repaired_without_being_chosen(outlines: Outlines) -> None:
    assert site_from_text(text_of(DOUBLED), outlines=outlines).source.repairs == ()
    with pytest.raises(BadInputError, match=r"自相交.*或选择修复"):
        site_from_text(text_of(LOOPED), outlines=outlines)


def test_points_in_the_wrong_order_have_no_safe_repair(outlines: Outlines) -> None:
    found = look(text_of(BOW), outlines)
    assert (only(found, "crossing").repair, only(found, "crossing").blocks, found.area_m2) == (None, True, None)
    with pytest.raises(BadInputError, match="对不上"):
        site_from_text(text_of(BOW), outlines=outlines, repairs=["drop_loops:1.1"])


def test_a_repair_that_nobody_offered_is_refused(outlines: Outlines) -> None:
    with pytest.raises(BadInputError, match="没有名为“magic”的修复"):
        site_from_text(text_of(SQUARE), outlines=outlines, repairs=["magic"])
    with pytest.raises(BadInputError, match=r"“drop_spikes:1\.7”与“粘贴的坐标”对不上"):
        site_from_text(text_of(SPIKED), outlines=outlines, repairs=["drop_spikes:1.7"])


def moved(ring: Ring, north: float, east: float) -> Ring:
    return [(x + north, y + east) for x, y in ring]


@pytest.mark.parametrize("parcels", [True, False])
def test_a_slit_between_parts_is_found_and_filled_when_chosen(parcels: bool, outlines: Outlines) -> None:
    text = text_of(SQUARE, moved(SQUARE, 0, 100.1), parcels=parcels)
    gap = only(look(text, outlines), "gap")
    assert "共10.00平方米" in gap.sentence
    assert gap.after is not None
    assert gap.before is not None
    assert (gap.after.area_m2 or 0) - (gap.before.area_m2 or 0) == pytest.approx(10, abs=0.01)
    assert plane(site_from_text(text, outlines=outlines).geometry).area == pytest.approx(20_000, abs=1e-3)
    site = site_from_text(text, outlines=outlines, repairs=["fill_gaps"])
    assert plane(site.geometry).area == pytest.approx(20_010, abs=1e-2)
    assert site.source.repairs == ("已按选择填平各部分之间的1处缝隙。",)


@pytest.mark.parametrize("away", [0.0, 0.6, 30.0])
def test_parts_that_adjoin_or_lie_apart_have_no_slit(away: float, outlines: Outlines) -> None:
    found = look(text_of(SQUARE, moved(SQUARE, 0, 100 + away)), outlines)
    assert [defect.kind for defect in found.defects] == []


def test_more_parts_than_can_be_searched_for_slits_are_told(outlines: Outlines) -> None:
    parts = [shapely.box(112.7 + at * 1e-5, 38.4, 112.700005 + at * 1e-5, 38.400005) for at in range(2_001)]
    defect = only(look(json.dumps(mapping(shapely.MultiPolygon(parts))), outlines), "gap")
    assert (defect.sentence, defect.repair) == ("图形超过2000个部分，没有检查各部分之间的缝隙。", None)


def test_a_slit_in_degrees_is_found_too(outlines: Outlines) -> None:
    parts = [shapely.box(112.72, 38.41, 112.73, 38.42), shapely.box(112.730001, 38.41, 112.74, 38.42)]
    found = look(json.dumps(mapping(shapely.MultiPolygon(parts))), outlines)
    assert only(found, "gap").repair is not None


def test_overlapping_rings_may_be_counted_once_instead_of_taken_off(outlines: Outlines) -> None:
    text = text_of(SQUARE, moved(SQUARE, 0, 99), moved([(10, 10), (10, 20), (20, 20), (20, 10)], 0, 0))
    defect = only(look(text, outlines), "overlap")
    assert defect.repair is not None
    assert defect.repair.id == "unite:1"
    taken_off = site_from_text(text, outlines=outlines)
    once = site_from_text(text, outlines=outlines, repairs=["unite:1"])
    assert plane(taken_off.geometry).area == pytest.approx(20_000 - 200 - 100, abs=1e-3)
    assert plane(once.geometry).area == pytest.approx(20_000 - 100 - 100, abs=1e-3)
    assert any("重叠处只计一次" in said for said in once.source.repairs)


def test_overlapping_parcels_are_told_with_area_and_place(outlines: Outlines) -> None:
    defect = only(look(text_of(SQUARE, moved(SQUARE, 0, 50), parcels=True), outlines), "overlap")
    assert "第1个地块与第2个地块在 (38389165.0, 4254950.0) 附近重叠4998.49平方米" in defect.sentence


SWAPPED = {
    "degrees": [[38.41, 112.72], [38.41, 112.73], [38.42, 112.73], [38.41, 112.72]],
    "metres": [[X, Y], [X, Y + 100], [X + 100, Y + 100], [X, Y]],
}


@pytest.mark.parametrize("unit", sorted(SWAPPED))
def test_swapped_axes_are_told_and_turned_only_when_chosen(unit: str, tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "s.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [SWAPPED[unit]]}), encoding="utf-8")
    defect = only(inspect(path, outlines, MEASURE), "axes")
    assert defect.repair is not None
    assert defect.blocks
    with pytest.raises(BadInputError, match="颠倒"):
        read_site(path, crs=None, outlines=outlines)
    site = read_site(path, crs=None, outlines=outlines, repairs=[defect.repair.id])
    assert defect.after is not None
    assert MEASURE.area_m2(site.geometry) == pytest.approx(defect.after.area_m2)
    assert site.source.repairs[0] == "已按选择交换两个坐标轴。"


def test_a_ring_that_is_none_is_reported_and_not_fatal_to_the_diagnosis(outlines: Outlines) -> None:
    few, apart = text_of([(0, 0), (0, 100)]), text_of(SQUARE).removesuffix("38389090.0000") + "38389091.0000"
    for text, said in ((few, "围不成面"), (apart, "没有闭合")):
        found = look(text, outlines)
        assert (only(found, "broken").blocks, found.area_m2, found.zone) == (True, None, 38)
        assert said in found.problems[0]
        with pytest.raises(BadInputError, match=said):
            site_from_text(text, outlines=outlines)


def test_the_declared_county_is_held_against_the_place(outlines: Outlines) -> None:
    assert look(text_of(SQUARE), outlines, county="忻府区").defects == ()
    away = only(look(text_of(SQUARE), outlines, county="定襄县"), "county")
    assert "不在申报的定襄县，落在忻府区，距定襄县界约11" in away.sentence
    astride = outlines["忻府区"].boundary.interpolate(0.5).buffer(0.01)
    partly = only(look(json.dumps(mapping(astride)), outlines, county="忻府区"), "county")
    assert "在申报的忻府区之外" in partly.sentence
    with pytest.raises(BadInputError, match="“太原市”不是县"):
        look(text_of(SQUARE), outlines, county="太原市")


@pytest.mark.parametrize("shift", ["GCJ-02", "BD-09"])
def test_a_shape_that_lies_on_a_known_outline_once_taken_back_is_suspected(shift: str, outlines: Outlines) -> None:
    block = shapely.Point(112.72, 38.41).buffer(0.02, quad_segs=8)
    traced = shapely.transform(block, lambda points: to_shifted(points, shift))
    known = {"某板块": block}
    text = json.dumps(mapping(traced))
    defect = only(inspect_text(text, outlines, MEASURE, references=known), "shifted")
    assert f"可能是{shift}" in defect.sentence
    assert not defect.blocks
    honest = inspect_text(json.dumps(mapping(block)), outlines, MEASURE, references=known)
    told = inspect_text(text, outlines, MEASURE, references=known, crs=shift)
    assert (honest.defects, told.defects) == ((), ())
    assert site_from_text(text, outlines=outlines).geometry.equals(traced)


def test_a_county_traced_on_a_phone_map_is_suspected(outlines: Outlines) -> None:
    traced = shapely.transform(outlines["定襄县"], lambda points: to_shifted(points, "GCJ-02"))
    assert "“定襄县”的边界" in only(look(json.dumps(mapping(traced)), outlines), "shifted").sentence


def test_degrees_of_unknown_origin_are_asked_about(outlines: Outlines) -> None:
    text = "112.72,38.41\n112.73,38.41\n112.73,38.42"
    assert "由数值看不出，请向提供者核实" in look(text, outlines).evidence
    assert "核实" not in look(text, outlines, crs="EPSG:4490").evidence
    assert "核实" not in look(text_of(SQUARE), outlines).evidence


def test_every_defect_is_plain_json(outlines: Outlines) -> None:
    text = text_of(DOUBLED, moved(SPIKED, 0, 100.2), LOOPED)
    found = look(text, outlines, county="定襄县").as_json()
    json.dumps(found, allow_nan=False)
    for defect in found["defects"]:
        assert defect["title"] == KINDS[defect["kind"]]
        assert defect["repair"] is None or defect["repair"]["id"].partition(":")[0] in REPAIRS


def test_the_services_offer_and_do_the_same(workspace: Path, tmp_path: Path) -> None:
    desk = open_desk(workspace)
    path = tmp_path / "a.txt"
    path.write_text(text_of(SPIKED), encoding="utf-8")
    found = inspect_file(desk, path, county="忻府区")
    assert look_at_text(desk, text_of(SPIKED)).defects == found.defects
    repairs = [defect.repair.id for defect in found.defects if defect.repair]
    site = open_site(desk, path, repairs=repairs)
    assert site.source.repairs == ("第1圈已按选择删除尖刺点：6点变为4点。",)


def test_the_command_line_tells_repairs_and_county(
    workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text_of(SPIKED), encoding="utf-8")
    assert run(["inspect", str(path), "--county", "定襄县", "--workspace", str(workspace)]) == 0
    said = capsys.readouterr().out
    for word in ("修复“删除尖刺点”[drop_spikes:1.1]：6点变为4点", "不在申报的定襄县"):
        assert word in said
    assert run(["inspect", str(path), "--county", "北京", "--workspace", str(workspace)]) == 2


@st.composite
def rings(draw: st.DrawFn) -> list[tuple[float, float]]:
    angles = sorted(draw(st.lists(st.integers(0, 359), min_size=3, max_size=12, unique=True)))
    return [(100 * np.cos(np.radians(at)), 100 * np.sin(np.radians(at))) for at in angles]


@given(rings(), st.lists(st.integers(0, 11), max_size=6))
def test_dropping_doubled_points_never_changes_the_area(ring: Sequence[tuple[float, float]], again: list[int]) -> None:
    doubled = [point for at, point in enumerate(ring) for _ in range(1 + again.count(at))]
    kept = without_duplicates(np.array(doubled))
    assert kept.tolist() == [list(point) for point in ring]


@given(rings(), st.integers(0, 11), st.floats(1, 500))
def test_a_spike_that_was_put_in_is_taken_out_again(ring: Sequence[tuple[float, float]], at: int, reach: float) -> None:
    start = np.array(ring[at % len(ring)])
    tip = start * (1 + reach / 100)
    spiked = np.insert(np.array(ring), at % len(ring) + 1, [tip, start], axis=0)
    mended = without_spikes(spiked)
    assert shapely.Polygon(mended).area == pytest.approx(shapely.Polygon(ring).area, rel=1e-9)


def test_the_layers_of_a_drawing_are_told_apart(write: Callable[..., Path], outlines: Outlines) -> None:
    square = shapely.box(Y, X, Y + 100, X + 100)
    frame = shapely.box(Y - 500, X - 500, Y + 500, X + 500)
    lines = [shapely.LineString(each.exterior.coords) for each in (square, frame)]
    path = write("a.dxf", lines, crs=None, driver="DXF", Layer=["用地红线", "图框"])
    with pytest.raises(BadInputError, match=r"有2个图层（用地红线、图框）含闭合线"):
        read_site(path, crs=None, outlines=outlines)
    site = read_site(path, crs=None, outlines=outlines, layer="用地红线")
    assert plane(site.geometry).area == pytest.approx(10_000, abs=1e-3)
    with pytest.raises(BadInputError, match="图层“道路”中没有闭合线"):
        inspect(path, outlines, MEASURE, layer="道路")


@pytest.mark.parametrize(
    ("version", "page", "codec"),
    [("AC1015", "ANSI_936", "gbk"), ("AC1015", "ANSI_1252", "gbk"), ("AC1021", "ANSI_936", "utf-8")],
)
def test_chinese_layers_of_a_drawing_are_read_whatever_its_head_says(
    version: str, page: str, codec: str, tmp_path: Path, outlines: Outlines
) -> None:
    path = tmp_path / "a.dxf"
    path.write_bytes(drawing(version, page, {"用地红线": SQUARE, "图框": moved(SQUARE, 500, 500)}).encode(codec))
    site = read_site(path, crs=None, outlines=outlines, layer="用地红线")
    assert plane(site.geometry).area == pytest.approx(10_000, abs=1e-3)


def test_a_layer_name_in_escapes_is_read(tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "a.dxf"
    layers = {r"\U+7528\U+5730": SQUARE, "0": moved(SQUARE, 500, 500)}
    path.write_text(drawing("AC1015", "ANSI_936", layers), encoding="ascii")
    assert read_site(path, crs=None, outlines=outlines, layer="用地").zone == 38


def drawing(version: str, page: str, layers: dict[str, Ring]) -> str:
    """Write closed polylines, one a layer, as a drawing."""
    rows = ["0", "SECTION", "2", "HEADER", "9", "$ACADVER", "1", version, "9", "$DWGCODEPAGE", "3", page]
    rows += ["0", "ENDSEC", "0", "SECTION", "2", "ENTITIES"]
    for layer, ring in layers.items():
        rows += ["0", "LWPOLYLINE", "100", "AcDbEntity", "8", layer, "100", "AcDbPolyline"]
        rows += ["90", str(len(ring)), "70", "1"]
        for north, east in ring:
            rows += ["10", str(Y + east), "20", str(X + north)]
    return "\n".join([*rows, "0", "ENDSEC", "0", "EOF", ""])


def test_one_layer_of_a_database_may_be_named(write: Callable[..., Path], outlines: Outlines) -> None:
    one, two = shapely.box(112.72, 38.41, 112.73, 38.42), shapely.box(112.8, 38.41, 112.81, 38.42)
    write("two.gpkg", [one], layer="甲", n=["a"])
    path = write("two.gpkg", [two], layer="乙", n=["a"], append=True)
    assert read_site(path, crs=None, outlines=outlines, layer="乙").geometry.equals(two)
    with pytest.raises(BadInputError, match=r"没有图层“丙”（现有图层：甲、乙）"):
        read_site(path, crs=None, outlines=outlines, layer="丙")


def test_a_geometry_in_a_case_file_is_never_repaired(outlines: Outlines) -> None:
    ring = [(112.72, 38.41), (112.73, 38.42), (112.73, 38.41), (112.72, 38.42), (112.72, 38.41)]
    with pytest.raises(BadInputError, match="自相交"):
        site_from_geojson({"type": "Polygon", "coordinates": [ring]}, outlines=outlines)
