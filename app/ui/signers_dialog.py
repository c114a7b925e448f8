"""The dialog that asks who signs an office's documents; the order is fixed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from app.errors import BadInputError
from app.services.signing_roles import ALL_SIGNERS, check_roles
from app.ui.page_parts import dialog_buttons, label


class SignersDialog(QDialog):
    """Asks; answers with the roles in the order in which they sign."""

    def __init__(self, roles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("签署流程"))
        explain = self.tr("勾选需要签署的角色，签署按下列顺序进行，第一个签署人取文号。改动只影响以后签发的文件。")
        self.boxes = {role: self._box(role, role in roles) for role in ALL_SIGNERS}
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self, explain, "explain"))
        for box in self.boxes.values():
            column.addWidget(box)
        column.addWidget(self.trouble_label)
        column.addLayout(dialog_buttons(self, self.tr("保存"), self._on_accept))
        self.setMinimumWidth(420)

    def _box(self, role: str, is_on: bool) -> QCheckBox:
        box = QCheckBox(role, self)
        box.setAccessibleName(role)
        box.setChecked(is_on)
        return box

    def _on_accept(self) -> None:
        try:
            check_roles(self.answer())
        except BadInputError as error:
            self.trouble_label.setText(str(error))
            self.trouble_label.show()
        else:
            self.accept()

    def answer(self) -> tuple[str, ...]:
        """Return the roles that are ticked."""
        return tuple(role for role, box in self.boxes.items() if box.isChecked())
