"""Make an area of lines that have a width: roads, canals and pipelines come to the reviewer as centre lines."""

import math
from collections.abc import Iterable, Iterator
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.locate import Located
from app.geodata.measure import EllipsoidMeasure
from app.geodata.raw import RawFile, RawRing, RawShape

_WIDEST_M: Final = 2_000.0
WAY_OUT: Final = "请写明用地宽度（米；案卷文件中是site的width_m），或先按宽度生成面（缓冲区）后重试"


def width_of(value: Any) -> float | None:
    """Return a width in metres as a case file gives it, None for none.

    Raises:
        BadInputError: for what is no width.
    """
    if value is None:
        return None
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if not is_number or not 0 < value <= _WIDEST_M:
        raise BadInputError(
            f"线状用地的宽度（width_m）“{value}”不合理，请填大于0、不超过{_WIDEST_M:.0f}的米数。", field="site"
        )
    return float(value)


def build_corridor(raw: RawFile, located: Located, width_m: float) -> tuple[BaseGeometry, str]:
    """Return the area of a file's lines (degrees, valid) and the sentence that marks it.

    In boundary texts and tables points that do not come back to their start are a line.

    Raises:
        BadInputError: where the file holds areas, or no line.
    """
    lines = list(_lines(raw))
    if not lines:
        raise BadInputError(f"“{raw.name}”中没有线，宽度（width_m）无从使用，请改用线状文件或删去width_m后重试。")
    degrees = located.to_degrees(shapely.multilinestrings(lines))
    area = EllipsoidMeasure().corridor_m(degrees, width_m / 2)
    return area, f"“{raw.name}”是线，已按宽度{width_m:g}米（两侧各{width_m / 2:g}米，两端平头）生成用地范围，请核对。"


def _lines(raw: RawFile) -> Iterator[shapely.LineString]:
    for shape in raw.shapes:
        yield from _lines_of(shape.other)
        yield from _open_rings(raw, shape)


def _lines_of(geometry: BaseGeometry | None) -> Iterator[shapely.LineString]:
    parts: Iterable[BaseGeometry] = () if geometry is None else shapely.get_parts(geometry)
    for part in parts:
        if isinstance(part, shapely.LineString):
            yield part
        elif not part.is_empty and hasattr(part, "geoms"):
            yield from _lines_of(part)


def _open_rings(raw: RawFile, shape: RawShape) -> Iterator[shapely.LineString]:
    for ring in shape.rings():
        if raw.unit is None or ring.closed:
            raise BadInputError(_areal(raw, shape, ring))
        if len(ring.points) > 1:
            yield shapely.LineString(ring.points)


def _areal(raw: RawFile, shape: RawShape, ring: RawRing) -> str:
    where = f"{shape.label}第{ring.number}圈"
    return f"“{raw.name}”{where}是面，不需要宽度，请删去width_m，或只保留线后重试。"
