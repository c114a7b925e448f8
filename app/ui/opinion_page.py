"""The opinion page: findings beside the real pages; preview, sign, export, verify and the register in a line on top."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.opinion import FreeText, Opinion
from app.errors import BadInputError
from app.services.issuing import IssuedOpinion
from app.services.offices import OfficeSettings, all_settings, keep_settings, template_folder
from app.services.opinions import PagedOpinion, draft, preview_settings, sample_opinion
from app.ui.dialogs import Dialogs
from app.ui.generated.ui_opinion_page import Ui_OpinionPage
from app.ui.marks import say
from app.ui.office_dialog import OfficeDialog
from app.ui.opinion_drafts import OpinionDrafts
from app.ui.opinion_files import OpinionFiles
from app.ui.opinion_findings import OpinionFindings
from app.ui.opinion_signing import OpinionSigning
from app.ui.opinion_texts import OpinionTexts
from app.ui.page_view import PageView
from app.ui.session import CaseSession, Reviewed
from app.ui.signing_desk import SigningDesk
from app.ui.vocabulary import VERDICTS
from app.ui.worker import Stop, Worker

_CLOSER: Final = 1.2
_SIDE_WIDTHS: Final = [400, 860]


class OpinionPage(QWidget):
    """The page.

    Signals:
        told: a sentence for the status bar.
        issued: a number was allotted.
        previewed: a draft is shown.
        register_wanted: the register is to be shown, with this number chosen ("" for none).
    """

    told = Signal(str)
    issued = Signal(str)
    register_wanted = Signal(str)
    previewed = Signal()

    def __init__(
        self,
        session: CaseSession,
        worker: Worker,
        dialogs: Dialogs,
        keys: SigningDesk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs, self._keys = session, worker, dialogs, keys
        self.pdf: bytes | None = None
        self.number: str | None = None
        self._is_registered = False
        self._drafted: Reviewed | None = None  # of which the shown draft is
        self.ui = Ui_OpinionPage()
        self.ui.setupUi(self)
        self.ui.report.document().setDocumentMargin(8)
        self.ui.parts.setSizes(_SIDE_WIDTHS)
        self.ui.parts.setStretchFactor(1, 1)
        self.pages = PageView(self.ui.view, worker)
        self.findings = OpinionFindings(self)
        self.ui.side.insertTab(0, self.findings, self.tr("审查发现"))
        self.texts = OpinionTexts(self)
        self.ui.side.insertTab(1, self.texts, self.tr("可改文字"))
        self.ui.side.setCurrentIndex(0)
        self.drafts = OpinionDrafts(session, worker, self)
        self.signing = OpinionSigning(session, worker, dialogs, keys, self)
        self.files = OpinionFiles(session, worker, dialogs, self.ui.report, self)
        self._connect_buttons()
        self._connect()
        self._follow()

    def _connect_buttons(self) -> None:
        for button, action in (
            (self.ui.preview, self.preview),
            (self.ui.office, self.change_office),
            (self.ui.sign, self.sign),
            (self.ui.demo, self.make_demo),
            (self.ui.export_, self.export),
            (self.ui.verify, self.verify),
            (self.ui.register_, lambda: self.register_wanted.emit(self.number or "")),
            (self.ui.fit, self.pages.fit),
            (self.ui.larger, lambda: self.pages.zoom(_CLOSER)),
            (self.ui.smaller, lambda: self.pages.zoom(1 / _CLOSER)),
        ):
            self._connect_button(button, action)

    def _connect_button(self, button: Any, action: Callable[[], None]) -> None:
        button.clicked.connect(lambda _on=False: action())

    def _connect(self) -> None:
        self._session.opened.connect(self._on_opened)
        self._session.reviewed.connect(self._on_reviewed)
        self._session.reviewing.connect(self._follow)
        self.findings.marked.connect(self.pages.mark)
        self.findings.place_wanted.connect(self.pages.look_at)
        self.pages.clicks.clicked.connect(self.findings.choose_at)
        self.drafts.made.connect(self._show_draft)
        self.drafts.failed.connect(self._on_failed)
        self.drafts.kept.connect(self.drafts.make)
        self.texts.changed.connect(self.drafts.keep)
        self.files.told.connect(self.told)
        self.files.reported.connect(lambda: self.ui.side.setCurrentWidget(self.ui.reportTab))
        self.signing.told.connect(self.told)
        self.signing.begun.connect(self._follow)
        self.signing.ended.connect(self._follow)
        self.signing.signed.connect(self._show_issued)
        self.signing.found.connect(self._take_waiting)
        self.signing.demo_made.connect(self.files.report)

    def _on_opened(self) -> None:
        self.pdf, self.number, self._is_registered, self.signing.waiting = None, None, False, None
        self.pages.model.clear(0)
        self.texts.show_texts(())
        self.findings.show_places(())
        self.findings.show_review(None)
        self._follow()
        self.look_for_waiting()

    def _on_reviewed(self, outcome: Reviewed) -> None:
        if not self._is_registered:
            self.findings.show_review(outcome.review)
        self._follow()

    def look_for_waiting(self) -> None:
        """Ask whether an opinion of the open case waits for a signature, and show what is to be signed."""
        self.signing.look()

    def _take_waiting(self, before: tuple[str, str] | None, shown: PagedOpinion | None) -> None:
        waiting = self.signing.waiting
        if before is not None and waiting is None and self.number == before[0]:  # signed or voided elsewhere
            self.pdf, self.number = None, None
            self.pages.model.clear(0)
            self.findings.show_places(())
        if waiting is not None and shown is not None and shown.pdf != self.pdf:
            self._show(waiting[0], shown)
        self._follow()

    def _follow(self) -> None:
        ready, waiting = self._session.current(), self.signing.waiting
        self.ui.preview.setEnabled(ready is not None)
        self.ui.sign.setEnabled((ready is not None or waiting is not None) and not self.signing.is_under_way)
        self.ui.sign.setText(self.tr("续签（%s）…") % waiting[1] if waiting else self.tr("签发…"))
        self.ui.export_.setEnabled(self.can_export())
        self.ui.state.setText(self._state())
        count = len(self.pages.model.pages)
        self.ui.pages.setText(self.tr("共%n页", "", count) if count else self.tr("尚无预览"))

    def _state(self) -> str:
        ready = self._session.current()
        if self._is_registered:
            return self.tr("所示为登记簿中的%s。") % self.number
        if self.signing.waiting is not None:
            return self.tr("%s正在签署，待%s签署。") % self.signing.waiting
        if ready is None or ready.review is None:
            return self.tr("没有可用的审查结果。请先打开案卷，完成审查。")
        verdict = self.tr("当前结论：%s。") % VERDICTS[ready.review.verdict]
        if self.number:
            return verdict + self.tr("已签发：%s。") % self.number
        if self._is_old():
            return verdict + self.tr("案卷在生成草稿之后有改动，请再次预览。")
        return verdict + (self.tr("预览为草稿，没有文号和签名。") if self.pdf else "")

    def _is_old(self) -> bool:
        """Whether a draft is shown that is not of the review at hand."""
        ready, is_draft = self._session.current(), self.pdf is not None and self.number is None
        return is_draft and ready is not None and ready is not self._drafted

    def preview(self) -> None:
        """Render the draft of the review as it stands, and show it."""
        if self.drafts.make():
            self.told.emit(self.tr("正在生成草稿…"))
        else:
            self.told.emit(self.tr("没有可预览的审查结果，请先完成审查"))

    def _show_draft(self, made: PagedOpinion, texts: tuple[FreeText, ...], ready: Reviewed) -> None:
        self._drafted = ready
        self._show(None, made)
        self.texts.show_texts(texts)
        self.told.emit(self.tr("草稿已生成"))
        self.previewed.emit()

    def _on_failed(self, error: BaseException) -> None:
        """Say beside the texts what they cannot be printed for; else where troubles are told."""
        if isinstance(error, BadInputError) and self.ui.side.currentWidget() is self.texts:
            self.texts.show_trouble(str(error))
        else:
            self._worker.trouble(error)

    def _show(self, number: str | None, shown: PagedOpinion, *, is_registered: bool = False) -> None:
        is_same = self.pdf is not None and (self.number, self._is_registered) == (number, is_registered)
        self.pdf, self.number, self._is_registered = shown.pdf, number, is_registered
        show = self.pages.follow_pdf if is_same else self.pages.show_pdf
        show(shown.pdf, shown.pages)
        latest = self._session.latest
        self.findings.show_review(None if is_registered or latest is None else latest.review)
        self.findings.show_places(shown.places)
        if number is not None:  # what is signed is written
            self.texts.show_texts(())
        self._follow()

    def show_signed(self, number: str, pdf: bytes, pages: int) -> None:
        """Show an opinion from the register, whatever case is open."""
        self._show(number, PagedOpinion(pdf, pages, ()), is_registered=True)

    def change_office(self) -> None:
        """Ask for the letterhead and keep it."""
        ready, desk = self._session.current(), self._session.desk
        date = self._session.clock().date().isoformat()

        def work(_stop: Stop) -> tuple[OfficeSettings, Opinion]:
            is_ready = ready is not None and ready.case is not None and ready.review is not None
            shown = draft(desk, ready.case, ready.review, date=date) if is_ready else sample_opinion(desk, date)  # type: ignore[union-attr, arg-type]  # it is ready
            return all_settings(desk), shown

        self._worker.ask(work, lambda found: self._ask_office(*found))

    def _ask_office(self, settings: OfficeSettings, shown: Opinion) -> None:
        desk = self._session.desk
        dialog = OfficeDialog(
            settings,
            lambda entered: preview_settings(shown, entered),
            self._worker,
            str(template_folder(desk)),
            self,
        )
        changed = self._dialogs.ask(dialog)
        if changed is not None:
            self._worker.ask(lambda _stop: keep_settings(desk, changed), lambda _none: self._after_office())

    def _after_office(self) -> None:
        self.told.emit(self.tr("设置已保存"))
        if self.pdf is not None and self.number is None:
            self.preview()

    def sign(self) -> None:
        """Sign what waits for a signature; else issue."""
        self.texts.flush()  # the worker keeps what was typed before it signs
        self.signing.sign()

    def _show_issued(self, opinion: IssuedOpinion, shown: PagedOpinion) -> None:
        self._show(opinion.number, shown)
        if opinion.notes:
            self._dialogs.tell(self, self.tr("签署"), "\n".join(map(say, opinion.notes)))
        self.issued.emit(opinion.number)

    def make_demo(self) -> None:
        """Make a fictional certificate in the workspace, or take the one that is there."""
        self.signing.make_demo()

    def can_export(self) -> bool:
        """Whether pages are shown that stay: a signature under way makes others of them."""
        return self.pdf is not None and not self.signing.is_under_way

    def export(self) -> None:
        """Ask where the PDF that is shown goes, and write it."""
        if self.pdf is not None and self.can_export():
            self.files.export(self.pdf, self.number)

    def verify(self) -> None:
        """Ask for a PDF and verify it."""
        self.files.verify()

    def verify_file(self, path: Path) -> None:
        """Verify a PDF and show what was found in plain words."""
        self.files.verify_file(path)

    def showEvent(self, event: Any) -> None:
        """Make a draft where none is shown or the review is another since, and nothing is to be signed."""
        super().showEvent(event)
        if self._wants_draft():
            # by way of the worker, so that an opinion that waits for a signature comes first
            self._worker.ask(lambda _stop: None, lambda _none: self._preview_first(), lane="first draft")

    def _wants_draft(self) -> bool:
        return self._session.current() is not None and (self.pdf is None or self._is_old())

    def _preview_first(self) -> None:
        if self._wants_draft():
            self.preview()
