"""The messages inside the window: what went wrong, or what needs saying, one upon the other; they stop nobody."""

import html
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.marks import QT_TRANSLATE_NOOP, say
from app.ui.theme import FAINT, css

_MOST_KEPT: Final = 50
_WORDS: Final = {
    "error": QT_TRANSLATE_NOOP("Messages", "出错"),
    "warning": QT_TRANSLATE_NOOP("Messages", "注意"),
    "notice": QT_TRANSLATE_NOOP("Messages", "提示"),
}


def weight_word(weight: str) -> str:
    """Return the word for a weight: error, warning or notice."""
    return QCoreApplication.translate("Messages", _WORDS[weight])


@dataclass(frozen=True, slots=True)
class Message:
    """What was said, with its weight (error, warning or notice) and the moment."""

    text: str
    weight: str
    at: datetime


class MessageBar(QWidget):
    """One line above the page: a word for its weight, the sentence, a button that takes it away.

    A newer message lies upon the older ones; taking it away shows the one below.

    Attributes:
        history: the last fifty things said here or in the status bar, oldest first.
    """

    closed = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._clock = clock
        self._stack: list[Message] = []
        self.history: deque[Message] = deque(maxlen=_MOST_KEPT)
        self._word, self._text, self._more = QLabel(self), QLabel(self), QLabel(self)
        self._word.setObjectName("messageWord")
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setText(self.tr("知道了"))
        self._close.setToolTip(self.tr("收起这条消息（Esc）"))
        self._close.setAccessibleName(self.tr("收起这条消息"))
        self._close.clicked.connect(self.close_top)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._word)
        row.addWidget(self._text, 1)
        row.addWidget(self._more)
        row.addWidget(self._close)
        self.hide()

    def show_message(self, text: str, weight: str = "error") -> None:
        """Show a sentence upon the others; `weight` is error, warning or notice."""
        text = say(text)
        self._stack = [each for each in self._stack if each.text != text]
        self._stack.append(self.note(text, weight))
        self._show()

    def note(self, text: str, weight: str = "notice") -> Message:
        """Keep in the history what is said elsewhere."""
        said = Message(text, weight, self._clock())
        self.history.append(said)
        return said

    def _show(self) -> None:
        if not self._stack:
            self._text.clear()
            self.hide()
            self.closed.emit()
            return
        top, below = self._stack[-1], len(self._stack) - 1
        self.setProperty("weight", top.weight)
        self._word.setText(weight_word(top.weight))
        self._text.setText(top.text)
        self._more.setText(self.tr("还有%n条", "", below) if below else "")
        self.setAccessibleName(self.tr("{weight}：{text}").format(weight=weight_word(top.weight), text=top.text))
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def text(self) -> str:
        """Return the sentence that lies on top; empty where none does."""
        return "" if self.isHidden() else self._text.text()

    def close_top(self) -> None:
        """Take the message on top away."""
        self._stack = self._stack[:-1]
        self._show()

    def clear(self) -> None:
        """Take all messages away; the history keeps them."""
        self._stack = []
        self._show()

    def history_html(self) -> str:
        """Return what was said, the newest first."""
        rows = "".join(
            f"<tr><td style='color:{css(FAINT)}'>{said.at:%H:%M:%S}</td><td><b>{weight_word(said.weight)}</b></td>"
            f"<td>{html.escape(said.text)}</td></tr>"
            for said in reversed(self.history)
        )
        nothing = self.tr("还没有消息。")
        return f"<table cellspacing='0' cellpadding='4'>{rows}</table>" if rows else f"<p>{nothing}</p>"
