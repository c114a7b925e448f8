"""The watchdog finds what keeps the GUI thread from the user, and nothing else."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from ui_helpers import quiet
from watchdog import LIMIT_MS, Watchdog

from app.ui.main_window import MainWindow


def busy(milliseconds: float) -> None:
    """Use the thread's CPU for so long."""
    end = time.thread_time() + milliseconds / 1000
    while time.thread_time() < end:
        pass


def take_long(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, milliseconds: float) -> None:
    """Let a slot of the window take so long."""
    monkeypatch.setattr(window.session, "review_now", lambda: busy(milliseconds))
    QTimer.singleShot(0, window.later._on_layers_changed)
    qtbot.wait(50)
    quiet(qtbot, window)


def test_a_slot_that_takes_long_is_named(
    qtbot: QtBot, window: MainWindow, watchdog: Watchdog, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_long(qtbot, window, monkeypatch, 8 * LIMIT_MS)
    (stall,) = [each for each in watchdog.stalls if each.name == "LaterPages._on_layers_changed"]
    assert stall.ms > LIMIT_MS
    assert not stall.is_allowed()
    watchdog.clear()


def test_what_a_test_does_for_itself_is_no_stall(qtbot: QtBot, window: MainWindow, watchdog: Watchdog) -> None:
    assert window.isVisible()
    watchdog.clear()
    busy(3 * LIMIT_MS)
    qtbot.wait(50)
    assert watchdog.stalls == []


def test_waiting_is_no_stall(qtbot: QtBot, window: MainWindow, watchdog: Watchdog) -> None:
    watchdog.clear()
    QTimer.singleShot(0, window, lambda: time.sleep(3 * LIMIT_MS / 1000))
    qtbot.wait(50)
    assert watchdog.stalls == []
