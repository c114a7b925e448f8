"""Draw geometries and their labels on paper."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import shapely
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from app.opinion.map_drawing_features import Shown, label_of, parts
from app.opinion.map_drawing_frame import MapFrame
from app.opinion.map_drawing_furniture import Look, draw_shape, write

_SMALL: Final = 12.0  # points; what draws smaller than this gets a ring around it
_LABEL: Final = 7.5


def draw(canvas: Any, geometry: BaseGeometry, look: Look, frame: MapFrame) -> None:
    """Draw a geometry in points."""
    for part in parts(geometry):
        left, bottom, right, top = part.bounds
        box = (max(left, 0.0), max(bottom, 0.0), min(right, frame.width), min(top, frame.height))
        if isinstance(part, Polygon):
            draw_shape(canvas, _path(canvas, [part.exterior, *part.interiors], close=True), look, box)
        elif isinstance(part, LineString):
            line = replace(look, fill=False, hatch=0, dash=False, line=max(look.line, 1.2))
            draw_shape(canvas, _path(canvas, [part], close=False), line, box)
        else:
            canvas.setFillColorRGB(*look.color)
            canvas.circle(left, bottom, 2, stroke=0, fill=1)


def _path(canvas: Any, rings: Sequence[Any], *, close: bool) -> Any:
    path = canvas.beginPath()
    for ring in rings:
        points = shapely.get_coordinates(ring)[: -1 if close else None].tolist()
        ends = " l ".join(f"{x:.2f} {y:.2f}" for x, y in points[1:])
        x, y = points[0]
        # one piece of code for all of a ring: reportlab formats numbers one by one, which takes ten times as long
        path._code.append(f"{x:.2f} {y:.2f} m {ends} l" + (" h" if close else ""))  # noqa: SLF001
    return path


def ring_if_small(canvas: Any, geometry: BaseGeometry, look: Look) -> None:
    """Draw a ring around what would else be overlooked."""
    if geometry.is_empty:
        return
    left, bottom, right, top = geometry.bounds
    if max(right - left, top - bottom) < _SMALL:
        canvas.setStrokeColorRGB(*look.color)
        canvas.setLineWidth(1.2)
        canvas.circle((left + right) / 2, (bottom + top) / 2, _SMALL, stroke=1, fill=0)


def write_labels(canvas: Any, features: Sequence[Shown], frame: MapFrame, site: BaseGeometry | None) -> None:
    """Write the features' names inside them, never over the site or over each other."""
    taken = [] if site is None else [shapely.box(*frame.on_paper(site).buffer(_LABEL).bounds)]
    for each in features:
        label = label_of(each.feature)
        inside = shapely.clip_by_rect(each.geometry, 0, 0, frame.width, frame.height)
        if not label or inside.is_empty:
            continue
        spot, half = inside.representative_point(), len(label) * _LABEL / 2
        x = min(max(spot.x, half + 2), frame.width - half - 2)
        y = min(max(spot.y, 2.0), frame.height - _LABEL - 2)
        room = shapely.box(x - half, y - 1, x + half, y + _LABEL)
        if not any(room.intersects(other) for other in taken):
            taken.append(room)
            write(canvas, label, x, y, _LABEL, "hei", "center")
