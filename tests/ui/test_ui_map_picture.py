"""The map on paper and in files, what stands on it, and files that are dropped on it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from pytestqt.qtbot import QtBot
from ui_helpers import AnsweringDialogs, quiet

from app.geodata.crs import from_degrees, gauss_kruger
from app.geodata.measure import EllipsoidMeasure
from app.ui.main_window import MainWindow
from app.ui.map_furniture import grid_turn, turn_words
from app.ui.map_view import REGION

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


@pytest.fixture
def shown(qtbot: QtBot, case: MainWindow) -> MainWindow:
    """The window with a new case, its map showing the whole region."""
    case.later.review.map.view.zoom_to(REGION)
    quiet(qtbot, case)
    return case


def order(qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, path: Path) -> None:
    dialogs.files = [path]
    dialogs.fill = lambda dialog: (dialog.title.setText("试图"), dialog.dpi.setCurrentIndex(0))
    window.action("map_picture").trigger()
    quiet(qtbot, window)


def test_a_png_has_the_size_that_was_ordered(
    qtbot: QtBot, shown: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    order(qtbot, shown, dialogs, tmp_path / "图.png")
    picture = QImage(str(tmp_path / "图.png"))
    assert (picture.width(), picture.height()) == (round(297 / 25.4 * 96), round(210 / 25.4 * 96))
    assert picture.dotsPerMeterX() == round(96 / 0.0254)
    pixels = np.frombuffer(picture.convertToFormat(QImage.Format.Format_RGB888).constBits(), np.uint8)
    assert len(np.unique(pixels)) > 20


def test_a_pdf_holds_title_sources_and_remark(
    qtbot: QtBot, shown: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    order(qtbot, shown, dialogs, tmp_path / "图.pdf")
    with pypdfium2.PdfDocument(tmp_path / "图.pdf") as document:
        assert len(document) == 1
        wide, high = document[0].get_size()
        words = document[0].get_textpage().get_text_range()
    assert (wide, high) == pytest.approx((297 / 25.4 * 72, 210 / 25.4 * 72), abs=1)
    for expected in ("试图", "OpenStreetMap", "CGCS2000", "2026-11-23"):
        assert expected in words


def test_an_svg_is_drawn_and_nothing_lies_outside_the_frame(
    qtbot: QtBot, shown: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    order(qtbot, shown, dialogs, tmp_path / "图.svg")
    text = (tmp_path / "图.svg").read_text(encoding="utf-8")
    assert text.startswith("<?xml")
    assert "试图" in text
    assert "真北" in text


def test_an_unknown_suffix_is_refused_in_the_window(
    qtbot: QtBot, shown: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    order(qtbot, shown, dialogs, tmp_path / "图.bmp")
    assert not (tmp_path / "图.bmp").exists()
    assert not list(tmp_path.glob("图*"))


def test_the_scale_bar_is_as_long_as_the_ground(shown: MainWindow) -> None:
    import shapely

    view = shown.later.review.map.view
    view.zoom_to((112.70, 38.40, 112.71, 38.41), 0.0)
    west, _, east, _ = view.bounds()
    latitude = view.middle()[1]
    true = EllipsoidMeasure().distance_m(shapely.Point(west, latitude), shapely.Point(east, latitude))
    assert view.metres_per_pixel() * view.width() == pytest.approx(true, rel=2e-4)


@pytest.mark.parametrize("longitude", [112.3, 112.73, 113.9])
def test_grid_north_is_where_the_plane_has_it(longitude: float) -> None:
    import shapely

    zone = round(longitude / 3)
    line = from_degrees(shapely.LineString([(longitude, 38.7), (longitude, 38.701)]), gauss_kruger(zone))
    (x, y), (x2, y2) = line.coords
    true_north_west_of_grid = -math.degrees(math.atan2(x2 - x, y2 - y))
    assert grid_turn(longitude, 38.7) == pytest.approx(true_north_west_of_grid, abs=2e-3)


def test_a_turn_is_told_with_its_side(application: Any) -> None:
    assert application is not None
    assert turn_words(0.5) == "偏东0°30′"
    assert turn_words(-0.999) == "偏西1°00′"


def drop(window: MainWindow, path: Path) -> Any:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    map_ = window.later.review.map
    event = QDropEvent(QPointF(200, 200), COPY, data, LEFT, Qt.KeyboardModifier.NoModifier)
    map_.dropEvent(event)
    assert event.isAccepted()
    return map_.drop_menu


def test_a_dropped_file_becomes_the_site_or_a_layer_as_is_chosen(
    qtbot: QtBot, shown: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    path = tmp_path / "地块.geojson"
    ring = "[[112.72,38.40],[112.73,38.40],[112.73,38.41],[112.72,38.41],[112.72,38.40]]"
    path.write_text(f'{{"type":"Polygon","coordinates":[{ring}]}}', encoding="utf-8")
    asked: list[str] = []
    dialogs.fill = lambda dialog: asked.append(type(dialog).__name__)
    menu = drop(shown, path)
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: "SiteDialog" in asked)
    quiet(qtbot, shown)
    menu = drop(shown, path)
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: "ImportDialog" in asked)
    quiet(qtbot, shown)
    assert shown.pages.currentWidget() is shown.later.layers


def test_the_map_menu_does_what_the_strip_does(qtbot: QtBot, shown: MainWindow) -> None:
    map_ = shown.later.review.map
    shown.action("map_goto").trigger()
    assert map_.desk.goto.isVisible()
    shown.action("map_distance").trigger()
    assert map_.view.tool.purpose == "distance"
    was = map_.legend.isVisible()
    shown.action("map_legend").trigger()
    assert map_.legend.isVisible() is not was
    map_.view.stop_tools()
    quiet(qtbot, shown)
