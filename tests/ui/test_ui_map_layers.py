"""The tree of layers beside the map: what is shown, how opaque, in what order, and that it is remembered."""

from __future__ import annotations

import pytest
import shapely
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem
from pytestqt.qtbot import QtBot
from ui_helpers import nameless, quiet

from app.geodata.measure import EllipsoidMeasure
from app.ui.main_window import MainWindow
from app.ui.map_bands import band_of
from app.ui.map_items import HatchedItem
from app.ui.map_style import look
from app.ui.map_view import REGION
from app.ui.site_map import SiteMap

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def map_(case: MainWindow) -> SiteMap:
    """The map of the review page of an open case."""
    return case.later.review.map


def settle(qtbot: QtBot, window: MainWindow) -> None:
    quiet(qtbot, window)
    qtbot.waitUntil(lambda: not window.later.review.map._legend_timer.isActive())
    quiet(qtbot, window)


def row(map_: SiteMap, layer_id: str) -> QModelIndex:
    map_.legend.choose(layer_id)
    return map_.legend.tree.currentIndex()


def test_a_layer_is_ticked_off_by_the_space_bar_and_stays_off_next_time(
    qtbot: QtBot, case: MainWindow, map_: SiteMap
) -> None:
    assert "block" in map_.legend_model.shown()
    row(map_, "plan:block")
    qtbot.keyClick(map_.legend.tree, Qt.Key.Key_Space)
    quiet(qtbot, case)
    assert "block" not in map_.legend_model.shown()
    again = SiteMap(case.session, case.worker)
    assert again.legend_model._chosen["plan:block"] is False
    again.deleteLater()


def test_a_tick_at_a_subject_holds_for_all_its_layers(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    model = map_.legend_model
    subject = row(map_, "plan:nature_park").parent()
    assert model.data(subject, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    model.setData(row(map_, "plan:nature_park"), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.data(subject, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.PartiallyChecked
    model.setData(subject, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not {"nature_reserve", "nature_park", "scenic_area"} & set(model.shown())
    quiet(qtbot, case)


def test_a_row_moved_by_the_keyboard_is_drawn_higher(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    def levels() -> tuple[float, float]:
        items = map_.view._layers._items
        return items["plan:nature_park"][1].zValue(), items["plan:nature_reserve"][1].zValue()

    map_.view.zoom_to(REGION)
    quiet(qtbot, case)
    assert levels()[0] < levels()[1]
    row(map_, "plan:nature_park")
    qtbot.keyClick(map_.legend.tree, Qt.Key.Key_Up, ALT)
    assert map_.legend.chosen() is not None
    assert map_.legend.chosen().id == "plan:nature_park"
    assert levels()[0] > levels()[1]


def test_a_row_is_dropped_among_its_own_and_nowhere_else(map_: SiteMap) -> None:
    model = map_.legend_model
    park = row(map_, "plan:nature_park")
    data: QMimeData = model.mimeData([park])
    move = Qt.DropAction.MoveAction
    before = model.layers()
    elsewhere = row(map_, "plan:block").parent()
    assert not model.dropMimeData(data, move, 0, 0, elsewhere)
    assert model.layers() == before
    model.dropMimeData(data, move, 0, 0, park.parent())
    assert model.groups[park.parent().row()].layers[0].id == "plan:nature_park"
    subject = park.parent()
    model.dropMimeData(model.mimeData([subject]), move, 0, 0, QModelIndex())
    assert model.groups[0].subject == "nature"


def test_the_slider_makes_the_chosen_layer_fainter(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    map_.view.zoom_to(REGION)
    quiet(qtbot, case)
    row(map_, "plan:block")
    map_.legend.opacity.setValue(40)
    assert map_.view._layers._items["plan:block"][1].opacity() == pytest.approx(0.4)
    row(map_, "plan:county")
    assert map_.legend.opacity.value() == 100
    row(map_, "plan:block")
    assert map_.legend.opacity.value() == 40
    assert map_.memory.texts("map/layers_opacity") == ("plan:block=40",)


def test_only_this_hides_all_others_and_look_shows_the_whole_layer(
    qtbot: QtBot, case: MainWindow, map_: SiteMap
) -> None:
    row(map_, "plan:nature_reserve")
    map_.legend.buttons["only"].click()
    assert map_.legend_model.shown() == ("nature_reserve",)
    map_.view.zoom_to((112.7, 38.4, 112.71, 38.41))
    qtbot.keyClick(map_.legend.tree, Qt.Key.Key_Return)
    settle(qtbot, case)
    with case.desk.layer_source() as source:
        (layer,) = source.layers("nature_reserve")
        features = source.features(layer, (-180, -90, 180, 90))
    whole = shapely.box(*shapely.total_bounds([feature.geometry for feature in features]))
    assert shapely.box(*map_.view.bounds()).buffer(1e-4).contains(whole)


def test_what_is_not_in_view_is_grey_and_can_be_left_out(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    map_.view.zoom_to((112.60, 38.22, 112.601, 38.221))
    settle(qtbot, case)
    assert map_.legend_model.is_away(map_.legend_model.layer("plan:scenic_area"))
    assert not map_.legend_model.is_away(map_.legend_model.layer("plan:county"))
    index = row(map_, "plan:scenic_area")
    map_.legend.only_in_view.setChecked(True)
    assert map_.legend.tree.isRowHidden(index.row(), index.parent())
    map_.view.zoom_to(REGION)
    settle(qtbot, case)
    assert not map_.legend.tree.isRowHidden(index.row(), index.parent())


def test_a_tip_tells_claims_source_and_hash(map_: SiteMap) -> None:
    layer = map_.legend_model.layer("plan:county")
    tip = row(map_, "plan:county").data(Qt.ItemDataRole.ToolTipRole)
    for words in ("示意", "±600米", "OpenStreetMap", layer.sha256):
        assert words in tip


def test_the_panel_is_folded_by_escape_and_by_its_button(qtbot: QtBot, map_: SiteMap) -> None:
    map_.buttons["legend"].setChecked(True)  # on a narrow screen it is folded at first
    assert map_.legend.isVisible()
    map_.legend.tree.setFocus()
    qtbot.keyClick(map_.legend.tree, Qt.Key.Key_Escape)
    assert not map_.legend.isVisible()
    map_.buttons["legend"].click()
    assert map_.legend.isVisible()
    assert not nameless(map_.legend)


def test_a_band_is_as_wide_on_the_ground_as_the_layer_is_uncertain() -> None:
    measure = EllipsoidMeasure()
    square = shapely.box(112.7, 38.7, 112.8, 38.8)
    band = band_of(square, 600.0)
    for ring in (band.exterior, *band.interiors):
        away = [measure.distance_m(shapely.Point(point), square.exterior) for point in ring.coords[::7]]
        assert away == pytest.approx([600.0] * len(away), rel=4e-3)
    assert len(band.interiors) == 1


def test_bands_are_drawn_for_uncertain_layers_until_switched_off(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    map_.view.zoom_to(REGION)
    quiet(qtbot, case)
    band = map_.view._layers._items["plan:county"][0]
    assert not band.path().isEmpty()
    map_.legend.bands.setChecked(False)
    quiet(qtbot, case)
    assert map_.view._layers._items["plan:county"][0].path().isEmpty()


@pytest.mark.usefixtures("application")
def test_schematic_areas_are_hatched_alike_at_every_scale() -> None:
    def drawn(scale: float) -> QImage:
        item = HatchedItem()
        item.setPen(Qt.PenStyle.NoPen)
        item.setBrush(QBrush(QColor("black"), look("block", "schematic").brush.style()))
        path = QPainterPath()
        path.addRect(0, 0, 64 / scale, 64 / scale)
        item.setPath(path)
        picture = QImage(64, 64, QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        painter = QPainter(picture)
        painter.setTransform(QTransform.fromScale(scale, scale))
        item.paint(painter, QStyleOptionGraphicsItem())
        painter.end()
        return picture

    far, near = drawn(8.0), drawn(8000.0)
    dark = sum(QColor(far.pixel(x, 32)).lightness() < 128 for x in range(2, 62))
    assert 3 < dark < 30
    same = sum(far.pixel(x, y) == near.pixel(x, y) for x in range(2, 62) for y in range(2, 62))
    assert same > 0.97 * 60 * 60
