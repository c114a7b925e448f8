"""The open case: its document, its saving, its review; views follow its signals and hand their intentions to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.finding import Judgement
from app.domain.review import CaseFile, Review
from app.errors import BadInputError, CancelledError
from app.services.cases import Changes, keep_run, load_case, save_case
from app.services.desk import Desk
from app.services.review_memory import ReviewMemory
from app.ui.case_history import CaseHistory, Step
from app.ui.case_words import change_words, changed_fields
from app.ui.worker import Stop, Worker

if TYPE_CHECKING:  # the schema checker is imported with the first review, after the window stands
    from app.services.documents import FieldTrouble

Clock = Callable[[], datetime]
REVIEW_DELAY_MS: Final = 80  # a key's distance to the next; what is due within 300 ms must not wait for long
SAVE_DELAY_MS: Final = 700  # from the first change that is not saved: whoever types on is saved all the same


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What came of one review: the case and its result, or the troubles that kept it from being reviewed."""

    troubles: "tuple[FieldTrouble, ...]"
    case: CaseFile | None = None
    review: Review | None = None


class CaseSession(QObject):
    """Holds one case document at a time; every change is saved and reviewed a moment later.

    Parts of the document are replaced, never changed in place: what the worker's thread was given stays as it was,
    and no site of a hundred thousand points is copied.

    Signals:
        opened: another case is open (or none).
        site_changed: the site came, went or changed.
        restored: a change was taken back or made again; the document is another than the views show.
        history_changed: what can be taken back or made again is another.
        reviewing: a review is due or under way; what is shown is of yesterday's making.
        reviewed: a Reviewed.
        saved: a Changes.
    """

    opened = Signal()
    site_changed = Signal()
    restored = Signal()
    history_changed = Signal()
    reviewing = Signal()
    reviewed = Signal(object)
    saved = Signal(object)

    def __init__(self, desk: Desk, worker: Worker, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.clock = clock
        self.case_id: int | None = None
        self.document: dict[str, Any] = {}
        self.latest: Reviewed | None = None
        self.history = CaseHistory()
        self._memory = ReviewMemory()
        self._worker = worker
        self._unsaved = False
        self._unkept = False
        self._is_current = False
        self._review_timer = self._timer(REVIEW_DELAY_MS, self.review_now)
        self._save_timer = self._timer(SAVE_DELAY_MS, self.save_now)

    def _timer(self, delay_ms: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay_ms)
        timer.timeout.connect(action)
        return timer

    def now(self) -> str:
        """Return the moment as the store keeps it."""
        return self.clock().isoformat(timespec="seconds")

    def open(self, case_id: int) -> None:
        """Leave the open case and open another."""
        self.leave()
        desk = self.desk
        self._worker.ask(
            lambda _stop: load_case(desk, case_id),
            lambda found: self._show(case_id, found),
            lane="open",
            failed=self._not_opened,
        )

    def _not_opened(self, error: BaseException) -> None:
        self.opened.emit()
        self._worker.trouble(error)

    def _show(self, case_id: int, document: dict[str, Any]) -> None:
        self.case_id, self.document, self.latest = case_id, document, None
        self.history.clear()
        self.opened.emit()
        self.history_changed.emit()
        self.review_now()

    def leave(self) -> None:
        """Save what is not saved, keep the last review with its case, and open none."""
        self.save_now()
        self.keep_review()
        self._review_timer.stop()
        self._worker.drop("review")
        self.case_id, self.document, self.latest = None, {}, None

    def set_project(self, project: Mapping[str, Any]) -> None:
        """Take the project as the form has it; letters typed into one field are one step of the history."""
        before, after = self.document.get("project") or {}, dict(project)
        paths = changed_fields(before, after)
        if paths:
            self._do(change_words(before, after), {"project": after}, paths[0] if len(paths) == 1 else "")

    def seal(self) -> None:
        """Let the next change of the project be a step of its own: a field was left."""
        self.history.seal()

    def set_site(self, geometry: Mapping[str, Any] | None) -> None:
        """Take a site (GeoJSON geometry, EPSG:4490), or none; it can be taken back."""
        words = self.tr("清除用地范围") if geometry is None else self.tr("用地范围改动")
        self._do(words, {"site": None if geometry is None else dict(geometry)})
        if self.case_id is not None:
            self.site_changed.emit()

    def undo(self) -> None:
        """Take the last change of the case back: of the project, the site or the judgements."""
        if self.case_id is not None and self.history.can_undo():
            self._restore(self.history.undo())

    def redo(self) -> None:
        """Make the change that was taken back last again."""
        if self.case_id is not None and self.history.can_redo():
            self._restore(self.history.redo())

    def _restore(self, parts: Mapping[str, Any]) -> None:
        self._change(**parts)
        self.history_changed.emit()
        self.restored.emit()
        if "site" in parts:
            self.site_changed.emit()

    def _do(self, words: str, after: Mapping[str, Any], key: str = "") -> None:
        if self.case_id is None:
            return
        before = {part: self.document.get(part) for part in after}
        step = self.history.changed(Step(words, before, after, key))
        if key and step.before not in (before, step.after):  # it joined what was typed: the words are of all of it
            self.history.reword(change_words(step.before["project"] or {}, step.after["project"] or {}))
        self._change(**after)
        self.history_changed.emit()

    def judge(self, judgement: Judgement) -> None:
        """Record a person's answer to a rule; an earlier answer gives way."""
        row = {"rule": judgement.rule, "answer": judgement.answer, "reason": judgement.reason, "by": judgement.by}
        words = self.tr("规则{rule}的人工认定").format(rule=judgement.rule)
        self._do(words, {"judgements": [*self._judgements_but(judgement.rule), row]})

    def withdraw(self, rule: str) -> None:
        """Take a person's answer back; the automatic outcome holds again."""
        words = self.tr("撤回规则{rule}的人工认定").format(rule=rule)
        self._do(words, {"judgements": self._judgements_but(rule)})

    def _judgements_but(self, rule: str) -> list[dict[str, Any]]:
        return [row for row in self.document.get("judgements") or [] if row["rule"] != rule]

    def _change(self, **parts: Any) -> None:
        if self.case_id is None:
            return
        self.document = {**self.document, **parts}
        self._unsaved, self._is_current = True, False
        if not self._save_timer.isActive():
            self._save_timer.start()
        self._review_timer.start()
        self.reviewing.emit()

    def review_now(self) -> None:
        """Review the case as it stands; a review under way gives way."""
        self._review_timer.stop()
        if self.case_id is None:
            return
        desk, document, as_of = self.desk, dict(self.document), self.clock().date().isoformat()
        memory = self._memory
        self._is_current = False
        self.reviewing.emit()
        self._worker.ask(lambda stop: review_document(desk, document, as_of, stop, memory), self._take, lane="review")

    def _take(self, outcome: Reviewed) -> None:
        self.latest, self._unkept, self._is_current = outcome, outcome.review is not None, True
        self.reviewed.emit(outcome)

    def current(self) -> Reviewed | None:
        """Return the last outcome where it is of the case as it stands and has a review; None otherwise."""
        latest = self.latest
        return latest if self._is_current and latest is not None and latest.review is not None else None

    def is_waiting(self) -> bool:
        """Whether a review of the case as it stands is due or under way."""
        return self.case_id is not None and not self._is_current

    def save_now(self) -> None:
        """Save the case where it changed since it was last saved."""
        self._save_timer.stop()
        if self.case_id is None or not self._unsaved:
            return
        desk, case_id, document, now = self.desk, self.case_id, dict(self.document), self.now()
        self._unsaved = False
        self._worker.ask(
            lambda _stop: save_case(desk, case_id, document, now=now),
            self.saved.emit,
            failed=lambda error: self._not_saved(case_id, error),
        )

    def _not_saved(self, case_id: int, error: BaseException) -> None:
        """Keep the change as unsaved, so that the next moment of saving tries again."""
        self._unsaved = self._unsaved or case_id == self.case_id
        self._worker.trouble(error)

    def keep_review(self) -> None:
        """Keep the last review's result with its case, once."""
        latest, case_id = self.latest, self.case_id
        if latest is None or latest.review is None or case_id is None or not self._unkept:
            return
        desk, result, now = self.desk, latest.review, self.now()
        self._unkept = False

        def work(_stop: Stop) -> None:
            from app.services.reviews import review_json

            keep_run(desk, case_id, review_json(result), now=now)

        self._worker.ask(
            work,
            lambda _none: self.saved.emit(Changes(frozenset({case_id}))),
        )


def review_document(
    desk: Desk, document: dict[str, Any], as_of: str, stop: Stop, memory: ReviewMemory | None = None
) -> Reviewed:
    """Check and review a case document; runs in the worker's thread, to which `memory` belongs.

    Raises:
        CancelledError: where a newer request has come.
    """
    from app.services.case_files import case_of, check_document
    from app.services.documents import FieldTrouble
    from app.services.reviews import review

    def step(_done: int, _all: int) -> None:
        if stop():
            raise CancelledError

    troubles = check_document(desk, document)
    if troubles:
        return Reviewed(troubles)
    try:
        case = case_of(desk, document)
        return Reviewed((), case, review(desk, case, as_of, step=step, cancel=stop, memory=memory))
    except BadInputError as error:
        return Reviewed((FieldTrouble(error.field or "", str(error)),))
