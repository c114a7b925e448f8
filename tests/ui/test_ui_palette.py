"""The command palette and the cheat sheet: everything is found by some of its letters, and done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot
from ui_helpers import EXAMPLE, PATIENCE_MS, AnsweringDialogs, nameless, quiet

from app.ui.command_search import Entry, Index
from app.ui.commands import plain
from app.ui.key_sheet import sheet_html
from app.ui.main_actions import every_spec
from app.ui.main_window import MainWindow
from app.ui.settings_dialog import SETTINGS, SettingsDialog

ENTRIES = (
    Entry("action", "sign", "签发", "审查", "Ctrl+Shift+P"),
    Entry("action", "verify", "查验PDF文件", "审查"),
    Entry("case", "1", "豆罗年产30万立方米构件项目", "2026-140902-30-03-000001　某公司　忻府区"),
    Entry("case", "2", "原平风电项目", "2025-140981-44-01-000009　某厂　原平市"),
)


def keys(words: str, *recent: str) -> list[str]:
    return [entry.key for entry in Index(ENTRIES).find(words, recent)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("签发", "sign"),
        ("qf", "sign"),
        ("pdf", "verify"),
        ("140981", "2"),
        ("豆罗 忻府", "1"),
        ("豆构件", "1"),
        ("yp", "2"),
    ],
)
def test_a_thing_is_found_by_name_code_initials_and_letters_apart(words: str, first: str) -> None:
    assert keys(words)[0] == first


def test_what_holds_nothing_of_the_words_is_not_found() -> None:
    assert keys("水库") == []


def test_the_recent_come_first() -> None:
    assert keys("", "case:2")[0] == "2"
    assert keys("某", "case:2") == ["2", "1"]


def test_ctrl_k_does_what_is_chosen(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.action("palette").trigger()
    palette = window.commands.palette
    palette.line.setText("图层")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.current_page() == "page_layers"
    window.action("palette").trigger()
    assert palette.model.entries[0].key == "page_layers"


def test_a_case_is_opened_from_the_palette(qtbot: QtBot, case: MainWindow) -> None:
    case.session.set_project({"name": "定襄法兰项目", "code": "2026-140921-33-03-000007"})
    case.session.save_now()
    case.go("page_cases")
    quiet(qtbot, case)
    case.session.leave()
    case.action("palette").trigger()
    palette = case.commands.palette
    palette.line.setText("dxfl")
    qtbot.waitUntil(
        lambda: bool(palette.model.entries) and palette.model.entries[0].kind == "case", timeout=PATIENCE_MS
    )
    palette.choose()
    qtbot.waitUntil(lambda: case.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, case)
    assert case.session.document["project"]["name"] == "定襄法兰项目"


def test_escape_closes_the_palette_and_nothing_else_happens(qtbot: QtBot, window: MainWindow) -> None:
    window.action("palette").trigger()
    qtbot.keyClick(window.commands.palette.line, Qt.Key.Key_Escape)
    assert not window.commands.palette.isVisible()
    assert window.current_page() == "page_cases"


def test_what_cannot_be_done_now_says_why(window: MainWindow) -> None:
    window.action("palette").trigger()
    palette = window.commands.palette
    palette.line.setText("重新审查")
    assert "现在不能用" in palette.model.entries[0].beside
    palette.choose()
    assert "请先打开" in window.statusBar().currentMessage()


def test_every_action_and_every_setting_stands_in_the_palette(window: MainWindow) -> None:
    names = {entry.name for entry in window.commands.action_entries()}
    assert names == {f"action:{spec.name}" for spec in every_spec()} | {f"setting:{name}" for name in SETTINGS}


def test_every_shortcut_stands_on_the_sheet() -> None:
    text = sheet_html()
    for spec in every_spec():
        for key in spec.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("&", "&amp;") in text


def test_words_lose_their_letter_and_dots() -> None:
    assert plain("签发(&I)…") == "签发"
    assert plain("强光（高对比度）(&S)") == "强光（高对比度）"


def test_the_settings_hold_at_once(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    seen: list[str] = []

    def fill(dialog: SettingsDialog) -> None:
        assert nameless(dialog) == []
        box = dialog.controls["theme"]
        box.setCurrentIndex(box.findData("dark"))
        box.activated.emit(box.currentIndex())
        seen.append(window.preferences.text("theme"))

    dialogs.fill = fill
    window.action("settings").trigger()
    assert seen == ["dark"]
    window.looks.set_theme("light")


def test_the_palette_has_names_for_those_who_hear_it(window: MainWindow) -> None:
    assert nameless(window.commands.palette) == []


def test_a_recent_file_is_found_by_its_name(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.case_desk.import_case(EXAMPLE / "case.json")
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    window.preferences.push("recent/files", str(tmp_path / "gone.json"))
    entries = [entry for entry in window.commands.action_entries() if entry.kind == "file"]
    assert [entry.words for entry in entries] == ["case.json"]
