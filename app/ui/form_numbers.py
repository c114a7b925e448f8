"""Number fields of the project form: a figure with its unit, and an area in 公顷 or 亩 that does not drift."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QWidget

from app.services.figures import HECTARE, MU, figure_words, in_mu, read_figure
from app.ui.form_fields import TextField
from app.ui.form_spec import FieldSpec
from app.ui.marks import say


class NumberField(TextField):
    """A number; what is none stays as typed, so that its trouble can be told beside it and nothing is lost.

    What the case holds is kept as it is until someone types: showing it rounds nothing.
    """

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(spec, parent)
        self._kept: Any = None
        self.line.textEdited.disconnect()
        self.line.textEdited.connect(self._on_typed)
        self.left.connect(self._show)
        self._add_unit()

    def _add_unit(self) -> None:
        if self.spec.unit:
            unit = QLabel(say(self.spec.unit), self)
            unit.setObjectName("unit")
            self.row.addWidget(unit)

    def _on_typed(self, text: str) -> None:
        self._kept = read_figure(text, self.spec.unit, self._written()) if text.strip() else None
        self.edited.emit()

    def _written(self) -> str:
        """Return the unit of a figure that is typed without one."""
        return self.spec.unit

    def _shown(self, value: float) -> float:
        """Return a number in the unit that is shown."""
        return value

    def value(self) -> Any:
        """Return an int or float, the text where it is none, None where it is empty."""
        return self._kept

    def set_value(self, value: Any) -> None:
        """Show a number without an exponent."""
        self._kept = value
        self._show()

    def _show(self) -> None:
        value = self._kept
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        super().set_value(figure_words(self._shown(value)) if is_number else value)


class AreaField(NumberField):
    """An area, kept in hectares, shown and typed in 公顷 or 亩; `unit_wanted` asks for the other unit everywhere."""

    unit_wanted = Signal(str)

    def _add_unit(self) -> None:
        self._unit = HECTARE
        self.switch = QToolButton(self)
        self.switch.setObjectName("unitSwitch")
        self.switch.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.switch.clicked.connect(lambda: self.unit_wanted.emit(self._other()))
        self.row.addWidget(self.switch)
        self._name_switch()

    def _other(self) -> str:
        return MU if self._unit == HECTARE else HECTARE

    def _name_switch(self) -> None:
        said = self.tr("面积单位为{unit}，按下改用{other}；案卷中一律按公顷保存").format(
            unit=say(self._unit), other=say(self._other())
        )
        self.switch.setText(say(self._unit))
        self.switch.setAccessibleName(said)
        self.switch.setToolTip(said)

    def set_unit(self, unit: str) -> None:
        """Show the area in another unit; the area stays what it is."""
        self._unit = unit
        self._name_switch()
        self._show()

    def _written(self) -> str:
        return self._unit

    def _shown(self, value: float) -> float:
        return in_mu(value) if self._unit == MU else value
