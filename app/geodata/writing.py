"""Write areas to files that other offices open: boundary-point text, GeoJSON, GPKG, Shapefile, KML and DXF."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError
from app.geodata.boundary_writing import Sheet, write_parcels
from app.geodata.crs import (
    DEGREES,
    Zone,
    from_degrees,
    gauss_kruger,
    gauss_kruger_of,
    is_plain_degrees,
    name_of,
    parse_crs,
)
from app.geodata.measure import polygons_of
from app.geodata.writing_gdal import write_gdal

if TYPE_CHECKING:
    from pyproj import CRS

SUFFIXES: Final = (".txt", ".geojson", ".gpkg", ".shp", ".kml", ".dxf")
_ON_THE_PLANE: Final = (".txt", ".dxf")  # surveyors' formats: degrees help nobody there
_THREE: Final = 3


@dataclass(frozen=True, slots=True)
class OutFeature:
    """An area to write.

    Attributes:
        geometry: a Polygon or MultiPolygon in degrees (EPSG:4490).
        layer: layer of a drawing, ASCII.
        title, use: what the parcel line of a boundary-point text says.
        attributes: text and figures; names of at most ten ASCII letters, all features have the same.
    """

    geometry: BaseGeometry
    layer: str
    title: str = ""
    use: str = ""
    attributes: Mapping[str, str | float] = field(default_factory=dict)


def system_for(path: Path, crs: str | None, zone: int) -> "CRS":
    """Return the system in which a file is written: the one asked for, else the site's zone or degrees by format.

    Raises:
        BadInputError: for an unknown format, or a system that it cannot be written in.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise BadInputError(f"不能导出为“{path.name}”，请把文件名改为以{'、'.join(SUFFIXES)}之一结尾。")
    if crs is None:
        return gauss_kruger(zone) if suffix in _ON_THE_PLANE else parse_crs(DEGREES)
    found = parse_crs(crs)
    if suffix == ".kml" and not is_plain_degrees(found):
        raise BadInputError(
            f"KML只能用经纬度，不能用{name_of(found)}，请改用经纬度（如EPSG:4490）或其他格式。", field="crs"
        )
    if suffix == ".txt":
        _zone(found)
    return found


def _zone(crs: "CRS") -> Zone:
    zone = gauss_kruger_of(crs)
    if zone is None or zone.width != _THREE:
        shown = "界址点TXT用3度带高斯克吕格平面坐标"
        raise BadInputError(
            f"{shown}，不能用{name_of(crs)}，请把坐标系改为EPSG:4525或EPSG:4526（不指明则用所在的带）。", field="crs"
        )
    return zone


def write_features(path: Path, features: Sequence[OutFeature], crs: "CRS", *, date: str = "") -> None:
    """Write areas to a file of the format that its suffix names; a shapefile becomes several files beside each other.

    Args:
        path: the file; it must not exist, and may be left half-written where something fails.
        features: at least one.
        crs: from `system_for`.
        date: what a boundary-point text gives as its date.

    Raises:
        WorldError: where the disk does not take it.
    """
    suffix = path.suffix.lower()
    if suffix == ".txt":
        path.write_bytes(_text(features, crs, date).encode("utf-8"))
    elif suffix == ".geojson":
        path.write_text(_geojson(features, crs), encoding="utf-8")
    else:
        plane = [from_degrees(feature.geometry, crs) for feature in features]
        names = [feature.layer for feature in features]
        write_gdal(path, plane, names, [feature.attributes for feature in features], crs)


def _text(features: Sequence[OutFeature], crs: "CRS", date: str) -> str:
    zone = _zone(crs)
    prefixed = name_of(crs) == zone.code(prefixed=True)
    parcels = [(each.geometry, Sheet(date=date, name=each.title, use=each.use)) for each in features]
    return write_parcels(parcels, zone.number, prefixed=prefixed)


def _geojson(features: Sequence[OutFeature], crs: "CRS") -> str:
    document: dict[str, Any] = {"type": "FeatureCollection"}
    if not is_plain_degrees(crs):
        name = crs.to_epsg()
        document["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{name}"}}
    document["features"] = [
        {
            "type": "Feature",
            "properties": dict(each.attributes),
            "geometry": shapely.geometry.mapping(_plain(from_degrees(each.geometry, crs))),
        }
        for each in features
    ]
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _plain(geometry: BaseGeometry) -> BaseGeometry:
    """Return a single polygon as one, outer rings counter-clockwise as RFC 7946 wants."""
    turned = [shapely.geometry.polygon.orient(part) for part in polygons_of(geometry)]
    return turned[0] if len(turned) == 1 else shapely.MultiPolygon(turned)
