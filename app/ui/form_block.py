"""The block field: a block of the plan, and below it what the plan says of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.block_words import RULES
from app.ui.form_fields import TextField
from app.ui.form_spec import FieldSpec


class BlockField(TextField):
    """A line that takes a block by name; `link` is emitted for a link of the card below it."""

    link = Signal(str)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._htmls, self._is_long = ("", ""), False
        self.card = QLabel(self)
        self.card.setObjectName("blockCard")
        self.card.setWordWrap(True)
        self.card.hide()
        self.card.setAccessibleName(self.tr("规划中的该板块"))
        self.card.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.card.linkActivated.connect(self._on_link)
        self.row.removeWidget(self.line)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.card)
        self.row.addLayout(column, 1)

    def _on_link(self, target: str) -> None:
        if target == RULES:
            self._is_long = not self._is_long
            self.card.setText(self._htmls[self._is_long])
        else:
            self.link.emit(target)

    def show_card(self, short: str, long: str) -> None:
        """Show what the plan says of the block, in short or (by the link `RULES`) in full; nothing where empty."""
        self._htmls = (short, long)
        self.card.setText(self._htmls[self._is_long])
        self.card.setVisible(bool(short))
