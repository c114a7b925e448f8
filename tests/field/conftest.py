"""Let field tests share their samples, and the window in field mode."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).resolve().parent))

from field_window import PATIENCE_MS, end_window, make_window, open_case, quiet

from app.ui.field_page import FieldPage
from app.ui.main_window import MainWindow


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pass what only Qt's offscreen platform warns of: it cannot tell a window manager the sizes it wants."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints"))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, workspace: Path) -> Iterator[MainWindow]:
    """The real window over the real services, without a case."""
    assert qapp is not None
    made = make_window(qtbot, workspace)
    yield made
    if made.field.is_on:
        made.field.leave()
    end_window(made)


@pytest.fixture
def in_field(qtbot: QtBot, window: MainWindow) -> FieldPage:
    """Field mode with a case that has a site."""
    open_case(qtbot, window)
    window.action("field").trigger()
    page = window.field.page
    assert page is not None
    qtbot.waitUntil(lambda: page.site is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    return page
