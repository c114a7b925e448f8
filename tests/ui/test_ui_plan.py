"""The plan page: from words to a sentence, from a sentence to the rules that cite it, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot
from ui_helpers import commit, quiet

from app.services.search import Hit
from app.ui.main_window import MainWindow
from app.ui.plan_history import PlanHistory
from app.ui.plan_model import snippet
from app.ui.plan_page import PlanPage
from app.ui.plan_tabs import rules_of
from app.ui.plan_words import condition_words, marked_html, rule_html


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PlanPage:
    """The plan page, in front."""
    window.go("page_plan")
    quiet(qtbot, window)
    return window.later.plan


def look_for(qtbot: QtBot, window: MainWindow, words: str) -> tuple[Hit, ...]:
    page = window.later.plan
    commit(page.ui.search, words)
    page.search()
    quiet(qtbot, window)
    return page.model.hits


def test_words_are_found_in_text_tables_rules_and_law_and_each_can_be_left_out(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    hits = look_for(qtbot, window, "永久基本农田")
    assert {hit.kind for hit in hits} == {"text", "table", "rule", "regulation"}
    for kind in ("text", "table", "rule"):
        qtbot.mouseClick(page.kinds[kind], Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert {hit.kind for hit in page.model.hits} == {"regulation"}
    assert "法规（转述）" in page.beside.toPlainText()


def test_a_finding_leads_to_its_rule(qtbot: QtBot, window: MainWindow, page: PlanPage) -> None:
    window.later.review.findings.link.emit("rule", "F-01")
    quiet(qtbot, window)
    assert page.tabs["规则"].chosen().id == "F-01"
    assert page.isVisible()


def test_a_search_without_hits_says_so(qtbot: QtBot, window: MainWindow, page: PlanPage) -> None:
    assert look_for(qtbot, window, "没有这句话的规划") == ()
    assert "换一个说法" in page.ui.count.text()


def test_a_line_leads_to_the_rules_that_cite_it_and_a_rule_back_to_its_line(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    rule = next(ready.rule for ready in window.desk.rules if ready.rule.id == "L-03")
    page.show_line(rule.citation.line)
    quiet(qtbot, window)
    assert page.context.line == rule.citation.line
    assert 'href="rule:L-03"' in page.context.toHtml()
    page.context.anchorClicked.emit(QUrl("rule:L-03"))
    assert page.context.isVisible(), "the rule stands beside the text, which stays"
    assert "“两高”项目" in page.beside.toPlainText()
    page.beside.anchorClicked.emit(QUrl("rules:L-03"))
    quiet(qtbot, window)
    tab = page.tabs["规则"]
    assert page.ui.tabs.currentWidget() is tab
    assert tab.chosen().id == "L-03"
    assert "“两高”项目" in tab.detail.toPlainText()
    page.show_rule("F-01")
    quiet(qtbot, window)
    assert tab.chosen().id == "F-01"
    tab.table.activated.emit(tab.table.currentIndex())
    quiet(qtbot, window)
    assert page.ui.tabs.currentIndex() == 0
    assert page.context.line == tab.chosen().citation.line


@pytest.mark.parametrize(("name", "least"), [("规则", 91), ("板块", 20), ("规划自检", 60)])
def test_a_tab_lists_filters_and_leads_to_the_plan(
    qtbot: QtBot, window: MainWindow, page: PlanPage, name: str, least: int
) -> None:
    tab = page.tabs[name]
    page.ui.tabs.setCurrentWidget(tab)
    quiet(qtbot, window)
    assert len(tab.model.rows) >= least
    assert tab.detail.toPlainText()
    commit(tab.filter, "没有这样的行")
    assert tab.proxy.rowCount() == 0
    assert tab.chosen() is None
    commit(tab.filter, "")
    assert tab.proxy.rowCount() == len(tab.model.rows)
    tab.table.activated.emit(tab.table.currentIndex())
    quiet(qtbot, window)
    assert page.ui.tabs.currentIndex() == 0
    assert page.context.line > 0


def test_alt_and_arrows_go_back_and_forward_among_what_was_read(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    line = rules_of(window.desk)[0].citation.line
    page.show_line(line)
    page.show_rule("F-01")
    quiet(qtbot, window)
    page.tabs["规则"].table.setFocus()
    qtbot.keyClick(page.tabs["规则"].table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    quiet(qtbot, window)
    assert page.ui.tabs.currentIndex() == 0
    assert page.context.line == line
    page.context.setFocus()
    qtbot.keyClick(page.context, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    quiet(qtbot, window)
    assert page.tabs["规则"].chosen().id == "F-01"
    page.step(1)  # nothing lies ahead
    assert page.tabs["规则"].chosen().id == "F-01"


def test_going_elsewhere_forgets_what_lay_ahead() -> None:
    history = PlanHistory()
    for place in (("line", "1"), ("line", "2"), ("line", "2")):
        history.went(place)
    assert history.step(-1) == ("line", "1")
    history.went(("rule", "F-01"))
    assert history.step(1) is None
    assert history.step(-1) == ("line", "1")
    assert history.step(-1) is None


def test_a_late_word_is_brought_to_the_front_with_its_mark() -> None:
    hit = Hit("text", "", "第一章", 7, "一二三四五六七八九十" * 4 + "豆罗<b>", ((40, 42),), None)
    text, spans = snippet(hit)
    assert [text[start:stop] for start, stop in spans] == ["豆罗"]
    assert text.startswith("…三四五六七八九十豆罗")
    assert "豆罗</span>&lt;b&gt;" in marked_html(hit)


def test_conditions_are_told_in_chinese(window: MainWindow) -> None:
    words = condition_words("overlaps(farmland) and not ask(why) or land.farmland_ha > 0", ["why"])
    assert words == "压占(耕地) 且 非 人工认定问题1 或 占用耕地面积 > 0"
    assert all("</table>" in rule_html(ready.rule) for ready in window.desk.rules)
