"""Coordinate systems: CGCS2000 Gauss-Krüger zones, what a file or a person may name, and the way to degrees and back.

Only systems on CGCS2000 or WGS 84 are taken: the two count as the same degrees (they differ by less than a metre).
The shifts from 1954北京 and 1980西安 are not public, so these are refused rather than guessed.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.raw import Points

if TYPE_CHECKING:
    from pyproj import CRS, Transformer

DEGREES: Final = "EPSG:4490"
THREE: Final = range(25, 46)  # numbers of the 3-degree zones over China
SIX: Final = range(13, 24)
MILLION: Final = 1_000_000
_DATUMS: Final = ("China 2000", "D_China_2000", "CGCS2000", "World Geodetic System 1984", "WGS_1984", "WGS 84", "ITRF")


@dataclass(frozen=True, slots=True)
class Zone:
    """A Gauss-Krüger zone: its number and its width in degrees (3 or 6)."""

    number: int
    width: int = 3

    @property
    def meridian(self) -> int:
        """Return the central meridian in degrees."""
        return 3 * self.number if self.width == 3 else 6 * self.number - 3  # noqa: PLR2004

    def code(self, *, prefixed: bool) -> str:
        """Return the EPSG code with or without the zone number before the easting."""
        if self.width == 3:  # noqa: PLR2004
            return f"EPSG:{(4513 if prefixed else 4534) + self.number - THREE.start}"
        return f"EPSG:{(4491 if prefixed else 4502) + self.number - SIX.start}"


def zone_of_number(number: int) -> Zone | None:
    """Return the zone that a prefix or a 带号 means: 25 to 45 are 3-degree zones, 13 to 23 are 6-degree zones."""
    if number in THREE:
        return Zone(number)
    return Zone(number, 6) if number in SIX else None


def zone_of_longitude(lon: float) -> int:
    """Return the 3-degree zone of a longitude in degrees; 112.5 belongs to zone 38."""
    return int((lon + 1.5) // 3)


def parse_crs(text: str) -> "CRS":
    """Return the coordinate system that a code or WKT names.

    Raises:
        BadInputError: unknown, on another datum than CGCS2000 or WGS 84, or neither geographic nor projected.
    """
    import pyproj
    from pyproj.exceptions import CRSError

    try:
        crs = pyproj.CRS.from_user_input(int(text) if text.strip().isdigit() else text)
    except CRSError as error:
        shown = text.strip()[:40]
        raise BadInputError(f"坐标系“{shown}”无法识别，请写成EPSG:4526这样的代码后重试。") from error
    return _checked(crs)


def gauss_kruger(zone: int, *, prefixed: bool = True) -> "CRS":
    """Return the CGCS2000 3-degree Gauss-Krüger system of a zone (25 to 45)."""
    return _known(Zone(zone).code(prefixed=prefixed))


def name_of(crs: "CRS") -> str:
    """Return `EPSG:n` where the system has a code, its name otherwise."""
    code = crs.to_epsg()
    return f"EPSG:{code}" if code else str(crs.name)


def gauss_kruger_of(crs: "CRS") -> Zone | None:
    """Return the zone of a Gauss-Krüger system whatever its prefix; 3-degree where both widths share the meridian."""
    if not crs.is_projected or crs.coordinate_operation is None:
        return None
    if crs.coordinate_operation.method_name not in ("Transverse Mercator", "Gauss-Kruger", "Gauss_Kruger"):
        return None
    given = {item.name.casefold(): item.value for item in crs.coordinate_operation.params}
    if given.get("scale factor at natural origin", 1.0) != 1.0 or given.get("false northing", 0.0) != 0.0:
        return None
    return _zone_with(given.get("longitude of natural origin"), given.get("false easting"))


def _zone_with(meridian: Any, easting: Any) -> Zone | None:
    if meridian is None or easting is None or easting % MILLION != MILLION // 2:
        return None
    six = Zone(int((meridian + 3) // 6), 6)
    if six.number in SIX and six.meridian == meridian and easting // MILLION == six.number:
        return six
    three = Zone(round(meridian / 3))
    fits = three.number in THREE and three.meridian == meridian and easting // MILLION in (0, three.number)
    return three if fits else None


def to_degrees(geometry: BaseGeometry, crs: "CRS") -> BaseGeometry:
    """Return a geometry (x east, y north) of a system in its own longitude and latitude, degrees."""
    if is_plain_degrees(crs):
        return geometry
    return _transformed(geometry, _inverse(crs.to_wkt()))


def points_to_degrees(points: Points, crs: "CRS") -> Points:
    """Return points of a system, shape (n, 2), x east and y north, in its own longitude and latitude, degrees."""
    return points if is_plain_degrees(crs) else _moved(points, _inverse(crs.to_wkt()))


def from_degrees(geometry: BaseGeometry, crs: "CRS") -> BaseGeometry:
    """Return a geometry in degrees on a system's plane, x east, y north."""
    return geometry if is_plain_degrees(crs) else _transformed(geometry, _direct(crs.to_wkt()))


def is_plain_degrees(crs: "CRS") -> bool:
    """Say whether a system is longitude and latitude in degrees from Greenwich."""
    if not crs.is_geographic or crs.prime_meridian is None:
        return False
    units = {axis.unit_name.casefold() for axis in crs.axis_info[:2]}
    return units == {"degree"} and crs.prime_meridian.longitude == 0


def _transformed(geometry: BaseGeometry, transformer: "Transformer") -> BaseGeometry:
    return shapely.transform(geometry, lambda points: _moved(points, transformer))


def _moved(points: Points, transformer: "Transformer") -> Points:
    return np.column_stack(transformer.transform(points[:, 0], points[:, 1]))


@lru_cache(maxsize=64)
def _known(code: str) -> "CRS":
    import pyproj

    return pyproj.CRS.from_user_input(code)


@lru_cache(maxsize=64)
def _inverse(wkt: str) -> "Transformer":
    import pyproj

    crs = pyproj.CRS.from_wkt(wkt)
    return pyproj.Transformer.from_crs(crs, _base(crs), always_xy=True)


@lru_cache(maxsize=64)
def _direct(wkt: str) -> "Transformer":
    import pyproj

    crs = pyproj.CRS.from_wkt(wkt)
    return pyproj.Transformer.from_crs(_base(crs), crs, always_xy=True)


def _base(crs: "CRS") -> "CRS":
    """Return plain degrees on the system's own datum: no shift between CGCS2000 and WGS 84 is ever applied."""
    geodetic = crs.geodetic_crs
    if geodetic is not None and is_plain_degrees(geodetic):
        return geodetic
    return _known(DEGREES)


def _checked(crs: "CRS") -> "CRS":
    if crs.is_compound:
        crs = next((part for part in crs.sub_crs_list if part.is_geographic or part.is_projected), crs)
    if not (crs.is_geographic or crs.is_projected):
        raise BadInputError(f"坐标系“{crs.name}”不是地理或投影坐标系，请指明坐标系（如EPSG:4526）。")
    datum = crs.geodetic_crs.datum.name if crs.geodetic_crs and crs.geodetic_crs.datum else ""
    if not any(known in datum for known in _DATUMS):
        raise BadInputError(
            f"坐标系“{crs.name}”的基准（{datum}）不是2000国家大地坐标系，与之没有公开的转换参数。"
            "请先在当地转换为CGCS2000后再导入；若标注有误，请指明实际坐标系（如EPSG:4526）。"
        )
    return crs
