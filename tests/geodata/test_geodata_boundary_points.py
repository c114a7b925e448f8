"""The boundary-point text in all its variants, read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInputError
from app.geodata.boundary_points import parse_boundary_points
from app.geodata.boundary_writing import Sheet, write_boundary_points
from app.geodata.crs import from_degrees, gauss_kruger
from app.geodata.measure import EllipsoidMeasure
from app.geodata.rings import even_odd
from app.geodata.sites import read_site

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

X, Y = 4_254_900.0, 38_389_090.0
HEAD = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n计量单位=米\n带号=38\n[地块坐标]\n"
PARCEL = "5,1.0000,1,某某地块,面,,工业用地,0601,@"


def square(x: float = X, y: float = Y, side: float = 100.0) -> list[tuple[float, float]]:
    return [(x, y), (x, y + side), (x + side, y + side), (x + side, y)]


def lines(points: list[tuple[float, float]], ring: int = 1, start: int = 1, close: str = "first") -> str:
    rows = [(f"J{start + at}", *point) for at, point in enumerate(points)]
    if close == "first":
        rows.append(rows[0])
    elif close == "own":
        rows.append((f"J{start + len(points)}", *points[0]))
    return "".join(f"{name},{ring},{north:.4f},{east:.4f}\n" for name, north, east in rows)


def site_area(tmp_path: Path, text: str | bytes, outlines: Outlines, crs: str | None = None) -> float:
    path = tmp_path / "界址点.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("gb18030"))
    site = read_site(path, crs=crs, outlines=outlines)
    return EllipsoidMeasure().planar_area_m2(site.geometry, 38)


@pytest.mark.parametrize("codec", ["gbk", "gb18030", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_encoding_and_line_end_gives_the_same_area(
    tmp_path: Path, outlines: Outlines, codec: str, end: str
) -> None:
    text = (HEAD + PARCEL + "\n" + lines(square())).replace("\n", end)
    assert site_area(tmp_path, text.encode(codec), outlines) == pytest.approx(10_000, abs=1e-3)


VARIANTS = {
    "full-width commas": (HEAD + PARCEL + "\n" + lines(square())).replace(",", "，"),
    "full-width digits": HEAD + PARCEL + "\n" + lines(square()).replace("38", "３８"),
    "spaces": (HEAD + PARCEL + "\n" + lines(square())).replace(",", " , "),
    "project section": "[项目信息]\n项目名称=某某项目\n" + HEAD + PARCEL + "\n" + lines(square()),
    "twelve fields": HEAD + "4,1.0,1,地块,面,,工业,0601,,,,@\n" + lines(square()),
    "nine fields without the mark": HEAD + "4,1.0,1,地块,面,,工业,0601,\n" + lines(square()),
    "no parcel line": HEAD + lines(square()),
    "no sections": lines(square()),
    "closing point of its own number": HEAD + PARCEL + "\n" + lines(square(), close="own"),
    "closing point left out": HEAD + PARCEL + "\n" + lines(square(), close="none"),
    "closing point twice": HEAD + PARCEL + "\n" + lines(square()) + lines(square()[:1], close="none"),
    "bare numbers as names": (HEAD + PARCEL + "\n" + lines(square())).replace("J", ""),
    "any names": (HEAD + PARCEL + "\n" + lines(square())).replace("J", "界址-A."),
    "wrong count": HEAD + PARCEL.replace("5,", "99,", 1) + "\n" + lines(square()),
    "prefix stripped": HEAD + PARCEL + "\n" + lines(square(y=Y - 38_000_000)),
    "prefix stripped, no zone": (HEAD + PARCEL + "\n" + lines(square(y=Y - 38_000_000))).replace("带号=38", "带号="),
    "clockwise": HEAD + PARCEL + "\n" + lines(square()[::-1]),
    "blank lines and a DOS end": HEAD + PARCEL + "\n\n" + lines(square()) + "\n\x1a",
    "heights": HEAD + PARCEL + "\n" + lines(square()).replace("\n", ",812.5\n"),
}


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_a_variant_in_the_wild_gives_the_same_area(tmp_path: Path, outlines: Outlines, variant: str) -> None:
    assert site_area(tmp_path, VARIANTS[variant], outlines) == pytest.approx(10_000, abs=1e-3)


@pytest.mark.parametrize("restarts", [True, False])
def test_holes_and_islands_are_told_by_even_odd(tmp_path: Path, outlines: Outlines, restarts: bool) -> None:
    hole, island = square(X + 20, Y + 20, 60), square(X + 40, Y + 40, 20)
    starts = (1, 1, 1) if restarts else (1, 5, 9)
    rings = zip((square(), hole, island), (1, 2, 3), starts, strict=True)
    text = HEAD + PARCEL + "\n" + "".join(lines(points, ring, start) for points, ring, start in rings)
    assert site_area(tmp_path, text, outlines) == pytest.approx(10_000 - 3_600 + 400, abs=1e-3)


def test_adjoining_parts_add_up(tmp_path: Path, outlines: Outlines) -> None:
    text = HEAD + PARCEL + "\n" + lines(square()) + lines(square(y=Y + 100), 2, 5)
    assert site_area(tmp_path, text, outlines) == pytest.approx(20_000, abs=1e-3)


def test_closed_rings_under_one_ring_number_are_told_apart(tmp_path: Path, outlines: Outlines) -> None:
    text = HEAD + PARCEL + "\n" + lines(square()) + lines(square(x=X + 500))
    assert site_area(tmp_path, text, outlines) == pytest.approx(20_000, abs=1e-3)


def test_overlapping_parcels_count_once_and_are_told(tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "两块.txt"
    path.write_text(HEAD + PARCEL + "\n" + lines(square()) + PARCEL + "\n" + lines(square(y=Y + 50)), encoding="utf-8")
    site = read_site(path, crs=None, outlines=outlines)
    assert EllipsoidMeasure().planar_area_m2(site.geometry, 38) == pytest.approx(15_000, abs=1e-3)
    assert any("第1个地块与第2个地块重叠" in warning for warning in site.warnings)


@pytest.mark.parametrize("latitude_first", [True, False])
def test_degrees_are_read_in_either_order(tmp_path: Path, outlines: Outlines, latitude_first: bool) -> None:
    points = [(38.41, 112.72), (38.41, 112.73), (38.42, 112.73), (38.42, 112.72)]
    ordered = points if latitude_first else [(lon, lat) for lat, lon in points]
    path = tmp_path / "度.txt"
    path.write_text(HEAD.replace("计量单位=米", "计量单位=度") + PARCEL + "\n" + lines(ordered), encoding="utf-8")
    site = read_site(path, crs=None, outlines=outlines)
    assert site.geometry.equals(shapely.box(112.72, 38.41, 112.73, 38.42))
    assert site.zone == 38
    assert any("经度在前" in warning for warning in site.warnings) is not latitude_first


@pytest.mark.parametrize(
    ("area", "said"), [("1.0000", None), ("10000", "按平方米"), ("15", "按亩"), ("7.5", "都与图上面积"), ("", None)]
)
def test_the_declared_area_is_compared_in_its_likely_units(
    tmp_path: Path, outlines: Outlines, area: str, said: str | None
) -> None:
    path = tmp_path / "面积.txt"
    path.write_text(HEAD + PARCEL.replace("1.0000", area) + "\n" + lines(square()), encoding="utf-8")
    warnings = read_site(path, crs=None, outlines=outlines).warnings
    assert warnings == () if said is None else any(said in warning for warning in warnings)


BAD = {
    "第8行": HEAD + PARCEL + "\nJ1,1,4254900.0\n",
    "X坐标“四百”不是数": HEAD + PARCEL + "\nJ1,1,四百,38389090\n",
    "Y坐标“nan”不是数": HEAD + PARCEL + "\nJ1,1,4254900,nan\n",
    "没有界址点": HEAD,
    "地块没有界址点": HEAD + PARCEL + "\n" + PARCEL + "\n" + lines(square()),
    "只有2个不同的界址点": HEAD + PARCEL + "\n" + lines(square()[:2], close="none"),
    "没有闭合": HEAD + PARCEL + "\n" + lines(square(), close="none") + f"J1,1,{X + 1:.3f},{Y:.3f}\n",
    "是线，没有宽度": HEAD + PARCEL.replace("面", "线") + "\n" + lines(square()),
    "第1圈在": HEAD + PARCEL + "\n" + lines([square()[at] for at in (0, 2, 1, 3)]),
    "坐标轴颠倒": HEAD + PARCEL + "\n" + lines([(east, north) for north, east in square()]),
    "1980西安坐标系": (HEAD + lines(square())).replace("2000国家大地坐标系", "1980西安坐标系"),
    "带号不一致": HEAD + PARCEL + "\n" + lines([*square(), (X, Y - 1_000_000)]),
    "缺少圈号": HEAD + PARCEL + "\n" + lines(square()).replace(",1,", ",,"),
}


@pytest.mark.parametrize("said", sorted(BAD))
def test_a_wrong_text_is_refused_by_name(tmp_path: Path, outlines: Outlines, said: str) -> None:
    with pytest.raises(BadInputError, match=said) as caught:
        site_area(tmp_path, BAD[said], outlines)
    assert str(caught.value).endswith("。")


def test_a_zone_that_contradicts_the_outlines_is_asked_for(tmp_path: Path, outlines: Outlines) -> None:
    text = (HEAD + lines(square(y=Y - 38_000_000))).replace("带号=38", "带号=37")
    with pytest.raises(BadInputError, match="按38带读取则落在县内"):
        site_area(tmp_path, text, outlines)
    assert site_area(tmp_path, text, outlines, "EPSG:4526") == pytest.approx(10_000, abs=1e-3)


def test_a_wrong_zone_in_the_head_gives_way_to_the_prefix_with_a_warning(tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "带号.txt"
    path.write_text((HEAD + lines(square())).replace("带号=38", "带号=37"), encoding="utf-8")
    site = read_site(path, crs=None, outlines=outlines)
    assert site.zone == 38
    assert any("带号37" in warning for warning in site.warnings)


def test_a_six_degree_zone_is_understood(tmp_path: Path, outlines: Outlines) -> None:
    degrees = shapely.box(112.4, 38.5, 112.41, 38.51)
    plane = shapely.get_coordinates(from_degrees(degrees, gauss_kruger(37, prefixed=False)))
    text = HEAD.replace("带号=38", "带号=19") + lines([(y, x + 19_000_000) for x, y in plane[:-1]])
    path = tmp_path / "六度.txt"
    path.write_text(text, encoding="utf-8")
    site = read_site(path, crs=None, outlines=outlines)
    assert site.source.crs == "EPSG:4497"
    assert site.geometry.symmetric_difference(degrees).area < 1e-9


def test_zone_37_is_found_by_the_outline_in_the_west(tmp_path: Path, outlines: Outlines) -> None:
    degrees = shapely.box(112.42, 38.85, 112.43, 38.86)
    plane = shapely.get_coordinates(from_degrees(degrees, gauss_kruger(37, prefixed=False)))
    path = tmp_path / "西.txt"
    path.write_text(lines([(y, x) for x, y in plane[:-1]]), encoding="utf-8")
    site = read_site(path, crs=None, outlines=outlines)
    assert site.zone == 37
    assert any("37带" in warning and "原平市" in warning for warning in site.warnings)


def test_eastings_that_fit_no_county_are_asked_for(tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "远.txt"
    path.write_text(lines(square(x=3_000_000, y=389_090)), encoding="utf-8")
    with pytest.raises(BadInputError, match="请指明坐标系"):
        read_site(path, crs=None, outlines=outlines)


def test_a_wrong_count_is_told_but_a_counted_closing_point_is_not() -> None:
    assert parse_boundary_points(HEAD + PARCEL + "\n" + lines(square())).notes == ()
    assert parse_boundary_points(HEAD + PARCEL.replace("5", "4", 1) + "\n" + lines(square())).notes == ()
    notes = parse_boundary_points(HEAD + PARCEL.replace("5", "9", 1) + "\n" + lines(square())).notes
    assert notes == ("第7行写明9个界址点，实际4个（不含闭合点），请核对文件是否完整。",)


def test_a_name_with_a_comma_does_not_break_the_line() -> None:
    text = write_boundary_points(
        shapely.box(112.7, 38.4, 112.71, 38.41), 38, Sheet(name="甲,乙，丙@", date="2026-01-01")
    )
    assert parse_boundary_points(text).shapes[0].name == "甲 乙 丙"
    assert "数据产生日期=2026-01-01\r\n" in text


@st.composite
def nested_squares(draw: st.DrawFn) -> BaseGeometry:
    """One or two far parts, each with holes, islands and holes in islands."""
    parts = []
    for number in range(draw(st.integers(1, 2))):
        lon = draw(st.floats(112.0, 112.4)) + number
        lat, side = draw(st.floats(38.2, 39.2)), draw(st.floats(0.001, 0.05))
        shape: BaseGeometry = shapely.Polygon()
        for depth in range(draw(st.integers(1, 4))):
            inset = side * depth / 9
            ring = shapely.box(lon + inset, lat + inset, lon + side - inset, lat + side - inset)
            shape = shape.symmetric_difference(ring)
        parts.append(shape)
    return shapely.union_all(parts)


@given(nested_squares(), st.sampled_from([37, 38]), st.sampled_from(["gb18030", "utf-8", "utf-8-sig"]))
def test_what_is_written_reads_back_to_a_tenth_of_a_millimetre(shape: BaseGeometry, zone: int, codec: str) -> None:
    text = write_boundary_points(shape, zone).encode(codec).decode(codec)
    raw = parse_boundary_points(text)
    wanted = from_degrees(shape, gauss_kruger(zone))
    read = shapely.union_all([even_odd([ring.points for ring in each.rings()]) for each in raw.shapes])
    points, expected = (set(map(tuple, shapely.get_coordinates(each).round(3).tolist())) for each in (read, wanted))
    assert len(shapely.get_coordinates(read)) == len(shapely.get_coordinates(wanted))
    assert read.hausdorff_distance(wanted) < 1e-4
    assert len(points) == len(expected)


@given(st.permutations(range(4)), st.lists(st.integers(0, 4), min_size=4, max_size=4))
def test_even_odd_depends_on_neither_order_nor_direction_nor_start(order: list[int], turns: list[int]) -> None:
    rings = [[(at, at), (20 - at, at), (20 - at, 20 - at), (at, 20 - at)] for at in (0, 2, 4, 6)]
    turned = [rings[at][turns[at] :] + rings[at][: turns[at]] for at in order]
    flipped = [ring[::-1] if at % 2 else ring for at, ring in enumerate(turned)]
    arrays = [shapely.get_coordinates(shapely.LinearRing(ring))[:-1] for ring in flipped]
    assert even_odd(arrays).area == pytest.approx(20**2 - 16**2 + 12**2 - 8**2)
