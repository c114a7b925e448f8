"""The office's people for its administrator: who has which role, whose account is closed or locked, and the rules."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QHBoxLayout, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from app.domain.people import Person
from app.services.desk import Desk
from app.services.people import (
    close_account,
    list_people,
    may_join_steps,
    reopen_account,
    set_joined_steps,
    unlock_account,
)
from app.services.sign_in_rules import LIMITS, SignInRules, keep_sign_in_rules, sign_in_rules
from app.ui.account_dialogs import AccountDialog, NewPasswordDialog, NewPersonDialog, RolesDialog, role_words
from app.ui.dialogs import Dialogs
from app.ui.flow import flow
from app.ui.marks import QT_TRANSLATE_NOOP, comma
from app.ui.page_parts import label, make_button, make_table
from app.ui.session import Clock
from app.ui.table_model import ROW_ROLE, Column, TupleTableModel
from app.ui.tables import EnterKey, dress
from app.ui.theme import BAD, FAINT, px
from app.ui.trouble import sentence_of
from app.ui.worker import Work, Worker

_RULE_WORDS: Final = {
    "failures": QT_TRANSLATE_NOOP("AccountsDialog", "连续输错密码几次锁定账户"),
    "lock_minutes": QT_TRANSLATE_NOOP("AccountsDialog", "账户锁定多少分钟"),
    "idle_minutes": QT_TRANSLATE_NOOP("AccountsDialog", "无人操作多少分钟后锁定窗口（0为不锁）"),
}


def is_locked(person: Person, now: datetime) -> bool:
    """Return whether wrong passwords keep a person out now."""
    return person.locked_until is not None and now < datetime.fromisoformat(person.locked_until)


def _state_words(person: Person, now: datetime) -> str:
    if not person.active:
        return "× " + QCoreApplication.translate("AccountsDialog", "已停用")
    if person.locked_until is not None and is_locked(person, now):
        until = datetime.fromisoformat(person.locked_until).astimezone(now.tzinfo)
        return "▲ " + QCoreApplication.translate("AccountsDialog", "输错密码，锁定至{time}").format(
            time=f"{until:%H:%M}"
        )
    return "● " + QCoreApplication.translate("AccountsDialog", "在用")


class AccountsDialog(QDialog):
    """Lists everybody; what is chosen is done at once, and what is refused is said in the dialog.

    Args:
        desk: of the administrator; others see the list, and are told what they may not do.
        clock: tells the moment of an act.
        dialogs: asks for names, roles, passwords.
    """

    def __init__(self, desk: Desk, clock: Clock, dialogs: Dialogs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("人员和账户"))
        self._desk, self._clock, self._dialogs = desk, clock, dialogs
        self._worker = Worker(self._on_trouble, self)
        self._kept = SignInRules()
        self.table = make_table(self, self.tr("账户清单"))
        self.model: TupleTableModel[Person] = TupleTableModel(self._columns(), self)
        dress(self.table, self.model, stretched=2, widths=(140, 260, 200))
        EnterKey(self.table, self.ask_roles)
        self.table.doubleClicked.connect(lambda _index: self.ask_roles())
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._follow())
        self._make_buttons()
        self._make_rules()
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        self._lay_out()
        self.finished.connect(self._worker.stop)
        self.refresh()

    def _columns(self) -> tuple[Column[Person], ...]:
        clock = self._clock
        return (
            Column(QT_TRANSLATE_NOOP("AccountsDialog", "姓名"), lambda person: person.name),
            Column(
                QT_TRANSLATE_NOOP("AccountsDialog", "岗位"),
                lambda person: comma().join(map(role_words, person.roles)) or "–",
            ),
            Column(
                QT_TRANSLATE_NOOP("AccountsDialog", "状态"),
                lambda person: _state_words(person, clock()),
                colour=lambda person: FAINT if not person.active else BAD if is_locked(person, clock()) else None,
            ),
        )

    def _make_buttons(self) -> None:
        def button(words: str, name: str, act: Callable[[], None]) -> Any:
            return make_button(self, words, name, act)

        self.add = button(self.tr("添加(&N)…"), self.tr("添加一个账户"), self.ask_new)
        self.change = button(self.tr("岗位(&R)…"), self.tr("调整所选账户的岗位（回车）"), self.ask_roles)
        self.password = button(self.tr("重设密码(&P)…"), self.tr("给所选账户一个新密码"), self.ask_password)
        self.unlock = button(self.tr("解除锁定(&U)"), self.tr("解除所选账户因输错密码而起的锁定"), self.take_lock)
        self.close_button = button(self.tr("停用(&T)"), self.tr("停用所选账户，办过的事仍在案"), self.toggle)
        for each in (self.add, self.change, self.password, self.unlock, self.close_button):
            each.setAutoDefault(False)

    def _make_rules(self) -> None:
        self.numbers: dict[str, QSpinBox] = {}
        for name, (low, high) in LIMITS.items():
            box = QSpinBox(self)
            box.setRange(low, high)
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(px(90))
            box.setAccessibleName(QCoreApplication.translate("AccountsDialog", _RULE_WORDS[name]))
            box.valueChanged.connect(lambda _value: self._follow_rules())
            self.numbers[name] = box
        self.joined = QCheckBox(self.tr("一人多岗：同一人可以连办相接的两步"), self)
        self.joined.setAccessibleName(self.joined.text())
        self.joined.clicked.connect(self._join)
        self.keep = make_button(self, self.tr("保存规则(&S)"), self.tr("保存登录规则"), self.keep_rules)
        self.keep.setAutoDefault(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(self.table, 1)
        row = QWidget(self)
        flow(row, (self.add, self.change, self.password, self.unlock, self.close_button), spacing=6)
        column.addWidget(row)
        column.addWidget(self.trouble_label)
        column.addWidget(label(self, self.tr("登录规则"), "title"))
        form = QFormLayout()
        for name, box in self.numbers.items():
            form.addRow(QCoreApplication.translate("AccountsDialog", _RULE_WORDS[name]), box)
        form.addRow(self.joined)
        column.addLayout(form)
        column.addWidget(label(self, self.tr("改动都记入审计日志。"), "explain"))
        ending = QHBoxLayout()
        ending.addWidget(self.keep)
        ending.addStretch(1)
        leave = make_button(self, self.tr("关闭"), self.tr("关闭"), self.accept)
        leave.setAutoDefault(False)
        ending.addWidget(leave)
        column.addLayout(ending)
        self.resize(px(760), px(560))

    def refresh(self) -> None:
        """Ask for everybody and for the rules."""
        desk = self._desk
        self._worker.ask(
            lambda _stop: (list_people(desk), sign_in_rules(desk), may_join_steps(desk)), self._show, lane="accounts"
        )

    def _show(self, found: tuple[tuple[Person, ...], SignInRules, bool]) -> None:
        people, self._kept, joined = found
        row = max(0, self.table.currentIndex().row())
        self.model.set_rows(people)
        self.table.selectRow(min(row, len(people) - 1))
        for name, box in self.numbers.items():
            box.setValue(getattr(self._kept, name))
        self.joined.setChecked(joined)
        self._follow()
        self._follow_rules()

    def chosen(self) -> Person | None:
        """Return the chosen person."""
        rows = self.table.selectionModel().selectedRows()
        return rows[0].data(ROW_ROLE) if rows and self.model.rows else None

    def _follow(self) -> None:
        person = self.chosen()
        for button in (self.change, self.password, self.close_button):
            button.setEnabled(person is not None)
        self.unlock.setEnabled(person is not None and is_locked(person, self._clock()))
        is_closed = person is not None and not person.active
        self.close_button.setText(self.tr("恢复(&T)") if is_closed else self.tr("停用(&T)"))
        name = self.tr("恢复所选账户，可以重新登录") if is_closed else self.tr("停用所选账户，办过的事仍在案")
        self.close_button.setToolTip(name)
        self.close_button.setAccessibleName(name)

    def _follow_rules(self) -> None:
        self.keep.setEnabled(self.rules() != self._kept)

    def rules(self) -> SignInRules:
        """Return the rules as the boxes have them."""
        return SignInRules(**{name: box.value() for name, box in self.numbers.items()})

    def ask_new(self) -> None:
        """Add an account."""
        self._ask(NewPersonDialog(self._desk, self._clock, self))

    def ask_roles(self) -> None:
        """Give the chosen person other roles."""
        person = self.chosen()
        if person is not None:
            self._ask(RolesDialog(self._desk, self._clock, person, self))

    def ask_password(self) -> None:
        """Give the chosen person a new password."""
        person = self.chosen()
        if person is not None:
            self._ask(NewPasswordDialog(self._desk, self._clock, person, self))

    def _ask(self, dialog: AccountDialog) -> None:
        self._say("")
        self._dialogs.ask(dialog)
        self.refresh()

    def take_lock(self) -> None:
        """Let the chosen person try again."""
        person, desk, now = self.chosen(), self._desk, self._clock()
        if person is not None:
            self._do(lambda _stop: unlock_account(desk, person.id, now=now))

    def toggle(self) -> None:
        """Close the chosen account, or open it again; both can be taken back, so nobody is asked."""
        person, desk, now = self.chosen(), self._desk, self._clock()
        if person is not None:
            act = close_account if person.active else reopen_account
            self._do(lambda _stop: act(desk, person.id, now=now))

    def _join(self, is_on: bool) -> None:
        desk, now = self._desk, self._clock()
        self._do(lambda _stop: set_joined_steps(desk, is_on, now=now))

    def keep_rules(self) -> None:
        """Keep the rules."""
        desk, now, rules = self._desk, self._clock(), self.rules()
        self._do(lambda _stop: keep_sign_in_rules(desk, rules, now=now))

    def _do(self, work: Work) -> None:
        self._say("")
        self._worker.ask(work, lambda _result: self.refresh())

    def _on_trouble(self, error: BaseException) -> None:
        self._say(sentence_of(error, self._desk.workspace) or "")
        self.refresh()

    def _say(self, sentence: str) -> None:
        self.trouble_label.setText(sentence)
        self.trouble_label.setVisible(bool(sentence))

    def answer(self) -> None:
        """Return nothing: what was chosen is done."""
