"""Show every page and dialog with the worked example in every look, and take their pictures.

`PYTHONPATH=. python tests/ui/golden_walk.py` draws the kept pictures anew: look at each before it is committed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from ui_helpers import AnsweringDialogs, clock

from app.services.desk import open_desk
from app.ui.application import load_example
from app.ui.main_actions import PAGES
from app.ui.main_window import MainWindow
from app.ui.theme import apply_theme
from app.ui.translation import apply_language

GOLDENS: Final = Path(__file__).resolve().parent / "goldens"
OFF: Final = 24  # how far a pixel may be off, of 255
SHARE: Final = 0.002  # of all pixels
_COLOURS: Final = 96
_LAPTOP: Final = (1366, 768)
_FEW: Final = ("page_cases", "page_review", "page_opinion", "page_plan", "page_dashboard")


@dataclass(frozen=True)
class Look:
    """One way in which the window can stand: its pages that are worth a picture, and whether its dialogs are."""

    language: str
    theme: str
    percent: int
    size: tuple[int, int] = _LAPTOP
    pages: tuple[str, ...] = tuple(PAGES)
    has_dialogs: bool = False

    def name(self) -> str:
        """Return what the names of its pictures begin with."""
        return f"{self.language}-{self.theme}-{self.percent}-{self.size[0]}"


LOOKS: Final = (
    Look("zh", "light", 100, has_dialogs=True),
    Look("zh", "light", 150),
    Look("zh", "dark", 100, pages=_FEW),
    Look("zh", "sunlight", 100, pages=_FEW),
    Look("zh", "light", 100, (1920, 1080), pages=("page_cases", "page_review", "page_dashboard")),
    Look("en", "light", 100),
    Look("en", "light", 150, pages=("page_cases", "page_review", "page_layers", "page_register", "page_plan")),
)
Taken = Callable[[str, QWidget], None]


class ShowingDialogs(AnsweringDialogs):
    """Shows each dialog to whoever takes pictures, and cancels it."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: Callable[[QWidget], None] = lambda _dialog: None
        self.settle: Callable[[], None] = lambda: None

    def ask(self, dialog: Any) -> Any:
        assert isinstance(dialog, QDialog)
        dialog.show()
        self.settle()
        self.taken(dialog)
        dialog.close()
        return None


def wait(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def settle(window: MainWindow) -> None:
    """Wait until the window has done all that it was asked."""
    calm = 0
    for _ in range(3000):
        wait(20)
        session, later = window.session, window.later
        is_busy = not later.is_built or window.is_busy() or session._review_timer.isActive()
        if not is_busy:
            is_busy = later.review.map._timer.isActive() or later.review.map._legend_timer.isActive()
        calm = 0 if is_busy else calm + 1
        if calm == 5:
            return
    raise TimeoutError("the window never came to rest")


@contextmanager
def standing(application: QApplication, workspace: Path, language: str) -> Iterator[tuple[MainWindow, ShowingDialogs]]:
    """Give a window in a language with the worked example open; the application is as it was afterwards."""
    flash = application.cursorFlashTime()
    application.setCursorFlashTime(0)
    apply_language(application, language)
    apply_theme(application)
    dialogs = ShowingDialogs()
    window = MainWindow(open_desk(workspace), clock, dialogs)
    window.resize(*_LAPTOP)
    dialogs.settle = lambda: settle(window)
    window.show()
    try:
        settle(window)
        load_example(window, clock)
        settle(window)
        yield window, dialogs
    finally:
        window.close()
        window.deleteLater()
        apply_language(application, "zh")
        apply_theme(application)
        application.setCursorFlashTime(flash)


def walk(application: QApplication, standing: tuple[MainWindow, ShowingDialogs], look: Look, take: Taken) -> None:
    """Show each page of a look, and its dialogs, to `take`."""
    window, dialogs = standing
    apply_theme(application, look.theme, look.percent)
    window.resize(*look.size)
    for page in look.pages:
        show_page(window, page)
        take(f"{look.name()}-{page.removeprefix('page_')}", window)
    if look.has_dialogs:
        _walk_dialogs(standing, look, take)
        dialogs.taken = lambda _dialog: None


def show_page(window: MainWindow, page: str) -> None:
    """Show a page as it is found when nothing has just been said, with nothing chosen by a passing focus."""
    window.go(page)
    settle(window)
    if page == "page_review":
        review = window.later.review
        review.findings.reveal("F-03")
        review.map.zoom_to_site()
    elif page == "page_opinion" and not window.later.opinion.pages.model.pages:
        window.later.opinion.preview()
    settle(window)
    window.messages.clear()
    window.statusBar().clearMessage()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle(window)


def _walk_dialogs(standing: tuple[MainWindow, ShowingDialogs], look: Look, take: Taken) -> None:
    window, dialogs = standing
    later = window.later
    for name, opens in (
        ("settings", window.show_settings),
        ("keys", window.action("keys").trigger),
        ("about", window.action("about").trigger),
        ("office", window.edit_office),
        ("sign", later.sign),
        ("code", later.check_code),
        ("picture", lambda: later.ask_map("picture")),
        ("places", later.rank),
    ):
        shown: list[QWidget] = []

        def taken(dialog: QWidget, name: str = name, shown: list[QWidget] = shown) -> None:
            shown.append(dialog)
            take(f"{look.name()}-dialog-{name}", dialog)

        dialogs.taken = taken
        opens()
        settle(window)
        assert shown, f"the dialog {name} did not come"


def pixels(widget: QWidget) -> Image.Image:
    """Return the picture of a widget as it is shown."""
    picture: QPixmap = widget.grab()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want the format as bytes, Qt takes words
    return Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")


def keep(picture: Image.Image, path: Path) -> None:
    """Write a picture in few colours."""
    few = picture.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


def share_off(one: Image.Image, other: Image.Image) -> float:
    """Return which share of the pixels differs by more than `OFF`; 1 where the sizes differ."""
    if one.size != other.size:
        return 1.0
    return float(_differs(one, other).mean())


def difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return a picture of one size that is black where pixels differ."""
    if one.size != other.size:
        return one
    return Image.fromarray(np.where(_differs(one, other), 0, 255).astype(np.uint8))


def _differs(one: Image.Image, other: Image.Image) -> np.ndarray[Any, Any]:
    a, b = (np.asarray(each.convert("RGB"), dtype=np.int16) for each in (one, other))
    return np.abs(a - b).max(axis=2) > OFF


def remake(folder: Path = GOLDENS) -> None:
    """Draw every kept picture anew, and take away those that no look has."""
    import tempfile

    from app.ui.application import make_application

    application = make_application()
    folder.mkdir(exist_ok=True)
    made: set[str] = set()

    def take(name: str, widget: QWidget) -> None:
        keep(pixels(widget), folder / f"{name}.png")
        made.add(f"{name}.png")

    with tempfile.TemporaryDirectory() as workspace:
        for language in ("zh", "en"):
            with standing(application, Path(workspace), language) as stood:
                for look in (look for look in LOOKS if look.language == language):
                    walk(application, stood, look, take)
    for path in folder.glob("*.png"):
        if path.name not in made:
            path.unlink()


if __name__ == "__main__":
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        remake(*map(Path, sys.argv[1:2]))
