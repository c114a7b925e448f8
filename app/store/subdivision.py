"""Cut a polygon of very many vertices into pieces that a search can take one by one; the whole is kept beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shapely.geometry.base import BaseGeometry

LARGE: Final = 1024  # vertices from which a feature is kept in pieces too
_SIZES: Final = (65_536, 4_096, 256)  # vertices of a piece at most, from coarse to fine
_MARGIN: Final = 0.25  # of a frame's extent, added on each side, so that most small windows lie in some frame
_TINY: Final = 2e-4  # degrees, some 20 m

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Piece:
    """What lies of a feature within a frame (west, south, east, north in degrees), exactly."""

    frame: Box
    shape: BaseGeometry


def pieces_of(geometry: BaseGeometry) -> Iterator[Piece]:
    """Yield overlapping pieces of three sizes; of each size, all frames together hold the feature.

    Whoever needs no more of the feature than lies within a frame may take the piece for the whole: the cuts run along
    the frame, so neither their edges nor the vertices that they add are seen within it.
    """
    waiting = [(geometry, _frame(geometry.bounds, 0.0), _grade(geometry))]
    while waiting:
        shape, box, grade_before = waiting.pop()
        grade = _grade(shape)
        if grade < grade_before:
            yield Piece(_frame(box, _MARGIN), shape)
        if grade > 0:
            waiting.extend((part, half, grade) for half in _halves(box) if not (part := _clip(shape, half)).is_empty)


def _grade(shape: BaseGeometry) -> int:
    """Return how many of the sizes a shape is beyond."""
    import shapely

    return sum(int(shapely.get_num_coordinates(shape)) > size for size in _SIZES)


def _frame(box: Box, margin: float) -> Box:
    west, south, east, north = box
    x, y = margin * (east - west), margin * (north - south)
    return west - x, south - y, east + x, north + y


def _halves(box: Box) -> tuple[Box, ...]:
    """Return the halves of a box across its longer side; none of a tiny one, whatever vertices crowd there."""
    west, south, east, north = box
    x, y = (west + east) / 2, (south + north) / 2
    if max(east - west, north - south) < _TINY:
        return ()
    if east - west > north - south:
        return (west, south, x, north), (x, south, east, north)
    return (west, south, east, y), (west, y, east, north)


def _clip(shape: BaseGeometry, box: Box) -> BaseGeometry:
    import shapely

    frame = _frame(box, _MARGIN)
    clipped = shapely.clip_by_rect(shape, *frame)
    if not shapely.is_valid(clipped):  # the fast way may fold rings that only touch the cut
        clipped = shapely.intersection(shape, shapely.box(*frame))
    parts = [part for part in shapely.get_parts(clipped) if part.geom_type == "Polygon" and part.area > 0]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)
