"""The opinion page: a finding and its place on the real pages find each other; all is reachable from a line on top."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from ui_helpers import EXAMPLE, PATIENCE_MS, AnsweringDialogs, commit, nameless, quiet

from app.domain.opinion_places import places_of
from app.ui.main_window import MainWindow


@pytest.fixture
def drafted(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The opinion page in front, with the draft of the worked example (without its layers)."""
    window.case_desk.take_files([EXAMPLE / "case.json"])
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    window.go("page_opinion")
    qtbot.waitUntil(lambda: window.later.opinion.pdf is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    return window


def test_a_chosen_finding_shows_its_page_and_marks_its_place(qtbot: QtBot, drafted: MainWindow) -> None:
    page = drafted.later.opinion
    page.findings.tree.setCurrentIndex(page.findings.model.find("U-02"))
    quiet(qtbot, drafted)
    main = page.findings._chosen[0]
    first = page.ui.view.indexAt(QPoint(40, 40)).row()
    last = page.ui.view.indexAt(QPoint(40, page.ui.view.viewport().height() - 40)).row()
    assert first <= main.page <= last
    assert page.pages._delegate.marks == places_of(page.findings._places, "U-02")
    assert page.findings.told.text().startswith(f"第{main.page + 1}页，第1处")


def test_enter_steps_through_a_findings_places(qtbot: QtBot, drafted: MainWindow) -> None:
    page = drafted.later.opinion
    page.findings.tree.setCurrentIndex(page.findings.model.find("U-02"))
    page.findings.tree.setFocus()
    qtbot.keyClick(page.findings.tree, Qt.Key.Key_Return)
    assert "第2处" in page.findings.told.text()
    page.findings.step(-1)
    assert "第1处" in page.findings.told.text()


def test_a_click_on_a_page_chooses_the_finding_that_stands_there(qtbot: QtBot, drafted: MainWindow) -> None:
    page = drafted.later.opinion
    place = places_of(page.findings._places, "U-02")[0]
    page.pages.look_at(place)
    quiet(qtbot, drafted)
    paper = page.pages._delegate.paper_in(page.ui.view.visualRect(page.pages.model.index(place.page)))
    spot = QPoint(paper.center().x(), paper.top() + round((place.top + 2) * page.pages._delegate.dpi / 72))
    assert page.ui.view.viewport().rect().contains(spot)
    qtbot.mouseClick(page.ui.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    chosen = page.findings.model.finding(page.findings.tree.currentIndex())
    assert chosen is not None
    assert chosen.rule == "U-02"


def test_a_draft_that_the_case_has_left_behind_says_so_and_is_made_anew(qtbot: QtBot, drafted: MainWindow) -> None:
    page = drafted.later.opinion
    before = page.pdf
    drafted.session.set_project({**drafted.session.document["project"], "name": "改了名的项目"})
    quiet(qtbot, drafted)
    assert "请再次预览" in page.ui.state.text()
    drafted.go("page_review")
    drafted.go("page_opinion")
    quiet(qtbot, drafted)
    assert page.pdf != before
    assert "请再次预览" not in page.ui.state.text()


def test_the_register_is_one_key_away(qtbot: QtBot, drafted: MainWindow) -> None:
    button = drafted.later.opinion.ui.register_
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert drafted.current_page() == "page_register"


def test_every_control_of_the_page_has_a_name(drafted: MainWindow) -> None:
    assert nameless(drafted.later.opinion) == []


def test_own_words_are_printed_shown_as_edited_and_taken_back(qtbot: QtBot, drafted: MainWindow) -> None:
    page = drafted.later.opinion
    page.ui.side.setCurrentWidget(page.texts)
    before = page.pdf
    box = next(each for each in page.texts.boxes if each.text.name == "补充要求")
    box.edit.setPlainText("施工前应当报送弃渣方案。")
    box.flush()
    quiet(qtbot, drafted)
    assert page.pdf != before
    assert box.text.is_edited
    assert box.state.text().startswith("已改写")
    qtbot.mouseClick(box.reset, Qt.MouseButton.LeftButton)
    quiet(qtbot, drafted)
    assert page.pdf == before
    assert (box.edit.toPlainText(), box.reset.isEnabled()) == ("", False)


def test_a_character_that_cannot_be_printed_is_told_beside_the_text(qtbot: QtBot, drafted: MainWindow) -> None:
    page = drafted.later.opinion
    page.ui.side.setCurrentWidget(page.texts)
    box = page.texts.boxes[0]
    box.edit.setPlainText("报送\U0001f600方案。")
    box.flush()
    quiet(qtbot, drafted)
    assert page.texts.trouble.isVisible()
    assert box.edit.toPlainText() == "报送\U0001f600方案。"


def test_a_judgement_is_made_with_a_phrase_evidence_and_the_last_author(
    qtbot: QtBot, drafted: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    drafted.go("page_review")
    findings, judging = drafted.later.review.findings, drafted.later.review.judging
    panel = findings.judgement.ui
    findings.reveal("U-02")
    paper = tmp_path / "来函.txt"
    paper.write_bytes(b"paper")
    dialogs.files = [paper]
    judging.ask()
    commit(panel.reason, "已现场核实")
    judging.keep()
    quiet(qtbot, drafted)
    assert "来函.txt" in panel.evidenceNames.text()
    panel.answer.setCurrentIndex(panel.answer.findData("clear"))
    commit(panel.by, "王经办")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    quiet(qtbot, drafted)
    findings.reveal("U-03")
    assert (panel.by.text(), panel.reason.text(), panel.evidenceNames.text()) == ("王经办", "", "没有证据材料")
    judging.phrase_menu.aboutToShow.emit()
    offered = [each for each in judging.phrase_menu.actions() if each.text() == "已现场核实"]
    assert len(offered) == 2  # of late, and the office's own
    offered[0].trigger()
    assert panel.reason.text() == "已现场核实"


def test_the_judgements_controls_have_names(drafted: MainWindow) -> None:
    assert nameless(drafted.later.review.findings.judgement) == []
