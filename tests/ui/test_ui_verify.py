"""The verification page: a file is verified, and whom the office trusts is managed beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from ui_helpers import MOMENT, AnsweringDialogs, quiet

from app.opinion.local_authority import make_demo_authority
from app.services.examples import run_example
from app.services.signatures import P12Key, TokenKey
from app.ui.main_window import MainWindow
from app.ui.sign_dialog import SignDialog
from app.ui.verify_page import VerifyPage


@pytest.fixture
def signed(window: MainWindow, tmp_path: Path) -> Path:
    """The worked example's signed opinion; its demonstration authority is trusted."""
    return run_example(window.desk, tmp_path / "example", moment=MOMENT).pdf


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, signed: Path) -> VerifyPage:
    """The page, in front."""
    assert signed.exists()
    window.action("page_verify").trigger()
    quiet(qtbot, window)
    return window.later.verification


def press(qtbot: QtBot, window: MainWindow, button: Any) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)


def test_a_signed_opinion_is_verified_in_plain_words(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: VerifyPage, signed: Path
) -> None:
    dialogs.files = [signed]
    press(qtbot, window, page.choose)
    told = page.report.toPlainText()
    for words in (
        "查验通过",
        "签发人",
        "王示例（演示）",
        "认证全文",
        "由信任的“本机演示证书机构（非正式）”担保",
        "record.json",
    ):
        assert words in told


def test_a_changed_opinion_dropped_on_the_window_does_not_pass(
    qtbot: QtBot, window: MainWindow, page: VerifyPage, signed: Path
) -> None:
    data = bytearray(signed.read_bytes())
    data[len(data) // 3] ^= 1
    signed.write_bytes(bytes(data))
    window.case_desk.take_file(signed)
    quiet(qtbot, window)
    assert "查验未通过" in page.report.toPlainText()


def test_what_is_no_pdf_is_told_in_the_window(
    qtbot: QtBot, window: MainWindow, page: VerifyPage, tmp_path: Path
) -> None:
    (tmp_path / "假.pdf").write_bytes(b"hello")
    page.verify_file(tmp_path / "假.pdf")
    quiet(qtbot, window)
    assert "不是PDF" in window.messages.text()
    assert "选择一份PDF" in page.report.toPlainText()


def test_who_is_removed_is_trusted_no_longer_and_can_be_trusted_again(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: VerifyPage, signed: Path
) -> None:
    panel = page.trust
    (authority,) = panel.model.rows
    assert "吊销证书0个" in panel.lists.text()
    stranger = make_demo_authority(now=MOMENT)
    other = signed.parent / "other.pem"
    other.write_bytes(stranger.root_pem)
    dialogs.files = [other]
    press(qtbot, window, panel.add)
    assert len(panel.model.rows) == 2
    page.verify_file(signed)
    quiet(qtbot, window)
    panel.table.selectRow(
        next(
            row
            for row in range(2)
            if panel.table.model().index(row, 2).data().replace(" ", "").lower() == authority.fingerprint
        )
    )
    press(qtbot, window, panel.remove)
    assert "签名者证书不在信任列表" in page.report.toPlainText()
    dialogs.files = [signed.parent / "certificate" / "演示根证书.pem"]
    press(qtbot, window, panel.add)
    assert "查验通过" in page.report.toPlainText()


def test_a_revocation_list_is_imported(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: VerifyPage, signed: Path
) -> None:
    dialogs.files = [signed.parent / "certificate" / "演示吊销列表.crl"]
    press(qtbot, window, page.trust.crl)
    assert window.messages.text() == ""
    dialogs.files = [signed]
    press(qtbot, window, page.trust.crl)
    assert "不是PEM或DER格式的吊销列表" in window.messages.text()


def test_the_time_stamping_service_is_kept_or_refused(qtbot: QtBot, window: MainWindow, page: VerifyPage) -> None:
    page.trust.url.setText("tsa.example")
    press(qtbot, window, page.trust.keep)
    assert "不是有效的网址" in window.messages.text()
    page.trust.url.setText("http://tsa.example/stamp")
    press(qtbot, window, page.trust.keep)
    page.trust.url.clear()
    page.refresh()
    quiet(qtbot, window)
    assert page.trust.url.text() == "http://tsa.example/stamp"


def test_the_dialog_asks_for_a_file_or_a_token(qtbot: QtBot) -> None:
    dialog = SignDialog(lambda _parent: Path("a.p12"), browse_module=lambda _parent: Path("driver.so"))
    qtbot.addWidget(dialog)
    dialog.show()
    ui = dialog.ui
    assert ui.password.echoMode() == QLineEdit.EchoMode.Password
    assert [ui.role.itemText(row) for row in range(ui.role.count())] == ["签发人", "复核人", "经办人"]
    qtbot.mouseClick(ui.accept, Qt.MouseButton.LeftButton)
    assert "请选择签名证书文件" in ui.trouble.text()
    qtbot.mouseClick(ui.browse, Qt.MouseButton.LeftButton)
    ui.password.setText("secret")
    assert dialog.answer().key == P12Key(Path("a.p12"), "secret")
    ui.kind.setCurrentIndex(1)
    assert ui.password.text() == ""
    assert ui.passwordLabel.text() == "PIN"
    assert not ui.file.isVisible()
    qtbot.mouseClick(ui.browseModule, Qt.MouseButton.LeftButton)
    ui.password.setText("1234")
    ui.token.setText("审查一号")
    assert dialog.answer().key == TokenKey(Path("driver.so"), "1234", "审查一号")
