"""The lock: nothing of a case is to be seen or reached behind it, and nothing that was half filled in is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, clock

from app.services import people
from app.services.desk import Desk
from app.ui.application import Windows
from app.ui.lock_screen import Cover, LockDialog
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences

NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
WORDS = "忻州三月里看杏花"


class Held(QDialog):
    """A modal dialog with something typed into it."""

    def __init__(self, parent: MainWindow) -> None:
        super().__init__(parent)
        self.setWindowTitle("打开用地范围：某地块.txt")
        self.setModal(True)
        self.line = QLineEdit("写了一半的理由", self)


@pytest.fixture
def windows(application: QApplication, desk: Desk) -> Iterator[Windows]:
    """The window of somebody who has signed in."""
    signed = people.make_administrator(desk, "王管理", WORDS, now=NOW, all_roles=True)
    made = Windows(clock, Preferences(desk.workspace / "user.ini"))
    made.show(signed)
    yield made
    application.setQuitOnLastWindowClosed(True)
    for window in made.open:
        window.close()
        window.deleteLater()


def asking() -> LockDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, LockDialog) and each.isVisible())


def unlock(qtbot: QtBot, windows: Windows) -> None:
    dialog = asking()
    dialog.password.setText(WORDS)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(windows.open[0].isVisible, timeout=PATIENCE_MS)


def cover_of(dialog: QDialog) -> Cover | None:
    return next((each for each in dialog.findChildren(Cover) if each.isVisible()), None)


def test_a_window_is_hidden_until_its_person_is_back(qtbot: QtBot, windows: Windows) -> None:
    windows.lock()
    assert not windows.open[0].isVisible()
    windows.lock()  # by the clock, while it is locked by hand
    assert len([each for each in QApplication.topLevelWidgets() if isinstance(each, LockDialog)]) == 1
    unlock(qtbot, windows)


def test_a_dialog_is_covered_and_what_was_typed_into_it_stays(qtbot: QtBot, windows: Windows) -> None:
    held = Held(windows.open[0])
    held.show()
    windows.lock()
    cover = cover_of(held)
    assert cover is not None
    assert cover.geometry() == held.rect()
    assert "某地块" not in held.windowTitle()
    assert QApplication.activeModalWidget() is asking()
    unlock(qtbot, windows)
    assert held.isVisible()
    assert cover_of(held) is None
    assert (held.line.text(), held.windowTitle()) == ("写了一半的理由", "打开用地范围：某地块.txt")
    held.close()


def test_whoever_gives_up_does_not_end_a_dialog_that_is_half_filled_in(qtbot: QtBot, windows: Windows) -> None:
    held = Held(windows.open[0])
    held.show()
    windows.lock()
    dialog = asking()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "王管理" in dialog.trouble_label.text()
    assert held.isVisible()
    unlock(qtbot, windows)
    held.close()


def test_a_dialog_that_comes_while_it_is_locked_is_covered_and_waits(qtbot: QtBot, windows: Windows) -> None:
    windows.lock()
    late = Held(windows.open[0])
    late.show()
    qtbot.waitUntil(lambda: cover_of(late) is not None, timeout=PATIENCE_MS)
    assert QApplication.activeModalWidget() is asking()
    unlock(qtbot, windows)
    assert cover_of(late) is None
    late.close()


def test_the_map_in_a_window_of_its_own_is_hidden_too(qtbot: QtBot, windows: Windows) -> None:
    window = windows.open[0]
    qtbot.waitUntil(lambda: window.later.is_built, timeout=PATIENCE_MS)
    window.later.tear_map()
    second = window.later.map_window._second
    assert second is not None
    windows.lock()
    assert not second.isVisible()
    unlock(qtbot, windows)
    assert second.isVisible()
    window.later.tear_map()
