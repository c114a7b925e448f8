"""What shortens the way of one case: the next of the list, last time's certificate, no second number by accident."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import MOMENT, PATIENCE_MS, AnsweringDialogs, commit, quiet

from app.services.cases import new_case
from app.services.desk import Desk
from app.services.examples import DEMO_PASSWORD
from app.services.register import list_opinions
from app.services.signatures import make_demo_keys
from app.ui.form_fields import TextField
from app.ui.main_window import MainWindow
from app.ui.paste_dialog import PasteDialog
from app.ui.sign_dialog import SignDialog

NOW = "2026-11-23T09:30:00+08:00"


@pytest.fixture
def three(qtbot: QtBot, window: MainWindow, desk: Desk) -> MainWindow:
    """The window with a list of three cases."""
    for name in ("甲", "乙", "丙"):
        new_case(desk, {"format": "taixin-case/1", "project": {"name": name}, "judgements": []}, now=NOW)
    window.cases.refresh()
    qtbot.waitUntil(lambda: len(window.cases.model.ids) == 3, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    return window


def opened(qtbot: QtBot, window: MainWindow, case_id: int) -> None:
    qtbot.waitUntil(lambda: window.session.case_id == case_id, timeout=PATIENCE_MS)
    quiet(qtbot, window)


def test_the_next_case_is_the_next_of_the_list_and_the_last_one_says_so(qtbot: QtBot, three: MainWindow) -> None:
    first, second, third = three.cases.model.ids
    for case_id in (first, second, third):  # none was open: it begins with the one that is chosen
        three.action("next_case").trigger()
        opened(qtbot, three, case_id)
    three.action("next_case").trigger()
    assert three.session.case_id == third
    assert three.statusBar().currentMessage() == "已是清单中最后一个案卷"
    three.action("last_case").trigger()
    opened(qtbot, three, second)


def test_a_case_that_left_the_list_is_followed_by_the_chosen_one(qtbot: QtBot, three: MainWindow, desk: Desk) -> None:
    elsewhere = new_case(desk, {"format": "taixin-case/1", "project": {"name": "丁"}, "judgements": []}, now=NOW)
    three.session.open(elsewhere)
    opened(qtbot, three, elsewhere)
    three.action("next_case").trigger()
    opened(qtbot, three, three.cases.model.ids[0])


def test_keys_pressed_before_the_review_is_there_are_done_once_it_is(qtbot: QtBot, three: MainWindow) -> None:
    three.action("next_case").trigger()
    qtbot.waitUntil(lambda: three.session.case_id is not None, timeout=PATIENCE_MS)
    review = three.later.review
    review.findings.show_review(None)
    three.session.review_now()
    three.action("judge").trigger()
    assert review.findings.finding() is None
    quiet(qtbot, three)
    assert review.findings.finding() is not None
    assert review.findings.judgement.ui.answer.hasFocus()


def test_an_empty_list_has_no_next_case(window: MainWindow) -> None:
    window.action("next_case").trigger()
    assert window.statusBar().currentMessage() == "清单中没有案卷"


@pytest.fixture
def ready(qtbot: QtBot, case: MainWindow) -> MainWindow:
    """The window with a case that can be issued."""
    name(case, "甲项目")
    quiet(qtbot, case)
    return case


def name(window: MainWindow, words: str) -> None:
    field = window.later.review.form.field("name")
    assert isinstance(field, TextField)
    commit(field.line, words)


@pytest.fixture
def certificate(desk: Desk, tmp_path: Path) -> Path:
    return make_demo_keys(desk, tmp_path / "keys", now=MOMENT, password=DEMO_PASSWORD)["签发人"].path


def issue(qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, certificate: Path) -> list[str]:
    """Sign; return which certificate the dialog began with."""
    offered: list[str] = []

    def fill(dialog: Any) -> None:
        if isinstance(dialog, SignDialog):
            offered.append(dialog.ui.file.text())
            dialog.ui.file.setText(str(certificate))
            dialog.ui.password.setText(DEMO_PASSWORD)

    dialogs.fill = fill
    window.action("sign").trigger()
    quiet(qtbot, window)
    return offered


def test_the_certificate_of_last_time_is_offered_and_a_lost_one_is_not(
    qtbot: QtBot, ready: MainWindow, dialogs: AnsweringDialogs, certificate: Path
) -> None:
    assert issue(qtbot, ready, dialogs, certificate) == [""]
    assert issue(qtbot, ready, dialogs, certificate) == [str(certificate)]
    assert DEMO_PASSWORD not in ready.preferences.path.read_text(encoding="utf-8")
    certificate.unlink()
    assert issue(qtbot, ready, dialogs, certificate) == [""]


def test_a_case_with_an_opinion_in_force_is_not_issued_again_by_accident(
    qtbot: QtBot, ready: MainWindow, desk: Desk, dialogs: AnsweringDialogs, certificate: Path
) -> None:
    issue(qtbot, ready, dialogs, certificate)
    dialogs.yes = False
    assert issue(qtbot, ready, dialogs, certificate) == []
    assert len(list_opinions(desk)) == 1
    dialogs.yes = True
    issue(qtbot, ready, dialogs, certificate)
    assert len(list_opinions(desk)) == 2


def test_pages_that_a_signature_is_about_to_replace_are_not_exported(
    qtbot: QtBot, ready: MainWindow, dialogs: AnsweringDialogs, certificate: Path, tmp_path: Path
) -> None:
    target = tmp_path / "意见.pdf"
    dialogs.files = [target]
    ready.action("preview").trigger()
    quiet(qtbot, ready)
    signing = ready.later.opinion.signing
    signing.begun.connect(ready.action("export_pdf").trigger)
    issue(qtbot, ready, dialogs, certificate)
    assert dialogs.files == [target]
    assert not target.exists()
    ready.action("export_pdf").trigger()
    quiet(qtbot, ready)
    assert target.read_bytes() == ready.later.opinion.pdf


def test_whoever_signs_while_a_review_is_under_way_need_not_press_twice(
    qtbot: QtBot, ready: MainWindow, desk: Desk, dialogs: AnsweringDialogs, certificate: Path
) -> None:
    name(ready, "改名的项目")
    ready.session.save_now()
    assert ready.session.is_waiting()
    issue(qtbot, ready, dialogs, certificate)
    assert [row.name for row in list_opinions(desk)] == ["改名的项目"]


def test_what_cannot_be_issued_says_why(qtbot: QtBot, case: MainWindow) -> None:
    case.action("sign").trigger()
    quiet(qtbot, case)
    assert "没有可签发的审查结果" in case.statusBar().currentMessage()


def test_ctrl_enter_takes_the_pasted_site(qtbot: QtBot, case: MainWindow) -> None:
    words = "112.722 38.402\n112.728 38.402\n112.728 38.408\n112.722 38.408"
    dialog = PasteDialog(case.desk, case.worker, words)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.site is not None, timeout=PATIENCE_MS)
    dialog.text.setFocus()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == PasteDialog.DialogCode.Accepted
    assert dialog.answer() is not None
