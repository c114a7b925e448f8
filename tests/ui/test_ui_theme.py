"""The three themes and the size of the words: every text can be read, and what stands follows at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.map_style import _COLOURS, colour
from app.ui.theme import (
    THEMES,
    apply_theme,
    contrast,
    css,
    px,
    recoloured,
    set_height,
    sheet,
    theme_name,
)

UI = Path(__file__).resolve().parents[2] / "app" / "ui"
PLAIN = {"light": 4.5, "dark": 4.5, "sunlight": 7.0}
GROUNDS = ("paper", "alternate", "desk", "button", "group", "quote", "hover")
READ_ON = (
    *(("ink", ground) for ground in GROUNDS),
    *(("faint", ground) for ground in GROUNDS),
    *((role, "paper") for role in ("bad", "doubt", "news", "good", "accent", "placeholder", "off")),
    *((role, "desk") for role in ("bad", "accent")),
    *(("chip_ink", role) for role in ("bad", "doubt", "news", "good", "off")),
    ("bad", "bad_ground"),
    ("doubt", "doubt_ground"),
    ("news", "news_ground"),
    ("good", "good_ground"),
    *(("ink", ground) for ground in ("bad_ground", "doubt_ground", "news_ground", "mark", "fault", "chosen")),
    *(("faint", ground) for ground in ("bad_ground", "doubt_ground", "news_ground", "good_ground", "chosen")),
    *((role, "chosen") for role in ("bad", "doubt", "news", "good", "chosen_ink")),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("rail_ink", "rail"),
    ("rail_ink", "rail_hover"),
    ("rail_chosen_ink", "rail_chosen"),
    ("label", "halo"),
    ("ink", "halo"),
)


@pytest.fixture
def themed(application: QApplication) -> Iterator[QApplication]:
    """The application; it is light and of the usual size again afterwards."""
    yield application
    apply_theme(application)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_stands_out_from_its_ground(theme: str) -> None:
    colours = THEMES[theme]
    pairs = {pair: contrast(QColor(colours[pair[0]]), QColor(colours[pair[1]])) for pair in READ_ON}
    assert {pair: round(value, 2) for pair, value in pairs.items() if value < PLAIN[theme]} == {}


def test_every_theme_has_the_same_colours_by_name() -> None:
    assert {frozenset(colours) for colours in THEMES.values()} == {frozenset(THEMES["light"])}


def test_colours_alike_in_one_theme_are_alike_in_all() -> None:
    for colours in THEMES.values():
        for other in THEMES.values():
            turned = {(colours[role], other[role]) for role in colours}
            assert sorted(a for a, _ in turned) == sorted({a for a, _ in turned})


@pytest.mark.parametrize("theme", THEMES)
def test_every_kind_of_layer_can_be_seen_on_the_map(themed: QApplication, theme: str) -> None:
    apply_theme(themed, theme)
    assert {kind for kind in _COLOURS if contrast(colour(kind), QColor(css("ground"))) < 3} == set()


@pytest.mark.parametrize("theme", THEMES)
def test_the_sheet_names_no_colour_of_its_own(themed: QApplication, theme: str) -> None:
    apply_theme(themed, theme)
    assert set(re.findall(r"#[0-9a-f]{6}", sheet())) <= set(THEMES[theme].values())
    assert "$" not in sheet()


def test_colours_stand_in_the_theme_alone() -> None:
    literal = re.compile(r"""['"]#[0-9a-fA-F]{3,8}\b|:\s*#[0-9a-fA-F]{6}\b|QColor\(\d|GlobalColor""")
    allowed = {"theme_colours.py", "map_style.py"}
    texts = {path.name: path.read_text(encoding="utf-8") for path in UI.glob("*.py") if path.name not in allowed}
    assert {name: literal.findall(text) for name, text in texts.items() if literal.search(text)} == {}


def test_what_stands_takes_another_theme_at_once(qtbot: QtBot, themed: QApplication, window: MainWindow) -> None:
    browser, fixed = QTextBrowser(), QLabel("甲")
    for each in (browser, fixed):
        qtbot.addWidget(each)
    set_height(fixed, 40)
    browser.setHtml(f"<p style='color:{css('bad')}'>触及</p>")
    apply_theme(themed, "dark", 150)
    assert theme_name() == "dark"
    assert window.palette().color(QPalette.ColorRole.Base) == QColor(THEMES["dark"]["paper"])
    assert css("bad") in browser.toHtml()
    assert THEMES["light"]["bad"] not in browser.toHtml()
    assert window.cases.ui.search.font().pixelSize() == px(13) == 20
    assert fixed.height() == 60
    assert window.cases.table.verticalHeader().defaultSectionSize() == 51
    apply_theme(themed)
    assert window.cases.ui.search.font().pixelSize() == 13
    assert fixed.height() == 40


def test_another_theme_needs_no_other_style(themed: QApplication) -> None:
    """Setting one takes as long as all the rest."""
    themed.setStyleSheet("")
    style = themed.style()
    apply_theme(themed)
    apply_theme(themed, "dark")
    themed.setStyleSheet("")
    assert themed.style() is style


def test_only_colours_of_the_theme_are_turned() -> None:
    light, dark = THEMES["light"], THEMES["dark"]
    html = f"<a href='x#123456' style='color:{light['ink'].upper()}'>#abcdef</a>"
    assert recoloured(html, light, dark) == f"<a href='x#123456' style='color:{dark['ink']}'>#abcdef</a>"
