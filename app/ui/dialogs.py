"""The one door for modal dialogs, so that a test can answer in a person's place."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

Answer = TypeVar("Answer")
Answer_co = TypeVar("Answer_co", covariant=True)


class Asking(Protocol[Answer_co]):
    """A dialog that knows how to read its own answer."""

    def exec(self) -> int:
        """Show it and wait."""

    def answer(self) -> Answer_co:
        """Return what was filled in."""


class Dialogs:
    """What the window asks of a person, one method for each kind of question."""

    def open_file(self, parent: QWidget, title: str, patterns: str) -> Path | None:
        """Ask for a file to read; `patterns` as Qt takes them."""
        name, _ = QFileDialog.getOpenFileName(parent, title, "", patterns)
        return Path(name) if name else None

    def save_file(self, parent: QWidget, title: str, suggestion: str, patterns: str) -> Path | None:
        """Ask for a file to write."""
        name, _ = QFileDialog.getSaveFileName(parent, title, suggestion, patterns)
        return Path(name) if name else None

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(parent, title)
        return Path(name) if name else None

    def confirm(self, parent: QWidget, title: str, question: str, action: str) -> bool:
        """Ask whether to go on; `action` is the word on the button that does."""
        box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
        yes = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QCoreApplication.translate("Dialogs", "取消"), QMessageBox.ButtonRole.RejectRole)
        box.exec()
        return box.clickedButton() is yes

    def tell(self, parent: QWidget, title: str, text: str) -> None:
        """Show a text that must not be overlooked."""
        QMessageBox.information(parent, title, text)

    def ask(self, dialog: Asking[Answer]) -> Answer | None:
        """Show a dialog of our own and return its answer, None where it was cancelled."""
        return dialog.answer() if dialog.exec() == QDialog.DialogCode.Accepted else None


def patterns(*groups: tuple[str, Sequence[str]]) -> str:
    """Return file patterns as Qt takes them: (words, suffixes) each."""
    return ";;".join(f"{words} ({' '.join(f'*.{suffix}' for suffix in suffixes)})" for words, suffixes in groups)
