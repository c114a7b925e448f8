"""One section of the project form: a heading that folds it, labels, entries, and troubles beside the entries."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.ui.form_fields import ChoiceField, FieldEdit, NumberField, TextField, TruthField
from app.ui.form_fuels import FuelsField
from app.ui.form_industry import IndustryField
from app.ui.form_lists import ChecksField, WordsField
from app.ui.form_spec import FieldSpec, SectionSpec

_WIDGETS: Final[Mapping[str, Callable[[FieldSpec, QWidget], FieldEdit]]] = {
    "text": TextField,
    "suggest": TextField,
    "number": NumberField,
    "integer": NumberField,
    "truth": TruthField,
    "choice": ChoiceField,
    "words": WordsField,
    "checks": ChecksField,
    "activities": ChecksField,
    "industry": IndustryField,
    "fuels": FuelsField,
}
_WIDE: Final = frozenset({"checks", "activities", "fuels"})
_LABEL_PIXELS: Final = 122


class FormSection(QWidget):
    """A section; `edited` is emitted for what the user does, `left` when a line of it is left."""

    edited = Signal()
    left = Signal()

    def __init__(self, spec: SectionSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.fields: dict[str, FieldEdit] = {}
        self._troubles: dict[str, QLabel] = {}
        self.head = self._make_head()
        self.body = QWidget(self)
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(4, 2, 4, 10)
        self._grid.setColumnMinimumWidth(0, _LABEL_PIXELS)
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(5)
        self.declared = self._make_declaration()
        for field in spec.fields:
            self._add(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self._follow_declaration()

    def _make_head(self) -> QToolButton:
        head = QToolButton(self)
        head.setObjectName("sectionHead")
        head.setText(self.spec.title)
        head.setAccessibleName(self.tr("%s（收起或展开）") % self.spec.title)
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head.setArrowType(Qt.ArrowType.DownArrow)
        head.setCheckable(True)
        head.setChecked(True)
        head.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Fixed)
        head.toggled.connect(self.set_open)
        return head

    def _make_declaration(self) -> QCheckBox | None:
        if not self.spec.declaration:
            return None
        box = QCheckBox(self.spec.question, self.body)
        box.setAccessibleName(self.spec.question)
        box.clicked.connect(self._on_declared)
        self._grid.addWidget(box, 0, 0, 1, 2)
        return box

    def _add(self, spec: FieldSpec) -> None:
        row, is_wide = self._grid.rowCount(), spec.widget in _WIDE
        label = QLabel(spec.label, self.body)
        label.setWordWrap(True)
        field = _WIDGETS[spec.widget](spec, self.body)
        label.setBuddy(field)
        field.edited.connect(self.edited)
        field.left.connect(self.left)
        trouble = QLabel(self.body)
        trouble.setObjectName("trouble")
        trouble.setWordWrap(True)
        trouble.hide()
        self._grid.addWidget(label, row, 0, 1, 2 if is_wide else 1, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row + is_wide, 0 if is_wide else 1, 1, 2 if is_wide else 1)
        self._grid.addWidget(trouble, row + 2, 0 if is_wide else 1, 1, 2 if is_wide else 1)
        self.fields[spec.path] = field
        self._troubles[spec.path] = trouble

    def set_open(self, is_open: bool) -> None:
        """Fold or unfold the section."""
        self.head.setChecked(is_open)
        self.head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.body.setVisible(is_open)

    def _on_declared(self) -> None:
        self._follow_declaration()
        self.edited.emit()

    def is_declared(self) -> bool:
        """Return whether the section speaks of this project at all."""
        return self.declared is None or self.declared.isChecked()

    def _follow_declaration(self) -> None:
        for field in self.fields.values():
            field.setEnabled(self.is_declared())

    def set_declared(self, is_declared: bool) -> None:
        """Show whether the applicant declares the section's matter."""
        if self.declared is not None:
            self.declared.setChecked(is_declared)
            self._follow_declaration()

    def values(self) -> dict[str, Any]:
        """Return the known values by path."""
        found = {path: field.value() for path, field in self.fields.items()} if self.is_declared() else {}
        return {path: value for path, value in found.items() if value is not None}

    def unknown_count(self) -> int:
        """Return how many entries of a section that counts are not known."""
        asked = [field for field in self.fields.values() if field.spec.absent != "无"] if self.is_declared() else []
        return sum(field.value() is None for field in asked)

    def show_counts(self) -> None:
        """Say in the heading how much is still not known."""
        count = self.unknown_count()
        self.head.setText(f"{self.spec.title}　　{self.tr('未知%n项', '', count)}" if count else self.spec.title)

    def show_troubles(self, troubles: Mapping[str, str]) -> None:
        """Show each trouble beside its entry, and take away what was mended."""
        for path, label in self._troubles.items():
            text = troubles.get(path, "")
            label.setText(text)
            label.setVisible(bool(text))
            self.fields[path].setProperty("isWrong", bool(text))
            self.fields[path].style().unpolish(self.fields[path])
            self.fields[path].style().polish(self.fields[path])
        if any(path in troubles for path in self._troubles):
            self.set_open(True)
