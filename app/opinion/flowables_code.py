"""The printed code: a QR code whose modules stay large enough for a scan, and the short code beside it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from app.domain.opinion import PrintedCode
from app.errors import BadInputError
from app.opinion.flowables import ChineseParagraph
from app.opinion.tags import Element, tagged
from app.opinion.templates import Templates
from app.opinion.typesetting import Run, Style

_LEAST_SIDE: Final = 26 * mm
_MOST_SIDE: Final = 45 * mm
_LEAST_MODULE: Final = 0.4 * mm
_QUIET: Final = 4  # modules of blank around the symbol (ISO/IEC 18004)
_GROUP: Final = 4
_GAP: Final = 4 * mm
_CODE: Final = Style(14.0, 22.0, align="left")
_NOTE: Final = Style(10.5, 15.0, align="left")

Modules = Sequence[Sequence[bool]]


def grouped(short: str) -> str:
    """Write a short code in groups of four characters."""
    return " ".join(short[start : start + _GROUP] for start in range(0, len(short), _GROUP))


def modules_of(payload: str) -> Modules:
    """Return a QR code's rows of dark (True) and light modules, error correction level M.

    Raises:
        BadInputError: where no QR code, or none that prints on 45 mm, holds so much text.
    """
    from reportlab.graphics.barcode.qr import QrCodeWidget

    try:
        widget: Any = QrCodeWidget(payload, barLevel="M")
        code = widget.qr
        code.make()
    except ValueError as error:
        raise _too_long(payload) from error
    if code.getModuleCount() * _LEAST_MODULE > _MOST_SIDE:
        raise _too_long(payload)
    return tuple(tuple(map(bool, row)) for row in code.modules)


def _too_long(payload: str) -> BadInputError:
    return BadInputError(f"二维码内容过长（{len(payload)}个字符），印出后无法识读，请改用签名较短的证书。")


class CodeBlock(Flowable):
    """The printed code with the words that say how to check it."""

    def __init__(self, code: PrintedCode, contact: str, parent: Element, words: Templates) -> None:
        super().__init__()
        self._modules = modules_of(code.payload)
        self._side = max(_LEAST_SIDE, len(self._modules) * _LEAST_MODULE)
        self._quiet = _QUIET * self._side / len(self._modules)
        short = grouped(code.short)
        self._figure = parent.add("Figure", alt=words.say("code.alternative", short=short))
        told = [(Run(f"{words.say('code.title')}　{short}", "hei"), _CODE), (Run(words.say("code.how")), _NOTE)]
        told += [(Run(words.say("code.contact", contact=contact)), _NOTE)] if contact else []
        self._told = [ChineseParagraph([run], style, parent.add("P")) for run, style in told]

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - reportlab's names
        """Take the symbol's height with its quiet zone, or the text's."""
        self._left = self._side + 2 * self._quiet + _GAP
        self._text_height = sum(each.wrap(aW - self._left, aH)[1] for each in self._told)
        self.width, self.height = aW, max(self._side + 2 * self._quiet, self._text_height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the symbol at the left and the text beside it."""
        foot = self.height - self._side - self._quiet
        x, y = self.canv.absolutePosition(self._quiet, foot)
        self._figure.box = (x, y, x + self._side, y + self._side)
        with tagged(self.canv, self._figure):
            self._draw_symbol(self.canv, self._quiet, foot)
        top = self.height - self._quiet
        for each in self._told:
            top -= each.height
            each.drawOn(self.canv, self._left, top)

    def _draw_symbol(self, canvas: Any, x: float, y: float) -> None:
        size, path = self._side / len(self._modules), canvas.beginPath()
        for number, row in enumerate(self._modules, start=1):
            for start, count in dark_runs(row):
                path.rect(x + start * size, y + self._side - number * size, count * size, size)
        canvas.setFillGray(0)
        canvas.drawPath(path, stroke=0, fill=1)


def dark_runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where dark modules begin in a row, and how many follow."""
    start = 0
    for dark, group in groupby(row):
        count = len(tuple(group))
        if dark:
            yield start, count
        start += count
