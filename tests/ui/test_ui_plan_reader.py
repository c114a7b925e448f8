"""The plan reader: outline, marks, what stands beside the text, tables, blocks, bookmarks, a size of its own."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QWheelEvent
from pytestqt.qtbot import QtBot
from ui_helpers import AnsweringDialogs, commit, quiet

from app.services.plan_reading import plan_notes, plan_text
from app.ui.main_window import MainWindow
from app.ui.plan_blocks import PlanBlocks
from app.ui.plan_left import HITS, MARKS, OUTLINE
from app.ui.plan_page import PlanPage
from app.ui.theme import ACCENT, CHOSEN, MARK, apply_theme, colour, css


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PlanPage:
    """The plan page, in front, with the plan read."""
    window.go("page_plan")
    quiet(qtbot, window)
    return window.later.plan


def grounds(page: PlanPage) -> dict[str, list[str]]:
    """What is marked in the text, by the colour of the mark."""
    found: dict[str, list[str]] = {}
    for each in page.context.extraSelections():
        found.setdefault(each.format.background().color().name(), []).append(each.cursor.selectedText())
    return found


def test_every_line_of_the_plan_can_be_read_in_its_leaf(window: MainWindow) -> None:
    text = plan_text(window.desk)
    with window.desk.plan() as plan:
        lines = plan.lines()
    for line in lines:
        leaf = text.leaves[text.leaf_at(line.line)]
        assert leaf.first <= line.line <= leaf.last
        assert leaf.passages[0].line <= line.line


def test_the_outline_leads_to_chapters_sections_boxes_tables_and_annexes(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    outline = page.left.outline
    assert page.text is not None
    assert {entry.kind for entry in page.text.outline} == {"chapter", "section", "box", "table", "annex"}
    assert outline.entries.rowCount() == 15
    entry = next(each for each in page.text.outline if each.words.startswith("专栏9-3"))
    outline.wanted.emit(entry.line)
    quiet(qtbot, window)
    assert page.context.line == entry.line
    assert outline.currentIndex().data() == entry.words
    assert "稳定安全水网构建" in page.beside.toPlainText()


def test_f3_goes_from_hit_to_hit_and_the_words_are_marked_in_the_full_text(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    commit(page.ui.search, "泉域 保护")
    page.search()
    quiet(qtbot, window)
    assert page.left.stack.currentIndex() == HITS
    lines = [hit.line for hit in page.model.hits if hit.line is not None]
    assert page.context.line == lines[0]
    assert set(grounds(page)[colour(MARK).name()]) >= {"泉域", "保护"}
    window.action("plan_next").trigger()
    quiet(qtbot, window)
    assert page.hits.currentIndex().row() == 1
    assert "第2处" in page.ui.count.text()
    for _ in range(2):
        window.action("plan_last").trigger()
    assert page.hits.currentIndex().row() == len(page.model.hits) - 1, "before the first comes the last"
    commit(page.ui.search, "")
    page.search()
    assert page.left.stack.currentIndex() == OUTLINE
    assert colour(MARK).name() not in grounds(page)


def test_beside_a_section_stand_its_rules_and_the_plans_own_contradictions(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    notes = plan_notes(window.desk)
    number, found = next((at, each) for at, each in enumerate(notes.checks) if each.id == "sum:table_2_5:565")
    page.show_line(565)
    quiet(qtbot, window)
    assert "表2-5" in page.beside.toPlainText()
    assert found.title in page.beside.toPlainText()
    page.beside.anchorClicked.emit(QUrl(f"check:{number}"))
    assert found.meaning in page.beside.toPlainText()
    page.follow_reading()
    assert found.meaning in page.beside.toPlainText(), "what was asked for stays while the same part is read"
    page.beside.anchorClicked.emit(QUrl(f"checks:{number}"))
    quiet(qtbot, window)
    assert page.tabs["规划自检"].chosen().id == found.id
    page.step(-1)
    page.beside.anchorClicked.emit(QUrl("passage:"))
    assert found.meaning not in page.beside.toPlainText()


def test_a_table_cited_in_the_text_opens_and_its_row_leads_back(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    page.show_line(1428)
    quiet(qtbot, window)
    assert 'href="table:table_6_5"' in page.context.toHtml()
    page.context.anchorClicked.emit(QUrl("table:table_6_1"))
    quiet(qtbot, window)
    tab, table = page.tables.tab(), page.tables.table()
    assert tab is not None
    assert table is not None
    assert table.name == "表6-1 战略新兴产业板块用地情况"
    tab.table.sortByColumn(table.headings.index("板块面积"), Qt.SortOrder.DescendingOrder)
    areas = [tab.proxy.index(row, 3).data() for row in range(tab.proxy.rowCount())]
    assert [float(area) for area in areas] == sorted(map(float, areas), reverse=True), "sorted by figures, not by words"
    tab.choose(lambda row: row[1][2] == "忻州经济开发区（核心区板块）")
    tab.table.activated.emit(tab.table.currentIndex())
    quiet(qtbot, window)
    assert page.context.line == 1052
    assert "8032.08" in grounds(page)[colour(CHOSEN).name()], "the whole row is marked"


def test_a_table_is_copied_with_its_headings_and_exported_as_csv(
    qtbot: QtBot, window: MainWindow, page: PlanPage, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    page.follow("table", "table_2_3")
    quiet(qtbot, window)
    page.tables.copy()
    copied = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert copied[0] == ["行政区名称", "耕地保有量（万亩）", "永久基本农田（万亩）"]
    assert copied[1] == ["忻府区", "98.67", "79.30"]
    dialogs.files = [tmp_path / "表2-3.csv"]
    page.tables.export()
    quiet(qtbot, window)
    with (tmp_path / "表2-3.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][-1] == "规划文本行号"
    assert [row[:-1] for row in rows] == copied
    assert rows[1][-1] == "253"


def test_every_table_is_shown_with_headings_and_told_row_by_row(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    page.ui.tabs.setCurrentWidget(page.tables)
    quiet(qtbot, window)
    for table in page.tables.tables:
        page.tables.choose(table.id)
        tab = page.tables.tab()
        assert tab is not None
        assert tab.proxy.rowCount() == len(table.rows) > 0
        assert not [head for head in table.headings if head.isascii() and head.isalpha()]
        assert table.name in tab.detail.toPlainText()


def test_a_block_shows_its_boards_demands_and_its_place(qtbot: QtBot, window: MainWindow, page: PlanPage) -> None:
    tab = page.tabs["板块"]
    assert isinstance(tab, PlanBlocks)
    page.ui.tabs.setCurrentWidget(tab)
    quiet(qtbot, window)
    tab.choose(lambda block: block["name"] == "豆罗建材板块")
    quiet(qtbot, window)
    assert tab.map is not None
    assert tab.map.isVisible()
    assert "禁止新建、扩建" in tab.detail.toPlainText()
    tab.link.emit("rules", "")
    assert "禁止新建、扩建" not in tab.detail.toPlainText()
    assert "1,278.55公顷" in tab.detail.toPlainText()


def test_a_bookmark_is_named_kept_and_leads_back(qtbot: QtBot, window: MainWindow, page: PlanPage) -> None:
    marks = page.left.bookmarks
    page.show_line(246)
    window.action("plan_mark").trigger()
    quiet(qtbot, window)
    assert page.left.stack.currentIndex() == MARKS
    page.left.bookmarks.marks.item(0).setText("占用农田先看这里")
    window.action("plan_mark").trigger()
    assert marks.marks.rowCount() == 1, "a line has one bookmark"
    page.show_line(1052)
    marks.wanted.emit(int(marks.marks.item(0).data(Qt.ItemDataRole.UserRole)))
    assert page.context.line == 246
    marks.remember(window.preferences)
    assert marks.marks.item(0).text() == "占用农田先看这里"
    marks.setCurrentIndex(marks.marks.index(0, 0))
    qtbot.keyClick(marks, Qt.Key.Key_Delete)
    marks.remember(window.preferences)
    assert marks.marks.rowCount() == 0


def test_ctrl_with_wheel_and_plus_change_the_texts_size_alone_and_it_is_kept(
    qtbot: QtBot, window: MainWindow, page: PlanPage
) -> None:
    page.show_line(246)
    page.context.setFocus()
    before = page.context.document().defaultFont().pixelSize()
    qtbot.keyClick(page.context, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert page.context.size_percent == 110
    assert page.context.document().defaultFont().pixelSize() > before
    wheel = QWheelEvent(
        QPointF(50, 50),
        page.context.viewport().mapToGlobal(QPointF(50, 50)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(page.context.viewport(), wheel)
    assert window.preferences.number("page_plan/size", 0, 0, 1000) == 125
    assert page.context.top_line() == 246, "what is read stays in view"
    qtbot.keyClick(page.context, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.context.document().defaultFont().pixelSize() == before


def test_another_theme_keeps_place_and_marks(qtbot: QtBot, window: MainWindow, page: PlanPage) -> None:
    application = QGuiApplication.instance()
    page.show_line(246)
    quiet(qtbot, window)
    try:
        with qtbot.waitSignal(page.context.restyled):
            apply_theme(application, "dark", 150)  # type: ignore[arg-type]  # the window's own application
        assert page.context.line == page.context.top_line() == 246
        assert colour(CHOSEN).name() in grounds(page)
        assert css(ACCENT) in page.context.toHtml()
    finally:
        apply_theme(application)  # type: ignore[arg-type]  # likewise
