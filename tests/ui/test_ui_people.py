"""Signing in at the window, locking it, and taking a case on by the menu."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.services import people
from app.services.desk import Desk
from app.services.workflow import history
from app.ui.application import local_now
from app.ui.idle_lock import IdleLock
from app.ui.main_window import MainWindow
from app.ui.sign_in_dialog import SignInDialog

NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
WORDS = "忻州三月里看杏花"


@pytest.fixture
def admin(desk: Desk) -> Desk:
    return people.make_administrator(desk, "王管理", WORDS, now=NOW, all_roles=True)


def sign_in_by_keys(qtbot: QtBot, dialog: SignInDialog, name: str, password: str) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setText(name)
    dialog.password.setText(password)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)


@pytest.mark.usefixtures("admin")
def test_the_right_password_gives_a_desk_with_its_person(qtbot: QtBot, desk: Desk) -> None:
    dialog = SignInDialog(desk, local_now)
    sign_in_by_keys(qtbot, dialog, "王管理", WORDS)
    qtbot.waitUntil(lambda: dialog.desk is not None)
    assert dialog.desk is not None
    assert dialog.desk.session is not None
    assert dialog.desk.session.name == "王管理"


@pytest.mark.usefixtures("admin")
def test_a_wrong_password_is_said_beside_it_and_the_name_stays(qtbot: QtBot, desk: Desk) -> None:
    dialog = SignInDialog(desk, local_now)
    sign_in_by_keys(qtbot, dialog, "王管理", "wrong")
    qtbot.waitUntil(dialog.trouble_label.isVisible)
    assert "密码不对" in dialog.trouble_label.text()
    assert dialog.name.text() == "王管理"
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.usefixtures("admin")
def test_a_locked_window_waits_for_its_own_person(qtbot: QtBot, desk: Desk) -> None:
    dialog = SignInDialog(desk, local_now, "王管理", is_locked=True)
    qtbot.addWidget(dialog)
    assert dialog.name.isReadOnly()
    dialog.reject()


def test_the_window_locks_after_nobody_has_touched_it(qtbot: QtBot) -> None:
    locked: list[bool] = []
    application = QApplication.instance()
    assert application is not None
    lock = IdleLock(0.003, lambda: locked.append(True), application)
    try:
        qtbot.waitUntil(lambda: bool(locked))
    finally:
        application.removeEventFilter(lock)
        lock.deleteLater()


def test_a_key_puts_the_lock_off(qtbot: QtBot) -> None:
    locked: list[bool] = []
    application = QApplication.instance()
    assert application is not None
    widget = QWidget()
    qtbot.addWidget(widget)
    lock = IdleLock(0.02, lambda: locked.append(True), application)
    try:
        for _ in range(8):
            qtbot.keyClick(widget, Qt.Key.Key_A)
            qtbot.wait(200)
        assert not locked
        qtbot.waitUntil(lambda: bool(locked))
    finally:
        application.removeEventFilter(lock)
        lock.deleteLater()


def test_the_window_says_at_all_times_who_sits_there(qtbot: QtBot, admin: Desk) -> None:
    window = MainWindow(admin, local_now)
    qtbot.addWidget(window)
    window.show()
    assert window.findChild(QWidget, "person").text() == "登录：王管理"
    window.close()


def test_the_steps_that_are_open_are_listed_and_taken(qtbot: QtBot, case: MainWindow) -> None:
    case.steps.fill()
    words = [action.text() for action in case.steps.actions()]
    assert words == ["受理", "作废"]
    with qtbot.waitSignal(case.session.saved):
        case.steps.actions()[0].trigger()
    assert case.session.case_id is not None
    assert [row.step for row in history(case.desk, case.session.case_id)] == ["accept"]
