"""The dialog in which a person chooses between values that were written apart; digits choose, Enter keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from app.services.exchange_choices import Choice, Conflict
from app.ui.marks import say_each
from app.ui.package_words import value_line, writer_words
from app.ui.page_parts import dialog_buttons, label, make_table
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import dress
from app.ui.theme import px

_WIDEST, _HIGHEST = 1300, 680  # so that it fits a laptop's screen of 1366 by 768


@dataclass(frozen=True, slots=True)
class Picks:
    """Chosen values (texts) by field, case by case."""

    by_case: Mapping[int, Mapping[str, str]]


class ChoiceCard(QWidget):
    """One value: who wrote it and when, above what it says."""

    def __init__(self, number: int, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        holds = self.tr("{number}　{writer}（现用）") if choice.holds else self.tr("{number}　{writer}")
        self.button = QRadioButton(holds.format(number=number, writer=writer_words(choice)), self)
        self.value = QPlainTextEdit(value_line(choice.words), self)
        self.value.setReadOnly(True)
        self.value.setTabChangesFocus(True)
        self.value.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.value.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.value.setAccessibleName(self.button.text())
        self.button.setAccessibleDescription(choice.words)
        self.button.installEventFilter(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.value, 1)


class PackageChooseDialog(QDialog):
    """Asks; answers with Picks. What is left open waits on."""

    def __init__(self, conflicts: Sequence[Conflict], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("选定两边都改过的内容"))
        self._picks: dict[tuple[int, str], str] = {}
        self.cards: list[ChoiceCard] = []
        self.model: TupleTableModel[Conflict] = TupleTableModel(
            (
                Column(self.tr("案卷"), lambda row: row.case_name or self.tr("（未命名）")),
                Column(self.tr("项目"), lambda row: say_each(row.name)),
                Column(self.tr("选定"), self._picked),
            ),
            self,
        )
        self.model.set_rows(conflicts)
        self.table = make_table(self, self.tr("待选定的内容"))
        self._proxy = dress(self.table, self.model, stretched=2, widths=(230, 170, 300))
        self.table.installEventFilter(self)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self._group = QButtonGroup(self)
        self._group.idToggled.connect(self._on_toggled)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._lay_out()
        self.table.selectRow(0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        explain = self.tr(
            "同一项内容两边改得不一样，两种都保留着。上下键选一行，按数字键选用哪一种；没有选的以后再选，选定的随下一个交换包告诉对方。"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self, explain, "explain"))
        column.addWidget(self.table, 3)
        column.addLayout(self._row, 2)
        column.addLayout(dialog_buttons(self, self.tr("确定"), self.accept))
        self.resize(min(px(860), _WIDEST), min(px(540), _HIGHEST))

    def _current(self) -> Conflict | None:
        found = self.table.currentIndex().data(ROW_ROLE)
        return found if isinstance(found, Conflict) else None

    def _picked(self, conflict: Conflict) -> str:
        text = self._picks.get((conflict.case_id, conflict.key))
        for number, choice in enumerate(conflict.choices, 1):
            if choice.text == text:
                return f"{number}　{value_line(choice.words)}"
        return self.tr("—　待选定")

    def _on_row(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        for card in self.cards:
            self._group.removeButton(card.button)
            self._row.removeWidget(card)
            card.deleteLater()
        conflict = self._current()
        options = conflict.choices if conflict else ()
        self.cards = [ChoiceCard(number, choice, self) for number, choice in enumerate(options, 1)]
        picked = self._picks.get((conflict.case_id, conflict.key)) if conflict else None
        for place, (card, choice) in enumerate(zip(self.cards, options, strict=True)):
            card.button.setChecked(choice.text == picked)
            self._group.addButton(card.button, place)
            self._row.addWidget(card, 1)

    def _on_toggled(self, place: int, is_on: bool) -> None:
        conflict = self._current()
        if is_on and conflict is not None:
            self._picks[conflict.case_id, conflict.key] = conflict.choices[place].text
            row = self._proxy.mapToSource(self.table.currentIndex()).row()
            self.model.dataChanged.emit(self.model.index(row, 0), self.model.index(row, 2))

    def choose(self, number: int) -> None:
        """Choose one of the values of the current row, and go to the next row."""
        if 0 < number <= len(self.cards):
            self.cards[number - 1].button.setChecked(True)
            below = self.table.currentIndex().row() + 1
            if below < self._proxy.rowCount():
                self.table.selectRow(below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose by a digit, which the table would search for."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.text().isdecimal():
            self.choose(int(event.text()))
            return True
        return super().eventFilter(watched, event)

    def answer(self) -> Picks:
        """Return what was chosen."""
        found: dict[int, dict[str, str]] = {}
        for (case_id, key), text in self._picks.items():
            found.setdefault(case_id, {})[key] = text
        return Picks(found)
