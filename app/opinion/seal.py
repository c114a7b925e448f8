"""The office's seal as a one-page PDF: its picture, or a drawn one (演示) for the worked example."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any, Final

from app.errors import BadInputError
from app.opinion.fonts import glyph, text_width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

SIDE: Final = 119.06  # points: 42 mm, the diameter of an office's seal (国发〔1999〕25号)
_RED: Final = (0.86, 0.05, 0.05)
_FONT: Final = "song-bold"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_LARGEST_PNG: Final = 5_000_000  # bytes
_MOST_PIXELS: Final = 3000  # on a side: 42 mm at 1800 dpi
_LEAST_PIXELS: Final = 200  # 42 mm at 120 dpi
_DEMO: Final = "演示"
_WIDEST_ARC: Final = 240.0  # degrees
_CHARACTER_ARC: Final = 24.0


def seal_page(picture: bytes) -> bytes:
    """Put a seal's picture on a page of 42 × 42 mm, its transparency kept; a page of PDF is returned as it is.

    Raises:
        BadInputError: no PNG, damaged, opaque, too large or too small.
    """
    if picture.startswith(b"%PDF-"):
        return picture
    from reportlab.lib.utils import ImageReader

    out = io.BytesIO()
    canvas = _page(out)
    image = ImageReader(check_seal(picture))
    canvas.drawImage(image, 0, 0, SIDE, SIDE, mask="auto", preserveAspectRatio=True)
    canvas.save()
    return out.getvalue()


def check_seal(picture: bytes) -> Any:
    """Open a seal's picture with Pillow, as RGBA.

    Raises:
        BadInputError: no PNG, damaged, opaque, too large or too small.
    """
    from PIL import Image

    refusal = "印章图片应为背景透明的PNG。请用透明背景重新导出印章图片。"
    if not picture.startswith(_PNG) or len(picture) > _LARGEST_PNG:
        raise BadInputError(f"印章图片不是PNG，或超过5MB。{refusal}", field="seal")
    try:
        with Image.open(io.BytesIO(picture)) as opened:
            if max(opened.size) > _MOST_PIXELS or min(opened.size) < _LEAST_PIXELS:
                size = "×".join(map(str, opened.size))
                raise BadInputError(
                    f"印章图片为{size}像素，应在{_LEAST_PIXELS}至{_MOST_PIXELS}像素之间。请调整大小后重新选择。",
                    field="seal",
                )
            image = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError) as error:  # Pillow reports a broken PNG in any of the three
        raise BadInputError(f"印章图片已损坏，无法读取。{refusal}", field="seal") from error
    if image.getchannel("A").getextrema()[0] == 255:  # noqa: PLR2004  opaque everywhere
        raise BadInputError(f"印章图片没有透明背景，会遮住正文。{refusal}", field="seal")
    return image


def draw_demo_seal(office: str) -> bytes:
    """Draw a round red seal with the office's name on the arc, a star, and 演示: no real seal looks so.

    The same name gives the same bytes.

    Raises:
        BadInputError: where a character has no glyph.
    """
    out = io.BytesIO()
    canvas = _page(out)
    canvas.setStrokeColorRGB(*_RED)
    canvas.setFillColorRGB(*_RED)
    canvas.setLineWidth(3)
    radius = SIDE / 2
    canvas.circle(radius, radius, radius - 2, stroke=1, fill=0)
    _star(canvas, radius, radius + 3, 17)
    _arc(canvas, office.removesuffix(f"（{_DEMO}）"))
    _centred(canvas, f"{_DEMO}专用", 11, radius - 48)  # below the line of the date, which must stay readable
    canvas.save()
    return out.getvalue()


def _page(out: io.BytesIO) -> Canvas:
    from reportlab.pdfgen.canvas import Canvas

    first = glyph(_FONT, _DEMO[0]).font  # reportlab would start with Helvetica, which is not embedded
    return Canvas(out, pagesize=(SIDE, SIDE), invariant=1, initialFontName=first)  # type: ignore[arg-type]  # stub


def _star(canvas: Canvas, x: float, y: float, size: float) -> None:
    path = canvas.beginPath()
    for corner in range(10):
        angle = math.pi / 2 + corner * math.pi / 5
        reach = size if corner % 2 == 0 else size * 0.382
        draw = path.lineTo if corner else path.moveTo
        draw(x + reach * math.cos(angle), y + reach * math.sin(angle))
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _arc(canvas: Canvas, name: str) -> None:
    """Set a name along the rim, over the star, smaller where it is long."""
    count = max(len(name), 2)
    span = min(_WIDEST_ARC, _CHARACTER_ARC * count)
    size = min(18.0, math.radians(span) * (SIDE / 2 - 20) / count)
    reach = SIDE / 2 - 7 - size
    for number, char in enumerate(name):
        angle = 90 + span / 2 - span * number / (count - 1)
        canvas.saveState()
        canvas.translate(SIDE / 2, SIDE / 2)
        canvas.rotate(angle - 90)
        font, ems = glyph(_FONT, char)
        canvas.setFont(font, size)
        canvas.drawString(-ems * size / 2, reach, char)
        canvas.restoreState()


def _centred(canvas: Canvas, words: str, size: float, y: float) -> None:
    x = (SIDE - text_width(_FONT, words, size)) / 2
    for char in words:
        font, ems = glyph(_FONT, char)
        canvas.setFont(font, size)
        canvas.drawString(x, y, char)
        x += ems * size
