"""Asking the map: what lies here, how far, how large, where is; by mouse and by keyboard."""

from __future__ import annotations

import pytest
import shapely
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, nameless, quiet

from app.services.examples import keep_example, load_example_layers
from app.services.gazetteer import coordinates, find_spots, spots
from app.ui.main_window import MainWindow
from app.ui.map_places import FORMS, dms, place_text
from app.ui.site_map import SiteMap

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
PLACE = (112.73, 38.41)


@pytest.fixture
def example(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the worked example open."""
    load_example_layers(window.desk)
    window.session.open(keep_example(window.desk, now="2026-11-23T09:00:00+08:00"))
    qtbot.waitUntil(lambda: window.session.latest is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    return window


@pytest.fixture
def map_(case: MainWindow) -> SiteMap:
    """The map of an open case, some 300 m wide."""
    made = case.later.review.map
    made.view.zoom_to((112.729, 38.409, 112.731, 38.411), 0.0)
    made.legend.closed.emit()
    return made


def at(map_: SiteMap, place: tuple[float, float]) -> QPoint:
    return map_.view.mapFromScene(map_.view.box.mapViewToScene(QPointF(*place)))


def click(qtbot: QtBot, map_: SiteMap, place: tuple[float, float]) -> None:
    qtbot.mouseClick(map_.view.viewport(), LEFT, pos=at(map_, place))


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_a_click_tells_features_and_marks_their_findings(qtbot: QtBot, example: MainWindow) -> None:
    page = example.later.review
    page.map.zoom_to_site()
    page.map.legend.closed.emit()
    inside = shapely.geometry.shape(example.session.document["site"]).representative_point()
    click(qtbot, page.map, (inside.x, inside.y))
    quiet(qtbot, example)
    told = page.map.desk.panel.text.toPlainText()
    assert page.map.desk.panel.isVisible()
    assert "豆罗集中建设区" in told
    assert "城镇开发边界" in told
    assert "公顷" in told
    assert "U-06" in told
    assert "U-06" in page.findings.model._marked
    page.map.desk.panel._on_link(QUrl("finding:U-06"))
    assert page.findings.finding().rule == "U-06"
    page.map.desk.panel._on_link(QUrl("rule:U-06"))
    assert example.pages.currentWidget() is example.later.plan


def test_a_pan_is_no_click(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    port, start = map_.view.viewport(), at(map_, PLACE)
    qtbot.mousePress(port, LEFT, pos=start)
    qtbot.mouseMove(port, start + QPoint(40, 10))
    qtbot.mouseRelease(port, LEFT, pos=start + QPoint(40, 10))
    quiet(qtbot, case)
    assert not map_.desk.panel.isVisible()


def test_the_key_i_asks_in_the_middle_and_escape_closes(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    map_.view.setFocus()
    map_.desk._pointed = None
    qtbot.keyClick(map_.view, Qt.Key.Key_I)
    qtbot.waitUntil(map_.desk.panel.isVisible, timeout=PATIENCE_MS)
    assert "忻府区" in map_.desk.panel.text.toPlainText()
    qtbot.keyClick(map_.desk.panel, Qt.Key.Key_Escape)
    assert not map_.desk.panel.isVisible()
    quiet(qtbot, case)


def test_a_pointer_at_rest_names_what_lies_under_it(qtbot: QtBot, map_: SiteMap) -> None:
    qtbot.mouseMove(map_.view.viewport(), at(map_, (112.7301, 38.4102)))
    qtbot.mouseMove(map_.view.viewport(), at(map_, PLACE))
    qtbot.waitUntil(lambda: "忻府区" in map_.desk.under, timeout=PATIENCE_MS)
    assert "县级行政区" in map_.desk.under
    assert "±600米" in map_.desk.under


def test_a_distance_is_measured_on_the_ellipsoid_and_copied(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    ends = ((112.7293, 38.4095), (112.7306, 38.4106))
    map_.view.setFocus()
    qtbot.keyClick(map_.view, Qt.Key.Key_M)
    assert map_.desk.strip.buttons["distance"].isChecked()
    for place in ends:
        click(qtbot, map_, place)
    true = case.desk.measure.distance_m(shapely.Point(ends[0]), shapely.Point(ends[1]))
    qtbot.keyClick(map_.view, Qt.Key.Key_Return)
    assert not map_.desk.strip.buttons["distance"].isChecked()
    qtbot.keyClick(map_.view, Qt.Key.Key_C, CTRL)
    assert float(clipboard().removeprefix("长").partition("米")[0]) == pytest.approx(true, rel=0.02)
    quiet(qtbot, case)
    assert case.session.document.get("site") is None


def test_an_area_runs_along_and_backspace_takes_a_corner_back(qtbot: QtBot, map_: SiteMap) -> None:
    map_.desk.strip.buttons["area"].click()
    for place in ((112.7295, 38.4095), (112.7305, 38.4095), (112.7305, 38.4105), (112.7295, 38.4105)):
        click(qtbot, map_, place)
    words = map_.readout.text()
    for unit in ("平方米", "公顷", "亩", "周长"):
        assert unit in words
    qtbot.keyClick(map_.view, Qt.Key.Key_Backspace)
    assert len(map_.view.tool.corners) == 3
    qtbot.keyClick(map_.view, Qt.Key.Key_Escape)
    assert not map_.view.tool.is_on
    assert not map_.desk.strip.buttons["area"].isChecked()


def test_the_readout_changes_its_form_by_a_click_and_keeps_it(map_: SiteMap) -> None:
    map_.readout.show_place(112.5, 38.25)
    seen = []
    for _ in FORMS:
        seen.append(map_.readout.place.text())
        map_.readout.place.click()
    assert seen[0] == "东经112.500000°　北纬38.250000°"
    assert seen[1] == "东经112°30′00.000″　北纬38°15′00.000″"
    assert "38带" in seen[2] or "37带" in seen[2]
    assert seen[2] != seen[3]
    map_.readout.place.click()
    assert map_.memory.text("map/place_form") == "dms"


@pytest.mark.parametrize("form", sorted(FORMS))
def test_what_is_copied_leads_back_to_the_place(case: MainWindow, form: str) -> None:
    spot = coordinates(case.desk, place_text(*PLACE, form))
    assert spot.middle() == pytest.approx(PLACE, abs=2e-9)


def test_sixty_seconds_are_a_minute() -> None:
    assert dms(38.9999999999) == "39°00′00.000″"
    assert dms(-0.5) == "-0°30′00.000″"


def test_ctrl_c_copies_the_place_under_the_pointer(qtbot: QtBot, map_: SiteMap) -> None:
    map_.view.setFocus()
    qtbot.mouseMove(map_.view.viewport(), at(map_, (112.7301, 38.4102)))
    qtbot.mouseMove(map_.view.viewport(), at(map_, PLACE))
    qtbot.keyClick(map_.view, Qt.Key.Key_C, CTRL)
    assert [float(each) for each in clipboard().split()] == pytest.approx(PLACE, abs=1e-5)


def test_one_goes_to_a_name_by_the_keyboard(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    map_.desk.goto.open()
    quiet(qtbot, case)
    map_.desk.goto.line.setText("原平市")
    map_.desk.goto.line.textEdited.emit("原平市")
    qtbot.keyClick(map_.desk.goto.line, Qt.Key.Key_Return)
    quiet(qtbot, case)
    assert not map_.desk.goto.isVisible()
    assert shapely.box(*map_.view.bounds()).contains(case.desk.outlines["原平市"].envelope)


def test_one_goes_to_coordinates_of_any_form(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    map_.desk.goto.open()
    for text in ("J1,4254900.123,38389090.456", "112°43′48.014″ 38°25′12.58″"):
        map_.desk.goto.line.setText(text)
        map_.desk.goto.go()
        quiet(qtbot, case)
        assert map_.view.middle() == pytest.approx((112.730004, 38.420162), abs=1e-5)


def test_what_cannot_be_gone_to_is_said_below_the_line(qtbot: QtBot, case: MainWindow, map_: SiteMap) -> None:
    goto = map_.desk.goto
    goto.open()
    quiet(qtbot, case)
    for text, words in (
        ("", "请输入"),
        ("没有这地方", "没有叫“没有这地方”的地方"),
        ("11.111 22.222", "不在我国范围内"),
    ):
        goto.line.setText(text)
        goto.line.textEdited.emit(text)
        goto.go()
        quiet(qtbot, case)
        assert words in goto.trouble.text()
        assert goto.isVisible()


def test_names_are_found_best_first(case: MainWindow) -> None:
    known = spots(case.desk)
    names = [spot.name for spot in find_spots(known, "代县")]
    assert names[0] == "代县"
    assert {"block", "county", "heritage_site", "place"} <= {spot.kind for spot in known}
    assert find_spots(known, " ") == ()


def test_every_control_on_the_map_has_a_name(case: MainWindow) -> None:
    assert not nameless(case.later.review.map)
