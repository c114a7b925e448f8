"""The catalogues page: an edition comes in, speaks of the open case, decides its rule, and goes again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import MOMENT, PATIENCE_MS, AnsweringDialogs, quiet

from app.services.cases import new_case
from app.ui.catalogue_dialog import CatalogueDialog
from app.ui.catalogues_page import CataloguesPage
from app.ui.main_window import MainWindow

STRUCTURE = "产业结构调整指导目录"
TABLE = "类别,部分,行业,序号,条目\n鼓励类,,,1,装配式建筑\n淘汰类,一,钢铁,2,土法虚构炼焦\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "目录.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> CataloguesPage:
    """The page, in front, with a case open that makes coke."""
    project = {"name": "某焦化项目", "construction": "new", "industry": "C2521", "products": ["土法虚构炼焦"]}
    document = {"format": "taixin-case/1", "project": project, "judgements": []}
    window.session.open(new_case(window.desk, document, now=MOMENT.isoformat()))
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    window.action("page_catalogues").trigger()
    quiet(qtbot, window)
    return window.later.catalogues


def declare(dialog: Any) -> None:
    assert isinstance(dialog, CatalogueDialog)
    assert "哪一部目录" in dialog.trouble()
    dialog.catalogue.setCurrentText(STRUCTURE)
    assert "版本" in dialog.trouble()
    dialog.edition.setCurrentText("2024年本")
    assert "声明" in dialog.trouble()
    dialog.whole.setChecked(True)
    dialog.effective.setText("昨天")
    assert "昨天" in dialog.trouble()
    dialog.effective.clear()
    assert dialog.trouble() == ""


def test_an_edition_is_imported_speaks_of_the_case_and_is_removed(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: CataloguesPage, table: Path
) -> None:
    assert "尚未导入" in page.count.text()
    assert "没有审查日期施行的已导入版本：L-01" in page.matched.text()
    assert not page.remove_button.isEnabled()
    dialogs.files, dialogs.fill = [table], declare
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert window.messages.text() == ""
    (edition,) = page.model.rows
    assert (edition.catalogue, edition.edition, edition.complete) == (STRUCTURE, "2024年本", True)
    (proposed,) = page.proposals.rows
    assert (proposed.rule, proposed.text) == ("L-01", "土法虚构炼焦")
    assert "全同" in proposed.why
    page.table.selectRow(0)
    qtbot.mouseClick(page.remove_button, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert page.model.rows == ()
    assert page.proposals.rows == ()


def test_a_file_that_is_no_catalogue_is_told_in_the_window(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, page: CataloguesPage, tmp_path: Path
) -> None:
    broken = tmp_path / "坏目录.csv"
    broken.write_text("甲,乙\n1,2\n", encoding="utf-8")
    dialogs.files, dialogs.fill = [broken], declare
    qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    quiet(qtbot, window)
    assert "坏目录.csv" in window.messages.text()
    assert page.model.rows == ()


def test_an_edition_that_nobody_knows_needs_its_date(window: MainWindow) -> None:
    dialog = CatalogueDialog(Path("a.csv"), {STRUCTURE: ("2024年本",)}, window)
    dialog.catalogue.setCurrentText(STRUCTURE)
    dialog.edition.setEditText("2030年本")
    dialog.some.setChecked(True)
    assert "2030年本" in dialog.trouble()
    dialog.effective.setText("2030-01-01")
    assert dialog.trouble() == ""
    assert dialog.answer().effective == "2030-01-01"
    dialog.close()
