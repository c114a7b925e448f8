"""How the window looks: Fusion, one font, a palette and a sheet of the chosen theme; colours always go with words.

What is chosen lives with the application, so that it can change while the window stands: painters ask for a colour by
what it is for (`colour`), HTML for the same as a name (`css`), and sizes for their share of the chosen one (`px`).
"""

import re
from collections.abc import Mapping
from pathlib import Path
from string import Template
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QStyleFactory, QTabBar, QTableView, QTextEdit, QWidget

from app.ui.marks import QT_TRANSLATE_NOOP
from app.ui.theme_colours import DARK, LIGHT, SUNLIGHT, Colours

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
UI_FONT: Final = RESOURCES / "fonts" / "ui" / "NotoSansSC-Regular.ttf"
STYLE: Final = RESOURCES / "styles" / "workstation.qss"
FONT_PIXELS: Final = 13
PERCENTS: Final = (100, 110, 125, 150, 175, 200)
THEMES: Final[Mapping[str, Colours]] = MappingProxyType({"light": LIGHT, "dark": DARK, "sunlight": SUNLIGHT})
THEME_WORDS: Final = {
    "light": QT_TRANSLATE_NOOP("Theme", "浅色"),
    "dark": QT_TRANSLATE_NOOP("Theme", "深色"),
    "sunlight": QT_TRANSLATE_NOOP("Theme", "强光（高对比度）"),
}

INK, FAINT, LINE, PAPER, DESK, ACCENT = "ink", "faint", "line", "paper", "desk", "accent"
CHOSEN, GROUP, QUOTE, MARK, BAD = "chosen", "group", "quote", "mark", "bad"

# Words stand beside every colour: about one man in twelve cannot tell these reds from these greens.
VERDICT_COLOURS: Final = {
    "does_not_conform": "bad",
    "needs_verification": "doubt",
    "conditional": "news",
    "conforms": "good",
}
OUTCOME_COLOURS: Final = {"hit": "bad", "unknown": "doubt", "clear": "good", "not_relevant": "off"}
EFFECT_HIT_COLOURS: Final = {
    "prohibit": "bad",
    "restrict": "bad",
    "condition": "news",
    "requirement": "news",
    "notice": "news",
    "support": "good",
}
_ROLES: Final = {
    QPalette.ColorRole.Window: "desk",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "alternate",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_ink",
    QPalette.ColorRole.ToolTipBase: "ink",
    QPalette.ColorRole.ToolTipText: "paper",
    QPalette.ColorRole.PlaceholderText: "placeholder",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Midlight: "group",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "dark",
    QPalette.ColorRole.Shadow: "dark",
}
_THEME: Final = "taixinTheme"
_PERCENT: Final = "taixinPercent"
_FONT: Final = "taixinFont"
_SCALED: Final = "taixinScaled"
OWN_HTML: Final = "taixinOwnHtml"  # a widget that writes its HTML anew by itself when the looks change
_LINEAR_TO: Final = 0.04045
_MIDDLE: Final = 0.18
_STEP: Final = 0.04
_HTML_SIZE: Final = re.compile(r"font-size:\s?(\d+)px")
_SIZE: Final = re.compile(r"font-size: (\d+)px")


def theme_name() -> str:
    """Return the chosen theme's name, `light` where nothing was chosen."""
    found = _kept(_THEME)
    return found if isinstance(found, str) and found in THEMES else "light"


def percent() -> int:
    """Return the chosen size of the words, 100 to 200."""
    found = _kept(_PERCENT)
    return found if isinstance(found, int) else 100


def _kept(name: str) -> object:
    application = QCoreApplication.instance()
    return None if application is None else application.property(name)


def css(role: str) -> str:
    """Return a colour by what it is for, as HTML and style sheets write it."""
    return THEMES[theme_name()][role]


def colour(role: str, alpha: int = 255) -> QColor:
    """Return a colour by what it is for; ask while painting, not before."""
    made = QColor(css(role))
    made.setAlpha(alpha)
    return made


def contrast(one: QColor, other: QColor) -> float:
    """Return how far two colours are apart for the eye, 1 to 21, as WCAG 2.1 reckons it."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(shade: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_TO else ((part + 0.055) / 1.055) ** 2.4
        for part in (shade.redF(), shade.greenF(), shade.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(shade: str, least: float = 3.0) -> QColor:
    """Return a colour that stands for something, lighter or darker so far as the theme's map ground asks for it."""
    ground, made = colour("ground"), QColor(shade)
    hue, saturation, lightness = max(made.hslHueF(), 0.0), made.hslSaturationF(), made.lightnessF()
    step = _STEP if _luminance(ground) < _MIDDLE else -_STEP
    while contrast(made, ground) < least and 0 < lightness < 1:
        lightness = min(1.0, max(0.0, lightness + step))
        made = QColor.fromHslF(hue, saturation, lightness)
    return made


def px(pixels: int) -> int:
    """Return a size that is right at 100 %, at the chosen size."""
    return round(pixels * percent() / 100)


def outcome_colour(outcome: str, effect: str) -> str:
    """Return the role of an outcome's colour; a hit of a support is good news, of a notice merely news."""
    return EFFECT_HIT_COLOURS[effect] if outcome == "hit" else OUTCOME_COLOURS[outcome]


def palette() -> QPalette:
    """Return the chosen theme as a palette."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colour("disabled"))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, colour("off_ground"))
    return made


def sheet() -> str:
    """Return the style sheet in the chosen colours and size."""
    words = Template(STYLE.read_text(encoding="utf-8")).substitute(THEMES[theme_name()])
    return _SIZE.sub(lambda found: f"font-size: {px(int(found[1]))}px", words)


def apply_theme(application: QApplication, theme: str = "light", size: int = 100) -> None:
    """Give the application its style, palette and bundled font, so that it looks the same on every machine.

    Args:
        application: what stands of its windows follows at once.
        theme: a name out of `THEMES`.
        size: of the words, in percent.
    """
    old, old_size = THEMES[theme_name()], percent()
    texts = [each for each in application.allWidgets() if isinstance(each, QTextEdit) and each.isReadOnly()]
    written = {
        each: each.toHtml() for each in texts if not each.property(OWN_HTML)
    }  # now: a size that is the new font's would not be told
    application.setProperty(_THEME, theme)
    application.setProperty(_PERCENT, size)
    application.setStyleSheet("")  # with a sheet active, neither palette nor font would reach what is already there
    if application.style().name() != "fusion":  # nor would the style tell its name, and be set each time anew
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(palette())
    application.setFont(ui_font())
    application.setStyleSheet(sheet())
    for widget in application.allWidgets():
        _follow(widget, old, THEMES[theme], size / old_size)
    for text, html in written.items():
        _write_anew(text, html, old, THEMES[theme], size / old_size)


def _follow(widget: QWidget, old: Colours, new: Colours, factor: float) -> None:
    """Bring what is written in HTML, and what has a height in pixels, to another theme and size."""
    if isinstance(widget, QLabel) and "<" in widget.text() and old is not new:
        text = recoloured(widget.text(), old, new)
        widget.setText("")  # links keep the colour that they had when the text was set, and the same is not set again
        widget.setText(text)
    if factor == 1:
        return
    if isinstance(widget, QTabBar):  # one that is hidden may not be told by its parents
        widget.setFont(QApplication.font())
        QApplication.sendEvent(widget, QEvent(QEvent.Type.FontChange))
    if isinstance(widget, QTableView):
        head = widget.verticalHeader()
        head.setDefaultSectionSize(round(head.defaultSectionSize() * factor))
        columns = widget.horizontalHeader()
        columns.setMinimumSectionSize(round(columns.minimumSectionSize() * factor))
        for at in range(columns.count()):
            if not columns.isSectionHidden(at):
                columns.resizeSection(at, round(columns.sectionSize(at) * factor))
    if widget.property(_SCALED):
        widget.setFixedHeight(round(widget.height() * factor))


def _write_anew(text: QTextEdit, html: str, old: Colours, new: Colours, factor: float) -> None:
    """Bring what a page says to another theme and size; its place stays."""
    if old is new and factor == 1:
        return
    place = text.verticalScrollBar().value()
    text.setHtml(resized(recoloured(html, old, new), factor))
    text.verticalScrollBar().setValue(round(place * factor))


def resized(html: str, factor: float) -> str:
    """Return HTML of Qt's own with the sizes that were given to words; what its body has is the widget's, and goes."""
    head, body, rest = html.rpartition("<body")
    style, end, words = rest.partition(">")
    scaled = _HTML_SIZE.sub(lambda found: f"font-size:{round(int(found[1]) * factor)}px", words)
    return head + body + _HTML_SIZE.sub("", style) + end + scaled


def set_height(widget: QWidget, pixels: int) -> None:
    """Give a widget a fixed height, right at 100 %, that follows the size of the words."""
    widget.setProperty(_SCALED, True)
    widget.setFixedHeight(px(pixels))


def recoloured(html: str, old: Colours, new: Colours) -> str:
    """Return HTML with the colours of one theme in those of another."""
    turned = {value.lower(): new[role] for role, value in old.items()}
    return re.sub(r"#[0-9a-fA-F]{6}\b", lambda found: turned.get(found[0].lower(), found[0]), html)


def ui_font() -> QFont:
    """Return the bundled font in the chosen size; a bare Linux has none that knows Chinese."""
    families = QFontDatabase.applicationFontFamilies(_font_number())
    font = QFont(families[0] if families else "Noto Sans SC")
    font.setPixelSize(px(FONT_PIXELS))
    font.setStyleHint(QFont.StyleHint.SansSerif)
    return font


def _font_number() -> int:
    """Return the number of the bundled font; it is read once, not with every change of theme."""
    known = _kept(_FONT)
    if isinstance(known, int):
        return known
    number = QFontDatabase.addApplicationFont(str(UI_FONT))
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_FONT, number)
    return number


def larger(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """Return a font of another size, in pixels at 100 %."""
    made = QFont(font)
    made.setPixelSize(px(pixels))
    made.setBold(bold)
    return made
