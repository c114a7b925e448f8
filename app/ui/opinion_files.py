"""The opinion page's files: the shown PDF written out, a PDF verified."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.services.files import read_bytes
from app.services.records import case_words, write_out
from app.services.signatures import verify_pdf
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say
from app.ui.session import CaseSession
from app.ui.verification_words import report_html
from app.ui.worker import Worker

if TYPE_CHECKING:
    from app.opinion.verification_report import VerificationReport


class OpinionFiles(QObject):
    """Asks for files and works on them.

    Signals:
        told: a sentence for the status bar.
        reported: the report was written anew.
        exported, verified: a PDF was written, or what was found in one is shown.
    """

    told = Signal(str)
    reported = Signal()
    exported = Signal()
    verified = Signal()

    def __init__(
        self, session: CaseSession, worker: Worker, dialogs: Dialogs, report: QTextBrowser, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self._report, self._parent = report, parent

    def export(self, pdf: bytes, number: str | None) -> None:
        """Ask where a PDF goes, and write it."""
        name = (number or self.tr("审查意见（草稿）")) + ".pdf"
        path = self._dialogs.save_file(self._parent, self.tr("导出PDF"), name, self._patterns())
        if path is not None:
            desk, what = self._session.desk, "draft" if number is None else "opinion"
            subject = number or case_words(self._session.case_id or 0)
            self._worker.ask(
                lambda _stop: write_out(desk, what, path, pdf, subject=subject), lambda _none: self._on_exported(path)
            )

    def _on_exported(self, path: Path) -> None:
        self.told.emit(self.tr("已导出到%s") % path)
        self.exported.emit()

    def _patterns(self) -> str:
        return patterns((self.tr("PDF文件"), ("pdf",)))

    def verify(self) -> None:
        """Ask for a PDF and verify it."""
        path = self._dialogs.open_file(self._parent, self.tr("查验PDF文件"), self._patterns())
        if path is not None:
            self.verify_file(path)

    def verify_file(self, path: Path) -> None:
        """Verify a PDF and show what was found in plain words."""
        desk = self._session.desk
        words = self.tr("正在查验…")
        self.report(f"<p>{words}</p>")
        self._worker.ask(
            lambda _stop: verify_pdf(desk, read_bytes(path)),
            lambda report: self._show_report(path, report),
            lane="verify",
            failed=self._on_failed,
        )

    def report(self, html: str) -> None:
        """Write the report anew."""
        self._report.setHtml(html)
        self.reported.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._report.clear()
        self._worker.trouble(error)

    def _show_report(self, path: Path, report: "VerificationReport") -> None:
        self.report(report_html(path.name, report))
        self.told.emit(say(report.bottom_line))
        self.verified.emit()
