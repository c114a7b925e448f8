"""Changes drawn on a site: each gives a whole, valid site that says it was drawn or changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import box, mapping, shape

from app.errors import BadInputError
from app.services.desk import Desk, open_desk
from app.services.site_edits import DRAWN, EDITED, drawn_site, edited_site, figures, plane_place, site_figures_of
from app.services.sites import site_geojson

SQUARE = box(112.722, 38.402, 112.728, 38.408)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return open_desk(tmp_path_factory.mktemp("workspace"))


def corners(area: Any) -> list[tuple[float, float]]:
    return [(x, y) for x, y in area.exterior.coords[:-1]]


def as_site(area: Any, *remarks: str) -> dict[str, Any]:
    return {**mapping(area), "remarks": list(remarks)}


def test_a_new_drawing_replaces_the_site_and_says_that_it_is_drawn(desk: Desk) -> None:
    made = drawn_site(desk, as_site(box(112.8, 38.4, 112.81, 38.41), "旧的提醒"), corners(SQUARE), "new")
    assert made.geometry.equals(SQUARE)
    assert site_geojson(made)["remarks"] == [DRAWN]


def test_a_part_that_overlaps_counts_once_and_the_remarks_stay(desk: Desk) -> None:
    made = drawn_site(desk, as_site(SQUARE, "来自手机地图"), corners(box(112.725, 38.402, 112.731, 38.408)), "part")
    assert made.geometry.equals(box(112.722, 38.402, 112.731, 38.408))
    assert made.warnings == ("来自手机地图", EDITED)


def test_what_was_drawn_stays_drawn(desk: Desk) -> None:
    made = edited_site(desk, as_site(SQUARE, DRAWN), [[corners(box(112.722, 38.402, 112.729, 38.408))]])
    assert made.warnings == (DRAWN,)


def test_a_hole_that_would_leave_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInputError, match="什么也不剩"):
        drawn_site(desk, as_site(SQUARE), corners(SQUARE.buffer(0.001)), "hole")


def test_a_line_without_a_width_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInputError, match="宽度"):
        drawn_site(desk, None, [(112.72, 38.4), (112.73, 38.4)], "line")


def test_an_edited_site_keeps_its_holes_and_parts(desk: Desk) -> None:
    hole = box(112.724, 38.404, 112.726, 38.406)
    before = shapely.MultiPolygon([SQUARE.difference(hole), box(112.73, 38.402, 112.731, 38.403)])
    polygons = [
        [list(shapely.get_coordinates(ring)[:-1].tolist()) for ring in shapely.get_rings(part)] for part in before.geoms
    ]
    made = edited_site(desk, as_site(before), [[[(x, y) for x, y in ring] for ring in rings] for rings in polygons])
    assert shape(site_geojson(made)).equals(before)


def test_an_area_counts_with_its_closing_side_and_a_line_without(desk: Desk) -> None:
    area, line = (figures(desk, corners(SQUARE)[:3], is_area=is_area) for is_area in (True, False))
    assert area.length_m > line.length_m
    assert (area.area_m2 > 0, line.area_m2) == (True, 0.0)
    assert figures(desk, [(112.7, 38.4)], is_area=True).length_m == 0.0
    assert site_figures_of(desk, SQUARE).area_m2 == pytest.approx(desk.measure.area_m2(SQUARE))


def test_the_place_on_the_plane_carries_its_zone() -> None:
    zone, north, east = plane_place(112.0, 38.4)
    assert (zone, int(east // 1_000_000)) == (37, 37)
    assert 4_200_000 < north < 4_300_000
    assert plane_place(112.5, 38.4)[0] == 38


def test_the_layers_of_a_file_are_listed_only_where_one_must_be_chosen(tmp_path: Path) -> None:
    from app.geodata.file_layers import layers_of

    one = tmp_path / "a.geojson"
    one.write_text('{"type": "Point", "coordinates": [112.7, 38.4]}')
    assert layers_of(one) == ()
