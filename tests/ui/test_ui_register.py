"""The register page: found, read, signed on, compared with today, exported, withdrawn, superseded, voided, checked."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import MOMENT, PATIENCE_MS, AnsweringDialogs, quiet

from app.domain.opinion import SIGNING_ROLES
from app.domain.plan_facts import Limit
from app.services.codes import ANSWERS, CodeCheck
from app.services.examples import DEMO_PASSWORD, run_example
from app.services.layers import list_layers, remove_layer
from app.services.ledger import LedgerLine
from app.services.register import opinion_pdf
from app.services.register_exports import MANIFEST
from app.services.reruns import Rerun
from app.services.signatures import office_seal
from app.services.signing_roles import keep_signing_roles, signing_roles
from app.ui.code_dialog import CodeDialog, check_html
from app.ui.main_window import MainWindow
from app.ui.reason_dialog import ReasonDialog
from app.ui.register_page import RegisterPage
from app.ui.register_words import LedgerRow, _limit, rerun_html
from app.ui.sign_dialog import SignDialog
from app.ui.signers_dialog import SignersDialog

TWO = ("经办人", "签发人")


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> RegisterPage:
    """The page, in front, with the worked example's opinion issued; its certificate is chosen."""
    result = run_example(window.desk, tmp_path / "example", moment=MOMENT)
    window.action("page_register").trigger()
    window.later.opinion._keys.demo = dict.fromkeys(SIGNING_ROLES, result.certificate)
    quiet(qtbot, window)
    return window.later.register


def click(qtbot: QtBot, window: MainWindow, page: RegisterPage, name: str) -> None:
    assert page.buttons[name].isEnabled(), name
    qtbot.mouseClick(page.buttons[name], Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the filter and then the window are quiet."""
    qtbot.waitUntil(lambda: not window.later.register.filter.is_waiting(), timeout=PATIENCE_MS)
    quiet(qtbot, window)


def answers(reason: str = "项目终止", password: str = DEMO_PASSWORD) -> Callable[[Any], None]:
    """Fill the dialogs as a person would: first nothing, then the reason; then the password."""

    def fill(dialog: Any) -> None:
        if isinstance(dialog, ReasonDialog):
            dialog._on_accept()
            assert not dialog.trouble_label.isHidden()
            dialog.reason.setText(reason)
        elif isinstance(dialog, SignDialog):
            assert not dialog.ui.role.isEnabled()
            dialog.ui.password.setText(password)

    return fill


def issue_another(qtbot: QtBot, window: MainWindow) -> None:
    """Open the example's case and issue it again from the opinion page."""
    window.session.open(1)
    settle(qtbot, window)
    window.go("page_opinion")
    settle(qtbot, window)
    qtbot.mouseClick(window.later.opinion.ui.sign, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    window.go("page_register")
    settle(qtbot, window)


def states(page: RegisterPage) -> list[tuple[str, str]]:
    return [(row.number.partition("〕")[2], row.status) for row in page.model.rows]


def test_an_empty_register_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.go("page_register")
    quiet(qtbot, window)
    page = window.later.register
    assert "尚未签发" in page.count.text()
    enabled = {name for name, button in page.buttons.items() if button.isEnabled()}
    assert enabled == {"code", "signers"}


def test_an_opinion_is_read_exported_compared_and_withdrawn(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: RegisterPage, tmp_path: Path
) -> None:
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.name == "年产30万立方米装配式混凝土构件项目（演示）"
    assert "忻州示例建筑构件有限公司" in page.report.toPlainText()
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
    assert chosen.number in window.later.opinion.ui.state.text()
    window.go("page_register")
    quiet(qtbot, window)
    dialogs.fill = answers()
    click(qtbot, window, page, "withdraw")
    assert states(page) == [("1号撤-1", "issued"), ("1号", "withdrawn")]
    assert [row.ended_reason for row in page.model.rows] == [None, "项目终止"]
    page.table.selectRow(1)
    settle(qtbot, window)
    assert not page.buttons["withdraw"].isEnabled()
    assert page.ledger.rows[0].line.land_ha == 0.0
    assert "有效的审查意见0份" in page.count.text()


def test_an_opinion_is_superseded_by_a_later_one(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: RegisterPage
) -> None:
    dialogs.fill = answers("用地调整")
    click(qtbot, window, page, "supersede")
    assert states(page) == [("1号", "issued")]
    issue_another(qtbot, window)
    page.table.selectRow(1)
    settle(qtbot, window)
    click(qtbot, window, page, "supersede")
    assert states(page) == [("2号", "issued"), ("1号代-1", "issued"), ("1号", "superseded")]
    assert page.ledger.rows[0].line.land_ha == pytest.approx(11.5779)


def test_several_sign_one_after_the_other_and_a_wrong_password_stops_nothing(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: RegisterPage
) -> None:
    keep_signing_roles(window.desk, TWO)
    dialogs.fill = answers()
    issue_another(qtbot, window)
    opinion = window.later.opinion
    assert states(page)[0] == ("2号", "signing")
    page.table.selectRow(0)
    settle(qtbot, window)
    assert "待签" in page.report.toPlainText()
    assert (opinion.ui.sign.text(), "待签发人签署" in opinion.ui.state.text()) == ("续签（签发人）…", True)
    window.session.open(1)
    settle(qtbot, window)
    window.go("page_opinion")
    settle(qtbot, window)
    assert opinion.pdf == opinion_pdf(window.desk, opinion.number or "")  # a signer sees what is to be signed
    window.go("page_register")
    settle(qtbot, window)
    dialogs.fill = answers(password="不对")
    click(qtbot, window, page, "sign")
    assert "密码" in window.messages.text()
    assert states(page)[0] == ("2号", "signing")
    dialogs.fill = answers()
    window.go("page_opinion")
    qtbot.mouseClick(opinion.ui.sign, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert opinion.ui.sign.text() == "签发…"
    window.go("page_register")
    settle(qtbot, window)
    assert states(page)[0] == ("2号", "issued")


def test_what_nobody_signs_to_the_end_is_voided(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: RegisterPage
) -> None:
    keep_signing_roles(window.desk, TWO)
    dialogs.fill = answers("填错")
    issue_another(qtbot, window)
    page.table.selectRow(0)
    settle(qtbot, window)
    click(qtbot, window, page, "void")
    assert states(page)[0] == ("2号", "void")
    assert window.later.opinion.ui.sign.text() == "签发…"
    assert "已签发" not in window.later.opinion.ui.state.text()


def test_the_register_is_narrowed_by_words_state_and_date(qtbot: QtBot, window: MainWindow, page: RegisterPage) -> None:
    band = page.filter
    for words, count in (("装配式", 1), ("水泥熟料", 0)):
        band.words.setText(words)  # QTest types no Chinese
        band.words.textEdited.emit(words)
        settle(qtbot, window)
        assert len(page.model.rows) == count
    band.clear_button.click()
    settle(qtbot, window)
    assert len(page.model.rows) == 1
    for until, count in (("2026-10", 0), ("2026", 1)):
        band.until.setText(until)
        band.until.editingFinished.emit()
        settle(qtbot, window)
        assert len(page.model.rows) == count
    band.status.setCurrentIndex(band.status.findData("void"))
    band.status.activated.emit(0)
    settle(qtbot, window)
    assert "没有所查的文件" in page.count.text()
    band.until.setText("昨天")
    band.until.editingFinished.emit()
    settle(qtbot, window)
    assert "日期“昨天”无效" in window.messages.text()


def test_the_list_and_the_documents_are_exported(
    qtbot: QtBot,
    window: MainWindow,
    dialogs: AnsweringDialogs,
    page: RegisterPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table, folder = tmp_path / "登记簿.xlsx", tmp_path / "导出"
    dialogs.files = [table]
    click(qtbot, window, page, "table")
    sheet = load_workbook(table).active
    assert sheet is not None
    assert sheet["A2"].value == page.model.rows[0].number
    monkeypatch.setattr(dialogs, "folder", lambda _parent, _title: folder)
    click(qtbot, window, page, "pdfs")
    listed = list(csv.reader(io.StringIO((folder / MANIFEST).read_text(encoding="utf-8-sig"))))
    assert (folder / listed[1][5]).read_bytes().startswith(b"%PDF")
    assert page.exports.isHidden()


def test_who_signs_is_asked_and_a_seal_alone_will_not_do(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: RegisterPage, tmp_path: Path
) -> None:
    def fill(dialog: Any) -> None:
        assert isinstance(dialog, SignersDialog)
        dialog.boxes["签发人"].setChecked(False)
        dialog.boxes["单位印章"].setChecked(True)
        dialog._on_accept()
        assert "至少要有一人签署" in dialog.trouble_label.text()
        dialog.boxes["经办人"].setChecked(True)
        dialogs.files = [picture]
        dialog.show()
        dialog.seal_button.click()
        assert dialog.seal_label.text() == "章.png"

    picture = tmp_path / "章.png"
    Image.new("RGBA", (300, 300), (200, 0, 0, 90)).save(picture)
    dialogs.fill = fill
    click(qtbot, window, page, "signers")
    assert signing_roles(window.desk) == ("经办人", "单位印章")
    assert office_seal(window.desk) == picture.read_bytes()


def test_a_code_is_typed_scanned_or_read_from_a_file(
    qtbot: QtBot, window: MainWindow, page: RegisterPage, tmp_path: Path
) -> None:
    short = page.model.rows[0].short_code
    assert short is not None
    dialog = CodeDialog(window.desk, window.worker, window.dialogs, window)
    qtbot.addWidget(dialog)

    def told(text: str) -> str:
        dialog.line.setText(text)
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
        settle(qtbot, window)
        return dialog.report.toPlainText()

    assert "真实有效" in told(short.lower())
    assert "装配式混凝土构件" in told(short)
    assert "最可能错在第1位" in told(("2" if short[0] != "2" else "3") + short[1:])
    assert "应为12个字符" in told("12")
    dialog.check_file(tmp_path / "example" / "signed.pdf")
    settle(qtbot, window)
    assert "真实有效" in dialog.report.toPlainText()
    dialog.check_file(tmp_path / "没有.png")
    settle(qtbot, window)
    assert "无法读取" in dialog.report.toPlainText()


def test_every_answer_about_a_code_has_its_word() -> None:
    for answer, word in ANSWERS.items():
        assert word in check_html(CodeCheck(answer, "因为<b>", ("细节",)))
        assert "&lt;b&gt;" in check_html(CodeCheck(answer, "因为<b>", ("细节",)))


def test_a_rerun_says_what_is_missing(qtbot: QtBot, window: MainWindow, page: RegisterPage) -> None:
    gone = next(layer for layer in list_layers(window.desk) if not layer.id.startswith("plan:"))
    remove_layer(window.desk, gone.id, force=True)
    click(qtbot, window, page, "rerun")
    assert "无法按签发时的规则库和图层重新审查" in page.report.toPlainText()
    assert gone.id in page.report.toPlainText()


def a_rerun(**given: Any) -> Rerun:
    facts: dict[str, Any] = {"same": True, "missing": (), "differences": (), "since": ()}
    return Rerun(**(facts | given), recorded={}, today={})


def test_a_rerun_tells_then_and_today_apart() -> None:
    told = rerun_html("某号", a_rerun(since=("规则A<1>",)))
    assert "完全一致" in told
    assert "规则A&lt;1&gt;" in told
    told = rerun_html("某号", a_rerun(same=False, differences=("值不同",)))
    assert "不一致" in told
    assert "结果也与签发时相同" in told


def test_a_limit_holds_up_to_its_year() -> None:
    limits = (Limit(2025, 40_000.0, 136), Limit(2035, 51_900.0, 136))
    assert [_limit(limits, year) for year in (2024, 2025, 2026, 2036)] == [40_000.0, 40_000.0, 51_900.0, None]
    row = LedgerRow(LedgerLine("county", "代县", 1.0, 1.0, None), None, None)
    assert (row.land_share, row.water_share) == (None, None)
