"""The band above the register that narrows it: words, county, verdict, state, dates."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from app.domain.vocabulary import COUNTIES, SCENIC_COMMITTEE
from app.services.register import STATES, OpinionFilter
from app.ui.flow import flow
from app.ui.page_parts import make_button
from app.ui.vocabulary import VERDICTS, Said

_TYPING_MS = 250
_DATE_LETTERS = 10


class RegisterFilter(QWidget):
    """Says what is wanted; says so a moment after the last key.

    Signals:
        changed: something else is wanted.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self.changed)
        self.words = self._line(self.tr("搜索文号、项目、代码、申请人"), self.tr("搜索登记簿"))
        self.words.setClearButtonEnabled(True)
        self.words.textEdited.connect(lambda _text: self._timer.start())
        self._dates = "", ""
        self.county = self._choice(self.tr("全部县"), {name: name for name in (*COUNTIES, SCENIC_COMMITTEE)})
        self.verdict = self._choice(self.tr("全部结论"), VERDICTS)
        self.status = self._choice(self.tr("全部状态"), Said(STATES))
        self.since = self._date(self.tr("自2026-01-01"), self.tr("成文日期自（年、年月或年月日）"))
        self.until = self._date(self.tr("至2026-12-31"), self.tr("成文日期至（年、年月或年月日）"))
        self.clear_button = make_button(self, self.tr("全部"), self.tr("清除查询条件"), self.clear)
        choices = (self.county, self.verdict, self.status, self.since, self.until, self.clear_button)
        flow(self, (self.words, *choices), spacing=6)

    def _line(self, words: str, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(words)
        line.setAccessibleName(name)
        line.setToolTip(name)
        return line

    def _date(self, words: str, name: str) -> QLineEdit:
        line = self._line(words, name)
        line.setMaxLength(_DATE_LETTERS)
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line.editingFinished.connect(self._on_date)  # half a date is none, so not while typing
        return line

    def _on_date(self) -> None:
        dates = self.since.text(), self.until.text()
        if dates != self._dates:
            self._dates = dates
            self.changed.emit()

    def _choice(self, everything: str, names: Mapping[str, str]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(everything)
        box.addItem(everything, None)
        for key, words in names.items():
            box.addItem(words, key)
        box.activated.connect(lambda _index: self.changed.emit())
        return box

    def is_waiting(self) -> bool:
        """Return whether somebody is still typing."""
        return self._timer.isActive()

    def clear(self) -> None:
        """Want everything again."""
        for line in (self.words, self.since, self.until):
            line.clear()
        self._dates = "", ""
        for box in (self.county, self.verdict, self.status):
            box.setCurrentIndex(0)
        self.changed.emit()

    def wanted(self) -> OpinionFilter:
        """Return what is wanted; dates as typed, the service checks them."""
        return OpinionFilter(
            words=self.words.text(),
            county=self.county.currentData(),
            verdict=self.verdict.currentData(),
            status=self.status.currentData(),
            since=self.since.text().strip() or None,
            until=self.until.text().strip() or None,
        )
