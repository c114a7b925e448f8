"""Keeps what is half-written beside the case, within a second of the key, and gives it back after a crash."""

from typing import Any, Final

from PySide6.QtCore import QObject, QTimer

from app.services.drafts import drafts_of, keep_draft
from app.ui.judgement_panel import JudgementPanel
from app.ui.map_measure import PURPOSES
from app.ui.session import CaseSession
from app.ui.site_bar import DRAWING
from app.ui.site_map import SiteMap
from app.ui.worker import Worker

_DELAY_MS: Final = 600  # from the first key that is not kept: whoever types on is kept all the same
_SKETCH: Final = "sketch"
_JUDGEMENT: Final = "judgement/"


class HalfWritten(QObject):
    """Watches the judgement's panel and the drawing tool of a window; one for each."""

    def __init__(
        self, session: CaseSession, worker: Worker, panel: JudgementPanel, ground: SiteMap, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._panel, self._ground = session, worker, panel, ground
        self._hands = ground.view.hands
        self._kept: dict[str, Any] = {}
        self._waiting: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self.flush)
        self._case_id: int | None = None
        session.opened.connect(self._on_opened)
        panel.ui.reason.textEdited.connect(lambda _text: self._on_written())
        panel.ui.answer.activated.connect(lambda _at: self._on_written())
        panel.judged.connect(lambda judgement: self._put(f"{_JUDGEMENT}{judgement.rule}", None))
        panel.withdrawn.connect(lambda rule: self._put(f"{_JUDGEMENT}{rule}", None))
        panel.shown.connect(lambda _finding: self._show_written())
        self._hands.drawing_changed.connect(self._on_drawing)
        if session.case_id is not None:
            self._on_opened()

    def _on_opened(self) -> None:
        self.flush()
        self._kept, self._case_id = {}, self._session.case_id
        desk, case_id = self._session.desk, self._case_id
        if case_id is not None:
            self._worker.ask(lambda _stop: drafts_of(desk, case_id), self._take, lane="half-written")

    def _take(self, found: dict[str, Any]) -> None:
        self._kept = found | self._kept
        self._show_written()
        sketch = self._kept.get(_SKETCH)
        if sketch is not None and not self._hands.is_busy():
            self._go_on_drawing(sketch["purpose"], sketch["corners"])

    def _go_on_drawing(self, purpose: str, corners: list[list[float]]) -> None:
        """Take the tool up again by its button, with the corners that stood."""
        for key, each in DRAWING.items():
            if each == purpose:
                self._ground.bar.buttons[key].setChecked(True)
        for x, y in corners:
            self._hands.draw.add((x, y))
        self._hands.drawing_changed.emit(len(corners))

    def _on_written(self) -> None:
        finding = self._panel.finding
        if finding is not None:
            ui = self._panel.ui
            self._put(f"{_JUDGEMENT}{finding.rule}", {"answer": ui.answer.currentData(), "reason": ui.reason.text()})

    def _show_written(self) -> None:
        """Put what was written of the shown finding where it was; what is recorded already stays as it is."""
        finding = self._panel.finding
        written = self._kept.get(f"{_JUDGEMENT}{finding.rule}") if finding is not None else None
        if written is not None:
            self._panel.ui.answer.setCurrentIndex(self._panel.ui.answer.findData(written["answer"]))
            if self._panel.ui.reason.text() != written["reason"]:
                self._panel.ui.reason.setText(written["reason"])

    def _on_drawing(self, corners: int) -> None:
        draw = self._hands.draw
        if corners > 0 and draw.purpose not in PURPOSES:
            places = [[float(x), float(y)] for x, y in draw.corners]
            self._put(_SKETCH, {"purpose": draw.purpose, "corners": places})
        elif _SKETCH in self._kept and self._session.case_id == self._case_id:
            self._put(_SKETCH, None)

    def _put(self, place: str, value: Any) -> None:
        if self._case_id is None:
            return
        if value is None:
            self._kept.pop(place, None)
        else:
            self._kept[place] = value
        self._waiting[place] = value
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Have what is not kept yet kept now."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        desk, case_id = self._session.desk, self._case_id
        if not waiting or case_id is None:
            return

        def work(_stop: Any) -> None:
            for place, value in waiting.items():
                keep_draft(desk, case_id, place, value)

        self._worker.ask(work, lambda _none: None)
