"""Changes that are drawn on a site: a part added, a hole cut, a line widened, points moved; each gives a whole site."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.site import Site
from app.errors import BadInputError
from app.services.desk import Desk

Corners = Sequence[tuple[float, float]]
MOST_POINTS: Final = 20_000  # beyond that a point is not found by hand, and the window could not follow
DRAWN: Final = "用地范围是在图上绘制的，不是实测界址点，请以勘测定界成果核对。"
EDITED: Final = "用地范围在图上修改过，与原来的文件不同，请以勘测定界成果核对。"


@dataclass(frozen=True, slots=True)
class Figures:
    """What is drawn, measured on the ellipsoid: the area (0 for a line) and the length of its outline, in metres."""

    area_m2: float
    length_m: float


def drawn_site(
    desk: Desk, site: Mapping[str, Any] | None, corners: Corners, purpose: str, width_m: float | None = None
) -> Site:
    """Return the site with what was drawn.

    Args:
        desk: the open desk.
        site: the GeoJSON geometry of the case as it is; None where there is none.
        corners: longitude and latitude in degrees (EPSG:4490).
        purpose: `new` replaces the site, `part` adds to it, `hole` cuts out of it, `line` adds a line with a width.
        width_m: of a line, half of it to either side.

    Raises:
        BadInputError: where what was drawn crosses itself, or nothing would change or be left.
    """
    before = None if site is None or purpose == "new" else shapely.geometry.shape(dict(site))
    shape = _corridor(desk, corners, width_m) if purpose == "line" else _polygon(desk, corners)
    if before is None:
        return _checked(desk, shape, (DRAWN,))
    after = before.difference(shape) if purpose == "hole" else before.union(shape)
    _check_change(desk, before, after, purpose)
    return _checked(desk, after, _marked(site))


def _polygon(desk: Desk, corners: Corners) -> BaseGeometry:
    ring = [*map(list, corners), list(corners[0])]
    return _checked(desk, {"type": "Polygon", "coordinates": [ring]}, ()).geometry


def _corridor(desk: Desk, corners: Corners, width_m: float | None) -> BaseGeometry:
    from app.geodata.corridors import width_of
    from app.geodata.sites import site_from_geojson

    width = width_of(width_m)
    if width is None:
        raise BadInputError("线没有宽度就没有用地面积，请填写宽度（米）后再画线。", field="site")
    line = {"type": "LineString", "coordinates": [list(corner) for corner in corners]}
    return site_from_geojson(line, outlines=desk.outlines, width_m=width).geometry


def _check_change(desk: Desk, before: BaseGeometry, after: BaseGeometry, purpose: str) -> None:
    if purpose != "hole":
        return
    if desk.measure.area_m2(after) >= desk.measure.area_m2(before):
        raise BadInputError("画的洞不在用地范围内，没有挖去任何部分，请在用地范围内重新画。", field="site")
    if after.is_empty:
        raise BadInputError("画的洞盖住了整个用地范围，挖去后什么也不剩；要去掉用地范围，请用“清除”。", field="site")


def edited_site(desk: Desk, site: Mapping[str, Any], polygons: Sequence[Sequence[Corners]]) -> Site:
    """Return the site with its points moved, added or deleted.

    Args:
        desk: the open desk.
        site: the GeoJSON geometry of the case as it is; its remarks stay.
        polygons: rings of each polygon, outer ring first, without closing points.

    Raises:
        BadInputError: where a ring crosses itself.
    """
    closed = [[[*map(list, ring), list(ring[0])] for ring in rings] for rings in polygons]
    return _checked(desk, {"type": "MultiPolygon", "coordinates": closed}, _marked(site))


def _marked(site: Mapping[str, Any] | None) -> tuple[str, ...]:
    """Return the remarks of a site and that it is no longer what it was; what was drawn stays drawn."""
    remarks = tuple((site or {}).get("remarks") or ())
    return remarks if DRAWN in remarks else tuple(dict.fromkeys((*remarks, EDITED)))


def _checked(desk: Desk, geometry: BaseGeometry | Mapping[str, Any], remarks: Sequence[str]) -> Site:
    from app.geodata.sites import site_from_geojson

    mapping = shapely.geometry.mapping(geometry) if isinstance(geometry, BaseGeometry) else geometry
    site = site_from_geojson(dict(mapping), outlines=desk.outlines)
    return replace(site, warnings=tuple(dict.fromkeys((*remarks, *site.warnings))))


def figures(desk: Desk, corners: Corners, *, is_area: bool) -> Figures:
    """Measure what is being drawn; an area counts with its closing side."""
    if len(corners) < 2:  # noqa: PLR2004  # a single point has no extent
        return Figures(0.0, 0.0)
    ring = [*corners, corners[0]] if is_area else list(corners)
    area = desk.measure.area_m2(shapely.Polygon(ring)) if is_area and len(ring) > 3 else 0.0  # noqa: PLR2004
    return Figures(area, _length(ring))


def site_figures_of(desk: Desk, geometry: BaseGeometry) -> Figures:
    """Measure an area: its content and the length of all its rings."""
    rings = shapely.get_rings(shapely.get_parts(geometry))
    return Figures(desk.measure.area_m2(geometry), sum(_length(ring.coords) for ring in rings))


def _length(points: Sequence[Any]) -> float:
    from app.geodata.areas import geod

    return float(geod().line_length([point[0] for point in points], [point[1] for point in points]))


def plane_place(longitude: float, latitude: float) -> tuple[int, float, float]:
    """Return zone, X (north) and Y (east, with the zone number before it) of a place in its 3-degree zone, metres."""
    from app.geodata.crs import from_degrees, gauss_kruger, zone_of_longitude

    zone = zone_of_longitude(longitude)
    ((east, north),) = from_degrees(shapely.Point(longitude, latitude), gauss_kruger(zone)).coords
    return zone, float(north), float(east)
