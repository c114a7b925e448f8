"""Offers names below a line while someone types, found by code, words or pinyin."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter

from app.services.pickers import Entry, search
from app.ui.form_line import FormLine

_ROWS: Final = 12


class EntryCompleter(QCompleter):
    """Puts the chosen entry's text into the line."""

    def __init__(self, entries: Sequence[Entry], line: FormLine) -> None:
        super().__init__(line)
        self._entries, self._line = tuple(entries), line
        self._found: tuple[Entry, ...] = ()
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_ROWS)
        line.setCompleter(self)  # which takes away the one before
        line.textEdited.connect(self.find)
        self.popup().setAccessibleName(line.accessibleName())

    def find(self, text: str) -> tuple[Entry, ...]:
        """Look for what a text means and offer it."""
        self._found = search(self._entries, text) if text.strip() else ()
        self._names.setStringList([each.shown() for each in self._found])
        return self._found

    def pathFromIndex(self, index: object) -> str:
        """Return what goes into the line for a row of the list."""
        row = index.row() if hasattr(index, "row") else -1
        return self._found[row].text if 0 <= row < len(self._found) else ""
