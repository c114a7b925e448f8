"""Read any geometry file whole, as the rings that stand in it; for sites and for the diagnosis."""

from collections.abc import Iterator
from pathlib import Path

from shapely.geometry.base import BaseGeometry

from app.geodata.drawings import from_drawing
from app.geodata.gdal_files import open_gdal
from app.geodata.geojson import polygon_rings
from app.geodata.packages import Package, find_package
from app.geodata.raw import RawFile, RawShape
from app.geodata.source import Source
from app.geodata.vector import kind_of, open_raw_json, open_raw_table, open_raw_text

_NAMES = ("name", "Name", "NAME", "名称", "XMMC", "DKMC", "地块名称", "项目名称")


def read_raw(path: Path, layer: str | None = None) -> RawFile:
    """Read a file of any format.

    Args:
        path: the file.
        layer: which layer of a database or a drawing that has several.

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
    return made or _from_gdal(package, layer)


def _from_gdal(package: Package, layer: str | None) -> RawFile:
    is_drawing = package.suffix == ".dxf"
    source = open_gdal(package, layer=None if is_drawing else layer)
    features = [feature for page in source.pages() for feature in page]
    if source.format == "DXF":
        shapes, notes = from_drawing(features, source.name, layer)
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
        parts = tuple(polygon_rings(geometry))
        other = None if parts else geometry
        yield RawShape(number, label, name, parts, other, attributes)
