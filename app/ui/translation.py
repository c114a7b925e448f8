"""The window's languages: Chinese is the source; another is read from its `.ts`, the file that Qt Linguist edits.

The file is read as it stands, so there is no compiled copy to forget: what was translated is what is shown.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree as ET

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app.ui.sentences import Sentences
from app.ui.theme import RESOURCES

TRANSLATIONS: Final = RESOURCES / "translations"
# A language names itself: who cannot read the present one must find his own.
LANGUAGES: Final[Mapping[str, str]] = MappingProxyType({"zh": "中文", "en": "English"})
_LOCALES: Final = {
    "zh": QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedStates),
}
_QT_FILES: Final = {"zh": "qtbase_zh_CN"}
_NAME: Final = "taixinTranslator"

Forms = tuple[str, ...]


def ts_file(language: str) -> Path:
    """Return the file with a language's words."""
    return TRANSLATIONS / f"taixin_{language}.ts"


def read_ts(path: Path) -> dict[tuple[str, str], Forms]:
    """Return the finished translations of a `.ts` file: (context, source) → one form, or one and many.

    Raises:
        OSError: it cannot be read.
        xml.etree.ElementTree.ParseError: it is no XML.
    """
    found: dict[tuple[str, str], Forms] = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  # our own file, beside the program
        name = context.findtext("name", "")
        for message in context.iter("message"):
            forms = _forms(message.find("translation"))
            if forms:
                found[name, message.findtext("source", "")] = forms
    return found


def _forms(translation: ET.Element | None) -> Forms:
    if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
        return ()
    numbered = tuple(form.text or "" for form in translation.iter("numerusform"))
    forms = numbered or (translation.text or "",)
    return forms if all(forms) else ()


class Words(QTranslator):
    """Answers Qt's requests from a `.ts`; what has no translation stays Chinese."""

    def __init__(self, words: Mapping[tuple[str, str], Forms], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        # A part of a window that asks in another's name is answered too: the Chinese says what is meant.
        self._anywhere = {source: forms for (_, source), forms in words.items()}
        self._sentences = Sentences({source: forms[-1] for source, forms in self._anywhere.items()})

    def isEmpty(self) -> bool:
        """Return whether there is nothing to answer with."""
        return not self._words

    def translate(self, context: str, source: str, _disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]  # None is how Qt is told to go on with the source
        """Return the words for a source text, None where there are none."""
        forms = self._words.get((context, source)) or self._anywhere.get(source)
        if forms is None:
            return self._sentences.find(source)
        return forms[0] if n == 1 else forms[-1]


def apply_language(application: QCoreApplication, language: str) -> None:
    """Show what is built from now on in a language, Qt's own words included."""
    for old in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    QLocale.setDefault(_LOCALES[language])
    if language in _QT_FILES:
        qts = QTranslator(application)
        if qts.load(_QT_FILES[language], QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            _install(application, qts)
    if language != "zh":
        _install(application, Words(_words(ts_file(language)), application))


def _words(path: Path) -> dict[tuple[str, str], Forms]:
    """Return a file's words; a missing or broken file leaves the window Chinese, which is better than none."""
    try:
        return read_ts(path)
    except (OSError, ET.ParseError):
        return {}


def _install(application: QCoreApplication, translator: QTranslator) -> None:
    translator.setObjectName(_NAME)
    application.installTranslator(translator)
