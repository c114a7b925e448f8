"""The dialog that asks who signs an office's documents, in a fixed order, and what its seal looks like."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import BadInputError
from app.services.signing_roles import ALL_SIGNERS, check_roles
from app.ui.marks import say
from app.ui.page_parts import dialog_buttons, label, make_button


@dataclass(frozen=True, slots=True)
class Signers:
    """Who signs from now on, and a picture of the seal where a new one was chosen."""

    roles: tuple[str, ...]
    seal: Path | None


class SignersDialog(QDialog):
    """Asks; answers with Signers."""

    def __init__(
        self,
        roles: Sequence[str],
        parent: QWidget | None = None,
        browse: Callable[[QWidget], Path | None] = lambda _parent: None,
    ) -> None:
        """Show the roles that sign now.

        Args:
            roles: those that are ticked.
            parent: the page it stands over.
            browse: asks for a picture of the seal.
        """
        super().__init__(parent)
        self._browse = browse
        self._seal: Path | None = None
        self.setWindowTitle(self.tr("签署流程"))
        explain = self.tr("勾选需要签署的角色，签署按下列顺序进行，第一个签署人取文号。改动只影响以后签发的文件。")
        self.boxes = {role: self._box(role, role in roles) for role in ALL_SIGNERS}
        self.seal_button = make_button(
            self, self.tr("印章图片…"), self.tr("选择单位印章的图片（背景透明的PNG）"), self._choose_seal
        )
        self.seal_label = label(self, self.tr("印章图片为背景透明的PNG；不选则沿用原有的。"), "explain")
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self, explain, "explain"))
        for box in self.boxes.values():
            column.addWidget(box)
        seal = QHBoxLayout()
        seal.addWidget(self.seal_button)
        seal.addWidget(self.seal_label, 1)
        column.addLayout(seal)
        column.addWidget(self.trouble_label)
        column.addLayout(dialog_buttons(self, self.tr("保存"), self._on_accept))
        self.setMinimumWidth(420)

    def _box(self, role: str, is_on: bool) -> QCheckBox:
        box = QCheckBox(role, self)
        box.setAccessibleName(role)
        box.setChecked(is_on)
        return box

    def _choose_seal(self) -> None:
        self._seal = self._browse(self) or self._seal
        if self._seal is not None:
            self.seal_label.setText(self._seal.name)

    def _on_accept(self) -> None:
        try:
            check_roles(self.answer().roles)
        except BadInputError as error:
            self.trouble_label.setText(say(str(error)))
            self.trouble_label.show()
        else:
            self.accept()

    def answer(self) -> Signers:
        """Return the roles that are ticked, in the order in which they sign, and the picture chosen."""
        return Signers(tuple(role for role, box in self.boxes.items() if box.isChecked()), self._seal)
