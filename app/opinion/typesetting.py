"""Chinese line breaking: text becomes boxes, boxes become lines that neither begin nor end with a forbidden mark."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from app.opinion.fonts import glyph

NO_START: Final = frozenset("，。、；：？！）》〉」』】〕］｝”’…—～·×÷％%‰℃°′″)]}>,.;:?!㎡²³々")
NO_END: Final = frozenset("（《〈「『【〔［｛“‘([{<￥＄$№#≤≥＜＞±×")
_CLOSING: Final = frozenset("，。、；：？！）》〉」』】〕”’")  # their right half is blank
_OPENING: Final = frozenset("（《〈「『【〔“‘")  # their left half is blank
_SQUEEZE: Final = 0.45  # of an em, that such a mark may give up
_TOKEN: Final = re.compile(r"""(?P<word>[0-9A-Za-z.,:/\-+%#_@=&()<>*^~\[\]'"]+)|.""", re.DOTALL)
_PULL: Final = 2  # marks that squeezing may take into a line at most
_FUZZ: Final = 0.01


class Run(NamedTuple):
    """A stretch of text in one font role; `color` is red, green, blue from 0 to 1."""

    text: str
    role: str = "fang"
    color: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; sizes in points, `indent` and `hang` in cells (first line, the other lines).

    `spacing` is added after each Chinese character: GB/T 9704 sets 28 characters of 16 pt on 156 mm.
    """

    size: float = 16.0
    leading: float = 28.99
    spacing: float = 0.0
    indent: float = 0.0
    hang: float = 0.0
    align: str = "justify"

    @property
    def cell(self) -> float:
        """The advance of one Chinese character in points."""
        return self.size + self.spacing


class Box(NamedTuple):
    """What a line is made of: a Chinese character, a word, or a space; `shift` centres a narrow mark in its cell."""

    text: str
    font: str
    width: float
    kind: str  # "cell", "word", "part" (a word's next font) or "space"
    color: tuple[float, float, float]
    shift: float = 0.0

    @property
    def slack(self) -> bool:
        """Whether the mark may be squeezed."""
        return self.kind == "cell" and (self.text in _CLOSING or self.text in _OPENING)

    @property
    def opens(self) -> bool:
        """Whether the blank of the mark is on its left."""
        return self.text in _OPENING


class Line(NamedTuple):
    """One line: its boxes, the width it may fill (points), and whether it ends the paragraph."""

    boxes: tuple[Box, ...]
    width: float
    last: bool

    @property
    def natural(self) -> float:
        """The width of the boxes as they are."""
        return sum(box.width for box in self.boxes)

    @property
    def text(self) -> str:
        """What the line reads."""
        return "".join(box.text for box in self.boxes)


def set_lines(runs: Iterable[Run], style: Style, width: float) -> tuple[Line, ...]:
    """Break runs into lines of a width in points; a newline in the text ends a line.

    Raises:
        BadInputError: where no font has a character.
    """
    first, other = width - style.indent * style.cell, width - style.hang * style.cell
    lines: list[Line] = []
    for part in _parts(runs):
        boxes = [box for run in part for box in _boxes(run, style, min(first, other))]
        lines += _break(boxes, other if lines else first, other)
    return tuple(lines)


def _parts(runs: Iterable[Run]) -> list[list[Run]]:
    parts: list[list[Run]] = [[]]
    for run in runs:
        head, *rest = run.text.split("\n")
        parts[-1].append(run._replace(text=head))
        parts += [[run._replace(text=each)] for each in rest]
    return parts


def _boxes(run: Run, style: Style, limit: float) -> list[Box]:
    boxes: list[Box] = []
    for found in _TOKEN.finditer(run.text):
        text = found[0]
        if found.lastgroup:
            boxes += _word(run, text, style.size, limit)
        else:
            boxes.append(_cell(run, text, style))
    return boxes


def _cell(run: Run, char: str, style: Style) -> Box:
    char = " " if char in "\t\xa0\r" else char
    found = glyph(run.role, char)
    natural = found.width * style.size
    if char == " ":
        return Box(char, found.font, natural, "space", run.color)
    if char in _CLOSING or char in _OPENING or char in "—…":  # a narrow mark (quotes, in some fonts) takes a whole cell
        blank = max(0.0, style.size - natural)
        shift = blank if char in _OPENING else 0.0 if char in _CLOSING else blank / 2
        return Box(char, found.font, max(natural, style.size) + style.spacing, "cell", run.color, shift)
    return Box(char, found.font, natural + style.spacing, "cell", run.color)


def _word(run: Run, text: str, size: float, limit: float) -> list[Box]:
    """Return a word as one box a font; a word too long for any line (a hash, a path) falls into characters."""
    glyphs = [(char, glyph(run.role, char)) for char in text]
    width = sum([found.width for _, found in glyphs]) * size
    if width > limit:
        return [Box(char, found.font, found.width * size, "cell", run.color) for char, found in glyphs]
    if len({found.font for _, found in glyphs}) == 1:
        return [Box(text, glyphs[0][1].font, width, "word", run.color)]
    boxes: list[Box] = []
    for font, group in groupby(glyphs, key=lambda pair: pair[1].font):
        same = tuple(group)
        part = sum(found.width for _, found in same) * size
        kind = "part" if boxes else "word"
        boxes.append(Box("".join(char for char, _ in same), font, part, kind, run.color))
    return boxes


def may_break(before: Box, after: Box) -> bool:
    """Whether a line may end between two boxes."""
    return after.kind != "part" and before.text[-1] not in NO_END and after.text[0] not in NO_START


def _break(boxes: Sequence[Box], first: float, other: float) -> list[Line]:
    lines: list[Line] = []
    start = 0
    while start < len(boxes):
        width = other if lines else first
        stop = _line_end(boxes, start, width)
        lines.append(Line(_trimmed(boxes[start:stop]), width, stop >= len(boxes)))
        start = stop
        while start < len(boxes) and boxes[start].kind == "space":
            start += 1
    return lines or [Line((), first, last=True)]


def _trimmed(boxes: Sequence[Box]) -> tuple[Box, ...]:
    kept = list(boxes)
    while kept and kept[-1].kind == "space":
        kept.pop()
    return tuple(kept)


def _line_end(boxes: Sequence[Box], start: int, width: float) -> int:
    """Find where the line from `start` ends: as full as it gets, then squeezed, then shortened."""
    used, stop = 0.0, start
    while stop < len(boxes) and used + boxes[stop].width <= width + _FUZZ:
        used += boxes[stop].width
        stop += 1
    if stop == len(boxes):
        return stop
    stop = max(stop, start + 1)
    if _breaks_at(boxes, stop):
        return stop
    return _squeezed(boxes, start, stop, width) or _shortened(boxes, start, stop)


def _breaks_at(boxes: Sequence[Box], stop: int) -> bool:
    """Whether a line may end before `stop`; spaces there vanish, so the boxes around them decide."""
    after = next((box for box in boxes[stop:] if box.kind != "space"), None)
    before = next((box for box in reversed(boxes[:stop]) if box.kind != "space"), None)
    return after is None or before is None or may_break(before, after)


def _squeezed(boxes: Sequence[Box], start: int, stop: int, width: float) -> int | None:
    """Take the marks that may not begin a line into this one, where its punctuation gives up enough blank."""
    end = stop + 1
    while end < len(boxes) and not _breaks_at(boxes, end):
        end += 1
    line = boxes[start:end]
    room = sum(box.width * _SQUEEZE for box in line if box.slack)
    too_wide = sum(box.width for box in line) - width
    return end if end - stop <= _PULL and too_wide <= room else None


def _shortened(boxes: Sequence[Box], start: int, stop: int) -> int:
    end = stop
    while end > start + 1 and not _breaks_at(boxes, end):
        end -= 1
    return end if _breaks_at(boxes, end) else stop


def forbidden_ends(lines: Sequence[Line]) -> tuple[str, ...]:
    """Return the lines that begin or end with a mark that must not stand there; for checking a setting."""
    begins = [line.text for _, line in pairwise(lines) if line.text[:1] in NO_START]
    ends = [line.text for line, _ in pairwise(lines) if line.text[-1:] in NO_END]
    return tuple(text for text in begins + ends if text)
