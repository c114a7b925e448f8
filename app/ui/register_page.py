"""The register page: opinions and notices, what can be done with them, and what they have taken of land and water."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSplitter, QTextBrowser, QVBoxLayout, QWidget

from app.services.ledger import ledger_lines
from app.services.opinions import page_count
from app.services.register import OpinionRow, SignatureTurn, find_opinion, list_opinions, opinion_pdf
from app.services.reruns import Rerun, rerun
from app.services.signing_roles import keep_signers, signing_roles
from app.ui.code_dialog import CodeDialog
from app.ui.dialogs import Dialogs, patterns
from app.ui.marks import comma
from app.ui.page_parts import heading_row, label, make_button, make_table, page_column
from app.ui.register_acts import RegisterActs
from app.ui.register_exports import RegisterExports
from app.ui.register_filter import RegisterFilter
from app.ui.register_words import LEDGER, OPINIONS, LedgerRow, ledger_rows, limits_words, opinion_html, rerun_html
from app.ui.session import CaseSession
from app.ui.signers_dialog import Signers, SignersDialog
from app.ui.signing_desk import SigningDesk
from app.ui.table_model import ROW_ROLE, TupleTableModel
from app.ui.tables import dress
from app.ui.worker import Stop, Worker

Found = tuple[tuple[OpinionRow, ...], tuple[str, ...], tuple[LedgerRow, ...], str]
_HEIGHTS: Final = [380, 200]
_ACTS: Final = ("preview", "export", "sign", "withdraw", "supersede", "void", "rerun")
_PER_ROW: Final = 4


class RegisterPage(QWidget):
    """The page.

    Signals:
        told: a sentence for the status bar.
        pdf_wanted: number, document and count of pages of a document to be shown.
        changed: an opinion came into force or out of it, so reviews that count the ledger are out of date.
    """

    told = Signal(str)
    pdf_wanted = Signal(str, object, int)
    changed = Signal()

    def __init__(
        self,
        session: CaseSession,
        worker: Worker,
        dialogs: Dialogs,
        keys: SigningDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self._turns: tuple[SignatureTurn, ...] = ()
        self._in_force: tuple[str, ...] = ()
        self.wanted = ""  # the number to be chosen when the list next comes
        self.filter = RegisterFilter(self)
        self.acts = RegisterActs(session, worker, dialogs, keys, self)
        self.exports = RegisterExports(session, worker, dialogs, self)
        self.buttons = self._make_buttons()
        self.model, self.ledger = TupleTableModel(OPINIONS, self), TupleTableModel(LEDGER, self)
        self.table = make_table(self, self.tr("登记簿"))
        self.ledger_table = make_table(self, self.tr("用地用水台账"))
        dress(self.table, self.model, stretched=1, widths=(200, 200, 90, 100, 92, 70))
        dress(self.ledger_table, self.ledger, stretched=1, widths=(110, 180, 150, 110, 80, 140, 140, 80))
        self.report = QTextBrowser(self)
        self.report.setAccessibleName(self.tr("所选文件的登记内容、重新审查的比较结果"))
        self.report.document().setDocumentMargin(10)
        self.count, self.limits = label(self, "", "count"), label(self, "", "explain")
        self._lay_out()
        self._connect()
        self._follow()

    def _make_buttons(self) -> dict[str, QPushButton]:
        specs = (
            ("code", self.tr("核对校验码…"), self.tr("核对纸质件上的校验码或二维码"), self.check_code),
            ("signers", self.tr("签署流程…"), self.tr("设定由谁签署"), self.change_signers),
            ("table", self.tr("导出清单…"), self.tr("把所列各行导出为Excel或CSV"), self._export_table),
            ("pdfs", self.tr("批量导出PDF…"), self.tr("把所列文件导出到一个文件夹"), self._export_many),
            ("preview", self.tr("预览"), self.tr("在审查意见页打开所选文件（回车）"), self.preview),
            ("export", self.tr("导出PDF…"), self.tr("导出所选文件的PDF"), self.export),
            ("sign", self.tr("续签…"), self.tr("由轮到的签署人在所选文件上签名"), self.sign),
            ("withdraw", self.tr("撤回…"), self.tr("签发通知，撤回所选审查意见"), self.withdraw),
            ("supersede", self.tr("替代…"), self.tr("签发通知，以另一份审查意见替代所选的"), self.supersede),
            ("void", self.tr("作废…"), self.tr("作废没有签署完毕的所选文件"), self.void),
            ("rerun", self.tr("重新审查并比较"), self.tr("用PDF中的记录重新审查，与当时的结果比较"), self.rerun),
        )
        return {name: make_button(self, words, tip, act) for name, words, tip, act in specs}

    def _lay_out(self) -> None:
        upper = QSplitter(Qt.Orientation.Horizontal, self)
        upper.addWidget(self.table)
        upper.addWidget(self._make_side())
        upper.setSizes([800, 440])
        upper.setStretchFactor(0, 2)
        upper.setStretchFactor(1, 1)
        upper.setChildrenCollapsible(False)
        lower = QWidget(self)
        inside = QVBoxLayout(lower)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.addWidget(label(lower, self.tr("用地用水台账"), "title"))
        inside.addWidget(self.limits)
        inside.addWidget(self.ledger_table, 1)
        both = QSplitter(Qt.Orientation.Vertical, self)
        both.addWidget(upper)
        both.addWidget(lower)
        both.setSizes(_HEIGHTS)
        both.setChildrenCollapsible(False)
        column = page_column(self)
        others = tuple(button for name, button in self.buttons.items() if name not in _ACTS)
        column.addLayout(heading_row(self, self.tr("登记簿"), others))
        column.addWidget(self.filter)
        column.addWidget(both, 1)
        column.addWidget(self.exports)
        column.addWidget(self.count)

    def _make_side(self) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, name in enumerate(_ACTS):
            grid.addWidget(self.buttons[name], *divmod(place, _PER_ROW))
        column.addLayout(grid)
        column.addWidget(self.report, 1)
        return side

    def _connect(self) -> None:
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._on_chosen())
        self.table.activated.connect(lambda _index: self.preview())
        self.filter.changed.connect(self.refresh)
        for part in (self.acts, self.exports):
            part.told.connect(self.told)
        self.acts.done.connect(self._after_change)

    def refresh(self) -> None:
        """Ask for the register and the ledger."""
        desk, year, wanted = self._session.desk, self._session.clock().year, self.filter.wanted()

        def work(_stop: Stop) -> Found:
            rows = list_opinions(desk, wanted)
            everything = list_opinions(desk)
            in_force = tuple(row.number for row in everything if (row.kind, row.status) == ("opinion", "issued"))
            return rows, in_force, ledger_rows(ledger_lines(desk), desk.facts, year), limits_words(desk.facts)

        self._worker.ask(work, self._show, lane="register")

    def _show(self, found: Found) -> None:
        chosen = self.chosen()
        number, self.wanted = self.wanted or (chosen.number if chosen else ""), ""
        rows, self._in_force, ledger, limits = found
        self.model.set_rows(rows)
        self.ledger.set_rows(ledger)
        self.limits.setText(limits)
        words = self.tr("所列{count}份；登记簿中有效的审查意见{in_force}份")
        told = words.format(count=len(rows), in_force=len(self._in_force))
        self.count.setText(told if rows else self.tr("没有所查的文件，或尚未签发审查意见"))
        self._choose(number)

    def _choose(self, number: str) -> None:
        """Choose a document, or the latest where it is not there."""
        places = [row for row, each in enumerate(self.model.rows) if each.number == number] or [0]
        if self.model.rows:
            proxy = self.table.model()
            wanted = self.model.rows[places[0]]
            rows = (row for row in range(proxy.rowCount()) if proxy.index(row, 0).data(ROW_ROLE) is wanted)
            self.table.selectRow(next(rows, 0))
        else:
            self.report.clear()
        self._follow()

    def chosen(self) -> OpinionRow | None:
        """Return the chosen document's row."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def _on_chosen(self) -> None:
        self._turns = ()
        self._follow()
        chosen, desk = self.chosen(), self._session.desk
        if chosen is not None:
            number = chosen.number
            self._worker.ask(lambda _stop: find_opinion(desk, number), self._show_chosen, lane="register row")

    def _show_chosen(self, found: tuple[OpinionRow, tuple[SignatureTurn, ...]]) -> None:
        row, self._turns = found
        self.report.setHtml(opinion_html(row, self._turns))
        self._follow()

    def _follow(self) -> None:
        chosen = self.chosen()
        can = set[str]() if chosen is None else set(_possible(chosen))
        for name in _ACTS:
            self.buttons[name].setEnabled(name in can)
        for name in ("table", "pdfs"):
            self.buttons[name].setEnabled(bool(self.model.rows))

    def preview(self) -> None:
        """Show the chosen document."""
        chosen, desk = self.chosen(), self._session.desk
        if chosen is None:
            return
        number = chosen.number

        def work(_stop: Stop) -> tuple[bytes, int]:
            pdf = opinion_pdf(desk, number)
            return pdf, page_count(pdf)

        self._worker.ask(work, lambda found: self.pdf_wanted.emit(number, *found), lane="register pdf")

    def export(self) -> None:
        """Write the chosen document to a file."""
        chosen = self.chosen()
        if chosen is not None:
            self.exports.one(chosen.number)

    def _export_table(self) -> None:
        self.exports.table(self._shown())

    def _export_many(self) -> None:
        self.exports.many(self._shown())

    def _shown(self) -> tuple[OpinionRow, ...]:
        """Return the rows in the order in which they are shown."""
        proxy = self.table.model()
        return tuple(proxy.index(row, 0).data(ROW_ROLE) for row in range(proxy.rowCount()))

    def sign(self) -> None:
        """Add the signature of whose turn it is to the chosen document."""
        chosen = self.chosen()
        if chosen is not None and self._turns:
            self.acts.sign(chosen, self._turns)

    def withdraw(self) -> None:
        """Withdraw the chosen opinion."""
        chosen = self.chosen()
        if chosen is not None:
            self.acts.withdraw(chosen)

    def supersede(self) -> None:
        """Let another opinion take the place of the chosen one."""
        chosen = self.chosen()
        if chosen is not None:
            later = self._in_force[: self._in_force.index(chosen.number)] if chosen.number in self._in_force else ()
            self.acts.supersede(chosen, later)

    def void(self) -> None:
        """Void the chosen document, which is being signed."""
        chosen = self.chosen()
        if chosen is not None:
            self.acts.void(chosen)

    def _after_change(self) -> None:
        self.refresh()
        self.changed.emit()

    def check_code(self) -> None:
        """Check printed codes."""
        self._dialogs.ask(CodeDialog(self._session.desk, self._worker, self._dialogs, self))

    def change_signers(self) -> None:
        """Ask who signs from now on."""
        desk = self._session.desk
        self._worker.ask(lambda _stop: signing_roles(desk), self._ask_signers)

    def _ask_signers(self, roles: Sequence[str]) -> None:
        answer: Signers | None = self._dialogs.ask(SignersDialog(roles, self, self._browse_seal))
        if answer is not None:
            desk = self._session.desk
            self._worker.ask(
                lambda _stop: keep_signers(desk, answer.roles, answer.seal),
                lambda kept: self.told.emit(self.tr("今后由%s依次签署") % comma().join(kept)),
            )

    def _browse_seal(self, parent: QWidget) -> Path | None:
        return self._dialogs.open_file(parent, self.tr("选择印章图片"), patterns((self.tr("PNG图片"), ("png",))))

    def rerun(self) -> None:
        """Review the chosen opinion's case again and say what differs."""
        chosen, desk = self.chosen(), self._session.desk
        if chosen is None:
            return
        number = chosen.number
        self.report.setHtml(f"<p>{self.tr('正在重新审查…')}</p>")
        self._worker.ask(
            lambda _stop: rerun(desk, opinion_pdf(desk, number)),
            lambda found: self._show_rerun(number, found),
            lane="rerun",
            failed=self._on_rerun_failed,
        )

    def _show_rerun(self, number: str, found: Rerun) -> None:
        self.report.setHtml(rerun_html(number, found))
        self.told.emit(self.tr("已比较%s") % number)

    def _on_rerun_failed(self, error: BaseException) -> None:
        self.report.clear()
        self._worker.trouble(error)


def _possible(row: OpinionRow) -> tuple[str, ...]:
    """Return what can be done with a document in its state."""
    always = ("preview", "export") if row.kind != "opinion" else ("preview", "export", "rerun")
    if row.status == "signing":
        return (*always, "sign", "void")
    if row.status == "issued" and row.kind == "opinion":
        return (*always, "withdraw", "supersede")
    return always
