"""Show everything that a user meets in every look, and take the pictures.

`PYTHONPATH=. .venv/bin/python tests/ui/golden_walk.py` draws the kept pictures anew: look at each before it is
committed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from golden_pictures import keep, pixels
from golden_scenes import DIALOGS, MAIN, SCENES
from golden_stage import Stage, standing
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.theme import apply_theme

GOLDENS: Final = Path(__file__).resolve().parent / "goldens"
LANGUAGES: Final = ("zh", "en")
_LAPTOP: Final = (1366, 768)
_SCREEN: Final = (1920, 1080)


@dataclass(frozen=True)
class Look:
    """One way in which the window can stand, and what is worth a picture in it: the pages, or everything."""

    language: str
    theme: str
    percent: int
    size: tuple[int, int] = _LAPTOP
    scenes: tuple[str, ...] = MAIN
    dialogs: tuple[str, ...] = ()

    def name(self) -> str:
        """Return what the names of its pictures begin with."""
        return f"{self.language}-{self.theme}-{self.percent}-{self.size[0]}"


_ALL: Final = {"scenes": tuple(SCENES), "dialogs": tuple(DIALOGS)}
_FEW: Final = ("cases", "review", "plan")
LOOKS: Final = (
    Look("zh", "light", 100, **_ALL),
    Look("zh", "light", 100, _SCREEN),
    Look("zh", "light", 150, scenes=(*MAIN, "review-judged", "guide", "field"), dialogs=("site", "places", "office")),
    Look("zh", "dark", 100, dialogs=("site", "places")),
    Look("zh", "sunlight", 100),
    Look("en", "light", 100),
    Look("en", "light", 150, **_ALL),
    Look("en", "dark", 100, scenes=_FEW),
    Look("en", "sunlight", 150, scenes=_FEW),
)
Taken = Callable[[str, QWidget], None]


def walk(application: QApplication, stage: Stage, look: Look, take: Taken) -> None:
    """Show each scene and dialog of a look to `take`."""
    apply_theme(application, look.theme, look.percent)
    stage.window.resize(*look.size)
    stage.settle()
    for name in look.scenes:
        with SCENES[name](stage) as widget:
            take(f"{look.name()}-{name}", widget)
    for name in look.dialogs:
        DIALOGS[name](stage, lambda dialog, name=name: take(f"{look.name()}-dialog-{name}", dialog))


def walk_all(application: QApplication, folder: Path, language: str, take: Taken) -> None:
    """Show everything in one language to `take`, in one window."""
    with standing(application, folder, language) as stage:
        for look in (look for look in LOOKS if look.language == language):
            walk(application, stage, look, take)


def remake(folder: Path) -> None:
    """Draw every kept picture anew, and take away those that no look has."""
    import tempfile

    from app.ui.application import make_application

    application = make_application()
    folder.mkdir(exist_ok=True)
    made: set[str] = set()

    def take(name: str, widget: QWidget) -> None:
        keep(pixels(widget), folder / f"{name}.png")
        made.add(f"{name}.png")

    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as workspace:
            walk_all(application, Path(workspace), language, take)
    for path in folder.glob("*.png"):
        if path.name not in made:
            path.unlink()


if __name__ == "__main__":
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        remake(Path(sys.argv[1]) if sys.argv[1:] else GOLDENS)
