"""The head of an official document: the office's name in red, the number, the rules of 公文 and of 信函."""

from collections.abc import Iterator
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from app.opinion.flowables_office import LEADING, LEFT, PAGE, SIZE, TOP, put
from app.opinion.fonts import text_width
from app.opinion.tags import Element, artifact
from app.opinion.templates import Templates
from app.opinion.typesetting import Run, Style

_BELOW_TOP: Final = 35 * mm  # of the name's upper edge below the text block's (7.2.4)
_LINES_TO_NUMBER: Final = 2  # 7.2.5
_RULE_BELOW_NUMBER: Final = 4 * mm  # 7.2.7
_HEAD_FILL: Final = 0.96  # of the line: a longer name is set smaller
_LETTER_TOP: Final = 30 * mm  # of the name's upper edge below the paper's (10.1)
_LETTER_RULE: Final = 170 * mm  # 10.1
_LETTER_RULE_BELOW_NAME: Final = 4 * mm  # 10.1
_LETTER_RULE_ABOVE_EDGE: Final = 20 * mm  # 10.1
_NUMBER_BELOW_RULE: Final = SIZE * 7 / 8  # 10.1: seven eighths of a character of size 3
_AIR: Final = (LEADING - SIZE) / 2  # of a line, above and below its characters
BLACK: Final = (0.0, 0.0, 0.0)

Color = tuple[float, float, float]


def head_color(words: Templates, *, issued: bool) -> Color:
    """Return the head's red; a draft's is black."""
    red, green, blue = words.layout["colour"]["red"]
    return (float(red), float(green), float(blue)) if issued else BLACK


def _head_size(name: str, width: float, most: float) -> float:
    return min(most, width * _HEAD_FILL / max(text_width("song-bold", name, 1.0), 1.0))


class DocumentHead(Flowable):
    """公文格式: the name, two lines below it the number, and below that the red rule."""

    def __init__(self, name: str, number: str, parent: Element, words: Templates, color: Color) -> None:
        super().__init__()
        self._name, self._number, self._color = name, number, color
        self._most = words.measure("document.head_most_pt")
        self._rule = words.measure("document.rule_mm") * mm
        self._elements = parent.add("P"), parent.add("P")

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Take the width offered and the height that the standard gives."""
        self.width, self._size = aW, _head_size(self._name, aW, self._most)
        lines = (_LINES_TO_NUMBER + 1) * LEADING - _AIR  # to the foot of the number's characters
        self.height = _BELOW_TOP + self._size + lines + _RULE_BELOW_NUMBER
        return self.width, self.height

    def draw(self) -> None:
        """Draw name, number and rule; the rule lies on the flowable's foot."""
        head = Style(self._size, self._size, align="center")
        run = Run(self._name, "song-bold", self._color)
        put(self.canv, run, head, 0, self.height - _BELOW_TOP - self._size, self.width, self._elements[0])
        number = Style(SIZE, LEADING, align="center")
        put(self.canv, Run(self._number), number, 0, _RULE_BELOW_NUMBER - _AIR, self.width, self._elements[1])
        with artifact(self.canv):
            _rule(self.canv, self._color, self._rule, (0, self.width), 0)


class LetterHead(Flowable):
    """信函格式 (10.1): the name above the text block, a double red rule, the number at its right."""

    def __init__(self, name: str, number: str, parent: Element, words: Templates, color: Color) -> None:
        super().__init__()
        self._name, self._number, self._color, self._words = name, number, color, words
        self._elements = parent.add("P"), parent.add("P")

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Take what reaches into the text block; the name stands above it."""
        self.width = aW
        self._size = _head_size(self._name, _LETTER_RULE, self._words.measure("letter.head_most_pt"))
        self._above_rule = _LETTER_TOP - TOP + self._size + _LETTER_RULE_BELOW_NAME
        below = double_rule_height(self._words) + _NUMBER_BELOW_RULE + SIZE + _AIR
        self.height = self._above_rule + below
        return self.width, self.height

    def draw(self) -> None:
        """Draw the name and the rule centred on the paper, the number at the block's right."""
        left = (PAGE[0] - _LETTER_RULE) / 2 - LEFT
        top = self.height - self._above_rule
        head = Style(self._size, self._size, align="center")
        name = Run(self._name, "song-bold", self._color)
        put(self.canv, name, head, left, top + _LETTER_RULE_BELOW_NAME, _LETTER_RULE, self._elements[0])
        number = Style(SIZE, LEADING, align="right")
        put(self.canv, Run(self._number), number, 0, 0, self.width, self._elements[1])
        with artifact(self.canv):
            _double_rule(self.canv, self._color, self._words, (left, top), thick_above=True)


def draw_letter_foot(canvas: Any, words: Templates, color: Color) -> None:
    """Draw the double red rule at the foot of a letter's first page."""
    left = (PAGE[0] - _LETTER_RULE) / 2
    with artifact(canvas):
        top = _LETTER_RULE_ABOVE_EDGE + double_rule_height(words)
        _double_rule(canvas, color, words, (left, top), thick_above=False)


def double_rule_height(words: Templates) -> float:
    """Return the height of a letter's double rule, points."""
    return sum(words.measure(f"letter.{key}_mm") for key in ("thick", "thin", "gap")) * mm


def _double_rule(
    canvas: Any, color: Color, words: Templates, corner: tuple[float, float], *, thick_above: bool
) -> None:
    """Draw two lines downwards from the upper left corner."""
    for line, y in _lines(words, corner[1], thick_above=thick_above):
        _rule(canvas, color, line, (corner[0], corner[0] + _LETTER_RULE), y)


def _lines(words: Templates, top: float, *, thick_above: bool) -> Iterator[tuple[float, float]]:
    """Yield the widths of the two lines and the heights of their middles."""
    thick, thin = words.measure("letter.thick_mm") * mm, words.measure("letter.thin_mm") * mm
    upper, lower = (thick, thin) if thick_above else (thin, thick)
    yield upper, top - upper / 2
    yield lower, top - double_rule_height(words) + lower / 2


def _rule(canvas: Any, color: Color, width: float, across: tuple[float, float], y: float) -> None:
    canvas.setStrokeColorRGB(*color)
    canvas.setLineWidth(width)
    canvas.line(across[0], y, across[1], y)
