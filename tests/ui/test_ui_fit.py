"""The window fits a small laptop at every size of the words, and rows of buttons break where they have no room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.ui.flow import flow
from app.ui.main_window import MainWindow
from app.ui.page_stack import PageArea
from app.ui.rail import Rail
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
