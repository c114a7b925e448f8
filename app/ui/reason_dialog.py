"""The dialog that asks why an opinion is withdrawn, superseded or voided; there is none without a reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from app.ui.marks import say
from app.ui.page_parts import dialog_buttons, label


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """What the dialog says: its title, its question, the word for the act."""

    title: str
    question: str
    act: str


def withdrawal_words(number: str) -> ReasonWords:
    """Return what to ask before a withdrawal."""
    question = say("撤回%s？将签发一份撤回通知；通知签署完毕后，该审查意见失效，所占的用地、用水指标随之退回。")
    return ReasonWords(say("撤回审查意见"), question % number, say("撤回"))


def supersession_words(number: str) -> ReasonWords:
    """Return what to ask before another opinion takes over."""
    question = say("由哪一份审查意见替代%s？将签发一份替代通知；通知签署完毕后，原审查意见失效，指标改按新的计算。")
    return ReasonWords(say("替代审查意见"), question % number, say("替代"))


def void_words(number: str) -> ReasonWords:
    """Return what to ask before a document that is being signed is voided."""
    question = say("作废%s？它尚未签署完毕；作废后文号不再使用，登记簿中列为作废，不能恢复。")
    return ReasonWords(say("作废"), question % number, say("作废"))


class ReasonDialog(QDialog):
    """Asks; answers with the reason, and with the successor where there is one to choose."""

    def __init__(self, words: ReasonWords, successors: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.title)
        question = label(self, words.question, "question")
        self.successor = QComboBox(self)
        self.successor.setAccessibleName(self.tr("替代它的审查意见"))
        self.successor.addItems(list(successors))
        self.successor.setVisible(bool(successors))
        self.reason = QLineEdit(self)
        self.reason.setAccessibleName(self.tr("理由"))
        self.reason.setPlaceholderText(self.tr("理由（必填，写入通知和登记簿）"))
        self.trouble_label = label(self, self.tr("请填写理由。"), "trouble")
        self.trouble_label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (question, self.successor, self.reason, self.trouble_label):
            column.addWidget(widget)
        column.addLayout(dialog_buttons(self, words.act, self._on_accept))
        self.setMinimumWidth(480)

    def _on_accept(self) -> None:
        is_empty = not self.reason.text().strip()
        self.trouble_label.setVisible(is_empty)
        self.adjustSize()
        if not is_empty:
            self.accept()

    def answer(self) -> tuple[str, str]:
        """Return the reason and the successor's number ("" where none was to be chosen)."""
        return self.reason.text().strip(), self.successor.currentText()
