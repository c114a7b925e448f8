"""The register page: an issued opinion is found, read, compared with today, exported and withdrawn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import MOMENT, AnsweringDialogs, quiet

from app.domain.plan_facts import Limit
from app.services.examples import run_example
from app.services.layers import list_layers, remove_layer
from app.services.ledger import LedgerLine
from app.services.reruns import Rerun
from app.ui.main_window import MainWindow
from app.ui.reason_dialog import ReasonDialog
from app.ui.register_page import RegisterPage
from app.ui.register_words import LedgerRow, _limit, rerun_html


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> RegisterPage:
    """The page, in front, with the worked example's opinion issued."""
    run_example(window.desk, tmp_path / "example", moment=MOMENT)
    window.action("page_register").trigger()
    quiet(qtbot, window)
    return window.later.register


def click(qtbot: QtBot, window: MainWindow, page: RegisterPage, name: str) -> None:
    qtbot.mouseClick(page.buttons[name], Qt.MouseButton.LeftButton)
    quiet(qtbot, window)


def test_an_empty_register_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.go("page_register")
    quiet(qtbot, window)
    page = window.later.register
    assert "尚未签发" in page.count.text()
    assert not any(button.isEnabled() for button in page.buttons.values())


def test_an_opinion_is_read_exported_compared_and_withdrawn(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: RegisterPage, tmp_path: Path
) -> None:
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.case == "年产30万立方米装配式混凝土构件项目（演示）"
    whole = page.ledger.rows[0]
    assert (whole.line.land_ha, whole.line.water_m3) == (pytest.approx(11.5779), 86_000)
    assert whole.land_limit_ha == pytest.approx(51_900 / 15)
    block = next(row for row in page.ledger.rows if row.line.scope == "block")
    assert (block.line.name, block.land_limit_ha) == ("豆罗建材板块", 172.86)
    target = tmp_path / "出.pdf"
    dialogs.files = [target]
    click(qtbot, window, page, "export")
    assert target.read_bytes().startswith(b"%PDF")
    click(qtbot, window, page, "rerun")
    assert "完全一致" in page.report.toPlainText()
    click(qtbot, window, page, "preview")
    assert window.pages.currentWidget() is window.later.opinion
    assert window.later.opinion.pdf == target.read_bytes()
    assert chosen.opinion.number in window.later.opinion.ui.state.text()
    window.go("page_register")
    quiet(qtbot, window)
    withdraw(qtbot, window, dialogs, page)


def withdraw(qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: RegisterPage) -> None:
    def fill(dialog: Any) -> None:
        assert isinstance(dialog, ReasonDialog)
        dialog._on_accept()
        assert not dialog.trouble_label.isHidden()
        dialog.reason.setText("项目终止")

    dialogs.fill = fill
    click(qtbot, window, page, "withdraw")
    row = page.chosen()
    assert row is not None
    assert (row.state, row.opinion.withdrawn_reason) == ("已撤回", "项目终止")
    assert not page.buttons["withdraw"].isEnabled()
    assert page.ledger.rows[0].line.land_ha == 0.0
    assert "有效0份" in page.count.text()


def test_a_rerun_says_what_differs(qtbot: QtBot, window: MainWindow, page: RegisterPage) -> None:
    gone = next(layer for layer in list_layers(window.desk) if not layer.id.startswith("plan:"))
    remove_layer(window.desk, gone.id, force=True)
    click(qtbot, window, page, "rerun")
    assert "不一致" in page.report.toPlainText()
    assert gone.id in page.report.toPlainText()


def test_a_rerun_tells_todays_edition_apart() -> None:
    told = rerun_html("某号", Rerun(same=True, differences=(), since=("规则A<1>",), recorded={}, today={}))
    assert "完全一致" in told
    assert "规则A&lt;1&gt;" in told


def test_a_rerun_never_says_that_a_lost_edition_is_todays() -> None:
    lost = Rerun(same=False, differences=("规则库不同",), since=(), recorded={"rulebase": 1}, today={"rulebase": 2})
    assert "已不在本机" in rerun_html("某号", lost)
    assert "与签发时相同" not in rerun_html("某号", lost)


def test_a_limit_holds_up_to_its_year() -> None:
    limits = (Limit(2025, 40_000.0, 136), Limit(2035, 51_900.0, 136))
    assert [_limit(limits, year) for year in (2024, 2025, 2026, 2036)] == [40_000.0, 40_000.0, 51_900.0, None]
    row = LedgerRow(LedgerLine("county", "代县", 1.0, 1.0, None), None, None)
    assert (row.land_share, row.water_share) == (None, None)
