"""The opinion page: preview the real pages, sign and issue, export, verify a file."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.finding import VERDICTS
from app.domain.opinion import Opinion
from app.services.examples import DEMO_PASSWORD
from app.services.files import read_bytes, write_file
from app.services.issuing import IssuedOpinion, issue, sign_next
from app.services.offices import OfficeSettings, all_settings, keep_settings, office_settings, template_folder
from app.services.opinions import draft, page_count, preview_settings, render_opinion, sample_opinion
from app.services.register import opinion_pdf, waiting_for
from app.services.signatures import P12Key, make_demo_keys, verify_pdf
from app.services.signing_roles import signing_roles
from app.ui.dialogs import Dialogs, patterns
from app.ui.generated.ui_opinion_page import Ui_OpinionPage
from app.ui.office_dialog import OfficeDialog
from app.ui.page_view import PageView
from app.ui.session import CaseSession
from app.ui.signing_desk import SigningDesk
from app.ui.verification_words import report_html
from app.ui.worker import Stop, Worker

if TYPE_CHECKING:
    from app.opinion.verification_report import VerificationReport

_CLOSER: Final = 1.2


class OpinionPage(QWidget):
    """The page.

    Signals:
        told: a sentence for the status bar.
        issued: a number was allotted.
    """

    told = Signal(str)
    issued = Signal(str)

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
        self._waiting: tuple[str, str] | None = None  # the case's number that waits, and for whose signature
        self.ui = Ui_OpinionPage()
        self.ui.setupUi(self)
        self.ui.report.document().setDocumentMargin(8)
        self.pages = PageView(self.ui.view, worker)
        for button, action in (
            (self.ui.preview, self.preview),
            (self.ui.office, self.change_office),
            (self.ui.sign, self.sign),
            (self.ui.demo, self.make_demo),
            (self.ui.export_, self.export),
            (self.ui.verify, self.verify),
            (self.ui.fit, self.pages.fit),
            (self.ui.larger, lambda: self.pages.zoom(_CLOSER)),
            (self.ui.smaller, lambda: self.pages.zoom(1 / _CLOSER)),
        ):
            self._connect(button, action)
        session.opened.connect(self._on_opened)
        session.reviewed.connect(lambda _outcome: self._follow())
        session.reviewing.connect(self._follow)
        self._follow()

    def _connect(self, button: Any, action: Callable[[], None]) -> None:
        button.clicked.connect(lambda _on=False: action())

    def _on_opened(self) -> None:
        self.pdf, self.number, self._is_registered, self._waiting = None, None, False, None
        self.pages.model.clear(0)
        self._follow()
        self.look_for_waiting()

    def look_for_waiting(self) -> None:
        """Ask whether an opinion of the open case waits for a signature, and show what is to be signed."""
        desk, case_id = self._session.desk, self._session.case_id
        if case_id is None:
            return

        def work(_stop: Stop) -> tuple[tuple[str, str] | None, bytes, int]:
            waiting = waiting_for(desk, case_id)
            pdf = b"" if waiting is None else opinion_pdf(desk, waiting[0])
            return waiting, pdf, page_count(pdf) if pdf else 0

        self._worker.ask(work, self._take_waiting, lane="waiting")

    def _take_waiting(self, found: tuple[tuple[str, str] | None, bytes, int]) -> None:
        before, (self._waiting, pdf, pages) = self._waiting, found
        if before is not None and self._waiting is None and self.number == before[0]:  # signed or voided elsewhere
            self.pdf, self.number = None, None
            self.pages.model.clear(0)
        if self._waiting is not None and pdf != self.pdf:
            self.number, self._is_registered = self._waiting[0], False
            self._show(pdf, pages)
        self._follow()

    def _follow(self) -> None:
        ready = self._ready()
        self.ui.preview.setEnabled(ready is not None)
        self.ui.sign.setEnabled(ready is not None or self._waiting is not None)
        self.ui.sign.setText(self.tr("续签（%s）…") % self._waiting[1] if self._waiting else self.tr("签发…"))
        self.ui.export_.setEnabled(self.pdf is not None)
        self.ui.state.setText(self._state())
        count = len(self.pages.model.pages)
        self.ui.pages.setText(self.tr("共%n页", "", count) if count else self.tr("尚无预览"))

    def _ready(self) -> Any:
        return self._session.current()

    def _state(self) -> str:
        ready = self._ready()
        if self._is_registered:
            return self.tr("所示为登记簿中的%s。") % self.number
        if self._waiting is not None:
            return self.tr("%s正在签署，待%s签署。") % self._waiting
        if ready is None:
            return self.tr("没有可用的审查结果。请先打开案卷，完成审查。")
        verdict = self.tr("当前结论：%s。") % VERDICTS[ready.review.verdict]
        if self.number:
            return verdict + self.tr("已签发：%s。") % self.number
        return verdict + (self.tr("预览为草稿，没有文号和签名。") if self.pdf else "")

    def preview(self) -> None:
        """Render the draft of the review as it stands, and show it."""
        ready = self._ready()
        if ready is None:
            self.told.emit(self.tr("没有可预览的审查结果，请先完成审查"))
            return
        desk, date = self._session.desk, self._session.clock().date().isoformat()

        def work(_stop: Stop) -> tuple[bytes, int]:
            office = office_settings(desk)
            made = render_opinion(draft(desk, ready.case, ready.review, date=date, office=office))
            return made.pdf, page_count(made.pdf)

        self.told.emit(self.tr("正在生成草稿…"))
        self._worker.ask(work, self._show_draft, lane="opinion")

    def _show_draft(self, made: tuple[bytes, int]) -> None:
        self.number, self._is_registered = None, False
        self._show(*made)
        self.told.emit(self.tr("草稿已生成"))

    def _show(self, pdf: bytes, pages: int) -> None:
        self.pdf = pdf
        self.pages.show_pdf(pdf, pages)
        self._follow()

    def show_signed(self, number: str, pdf: bytes, pages: int) -> None:
        """Show an opinion from the register, whatever case is open."""
        self.number, self._is_registered = number, True
        self._show(pdf, pages)

    def change_office(self) -> None:
        """Ask for the letterhead and keep it."""
        desk, ready, date = self._session.desk, self._ready(), self._session.clock().date().isoformat()

        def work(_stop: Stop) -> tuple[OfficeSettings, Opinion]:
            shown = draft(desk, ready.case, ready.review, date=date) if ready else sample_opinion(desk, date)
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
        """Sign what waits for a signature; else ask for the first signer's key, allot a number, sign, register."""
        desk = self._session.desk
        if self._waiting is not None:
            self._sign_on(*self._waiting)
        elif self._ready() is not None and self._session.case_id is not None:
            self._worker.ask(lambda _stop: signing_roles(desk), self._issue)

    def _sign_on(self, number: str, role: str) -> None:
        key, desk, moment = self._keys.ask(role, self), self._session.desk, self._session.clock()
        if key is not None:
            self._work(lambda: sign_next(desk, number, key=key, moment=moment, role=role))

    def _issue(self, roles: Sequence[str]) -> None:
        ready, case_id = self._ready(), self._session.case_id
        key = None if ready is None or case_id is None else self._keys.ask(roles[0], self)
        if key is None or case_id is None:
            return
        self._session.save_now()
        desk, moment = self._session.desk, self._session.clock()
        self._work(lambda: issue(desk, case_id, ready.case, ready.review, key=key, moment=moment, roles=roles))

    def _work(self, sign: Callable[[], IssuedOpinion]) -> None:
        def work(_stop: Stop) -> tuple[IssuedOpinion, int]:
            made = sign()
            return made, page_count(made.pdf)

        self.told.emit(self.tr("正在签发…"))
        self.ui.sign.setEnabled(False)
        self._task = self._worker.tasks.begin(self.tr("签发审查意见"))
        self._worker.ask(work, self._show_issued, failed=self._on_sign_failed)

    def _on_sign_failed(self, error: BaseException) -> None:
        self._task.end()
        self._follow()
        self._worker.trouble(error)

    def _show_issued(self, made: tuple[IssuedOpinion, int]) -> None:
        self._task.end()
        opinion, pages = made
        self.number, self._is_registered = opinion.number, False
        self._waiting = (opinion.number, opinion.waiting[0]) if opinion.waiting else None
        self._show(opinion.pdf, pages)
        if opinion.waiting:
            words = self.tr("{number}已签署，待{roles}签署")
            self.told.emit(words.format(number=opinion.number, roles="、".join(opinion.waiting)))
        else:
            self.told.emit(self.tr("已签发%s，请导出PDF") % opinion.number)
        if opinion.notes:
            self._dialogs.tell(self, self.tr("签署"), "\n".join(opinion.notes))
        self.issued.emit(opinion.number)

    def make_demo(self) -> None:
        """Make a fictional certificate in the workspace, or take the one that is there."""
        folder, now = self._session.desk.workspace / "demo-certificate", self._session.clock()

        desk = self._session.desk
        self._worker.ask(lambda _stop: make_demo_keys(desk, folder, now=now, password=DEMO_PASSWORD), self._take_demo)

    def _take_demo(self, keys: Mapping[str, P12Key]) -> None:
        self._keys.demo = {role: key.path for role, key in keys.items()}
        self.ui.report.setHtml(
            self.tr(
                "<p><b>演示证书已备好</b>，签发时会自动选用，密码为 <b>%s</b>。</p>"
                "<p>它是虚构的，不具有法律效力，不得用于正式签发。</p>"
            )
            % DEMO_PASSWORD
        )

    def export(self) -> None:
        """Ask where the previewed PDF goes, and write it."""
        pdf = self.pdf
        if pdf is None:
            return
        name = (self.number or self.tr("审查意见（草稿）")) + ".pdf"
        path = self._dialogs.save_file(self, self.tr("导出PDF"), name, patterns((self.tr("PDF文件"), ("pdf",))))
        if path is not None:
            self._worker.ask(
                lambda _stop: write_file(path, pdf), lambda _none: self.told.emit(self.tr("已导出到%s") % path)
            )

    def verify(self) -> None:
        """Ask for a PDF and verify it."""
        path = self._dialogs.open_file(self, self.tr("查验PDF文件"), patterns((self.tr("PDF文件"), ("pdf",))))
        if path is not None:
            self.verify_file(path)

    def verify_file(self, path: Path) -> None:
        """Verify a PDF and show what was found in plain words."""
        desk = self._session.desk
        self.ui.report.setHtml(f"<p>{self.tr('正在查验…')}</p>")
        self._worker.ask(
            lambda _stop: verify_pdf(desk, read_bytes(path)),
            lambda report: self._show_report(path, report),
            lane="verify",
            failed=self._on_verify_failed,
        )

    def _on_verify_failed(self, error: BaseException) -> None:
        self.ui.report.clear()
        self._worker.trouble(error)

    def _show_report(self, path: Path, report: "VerificationReport") -> None:
        self.ui.report.setHtml(report_html(path.name, report))
        self.told.emit(report.bottom_line)

    def showEvent(self, event: Any) -> None:
        """Make the first draft when the page is first seen with a review at hand and nothing to be signed."""
        super().showEvent(event)
        if self.pdf is None and self._ready() is not None:
            # by way of the worker, so that an opinion that waits for a signature comes first
            self._worker.ask(lambda _stop: None, lambda _none: self._preview_first(), lane="first draft")

    def _preview_first(self) -> None:
        if self.pdf is None and self._ready() is not None:
            self.preview()
