"""Where the window was: its place on the screens, its splitters, and the case that was open when it ended badly."""

import os
import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

from app.ui.preferences import Preferences, keep_splitter

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_CASE, _PAGE, _OWNER = "open/case", "open/page", "open/process"
_NONE: Final = 0
_MOST: Final = 2**31 - 1


def screens_name() -> str:
    """Return a name for the screens that are there now: a place on two screens is none on one."""
    areas = [each.geometry() for each in QGuiApplication.screens()]
    return "window/" + "_".join(sorted(f"{a.x()}x{a.y()}x{a.width()}x{a.height()}" for a in areas))


def restore_geometry(window: QWidget, preferences: Preferences) -> bool:
    """Put a window where it was on these screens; False where it never was."""
    kept = preferences.state(screens_name())
    return not kept.isEmpty() and window.restoreGeometry(kept)


def keep_geometry(window: QWidget, preferences: Preferences) -> None:
    """Remember where a window is on these screens."""
    preferences.put(screens_name(), window.saveGeometry())


def keep_splitters(page: QWidget, preferences: Preferences, name: str) -> None:
    """Give a page's splitters their places and remember them from now on."""
    for number, splitter in enumerate(page.findChildren(QSplitter)):
        keep_splitter(splitter, preferences, f"{name}/{splitter.objectName() or number}")


class LastPlace:
    """Writes down at once which case and page are open, so that a killed window comes back to them."""

    def __init__(self, window: "MainWindow") -> None:
        self._window, self._memory = window, window.memory
        self._lost = self._read()  # now: the window's own place is written as soon as it stands

    def note(self) -> None:
        """Write down where the window is."""
        case_id = self._window.session.case_id or _NONE
        self._memory.put(_CASE, case_id)
        self._memory.put(_PAGE, self._window.current_page())
        self._memory.put(_OWNER, os.getpid())
        self._memory.save()

    def leave(self) -> None:
        """Write down that the window was closed as it should: the next one begins with the list."""
        self._memory.put(_OWNER, _NONE)
        self._memory.save()

    def lost(self) -> tuple[int, str] | None:
        """Return the case and page of a window that ended badly, None where the last one was closed or still runs."""
        return self._lost

    def _read(self) -> tuple[int, str] | None:
        owner = self._memory.number(_OWNER, _NONE, 1, _MOST)
        case_id = self._memory.number(_CASE, _NONE, 1, _MOST)
        if not owner or not case_id or _runs(owner):
            return None
        return case_id, self._memory.text(_PAGE, "page_review")

    def come_back(self, case_id: int, page: str) -> None:
        """Open a case again and go to its page; say so once it stands."""
        window = self._window

        def on_opened() -> None:
            window.session.opened.disconnect(on_opened)
            if window.session.case_id != case_id:
                return
            if page in window.actions_by_name:
                window.go(page)
            name = (window.session.document.get("project") or {}).get("name") or window.tr("未命名案卷")
            words = window.tr("上次窗口没有正常关闭；已重新打开案卷“{name}”，改动已自动保存。请核对最后一处改动。")
            window.messages.show_message(words.format(name=name), "notice")

        window.session.opened.connect(on_opened)
        window.session.open(case_id)


def _runs(process: int) -> bool:
    """Return whether a process other than this one is alive; on Windows nobody can be asked without ending him."""
    if process == os.getpid() or sys.platform == "win32":
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
