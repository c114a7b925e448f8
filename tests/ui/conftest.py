"""Give every UI test an application as users see it, a desk in a folder of its own, and dialogs that answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent))

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, AnsweringDialogs, clock, quiet
from watchdog import FAIL_MS, LIMIT_MS, Watchdog

from app.services.desk import Desk, open_desk
from app.ui.application import make_application
from app.ui.main_window import MainWindow

_STALLS: list[str] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what only Qt's offscreen platform warns of: it cannot tell a window manager the sizes it wants."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(
                pytest.mark.qt_log_ignore(
                    "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"
                )
            )


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """The application with its font, palette and words."""
    assert make_application() is qapp
    return qapp


@pytest.fixture(scope="session")
def watchdog(application: QApplication) -> Iterator[Watchdog]:
    """The one watchdog over the GUI thread."""
    assert application.thread().isCurrentThread()
    made = Watchdog()
    made.start()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def no_stall(request: pytest.FixtureRequest, watchdog: Watchdog) -> Iterator[None]:
    """Tell of each call that kept the GUI thread from the user, and fail the test whose call no load explains."""
    watchdog.clear()
    yield
    stalls = [stall for stall in watchdog.stalls if not stall.is_allowed()]
    # What the test held must go before the next window stands where its widgets stood: PySide tells by address alone.
    watchdog.clear()
    _STALLS.extend(f"{request.node.nodeid}: {stall}" for stall in stalls)
    long = [stall for stall in stalls if stall.ms > FAIL_MS]
    assert not long, "the GUI thread was kept from the user: " + "; ".join(map(str, long))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List the calls that were longer than they should be."""
    if _STALLS:
        terminalreporter.section(f"calls on the GUI thread over {LIMIT_MS:.0f} ms")
        for line in _STALLS:
            terminalreporter.write_line(line)


@pytest.fixture
def desk(workspace: Path) -> Desk:
    """A desk in an empty workspace."""
    return open_desk(workspace)


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    """Dialogs that answer by themselves."""
    return AnsweringDialogs()


@pytest.fixture
def window(qtbot: QtBot, application: QApplication, desk: Desk, dialogs: AnsweringDialogs) -> Iterator[MainWindow]:
    """The real window over the real services, all its pages built."""
    assert application.font().family() == "Noto Sans SC"
    made = MainWindow(desk, clock, dialogs)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: made.later.is_built, timeout=PATIENCE_MS)
    quiet(qtbot, made)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def case(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with a new case."""
    window.case_desk.create()
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    return window
