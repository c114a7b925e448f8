"""Tiles of large layers: they show what Qt would paint at once, join without seams, and survive their painters."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS

from app.services.map_tiles import TileSource, make_overview, open_source
from app.store.layer_files import TABLE, write_features
from app.store.overview import LayerPlace
from app.store.overview_cells import WIDE
from app.ui.map_style import look
from app.ui.map_view import MapView
from app.ui.tasks import Tasks
from app.ui.tile_cache import TileCache
from app.ui.tile_item import blocks, tile_look
from app.ui.tile_layers import LargeLayer
from app.ui.tile_painter import SIDE, TileLook, TilePlace, filled, paint_tiles
from app.ui.tile_tasks import OverviewTasks

LOOK = TileLook(line=0xFF803000, fill=0x60FF8800)
KIND = "permanent_basic_farmland"


def grid(side: int, step: float = 0.001) -> list[Any]:
    """Crooked fields that share their sides."""
    x, y = np.meshgrid(np.arange(side + 1), np.arange(side + 1))
    lean = np.stack([113 + (x + 0.2 * np.sin(y * 2.1)) * step, 38.5 + (y + 0.2 * np.cos(x * 1.7)) * step], axis=-1)
    return [
        shapely.Polygon([lean[j, i], lean[j, i + 1], lean[j + 1, i + 1], lean[j + 1, i]])
        for j in range(side)
        for i in range(side)
    ]


def source_in(folder: Path, shapes: list[Any]) -> TileSource:
    written = write_features(folder, [[(shape, {}) for shape in shapes]], areas=shapely.area)
    place = LayerPlace(written.path, TABLE, "")
    return TileSource("farmland-1", place, place.overview)


@pytest.fixture
def source(tmp_path: Path) -> TileSource:
    """Some fields in a layer's file, with their overview."""
    made = source_in(tmp_path, grid(40))
    make_overview(made)
    return made


@pytest.fixture
def view(qtbot: QtBot, application: Any, source: TileSource) -> Iterator[MapView]:
    """A map that shows them."""
    assert application is not None
    made = MapView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_large([LargeLayer(source, KIND, "official")])
    made.zoom_to((113.0, 38.5, 113.04, 38.54))
    made.show()
    wait(qtbot, made)
    yield made
    made.large.stop()


def wait(qtbot: QtBot, view: MapView) -> None:
    """Wait until every tile is there."""
    (item,) = view.large.items()
    view.grab()
    qtbot.waitUntil(lambda: item.missing == 0 and view.large.pool().is_idle(), timeout=PATIENCE_MS)


def pixels(image: QImage) -> Any:
    converted = image.convertToFormat(QImage.Format.Format_ARGB32)
    return np.frombuffer(converted.constBits(), dtype=np.uint8).reshape(converted.height(), converted.width(), 4).copy()


def painted_at_once(shapes: list[Any], place: TilePlace, wide: int) -> QImage:
    """What QPainter makes of all shapes in one go, over several tiles in a row."""
    image = QImage(SIDE * wide, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    rings = [shapely.get_coordinates(shape) for shape in shapes]
    places = [((ring - place.corner) / (place.pixel[0], -place.pixel[1])).tolist() for ring in rings]
    polygons = [QPolygonF([QPointF(x, y) for x, y in ring]) for ring in places]
    painter = QPainter(image)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor.fromRgba(LOOK.fill))
    for polygon in polygons:
        painter.drawPolygon(polygon)
    painter.setPen(QPen(QColor.fromRgba(LOOK.line), 1))
    for polygon in polygons:
        painter.drawPolyline(polygon)
    painter.end()
    return image


def tile_at(pixel: float) -> TilePlace:
    wide = pixel / WIDE
    return TilePlace(int(113.01 / (SIDE * wide)), int(-38.53 / (SIDE * pixel)), (wide, pixel))


def test_tiles_side_by_side_are_the_picture_painted_at_once(tmp_path: Path) -> None:
    shapes = grid(40)
    place = tile_at(2.0**-16)
    beside = TilePlace(place.column + 1, place.row, place.pixel)
    with open_source(source_in(tmp_path, shapes)) as reader:
        tiles = [paint_tiles(reader, LOOK, each) for each in (place, beside)]
    assert all(tiles)
    ours = np.hstack([pixels(tile) for tile in tiles if tile is not None]).astype(int)
    theirs = pixels(painted_at_once(shapes, place, 2)).astype(int)
    off = (np.abs(ours - theirs) > 24).any(axis=2)
    assert off.mean() < 0.01
    assert off[:, SIDE - 2 : SIDE + 2].mean() < 0.02  # along the seam as elsewhere


def test_from_afar_the_cells_show_the_same_ground(source: TileSource) -> None:
    with open_source(source) as reader:
        place = tile_at(reader.cell)
        afar = paint_tiles(reader, LOOK, place)
        shapes = reader.within(113, 38.5, 113.05, 38.55)
    assert afar is not None
    theirs = pixels(painted_at_once(list(shapes), place, 1))[..., 3] > 0
    assert ((pixels(afar)[..., 3] > 0) != theirs).mean() < 0.01


def test_a_tile_beside_the_layer_is_nothing(source: TileSource) -> None:
    with open_source(source) as reader:
        assert paint_tiles(reader, LOOK, TilePlace(0, 0, (2.0**-16, 2.0**-16))) is None


def test_lines_of_unofficial_layers_are_broken_and_schematic_ones_hatched() -> None:
    assert not tile_look(look(KIND, "official")).is_dashed
    assert tile_look(look(KIND, "digitised")).is_dashed
    assert tile_look(look(KIND, "schematic")).pattern != tile_look(look(KIND, "official")).pattern


def test_opacity_fades_a_layer_without_painting_it_anew(view: MapView) -> None:
    (item,) = view.large.items()
    view.set_opacity("farmland-1", 0.0)
    empty = pixels(view.grab().toImage()).astype(int)
    view.set_opacity("farmland-1", 1.0)
    full = np.abs(pixels(view.grab().toImage()).astype(int) - empty).sum()
    view.set_opacity("farmland-1", 0.5)
    half = np.abs(pixels(view.grab().toImage()).astype(int) - empty).sum()
    assert full > 0
    assert half == pytest.approx(full / 2, rel=0.05)
    assert item.missing == 0


def test_a_killed_painter_is_replaced(qtbot: QtBot, view: MapView) -> None:
    (item,) = view.large.items()
    killed = view.large.pool().processes()
    for process in killed:
        os.kill(process.pid or 0, signal.SIGTERM)
    view.zoom_to((113.01, 38.51, 113.012, 38.512))
    view.grab()
    assert item.missing > 0
    wait(qtbot, view)
    assert not set(killed) & set(view.large.pool().processes())


def test_a_layer_without_overview_gets_one_while_the_map_is_open(qtbot: QtBot, tmp_path: Path, view: MapView) -> None:
    bare = source_in(tmp_path / "other", grid(30, 0.0011))
    view.show_large([LargeLayer(bare, KIND, "official")])
    with qtbot.waitSignal(view.large.pool().prepared, timeout=PATIENCE_MS):
        view.grab()
    assert bare.is_ready()
    wait(qtbot, view)


def test_an_overview_under_way_is_shown_and_ends(qtbot: QtBot, tmp_path: Path, view: MapView) -> None:
    tasks = Tasks()
    overviews = OverviewTasks(view.large, tasks, view)
    bare = source_in(tmp_path / "other", grid(30, 0.0011))
    view.show_large([LargeLayer(bare, KIND, "official", "基本农田")])
    view.grab()
    (task,) = tasks.open
    assert "基本农田" in task.title
    assert overviews.notice()
    qtbot.waitUntil(lambda: not tasks.open, timeout=PATIENCE_MS)
    assert not overviews.notice()
    assert bare.is_ready()


def test_an_overview_that_is_stopped_leaves_nothing_behind(qtbot: QtBot, tmp_path: Path, view: MapView) -> None:
    tasks = Tasks()
    _overviews = OverviewTasks(view.large, tasks, view)
    bare = source_in(tmp_path / "other", grid(30, 0.0011))
    before = set(bare.place.path.parent.iterdir())
    view.show_large([LargeLayer(bare, KIND, "official", "基本农田")])
    view.grab()
    stop = tasks.open[0].cancel
    assert stop is not None
    stop()
    qtbot.waitUntil(lambda: not tasks.open, timeout=PATIENCE_MS)
    assert set(bare.place.path.parent.iterdir()) == before


def test_a_layer_whose_file_is_gone_is_named_and_the_map_goes_on(qtbot: QtBot, tmp_path: Path, view: MapView) -> None:
    lost = source_in(tmp_path / "other", grid(3))
    make_overview(lost)
    lost.place.path.unlink()
    view.show_large([LargeLayer(lost, KIND, "official")])
    with qtbot.waitSignal(view.large.troubled, timeout=PATIENCE_MS) as told:
        view.grab()
    assert lost.place.path.name in told.args[0]


def test_a_removed_layer_leaves_the_map(view: MapView) -> None:
    full = pixels(view.grab().toImage())
    view.show_large([])
    assert view.large.items() == ()
    assert (pixels(view.grab().toImage()) != full).any()


def test_the_painters_end_with_the_map(view: MapView) -> None:
    processes = view.large.pool().processes()
    assert processes
    view.large.stop()
    assert not any(process.is_alive() for process in processes)


def test_tiles_are_painted_in_blocks_that_cover_each_once() -> None:
    keys = [(0, (1.0, 1.0), column, row) for row in range(5) for column in range(7) if (column, row) != (3, 2)]
    made = blocks(keys, 12, 2)
    covered = [
        (place.column + x, place.row + y) for place in made for y in range(place.rows) for x in range(place.columns)
    ]
    assert sorted(covered) == sorted(key[2:] for key in keys)
    assert max(place.columns * place.rows for place in made) <= 12


def test_a_block_is_its_tiles_side_by_side(source: TileSource) -> None:
    whole = replace(tile_at(2.0**-16), columns=2, rows=2)
    with open_source(source) as reader:
        block = paint_tiles(reader, LOOK, whole)
        last = paint_tiles(reader, LOOK, replace(whole, column=whole.column + 1, row=whole.row + 1, columns=1, rows=1))
    assert block is not None
    assert last is not None
    off = (np.abs(pixels(block)[SIDE:, SIDE:].astype(int) - pixels(last).astype(int)) > 24).any(axis=2)
    assert off.mean() < 0.01
    assert filled(block, whole)[3]


def test_all_layers_together_keep_no_more_tiles_than_the_limit() -> None:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    cache = TileCache(most=4 * image.sizeInBytes())
    owners = ("first", "second")
    keys = [(0, (1.0, 1.0), column, 0) for column in range(6)]
    for key in keys:
        for owner in owners:
            cache.put(owner, key, image)
    assert cache.bytes <= 4 * image.sizeInBytes()
    assert all(cache.has(owner, keys[-1]) for owner in owners)


def test_tiles_in_view_are_never_driven_away() -> None:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    cache = TileCache(most=2 * image.sizeInBytes())
    keys = [(0, (1.0, 1.0), column, 0) for column in range(3)]
    cache.see("first", keys)
    for key in keys:
        cache.put("first", key, image)
    assert all(cache.has("first", key) for key in keys)
    assert not cache.has_room()
