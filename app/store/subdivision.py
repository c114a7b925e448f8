"""Cut a polygon of very many vertices into pieces that a search can take one by one; the whole is kept beside them."""

from collections.abc import Iterator
from typing import Final

from shapely.geometry.base import BaseGeometry

LARGE: Final = 1024  # vertices from which a feature is kept in pieces too
_PIECE: Final = 256


def pieces_of(geometry: BaseGeometry) -> Iterator[BaseGeometry]:
    """Yield polygons of some 256 vertices at most that together are the polygons of a geometry.

    They are cut at round halves of its box, along parallels and meridians in degrees. An area summed over pieces is off
    where a geodesic bows away from a cut, so what is cut out of several pieces is united before it is measured.
    """
    import shapely

    waiting = [part for part in shapely.get_parts(geometry) if part.geom_type == "Polygon"]
    while waiting:
        part = waiting.pop()
        west, south, east, north = part.bounds
        middle = ((west + east) / 2, (south + north) / 2)
        if shapely.get_num_coordinates(part) <= _PIECE or west == middle[0] or south == middle[1]:
            yield part
            continue
        halves = (
            ((west, south, middle[0], north), (middle[0], south, east, north))
            if east - west > north - south
            else ((west, south, east, middle[1]), (west, middle[1], east, north))
        )
        waiting.extend(piece for box in halves for piece in _within(part, box))


def _within(part: BaseGeometry, box: tuple[float, float, float, float]) -> list[BaseGeometry]:
    import shapely

    clipped = shapely.clip_by_rect(part, *box)
    if not shapely.is_valid(clipped):  # the fast way may fold rings that only touch the cut
        clipped = shapely.intersection(part, shapely.box(*box))
    return [piece for piece in shapely.get_parts(clipped) if piece.geom_type == "Polygon" and piece.area > 0]
