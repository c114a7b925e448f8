"""The window with a furnished workspace, standing still whenever a picture of it is taken."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPropertyAnimation, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid
from ui_helpers import MOMENT, AnsweringDialogs, clock

from app.services.case_work import set_dates, set_status
from app.services.cases import new_case
from app.services.desk import Desk, open_desk
from app.services.examples import run_example
from app.ui.main_window import MainWindow
from app.ui.theme import apply_theme
from app.ui.translation import apply_language
from app.ui.worker import Worker

_PATIENCE: Final = 120.0  # seconds
_CALM: Final = 4  # turns in which nothing was under way
_OTHERS: Final = (
    ("仓储物流园项目（演示）", "定襄县", "accepted", (2026, 11, 2), (2026, 11, 20)),
    ("屋顶光伏发电项目（演示）", "原平市", "first_review", (2026, 11, 10), (2026, 11, 25)),
    ("农村道路改造提升工程（演示）", "代县", "draft", (2026, 11, 18), (2026, 12, 15)),
)


class ShowingDialogs(AnsweringDialogs):
    """Shows each dialog to whoever takes pictures, and cancels it."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: Callable[[QDialog], None] = lambda _dialog: None

    def ask(self, dialog: Any) -> Any:
        assert isinstance(dialog, QDialog)
        dialog.show()
        self.taken(dialog)
        dialog.close()
        return None


@dataclass
class Stage:
    """The window, its dialogs, and where files for it lie."""

    window: MainWindow
    folder: Path
    dialogs: ShowingDialogs

    def settle(self) -> None:
        """Wait until the window has done all that it was asked, and drawn it."""
        end, calm = time.monotonic() + _PATIENCE, 0
        while calm < _CALM:
            turn(3)
            calm = 0 if self.what_is_under_way() else calm + 1
            assert time.monotonic() < end, f"the window never came to rest: {self.what_is_under_way()}"

    def what_is_under_way(self) -> list[str]:
        """Return what keeps the window from resting: pages not yet built, work in a thread, timers that run out."""
        found = [] if self.window.later.is_built else ["pages"]
        for root in (each for each in QApplication.topLevelWidgets() if isValid(each) and each.isVisible()):
            found += ["work in a thread" for worker in root.findChildren(Worker) if worker.is_busy()]
            timers = (each for each in root.findChildren(QTimer) if each.isActive() and each.isSingleShot())
            found += [f"a timer of {type(each.parent()).__name__}" for each in timers]
            moving = root.findChildren(QPropertyAnimation)  # the button that clears a line comes slowly
            found += ["an animation" for each in moving if each.state() == QPropertyAnimation.State.Running]
        return found

    def go(self, page: str) -> None:
        """Show a page as it is found when nothing has just been said, with nothing chosen by a passing focus."""
        self.window.go(page)
        self.settle()
        self.hush()

    def hush(self) -> None:
        """Take away what was said and where the keys go."""
        self.window.messages.clear()
        self.window.statusBar().clearMessage()
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self.settle()


def turn(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def furnish(desk: Desk, folder: Path) -> None:
    """Keep the worked example with its signed opinion, and some other cases on their way."""
    run_example(desk, folder, moment=MOMENT)
    now = MOMENT.isoformat(timespec="seconds")
    for name, county, status, received, due in _OTHERS:
        document = {"format": "taixin-case/1", "project": {"name": name, "county": county}, "judgements": []}
        number = new_case(desk, document, now=now)
        set_dates(desk, [number], date(*received), date(*due), now=now)
        if status != "draft":
            set_status(desk, [number], status, now=now)


@contextmanager
def standing(application: QApplication, folder: Path, language: str) -> Iterator[Stage]:
    """Give a window in a language with the worked example open; the application is as it was afterwards."""
    flash, zone = application.cursorFlashTime(), os.environ.get("TZ")
    application.setCursorFlashTime(0)
    _set_zone("Asia/Shanghai")  # reports tell when a paper was signed as the office's clock does
    apply_language(application, language)
    apply_theme(application)
    desk = open_desk(folder / "workspace")
    furnish(desk, folder / "files")
    dialogs = ShowingDialogs()
    stage = Stage(MainWindow(desk, clock, dialogs), folder / "files", dialogs)
    stage.window.show()
    try:
        stage.settle()
        stage.window.session.open(1)
        stage.settle()
        yield stage
    finally:
        stage.window.close()
        stage.window.deleteLater()
        turn(0)
        apply_language(application, "zh")
        apply_theme(application)
        application.setCursorFlashTime(flash)
        _set_zone(zone)


def _set_zone(name: str | None) -> None:
    os.environ.pop("TZ", None)
    if name is not None:
        os.environ["TZ"] = name
    if hasattr(time, "tzset"):
        time.tzset()
