"""The register page: issued opinions, what can be done with them, and what they have taken of the plan's limits."""

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from app.services.cases import list_cases
from app.services.files import write_file
from app.services.ledger import ledger_lines
from app.services.opinions import page_count
from app.services.register import list_opinions, opinion_pdf, withdraw
from app.services.reruns import Rerun, rerun
from app.ui.dialogs import Dialogs, patterns
from app.ui.page_parts import heading_row, label, make_button, make_table, page_column
from app.ui.reason_dialog import ReasonDialog
from app.ui.register_words import (
    LEDGER,
    OPINIONS,
    LedgerRow,
    Registered,
    ledger_rows,
    limits_words,
    registered,
    rerun_html,
)
from app.ui.session import CaseSession
from app.ui.table_model import ROW_ROLE, TupleTableModel
from app.ui.tables import dress
from app.ui.worker import Stop, Worker

Found = tuple[tuple[Registered, ...], tuple[LedgerRow, ...], str]
_HEIGHTS: Final = [360, 260]


class RegisterPage(QWidget):
    """The page.

    Signals:
        told: a sentence for the status bar.
        pdf_wanted: number, document and count of pages of an opinion to be shown.
        changed: an opinion was withdrawn, so reviews that count the ledger are out of date.
    """

    told = Signal(str)
    pdf_wanted = Signal(str, object, int)
    changed = Signal()

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self.buttons = self._make_buttons()
        self.model, self.ledger = TupleTableModel(OPINIONS, self), TupleTableModel(LEDGER, self)
        self.table = make_table(self, self.tr("登记簿"))
        self.ledger_table = make_table(self, self.tr("用地用水台账"))
        dress(self.table, self.model, stretched=1, widths=(220, 200, 100, 80, 220))
        dress(self.ledger_table, self.ledger, stretched=1, widths=(110, 180, 150, 110, 80, 140, 140, 80))
        self.report = QTextBrowser(self)
        self.report.setAccessibleName(self.tr("重新审查的比较结果"))
        self.report.document().setDocumentMargin(10)
        self.count, self.limits = label(self, "", "count"), label(self, "", "explain")
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self.table.activated.connect(lambda _index: self.preview())
        self._follow()

    def _make_buttons(self) -> dict[str, QPushButton]:
        return {
            "preview": make_button(
                self, self.tr("预览"), self.tr("在审查意见页打开所选审查意见（回车）"), self.preview
            ),
            "export": make_button(self, self.tr("导出PDF…"), self.tr("导出所选审查意见的PDF"), self.export),
            "rerun": make_button(
                self, self.tr("重新审查并比较"), self.tr("用PDF中的记录重新审查所选案件，与当时的结果比较"), self.rerun
            ),
            "withdraw": make_button(self, self.tr("撤回…"), self.tr("撤回所选审查意见"), self.withdraw),
        }

    def _lay_out(self) -> None:
        upper = QSplitter(Qt.Orientation.Horizontal, self)
        upper.addWidget(self.table)
        upper.addWidget(self.report)
        upper.setSizes([820, 400])
        upper.setStretchFactor(0, 2)
        upper.setStretchFactor(1, 1)
        lower = QWidget(self)
        inside = QVBoxLayout(lower)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.addWidget(label(lower, self.tr("用地用水台账"), "title"))
        inside.addWidget(self.limits)
        inside.addWidget(self.ledger_table, 1)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(upper)
        both.addWidget(lower)
        both.setSizes(_HEIGHTS)
        both.setChildrenCollapsible(False)
        column = page_column(self)
        column.addLayout(heading_row(self, self.tr("登记簿"), tuple(self.buttons.values())))
        column.addWidget(both, 1)
        column.addWidget(self.count)

    def refresh(self) -> None:
        """Ask for the register and the ledger."""
        desk, year = self._session.desk, self._session.clock().year

        def work(_stop: Stop) -> Found:
            names = {case.id: case.name for case in list_cases(desk)}
            rows = registered(list_opinions(desk), names)
            return rows, ledger_rows(ledger_lines(desk), desk.facts, year), limits_words(desk.facts)

        self._worker.ask(work, self._show, lane="register")

    def _show(self, found: Found) -> None:
        chosen = self.chosen()
        rows, ledger, limits = found
        self.model.set_rows(rows)
        self.ledger.set_rows(ledger)
        self.limits.setText(limits)
        in_force = sum(row.opinion.status == "issued" for row in rows)
        words = self.tr("共签发{count}份，其中有效{in_force}份").format(count=len(rows), in_force=in_force)
        self.count.setText(words if rows else self.tr("尚未签发审查意见"))
        self._choose(chosen.opinion.number if chosen else "")

    def _choose(self, number: str) -> None:
        """Choose an opinion, or the latest where it is not there."""
        places = [row for row, each in enumerate(self.model.rows) if each.opinion.number == number] or [0]
        if self.model.rows:
            proxy = self.table.model()
            rows = (
                row
                for row in range(proxy.rowCount())
                if proxy.index(row, 0).data(ROW_ROLE) is self.model.rows[places[0]]
            )
            self.table.selectRow(next(rows, 0))
        self._follow()

    def chosen(self) -> Registered | None:
        """Return the chosen opinion."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def _follow(self) -> None:
        chosen = self.chosen()
        for name, button in self.buttons.items():
            is_spent = name == "withdraw" and chosen is not None and chosen.opinion.status != "issued"
            button.setEnabled(chosen is not None and not is_spent)

    def preview(self) -> None:
        """Show the chosen opinion's document."""
        chosen, desk = self.chosen(), self._session.desk
        if chosen is None:
            return
        number = chosen.opinion.number

        def work(_stop: Stop) -> tuple[bytes, int]:
            pdf = opinion_pdf(desk, number)
            return pdf, page_count(pdf)

        self._worker.ask(work, lambda found: self.pdf_wanted.emit(number, *found), lane="register pdf")

    def export(self) -> None:
        """Ask where the chosen opinion's document goes, and write it."""
        chosen, desk = self.chosen(), self._session.desk
        if chosen is None:
            return
        number = chosen.opinion.number
        words = patterns((self.tr("PDF文件"), ("pdf",)))
        path = self._dialogs.save_file(self, self.tr("导出PDF"), f"{number}.pdf", words)
        if path is not None:
            self._worker.ask(
                lambda _stop: write_file(path, opinion_pdf(desk, number)),
                lambda _none: self.told.emit(self.tr("已导出到%s") % path),
            )

    def withdraw(self) -> None:
        """Withdraw the chosen opinion once a person has given the reason."""
        chosen, desk = self.chosen(), self._session.desk
        if chosen is None:
            return
        number, date = chosen.opinion.number, self._session.clock().date().isoformat()
        reason = self._dialogs.ask(ReasonDialog(number, self))
        if reason is not None:
            self._worker.ask(
                lambda _stop: withdraw(desk, number, reason=reason, date=date),
                lambda _row: self._after_withdrawal(number),
            )

    def _after_withdrawal(self, number: str) -> None:
        self.told.emit(self.tr("已撤回%s") % number)
        self.refresh()
        self.changed.emit()

    def rerun(self) -> None:
        """Review the chosen opinion's case again and say what differs."""
        chosen, desk = self.chosen(), self._session.desk
        if chosen is None:
            return
        number = chosen.opinion.number
        self.report.setHtml(f"<p>{self.tr('正在重新审查…')}</p>")
        self._worker.ask(
            lambda _stop: rerun(desk, opinion_pdf(desk, number)),
            lambda found: self._show_rerun(number, found),
            lane="rerun",
            failed=self._on_rerun_failed,
        )

    def _show_rerun(self, number: str, found: Rerun) -> None:
        self.report.setHtml(rerun_html(number, found))
        self.told.emit(self.tr("已比较%s") % number)

    def _on_rerun_failed(self, error: Any) -> None:
        self.report.clear()
        self._worker.trouble(error)
