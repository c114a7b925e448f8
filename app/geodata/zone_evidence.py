"""Tell the zone of six-digit eastings by the county outlines: neighbouring zones lie three degrees apart."""

from collections.abc import Iterator, Mapping
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.geodata.crs import MILLION, Zone, parse_crs, points_to_degrees
from app.geodata.raw import Points

_CANDIDATES: Final = (Zone(37), Zone(38))
_SLACK: Final = 0.02  # degrees: the outlines are off by up to 1.9 km

Outlines = Mapping[str, BaseGeometry]


def fitting(points: Points, outlines: Outlines) -> tuple[Zone, ...]:
    """Return the candidate zones by which at least half the points fall into the counties."""
    if not outlines:
        return ()
    region = shapely.buffer(shapely.union_all(list(outlines.values())), _SLACK)
    return tuple(zone for zone in _CANDIDATES if _share(points, zone, region) >= 0.5)  # noqa: PLR2004


def _share(points: Points, zone: Zone, region: BaseGeometry) -> float:
    degrees = _read_as(points, zone)
    return float(shapely.contains_xy(region, degrees[:, 0], degrees[:, 1]).mean())


def _read_as(points: Points, zone: Zone) -> Points:
    plain = points.copy()
    plain[:, 0] %= MILLION
    return points_to_degrees(plain, parse_crs(zone.code(prefixed=False)))


def counties_of(points: Points, zone: Zone, outlines: Outlines) -> Iterator[str]:
    """Yield the counties that points without zone prefix fall into when they are read in a zone."""
    degrees = _read_as(points, zone)
    found = [n for n, o in outlines.items() if shapely.contains_xy(o, degrees[:, 0], degrees[:, 1]).any()]
    yield from found or ["县界附近"]
