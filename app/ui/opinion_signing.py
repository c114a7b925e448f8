"""Sign and issue from the opinion page: the first signature with a number, or the next where one waits."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.examples import DEMO_PASSWORD
from app.services.issuing import IssuedOpinion, issue, sign_next
from app.services.opinions import PagedOpinion, paged
from app.services.register import OpinionFilter, OpinionRow, list_opinions, opinion_pdf, waiting_for
from app.services.signatures import P12Key, make_demo_keys
from app.services.signing_roles import signing_roles
from app.ui.dialogs import Dialogs
from app.ui.marks import comma
from app.ui.session import CaseSession
from app.ui.signing_desk import SigningDesk
from app.ui.worker import Stop, Worker

Waiting = tuple[str, str]  # the number that waits, and for whose signature


class OpinionSigning(QObject):
    """Knows what of the open case waits for a signature.

    Attributes:
        waiting: what waits, if anything does.
        is_under_way: a signature is being made; the pages that are shown are about to be others.

    Signals:
        told: a sentence for the status bar.
        begun: a signature is under way; `ended` or `signed` follows.
        ended: it came to nothing.
        signed: an IssuedOpinion and its PagedOpinion.
        found: what waits was looked up: what waited before (or None), and the PagedOpinion to be signed (or None).
        demo_made: HTML that says so.
    """

    told = Signal(str)
    begun = Signal()
    ended = Signal()
    signed = Signal(object, object)
    found = Signal(object, object)
    demo_made = Signal(str)

    def __init__(
        self, session: CaseSession, worker: Worker, dialogs: Dialogs, keys: SigningDesk, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._worker, self._dialogs = session, worker, dialogs
        self._keys, self._parent = keys, parent
        self.waiting: Waiting | None = None
        self.is_under_way = False
        self._is_wanted = False
        session.opened.connect(self._forget)
        session.reviewed.connect(self._on_reviewed)

    def _forget(self) -> None:
        self._is_wanted = False

    def _on_reviewed(self) -> None:
        if self._is_wanted:
            self.sign()

    def look(self) -> None:
        """Ask whether an opinion of the open case waits for a signature, and which pages are to be signed."""
        desk, case_id = self._session.desk, self._session.case_id
        if case_id is None:
            return

        def work(_stop: Stop) -> tuple[Waiting | None, PagedOpinion | None]:
            waiting = waiting_for(desk, case_id)
            return waiting, None if waiting is None else paged(desk, opinion_pdf(desk, waiting[0]))

        self._worker.ask(work, lambda what: self._take(*what), lane="waiting")

    def _take(self, waiting: Waiting | None, shown: PagedOpinion | None) -> None:
        before, self.waiting = self.waiting, waiting
        self.found.emit(before, shown)

    def sign(self) -> None:
        """Sign what waits for a signature; else ask for the first signer's key, allot a number, sign, register.

        Where a review is under way, it is waited for.
        """
        desk, case_id = self._session.desk, self._session.case_id
        self._is_wanted = False
        if self.is_under_way:
            return
        if self.waiting is not None:
            self._sign_on(*self.waiting)
        elif self._session.current() is not None and case_id is not None:
            wanted = OpinionFilter(case_id=case_id, kind="opinion", status="issued")
            self._worker.ask(
                lambda _stop: (signing_roles(desk), list_opinions(desk, wanted)), lambda found: self._issue(*found)
            )
        elif self._session.is_waiting():  # whoever signs right after the last judgement need not press twice
            self._is_wanted = True
            self.told.emit(self.tr("正在审查，审查完即签发…"))
        else:
            self.told.emit(self.tr("没有可签发的审查结果，请先改正表单中标出的错误"))

    def _sign_on(self, number: str, role: str) -> None:
        key, desk, moment = self._keys.ask(role, self._parent), self._session.desk, self._session.clock()
        if key is not None:
            self._work(lambda: sign_next(desk, number, key=key, moment=moment, role=role))

    def _issue(self, roles: Sequence[str], in_force: Sequence[OpinionRow]) -> None:
        ready, case_id = self._session.current(), self._session.case_id
        if ready is None or ready.case is None or ready.review is None or case_id is None:
            return
        if in_force and not self._wants_another(in_force[0].number):
            return
        key = self._keys.ask(roles[0], self._parent)
        if key is None:
            return
        self._session.save_now()
        desk, moment, case, review = self._session.desk, self._session.clock(), ready.case, ready.review
        self._work(lambda: issue(desk, case_id, case, review, key=key, moment=moment, roles=roles))

    def _wants_another(self, number: str) -> bool:
        words = self.tr(
            "本案卷已有有效的审查意见{number}。再签发一份会取新的文号，两份同时有效，直到在登记簿中用新的替代旧的。"
        )
        return self._dialogs.confirm(
            self._parent, self.tr("再签发一份"), words.format(number=number), self.tr("再签发一份")
        )

    def _work(self, sign: Callable[[], IssuedOpinion]) -> None:
        desk = self._session.desk

        def work(_stop: Stop) -> tuple[IssuedOpinion, PagedOpinion]:
            made = sign()
            return made, paged(desk, made.pdf)

        self.told.emit(self.tr("正在签发…"))
        self.is_under_way = True
        self.begun.emit()
        self._task = self._worker.tasks.begin(self.tr("签发审查意见"))
        self._worker.ask(work, lambda made: self._on_signed(*made), failed=self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._task.end()
        self.is_under_way = False
        self.ended.emit()
        self._worker.trouble(error)

    def _on_signed(self, opinion: IssuedOpinion, shown: PagedOpinion) -> None:
        self._task.end()
        self.is_under_way = False
        self.waiting = (opinion.number, opinion.waiting[0]) if opinion.waiting else None
        self.signed.emit(opinion, shown)
        if opinion.waiting:
            words = self.tr("{number}已签署，待{roles}签署")
            self.told.emit(words.format(number=opinion.number, roles=comma().join(opinion.waiting)))
        else:
            self.told.emit(self.tr("已签发%s，请导出PDF") % opinion.number)

    def make_demo(self) -> None:
        """Make a fictional certificate in the workspace, or take the one that is there."""
        desk, now = self._session.desk, self._session.clock()
        folder = desk.workspace / "demo-certificate"
        self._worker.ask(lambda _stop: make_demo_keys(desk, folder, now=now, password=DEMO_PASSWORD), self._take_demo)

    def _take_demo(self, keys: Mapping[str, P12Key]) -> None:
        self._keys.demo = {role: key.path for role, key in keys.items()}
        words = self.tr(
            "<p><b>演示证书已备好</b>，签发时会自动选用，密码为 <b>%s</b>。</p>"
            "<p>它是虚构的，不具有法律效力，不得用于正式签发。</p>"
        )
        self.demo_made.emit(words % DEMO_PASSWORD)
