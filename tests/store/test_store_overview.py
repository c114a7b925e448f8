"""Overviews of large layers: cells say where features are, none vanishes, and the file is whole or not there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely

from app.errors import CancelledError
from app.store.layer_files import TABLE, drop_file, write_features
from app.store.overview import LayerPlace, write_overview
from app.store.overview_cells import WIDE, Frame, cells_of, halved
from app.store.overview_reader import LayerReader, open_overview

CELL = 1e-4
FRAME = Frame(CELL, 0, -100, 120, 100)
OUTER = [(10.3, 10.2), (60.7, 12.1), (50.2, 70.9), (20.6, 60.4)]
HOLE = [(25.2, 25.3), (40.6, 25.1), (40.4, 40.7), (25.9, 40.2)]


def degrees(places: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(x * CELL / WIDE, y * CELL) for x, y in places]


AREA = shapely.Polygon(degrees(OUTER), [degrees(HOLE)])


def middles_within(shape: Any) -> Any:
    rows, columns = np.mgrid[0:100, 0:120]
    return shapely.contains_xy(shape, (columns + 0.5) * CELL / WIDE, (100 - rows - 0.5) * CELL)


def grid(side: int, step: float = 0.001) -> list[Any]:
    return [
        shapely.box(113 + x * step, 38.5 + y * step, 113 + (x + 1) * step, 38.5 + (y + 1) * step)
        for y in range(side)
        for x in range(side)
    ]


def stored(folder: Path, shapes: list[Any]) -> LayerPlace:
    written = write_features(folder, [[(shape, {}) for shape in shapes]], areas=shapely.area)
    return LayerPlace(written.path, TABLE, "")


@pytest.mark.parametrize("shape", [AREA, shapely.reverse(AREA), shapely.MultiPolygon([AREA])])
def test_a_cell_has_a_features_number_where_its_middle_lies_within(shape: Any) -> None:
    cells = cells_of(FRAME, np.array([shape]), np.array([7]))
    assert ((cells == 7) == middles_within(shape)).all()
    assert set(np.unique(cells)) == {0, 7}


def test_a_feature_narrower_than_a_cell_is_seen_all_along() -> None:
    road = shapely.LineString(degrees([(5, 5), (90, 60)])).buffer(CELL / 20)
    cells = cells_of(FRAME, np.array([road]), np.array([9]))
    assert (cells[41:94] == 9).any(axis=1).all()


def test_nothing_vanishes_when_cells_are_halved() -> None:
    cells = np.zeros((8, 8), dtype=np.uint8)
    cells[2, 5] = 3
    assert halved(halved(halved(cells))).tolist() == [[3]]


def test_every_level_shows_the_same_ground(tmp_path: Path) -> None:
    place = stored(tmp_path, grid(40))
    write_overview(place, place.overview)
    with LayerReader(place, place.overview) as reader:
        for times in (1, 2, 4, 8):
            high = reader.cell * times
            side = round(0.05 / high)
            cells = reader.sample((112.995, 38.545), (high / WIDE, high), (side, side))
            ground = np.count_nonzero(cells) * high * high / WIDE
            assert ground == pytest.approx(0.04 * 0.04, rel=0.02 * times + 0.01)


def test_an_overview_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    place = stored(tmp_path, grid(5))

    def stop(_share: float) -> None:
        raise CancelledError("stop")

    with pytest.raises(CancelledError):
        write_overview(place, place.overview, progress=stop)
    assert [path.name for path in place.path.parent.iterdir()] == [place.path.name]


def test_a_damaged_overview_counts_as_none(tmp_path: Path) -> None:
    damaged = tmp_path / "x.overview"
    damaged.write_bytes(b"no database" * 100)
    assert open_overview(damaged) is None


def test_an_overview_goes_with_its_layer(tmp_path: Path) -> None:
    place = stored(tmp_path, grid(5))
    write_overview(place, place.overview)
    drop_file(tmp_path, f"layers/{place.path.name}")
    assert list(place.path.parent.iterdir()) == []
