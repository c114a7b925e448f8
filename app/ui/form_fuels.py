"""The fuels field: a small table of fuel, yearly amount and unit, and what all energy comes to in coal equivalent."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget

from app.domain.plan_facts import Coefficient
from app.services.energy import Reckoning, units_of
from app.ui.form_fields import FieldEdit
from app.ui.form_lists import state_box
from app.ui.form_spec import FieldSpec
from app.ui.fuel_model import FUEL, UNIT, FuelModel
from app.ui.fuel_words import reckoning_html
from app.ui.list_delegate import ListDelegate
from app.ui.theme import px

_ROW_PIXELS = 26


class FuelsField(FieldEdit):
    """The table with its two buttons, the sum below it; `fill_wanted` is a total to be taken as the stated one."""

    fill_wanted = Signal(float)

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self.coal: Mapping[str, Coefficient] = {}
        self.state = state_box(self)
        self.state.activated.connect(self._on_state)
        self.model = FuelModel(self)
        self.model.changed.connect(self.edited)
        self.view = self._make_view()
        self.sum = QLabel(self)
        self.sum.setObjectName("reckoning")
        self.sum.setAccessibleName(self.tr("能耗折算"))
        self.sum.setWordWrap(True)
        self.sum.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.sum.linkActivated.connect(lambda link: self.fill_wanted.emit(float(link.partition(":")[2])))
        self.sum.hide()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self.view)
        column.addWidget(self.sum)
        self.row.addLayout(column, 1)
        self._name(self.state)
        self.view.setAccessibleName(spec.label)
        self._follow()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.state)
        head.addStretch(1)
        for words, action in ((self.tr("添加燃料"), self._add), (self.tr("移除"), self._remove)):
            button = QPushButton(words, self)
            button.setAccessibleName(self.tr("{field}：{action}").format(field=self.spec.label, action=words))
            button.clicked.connect(action)
            head.addWidget(button)
        return head

    def _make_view(self) -> QTableView:
        view = QTableView(self)
        view.setModel(self.model)
        view.setItemDelegateForColumn(FUEL, ListDelegate(lambda _row: tuple(self.coal), view))
        view.setItemDelegateForColumn(UNIT, ListDelegate(lambda row: units_of(self.model.fuel(row), self.coal), view))
        view.setEditTriggers(QTableView.EditTrigger.AllEditTriggers)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().hide()
        view.setTabKeyNavigation(False)
        return view

    def _follow(self) -> None:
        count = self.model.rowCount()
        self.view.setVisible(bool(count))
        self.view.setFixedHeight(px(_ROW_PIXELS) * (min(count, 5) + 1) + 8)
        self.view.verticalHeader().setDefaultSectionSize(px(_ROW_PIXELS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a row away by Delete, where the table has the focus."""
        if event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        fuel = next((name for name in self.coal if name not in self.model.fuels()), "")
        self.state.setCurrentIndex(1)
        self.model.add(fuel, next(iter(units_of(fuel, self.coal)), ""))
        self._follow()
        self.view.setFocus()
        self.view.setCurrentIndex(self.model.index(self.model.rowCount() - 1, FUEL))
        self.edited.emit()

    def _remove(self) -> None:
        self.model.remove(self.view.currentIndex().row())
        self._follow()
        self.edited.emit()

    def _on_state(self, row: int) -> None:
        if row == 0:
            self.model.set_rows(())
        self._follow()
        self.edited.emit()

    def show_reckoning(self, reckoned: Reckoning) -> None:
        """Show what each fuel and all energy come to."""
        self.model.set_parts(reckoned.parts)
        html = reckoning_html(reckoned)
        self.sum.setText(html)
        self.sum.setVisible(bool(html))

    def value(self) -> Any:
        """Return fuels by name, None where they are not known."""
        if self.state.currentData() is None:
            return None
        return {fuel: {"amount": amount, "unit": unit} for fuel, amount, unit in self.model.rows}

    def set_value(self, value: Any) -> None:
        """Show the fuels."""
        self.state.setCurrentIndex(0 if value is None else 1)
        self.model.set_rows([(fuel, use.get("amount"), use.get("unit", "")) for fuel, use in (value or {}).items()])
        self._follow()
