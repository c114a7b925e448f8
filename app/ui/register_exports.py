"""The register out of the window: its list as a table, one document, or many into a folder with progress and a stop."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.services.records import write_out
from app.services.register import OpinionRow, opinion_pdf, register_file
from app.services.register_exports import ExportedPdfs, export_pdfs
from app.ui.dialogs import Dialogs, patterns
from app.ui.page_parts import make_button
from app.ui.session import CaseSession
from app.ui.tasks import Task
from app.ui.worker import Worker

_LANE = "register pdfs"


class RegisterExports(QWidget):
    """A band with progress and a stop while many documents are written; it is hidden else.

    Signals:
        told: a sentence for the status bar.
        progressed: how many are written, and how many there are in all; comes from the worker's thread.
    """

    told = Signal(str)
    progressed = Signal(int, int)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._worker, self._dialogs, self._page = session, worker, dialogs, page
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("导出进度"))
        self.stop_button = make_button(self, self.tr("停止"), self.tr("停止导出"), self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self._task: Task | None = None
        self.progressed.connect(self._on_progress)
        self.hide()

    def one(self, number: str) -> None:
        """Ask where a document goes, and write it."""
        desk, words = self._session.desk, patterns((self.tr("PDF文件"), ("pdf",)))
        path = self._dialogs.save_file(self._page, self.tr("导出PDF"), f"{number}.pdf", words)
        if path is not None:
            self._worker.ask(
                lambda _stop: write_out(desk, "opinion", path, opinion_pdf(desk, number), subject=number),
                lambda _none: self._tell(path),
            )

    def table(self, rows: Sequence[OpinionRow]) -> None:
        """Ask where the list goes, and write it."""
        words = patterns((self.tr("Excel工作簿"), ("xlsx",)), (self.tr("CSV表格"), ("csv",)))
        path = self._dialogs.save_file(self._page, self.tr("导出登记簿"), self.tr("登记簿") + ".xlsx", words)
        if path is not None:
            desk = self._session.desk
            self._worker.ask(
                lambda _stop: write_out(desk, "register", path, register_file(rows, path.suffix)),
                lambda _none: self._tell(path),
            )

    def _tell(self, path: Path) -> None:
        self.told.emit(self.tr("已导出到%s") % path)

    def many(self, rows: Sequence[OpinionRow]) -> None:
        """Ask for a folder and write the documents into it."""
        folder = self._dialogs.folder(self._page, self.tr("批量导出PDF到文件夹"))
        if folder is None:
            return
        desk = self._session.desk
        self.bar.setRange(0, len(rows))
        self.bar.setValue(0)
        self.show()
        self._task = self._worker.tasks.begin(self.tr("导出审查意见PDF"), self.stop)
        self._worker.ask(
            lambda stop: export_pdfs(desk, rows, folder, step=self.progressed.emit, stop=stop),
            self._on_done,
            lane=_LANE,
            failed=self._on_failed,
        )

    def stop(self) -> None:
        """Stop after the document that is being written."""
        self._worker.drop(_LANE)
        self._end()
        self.told.emit(self.tr("已停止导出；已写出的文件是完整的，见文件夹中的清单"))

    def _on_progress(self, done: int, _all: int) -> None:
        self.bar.setValue(done)
        if self._task is not None:
            self._task.step(done, self.bar.maximum())

    def _end(self) -> None:
        self.hide()
        if self._task is not None:
            self._task.end()
        self._task = None

    def _on_done(self, made: ExportedPdfs) -> None:
        self._end()
        words = self.tr("已导出{count}份到{folder}")
        self.told.emit(words.format(count=len(made.files), folder=made.manifest.parent))

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        self._worker.trouble(error)
