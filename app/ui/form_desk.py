"""What goes between the form and the case: edits and undo, words to offer, troubles and what the review asks for."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from PySide6.QtCore import QObject, Signal

from app.domain.review import Review
from app.domain.vocabulary import COUNTIES
from app.services.block_cards import BlockCard, block_card
from app.services.desk import Desk
from app.services.figures import HECTARE, MU
from app.services.pickers import Entry, block_entries, entries, industry_entries, township_entries
from app.services.table_fields import Pasted, field_types, pasted_rows, read_fields
from app.ui.block_words import card_html
from app.ui.case_words import field_label, field_value, value_words
from app.ui.dialogs import Dialogs
from app.ui.fields_dialog import FieldChange, FieldsDialog
from app.ui.form_industry import IndustryField
from app.ui.industry_dialog import IndustryDialog
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
        form.table_pasted.connect(self.paste_table)
        form.block_chosen.connect(self._look_up_block)
        form.link.connect(lambda link: self.link.emit(*link.split(":", 1)))
        session.opened.connect(self.fill)
        session.restored.connect(lambda: form.set_project(session.document.get("project") or {}))
        session.reviewed.connect(self._on_reviewed)
        industry = form.field("industry")
        if isinstance(industry, IndustryField):
            industry.tree_wanted.connect(lambda code: self._choose_industry(industry, code))
        desk = session.desk
        worker.ask(lambda _stop: (form_words(desk), desk.facts.coal), self._take_words)

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
        self._form.show_needed(None)
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

    def _choose_industry(self, field: IndustryField, code: str) -> None:
        chosen = self._dialogs.ask(IndustryDialog(field.entries, code, self._form))
        if chosen:
            field.pick(chosen)

    def _take_words(self, found: Any) -> None:
        entries, coal = found
        self._form.offer(entries)
        self._form.offer_fuels(coal)
        self._offer_townships(self._form.field("county").value() or "")

    def paste_table(self, text: str) -> None:
        """Show what a pasted table would change and, once a person agrees, change it as one step."""
        desk = self._session.desk
        self._worker.ask(lambda _stop: _read_pasted(desk, text), self._take_pasted, lane="pasted")

    def _take_pasted(self, pasted: Pasted) -> None:
        now = self._form.project()
        if not pasted.values:
            self.told.emit(self.tr("粘贴的表格里没有表单的字段；第一列（或第一行）应为字段名，如项目名称、用地总面积"))
            return
        changes = tuple(_changes(now, pasted.values))
        if not changes:
            self.told.emit(self.tr("粘贴的内容与表单一致，没有改动"))
            return
        values = self._dialogs.ask(FieldsDialog(changes, pasted.strange, self._form))
        if values:
            self._session.seal()
            self._form.apply(values)
            self.told.emit(self.tr("已从表格填写%n项", "", len(values)))

    def _look_up_block(self, name: str) -> None:
        desk = self._session.desk
        self._worker.ask(lambda _stop: block_card(desk, name) if name else None, self._show_block, lane="block")

    def _show_block(self, card: BlockCard | None) -> None:
        short, long = ("", "") if card is None else (card_html(card, is_long=is_long) for is_long in (False, True))
        self._form.show_block(short, long)

    def _offer_townships(self, county: str) -> None:
        desk = self._session.desk

        def work(_stop: Stop) -> tuple[Entry, ...]:
            return township_entries(desk, county) if county in COUNTIES else ()

        self._worker.ask(work, lambda names: self._form.offer({"township": names}), lane="townships")


def needed(review: Review) -> Iterator[str]:
    """Yield the fields that undecided rules ask for, those of the weightiest rules first."""
    for effect in _WEIGHT:
        for finding in review.findings:
            if finding.effect == effect and finding.outcome == "unknown":
                yield from (missing.key for missing in finding.missing if missing.what == "field")


def _read_pasted(desk: Desk, text: str) -> Pasted:
    return read_fields(pasted_rows(text), field_types(desk), desk.facts.industry_names)


def _changes(now: Mapping[str, Any], values: Mapping[str, Any]) -> Iterator[FieldChange]:
    for path, value in values.items():
        old = field_value(now, path)
        if old != value:
            yield FieldChange(path, (field_label(path), value_words(path, old), value_words(path, value)), value)


def _keep_folded(preferences: Preferences, title: str, *, is_open: bool) -> None:
    others = [each for each in preferences.texts(_FOLDED) if each != title]
    preferences.put(_FOLDED, others if is_open else [*others, title])


def form_words(desk: Desk) -> dict[str, tuple[Entry, ...]]:
    """Return the names that the form offers, by field."""
    facts = desk.facts
    return {
        "industry": industry_entries(desk),
        "block": block_entries(desk),
        "listed_as": entries(desk, (project.name for project in facts.listed)),
        "enclave.from": entries(desk, (name for pair in facts.enclave_pairs for name in pair.origins)),
        "enclave.to": entries(desk, (pair.destination for pair in facts.enclave_pairs)),
        "enclave.field": entries(desk, facts.enclave_fields),
    }
