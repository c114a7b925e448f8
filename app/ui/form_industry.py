"""The industry field: a code of GB/T 4754-2017, found by code, name or pinyin, or in the tree of the standard."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.services.pickers import Entry, level_name, parent_code
from app.ui.form_completer import EntryCompleter
from app.ui.form_fields import FieldEdit
from app.ui.form_spec import FieldSpec
from app.ui.marks import comma, say


class IndustryField(FieldEdit):
    """A line that takes a code or a name; the name of the code stands below it.

    Signals:
        tree_wanted: the user wants to look through the standard; the code that stands now.
    """

    tree_wanted = Signal(str)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.entries: tuple[Entry, ...] = ()
        self._names: dict[str, str] = {}
        self.line = self.make_line(self._on_typed)
        self.meaning = QLabel(self)
        self.meaning.setObjectName("hint")
        self.meaning.setWordWrap(True)
        self.meaning.hide()
        self.tree = QPushButton(self.tr("分类…"), self)
        self.tree.setAccessibleName(self.tr("在国民经济行业分类中查找"))
        self.tree.setToolTip(self.tr("在国民经济行业分类中查找（F4）"))
        self.tree.clicked.connect(lambda: self.tree_wanted.emit(self.value() or ""))
        head = QHBoxLayout()
        head.addWidget(self.line, 1)
        head.addWidget(self.tree)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.meaning)
        self.row.addLayout(column, 1)
        self._name(self.line)

    def set_suggestions(self, entries: Sequence[Entry]) -> None:
        """Offer the industries."""
        self.entries = tuple(entries)
        self._names = {each.text: each.name for each in entries}
        completer = EntryCompleter(entries, self.line)
        completer.activated.connect(self.pick)
        self._explain()

    def pick(self, code: str) -> None:
        """Take a code as the user's choice."""
        self.line.setText(code)
        self._explain()
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the tree by the key that opens a list elsewhere."""
        if event.key() == Qt.Key.Key_F4:
            self.tree_wanted.emit(self.value() or "")
        else:
            super().keyPressEvent(event)

    def _on_typed(self, _text: str) -> None:
        self._explain()
        self.edited.emit()

    def _explain(self) -> None:
        code = str(self.value() or "")
        names: list[str] = []
        while code in self._names:
            group = self.tr("属{level}{code}{name}").format(
                level=say(level_name(code)), code=code, name=self._names[code]
            )
            names.append(group if names else self._names[code])
            code = parent_code(code)
        self.meaning.setText(comma().join(names))
        self.meaning.setVisible(bool(names))

    def value(self) -> Any:
        """Return the code, None where there is none; a full name counts as its code."""
        text = self.line.text().strip()
        by_name = next((code for code, name in self._names.items() if name == text), None)
        return (by_name or text.split(" ", 1)[0].upper()) or None

    def set_value(self, value: Any) -> None:
        """Show a code and its name."""
        self.line.setText("" if value is None else str(value))
        self._explain()
