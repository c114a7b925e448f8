"""The dashboard: figures drawn, their table behind, out as PNG, SVG and CSV, and what would fill it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from ui_helpers import AnsweringDialogs, nameless, quiet

from app.services.case_work import set_status
from app.services.cases import new_case
from app.services.desk import Desk
from app.services.statistics import CHARTS
from app.ui.dashboard_page import DashboardPage
from app.ui.dashboard_words import TITLES
from app.ui.main_window import MainWindow

BEFORE = "2026-11-20T09:30:00+08:00"
NOW = "2026-11-23T09:30:00+08:00"


def page(qtbot: QtBot, window: MainWindow) -> DashboardPage:
    window.go("page_dashboard")
    quiet(qtbot, window)
    return window.later.dashboard


def test_an_empty_dashboard_says_what_would_fill_it(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(qtbot, window)
    assert set(TITLES) == set(CHARTS)
    steps = shown.panels["steps"]
    assert steps.stack.currentWidget() is steps.empty
    assert "设置状态后" in steps.empty.text()
    assert not steps.export_button.isEnabled()
    assert nameless(shown) == []


def test_a_chart_has_its_table_and_goes_into_files(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    case = new_case(desk, {"format": "taixin-case/1", "project": {"name": "甲"}, "judgements": []}, now=BEFORE)
    set_status(desk, [case], "accepted", now=NOW)
    panel = page(qtbot, window).panels["steps"]
    assert panel.stack.currentWidget() is panel.plot
    panel.toggle.click()
    assert panel.stack.currentWidget() is panel.table
    assert [panel.table.model().index(0, at).data() for at in range(3)] == ["草稿", "3", "1"]
    dialogs.files = [tmp_path / name for name in ("图.png", "图.svg", "图.csv", "图.doc")]
    for _ in range(4):
        panel.ask_export()
        quiet(qtbot, window)
    assert not QImage(str(tmp_path / "图.png")).isNull()
    assert "<svg" in (tmp_path / "图.svg").read_text(encoding="utf-8")
    assert "草稿,3" in (tmp_path / "图.csv").read_text(encoding="utf-8-sig")
    assert not (tmp_path / "图.doc").exists()
    assert "扩展名" in window.statusBar().currentMessage()


def test_what_is_no_date_is_said_beside_it(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(qtbot, window)
    shown.since.setText("去年")
    shown.since.editingFinished.emit()
    assert "不是日期" in shown.trouble.text()
    shown.since.setText("2026-12-01")
    shown.until.setText("2026-11-01")
    shown.since.editingFinished.emit()
    assert "早于起始日期" in shown.trouble.text()
    shown.until.clear()
    shown.until.editingFinished.emit()
    quiet(qtbot, window)
    assert shown.trouble.text() == ""
