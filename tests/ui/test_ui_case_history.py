"""Every change of a case can be taken back and made again: the project's, the site's, the judgements'."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, commit, quiet

from app.domain.finding import Judgement
from app.services.cases import load_case
from app.ui.case_history import CaseHistory, Step
from app.ui.case_words import change_words, changed_fields
from app.ui.form_fields import TextField
from app.ui.main_window import MainWindow


def step(before: Any, after: Any, key: str = "") -> Step:
    return Step("", {"project": before}, {"project": after}, key)


def test_a_new_change_forgets_what_was_taken_back() -> None:
    history = CaseHistory()
    history.changed(step(None, 1))
    history.changed(step(1, 2))
    assert history.undo() == {"project": 1}
    history.changed(step(1, 3))
    assert not history.can_redo()
    assert history.undo() == {"project": 1}
    assert history.undo() == {"project": None}
    assert not history.can_undo()
    assert history.redo() == {"project": 1}


def test_very_old_changes_are_forgotten() -> None:
    history = CaseHistory()
    for number in range(1000):
        history.changed(step(number, number + 1))
    undone = 0
    while history.can_undo():
        history.undo()
        undone += 1
    assert undone == 200


def test_letters_typed_into_one_field_are_one_step_until_it_is_left() -> None:
    history = CaseHistory()
    for number in range(3):
        history.changed(step(number, number + 1, "code"))
    history.seal()
    history.changed(step(3, 4, "code"))
    assert history.undo() == {"project": 3}
    assert history.undo() == {"project": 0}
    assert not history.can_undo()


def test_what_was_typed_and_deleted_again_is_no_step() -> None:
    history = CaseHistory()
    history.changed(step(0, 1, "code"))
    history.changed(step(1, 0, "code"))
    assert not history.can_undo()


def test_a_change_is_told_in_words() -> None:
    before = {"name": "甲", "land": {"total_ha": 12.5}}
    assert change_words(before, {"name": "甲", "land": {"total_ha": 10}}) == "用地总面积 12.5→10"
    assert change_words(before, {"name": "甲"}) == "用地总面积 12.5→未知"
    assert change_words({}, {"ground": {"hardened": False}}) == "是否硬化地面 未知→否"
    assert change_words({}, {"construction": "new"}) == "建设性质 未知→新建"
    assert change_words({}, {"mining": {}}) == "涉及矿业权 否→是"
    assert change_words({}, {"code": "1", "county": "代县"}) == "项目代码、所在县（市、区）等2项"


def test_zero_is_another_value_than_no_and_one_than_yes() -> None:
    assert changed_fields({"land": {"total_ha": 0}}, {"land": {"total_ha": False}}) == ("land.total_ha",)


def test_one_history_takes_back_a_judgement_then_the_site_then_a_field(qtbot: QtBot, case: MainWindow) -> None:
    session, form = case.session, case.later.review.form
    field = form.field("code")
    assert isinstance(field, TextField)
    commit(field.line, "1")
    commit(field.line, "12")
    session.set_site({"type": "Point", "coordinates": [112.7, 38.4]})
    session.judge(Judgement("L-01", "clear", "现场核实", "张三"))
    assert "人工认定" in case.action("undo").text()
    session.undo()
    assert not session.document["judgements"]
    session.undo()
    assert session.document["site"] is None
    assert "项目代码 未知→12" in case.action("undo").text()
    session.undo()
    assert field.value() is None
    assert not session.history.can_undo()
    session.redo()
    assert field.value() == "12"
    assert session.document["project"]["code"] == "12"
    quiet(qtbot, case)


def test_the_case_is_saved_while_someone_types_without_pause(qtbot: QtBot, case: MainWindow) -> None:
    field = case.later.review.form.field("name")
    assert isinstance(field, TextField)
    texts = iter(f"项目{number}" for number in range(10_000))

    def is_saved() -> bool:
        commit(field.line, next(texts))
        assert case.session._save_timer.isActive() or not case.session._unsaved
        kept = load_case(case.desk, case.session.case_id or 0)
        return bool(kept["project"]["name"])

    qtbot.waitUntil(is_saved, timeout=PATIENCE_MS)
    quiet(qtbot, case)


def test_ctrl_z_in_a_line_takes_back_its_words_and_elsewhere_the_last_change(qtbot: QtBot, case: MainWindow) -> None:
    form = case.later.review.form
    code, mineral = form.field("code"), form.field("applicant.name")
    assert isinstance(code, TextField)
    assert isinstance(mineral, TextField)
    case.activateWindow()
    code.line.setFocus()
    qtbot.keyClicks(code.line, "12")
    mineral.line.setFocus()
    qtbot.keyClicks(mineral.line, "ab")
    qtbot.keyClick(mineral.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert mineral.value() is None
    assert code.value() == "12"
    qtbot.keyClick(mineral.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert code.value() is None
    qtbot.keyClick(mineral.line, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert code.value() == "12"
    quiet(qtbot, case)
