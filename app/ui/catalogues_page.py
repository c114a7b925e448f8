"""The catalogues page: which editions of the cited catalogues are in, and which entries may speak of the open case."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.plan_facts import LoadedEdition
from app.services.catalogues import (
    Imported,
    Matches,
    import_catalogue,
    list_catalogues,
    match_case,
    remove_catalogue,
)
from app.services.desk import Desk
from app.ui.catalogue_dialog import CatalogueDialog, CatalogueFile
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import QT_TR_NOOP, comma, say
from app.ui.page_parts import heading_row, label, make_button, make_table, page_column
from app.ui.session import CaseSession
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import dress
from app.ui.worker import Stop, Worker


@dataclass(frozen=True, slots=True)
class Proposed:
    """One entry proposed for one rule of the open case."""

    rule: str
    edition: str
    category: str
    where: str
    text: str
    why: str


def _sizes(edition: LoadedEdition) -> str:
    categories = dict.fromkeys(entry.category for entry in edition.entries)
    counts = {name: sum(entry.category == name for entry in edition.entries) for name in categories}
    return comma().join(say("{name}{count}条").format(name=name, count=count) for name, count in counts.items())


_EDITIONS: Final[tuple[Column[LoadedEdition], ...]] = (
    Column(QT_TR_NOOP("目录"), lambda each: each.catalogue),
    Column(QT_TR_NOOP("版本"), lambda each: each.edition),
    Column(QT_TR_NOOP("施行日期"), lambda each: each.effective),
    Column(QT_TR_NOOP("文件范围"), lambda each: say("完整") if each.complete else say("只是部分")),
    Column(QT_TR_NOOP("条目"), _sizes, sort=lambda each: len(each.entries)),
    Column(QT_TR_NOOP("来源"), lambda each: each.source),
)
_PROPOSED: Final[tuple[Column[Proposed], ...]] = (
    Column(QT_TR_NOOP("规则"), lambda each: each.rule),
    Column(QT_TR_NOOP("目录和版本"), lambda each: each.edition),
    Column(QT_TR_NOOP("类别"), lambda each: each.category),
    Column(QT_TR_NOOP("位置"), lambda each: each.where),
    Column(QT_TR_NOOP("条目"), lambda each: each.text),
    Column(QT_TR_NOOP("由项目的哪些词语提出"), lambda each: each.why),
)


class CataloguesPage(QWidget):
    """The page.

    Signals:
        changed: an edition came or went, so reviews are out of date.
        told: a sentence for the status bar.
        odd: sentences about what is odd, to be read.
    """

    changed = Signal()
    told = Signal(str)
    odd = Signal(object)

    def __init__(self, session: CaseSession, worker: Worker, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self.import_button = make_button(
            self, self.tr("导入目录…"), self.tr("从CSV或XLSX文件导入一个版本"), self.import_file
        )
        self.remove_button = make_button(self, self.tr("移除所选版本"), self.tr("移除所选版本"), self.remove)
        self.model, self.proposals = TupleTableModel(_EDITIONS, self), TupleTableModel(_PROPOSED, self)
        self.table = make_table(self, self.tr("已导入的目录"))
        self.proposed = make_table(self, self.tr("可能与本案卷相关的条目"))
        dress(self.table, self.model, stretched=5, widths=(200, 110, 110, 90, 300, 200))
        dress(self.proposed, self.proposals, stretched=4, widths=(64, 250, 100, 180, 200, 230))
        self.count, self.matched = label(self, "", "count"), label(self, "", "explain")
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        session.reviewed.connect(self._on_reviewed)
        self._follow()

    def _lay_out(self) -> None:
        explain = self.tr(
            "规划引用的两部目录不随程序附带，由使用单位按公布的文本导入。审查按审查日期施行的版本判定，没有版本的，结果为“无法判定”。"
        )
        column = page_column(self)
        column.addLayout(heading_row(self, self.tr("目录"), (self.import_button, self.remove_button)))
        column.addWidget(label(self, explain, "explain"))
        column.addWidget(self.table, 2)
        column.addWidget(self.count)
        column.addWidget(label(self, self.tr("可能与本案卷相关的条目"), "title"))
        column.addWidget(self.proposed, 3)
        column.addWidget(self.matched)

    def refresh(self) -> None:
        """Ask for the editions and for what they propose."""
        desk = self._session.desk
        self._worker.ask(lambda _stop: list_catalogues(desk), self._show, lane="catalogues")
        self._match()

    def _show(self, editions: tuple[LoadedEdition, ...]) -> None:
        self.model.set_rows(editions)
        self.count.setText(self.tr("已导入%n个版本", "", len(editions)) if editions else self.tr("尚未导入任何目录"))
        self._follow()

    def _on_reviewed(self, _outcome: Any) -> None:
        if self.isVisible():
            self._match()

    def _match(self) -> None:
        ready = self._session.current()
        if ready is None or ready.case is None:
            self._worker.drop("catalogue matches")
            self.proposals.set_rows(())
            self.matched.setText(self.tr("打开案卷并完成审查后，这里列出可能相关的条目。"))
            return
        desk, case, as_of = self._session.desk, ready.case, self._session.clock().date().isoformat()
        self._worker.ask(lambda _stop: match_case(desk, case, as_of), self._show_matches, lane="catalogue matches")

    def _show_matches(self, matches: tuple[Matches, ...]) -> None:
        self.proposals.set_rows(proposed(matches))
        lacking = [
            say("{rule}《{catalogue}》").format(rule=each.rule, catalogue=each.catalogue)
            for each in matches
            if each.used is None
        ]
        words = self.tr("提出%n条，仅供参考，由审查人员在相应规则下认定。", "", len(self.proposals.rows))
        lack = self.tr("没有审查日期施行的已导入版本：%s。") % comma().join(lacking) if lacking else ""
        self.matched.setText(say("{words}{lack}").format(words=words, lack=lack))

    def chosen(self) -> LoadedEdition | None:
        """Return the chosen edition."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def _follow(self) -> None:
        self.remove_button.setEnabled(self.chosen() is not None)

    def import_file(self) -> None:
        """Ask for a file and what it is, and import it."""
        words = patterns((self.tr("目录表"), ("csv", "xlsx")), (self.tr("所有文件"), ("*",)))
        path = self._dialogs.open_file(self, self.tr("导入目录"), words)
        if path is not None:
            desk = self._session.desk
            self._worker.ask(
                lambda _stop: known_editions(desk), lambda known: self._ask(CatalogueDialog(path, known, self))
            )

    def _ask(self, dialog: CatalogueDialog) -> None:
        entry = self._dialogs.ask(dialog)
        if entry is not None:
            self.import_entry(entry)

    def import_entry(self, entry: CatalogueFile) -> None:
        """Import an edition as declared."""
        desk, now = self._session.desk, self._session.now()

        def work(_stop: Stop) -> Imported:
            return import_catalogue(
                desk,
                entry.path,
                catalogue=entry.catalogue,
                edition=entry.edition,
                complete=entry.complete,
                effective=entry.effective,
                source=entry.source,
                now=now,
            )

        self._worker.ask(work, self._on_imported)

    def _on_imported(self, made: Imported) -> None:
        replaced = self.tr("，替换了先前导入的同一版本") if made.replaced else ""
        self.told.emit(
            self.tr("已导入《%s》")
            % say("{catalogue}（{edition}）").format(catalogue=made.edition.catalogue, edition=made.edition.edition)
            + replaced
        )
        if made.unused:
            self.odd.emit([self.tr("未使用%s，请核对是否遗漏。") % comma().join(made.unused)])
        self._after_change(None)

    def remove(self) -> None:
        """Remove the chosen edition once a person has confirmed it."""
        edition = self.chosen()
        if edition is None:
            return
        name = say("《{catalogue}》（{edition}）").format(catalogue=edition.catalogue, edition=edition.edition)
        question = self.tr("移除%s？今后的审查将不再使用它，已签发的审查意见不受影响。") % name
        if self._dialogs.confirm(self, self.tr("移除目录"), question, self.tr("移除")):
            desk = self._session.desk

            def work(_stop: Stop) -> None:
                remove_catalogue(desk, edition.catalogue, edition.edition)

            self._worker.ask(work, self._after_change)

    def _after_change(self, _result: Any) -> None:
        self.refresh()
        self.changed.emit()


def known_editions(desk: Desk) -> dict[str, tuple[str, ...]]:
    """Return the catalogues that the plan cites, each with the editions whose dates are known."""
    names = dict.fromkeys(each.catalogue for each in desk.facts.editions)
    return {name: tuple(each.edition for each in desk.facts.editions if each.catalogue == name) for name in names}


def proposed(matches: tuple[Matches, ...]) -> tuple[Proposed, ...]:
    """Return what was proposed as rows."""
    return tuple(
        Proposed(
            each.rule,
            say("{catalogue}（{edition}）").format(catalogue=each.catalogue, edition=each.used.edition)
            if each.used
            else "",
            proposal.entry.category,
            " ".join(filter(None, (proposal.entry.part, proposal.entry.sector, proposal.entry.number))),
            proposal.entry.text,
            comma().join(proposal.words) + (say("（与条目全同）") if proposal.exact else ""),
        )
        for each in matches
        for proposal in each.proposals
    )
