"""Field widgets of the project form: each shows a value that may be unknown, and says what the user made of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from app.ui.form_line import FormLine
from app.ui.form_spec import FieldSpec


class FieldEdit(QWidget):
    """One entry.

    Signals:
        edited: the user changed it; never for what fills the form.
        left: the focus went from its line to another field.
        composed: an input method began or ended composing in its line.
        table_pasted: the clipboard holds a table.
    """

    edited = Signal()
    left = Signal()
    composed = Signal()
    table_pasted = Signal(str)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(6)

    def value(self) -> Any:
        """Return the document's value; None is not known (or, for a declaration, none)."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without counting it as an edit."""
        raise NotImplementedError

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Offer words; widgets that take none ignore them."""

    def make_line(self, edited: Callable[[str], object]) -> FormLine:
        """Return a line whose signals are this entry's."""
        line = FormLine(self)
        line.setPlaceholderText(self.spec.hint)
        line.textEdited.connect(edited)
        line.left.connect(self.left)
        line.composed.connect(self.composed)
        line.table_pasted.connect(self.table_pasted)
        return line

    def _name(self, widget: QWidget) -> None:
        widget.setAccessibleName(self.spec.label)
        self.setFocusProxy(widget)


class TextField(FieldEdit):
    """Words; empty is not known."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.line = self.make_line(lambda _text: self.edited.emit())
        self._name(self.line)
        self.row.addWidget(self.line, 1)
        if spec.unit:
            unit = QLabel(spec.unit, self)
            unit.setObjectName("unit")
            self.row.addWidget(unit)

    def value(self) -> Any:
        """Return the words, None where there are none."""
        return self.line.text().strip() or None

    def set_value(self, value: Any) -> None:
        """Show the words from their beginning."""
        self.line.setText("" if value is None else str(value))
        self.line.setToolTip(self.line.text())
        self.line.setCursorPosition(0)

    def set_suggestions(self, words: Sequence[str]) -> None:
        """Offer words as the user types, wherever in them the typed part stands."""
        completer = QCompleter(QStringListModel(list(words), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(lambda _text: self.edited.emit())
        self.line.setCompleter(completer)


class NumberField(TextField):
    """A number; what is none stays as typed, so that its trouble can be told beside it and nothing is lost."""

    def value(self) -> Any:
        """Return an int or float, the text where it is none, None where it is empty."""
        text = self.line.text().strip().replace("，", "").replace(",", "")
        return number_of(text) if text else None

    def set_value(self, value: Any) -> None:
        """Show a number without an exponent."""
        shown = format(value, "f").rstrip("0").rstrip(".") if isinstance(value, float) else value
        exact = shown if not isinstance(value, float) or float(shown) == value else repr(value)
        super().set_value(exact)


def number_of(text: str) -> int | float | str:
    """Return the number a text writes, or the text itself."""
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


class CalmComboBox(QComboBox):
    """A choice that the mouse wheel changes only while it has the focus: a form is scrolled over such boxes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form unless the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(FieldEdit):
    """One of a closed list, with not known as the first choice."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.box = CalmComboBox(self)
        self.box.addItem(spec.absent, None)
        for value, words in spec.choices.items():
            self.box.addItem(words, value)
        self.box.activated.connect(lambda _row: self.edited.emit())
        self._name(self.box)
        self.row.addWidget(self.box, 1)

    def value(self) -> Any:
        """Return the chosen value."""
        return self.box.currentData()

    def set_value(self, value: Any) -> None:
        """Choose a value; one that is not in the list joins it, so that it is not lost."""
        if value is not None and self.box.findData(value) < 0:
            self.box.addItem(str(value), value)
        self.box.setCurrentIndex(max(0, self.box.findData(value)))


class TruthField(FieldEdit):
    """Unknown, yes or no, all three visible at once: not known is a choice of its own."""

    WORDS: Mapping[bool | None, str] = {None: "未知", True: "是", False: "否"}

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons = {value: self._button(words, place) for place, (value, words) in enumerate(self.WORDS.items())}
        self._buttons[None].setChecked(True)
        self.setFocusProxy(self._buttons[None])
        self.row.addStretch(1)

    def _button(self, words: str, place: int) -> QPushButton:
        button = QPushButton(words, self)
        button.setCheckable(True)
        button.setAccessibleName(f"{self.spec.label}：{words}")
        button.setProperty("segment", ("first", "middle", "last")[place])
        button.clicked.connect(lambda _on: self.edited.emit())
        self._group.addButton(button)
        self.row.addWidget(button)
        return button

    def button(self, value: bool | None) -> QPushButton:
        """Return the button of an answer."""
        return self._buttons[value]

    def value(self) -> Any:
        """Return True, False, or None for not known."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def set_value(self, value: Any) -> None:
        """Show an answer."""
        self._buttons[value if value in (True, False) else None].setChecked(True)
