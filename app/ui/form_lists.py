"""Fields that hold lists: a list that is there is complete, so 未知 and 已列明 are two visible states."""

from typing import Any, Final

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from app.ui.check_model import CheckModel
from app.ui.form_fields import CalmComboBox, FieldEdit
from app.ui.form_spec import FieldSpec
from app.ui.marks import say
from app.ui.theme import set_height
from app.ui.vocabulary import ACTIVITIES

_ROW_PIXELS: Final = 24
_MOST_ROWS: Final = 8
_SEARCH_FROM: Final = 12


def state_box(field: FieldEdit) -> CalmComboBox:
    """Make the choice between 未知 and 已列明 for a field."""
    box = CalmComboBox(field)
    box.addItem(say("未知"), None)
    box.addItem(say("已列明"), "listed")
    box.setAccessibleName(say("{label}：是否已列明").format(label=field.spec.label))
    return box


class WordsField(FieldEdit):
    """Several words in one line, 、 between them."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.state = state_box(self)
        self.line = self.make_line(self._on_typed)
        self.state.activated.connect(self._on_state)
        self._name(self.line)
        self.row.addWidget(self.state)
        self.row.addWidget(self.line, 1)

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.state.setCurrentIndex(1)
        self.edited.emit()

    def _on_state(self, row: int) -> None:
        if row == 0:
            self.line.clear()
        self.edited.emit()

    def value(self) -> Any:
        """Return the words as a list, None where they are not known."""
        if self.state.currentData() is None:
            return None
        parts = self.line.text().replace("，", "、").replace(",", "、").replace("；", "、").split("、")
        return list(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def set_value(self, value: Any) -> None:
        """Show the words."""
        self.state.setCurrentIndex(0 if value is None else 1)
        self.line.setText("、".join(value or ()))
        self.line.setCursorPosition(0)


class ChecksField(FieldEdit):
    """Several of a closed list, ticked; a long list can be narrowed by typing."""

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        choices = spec.choices or ACTIVITIES
        self.state = state_box(self)
        self.state.activated.connect(self._on_state)
        self.model = CheckModel(choices, self)
        self.model.ticked.connect(self._on_ticked)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self.view = self._make_view(len(choices))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._head(has_search=len(choices) >= _SEARCH_FROM))
        column.addWidget(self.view)
        self.row.addLayout(column, 1)
        self._name(self.view)

    def _head(self, *, has_search: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.state)
        if has_search:
            search = QLineEdit(self)
            search.setPlaceholderText(self.tr("输入文字筛选"))
            search.setAccessibleName(self.tr("筛选%s") % self.spec.label)
            search.setClearButtonEnabled(True)
            search.textEdited.connect(self._shown.setFilterFixedString)
            head.addWidget(search, 1)
        else:
            head.addStretch(1)
        return head

    def _make_view(self, count: int) -> QListView:
        view = QListView(self)
        view.setModel(self._shown)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_height(view, _ROW_PIXELS * min(count, _MOST_ROWS) + 6)
        return view

    def _on_ticked(self) -> None:
        self.state.setCurrentIndex(1)
        self.edited.emit()

    def _on_state(self, row: int) -> None:
        if row == 0:
            self.model.set_checked(())
        self.edited.emit()

    def value(self) -> Any:
        """Return the ticked values, None where they are not known."""
        return None if self.state.currentData() is None else self.model.checked()

    def set_value(self, value: Any) -> None:
        """Show the ticks."""
        self.state.setCurrentIndex(0 if value is None else 1)
        self.model.set_checked(value or ())
