"""The dialog that asks who sits here; it answers with a desk at which that person has signed in, or not at all."""

from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from app.services.desk import Desk
from app.services.people import sign_in
from app.ui.page_parts import dialog_buttons, label
from app.ui.session import Clock
from app.ui.trouble import sentence_of
from app.ui.worker import Worker


class SignInDialog(QDialog):
    """Asks for name and password; a wrong one is said where the hand is, and the name stays.

    Args:
        desk: whose workspace is to be worked at.
        clock: tells the moment of signing in.
        name: who is expected; fixed where `is_locked`.
        is_locked: the window was locked, and only that person (or nobody) comes back to it.
    """

    def __init__(
        self, desk: Desk, clock: Clock, name: str = "", parent: QWidget | None = None, *, is_locked: bool = False
    ) -> None:
        super().__init__(parent)
        self.desk: Desk | None = None
        self._asked, self._clock = desk, clock
        self._worker = Worker(self._on_trouble, self)
        self.setWindowTitle(self.tr("窗口已锁定") if is_locked else self.tr("登录"))
        self.name = QLineEdit(name, self)
        self.name.setAccessibleName(self.tr("姓名"))
        self.name.setReadOnly(is_locked)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("密码"))
        self.trouble_label = label(self, "", "trouble")
        self.trouble_label.hide()
        form = QFormLayout()
        form.addRow(self.tr("姓名"), self.name)
        form.addRow(self.tr("密码"), self.password)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.trouble_label)
        column.addLayout(dialog_buttons(self, self.tr("解锁") if is_locked else self.tr("登录"), self._ask))
        self.setMinimumWidth(420)
        (self.password if name else self.name).setFocus()
        self.finished.connect(self._worker.stop)

    def _ask(self) -> None:
        """Check the password in the worker: it takes a tenth of a second on purpose."""
        desk, name, password, now = self._asked, self.name.text(), self.password.text(), self._clock()
        self._worker.ask(lambda _stop: sign_in(desk, name, password, now=now), self._take, lane="sign in")

    def _take(self, desk: Desk) -> None:
        self.desk = desk
        self.accept()

    def _on_trouble(self, error: BaseException) -> None:
        self.trouble_label.setText(sentence_of(error, self._asked.workspace) or "")
        self.trouble_label.show()
        self.password.selectAll()
        self.password.setFocus()
        self.adjustSize()
