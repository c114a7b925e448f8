"""Sites from GeoJSON and from files of every format: accepted, refused by name, located with evidence."""

from __future__ import annotations

import json
import math
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely
from shapely.geometry import mapping

from app.domain.site import Site
from app.errors import BadInputError
from app.geodata.crs import from_degrees, gauss_kruger, parse_crs
from app.geodata.measure import EllipsoidMeasure
from app.geodata.plane import plane_points
from app.geodata.sites import read_site, site_from_geojson

if TYPE_CHECKING:
    from collections.abc import Callable

    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)


def same_area(site: Site, shape: BaseGeometry) -> bool:
    return bool(site.geometry.symmetric_difference(shape).area <= 1e-7 * shape.area)


def dump(path: Path, document: Any) -> Path:
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_polygon_in_degrees_is_taken_as_it_is(outlines: Outlines) -> None:
    site = site_from_geojson(json.loads(json.dumps(mapping(SQUARE))), outlines=outlines)
    assert site.geometry.equals_exact(SQUARE)
    assert (site.zone, site.warnings, site.source.crs) == (38, (), "EPSG:4490")


def test_features_and_collections_are_sites_too(outlines: Outlines) -> None:
    feature = {"type": "Feature", "properties": {}, "geometry": mapping(SQUARE)}
    far = {"type": "Feature", "properties": None, "geometry": mapping(shapely.box(112.8, 38.4, 112.81, 38.41))}
    assert same_area(site_from_geojson(feature, outlines=outlines), SQUARE)
    both = site_from_geojson({"type": "FeatureCollection", "features": [feature, far]}, outlines=outlines)
    assert len(both.geometry.geoms) == 2


def test_the_zone_boundary_at_112_5_belongs_to_zone_38(outlines: Outlines) -> None:
    west, on = shapely.box(112.3, 38.8, 112.4, 38.9), shapely.box(112.4, 38.8, 112.6, 38.9)
    assert site_from_geojson(mapping(west), outlines=outlines).zone == 37
    assert site_from_geojson(mapping(on), outlines=outlines).zone == 38


def test_a_site_far_from_the_counties_is_allowed(outlines: Outlines) -> None:
    site = site_from_geojson(mapping(shapely.box(116.3, 39.9, 116.31, 39.91)), outlines=outlines)
    assert site.zone == 39


def test_projected_geojson_is_read_with_its_crs(outlines: Outlines) -> None:
    plane = mapping(from_degrees(SQUARE, gauss_kruger(38)))
    assert same_area(site_from_geojson(plane, crs="EPSG:4526", outlines=outlines), SQUARE)
    named = {**plane, "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4526"}}}
    assert same_area(site_from_geojson(named, outlines=outlines), SQUARE)


RING = [[112.7, 38.4], [112.71, 38.4], [112.71, 38.41], [112.7, 38.41], [112.7, 38.4]]
REFUSED: dict[str, dict[str, Any]] = {
    "第1圈在 .* 附近自相交": {"type": "Polygon", "coordinates": [[RING[at] for at in (0, 2, 1, 3, 0)]]},
    "第2圈在 .* 附近自相交": {
        "type": "Polygon",
        "coordinates": [RING, [[112.702, 38.402], [112.704, 38.404], [112.704, 38.402], [112.702, 38.404]]],
    },
    "经纬度颠倒": {"type": "Polygon", "coordinates": [[[y, x] for x, y in RING]]},
    "不在我国范围内": {"type": "Polygon", "coordinates": [[[-x, y] for x, y in RING]]},
    r"纬度3°—54°": {"type": "Polygon", "coordinates": [[[x, -y] for x, y in RING]]},
    "NaN": {"type": "Polygon", "coordinates": [[[112.7, math.nan], *RING[1:]]]},
    "无穷大": {"type": "Polygon", "coordinates": [[[112.7, math.inf], *RING[1:]]]},
    "没有图形": {"type": "Polygon", "coordinates": []},
    "先按宽度生成面": {"type": "LineString", "coordinates": RING[:3]},
    "是点": {"type": "Point", "coordinates": RING[0]},
    "面积为零": {"type": "Polygon", "coordinates": [[[112.7, 38.4], [112.71, 38.4], [112.72, 38.4], [112.7, 38.4]]]},
    "只有2个不同的点": {"type": "Polygon", "coordinates": [[RING[0], RING[1], RING[0], RING[1]]]},
    "不是GeoJSON": {"type": "Polygone", "coordinates": [RING]},
    "层次不对": {"type": "Polygon", "coordinates": {}},
    "数对": {"type": "Polygon", "coordinates": [[["112.7", "38.4"], *RING[1:]]]},
    "features不是要素列表": {"type": "FeatureCollection", "features": {}},
}


@pytest.mark.parametrize("said", sorted(REFUSED))
def test_what_is_no_site_is_refused_by_name(outlines: Outlines, said: str) -> None:
    with pytest.raises(BadInputError, match=said) as caught:
        site_from_geojson(REFUSED[said], outlines=outlines)
    assert caught.value.field == "site"
    assert str(caught.value).endswith("。")


def test_numbers_in_metres_are_no_inline_site(outlines: Outlines) -> None:
    with pytest.raises(BadInputError, match="指明坐标系"):
        site_from_geojson(mapping(from_degrees(SQUARE, gauss_kruger(38))), outlines=outlines)


@pytest.mark.parametrize(
    ("crs", "said"), [("EPSG:99999", "无法识别"), ("某地坐标", "无法识别"), ("EPSG:2334", "没有公开的转换参数")]
)
def test_a_coordinate_system_that_cannot_be_used_is_refused(outlines: Outlines, crs: str, said: str) -> None:
    with pytest.raises(BadInputError, match=said):
        site_from_geojson(mapping(SQUARE), crs=crs, outlines=outlines)


def test_a_ring_that_touches_itself_is_split_and_told(outlines: Outlines) -> None:
    ring = [(112.70, 38.40), (112.71, 38.41), (112.72, 38.40), (112.72, 38.42), (112.71, 38.41), (112.70, 38.42)]
    site = site_from_geojson({"type": "Polygon", "coordinates": [[*ring, ring[0]]]}, outlines=outlines)
    assert site.geometry.is_valid
    assert len(site.geometry.geoms) == 2
    assert any("与自身相接" in warning for warning in site.warnings)
    assert site.source.repairs


def test_overlapping_parts_count_once(outlines: Outlines) -> None:
    twice = {"type": "MultiPolygon", "coordinates": [mapping(SQUARE)["coordinates"]] * 2}
    site = site_from_geojson(twice, outlines=outlines)
    assert same_area(site, SQUARE)
    assert any("只计一次" in warning for warning in site.warnings)


def test_a_hole_outside_its_shell_is_told(outlines: Outlines) -> None:
    away = [[x + 0.05, y] for x, y in RING]
    site = site_from_geojson({"type": "Polygon", "coordinates": [RING, away]}, outlines=outlines)
    assert any("内圈在外圈之外" in warning for warning in site.warnings)


def test_a_thousand_parts_are_checked_quickly_enough_to_wait_for(outlines: Outlines) -> None:
    parts = [
        shapely.box(
            112.7 + at % 40 * 1e-3, 38.4 + at // 40 * 1e-3, 112.7005 + at % 40 * 1e-3, 38.4005 + at // 40 * 1e-3
        )
        for at in range(1000)
    ]
    site = site_from_geojson(mapping(shapely.MultiPolygon(parts)), outlines=outlines)
    assert (len(site.geometry.geoms), site.warnings) == (1000, ())


FORMATS = {
    "site.geojson": "GeoJSON",
    "site.shp": None,
    "site.gpkg": None,
    "site.kml": "KML",
    "site.gdb": "OpenFileGDB",
    "site.tab": "MapInfo File",
    "site.fgb": None,
}


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_gives_the_same_site(write: Callable[..., Path], outlines: Outlines, name: str) -> None:
    holed = SQUARE.difference(shapely.box(112.722, 38.412, 112.724, 38.414))
    crs = "EPSG:4326" if name.endswith(("kml", "tab")) else "EPSG:4490"
    path = write(name, [holed], driver=FORMATS[name], crs=crs, Name=["甲"])
    site = read_site(path, crs=None, outlines=outlines)
    assert same_area(site, holed)
    assert site.source.file == name
    assert len(site.source.sha256 or "") == 64


@pytest.mark.parametrize("code", ["EPSG:4526", "EPSG:4547", "EPSG:4525"])
def test_projected_shapefiles_are_read_by_their_prj(write: Callable[..., Path], outlines: Outlines, code: str) -> None:
    path = write("p.shp", [from_degrees(SQUARE, parse_crs(code))], crs=code, n=["a"])
    site = read_site(path, crs=None, outlines=outlines)
    assert same_area(site, SQUARE)
    assert site.zone == (37 if code == "EPSG:4525" else 38)


def test_a_prefix_that_the_prj_does_not_have_is_understood(write: Callable[..., Path], outlines: Outlines) -> None:
    path = write("p.shp", [from_degrees(SQUARE, gauss_kruger(38))], crs="EPSG:4547", n=["a"])
    assert same_area(read_site(path, crs=None, outlines=outlines), SQUARE)
    wrong = write("q.shp", [from_degrees(SQUARE, gauss_kruger(38))], crs="EPSG:4546", n=["a"])
    with pytest.raises(BadInputError, match="Y坐标以38开头"):
        read_site(wrong, crs=None, outlines=outlines)


def test_a_shapefile_without_prj_is_located_by_its_numbers(write: Callable[..., Path], outlines: Outlines) -> None:
    for prefixed in (True, False):
        path = write("n.shp", [from_degrees(SQUARE, gauss_kruger(38, prefixed=prefixed))], crs=None, n=["a"])
        site = read_site(path, crs=None, outlines=outlines)
        assert same_area(site, SQUARE)
        assert any("按县界判定为38带" in warning for warning in site.warnings) is not prefixed


def test_a_stripped_zone_38_file_read_as_zone_37_is_doubted(write: Callable[..., Path], outlines: Outlines) -> None:
    path = write("d.shp", [from_degrees(SQUARE, gauss_kruger(38, prefixed=False))], crs="EPSG:4546", n=["a"])
    site = read_site(path, crs=None, outlines=outlines)
    assert any("按38带读取则落在县内" in warning for warning in site.warnings)


def test_north_before_east_is_refused(write: Callable[..., Path], outlines: Outlines) -> None:
    swapped = shapely.transform(from_degrees(SQUARE, gauss_kruger(38)), lambda points: points[:, ::-1])
    with pytest.raises(BadInputError, match="坐标轴颠倒"):
        read_site(write("s.shp", [swapped], crs=None, n=["a"]), crs=None, outlines=outlines)


def test_a_drawing_of_closed_polylines_is_a_site(write: Callable[..., Path], outlines: Outlines) -> None:
    plane = from_degrees(SQUARE, gauss_kruger(38))
    hole = plane.centroid.buffer(100)
    label = shapely.LineString([(38389000, 4254000), (38389100, 4254000)])
    shapes = [plane.exterior, hole.exterior, label]
    lines = [shapely.LineString(each.coords) for each in shapes]
    site = read_site(write("a.dxf", lines, crs=None, driver="DXF"), crs=None, outlines=outlines)
    expected = plane.area - hole.area
    assert EllipsoidMeasure().planar_area_m2(site.geometry, 38) == pytest.approx(expected, rel=1e-6)
    assert any("另有1个未闭合" in warning for warning in site.warnings)
    with pytest.raises(BadInputError, match="是线"):
        read_site(write("b.dxf", lines[2:], crs=None, driver="DXF"), crs=None, outlines=outlines)


@pytest.mark.parametrize("flat", [True, False])
def test_a_zipped_shapefile_is_read(write: Callable[..., Path], outlines: Outlines, flat: bool) -> None:
    shp = write("用地范围.shp", [SQUARE], n=["a"])
    path = shp.with_name("包.zip")
    with zipfile.ZipFile(path, "w") as archive:
        for part in shp.parent.glob("用地范围.*"):
            archive.write(part, part.name if flat else f"提交材料/{part.name}")
        archive.writestr("__MACOSX/._用地范围.shp", b"x")
    assert same_area(read_site(path, crs=None, outlines=outlines), SQUARE)


def test_a_zipped_boundary_text_is_read(tmp_path: Path, outlines: Outlines) -> None:
    plane = shapely.get_coordinates(from_degrees(SQUARE, gauss_kruger(38)))
    text = "[地块坐标]\n" + "".join(f"J{at},1,{y},{x}\n" for at, (x, y) in enumerate(plane))
    with zipfile.ZipFile(tmp_path / "t.zip", "w") as archive:
        archive.writestr("界址点.txt", text.encode("gbk"))
    assert same_area(read_site(tmp_path / "t.zip", crs=None, outlines=outlines), SQUARE)


def test_archives_with_two_data_sets_or_none_are_refused(tmp_path: Path, outlines: Outlines) -> None:
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a.shp", b"x")
        archive.writestr("b.shp", b"x")
    with pytest.raises(BadInputError, match=r"有2个图形文件（a\.shp、b\.shp）"):
        read_site(tmp_path / "two.zip", crs=None, outlines=outlines)
    with zipfile.ZipFile(tmp_path / "none.zip", "w") as archive:
        archive.writestr("a.doc", b"x")
    with pytest.raises(BadInputError, match="没有可识别的图形文件"):
        read_site(tmp_path / "none.zip", crs=None, outlines=outlines)
    (tmp_path / "cut.zip").write_bytes((tmp_path / "two.zip").read_bytes()[:40])
    with pytest.raises(BadInputError, match="已损坏或不完整"):
        read_site(tmp_path / "cut.zip", crs=None, outlines=outlines)


def test_a_missing_empty_or_foreign_file_is_refused(tmp_path: Path, outlines: Outlines) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 no map")
    for name, said in (("no.shp", "找不到文件"), ("empty.txt", "是空文件"), ("a.docx", "格式无法识别")):
        with pytest.raises(BadInputError, match=said):
            read_site(tmp_path / name, crs=None, outlines=outlines)
    with pytest.raises(BadInputError, match="是文件夹"):
        read_site(tmp_path, crs=None, outlines=outlines)


def test_content_goes_before_a_missing_suffix(tmp_path: Path, outlines: Outlines) -> None:
    assert same_area(read_site(dump(tmp_path / "site", mapping(SQUARE)), crs=None, outlines=outlines), SQUARE)


def test_two_layers_with_features_are_asked_about(write: Callable[..., Path], outlines: Outlines) -> None:
    write("two.gpkg", [SQUARE], layer="甲", n=["a"])
    path = write("two.gpkg", [SQUARE], layer="乙", n=["a"], append=True)
    with pytest.raises(BadInputError, match="有2个图层（甲、乙）"):
        read_site(path, crs=None, outlines=outlines)


def test_the_point_table_runs_through_all_rings_with_the_zone_before_the_easting(outlines: Outlines) -> None:
    holed = SQUARE.difference(shapely.box(112.722, 38.412, 112.724, 38.414))
    site = site_from_geojson(mapping(holed), outlines=outlines)
    points = plane_points(site)
    assert [point.name for point in points] == [f"J{at}" for at in range(1, 9)]
    assert [point.ring for point in points] == [1] * 4 + [2] * 4
    expected = shapely.get_coordinates(from_degrees(holed.exterior, gauss_kruger(38)))[0]
    assert (points[0].y_east, points[0].x_north) == tuple(expected)
    assert all(38_000_000 < point.y_east < 39_000_000 for point in points)
