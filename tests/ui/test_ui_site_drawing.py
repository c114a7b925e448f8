"""Drawing on the map by mouse and by keyboard: parts, holes, corridors, points moved; every change taken back."""

from __future__ import annotations

from typing import Any

import pytest
import shapely
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot
from shapely.geometry import box, shape
from ui_helpers import PATIENCE_MS, quiet

from app.services.site_edits import DRAWN, EDITED
from app.ui.main_window import MainWindow
from app.ui.map_snap import SnapIndex
from app.ui.map_view import MapView

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLACE = (112.72, 38.40, 112.73, 38.41)  # about a kilometre
SQUARE = box(112.722, 38.402, 112.728, 38.408)


@pytest.fixture
def drawing(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with a new case, its map close to a place."""
    window.case_desk.create()
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    view(window).zoom_to(PLACE, 0.0)
    quiet(qtbot, window)
    return window


def view(window: MainWindow) -> MapView:
    return window.later.review.map.view


def at(window: MainWindow, place: tuple[float, float]) -> QPoint:
    """The pixel of a place."""
    scene = view(window).box.mapViewToScene(QPointF(*place))
    return view(window).mapFromScene(scene)


def click(qtbot: QtBot, window: MainWindow, place: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
    qtbot.mouseClick(view(window).viewport(), button, pos=at(window, place))


def drag(qtbot: QtBot, window: MainWindow, start: tuple[float, float], end: tuple[float, float]) -> None:
    port = view(window).viewport()
    qtbot.mousePress(port, LEFT, pos=at(window, start))
    qtbot.mouseMove(port, at(window, start) + QPoint(3, 3))
    qtbot.mouseMove(port, at(window, end))
    qtbot.mouseRelease(port, LEFT, pos=at(window, end))
    quiet(qtbot, window)


def press(qtbot: QtBot, window: MainWindow, key: str) -> None:
    qtbot.mouseClick(window.later.review.map.buttons[key], LEFT)


def draw(qtbot: QtBot, window: MainWindow, key: str, *places: tuple[float, float]) -> None:
    press(qtbot, window, key)
    for place in places:
        click(qtbot, window, place)
    click(qtbot, window, places[-1], RIGHT)
    quiet(qtbot, window)


def corners(shape_: Any) -> tuple[tuple[float, float], ...]:
    return tuple(shape_.exterior.coords)[:-1]


def put(qtbot: QtBot, window: MainWindow, geometry: Any) -> None:
    window.session.set_site(shapely.geometry.mapping(geometry))
    quiet(qtbot, window)


def site(window: MainWindow) -> Any:
    found = window.session.document.get("site")
    return None if found is None else shape(found)


def document(window: MainWindow) -> Any:
    return window.session.document.get("site")


def test_a_part_is_added_a_hole_is_cut_and_both_are_taken_back(qtbot: QtBot, drawing: MainWindow) -> None:
    draw(qtbot, drawing, "draw", *corners(SQUARE))
    assert site(drawing).area == pytest.approx(SQUARE.area, rel=0.02)
    assert document(drawing)["remarks"] == [DRAWN]
    first = document(drawing)
    draw(qtbot, drawing, "part", *corners(box(112.7285, 38.402, 112.7295, 38.404)))
    assert len(shapely.get_parts(site(drawing))) == 2
    draw(qtbot, drawing, "hole", *corners(box(112.724, 38.404, 112.726, 38.406)))
    cut = document(drawing)
    assert len(shapely.get_rings(shapely.get_parts(site(drawing)))) == 3
    qtbot.keyClick(drawing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(drawing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    quiet(qtbot, drawing)
    assert document(drawing) == first
    qtbot.keyClick(drawing, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(drawing, Qt.Key.Key_Z, modifiers)
    quiet(qtbot, drawing)
    assert document(drawing) == cut
    assert not drawing.session.history.can_redo()


def test_a_line_becomes_a_corridor_of_its_width(qtbot: QtBot, drawing: MainWindow) -> None:
    bar = drawing.later.review.map.bar
    press(qtbot, drawing, "line")
    assert bar.width_m.isVisibleTo(drawing)
    bar.width_m.setValue(40.0)
    for place in ((112.722, 38.405), (112.728, 38.405)):
        click(qtbot, drawing, place)
    qtbot.keyClick(view(drawing), Qt.Key.Key_Return)
    quiet(qtbot, drawing)
    long = drawing.desk.measure.distance_m(shapely.Point(112.722, 38.405), shapely.Point(112.728, 38.405))
    assert drawing.desk.measure.area_m2(site(drawing)) == pytest.approx(long * 40, rel=0.02)
    assert not bar.width_m.isVisibleTo(drawing)


def test_a_hole_beside_the_site_is_refused_in_one_sentence(qtbot: QtBot, drawing: MainWindow) -> None:
    put(qtbot, drawing, SQUARE)
    before = document(drawing)
    draw(qtbot, drawing, "hole", *corners(box(112.7285, 38.402, 112.7295, 38.404)))
    assert "没有挖去" in drawing.messages.text()
    assert document(drawing) == before


def test_a_drawing_that_crosses_itself_is_refused(qtbot: QtBot, drawing: MainWindow) -> None:
    draw(qtbot, drawing, "draw", (112.722, 38.402), (112.728, 38.408), (112.728, 38.402), (112.722, 38.408))
    assert "自相交" in drawing.messages.text()
    assert site(drawing) is None


def test_a_point_is_dragged_set_on_a_side_and_deleted(qtbot: QtBot, drawing: MainWindow) -> None:
    put(qtbot, drawing, SQUARE)
    press(qtbot, drawing, "edit")
    quiet(qtbot, drawing)
    drag(qtbot, drawing, (112.728, 38.408), (112.7295, 38.4095))
    far = max(site(drawing).exterior.coords)
    assert far == pytest.approx((112.7295, 38.4095), abs=5e-5)
    assert document(drawing)["remarks"] == [EDITED]
    drag(qtbot, drawing, (112.725, 38.402), (112.725, 38.4005))  # the middle of the southern side
    assert len(site(drawing).exterior.coords) == 6
    click(qtbot, drawing, (112.725, 38.4005), RIGHT)
    quiet(qtbot, drawing)
    assert len(site(drawing).exterior.coords) == 5
    assert view(drawing).hands.edit.is_on
    press(qtbot, drawing, "undo")
    quiet(qtbot, drawing)
    assert len(site(drawing).exterior.coords) == 6
    assert len(view(drawing).hands.edit.polygons()[0][0]) == 5  # the handles follow


def test_a_point_dragged_across_the_site_goes_back_with_a_sentence(qtbot: QtBot, drawing: MainWindow) -> None:
    put(qtbot, drawing, SQUARE)
    press(qtbot, drawing, "edit")
    before = document(drawing)
    drag(qtbot, drawing, (112.728, 38.408), (112.7235, 38.4005))
    assert "自相交" in drawing.messages.text()
    assert document(drawing) == before
    assert set(view(drawing).hands.edit.polygons()[0][0]) == set(corners(SQUARE))


def test_the_site_is_drawn_and_edited_by_the_keyboard_alone(qtbot: QtBot, drawing: MainWindow) -> None:
    press(qtbot, drawing, "draw")
    sheet = view(drawing)
    assert sheet.hasFocus()
    for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(sheet, Qt.Key.Key_Space)
        for _ in range(6):
            qtbot.keyClick(sheet, arrow)
    qtbot.keyClick(sheet, Qt.Key.Key_Space)
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    quiet(qtbot, drawing)
    assert len(site(drawing).exterior.coords) == 5
    area = site(drawing).area
    press(qtbot, drawing, "edit")
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown)
    qtbot.keyClick(sheet, Qt.Key.Key_Insert)
    quiet(qtbot, drawing)
    assert len(sheet.hands.edit.polygons()[0][0]) == 5
    qtbot.keyClick(sheet, Qt.Key.Key_Delete)
    quiet(qtbot, drawing)
    qtbot.keyClick(sheet, Qt.Key.Key_PageUp)
    qtbot.keyClick(sheet, Qt.Key.Key_Up)
    quiet(qtbot, drawing)
    assert site(drawing).area != pytest.approx(area, rel=1e-6)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.hands.is_busy()


def test_ctrl_z_takes_back_a_corner_while_drawing(qtbot: QtBot, drawing: MainWindow) -> None:
    press(qtbot, drawing, "draw")
    for place in corners(SQUARE)[:3]:
        click(qtbot, drawing, place)
    qtbot.keyClick(drawing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(view(drawing).tool.corners) == 2
    qtbot.keyClick(view(drawing), Qt.Key.Key_Return)
    assert view(drawing).tool.is_on  # two corners are no area
    assert "3点" in drawing.later.review.map.readout.text()


def test_what_is_drawn_is_measured_as_the_pointer_moves(qtbot: QtBot, drawing: MainWindow) -> None:
    press(qtbot, drawing, "draw")
    for place in corners(SQUARE)[:3]:
        click(qtbot, drawing, place)
    qtbot.mouseMove(view(drawing).viewport(), at(drawing, corners(SQUARE)[3]))
    words = drawing.later.review.map.readout.text()
    assert "公顷" in words
    assert "周长" in words
    assert "东经112.72" in words
    assert "东经112.72" in words


def test_a_corner_near_the_pointer_is_taken_exactly(qtbot: QtBot, drawing: MainWindow) -> None:
    put(qtbot, drawing, SQUARE)
    press(qtbot, drawing, "part")
    quiet(qtbot, drawing)
    corner = (112.728, 38.408)
    port = view(drawing).viewport()
    qtbot.mouseClick(port, LEFT, pos=at(drawing, corner) + QPoint(5, 4))
    assert view(drawing).tool.corners == (corner,)
    qtbot.mouseClick(port, LEFT, Qt.KeyboardModifier.AltModifier, at(drawing, (112.728, 38.402)) + QPoint(5, 4))
    assert view(drawing).tool.corners[1] != (112.728, 38.402)


def test_a_side_is_taken_where_no_corner_is_near() -> None:
    index = SnapIndex([SQUARE])
    found = index.nearest((112.725, 38.402_02), 1e-5)
    assert found is not None
    assert not found.is_corner
    assert found.place == pytest.approx((112.725, 38.402), abs=1e-12)
    assert index.nearest((112.725, 38.405), 1e-5) is None


def test_the_last_hole_goes_with_its_third_point_and_the_last_part_never(qtbot: QtBot, drawing: MainWindow) -> None:
    hole = [(112.724, 38.404), (112.726, 38.404), (112.725, 38.406)]
    put(qtbot, drawing, shapely.Polygon(SQUARE.exterior, [hole]))
    press(qtbot, drawing, "edit")
    click(qtbot, drawing, hole[0], RIGHT)
    quiet(qtbot, drawing)
    assert len(site(drawing).interiors) == 0
    edit = view(drawing).hands.edit
    click(qtbot, drawing, (112.722, 38.402), RIGHT)
    quiet(qtbot, drawing)
    edit.step(1)
    assert not edit.delete()
