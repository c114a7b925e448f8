"""What a window remembers of its user: the one door to the settings file, typed, and deaf to a damaged one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import platformdirs
from PySide6.QtCore import QByteArray, QCoreApplication, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter

Word = TypeVar("Word", bound=str)
FILE: Final = "window.ini"
_DAMAGED: Final = ".damaged"
_MOST_RECENT: Final = 12


def user_file() -> Path:
    """Return the file in the user's configuration folder, for what holds in every workspace: theme, size, language."""
    return Path(platformdirs.user_config_path("taixin-review", appauthor=False)) / FILE


def workspace_file(workspace: Path) -> Path:
    """Return the file in a workspace, for what holds in it alone: the open case and page."""
    return workspace / FILE


class Preferences:
    """One settings file. Keys are `page/thing`; whatever cannot be read is answered with the default.

    Args:
        path: the ini file; it and its folder are made with the first value.

    Attributes:
        notice: what to tell the user once, where the file was damaged and set aside; empty otherwise.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice = ""
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        if _is_damaged(path) or self._settings.status() == QSettings.Status.FormatError:
            self._set_aside()

    def _set_aside(self) -> None:
        aside = self.path.with_name(self.path.name + _DAMAGED)
        words = QCoreApplication.translate(
            "Preferences", "窗口的设置文件已损坏，本次恢复为默认设置；原文件已改名为“{name}”。案卷不受影响。"
        )
        self.notice = words.format(name=aside)
        try:
            self.path.replace(aside)
        except OSError:
            self.path = aside.with_name("window-new.ini")
        self._settings = QSettings(str(self.path), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """Return a text."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def choice(self, key: str, choices: Sequence[Word], default: Word) -> Word:
        """Return one of the choices."""
        value = self.text(key, default)
        return next((each for each in choices if each == value), default)

    def number(self, key: str, default: int, low: int, high: int) -> int:
        """Return a whole number, the default where what stands there is none or lies outside."""
        try:
            value = int(str(self._settings.value(key, default)))
        except ValueError:
            return default
        return value if low <= value <= high else default

    def flag(self, key: str, default: bool = False) -> bool:
        """Return yes or no."""
        return self.choice(key, ("yes", "no"), "yes" if default else "no") == "yes"

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty where there is none."""
        value: Any = self._settings.value(key, [])
        found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return tuple(each for each in found if isinstance(each, str))

    def state(self, key: str) -> QByteArray:
        """Return what a widget's `saveState` gave; empty where there is none."""
        value = self._settings.value(key, QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()

    def put(self, key: str, value: str | int | bool | Sequence[str] | QByteArray) -> None:
        """Remember a value; a read-only folder only means that it is forgotten when the window closes."""
        if isinstance(value, bool):
            value = "yes" if value else "no"
        self._settings.setValue(key, value if isinstance(value, (str, int, QByteArray)) else list(value))

    def push(self, key: str, text: str) -> None:
        """Put a text at the head of a list of the recent."""
        self.put(key, (text, *(each for each in self.texts(key) if each != text))[:_MOST_RECENT])

    def forget(self, key: str) -> None:
        """Forget a value, or all values of a page."""
        self._settings.remove(key)

    def save(self) -> None:
        """Write to the disk now; Qt does it by itself a moment after each change."""
        self._settings.sync()


def _is_damaged(path: Path) -> bool:
    """Return whether a file is no text: Qt would read what it can of it, and forget the rest."""
    try:
        data = path.read_bytes()
        data.decode("utf-8")
    except FileNotFoundError:
        return False
    except (OSError, UnicodeDecodeError):
        return True
    return b"\0" in data


def keep_header(header: QHeaderView, preferences: Preferences, key: str) -> None:
    """Give a table's header the widths, order and sorting it had, and remember them from now on.

    Call it when the model is set and its first widths are given; a table that has got other columns since keeps
    those first widths.
    """
    place = f"{key}/header{header.count()}"
    kept = preferences.state(place)
    if not kept.isEmpty():
        header.restoreState(kept)

    def remember(*_what: object) -> None:
        preferences.put(place, header.saveState())

    header.sectionResized.connect(remember)
    header.sectionMoved.connect(remember)
    header.sortIndicatorChanged.connect(remember)


def keep_splitter(splitter: QSplitter, preferences: Preferences, key: str) -> None:
    """Give a splitter the places it had, and remember them from now on; call it when its parts are in."""
    place = f"{key}/splitter{splitter.count()}"
    kept = preferences.state(place)
    if not kept.isEmpty():
        splitter.restoreState(kept)
    splitter.splitterMoved.connect(lambda *_what: preferences.put(place, splitter.saveState()))
