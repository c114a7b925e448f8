"""Take the closed polylines and hatches of a drawing as rings, layer by layer; all else in it is annotation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.geojson import polygon_rings, raw_ring
from app.geodata.raw import RawRing, RawShape

_LAYER: Final = "Layer"
_MOST_NAMES: Final = 8
_Drawn = tuple[list[shapely.LineString], list[tuple[RawRing, ...]]]


def from_drawing(
    features: Sequence[tuple[BaseGeometry | None, Mapping[str, Any]]], name: str, layer: str | None
) -> tuple[tuple[RawShape, ...], tuple[str, ...]]:
    """Return the one shape that a drawing's layer holds, rings even-odd together, and a note on what is left out.

    Raises:
        BadInputError: where several layers hold closed lines, or the one that was asked for holds none.
    """
    drawn, found = _drawn(features), areas_by_layer(features)
    if layer is not None and layer not in found:
        known = "、".join(found) or "无"
        raise BadInputError(f"“{name}”的图层“{layer}”中没有闭合线，含闭合线的图层有：{known}，请改选其一。")
    if not found:
        return tuple(RawShape(at, f"第{at}个要素", other=other) for at, (other, _) in enumerate(drawn, 1)), ()
    if layer is None and len(found) > 1:
        shown = "、".join(list(found)[:_MOST_NAMES])
        raise BadInputError(
            f"“{name}”有{len(found)}个图层（{shown}）含闭合线，无法确定哪个是用地范围，请指明图层，或只留一个图层另存后重试。"
        )
    own = layer or next(iter(found))
    lines, hatches = found[own]
    rings = tuple(raw_ring(number, shapely.get_coordinates(line)) for number, line in enumerate(lines, 1))
    parts = (rings,) if rings else tuple(hatches)
    left = len(drawn) - (len(lines) if rings else len(hatches))
    return (RawShape(1, "", own, parts),), _notes(own, left, bool(rings and hatches))


def _drawn(features: Sequence[tuple[BaseGeometry | None, Mapping[str, Any]]]) -> list[tuple[BaseGeometry, str]]:
    return [(geometry, str(said.get(_LAYER) or "0")) for geometry, said in features if geometry is not None]


def areas_by_layer(features: Sequence[tuple[BaseGeometry | None, Mapping[str, Any]]]) -> dict[str, _Drawn]:
    """Return the closed lines and the hatches of every layer of a drawing that has any."""
    drawn = _drawn(features)
    return {own: areas for own in dict.fromkeys(own for _, own in drawn) if any(areas := _areas(drawn, own))}


def _notes(layer: str, left: int, both: bool) -> tuple[str, ...]:
    notes = (f"图形文件中另有{left}个未闭合的线、点或注记（含其他图层），未计入用地范围。",) if left > 0 else ()
    return (*notes, f"图层“{layer}”的填充与闭合线并存，已按闭合线读取。") if both else notes


def _areas(drawn: Sequence[tuple[BaseGeometry, str]], layer: str) -> _Drawn:
    own = [geometry for geometry, name in drawn if name == layer]
    closed = [line for line in _lines(own) if line.is_closed and len(line.coords) > 3]  # noqa: PLR2004  # a triangle
    return closed, [part for geometry in own for part in polygon_rings(geometry)]


def _lines(geometries: Sequence[BaseGeometry]) -> Iterator[shapely.LineString]:
    for geometry in geometries:
        for part in shapely.get_parts(geometry):
            if isinstance(part, shapely.LineString):
                yield part
