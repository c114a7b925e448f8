"""The window fits a small laptop at every size of the words, and rows of buttons break where they have no room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTableView, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS

from app.ui.dashboard_chart import _whole_step
from app.ui.flow import flow
from app.ui.main_window import MainWindow
from app.ui.page_stack import PageArea
from app.ui.rail import Rail
from app.ui.reason_dialog import ReasonDialog, ReasonWords
from app.ui.table_model import Column, TupleTableModel
from app.ui.tables import dress
from app.ui.theme import apply_theme, colour
from app.ui.translation import apply_language

LAPTOP = (1366, 768)


@pytest.fixture
def looks(application: QApplication) -> Iterator[QApplication]:
    """The application; it speaks Chinese in the usual size again afterwards."""
    yield application
    apply_language(application, "zh")
    apply_theme(application)


@pytest.mark.parametrize("size", [150, 200])
def test_every_page_fits_a_small_laptop_in_large_words(looks: QApplication, case: MainWindow, size: int) -> None:
    apply_theme(looks, "light", size)
    rail = case.findChild(Rail).sizeHint().width()
    sizes = {
        type(page).__name__: page.minimumSizeHint()
        for page in (case.pages.widget(at) for at in range(case.pages.count()))
    }
    assert {name: each for name, each in sizes.items() if each.width() + rail > LAPTOP[0]} == {}
    frame = case.menuBar().sizeHint().height() + case.statusBar().sizeHint().height()
    tall = {name for name, each in sizes.items() if each.height() + frame > LAPTOP[1]}
    assert tall == set() or size > 150  # larger words scroll
    assert case.minimumSizeHint().width() <= LAPTOP[0]
    assert case.minimumSizeHint().height() <= LAPTOP[1]


def test_buttons_without_room_go_to_the_next_row(qtbot: QtBot, application: QApplication) -> None:
    assert application.font().family()
    band = QWidget()
    qtbot.addWidget(band)
    buttons = [QPushButton(words) for words in "甲乙丙"]
    row = flow(band, buttons)
    wide = row.sizeHint().width()
    assert row.heightForWidth(wide - 1) > row.heightForWidth(wide)
    band.resize(wide - 1, 200)
    band.show()
    tops = [button.geometry().top() for button in buttons]
    assert tops[0] == tops[1] < tops[2]
    assert buttons[2].geometry().left() == buttons[0].geometry().left()
    band.resize(wide, 200)
    assert len({button.geometry().top() for button in buttons}) == 1


def test_a_hidden_button_takes_no_room(qtbot: QtBot, application: QApplication) -> None:
    assert application.font().family()
    band = QWidget()
    qtbot.addWidget(band)
    buttons = [QPushButton(words) for words in "甲乙"]
    row = flow(band, buttons)
    wide = row.sizeHint().width()
    buttons[0].hide()
    assert row.sizeHint().width() == (wide - row.spacing()) / 2


def test_columns_follow_the_size_of_the_words(looks: QApplication, window: MainWindow) -> None:
    table = window.cases.table
    usual = table.columnWidth(2)
    apply_theme(looks, "light", 150)
    assert table.columnWidth(2) == round(usual * 1.5)
    apply_theme(looks)
    assert table.columnWidth(2) == usual


def test_words_that_wrap_get_the_height_of_their_lines(qtbot: QtBot, application: QApplication) -> None:
    assert application.font().family()
    dialog = ReasonDialog(ReasonWords("撤回", "撤回它？将签发一份撤回通知。" * 12, "撤回"))
    qtbot.addWidget(dialog)
    dialog.show()
    question = dialog.findChild(QLabel, "question")
    qtbot.waitUntil(lambda: question.height() >= question.heightForWidth(question.width()), timeout=PATIENCE_MS)
    assert question.heightForWidth(question.width()) > 3 * question.fontMetrics().height()


def test_a_column_is_as_wide_as_its_head_and_its_first_rows_ask_for(qtbot: QtBot, application: QApplication) -> None:
    assert application.font().family()
    table = QTableView()
    qtbot.addWidget(table)
    columns = [
        Column("一个很长很长的列名", lambda row: row),
        Column("甲", lambda row: row * 3),
        Column("乙", lambda row: row),
    ]
    model = TupleTableModel(columns, table)
    dress(table, model, stretched=2, widths=(60, 60, 100))
    table.resize(1200, 200)
    table.show()
    metrics = table.fontMetrics()
    assert table.columnWidth(0) > metrics.horizontalAdvance("一个很长很长的列名")
    model.set_rows(["二", "两字"])
    assert 60 < metrics.horizontalAdvance("两字" * 3) < table.columnWidth(1) < 60 * 2.2
    assert table.columnWidth(2) == table.viewport().width() - table.columnWidth(0) - table.columnWidth(1)
    table.resize(200, 200)
    assert table.columnWidth(2) >= 60


def test_a_line_to_type_into_takes_what_a_row_leaves(qtbot: QtBot, application: QApplication) -> None:
    assert application.font().family()
    band, line, button = QWidget(), QLineEdit(), QPushButton("甲")
    qtbot.addWidget(band)
    flow(band, [line, button])
    band.resize(600, 60)
    band.show()
    assert button.geometry().right() == band.rect().right()
    assert button.width() == button.sizeHint().width()


def test_no_entry_of_the_form_is_cut_off_at_its_side(looks: QApplication, case: MainWindow) -> None:
    for size in (100, 150, 200):
        apply_theme(looks, "light", size)
        form = case.later.review.form
        assert form.widget().minimumSizeHint().width() <= form.minimumSizeHint().width()


@pytest.mark.parametrize(("span", "step"), [(1.4, 1), (6, 1), (7, 2), (60, 10), (6_001, 2_000)])
def test_what_is_counted_has_whole_numbers_below_its_chart(span: float, step: int) -> None:
    assert _whole_step(span) == step


def test_a_page_that_was_hidden_takes_the_theme_when_it_is_shown(looks: QApplication, case: MainWindow) -> None:
    case.go("page_cases")
    apply_theme(looks, "dark")
    case.go("page_review")
    assert case.later.review.map.view.backgroundBrush().color() == colour("ground")


def test_a_page_that_has_no_room_scrolls(looks: QApplication, window: MainWindow) -> None:
    apply_theme(looks, "light", 200)
    window.resize(500, 400)
    window.go("page_register")
    page = window.pages.currentWidget()
    assert page.width() >= page.minimumSizeHint().width() > 500
    area = window.centralWidget().findChild(PageArea)
    assert area.horizontalScrollBar().maximum() > 0
    apply_theme(looks)
    window.resize(1366, 768)
    QApplication.sendPostedEvents()
    assert area.horizontalScrollBar().maximum() == area.verticalScrollBar().maximum() == 0


def test_words_of_a_page_grow_once(looks: QApplication, qtbot: QtBot) -> None:
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.setHtml("<p>甲</p><p style='font-size:20px'>乙</p>")
    browser.show()
    before = browser.document().size().height()
    apply_theme(looks, "light", 150)
    grown = browser.document().size().height()
    apply_theme(looks)
    assert before < grown < before * 1.8
    assert "font-size:20px" in browser.toHtml()
    assert browser.document().size().height() == before
