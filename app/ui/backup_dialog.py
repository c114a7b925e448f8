"""Backups for whoever looks after the machine: where they go and how often, which there are, a look, one put back."""

from datetime import datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from app.services.backups import Backup, BackupPlan, back_up, backup_plan, backups_in, keep_backup_plan
from app.services.desk import Desk
from app.services.restoring import look_at
from app.ui.dialogs import Dialogs
from app.ui.flow import flow
from app.ui.marks import QT_TRANSLATE_NOOP, say
from app.ui.page_parts import label, make_button, make_table
from app.ui.session import Clock
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import EnterKey, dress
from app.ui.tasks import Tasks
from app.ui.theme import px
from app.ui.trouble import sentence_of
from app.ui.worker import Stop, Worker

_NUMBERS: Final = {
    "hours": (QT_TRANSLATE_NOOP("BackupDialog", "每隔多少小时备份一次"), 1, 744),
    "keep": (QT_TRANSLATE_NOOP("BackupDialog", "保留最近几份"), 1, 100),
    "days": (QT_TRANSLATE_NOOP("BackupDialog", "另留最近几天，每天一份"), 0, 100),
    "weeks": (QT_TRANSLATE_NOOP("BackupDialog", "另留最近几周，每周一份"), 0, 100),
}
_LANE: Final = "backup by hand"


def moment_words(text: str) -> str:
    """Return an ISO moment as people read it, in the machine's own time."""
    return f"{datetime.fromisoformat(text).astimezone():%Y-%m-%d %H:%M}" if text else "–"


def backup_columns() -> tuple[Column[Backup], ...]:
    """Return what is shown of a backup before anybody looks into it."""
    return (
        Column(QT_TRANSLATE_NOOP("BackupDialog", "备份时间"), lambda each: moment_words(each.at), lambda each: each.at),
        Column(
            QT_TRANSLATE_NOOP("BackupDialog", "案卷"), lambda each: str(each.contents.cases), _cases, is_number=True
        ),
        Column(
            QT_TRANSLATE_NOOP("BackupDialog", "审查意见"),
            lambda each: str(each.contents.opinions),
            lambda each: each.contents.opinions,
            is_number=True,
        ),
        Column(QT_TRANSLATE_NOOP("BackupDialog", "最新文号"), lambda each: each.contents.latest_number or "–"),
        Column(
            QT_TRANSLATE_NOOP("BackupDialog", "其中最后一次改动"),
            lambda each: moment_words(each.contents.latest_change),
            lambda each: each.contents.latest_change,
        ),
    )


def _cases_words(each: Backup) -> str:
    return str(each.contents.cases)


def _cases(each: Backup) -> int:
    return each.contents.cases


class BackupDialog(QDialog):
    """Keeps the plan, lists the backups of its folder; what is refused is said in the dialog.

    Accepted means that the chosen backup is to be put back; the window does that, once the open case is left.

    Args:
        desk: whose workspace.
        clock: tells the moment of an act.
        dialogs: asks for the folder, and once before anything is put back.
        tasks: where what is under way is shown.

    Signals:
        planned: the plan was kept: the next backup may be due at another time.
        stepped: pages or files done, and in all.
    """

    planned = Signal()
    stepped = Signal(int, int)

    def __init__(self, desk: Desk, clock: Clock, dialogs: Dialogs, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("备份和恢复"))
        self._desk, self._clock, self._dialogs = desk, clock, dialogs
        self._worker = Worker(self._on_trouble, self, tasks)
        self._tasks = tasks
        self._chosen: Backup | None = None
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(self.tr("备份文件夹"))
        self.folder.setPlaceholderText(self.tr("另一个盘或U盘上的文件夹；留空则不自动备份"))
        self.numbers = {name: self._spin(*facts) for name, facts in _NUMBERS.items()}
        self.table = make_table(self, self.tr("备份清单"))
        self.model: TupleTableModel[Backup] = TupleTableModel(backup_columns(), self)
        dress(self.table, self.model, stretched=3, widths=(170, 70, 100, 240, 180))
        EnterKey(self.table, self.look)
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self._make_buttons()
        self.said = label(self, "", "explain")
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        self._lay_out()
        self.finished.connect(self._worker.stop)
        self._worker.ask(lambda _stop: backup_plan(desk), self._show_plan)

    def _spin(self, words: str, low: int, high: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(low, high)
        box.setMinimumWidth(px(90))
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        box.setAccessibleName(QCoreApplication.translate("BackupDialog", words))
        return box

    def _make_buttons(self) -> None:
        def button(words: str, name: str, act: Any) -> Any:
            made = make_button(self, words, name, act)
            made.setAutoDefault(False)
            return made

        self.browse = button(self.tr("选择(&F)…"), self.tr("选择备份文件夹"), self.ask_folder)
        self.keep = button(self.tr("保存设置(&S)"), self.tr("保存备份设置"), self.keep_plan)
        self.now = button(self.tr("立即备份(&B)"), self.tr("现在备份到这个文件夹"), self.back_up)
        self.check = button(self.tr("检查(&C)"), self.tr("检查所选备份是否完好（回车）"), self.look)
        self.put_back = button(self.tr("恢复(&R)…"), self.tr("恢复所选备份；现有的工作库另存在旁边"), self.ask_restore)
        self.leave = button(self.tr("关闭"), self.tr("关闭"), self.reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        form = QFormLayout()
        form.addRow(self.tr("备份文件夹"), row)
        for name, box in self.numbers.items():
            form.addRow(QCoreApplication.translate("BackupDialog", _NUMBERS[name][0]), box)
        column.addLayout(form)
        first, second = QWidget(self), QWidget(self)
        flow(first, (self.keep, self.now), spacing=6)
        flow(second, (self.check, self.put_back, self.leave), spacing=6)
        column.addWidget(first)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addWidget(self.trouble_label)
        column.addWidget(second)
        self.resize(px(860), px(560))
        self._follow()

    def _show_plan(self, plan: BackupPlan) -> None:
        self.folder.setText(plan.folder)
        for name, box in self.numbers.items():
            box.setValue(getattr(plan, name))
        self.refresh()

    def plan(self) -> BackupPlan:
        """Return the plan as it is filled in."""
        numbers = {name: box.value() for name, box in self.numbers.items()}
        return BackupPlan(folder=self.folder.text().strip(), **numbers)

    def refresh(self) -> None:
        """Read anew which backups the folder holds."""
        folder = self.folder.text().strip()
        if folder and (Path(folder)).is_dir():
            self._worker.ask(lambda _stop: _found(Path(folder)), self._show_backups, lane="list")
        else:
            self._show_backups(())

    def _show_backups(self, found: tuple[Backup, ...]) -> None:
        self.model.set_rows(found)
        words = self.tr("共%n份备份；选一份可先检查，再恢复。", "", len(found))
        self._say(words if found else self.tr("这个文件夹里还没有备份。"))
        if found:
            self.table.selectRow(0)
        self._follow()

    def ask_folder(self) -> None:
        """Ask where backups go."""
        folder = self._dialogs.folder(self, self.tr("选择备份文件夹"))
        if folder is not None:
            self.folder.setText(str(folder))
            self.refresh()

    def keep_plan(self) -> None:
        """Keep the plan; the next backup is made by it."""
        desk, plan, now = self._desk, self.plan(), self._clock()
        self._worker.ask(lambda _stop: keep_backup_plan(desk, plan, now=now), lambda _none: self._kept())

    def _kept(self) -> None:
        self._say(self.tr("已保存。"))
        self.planned.emit()

    def back_up(self) -> None:
        """Make a backup now; the work goes on meanwhile."""
        folder = self.folder.text().strip()
        if not folder:
            self._say(self.tr("还没有备份文件夹。请先选择另一个盘或U盘上的文件夹。"), is_trouble=True)
            return
        desk, plan, now = self._desk, self.plan(), self._clock()
        self._begin(
            self.tr("备份工作库"),
            lambda stop: back_up(desk, Path(folder), now=now, plan=plan, step=self.stepped.emit, cancel=stop),
            lambda _made: self.refresh(),
        )

    def look(self) -> None:
        """Look into the chosen backup: every hash, the database's soundness."""
        chosen = self.chosen()
        if chosen is not None:
            self._begin(
                self.tr("检查备份"),
                lambda stop: look_at(chosen, step=self.stepped.emit, cancel=stop),
                lambda troubles: self._looked(chosen, troubles),
            )

    def _looked(self, chosen: Backup, troubles: tuple[str, ...]) -> None:
        if troubles:
            self._say(say(troubles[0]), is_trouble=True)
            return
        words = self.tr("{time}的备份完好：{cases}个案卷，{opinions}份审查意见，{entries}条审计记录，可以恢复。")
        held = chosen.contents
        counts = {"cases": held.cases, "opinions": held.opinions, "entries": held.audit_entries}
        self._say(words.format(time=moment_words(chosen.at), **counts))

    def ask_restore(self) -> None:
        """Ask once, then leave: the window puts the chosen backup back."""
        chosen = self.chosen()
        if chosen is None:
            return
        words = self.tr(
            "恢复{time}的备份（{cases}个案卷、{opinions}份审查意见）？"
            "此后的改动不在其中；现有的工作库另存在工作区文件夹里，不会丢。"
        )
        held = chosen.contents
        question = words.format(time=moment_words(chosen.at), cases=held.cases, opinions=held.opinions)
        if self._dialogs.confirm(self, self.tr("恢复备份"), question, self.tr("恢复")):
            self._chosen = chosen
            self.accept()

    def answer(self) -> Backup | None:
        """Return the backup that is to be put back."""
        return self._chosen

    def chosen(self) -> Backup | None:
        """Return the backup that is selected."""
        found = self.table.selectionModel().selectedRows()
        return found[0].data(ROW_ROLE) if found else None

    def _begin(self, title: str, work: Any, done: Any) -> None:
        """Do something that takes long, shown among the tasks, with a stop."""
        task = self._tasks.begin(title, lambda: self._stop(task))
        connection = self.stepped.connect(task.step)
        self._say(self.tr("{title}…").format(title=title))

        def end() -> None:
            task.end()
            self.stepped.disconnect(connection)

        def well(result: Any) -> None:
            end()
            done(result)

        def badly(error: BaseException) -> None:
            end()
            self._on_trouble(error)

        def guarded(stop: Stop) -> Any:
            return work(stop)

        self._worker.ask(guarded, well, lane=_LANE, failed=badly)

    def _stop(self, task: Any) -> None:
        self._worker.drop(_LANE)
        task.end()
        self._say(self.tr("已停止。"))

    def _follow(self) -> None:
        is_chosen = self.chosen() is not None
        self.check.setEnabled(is_chosen)
        self.put_back.setEnabled(is_chosen)

    def _say(self, words: str, *, is_trouble: bool = False) -> None:
        self.trouble_label.setText(words if is_trouble else "")
        self.trouble_label.setVisible(is_trouble)
        self.said.setText("" if is_trouble else words)

    def _on_trouble(self, error: BaseException) -> None:
        self._say(sentence_of(error, self._desk.workspace) or "", is_trouble=True)


def _found(folder: Path) -> tuple[Backup, ...]:
    from app.errors import BadInputError

    try:
        return backups_in(folder)
    except BadInputError:
        return ()
