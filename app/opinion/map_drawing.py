"""The opinion's maps: the site in its county, among the control lines, and where it conflicts with one of them."""

from collections.abc import Sequence
from typing import Any, Final

import shapely
from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable
from shapely.geometry.base import BaseGeometry

from app.domain.opinion import MapFeature
from app.opinion.content_blocks import SiteMap
from app.opinion.flowables_office import LEADING, TEXT_HEIGHT, TEXT_WIDTH
from app.opinion.map_drawing_features import chosen, label_of, name_of, overlap_look, parts, shown, site_look
from app.opinion.map_drawing_frame import Bounds, MapFrame, degrees_text, frame_for
from app.opinion.map_drawing_furniture import (
    LEGEND_ROW,
    Look,
    draw_grid,
    draw_legend,
    draw_north_arrow,
    draw_scale_bar,
    write,
)
from app.opinion.map_drawing_shapes import draw, ring_if_small, write_labels
from app.opinion.tags import Element, tagged
from app.opinion.templates import Templates

_EDGE: Final = 6 * mm  # left and below, for the grid's labels
_WIDTH: Final = TEXT_WIDTH - _EDGE - 2
_HIGHEST: Final = 150 * mm
_BELOW: Final = 18 * mm  # labels and scale bar
_ROOM: Final = TEXT_HEIGHT - 2 * LEADING - 45.0  # of a page, less the word 附件, caption and note
_LOWEST: Final = 70 * mm
_REGION_ZONE: Final = 38  # most of the region lies in it; it serves where there is no site
_MARGINS: Final = {"overview": 1.06, "close": 1.8, "conflict": 1.6}
_DETAIL_LEAST: Final = 1000.0


class SiteMapDrawing(Flowable):
    """A map of an opinion, as its block asks for it."""

    def __init__(self, block: SiteMap, parent: Element, words: Templates) -> None:
        super().__init__()
        self._words, self._block = words, block
        self._site = _present(block.site.geometry if block.site else None)
        features = chosen(block, words)
        self._view = self._frame(features, _HIGHEST)
        self._shown = shown(features, self._view, block, words)
        self._legend = self._entries()
        self._high = min(_HIGHEST, max(_LOWEST, _ROOM - self._below()))
        if self._high < _HIGHEST:
            self._view = self._frame(features, self._high)
            self._shown = shown(features, self._view, block, words)
        self._figure = parent.add("Figure", alt=self._alternative())

    @property
    def zone(self) -> int:
        """The zone of the map's plane."""
        return self._block.site.zone if self._block.site else _REGION_ZONE

    @property
    def shows_schematic(self) -> bool:
        """Whether a schematic layer is to be seen."""
        return any(each.feature.authority == "schematic" for each in self._shown)

    def _frame(self, features: Sequence[MapFeature], height: float) -> MapFrame | None:
        around = _around(self._block, self._site, features)
        if not around:
            return None
        bounds: Bounds = tuple(float(each) for each in shapely.total_bounds(around))  # type: ignore[assignment]
        least = _DETAIL_LEAST if self._block.kind == "conflict" else 500.0
        return frame_for(bounds, (_WIDTH, height), self.zone, _MARGINS[self._block.kind], least)

    def _entries(self) -> list[tuple[str, Look]]:
        """Return the legend: the site, the overlap, every kind and authority shown."""
        first = [("用地范围", site_look(self._words))] if self._site is not None else []
        if self._block.overlap is not None:
            first.append(("重叠部分", overlap_look(self._words)))
        return [*first, *{name_of(each.feature): each.look for each in self._shown}.items()]

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
            write(canvas, self._words.say("annexes.no_site_map"), _WIDTH / 2, self._high / 2, 14, "hei", "center")
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.8)
        canvas.rect(0, 0, _WIDTH, self._high)
        canvas.restoreState()
        draw_legend(canvas, self._legend, 0, self.height - self._high - _BELOW, TEXT_WIDTH)

    def _draw_map(self, canvas: Any, frame: MapFrame) -> None:
        canvas.saveState()
        window = canvas.beginPath()
        window.rect(0, 0, frame.width, frame.height)
        canvas.clipPath(window, stroke=0, fill=0)
        for each in self._shown:
            draw(canvas, each.geometry, each.look, frame)
        self._draw_site(canvas, frame)
        write_labels(canvas, self._shown, frame, self._site)
        canvas.restoreState()
        draw_grid(canvas, frame)
        draw_north_arrow(canvas, frame.width - 8 * mm, frame.height - 22 * mm)
        draw_scale_bar(canvas, frame, 4 * mm, -12 * mm)

    def _draw_site(self, canvas: Any, frame: MapFrame) -> None:
        """Draw the site, and over it the overlap, of which no piece may be overlooked."""
        if self._site is None:
            return
        placed, look = frame.on_paper(self._site), site_look(self._words)
        draw(canvas, placed, look, frame)
        if self._block.overlap is None:
            ring_if_small(canvas, placed, look)
            return
        look = overlap_look(self._words)
        for piece in parts(frame.on_paper(self._block.overlap)):
            draw(canvas, piece, look, frame)
            ring_if_small(canvas, piece, look)

    def _alternative(self) -> str:
        """Say in words what a map shows, for those who cannot see it."""
        frame = self._view
        if frame is None:
            return f"地图：{self._words.say('annexes.no_site_map')}。"
        lon, lat = degrees_text(frame.lon), degrees_text(frame.lat)
        drawn = "、".join(name for name, _ in self._legend) or "无要素"
        labels = "、".join(dict.fromkeys(filter(None, (label_of(each.feature) for each in self._shown))))
        named = f"图中注记：{labels}。" if labels else ""
        return f"地图，上北下南，比例尺1:{frame.scale:.0f}，图幅中心为东经{lon}、北纬{lat}。图上绘有：{drawn}。{named}"


def _present(geometry: BaseGeometry | None) -> BaseGeometry | None:
    return None if geometry is None or geometry.is_empty else geometry


def _around(block: SiteMap, site: BaseGeometry | None, features: Sequence[MapFeature]) -> list[BaseGeometry]:
    """Return what a map has to show: a conflict's place, the site, or the counties that the site lies in."""
    if block.focus is not None:
        return [block.focus]
    counties = [each.geometry for each in features if each.kind == "county"]
    if block.kind == "close":
        return counties if site is None else [site]
    home = counties if site is None else [each for each in counties if each.intersects(site)]
    return [*home, *([] if site is None else [site])] if home else [*counties, *([] if site is None else [site])]
