"""The site: where the project would stand, in CGCS2000 longitude and latitude."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True)
class SiteSource:
    """Where a site came from: a file or a pasted text with its hash, a drawing, or the case file itself."""

    kind: str = "case"
    file: str | None = None
    sha256: str | None = None
    crs: str | None = None
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """The project's geometry: a valid Polygon or MultiPolygon, EPSG:4490, x = longitude, y = latitude, degrees.

    Attributes:
        geometry: the area itself.
        zone: number of the 3-degree Gauss-Krüger zone for the planar figures (37 or 38 in this region).
        source: where it came from.
        warnings: what is odd about it but no error, as Chinese sentences.
    """

    geometry: "BaseGeometry"
    zone: int
    source: SiteSource = field(default_factory=SiteSource)
    warnings: tuple[str, ...] = ()


class Measure(Protocol):
    """Lengths and areas on the CGCS2000 ellipsoid for geometry in degrees (EPSG:4490)."""

    def area_m2(self, geometry: "BaseGeometry") -> float:
        """Return the ellipsoidal area in m2; 0 for points and lines."""

    def areas_m2(self, geometries: "NDArray[Any]") -> "NDArray[np.float64]":
        """Return the ellipsoidal areas in m2 of n geometries, each as `area_m2` gives it."""

    def strips(self, latitudes: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """Return n x 3 factors for the ground under a straight line near n latitudes (degrees).

        The line runs one degree of longitude eastward, from p to q degrees above the latitude; the ground between
        both, m2, is the factors' sum weighed by p + q, p2 + pq + q2 and (p + q)(p2 + q2).
        """

    def planar_area_m2(self, geometry: "BaseGeometry", zone: int) -> float:
        """Return the area in m2 on the plane of a 3-degree Gauss-Krüger zone."""

    def buffer_m(self, geometry: "BaseGeometry", metres: float) -> "BaseGeometry":
        """Grow (or, below 0, shrink) a geometry by a distance in metres; the result is in degrees again."""

    def distance_m(self, one: "BaseGeometry", other: "BaseGeometry") -> float:
        """Return the shortest distance in metres, 0 where they meet."""
