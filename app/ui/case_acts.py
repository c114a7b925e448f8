"""What is done with the chosen cases of the list: status, dates, copies, the bin and back, and out into files."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.case_search import rows_of
from app.services.cases import CaseRow
from app.services.desk import Desk
from app.services.records import write_out
from app.ui.case_columns import STATUS_WORDS
from app.ui.case_dates_dialog import CaseDates, CaseDatesDialog
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import say, semicolon
from app.ui.worker import Stop, Worker

Ids = Sequence[int]
_LANE: Final = "case files"
_MOST: Final = 500  # how many rows are read at once


class CaseActs(QObject):
    """Forwards what a person wants done with cases.

    Signals:
        told: a sentence for the status bar.
        changed: the list is out of date.
        progressed: how many are written, and how many there are in all; comes from the worker's thread.
        ended: what was under way has come to its end.
    """

    told = Signal(str)
    changed = Signal()
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, desk: Desk, worker: Worker, dialogs: Dialogs, now: Callable[[], str], page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._worker, self._dialogs, self._now, self._page = desk, worker, dialogs, now, page
        self._binned: list[tuple[int, ...]] = []

    def can_undo(self) -> bool:
        """Return whether anything was put into the bin since the window was opened."""
        return bool(self._binned)

    def set_status(self, ids: Ids, status: str) -> None:
        """Move cases on."""
        from app.services.case_work import set_status

        desk, now = self._desk, self._now()
        words = self.tr("已将%n个案卷设为“{status}”", "", len(ids)).format(status=say(STATUS_WORDS[status]))
        self._do(lambda: set_status(desk, ids, status, now=now), lambda _done: words)

    def ask_dates(self, ids: Ids, today: date) -> None:
        """Ask when cases came in and when they are due."""
        desk = self._desk
        self._worker.ask(lambda _stop: rows_of(desk, ids[:1]), lambda rows: self._show_dates(ids, today, rows))

    def _show_dates(self, ids: Ids, today: date, rows: Sequence[CaseRow]) -> None:
        from app.services.case_work import set_dates

        received, due = (rows[0].received or "", rows[0].case_due or "") if rows else ("", "")
        dialog = CaseDatesDialog(received, due, today, len(ids), self._page)
        answer: CaseDates | None = self._dialogs.ask(dialog)
        if answer is None:
            return
        desk, now = self._desk, self._now()
        words = self.tr("已设定%n个案卷的日期", "", len(ids))
        self._do(lambda: set_dates(desk, ids, answer.received, answer.due, now=now), lambda _done: words)

    def duplicate(self, ids: Ids) -> None:
        """Copy cases."""
        from app.services.case_work import duplicate

        desk, now, words = self._desk, self._now(), self.tr("已复制%n个案卷；副本不带项目代码和人工认定", "", len(ids))
        self._do(lambda: duplicate(desk, ids, now=now), lambda _made: words)

    def put_into_bin(self, ids: Ids) -> None:
        """Put cases into the bin; nobody is asked, since it can be taken back."""
        from app.services.case_work import Binned, put_into_bin

        desk, now = self._desk, self._now()

        def said(binned: Binned) -> str:
            if binned.ids:
                self._binned.append(binned.ids)
            words = self.tr("已将%n个案卷移入回收站，按Ctrl+Z撤销", "", len(binned.ids)) if binned.ids else ""
            kept = self.tr("“{name}”等{count}个案卷在登记簿中有文件，未移动；可将其设为“作废”或“归档”")
            more = kept.format(name=binned.kept[0], count=len(binned.kept)) if binned.kept else ""
            return semicolon().join(each for each in (words, more) if each)

        self._do(lambda: put_into_bin(desk, ids, now=now), said)

    def undo(self) -> None:
        """Take what was put into the bin last out again."""
        if self._binned:
            self.take_out(self._binned.pop())

    def take_out(self, ids: Ids) -> None:
        """Take cases out of the bin."""
        from app.services.case_work import take_out_of_bin

        desk, words = self._desk, self.tr("已从回收站恢复%n个案卷", "", len(ids))
        self._do(lambda: take_out_of_bin(desk, ids), lambda _done: words)

    def _do(self, work: Callable[[], Any], said: Callable[[Any], str]) -> None:
        def done(result: Any) -> None:
            self.told.emit(said(result))
            self.changed.emit()

        self._worker.ask(lambda _stop: work(), done)

    def ask_files(self, ids: Ids) -> None:
        """Ask for a folder and write the case files there."""
        from app.services.case_exports import export_cases

        folder = self._dialogs.folder(self._page, self.tr("案卷文件导出到哪个文件夹"))
        if folder is not None:
            desk, step, words = (
                self._desk,
                self.progressed.emit,
                self.tr("已导出{count}个案卷文件到{place}，附交接清单"),
            )
            self._write(
                len(ids),
                lambda stop: export_cases(desk, ids, folder, step=step, stop=stop),
                lambda made: words.format(count=len(made), place=folder),
            )

    def ask_hand_over(self, ids: Ids) -> None:
        """Ask where the package goes and write it."""
        from app.services.case_exports import hand_over

        desk, now, step = self._desk, self._now(), self.progressed.emit
        words = patterns((self.tr("交接包"), ("zip",)))
        name = self.tr("案卷交接{day}.zip").format(day=now[:10])
        path = self._dialogs.save_file(self._page, self.tr("移交案卷"), name, words)
        if path is not None:
            told = self.tr("已将{count}个案卷写入{place}")
            self._write(
                len(ids),
                lambda stop: hand_over(desk, ids, path, now=now, step=step, stop=stop),
                lambda count: told.format(count=count, place=path),
            )

    def ask_table(self, ids: Ids) -> None:
        """Ask where the list goes, and write it."""
        words = patterns((self.tr("Excel工作簿"), ("xlsx",)), (self.tr("CSV表格"), ("csv",)))
        path = self._dialogs.save_file(self._page, self.tr("导出案卷清单"), self.tr("案卷清单") + ".xlsx", words)
        if path is not None:
            desk, told = self._desk, self.tr("已导出到{place}").format(place=path)
            self._write(len(ids), lambda stop: _write_table(desk, ids, path, stop), lambda _none: told)

    def _write(self, count: int, work: Callable[[Stop], Any], said: Callable[[Any], str]) -> None:
        def done(result: Any) -> None:
            self.ended.emit()
            self.told.emit(said(result))

        def failed(error: BaseException) -> None:
            self.ended.emit()
            self._worker.trouble(error)

        self.progressed.emit(0, count)
        self._worker.ask(work, done, lane=_LANE, failed=failed)

    def stop(self) -> None:
        """Stop after the case that is being written."""
        self._worker.drop(_LANE)
        self.ended.emit()
        self.told.emit(self.tr("已停止；已写出的文件是完整的"))


def _write_table(desk: Desk, ids: Ids, path: Path, stop: Stop) -> None:
    from app.errors import CancelledError
    from app.services.case_exports import case_table

    rows: list[CaseRow] = []
    for start in range(0, len(ids), _MOST):
        if stop():
            raise CancelledError
        rows += rows_of(desk, ids[start : start + _MOST])
    write_out(desk, "case_list", path, case_table(rows, path.suffix), cases=len(rows))
