"""Words of packages: how a case of one stands to the case here, and who wrote a value."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.services.exchange import CaseLook
from app.services.exchange_choices import Choice
from app.ui.marks import QT_TRANSLATE_NOOP, comma, say, say_each

# A sign before the words: what must be looked at is seen without colours too.
STANDINGS: Final = {
    "new": ("＋", QT_TRANSLATE_NOOP("Packages", "新案卷")),
    "newer": ("↓", QT_TRANSLATE_NOOP("Packages", "对方有改动")),
    "both": ("◆", QT_TRANSLATE_NOOP("Packages", "两边都有改动")),
    "older": ("↑", QT_TRANSLATE_NOOP("Packages", "本机较新")),
    "same": ("＝", QT_TRANSLATE_NOOP("Packages", "相同")),
}
STANDING_COLOURS: Final = {"new": "good", "newer": "news", "both": "doubt", "older": "off", "same": "off"}


def standing_words(case: CaseLook) -> str:
    """Return how a case stands to the one here."""
    sign, words = STANDINGS[case.standing]
    return f"{sign} {QCoreApplication.translate('Packages', words)}"


def changes_words(case: CaseLook) -> str:
    """Return what would be other than it is, in a line; what would wait for a person is marked."""
    from app.services.exchange_words import field_name

    waits = QCoreApplication.translate("Packages", "{field}（待选定）")
    names = [(say_each(field_name(key)), key in case.conflicts) for key in case.changed]
    unique = dict.fromkeys(waits.format(field=name) if is_waiting else name for name, is_waiting in names)
    return comma().join(unique)


def writer_words(choice: Choice) -> str:
    """Return who wrote a value, and when."""
    who = QCoreApplication.translate("Packages", "本机") if choice.is_mine else choice.station or choice.office
    who = who or QCoreApplication.translate("Packages", "其他工作站")
    words = QCoreApplication.translate("Packages", "{who}，{moment}")
    return words.format(who=who, moment=choice.at[:16].replace("T", " "))


def value_line(words: str) -> str:
    """Return a value's words in the user's language."""
    return say(words)
