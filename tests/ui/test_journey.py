"""A reviewer's way through the real window, from an empty workspace to a verified opinion and back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from ui_helpers import EXAMPLE, PATIENCE_MS, AnsweringDialogs, commit, quiet

from app.services.cases import list_cases, load_case
from app.services.desk import Desk
from app.services.examples import DEMO_PASSWORD
from app.services.layers import list_layers
from app.ui.form_fields import ChoiceField, TextField, TruthField
from app.ui.import_dialog import ImportDialog
from app.ui.main_window import MainWindow
from app.ui.session import Reviewed
from app.ui.sign_dialog import SignDialog

SITE = EXAMPLE / "site.txt"


def write(window: MainWindow, path: str, text: str) -> None:
    field = window.later.review.form.field(path)
    assert isinstance(field, TextField)
    commit(field.line, text)


def choose(window: MainWindow, path: str, words: str) -> None:
    field = window.later.review.form.field(path)
    assert isinstance(field, ChoiceField)
    field.box.setCurrentIndex(field.box.findText(words))
    field.box.activated.emit(field.box.currentIndex())


def answer(qtbot: QtBot, window: MainWindow, path: str, truth: bool | None) -> None:
    field = window.later.review.form.field(path)
    assert isinstance(field, TruthField)
    qtbot.mouseClick(field.button(truth), Qt.MouseButton.LeftButton)


def new_case(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.mouseClick(window.cases.ui.create, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    write(window, "name", name)
    quiet(qtbot, window)


def outcome(window: MainWindow) -> Reviewed:
    latest = window.session.latest
    assert latest is not None
    return latest


def finding(window: MainWindow, rule: str) -> Any:
    review = outcome(window).review
    assert review is not None
    return next(each for each in review.findings if each.rule == rule)


def fill_form(qtbot: QtBot, window: MainWindow) -> None:
    new_case(qtbot, window, "某建材项目")
    choose(window, "county", "忻府区")
    choose(window, "kind", "产业")
    choose(window, "construction", "新建")
    write(window, "land.total_ha", "11.5779")
    answer(qtbot, window, "pollution.high", False)
    quiet(qtbot, window)
    assert window.later.review.verdict.verdict.text() == "需进一步核实"
    assert finding(window, "F-01").outcome == "unknown"


def open_site(qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs) -> None:
    review = window.later.review
    dialogs.files = [SITE]
    qtbot.mouseClick(review.map.buttons["open"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(window.session.document.get("site")), timeout=PATIENCE_MS)
    quiet(qtbot, window)
    result = outcome(window).review
    assert result is not None
    assert result.site is not None
    assert result.site.area_m2 == pytest.approx(115_779, rel=1e-3)
    assert "11.5" in review.verdict.facts.text()


def judge(qtbot: QtBot, window: MainWindow) -> None:
    findings = window.later.review.findings
    findings.reveal("L-01")
    panel = findings.judgement.ui
    panel.answer.setCurrentIndex(panel.answer.findData("clear"))
    qtbot.mouseClick(panel.record, Qt.MouseButton.LeftButton)
    assert "理由" in panel.trouble.text()  # mandatory
    assert window.session.document.get("judgements") == []
    commit(panel.reason, "已核对目录")
    commit(panel.by, "审查员甲")
    qtbot.mouseClick(panel.record, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    judged = finding(window, "L-01")
    assert (judged.outcome, judged.automatic) == ("clear", "unknown")
    assert "自动判定：无法判定" in panel.automatic.text()


def preview(qtbot: QtBot, window: MainWindow) -> None:
    window.action("preview").trigger()
    opinion = window.later.opinion
    quiet(qtbot, window)
    assert opinion.pdf is not None
    assert len(opinion.pages.model.pages) > 1
    assert opinion.pages.model.pages[0] is not None


def sign(qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs) -> None:
    opinion = window.later.opinion
    qtbot.mouseClick(opinion.ui.demo, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)

    def fill(dialog: Any) -> None:
        assert isinstance(dialog, SignDialog)
        assert dialog.ui.password.echoMode() == QLineEdit.EchoMode.Password
        dialog.ui.password.setText(DEMO_PASSWORD)

    dialogs.fill = fill
    qtbot.mouseClick(opinion.ui.sign, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert window.messages.text() == ""
    assert opinion.number is not None
    assert "2026" in opinion.number


def export_and_verify(qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, folder: Path) -> None:
    opinion, target, changed = window.later.opinion, folder / "意见.pdf", folder / "改动.pdf"
    dialogs.files = [target]
    qtbot.mouseClick(opinion.ui.export_, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert target.read_bytes() == opinion.pdf

    dialogs.files = [target]
    qtbot.mouseClick(opinion.ui.verify, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert "查验通过" in opinion.ui.report.toPlainText()

    data = bytearray(target.read_bytes())
    data[len(data) // 3] ^= 1
    changed.write_bytes(bytes(data))
    opinion.verify_file(changed)
    quiet(qtbot, window)
    assert "查验未通过" in opinion.ui.report.toPlainText()


def test_a_new_case_is_reviewed_judged_signed_exported_and_verified(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    fill_form(qtbot, window)
    open_site(qtbot, window, dialogs)
    judge(qtbot, window)
    preview(qtbot, window)
    sign(qtbot, window, dialogs)
    export_and_verify(qtbot, window, dialogs, tmp_path)
    window.go("page_cases")
    quiet(qtbot, window)
    (row,) = list_cases(desk)
    assert (row.name, row.verdict) == ("某建材项目", "needs_verification")
    kept = load_case(desk, row.id)
    assert kept["project"]["pollution"] == {"high": False}
    assert "activities" not in kept["project"]  # not known stays not known
    assert kept["judgements"][0]["reason"] == "已核对目录"


def test_a_wrong_password_is_told_in_the_window_and_takes_no_number(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs
) -> None:
    new_case(qtbot, window, "某项目")
    window.go("page_opinion")
    opinion = window.later.opinion
    opinion.make_demo()
    quiet(qtbot, window)
    dialogs.fill = lambda dialog: dialog.ui.password.setText("不对的口令")
    opinion.sign()
    quiet(qtbot, window)
    assert opinion.number is None
    assert "密码" in window.messages.text()
    assert "Traceback" not in window.messages.text()


def test_a_case_is_saved_by_itself_and_opens_again_as_it_was(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    new_case(qtbot, window, "甲项目")
    write(window, "water.annual_m3", "86000")
    quiet(qtbot, window)
    window.go("page_cases")
    new_case(qtbot, window, "乙项目")
    assert "water" not in window.later.review.form.project()
    window.go("page_cases")
    qtbot.waitUntil(lambda: window.cases.model.rowCount() == 2, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    first = next(row.id for row in list_cases(desk) if row.name == "甲项目")
    window.session.open(first)
    qtbot.waitUntil(lambda: window.session.case_id == first, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    assert window.later.review.form.project() == {"name": "甲项目", "water": {"annual_m3": 86000}}


def test_the_window_saves_what_was_typed_a_moment_before_it_closes(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    new_case(qtbot, window, "项目")
    write(window, "code", "2026-1")
    window.close()
    assert list_cases(desk)[0].code == "2026-1"


def test_a_case_file_comes_in_with_its_site_and_goes_out_again(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.files = [EXAMPLE / "case.json"]
    window.action("import_case").trigger()
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    assert window.session.document["site"]["type"] in ("Polygon", "MultiPolygon")
    target = tmp_path / "案卷.json"
    dialogs.files = [target]
    window.action("export_case").trigger()
    quiet(qtbot, window)
    assert json.loads(target.read_text(encoding="utf-8")) == window.session.document


def test_what_is_wrong_stands_beside_its_field_and_mending_it_brings_the_review_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    new_case(qtbot, window, "项目")
    form = window.later.review.form
    write(window, "land.total_ha", "十二")
    quiet(qtbot, window)
    section = next(each for each in form.sections if "land.total_ha" in each.fields)
    trouble = section._rows["land.total_ha"].trouble
    qtbot.waitUntil(lambda: bool(trouble.text()), timeout=PATIENCE_MS)
    assert trouble.isVisibleTo(form)
    assert "用地总面积" in trouble.text()
    assert window.later.review.verdict.verdict.text() == "尚未审查"
    assert window.messages.text() == ""
    write(window, "land.total_ha", "12")
    quiet(qtbot, window)
    assert not trouble.isVisibleTo(form)
    assert outcome(window).review is not None


def test_a_layer_is_imported_decides_and_is_removed(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs
) -> None:
    dialogs.files = [EXAMPLE / "case.json"]
    window.action("import_case").trigger()
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    assert finding(window, "F-03").outcome == "unknown"

    def declare(dialog: Any) -> None:
        assert isinstance(dialog, ImportDialog)
        assert "类型" in dialog.trouble()  # nothing is guessed
        dialog.ui.kind.setCurrentIndex(dialog.ui.kind.findData("farmland"))
        dialog.coverage.set_checked(["忻府区"])
        assert dialog.trouble() == ""

    window.go("page_layers")
    page = window.later.layers
    dialogs.files, dialogs.fill = [EXAMPLE / "farmland.geojson"], declare
    qtbot.mouseClick(page.ui.importLayer, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert finding(window, "F-03").outcome == "hit"
    imported = next(layer for layer in list_layers(desk) if not layer.id.startswith("plan:"))
    assert (imported.kind, imported.authority, imported.coverage_names) == ("farmland", "official", ("忻府区",))

    row = next(row for row, edition in enumerate(page.model.rows) if edition.layer.id == imported.id)
    page.ui.table.selectRow(row)
    qtbot.mouseClick(page.ui.remove, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert all(layer.id.startswith("plan:") for layer in list_layers(desk))
    assert finding(window, "F-03").outcome == "unknown"


def test_a_file_that_is_no_site_is_told_in_one_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    new_case(qtbot, window, "项目")
    broken = tmp_path / "坏文件.geojson"
    broken.write_text("{", encoding="utf-8")
    window.case_desk.take_file(broken)
    quiet(qtbot, window)
    assert "坏文件" in window.messages.text()
    assert "site" not in window.session.document


def test_the_plan_is_searched_and_read_in_context(qtbot: QtBot, window: MainWindow) -> None:
    window.action("search").trigger()  # on the case list it searches the cases
    assert window.pages.currentWidget() is window.cases
    window.go("page_plan")
    page = window.later.plan
    commit(page.ui.search, "永久基本农田")
    page.search()
    quiet(qtbot, window)
    assert page.model.rowCount() > 5
    assert "永久基本农田" in page.context.toPlainText()
    window.later.read_line(2157)
    quiet(qtbot, window)
    assert "淘汰类项目" in page.context.toPlainText()


def test_a_bug_is_logged_and_the_user_told_where(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    def work(_stop: Any) -> None:
        raise ZeroDivisionError("a bug of ours")

    window.worker.ask(work, lambda _result: None)
    quiet(qtbot, window)
    log = desk.workspace / "taixin-review.log"
    assert str(log) in window.messages.text()
    assert "ZeroDivisionError: a bug of ours" in log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" not in window.messages.text()
