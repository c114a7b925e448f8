"""One section of the project form: a heading that folds it, signs, labels and entries, troubles beside the entries."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.ui.form_block import BlockField
from app.ui.form_fields import ChoiceField, FieldEdit, TextField, TruthField
from app.ui.form_fuels import FuelsField
from app.ui.form_industry import IndustryField
from app.ui.form_lists import ChecksField, WordsField
from app.ui.form_numbers import AreaField, NumberField
from app.ui.form_spec import FieldSpec, SectionSpec, said
from app.ui.marks import say
from app.ui.theme import px

_WIDGETS: Final[Mapping[str, Callable[[FieldSpec, QWidget], FieldEdit]]] = {
    "text": TextField,
    "suggest": TextField,
    "number": NumberField,
    "integer": NumberField,
    "area": AreaField,
    "truth": TruthField,
    "choice": ChoiceField,
    "words": WordsField,
    "checks": ChecksField,
    "activities": ChecksField,
    "industry": IndustryField,
    "block": BlockField,
    "fuels": FuelsField,
}
_WIDE: Final = frozenset({"checks", "activities", "fuels", "block"})
_LABEL_PIXELS: Final = 104
_MAY_BREAK: Final = "-\u200b"  # a code in a sentence is as long as a line: it may go on in the next one after a hyphen


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands beside an entry: its sign (known, asked for), its label, and the sentence below it."""

    sign: QLabel
    label: QLabel
    trouble: QLabel


class FormSection(QWidget):
    """A section.

    Signals:
        edited: the user changed something.
        left: a line of it was left.
        folded: the user folded or unfolded it.
    """

    edited = Signal()
    left = Signal()
    folded = Signal(bool)

    def __init__(self, spec: SectionSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.fields: dict[str, FieldEdit] = {}
        self._rows: dict[str, _Row] = {}
        self._wrong = 0
        self._is_stacked: bool | None = None
        self.head = self._make_head()
        self.body = QWidget(self)
        self._grid = QGridLayout(self.body)
        self._grid.setContentsMargins(4, 2, 4, 10)
        self._grid.setColumnMinimumWidth(0, px(16))
        self._grid.setColumnMinimumWidth(1, px(_LABEL_PIXELS))
        self._grid.setColumnStretch(2, 1)
        self._grid.setVerticalSpacing(5)
        self._grid.setHorizontalSpacing(4)
        self.declared = self._make_declaration()
        for field in spec.fields:
            self._add(field)
        self.stack(is_narrow=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self.body)
        self._follow_declaration()

    def _make_head(self) -> QToolButton:
        head = QToolButton(self)
        head.setObjectName("sectionHead")
        head.setText(said(self.spec.title))
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head.setArrowType(Qt.ArrowType.DownArrow)
        head.setCheckable(True)
        head.setChecked(True)
        head.setSizePolicy(self.sizePolicy().Policy.Ignored, self.sizePolicy().Policy.Fixed)
        head.toggled.connect(self.set_open)
        head.clicked.connect(self.folded)
        return head

    def _make_declaration(self) -> QCheckBox | None:
        if not self.spec.declaration:
            return None
        box = QCheckBox(said(self.spec.question), self.body)
        box.setAccessibleName(box.text())
        box.clicked.connect(self._on_declared)
        self._grid.addWidget(box, 0, 0, 1, 3)
        return box

    def _add(self, spec: FieldSpec) -> None:
        label = QLabel(spec.label, self.body)
        label.setWordWrap(True)
        field = _WIDGETS[spec.widget](spec, self.body)
        label.setBuddy(field)
        field.edited.connect(self.edited)
        field.left.connect(self.left)
        sign, trouble = QLabel(self.body), QLabel(self.body)
        sign.setObjectName("sign")
        sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        trouble.setObjectName("trouble")
        trouble.setWordWrap(True)
        trouble.hide()
        self.fields[spec.path] = field
        self._rows[spec.path] = _Row(sign, label, trouble)

    def stack(self, *, is_narrow: bool) -> None:
        """Put labels above the entries where there is little room beside them."""
        if self._is_stacked == is_narrow:
            return
        self._is_stacked = is_narrow
        self._grid.setColumnMinimumWidth(1, 0 if is_narrow else px(_LABEL_PIXELS))
        for place, (path, row) in enumerate(self._rows.items()):
            field = self.fields[path]
            is_wide = is_narrow or field.spec.widget in _WIDE
            line, column, columns = 3 * place + 1, 1 if is_wide else 2, 2 if is_wide else 1
            self._grid.addWidget(row.sign, line, 0)
            self._grid.addWidget(row.label, line, 1, 1, columns, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(field, line + is_wide, column, 1, columns)
            self._grid.addWidget(row.trouble, line + 2, column, 1, columns)

    def set_open(self, is_open: bool) -> None:
        """Fold or unfold the section."""
        self.head.setChecked(is_open)
        self.head.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.body.setVisible(is_open)

    def is_open(self) -> bool:
        """Return whether the section is unfolded."""
        return self.head.isChecked()

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

    def unknown(self) -> list[str]:
        """Return the entries that are not known; what is declared by being there is not counted."""
        asked = [field for field in self.fields.values() if field.spec.absent != "无"] if self.is_declared() else []
        return [field.spec.path for field in asked if field.value() is None]

    def show_counts(self, needed: AbstractSet[str] = frozenset()) -> None:
        """Say in the heading what is filled, not known, wrong; beside each entry whether it is known or asked for.

        Args:
            needed: paths of the entries that the review asks for.
        """
        unknown = self.unknown()
        known = len(self.values())
        counts = [self.tr("已填{count}").format(count=known)] if known else []
        counts += [self.tr("未知{count}").format(count=len(unknown))] if unknown else []
        counts += [self.tr("有误{count}").format(count=self._wrong)] if self._wrong else []
        text = "　".join((said(self.spec.title), *counts))
        self.head.setText(text)
        self.head.setToolTip(text)
        self.head.setAccessibleName(self.tr("{section}（收起或展开）").format(section=text))
        for path, row in self._rows.items():
            self._show_sign(row, is_unknown=path in unknown, is_needed=path in unknown and path in needed)

    def _show_sign(self, row: _Row, *, is_unknown: bool, is_needed: bool) -> None:
        words = self.tr("未知，审查需要这一项") if is_needed else self.tr("未知") if is_unknown else ""
        row.sign.setText(self.tr("？") if is_needed else self.tr("·") if is_unknown else "")
        row.sign.setToolTip(words)
        row.sign.setAccessibleName(words)

    def show_troubles(self, troubles: Mapping[str, str], doubts: Mapping[str, str]) -> None:
        """Show each trouble, or else doubt, beside its entry, and take away what was mended."""
        is_worse = self._wrong < (wrong := sum(path in troubles for path in self.fields))
        self._wrong = wrong
        if is_worse:
            self.set_open(True)
        for path, row in self._rows.items():
            text, is_wrong = troubles.get(path) or doubts.get(path, ""), path in troubles
            row.trouble.setText(say(text).replace("-", _MAY_BREAK))
            row.trouble.setVisible(bool(text))
            self._repolish(row.trouble, "isDoubt", value=not is_wrong)
            self._repolish(self.fields[path], "isWrong", value=is_wrong)

    @staticmethod
    def _repolish(widget: QWidget, name: str, *, value: bool) -> None:
        if widget.property(name) != value:
            widget.setProperty(name, value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
