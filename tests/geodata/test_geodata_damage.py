"""Damaged input of any kind ends in a sentence, never in a traceback."""

from __future__ import annotations

import contextlib
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import mapping

from app.errors import BadInputError
from app.geodata.boundary_writing import write_boundary_points
from app.geodata.diagnosis import diagnose, inspect
from app.geodata.measure import EllipsoidMeasure
from app.geodata.raw import RawFile, RawRing, RawShape
from app.geodata.sites import read_site, site_from_geojson

SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)
FILES = {
    "a.txt": write_boundary_points(SQUARE, 38).encode("gb18030"),
    "a.geojson": json.dumps(mapping(SQUARE)).encode(),
}
PIECES = [b"", b"nan", b"1e999", b",", b"-", b"[", b"]", b'"', b"null", b"\xff", b"\r\n", b"@", b"0" * 20]


@given(st.sampled_from(sorted(FILES)), st.integers(0, 5_000), st.integers(0, 30), st.sampled_from(PIECES))
def test_a_file_with_any_piece_replaced_is_read_or_refused(name: str, at: int, gone: int, piece: bytes) -> None:
    whole = FILES[name]
    start = at % len(whole)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(whole[:start] + piece + whole[start + gone :])
        with contextlib.suppress(BadInputError):
            assert read_site(path, crs=None, outlines={}).geometry.is_valid
        with contextlib.suppress(BadInputError):
            json.dumps(inspect(path, {}, EllipsoidMeasure()).as_json(), allow_nan=False)


@pytest.mark.parametrize("figure", [1e308, -1e308, 1e10])
def test_numbers_too_large_for_any_place_are_refused(figure: float) -> None:
    ring = [[figure, 38.4], [112.71, 38.4], [112.71, 38.41], [figure, 38.4]]
    with pytest.raises(BadInputError, match="过大的数"):
        site_from_geojson({"type": "Polygon", "coordinates": [ring]}, outlines={})


KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{}</Document></kml>'
LINK = "<NetworkLink><Link><href>http://maps.invalid/a.kml</href></Link></NetworkLink>"
AREA = (
    "<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>112.72,38.41 112.73,38.41 112.73,38.42 112.72,38.41"
    "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
)


def refused(path: Path, said: str) -> None:
    for look in (lambda: read_site(path, crs=None, outlines={}), lambda: inspect(path, {}, EllipsoidMeasure())):
        with pytest.raises(BadInputError, match=said) as caught:
            look()
        assert path.name in str(caught.value)


@pytest.mark.parametrize("suffix", [".shx", ".dbf"])
def test_a_shapefile_without_a_part_names_it(write: Callable[..., Path], suffix: str) -> None:
    path = write("a.shp", [SQUARE], n=["a"])
    path.with_suffix(suffix).unlink()
    refused(path, rf"缺少同名的\{suffix}文件")


@pytest.mark.parametrize("suffix", [".shp", ".shx", ".dbf"])
def test_a_shapefile_cut_short_is_refused(write: Callable[..., Path], suffix: str) -> None:
    part = write("a.shp", [SQUARE], n=["a"]).with_suffix(suffix)
    part.write_bytes(part.read_bytes()[:-5])
    refused(part.with_suffix(".shp"), "不完整")


@pytest.mark.parametrize("table", ["a00000001.gdbtable", "a00000009.gdbtable", "a00000009.gdbtablx"])
def test_a_geodatabase_with_a_broken_table_is_not_taken_for_an_empty_one(
    write: Callable[..., Path], table: str
) -> None:
    path = write("a.gdb", [SQUARE], driver="OpenFileGDB", n=["a"])
    (path / table).write_bytes((path / table).read_bytes()[:60])
    refused(path, f"数据表{table[:9]}不完整")
    (path / table).unlink()
    refused(path, "数据表")
    shutil.rmtree(path)
    path.mkdir()
    refused(path, "没有数据表")


def test_an_archive_in_an_archive_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("提交材料.zip", b"PK")
    refused(tmp_path / "a.zip", r"里面还是压缩包（提交材料\.zip）")


@pytest.mark.parametrize(("name", "said"), [("a.txt", "超过256MB"), ("a.kml", "内容不是.kml文件")])
def test_an_archive_that_swells_is_bounded(name: str, said: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(name, bytes(300 * 2**20))
    refused(tmp_path / "a.zip", said)


def test_a_huge_archive_is_refused_by_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", allowZip64=True) as archive:
        for at in range(3):
            archive.writestr(f"{at}.kml", b"x")
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = (2**32 - 2).to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 4)
    path.write_bytes(data)
    refused(path, "解压后超过8GB")


def test_a_link_to_the_net_is_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.kml").write_text(KML.format(LINK + AREA), encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.kmz", "w") as archive:
        archive.write(tmp_path / "a.kml", "doc.kml")
    for name in ("a.kml", "a.kmz"):
        site = read_site(tmp_path / name, crs=None, outlines={})
        assert any("网络链接" in warning for warning in site.warnings)
    (tmp_path / "b.kml").write_text(KML.format(LINK), encoding="utf-8")
    with pytest.raises(BadInputError, match=r"没有图形.*网络链接"):
        read_site(tmp_path / "b.kml", crs=None, outlines={})


def test_a_prj_that_nobody_can_read_is_told(write: Callable[..., Path]) -> None:
    path = write("a.shp", [SQUARE], n=["a"])
    for text in ("GARBAGE[1]", 'LOCAL_CS["自定义坐标系",UNIT["Meter",1.0]]'):
        path.with_suffix(".prj").write_text(text, encoding="utf-8")
        (warning,) = read_site(path, crs=None, outlines={}).warnings
        assert ".prj无法识别" in warning


@pytest.mark.parametrize(
    ("name", "said"), [("a.dwg", "另存为DXF"), ("a.mdb", "导出为GDB"), ("a.rar", "先解压"), ("a.pdf", "粘贴")]
)
def test_a_format_of_others_is_answered_with_a_way(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"\x01\x02 nothing" * 30)
    refused(tmp_path / name, said)


@pytest.mark.parametrize("turn", [(-1, 1), (1, -1)])
def test_the_wrong_hemisphere_is_refused_with_a_place(turn: tuple[int, int]) -> None:
    shape = shapely.transform(SQUARE, lambda points: points * turn)
    with pytest.raises(BadInputError, match=r"的坐标\(-?112.*不在我国范围内"):
        site_from_geojson(mapping(shape), outlines={})


def test_a_collection_of_all_kinds_tells_what_does_not_count(write: Callable[..., Path]) -> None:
    mixture = shapely.GeometryCollection([shapely.Point(112.72, 38.41), SQUARE])
    shapes = [SQUARE, mixture, shapely.Point(112.7, 38.4)]
    site = read_site(write("a.gpkg", shapes, kind="Unknown", n=["a", "b", "c"]), crs=None, outlines={})
    assert any("第2个要素除面以外还含有点或线" in warning for warning in site.warnings)
    assert any("另有1个点、线要素" in warning for warning in site.warnings)


def test_points_in_no_order_at_all_are_refused_without_listing_every_crossing() -> None:
    points = np.random.default_rng(5).uniform(0, 1_000, (20_000, 2)) + np.array([38_389_000, 4_254_000])
    raw = RawFile("a", "x", (RawShape(1, "", parts=((RawRing(1, points, closed=True),),)),))
    (crossing,) = (each for each in diagnose(raw, {}, EllipsoidMeasure()).defects if each.kind == "crossing")
    assert (len(crossing.places), crossing.repair) == (1, None)
