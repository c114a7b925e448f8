"""What a map shows: which features in which order, how each looks, and where it lies on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from app.domain.opinion import MapFeature
from app.domain.vocabulary import AUTHORITIES, LAYER_KINDS
from app.opinion.content_blocks import SiteMap
from app.opinion.map_drawing_frame import MapFrame
from app.opinion.map_drawing_furniture import Look
from app.opinion.templates import Templates

_OUTLINES: Final = ("county", "township")
_PALE: Final = 0.08


class Shown(NamedTuple):
    """A feature that the frame shows: its look, and its geometry in points."""

    feature: MapFeature
    look: Look
    geometry: BaseGeometry


def chosen(block: SiteMap, words: Templates) -> tuple[MapFeature, ...]:
    """Return what a map draws, in drawing order, every shape once; the subject of a conflict lies on top."""
    order = list(words.map["kinds"])
    outlines = block.kind == "overview"
    wanted = [each for each in block.features if (not outlines or each.kind == "county")]
    unique = {
        (each.kind, each.authority, each.label, each.geometry.wkb): each
        for each in wanted
        if not each.geometry.is_empty
    }

    def place(each: MapFeature) -> tuple[bool, int]:
        return each.kind == block.subject, order.index(each.kind) if each.kind in order else -1

    return tuple(sorted(unique.values(), key=place))


def shown(
    features: Sequence[MapFeature], frame: MapFrame | None, block: SiteMap, words: Templates
) -> tuple[Shown, ...]:
    """Return the features that are to be seen in a frame, placed on paper; an outline around all of it is not."""
    if frame is None:
        return ()
    window = shapely.box(0, 0, frame.width, frame.height)
    placed = (Shown(each, _look(each, block, words), frame.on_paper(each.geometry)) for each in features)
    return tuple(each for each in placed if _is_seen(each, window))


def _is_seen(each: Shown, window: Polygon) -> bool:
    """Whether something of a feature falls into the window: any part of it, or its line where it is drawn as one."""
    filled = each.look.fill or each.look.hatch
    lines = (part if filled or not isinstance(part, Polygon) else part.boundary for part in parts(each.geometry))
    return any(line.intersects(window) for line in lines)


def parts(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield the single polygons, lines and points of a geometry."""
    for part in getattr(geometry, "geoms", (geometry,)):
        if hasattr(part, "geoms"):
            yield from parts(part)
        elif not part.is_empty:
            yield part


def _color(kind: str, words: Templates) -> tuple[float, float, float]:
    red, green, blue = words.map["kinds"].get(kind, words.map["other"])
    return float(red), float(green), float(blue)


def _look(feature: MapFeature, block: SiteMap, words: Templates) -> Look:
    schematic = feature.authority == "schematic"
    color = _color(feature.kind, words)
    if feature.kind in _OUTLINES:
        return Look(color, fill=False, dash=schematic, line=0.9)
    look = Look(
        color,
        fill=not schematic,
        hatch=_hatch(feature.kind, words) if schematic else 0,
        dash=feature.authority != "official",
    )
    beside = block.kind == "conflict" and feature.kind != block.subject
    return replace(look, alpha=_PALE, hatch=0, line=0.4) if beside else look


def _hatch(kind: str, words: Templates) -> int:
    """Return the way of a kind's hatching: neighbours in the drawing order differ."""
    order = list(words.map["kinds"])
    return order.index(kind) % 3 + 1 if kind in order else 1


def site_look(words: Templates) -> Look:
    """Return how the site is drawn."""
    red, green, blue = words.map["site"]
    return Look((float(red), float(green), float(blue)), line=1.6)


def overlap_look(words: Templates) -> Look:
    """Return how the overlap of a conflict is drawn."""
    red, green, blue = words.map["overlap"]
    return Look((float(red), float(green), float(blue)), line=1.0, alpha=0.6)


def name_of(feature: MapFeature) -> str:
    """Return a feature's kind and authority as the legend has them."""
    authority = AUTHORITIES.get(feature.authority, feature.authority)
    return f"{LAYER_KINDS.get(feature.kind, feature.kind)}（{authority}）"


def label_of(feature: MapFeature) -> str:
    """Return what is written into a feature; a schematic one says that it is, but for the counties' outlines."""
    marked = feature.label and feature.authority == "schematic" and feature.kind not in _OUTLINES
    return f"{feature.label}（示意）" if marked else feature.label
