"""A dialog that shows a list too long for a message, and offers to export it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.page_parts import dialog_buttons, label, make_table
from app.ui.table_model import Column, TupleTableModel
from app.ui.tables import dress

Line = tuple[str, ...]


class ListDialog(QDialog):
    """Shows lines under their heads; accepted means that they are to be exported."""

    def __init__(
        self,
        title: str,
        summary: str,
        columns: Sequence[Column[Line]],
        lines: Sequence[Line],
        widths: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.model: TupleTableModel[Line] = TupleTableModel(columns, self)
        self.model.set_rows(lines)
        table = make_table(self, title)
        dress(table, self.model, stretched=len(columns) - 1, widths=widths)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(label(self, summary, "explain"))
        column.addWidget(table, 1)
        column.addLayout(dialog_buttons(self, self.tr("导出CSV…"), self.accept))
        self.resize(1080, 600)

    def answer(self) -> bool:
        """Return whether it was accepted: the list is to be exported."""
        return True
