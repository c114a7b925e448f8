"""What is done with a document of the register: sign on, withdraw, supersede, void; each asks first, then works."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.issuing import IssuedOpinion, sign_next, void
from app.services.notices import supersede, withdraw
from app.services.register import OpinionRow, SignatureTurn
from app.services.signatures import Key
from app.services.signing_roles import signing_roles
from app.ui.dialogs import Dialogs
from app.ui.marks import comma, say
from app.ui.reason_dialog import ReasonDialog, ReasonWords, supersession_words, void_words, withdrawal_words
from app.ui.session import CaseSession
from app.ui.signing_desk import SigningDesk
from app.ui.worker import Worker


class RegisterActs(QObject):
    """Forwards what a person wants done with one document.

    Signals:
        told: a sentence for the status bar.
        done: the register has changed.
    """

    told = Signal(str)
    done = Signal()

    def __init__(
        self, session: CaseSession, worker: Worker, dialogs: Dialogs, keys: SigningDesk, page: QWidget
    ) -> None:
        super().__init__(page)
        self._session, self._worker, self._dialogs, self._keys, self._page = session, worker, dialogs, keys, page

    def sign(self, row: OpinionRow, turns: Sequence[SignatureTurn]) -> None:
        """Add the signature of whose turn it is."""
        turn = next((turn.role for turn in turns if turn.signed is None), None)
        key = None if turn is None else self._keys.ask(turn, self._page)
        if key is not None:
            desk, moment = self._session.desk, self._session.clock()
            self._ask(lambda: sign_next(desk, row.number, key=key, moment=moment, role=turn))

    def withdraw(self, row: OpinionRow) -> None:
        """Withdraw an opinion by a notice."""
        reason = self._dialogs.ask(ReasonDialog(withdrawal_words(row.number), (), self._page))
        if reason is not None:
            self._with_first_key(lambda key: self._withdraw(row.number, reason[0], key))

    def _withdraw(self, number: str, reason: str, key: Key) -> None:
        desk, moment = self._session.desk, self._session.clock()
        self._ask(lambda: withdraw(desk, number, reason=reason, key=key, moment=moment))

    def supersede(self, row: OpinionRow, successors: Sequence[str]) -> None:
        """Let another opinion take the place of one, by a notice."""
        if not successors:
            self.told.emit(self.tr("没有其后签发的有效审查意见可以替代它，请先签发新的审查意见"))
            return
        answer = self._dialogs.ask(ReasonDialog(supersession_words(row.number), successors, self._page))
        if answer is not None:
            self._with_first_key(lambda key: self._supersede(row.number, *answer, key))

    def _supersede(self, number: str, reason: str, by: str, key: Key) -> None:
        desk, moment = self._session.desk, self._session.clock()
        self._ask(lambda: supersede(desk, number, by=by, reason=reason, key=key, moment=moment))

    def void(self, row: OpinionRow) -> None:
        """Void a document that is being signed."""
        words: ReasonWords = void_words(row.number)
        reason = self._dialogs.ask(ReasonDialog(words, (), self._page))
        if reason is not None:
            desk, moment = self._session.desk, self._session.clock()
            self._worker.ask(
                lambda _stop: void(desk, row.number, reason=reason[0], moment=moment),
                lambda ended: self._after(self.tr("已作废%s") % ended.number),
            )

    def _with_first_key(self, act: Callable[[Key], None]) -> None:
        """Ask for the key of whoever signs first, and go on with it."""
        desk = self._session.desk
        self._worker.ask(lambda _stop: signing_roles(desk), lambda roles: self._ask_key(roles[0], act))

    def _ask_key(self, role: str, act: Callable[[Key], None]) -> None:
        key = self._keys.ask(role, self._page)
        if key is not None:
            act(key)

    def _ask(self, work: Callable[[], IssuedOpinion]) -> None:
        self.told.emit(self.tr("正在签署…"))
        self._worker.ask(lambda _stop: work(), self._after_signature)

    def _after_signature(self, made: IssuedOpinion) -> None:
        if made.notes:
            self._dialogs.tell(self._page, self.tr("签署"), "\n".join(map(say, made.notes)))
        if made.waiting:
            words = self.tr("{number}已签署，待{roles}签署")
            self._after(words.format(number=made.number, roles=comma().join(made.waiting)))
        else:
            self._after(self.tr("%s已签署完毕，生效") % made.number)

    def _after(self, words: str) -> None:
        self.told.emit(words)
        self.done.emit()
