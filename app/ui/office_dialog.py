"""The dialog for the office's letterhead and the names on the opinion."""

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from app.domain.opinion import Office
from app.ui.generated.ui_office_dialog import Ui_OfficeDialog


class OfficeDialog(QDialog):
    """Asks; answers with an Office."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OfficeDialog()
        self.ui.setupUi(self)
        for name, line in self._lines().items():
            line.setText(getattr(office, name))
            line.setCursorPosition(0)
        self.ui.trouble.hide()
        self.ui.accept.setDefault(True)
        self.ui.accept.clicked.connect(self._on_accept)
        self.ui.cancel.clicked.connect(self.reject)

    def _lines(self) -> dict[str, QLineEdit]:
        return {
            "name": self.ui.office,
            "recipient": self.ui.recipient,
            "handler": self.ui.handler,
            "reviewer": self.ui.reviewer,
            "approver": self.ui.approver,
            "validity": self.ui.validity,
            "contact": self.ui.contact,
        }

    def _on_accept(self) -> None:
        if self.ui.office.text().strip():
            self.accept()
        else:
            self.ui.trouble.setText(self.tr("请填写审查机关，它印在审查意见的版头。"))
            self.ui.trouble.show()

    def answer(self) -> Office:
        """Return what was filled in."""
        return Office(**{name: line.text().strip() for name, line in self._lines().items()})
