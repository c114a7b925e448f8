"""The dialog that asks for the certificate, its password and the signer's part in the office."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QDialog, QWidget

from app.services.signatures import Key, P12Key
from app.ui.generated.ui_sign_dialog import Ui_SignDialog

ROLES: Final = ("签发人", "复核人", "经办人")


@dataclass(frozen=True, slots=True)
class Signing:
    """What signing needs."""

    key: Key
    role: str


class SignDialog(QDialog):
    """Asks; answers with a Signing."""

    def __init__(
        self, browse: Callable[[QWidget], Path | None], p12: Path | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._browse = browse
        self.ui = Ui_SignDialog()
        self.ui.setupUi(self)
        self.ui.role.addItems(ROLES)
        self.ui.file.setText(str(p12 or ""))
        self.ui.trouble.hide()
        self.ui.accept.setDefault(True)
        self.ui.browse.clicked.connect(self._on_browse)
        self.ui.accept.clicked.connect(self._on_accept)
        self.ui.cancel.clicked.connect(self.reject)
        (self.ui.password if p12 else self.ui.browse).setFocus()

    def _on_browse(self) -> None:
        path = self._browse(self)
        if path:
            self.ui.file.setText(str(path))
            self.ui.password.setFocus()

    def _on_accept(self) -> None:
        trouble = "" if self.ui.file.text() else self.tr("请选择签名证书文件（.p12或.pfx）。")
        self.ui.trouble.setText(trouble)
        self.ui.trouble.setVisible(bool(trouble))
        if not trouble:
            self.accept()

    def answer(self) -> Signing:
        """Return what was filled in."""
        return Signing(P12Key(Path(self.ui.file.text()), self.ui.password.text()), self.ui.role.currentText())
