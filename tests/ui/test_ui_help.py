"""The help: what it names exists, what it links to is there, every action is told, every shortcut is the real one."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot
from ui_helpers import nameless

from app.ui.help_text import CHAPTERS, HELP, PAGE_CHAPTERS, SOURCE, chapter_file, expanded, find, language
from app.ui.help_window import HelpWindow
from app.ui.main_actions import PAGES, every_spec
from app.ui.main_window import MainWindow

TEXTS = {path: path.read_text(encoding="utf-8") for path in sorted(HELP.glob("*/*.md"))}
NAMES = {spec.name for spec in every_spec()}
# Names in braces that are meant as such: they stand in the opinion's number.
LITERAL = {"year", "serial"}
# Keys that are no action's: of the entries, tables and map themselves, and of Qt.
OTHER_KEYS = {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+Z", "Shift+Tab", "Shift+M", "F2", "F4", "F10", "Alt", "Ctrl", "Shift"}
KEY = re.compile(r"(?:Ctrl|Alt|Shift)(?:\+(?:Shift|Alt|F\d+|Tab|[A-Z0-9/,=]\b))*|\bF\d+\b")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_picture_that_is_named_exists(path: Path) -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", TEXTS[path])
    assert [name for name in pictures if not (HELP / name).is_file()] == []


def test_every_picture_is_used_and_together_they_are_small() -> None:
    files = sorted((HELP / "pictures").glob("*"))
    words = "".join(TEXTS.values())
    assert [each.name for each in files if f"pictures/{each.name}" not in words] == []
    assert sum(each.stat().st_size for each in files) < 2_000_000


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_link_leads_somewhere(path: Path) -> None:
    links = [QUrl(each) for each in re.findall(r"(?<!!)\[[^\]]*\]\(([^)]+)\)", expanded(TEXTS[path]))]
    goals = {"help": set(CHAPTERS), "page": set(PAGES)}
    assert [link.toString() for link in links if link.path() not in goals.get(link.scheme(), set())] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_name_in_braces_is_an_action(path: Path) -> None:
    assert set(re.findall(r"\{(\w+)\}", TEXTS[path])) - NAMES - LITERAL == set()


def test_every_action_of_the_menus_is_explained() -> None:
    text = "".join((HELP / SOURCE / f"{name}.md").read_text(encoding="utf-8") for name in CHAPTERS)
    assert {name for name in NAMES if f"{{{name}}}" not in text} == set()


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_shortcut_that_is_named_is_the_real_one(path: Path) -> None:
    real = {key for spec in every_spec() for key in spec.keys} | OTHER_KEYS
    assert {key for key in KEY.findall(TEXTS[path]) if key not in real} == set()


def test_no_shortcut_belongs_to_two_actions() -> None:
    counts = Counter(QKeySequence(key).toString() for spec in every_spec() for key in spec.keys)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_page_has_its_chapter_and_every_file_is_one() -> None:
    assert set(PAGE_CHAPTERS) == set(PAGES)
    assert set(PAGE_CHAPTERS.values()) <= set(CHAPTERS)
    assert {path.stem for path in TEXTS} - {"about"} <= set(CHAPTERS)
    assert all((HELP / SOURCE / f"{name}.md").is_file() for name in CHAPTERS)


def shape(text: str) -> dict[str, list[str] | int]:
    """What a chapter shows in whatever language: pictures, links, actions, headings and paragraphs in number."""
    return {
        "pictures": re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text),
        "links": sorted(re.findall(r"\((help:\w+)\)", text)),
        "actions": sorted(set(re.findall(r"\{(\w+)\}", text))),
        "headings": len(re.findall(r"(?m)^#+ ", text)),
        "items": len(re.findall(r"(?m)^(?:\*|\d+\.) ", text)),
        "paragraphs": len(re.findall(r"\n\n+", text.strip())),
    }


@pytest.mark.parametrize("path", sorted((HELP / SOURCE).glob("*.md")), ids=lambda path: path.name)
def test_a_chapter_is_the_same_in_english(path: Path) -> None:
    assert shape(TEXTS[HELP / "en" / path.name]) == shape(TEXTS[path])


def test_the_english_help_has_no_other_chapters() -> None:
    assert {path.name for path in (HELP / "en").glob("*")} == {path.name for path in (HELP / SOURCE).glob("*")}


def test_a_chapter_that_another_language_lacks_is_shown_in_chinese() -> None:
    assert chapter_file("field", "xx") == HELP / SOURCE / "field.md"


def test_an_action_is_told_with_its_words_and_keys() -> None:
    assert language() == "zh"
    assert expanded("{new}。") == "**新建案卷**（Ctrl+N）。"
    assert expanded("{page_review}") == "[审查](page:page_review)（Ctrl+2）"
    assert expanded("{year}") == "{year}"


def test_a_search_finds_the_section_that_holds_all_words() -> None:
    assert [each.heading for each in find("密码 忘了")][:1] == ["签名密码忘了"]
    assert find("没有这样的词语") == ()


def opened(window: MainWindow) -> HelpWindow:
    window.action("help").trigger()
    shown = window.help.shown
    assert shown is not None
    return shown


def test_help_opens_beside_the_work_at_the_chapter_of_the_page(window: MainWindow) -> None:
    window.go("page_layers")
    shown = opened(window)
    assert not shown.isModal()
    assert shown.chapter() == "layers"
    assert shown.text.toPlainText().startswith("图层")
    assert nameless(shown) == []


def test_help_knows_what_part_of_the_review_is_being_worked_on(case: MainWindow) -> None:
    case.activateWindow()
    case.later.review.form.field("name").setFocus()
    assert opened(case).chapter() == "form"
    case.later.review.findings.tree.setFocus()
    case.activateWindow()
    assert opened(case).chapter() in ("findings", "form")  # the offscreen platform may keep the focus where it was


def test_a_link_of_the_help_opens_the_page_it_speaks_of(window: MainWindow) -> None:
    shown = opened(window)
    shown.text.anchorClicked.emit(QUrl("page:page_register"))
    assert window.current_page() == "page_register"


def test_help_goes_back_and_forward(window: MainWindow) -> None:
    shown = opened(window)
    shown.show_chapter("form")
    shown.text.anchorClicked.emit(QUrl("help:trouble"))
    assert shown.chapter() == "trouble"
    shown.back.click()
    assert shown.chapter() == "form"
    assert shown.forward.isEnabled()
    shown.forward.click()
    assert shown.chapter() == "trouble"
    assert not shown.forward.isEnabled()


def test_what_is_searched_for_is_listed_and_marked(qtbot: QtBot, window: MainWindow) -> None:
    shown = opened(window)
    shown.search.setText("吊销列表")
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)
    assert shown.model.rowCount() >= 1
    assert "查验" in shown.model.index(0).data()
    shown._visit("verify", "")
    assert len(shown.text.extraSelections()) >= 1
    shown.search.setText("没有这样的词语")
    qtbot.waitUntil(lambda: "没有找到" in shown.count.text())


def test_the_size_of_the_helps_words_is_remembered(window: MainWindow) -> None:
    shown = opened(window)
    before = window.preferences.number("help/percent", 115, 80, 200)
    shown.larger.click()
    assert window.preferences.number("help/percent", 115, 80, 200) > before


def test_help_closes_with_its_window(window: MainWindow) -> None:
    opened(window)
    window.close()
    assert window.help.shown is None
