"""Bring coordinates of Chinese phone maps (GCJ-02, BD-09) back to CGCS2000 degrees.

Source: the forward formulas are those that have been public since about 2010 (EvilTransform.cs, "Somebody Anonymous",
on4wp7 at CodePlex, for GCJ-02; bd_encrypt, for BD-09), never published officially. The inverse here is our own: a
fixed-point iteration, since each shift changes slowly from place to place (by at most 2 % of a step).

Measured over 忻州 (111.5-114.5 E, 38-40 N, 40 000 points): GCJ-02 lies 535 to 632 m off, BD-09 1311 to 1440 m; there
and back differs by less than 1e-7 m. The forward formulas give EvilTransform's (GCJ-02) and coordtransform's (BD-09)
published test points to the last digit. How far they agree with what a map provider really did is not known; count on
some metres.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

from app.geodata.raw import Points

GCJ02: Final = "GCJ-02"
BD09: Final = "BD-09"
_SPELLINGS: Final[Mapping[str, str]] = MappingProxyType(
    {"GCJ02": GCJ02, "火星坐标": GCJ02, "火星坐标系": GCJ02, "高德坐标": GCJ02, "腾讯坐标": GCJ02}
    | {"BD09": BD09, "BD09LL": BD09, "百度坐标": BD09, "百度坐标系": BD09}
)
_SEMI_MAJOR: Final = 6_378_245.0  # the formula's own ellipsoid, Krassowsky 1940
_ECCENTRICITY2: Final = 0.006_693_421_622_965_943
_ROUNDS: Final = 20
_CLOSE: Final = 1e-13  # degrees


def shift_named(text: str) -> str | None:
    """Return `GCJ-02` or `BD-09` where a name means one of them, None otherwise."""
    return _SPELLINGS.get(text.strip().upper().replace("-", "").replace("_", "").replace(" ", ""))


def to_shifted(points: Points, shift: str) -> Points:
    """Return points (longitude, latitude; shape (n, 2)) as a phone map with this shift would give them."""
    moved = _to_gcj(points)
    return _to_bd(moved) if shift == BD09 else moved


def from_shifted(points: Points, shift: str) -> Points:
    """Return the true longitude and latitude (CGCS2000 and WGS 84 count as the same) of shifted points."""
    plain = _inverse(_to_bd, points) if shift == BD09 else points
    return _inverse(_to_gcj, plain)


def _inverse(forward: Callable[[Points], Points], wanted: Points) -> Points:
    """Return the points that `forward` takes to the wanted ones."""
    found = wanted.copy()
    for _ in range(_ROUNDS):
        error = forward(found) - wanted
        found = found - error
        if not len(error) or np.abs(error).max() < _CLOSE:
            break
    return found


def _to_gcj(points: Points) -> Points:
    lon, lat = points[:, 0], points[:, 1]
    north, east = _metres(lon - 105.0, lat - 35.0)
    radians = np.radians(lat)
    w2 = 1 - _ECCENTRICITY2 * np.sin(radians) ** 2
    meridian = _SEMI_MAJOR * (1 - _ECCENTRICITY2) / w2**1.5
    parallel = _SEMI_MAJOR / np.sqrt(w2) * np.cos(radians)
    return np.column_stack([lon + np.degrees(east / parallel), lat + np.degrees(north / meridian)])


def _metres(x: Points, y: Points) -> tuple[Points, Points]:
    """Return the shift north and east in metres, x and y in degrees from 105 E, 35 N."""
    both = 20 * np.sin(6 * np.pi * x) + 20 * np.sin(2 * np.pi * x)
    root = np.sqrt(np.abs(x))
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
    return north + (both + _waves(y, 160, 320)) * 2 / 3, east + (both + _waves(x, 150, 300)) * 2 / 3


def _waves(at: Points, long: float, longest: float) -> Points:
    turn = np.pi * at
    total: Points = 20 * np.sin(turn) + 40 * np.sin(turn / 3) + long * np.sin(turn / 12) + longest * np.sin(turn / 30)
    return total


def _to_bd(points: Points) -> Points:
    x, y = points[:, 0], points[:, 1]
    turn = np.pi * 3000 / 180
    radius = np.hypot(x, y) + 2e-5 * np.sin(turn * y)
    angle = np.arctan2(y, x) + 3e-6 * np.cos(turn * x)
    return np.column_stack([radius * np.cos(angle) + 0.0065, radius * np.sin(angle) + 0.006])
