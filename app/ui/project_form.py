"""The project form: fills itself from a case document and gives back the document's project; unknown stays unknown."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.domain.plan_facts import Coefficient
from app.services.documents import FieldTrouble
from app.services.energy import reckon
from app.services.field_checks import field_doubts
from app.services.pickers import Entry
from app.ui.finding_words import plain
from app.ui.form_block import BlockField
from app.ui.form_fields import FieldEdit
from app.ui.form_fuels import FuelsField
from app.ui.form_numbers import AreaField
from app.ui.form_section import FormSection
from app.ui.form_spec import SECTIONS
from app.ui.theme import px

_PAUSE_MS: Final = 900  # whoever is still typing is not told what is wrong with half a word
_ROOM: Final = 120
_NARROW: Final = 320
_NEXT: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class ProjectForm(QScrollArea):
    """All sections in one column.

    Signals:
        edited: the user changed something; `project()` has it.
        left: a field was left; what is typed next is another step.
        county_chosen: a county, so that its townships can be offered.
        block_chosen: a block's name, so that what the plan says of it can be shown.
        table_pasted: the clipboard holds a table of fields.
        unit_chosen: the unit of areas, to be remembered.
        link: something of a card to be read or seen on the map.
        folded: a section's title and whether it is open, to be remembered.
    """

    edited = Signal()
    left = Signal()
    county_chosen = Signal(str)
    block_chosen = Signal(str)
    table_pasted = Signal(str)
    unit_chosen = Signal(str)
    folded = Signal(str, bool)
    link = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("projectForm")
        self.setAccessibleName(self.tr("项目表单"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._told: dict[str, Any] = {}
        self._troubles: dict[str, str] = {}
        self._needed: tuple[str, ...] = ()
        self._is_reviewed = False
        self._typing = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._settle)
        inside = QWidget(self)
        inside.setObjectName("formInside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self.sections = tuple(FormSection(spec, inside) for spec in SECTIONS)
        self.fields: dict[str, FieldEdit] = {}
        for section in self.sections:
            self.fields |= section.fields
            self._connect(section)
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(inside)

    def _connect(self, section: FormSection) -> None:
        section.edited.connect(self._on_edited)
        section.left.connect(self._on_left)
        section.folded.connect(lambda is_open: self.folded.emit(section.spec.title, is_open))
        for field in section.fields.values():
            field.composed.connect(self._wait)
            field.table_pasted.connect(self.table_pasted)
            if isinstance(field, AreaField):
                field.unit_wanted.connect(self._on_unit)
            elif isinstance(field, FuelsField):
                field.fill_wanted.connect(lambda total: self.apply({"energy.annual_tce": total}))
            elif isinstance(field, BlockField):
                field.link.connect(self.link)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put labels above the entries where the column is narrow for the size of the words."""
        super().resizeEvent(event)
        for section in self.sections:
            section.stack(is_narrow=self.viewport().width() < px(_NARROW))

    def minimumSizeHint(self) -> QSize:
        """Return the width in which no entry is cut off; downwards it scrolls."""
        wide = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(wide + 2 * self.frameWidth(), super().minimumSizeHint().height())

    def field(self, path: str) -> FieldEdit:
        """Return the widget of a field."""
        return self.fields[path]

    def _on_unit(self, unit: str) -> None:
        self.set_unit(unit)
        self.unit_chosen.emit(unit)

    def set_unit(self, unit: str) -> None:
        """Show areas in 公顷 or 亩; what the case holds stays what it is."""
        for field in self.fields.values():
            if isinstance(field, AreaField):
                field.set_unit(unit)

    def fold(self, titles: Iterable[str]) -> None:
        """Fold the sections of these titles."""
        closed = frozenset(titles)
        for section in self.sections:
            section.set_open(section.spec.title not in closed)

    def _on_edited(self) -> None:
        self._typing = self.current_path() if isinstance(QApplication.focusWidget(), QLineEdit) else ""
        self._pause.start()
        self._after_change()
        self.edited.emit()

    def _on_left(self) -> None:
        self._settle()
        self.left.emit()

    def _wait(self) -> None:
        """Begin the pause anew: an input method is at work."""
        self._pause.start()

    def _settle(self) -> None:
        """Tell what is wrong with the entry that was typed into: it was left, or there was a pause."""
        self._pause.stop()
        if self._typing and self.fields[self._typing].is_composing():
            self._pause.start()
            return
        self._typing = ""
        self._show_troubles()

    def _after_change(self) -> None:
        fuels = self.fields["energy.fuels"]
        if isinstance(fuels, FuelsField) and fuels.coal:
            fuels.show_reckoning(reckon(self.project().get("energy") or {}, fuels.coal))
        for path, signal in (("county", self.county_chosen), ("block", self.block_chosen)):
            value = self.field(path).value()
            if value != self._told.get(path):
                self._told[path] = value
                signal.emit(value or "")
        self._show_troubles()

    def project(self) -> dict[str, Any]:
        """Return the `project` of a case document; what is not known is left out."""
        made: dict[str, Any] = {"name": ""}
        for section in self.sections:
            if section.spec.declaration and section.is_declared():
                made[section.spec.declaration] = {}
            for path, value in section.values().items():
                put(made, path, value)
        return made

    def set_project(self, project: Mapping[str, Any]) -> None:
        """Fill the form; this is no edit."""
        for section in self.sections:
            key = section.spec.declaration
            section.set_declared(bool(key) and project.get(key) is not None)
            for path, field in section.fields.items():
                field.set_value(_get(project, path))
        self._typing = ""
        self._after_change()

    def apply(self, values: Mapping[str, Any]) -> None:
        """Take values by path as a person's one edit; what is not among them stays as it is."""
        made = self.project()
        for path, value in values.items():
            put(made, path, value)
        self.set_project(made)
        self.edited.emit()

    def show_troubles(self, troubles: Iterable[FieldTrouble]) -> None:
        """Show what is wrong beside the entries that it is about, once nobody is typing there."""
        self._troubles = {_owner(trouble.path, self.fields): plain(trouble.message) for trouble in troubles}
        self._show_troubles()

    def show_needed(self, paths: Sequence[str] | None) -> None:
        """Mark the entries that the review asks for, the weightiest first; None before the first review."""
        self._is_reviewed = paths is not None
        self._needed = tuple(path for path in dict.fromkeys(paths or ()) if path in self.fields)
        self._show_troubles()

    def _show_troubles(self) -> None:
        doubts = {doubt.path: doubt.message for doubt in field_doubts(self.project())}
        told = {path: words for path, words in self._troubles.items() if path != self._typing}
        doubts.pop(self._typing, None)
        for section in self.sections:
            section.show_troubles(told, doubts)
            section.show_counts(frozenset(self._needed))

    def current_path(self) -> str:
        """Return the path of the entry that has the focus; empty where none has."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, FieldEdit):
            widget = widget.parentWidget()
        return widget.spec.path if isinstance(widget, FieldEdit) and widget.spec.path in self.fields else ""

    def set_unknown(self) -> bool:
        """Make the entry that has the focus not known; return whether one has it."""
        path = self.current_path()
        if path:
            self.fields[path].set_unknown()
        return bool(path)

    def go_to_needed(self) -> str:
        """Go to the next entry that the review asks for and that is not known; return its path, empty for none.

        Before the first review, which may be under way, it is the next that is not known.
        """
        asked = self._needed if self._is_reviewed else tuple(self.fields)
        order = [path for path in self.fields if path in asked and self.fields[path].value() is None]
        if not order:
            return ""
        paths, here = list(self.fields), self.current_path()
        place = paths.index(here) if here else -1
        found = next((path for path in order if paths.index(path) > place), order[0])
        self.go_to(found)
        return found

    def go_to(self, path: str) -> bool:
        """Bring a field into view and give it the focus; return whether there is such a field."""
        section = next((each for each in self.sections if path in each.fields), None)
        if section is None:
            return False
        section.set_open(True)
        field = section.fields[path]
        target: QWidget = field if field.isEnabled() or section.declared is None else section.declared
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(target, 0, _ROOM))  # once it is laid out
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next entry with Enter, to the one before with Shift+Enter; in a line also with the arrows."""
        path = self.current_path()
        is_back = event.key() == Qt.Key.Key_Up or bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not path or event.key() not in (*_NEXT, Qt.Key.Key_Up):
            super().keyPressEvent(event)
            return
        shown = [each for each, field in self.fields.items() if field.isVisibleTo(self) and field.isEnabled()]
        place = shown.index(path) + (-1 if is_back else 1)
        if 0 <= place < len(shown):
            self.go_to(shown[place])

    def offer_fuels(self, coal: Mapping[str, Coefficient]) -> None:
        """Offer the fuels of GB/T 2589-2020 and reckon with their coefficients."""
        field = self.field("energy.fuels")
        if isinstance(field, FuelsField):
            field.coal = coal
            self._after_change()

    def show_block(self, short: str, long: str) -> None:
        """Show what the plan says of the block that is entered."""
        field = self.field("block")
        if isinstance(field, BlockField):
            field.show_card(short, long)

    def offer(self, entries: Mapping[str, Sequence[Entry]]) -> None:
        """Offer names for fields by path."""
        for path, choices in entries.items():
            self.field(path).set_suggestions(choices)


def put(made: dict[str, Any], path: str, value: Any) -> None:
    """Put a value into a project by its dotted path; None takes it away."""
    *above, key = path.split(".")
    for name in above:
        made[name] = made = dict(made.get(name) or {})
    if value is None:
        made.pop(key, None)
    else:
        made[key] = value


def _get(project: Mapping[str, Any], path: str) -> Any:
    found: Any = project
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return found


def _owner(path: str, paths: Iterable[str]) -> str:
    """Return the field that a trouble's path belongs to: `project.products.0` is of `products`."""
    short = path.removeprefix("project.").removeprefix("project") or "name"
    return next((each for each in paths if short == each or short.startswith(f"{each}.")), short)
