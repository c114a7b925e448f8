"""Make drafts of the open case for the opinion page, and keep the case's own words for its free texts."""

from PySide6.QtCore import QObject, Signal

from app.domain.opinion import FreeText
from app.services.offices import office_settings
from app.services.opinion_texts import keep_text
from app.services.opinions import PagedOpinion, draft, free_texts, paged, render_opinion
from app.ui.session import CaseSession, Reviewed
from app.ui.worker import Stop, Worker


class OpinionDrafts(QObject):
    """Asks the worker.

    Signals:
        made: the PagedOpinion, the free texts as they stand in it (tuple of FreeText), and the Reviewed it is of.
        failed: it could not be made, or words could not be kept: the error.
        kept: a free text was kept; the pages are out of date.
    """

    made = Signal(object, object, object)
    failed = Signal(object)
    kept = Signal()

    def __init__(self, session: CaseSession, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._worker = session, worker
        self._case_id: int | None = None  # whose texts are shown: what is typed last comes after another is opened

    def make(self) -> bool:
        """Make a draft of the review as it stands; False where there is none."""
        ready = self._session.current()
        if ready is None or ready.case is None or ready.review is None:
            return False
        desk, date = self._session.desk, self._session.clock().date().isoformat()
        case, review, case_id = ready.case, ready.review, self._session.case_id

        def work(_stop: Stop) -> tuple[PagedOpinion, tuple[FreeText, ...]]:
            opinion = draft(desk, case, review, date=date, office=office_settings(desk), case_id=case_id)
            return paged(desk, render_opinion(opinion).pdf), free_texts(opinion)

        self._worker.ask(work, lambda found: self._take(case_id, found, ready), lane="opinion", failed=self.failed.emit)
        return True

    def _take(self, case_id: int | None, found: tuple[PagedOpinion, tuple[FreeText, ...]], ready: Reviewed) -> None:
        if case_id == self._session.case_id:
            self._case_id = case_id
            self.made.emit(*found, ready)

    def keep(self, text: FreeText, words: str | None) -> None:
        """Keep own words for the case whose texts are shown; None takes the template's."""
        desk, case_id, now = self._session.desk, self._case_id, self._session.now()
        if case_id is not None:
            self._worker.ask(
                lambda _stop: keep_text(desk, case_id, text, words, now=now),
                lambda _none: self.kept.emit(),
                failed=self.failed.emit,
            )
