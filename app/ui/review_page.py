"""The review page: form, map and findings side by side under the verdict."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.dialogs import Dialogs
from app.ui.findings_view import FindingsView
from app.ui.form_desk import FormDesk
from app.ui.half_written import HalfWritten
from app.ui.judgement_desk import JudgementDesk
from app.ui.map_printing import MapPrinting
from app.ui.project_form import ProjectForm
from app.ui.session import CaseSession, Reviewed
from app.ui.site_door import SiteDoor
from app.ui.site_map import SiteMap
from app.ui.siting_work import SitingWork
from app.ui.verdict_bar import VerdictBar
from app.ui.worker import Worker

_FORM_WIDTH: Final = 372
_FINDINGS_WIDTH: Final = 404
_LEAST_WIDTH: Final = 280  # a panel that is drawn narrower folds away
_AROUND: Final = 0.03  # degrees, some 3 km: a block is shown with what lies around it


class ReviewPage(QWidget):
    """The page.

    Signals:
        told: a sentence for the status bar.
        odd: sentences about what is odd, to be read.
        line_wanted: a line of the plan to read in its context.
        layers_wanted: the user wants to import a layer.
        file_wanted: the user wants to open a site from a file.
        link_wanted: a line or a rule of the plan to read.
    """

    told = Signal(str)
    odd = Signal(object)
    line_wanted = Signal(int)
    layers_wanted = Signal()
    file_wanted = Signal()
    link_wanted = Signal(str, str)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, form: ProjectForm) -> None:
        """Lay the page out around a form, which takes as long to build as the rest and is built before."""
        super().__init__()
        self._session, self._worker = session, worker
        self._awaiting: tuple[Callable[[], None], ...] = ()
        self.verdict = VerdictBar(self)
        self.form = form
        self.map = SiteMap(session, worker, self)
        self.printing = MapPrinting(session, worker, dialogs, self.map.view, self.map.legend_model, self)
        self.findings = FindingsView(self)
        self.judging = JudgementDesk(session, worker, dialogs, self.findings.judgement, self)
        self.siting = SitingWork(session, worker, dialogs, self)
        self.door = SiteDoor(session, worker, dialogs, self)
        self.desk = FormDesk(self.form, session, worker, dialogs, self)
        self._lay_out()
        self._connect()
        self.half_written = HalfWritten(session, worker, self.findings.judgement, self.map, self)
        self.map.load_layers()
        if session.case_id is not None:
            self._on_opened()
            self.desk.fill()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.form, self.map, self.findings):
            splitter.addWidget(widget)
        splitter.setSizes([_FORM_WIDTH, 600, _FINDINGS_WIDTH])
        for place, stretch in enumerate((0, 3, 1)):
            splitter.setStretchFactor(place, stretch)
        self.map.setMinimumWidth(_LEAST_WIDTH)  # form and findings say themselves what they need
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        column.addWidget(self.siting)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.findings.chosen.connect(self.map.show_finding)
        self.findings.link.connect(self._on_link)
        self.findings.judgement.judged.connect(self._session.judge)
        self.findings.judgement.withdrawn.connect(self._session.withdraw)
        self.verdict.reason_wanted.connect(self._on_reason)
        self.verdict.warnings_wanted.connect(self._on_warnings)
        self.verdict.places_wanted.connect(self.siting.rank)
        self.verdict.left_wanted.connect(self.siting.find_left)
        self.siting.told.connect(self.told)
        self.judging.told.connect(self.told)
        self.siting.link.connect(self.link_wanted)
        self.siting.left_found.connect(self.map.show_left)
        self.siting.site_taken.connect(self.map.zoom_to_site)
        self.map.file_wanted.connect(self.file_wanted)
        self.map.site_taken.connect(self._on_site)
        self.map.export_wanted.connect(self.door.export)
        self.map.desk.told.connect(self.told)
        self.map.desk.picture_wanted.connect(self.printing.ask)
        self.printing.told.connect(self.told)
        self.printing.site = self.map.shape
        self.printing.has_bands = self.map.legend.bands.isChecked
        self.map.desk.link.connect(self.link_wanted)
        self.map.desk.identified.connect(lambda found: self.findings.mark({each.layer.kind for each in found}))
        self.map.desk.finding_wanted.connect(self._on_reason)
        self.door.site_chosen.connect(self.map.take_site)
        self.door.told.connect(self.told)
        self._session.opened.connect(self._on_opened)
        self.desk.told.connect(self.told)
        self.desk.link.connect(self._on_link)
        self._session.reviewing.connect(self.verdict.show_busy)
        self._session.reviewed.connect(self._on_reviewed)

    def when_reviewed(self, act: Callable[[], None]) -> None:
        """Do something with the findings; of a case that was just opened they are awaited.

        Who types on meanwhile does so in the list of findings, where no key does harm.
        """
        if self._session.is_waiting() and not self.findings.has_findings():
            self._awaiting = (*self._awaiting, act)
            self.findings.tree.setFocus()
        else:
            act()

    def _on_opened(self) -> None:
        self._awaiting = ()
        self.findings.choose(None)
        self.findings.show_review(None)
        self.verdict.show_outcome(None)

    def _on_reviewed(self, outcome: Reviewed) -> None:
        self.verdict.show_outcome(outcome)
        self.findings.show_review(outcome.review)
        awaiting, self._awaiting = self._awaiting, ()
        for act in awaiting:
            act()

    def _on_reason(self, rule: str) -> None:
        self.findings.reveal(rule)
        self.map.show_finding(self.findings.finding())

    def _on_warnings(self) -> None:
        latest = self._session.latest
        if latest is not None and latest.review is not None:
            self.odd.emit(latest.review.warnings)

    def _on_site(self, sentences: Any) -> None:
        self.told.emit(self.tr("用地范围已更新"))
        if sentences:
            self.odd.emit(sentences)

    def _on_link(self, kind: str, target: str) -> None:
        if kind == "field" and target == "site":
            self.file_wanted.emit()
        elif kind == "field":
            self.form.go_to(target)
        elif kind == "rule":
            self.link_wanted.emit(kind, target)
        elif kind == "place":
            self._show_place(target)
        elif kind == "line":
            self.line_wanted.emit(int(target))
        else:
            self.layers_wanted.emit()

    def _show_place(self, target: str) -> None:
        longitude, latitude = map(float, target.split(","))
        self.map.view.zoom_to((longitude - _AROUND, latitude - _AROUND, longitude + _AROUND, latitude + _AROUND))

    def open_site(self, path: Path) -> None:
        """Take the site from a file, once a person has looked at what it holds."""
        self.door.open_file(path)

    def paste_site(self, text: str) -> None:
        """Take the site from pasted coordinates."""
        self.door.paste(text)

    def go_to_needed(self) -> None:
        """Go to the next entry of the form that the review asks for."""
        self.desk.go_to_needed()
