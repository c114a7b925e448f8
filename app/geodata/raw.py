"""What a geometry file says before anybody decides where on earth that is: rings of x (east) and y (north)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Points = NDArray[np.float64]
_LARGEST = 1e9  # no unit of length or angle gives more on earth; more than that overflows further on


def are_sane(points: Points) -> bool:
    """Say whether all coordinates are finite and of a size that can be a place."""
    return bool(np.isfinite(points).all() and (np.abs(points) < _LARGEST).all())


@dataclass(frozen=True, slots=True)
class RawRing:
    """One ring.

    Attributes:
        points: shape (n, 2), x east and y north in the file's units, without the closing point.
        closed: whether the file repeats the first point at the end.
        line: line of the file at which it begins, for text files.
        gap: distance between the first point and a closing point of the same name, in the file's units.
        trouble: why no area can be made of it (too few points, not closed), a Chinese sentence; empty where one can.
    """

    number: int
    points: Points
    closed: bool
    line: int | None = None
    gap: float = 0.0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class RawShape:
    """One parcel or feature: parts of rings, even-odd within a part; or, where it is no area, its geometry.

    Attributes:
        number: its place in the file, from 1.
        label: what messages call it, such as 第2个地块; empty where it is the only one.
        other: the geometry of a shape that is no polygon (a line, a point, a mixture), None for areas.
        declared_area: area as the file gives it, in whatever unit.
        declared_points: point count as the file gives it.
    """

    number: int
    label: str
    name: str = ""
    parts: tuple[tuple[RawRing, ...], ...] = ()
    other: BaseGeometry | None = None
    attributes: Mapping[str, Any] = field(default_factory=dict)
    declared_area: float | None = None
    declared_points: int | None = None

    def rings(self) -> Iterator[RawRing]:
        """Yield the rings of all parts."""
        for part in self.parts:
            yield from part


@dataclass(frozen=True, slots=True)
class RawFile:
    """A file as it was read.

    Attributes:
        format: name of the format for people, such as 界址点TXT or ESRI Shapefile.
        crs: code or WKT that the file itself declares, None where it declares none.
        crs_assumed: the code stands for "nothing said" (GeoJSON without a crs member).
        zone_number: 带号 of a boundary-point text.
        datum: 坐标系 of a boundary-point text.
        unit: "degree" or "metre" where the file says so.
        axes: how its numbers are ordered, in words; empty where its format is x before y.
        notes: what is odd about it, as Chinese sentences.
    """

    name: str
    format: str
    shapes: tuple[RawShape, ...]
    encoding: str | None = None
    crs: str | None = None
    crs_assumed: bool = False
    zone_number: int | None = None
    datum: str | None = None
    unit: str | None = None
    axes: str = ""
    notes: tuple[str, ...] = ()

    def coordinates(self) -> Points:
        """Return all points, shape (n, 2)."""
        import shapely

        rings = [ring.points for shape in self.shapes for ring in shape.rings()]
        others = [shapely.get_coordinates(shape.other) for shape in self.shapes if shape.other is not None]
        return np.concatenate([np.empty((0, 2)), *rings, *others])
