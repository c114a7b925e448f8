"""Sites in: open a file, take a drawing, look into a file first."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import shapely

from app.domain.site import Site
from app.geodata.diagnosis import Diagnosis
from app.services.desk import Desk


def open_site(desk: Desk, path: Path, crs: str | None = None, width_m: float | None = None) -> Site:
    """Read a site from any file that the geodata room knows; a line needs its width in metres.

    Raises:
        BadInputError: naming file, feature, place and the way out.
    """
    from app.geodata.sites import read_site

    return read_site(path, crs=crs, outlines=desk.outlines, width_m=width_m)


def site_from_text(desk: Desk, text: str, crs: str | None = None, width_m: float | None = None) -> Site:
    """Make a site of pasted text: rows of coordinates, spreadsheet cells, WKT, GeoJSON or a boundary-point text.

    Raises:
        BadInputError: naming the line, the reason and the way out.
    """
    from app.geodata.sites import site_from_text as make

    return make(text, crs=crs, outlines=desk.outlines, width_m=width_m)


def site_from_polygon(desk: Desk, points: Sequence[tuple[float, float]]) -> Site:
    """Make a site of the corners of a drawn polygon (longitude, latitude in degrees, EPSG:4490)."""
    from app.geodata.sites import site_from_geojson

    ring = [*map(list, points), list(points[0])]
    return site_from_geojson({"type": "Polygon", "coordinates": [ring]}, outlines=desk.outlines)


def site_geojson(site: Site) -> dict[str, Any]:
    """Return a site as the GeoJSON geometry that a case file keeps, coordinates exact.

    `remarks` keeps what was odd about the file it came from: a site of a phone map stays marked as such.
    """
    mapping: dict[str, Any] = shapely.geometry.mapping(site.geometry)
    geometry = {"type": mapping["type"], "coordinates": _lists(mapping["coordinates"])}
    return geometry | ({"remarks": list(site.warnings)} if site.warnings else {})


def _lists(value: Any) -> Any:
    return [_lists(each) for each in value] if isinstance(value, list | tuple) else value


def inspect_file(desk: Desk, path: Path, crs: str | None = None) -> Diagnosis:
    """Say what a geometry file holds, before anything is done with it; `crs` is what the user knows about it."""
    from app.geodata.diagnosis import inspect

    return inspect(path, desk.outlines, desk.measure, crs=crs)
