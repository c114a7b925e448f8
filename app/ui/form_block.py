"""The block field: a block of the plan, and below it what the plan says of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.form_fields import TextField
from app.ui.form_spec import FieldSpec


class BlockField(TextField):
    """A line that takes a block by name; `link` is emitted for a link of the card below it."""

    link = Signal(str)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.card = QLabel(self)
        self.card.setObjectName("blockCard")
        self.card.setWordWrap(True)
        self.card.hide()
        self.card.linkActivated.connect(self.link)
        self.row.removeWidget(self.line)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.card)
        self.row.addLayout(column, 1)

    def show_card(self, html: str) -> None:
        """Show what the plan says of the block; nothing where the name is none of the plan's."""
        self.card.setText(html)
        self.card.setVisible(bool(html))
