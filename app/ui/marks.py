"""Words for Qt Linguist where there is no QObject to ask: said at once, or held as data and said where they are shown.

`lupdate` is told the names (see `update_translations`); Qt's own marks give no type to what they return.
"""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

_RUN: Final = re.compile(r"[\u3400-\u9fff“”]+")


def say(words: str) -> str:
    """Return words, or a sentence of a lower floor, in the window's language; unknown ones stay as they are."""
    return QCoreApplication.translate("", words) if words else ""


def say_each(text: str) -> str:
    """Return a text said word by word, each run of Chinese a word of its own, as in the steps of a decision."""

    def said(found: re.Match[str]) -> str:
        words = say(found[0])
        if words != found[0]:
            return words
        return " ".join(say(part) for part in re.split("(为)", found[0]) if part)  # a field, what it is

    return _RUN.sub(said, text) if say("、") != "、" else text


def comma() -> str:
    """Return what stands between the parts of a list."""
    return say("、")


def semicolon() -> str:
    """Return what stands between clauses."""
    return say("；")


def QT_TRANSLATE_NOOP(_context: str, words: str) -> str:
    """Return the words as they are; show them by `QCoreApplication.translate(context, words)`."""
    return words


def QT_TR_NOOP(words: str) -> str:
    """Return the words as they are; show them by `say(words)`."""
    return words
