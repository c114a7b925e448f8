"""What people paste becomes a site: rows in any order, degrees and minutes, cells, WKT, GeoJSON, boundary texts."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInputError
from app.geodata.angles import angle, plain_marks
from app.geodata.boundary_writing import write_boundary_points
from app.geodata.crs import from_degrees, gauss_kruger, to_degrees
from app.geodata.pasted import read_pasted
from app.geodata.sites import site_from_text

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

PLANE = [(4254900.0, 38389090.0), (4254900.0, 38389190.0), (4255000.0, 38389190.0), (4255000.0, 38389090.0)]
DEGREES = [(112.72, 38.41), (112.73, 38.41), (112.73, 38.42), (112.72, 38.42)]
SQUARE = shapely.Polygon([(east, north) for north, east in PLANE])
BOX = shapely.box(112.72, 38.41, 112.73, 38.42)


def rows(points: list[tuple[float, float]], form: str) -> str:
    """Write points by a pattern with `{n}` for the number, `{a}` and `{b}` for the two figures."""
    return "\n".join(form.format(n=n, a=a, b=b) for n, (a, b) in enumerate(points, 1))


def dms(value: float) -> str:
    seconds = round(value * 36_000)
    return f"{seconds // 36_000}°{seconds // 600 % 60:02}′{seconds % 600 / 10:04.1f}″"


PLANE_TEXTS = {
    "comma": rows(PLANE, "{a},{b}"),
    "tab": rows(PLANE, "{a}\t{b}"),
    "blanks": rows(PLANE, "{a}   {b}"),
    "full-width comma": rows(PLANE, "{a}，{b}"),
    "full-width blank": rows(PLANE, "{a}\u3000{b}"),
    "semicolon between cells": rows(PLANE, "J{n};{a};{b}"),
    "names": rows(PLANE, "J{n} {a} {b}"),
    "numbers as names": rows(PLANE, "{n}\t{a}\t{b}"),
    "names and rings": rows(PLANE, "J{n},1,{a},{b}"),
    "heights": rows(PLANE, "J{n} {a} {b} 812.5"),
    "labels": rows(PLANE, "J{n}：X={a}，Y={b}"),
    "labels the other way": rows(PLANE, "Y={b} X={a}"),
    "a sentence": "、".join(f"J{n}（X={a}，Y={b}）" for n, (a, b) in enumerate(PLANE, 1)),
    "metres": rows(PLANE, "J{n} {a}米 {b}米"),
    "empty lines": rows(PLANE, "{a} {b}\n"),
    "carriage returns": rows(PLANE, "{a} {b}\r"),
    "cells with headings": "点号\tX坐标(m)\tY坐标(m)\n" + rows(PLANE, "J{n}\t{a:,.3f}\t{b:,.3f}"),
    "blanks with headings": "点号 X Y\n" + rows(PLANE, "J{n} {a} {b}"),
    "headings nobody knows": "桩号 甲 乙\n" + rows(PLANE, "J{n} {a} {b}"),
    "closed": rows([*PLANE, PLANE[0]], "{a} {b}"),
    "WKT": SQUARE.wkt,
    "EWKT": f"SRID=4526;{SQUARE.wkt}",
    "boundary text": write_boundary_points(to_degrees(SQUARE, gauss_kruger(38)), 38),
}


@pytest.mark.parametrize("kind", sorted(PLANE_TEXTS))
def test_plane_coordinates_in_any_form_give_the_same_site(kind: str, outlines: Outlines) -> None:
    site = site_from_text(PLANE_TEXTS[kind], outlines=outlines)
    plane = from_degrees(site.geometry, gauss_kruger(38))
    assert plane.symmetric_difference(SQUARE).area < 0.1
    assert (site.zone, site.warnings, site.source.kind, site.source.file) == (38, (), "text", None)
    assert len(site.source.sha256 or "") == 64


DEGREE_TEXTS = {
    "comma": rows(DEGREES, "{a},{b}"),
    "names": rows(DEGREES, "{n} {a} {b}"),
    "degree marks": rows(DEGREES, "{a}° {b}°"),
    "sides": rows(DEGREES, "{a}E {b}N"),
    "sides first": rows(DEGREES, "N{b} E{a}"),
    "Chinese sides": rows(DEGREES, "北纬{b}度，东经{a}度"),
    "labels": rows(DEGREES, "经度：{a} 纬度：{b}"),
    "semicolons": ";".join(f"{a},{b}" for a, b in DEGREES),
    "tuples with blanks": " ".join(f"{a},{b}" for a, b in DEGREES),
    "KML's own, with heights": " ".join(f"{a},{b},0" for a, b in DEGREES),
    "one row of commas": ",".join(f"{a},{b}" for a, b in DEGREES),
    "brackets": ", ".join(f"({a}, {b})" for a, b in DEGREES),
    "an array": json.dumps(DEGREES),
    "an array without its own brackets": json.dumps(DEGREES)[1:-1],
    "a nested array": json.dumps([[*DEGREES, DEGREES[0]]]),
    "GeoJSON": shapely.to_geojson(BOX),
    "a feature": json.dumps(
        {"type": "Feature", "properties": {}, "geometry": json.loads(shapely.to_geojson(BOX))}, ensure_ascii=False
    ),
    "WKT": BOX.wkt,
    "cells with headings": "经度\t纬度\n" + rows(DEGREES, "{a}\t{b}"),
    "minutes": "\n".join(f"J{n} {dms(a)} {dms(b)}" for n, (a, b) in enumerate(DEGREES, 1)),
    "minutes in words": "\n".join(
        f"东经{dms(a)}，北纬{dms(b)}".translate({ord("°"): "度", ord("′"): "分", ord("″"): "秒"}) for a, b in DEGREES
    ),
    "minutes in plain marks": "\n".join(
        f"{dms(a)} {dms(b)}".translate({ord("′"): "'", ord("″"): '"'}) for a, b in DEGREES
    ),
    "minutes with headings": "点号\t东经\t北纬\n" + "\n".join(f"1\t{dms(a)}\t{dms(b)}" for a, b in DEGREES),
    "minutes by colons": "\n".join(
        f"{dms(a)} {dms(b)}".translate({ord("°"): ":", ord("′"): ":", ord("″"): ""}) for a, b in DEGREES
    ),
}


@pytest.mark.parametrize("kind", sorted(DEGREE_TEXTS))
def test_degrees_in_any_form_give_the_same_site(kind: str, outlines: Outlines) -> None:
    site = site_from_text(DEGREE_TEXTS[kind], outlines=outlines)
    assert site.geometry.symmetric_difference(BOX).area < 1e-12
    assert (site.zone, site.source.crs, site.warnings) == (38, "EPSG:4490", ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (rows(PLANE, "{b},{a}"), "先东后北，已按数值判别"),
        (rows(DEGREES, "{b},{a}"), "纬度在前、经度在后，已按数值判别"),
    ],
)
def test_an_unusual_order_is_told_by_the_numbers_and_said(text: str, said: str, outlines: Outlines) -> None:
    (warning,) = site_from_text(text, outlines=outlines).warnings
    assert said in warning


def test_empty_lines_titles_and_ring_columns_part_rings(outlines: Outlines) -> None:
    hole = [(4254920.0, 38389110.0), (4254920.0, 38389150.0), (4254950.0, 38389150.0), (4254950.0, 38389110.0)]
    texts = (
        rows(PLANE, "{a} {b}") + "\n\n" + rows(hole, "{a} {b}"),
        "外圈\n" + rows(PLANE, "J{n} {a} {b}") + "\n内圈：\n" + rows(hole, "J{n} {a} {b}"),
        rows(PLANE, "J{n} 1 {a} {b}") + "\n" + rows(hole, "J{n} 2 {a} {b}"),
        rows([*PLANE, PLANE[0]], "{a} {b}") + "\n" + rows(hole, "{a} {b}"),
    )
    for text in texts:
        site = site_from_text(text, outlines=outlines)
        assert len(site.geometry.interiors) == 1


def test_a_row_that_is_no_point_is_said_not_dropped_in_silence(outlines: Outlines) -> None:
    site = site_from_text(rows(PLANE, "J{n} {a} {b}") + "\n合计面积 1.0 公顷", outlines=outlines)
    assert site.warnings == ("粘贴的内容第5行不是坐标，未计入。",)


def test_a_running_number_is_no_ring(outlines: Outlines) -> None:
    site = site_from_text(rows(PLANE, "J{n},{n},{a},{b}"), outlines=outlines)
    assert shapely.get_num_interior_rings(site.geometry) == 0


def test_the_user_may_say_the_system_and_a_width(outlines: Outlines) -> None:
    bare = [(north, east - 38_000_000) for north, east in PLANE]
    assert site_from_text(rows(bare, "{a} {b}"), crs="EPSG:4547", outlines=outlines).warnings == ()
    shifted = site_from_text(rows(DEGREES, "{a} {b}"), crs="GCJ-02", outlines=outlines)
    assert shifted.source.crs == "GCJ-02"
    assert 0.004 < shifted.geometry.centroid.distance(BOX.centroid) < 0.008
    road = site_from_text(rows(PLANE[:2], "{a} {b}"), width_m=20, outlines=outlines)
    assert from_degrees(road.geometry, gauss_kruger(38)).area == pytest.approx(2000, rel=1e-3)


REFUSED = {
    "没有粘贴任何内容": " \n\t ",
    "没有坐标，请每点一行": "你好，世界",
    "第2行只有一个数": "112.72 38.41\n112.73\n112.73 38.42",
    "第3行有3个数，第1行有2个": "112.72 38.41\n112.73 38.41\n112.73 38.42 7",
    "第2行与第1行的坐标次序或单位不同": "112.72 38.41\n38.41 112.73\n112.73 38.42",
    "有6个数，看不出哪两个是坐标，请每点": "112 43.5 7 38 24.6 7\n112 44.5 7 38 24.6 7\n112 44.5 7 38 25.6 7",
    "有6个数，看不出哪两个是坐标": "112 43 12 38 24 36\n112 44 12 38 24 36\n112 44 12 38 25 36",
    "分、秒应小于60": "112°74′12.5″ 38°24′10″\n",
    "WKT不完整或有误": "POLYGON((112.72 38.41, 112.73 38.41",
    "在结尾处中断": '{"type":"Polygon","coordinates":[[[112.72,38.41],[112.73,38.41]',
    "不是GeoJSON": '{"a": 1}',
    "像是KML或网页": "<kml></kml>",
    "不在我国范围内": rows([(-a, b) for a, b in DEGREES], "{a},{b}"),
    "不在我国范围内（": rows(DEGREES, "{a}W {b}N"),
    "是线，没有宽度": "LINESTRING(112.7 38.4, 112.8 38.5)",
    "是点，用地范围必须是面": "POINT(112.7 38.4)",
    "只有2个不同的界址点": rows(PLANE[:2], "{a} {b}"),
    "自相交": rows([PLANE[at] for at in (0, 2, 1, 3)], "{a} {b}"),
    "第3行的X坐标“甲”不是数": "X\tY\n4254900\t38389090\n甲\t38389190\n",
    "经纬度颠倒": "POLYGON((38.41 112.72, 38.42 112.72, 38.42 112.73, 38.41 112.72))",
}


@pytest.mark.parametrize("said", sorted(REFUSED))
def test_what_is_no_site_is_refused_in_one_sentence(said: str, outlines: Outlines) -> None:
    with pytest.raises(BadInputError, match=said) as caught:
        site_from_text(REFUSED[said], outlines=outlines)
    assert (caught.value.field, "--" in str(caught.value)) == ("site", False)


@given(st.text(alphabet="0123456789.,;:°′″'\"-+()[]{} \t\nXYJNE东经北纬度分秒@", max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(BadInputError):
        assert read_pasted(text).name == "粘贴的坐标"


@given(st.floats(0, 180))
def test_an_angle_reads_back(value: float) -> None:
    assert angle(plain_marks(dms(value))) == pytest.approx(value, abs=0.06 / 3600)
