"""Which layers of a file a site could be in, for a person to choose from; and a file's outline before any repair."""

from pathlib import Path

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.drawings import areas_by_layer
from app.geodata.gdal_files import full_layers, open_gdal
from app.geodata.locate import Outlines, locate
from app.geodata.packages import find_package
from app.geodata.raw import RawFile, are_sane
from app.geodata.vector import kind_of

_DRAWING = ".dxf"


def layers_of(path: Path) -> tuple[str, ...]:
    """Return the names of a file's layers that hold features (of a drawing: closed lines); none where it has but one.

    Raises:
        BadInputError: where the file cannot be read at all.
    """
    package = find_package(path)
    if kind_of(package) != "gdal":
        return ()
    if package.suffix == _DRAWING:
        features = [feature for page in open_gdal(package).pages() for feature in page]
        names = tuple(areas_by_layer(features))
    else:
        names = full_layers(package)
    return names if len(names) > 1 else ()


def outline_of(raw: RawFile, crs: str | None, outlines: Outlines) -> BaseGeometry | None:
    """Return a file's rings and lines as they stand in it (lines in degrees), None where they cannot be placed."""
    try:
        located = locate(raw, outlines, crs=crs)
    except BadInputError:
        return None
    rings = [ring.points for shape in raw.shapes for ring in shape.rings()]
    closed = [np.vstack([points, points[:1]]) for points in rings if len(points) > 1 and are_sane(points)]
    others = [shape.other for shape in raw.shapes if shape.other is not None]
    return located.to_degrees(shapely.GeometryCollection([*map(shapely.LineString, closed), *others]))
