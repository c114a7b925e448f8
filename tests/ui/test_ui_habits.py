"""The window's habits: messages one upon the other, long works in one place, and coming back to where one was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QSplitter
from pytestqt.qtbot import QtBot
from ui_helpers import EXAMPLE, PATIENCE_MS, clock, nameless, quiet

from app.services.desk import Desk
from app.ui.last_place import LastPlace, keep_geometry, restore_geometry
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks


def test_a_newer_message_lies_upon_the_older(qtbot: QtBot, window: MainWindow) -> None:
    for text in ("甲", "乙", "甲"):
        window.messages.show_message(text)
    assert window.messages.text() == "甲"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.messages.text() == "乙"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.messages.text() == ""
    assert window.messages.isHidden()


def test_the_last_fifty_things_said_can_be_read_again(window: MainWindow) -> None:
    for number in range(60):
        window.tell(f"第{number}句<b>")
    window.messages.show_message("出了事")
    said = window.messages.history_html()
    assert len(window.messages.history) == 50
    assert said.index("出了事") < said.index("第59句&lt;b&gt;") < said.index("第11句")
    assert "第10句" not in said


def test_a_long_work_shows_its_title_its_part_and_its_stop(qtbot: QtBot, window: MainWindow) -> None:
    stopped: list[str] = []
    first = window.tasks.begin("导入图层", lambda: stopped.append("导入"))
    second = window.tasks.begin("签发审查意见")
    first.step(1, 4)
    assert window.task_button.isVisible()
    assert "签发审查意见" in window.task_button.text()
    window.action("tasks").trigger()
    sheet = window.task_button.sheet
    stops = {each.accessibleName(): each for each in sheet.findChildren(QPushButton)}
    assert not stops["停止：签发审查意见"].isEnabled()
    assert nameless(sheet) == []
    qtbot.mouseClick(stops["停止：导入图层"], Qt.MouseButton.LeftButton)
    assert stopped == ["导入"]
    second.end()
    assert "25%" in window.task_button.text()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    first.end()
    first.end()
    assert not window.task_button.isVisible()


def test_an_import_shows_in_the_one_place(qtbot: QtBot, window: MainWindow) -> None:
    seen: list[str] = []
    window.tasks.changed.connect(lambda: seen.extend(task.title for task in window.tasks.open))
    window.later.layers.import_pack(EXAMPLE / "layers.json")
    quiet(qtbot, window)
    assert seen
    assert window.tasks.open == ()


def test_a_work_that_ended_is_gone(qtbot: QtBot) -> None:
    tasks = Tasks()
    with qtbot.waitSignal(tasks.changed, timeout=PATIENCE_MS):
        task = tasks.begin("甲")
    task.end()
    assert tasks.open == ()


def kill_with_case_open(case: MainWindow, owner: int) -> None:
    """Leave the workspace as a window leaves it that was killed."""
    case.place.note()
    case.memory.put("open/process", owner)
    case.memory.save()


def ended_process() -> int:
    """The number of a process that is no more."""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def reopened(qtbot: QtBot, desk: Desk) -> MainWindow:
    made = MainWindow(desk, clock)
    made.show()
    qtbot.waitUntil(lambda: made.later.is_built, timeout=PATIENCE_MS)
    quiet(qtbot, made)
    return made


def test_after_a_kill_the_case_comes_back_and_it_is_said(qtbot: QtBot, case: MainWindow, desk: Desk) -> None:
    case.session.set_project({"name": "豆罗项目"})
    case.session.save_now()
    quiet(qtbot, case)
    case.go("page_opinion")
    kill_with_case_open(case, ended_process())
    again = reopened(qtbot, desk)
    lost = again.place.lost()
    assert lost == (case.session.case_id, "page_opinion")
    again.place.come_back(*lost)
    qtbot.waitUntil(lambda: "豆罗项目" in again.messages.text(), timeout=PATIENCE_MS)
    assert again.current_page() == "page_opinion"
    quiet(qtbot, again)
    again.close()


def test_a_window_that_was_closed_comes_back_to_the_list(case: MainWindow) -> None:
    case.place.note()
    case.place.leave()
    assert LastPlace(case).lost() is None


def test_a_case_that_another_window_has_open_is_left_to_it(case: MainWindow) -> None:
    kill_with_case_open(case, os.getppid())
    assert LastPlace(case).lost() is None


@pytest.mark.parametrize("rubbish", ["x", "-1", "99999999999999"])
def test_rubbish_in_the_memory_opens_nothing(case: MainWindow, rubbish: str) -> None:
    case.memory.put("open/case", rubbish)
    case.memory.put("open/process", rubbish)
    assert LastPlace(case).lost() is None


def test_the_window_comes_back_to_its_place(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    assert tmp_path.exists()
    window.resize(760, 600)
    keep_geometry(window, window.preferences)
    window.resize(600, 500)
    assert restore_geometry(window, window.preferences)
    qtbot.waitUntil(lambda: window.width() >= 750, timeout=PATIENCE_MS)


def test_splitters_of_the_pages_are_remembered(window: MainWindow) -> None:
    splitter = next(each for each in window.later.review.findChildren(QSplitter))
    splitter.splitterMoved.emit(1, 1)
    names = [key for key in window.preferences._settings.allKeys() if key.startswith("page_review/")]
    assert names


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_every_action_is_reached_by_keys_through_the_menus(window: MainWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    reached = {action for menu in menus for action in menu.actions()}
    assert [name for name, action in window.actions_by_name.items() if action not in reached] == []
    for menu in menus:
        letters = [text[text.index("&") + 1].upper() for text in entries(menu) if "&" in text]
        assert sorted(letters) == sorted(set(letters)), menu.title()


def test_the_map_goes_to_a_second_window_and_comes_back(qtbot: QtBot, case: MainWindow) -> None:
    shown, home = case.later.review.map, case.later.review.map.parentWidget()
    assert isinstance(home, QSplitter)
    place = home.indexOf(shown)
    case.action("tear_map").trigger()
    second = shown.window()
    assert second is not case
    assert second.isVisible()
    assert case.action("undo") in second.actions()
    assert nameless(home) == []
    second.close()
    assert (shown.parentWidget(), home.indexOf(shown), shown.isVisible()) == (home, place, True)
    quiet(qtbot, case)


def test_the_opinion_stands_beside_the_review(qtbot: QtBot, case: MainWindow) -> None:
    opinion = case.later.opinion
    case.action("tear_opinion").trigger()
    case.go("page_review")
    assert opinion.isVisible()
    assert opinion.window() is not case
    case.go("page_opinion")
    assert "另一个窗口" in case.pages.currentWidget().findChild(QLabel).text()
    case.action("tear_opinion").trigger()
    assert opinion.window() is case
    assert case.pages.currentWidget() is opinion
    quiet(qtbot, case)


def test_a_torn_part_is_taken_back_when_the_window_closes(case: MainWindow) -> None:
    case.action("tear_map").trigger()
    second = case.later.review.map.window()
    case.close()
    assert not second.isVisible()
    assert case.later.review.map.window() is case
