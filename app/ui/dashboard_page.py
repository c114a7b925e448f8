"""The dashboard: what was reviewed, what was taken of the plan's quota, where the time went; by period and county."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from app.domain.vocabulary import COUNTIES, SCENIC_COMMITTEE
from app.services.statistics import CHARTS, Chart, Span, charts
from app.ui.dashboard_chart import ChartPanel
from app.ui.dialogs import Dialogs
from app.ui.page_parts import heading_row, label, page_column
from app.ui.session import CaseSession
from app.ui.worker import Worker

_COLUMNS: Final = 2


class DashboardPage(QWidget):
    """The page.

    Signals:
        told: a sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker = session, worker
        self.since = self._date(self.tr("自2026-01-01"), self.tr("统计期自"))
        self.until = self._date(self.tr("至2026-12-31"), self.tr("统计期至"))
        self.county = QComboBox(self)
        self.county.setAccessibleName(self.tr("统计哪个县"))
        self.county.addItem(self.tr("全部县"), None)
        for name in (*COUNTIES, SCENIC_COMMITTEE):
            self.county.addItem(name, name)
        self.county.activated.connect(lambda _index: self.refresh())
        self.trouble = label(self, "", "trouble")
        self.panels = {name: ChartPanel(session.desk, name, worker, dialogs, self) for name in CHARTS}
        self._lay_out()

    def _date(self, words: str, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(words)
        line.setAccessibleName(name)
        line.editingFinished.connect(self.refresh)
        return line

    def _lay_out(self) -> None:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(20)
        for at, panel in enumerate(self.panels.values()):
            grid.addWidget(panel, *divmod(at, _COLUMNS))
            grid.setColumnStretch(at % _COLUMNS, 1)
            panel.told.connect(self.told)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setAccessibleName(self.tr("图表"))
        row = QHBoxLayout()
        for widget in (self.since, self.until, self.county):
            row.addWidget(widget)
        row.addWidget(self.trouble, 1)
        column = page_column(self)
        column.addLayout(heading_row(self, self.tr("统计"), []))
        column.addLayout(row)
        column.addWidget(
            label(self, self.tr("指标按本机签发且有效的审查意见累计，不随统计期变化；其余按统计期和县。"), "explain")
        )
        column.addWidget(area, 1)

    def refresh(self) -> None:
        """Ask for the figures of the period and county."""
        span = self._span()
        if span is None:
            return
        desk, year = self._session.desk, self._session.clock().year
        period = "_".join(each for each in (self.since.text().strip(), self.until.text().strip(), span.county) if each)
        self._worker.ask(
            lambda _stop: charts(desk, span, year),
            lambda found: self._show(found, period or self.tr("全部")),
            lane="dashboard",
        )

    def _span(self) -> Span | None:
        """Return what is wanted; None where a date cannot be read, which is said beside it."""
        days = []
        for line, default in ((self.since, "0001-01-01"), (self.until, "9999-12-31")):
            try:
                days.append(date.fromisoformat(line.text().strip() or default).isoformat())
            except ValueError:
                words = self.tr("“{text}”不是日期，请写成2026-01-31的形式，或留空。")
                self.trouble.setText(words.format(text=line.text()))
                return None
        if days[1] < days[0]:
            self.trouble.setText(self.tr("截止日期早于起始日期，请改正其中一个。"))
            return None
        self.trouble.clear()
        return Span(days[0], days[1], self.county.currentData())

    def _show(self, found: tuple[Chart, ...], period: str) -> None:
        for chart in found:
            self.panels[chart.name].show_chart(chart, period)
