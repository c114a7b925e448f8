"""Outlines with very many sides: what is drawn fast is what Qt would draw."""

from typing import Any

import numpy as np
import pytest
import shapely
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform
from pytestqt.qtbot import QtBot

from app.ui.map_items import OutlineItem
from app.ui.map_paths import path_of
from app.ui.map_ragged import inside_cells, is_ragged, on_screen, picture_of, sides_of
from app.ui.map_view import MapView

WORLD = QTransform(300, 0, 0, -300, 400, 300)
AREA = QRect(0, 0, 800, 600)


def star(points: int, ragged: float) -> Any:
    """A ring about 0° 0° whose radius jumps from point to point."""
    random = np.random.default_rng(7)
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    radius = 0.7 * (1 + random.normal(0, ragged, points))
    return shapely.Polygon(np.c_[radius * np.cos(turn), radius * np.sin(turn)])


def filling(image: QImage) -> Any:
    """Return of each pixel whether anything is there."""
    return np.frombuffer(image.constBits(), dtype=np.uint8).reshape(image.height(), image.width(), 4)[..., 3] > 0


def qt_picture(path: QPainterPath, brush: QBrush) -> QImage:
    image = QImage(AREA.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setWorldTransform(WORLD)
    painter.fillPath(path, brush)
    painter.end()
    return image


@pytest.fixture(autouse=True)
def _started(application: Any) -> None:
    assert application is not None


def test_a_ragged_outline_is_filled_where_qt_fills_it() -> None:
    shape = star(1_500, 0.05).difference(shapely.Point(0.1, 0.1).buffer(0.2))
    path, brush = path_of([shape]), QBrush(QColor(200, 0, 0, 90))
    sides = on_screen(sides_of(path), WORLD)
    pen = QPen(Qt.PenStyle.NoPen)
    ours = filling(picture_of(path, sides, pen, brush, WORLD, AREA))
    theirs = filling(qt_picture(path, brush))
    assert theirs.mean() > 0.2
    assert (ours != theirs).mean() < 0.02


def test_its_outline_lies_over_the_filling() -> None:
    path = path_of([star(3_000, 0.1)])
    pen = QPen(QColor(200, 0, 0), 2)
    pen.setCosmetic(True)
    image = picture_of(path, on_screen(sides_of(path), WORLD), pen, QBrush(), WORLD, AREA)
    corners = WORLD.map(path.toFillPolygon()).toPolygon()
    assert filling(image)[corners.at(5).y(), corners.at(5).x()]


def test_only_many_sides_across_a_line_are_ragged() -> None:
    smooth, rough = (on_screen(sides_of(path_of([star(15_000, by)])), WORLD) for by in (0.0001, 0.2))
    assert not is_ragged(smooth, AREA.height())
    assert is_ragged(rough, AREA.height())


def test_a_side_between_two_rings_is_none() -> None:
    two = path_of([shapely.box(0, 0, 1, 1), shapely.box(3, 0, 4, 1)])
    assert len(sides_of(two)) == 8


def test_cells_beside_the_picture_are_left_out() -> None:
    box = sides_of(path_of([shapely.box(-5, -5, 2, 2)]))
    assert inside_cells(box, 4, 4).sum() == 4


def test_an_outline_is_drawn_anew_when_the_map_moves(qtbot: QtBot) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show_site(path_of([shapely.affinity.translate(star(15_000, 0.2), 113, 38.5)]))
    view.zoom_to((112, 37.5, 114, 39.5), 0)
    far = view.grab().toImage()
    view.zoom_to((112.9, 38.4, 113.1, 38.6), 0)
    assert view.grab().toImage() != far


def test_the_map_needs_no_outline_of_an_outline_to_know_where_it_is() -> None:
    item = OutlineItem()
    path = path_of([star(4_000, 0.2)])
    item.setPath(path)
    assert item.shape().isEmpty()
    assert item.boundingRect().contains(QRectF(path.controlPointRect()))
