"""The batch page: cases of a folder or a table reviewed, stopped, summed up, opened."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, AnsweringDialogs, quiet

from app.services.cases import list_cases
from app.services.desk import Desk
from app.ui.batch_page import BatchPage
from app.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
SITE = {
    "type": "Polygon",
    "coordinates": [[[112.722, 38.402], [112.728, 38.402], [112.728, 38.408], [112.722, 38.408], [112.722, 38.402]]],
}


def write_cases(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        project = {"name": f"项目{number}", "county": "忻府区", "kind": "产业"}
        case: dict[str, Any] = {"format": "taixin-case/1", "project": project, "site": SITE if number else None}
        (folder / f"{number}.json").write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
    (folder / "坏.json").write_text("{", encoding="utf-8")
    return folder


def page(window: MainWindow) -> BatchPage:
    window.go("page_batch")
    return window.later.batch


def settled(qtbot: QtBot, batch: BatchPage) -> None:
    qtbot.waitUntil(lambda: not batch.is_running() and not batch._timer.isActive(), timeout=PATIENCE_MS)


def test_a_folder_is_reviewed_a_broken_case_is_a_row_and_a_row_is_opened(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    batch = page(window)
    assert not batch.start_button.isEnabled()
    dialogs.folders = [write_cases(tmp_path / "案卷", 2)]
    qtbot.mouseClick(batch.folder_button, LEFT)
    settled(qtbot, batch)
    assert [row.label for row in batch.model.rows] == ["0.json", "1.json", "坏.json"]
    qtbot.mouseClick(batch.start_button, LEFT)
    assert batch.cancel_button.isEnabled()
    assert not batch.folder_button.isEnabled()
    settled(qtbot, batch)
    first, second, broken = batch.model.rows
    assert (first.name, first.verdict, first.area_m2) == ("项目0", "needs_verification", None)
    assert second.area_m2 is not None
    assert "坏.json" in broken.error
    assert (batch.progress.value(), batch.progress.maximum()) == (3, 3)
    assert "需进一步核实2" in batch.summary.text()
    assert "未能审查1" in batch.summary.text()

    target = tmp_path / "汇总.csv"
    dialogs.files = [target]
    qtbot.mouseClick(batch.csv_button, LEFT)
    settled(qtbot, batch)
    assert len(target.read_text(encoding="utf-8-sig").splitlines()) == 4

    batch.table.selectRow(1)
    batch.table.setFocus()
    qtbot.keyClick(batch.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.case_id is not None, timeout=PATIENCE_MS)
    quiet(qtbot, window)
    assert window.session.document["project"]["name"] == "项目1"
    assert window.session.document["site"]["type"] == "Polygon"


def test_all_rows_are_kept_as_cases_once_and_reviewed(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    batch = page(window)
    assert batch.folder_button.hasFocus()
    assert not batch.keep_button.isEnabled()
    source = write_cases(tmp_path / "案卷", 3)
    batch.take_source(source)
    settled(qtbot, batch)
    batch.keep()
    qtbot.waitUntil(lambda: bool(list_cases(desk)) and not batch.is_running(), timeout=PATIENCE_MS)
    settled(qtbot, batch)
    qtbot.waitUntil(lambda: sum(bool(row.verdict) for row in list_cases(desk)) == 3, timeout=PATIENCE_MS)
    settled(qtbot, batch)
    assert {row.name for row in list_cases(desk)} == {"项目0", "项目1", "项目2"}
    assert [bool(row.error) for row in batch.model.rows] == [False, False, False, True]
    batch.take_source(source)
    settled(qtbot, batch)
    batch.keep()
    qtbot.waitUntil(lambda: "3个清单中已有" in window.statusBar().currentMessage(), timeout=PATIENCE_MS)
    settled(qtbot, batch)
    assert len(list_cases(desk)) == 3


def test_a_batch_is_stopped_and_keeps_what_is_done(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    batch = page(window)
    batch.take_source(write_cases(tmp_path / "案卷", 12))
    settled(qtbot, batch)
    qtbot.mouseClick(batch.start_button, LEFT)
    qtbot.waitUntil(lambda: batch.progress.value() > 0, timeout=PATIENCE_MS)
    qtbot.mouseClick(batch.cancel_button, LEFT)
    assert not batch.is_running()
    done = sum(bool(row.verdict or row.error) for row in batch.model.rows)
    assert 0 < done <= 13
    assert "已停止" in window.statusBar().currentMessage()
    assert batch.start_button.isEnabled()


def test_drafts_are_written_where_a_person_wants_them(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    batch, drafts = page(window), tmp_path / "草稿"
    drafts.mkdir()
    batch.take_source(write_cases(tmp_path / "案卷", 1))
    settled(qtbot, batch)
    dialogs.folders = [drafts]
    batch.drafts.click()
    settled(qtbot, batch)
    assert batch.drafts.isChecked()
    qtbot.mouseClick(batch.start_button, LEFT)
    settled(qtbot, batch)
    assert [path.name for path in drafts.iterdir()] == ["0.pdf"]
    batch.drafts.click()
    assert not batch.drafts.isChecked()


def test_a_folder_without_cases_is_told_in_one_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    batch = page(window)
    batch.take_source(tmp_path)
    settled(qtbot, batch)
    assert "没有案卷文件" in window.messages.text()
    assert not batch.start_button.isEnabled()
