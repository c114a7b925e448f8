"""Turn a site into the boundary points of the opinion's point table."""

from collections.abc import Iterable, Iterator

import shapely

from app.domain.opinion import PlanePoint
from app.domain.site import Site
from app.geodata.crs import from_degrees, gauss_kruger
from app.geodata.measure import rings_of


def plane_points(site: Site) -> tuple[PlanePoint, ...]:
    """Return the boundary points on the plane of the site's zone, not rounded, zone prefix in Y.

    Rings are numbered from 1 through all parts, the outer ring of a part before its holes; points are J1, J2 and so
    on through all rings, without closing points.
    """
    plane = from_degrees(site.geometry, gauss_kruger(site.zone))
    return tuple(_numbered(rings_of(plane)))


def _numbered(rings: Iterable[shapely.LinearRing]) -> Iterator[PlanePoint]:
    number = 0
    for ring, line in enumerate(rings, 1):
        for east, north in shapely.get_coordinates(line)[:-1]:
            number += 1
            yield PlanePoint(ring, f"J{number}", float(north), float(east))
