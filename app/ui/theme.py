"""How the window looks: Fusion, one palette, one font; colours that always go with words."""

from pathlib import Path
from typing import Final

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
UI_FONT: Final = RESOURCES / "fonts" / "ui" / "NotoSansSC-Regular.ttf"
STYLE: Final = RESOURCES / "styles" / "workstation.qss"
FONT_PIXELS: Final = 13

INK, FAINT, LINE, PAPER, DESK = "#1f2933", "#5f6c7b", "#d5dbe2", "#ffffff", "#f3f5f7"
ACCENT: Final = "#1f5a8c"

# Words stand beside every colour: about one man in twelve cannot tell these reds from these greens.
VERDICT_COLOURS: Final = {
    "does_not_conform": "#b3261e",
    "needs_verification": "#8a5a00",
    "conditional": "#1f5a8c",
    "conforms": "#2e6b3a",
}
OUTCOME_COLOURS: Final = {"hit": "#b3261e", "unknown": "#8a5a00", "clear": "#2e6b3a", "not_relevant": "#7b8794"}
SUPPORT_COLOUR: Final = "#2e6b3a"
NOTICE_COLOUR: Final = "#1f5a8c"
EFFECT_HIT_COLOURS: Final = {
    "prohibit": "#b3261e",
    "restrict": "#b3261e",
    "condition": "#1f5a8c",
    "requirement": "#1f5a8c",
    "notice": "#1f5a8c",
    "support": "#2e6b3a",
}

_ROLES: Final = {
    QPalette.ColorRole.Window: DESK,
    QPalette.ColorRole.WindowText: INK,
    QPalette.ColorRole.Base: PAPER,
    QPalette.ColorRole.AlternateBase: "#f8f9fb",
    QPalette.ColorRole.Text: INK,
    QPalette.ColorRole.Button: "#f7f8fa",
    QPalette.ColorRole.ButtonText: INK,
    QPalette.ColorRole.Highlight: ACCENT,
    QPalette.ColorRole.HighlightedText: PAPER,
    QPalette.ColorRole.ToolTipBase: INK,
    QPalette.ColorRole.ToolTipText: PAPER,
    QPalette.ColorRole.PlaceholderText: "#6b7785",
    QPalette.ColorRole.Link: ACCENT,
    QPalette.ColorRole.Light: PAPER,
    QPalette.ColorRole.Midlight: "#e9edf1",
    QPalette.ColorRole.Mid: "#b8c2cc",
    QPalette.ColorRole.Dark: "#8d99a6",
}


def outcome_colour(outcome: str, effect: str) -> str:
    """Return the colour of an outcome; a hit of a support is good news, of a notice merely news."""
    return EFFECT_HIT_COLOURS[effect] if outcome == "hit" else OUTCOME_COLOURS[outcome]


def palette() -> QPalette:
    """Return the one palette of the window."""
    made = QPalette()
    for role, colour in _ROLES.items():
        made.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor("#8a949f"))
    return made


def apply_theme(application: QApplication) -> None:
    """Give the application its style, palette and bundled font, so that it looks the same on every machine."""
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(palette())
    application.setStyleSheet("")  # with a sheet active, setFont would not reach what is already there
    application.setFont(ui_font())
    application.setStyleSheet(STYLE.read_text(encoding="utf-8"))


def ui_font() -> QFont:
    """Return the bundled font; a bare Linux has none that knows Chinese."""
    number = QFontDatabase.addApplicationFont(str(UI_FONT))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    font = QFont(families[0] if families else "Noto Sans SC")
    font.setPixelSize(FONT_PIXELS)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return font


def larger(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """Return a font of another size."""
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made
