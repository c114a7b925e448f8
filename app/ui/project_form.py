"""The project form: fills itself from a case document and gives back the document's project; unknown stays unknown."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.services.documents import FieldTrouble
from app.ui.finding_words import plain
from app.ui.form_fields import FieldEdit
from app.ui.form_industry import IndustryField
from app.ui.form_section import FormSection
from app.ui.form_spec import SECTIONS


class ProjectForm(QScrollArea):
    """All sections in one column.

    Signals:
        edited: the user changed something; `project()` has it.
        left: a field was left; what is typed next is another step.
        county_chosen: a county, so that its townships can be offered.
    """

    edited = Signal()
    county_chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("projectForm")
        self.setAccessibleName(self.tr("项目表单"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        inside.setObjectName("formInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self.sections = tuple(FormSection(spec, inside) for spec in SECTIONS)
        for section in self.sections:
            section.edited.connect(self._on_edited)
            section.left.connect(self.left)
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inside)
        self._county: Any = None

    def field(self, path: str) -> FieldEdit:
        """Return the widget of a field."""
        return next(section.fields[path] for section in self.sections if path in section.fields)

    def _on_edited(self) -> None:
        self._after_change()
        self.edited.emit()

    def _after_change(self) -> None:
        for section in self.sections:
            section.show_counts()
        county = self.field("county").value()
        if county != self._county:
            self._county = county
            self.county_chosen.emit(county or "")

    def project(self) -> dict[str, Any]:
        """Return the `project` of a case document; what is not known is left out."""
        made: dict[str, Any] = {"name": ""}
        for section in self.sections:
            if section.spec.declaration and section.is_declared():
                made[section.spec.declaration] = {}
            for path, value in section.values().items():
                _put(made, path, value)
        return made

    def set_project(self, project: Mapping[str, Any]) -> None:
        """Fill the form; this is no edit."""
        for section in self.sections:
            key = section.spec.declaration
            section.set_declared(bool(key) and project.get(key) is not None)
            for path, field in section.fields.items():
                field.set_value(_get(project, path))
        self._after_change()

    def show_troubles(self, troubles: Iterable[FieldTrouble]) -> None:
        """Show what is wrong beside the entries that it is about."""
        by_path = {_owner(trouble.path, self._paths()): plain(trouble.message) for trouble in troubles}
        for section in self.sections:
            section.show_troubles(by_path)

    def _paths(self) -> Sequence[str]:
        return [path for section in self.sections for path in section.fields]

    def go_to(self, path: str) -> bool:
        """Bring a field into view and give it the focus; return whether there is such a field."""
        section = next((each for each in self.sections if path in each.fields), None)
        if section is None:
            return False
        section.set_open(True)
        field = section.fields[path]
        self.ensureWidgetVisible(field, 0, 120)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def offer(self, words: Mapping[str, Sequence[str]]) -> None:
        """Offer words for fields by path."""
        for path, choices in words.items():
            self.field(path).set_suggestions(choices)

    def offer_industries(self, industries: Sequence[tuple[str, str]]) -> None:
        """Offer the industries of GB/T 4754-2017."""
        field = self.field("industry")
        if isinstance(field, IndustryField):
            field.set_industries(industries)


def _put(made: dict[str, Any], path: str, value: Any) -> None:
    *above, key = path.split(".")
    for name in above:
        made = made.setdefault(name, {})
    made[key] = value


def _get(project: Mapping[str, Any], path: str) -> Any:
    found: Any = project
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _owner(path: str, paths: Sequence[str]) -> str:
    """Return the field that a trouble's path belongs to: `project.products.0` is of `products`."""
    short = path.removeprefix("project.").removeprefix("project") or "name"
    return next((each for each in paths if short == each or short.startswith(f"{each}.")), short)
