"""The menu of the steps that whoever sits here may take with the open case now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.case_steps import CaseStep
from app.services.workflow import steps_ahead, steps_open, take_step, take_steps
from app.ui.dialogs import Dialogs
from app.ui.marks import QT_TRANSLATE_NOOP, comma
from app.ui.reason_dialog import ReasonDialog, ReasonWords
from app.ui.session import CaseSession
from app.ui.worker import Worker

_STEP_WORDS = {
    "accept": QT_TRANSLATE_NOOP("CaseSteps", "受理"),
    "ask_more": QT_TRANSLATE_NOOP("CaseSteps", "通知补正"),
    "supplied": QT_TRANSLATE_NOOP("CaseSteps", "补正完成"),
    "begin": QT_TRANSLATE_NOOP("CaseSteps", "开始初审"),
    "submit": QT_TRANSLATE_NOOP("CaseSteps", "提交复核"),
    "recall": QT_TRANSLATE_NOOP("CaseSteps", "撤回"),
    "return": QT_TRANSLATE_NOOP("CaseSteps", "退回初审"),
    "pass": QT_TRANSLATE_NOOP("CaseSteps", "复核通过"),
    "recall_pass": QT_TRANSLATE_NOOP("CaseSteps", "撤回复核"),
    "send_back": QT_TRANSLATE_NOOP("CaseSteps", "退回复核"),
    "archive": QT_TRANSLATE_NOOP("CaseSteps", "归档"),
    "void": QT_TRANSLATE_NOOP("CaseSteps", "作废"),
}


def step_words(step: CaseStep) -> str:
    """Return what a step is called."""
    return QCoreApplication.translate("CaseSteps", _STEP_WORDS[step.name])


class CaseStepsMenu(QMenu):
    """Asks for the steps as it opens; a step that needs a reason asks for one."""

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("办理(&G)"))
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self.aboutToShow.connect(self.fill)
        self.setAccessibleName(self.tr("办理案卷的下一步"))

    def fill(self) -> None:
        """List the steps that are open now."""
        self.clear()
        case_id = self._session.case_id
        if case_id is None:
            return
        try:
            steps = steps_open(self._session.desk, case_id)
            ahead = steps_ahead(self._session.desk, case_id)
        except Exception as error:  # noqa: BLE001  # the window's one door for trouble tells them apart
            self._worker.trouble(error)
            return
        for step in steps:
            self.addAction(step_words(step)).triggered.connect(lambda _on=False, chosen=step: self.take(chosen))
        if len(ahead) > 1:
            self.addSeparator()
            words = self.tr("连续办理：{steps}(&L)").format(steps=comma().join(map(step_words, ahead)))
            self.addAction(words).triggered.connect(lambda _on=False: self.take_all(ahead))
        if steps:
            self.setActiveAction(self.actions()[0])  # so that Enter takes it
        else:
            self.addAction(self.tr("现在没有您能办的步骤")).setEnabled(False)

    def take(self, step: CaseStep) -> None:
        """Take a step with the open case."""
        case_id, desk, now = self._session.case_id, self._session.desk, self._session.clock()
        reason = self._ask_why(step) if step.needs_reason else ""
        if case_id is None or reason is None:
            return
        self._session.save_now()
        self._worker.ask(
            lambda _stop: take_step(desk, case_id, step.name, reason=reason, now=now), self._session.saved.emit
        )

    def take_all(self, steps: Sequence[CaseStep]) -> None:
        """Take steps that follow each other with the open case; each is recorded."""
        case_id, desk, now = self._session.case_id, self._session.desk, self._session.clock()
        names = [step.name for step in steps]
        if case_id is not None:
            self._session.save_now()
            self._worker.ask(lambda _stop: take_steps(desk, case_id, names, now=now), self._session.saved.emit)

    def _ask_why(self, step: CaseStep) -> str | None:
        words = step_words(step)
        question = self.tr("{step}：为什么？理由写入办理过程和审计日志。").format(step=words)
        answer = self._dialogs.ask(ReasonDialog(ReasonWords(words, question, words), parent=self.parentWidget()))
        return answer[0] if answer else None
