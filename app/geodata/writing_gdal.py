"""Write areas through GDAL: GPKG, Shapefile, KML as polygons, DXF as closed polylines."""

import io
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError, WorldError
from app.geodata.measure import polygons_of, rings_of
from app.geodata.packages import find_package

if TYPE_CHECKING:
    from pyproj import CRS

_DRIVERS: Final = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".kml": "LIBKML", ".dxf": "DXF"}
_INCOMPLETE: Final = "“{}”没有完整写入，原有文件未改动，请检查磁盘空间和权限后重试。"
_LONGEST: Final = 254  # bytes of a text in a dBASE table


def write_gdal(
    path: Path,
    shapes: Sequence[BaseGeometry],
    layers: Sequence[str],
    attributes: Sequence[Mapping[str, str | float]],
    crs: "CRS",
) -> None:
    """Write areas that are in `crs` already (x east, y north); `layers` are for drawings, `attributes` for the others.

    Raises:
        WorldError: where GDAL could not write all of it.
    """
    suffix = path.suffix.lower()
    if suffix == ".dxf":
        lines, names = _outlines(shapes, layers)
        _write(path, lines, {"Layer": names}, "LineString", None)
        return
    columns = {name: [row[name] for row in attributes] for name in attributes[0]}
    if suffix == ".shp":
        columns = {name: [_cut(value) for value in values] for name, values in columns.items()}
    parts = [shapely.MultiPolygon(list(polygons_of(shape))) for shape in shapes]
    _write(path, parts, columns, "MultiPolygon", "EPSG:4326" if suffix == ".kml" else crs.to_wkt())


def _outlines(shapes: Sequence[BaseGeometry], layers: Sequence[str]) -> tuple[list[BaseGeometry], list[str]]:
    """Return the rings as closed lines: GDAL would write polygons as hatches, which surveyors cannot measure."""
    pairs = [
        (shapely.LineString(ring.coords), name)
        for shape, name in zip(shapes, layers, strict=True)
        for ring in rings_of(shape)
    ]
    return [line for line, _ in pairs], [name for _, name in pairs]


def _cut(value: str | float) -> str | float:
    """Cut a text to what a dBASE field takes, between two characters."""
    return value.encode()[:_LONGEST].decode("utf-8", "ignore") if isinstance(value, str) else value


def _write(
    path: Path, shapes: Sequence[BaseGeometry], columns: Mapping[str, Sequence[Any]], kind: str, crs: str | None
) -> None:
    """Write a file of one part by way of memory: GDAL does not tell of a disk that was full when it closed the file."""
    from pyogrio import errors

    memory = None if path.suffix.lower() == ".shp" else io.BytesIO()
    trouble = (errors.DataSourceError, errors.DataLayerError, errors.FeatureError, errors.GeometryError)
    try:
        _gdal(path, memory, shapes, columns, kind, crs)
        if memory is not None:
            path.write_bytes(memory.getvalue())
        else:
            find_package(path)  # holds the lengths of the parts against their headers
            whole = _points(_read(path)) == _points(shapes)
    except (*trouble, BadInputError) as error:
        raise WorldError(_INCOMPLETE.format(path.name)) from error
    if memory is None and not whole:
        raise WorldError(_INCOMPLETE.format(path.name))


def _gdal(
    path: Path,
    memory: io.BytesIO | None,
    shapes: Sequence[BaseGeometry],
    columns: Mapping[str, Sequence[Any]],
    kind: str,
    crs: str | None,
) -> None:
    from pyogrio import raw

    driver = _DRIVERS[path.suffix.lower()]
    data = [np.array(values, dtype=object if isinstance(values[0], str) else float) for values in columns.values()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a drawing holds no coordinate system
        raw.write(
            path if memory is None else memory,
            shapely.to_wkb(np.array(shapes, dtype=object)),
            data,
            list(columns),
            driver=driver,
            layer=None if driver == "DXF" else path.stem,  # else a file in memory has one of GDAL's own making
            geometry_type=kind,
            crs=crs,
            encoding="UTF-8" if driver == _DRIVERS[".shp"] else None,
        )


def _read(path: Path) -> Any:
    from pyogrio import raw

    return shapely.from_wkb(raw.read(path, columns=[])[2])


def _points(shapes: Any) -> int:
    return int(shapely.get_num_coordinates(shapes).sum())
