"""Lines with a width become corridors; lines without one are refused and told how."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import shapely

from app.cli.main import run
from app.domain.site import Site
from app.errors import BadInputError
from app.geodata.areas import geod
from app.geodata.crs import from_degrees, gauss_kruger, to_degrees
from app.geodata.measure import EllipsoidMeasure
from app.geodata.sites import read_site, site_from_geojson

if TYPE_CHECKING:
    from collections.abc import Callable

    from shapely.geometry.base import BaseGeometry

    Outlines = dict[str, BaseGeometry]

MEASURE = EllipsoidMeasure()
PLANE = gauss_kruger(38)
START = (38_389_000.0, 4_254_000.0)


def line(*steps: tuple[float, float]) -> BaseGeometry:
    """A line in degrees by metres east and north of a point near 忻府."""
    return to_degrees(shapely.LineString([(START[0] + east, START[1] + north) for east, north in steps]), PLANE)


def length(geometry: BaseGeometry) -> float:
    return float(geod().geometry_length(geometry))


def inline(geometry: BaseGeometry, **more: Any) -> dict[str, Any]:
    return {**json.loads(json.dumps(shapely.geometry.mapping(geometry))), **more}


def corridor(geometry: BaseGeometry, outlines: Outlines, width: float = 50.0) -> Site:
    return site_from_geojson(inline(geometry), outlines=outlines, width_m=width)


def test_a_straight_line_becomes_a_rectangle_with_flat_ends(outlines: Outlines) -> None:
    straight = line((0, 0), (3000, 400))
    site = corridor(straight, outlines)
    assert MEASURE.area_m2(site.geometry) == pytest.approx(50 * length(straight), rel=1e-6)
    assert any("宽度50米" in warning and "平头" in warning for warning in site.warnings)


def test_a_long_line_has_no_gap_where_it_is_worked_on_in_pieces(outlines: Outlines) -> None:
    bent = line((0, 0), (20_000, 0), (20_000, 20_000), (40_000, 25_000))
    site = corridor(bent, outlines, 80.0)
    assert (site.geometry.geom_type, len(site.geometry.interiors)) == ("Polygon", 0)
    turns = (math.pi / 2, math.pi / 2 - math.atan2(5, 20))
    rounds = sum(40 * 40 * (turn / 2 - math.tan(turn / 2)) for turn in turns)
    assert MEASURE.area_m2(site.geometry) == pytest.approx(80 * length(bent) + rounds, rel=2e-6)


def test_a_line_in_two_parts_is_the_same_as_in_one(outlines: Outlines) -> None:
    whole = line((0, 0), (500, 0), (500, 500))
    points = whole.coords
    parts = shapely.MultiLineString([points[:2], [points[2], points[1]]])
    assert corridor(parts, outlines).geometry.symmetric_difference(corridor(whole, outlines).geometry).area < 1e-16


def test_a_closed_line_becomes_a_ring_without_a_seam(outlines: Outlines) -> None:
    ring = line((0, 0), (500, 0), (500, 500), (0, 500), (0, 0))
    geometry = corridor(ring, outlines).geometry
    assert len(geometry.interiors) == 1
    corners = 4 * (25 * 25 - math.pi * 25 * 25 / 4)
    assert MEASURE.area_m2(geometry) == pytest.approx(
        50 * length(ring) - corners, rel=1e-5
    )  # arcs are true to a centimetre


def test_a_shapefile_of_lines_takes_a_width(write: Callable[..., Path], outlines: Outlines) -> None:
    both = [line((0, 0), (800, 0)), line((800, 0), (800, 700))]
    path = write("road.shp", [from_degrees(each, PLANE) for each in both], crs="EPSG:4526")
    site = read_site(path, crs=None, outlines=outlines, width_m=30)
    assert site.geometry.symmetric_difference(corridor(shapely.union_all(both), outlines, 30).geometry).area < 1e-14
    assert site.source.sha256


@pytest.mark.parametrize("name", ["centre.csv", "centre.txt"])
def test_points_that_do_not_come_back_are_a_line_where_a_width_is_given(
    name: str, tmp_path: Path, outlines: Outlines
) -> None:
    path = tmp_path / name
    path.write_text("K0,1,4254000,38389000\nK1,1,4254000,38389500\nK2,1,4254300,38389900\n", encoding="utf-8")
    site = read_site(path, crs=None, outlines=outlines, width_m=20)
    assert MEASURE.area_m2(site.geometry) == pytest.approx(20_000, rel=1e-3)


def test_a_parcel_of_lines_in_a_boundary_text_takes_a_width(tmp_path: Path, outlines: Outlines) -> None:
    path = tmp_path / "line.txt"
    head = "[地块坐标]\n2,,1,进场道路,线,,,,@\n"
    path.write_text(head + "J1,1,4254000,38389000\nJ2,1,4254000,38389500\n", encoding="utf-8")
    with pytest.raises(BadInputError, match="width_m"):
        read_site(path, crs=None, outlines=outlines)
    site = read_site(path, crs=None, outlines=outlines, width_m=20)
    assert MEASURE.area_m2(site.geometry) == pytest.approx(10_000, rel=1e-3)


def test_a_line_without_width_is_refused_and_told_how(outlines: Outlines) -> None:
    with pytest.raises(BadInputError, match=r"没有宽度.*width_m"):
        site_from_geojson(inline(line((0, 0), (100, 0))), outlines=outlines)


def test_an_area_needs_no_width(outlines: Outlines) -> None:
    with pytest.raises(BadInputError, match="不需要宽度"):
        site_from_geojson(inline(shapely.box(112.7, 38.4, 112.71, 38.41)), outlines=outlines, width_m=5)


def review(site: dict[str, Any], folder: Path, workspace: Path) -> int:
    case = folder / "case.json"
    document = {"format": "taixin-case/1", "project": {"name": "道路", "county": "忻府区"}, "site": site}
    case.write_text(json.dumps(document), encoding="utf-8")
    return run(["review", str(case), "--json", str(folder / "out.json"), "--workspace", str(workspace)])


def test_a_case_gives_the_width_beside_the_type_or_the_file(tmp_path: Path, workspace: Path) -> None:
    road = line((0, 0), (1000, 0))
    (tmp_path / "road.geojson").write_text(json.dumps(inline(road)), encoding="utf-8")
    sites: list[dict[str, Any]] = [inline(road, width_m=50), {"file": "road.geojson", "width_m": 50}]
    for site in sites:
        assert review(site, tmp_path, workspace) == 0
        result = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
        assert result["site"]["area_m2"] == pytest.approx(50_000, rel=1e-3)


@pytest.mark.parametrize("width", [0, -5, "50", True, 1e9])
def test_an_impossible_width_is_refused(
    width: object, tmp_path: Path, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert review(inline(line((0, 0), (1000, 0)), width_m=width), tmp_path, workspace) == 2
    assert "宽度" in capsys.readouterr().err
