"""Ask a signer for a key; where the certificate lies is remembered, a password or PIN never."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.services.signatures import Key, P12Key
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say
from app.ui.preferences import Preferences
from app.ui.sign_dialog import SignDialog


class SigningDesk:
    """The one place in the window where keys are asked for.

    Args:
        dialogs: asks.
        preferences: the user's, where each role's last certificate file is noted.
        person: who has signed in; another person at the same machine has certificates of their own.

    Attributes:
        demo: fictional certificates by role, offered once they have been made.
    """

    def __init__(self, dialogs: Dialogs, preferences: Preferences, person: str = "") -> None:
        self._dialogs, self._preferences, self._person = dialogs, preferences, person
        self.demo: Mapping[str, Path] = {}

    def ask(self, role: str, parent: QWidget) -> Key | None:
        """Ask for the key of a role; None where the person gave up."""
        first = self.demo.get(role) or self._last(role)
        dialog = SignDialog(self._browse, first, parent, roles=(role,), browse_module=self._browse_module)
        dialog.ui.role.setEnabled(False)  # whose turn it is, is not for the signer to choose
        signing = self._dialogs.ask(dialog)
        if signing is None:
            return None
        if isinstance(signing.key, P12Key):
            self._preferences.put(self._place(role), str(signing.key.path))
        return signing.key

    def _place(self, role: str) -> str:
        return f"certificate/{role}{self._person}"

    def _last(self, role: str) -> Path | None:
        """Return the certificate file that this person signed with last, where it is still there (a stick may not)."""
        kept = self._preferences.text(self._place(role))
        return Path(kept) if kept and Path(kept).is_file() else None

    def _browse(self, parent: QWidget) -> Path | None:
        words = patterns((say("签名证书"), ("p12", "pfx")), (say("所有文件"), ("*",)))
        return self._dialogs.open_file(parent, say("选择签名证书"), words)

    def _browse_module(self, parent: QWidget) -> Path | None:
        words = patterns((say("PKCS#11驱动"), ("so", "dll", "dylib")), (say("所有文件"), ("*",)))
        return self._dialogs.open_file(parent, say("选择USB Key驱动"), words)
