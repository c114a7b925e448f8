"""Sites out: what is written comes back the same, all of it or nothing."""

from __future__ import annotations

import json
import math
import resource
import shutil
import signal
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import shapely

from app.cli.main import run
from app.errors import WorldError
from app.geodata.crs import DEGREES, from_degrees, gauss_kruger, parse_crs
from app.geodata.measure import EllipsoidMeasure, rings_of
from app.geodata.sites import read_site
from app.geodata.writing import OutFeature, write_features
from app.services.case_files import read_case
from app.services.desk import Desk, open_desk
from app.services.exports import conflicts, export
from app.services.file_sets import write_set
from app.services.layers import LayerEntry, import_layers

SUFFIXES = [".txt", ".geojson", ".gpkg", ".shp", ".kml", ".dxf"]
MEASURE = EllipsoidMeasure()
SITE = shapely.Polygon(
    [(112.72, 38.41), (112.7312345678, 38.4101), (112.73, 38.42), (112.7250001, 38.4215), (112.72, 38.42)],
    [[(112.723, 38.413), (112.724, 38.414), (112.7235, 38.4155)]],
)
FAR = shapely.box(112.74, 38.41, 112.745, 38.4133)
FARMLAND = shapely.box(112.715, 38.405, 112.724, 38.425)


def write_case(folder: Path, geometry: shapely.Geometry, **project: Any) -> Path:
    path = folder / "case.json"
    document = {
        "format": "taixin-case/1",
        "project": {"name": "导出项目，一期", "county": "忻府区", "activities": ["urban_construction"], **project},
        "site": json.loads(json.dumps(shapely.geometry.mapping(geometry))),
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.fixture
def desk(workspace: Path, tmp_path: Path) -> Desk:
    """A desk with basic farmland under the western part of the site, in two pieces that overlap."""
    pieces = [FARMLAND, shapely.box(112.716, 38.405, 112.724, 38.425)]
    features = [{"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(each)} for each in pieces]
    layer = tmp_path / "farmland.geojson"
    layer.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    opened = open_desk(workspace)
    import_layers(opened, [LayerEntry(layer, "permanent_basic_farmland", coverage=("忻府区",))])
    return opened


def written(desk: Desk, path: Path, geometry: shapely.Geometry = SITE, **options: Any) -> Path:
    case = read_case(desk, write_case(path.parent, geometry))
    done = export(desk, case, path, "2026-11-23", **options)
    assert done is not None
    assert path in done.files
    assert sorted(path.parent.glob(".taixin-*")) == []
    return path


def off_m(one: shapely.Geometry, other: shapely.Geometry) -> float:
    """The largest distance between the points of two areas in metres, on the plane."""
    first, second = (
        shapely.MultiPoint(shapely.get_coordinates(list(rings_of(from_degrees(each, gauss_kruger(38))))))
        for each in (one, other)
    )
    return float(shapely.hausdorff_distance(first, second))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_site_comes_back_as_it_went_out(suffix: str, desk: Desk, tmp_path: Path) -> None:
    both = shapely.MultiPolygon([SITE, FAR])
    path = written(desk, tmp_path / f"用地{suffix}", both)
    back = read_site(path, crs=None, outlines=desk.outlines)
    assert len(shapely.get_parts(back.geometry)) == 2
    assert off_m(back.geometry, both) <= 1e-4
    assert back.geometry.symmetric_difference(both).area < 1e-10  # half a tenth of a millimetre along the border
    assert MEASURE.area_m2(back.geometry) == pytest.approx(MEASURE.area_m2(both), rel=1e-7)


@pytest.mark.parametrize("crs", ["EPSG:4526", "EPSG:4547", "EPSG:4525"])
@pytest.mark.parametrize("suffix", [".txt", ".geojson", ".gpkg", ".shp"])
def test_a_site_is_written_in_the_system_asked_for(suffix: str, crs: str, desk: Desk, tmp_path: Path) -> None:
    path = written(desk, tmp_path / f"out{suffix}", crs=crs)
    if suffix != ".txt":
        x = pyogrio.read_bounds(path)[1][0][0]
        assert x == pytest.approx(from_degrees(SITE, parse_crs(crs)).bounds[0], abs=1e-3)
    back = read_site(path, crs=None, outlines=desk.outlines)
    assert off_m(back.geometry, SITE) <= 1e-4
    assert back.warnings == ()


def test_boundary_text_is_exact_to_a_tenth_of_a_millimetre_anywhere(desk: Desk, tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    for number in range(20):
        west, south = rng.uniform(111.9, 113.9), rng.uniform(38.2, 39.6)
        angles = np.sort(rng.uniform(0, 2 * math.pi, 30))
        reach = rng.uniform(0.001, 0.004, 30)
        ring = shapely.Polygon(np.column_stack([west + reach * np.cos(angles), south + reach * np.sin(angles)]))
        path = written(desk, tmp_path / f"{number}.txt", ring)
        assert off_m(read_site(path, crs=None, outlines=desk.outlines).geometry, ring) <= 1e-4


def test_a_shapefile_says_its_encoding_and_has_short_field_names(desk: Desk, tmp_path: Path) -> None:
    path = written(desk, tmp_path / "out.shp", what="conflicts")
    assert path.with_suffix(".cpg").read_text(encoding="ascii").strip() == "UTF-8"
    info = pyogrio.read_info(path)
    assert all(len(field.encode()) <= 10 for field in info["fields"])
    table = pyogrio.raw.read(path, read_geometry=False)
    rows = dict(zip(table[0]["fields"], (values[0] for values in table[3]), strict=True))
    assert (rows["kind"], rows["kind_name"]) == ("permanent_basic_farmland", "永久基本农田")


def test_a_long_name_is_cut_between_two_characters(desk: Desk, tmp_path: Path) -> None:
    case = read_case(desk, write_case(tmp_path, SITE, name="长" * 200))
    assert export(desk, case, tmp_path / "out.shp", "2026-11-23") is not None
    fields, *_, data = pyogrio.raw.read(tmp_path / "out.shp", read_geometry=False)
    assert dict(zip(fields["fields"], (values[0] for values in data), strict=True))["name"] == "长" * 84


def test_conflicts_are_counted_once_and_name_their_rules(desk: Desk, tmp_path: Path) -> None:
    found = conflicts(desk, read_case(desk, write_case(tmp_path, SITE)), "2026-11-23")
    [conflict] = [each for each in found if each.kind == "permanent_basic_farmland"]
    wanted = SITE.intersection(FARMLAND)
    assert conflict.area_m2 == pytest.approx(MEASURE.area_m2(wanted), rel=1e-9)
    assert conflict.geometry.symmetric_difference(wanted).area < 1e-15
    assert conflict.rules == ("F-01", "F-03")


def test_what_is_left_is_the_site_without_its_prohibitions(desk: Desk, tmp_path: Path) -> None:
    path = written(desk, tmp_path / "left.geojson", what="left")
    [feature] = json.loads(path.read_text(encoding="utf-8"))["features"]
    left = shapely.geometry.shape(feature["geometry"])
    assert left.symmetric_difference(SITE.difference(FARMLAND)).area < 1e-12
    assert feature["properties"]["area_m2"] == pytest.approx(MEASURE.area_m2(left))


def test_a_drawing_has_closed_lines_on_named_layers(desk: Desk, tmp_path: Path) -> None:
    path = written(desk, tmp_path / "out.dxf", what="conflicts")
    _, _, geometry, data = pyogrio.raw.read(path, columns=["Layer"])
    assert all(shapely.from_wkb(each).is_closed for each in geometry)
    assert set(data[0]) == {"CONFLICT_PERMANENT_BASIC_FARMLAND"}


def test_no_conflicts_write_no_file(workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, out = write_case(tmp_path, FAR), tmp_path / "out.gpkg"
    options = ["--what", "conflicts", "--workspace", str(workspace)]
    assert run(["export", str(case), str(out), *options]) == 0
    assert "没有压占部分" in capsys.readouterr().out
    assert not out.exists()


def test_the_command_says_what_it_wrote(workspace: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = write_case(tmp_path, SITE)
    assert run(["export", str(case), str(tmp_path / "out.shp"), "--workspace", str(workspace)]) == 0
    said = capsys.readouterr().out
    assert "out.shp" in said
    assert "公顷" in said


@pytest.mark.parametrize(
    ("out", "more", "said"),
    [
        ("out.dwg", [], "不能导出为“out.dwg”"),
        ("out.kml", ["--crs", "EPSG:4526"], "KML只能用经纬度"),
        ("out.txt", ["--crs", "EPSG:4490"], "3度带"),
        ("out.shp", ["--crs", "EPSG:99999"], "无法识别"),
        ("nowhere/out.shp", [], "无法写入"),
    ],
)
def test_what_cannot_be_written_is_refused_and_nothing_is_left(
    out: str, more: list[str], said: str, tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = write_case(tmp_path, SITE)
    assert run(["export", str(case), str(tmp_path / out), *more, "--workspace", str(workspace)]) == 2
    assert said in capsys.readouterr().err
    assert sorted(file.name for file in tmp_path.iterdir()) == ["case.json", "workspace"]


def test_a_case_without_site_is_refused(tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = tmp_path / "case.json"
    case.write_text(json.dumps({"format": "taixin-case/1", "project": {"name": "甲"}}), encoding="utf-8")
    assert run(["export", str(case), str(tmp_path / "o.txt"), "--workspace", str(workspace)]) == 2
    assert "没有用地范围" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", [".shp", ".gpkg", ".dxf"])
def test_a_disk_that_is_full_at_the_last_moment_leaves_the_old_file(suffix: str, tmp_path: Path) -> None:
    """A file may not grow beyond nearly its size, which is how a full disk looks to the process."""
    angles = np.linspace(0, 2 * math.pi, 2000, endpoint=False)
    ring = shapely.Polygon(np.column_stack([112.72 + 0.01 * np.cos(angles), 38.41 + 0.01 * np.sin(angles)]))
    feature = OutFeature(ring, "SITE", attributes={"name": "甲"})
    path = tmp_path / f"out{suffix}"
    write_set(path, lambda made: write_features(made, [feature], parse_crs(DEGREES)))
    room = path.stat().st_size - 10
    path.write_text("old", encoding="utf-8")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(WorldError, match="原有文件未改动"):
            write_set(path, lambda made: write_features(made, [feature], parse_crs(DEGREES)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert path.read_text(encoding="utf-8") == "old"


def test_a_geopackage_has_a_layer_of_its_own_name(desk: Desk, tmp_path: Path) -> None:
    path = written(desk, tmp_path / "用地.gpkg")
    assert pyogrio.list_layers(path).tolist() == [["用地", "MultiPolygon"]]


def test_a_new_shapefile_takes_the_old_ones_index_away(tmp_path: Path) -> None:
    for suffix in (".shp", ".shx", ".qix"):
        (tmp_path / f"a{suffix}").write_text("old", encoding="utf-8")

    def make(path: Path) -> None:
        for suffix in (".shp", ".shx"):
            path.with_suffix(suffix).write_text("new", encoding="utf-8")

    files = write_set(tmp_path / "a.shp", make)
    assert [file.name for file in files] == ["a.shp", "a.shx"]
    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {
        "a.shp": "new",
        "a.shx": "new",
    }


def test_a_set_that_cannot_be_moved_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "a.shp").write_text("old", encoding="utf-8")
    (tmp_path / "a.txt").mkdir()

    def make(path: Path) -> None:
        path.write_text("new", encoding="utf-8")
        path.with_suffix(".shx").write_text("new", encoding="utf-8")
        shutil.rmtree(tmp_path / "a.txt")
        (tmp_path / "a.shx").mkdir()  # a folder of that name comes in the way
        (tmp_path / "a.shx" / "file").write_text("", encoding="utf-8")
        (path.parent.parent / "old").write_text("", encoding="utf-8")  # and there is no place for the old ones

    with pytest.raises(WorldError, match="无法写入"):
        write_set(tmp_path / "a.shp", make)
    assert (tmp_path / "a.shp").read_text(encoding="utf-8") == "old"
    assert (tmp_path / "a.shx" / "file").exists()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.shp", "a.shx"]
