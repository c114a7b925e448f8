"""Field widgets of the project form: each shows a value that may be unknown, and says what the user made of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from app.services.pickers import Entry
from app.ui.form_completer import EntryCompleter
from app.ui.form_line import FormLine
from app.ui.form_spec import FieldSpec, said

_DELETES: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ANSWERS: Final[Mapping[int, bool | None]] = {
    Qt.Key.Key_1: True,
    Qt.Key.Key_Y: True,
    Qt.Key.Key_0: False,
    Qt.Key.Key_N: False,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
}


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

    def set_suggestions(self, entries: Sequence[Entry]) -> None:
        """Offer names; widgets that take none ignore them."""

    def set_unknown(self) -> None:
        """Make the entry not known (a declaration: none), as a person's doing."""
        if self.value() is not None:
            self.set_value(None)
            self.edited.emit()

    def is_composing(self) -> bool:
        """Return whether an input method is composing in the entry."""
        line = self.focusProxy()
        return isinstance(line, FormLine) and line.is_composing

    def make_line(self, edited: Callable[[str], object]) -> FormLine:
        """Return a line whose signals are this entry's."""
        line = FormLine(self)
        line.setPlaceholderText(said(self.spec.hint))
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

    def value(self) -> Any:
        """Return the words, None where there are none."""
        return self.line.text().strip() or None

    def set_value(self, value: Any) -> None:
        """Show the words from their beginning."""
        self.line.setText("" if value is None else str(value))
        self.line.setToolTip(self.line.text())
        self.line.setCursorPosition(0)

    def set_suggestions(self, entries: Sequence[Entry]) -> None:
        """Offer names as the user types, found by name or pinyin."""
        completer = EntryCompleter(entries, self.line)
        completer.activated.connect(lambda _text: self.edited.emit())


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
        self.box.addItem(said(spec.absent), None)
        for value, words in spec.choices.items():
            self.box.addItem(words, value)
        self.box.activated.connect(lambda _row: self.edited.emit())
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(4)
        self._name(self.box)
        self.row.addWidget(self.box, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Delete as not known."""
        if event.key() in _DELETES:
            self.set_unknown()
        else:
            super().keyPressEvent(event)

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

    WORDS: Mapping[bool | None, str] = {
        None: str(QT_TRANSLATE_NOOP("TruthField", "未知")),
        True: str(QT_TRANSLATE_NOOP("TruthField", "是")),
        False: str(QT_TRANSLATE_NOOP("TruthField", "否")),
    }

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons = {value: self._button(words, place) for place, (value, words) in enumerate(self.WORDS.items())}
        self._buttons[None].setChecked(True)
        self.setFocusProxy(self._buttons[None])
        self.row.addStretch(1)

    def _button(self, words: str, place: int) -> QPushButton:
        button = QPushButton(QCoreApplication.translate("TruthField", words), self)
        button.setCheckable(True)
        button.setAccessibleName(self.tr("{field}：{answer}").format(field=self.spec.label, answer=button.text()))
        button.setProperty("segment", ("first", "middle", "last")[place])
        button.clicked.connect(self._on_clicked)
        self._group.addButton(button)
        self.row.addWidget(button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key: 1 or Y is yes, 0 or N is no, Delete is not known."""
        if event.key() not in _ANSWERS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        button = self._buttons[_ANSWERS[event.key()]]
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.click()

    def _on_clicked(self) -> None:
        self.setFocusProxy(self.focused())
        self.edited.emit()

    def focused(self) -> QPushButton:
        """Return the button that the focus comes to: the answer that stands."""
        return self._buttons[self.value()]

    def button(self, value: bool | None) -> QPushButton:
        """Return the button of an answer."""
        return self._buttons[value]

    def value(self) -> Any:
        """Return True, False, or None for not known."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def set_value(self, value: Any) -> None:
        """Show an answer."""
        self._buttons[value if isinstance(value, bool) else None].setChecked(True)
        self.setFocusProxy(self.focused())
