"""The industry field: a code of GB/T 4754-2017, found by code or by name."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLabel, QVBoxLayout, QWidget

from app.ui.form_fields import FieldEdit
from app.ui.form_spec import FieldSpec

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class IndustryModel(QAbstractListModel):
    """Code and name of every industry."""

    def __init__(self, industries: Sequence[tuple[str, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._industries = tuple(industries)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many industries there are."""
        return 0 if parent.isValid() else len(self._industries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with code and name; to an edit with the same, so that both can be typed."""
        code, name = self._industries[index.row()]
        return f"{code} {name}" if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole) else None


class IndustryField(FieldEdit):
    """A line that takes a code or a name; the name of the code stands below it."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._names: dict[str, str] = {}
        self.line = self.make_line(self._on_typed)
        self.meaning = QLabel(self)
        self.meaning.setObjectName("hint")
        self.meaning.setWordWrap(True)
        self.meaning.hide()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.meaning)
        self.row.addLayout(column, 1)
        self._name(self.line)

    def set_industries(self, industries: Sequence[tuple[str, str]]) -> None:
        """Offer the industries."""
        self._names = dict(industries)
        completer = QCompleter(IndustryModel(industries, self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        completer.activated.connect(self._on_picked)
        self.line.setCompleter(completer)
        self._explain()

    def _on_picked(self, text: str) -> None:
        self.line.setText(text.split(" ", 1)[0])
        self._explain()
        self.edited.emit()

    def _on_typed(self, _text: str) -> None:
        self._explain()
        self.edited.emit()

    def _explain(self) -> None:
        name = self._names.get(str(self.value()), "")
        self.meaning.setText(name)
        self.meaning.setVisible(bool(name))

    def value(self) -> Any:
        """Return the code, None where there is none; a full name counts as its code."""
        text = self.line.text().strip()
        by_name = next((code for code, name in self._names.items() if name == text), None)
        return (by_name or text.split(" ", 1)[0].upper()) or None

    def set_value(self, value: Any) -> None:
        """Show a code and its name."""
        self.line.setText("" if value is None else str(value))
        self._explain()
