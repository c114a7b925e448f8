"""Mend the rings of a file: doubled points, spikes, small loops, overlapping rings; each only when asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import Final

import numpy as np
import shapely

from app.geodata.measure import polygons_of
from app.geodata.raw import Points, RawFile, RawRing, RawShape
from app.geodata.rings import FEWEST, crossings, duplicates, is_tangled, overlapping, ring_area, spikes

_LARGEST_LOOP: Final = 0.01  # share of a ring's area that crossings may cut off and still be a slip of the pen
_ROUNDS: Final = 100


def without_duplicates(points: Points) -> Points:
    """Return a ring without the points that equal the one before; its area is the same."""
    return np.delete(points, duplicates(points), axis=0)


def without_spikes(points: Points) -> Points:
    """Return a ring without the points at which it turns back on itself, nor those that this leaves behind."""
    for _ in range(_ROUNDS):
        found = spikes(points)
        if not found or len(points) - len(found) < FEWEST:
            break
        points = without_duplicates(np.delete(points, found[:1] if len(points) < 2 * FEWEST else found, axis=0))
    return points


def without_loops(points: Points) -> tuple[Points, ...] | None:
    """Return the rings of the area that a ring winds around oddly, where what is cut off is small; else None.

    A ring whose points stand in the wrong order falls into large pieces: which area was meant is for a person to say.
    """
    if is_tangled(points) or all(crossing.touch for crossing in crossings(points)):
        return None
    pieces = sorted(polygons_of(ring_area(points)), key=lambda piece: piece.area, reverse=True)
    whole = sum(piece.area for piece in pieces)
    if not pieces or whole - pieces[0].area > _LARGEST_LOOP * whole:
        return None
    return tuple(shapely.get_coordinates(ring)[:-1] for piece in pieces for ring in (piece.exterior, *piece.interiors))


def united(shape: RawShape) -> RawShape:
    """Return a shape in which overlapping rings of a part are parts of their own, so that overlaps count once."""
    return replace(shape, parts=tuple(_apart(shape.parts)))


def _apart(parts: Sequence[tuple[RawRing, ...]]) -> Iterator[tuple[RawRing, ...]]:
    for part in parts:
        loose = {ring.number for pair in overlapping(part) for ring in pair}
        outer = [ring for ring in part if ring.number in loose]
        kept = [ring for ring in part if ring.number not in loose]
        for ring in outer:
            area = ring_area(ring.points)
            held = [other for other in kept if area.covers(ring_area(other.points))]
            kept = [other for other in kept if other not in held]
            yield (ring, *held)
        if kept:
            yield tuple(kept)


def swapped(raw: RawFile) -> RawFile:
    """Return a file with its two axes exchanged."""
    shapes = tuple(
        replace(
            shape,
            parts=tuple(tuple(replace(ring, points=ring.points[:, ::-1]) for ring in part) for part in shape.parts),
            other=None if shape.other is None else shapely.transform(shape.other, lambda points: points[:, ::-1]),
        )
        for shape in raw.shapes
    )
    return replace(raw, shapes=shapes)


def with_ring(shape: RawShape, number: int, rings: Sequence[Points]) -> RawShape:
    """Return a shape with one ring replaced by others; the first keeps its number, new ones get the next free."""
    free = count(max(ring.number for ring in shape.rings()) + 1)
    parts = tuple(
        tuple(made for ring in part for made in (_made(ring, rings, free) if ring.number == number else (ring,)))
        for part in shape.parts
    )
    return replace(shape, parts=parts)


def _made(ring: RawRing, rings: Sequence[Points], free: Iterator[int]) -> Iterator[RawRing]:
    for at, points in enumerate(rings):
        yield replace(ring, points=points, number=ring.number if at == 0 else next(free))
