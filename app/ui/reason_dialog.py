"""The dialog that asks for the reason of a withdrawal; there is none without."""

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.page_parts import dialog_buttons, label


class ReasonDialog(QDialog):
    """Asks; answers with the reason."""

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("撤回审查意见"))
        question = self.tr("撤回%s？文号不再使用，所占的用地、用水指标随之退回。撤回后不能恢复。") % number
        words = QLabel(question, self)
        words.setWordWrap(True)
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("撤回理由"))
        self.reason.setPlaceholderText(self.tr("撤回理由（必填，记入登记簿）"))
        self.trouble_label = label(self, self.tr("请填写撤回理由。"), "trouble")
        self.trouble_label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self.reason)
        column.addWidget(self.trouble_label)
        column.addLayout(dialog_buttons(self, self.tr("撤回"), self._on_accept))
        self.setMinimumWidth(460)

    def _on_accept(self) -> None:
        is_empty = not self.answer()
        self.trouble_label.setVisible(is_empty)
        self.adjustSize()
        if not is_empty:
            self.accept()

    def answer(self) -> str:
        """Return the reason."""
        return self.reason.text().strip()
