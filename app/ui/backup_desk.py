"""What a window does for the safety of its workspace: tidying up, the audit log's check, backups when they are due."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import RefusedError
from app.services.backups import Backup, back_up_due, backup_due
from app.services.desk import Desk
from app.ui.tasks import Task
from app.ui.trouble import sentence_of
from app.ui.worker import Stop, Worker

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_LANE: Final = "backup"
_PAGES_MS: Final = 3_000
_SETTLED_MS: Final = 60_000  # nobody who has just opened the window waits for a backup
_LONGEST_MS: Final = 12 * 3600 * 1000  # a machine that slept through the moment finds out within the half day


class BackupDesk(QObject):
    """Makes backups when they are due: one timer until then, no polling. Lives with its window.

    A stick that is not in its place is told once; the next try is when the next backup would be due.

    Signals:
        stepped: pages or files done, and in all.
    """

    stepped = Signal(int, int)

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._worker = Worker(window.on_trouble, self, window.tasks)  # of its own: saving waits for no backup
        self._task: Task | None = None
        self._has_told = False
        self._not_before: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self.stepped.connect(self._on_step)

    def doers(self) -> dict[str, Callable[[], None]]:
        """Return what the menu's entry does."""
        return {"backup": self.show}

    def begin(self) -> None:
        """Tidy up, check the log, and wait for the next backup, once the window stands and its pages are built."""
        QTimer.singleShot(_PAGES_MS, self, self._begin)

    def _begin(self) -> None:
        desk = self._window.desk
        self._worker.ask(lambda _stop: _start(desk), self._started)

    def _started(self, sentences: tuple[str, ...]) -> None:
        if sentences:
            self._window.show_odd(sentences)
        self.plan(_SETTLED_MS)

    def plan(self, soonest_ms: int = 0) -> None:
        """Wait until the next backup is due."""
        desk = self._window.desk
        self._worker.ask(lambda _stop: _due(desk), lambda due: self._wait(due, soonest_ms), lane="due")

    def _wait(self, due: datetime | None, soonest_ms: int) -> None:
        self._timer.stop()
        if due is None:
            return
        at = max(due, self._not_before or due)
        left = int((at - self._window.session.clock()).total_seconds() * 1000)
        self._timer.start(min(max(left, soonest_ms), _LONGEST_MS))

    def _look(self) -> None:
        desk = self._window.desk
        self._worker.ask(lambda _stop: _due(desk), self._decide, lane="due")

    def _decide(self, due: datetime | None) -> None:
        """Make the backup unless another window has, or the timer ran out before the moment."""
        if due is None or max(due, self._not_before or due) > self._window.session.clock():
            self._wait(due, 0)
        else:
            self.back_up()

    def back_up(self) -> None:
        """Make the backup that is due, among the tasks, with a stop."""
        desk, now = self._window.desk, self._window.session.clock()
        self._task = self._window.tasks.begin(self.tr("定期备份"), self._stop)

        def work(stop: Stop) -> Backup:
            return back_up_due(desk, now=now, step=self.stepped.emit, cancel=stop)

        self._worker.ask(work, self._done, lane=_LANE, failed=self._failed)

    def _on_step(self, done: int, all_: int) -> None:
        if self._task is not None:
            self._task.step(done, all_)

    def _end(self) -> None:
        if self._task is not None:
            self._task.end()
        self._task = None

    def _done(self, made: Backup) -> None:
        self._end()
        self._has_told, self._not_before = False, None
        self._window.tell(self.tr("已备份：{count}个案卷").format(count=made.contents.cases))
        self.plan()

    def _stop(self) -> None:
        self._worker.drop(_LANE)
        self._put_off()

    def _failed(self, error: BaseException) -> None:
        if not self._has_told:
            self._has_told = True
            self._window.show_odd((sentence_of(error, self._window.desk.workspace) or "",))
        self._put_off()

    def _put_off(self) -> None:
        """Try again in an hour of the plan's at the soonest: whoever took the stick along brings it back tomorrow."""
        self._end()
        self._not_before = self._window.session.clock() + timedelta(hours=1)
        self.plan()

    def show(self) -> None:
        """Show the plan and the backups; put one back where that is wanted."""
        from app.ui.backup_dialog import BackupDialog

        window = self._window
        dialog = BackupDialog(window.desk, window.session.clock, window.dialogs, window.tasks, window)
        dialog.planned.connect(self.plan)
        chosen = window.dialogs.ask(dialog)
        if chosen is not None:
            self._restore(chosen)

    def _restore(self, chosen: Backup) -> None:
        """Leave the case, put the backup back behind all that is still being saved, and build the window anew."""
        window, desk, now = self._window, self._window.desk, self._window.session.clock()
        window.session.leave()
        window.go("page_cases")

        def work(_stop: Stop) -> None:
            from app.services.restoring import restore

            restore(desk, chosen, now=now)

        window.tell(self.tr("正在恢复备份…"))
        window.worker.ask(work, lambda _none: window.desk_changed.emit(desk))

    def close(self) -> None:
        """Stop what is under way: the window closes."""
        self._timer.stop()
        self._worker.drop(_LANE)
        self._worker.stop()


def _start(desk: Desk) -> tuple[str, ...]:
    """Tidy up and check the log; return what a person must know."""
    from app.services.audit import break_words, check_audit
    from app.services.leftovers import tidy

    tidy(desk)
    try:
        found = check_audit(desk).breaks
    except RefusedError:
        return ()
    return tuple(break_words(each) for each in found[:3])


def _due(desk: Desk) -> datetime | None:
    try:
        return backup_due(desk)
    except RefusedError:  # nobody has signed in yet
        return None
