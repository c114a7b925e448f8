"""What pages made in code share: a heading with buttons, tables, explanations, and a dialog's last row."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTableView, QTextBrowser, QVBoxLayout, QWidget

from app.ui.whole_label import WholeLabel


def page_column(page: QWidget) -> QVBoxLayout:
    """Lay a page out as a column with the margins that all pages have."""
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 18, 24, 14)
    column.setSpacing(10)
    return column


def make_button(parent: QWidget, words: str, name: str, act: Callable[[], None]) -> QPushButton:
    """Return a button with a name for those who hear it."""
    button = QPushButton(words, parent)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(lambda _on=False: act())
    return button


def heading_row(page: QWidget, words: str, buttons: Sequence[QPushButton]) -> QHBoxLayout:
    """Return a heading with buttons at the right."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(page, words, "heading"))
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def label(parent: QWidget, words: str, kind: str) -> QLabel:
    """Return a label that looks as its kind does: heading, title, question, explain, count, trouble."""
    made = WholeLabel(parent) if kind in ("question", "explain", "trouble") else QLabel(parent)
    made.setText(words)
    made.setObjectName(kind)
    return made


def make_table(parent: QWidget, name: str) -> QTableView:
    """Return an empty table with a name for those who hear it."""
    table = QTableView(parent)
    table.setAccessibleName(name)
    return table


def make_browser(parent: QWidget, name: str, margin: int = 8) -> QTextBrowser:
    """Return a page of HTML whose links are told to whoever connects, with a name for those who hear it."""
    browser = QTextBrowser(parent)
    browser.setAccessibleName(name)
    browser.setOpenLinks(False)
    browser.document().setDocumentMargin(margin)
    return browser


def dialog_buttons(dialog: QDialog, words: str, act: Callable[[], None]) -> QHBoxLayout:
    """Return a dialog's last row: the button that does it, and the one that gives up."""
    row = QHBoxLayout()
    row.addStretch(1)
    accept = make_button(dialog, words, words, act)
    accept.setObjectName("accept")
    accept.setDefault(True)
    row.addWidget(accept)
    row.addWidget(make_button(dialog, dialog.tr("取消"), dialog.tr("取消"), dialog.reject))
    return row
