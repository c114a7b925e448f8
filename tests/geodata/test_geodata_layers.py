"""Layer files: streamed, decoded, zoned, repaired in the open; damage told in sentences."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import shapely

from app.errors import BadInputError, CancelledError
from app.geodata.crs import from_degrees, gauss_kruger
from app.geodata.layer_files import LayerData, coverage_of, read_layer
from app.geodata.layer_selection import parse_selection
from app.geodata.source import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]
    Write = Callable[..., Path]

SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)
BOW_TIE = shapely.Polygon([(112.7, 38.4), (112.71, 38.41), (112.71, 38.4), (112.7, 38.41)])


def features(data: LayerData) -> list[tuple[BaseGeometry, dict[str, Any]]]:
    return [feature for batch in data.batches for feature in batch]


def collection(path: Path, *found: dict[str, Any], **members: Any) -> Path:
    rows = [{"type": "Feature", "properties": {}, **feature} for feature in found]
    document = {"type": "FeatureCollection", **members, "features": rows}
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def test_an_empty_collection_is_a_layer_without_features(tmp_path: Path) -> None:
    data = read_layer(collection(tmp_path / "空.geojson"), crs=None, zone_field="GHFQMC")
    assert (features(data), data.count, data.repairs.count) == ([], 0, 0)


def test_an_empty_shapefile_and_geopackage_are_layers_too(write: Write) -> None:
    for name in ("e.shp", "e.gpkg"):
        assert features(read_layer(write(name, [], kind="Polygon", n=[]))) == []


@pytest.mark.parametrize(("cpg", "codec"), [(None, "gbk"), ("GB2312", "gbk"), ("936", "gbk"), ("UTF-8", "utf-8")])
def test_chinese_attributes_come_out_whole(write: Write, cpg: str | None, codec: str) -> None:
    path = write("表.shp", [SQUARE] * 2, encoding=codec, 名称=["堽头村", "豆罗镇"], n=["1", "2"])
    path.with_suffix(".cpg").unlink(missing_ok=True)
    if cpg is not None:
        path.with_suffix(".cpg").write_text(cpg, encoding="ascii")
    data = read_layer(path)
    assert [attributes["名称"] for _, attributes in features(data)] == ["堽头村", "豆罗镇"]
    assert data.encoding == ("utf-8" if codec == "utf-8" else "gb18030")


def test_a_cpg_that_lies_is_not_believed(write: Write) -> None:
    path = write("l.shp", [SQUARE], encoding="gbk", 名称=["忻府区"])
    path.with_suffix(".cpg").write_text("UTF-8", encoding="ascii")
    assert features(read_layer(path))[0][1]["名称"] == "忻府区"


def test_an_encoding_that_the_user_gives_goes_first(write: Write) -> None:
    path = write("g.shp", [SQUARE], encoding="gbk", 名称=["忻府区"])
    assert features(read_layer(path, encoding="GBK"))[0][1]["名称"] == "忻府区"
    with pytest.raises(BadInputError, match="文字编码“某某”无法识别"):
        read_layer(path, encoding="某某")


def test_a_utf_8_field_name_cut_within_a_character_is_read(write: Write) -> None:
    path = write("f.shp", [SQUARE], encoding="utf-8", 规划分区代码名=["集中建设区"])
    (_, attributes), *_ = features(read_layer(path))
    assert attributes == {"规划分": "集中建设区"}


def test_numbers_codes_and_empty_cells_keep_their_types(write: Write) -> None:
    path = write("t.gpkg", [SQUARE, SQUARE], code=["01234", None], area=np.array([1.5, 2.0]), count=np.array([1, 2]))
    rows = [attributes for _, attributes in features(read_layer(path))]
    assert rows[0]["code"] == "01234"
    assert rows[1]["code"] is None
    assert (rows[1]["area"], rows[1]["count"]) == (2.0, 2)


@pytest.mark.parametrize("name", ["z.shp", "z.gpkg", "z.geojson"])
def test_zone_words_become_zones(write: Write, name: str) -> None:
    words = ["城镇集中建设区", "弹性发展区", "special", "城镇弹性发展区", None]
    path = write(name, [SQUARE] * 5, driver=None, GHFQMC=words)
    zones = [attributes["zone"] for _, attributes in features(read_layer(path, zone_field="ghfqmc"))]
    assert zones == ["concentrated", "flexible", "special", "flexible", None]


def test_unknown_zone_words_are_all_listed_before_anything_is_read(write: Write) -> None:
    path = write("z.shp", [SQUARE] * 3, encoding="gbk", QH=["集中建设区", "310", "其他区"])
    with pytest.raises(BadInputError, match="“310”、“其他区”"):
        read_layer(path, zone_field="QH")
    with pytest.raises(BadInputError, match="没有字段“分区”（现有字段：QH）"):
        read_layer(path, zone_field="分区")


@pytest.mark.parametrize("name", ["b.gpkg", "b.geojson"])
def test_invalid_polygons_are_repaired_and_listed(write: Write, name: str) -> None:
    data = read_layer(write(name, [SQUARE, BOW_TIE], kind="Polygon", n=["a", "b"]))
    assert data.repairs.count == 0
    shapes = [geometry for geometry, _ in features(data)]
    assert all(shape.is_valid for shape in shapes)
    assert data.repairs.sentences == ["第2个要素在(112.705000, 38.405000)附近图形无效（自相交等），已修复。"]


def test_lines_and_points_stay_as_they_are(write: Write) -> None:
    line, point = shapely.LineString([(112.7, 38.4), (112.8, 38.5)]), shapely.Point(112.7, 38.4)
    for shape in (line, point):
        assert features(read_layer(write("l.gpkg", [shape], n=["a"])))[0][0].equals_exact(shape)


def test_features_without_geometry_are_listed(tmp_path: Path) -> None:
    path = collection(tmp_path / "n.geojson", {"geometry": None}, {"geometry": shapely.geometry.mapping(SQUARE)})
    data = read_layer(path)
    assert len(features(data)) == 1
    assert data.repairs.sentences == ["第1个要素没有图形，未导入。"]


@pytest.mark.parametrize("name", ["m.gpkg", "m.shp"])
def test_many_features_come_page_by_page_in_order(write: Write, name: str) -> None:
    count = 2 * PAGE + 7
    shapes = shapely.box(112.7, 38.4, 112.7001 + 1e-6, 38.4001)
    path = write(name, [shapes] * count, n=[str(at) for at in range(count)])
    told: list[int] = []
    batches = list(read_layer(path, progress=told.append).batches)
    assert [len(batch) for batch in batches] == [PAGE, PAGE, 7]
    assert [attributes["n"] for batch in batches for _, attributes in batch] == [str(at) for at in range(count)]
    assert told == [PAGE, 2 * PAGE, count]


def test_reading_stops_where_it_is_told_to(write: Write) -> None:
    data = read_layer(write("c.gpkg", [SQUARE], n=["a"]), cancel=lambda: True)
    with pytest.raises(CancelledError):
        next(data.batches)


def test_projected_layers_come_out_in_degrees(write: Write, outlines: Outlines) -> None:
    plane = from_degrees(SQUARE, gauss_kruger(38))
    for crs, path in (
        (None, write("p.shp", [plane], crs="EPSG:4526", n=["a"])),
        (None, write("q.shp", [plane], crs=None, n=["a"])),
        ("EPSG:4526", write("r.shp", [plane], crs="EPSG:4490", n=["a"])),
    ):
        (geometry, _), *_ = features(read_layer(path, crs=crs, outlines=outlines))
        assert geometry.symmetric_difference(SQUARE).area < 1e-9


def test_a_declared_system_that_the_numbers_contradict_is_refused(write: Write) -> None:
    path = write("w.shp", [from_degrees(SQUARE, gauss_kruger(38))], crs="EPSG:4490", n=["a"])
    with pytest.raises(BadInputError, match="不在我国范围内"):
        features(read_layer(path))


def test_a_layer_of_xian_80_is_refused(write: Write) -> None:
    with pytest.raises(BadInputError, match="没有公开的转换参数"):
        read_layer(write("x.shp", [SQUARE], crs="EPSG:4610", n=["a"]))


def test_closed_polylines_of_a_drawing_are_areas(write: Write) -> None:
    plane = from_degrees(SQUARE, gauss_kruger(38))
    path = write("d.dxf", [shapely.LineString(plane.exterior.coords)], crs=None, driver="DXF")
    (geometry, _), *_ = features(read_layer(path))
    assert geometry.symmetric_difference(SQUARE).area < 1e-9


@pytest.mark.parametrize("part", [".shx", ".dbf"])
def test_a_shapefile_without_its_companions_is_refused(write: Write, part: str) -> None:
    path = write("a.shp", [SQUARE], n=["a"])
    path.with_suffix(part).unlink()
    with pytest.raises(BadInputError, match=f"缺少同名的\\{part}文件"):
        read_layer(path)


@pytest.mark.parametrize("part", [".shp", ".shx", ".dbf"])
def test_a_shapefile_cut_short_is_refused(write: Write, part: str) -> None:
    path = write("a.shp", [SQUARE] * 20, n=["a"] * 20)
    cut = path.with_suffix(part)
    cut.write_bytes(cut.read_bytes()[:-40])
    with pytest.raises(BadInputError, match="不完整"):
        read_layer(path)


def test_geojson_cut_short_is_refused_with_the_place(tmp_path: Path) -> None:
    path = collection(tmp_path / "a.geojson", {"geometry": shapely.geometry.mapping(SQUARE)})
    whole = path.read_bytes()
    path.write_bytes(whole[:-30])
    with pytest.raises(BadInputError, match=r"“a.geojson”在结尾处中断|不合JSON语法"):
        read_layer(path)
    path.write_bytes(whole.replace(b"[", b"[,", 1))
    with pytest.raises(BadInputError, match="第1行第"):
        read_layer(path)


def test_a_geopackage_cut_short_is_refused(write: Write) -> None:
    path = write("a.gpkg", [SQUARE] * 500, n=["甲"] * 500)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(BadInputError, match=r"“a.gpkg”"):
        features(read_layer(path))


def test_gbk_names_in_an_archive_are_found(write: Write) -> None:
    shp = write("a.shp", [SQUARE], encoding="gbk", 名称=["堽头村"])
    path = shp.with_name("gbk.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for part in (".shp", ".shx", ".dbf", ".prj"):
            name = f"图层{part}".encode("gbk").decode("cp437")
            info = zipfile.ZipInfo(name)
            info.flag_bits = 0
            archive.writestr(info, shp.with_suffix(part).read_bytes())
    raw = path.read_bytes()
    for part in (".shp", ".shx", ".dbf", ".prj"):
        utf8 = f"图层{part}".encode("gbk").decode("cp437").encode()
        assert utf8 in raw
    data = read_layer(path)
    assert features(data)[0][1] == {"名称": "堽头村"}


def test_boundary_text_is_a_layer_of_one_area(tmp_path: Path, outlines: Outlines) -> None:
    plane = shapely.get_coordinates(from_degrees(SQUARE, gauss_kruger(38)))
    path = tmp_path / "覆盖.txt"
    path.write_text("".join(f"J{at},1,{y},{x}\n" for at, (x, y) in enumerate(plane)), encoding="utf-8")
    (geometry, _), *_ = features(read_layer(path, outlines=outlines))
    assert geometry.symmetric_difference(SQUARE).area < 1e-9


def test_coverage_is_the_union_of_counties(outlines: Outlines) -> None:
    both = coverage_of(["忻府区", "定襄县"], outlines)
    assert both.covers(outlines["忻府区"].representative_point())
    assert both.is_valid
    with pytest.raises(BadInputError, match="“太原市”不是县（市、区）名称，请从忻府区、") as caught:
        coverage_of(["忻府区", "太原市"], outlines)
    assert caught.value.field == "coverage"


def test_one_layer_of_several_is_named(write: Write) -> None:
    path = write("g.gpkg", [SQUARE], layer="甲", n=["a"])
    write("g.gpkg", [SQUARE] * 2, layer="乙", append=True, n=["b", "c"])
    assert len(features(read_layer(path, layer="乙"))) == 2
    with pytest.raises(BadInputError, match="有2个图层（甲、乙），请指明图层"):
        read_layer(path)
    with pytest.raises(BadInputError, match="没有图层“丙”（现有图层：甲、乙）"):
        read_layer(path, layer="丙")


def test_only_wanted_features_are_taken(write: Write) -> None:
    path = write("r.gpkg", [SQUARE] * 4, FQ=["核心保护区", "一般控制区", None, "核心保护区"], n=["1", "2", "3", "4"])
    core = features(read_layer(path, only=parse_selection("fq=核心保护区")))
    rest = features(read_layer(path, only=parse_selection("FQ != 核心保护区")))
    assert [attributes["n"] for _, attributes in core] == ["1", "4"]
    assert [attributes["n"] for _, attributes in rest] == ["2", "3"]


def test_a_selection_that_finds_nothing_is_refused_with_what_there_is(write: Write) -> None:
    path = write("r.gpkg", [SQUARE] * 2, FQ=["核心保护区", "一般控制区"])
    with pytest.raises(BadInputError, match="没有“核心区”（现有：“核心保护区”、“一般控制区”）"):
        read_layer(path, only=parse_selection("FQ=核心区"))
    data = read_layer(path, only=parse_selection("FQ=核心保护区,核心区"))
    assert data.warnings == ("字段“FQ”中没有“核心区”，已按其余值筛选。",)
    with pytest.raises(BadInputError, match="写法不对"):
        parse_selection("核心保护区")


def test_a_point_outside_china_names_its_feature(write: Write) -> None:
    far = shapely.box(5, 38.4, 5.01, 38.41)
    with pytest.raises(BadInputError, match=r"“o.gpkg”的坐标.*第3个要素"):
        features(read_layer(write("o.gpkg", [SQUARE, SQUARE, far], n=["a", "b", "c"])))


def test_mixed_geometries_are_told_with_the_first_of_each(tmp_path: Path) -> None:
    line = shapely.LineString([(112.7, 38.4), (112.8, 38.5)])
    shapes = [SQUARE, SQUARE, line, shapely.Point(112.7, 38.4)]
    path = collection(tmp_path / "m.geojson", *({"geometry": shapely.geometry.mapping(shape)} for shape in shapes))
    data = read_layer(path)
    assert data.mixture() is None
    assert len(features(data)) == 4
    said = data.mixture() or ""
    for words in ("面2个（如第1个要素）", "线1个（如第3个要素）", "点1个（如第4个要素）"):
        assert words in said


def test_thousands_of_repairs_keep_the_words_of_a_few_and_tell_all(write: Write) -> None:
    told: list[int] = []
    path = write("b.gpkg", [BOW_TIE] * 500, n=["a"] * 500)
    data = read_layer(path, on_repair=lambda repair: told.append(repair.feature))
    assert all(shape.is_valid for shape, _ in features(data))
    assert (data.repairs.count, len(data.repairs.sentences)) == (500, 20)
    assert told == list(range(1, 501))


def test_heights_are_left_out(write: Write) -> None:
    flat = shapely.force_3d(SQUARE, 800.0)
    (shape, _), *_ = features(read_layer(write("z.gpkg", [flat], n=["a"])))
    assert not shape.has_z
    assert shape.equals(SQUARE)
