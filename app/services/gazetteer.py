"""Where a map can be sent: coordinates in any form that boundary texts have, or a place by its name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import shapely

from app.domain.layer import Feature
from app.errors import BadInputError
from app.services.desk import Desk

Bounds = tuple[float, float, float, float]
_EVERYWHERE: Final = (-180.0, -90.0, 180.0, 90.0)
_NO_RANK: Final = 4
_NEAR: Final = 0.006  # degrees about a point, some 600 m
_SOURCES: Final = ("county", "township", "startup_area", "block", "heritage_site", "place", "great_wall_pass")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a map can go to.

    Attributes:
        name: what it is called; empty for coordinates.
        kind: of the layer that knows it, `point` for coordinates.
        county: where it lies, as far as that is known.
        bounds: west, south, east, north in degrees.
        uncertainty_m: how far off it may be.
        remarks: what is odd about it, Chinese sentences.
    """

    name: str
    kind: str
    county: str
    bounds: Bounds
    uncertainty_m: float = 0.0
    remarks: tuple[str, ...] = ()

    def middle(self) -> tuple[float, float]:
        """Return longitude and latitude of its middle."""
        west, south, east, north = self.bounds
        return (west + east) / 2, (south + north) / 2


def spots(desk: Desk) -> tuple[Spot, ...]:
    """Return every named place that some layer locates: counties first, then townships, blocks, monuments, villages."""
    with desk.layer_source() as source:
        found = [
            spot
            for kind in _SOURCES
            for layer in source.layers(kind)
            for feature in (source.features(layer, _EVERYWHERE) if layer.feature_count else ())
            for spot in _spots(kind, feature)
        ]
    unique = {(spot.name, spot.county): spot for spot in reversed(found)}  # what stands first in the list wins
    return tuple(spot for spot in found if unique[spot.name, spot.county] is spot)


def _spots(kind: str, feature: Feature) -> Iterator[Spot]:
    names = feature.attributes.get("name_zh") or feature.attributes.get("name") or ()
    west, south, east, north = feature.geometry.bounds
    small = max(0.0, _NEAR - max(east - west, north - south) / 2)
    bounds = west - small, south - small, east + small, north + small
    county = str(feature.attributes.get("county") or "")
    for name in [names] if isinstance(names, str) else names:
        yield Spot(str(name), kind, county, bounds, feature.uncertainty_m)


def find_spots(known: Iterable[Spot], words: str, most: int = 12) -> tuple[Spot, ...]:
    """Return the places whose names hold the words: those called so first, then those that begin so."""
    words = words.strip()
    ranked = ((_rank(spot, words), place, spot) for place, spot in enumerate(known) if words)
    return tuple(spot for rank, _, spot in sorted(ranked, key=lambda each: each[:2])[:most] if rank < _NO_RANK)


def _rank(spot: Spot, words: str) -> int:
    fits = (spot.name == words, spot.name.startswith(words), words in spot.name, words in spot.county + spot.name)
    return fits.index(True) if any(fits) else len(fits)


def coordinates(desk: Desk, text: str) -> Spot:
    """Return the place that coordinates name, in any form that boundary texts accept; several points: around them.

    Raises:
        BadInputError: no coordinates, outside China, or a zone that is not unique.
    """
    from app.geodata.locate import locate
    from app.geodata.pasted import read_pasted

    raw = read_pasted(text)
    points = raw.coordinates()
    if len(points) == 0:
        raise BadInputError("没有读出坐标，请输入“经度 纬度”，或“X Y”（X为北、Y为东）。")
    located = locate(raw, desk.outlines)
    west, south, east, north = shapely.total_bounds(shapely.points(located.points_to_degrees(points))).tolist()
    return Spot("", "point", "", (west, south, east, north), remarks=located.warnings)


def looks_like_coordinates(text: str) -> bool:
    """Return whether a text can only be meant as coordinates: it holds two numbers and hardly any words."""
    digits = sum(letter.isdigit() for letter in text)
    letters = sum("一" <= letter <= "鿿" for letter in text)
    return digits > max(3, letters)  # a degree with two decimals has four
