"""Read any geometry file whole, as the rings that stand in it; for sites and for the diagnosis."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.drawings import from_drawing
from app.geodata.gdal_files import open_gdal
from app.geodata.geojson import polygon_rings
from app.geodata.packages import Package, find_package
from app.geodata.raw import RawFile, RawShape
from app.geodata.source import Source
from app.geodata.vector import kind_of, open_raw_json, open_raw_table, open_raw_text

_NAMES = ("name", "Name", "NAME", "名称", "XMMC", "DKMC", "地块名称", "项目名称")

_AREAL: Final = 2
_LARGEST: Final = 256 * 2**20  # bytes of a text: some seven million points, read in two minutes
_MOST_POINTS: Final = 10_000_000
_MOST_FEATURES: Final = 200_000
_TOO_MANY: Final = "“{}”有{}，不像是用地范围，请只保留用地范围后重试；若是控制线，请作为图层导入。"


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
    if kind != "gdal" and (package.size(package.suffix) or 0) > _LARGEST:
        raise BadInputError(f"“{package.name}”超过{_LARGEST // 2**20}MB，不像是用地范围，请只保留用地范围后重试。")
    if kind == "text":
        return open_raw_text(package)
    if kind == "table":
        return open_raw_table(package)
    made = open_raw_json(package) if kind == "json" else None
    return made or _from_gdal(package, layer)


def _from_gdal(package: Package, layer: str | None) -> RawFile:
    is_drawing = package.suffix == ".dxf"
    source = open_gdal(package, layer=None if is_drawing else layer)
    if source.count > _MOST_FEATURES:
        raise BadInputError(_TOO_MANY.format(source.name, f"{source.count}个要素"))
    features = list(_bounded(source))
    if source.format == "DXF":
        shapes, notes = from_drawing(features, source.name, layer)
    else:
        shapes, notes = tuple(_shapes(features, source)), (*_lost(features), *_mixed(features))
    notes = (*source.notes, *notes)
    return RawFile(source.name, source.format, shapes, source.encoding, source.crs, notes=notes)


def _bounded(source: Source) -> Iterator[tuple[BaseGeometry | None, dict[str, object]]]:
    points = 0
    for page in source.pages():
        points += int(shapely.get_num_coordinates([geometry for geometry, _ in page]).sum())
        if points > _MOST_POINTS:
            raise BadInputError(_TOO_MANY.format(source.name, f"超过{_MOST_POINTS // 10_000}万个点"))
        yield from page


def _lost(features: list[tuple[BaseGeometry | None, dict[str, object]]]) -> tuple[str, ...]:
    lost = [str(number) for number, (geometry, _) in enumerate(features, 1) if geometry is None or geometry.is_empty]
    return (f"第{'、'.join(lost[:20])}个要素没有图形，未计入。",) if lost else ()


def _mixed(features: list[tuple[BaseGeometry | None, dict[str, object]]]) -> Iterator[str]:
    """Tell of features of which only the areas count."""
    for number, (geometry, _) in enumerate(features, 1):
        if isinstance(geometry, shapely.GeometryCollection):
            kinds = {shapely.get_dimensions(part) for part in shapely.get_parts(geometry)}
            if _AREAL in kinds and len(kinds) > 1:
                yield f"第{number}个要素除面以外还含有点或线，未计入用地范围。"


def _shapes(features: list[tuple[BaseGeometry | None, dict[str, object]]], source: Source) -> Iterator[RawShape]:
    for number, (geometry, attributes) in enumerate(features, 1):
        if geometry is None or geometry.is_empty:
            continue
        label = f"第{number}个要素" if source.count > 1 else ""
        name = next((str(attributes[key]) for key in _NAMES if attributes.get(key)), "")
        parts = tuple(polygon_rings(geometry))
        other = None if parts else geometry
        yield RawShape(number, label, name, parts, other, attributes)
