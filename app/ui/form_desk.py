"""What goes between the form and the case: edits and undo, words to offer, troubles and what the review asks for."""

from collections.abc import Iterator
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.domain.review import Review
from app.domain.vocabulary import COUNTIES
from app.services.desk import Desk
from app.services.figures import HECTARE, MU
from app.services.plan import industries, townships
from app.ui.dialogs import Dialogs
from app.ui.preferences import Preferences
from app.ui.project_form import ProjectForm
from app.ui.session import CaseSession, Reviewed
from app.ui.worker import Stop, Worker

_UNIT: Final = "form/area_unit"
_FOLDED: Final = "form/folded"
_WEIGHT: Final = ("prohibit", "restrict", "condition", "requirement", "support", "notice")


class FormDesk(QObject):
    """Serves the form.

    Signals:
        told: a sentence for the status bar.
        link: kind and target of something to be read or shown.
    """

    told = Signal(str)
    link = Signal(str, str)

    def __init__(
        self, form: ProjectForm, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._form, self._session, self._worker, self._dialogs = form, session, worker, dialogs
        form.edited.connect(lambda: session.set_project(form.project()))
        form.left.connect(session.seal)
        form.county_chosen.connect(self._offer_townships)
        session.opened.connect(self.fill)
        session.restored.connect(lambda: form.set_project(session.document.get("project") or {}))
        session.reviewed.connect(self._on_reviewed)
        desk = session.desk
        worker.ask(lambda _stop: form_words(desk), self._take_words)

    def remember(self, preferences: Preferences) -> None:
        """Fold what was folded and show areas in the unit of last time; remember both from now on."""
        form = self._form
        form.set_unit(preferences.choice(_UNIT, (HECTARE, MU), HECTARE))
        form.fold(preferences.texts(_FOLDED))
        form.unit_chosen.connect(lambda unit: preferences.put(_UNIT, unit))
        form.folded.connect(lambda title, is_open: _keep_folded(preferences, title, is_open=is_open))

    def fill(self) -> None:
        """Show the case that was opened."""
        self._form.show_troubles(())
        self._form.show_needed(())
        self._form.set_project(self._session.document.get("project") or {})
        self._form.verticalScrollBar().setValue(0)

    def _on_reviewed(self, outcome: Reviewed) -> None:
        self._form.show_troubles(outcome.troubles)
        if outcome.review is not None:
            self._form.show_needed(list(needed(outcome.review)))

    def go_to_needed(self) -> None:
        """Go to the next entry that the review asks for, or say that there is none."""
        if not self._form.go_to_needed():
            self.told.emit(self.tr("表单中没有审查还需要的未知项"))

    def _take_words(self, found: Any) -> None:
        names, words = found
        self._form.offer_industries(names)
        self._form.offer(words)
        self._offer_townships(self._form.field("county").value() or "")

    def _offer_townships(self, county: str) -> None:
        desk = self._session.desk

        def work(_stop: Stop) -> tuple[str, ...]:
            return townships(desk, county) if county in COUNTIES else ()

        self._worker.ask(work, lambda names: self._form.offer({"township": names}), lane="townships")


def needed(review: Review) -> Iterator[str]:
    """Yield the fields that undecided rules ask for, those of the weightiest rules first."""
    for effect in _WEIGHT:
        for finding in review.findings:
            if finding.effect == effect and finding.outcome == "unknown":
                yield from (missing.key for missing in finding.missing if missing.what == "field")


def _keep_folded(preferences: Preferences, title: str, *, is_open: bool) -> None:
    others = [each for each in preferences.texts(_FOLDED) if each != title]
    preferences.put(_FOLDED, others if is_open else [*others, title])


def form_words(desk: Desk) -> tuple[tuple[tuple[str, str], ...], dict[str, tuple[str, ...]]]:
    """Return what the form offers: industries, and words by field."""
    facts = desk.facts
    origins = dict.fromkeys(name for pair in facts.enclave_pairs for name in pair.origins)
    return industries(desk), {
        "block": tuple(block.name for block in facts.blocks),
        "listed_as": tuple(dict.fromkeys(project.name for project in facts.listed)),
        "enclave.from": tuple(origins),
        "enclave.to": tuple(dict.fromkeys(pair.destination for pair in facts.enclave_pairs)),
        "enclave.field": facts.enclave_fields,
    }
