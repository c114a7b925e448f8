"""Sites in: open a file, take a drawing, look into a file first."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.site import Site
from app.geodata.diagnosis import Diagnosis
from app.services.desk import Desk

_KNOWN_AREAS: Final = ("block", "startup_area")
_EVERYWHERE: Final = (-180.0, -90.0, 180.0, 90.0)
_AREAL: Final = 2


def open_site(
    desk: Desk,
    path: Path,
    crs: str | None = None,
    width_m: float | None = None,
    repairs: Sequence[str] = (),
    layer: str | None = None,
) -> Site:
    """Read a site from any file that the geodata room knows; a line needs its width in metres.

    Args:
        desk: the open desk.
        path: the file.
        crs: the coordinate system where the user names one.
        width_m: width of a line in metres.
        repairs: ids of the repairs that `inspect_file` offers and the user chose; without them nothing is repaired.
        layer: which layer of a file that has several.

    Raises:
        BadInputError: naming file, feature, place and the way out.
    """
    from app.geodata.sites import read_site

    return read_site(path, crs=crs, outlines=desk.outlines, width_m=width_m, repairs=repairs, layer=layer)


def site_from_text(
    desk: Desk, text: str, crs: str | None = None, width_m: float | None = None, repairs: Sequence[str] = ()
) -> Site:
    """Make a site of pasted text: rows of coordinates, spreadsheet cells, WKT, GeoJSON or a boundary-point text.

    Raises:
        BadInputError: naming the line, the reason and the way out.
    """
    from app.geodata.sites import site_from_text as make

    return make(text, crs=crs, outlines=desk.outlines, width_m=width_m, repairs=repairs)


def site_geojson(site: Site) -> dict[str, Any]:
    """Return a site as the GeoJSON geometry that a case file keeps, coordinates exact.

    `remarks` keeps what was odd about the file it came from: a site of a phone map stays marked as such.
    """
    mapping: dict[str, Any] = shapely.geometry.mapping(site.geometry)
    geometry = {"type": mapping["type"], "coordinates": _lists(mapping["coordinates"])}
    return geometry | ({"remarks": list(site.warnings)} if site.warnings else {})


def _lists(value: Any) -> Any:
    return [_lists(each) for each in value] if isinstance(value, list | tuple) else value


def inspect_file(
    desk: Desk, path: Path, crs: str | None = None, county: str | None = None, layer: str | None = None
) -> Diagnosis:
    """Say what a geometry file holds, before anything is done with it.

    Args:
        desk: the open desk.
        path: the file.
        crs: what the user knows about its coordinate system.
        county: the county that the project declares; the file is held against it.
        layer: which layer of a file that has several.

    Raises:
        BadInputError: where the file cannot be read at all, or for an unknown county.
    """
    from app.geodata.diagnosis import inspect

    known = {"crs": crs, "county": county, "layer": layer}
    return inspect(path, desk.outlines, desk.measure, references=_blocks(desk), **known)


def inspect_text(desk: Desk, text: str, crs: str | None = None, county: str | None = None) -> Diagnosis:
    """Say what a pasted text holds; see `inspect_file`."""
    from app.geodata.diagnosis import inspect_text as look

    return look(text, desk.outlines, desk.measure, crs=crs, county=county, references=_blocks(desk))


def _blocks(desk: Desk) -> dict[str, BaseGeometry]:
    """Return the areas of blocks that are loaded, by name: a shape copied from one tells a phone map's coordinates."""
    found = dict[str, BaseGeometry]()
    with desk.layer_source() as source:
        for layer in (layer for kind in _KNOWN_AREAS for layer in source.layers(kind)):
            for feature in source.features(layer, _EVERYWHERE):
                if shapely.get_dimensions(feature.geometry) == _AREAL:
                    found[str(feature.attributes.get("name") or layer.kind)] = feature.geometry
    return found
