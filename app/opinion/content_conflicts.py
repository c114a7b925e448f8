"""Where the site conflicts with control lines: the overlap of every kind, and places that want maps of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.opinion import MapFeature, Opinion
from app.domain.review import ControlLine
from app.opinion.content_rules import BINDING
from app.opinion.templates import Templates

_APART: Final = 0.003  # degrees, some 300 m: pieces of an overlap that lie closer share a map
_WIDE: Final = 0.03  # degrees, some 3 km: on a map of so much, single places are too small to be read
_MOST_PLACES: Final = 12


@dataclass(frozen=True, slots=True)
class Conflict:
    """One control line that the site encroaches upon.

    Attributes:
        line: its row of the conformity table.
        overlap: the common part, degrees (EPSG:4490).
        places: parts of it that a map of the whole shows too small, the largest first.
        more: how many further places there are.
    """

    line: ControlLine
    overlap: BaseGeometry
    places: tuple[BaseGeometry, ...] = ()
    more: int = 0


def conflicts(opinion: Opinion, words: Templates) -> tuple[Conflict, ...]:
    """Return the conflicts that a map can show, in the order of the conformity table."""
    if opinion.site is None or opinion.site.geometry.is_empty:
        return ()
    kinds = _kinds(opinion, words)
    lines = [line for line in opinion.review.control_lines if line.state == "hit" and line.kind in kinds]
    found = [(line, _overlap(opinion.site.geometry, _features(opinion, line))) for line in lines]
    return tuple(_conflict(line, overlap) for line, overlap in found if not overlap.is_empty)


def _kinds(opinion: Opinion, words: Templates) -> frozenset[str]:
    """Return the kinds that a site encroaches upon, and those it lies in that a binding finding holds against it."""
    held = {
        overlap.kind
        for finding in opinion.review.findings
        if finding.outcome == "hit" and finding.effect in BINDING
        for overlap in finding.overlaps
        if overlap.area_m2 > 0
    }
    areas: list[str] = words.sections["areas"]["kinds"]
    return frozenset(held | {line.kind for line in opinion.review.control_lines if line.kind not in areas})


def _features(opinion: Opinion, line: ControlLine) -> list[MapFeature]:
    wanted = [each for each in opinion.map_features if each.kind == line.kind and not each.geometry.is_empty]
    return [each for each in wanted if line.authority in (None, each.authority)]


def _overlap(site: BaseGeometry, features: Sequence[MapFeature]) -> BaseGeometry:
    whole = _valid(site)
    shapely.prepare(whole)
    met = [_valid(each.geometry) for each in features if whole.intersects(each.geometry)]
    return shapely.intersection(whole, shapely.union_all(met)) if met else shapely.Point()


def _valid(geometry: BaseGeometry) -> BaseGeometry:
    return geometry if geometry.is_valid else shapely.make_valid(geometry)


def _conflict(line: ControlLine, overlap: BaseGeometry) -> Conflict:
    west, south, east, north = overlap.bounds
    places = _places(overlap) if max(east - west, north - south) > _WIDE else ()
    return Conflict(line, overlap, places[:_MOST_PLACES], max(0, len(places) - _MOST_PLACES))


def _places(overlap: BaseGeometry) -> tuple[BaseGeometry, ...]:
    """Gather the pieces of an overlap into places; one place alone needs no map besides the whole's."""
    pieces = shapely.get_parts(overlap)
    around = shapely.get_parts(shapely.union_all(shapely.buffer(shapely.box(*shapely.bounds(pieces).T), _APART)))
    if len(around) == 1:
        return ()
    piece_of, place_of = shapely.STRtree(around).query(pieces, predicate="intersects")
    places = [shapely.union_all(pieces[piece_of[place_of == number]]) for number in range(len(around))]
    return tuple(sorted(places, key=lambda place: (-place.area, -place.length, place.bounds)))
