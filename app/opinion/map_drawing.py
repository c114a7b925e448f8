"""The opinion's two maps: the site among the counties, and the site among the control lines."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

import shapely
from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from app.domain.opinion import MapFeature, Opinion
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.opinion.content_wording import say, template
from app.opinion.flowables_office import TEXT_HEIGHT, TEXT_WIDTH
from app.opinion.map_drawing_frame import Bounds, MapFrame, degrees_text, frame_for
from app.opinion.map_drawing_furniture import (
    LEGEND_ROW,
    Look,
    draw_graticule,
    draw_legend,
    draw_north_arrow,
    draw_scale_bar,
    draw_shape,
    write,
)
from app.opinion.tags import Element, tagged

_EDGE: Final = 6 * mm  # left and below, for the graticule's labels
_DRAWING: Final = (TEXT_WIDTH - _EDGE - 2, 150 * mm)
_BELOW: Final = 18 * mm  # labels and scale bar
_ROOM: Final = TEXT_HEIGHT - 60.0  # of a page, less caption and note
_LOWEST: Final = 70 * mm
_OUTLINES: Final = ("county", "township")
_SMALL: Final = 12.0  # points; a site that draws smaller than this gets a ring around it
_LABEL: Final = 7.5


class SiteMapDrawing(Flowable):
    """A map of an opinion: `kind` is "overview" or "close"."""

    def __init__(self, opinion: Opinion, kind: str, parent: Element) -> None:
        super().__init__()
        site = opinion.site.geometry if opinion.site else None
        self._site = None if site is None or site.is_empty else site
        features = _chosen(opinion.map_features, kind)
        frame = _frame(self._site, features, kind, _DRAWING[1])
        self._legend = _legend(_shown(features, frame), with_site=self._site is not None)
        self._high = min(_DRAWING[1], max(_LOWEST, _ROOM - self._below()))
        self._view = frame if self._high == _DRAWING[1] else _frame(self._site, features, kind, self._high)
        self._shown = _shown(features, self._view)
        self._figure = parent.add("Figure", alt=_alternative(self._view, self._legend, self._shown))

    def _below(self) -> float:
        """Return the height of labels, scale bar and legend."""
        return _BELOW + 26 + -(-len(self._legend) // 3) * LEGEND_ROW

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - reportlab's names
        """Take the text block's width, the drawing's height and what the legend needs."""
        self.width, self.height = TEXT_WIDTH, self._high + self._below()
        return self.width, self.height

    def draw(self) -> None:
        """Draw the map with its lower left corner above scale bar and legend."""
        left, bottom = self.canv.absolutePosition(0, 0)
        self._figure.box = (left, bottom, left + self.width, bottom + self.height)
        with tagged(self.canv, self._figure):
            self._draw(self.canv)

    def _draw(self, canvas: Any) -> None:
        canvas.saveState()
        canvas.translate(_EDGE, self.height - self._high)
        if self._view is not None:
            self._draw_map(canvas, self._view)
        if self._site is None:
            write(canvas, say("annexes.no_site_map"), _DRAWING[0] / 2, self._high / 2, 14, "hei", "center")
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.8)
        canvas.rect(0, 0, _DRAWING[0], self._high)
        canvas.restoreState()
        draw_legend(canvas, self._legend, 0, self.height - self._high - _BELOW, TEXT_WIDTH)

    def _draw_map(self, canvas: Any, frame: MapFrame) -> None:
        canvas.saveState()
        window = canvas.beginPath()
        window.rect(0, 0, frame.width, frame.height)
        canvas.clipPath(window, stroke=0, fill=0)
        for each in self._shown:
            _draw(canvas, each.geometry, each.look, frame)
        if self._site is not None:
            _draw_site(canvas, frame.on_paper(self._site), frame)
        _write_labels(canvas, self._shown, frame, self._site)
        canvas.restoreState()
        draw_graticule(canvas, frame)
        draw_north_arrow(canvas, frame.width - 8 * mm, frame.height - 22 * mm)
        draw_scale_bar(canvas, frame, 4 * mm, -12 * mm)


class _Shown(NamedTuple):
    """A feature that the frame shows: its look, and its geometry in points."""

    feature: MapFeature
    look: Look
    geometry: BaseGeometry


def _shown(features: Sequence[MapFeature], frame: MapFrame | None) -> tuple[_Shown, ...]:
    """Return the features that are to be seen in a frame, placed on paper; an outline around all of it is not."""
    if frame is None:
        return ()
    window = shapely.box(0, 0, frame.width, frame.height)
    placed = [_Shown(each, _look(each), frame.on_paper(each.geometry)) for each in features]
    return tuple(each for each in placed if _is_seen(each, window))


def _is_seen(shown: _Shown, window: Polygon) -> bool:
    """Whether something of a feature falls into the window: any part of it, or its line where it is drawn as one."""
    filled = shown.look.fill or shown.look.hatch
    lines = (part if filled or not isinstance(part, Polygon) else part.boundary for part in _parts(shown.geometry))
    return any(line.intersects(window) for line in lines)


def _chosen(features: Sequence[MapFeature], kind: str) -> tuple[MapFeature, ...]:
    """Return what a map draws, in drawing order, every shape once."""
    order = list(template("map")["kinds"])
    wanted = [each for each in features if (kind == "close" or each.kind == "county") and not each.geometry.is_empty]
    unique = {(each.kind, each.authority, each.label, each.geometry.wkb): each for each in wanted}
    return tuple(sorted(unique.values(), key=lambda each: order.index(each.kind) if each.kind in order else -1))


def _color(kind: str) -> tuple[float, float, float]:
    colors = template("map")
    red, green, blue = colors["kinds"].get(kind, colors["other"])
    return float(red), float(green), float(blue)


def _look(feature: MapFeature) -> Look:
    schematic = feature.authority == "schematic"
    if feature.kind in _OUTLINES:
        return Look(_color(feature.kind), fill=False, dash=schematic, line=0.9)
    return Look(
        _color(feature.kind),
        fill=not schematic,
        hatch=_hatch(feature.kind) if schematic else 0,
        dash=feature.authority != "official",
    )


def _hatch(kind: str) -> int:
    """Return the way of a kind's hatching: neighbours in the drawing order differ."""
    order = list(template("map")["kinds"])
    return order.index(kind) % 3 + 1 if kind in order else 1


def _site_look() -> Look:
    red, green, blue = template("map")["site"]
    return Look((float(red), float(green), float(blue)), line=1.6)


def _frame(site: BaseGeometry | None, features: Sequence[MapFeature], kind: str, height: float) -> MapFrame | None:
    counties = [each.geometry for each in features if each.kind == "county"]
    around = [*counties, *([site] if site else [])] if kind == "overview" else [site] if site else counties
    if not around:
        return None
    bounds: Bounds = tuple(float(each) for each in shapely.total_bounds(around))  # type: ignore[assignment]
    return frame_for(bounds, _DRAWING[0], height, margin=1.06 if kind == "overview" and counties else 1.8)


def _legend(shown: Sequence[_Shown], *, with_site: bool) -> list[tuple[str, Look]]:
    named = {
        f"{LAYER_KINDS.get(each.kind, each.kind)}（{AUTHORITIES.get(each.authority, each.authority)}）": look
        for each, look, _ in shown
    }
    return [*([("用地范围", _site_look())] if with_site else []), *named.items()]


def _alternative(frame: MapFrame | None, legend: Sequence[tuple[str, Look]], shown: Sequence[_Shown]) -> str:
    """Say in words what a map shows, for those who cannot see it."""
    if frame is None:
        return f"地图：{say('annexes.no_site_map')}。"
    lon, lat = (degrees_text(round(degrees * 3600), 1) for degrees in (frame.lon, frame.lat))
    drawn = "、".join(name for name, _ in legend) or "无要素"
    labels = "、".join(dict.fromkeys(each.feature.label for each in shown if each.feature.label))
    named = f"图中注记：{labels}。" if labels else ""
    return f"地图，上北下南，比例尺1:{frame.scale:.0f}，图幅中心为东经{lon}、北纬{lat}。图上绘有：{drawn}。{named}"


def _parts(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    for part in getattr(geometry, "geoms", (geometry,)):
        if hasattr(part, "geoms"):
            yield from _parts(part)
        elif not part.is_empty:
            yield part


def _draw(canvas: Any, geometry: BaseGeometry, look: Look, frame: MapFrame) -> None:
    for part in _parts(geometry):
        left, bottom, right, top = part.bounds
        box = (max(left, 0.0), max(bottom, 0.0), min(right, frame.width), min(top, frame.height))
        if isinstance(part, Polygon):
            draw_shape(canvas, _path(canvas, [part.exterior, *part.interiors], close=True), look, box)
        elif isinstance(part, LineString):
            draw_shape(canvas, _path(canvas, [part], close=False), Look(look.color, fill=False, line=1.2), box)
        else:
            canvas.setFillColorRGB(*look.color)
            canvas.circle(left, bottom, 2, stroke=0, fill=1)


def _path(canvas: Any, rings: Sequence[Any], *, close: bool) -> Any:
    path = canvas.beginPath()
    for ring in rings:
        first, *rest = shapely.get_coordinates(ring).tolist()
        path.moveTo(*first)
        for point in rest:
            path.lineTo(*point)
        if close:
            path.close()
    return path


def _draw_site(canvas: Any, geometry: BaseGeometry, frame: MapFrame) -> None:
    look = _site_look()
    _draw(canvas, geometry, look, frame)
    if geometry.is_empty:
        return
    left, bottom, right, top = geometry.bounds
    if max(right - left, top - bottom) < _SMALL:
        canvas.setStrokeColorRGB(*look.color)
        canvas.setLineWidth(1.2)
        canvas.circle((left + right) / 2, (bottom + top) / 2, _SMALL, stroke=1, fill=0)


def _write_labels(canvas: Any, shown: Sequence[_Shown], frame: MapFrame, site: BaseGeometry | None) -> None:
    """Write the features' names inside them, never over the site or over each other."""
    taken = [] if site is None else [shapely.box(*frame.on_paper(site).buffer(_LABEL).bounds)]
    for each in shown:
        label = each.feature.label
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
