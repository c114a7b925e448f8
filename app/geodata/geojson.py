"""Read GeoJSON without GDAL, which refuses an empty collection and guesses where it should ask."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.crs import DEGREES
from app.geodata.encodings import decode
from app.geodata.measure import polygons_of
from app.geodata.raw import Points, RawFile, RawRing, RawShape
from app.geodata.rings import FEWEST
from app.geodata.source import Source, in_pages

FORMAT: Final = "GeoJSON"
_AREAS: Final = ("Polygon", "MultiPolygon")
_SIMPLE: Final = {"Point": 0, "MultiPoint": 1, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
_LISTS: Final = (list, tuple)  # JSON has lists, shapely.geometry.mapping has tuples
_NAMES: Final = ("name", "名称", "NAME", "Name")


def parse_json(data: bytes, name: str) -> tuple[Any, str]:
    """Return the JSON document of a file and the encoding it was in.

    Raises:
        BadInputError: where it is no JSON, with the place; a file cut short is told as such.
    """
    decoded = decode(data, name)
    try:
        return json.loads(decoded.text), decoded.encoding
    except json.JSONDecodeError as error:
        cut = error.pos >= len(decoded.text.rstrip()) - 1
        reason = "在结尾处中断，可能没有下载或复制完整" if cut else f"第{error.lineno}行第{error.colno}列不合JSON语法"
        raise BadInputError(f"“{name}”{reason}，请重新导出后重试。") from error
    except RecursionError as error:
        raise BadInputError(f"“{name}”的JSON嵌套过深，不是有效的GeoJSON，请重新导出后重试。") from error


def is_geojson(document: Any) -> bool:
    """Say whether a JSON document is a GeoJSON object."""
    kinds = (*_SIMPLE, "Feature", "FeatureCollection", "GeometryCollection")
    return isinstance(document, Mapping) and document.get("type") in kinds


def raw_geojson(document: Any, name: str, encoding: str | None = None) -> RawFile:
    """Return the shapes of a GeoJSON document, its rings as they are written.

    Raises:
        BadInputError: naming feature and reason.
    """
    features = list(_features(document, name))
    many = len(features) > 1
    shapes = tuple(_raw(number, feature, many, name) for number, feature in enumerate(features, 1))
    crs = _crs(document)
    return RawFile(
        name=name,
        format=FORMAT,
        shapes=tuple(shape for shape in shapes if shape is not None),
        encoding=encoding,
        crs=crs or DEGREES,
        crs_assumed=crs is None,
    )


def open_geojson(document: Any, name: str, encoding: str | None = None) -> Source:
    """Open a GeoJSON document as a source of features; an empty collection is one with no features.

    Raises:
        BadInputError: naming feature and reason.
    """
    found = [_feature(number, item, name) for number, item in enumerate(_features(document, name), 1)]
    crs = _crs(document)
    return Source(
        name=name,
        format=FORMAT,
        fields=tuple(dict.fromkeys(key for _, attributes in found for key in attributes)),
        count=len(found),
        pages=lambda: in_pages(found),
        column=lambda field: (attributes.get(field) for _, attributes in found),
        crs=crs or DEGREES,
        crs_assumed=crs is None,
        encoding=encoding,
    )


def _features(document: Any, name: str) -> Iterator[Mapping[str, Any]]:
    """Yield features; a bare geometry counts as one."""
    if not is_geojson(document):
        raise BadInputError(f"“{name}”不是GeoJSON（缺少有效的type），请另存为GeoJSON后重试。")
    if document["type"] == "FeatureCollection":
        features = document.get("features")
        if not isinstance(features, list) or not all(isinstance(item, Mapping) for item in features):
            raise BadInputError(f"“{name}”的features不是要素列表，请重新导出后重试。")
        yield from features
    elif document["type"] == "Feature":
        yield document
    else:
        yield {"type": "Feature", "geometry": document, "properties": {}}


def _crs(document: Any) -> str | None:
    """Return the name in the old crs member; null and links say nothing that can be used."""
    member = document.get("crs")
    if isinstance(member, str):  # not the old standard's way, but meant so: GCJ-02 above all must not be overheard
        return member.strip() or None
    properties = member.get("properties") if isinstance(member, Mapping) else None
    named = properties.get("name") if isinstance(properties, Mapping) else None
    return named if isinstance(named, str) and named.strip() else None


def _feature(number: int, feature: Mapping[str, Any], name: str) -> tuple[BaseGeometry | None, dict[str, Any]]:
    where = f"“{name}”第{number}个要素"
    geometry, attributes = _attributes(feature, where)
    return (None if geometry is None else geometry_of(geometry, where)), attributes


def _attributes(feature: Mapping[str, Any], where: str) -> tuple[Any, dict[str, Any]]:
    """Return a feature's geometry as written and its attributes."""
    properties = feature.get("properties") or {}
    if not isinstance(properties, Mapping):
        raise BadInputError(f"{where}的properties不是对象，请重新导出后重试。")
    return feature.get("geometry"), _plain(properties)


def _plain(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Keep plain values; a nested one becomes JSON text."""
    return {
        str(key): json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value
        for key, value in properties.items()
    }


def geometry_of(geometry: Any, where: str) -> BaseGeometry:
    """Return a GeoJSON geometry object as a value of shapely, plane coordinates only.

    Raises:
        BadInputError: naming what is wrong with it.
    """
    kind = geometry.get("type") if isinstance(geometry, Mapping) else None
    if kind == "GeometryCollection":
        parts = geometry.get("geometries")
        return shapely.GeometryCollection([geometry_of(part, where) for part in parts or []])
    if kind not in _SIMPLE:
        raise BadInputError(f"{where}的几何类型“{kind}”无法识别，请重新导出后重试。")
    if kind in _AREAS:
        polygons = [_polygon(part, where) for part in _parts(geometry, where) if part]
        return polygons[0] if kind == "Polygon" and polygons else shapely.MultiPolygon(polygons)
    return _lines_or_points(kind, geometry.get("coordinates"), where)


def _lines_or_points(kind: str, coordinates: Any, where: str) -> BaseGeometry:
    if kind == "Point":
        return shapely.Point(_points([coordinates], where)[0]) if coordinates else shapely.Point()
    if kind == "MultiPoint":
        return shapely.MultiPoint(_points(coordinates, where))
    lines = [coordinates] if kind == "LineString" else coordinates
    if not isinstance(lines, _LISTS) or any(not isinstance(line, _LISTS) or len(line) == 1 for line in lines):
        raise BadInputError(f"{where}的线少于两个点，请重新导出后重试。")
    made = [shapely.LineString(_points(line, where)) for line in lines if line]
    return made[0] if kind == "LineString" and made else shapely.MultiLineString(made)


def _parts(geometry: Mapping[str, Any], where: str) -> list[list[Points]]:
    """Return the rings of each polygon as written, closing points included."""
    coordinates = geometry.get("coordinates")
    polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
    if not isinstance(polygons, _LISTS) or not all(isinstance(rings, _LISTS) for rings in polygons):
        raise BadInputError(f"{where}的坐标数组层次不对，请重新导出后重试。")
    return [[_points(ring, where) for ring in rings] for rings in polygons]


def _trouble(points: Points, number: int, where: str) -> str:
    different = len(np.unique(points, axis=0))
    if different >= FEWEST:
        return ""
    return f"{where}第{number}圈只有{different}个不同的点，围不成面，请补全后重试。"


def _polygon(rings: list[Points], where: str) -> shapely.Polygon:
    for number, points in enumerate(rings, 1):
        if trouble := _trouble(points, number, where):
            raise BadInputError(trouble)
    return shapely.Polygon(rings[0], rings[1:])


def _points(positions: Any, where: str) -> Points:
    """Return positions as an array (n, 2); a height is left out."""
    if not isinstance(positions, _LISTS) or not all(_is_position(position) for position in positions):
        raise BadInputError(f"{where}的坐标应为[经度, 纬度]数对，请重新导出后重试。")
    points = np.array([position[:2] for position in positions], dtype=np.float64).reshape(-1, 2)
    if not np.isfinite(points).all():
        raise BadInputError(f"{where}的坐标中有空值或无穷大（NaN/Infinity），请检查数据后重新导出。")
    return points


def _is_position(position: Any) -> bool:
    return (
        isinstance(position, _LISTS)
        and len(position) >= 2  # noqa: PLR2004  # longitude and latitude
        and all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in position[:2])
    )


def _raw(number: int, feature: Mapping[str, Any], many: bool, name: str) -> RawShape | None:
    label = f"第{number}个要素" if many else ""
    where = f"“{name}”第{number}个要素"
    written, attributes = _attributes(feature, where)
    title = next((str(attributes[key]) for key in _NAMES if attributes.get(key)), "")
    if written is not None and isinstance(written, Mapping) and written.get("type") in _AREAS:
        parts = tuple(_raw_parts(_parts(written, where), where))
        return RawShape(number, label, title, parts=parts, attributes=attributes) if parts else None
    geometry = None if written is None else geometry_of(written, where)
    if geometry is None or geometry.is_empty:
        return None
    return RawShape(number, label, title, other=geometry, attributes=attributes)


def _raw_parts(parts: list[list[Points]], where: str) -> Iterator[tuple[RawRing, ...]]:
    number = 0
    for rings in parts:
        made = []
        for points in rings:
            number += 1
            ring = raw_ring(number, points) if len(points) else RawRing(number, points, closed=False)
            made.append(replace(ring, trouble=_trouble(points, number, where)))
        if made:
            yield tuple(made)


def raw_ring(number: int, points: Points) -> RawRing:
    """Return a ring of points as written, its closing point taken off."""
    closed = bool((points[0] == points[-1]).all())
    return RawRing(number, points[:-1] if closed else points, closed)


def polygon_rings(geometry: BaseGeometry) -> Iterator[tuple[RawRing, ...]]:
    """Yield the rings of each polygon of a geometry, numbered through all of them."""
    number = 0
    for polygon in polygons_of(geometry):
        made = []
        for ring in (polygon.exterior, *polygon.interiors):
            number += 1
            made.append(raw_ring(number, shapely.get_coordinates(ring)))
        yield tuple(made)
