"""Decide in which coordinate system a file's numbers are, with the evidence; where that is not unique, ask.

Evidence, strongest first: what the user says, what the file declares, a zone number before the easting, 带号, and the
county outlines for six-digit eastings: these fit one zone only, since neighbouring zones lie three degrees apart.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.crs import (
    DEGREES,
    MILLION,
    Zone,
    gauss_kruger_of,
    is_plain_degrees,
    name_of,
    parse_crs,
    points_to_degrees,
    to_degrees,
    zone_of_number,
)
from app.geodata.place_checks import EASTINGS, NORTHINGS, check_degrees, check_swapped_plane, within
from app.geodata.raw import Points, RawFile, are_sane
from app.geodata.shifted import from_shifted, shift_named
from app.geodata.zone_evidence import Outlines, counties_of, fitting

if TYPE_CHECKING:
    from pyproj import CRS

__all__ = ["Located", "Outlines", "check_degrees", "locate", "locate_points"]

_ASK: Final = "请指明坐标系（如EPSG:4526，3度带第38带）。"


@dataclass(frozen=True, slots=True)
class Located:
    """The coordinate system of a file's numbers, why, and what is odd about that (Chinese sentences).

    `prefix` is the zone number before the eastings; None where there is none or the numbers are degrees. `shift` is
    `GCJ-02` or `BD-09` where the numbers are the shifted degrees of a phone map, which are taken back on the way.
    """

    crs: "CRS"
    evidence: str
    prefix: int | None = None
    warnings: tuple[str, ...] = ()
    shift: str | None = None

    @property
    def name(self) -> str:
        """Return what the system is called: a code, a name, or the shift."""
        return self.shift or name_of(self.crs)

    @property
    def zone(self) -> int | None:
        """Return the number of the 3-degree Gauss-Krüger zone, None in every other system."""
        zone = gauss_kruger_of(self.crs)
        return zone.number if zone is not None and zone.width == 3 else None  # noqa: PLR2004

    def to_degrees(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return a geometry of the file in degrees."""
        if self.shift is not None:
            return shapely.transform(geometry, self.points_to_degrees)
        return to_degrees(geometry, self.crs)

    def points_to_degrees(self, points: Points) -> Points:
        """Return points of the file, shape (n, 2), in degrees."""
        if self.shift is not None:
            return from_shifted(points, self.shift)
        return points_to_degrees(points, self.crs)


def locate(raw: RawFile, outlines: Outlines, *, crs: str | None = None) -> Located:
    """Locate a file that was read whole; see `locate_points`."""
    if crs is None:
        _check_datum(raw)
    declared = None if raw.crs is None or raw.crs_assumed else raw.crs
    zone = None if raw.zone_number is None else zone_of_number(raw.zone_number)
    return locate_points(raw.coordinates(), raw.name, outlines, crs=crs, declared=declared, zone=zone)


def locate_points(
    points: Points,
    name: str,
    outlines: Outlines,
    *,
    crs: str | None = None,
    declared: str | None = None,
    zone: Zone | None = None,
) -> Located:
    """Decide the system of points (x east, y north) of the file `name`.

    Args:
        points: shape (n, 2), finite or refused.
        name: of the file, for messages.
        outlines: county outlines by name (EPSG:4490).
        crs: what the user says; it goes before everything else.
        declared: what the file declares.
        zone: what a boundary-point text says by 带号.

    Raises:
        BadInputError: numbers that are not finite, axes swapped, outside China, contradicting, or not unique.
    """
    _check_finite(points, name)
    shift = shift_named(crs or declared or "")
    if len(points) == 0:
        return Located(parse_crs(DEGREES if shift else crs or declared or DEGREES), "文件中没有坐标")
    if shift is not None:
        found = _shifted(points, shift, name, "文件声明" if crs is None else "由用户指定")
    elif crs is not None:
        found = _with_system(points, parse_crs(crs), name, "由用户指定")
    elif declared is not None:
        found = _with_system(points, parse_crs(declared), name, "文件声明")
    else:
        found = _by_numbers(points, name, outlines, zone)
    check_degrees(found.points_to_degrees(points), name, f"（按{found.name}读取）")
    return _doubted(points, found, outlines)


def _check_datum(raw: RawFile) -> None:
    said = (raw.datum or "").upper()
    if said and not any(word in said for word in ("2000", "CGCS", "WGS")):
        raise BadInputError(
            f"“{raw.name}”的坐标系写为“{raw.datum}”，与2000国家大地坐标系没有公开的转换参数。"
            "请先在当地转换后再导入；若标注有误，请指明实际坐标系（如EPSG:4526）。"
        )


def _check_finite(points: Points, name: str) -> None:
    if not are_sane(points):
        raise BadInputError(f"“{name}”的坐标中有空值、无穷大（NaN/Inf）或过大的数，请检查数据后重新导出。")


def _shifted(points: Points, shift: str, name: str, evidence: str) -> Located:
    """Take the shifted degrees of a phone map, marked: no office may take them for surveyed ones."""
    if np.abs(points).max() > 360:  # noqa: PLR2004  # degrees
        raise BadInputError(
            f"“{name}”的坐标声明为{shift}，数值却不是经纬度（度），请改为经纬度，或指明实际坐标系（如EPSG:4526）。"
        )
    check_degrees(points, name, f"（{shift}）")
    said = (
        f"“{name}”的坐标声明为{shift}（互联网地图的偏移坐标），已按公开流传的公式换算为CGCS2000；"
        "该公式没有官方依据，可能有数米误差，请以实测界址点核对。"
    )
    return Located(parse_crs(DEGREES), f"{evidence}{shift}，已换算为CGCS2000经纬度", warnings=(said,), shift=shift)


def _with_system(points: Points, crs: "CRS", name: str, evidence: str) -> Located:
    """Take a named system; for a Gauss-Krüger one the numbers say whether the zone stands before the easting."""
    zone = gauss_kruger_of(crs)
    if zone is None or is_plain_degrees(crs):
        return Located(crs, f"{evidence}{_shown(crs, zone)}")
    check_swapped_plane(points, name)
    prefix = _prefix(points, name)
    if prefix is None:
        return Located(_system(zone, prefixed=False), f"{evidence}{_shown(crs, zone)}，Y坐标不带带号")
    own = zone_of_number(prefix)
    if own is None or own.meridian != zone.meridian:
        raise BadInputError(
            f"“{name}”的Y坐标以{prefix}开头，与坐标系{_shown(crs, zone)}（中央经线{zone.meridian}°）不符，"
            "请核对后指明正确的坐标系（如EPSG:4526）。"
        )
    return Located(_system(own, prefixed=True), f"{evidence}{_shown(crs, zone)}，Y坐标带号{prefix}", prefix)


def _shown(crs: "CRS", zone: Zone | None) -> str:
    """Return what messages call a system: many a file gives it no name but what it consists of."""
    if crs.to_epsg() or zone is None:
        return name_of(crs)
    return f"高斯克吕格{zone.width}度带第{zone.number}带"


def _system(zone: Zone, *, prefixed: bool) -> "CRS":
    return parse_crs(zone.code(prefixed=prefixed))


def _prefix(points: Points, name: str) -> int | None:
    """Return the zone number before the eastings, None where there is none."""
    numbers = np.unique(np.floor(points[:, 0] / MILLION))
    if len(numbers) == 1 and numbers[0] != 0:
        return int(numbers[0])
    if len(numbers) > 1 and numbers.max() >= 13:  # noqa: PLR2004  # the first zone over China
        shown = "、".join(str(int(number)) for number in numbers[:4])
        raise BadInputError(f"“{name}”的Y坐标带号不一致（{shown}），请按同一投影带重新导出。")
    return None


def _by_numbers(points: Points, name: str, outlines: Outlines, zone: Zone | None) -> Located:
    if np.abs(points).max() <= 360:  # noqa: PLR2004  # degrees; metres are never that small
        return Located(parse_crs(DEGREES), "数值为经纬度（度）")
    check_swapped_plane(points, name)
    prefix = _prefix(points, name)
    if prefix is not None:
        return _by_prefix(points, prefix, name, zone)
    east, north = points[:, 0], points[:, 1]
    if not (within(east, EASTINGS) and within(north, NORTHINGS)):
        raise BadInputError(f"“{name}”没有坐标系说明，数值也不像高斯克吕格平面坐标，{_ASK}")
    if zone is not None:
        return _by_header(points, zone, name, outlines)
    return _by_outlines(points, name, outlines)


def _by_prefix(points: Points, prefix: int, name: str, zone: Zone | None) -> Located:
    own = zone_of_number(prefix)
    if own is None or not within(points[:, 1], NORTHINGS):
        raise BadInputError(f"“{name}”没有坐标系说明，Y坐标以{prefix}开头，不是我国的投影带号，{_ASK}")
    said: tuple[str, ...] = ()
    if zone is not None and zone.number != prefix:
        said = (f"“{name}”写明带号{zone.number}，而Y坐标以{prefix}开头，已按{prefix}带读取，请核对。",)
    return Located(_system(own, prefixed=True), f"Y坐标以带号{prefix}开头", prefix, said)


def _by_header(points: Points, zone: Zone, name: str, outlines: Outlines) -> Located:
    """Take 带号, unless the outlines fit another zone only: such a contradiction is for a person."""
    fits = fitting(points, outlines)
    if fits and zone.meridian not in {other.meridian for other in fits}:
        better = fits[0].number
        raise BadInputError(
            f"“{name}”写明带号{zone.number}，但按该带读取落在六县（市、区）之外，按{better}带读取则落在县内。"
            f"请核对后指明坐标系（如{fits[0].code(prefixed=False)}）。"
        )
    return Located(_system(zone, prefixed=False), f"文件写明带号{zone.number}，Y坐标不带带号")


def _by_outlines(points: Points, name: str, outlines: Outlines) -> Located:
    fits = fitting(points, outlines)
    if len(fits) != 1:
        reason = "按37、38带读取都不落在六县（市、区）内" if not fits else "按37、38带读取都落在县内"
        raise BadInputError(f"“{name}”的Y坐标不带带号，也没有坐标系说明，{reason}，无法判定投影带。{_ASK}")
    number = fits[0].number
    county = "、".join(counties_of(points, fits[0], outlines))
    return Located(
        _system(fits[0], prefixed=False),
        f"Y坐标不带带号，只有按{number}带读取才落在县内（{county}，县界为示意）",
        warnings=(f"“{name}”的Y坐标不带带号，按县界判定为{number}带（落在{county}），请核对。",),
    )


def _doubted(points: Points, found: Located, outlines: Outlines) -> Located:
    """Warn of a site without zone prefix that lies outside all counties, but inside them by the neighbouring zone."""
    own = gauss_kruger_of(found.crs)
    if own is None or found.prefix is not None or not outlines:
        return found
    better = [zone for zone in fitting(points, outlines) if zone.meridian != own.meridian]
    if not better or any(zone.meridian == own.meridian for zone in fitting(points, outlines)):
        return found
    said = f"按{name_of(found.crs)}读取落在六县（市、区）之外，按{better[0].number}带读取则落在县内，请核对投影带。"
    return Located(found.crs, found.evidence, found.prefix, (*found.warnings, said))
