"""Ask a signer for a key; nothing of it is remembered."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.services.signatures import Key
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say
from app.ui.sign_dialog import SignDialog


class SigningDesk:
    """The one place in the window where keys are asked for.

    Attributes:
        demo: fictional certificates by role, offered once they have been made.
    """

    def __init__(self, dialogs: Dialogs) -> None:
        self._dialogs = dialogs
        self.demo: Mapping[str, Path] = {}

    def ask(self, role: str, parent: QWidget) -> Key | None:
        """Ask for the key of a role; None where the person gave up."""
        dialog = SignDialog(self._browse, self.demo.get(role), parent, roles=(role,), browse_module=self._browse_module)
        dialog.ui.role.setEnabled(False)  # whose turn it is, is not for the signer to choose
        signing = self._dialogs.ask(dialog)
        return None if signing is None else signing.key

    def _browse(self, parent: QWidget) -> Path | None:
        words = patterns((say("签名证书"), ("p12", "pfx")), (say("所有文件"), ("*",)))
        return self._dialogs.open_file(parent, say("选择签名证书"), words)

    def _browse_module(self, parent: QWidget) -> Path | None:
        words = patterns((say("PKCS#11驱动"), ("so", "dll", "dylib")), (say("所有文件"), ("*",)))
        return self._dialogs.open_file(parent, say("选择USB Key驱动"), words)
