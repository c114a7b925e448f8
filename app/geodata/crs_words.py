"""Coordinate systems in a reviewer's words, and those that files of this region come in."""

from typing import Final

from app.errors import BadInputError
from app.geodata.crs import DEGREES, SIX, THREE, Zone, gauss_kruger_of, is_plain_degrees, parse_crs

_SHIFTED: Final = {"GCJ-02": "GCJ-02（高德、腾讯等互联网地图的偏移坐标）", "BD-09": "BD-09（百度地图的偏移坐标）"}
_ZONES: Final = (Zone(37), Zone(38))
_SIX: Final = Zone(19, 6)
_WIDE: Final = 6


def usual_systems() -> tuple[tuple[str, str], ...]:
    """Return code and words of the systems that files of this region come in, the likeliest first."""
    zones = [(zone, prefixed) for prefixed in (True, False) for zone in (*reversed(_ZONES), _SIX)]
    planes = [(zone.code(prefixed=prefixed), _zone_words(zone, prefixed=prefixed)) for zone, prefixed in zones]
    return ((DEGREES, crs_words(DEGREES)), *planes, *_SHIFTED.items())


def _zone_words(zone: Zone, *, prefixed: bool) -> str:
    how = "带号前缀" if prefixed else "无带号"
    return f"CGCS2000 {zone.width}度带{zone.number}带（{how}，中央经线{zone.meridian}°）"


def crs_words(code: str) -> str:
    """Return a system's name in words; what is not known stays as it is written."""
    if code in _SHIFTED:
        return _SHIFTED[code]
    number = int(code.partition(":")[2]) if code.startswith("EPSG:") and code[5:].isdigit() else 0
    for width, numbers in ((3, THREE), (_WIDE, SIX)):
        for zone in (Zone(each, width) for each in numbers):
            for prefixed in (True, False):
                if zone.code(prefixed=prefixed) == code:
                    return _zone_words(zone, prefixed=prefixed)
    return _named(code) if number else code


def _named(code: str) -> str:
    try:
        crs = parse_crs(code)
    except BadInputError:
        return code
    if is_plain_degrees(crs):
        return "CGCS2000 经纬度（度）" if code == DEGREES else f"{crs.name} 经纬度（度）"
    zone = gauss_kruger_of(crs)
    return f"{crs.name}（{code}）" if zone is None else _zone_words(zone, prefixed=False)
