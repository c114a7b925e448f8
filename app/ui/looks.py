"""Theme, size of the words and language as the user chooses them: applied at once, remembered for the next time."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMainWindow

from app.ui.preferences import Preferences
from app.ui.theme import PERCENTS, THEMES, apply_theme, percent, theme_name
from app.ui.translation import LANGUAGES, apply_language

THEME_KEY, PERCENT_KEY, LANGUAGE_KEY = "theme", "percent", "language"
_USUAL: Final = 100


def restore(application: QApplication, preferences: Preferences) -> None:
    """Give the application the looks that the user chose last."""
    apply_language(application, language_of(preferences))
    theme = preferences.choice(THEME_KEY, tuple(THEMES), "light")
    apply_theme(application, theme, preferences.number(PERCENT_KEY, _USUAL, min(PERCENTS), max(PERCENTS)))


def language_of(preferences: Preferences) -> str:
    """Return the language that the user chose."""
    return preferences.choice(LANGUAGE_KEY, tuple(LANGUAGES), "zh")


class Looks:
    """What the view menu and the settings dialog do; one for each window, over the same preferences.

    Args:
        window: whose actions show what is chosen.
        preferences: where the choice is kept.
        speak_anew: builds the windows again in another language.
    """

    def __init__(self, window: QMainWindow, preferences: Preferences, speak_anew: Callable[[], None]) -> None:
        self._window, self._preferences, self._speak_anew = window, preferences, speak_anew
        self._actions: Mapping[str, QAction] = {}

    def doers(self) -> dict[str, Callable[[], None]]:
        """Return what the actions do, by their names."""
        themes = {f"theme_{name}": self._themer(name) for name in THEMES}
        languages = {f"language_{name}": self._speaker(name) for name in LANGUAGES}
        sizes = {"larger": lambda: self._step(1), "smaller": lambda: self._step(-1), "usual_size": self.set_usual}
        return themes | languages | sizes

    def follow(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions whose ticks show what is chosen."""
        self._actions = actions
        for names in (THEMES, LANGUAGES):
            group = QActionGroup(self._window)
            kind = "theme" if names is THEMES else "language"
            for name in names:
                group.addAction(actions[f"{kind}_{name}"])
        self.show_choice()

    def show_choice(self) -> None:
        """Tick what is chosen; the menu may have been opened in another window."""
        self._actions[f"theme_{theme_name()}"].setChecked(True)
        self._actions[f"language_{language_of(self._preferences)}"].setChecked(True)
        self._actions["larger"].setEnabled(percent() < max(PERCENTS))
        self._actions["smaller"].setEnabled(percent() > min(PERCENTS))

    def set_theme(self, name: str) -> None:
        """Show everything in another theme."""
        self._apply(name, percent())

    def set_percent(self, size: int) -> None:
        """Show all words in another size."""
        self._apply(theme_name(), size)

    def set_usual(self) -> None:
        """Show all words in their usual size."""
        self.set_percent(_USUAL)

    def set_language(self, name: str) -> None:
        """Speak another language."""
        if name != language_of(self._preferences):
            self._preferences.put(LANGUAGE_KEY, name)
            self._speak_anew()

    def _apply(self, theme: str, size: int) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication) and (theme, size) != (theme_name(), percent()):
            apply_theme(application, theme, size)
            self._preferences.put(THEME_KEY, theme)
            self._preferences.put(PERCENT_KEY, size)
        self.show_choice()

    def _step(self, by: int) -> None:
        nearest = min(range(len(PERCENTS)), key=lambda at: abs(PERCENTS[at] - percent()))
        self.set_percent(PERCENTS[min(max(nearest + by, 0), len(PERCENTS) - 1)])

    def _themer(self, name: str) -> Callable[[], None]:
        return lambda: self.set_theme(name)

    def _speaker(self, name: str) -> Callable[[], None]:
        return lambda: self.set_language(name)
