"""The window of the UI tests, with a case that has a site, in field mode."""

from __future__ import annotations

import sys
from pathlib import Path

import shapely
from field_samples import PLACE
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ui"))

from ui_helpers import PATIENCE_MS, AnsweringDialogs, clock, quiet

from app.services.cases import new_case
from app.services.desk import open_desk
from app.ui.application import make_application
from app.ui.main_window import MainWindow

SITE = shapely.geometry.mapping(shapely.box(PLACE[0] - 0.001, PLACE[1] - 0.001, PLACE[0] + 0.001, PLACE[1] + 0.001))


def make_window(qtbot: QtBot, workspace: Path) -> MainWindow:
    make_application()
    made = MainWindow(open_desk(workspace), clock, AnsweringDialogs())
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(lambda: made.later.is_built, timeout=PATIENCE_MS)
    quiet(qtbot, made)
    return made


def end_window(made: MainWindow) -> None:
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def open_case(qtbot: QtBot, window: MainWindow) -> None:
    document = {"format": "taixin-case/1", "project": {"name": "外业"}, "site": dict(SITE)}
    window.session.open(new_case(window.desk, document, now="2026-11-23T09:30:00+08:00"))
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
