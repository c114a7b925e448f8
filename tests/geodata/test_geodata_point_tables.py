"""Tables of boundary points: found by their headings, in every encoding and order, refused by line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
import shapely
from openpyxl.worksheet.worksheet import Worksheet

from app.cli.main import run
from app.errors import BadInputError
from app.geodata.crs import from_degrees, gauss_kruger
from app.geodata.diagnosis import inspect
from app.geodata.layer_files import read_layer
from app.geodata.measure import EllipsoidMeasure
from app.geodata.raw_files import read_raw
from app.geodata.sites import read_site

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

SQUARE = [(4254900.123, 38389090.456), (4254900.123, 38389190.456), (4254800.0, 38389190.456), (4254800.0, 38389090.0)]
NAMES = ["J1", "J2", "J3", "J4"]


def csv_of(heading: str, rows: list[tuple[object, ...]], *, comma: str = ",") -> str:
    return "\r\n".join([heading, *(comma.join(map(str, row)) for row in rows), ""])


POINTS = csv_of("点号,圈号,X,Y", [(name, 1, *point) for name, point in zip(NAMES, SQUARE, strict=True)])


def put(folder: Path, data: str | bytes, name: str = "points.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def area(path: Path, outlines: Outlines, crs: str | None = None) -> float:
    return EllipsoidMeasure().area_m2(read_site(path, crs=crs, outlines=outlines).geometry)


def test_a_table_gives_the_same_site_as_the_boundary_text(tmp_path: Path, outlines: Outlines) -> None:
    text = "\n".join(f"{name},1,{x},{y}" for name, (x, y) in zip(NAMES, SQUARE, strict=True))
    one = read_site(put(tmp_path, POINTS), crs=None, outlines=outlines)
    other = read_site(put(tmp_path, text, "a.txt"), crs=None, outlines=outlines)
    assert one.geometry.equals_exact(other.geometry)
    assert (one.zone, one.warnings) == (38, ())


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_every_encoding_of_an_office_is_read(codec: str, tmp_path: Path, outlines: Outlines) -> None:
    path = put(tmp_path, POINTS.encode(codec))
    assert read_raw(path).format == "界址点表（CSV）"
    assert area(path, outlines) == pytest.approx(10034.0, abs=5)


@pytest.mark.parametrize("comma", [",", "\t", ";", "，"])
def test_any_usual_sign_may_part_the_cells(comma: str, tmp_path: Path, outlines: Outlines) -> None:
    rows = [(name, 1, *point) for name, point in zip(NAMES, SQUARE, strict=True)]
    assert area(put(tmp_path, csv_of(comma.join(["点号", "圈号", "X", "Y"]), rows, comma=comma)), outlines) > 0


@pytest.mark.parametrize(
    "heading",
    [
        "界址点号,环号,X坐标(m),Y坐标(m)",
        "Point,Ring,Northing,Easting",
        "点名,圈号,纵坐标（X）,横坐标（Y）",
        "点号,圈号,北坐标,东坐标",
    ],
)
def test_headings_are_known_in_both_languages(heading: str, tmp_path: Path, outlines: Outlines) -> None:
    assert area(put(tmp_path, POINTS.replace("点号,圈号,X,Y", heading)), outlines) > 0


def test_columns_may_stand_in_any_order_among_others(tmp_path: Path, outlines: Outlines) -> None:
    rows = [("备注", y, x, 1, name) for name, (x, y) in zip(NAMES, SQUARE, strict=True)]
    shuffled = area(put(tmp_path, csv_of("说明,Y,X,圈号,点号", rows), "b.csv"), outlines)
    assert shuffled == area(put(tmp_path, POINTS), outlines)


def test_degrees_are_read_by_their_headings(tmp_path: Path, outlines: Outlines) -> None:
    rows = [(112.72, 38.41), (112.73, 38.41), (112.73, 38.42), (112.72, 38.42)]
    path = put(tmp_path, csv_of("经度（°）,纬度（°）", rows))
    site = read_site(path, crs=None, outlines=outlines)
    assert site.geometry.equals(shapely.box(112.72, 38.41, 112.73, 38.42))
    assert read_raw(path).unit == "degree"


def test_degrees_minutes_and_seconds_are_read_under_their_headings(tmp_path: Path, outlines: Outlines) -> None:
    rows = [(f"112°{m}′12″", f"38°{n}′36″") for m, n in ((43, 24), (44, 24), (44, 25), (43, 25))]
    site = read_site(put(tmp_path, csv_of("经度,纬度", rows)), crs=None, outlines=outlines)
    assert site.geometry.bounds == pytest.approx((112.72, 38.41, 112.72 + 1 / 60, 38.41 + 1 / 60), abs=1e-12)


def test_degrees_under_x_and_y_are_told_apart_by_the_numbers(tmp_path: Path, outlines: Outlines) -> None:
    rows = [(112.72, 38.41), (112.73, 38.41), (112.73, 38.42), (112.72, 38.42)]
    site = read_site(put(tmp_path, csv_of("X,Y", rows)), crs=None, outlines=outlines)
    assert site.geometry.equals(shapely.box(112.72, 38.41, 112.73, 38.42))
    assert any("已按数值判别经纬度" in warning for warning in site.warnings)


def test_a_table_with_both_is_read_by_x_and_y(tmp_path: Path, outlines: Outlines) -> None:
    rows = [(name, *point, 112.0, 38.0) for name, point in zip(NAMES, SQUARE, strict=True)]
    site = read_site(put(tmp_path, csv_of("点号,X,Y,经度,纬度", rows)), crs=None, outlines=outlines)
    assert any("已按X、Y读取" in warning for warning in site.warnings)


def test_rings_become_holes_and_parcels_become_parts(tmp_path: Path, outlines: Outlines) -> None:
    outer = [(0, 0), (0, 100), (100, 100), (100, 0)]
    inner = [(20, 20), (20, 80), (80, 80), (80, 20)]
    rows = [("甲", 1, *p) for p in outer] + [("甲", 2, *p) for p in inner]
    rows += [("乙", 1, x, y + 500) for x, y in outer]
    moved = [(parcel, ring, 4254000 + x, 38389000 + y) for parcel, ring, x, y in rows]
    path = put(tmp_path, csv_of("地块,圈号,X,Y", moved))
    site = read_site(path, crs=None, outlines=outlines)
    assert [len(part.interiors) for part in site.geometry.geoms] == [1, 0]
    assert EllipsoidMeasure().area_m2(site.geometry) == pytest.approx(16400, rel=1e-3)
    assert [shape.name for shape in read_raw(path).shapes] == ["甲", "乙"]


def test_titles_above_the_headings_may_state_zone_and_datum(tmp_path: Path, outlines: Outlines) -> None:
    bare = [(x, y - 38_000_000) for x, y in SQUARE]
    text = csv_of("某项目界址点成果表\r\n坐标系统：CGCS2000，带号：38\r\nX,Y", bare)
    assert read_raw(put(tmp_path, text)).zone_number == 38
    xian = text.replace("CGCS2000", "1980西安坐标系")
    with pytest.raises(BadInputError, match="1980西安"):
        read_site(put(tmp_path, xian, "b.csv"), crs=None, outlines=outlines)


def test_a_zone_column_and_the_outlines_both_tell_the_zone(tmp_path: Path, outlines: Outlines) -> None:
    bare = [(x, y - 38_000_000) for x, y in SQUARE]
    by_column = put(tmp_path, csv_of("X,Y,带号", [(*point, 38) for point in bare]))
    assert read_site(by_column, crs=None, outlines=outlines).warnings == ()
    guessed = read_site(put(tmp_path, csv_of("X,Y", bare), "b.csv"), crs=None, outlines=outlines)
    assert any("按县界判定为38带" in warning for warning in guessed.warnings)


def sheet_of(
    rows: list[tuple[object, ...]], path: Path, more: dict[str, list[tuple[object, ...]]] | None = None
) -> Path:
    book = openpyxl.Workbook()
    assert isinstance(book.active, Worksheet)
    for row in rows:
        book.active.append(row)
    for title, content in (more or {}).items():
        sheet = book.create_sheet(title)
        for row in content:
            sheet.append(row)
    book.save(path)
    return path


ROWS: list[tuple[object, ...]] = [("成果表",), (), ("点号", "圈号", "X", "Y")]
ROWS += [(name, 1, *point) for name, point in zip(NAMES, SQUARE, strict=True)]


def test_a_workbook_is_read_like_a_text(tmp_path: Path, outlines: Outlines) -> None:
    path = sheet_of(ROWS, tmp_path / "points.xlsx", {"说明": [("此表只作说明",)]})
    assert read_raw(path).format == "界址点表（XLSX）"
    assert area(path, outlines) == area(put(tmp_path, POINTS), outlines)


def test_two_sheets_with_coordinates_are_refused_by_name(tmp_path: Path) -> None:
    path = sheet_of(ROWS, tmp_path / "points.xlsx", {"方案二": ROWS})
    with pytest.raises(BadInputError, match="方案二"):
        read_raw(path)


REFUSED = {
    "第3行的X坐标“abc”不是数": POINTS.replace("4254900.123,38389190", "abc,38389190"),
    "第3行的X坐标为空": POINTS.replace("4254900.123,38389190", ",38389190"),
    "第3行缺少圈号": POINTS.replace("J2,1,", "J2,,"),
    "第6行的X坐标为空.*合计": POINTS + "合计,,,\r\n",
    "找不到坐标列": POINTS.replace("X,Y", "甲,乙"),
    "表头下没有界址点": "点号,圈号,X,Y\r\n",
    "2列“点号”": "点号,X,Y,点号,X,Y\r\n1,4254900,38389090,2,4254900,38389190\r\n",
    "经度“112°63′12″”不是数": "经度,纬度\r\n112°63′12″,38°24′36″\r\n",
    "表头改为X": POINTS.replace("X,Y", "纬度,经度"),
    "引号不成对": POINTS.replace("J2", '"J2'),
    "第1圈（第2行起）只有2个": "X,Y\r\n4254900,38389090\r\n4254900,38389190\r\n",
    "不同的带号": "X,Y,带号\r\n4254900,389090,37\r\n4254900,389190,38\r\n",
    "没有闭合": POINTS + "J1,1,4254900.9,38389090.456\r\n",
}


@pytest.mark.parametrize("said", REFUSED)
def test_a_bad_table_is_refused_with_file_and_line(said: str, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=said) as caught:
        read_site(put(tmp_path, REFUSED[said]), crs=None, outlines={})
    assert "请" in str(caught.value)


def test_swapped_columns_are_refused(tmp_path: Path, outlines: Outlines) -> None:
    with pytest.raises(BadInputError, match="坐标轴颠倒"):
        read_site(put(tmp_path, POINTS.replace("X,Y", "Y,X")), crs=None, outlines=outlines)


@pytest.mark.parametrize(
    ("data", "said"), [(b"\xd0\xcf\x11\xe0rest", "旧版.xls"), (b"PK\x03\x04broken", "不是完整的XLSX")]
)
def test_what_is_no_workbook_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=said):
        read_raw(put(tmp_path, data, "points.xlsx"))


def test_a_text_with_headings_is_a_table_too(tmp_path: Path, outlines: Outlines) -> None:
    assert area(put(tmp_path, POINTS.encode("gbk"), "points.txt"), outlines) > 0


def test_a_table_is_a_layer_and_can_be_inspected(tmp_path: Path, outlines: Outlines) -> None:
    path = put(tmp_path, POINTS)
    assert sum(len(batch) for batch in read_layer(path, outlines=outlines).batches) == 1
    found = inspect(path, outlines, EllipsoidMeasure())
    assert (found.format, found.zone, found.axis_order, found.problems) == ("界址点表（CSV）", 38, "X为北、Y为东", ())


def test_a_case_may_name_a_table(tmp_path: Path, workspace: Path) -> None:
    put(tmp_path, POINTS)
    case = tmp_path / "case.json"
    project = {"name": "表格项目", "county": "忻府区"}
    document = {"format": "taixin-case/1", "project": project, "site": {"file": "points.csv"}}
    case.write_text(json.dumps(document), encoding="utf-8")
    assert run(["review", str(case), "--json", str(tmp_path / "out.json"), "--workspace", str(workspace)]) == 0
    site = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["site"]
    assert site["area_m2"] == pytest.approx(10034, abs=5)


def test_a_closing_point_may_repeat_the_first(tmp_path: Path, outlines: Outlines) -> None:
    closed = POINTS + "J1,1,4254900.123,38389090.456\r\n"
    shape = read_raw(put(tmp_path, closed)).shapes[0]
    assert [(ring.closed, len(ring.points)) for ring in shape.rings()] == [(True, 4)]
    plane = from_degrees(read_site(tmp_path / "points.csv", crs=None, outlines=outlines).geometry, gauss_kruger(38))
    assert plane.bounds[0] == pytest.approx(38389090.0, abs=1e-4)
