"""Write areas as boundary-point exchange text by the standard (勘测定界界址点坐标交换格式)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.geodata.crs import from_degrees, gauss_kruger
from app.geodata.measure import EllipsoidMeasure, polygons_of, rings_of

if TYPE_CHECKING:
    from pyproj import CRS

_M2_PER_HA: Final = 10_000.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the head and the parcel line say besides coordinates; `date` is written as it is given."""

    producer: str = ""
    date: str = ""
    name: str = ""
    use: str = ""
    land_class: str = ""


def write_boundary_points(geometry: BaseGeometry, zone: int, sheet: Sheet | None = None) -> str:
    """Return the text for areas in degrees: one parcel for each polygon, X and Y with four decimals and zone prefix.

    Lines end in CRLF; encode the text as GB18030 or UTF-8. Areas are ellipsoidal, in hectares as the standard wants.
    """
    return write_parcels([(geometry, sheet or Sheet())], zone)


def write_parcels(parcels: Sequence[tuple[BaseGeometry, Sheet]], zone: int, *, prefixed: bool = True) -> str:
    """Return the text for several areas, each with what its parcel lines say; the head is the first one's.

    `prefixed` False leaves the zone number before the eastings out; it stands in the head either way.
    """
    lines = [*_head(zone, parcels[0][1] if parcels else Sheet())]
    number = 0
    for geometry, sheet in parcels:
        for polygon in polygons_of(geometry):
            number += 1
            lines += _parcel(number, polygon, gauss_kruger(zone, prefixed=prefixed), sheet)
    return "\r\n".join([*lines, ""])


def _head(zone: int, sheet: Sheet) -> Iterator[str]:
    yield from ("[属性描述]", "格式版本号=1.01版本", f"数据产生单位={sheet.producer}", f"数据产生日期={sheet.date}")
    yield from ("坐标系=2000国家大地坐标系", "几度分带=3", "投影类型=高斯克吕格", "计量单位=米", f"带号={zone}")
    yield from ("精度=0.0001", "转换参数=,,,,,,", "[地块坐标]")


def _parcel(number: int, polygon: shapely.Polygon, crs: "CRS", sheet: Sheet) -> Iterator[str]:
    plane = from_degrees(polygon, crs)
    rings = [shapely.get_coordinates(ring)[:-1] for ring in rings_of(plane)]
    area = EllipsoidMeasure().area_m2(polygon) / _M2_PER_HA
    count = sum(len(ring) + 1 for ring in rings)
    yield f"{count},{area:.4f},{number},{_clean(sheet.name)},面,,{_clean(sheet.use)},{_clean(sheet.land_class)},@"
    start = 1
    for index, ring in enumerate(rings, 1):
        rows = [(f"J{start + at}", east, north) for at, (east, north) in enumerate(ring)]
        for name, east, north in (*rows, rows[0]):
            yield f"{name},{index},{north:.4f},{east:.4f}"
        start += len(ring)


def _clean(text: str) -> str:
    """Keep a name from breaking the line: a comma or line break in it becomes a space."""
    return " ".join(text.replace(",", " ").replace("，", " ").replace("@", " ").split())
