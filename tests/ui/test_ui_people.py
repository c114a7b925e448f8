"""Signing in at the window, locking it, and taking a case on by the menu."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui_helpers import PATIENCE_MS, AnsweringDialogs, nameless, quiet

from app.domain.people import PEOPLE_ROLES
from app.services import at_rest, people
from app.services.desk import Desk
from app.services.sign_in_rules import sign_in_rules
from app.services.workflow import history
from app.store.cipher import forget_keys
from app.ui.account_dialogs import AccountDialog, FirstPersonDialog, NewPersonDialog, OwnPasswordDialog, RolesDialog
from app.ui.accounts_dialog import AccountsDialog
from app.ui.application import Windows, local_now
from app.ui.at_rest_dialogs import EncryptDialog, PassphraseDialog, UnlockDialog
from app.ui.idle_lock import IdleLock
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.sign_in_dialog import SignInDialog

NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
WORDS = "忻州三月里看杏花"


@pytest.fixture
def admin(desk: Desk) -> Desk:
    return people.make_administrator(desk, "王管理", WORDS, now=NOW, all_roles=True)


def sign_in_by_keys(qtbot: QtBot, dialog: SignInDialog, name: str, password: str) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.name.setText(name)
    dialog.password.setText(password)
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)


@pytest.mark.usefixtures("admin")
def test_the_right_password_gives_a_desk_with_its_person(qtbot: QtBot, desk: Desk) -> None:
    dialog = SignInDialog(desk, local_now)
    sign_in_by_keys(qtbot, dialog, "王管理", WORDS)
    qtbot.waitUntil(lambda: dialog.desk is not None)
    assert dialog.desk is not None
    assert dialog.desk.session is not None
    assert dialog.desk.session.name == "王管理"


@pytest.mark.usefixtures("admin")
def test_a_wrong_password_is_said_beside_it_and_the_name_stays(qtbot: QtBot, desk: Desk) -> None:
    dialog = SignInDialog(desk, local_now)
    sign_in_by_keys(qtbot, dialog, "王管理", "wrong")
    qtbot.waitUntil(dialog.trouble_label.isVisible)
    assert "密码不对" in dialog.trouble_label.text()
    assert dialog.name.text() == "王管理"
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.usefixtures("admin")
def test_a_locked_window_waits_for_its_own_person(qtbot: QtBot, desk: Desk) -> None:
    dialog = SignInDialog(desk, local_now, "王管理", is_locked=True)
    qtbot.addWidget(dialog)
    assert dialog.name.isReadOnly()
    dialog.reject()


def test_the_window_locks_after_nobody_has_touched_it(qtbot: QtBot) -> None:
    locked: list[bool] = []
    application = QApplication.instance()
    assert application is not None
    lock = IdleLock(0.003, lambda: locked.append(True), application)
    try:
        qtbot.waitUntil(lambda: bool(locked))
    finally:
        application.removeEventFilter(lock)
        lock.deleteLater()


def test_a_key_puts_the_lock_off(qtbot: QtBot) -> None:
    locked: list[bool] = []
    application = QApplication.instance()
    assert application is not None
    widget = QWidget()
    qtbot.addWidget(widget)
    lock = IdleLock(0.02, lambda: locked.append(True), application)
    try:
        for _ in range(8):
            qtbot.keyClick(widget, Qt.Key.Key_A)
            qtbot.wait(200)
        assert not locked
        qtbot.waitUntil(lambda: bool(locked))
    finally:
        application.removeEventFilter(lock)
        lock.deleteLater()


def test_the_window_says_at_all_times_who_sits_there(qtbot: QtBot, admin: Desk) -> None:
    window = MainWindow(admin, local_now)
    qtbot.addWidget(window)
    window.show()
    assert window.findChild(QWidget, "person").text() == "登录：王管理"
    window.close()


def fill(qtbot: QtBot, dialog: AccountDialog, **lines: str) -> None:
    """Fill a dialog's lines, and press Enter in the last of them."""
    qtbot.addWidget(dialog)
    dialog.show()
    for name, text in lines.items():
        dialog.fields[name].setText(text)  # type: ignore[attr-defined]  # a line
    qtbot.keyClick(dialog.fields[list(lines)[-1]], Qt.Key.Key_Return)


def test_the_first_account_is_made_at_the_window_and_has_no_default_password(qtbot: QtBot, desk: Desk) -> None:
    dialog = FirstPersonDialog(desk, local_now)
    fill(qtbot, dialog, name="李主任", password="", again="")
    qtbot.waitUntil(dialog.trouble_label.isVisible)
    assert "至256个字符" in dialog.trouble_label.text()
    fill(qtbot, dialog, name="李主任", password=WORDS, again=WORDS + "x")
    assert "不一样" in dialog.trouble_label.text()
    assert not people.has_people(desk)
    fill(qtbot, dialog, password=WORDS, again=WORDS)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    made = dialog.answer()
    assert isinstance(made, Desk)
    assert made.session is not None
    assert made.session.name == "李主任"


def test_a_taken_name_is_said_in_the_dialog_and_nothing_is_lost(qtbot: QtBot, admin: Desk) -> None:
    dialog = NewPersonDialog(admin, local_now)
    dialog.fields["经办人"].setChecked(True)  # type: ignore[attr-defined]  # a box
    fill(qtbot, dialog, name="王管理", password=WORDS, again=WORDS)
    qtbot.waitUntil(dialog.trouble_label.isVisible)
    assert "已有名为“王管理”的账户" in dialog.trouble_label.text()
    fill(qtbot, dialog, name="赵经办")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert [person.roles for person in people.list_people(admin)] == [PEOPLE_ROLES, ("经办人",)]


def test_the_last_administrator_keeps_the_role(qtbot: QtBot, admin: Desk) -> None:
    dialog = RolesDialog(admin, local_now, people.list_people(admin)[0])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.fields["管理员"].setChecked(False)  # type: ignore[attr-defined]  # a box
    dialog.ask()
    qtbot.waitUntil(dialog.trouble_label.isVisible)
    assert "没有管理员" in dialog.trouble_label.text()
    dialog.reject()
    assert people.list_people(admin)[0].roles == PEOPLE_ROLES


def test_the_own_password_is_changed_with_the_old_one(qtbot: QtBot, admin: Desk) -> None:
    dialog, new = OwnPasswordDialog(admin, local_now), "滹沱河边上种高粱"
    fill(qtbot, dialog, old="wrong", password=new, again=new)
    qtbot.waitUntil(dialog.trouble_label.isVisible)
    assert "原密码不对" in dialog.trouble_label.text()
    fill(qtbot, dialog, old=WORDS, again=new)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert people.sign_in(admin, "王管理", new, now=NOW).session is not None


@pytest.fixture
def accounts(qtbot: QtBot, admin: Desk, dialogs: AnsweringDialogs) -> AccountsDialog:
    """The administrator's dialog with two more people, the last one locked out."""
    for name in ("赵经办", "钱复核"):
        people.add_person(admin, name, WORDS, ("经办人",), now=local_now())
    for _ in range(5):
        with pytest.raises(people.RefusedError):
            people.sign_in(admin, "钱复核", "wrong", now=local_now())
    dialog = AccountsDialog(admin, local_now, dialogs)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    return dialog


def test_accounts_are_closed_reopened_and_unlocked_by_keys(qtbot: QtBot, accounts: AccountsDialog) -> None:
    assert nameless(accounts) == []
    accounts.table.selectRow(2)
    assert accounts.unlock.isEnabled()
    qtbot.keyClick(accounts.unlock, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: accounts.model.rows[2].locked_until is None)
    qtbot.keyClick(accounts.close_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not accounts.model.rows[2].active)
    assert accounts.close_button.text().startswith("恢复")
    qtbot.keyClick(accounts.close_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: accounts.model.rows[2].active)
    accounts.reject()


def test_enter_on_an_account_asks_for_its_roles(
    qtbot: QtBot, accounts: AccountsDialog, dialogs: AnsweringDialogs
) -> None:
    asked: list[object] = []
    dialogs.fill = asked.append
    accounts.table.selectRow(1)
    qtbot.keyClick(accounts.table, Qt.Key.Key_Return)
    assert [type(each) for each in asked] == [RolesDialog]
    assert accounts.isVisible()
    accounts.reject()


def test_the_rules_are_kept_and_logged(qtbot: QtBot, admin: Desk, accounts: AccountsDialog) -> None:
    assert not accounts.keep.isEnabled()
    accounts.numbers["idle_minutes"].setValue(25)
    qtbot.keyClick(accounts.keep, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not accounts.keep.isEnabled())
    assert sign_in_rules(admin).idle_minutes == 25
    accounts.reject()


def test_the_last_administrator_is_not_closed_and_the_dialog_says_so(qtbot: QtBot, accounts: AccountsDialog) -> None:
    accounts.table.selectRow(0)
    accounts.toggle()
    qtbot.waitUntil(accounts.trouble_label.isVisible)
    assert "没有管理员" in accounts.trouble_label.text()
    accounts.reject()


def test_a_first_start_offers_the_first_account_once(
    qtbot: QtBot, window: MainWindow, dialogs: AnsweringDialogs
) -> None:
    asked: list[object] = []
    dialogs.fill = asked.append
    window.accounts.offer_first()
    window.accounts.offer_first()
    assert [type(each) for each in asked] == [FirstPersonDialog]
    window.action("lock").trigger()
    assert "还没有账户" in window.messages.history_html()
    quiet(qtbot, window)


def test_the_window_is_built_anew_for_who_sits_down(qtbot: QtBot, application: QApplication, desk: Desk) -> None:
    windows = Windows(local_now, Preferences(desk.workspace / "user.ini"))
    window = windows.show(desk)
    window.desk_changed.emit(people.make_administrator(desk, "李主任", WORDS, now=NOW))
    shown = windows.open[-1]
    assert windows.open == [shown]
    assert shown.findChild(QWidget, "person").text() == "登录：李主任"
    assert windows._idle is not None
    windows._idle.set_minutes(0)
    qtbot.waitUntil(lambda: not shown.worker.is_busy(), timeout=PATIENCE_MS)
    shown.close()
    qtbot.waitUntil(application.quitOnLastWindowClosed)


def test_the_steps_that_are_open_are_listed_and_taken(qtbot: QtBot, case: MainWindow) -> None:
    case.steps.fill()
    words = [action.text() for action in case.steps.actions() if not action.isSeparator()]
    assert words == ["受理", "作废", "连续办理：受理、开始初审、提交复核、复核通过(&L)"]
    assert case.steps.activeAction() is case.steps.actions()[0]
    with qtbot.waitSignal(case.session.saved):
        case.steps.actions()[0].trigger()
    assert case.session.case_id is not None
    assert [row.step for row in history(case.desk, case.session.case_id)] == ["accept"]


def test_a_workspace_is_encrypted_opened_and_made_plain_at_the_window(qtbot: QtBot, admin: Desk) -> None:
    dialog = EncryptDialog(admin, local_now)
    fill(qtbot, dialog, password=WORDS, again=WORDS)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENCE_MS)
    assert at_rest.is_encrypted(admin)
    forget_keys()
    opening = UnlockDialog(admin, local_now)
    fill(qtbot, opening, old="wrong")
    qtbot.waitUntil(opening.trouble_label.isVisible)
    assert "口令不对" in opening.trouble_label.text()
    fill(qtbot, opening, old=WORDS)
    qtbot.waitUntil(lambda: not opening.isVisible())
    assert len(people.list_people(admin)) == 1
    change = PassphraseDialog(admin, local_now)
    change.plain.setChecked(True)
    fill(qtbot, change, old=WORDS)
    qtbot.waitUntil(lambda: not change.isVisible(), timeout=PATIENCE_MS)
    assert not at_rest.is_encrypted(admin)
