"""Draw what a signature shows on the page: name, role and date with an embedded font, as a one-page PDF."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.opinion.fonts import glyph, text_width

if TYPE_CHECKING:
    from datetime import datetime

    from reportlab.pdfgen.canvas import Canvas

_INK = (0.05, 0.10, 0.45)  # the blue-black of signatures
_MARGIN = 4.0
_NAME_FONT, _SMALL_FONT = "kai", "song"  # roles of app.opinion.fonts


@dataclass(frozen=True, slots=True)
class StampText:
    """The lines of a stamp: who, in which role, when."""

    name: str
    role: str
    moment: datetime

    @property
    def date(self) -> str:
        """The date in the moment's own time zone, as documents write it."""
        return f"{self.moment.year}年{self.moment.month}月{self.moment.day}日"


def draw_stamp(text: StampText, width: float, height: float) -> bytes:
    """Draw a stamp that fills `width` × `height` points; the same text gives the same bytes.

    The text shrinks where it would not fit; a name is never cut off.
    """
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    first = glyph(_NAME_FONT, text.name[:1] or " ").font  # reportlab would start with Helvetica, which is not embedded
    canvas = Canvas(out, pagesize=(width, height), invariant=1, initialFontName=first)  # type: ignore[arg-type]  # stub
    canvas.setFillColorRGB(*_INK)
    small = min(9.0, height / 5)
    large = min(20.0, height - 2 * small - 3 * _MARGIN)
    _line(canvas, _NAME_FONT, text.name, height - _MARGIN - large * 0.9, large, width)
    _line(canvas, _SMALL_FONT, f"{text.role}  {text.date}", _MARGIN + small * 1.3, small, width)
    _line(canvas, _SMALL_FONT, "数字签名", _MARGIN, small * 0.8, width)
    canvas.save()
    return out.getvalue()


def _line(canvas: Canvas, role: str, words: str, y: float, size: float, width: float) -> None:
    """Draw one line from the left margin, each character in a font that has it, shrunk to the width."""
    room = width - 2 * _MARGIN
    size = min(size, size * room / max(text_width(role, words, size), 0.01))
    x = _MARGIN
    for char in words:
        font, ems = glyph(role, char)
        canvas.setFont(font, size)
        canvas.drawString(x, y, char)
        x += ems * size
