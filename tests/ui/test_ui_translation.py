"""The window in another language: every word can be reached by Linguist, and what was translated is shown."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.ui.main_window import MainWindow
from app.ui.translation import Words, _install, apply_language, read_ts, ts_file
from app.ui.update_translations import sources, updated

UI = Path(__file__).resolve().parents[2] / "app" / "ui"
CHINESE = re.compile("[\u3400-\u9fff]")
MARKS = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
# Files whose words cannot be reached yet; the list may only become shorter.
TO_DO: set[str] = {
    *("block_words", "fuel_words"),
    *(
        "batch_page",
        "case_words",
        "catalogues_page",
        "defect_model",
        "desk_work",
        "diagnosis_words",
        "export_dialog",
    ),
    *(
        "finding_words",
        "findings_model",
        "form_lists",
        "form_section",
    ),
    *("form_spec", "layer_columns", "layer_lists", "map_paths", "paste_dialog"),
    *("plan_model", "plan_tabs", "plan_words", "reason_dialog", "register_words", "signing_desk", "site_bar"),
    *("site_dialog", "site_words", "siting_words", "trust_panel", "verification_words"),
}


def bare(path: Path) -> list[str]:
    """Chinese words of a module that stand outside of docstrings and of what Linguist reads."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            known.add(id(node.value))
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
        if name in MARKS:
            known |= {id(each) for each in node.args}
    texts = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [node.value for node in texts if id(node) not in known and CHINESE.search(node.value)]


MODULES = {
    path.stem: path for path in sorted(UI.glob("*.py")) if path.stem not in ("translation", "make_help_pictures")
}  # names of languages; the example's own words


@pytest.mark.parametrize("name", sorted(MODULES.keys() - TO_DO))
def test_every_word_of_a_module_can_be_translated(name: str) -> None:
    assert bare(MODULES[name]) == []


def test_no_module_waits_that_need_not() -> None:
    assert {name for name in TO_DO if name not in MODULES or not bare(MODULES[name])} == set()


def test_no_sentence_to_translate_is_put_together_from_pieces() -> None:
    wrong = []
    for name, path in MODULES.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            if called in MARKS and any(isinstance(each, (ast.JoinedStr, ast.BinOp)) for each in node.args):
                wrong.append(f"{name}:{node.lineno}")
    assert wrong == []


def test_the_file_for_linguist_holds_every_word() -> None:
    assert updated("en", sources()) == ts_file("en").read_text(encoding="utf-8"), (
        "run python -m app.ui.update_translations"
    )


def test_placeholders_survive_translation() -> None:
    marks = re.compile(r"\{\w*\}|%n|%[sd]|%L?\d")
    lost = [
        source
        for (_, source), forms in read_ts(ts_file("en")).items()
        for form in forms
        if set(marks.findall(source)) - {"%n"} != set(marks.findall(form)) - {"%n"}
    ]
    assert lost == []


@pytest.fixture
def english(application: QApplication) -> Iterator[QApplication]:
    apply_language(application, "en")
    yield application
    apply_language(application, "zh")


def test_a_window_speaks_the_language_that_was_chosen(english: QApplication) -> None:
    words = {
        ("", "案卷(&C)"): ("&Case",),
        ("MainWindow", "页面切换"): ("Pages",),
        ("X", "共%n个"): ("%n case", "%n cases"),
    }
    _install(english, Words(words, english))
    assert QCoreApplication.translate("X", "共%n个", None, 1) == "1 case"
    assert QCoreApplication.translate("X", "共%n个", None, 2) == "2 cases"
    assert QCoreApplication.translate("Elsewhere", "共%n个", None, 2) == "2 cases"
    assert QCoreApplication.translate("X", "没有译文") == "没有译文"


def test_unfinished_words_stay_chinese(tmp_path: Path) -> None:
    path = tmp_path / "a.ts"
    path.write_text(
        "<TS><context><name>A</name>"
        "<message><source>甲</source><translation>a</translation></message>"
        "<message><source>乙</source><translation type='unfinished'>b</translation></message>"
        "<message numerus='yes'><source>%n丙</source><translation><numerusform>%n c</numerusform>"
        "<numerusform>%n cs</numerusform></translation></message></context></TS>",
        encoding="utf-8",
    )
    assert read_ts(path) == {("A", "甲"): ("a",), ("A", "%n丙"): ("%n c", "%n cs")}


def test_menus_keep_their_ticks(window: MainWindow) -> None:
    assert window.action("theme_light").isChecked()
    assert window.action("language_zh").isChecked()
    assert not window.action("smaller").isEnabled()


def test_a_chosen_size_is_remembered(window: MainWindow) -> None:
    window.action("larger").trigger()
    assert window.preferences.number("percent", 100, 100, 200) == 110
    assert window.action("smaller").isEnabled()
    window.action("usual_size").trigger()
    window.action("theme_sunlight").trigger()
    assert window.preferences.text("theme") == "sunlight"
    window.action("theme_light").trigger()
    assert window.cases.ui.search.font().pixelSize() == 13
