"""Areas, distances and buffers on the ellipsoid, against pyproj's own geodesics."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod
from shapely.geometry.polygon import orient

from app.geodata.measure import EllipsoidMeasure

MEASURE = EllipsoidMeasure()
GEOD = Geod(a=6378137.0, rf=298.257222101)
KARNEY_M2 = 1e-3  # what pyproj's own areas of small polygons with many edges are good for
LON, LAT = st.floats(111.9, 114.2), st.floats(38.0, 39.5)


def ring_about(lon: float, lat: float, radius: float, corners: int = 24) -> list[tuple[float, float]]:
    angles = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    return [(lon + radius * math.cos(at), lat + radius * math.sin(at)) for at in angles]


def geodesic_m2(shape: Any) -> float:
    """Pyproj's area for edges that are straight in degrees: with halved edges what geodesics add falls to a quarter."""
    once, twice = (_area(shapely.segmentize(shape, shape.length / pieces)) for pieces in (200, 400))
    return (4 * twice - once) / 3


def _area(shape: Any) -> float:
    return float(sum(GEOD.geometry_area_perimeter(orient(part))[0] for part in shapely.get_parts(shape)))


@given(LON, LAT, st.floats(1e-3, 0.5))
def test_area_is_pyprojs_geodesic_area(lon: float, lat: float, radius: float) -> None:
    shape = shapely.Polygon(ring_about(lon, lat, radius))
    assert MEASURE.area_m2(shape) == pytest.approx(geodesic_m2(shape), rel=1e-9, abs=KARNEY_M2)


def test_holes_and_parts_count_as_pyproj_counts_them() -> None:
    outer, hole = ring_about(112.7, 38.4, 0.02), ring_about(112.7, 38.4, 0.01)
    far = shapely.Polygon(ring_about(113.5, 39.0, 0.03))
    shape = shapely.MultiPolygon([shapely.Polygon(outer, [hole]), far])
    assert MEASURE.area_m2(shape) == pytest.approx(geodesic_m2(shape), rel=1e-9)


def test_areas_add_up_however_ground_is_cut() -> None:
    shape = shapely.Polygon(ring_about(112.7, 38.4, 0.1, 7))
    cuts = [112.61, 112.65, 112.7, 112.75, 112.79]
    strips = [shape.intersection(shapely.box(one, 37, other, 40)) for one, other in pairwise([111.0, *cuts, 114.0])]
    assert sum(map(MEASURE.area_m2, strips)) == pytest.approx(MEASURE.area_m2(shape), rel=1e-12)


@pytest.mark.parametrize(("latitude", "rise"), [(38.7, 0.002), (38.7, -0.008), (-20.0, 0.01), (70.0, 0.01)])
def test_ground_under_a_line_is_told_by_powers_of_the_latitude(latitude: float, rise: float) -> None:
    p, q = 0.01, 0.01 + rise
    ground = shapely.Polygon([(112, latitude), (112.01, latitude), (112.01, latitude + q), (112, latitude + p)])
    powers = np.array([p + q, p * p + p * q + q * q, (p + q) * (p * p + q * q)])
    told = 0.01 * (MEASURE.strips(np.array([latitude]))[0] * powers).sum()
    assert told == pytest.approx(MEASURE.area_m2(ground), rel=1e-10)


def test_lines_and_points_have_no_area() -> None:
    line = shapely.LineString([(112, 38), (113, 39)])
    assert MEASURE.area_m2(line) == 0
    assert MEASURE.area_m2(shapely.Point(112, 38)) == 0
    assert MEASURE.area_m2(shapely.Polygon()) == 0
    square = shapely.box(112, 38, 112.1, 38.1)
    assert MEASURE.area_m2(shapely.GeometryCollection([line, square])) == MEASURE.area_m2(square)


def test_the_plane_over_reads_ten_hectares_by_thirty_square_metres_in_zone_38() -> None:
    side = math.sqrt(100_000) / 2
    corners = [GEOD.fwd(112.73, 38.41, azimuth, side * math.sqrt(2))[:2] for azimuth in (45, 135, 225, 315)]
    shape = shapely.Polygon(corners)
    more = MEASURE.planar_area_m2(shape, 38) - MEASURE.area_m2(shape)
    assert 20 < more < 40


def test_a_parcel_on_the_central_meridian_has_the_same_planar_area() -> None:
    shape = shapely.box(113.995, 38.4, 114.005, 38.41)
    assert MEASURE.planar_area_m2(shape, 38) == pytest.approx(MEASURE.area_m2(shape), rel=1e-6)


@given(LON, LAT, st.floats(0, 360), st.floats(1, 100_000))
def test_distance_between_points_is_the_geodesic(lon: float, lat: float, azimuth: float, metres: float) -> None:
    other = GEOD.fwd(lon, lat, azimuth, metres)[:2]
    assert MEASURE.distance_m(shapely.Point(lon, lat), shapely.Point(other)) == pytest.approx(metres, rel=1e-6)


def test_distance_to_a_short_edge_is_the_least_over_its_points() -> None:
    edge = shapely.LineString([(112.7, 38.4), (112.75, 38.43)])
    for x, y in ((112.72, 38.45), (112.6, 38.4), (113.6, 38.9)):
        along = shapely.get_coordinates(shapely.segmentize(edge, 1e-5))
        far = min(GEOD.inv(along[:, 0], along[:, 1], [x] * len(along), [y] * len(along))[2])
        assert MEASURE.distance_m(shapely.Point(x, y), edge) == pytest.approx(far, rel=1e-6)


def test_what_meets_is_at_no_distance_and_nothing_is_infinitely_far() -> None:
    square = shapely.box(112, 38, 112.1, 38.1)
    assert MEASURE.distance_m(square, shapely.box(112.1, 38, 112.2, 38.1)) == 0
    assert MEASURE.distance_m(square, shapely.Polygon()) == math.inf


@pytest.mark.parametrize("metres", [10.0, 500.0, 3000.0])
def test_a_point_grows_to_a_geodesic_circle(metres: float) -> None:
    circle = MEASURE.buffer_m(shapely.Point(112.7, 38.4), metres)
    points = shapely.get_coordinates(circle)
    radii = np.array(GEOD.inv([112.7] * len(points), [38.4] * len(points), points[:, 0], points[:, 1])[2])
    assert np.abs(radii - metres).max() < 1e-3
    assert MEASURE.area_m2(circle) == pytest.approx(math.pi * metres**2, rel=5e-4)


def test_a_corridor_of_sixty_kilometres_keeps_its_width_to_the_centimetre() -> None:
    points = [(112.2 + at * 0.7 / 60, 38.3 + 0.15 * math.sin(at / 9)) for at in range(61)]
    line = shapely.LineString(points)
    strip = MEASURE.buffer_m(line, 500.0)
    border = shapely.get_coordinates(strip.exterior.segmentize(0.002))[::40]
    wide = [MEASURE.distance_m(shapely.Point(point), line) for point in border]
    assert strip.geom_type == "Polygon"
    assert max(abs(width - 500) for width in wide) < 0.02


def test_growing_and_shrinking_move_the_border_of_a_county_by_the_distance(
    outlines: dict[str, shapely.Polygon],
) -> None:
    county = outlines["代县"]
    for metres in (600.0, -600.0):
        moved = MEASURE.buffer_m(county, metres)
        border = shapely.get_coordinates(moved.boundary)[::97]
        off = [abs(MEASURE.distance_m(shapely.Point(point), county.boundary) - 600) for point in border]
        assert moved.is_valid
        assert max(off) < 0.05
    assert MEASURE.buffer_m(county, -600).within(county)


def test_shrinking_a_line_or_a_thin_strip_leaves_nothing() -> None:
    assert MEASURE.buffer_m(shapely.LineString([(112, 38), (113, 39)]), -1).is_empty
    assert MEASURE.buffer_m(shapely.box(112, 38, 112.001, 38.001), -60).is_empty
    square = shapely.box(112, 38, 112.1, 38.1)
    assert MEASURE.buffer_m(square, 0) is square


def test_the_same_buffer_comes_out_twice() -> None:
    line = shapely.LineString([(112.1, 38.1), (112.9, 39.2)])
    assert MEASURE.buffer_m(line, 250).wkb == EllipsoidMeasure().buffer_m(line, 250).wkb
