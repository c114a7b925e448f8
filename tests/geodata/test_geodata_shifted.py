"""Coordinates of phone maps: declared, converted, and marked for good."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import shapely

from app.cli.main import run
from app.errors import BadInputError
from app.geodata.areas import geod
from app.geodata.layer_files import read_layer
from app.geodata.shifted import BD09, GCJ02, from_shifted, shift_named, to_shifted
from app.geodata.sites import read_site
from app.services.case_files import case_of, read_case
from app.services.desk import open_desk
from app.services.opinions import draft, render_opinion
from app.services.reruns import rerun
from app.services.reviews import review
from app.services.sites import site_geojson

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

SQUARE = shapely.box(112.72, 38.41, 112.73, 38.42)
# Test points of EvilTransform (longitude, latitude): Shanghai, Shenzhen, Beijing.
PLAIN = np.array([[121.5272106, 31.1774276], [113.912316, 22.543847], [116.377817, 39.911954]])
SHIFTED = np.array(
    [
        [121.531541859215, 31.17530398364597],
        [113.9171764808363, 22.540796131694766],
        [116.38404722455657, 39.91334545536069],
    ]
)


def test_the_published_test_points_come_out_both_ways() -> None:
    assert np.abs(to_shifted(PLAIN, GCJ02) - SHIFTED).max() < 1e-12
    assert np.abs(from_shifted(SHIFTED, GCJ02) - PLAIN).max() < 1e-12


def test_the_second_shift_of_bd_09_is_the_published_one() -> None:
    gcj, bd = np.array([[116.404, 39.915]]), np.array([[116.41036949371029, 39.92133699351021]])
    assert np.abs(to_shifted(from_shifted(gcj, GCJ02), BD09) - bd).max() < 1e-12


@pytest.mark.parametrize(("shift", "least", "most"), [(GCJ02, 530, 640), (BD09, 1300, 1450)])
def test_there_and_back_differs_by_nothing_that_could_be_surveyed(shift: str, least: float, most: float) -> None:
    grid = np.stack(np.meshgrid(np.linspace(111.5, 114.5, 60), np.linspace(38, 40, 60)), axis=-1).reshape(-1, 2)
    moved = to_shifted(grid, shift)
    off = geod().inv(*grid.T, *moved.T)[2]
    assert least < off.min() < off.max() < most
    assert geod().inv(*grid.T, *from_shifted(moved, shift).T)[2].max() < 1e-6


def test_names_are_known_as_people_write_them() -> None:
    assert [shift_named(word) for word in ("gcj02", "GCJ-02", "bd09ll", "BD-09", "EPSG:4490")] == [
        GCJ02,
        GCJ02,
        BD09,
        BD09,
        None,
    ]


def phone(folder: Path, shift: str, name: str = "phone.geojson", **more: Any) -> Path:
    ring = to_shifted(shapely.get_coordinates(SQUARE), shift).tolist()
    path = folder / name
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring], **more}), encoding="utf-8")
    return path


@pytest.mark.parametrize("shift", [GCJ02, BD09])
def test_a_declared_site_is_converted_and_marked(shift: str, tmp_path: Path, outlines: Outlines) -> None:
    site = read_site(phone(tmp_path, shift), crs=shift.lower(), outlines=outlines)
    assert site.geometry.equals_exact(SQUARE, 1e-11)
    assert site.source.crs == shift
    assert any(shift in warning and "请以实测界址点核对" in warning for warning in site.warnings)


def test_a_file_may_declare_itself(tmp_path: Path, outlines: Outlines) -> None:
    site = read_site(phone(tmp_path, GCJ02, crs="GCJ-02"), crs=None, outlines=outlines)
    assert site.geometry.equals_exact(SQUARE, 1e-11)


def test_an_undeclared_site_stays_where_its_numbers_are(tmp_path: Path, outlines: Outlines) -> None:
    assert not read_site(phone(tmp_path, GCJ02), crs=None, outlines=outlines).geometry.equals_exact(SQUARE, 1e-4)


def test_metres_cannot_be_of_a_phone_map(tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "a.csv"
    path.write_text("X,Y\n4254900,38389090\n4254900,38389190\n4254800,38389190\n", encoding="utf-8")
    with pytest.raises(BadInputError, match="数值却不是经纬度"):
        read_site(path, crs="GCJ-02", outlines=outlines)


@pytest.mark.parametrize("name", ["phone.geojson", "phone.csv"])
def test_a_layer_is_converted_once_and_says_so(name: str, tmp_path: Path, outlines: Outlines) -> None:
    path = phone(tmp_path, GCJ02)
    if name.endswith(".csv"):
        rows = to_shifted(shapely.get_coordinates(SQUARE), GCJ02)
        path = tmp_path / name
        path.write_text("\n".join(["经度,纬度", *(f"{x!r},{y!r}" for x, y in rows.tolist())]), encoding="utf-8")
    data = read_layer(path, crs="GCJ-02", outlines=outlines)
    [(geometry, _)] = [feature for batch in data.batches for feature in batch]
    assert geometry.equals_exact(SQUARE, 1e-10) or geometry.symmetric_difference(SQUARE).area < 1e-14
    assert any("GCJ-02" in warning for warning in data.warnings)


def test_a_text_layer_takes_a_coordinate_system(tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "a.csv"
    path.write_text("X,Y\n4254900,389090\n4254900,389190\n4254800,389190\n", encoding="utf-8")
    [[(geometry, _)]] = read_layer(path, crs="EPSG:4547", outlines=outlines).batches
    assert geometry.bounds[0] == pytest.approx(112.73, abs=0.02)


def case_with(site: dict[str, Any], folder: Path) -> Path:
    path = folder / "case.json"
    document = {"format": "taixin-case/1", "project": {"name": "手机采点", "county": "忻府区"}, "site": site}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("inline", [False, True])
def test_the_mark_survives_keeping_the_case_and_running_it_again(inline: bool, tmp_path: Path, workspace: Path) -> None:
    path = phone(tmp_path, GCJ02)
    site = json.loads(path.read_text(encoding="utf-8")) if inline else {"file": path.name}
    desk = open_desk(workspace)
    case = read_case(desk, case_with({**site, "crs": "GCJ-02"}, tmp_path))
    assert case.site is not None
    kept = case_of(desk, {**case.raw, "site": site_geojson(case.site)})
    assert kept.site is not None
    assert kept.site.warnings == case.site.warnings != ()
    result = review(desk, case, "2026-11-23")
    again = rerun(desk, render_opinion(draft(desk, case, result, date="2026-11-23")).pdf)
    assert (again.same, again.differences) == (True, ())


def test_inspect_takes_what_the_user_knows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inspect", str(phone(tmp_path, BD09)), "--crs", "BD-09", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["crs"]["code"] == "BD-09"
    assert any("BD-09" in warning for warning in found["warnings"])
