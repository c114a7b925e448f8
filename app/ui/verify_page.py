"""The verification page: whether a file is what an office signed, and beside it whom this office trusts."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QTextBrowser, QWidget

from app.services.files import read_bytes
from app.services.signatures import verify_pdf
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say
from app.ui.page_parts import heading_row, make_button, page_column
from app.ui.session import CaseSession
from app.ui.trust_panel import TrustPanel
from app.ui.verification_words import report_html
from app.ui.worker import Stop, Worker

if TYPE_CHECKING:
    from app.opinion.verification_report import VerificationReport


class VerifyPage(QWidget):
    """The page.

    Signals:
        told: a sentence for the status bar.
        verified: what was found is shown.
    """

    told = Signal(str)
    verified = Signal()

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self._path: Path | None = None
        self.choose = make_button(self, self.tr("查验PDF文件…"), self.tr("选择一份PDF并查验"), self.verify)
        self.report = QTextBrowser(self)
        self.report.setAccessibleName(self.tr("查验结果"))
        self.report.document().setDocumentMargin(12)
        self.trust = TrustPanel(session, worker, dialogs, self)
        self.trust.told.connect(self.told)
        self.trust.changed.connect(self._on_trust_changed)
        self._lay_out()
        self._invite()

    def _lay_out(self) -> None:
        column = page_column(self)
        column.addLayout(heading_row(self, self.tr("查验"), [self.choose]))
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(self.report)
        halves.addWidget(self.trust)
        halves.setChildrenCollapsible(False)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        column.addWidget(halves, 1)

    def _invite(self) -> None:
        self.report.setHtml(
            self.tr(
                "<p>选择一份PDF，或把它拖入窗口，查验它由谁签名、何时签名、签名后是否被改动。</p>"
                "<p>签名人是否可信，按右侧信任的发证机构和吊销列表判断；查验不需要联网。</p>"
            )
        )

    def refresh(self) -> None:
        """Bring the list of whom the office trusts up to date."""
        self.trust.refresh()

    def verify(self) -> None:
        """Ask for a PDF and verify it."""
        path = self._dialogs.open_file(self, self.tr("查验PDF文件"), patterns((self.tr("PDF文件"), ("pdf",))))
        if path is not None:
            self.verify_file(path)

    def verify_file(self, path: Path) -> None:
        """Verify a PDF and show what was found in plain words."""
        self._path, desk, now = path, self._session.desk, self._session.clock()

        def work(_stop: Stop) -> "VerificationReport":
            return verify_pdf(desk, read_bytes(path), moment=now)

        words = self.tr("正在查验…")
        self.report.setHtml(f"<p>{words}</p>")
        self._worker.ask(
            work, lambda report: self._show_report(path, report), lane="verify", failed=self._on_verify_failed
        )

    def _on_verify_failed(self, error: BaseException) -> None:
        self._path = None
        self._invite()
        self._worker.trouble(error)

    def _show_report(self, path: Path, report: "VerificationReport") -> None:
        self.report.setHtml(report_html(path.name, report))
        self.told.emit(say(report.bottom_line))
        self.verified.emit()

    def _on_trust_changed(self) -> None:
        """What was verified under another list is verified again."""
        if self._path is not None:
            self.verify_file(self._path)
