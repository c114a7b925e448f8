"""Keys of the list of cases: Enter opens, Ctrl+Z takes the bin back, Down in the search line goes into the list."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QTableView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CaseKeys(QObject):
    """Takes these keys before Qt or a menu does."""

    def __init__(
        self, table: QTableView, search: QLineEdit, open_chosen: Callable[[], None], undo: Callable[[], bool]
    ) -> None:
        super().__init__(table)
        self._table, self._search, self._open, self._undo = table, search, open_chosen, undo
        table.installEventFilter(self)
        search.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is ours; all else goes on to where it was going."""
        if isinstance(event, QKeyEvent):
            if watched is self._table and event.matches(QKeySequence.StandardKey.Undo):
                return self._on_undo(event)
            if event.type() == QEvent.Type.KeyPress and self._on_key(watched, event.key()):
                return True
        return super().eventFilter(watched, event)

    def _on_undo(self, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # or the menu's undo would have it, which is of the open case
            return True
        return event.type() == QEvent.Type.KeyPress and self._undo()

    def _on_key(self, watched: QObject, key: int) -> bool:
        if watched is self._table and key in _ENTER:
            self._open()
            return True
        if watched is self._search and key in (Qt.Key.Key_Down, *_ENTER):
            self._table.setFocus()
            return True
        return False
