"""The help of a window, and what is read in a dialog: shortcuts, messages, about."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.ui.dialogs import Dialogs
from app.ui.help_text import PAGE_CHAPTERS, chapter_markdown
from app.ui.theme import px

if TYPE_CHECKING:
    from app.ui.first_case import FirstCase
    from app.ui.help_window import HelpWindow
    from app.ui.main_window import MainWindow


class HelpDialog(QDialog):
    """Shows a help page; answers nothing."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        """Show Markdown, or HTML."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(px(720), px(560))
        text = QTextBrowser(self)
        text.setAccessibleName(title)
        text.setOpenExternalLinks(False)
        self.text = text
        if words.startswith("<"):
            text.setHtml(words)
        else:
            text.setMarkdown(words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text, 1)
        column.addWidget(buttons)

    def answer(self) -> None:
        """Return nothing."""


class HelpDesk:
    """Opens the help beside a window, at the chapter of what is being done, and closes it with the window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.shown: HelpWindow | None = None
        self.first_case: FirstCase | None = None

    def guide(self) -> None:
        """Begin the guided first case, or go on with it."""
        if self.first_case is None:
            from app.ui.first_case import FirstCase

            self.first_case = FirstCase(self._window)
        self.first_case.resume()

    def open(self) -> None:
        """Show how to use what has the focus, or the page."""
        self.read(self._chapter())

    def read(self, chapter: str) -> None:
        """Show a chapter."""
        if self.shown is None:
            from app.ui.help_window import HelpWindow

            self.shown = HelpWindow(self._window.preferences)
            self.shown.page_wanted.connect(self._go)
        self.shown.show_chapter(chapter)

    def _chapter(self) -> str:
        window, page = self._window, self._window.current_page()
        if window.field.is_on:
            return "field"
        if page == "page_cases" and not window.cases.model.ids:
            return "start"
        focus = QApplication.focusWidget()
        if page == "page_review" and window.later.is_built and focus is not None:
            review = window.later.review
            return next((name for name in ("form", "map") if getattr(review, name).isAncestorOf(focus)), "findings")
        return PAGE_CHAPTERS[page]

    def _go(self, page: str) -> None:
        self._window.go(page)
        self._window.activateWindow()

    def close(self) -> None:
        """Close the help: it must not keep the program from ending, nor a frame point at what is going."""
        if self.first_case is not None:
            self.first_case.leave()
        if self.shown is not None:
            self.shown.close()
            self.shown.deleteLater()
            self.shown = None


def show_keys(parent: QWidget, dialogs: Dialogs) -> None:
    """Show every shortcut."""
    from app.ui.key_sheet import sheet_html

    dialogs.ask(HelpDialog(QCoreApplication.translate("Help", "快捷键"), sheet_html(), parent))


def show_about(parent: QWidget, dialogs: Dialogs) -> None:
    """Show what the workstation is and where its data come from."""
    dialogs.ask(HelpDialog(QCoreApplication.translate("Help", "关于"), chapter_markdown("about"), parent))
