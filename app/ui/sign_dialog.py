"""The dialog that asks for the signer's key, its password or PIN, and the signer's part in the office."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from app.domain.roles import ROLES
from app.services.signatures import Key, P12Key, TokenKey
from app.ui.generated.ui_sign_dialog import Ui_SignDialog

SIGNERS: Final = tuple(reversed(ROLES[:-1]))
_FILE, _TOKEN = range(2)
_WIDTH: Final = 480


@dataclass(frozen=True, slots=True)
class Signing:
    """What signing needs."""

    key: Key
    role: str


class SignDialog(QDialog):
    """Asks; answers with a Signing."""

    def __init__(
        self,
        browse: Callable[[QWidget], Path | None],
        p12: Path | None = None,
        parent: QWidget | None = None,
        *,
        roles: Sequence[str] = SIGNERS,
        browse_module: Callable[[QWidget], Path | None] = lambda _parent: None,
    ) -> None:
        """Make the dialog.

        Args:
            browse: asks for a certificate file.
            p12: the certificate file to begin with.
            parent: the window that asks.
            roles: the parts to choose from; the first one is chosen.
            browse_module: asks for a token's driver.
        """
        super().__init__(parent)
        self._browse, self._browse_module = browse, browse_module
        self.ui = Ui_SignDialog()
        self.ui.setupUi(self)
        self.setMinimumWidth(_WIDTH)
        self.ui.kind.addItems([self.tr("证书文件（.p12、.pfx）"), self.tr("USB Key（PKCS#11）")])
        self.ui.role.addItems(list(roles))
        self.ui.file.setText(str(p12 or ""))
        self.ui.trouble.hide()
        self.ui.accept.setDefault(True)
        self.ui.kind.currentIndexChanged.connect(lambda _index: self._follow())
        self.ui.browse.clicked.connect(self._on_browse)
        self.ui.browseModule.clicked.connect(self._on_browse_module)
        self.ui.accept.clicked.connect(self._on_accept)
        self.ui.cancel.clicked.connect(self.reject)
        self._follow()
        (self.ui.password if p12 else self.ui.browse).setFocus()

    def _is_token(self) -> bool:
        return self.ui.kind.currentIndex() == _TOKEN

    def _follow(self) -> None:
        """Show the fields of the chosen kind of key; what was typed for the other kind is forgotten."""
        ui, token = self.ui, self._is_token()
        for widget in (ui.fileLabel, ui.file, ui.browse):
            widget.setVisible(not token)
        for widget in (ui.moduleLabel, ui.module, ui.browseModule, ui.tokenLabel, ui.token, ui.keyLabel, ui.key):
            widget.setVisible(token)
        words = self.tr("PIN") if token else self.tr("证书密码")
        ui.passwordLabel.setText(words)
        ui.password.setAccessibleName(words)
        ui.password.clear()
        self.adjustSize()

    def _on_browse(self) -> None:
        self._take(self._browse(self), self.ui.file.setText)

    def _on_browse_module(self) -> None:
        self._take(self._browse_module(self), self.ui.module.setText)

    def _take(self, path: Path | None, put: Callable[[str], None]) -> None:
        if path:
            put(str(path))
            self.ui.password.setFocus()

    def _on_accept(self) -> None:
        trouble = self._trouble()
        self.ui.trouble.setText(trouble)
        self.ui.trouble.setVisible(bool(trouble))
        if not trouble:
            self.accept()

    def _trouble(self) -> str:
        if self._is_token() and not self.ui.module.text():
            return self.tr("请选择USB Key厂商的PKCS#11驱动文件（.so或.dll）。")
        if not self._is_token() and not self.ui.file.text():
            return self.tr("请选择签名证书文件（.p12或.pfx）。")
        return ""

    def answer(self) -> Signing:
        """Return what was filled in."""
        ui, secret = self.ui, self.ui.password.text()
        key: Key = P12Key(Path(ui.file.text()), secret)
        if self._is_token():
            key = TokenKey(Path(ui.module.text()), secret, ui.token.text() or None, ui.key.text() or None)
        return Signing(key, ui.role.currentText())
