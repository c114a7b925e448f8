"""The dialog for when cases came in, and when they are due where that is not to be reckoned."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.page_parts import dialog_buttons, label


@dataclass(frozen=True, slots=True)
class CaseDates:
    """What was filled in; None is not set."""

    received: date | None
    due: date | None


class CaseDatesDialog(QDialog):
    """Answers with dates; what is no date is said beside it, and the dialog stays."""

    def __init__(self, received: str, due: str, today: date, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("收件日期和办理期限"))
        self.received, self.due = (self._line(words) for words in (received or today.isoformat(), due))
        self.received.setAccessibleName(self.tr("收件日期"))
        self.due.setAccessibleName(self.tr("办理期限"))
        self.trouble = label(self, "", "trouble")
        form = QFormLayout()
        form.addRow(self.tr("收件日期"), self.received)
        form.addRow(self.tr("办理期限"), self.due)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(self, self.tr("用于所选的%n个案卷；收件日期留空表示未定。", "", count), "explain"))
        column.addLayout(form)
        explain = self.tr(
            "办理期限留空，就按本单位的时限和工作日历推算；填了日期，以填的为准。补正期间停表，期限顺延。"
        )
        column.addWidget(label(self, explain, "explain"))
        column.addWidget(self.trouble)
        column.addLayout(dialog_buttons(self, self.tr("确定"), self.accept))
        self.resize(420, self.sizeHint().height())

    def _line(self, words: str) -> QLineEdit:
        line = QLineEdit(words, self)
        line.setPlaceholderText("2026-01-31")
        line.textEdited.connect(lambda _text: self.trouble.clear())
        return line

    def _date(self, line: QLineEdit) -> date | None:
        try:
            return date.fromisoformat(line.text().strip())
        except ValueError:
            return None

    def accept(self) -> None:
        """Close where all can be used; say what cannot be otherwise."""
        for line in (self.received, self.due):
            if line.text().strip() and self._date(line) is None:
                words = self.tr("{name}“{text}”不是日期，请写成2026-01-31的形式，或留空。")
                self.trouble.setText(words.format(name=line.accessibleName(), text=line.text()))
                line.setFocus()
                return
        received, due = self._date(self.received), self._date(self.due)
        if received and due and due < received:
            self.trouble.setText(self.tr("办理期限早于收件日期，请改正其中一个。"))
            self.due.setFocus()
            return
        super().accept()

    def answer(self) -> CaseDates:
        """Return what was filled in."""
        return CaseDates(self._date(self.received), self._date(self.due))
