"""The line edit of the project form: minds input methods, leaves undo to the case when it has none, takes tables."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_PASSING: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class FormLine(QLineEdit):
    """A line of the form.

    Signals:
        left: the focus went to another field; a popup or another window is no leaving.
        composed: an input method began or ended composing.
        table_pasted: the clipboard holds more than one cell.
    """

    left = Signal()
    composed = Signal()
    table_pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_composing = False

    def event(self, event: QEvent) -> bool:
        """Let Ctrl+Z and Ctrl+Y pass to the case where this line has nothing to take back; Ctrl+U in any case."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._has_no_use(event):
            event.ignore()
            return False
        return super().event(event)

    def _has_no_use(self, event: QKeyEvent) -> bool:
        undoes, redoes = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        redoes = redoes or (event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_U and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return True  # the menu's: not known; a line of its own would cut its words into the clipboard
        return (undoes and not self.isUndoAvailable()) or (redoes and not self.isRedoAvailable())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a table from the clipboard as a table; everything else as a line does."""
        if event.matches(QKeySequence.StandardKey.Paste) and self._take_table():
            return
        super().keyPressEvent(event)

    def _take_table(self) -> bool:
        text = QGuiApplication.clipboard().text()
        is_table = "\t" in text.strip() or "\n" in text.strip()
        if is_table:
            self.table_pasted.emit(text)
        return is_table

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether an input method is composing: nothing is checked or offered meanwhile."""
        is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if is_composing != self.is_composing:
            self.is_composing = is_composing
            self.composed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the button that empties the line only where the hand is."""
        super().focusInEvent(event)
        self.setClearButtonEnabled(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the letters' own history when the field is left: from now on the case's history has them."""
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.is_composing = False
            self.setClearButtonEnabled(False)
            self.setText(self.text())
            self.setCursorPosition(0)
            self.left.emit()
