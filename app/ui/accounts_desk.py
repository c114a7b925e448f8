"""What a window does about its people: the list of accounts, one's own password, the lock, another person's turn."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.services.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.main_window import MainWindow

LATER = "people/later"


class AccountsDesk:
    """Opens the dialogs over a window; a desk with another person at it is told to whoever owns the windows."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    def doers(self) -> "dict[str, Callable[[], None]]":
        """Return what the menu's entries do."""
        return {
            "accounts": self.show,
            "own_password": self.change_password,
            "switch_person": self.switch,
            "lock": self.lock,
            "at_rest": self.encrypt,
        }

    def show(self) -> None:
        """Show the accounts; make the first one where there is none."""
        window = self._window
        if window.desk.session is None:
            self.make_first()
            return
        from app.ui.accounts_dialog import AccountsDialog

        window.dialogs.ask(AccountsDialog(window.desk, window.session.clock, window.dialogs, window))
        window.rules_changed.emit()

    def make_first(self) -> None:
        """Ask for the first administrator."""
        from app.ui.account_dialogs import FirstPersonDialog

        window = self._window
        desk = window.dialogs.ask(FirstPersonDialog(window.desk, window.session.clock, window))
        if isinstance(desk, Desk):
            window.desk_changed.emit(desk)

    def offer_first(self) -> None:
        """Ask for the first administrator once in a workspace; it can be put off."""
        memory = self._window.memory
        if self._window.desk.session is None and not memory.flag(LATER):
            memory.put(LATER, True)
            self.make_first()

    def change_password(self) -> None:
        """Change one's own password."""
        if self._has_nobody():
            return
        from app.ui.account_dialogs import OwnPasswordDialog

        window = self._window
        dialog = OwnPasswordDialog(window.desk, window.session.clock, window)
        dialog.accepted.connect(lambda: window.tell(QCoreApplication.translate("AccountsDesk", "密码已修改")))
        window.dialogs.ask(dialog)

    def switch(self) -> None:
        """Let another person sign in."""
        if not self._has_nobody():
            self._window.switch_wanted.emit()

    def lock(self) -> None:
        """Lock the windows now."""
        if not self._has_nobody():
            self._window.lock_wanted.emit()

    def encrypt(self) -> None:
        """Encrypt the workspace, or change its pass phrase where it is."""
        from app.services.at_rest import is_encrypted
        from app.ui.at_rest_dialogs import EncryptDialog, PassphraseDialog

        window = self._window
        dialog_of = PassphraseDialog if is_encrypted(window.desk) else EncryptDialog
        dialog = dialog_of(window.desk, window.session.clock, window)
        dialog.accepted.connect(lambda: window.tell(self._state()))
        window.session.save_now()
        window.dialogs.ask(dialog)

    def _state(self) -> str:
        from app.services.at_rest import is_encrypted

        if is_encrypted(self._window.desk):
            return QCoreApplication.translate("AccountsDesk", "工作库已加密，请记牢口令")
        return QCoreApplication.translate("AccountsDesk", "工作库不再加密")

    def _has_nobody(self) -> bool:
        if self._window.desk.session is None:
            self._window.tell(
                QCoreApplication.translate("AccountsDesk", "本工作库还没有账户。请先从“人员和账户”建立首个账户。")
            )
        return self._window.desk.session is None
