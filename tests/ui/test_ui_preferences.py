"""What a window remembers: typed, kept between runs, and defaults where the file is damaged."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QLabel, QSplitter, QTableView
from pytestqt.qtbot import QtBot

from app.ui.preferences import Preferences, keep_header, keep_splitter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "家" / "window.ini"


def test_what_was_put_comes_back_in_another_run(path: Path) -> None:
    first = Preferences(path)
    first.put("a/text", "忻府区，“二”")
    first.put("a/number", 150)
    first.put("a/flag", True)
    first.put("a/none", ())
    first.put("a/one", ("甲",))
    first.put("a/two", ("甲", "乙, 丙"))
    first.save()
    again = Preferences(path)
    assert again.text("a/text") == "忻府区，“二”"
    assert again.number("a/number", 100, 100, 200) == 150
    assert again.flag("a/flag")
    assert (again.texts("a/none"), again.texts("a/one"), again.texts("a/two")) == ((), ("甲",), ("甲", "乙, 丙"))
    assert again.notice == ""


def test_a_value_of_the_wrong_kind_is_answered_with_the_default(path: Path) -> None:
    made = Preferences(path)
    made.put("n", "many")
    made.put("far", 900)
    made.put("theme", "pink")
    assert made.number("n", 100, 100, 200) == 100
    assert made.number("far", 100, 100, 200) == 100
    assert made.choice("theme", ("light", "dark"), "light") == "light"
    assert made.flag("theme", True)
    assert made.state("theme").isEmpty()


@pytest.mark.parametrize("rubbish", [b"\x00\x01\x02", b"[a]\n\xff\xfe=\x80", b"PK\x03\x04" + bytes(range(256))])
def test_a_damaged_file_is_set_aside_and_said(path: Path, rubbish: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(rubbish)
    made = Preferences(path)
    assert made.text("a/text", "默认") == "默认"
    assert "已损坏" in made.notice
    assert path.with_name("window.ini.damaged").read_bytes() == rubbish
    made.put("a/text", "新")
    made.save()
    assert Preferences(path).text("a/text") == "新"


def test_the_recent_come_first_and_once(path: Path) -> None:
    made = Preferences(path)
    for each in ("甲", "乙", "甲"):
        made.push("recent", each)
    assert made.texts("recent") == ("甲", "乙")
    for number in range(40):
        made.push("recent", str(number))
    assert len(made.texts("recent")) == 12


def table(qtbot: QtBot, columns: int) -> QTableView:
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(2, columns, view))
    view.setSortingEnabled(True)
    return view


def test_widths_and_sorting_of_a_table_come_back(qtbot: QtBot, path: Path) -> None:
    kept = Preferences(path)
    first = table(qtbot, 3)
    keep_header(first.horizontalHeader(), kept, "cases")
    first.setColumnWidth(1, 222)
    first.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    again = table(qtbot, 3)
    keep_header(again.horizontalHeader(), kept, "cases")
    head = again.horizontalHeader()
    assert again.columnWidth(1) == 222
    assert (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (2, Qt.SortOrder.DescendingOrder)


def test_a_table_with_other_columns_keeps_its_own_widths(qtbot: QtBot, path: Path) -> None:
    kept = Preferences(path)
    first, other = table(qtbot, 3), table(qtbot, 4)
    keep_header(first.horizontalHeader(), kept, "cases")
    first.setColumnWidth(1, 222)
    keep_header(other.horizontalHeader(), kept, "cases")
    assert other.columnWidth(1) != 222


def test_the_places_of_a_splitter_come_back(qtbot: QtBot, path: Path) -> None:
    kept = Preferences(path)
    sizes = []
    for wanted in ([100, 300], None):
        splitter = QSplitter()
        qtbot.addWidget(splitter)
        splitter.addWidget(QLabel("甲"))
        splitter.addWidget(QLabel("乙"))
        splitter.resize(405, 100)
        keep_splitter(splitter, kept, "review")
        if wanted:
            splitter.setSizes(wanted)
            splitter.splitterMoved.emit(100, 1)
        splitter.show()
        sizes.append(splitter.sizes())
    assert sizes[0] == sizes[1]
