"""What UI tests share: the moment, the example, dialogs that answer, and waiting until all is quiet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.services.desk import SEEDS
from app.ui.dialogs import Asking, Dialogs
from app.ui.main_window import MainWindow

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=timezone(timedelta(hours=8)))
EXAMPLE = SEEDS / "examples" / "doulou"
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextBrowser)
PATIENCE_MS = 60_000  # how long a loaded machine may take; nothing is measured by it


def clock() -> datetime:
    """The moment at which every UI test happens."""
    return MOMENT


class AnsweringDialogs(Dialogs):
    """Answers in a person's place; what it was not told to answer, it cancels."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.folders: list[Path] = []
        self.fill: Callable[[Any], None] = lambda _dialog: None
        self.yes = True

    def open_file(self, parent: QWidget, title: str, patterns: str) -> Path | None:
        assert parent.isVisible()
        assert title
        assert patterns
        return self.files.pop(0) if self.files else None

    def save_file(self, parent: QWidget, title: str, suggestion: str, patterns: str) -> Path | None:
        assert suggestion
        return self.open_file(parent, title, patterns)

    def folder(self, parent: QWidget, title: str) -> Path | None:
        assert parent.isVisible()
        assert title
        return self.folders.pop(0) if self.folders else None

    def confirm(self, parent: QWidget, title: str, question: str, action: str) -> bool:
        assert parent.isVisible()
        assert all((title, question, action))
        return self.yes

    def ask(self, dialog: Asking[Any]) -> Any:
        self.fill(dialog)
        return dialog.answer()


def quiet(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the window has done all that it was asked."""
    session = window.session

    def is_quiet() -> bool:
        timers = (session._review_timer, window.later.review.map._timer)
        is_idle = not window.is_busy() and not window.later.layers.runner.is_running
        return is_idle and not any(timer.isActive() for timer in timers)

    qtbot.waitUntil(is_quiet, timeout=PATIENCE_MS)


def commit(line: QLineEdit, text: str) -> None:
    """Put words into a line as an input method does: QTest has no keys for Chinese."""
    line.setFocus()
    line.setText(text)
    line.textEdited.emit(text)


def is_ours(control: QWidget) -> bool:
    """Whether a control was put there by us: Qt builds headers, lists of choices and line edits into its own."""
    parent = control.parentWidget()
    qts = isinstance(control, QHeaderView) or isinstance(parent, (QComboBox, QLineEdit, QAbstractItemView, QCompleter))
    qts = qts or parent is None or parent.metaObject().className().startswith("QComboBox") or parent.window() is control
    return isinstance(control, CONTROLS) and not qts and not control.objectName().startswith("qt_")


def nameless(root: QWidget) -> list[str]:
    """Controls of ours that a screen reader could not name."""
    named = {each: QAccessible.queryAccessibleInterface(each) for each in root.findChildren(QWidget) if is_ours(each)}
    return [
        f"{type(control).__name__} {control.objectName()} in {type(control.parentWidget()).__name__}"
        for control, spoken in named.items()
        if not spoken.text(QAccessible.Text.Name).strip()
    ]
