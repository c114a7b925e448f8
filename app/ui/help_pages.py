"""Help and about: read from `resources/help`, shown in one dialog."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from app.ui.dialogs import Dialogs
from app.ui.theme import RESOURCES, px

HELP: Final = RESOURCES / "help"
# Parts of the guide's own headings: not translated, for the guide is read as it stands.
CHAPTERS: Final = {
    "page_cases": "案卷清单",
    "page_review": "一个案卷怎样办完",
    "page_opinion": "审查意见的样式",
    "page_layers": "图层",
    "page_plan": "规划全文",
    "page_catalogues": "目录",
    "page_register": "登记簿",
    "page_batch": "批量审查",
    "page_verify": "签名与查验",
    "page_dashboard": "统计",
}


class HelpDialog(QDialog):
    """Shows a help page; answers nothing."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None, chapter: str = "") -> None:
        """Show Markdown, or HTML; the text is scrolled to the heading that holds `chapter`."""
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
        text.setAccessibleDescription(chapter)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(text, 1)
        column.addWidget(buttons)
        self._chapter = chapter

    def showEvent(self, event: QShowEvent) -> None:
        """Scroll to the chapter: only now does the text know its lines."""
        super().showEvent(event)
        block = self.text.document().begin()
        while self._chapter and block.isValid():
            if block.blockFormat().headingLevel() and self._chapter in block.text():
                place = self.text.document().documentLayout().blockBoundingRect(block).top()
                self.text.verticalScrollBar().setValue(int(place))
                return
            block = block.next()

    def answer(self) -> None:
        """Return nothing."""


def show_help(parent: QWidget, dialogs: Dialogs, page: str = "") -> None:
    """Show how to use the workstation, from the chapter of a page on."""
    title = QCoreApplication.translate("Help", "使用说明")
    dialogs.ask(HelpDialog(title, _text("guide.md"), parent, CHAPTERS.get(page, "")))


def show_keys(parent: QWidget, dialogs: Dialogs) -> None:
    """Show every shortcut."""
    from app.ui.key_sheet import sheet_html

    dialogs.ask(HelpDialog(QCoreApplication.translate("Help", "快捷键"), sheet_html(), parent))


def show_about(parent: QWidget, dialogs: Dialogs) -> None:
    """Show what the workstation is and where its data come from."""
    dialogs.ask(HelpDialog(QCoreApplication.translate("Help", "关于"), _text("about.md"), parent))


def _text(name: str) -> str:
    return (HELP / name).read_text(encoding="utf-8")
