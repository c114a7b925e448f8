"""Field mode in the real window, with a real serial line: what a reviewer sees standing on the site."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from field_samples import PLACE, Line, moment, photograph, rmc, serial_line
from field_window import PATIENCE_MS, quiet
from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from app.services.field_photos import list_photos
from app.services.field_tracks import list_tracks, track_points
from app.ui import theme
from app.ui.field_page import FieldPage
from app.ui.main_window import MainWindow


def connect(qtbot: QtBot, page: FieldPage, line: Line) -> None:
    page.receiver.place.setEditText(line.place)
    page.receiver.baud.setCurrentIndex(page.receiver.baud.findData(9600))
    page.receiver.open_button.click()
    qtbot.waitUntil(page._silence.isActive, timeout=PATIENCE_MS)


def stand_at(qtbot: QtBot, page: FieldPage, line: Line, data: bytes) -> None:
    page._standing = None
    line.send(data)
    qtbot.waitUntil(lambda: page._standing is not None, timeout=PATIENCE_MS)


def test_the_mode_takes_the_screen_and_gives_it_back(window: MainWindow) -> None:
    site_map = window.later.review.map
    splitter, before = site_map.parentWidget(), window.pages.currentIndex()
    window.action("field").trigger()
    page = window.field.page
    assert page is not None
    assert page.isVisible()
    assert page.isAncestorOf(site_map)
    assert window.isFullScreen()
    assert theme.theme_name() == "sunlight"
    assert not window.menuBar().isVisible()
    window.action("field").trigger()
    assert (theme.theme_name(), window.pages.currentIndex()) == ("light", before)
    assert site_map.parentWidget() is splitter
    assert window.menuBar().isVisible()
    assert not window.isFullScreen()


def test_another_page_asked_for_ends_the_mode(window: MainWindow) -> None:
    window.action("field").trigger()
    window.go("page_plan")
    assert not window.field.is_on
    assert window.pages.currentWidget() is window.later.plan


def test_every_button_is_a_finger_wide_and_named(in_field: FieldPage) -> None:
    from PySide6.QtWidgets import QPushButton

    own = [in_field.leave, in_field.follow, *in_field.tabs.findChildren(QPushButton)]
    assert len(own) > 20
    assert [button.text() for button in own if button.minimumHeight() < 48 or not button.accessibleName()] == []


def test_the_site_under_ones_feet_is_told(qtbot: QtBot, in_field: FieldPage) -> None:
    with serial_line() as line:
        connect(qtbot, in_field, line)
        stand_at(qtbot, in_field, line, moment("010200", PLACE, 4.0) + moment("010201", PLACE, 4.0))
        assert in_field.headline.text().startswith("在用地范围内，离边界")
        assert "12颗卫星" in in_field.fix_line.text()
        stand_at(qtbot, in_field, line, moment("010202", (PLACE[0] + 0.00101, PLACE[1]), 4.0))
        qtbot.waitUntil(lambda: "不能判定内外" in in_field.headline.text(), timeout=PATIENCE_MS)
        stand_at(qtbot, in_field, line, moment("010203", (PLACE[0] + 0.002, PLACE[1]), 4.0, course="270.0"))
        qtbot.waitUntil(lambda: in_field.headline.text().startswith("在用地范围外"), timeout=PATIENCE_MS)
        assert "西方 270°" in in_field.way_line.text()
        assert "直走" in in_field.way_line.text()


def test_a_boundary_point_is_walked_to(qtbot: QtBot, in_field: FieldPage) -> None:
    with serial_line() as line:
        connect(qtbot, in_field, line)
        stand_at(qtbot, in_field, line, moment("010200") + moment("010201"))
        in_field.corners.setCurrentIndex(2)
        in_field.corners.activated.emit(2)
        assert in_field.way_line.text().startswith("界址点 J2：")


def test_a_lost_position_is_no_position(qtbot: QtBot, in_field: FieldPage) -> None:
    with serial_line() as line:
        connect(qtbot, in_field, line)
        stand_at(qtbot, in_field, line, moment("010200"))
        line.send(rmc("010201", status="V") + rmc("010202", status="V"))
        qtbot.waitUntil(lambda: in_field.headline.text() == "没有定位", timeout=PATIENCE_MS)
        assert "开阔处" in in_field.fix_line.text()
        assert in_field.ground.model.rows == ()
        assert in_field.way_line.text() == ""


def test_an_unplugged_receiver_is_told_where_the_hand_is(qtbot: QtBot, in_field: FieldPage) -> None:
    with serial_line() as line:
        connect(qtbot, in_field, line)
        line.unplug()
        qtbot.waitUntil(lambda: "重新连接" in in_field.message.text(), timeout=PATIENCE_MS)
    assert in_field.message.isVisible()
    assert in_field.headline.text() == "未连接接收机"
    assert not in_field.line.is_open()


def test_a_wrong_place_is_told_and_nothing_hangs(qtbot: QtBot, in_field: FieldPage) -> None:
    in_field.receiver.place.setEditText("")
    in_field.receiver.open_button.click()
    assert "请先选择端口" in in_field.message.text()
    in_field.receiver.place.setEditText("nowhere")
    in_field.receiver.open_button.click()
    qtbot.waitUntil(lambda: "没有“nowhere”" in in_field.message.text(), timeout=PATIENCE_MS)


def test_a_walk_is_on_the_disk_while_it_goes_on(qtbot: QtBot, in_field: FieldPage) -> None:
    desk, case_id = in_field.session.desk, in_field.session.case_id
    assert case_id is not None
    with serial_line() as line:
        connect(qtbot, in_field, line)
        in_field.tracks.buttons["walk"].click()
        qtbot.waitUntil(lambda: in_field.keeper.recording is not None, timeout=PATIENCE_MS)
        for second, lost in enumerate((False, False, True, False, False)):
            clock = f"01020{second}"
            line.send(rmc(clock, status="V") + rmc(clock, status="V") if lost else moment(clock))
        (track,) = list_tracks(desk, case_id)
        qtbot.waitUntil(lambda: len(track_points(desk, track.id)) == 4, timeout=PATIENCE_MS)
    points = track_points(desk, track.id)
    assert [point.segment for point in points] == [0, 0, 1, 1]
    assert track.ended is None
    in_field.tracks.buttons["end"].click()
    qtbot.waitUntil(lambda: list_tracks(desk, case_id)[0].ended is not None, timeout=PATIENCE_MS)


def test_corners_that_were_marked_become_the_site(qtbot: QtBot, in_field: FieldPage) -> None:
    desk, case_id = in_field.session.desk, in_field.session.case_id
    assert case_id is not None
    corners = [(PLACE[0] + x, PLACE[1] + y) for x, y in ((0, 0), (0.002, 0), (0.002, 0.002), (0, 0.002))]
    with serial_line() as line:
        connect(qtbot, in_field, line)
        for second, corner in enumerate(corners):
            line.send(moment(f"01020{second}", corner))
            qtbot.waitUntil(
                lambda at=corner: in_field.fix.place == pytest.approx(at, abs=1e-7) and in_field.radius() is not None,  # type: ignore[misc]
                timeout=PATIENCE_MS,
            ) if second else qtbot.waitUntil(lambda: in_field.fix.place is not None, timeout=PATIENCE_MS)
            in_field.tracks.buttons["corner"].click()
            qtbot.waitUntil(
                lambda wanted=second + 1: bool(  # type: ignore[misc]
                    (found := list_tracks(desk, case_id)) and found[0].points == wanted
                ),
                timeout=PATIENCE_MS,
            )
    in_field.tracks.buttons["end"].click()
    qtbot.waitUntil(lambda: bool((track := in_field.tracks.chosen()) and track.ended), timeout=PATIENCE_MS)
    in_field.tracks.buttons["site"].click()
    qtbot.waitUntil(lambda: "已作为用地范围" in in_field.message.text(), timeout=PATIENCE_MS)
    assert any("走出来的" in each for each in in_field.session.document["site"]["remarks"])


def test_photographs_are_pinned_and_kept_with_the_case(qtbot: QtBot, in_field: FieldPage, tmp_path: Path) -> None:
    desk, case_id = in_field.session.desk, in_field.session.case_id
    assert case_id is not None
    photograph(tmp_path / "无位置.jpg", None)
    in_field.dialogs.files.append(tmp_path / "无位置.jpg")  # type: ignore[attr-defined]
    in_field.photos.buttons["add"].click()
    qtbot.waitUntil(lambda: "没有位置" in in_field.message.text(), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: in_field.photos.chosen() is not None, timeout=PATIENCE_MS)
    assert in_field.photos.model.rows[0].picture is not None
    in_field.photos.buttons["here"].click()
    assert "还没有定位" in in_field.message.text()
    in_field.photos.buttons["map"].click()
    qtbot.waitUntil(lambda: "位置：人工标定" in in_field.photos.model.rows[0].words, timeout=PATIENCE_MS)
    assert list_photos(desk, case_id)[0].pinned == "hand"


def test_a_note_is_kept_by_the_keyboard_alone(qtbot: QtBot, in_field: FieldPage) -> None:
    in_field.tabs.setCurrentIndex(2)
    in_field.notes.text.setText("沟口有旧窑址")
    qtbot.keyClick(in_field.notes.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(in_field.notes.model.rows) == 1, timeout=PATIENCE_MS)
    assert in_field.notes.text.text() == ""


def test_without_a_case_it_is_said_what_to_do(window: MainWindow) -> None:
    window.action("field").trigger()
    page = window.field.page
    assert page is not None
    page.notes.text.setText("x")
    page.notes.buttons["save"].click()
    assert "请先打开或新建" in page.message.text()


def tasks() -> set[int]:
    return {int(each.name) for each in Path("/proc/self/task").iterdir()}


def switches(thread: int) -> int:
    status = Path(f"/proc/self/task/{thread}/status").read_text(encoding="ascii")
    return sum(int(line.split()[1]) for line in status.splitlines() if "ctxt_switches" in line)


def test_nothing_stirs_while_the_receiver_is_silent(qtbot: QtBot, in_field: FieldPage) -> None:
    with serial_line() as line:
        before = tasks()
        connect(qtbot, in_field, line)
        stand_at(qtbot, in_field, line, moment("010200"))
        listening = tasks() - before
        in_field._silence.timeout.emit()
        in_field._silence.stop()
        quiet(qtbot, in_field._window)
        window = in_field._window
        # One-shot timers run out and are not begun again; one that repeats would never let this end.
        qtbot.waitUntil(lambda: not any(each.isActive() for each in window.findChildren(QTimer)), timeout=PATIENCE_MS)
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None

        def stirring() -> set[str]:
            found = [each for each in window.findChildren(QObject) if dispatcher.registeredTimers(each)]
            return {type(each).__name__ for each in found} - {"QLineEdit", "QWidgetLineControl"}  # a blinking cursor

        qtbot.waitUntil(lambda: stirring() == set(), timeout=PATIENCE_MS)  # lists lay themselves out a moment later
        counts = {each: switches(each) for each in listening}
        threading.Event().wait(1.0)
        assert {each: switches(each) for each in listening} == counts
