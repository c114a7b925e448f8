"""The small dialogs about one account: make it, its roles, a password; each stays until the service has said yes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.people import ADMINISTRATOR, PEOPLE_ROLES, Person
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.passwords import SHORTEST
from app.services.people import add_person, change_password, change_roles, make_administrator, reset_password
from app.ui.marks import QT_TRANSLATE_NOOP
from app.ui.page_parts import dialog_buttons, label
from app.ui.session import Clock
from app.ui.theme import px
from app.ui.trouble import sentence_of
from app.ui.worker import Work, Worker

_WORDS_IN_ORDER: Final = (
    QT_TRANSLATE_NOOP("Accounts", "经办人"),
    QT_TRANSLATE_NOOP("Accounts", "复核人"),
    QT_TRANSLATE_NOOP("Accounts", "签发人"),
    QT_TRANSLATE_NOOP("Accounts", "管理员"),
)
_ROLE_WORDS: Final = dict(zip(PEOPLE_ROLES, _WORDS_IN_ORDER, strict=True))


def role_words(role: str) -> str:
    """Return what a role is called."""
    return QCoreApplication.translate("Accounts", _ROLE_WORDS[role])


class AccountDialog(QDialog):
    """A form whose service is asked in a worker: what it refuses is said here, and nothing that was typed is lost.

    Args:
        desk: at which the account is.
        clock: tells the moment of the act.
    """

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        self._result: object = None
        self._worker = Worker(self._on_trouble, self)
        self.fields: dict[str, QWidget] = {}
        self.form = QFormLayout()
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(12)
        self.column.addLayout(self.form)
        self.setMinimumWidth(px(440))
        self.finished.connect(self._worker.stop)

    def finish(self, title: str, act: str, explain: str = "") -> None:
        """Give the dialog its title, what it explains, and last its buttons."""
        self.setWindowTitle(title)
        if explain:
            self.column.insertWidget(0, label(self, explain, "explain"))
        self.column.addWidget(self.trouble_label)
        self.column.addLayout(dialog_buttons(self, act, self.ask))
        self._fit()

    def _fit(self) -> None:
        """Be as high as wrapped sentences want; Qt reckons a dialog's first size without them."""
        wide = max(self.minimumWidth(), self.sizeHint().width())
        self.resize(wide, self.column.totalHeightForWidth(wide))

    def line(self, name: str, words: str, text: str = "", *, is_secret: bool = False) -> QLineEdit:
        """Put a line into the form."""
        line = QLineEdit(text, self)
        line.setAccessibleName(words)
        if is_secret:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        line.textEdited.connect(lambda _text: self._say(""))
        self.form.addRow(words, line)
        self.fields[name] = line
        return line

    def password_lines(self) -> None:
        """Put a new password into the form, twice: what one cannot see one mistypes."""
        line = self.line("password", self.tr("新密码"), is_secret=True)
        line.setPlaceholderText(self.tr("至少%n个字符", "", SHORTEST))
        self.line("again", self.tr("再输一次"), is_secret=True)

    def role_boxes(self, roles: Sequence[str]) -> None:
        """Put the roles into the form, those that are held ticked."""
        held = QWidget(self)
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        for role in PEOPLE_ROLES:
            box = QCheckBox(role_words(role), held)
            box.setAccessibleName(box.text())
            box.setChecked(role in roles)
            box.clicked.connect(lambda _on=False: self._say(""))
            rows.addWidget(box)
            self.fields[role] = box
        self.form.addRow(self.tr("岗位"), held)
        self.fields["roles"] = self.fields[PEOPLE_ROLES[0]]

    def text(self, name: str) -> str:
        """Return what a line holds."""
        line = self.fields[name]
        return line.text() if isinstance(line, QLineEdit) else ""

    def roles(self) -> tuple[str, ...]:
        """Return the roles that are ticked."""
        boxes = ((role, self.fields[role]) for role in PEOPLE_ROLES)
        return tuple(role for role, box in boxes if isinstance(box, QCheckBox) and box.isChecked())

    def work(self) -> Work:
        """Return what the worker is to do; what it returns is the dialog's answer."""
        raise NotImplementedError

    def ask(self) -> None:
        """Have it done; close once it is."""
        if "again" in self.fields and self.text("password") != self.text("again"):
            self._refuse(self.tr("两次输入的密码不一样，请重新输入。"), "again")
            return
        self._worker.ask(self.work(), self._take, lane="account")

    def _take(self, result: object) -> None:
        self._result = result
        self.accept()

    def _on_trouble(self, error: BaseException) -> None:
        field = error.field if isinstance(error, BadInputError) else None
        self._refuse(sentence_of(error, self._desk.workspace) or "", field or "")

    def _refuse(self, sentence: str, field: str) -> None:
        self._say(sentence)
        line = self.fields.get(field)
        if line is not None:
            line.setFocus()
        if isinstance(line, QLineEdit):
            line.selectAll()

    def _say(self, sentence: str) -> None:
        self.trouble_label.setText(sentence)
        self.trouble_label.setVisible(bool(sentence))
        self._fit()

    def answer(self) -> object:
        """Return what the service returned."""
        return self._result


class FirstPersonDialog(AccountDialog):
    """Makes the first administrator and answers with the desk at which that person sits."""

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self.line("name", self.tr("姓名"))
        self.password_lines()
        self.alone = QCheckBox(self.tr("本单位只有我一人办理：兼任全部岗位"), self)
        self.alone.setAccessibleName(self.alone.text())
        self.alone.setToolTip(self.tr("可以连办相接的两步；审计日志有记录，以后可以改"))
        self.form.addRow(self.alone)
        explain = self.tr(
            "给自己建一个账户，由您担任管理员；没有默认密码。此后打开本工作库要登录，每一步办理和签署都记在本人名下。"
            "也可以取消，以后从“案卷”菜单的“人员和账户”再建。"
        )
        self.finish(self.tr("建立首个账户"), self.tr("建立并登录"), explain)

    def work(self) -> Work:
        """Make the administrator."""
        desk, now, is_alone = self._desk, self._clock(), self.alone.isChecked()
        name, password = self.text("name"), self.text("password")
        return lambda _stop: make_administrator(desk, name, password, now=now, all_roles=is_alone)


class NewPersonDialog(AccountDialog):
    """Adds an account."""

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self.line("name", self.tr("姓名"))
        self.role_boxes(())
        self.password_lines()
        explain = self.tr("密码先由管理员设定，请本人登录后用“修改我的密码”换掉。")
        self.finish(self.tr("添加账户"), self.tr("添加"), explain)

    def work(self) -> Work:
        """Add the account."""
        desk, now, roles = self._desk, self._clock(), self.roles()
        name, password = self.text("name"), self.text("password")
        return lambda _stop: add_person(desk, name, password, roles, now=now)


class RolesDialog(AccountDialog):
    """Gives a person other roles."""

    def __init__(self, desk: Desk, clock: Clock, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self._person = person
        self.role_boxes(person.roles)
        explain = self.tr("至少要有一名在用的管理员。") if ADMINISTRATOR in person.roles else ""
        self.finish(self.tr("“{name}”的岗位").format(name=person.name), self.tr("保存"), explain)

    def work(self) -> Work:
        """Change the roles."""
        desk, now, number, roles = self._desk, self._clock(), self._person.id, self.roles()
        return lambda _stop: change_roles(desk, number, roles, now=now)


class NewPasswordDialog(AccountDialog):
    """Gives a person a new password; a lock goes with the old one."""

    def __init__(self, desk: Desk, clock: Clock, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self._person = person
        self.password_lines()
        self.finish(self.tr("重设“{name}”的密码").format(name=person.name), self.tr("重设"))

    def work(self) -> Work:
        """Set the password."""
        desk, now, number, password = self._desk, self._clock(), self._person.id, self.text("password")
        return lambda _stop: reset_password(desk, number, password, now=now)


class OwnPasswordDialog(AccountDialog):
    """Lets whoever sits here change the own password."""

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self.line("old", self.tr("原密码"), is_secret=True)
        self.password_lines()
        self.finish(self.tr("修改我的密码"), self.tr("修改"))

    def work(self) -> Work:
        """Change the password."""
        desk, now, old, password = self._desk, self._clock(), self.text("old"), self.text("password")
        return lambda _stop: change_password(desk, old, password, now=now)
