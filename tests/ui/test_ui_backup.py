"""Backups at the window: a plan, one when it is due, a look, one put back; an absent stick is told of once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from ui_helpers import MOMENT, PATIENCE_MS, AnsweringDialogs, clock, nameless, quiet

from app.services.backups import BackupPlan, back_up, backup_plan, backups_in, keep_backup_plan
from app.services.cases import list_cases, new_case
from app.services.desk import Desk
from app.store.workspace import open_workspace
from app.ui.backup_dialog import BackupDialog
from app.ui.main_window import MainWindow
from app.ui.tasks import Tasks

NOW = MOMENT.isoformat()


@pytest.fixture
def stick(desk: Desk, tmp_path: Path) -> Path:
    """A folder with one backup of one case; the workspace has gone on since."""
    folder = tmp_path / "盘"
    new_case(desk, {"project": {"name": "豆罗"}}, now=NOW)
    keep_backup_plan(desk, BackupPlan(str(folder)), now=MOMENT)
    back_up(desk, folder, now=MOMENT - timedelta(hours=1))
    new_case(desk, {"project": {"name": "砂河"}}, now=NOW)
    return folder


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, stick: Path, dialogs: AnsweringDialogs) -> BackupDialog:
    """The dialog over that folder."""
    made = BackupDialog(desk, clock, dialogs, Tasks())
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.model.rows) == 1, timeout=PATIENCE_MS)
    assert made.folder.text() == str(stick)
    return made


def test_a_backup_is_listed_looked_into_and_one_is_made_now(qtbot: QtBot, dialog: BackupDialog) -> None:
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "完好" in dialog.said.text(), timeout=PATIENCE_MS)
    assert "1个案卷" in dialog.said.text()
    qtbot.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 2, timeout=PATIENCE_MS)
    assert dialog.model.rows[0].contents.cases == 2
    assert nameless(dialog) == []


def test_a_plan_is_kept_and_a_folder_in_the_workspace_is_refused_in_the_dialog(
    qtbot: QtBot, desk: Desk, dialog: BackupDialog
) -> None:
    dialog.numbers["hours"].setValue(8)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: backup_plan(desk).hours == 8, timeout=PATIENCE_MS)
    dialog.folder.setText(str(desk.workspace))
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.trouble_label.isVisible, timeout=PATIENCE_MS)
    assert "在工作区里面" in dialog.trouble_label.text()
    assert backup_plan(desk).folder != str(desk.workspace)


def test_a_damaged_backup_is_told_of_by_the_look(qtbot: QtBot, stick: Path, dialog: BackupDialog) -> None:
    database = backups_in(stick)[0].database
    database.chmod(0o644)
    database.write_bytes(database.read_bytes()[:-1])
    qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.trouble_label.isVisible, timeout=PATIENCE_MS)
    assert "已改变" in dialog.trouble_label.text()


@pytest.mark.usefixtures("stick")
def test_a_backup_is_put_back_from_the_window(
    qtbot: QtBot, window: MainWindow, desk: Desk, dialogs: AnsweringDialogs
) -> None:
    def fill(dialog: Any) -> None:
        dialog.show()
        qtbot.waitUntil(lambda: len(dialog.model.rows) == 1, timeout=PATIENCE_MS)
        dialog.ask_restore()

    dialogs.fill = fill
    with qtbot.waitSignal(window.desk_changed, timeout=PATIENCE_MS):
        window.action("backup").trigger()
    assert [row.name for row in list_cases(desk)] == ["豆罗"]
    assert len(list(desk.workspace.glob("workspace-*.db"))) == 1


def test_what_is_due_is_backed_up_and_the_next_one_waited_for(
    qtbot: QtBot, window: MainWindow, desk: Desk, stick: Path
) -> None:
    keep_backup_plan(desk, BackupPlan(str(stick), hours=1), now=MOMENT)
    window.backups.plan()
    qtbot.waitUntil(lambda: len(backups_in(stick)) == 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(window.backups._timer.isActive, timeout=PATIENCE_MS)
    assert window.backups._timer.remainingTime() > 59 * 60 * 1000
    quiet(qtbot, window)
    assert window.tasks.open == ()


def test_an_absent_stick_is_told_of_once(
    qtbot: QtBot, window: MainWindow, desk: Desk, stick: Path, tmp_path: Path
) -> None:
    keep_backup_plan(desk, BackupPlan(str(stick), hours=1), now=MOMENT)
    stick.rename(tmp_path / "拔下")
    for _ in range(2):
        window.backups.back_up()
        qtbot.waitUntil(lambda: window.tasks.open == (), timeout=PATIENCE_MS)
    told = [said.text for said in window.messages.history if "请插好U盘" in said.text]
    assert len(told) == 1
    qtbot.waitUntil(window.backups._timer.isActive, timeout=PATIENCE_MS)
    assert not stick.exists()


def test_a_changed_audit_log_is_told_of_at_the_start(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    new_case(desk, {"project": {"name": "豆罗"}}, now=NOW)
    new_case(desk, {"project": {"name": "砂河"}}, now=NOW)
    with open_workspace(desk.workspace) as connection:
        connection.execute("DROP TRIGGER audit_log_keeps")
        connection.execute("UPDATE audit_log SET subject = '案卷 9' WHERE seq = 1")
    window.backups._begin()
    qtbot.waitUntil(lambda: "第1条的内容被改动" in window.messages.text(), timeout=PATIENCE_MS)
