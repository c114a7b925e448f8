"""The plan page: search the plan's text and read a sentence in its context."""

import html
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListView, QTextBrowser, QWidget

from app.domain.plan import PlanLine
from app.services.desk import Desk
from app.services.plan import plan_lines, search_plan
from app.ui.generated.ui_plan_page import Ui_PlanPage
from app.ui.plan_model import PlanDelegate, PlanModel
from app.ui.worker import Worker

_DELAY_MS: Final = 200
_AROUND: Final = 12
_MOST: Final = 200


class PlanPage(QWidget):
    """Search line, hits, and the chosen line among its neighbours."""

    def __init__(self, desk: Desk, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._worker = desk, worker
        self.ui = Ui_PlanPage()
        self.ui.setupUi(self)
        self.model = PlanModel(self)
        self.hits = QListView(self)
        self.hits.setAccessibleName(self.tr("搜索结果"))
        self.hits.setModel(self.model)
        self.hits.setItemDelegate(PlanDelegate(self.hits))
        self.hits.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.context = QTextBrowser(self)
        self.context.setAccessibleName(self.tr("规划原文"))
        self.context.document().setDocumentMargin(10)
        self.ui.splitter.addWidget(self.hits)
        self.ui.splitter.addWidget(self.context)
        self.ui.splitter.setSizes([420, 620])
        self.ui.search.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.search)
        self.ui.search.textEdited.connect(lambda _text: self._timer.start())
        self.ui.search.returnPressed.connect(self.search)
        self.hits.selectionModel().currentChanged.connect(lambda index, _was: self._on_chosen(index.row()))

    def search(self) -> None:
        """Ask for the lines that hold the words."""
        self._timer.stop()
        desk, words = self._desk, self.ui.search.text().strip()
        if not words:
            self._show(())
            return
        self._worker.ask(lambda _stop: search_plan(desk, words, _MOST), self._show, lane="plan search")

    def _show(self, lines: tuple[PlanLine, ...]) -> None:
        self.model.set_lines(lines)
        has_words = bool(self.ui.search.text().strip())
        self.ui.count.setText(self.tr("找到%n处", "", len(lines)) if has_words else "")
        if lines:
            self.hits.setCurrentIndex(self.model.index(0))
        elif has_words:
            self.context.setHtml(f"<p style='color:#5f6c7b'>{self.tr('规划全文中没有这些词语，请换一个说法。')}</p>")

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self.model.lines):
            self.show_line(self.model.lines[row].line)

    def show_line(self, line: int) -> None:
        """Show a line of the plan among its neighbours."""
        desk = self._desk
        self._worker.ask(
            lambda _stop: plan_lines(desk, max(1, line - _AROUND), line + _AROUND),
            lambda lines: self._show_context(lines, line),
            lane="plan lines",
        )

    def _show_context(self, lines: Any, chosen: int) -> None:
        self.context.setHtml(context_html(lines, chosen))
        self.context.scrollToAnchor("chosen")


def context_html(lines: tuple[PlanLine, ...], chosen: int) -> str:
    """Return lines as HTML, the chosen one marked."""
    place = next((line.place for line in lines if line.line == chosen), "")
    rows = [
        f"<tr><td width='46' align='right' style='color:#8d99a6'>{line.line}</td>"
        f"<td{' bgcolor=#fff3c4' if line.line == chosen else ''}>"
        f"{'<a name=chosen></a>' if line.line == chosen - 3 else ''}{html.escape(line.text)}</td></tr>"
        for line in lines
    ]
    head = f"<p style='color:#5f6c7b'>{html.escape(place)}，第{chosen}行</p>"
    return f"{head}<table cellspacing='0' cellpadding='4' width='100%'>{''.join(rows)}</table>"
