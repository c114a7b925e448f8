"""The batch page: many cases reviewed in worker processes, a row for each, opened and summed up from here."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QProgressBar, QWidget

from app.services.batch_keeping import Kept, keep_jobs
from app.services.batches import BatchRow, Job, document_of, jobs_of, run_batch, summary_csv
from app.services.case_exports import jobs_for
from app.services.records import write_out
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import QT_TR_NOOP, comma, say, semicolon
from app.ui.page_parts import heading_row, label, make_button, make_table, page_column
from app.ui.session import CaseSession
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import EnterKey, dress
from app.ui.tasks import Task
from app.ui.theme import BAD, FAINT, VERDICT_COLOURS
from app.ui.vocabulary import OUTCOMES, VERDICTS
from app.ui.worker import Stop, Worker

_SHOW_MS: Final = 150  # rows that come within it are shown together
_M2_PER_HA: Final = 10_000
_ORDER: Final = tuple(OUTCOMES)
_VERDICTS: Final = (*VERDICTS, "")


def _count(row: BatchRow, outcome: str) -> int:
    return row.counts[_ORDER.index(outcome)] if row.counts else -1


def _counter(head: str, outcome: str) -> Column[BatchRow]:
    def words(row: BatchRow) -> str:
        return str(_count(row, outcome)) if row.counts else ""

    return Column(head, words, sort=lambda row: _count(row, outcome), is_number=True)


def _verdict(row: BatchRow) -> str:
    if row.verdict:
        return VERDICTS[row.verdict]
    return say("未能审查") if row.error else say("等待中")


_COLUMNS: Final[tuple[Column[BatchRow], ...]] = (
    Column(QT_TR_NOOP("案卷"), lambda row: row.label),
    Column(QT_TR_NOOP("项目名称"), lambda row: row.name),
    Column(QT_TR_NOOP("所在县"), lambda row: row.county or comma().join(row.counties)),
    Column(
        QT_TR_NOOP("面积（公顷）"),
        lambda row: "" if row.area_m2 is None else f"{row.area_m2 / _M2_PER_HA:.4f}",
        sort=lambda row: row.area_m2 or 0.0,
        is_number=True,
    ),
    Column(
        QT_TR_NOOP("结论"),
        _verdict,
        sort=lambda row: _VERDICTS.index(row.verdict),
        colour=lambda row: VERDICT_COLOURS[row.verdict] if row.verdict else BAD if row.error else FAINT,
    ),
    _counter(QT_TR_NOOP("触及"), "hit"),
    _counter(QT_TR_NOOP("无法判定"), "unknown"),
    Column(
        QT_TR_NOOP("提醒"),
        lambda row: str(row.warnings) if row.verdict else "",
        sort=lambda row: row.warnings,
        is_number=True,
    ),
    Column(QT_TR_NOOP("决定结论的条目；问题"), lambda row: say(row.error) or comma().join(row.rules)),
)


class BatchPage(QWidget):
    """The page; it has a worker of its own, so that a long batch keeps nobody from reviewing.

    Signals:
        told: a sentence for the status bar.
        case_wanted: a function that returns a case's document, to be asked in the window's worker.
        kept_more: how many of how many cases are kept; comes from the worker's thread.
        row_ended: number of the run, place and row of a case that was reviewed; comes from the worker's thread.
    """

    told = Signal(str)
    case_wanted = Signal(object)
    kept_more = Signal(int, int)
    row_ended = Signal(int, int, object)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._dialogs = session, dialogs
        self._worker = Worker(worker.trouble, self)
        self._tasks = worker.tasks
        self._task: Task | None = None
        self._source: Path | None = None
        self._ids: tuple[int, ...] = ()
        self._jobs: tuple[Job, ...] = ()
        self._rows: list[BatchRow] = []
        self._done, self._run = 0, 0
        self.model = TupleTableModel(_COLUMNS, self)
        self.table = make_table(self, self.tr("批量审查结果"))
        dress(self.table, self.model, stretched=8, widths=(190, 210, 100, 96, 110, 72, 100, 60, 220))
        self._make_controls()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOW_MS)
        self._timer.timeout.connect(self._show_rows)
        self.kept_more.connect(self._on_kept_more, Qt.ConnectionType.QueuedConnection)
        self.row_ended.connect(self._on_row, Qt.ConnectionType.QueuedConnection)
        self.table.doubleClicked.connect(lambda _index: self.open_chosen())
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        EnterKey(self.table, self.open_chosen)
        self._follow()

    def _make_controls(self) -> None:
        say = self.tr
        self.folder_button = make_button(
            self, say("选择文件夹…"), say("选择放案卷文件（*.json）的文件夹"), self.ask_folder
        )
        self.table_button = make_button(self, say("选择案卷表…"), say("选择一张案卷表（CSV、XLSX）"), self.ask_table)
        self.start_button = make_button(self, say("开始审查"), say("开始批量审查"), self.start)
        self.start_button.setObjectName("accept")
        self.cancel_button = make_button(self, say("停止"), say("停止批量审查"), self.cancel)
        self.keep_button = make_button(
            self, say("全部存为案卷"), say("把各行存为案卷，列入待办，并审查一遍"), self.keep
        )
        self.open_button = make_button(self, say("作为案卷打开"), say("把所选的一行存为案卷并打开"), self.open_chosen)
        self.csv_button = make_button(self, say("保存汇总表…"), say("把结果保存为CSV汇总表"), self.ask_csv)
        self.source_label = label(self, say("还没有选择文件夹或案卷表。"), "explain")
        self.drafts = QCheckBox(say("同时生成审查意见草稿，放到文件夹…"), self)
        self.drafts.setAccessibleName(say("同时生成审查意见草稿，放到所选文件夹"))
        self.drafts.clicked.connect(self._ask_drafts)
        self._draft_folder: Path | None = None
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(say("批量审查进度"))
        self.progress.setFormat("%v / %m")
        self.summary = QLabel(self)
        self.summary.setObjectName("count")

    def _lay_out(self) -> None:
        column = page_column(self)
        column.addLayout(heading_row(self, self.tr("批量审查"), [self.folder_button, self.table_button]))
        column.addWidget(
            label(
                self,
                self.tr("一次审查一个文件夹中的案卷文件，或案卷表中的每一行。各案卷分别按当前台账审查，互不占用指标。"),
                "explain",
            )
        )
        column.addWidget(self.source_label)
        starting = QHBoxLayout()
        for widget in (self.drafts, self.start_button, self.keep_button, self.cancel_button):
            starting.addWidget(widget)
        starting.addWidget(self.progress, 3)
        starting.addStretch(1)  # the bar is hidden most of the time, and buttons are not to fill its place
        column.addLayout(starting)
        column.addWidget(self.table, 1)
        ending = QHBoxLayout()
        ending.addWidget(self.summary, 1)
        ending.addWidget(self.open_button)
        ending.addWidget(self.csv_button)
        column.addLayout(ending)

    def ask_folder(self) -> None:
        """Ask for a folder of case files."""
        folder = self._dialogs.folder(self, self.tr("案卷文件所在的文件夹"))
        if folder is not None:
            self.take_source(folder)

    def ask_table(self) -> None:
        """Ask for a table of cases."""
        words = patterns((self.tr("案卷表"), ("csv", "xlsx")))
        path = self._dialogs.open_file(self, self.tr("选择案卷表"), words)
        if path is not None:
            self.take_source(path)

    def take_source(self, source: Path) -> None:
        """Read which cases a folder or a table holds."""
        desk, folder = self._session.desk, self._draft_folder
        self._worker.ask(
            lambda _stop: jobs_of(desk, source, folder), lambda jobs: self._take_jobs(source, jobs), lane="batch"
        )

    def take_cases(self, ids: Sequence[int]) -> None:
        """Take kept cases; their results will be kept with them."""
        if self.is_running():
            self.told.emit(self.tr("批量审查正在进行，请等它结束或先停止"))
            return
        desk, folder, chosen = self._session.desk, self._draft_folder, tuple(ids)
        self._worker.ask(
            lambda _stop: jobs_for(desk, chosen, folder), lambda jobs: self._take_cases(chosen, jobs), lane="batch"
        )

    def _take_cases(self, ids: Sequence[int], jobs: tuple[Job, ...]) -> None:
        self._ids = tuple(ids)
        self._take_jobs(None, jobs)

    def _take_jobs(self, source: Path | None, jobs: tuple[Job, ...]) -> None:
        self._source, self._jobs, self._done = source, jobs, 0
        self._rows = [BatchRow(job.label) for job in jobs]
        words = self.tr("{source}：%n个案卷", "", len(jobs))
        self.source_label.setText(words.format(source=source or self.tr("案卷清单中所选")))
        self.progress.setRange(0, len(jobs))
        self._show_rows()
        self.start_button.setFocus()

    def _ask_drafts(self, is_on: bool) -> None:
        folder = self._dialogs.folder(self, self.tr("审查意见草稿放到哪个文件夹")) if is_on else None
        self._draft_folder = folder
        self.drafts.setChecked(folder is not None)
        self.drafts.setText(
            self.tr("同时生成审查意见草稿，放到文件夹…")
            if folder is None
            else self.tr("同时生成审查意见草稿，放到“%s”") % folder.name
        )
        if self._source is not None:
            self.take_source(self._source)
        elif self._ids:
            self.take_cases(self._ids)

    def is_running(self) -> bool:
        """Return whether a batch is under way."""
        return self._worker.is_busy()

    def start(self) -> None:
        """Review all cases; those that were reviewed before, anew."""
        if not self._jobs or self.is_running():
            return
        desk, jobs, as_of = self._session.desk, self._jobs, self._session.clock().date().isoformat()
        now = self._session.now()
        self._take_jobs(self._source, jobs)

        self._run += 1
        run = self._run

        def work(stop: Stop) -> tuple[BatchRow, ...]:
            return run_batch(
                desk, jobs, as_of, now=now, each=lambda at, row: self.row_ended.emit(run, at, row), stop=stop
            )

        self._worker.ask(work, lambda _rows: self._on_end(), lane="batch", failed=self._on_failed)
        self._task = self._tasks.begin(self.tr("批量审查"), self.cancel)
        self._follow()
        self.cancel_button.setFocus()

    def keep(self) -> None:
        """Keep every row as a case of the list, then review them, so that each has its verdict there."""
        if not self._jobs or self.is_running():
            return
        desk, now, folder = self._session.desk, self._session.now(), self._draft_folder
        jobs = tuple(job for job in self._jobs if job.case_id is None)

        def work(stop: Stop) -> tuple[Kept, tuple[Job, ...]]:
            kept = keep_jobs(desk, jobs, now=now, step=self.kept_more.emit, stop=stop)
            return kept, jobs_for(desk, kept.ids, folder) if kept.ids else ()

        self._worker.ask(work, lambda found: self._take_kept(*found), lane="batch", failed=self._on_failed)
        self._task = self._tasks.begin(self.tr("存为案卷"), self.cancel)
        self._follow()

    def _on_kept_more(self, done: int, count: int) -> None:
        if self._task is not None:
            self._task.step(done, count)

    def _take_kept(self, kept: Kept, jobs: tuple[Job, ...]) -> None:
        words = self.tr("已将%n个案卷存入清单", "", len(kept.ids))
        more = self.tr("{count}个清单中已有（名称和代码相同），没有再存").format(count=len(kept.present))
        bad = self.tr("{count}个不能用，原因见该行").format(count=len(kept.broken))
        said = (words, more if kept.present else "", bad if kept.broken else "")
        self._show_rows()
        if jobs or kept.broken:
            self._take_cases(kept.ids, (*jobs, *kept.broken))
            self.start()
        self.told.emit(semicolon().join(each for each in said if each))

    def cancel(self) -> None:
        """Stop; what is done stays in the table."""
        self._worker.drop("batch")
        self._show_rows()
        self.told.emit(self.tr("批量审查已停止，已完成%n个案卷", "", self._done))

    def _on_row(self, run: int, at: int, row: BatchRow) -> None:
        if run == self._run and self.is_running():
            self._rows[at] = row
            self._done += 1
            if not self._timer.isActive():
                self._timer.start()

    def _on_end(self) -> None:
        self._show_rows()
        if self.isVisible():  # the button that stops is of no use any more: on to what comes next
            (self.keep_button if self.keep_button.isEnabled() else self.table).setFocus()
        failed = sum(bool(row.error) for row in self._rows)
        self.told.emit(self.tr("批量审查完成，{failed}个案卷有问题").format(failed=failed))

    def _on_failed(self, error: BaseException) -> None:
        self._show_rows()
        self._worker.trouble(error)

    def _show_rows(self) -> None:
        chosen = self.table.currentIndex().row()
        self.model.set_rows(self._rows)
        self.progress.setValue(self._done)
        if self._task is not None:
            self._task.step(self._done, len(self._jobs))
            if not self.is_running():
                self._task.end()
                self._task = None
        if self._rows:
            self.table.selectRow(max(chosen, 0))
        counted = [(words, sum(row.verdict == verdict for row in self._rows)) for verdict, words in VERDICTS.items()]
        counted.append((self.tr("未能审查"), sum(bool(row.error) for row in self._rows)))
        self.summary.setText("　".join(f"{words}{count}" for words, count in counted if count))
        self._follow()

    def _follow(self) -> None:
        is_running, has_jobs = self.is_running(), bool(self._jobs)
        for button in (self.folder_button, self.table_button, self.drafts):
            button.setEnabled(not is_running)
        self.start_button.setEnabled(has_jobs and not is_running)
        self.keep_button.setEnabled(any(job.case_id is None for job in self._jobs) and not is_running)
        self.cancel_button.setEnabled(is_running)
        self.progress.setVisible(has_jobs)
        self.csv_button.setEnabled(self._done > 0 and not is_running)
        self.open_button.setEnabled(self.chosen() is not None)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keys to what is done first here."""
        super().showEvent(event)
        (self.start_button if self.start_button.isEnabled() else self.folder_button).setFocus()

    def chosen(self) -> Job | None:
        """Return the job of the chosen row."""
        rows = self.table.selectionModel().selectedRows()
        row = rows[0].data(ROW_ROLE) if rows else None
        at = next((at for at, each in enumerate(self._rows) if each is row), None)
        return None if at is None else self._jobs[at]

    def open_chosen(self) -> None:
        """Ask for the chosen row to be kept as a case and opened."""
        job, desk = self.chosen(), self._session.desk
        if job is not None and job.case_id is not None:
            self._session.open(job.case_id)
        elif job is not None:
            self.case_wanted.emit(lambda: document_of(desk, job))

    def ask_csv(self) -> None:
        """Ask where the summary goes, and write it."""
        rows = tuple(self._rows)
        words = patterns((self.tr("汇总表"), ("csv",)))
        path = self._dialogs.save_file(self, self.tr("保存汇总表"), self.tr("批量审查汇总.csv"), words)
        if path is not None:
            desk = self._session.desk
            self._worker.ask(
                lambda _stop: write_out(desk, "batch", path, summary_csv(rows)),
                lambda _none: self.told.emit(self.tr("汇总表已保存到%s") % path),
            )

    def stop(self) -> None:
        """End whatever is under way; the window closes."""
        self._worker.drop("batch")
        self._worker.stop()
