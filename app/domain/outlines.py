"""Outlines of polygons as plain numbers, for what needs no geometry library."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Outlines:
    """The rings of n polygons or sets of polygons, none of them empty.

    Attributes:
        points: m x 2, longitude and latitude in degrees, ring after ring, each closed by its first point.
        rings: r, where each ring begins among the points.
        holes: r, whether the ring bounds a hole.
        first: n, where each polygon begins among the points.
        size: n, how many points it has.
    """

    points: NDArray[np.float64]
    rings: NDArray[np.int64]
    holes: NDArray[np.bool_]
    first: NDArray[np.int64]
    size: NDArray[np.int64]

    def in_order(self, place: NDArray[np.int64]) -> "Outlines":
        """Return the same polygons in another order; their points stay where they are."""
        return replace(self, first=self.first[place], size=self.size[place])


def outlines_of(polygons: NDArray[Any]) -> Outlines:
    """Return the outlines of n polygons or sets of them, none empty."""
    if len(polygons) == 1 and polygons[0].geom_type == "Polygon" and not polygons[0].interiors:
        points = shapely.get_coordinates(polygons)
        return simple_outlines(points, np.array([len(points)]))
    parts, owner = shapely.get_parts(polygons, return_index=True)
    deeper, upper = shapely.get_parts(parts, return_index=True)  # a collection may hold sets
    rings, part_of = shapely.get_rings(deeper, return_index=True)
    counts = shapely.get_num_coordinates(rings)
    holes = np.zeros(len(rings), dtype=bool)
    holes[1:] = part_of[1:] == part_of[:-1]
    size = np.bincount(owner[upper[part_of]], counts, minlength=len(polygons)).astype(np.int64)
    return Outlines(shapely.get_coordinates(rings), _starts(counts), holes, _starts(size), size)


def simple_outlines(points: NDArray[np.float64], size: NDArray[np.int64]) -> Outlines:
    """Return the outlines of n polygons of one ring each, whose points stand in a row."""
    return Outlines(points, _starts(size), np.zeros(len(size), dtype=bool), _starts(size), size)


def joined(one: Outlines, other: Outlines) -> Outlines:
    """Return both, one after the other."""
    behind = len(one.points)
    return Outlines(
        np.concatenate([one.points, other.points]),
        np.concatenate([one.rings, other.rings + behind]),
        np.concatenate([one.holes, other.holes]),
        np.concatenate([one.first, other.first + behind]),
        np.concatenate([one.size, other.size]),
    )


def _starts(counts: NDArray[Any]) -> NDArray[np.int64]:
    return np.asarray(np.cumsum(counts) - counts, dtype=np.int64)
