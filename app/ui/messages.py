"""The message bar inside the window: what went wrong, or what needs saying, without stopping anyone."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.marks import QT_TRANSLATE_NOOP

_WORDS: Final = {
    "error": QT_TRANSLATE_NOOP("Messages", "出错"),
    "warning": QT_TRANSLATE_NOOP("Messages", "注意"),
    "notice": QT_TRANSLATE_NOOP("Messages", "提示"),
}


def weight_word(weight: str) -> str:
    """Return the word for a weight: error, warning or notice."""
    return QCoreApplication.translate("Messages", _WORDS[weight])


class MessageBar(QWidget):
    """One line above the page: a word for its weight, the sentence, a button that takes it away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._word = QLabel(self)
        self._word.setObjectName("messageWord")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton(self)
        self._close.setText(self.tr("知道了"))
        self._close.setAccessibleName(self.tr("收起这条消息"))
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._word)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.hide()

    def show_message(self, text: str, weight: str = "error") -> None:
        """Show a sentence; `weight` is error, warning or notice."""
        self.setProperty("weight", weight)
        self._word.setText(weight_word(weight))
        self._text.setText(text)
        self.setAccessibleName(f"{weight_word(weight)}：{text}")
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    def text(self) -> str:
        """Return the sentence that stands there; empty where none does."""
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        """Take the message away."""
        self._text.clear()
        self.hide()
        self.closed.emit()
