"""The dialogs of an encrypted workspace: its pass phrase at the start, to encrypt it, to change or take that back."""

from PySide6.QtWidgets import QCheckBox, QWidget

from app.services.at_rest import can_encrypt, change_passphrase, decrypt, encrypt, unlock
from app.services.desk import Desk
from app.ui.account_dialogs import AccountDialog
from app.ui.session import Clock
from app.ui.worker import Stop, Work


class UnlockDialog(AccountDialog):
    """Asks for the pass phrase of a workspace that lies encrypted."""

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self.line("old", self.tr("口令"), is_secret=True)
        explain = self.tr("工作库“{folder}”已加密，输入口令后打开。").format(folder=desk.workspace)
        self.finish(self.tr("打开加密的工作库"), self.tr("打开"), explain)

    def work(self) -> Work:
        """Open the workspace; True says that it is."""
        desk, passphrase = self._desk, self.text("old")

        def work(_stop: Stop) -> bool:
            unlock(desk, passphrase)
            return True

        return work


class EncryptDialog(AccountDialog):
    """Encrypts the workspace with a new pass phrase."""

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self.password_lines()
        explain = self.tr(
            "加密的是工作库本身：案卷、认定、审查意见及其PDF、台账、账户和日志，今后的备份也随之加密。"
            "导入的图层、证据材料和照片是另存的文件，不在其内，需要时请放在加密的磁盘上。"
            "忘记口令无法恢复；以前未加密的备份请另行处理。"
        )
        missing = self.tr("本机没有加密组件（sqlcipher3），请换用带该组件的安装包。")
        self.finish(self.tr("加密工作库"), self.tr("加密"), explain if can_encrypt() else missing)

    def work(self) -> Work:
        """Encrypt."""
        desk, now, passphrase = self._desk, self._clock(), self.text("password")
        return lambda _stop: encrypt(desk, passphrase, now=now)


class PassphraseDialog(AccountDialog):
    """Changes the pass phrase, or makes the workspace plain again."""

    def __init__(self, desk: Desk, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(desk, clock, parent)
        self.line("old", self.tr("原口令"), is_secret=True)
        self.password_lines()
        self.plain = QCheckBox(self.tr("取消加密"), self)
        self.plain.setAccessibleName(self.plain.text())
        self.plain.toggled.connect(self._follow)
        self.form.addRow(self.plain)
        explain = self.tr("工作库已加密。更换口令后，以前的备份仍用原口令打开。")
        self.finish(self.tr("更换口令或取消加密"), self.tr("确定"), explain)

    def _follow(self, is_plain: bool) -> None:
        for name in ("password", "again"):
            self.fields[name].setEnabled(not is_plain)

    def work(self) -> Work:
        """Do what was chosen."""
        desk, now, old, new = self._desk, self._clock(), self.text("old"), self.text("password")
        if self.plain.isChecked():
            return lambda _stop: decrypt(desk, old, now=now)
        return lambda _stop: change_passphrase(desk, old, new, now=now)
