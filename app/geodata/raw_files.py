"""Read any geometry file whole, as the rings that stand in it; for sites and for the diagnosis."""

from collections.abc import Iterator
from pathlib import Path

import shapely
from shapely.geometry.base import BaseGeometry

from app.geodata.gdal_files import open_gdal
from app.geodata.geojson import raw_ring
from app.geodata.measure import polygons_of
from app.geodata.packages import Package, find_package
from app.geodata.raw import RawFile, RawRing, RawShape
from app.geodata.source import Source
from app.geodata.vector import kind_of, open_raw_json, open_raw_table, open_raw_text

_NAMES = ("name", "Name", "NAME", "名称", "XMMC", "DKMC", "地块名称", "项目名称")


def read_raw(path: Path) -> RawFile:
    """Read a file of any format.

    Raises:
        BadInputError: naming the file, the reason and the way out.
    """
    package = find_package(path)
    kind = kind_of(package)
    if kind == "text":
        return open_raw_text(package)
    if kind == "table":
        return open_raw_table(package)
    made = open_raw_json(package) if kind == "json" else None
    return made or _from_gdal(package)


def _from_gdal(package: Package) -> RawFile:
    source = open_gdal(package)
    features = [feature for page in source.pages() for feature in page]
    if source.format == "DXF":
        shapes, notes = _from_drawing([geometry for geometry, _ in features if geometry is not None])
    else:
        shapes, notes = tuple(_shapes(features, source)), _lost(features)
    return RawFile(source.name, source.format, shapes, source.encoding, source.crs, notes=notes)


def _lost(features: list[tuple[BaseGeometry | None, dict[str, object]]]) -> tuple[str, ...]:
    lost = [str(number) for number, (geometry, _) in enumerate(features, 1) if geometry is None or geometry.is_empty]
    return (f"第{'、'.join(lost[:20])}个要素没有图形，未计入。",) if lost else ()


def _shapes(features: list[tuple[BaseGeometry | None, dict[str, object]]], source: Source) -> Iterator[RawShape]:
    for number, (geometry, attributes) in enumerate(features, 1):
        if geometry is None or geometry.is_empty:
            continue
        label = f"第{number}个要素" if source.count > 1 else ""
        name = next((str(attributes[key]) for key in _NAMES if attributes.get(key)), "")
        parts = tuple(_parts(geometry))
        other = None if parts else geometry
        yield RawShape(number, label, name, parts, other, attributes)


def _parts(geometry: BaseGeometry) -> Iterator[tuple[RawRing, ...]]:
    number = 0
    for polygon in polygons_of(geometry):
        made = []
        for ring in (polygon.exterior, *polygon.interiors):
            number += 1
            made.append(raw_ring(number, shapely.get_coordinates(ring)))
        yield tuple(made)


def _from_drawing(geometries: list[BaseGeometry]) -> tuple[tuple[RawShape, ...], tuple[str, ...]]:
    """Take the closed polylines of a drawing as rings, even-odd together; all else is annotation."""
    closed = [line for line in _lines(geometries) if line.is_closed and len(line.coords) > 3]  # noqa: PLR2004
    hatches = [part for geometry in geometries for part in _parts(geometry)]
    if not closed and not hatches:
        return tuple(RawShape(at, f"第{at}个要素", other=other) for at, other in enumerate(geometries, 1)), ()
    rings = tuple(raw_ring(number, shapely.get_coordinates(line)) for number, line in enumerate(closed, 1))
    left = len(geometries) - len(closed) - len(hatches)
    notes = (f"图形文件中另有{left}个未闭合的线、点或注记，未计入用地范围。",) if left > 0 else ()
    return (RawShape(1, "", parts=(rings,) if rings else tuple(hatches)),), notes


def _lines(geometries: list[BaseGeometry]) -> Iterator[shapely.LineString]:
    for geometry in geometries:
        for part in shapely.get_parts(geometry):
            if isinstance(part, shapely.LineString):
                yield part
