"""Help and about: read from `resources/help`, shown in one dialog."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.ui.dialogs import Dialogs
from app.ui.theme import RESOURCES

HELP: Final = RESOURCES / "help"


class HelpDialog(QDialog):
    """Shows a help page; answers nothing."""

    def __init__(self, title: str, markdown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(720, 560)
        text = QTextBrowser(self)
        text.setAccessibleName(title)
        text.setOpenExternalLinks(False)
        text.setMarkdown(markdown)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text, 1)
        column.addWidget(buttons)

    def answer(self) -> None:
        """Return nothing."""


def show_help(parent: QWidget, dialogs: Dialogs) -> None:
    """Show how to use the workstation."""
    _show(parent, dialogs, QCoreApplication.translate("Help", "使用说明"), "guide.md")


def show_about(parent: QWidget, dialogs: Dialogs) -> None:
    """Show what the workstation is and where its data come from."""
    _show(parent, dialogs, QCoreApplication.translate("Help", "关于"), "about.md")


def _show(parent: QWidget, dialogs: Dialogs, title: str, name: str) -> None:
    dialogs.ask(HelpDialog(title, (HELP / name).read_text(encoding="utf-8"), parent))
