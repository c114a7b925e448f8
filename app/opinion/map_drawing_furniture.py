"""What stands around a map: plane grid with labels, scale bar, north arrow, legend."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from reportlab.lib.units import mm

from app.opinion.flowables import draw_line
from app.opinion.fonts import text_width
from app.opinion.map_drawing_frame import MapFrame
from app.opinion.typesetting import Run, Style, set_lines

Color = tuple[float, float, float]
_BLACK: Final[Color] = (0.0, 0.0, 0.0)
_HATCH: Final = 6.0
_LYING: Final = 3
_ENDLESS: Final = 10_000.0
_CROSS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Look:
    """How shapes are drawn: colour, whether filled, dashed, and the line's width in points.

    `hatch` is 0 for none, or 1, 2, 3 for lines that rise, fall or lie (示意), so that two over each other stay apart.
    `alpha` is how much the filling covers, from 0 to 1.
    """

    color: Color
    fill: bool = True
    hatch: int = 0
    dash: bool = False
    line: float = 0.6
    alpha: float = 0.25


def write(
    canvas: Any, text: str, x: float, y: float, size: float = 7.5, role: str = "song", align: str = "left"
) -> None:
    """Write one line of text at a point."""
    style = Style(size, size, align="left")
    line = set_lines([Run(text, role)], style, _ENDLESS)[0]
    x -= {"left": 0.0, "center": line.natural / 2, "right": line.natural}[align]
    draw_line(canvas, line._replace(width=line.natural), style, x, y)


def draw_grid(canvas: Any, frame: MapFrame) -> None:
    """Draw crosses where the grid's lines meet, and label eastings (Y) below and northings (X) at the left, metres."""
    eastings, northings = frame.grid()
    canvas.setStrokeGray(0.4)
    canvas.setLineWidth(0.3)
    for east in eastings:
        x = frame.x(east)
        canvas.line(x, 0, x, -_CROSS)
        write(canvas, str(east), x, -11, 7, align="center")
        for north in northings:
            y = frame.y(north)
            canvas.line(x - _CROSS, y, x + _CROSS, y)
            canvas.line(x, y - _CROSS, x, y + _CROSS)
    for north in northings:
        _northing_label(canvas, str(north), frame.y(north))


def _northing_label(canvas: Any, text: str, y: float) -> None:
    canvas.line(-_CROSS, y, 0, y)
    canvas.saveState()
    canvas.translate(-5, y)
    canvas.rotate(90)
    write(canvas, text, 0, 0, 7, align="center")
    canvas.restoreState()


def draw_north_arrow(canvas: Any, x: float, y: float) -> None:
    """Draw the arrow with its foot at a point; up is the grid's north."""
    for side, gray in ((-1, 0), (1, 1)):
        path = canvas.beginPath()
        path.moveTo(x, y + 13 * mm)
        path.lineTo(x + side * 3 * mm, y)
        path.lineTo(x, y + 3 * mm)
        path.close()
        canvas.setFillGray(gray)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.5)
        canvas.drawPath(path, stroke=1, fill=1)
    write(canvas, "北", x, y + 14 * mm, 9, "hei", "center")


def draw_scale_bar(canvas: Any, frame: MapFrame, x: float, y: float) -> None:
    """Draw a bar of two parts, each a round length of about 15 to 30 mm, and the scale as a ratio."""
    metres = _round_length(frame.scale * 0.03)
    length = metres / frame.scale * 1000 * mm
    canvas.setStrokeGray(0)
    canvas.setLineWidth(0.5)
    for part in (0, 1):
        canvas.setFillGray(part)
        canvas.rect(x + part * length, y, length, 1.4 * mm, stroke=1, fill=1)
    for part in (0, 1, 2):
        write(canvas, _length_text(metres * part), x + part * length, y + 2.4 * mm, align="center")
    write(canvas, f"1:{frame.scale:.0f}", x + 2 * length + 12 * mm, y)


def _round_length(longest: float) -> float:
    """Return the longest length of 1, 2 or 5 times a power of ten that is not longer."""
    lengths = [float(factor) * 10.0**power for power in range(7) for factor in (1, 2, 5)]
    return max(length for length in lengths if length <= longest)


def _length_text(metres: float) -> str:
    kilometre = 1000
    if metres == 0:
        return "0"
    return f"{metres / kilometre:g}千米" if metres >= kilometre else f"{metres:g}米"


def hatch(canvas: Any, box: tuple[float, float, float, float], kind: int) -> None:
    """Draw lines over a box that rise (1), fall (2) or lie (3); the caller has set colour and clipping."""
    left, bottom, right, top = box
    height = top - bottom
    path = canvas.beginPath()
    if kind == _LYING:
        for number in range(int(bottom // _HATCH), int(top // _HATCH) + 1):
            path.moveTo(left, number * _HATCH)
            path.lineTo(right, number * _HATCH)
    else:
        foot, head = (bottom, top) if kind == 1 else (top, bottom)
        # every line stands on the same lattice, whatever the box, so that neighbours of one kind join
        origin = bottom if kind == 1 else -top
        for number in range(int((left - height - origin) // _HATCH), int((right - origin) // _HATCH) + 1):
            path.moveTo(origin + number * _HATCH, foot)
            path.lineTo(origin + number * _HATCH + height, head)
    canvas.setLineWidth(0.3)
    canvas.drawPath(path, stroke=1, fill=0)


def draw_legend(canvas: Any, items: Sequence[tuple[str, Look]], x: float, top: float, width: float) -> None:
    """Draw the legend in three columns downwards from `top`."""
    columns = 3
    write(canvas, "图例", x, top - 10, 9, "hei")
    for number, (name, look) in enumerate(items):
        left = x + number % columns * width / columns
        bottom = top - 26 - number // columns * LEGEND_ROW
        _sample(canvas, look, (left, bottom, left + 9 * mm, bottom + 3.4 * mm))
        room = width / columns - 12 * mm
        write(canvas, name, left + 10.5 * mm, bottom + 2, min(7.0, 7.0 * room / text_width("song", name, 7.0)))


LEGEND_ROW: Final = 14.0


def _sample(canvas: Any, look: Look, box: tuple[float, float, float, float]) -> None:
    path = canvas.beginPath()
    path.rect(box[0], box[1], box[2] - box[0], box[3] - box[1])
    draw_shape(canvas, path, look, box)


def draw_shape(canvas: Any, path: Any, look: Look, box: tuple[float, float, float, float]) -> None:
    """Fill, hatch and outline a path; `box` bounds the hatching."""
    canvas.saveState()
    canvas.setFillColorRGB(*look.color)
    canvas.setStrokeColorRGB(*look.color)
    if look.hatch:
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0, fillMode=0)
        hatch(canvas, box, look.hatch)
        canvas.restoreState()
    canvas.setLineWidth(look.line)
    if look.dash:
        canvas.setDash([3, 2])
    canvas.setFillAlpha(look.alpha)
    canvas.drawPath(path, stroke=1, fill=int(look.fill), fillMode=0)
    canvas.restoreState()
