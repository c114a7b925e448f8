"""Take pictures of widgets, keep them small, and tell how far two are apart."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

OFF: Final = 24  # how far a pixel may be off, of 255
SHARE: Final = 0.0005  # of all pixels: some forty letters' strokes
_LEVELS: Final = 16  # of each colour: a fixed grid, so that a rare colour never becomes another one
_STEP: Final = 255 / (_LEVELS - 1)
_EXACT: Final = 48
_PALETTE: Final = 256
Pixels = np.ndarray[Any, Any]


def pixels(widget: QWidget) -> Image.Image:
    """Return the picture of a widget as it is shown."""
    picture: QPixmap = widget.grab()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "BMP")  # type: ignore[call-overload]  # the stubs want the format as bytes, Qt takes words
    return Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")


def keep(picture: Image.Image, path: Path) -> None:
    """Write a picture in few colours: the most frequent as they are, the others on a fixed grid."""
    exact = np.asarray(picture)
    codes, counts = np.unique(_code(exact), return_counts=True)
    usual = codes[np.argsort(-counts, kind="stable")[:_EXACT]]
    levels = (np.round(exact / _STEP) * _STEP).astype(np.uint8)
    levels = np.where(np.isin(_code(exact), usual)[..., None], exact, levels)
    few = Image.fromarray(levels)
    colours = few.getcolors(_PALETTE)
    if colours is not None:
        few = _indexed(levels, np.array(sorted(colour for _, colour in colours), dtype=np.uint8))
    few.save(path, optimize=True)


def _indexed(levels: Pixels, colours: Pixels) -> Image.Image:
    """Return the picture with its own colours as the palette, sorted: the same pixels give the same bytes."""
    known = _code(colours)
    made = Image.fromarray(np.searchsorted(known, _code(levels)).astype(np.uint8), "P")
    made.putpalette(colours.tobytes())
    return made


def _code(colours: Pixels) -> Pixels:
    red, green, blue = (colours[..., part].astype(np.int64) for part in range(3))
    return (red << 16) + (green << 8) + blue


def share_off(one: Image.Image, other: Image.Image) -> float:
    """Return which share of the pixels differs by more than `OFF`; 1 where the sizes differ."""
    return 1.0 if one.size != other.size else float(_differs(one, other).mean())


def difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return a picture that is pale where both are alike and red where they differ; `one` where the sizes differ."""
    if one.size != other.size:
        return one
    pale = np.asarray(one.convert("L"), dtype=np.int16)[..., None] // 4 + 191
    shown = np.where(_differs(one, other)[..., None], (220, 0, 0), np.repeat(pale, 3, axis=2))
    return Image.fromarray(shown.astype(np.uint8))


def _differs(one: Image.Image, other: Image.Image) -> Pixels:
    a, b = (np.asarray(each.convert("RGB"), dtype=np.int16) for each in (one, other))
    return np.abs(a - b).max(axis=2) > OFF
