"""Areas over layers of any size: against all pairs, against another library, against Karney's own areas."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyclipper
import pytest
import shapely
from cells import MEASURE, NAMES, coverage, keep, opened, road, sites
from geographiclib.geodesic import Geodesic
from pyproj import Geod
from shapely.affinity import translate

from app.domain.layer import Layer
from app.errors import CancelledError
from app.screening.box_search import pages_near, pages_near_one
from app.screening.crossing import overlap_areas
from app.screening.overlay import meet
from app.store.layer_source import StoreLayerSource
from app.store.subdivision import LARGE

GEOD = Geod(a=6_378_137.0, rf=298.257222101)
CGCS2000 = Geodesic(6_378_137.0, 1 / 298.257222101)
SCALE = 2.0**53  # degrees to pyclipper's whole numbers: finer than a double at 112 degrees
KARNEY_M2 = 5e-4  # the rounding of Karney's areas of small polygons


def karney_m2(geometry: Any, ring_m2: Callable[[Any], float] | None = None) -> float:
    """Karney's area for edges that are straight in degrees, though his own are geodesics.

    What a geodesic encloses with its chord falls to a quarter of itself, all in all, when edges are halved: so four
    thirds of the area with halved edges, less a third of the area with whole ones, is the area between the chords.
    """
    measure = ring_m2 or by_proj
    total = 0.0
    for polygon in shapely.get_parts(geometry):
        for sign, ring in ((1, polygon.exterior), *((-1, hole) for hole in polygon.interiors)):
            points = shapely.get_coordinates(ring)
            halved = np.insert(points, np.arange(1, len(points)), (points[1:] + points[:-1]) / 2, axis=0)
            total += sign * (4 * measure(halved) - measure(points)) / 3
    return total


def by_proj(points: Any) -> float:
    return abs(float(GEOD.polygon_area_perimeter(points[:-1, 0], points[:-1, 1])[0]))


def by_geographiclib(points: Any) -> float:
    path = CGCS2000.Polygon()
    for lon, lat in points[:-1].tolist():
        path.AddPoint(lat, lon)
    return abs(float(path.Compute()[2]))


def clipper_m2(site: Any, features: list[Any]) -> float:
    """Area that a site shares with the union of features: an arrangement by Clipper, measured by GeographicLib."""
    clipper = pyclipper.Pyclipper()
    clipper.PreserveCollinear = True
    for feature in features:
        for polygon in shapely.get_parts(shapely.orient_polygons(feature)):
            for ring in (polygon.exterior, *polygon.interiors):
                clipper.AddPath(_whole(ring), pyclipper.PT_CLIP, True)
    clipper.AddPath(_whole(site.exterior), pyclipper.PT_SUBJECT, True)
    tree = clipper.Execute(pyclipper.CT_INTERSECTION, pyclipper.PFT_EVENODD, pyclipper.PFT_POSITIVE)
    return math.fsum(
        (1 if pyclipper.Orientation(path) else -1) * karney_m2(shapely.Polygon(_degrees(path))) for path in tree
    )


CORNER = np.array([112.0, 38.0])


def _whole(ring: Any) -> list[list[int]]:
    points = shapely.get_coordinates(ring)[:-1]
    return [[round(x * SCALE), round(y * SCALE)] for x, y in points - CORNER]


def _degrees(path: list[list[int]]) -> Any:
    return np.array(path) / SCALE + CORNER


@pytest.fixture(scope="module")
def cells() -> list[Any]:
    return coverage()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, cells: list[Any]) -> Path:
    folder = tmp_path_factory.mktemp("cells")
    keep(folder, cells)
    return folder


def farmland(source: StoreLayerSource) -> Layer:
    return source.layers("farmland")[0]


def found(source: StoreLayerSource, areas: list[Any]) -> dict[tuple[int, int], float]:
    """What overlaps, by position of the area and number of the feature as it was kept."""
    layer = farmland(source)
    area, fid, sizes = overlap_areas(np.array(areas, dtype=object), layer, source, MEASURE)
    fids = np.unique(fid)
    numbers = {each.fid: each.attributes[NAMES] for each in source.index(layer).features(fids)}
    return {(a, numbers[f]): size for a, f, size in zip(area.tolist(), fid.tolist(), sizes.tolist(), strict=True)}


def all_pairs(cells: list[Any], areas: list[Any]) -> dict[tuple[int, int], Any]:
    """What overlaps, found by looking at every pair."""
    tree = shapely.STRtree(cells)
    pairs = tree.query(areas, predicate="intersects").T.tolist()
    ground = {(a, c): areas[a].intersection(cells[c]) for a, c in pairs}
    return {pair: shape for pair, shape in ground.items() if shape.area > 0}


def test_a_thousand_sites_have_karneys_areas(folder: Path, cells: list[Any]) -> None:
    areas = sites(1000, size=(0.006, 0.02))
    with opened(folder) as source:
        answer = found(source, areas)
    expected = all_pairs(cells, areas)
    assert answer.keys() == expected.keys()
    ground: dict[int, list[Any]] = {}
    for (site, _), shape in expected.items():
        ground.setdefault(site, []).append(shape)
    for site, shapes in ground.items():
        total = math.fsum(size for pair, size in answer.items() if pair[0] == site)
        assert total == pytest.approx(karney_m2(shapely.union_all(shapes)), rel=1e-9, abs=KARNEY_M2)


def test_geographiclib_itself_measures_the_same(folder: Path, cells: list[Any]) -> None:
    areas = sites(40, seed=11)
    with opened(folder) as source:
        answer = found(source, areas)
    for pair, shape in all_pairs(cells, areas).items():
        expected = karney_m2(shape, by_geographiclib)
        assert answer[pair] == pytest.approx(expected, rel=1e-9, abs=KARNEY_M2)


def test_another_library_arranges_the_same_ground(folder: Path, cells: list[Any]) -> None:
    areas = sites(60, seed=5)
    tree = shapely.STRtree(cells)
    with opened(folder) as source:
        for site in areas:
            mine = meet(site, "farmland", source, MEASURE).certain_m2
            near = [cells[number] for number in tree.query(site)]
            assert mine == pytest.approx(clipper_m2(site, near), rel=1e-9, abs=KARNEY_M2)


def test_ground_that_features_share_is_counted_once(tmp_path: Path, cells: list[Any]) -> None:
    swollen = [cell.buffer(2e-4) if number % 3 == 0 else cell for number, cell in enumerate(cells)]
    keep(tmp_path, [*swollen, *cells[:200]])
    with opened(tmp_path) as source:
        for site in sites(40, seed=9):
            meeting = meet(site, "farmland", source, MEASURE)
            united = shapely.union_all([cell for cell in swollen if cell.intersects(site)]).intersection(site)
            assert meeting.certain_m2 == pytest.approx(MEASURE.area_m2(united), rel=1e-9)


def test_a_layer_that_tiles_a_site_holds_it_wholly(folder: Path) -> None:
    with opened(folder) as source:
        block = shapely.box(112.55, 38.33, 112.65, 38.42)
        meeting = meet(block.difference(shapely.box(112.6, 38.3, 112.61, 38.4)), "farmland", source, MEASURE)
    assert meeting.within_it is False  # every seventh cell has a hole
    assert 0.9 < meeting.share.low == meeting.share.high < 1


@pytest.mark.parametrize("turn", [1, 7, 100])
def test_direction_and_start_of_a_ring_do_not_matter(folder: Path, turn: int) -> None:
    site = sites(1, seed=3, size=(0.02, 0.03))[0]
    points = list(site.exterior.coords)[:-1]
    turned = shapely.Polygon([*points[turn % len(points) :], *points[: turn % len(points)]][::-1])
    with opened(folder) as source:
        one, other = found(source, [site]), found(source, [turned])
    assert one.keys() == other.keys()
    assert math.fsum(other.values()) == pytest.approx(math.fsum(one.values()), rel=1e-9)


def test_areas_and_features_may_change_places(tmp_path: Path, folder: Path, cells: list[Any]) -> None:
    areas = sites(30, seed=12)
    keep(tmp_path, areas)
    with opened(folder) as one, opened(tmp_path) as other:
        forth, back = found(one, areas), found(other, cells)
    assert forth.keys() == {(area, cell) for cell, area in back}
    for (area, cell), size in forth.items():
        assert size == pytest.approx(back[cell, area], rel=1e-9, abs=1e-5)


def test_an_area_asked_alone_has_the_same_areas_to_the_last_bit(folder: Path) -> None:
    areas = [*sites(150, seed=13), *sites(50, seed=14, size=(0.0005, 0.001))]
    with opened(folder) as source:
        together = found(source, areas)
        alone = {(at, cell): size for at, one in enumerate(areas) for (_, cell), size in found(source, [one]).items()}
    assert alone == together


def test_pages_near_one_window_are_those_near_many(folder: Path) -> None:
    windows = shapely.bounds(np.array([*sites(150, seed=15), shapely.box(0, 0, 1, 1)], dtype=object))
    with opened(folder) as source:
        levels = source.index(farmland(source)).levels
    one, page = pages_near(levels, windows)
    for at, window in enumerate(windows.tolist()):
        assert pages_near_one(levels, tuple(window)) == sorted(page[one == at].tolist())


def test_a_search_stops_when_it_is_told_to(folder: Path) -> None:
    asked: list[bool] = []
    with StoreLayerSource(folder / "plan.gpkg", folder, cancel=lambda: asked.append(True) or len(asked) > 2) as source:
        layer = farmland(source)
        source.index(layer)
        with pytest.raises(CancelledError):
            overlap_areas(np.array([road()], dtype=object), layer, source, MEASURE)


def test_splitting_features_does_not_matter(tmp_path: Path, cells: list[Any]) -> None:
    plain = [cell for cell in cells if cell.geom_type == "Polygon" and not cell.interiors]
    halves = [half for cell in plain for half in _split(cell)]
    assert len(halves) > 1.9 * len(plain)
    keep(tmp_path / "whole", plain)
    keep(tmp_path / "split", halves)
    areas = sites(100, seed=4)
    with opened(tmp_path / "whole") as one, opened(tmp_path / "split") as other:
        whole, split = found(one, areas), found(other, areas)
    assert len(split) > len(whole)
    assert math.fsum(split.values()) == pytest.approx(math.fsum(whole.values()), rel=1e-9)


def _split(cell: Any) -> list[Any]:
    points = list(cell.exterior.coords)[:-1]
    middle = len(points) // 2
    if len(points) < 4:
        return [cell]
    halves = [shapely.Polygon(points[: middle + 1]), shapely.Polygon([*points[middle:], points[0]])]
    return halves if all(half.is_valid and half.area > 0 for half in halves) else [cell]


def test_a_road_through_many_cells_is_cut_exactly(folder: Path, cells: list[Any]) -> None:
    way = road()
    assert shapely.get_num_coordinates(way) > 500
    with opened(folder) as source:
        answer = found(source, [way])
    expected = all_pairs(cells, [way])
    assert answer.keys() == expected.keys()
    for pair, shape in expected.items():
        assert answer[pair] == pytest.approx(MEASURE.area_m2(shape), rel=1e-9, abs=1e-5)


def test_a_feature_kept_in_pieces_has_the_area_of_the_whole(tmp_path: Path, cells: list[Any]) -> None:
    giant = shapely.union_all([cell for number, cell in enumerate(cells) if number % 5])
    giant = max(shapely.get_parts(giant), key=shapely.get_num_coordinates)
    assert shapely.get_num_coordinates(giant) > LARGE
    keep(tmp_path, [giant, shapely.box(113, 38, 113.001, 38.001)])
    areas = [*sites(150, seed=6), road(), shapely.box(112.52, 38.31, 112.68, 38.44)]
    with opened(tmp_path) as source:
        answer = found(source, areas)
    expected = all_pairs([giant], areas)
    assert {pair[0] for pair in answer} == {pair[0] for pair in expected}
    for (area, _), shape in expected.items():
        assert answer[area, 0] == pytest.approx(MEASURE.area_m2(shape), rel=1e-9)


def crowded(source: StoreLayerSource) -> set[int]:
    """Numbers of the features that may share ground with another."""
    index = source.index(farmland(source))
    boxes = index.boxes(np.arange(len(index.levels[0])))[1]
    return {each.attributes[NAMES] for each in index.features(boxes.fid[~boxes.alone])}


def test_only_features_that_share_ground_are_united(tmp_path: Path, cells: list[Any]) -> None:
    keep(tmp_path / "tiles", cells)
    swollen = [cell.buffer(1e-4) if number == 500 else cell for number, cell in enumerate(cells)]
    keep(tmp_path / "swollen", swollen)
    with opened(tmp_path / "tiles") as tiles, opened(tmp_path / "swollen") as one_swollen:
        assert crowded(tiles) == set()
        met = {n for n, cell in enumerate(swollen) if n != 500 and cell.intersection(swollen[500]).area > 0}
        assert crowded(one_swollen) == {500, *met}


def test_two_coverages_askew_over_each_other_share_all_their_ground(tmp_path: Path, cells: list[Any]) -> None:
    askew = [translate(cell, 0.00137, 0.0009) for cell in cells]
    keep(tmp_path, [*cells, *askew])
    with opened(tmp_path) as source:
        assert len(crowded(source)) == 2 * len(cells)
        for site in sites(5, seed=8):
            near = [cell for cell in (*cells, *askew) if cell.intersects(site)]
            united = shapely.union_all(near).intersection(site)
            assert meet(site, "farmland", source, MEASURE).certain_m2 == pytest.approx(
                MEASURE.area_m2(united), rel=1e-9
            )
