"""The document's fonts: which font draws a character in a role, and how wide it is."""

import io
import unicodedata
from functools import cache
from typing import Final, NamedTuple

from app.errors import BadInputError
from app.opinion.fonts_files import font_bytes

ROLES: Final = ("fang", "song-bold", "song", "hei", "kai")
# The last resorts, tried in this order; glyphs of two licences never share a file, so a run of text changes its font.
_FALLBACK: Final = ("song", "hei", "kai", "window")
# Latin letters and digits of 仿宋 and 楷体 are too heavy beside their characters: the serif ones of 宋体 fit.
_LATIN: Final = {"fang": "song", "kai": "song"}


class Glyph(NamedTuple):
    """A character's font (a name that reportlab knows) and its width in ems."""

    font: str
    width: float


@cache
def _font(role: str) -> tuple[str, dict[int, float]]:
    """Register a role's font with reportlab; return its name there and the widths (in ems) of all that it has."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name = f"Taixin-{role}"
    font = TTFont(name, io.BytesIO(font_bytes(role)))
    pdfmetrics.registerFont(font)
    face = font.face
    return name, {code: face.charWidths.get(code, face.defaultWidth) / 1000 for code in face.charToGlyph}


@cache
def glyph(role: str, char: str) -> Glyph:
    """Return the font that draws a character in a role, another bundled font where the role's own lacks it.

    Raises:
        BadInputError: where no bundled font has the character; it is named.
    """
    code = ord(char)
    role = _LATIN.get(role, role) if char.isascii() else role
    for each in (role, *_FALLBACK):
        name, widths = _font(each)
        if code in widths:
            return Glyph(name, widths[code])
    shown = char if unicodedata.category(char)[0] not in "CZ" else ""
    raise BadInputError(f"字符“{shown}”（U+{code:04X}）在内置字体中没有字形，请改用其他写法后再生成审查意见。")


def text_width(role: str, text: str, size: float) -> float:
    """Return the width of one line of text in points."""
    return sum(glyph(role, char).width for char in text) * size
