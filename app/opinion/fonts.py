"""The document's fonts: which font draws a character in a role, and how wide it is.

A machine's own fonts of official documents come first where they are asked for, then the bundled ones. Glyphs of two
licences never share a file: where a font lacks a character, a run of text changes to the next font.
"""

import io
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from typing import Any, Final, NamedTuple

from app.errors import BadInputError
from app.opinion.fonts_files import font_bytes, font_table
from app.opinion.fonts_system import find_fonts, font_folders

ROLES: Final = ("fang", "song-bold", "song", "hei", "kai")
# The last resorts, tried in this order.
_FALLBACK: Final = ("song", "hei", "kai", "window")
# Latin letters and digits of 仿宋 and 楷体 are too heavy beside their characters: the serif ones of 宋体 fit.
_LATIN: Final = {"fang": "song", "kai": "song"}
_system: ContextVar[bool] = ContextVar("system_fonts", default=False)


class Glyph(NamedTuple):
    """A character's font (a name that reportlab knows) and its width in ems."""

    font: str
    width: float


class Face(NamedTuple):
    """A font that reportlab knows: its name there, its family's name, the widths (in ems) of all that it has."""

    name: str
    family: str
    widths: dict[int, float]


@contextmanager
def fonts_of(source: str) -> Iterator[None]:
    """Let all that is set inside use the "system" fonts first, or the "bundled" ones alone, as everywhere else."""
    token = _system.set(source == "system")
    try:
        yield
    finally:
        _system.reset(token)


def families(source: str) -> dict[str, str]:
    """Return the family that each role is set in."""
    return {role: _faces(role, source == "system")[0].family for role in ROLES}


@cache
def _faces(role: str, system: bool) -> tuple[Face, ...]:
    """Return a role's fonts in the order in which they are tried."""
    own = _system_face(role) if system else None
    return (own, _bundled_face(role)) if own else (_bundled_face(role),)


@cache
def _bundled_face(role: str) -> Face:
    from reportlab.pdfbase.ttfonts import TTFont

    name = f"Taixin-{role}"
    return _face(TTFont(name, io.BytesIO(font_bytes(role))), name, font_table()[role]["family"])


def _system_face(role: str) -> Face | None:
    """Return the first font of this machine that goes by one of the role's names and that reportlab can read."""
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    name = f"System-{role}"
    wanted = font_table()[role].get("system", ())
    for found in find_fonts(wanted, font_folders()):
        with suppress(TTFError, OSError, ValueError):
            font = TTFont(name, str(found.path), subfontIndex=found.number)
            return _face(font, name, next(each for each in found.names if each in wanted))
    return None


def _face(font: Any, name: str, family: str) -> Face:
    """Register a font with reportlab."""
    from reportlab.pdfbase import pdfmetrics

    pdfmetrics.registerFont(font)
    face = font.face
    widths = {code: face.charWidths.get(code, face.defaultWidth) / 1000 for code in face.charToGlyph}
    return Face(name, family, widths)


def glyph(role: str, char: str) -> Glyph:
    """Return the font that draws a character in a role, another one where the role's own lacks it.

    Raises:
        BadInputError: where no font has the character; it is named.
    """
    return _glyph(role, char, _system.get())


@cache
def _glyph(role: str, char: str, system: bool) -> Glyph:
    code = ord(char)
    role = _LATIN.get(role, role) if char.isascii() else role
    for each in (role, *_FALLBACK):
        for face in _faces(each, system):
            if code in face.widths:
                return Glyph(face.name, face.widths[code])
    shown = char if unicodedata.category(char)[0] not in "CZ" else ""
    raise BadInputError(f"字符“{shown}”（U+{code:04X}）在可用的字体中没有字形，请改用其他写法后再生成审查意见。")


def text_width(role: str, text: str, size: float) -> float:
    """Return the width of one line of text in points."""
    return sum(glyph(role, char).width for char in text) * size
