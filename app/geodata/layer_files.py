"""Read control lines from files as a stream of features in EPSG:4490, repairs listed, nothing done silently."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from app.errors import BadInputError, CancelledError
from app.geodata.locate import Located, Outlines, check_degrees, locate_points
from app.geodata.packages import find_package
from app.geodata.raw import Points
from app.geodata.rings import areal, place
from app.geodata.source import Features, Source, in_pages
from app.geodata.vector import kind_of, open_vector
from app.geodata.zones import check_zones, zone_of

Batch = list[tuple[BaseGeometry, dict[str, Any]]]
_AREAL: Final = 2


@dataclass(frozen=True, slots=True)
class LayerData:
    """A layer file, opened.

    Attributes:
        batches: the features in degrees (EPSG:4490), x longitude, y latitude, read as they are asked for, once;
            polygons are valid, lines and points stay as they are.
        count: features in the file; those without geometry are among them but not in the batches.
        crs, evidence: the coordinate system and why.
        encoding: of its texts, None where the format settles that.
        repaired: one Chinese sentence for each repair or omission; complete once `batches` has been read.
        warnings: what is odd about the file, as Chinese sentences.
    """

    name: str
    format: str
    batches: Iterator[Batch]
    count: int
    crs: str
    evidence: str
    encoding: str | None
    repaired: list[str] = field(default_factory=list)
    warnings: tuple[str, ...] = ()


def read_layer(
    path: Path,
    *,
    crs: str | None = None,
    zone_field: str | None = None,
    encoding: str | None = None,
    outlines: Outlines | None = None,
    progress: Callable[[int], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> LayerData:
    """Open a layer file of any format; a GeoJSON collection without features is a layer without features.

    Args:
        path: the file, a .gdb folder, or a zip archive around one data set.
        crs: what the user says; None leaves it to the file and to its numbers.
        zone_field: field whose words become the attribute `zone`.
        encoding: of the texts; None leaves it to the file.
        outlines: county outlines, to tell the zone of six-digit eastings.
        progress: told how many features have been read, after each batch.
        cancel: asked before each batch whether to stop.

    Raises:
        BadInputError: naming the file, the reason and the way out; also while the batches are read.
        CancelledError: while the batches are read, where `cancel` says so.
    """
    source = _open(path, encoding, outlines or {}, crs)
    own_field = _zone_field(source, zone_field)
    first = next((points for page in source.pages() if len(points := _coordinates(page))), np.empty((0, 2)))
    declared = source.crs if not source.crs_assumed or _looks_like_degrees(first) else None
    said = None if source.crs_settled else crs
    located = locate_points(first, source.name, outlines or {}, crs=said, declared=declared)
    repaired: list[str] = []
    return LayerData(
        name=source.name,
        format=source.format,
        batches=_batches(source, located, own_field, repaired, progress, cancel),
        count=source.count,
        crs=located.name,
        evidence=located.evidence,
        encoding=source.encoding,
        repaired=repaired,
        warnings=(*source.notes, *located.warnings),
    )


def coverage_of(names: Sequence[str], outlines: Outlines) -> BaseGeometry:
    """Return the united outlines of counties.

    Raises:
        BadInputError: for no name or an unknown one, naming the counties there are.
    """
    known = "、".join(outlines)
    for name in names:
        if name not in outlines:
            raise BadInputError(f"覆盖范围中的“{name}”不是县（市、区）名称，请从{known}中选择。", field="coverage")
    if not names:
        raise BadInputError(f"覆盖范围没有写县（市、区）名称，请从{known}中选择。", field="coverage")
    return areal(shapely.union_all([outlines[name] for name in names]))


def _open(path: Path, encoding: str | None, outlines: Outlines, crs: str | None) -> Source:
    package = find_package(path)
    kind = kind_of(package)
    if kind not in ("text", "table"):
        return open_vector(path, encoding)
    from app.geodata.sites import read_site

    site = read_site(path, crs=crs, outlines=outlines)
    features: Features = [(site.geometry, {})]
    return Source(
        name=package.name,
        format="界址点TXT" if kind == "text" else "界址点表",
        fields=(),
        count=1,
        pages=lambda: in_pages(features),
        column=lambda _: (),
        crs="EPSG:4490",
        crs_settled=True,
        notes=site.warnings,
    )


def _zone_field(source: Source, wanted: str | None) -> str | None:
    """Return the field as the file writes it, after all its words were checked."""
    if wanted is None or (source.count == 0 and not source.fields):
        return None
    same = [name for name in source.fields if name == wanted]
    same = same or [name for name in source.fields if name.casefold() == wanted.casefold()]
    if len(same) != 1:
        shown = "、".join(source.fields) or "无"
        raise BadInputError(f"“{source.name}”中没有字段“{wanted}”（现有字段：{shown}），请核对分区字段。")
    check_zones(source.column(same[0]), source.name, same[0])
    return same[0]


def _coordinates(page: Features) -> Points:
    return shapely.get_coordinates([geometry for geometry, _ in page if geometry is not None])


def _looks_like_degrees(points: Points) -> bool:
    return len(points) == 0 or bool(np.abs(points).max() <= 360)  # noqa: PLR2004  # degrees


def _batches(
    source: Source,
    located: Located,
    zone_field: str | None,
    repaired: list[str],
    progress: Callable[[int], None] | None,
    cancel: Callable[[], bool] | None,
) -> Iterator[Batch]:
    done = 0
    for page in source.pages():
        if cancel is not None and cancel():
            raise CancelledError("读取图层已取消。")
        check_degrees(_in_degrees(page, located), source.name, "（换算后）")
        yield list(_features(page, done, located, zone_field, repaired, is_drawing=source.format == "DXF"))
        done += len(page)
        if progress is not None:
            progress(done)


def _in_degrees(page: Features, located: Located) -> Points:
    points = _coordinates(page)
    return located.points_to_degrees(points) if len(points) else points


def _features(
    page: Features, start: int, located: Located, zone_field: str | None, repaired: list[str], *, is_drawing: bool
) -> Iterable[tuple[BaseGeometry, dict[str, Any]]]:
    for number, (geometry, attributes) in enumerate(page, start + 1):
        if geometry is None or geometry.is_empty:
            repaired.append(f"第{number}个要素没有图形，未导入。")
            continue
        shape = _closed(geometry) if is_drawing else geometry
        clean = _valid(located.to_degrees(shape), number, repaired)
        if not clean.is_empty:
            yield clean, _with_zone(attributes, zone_field)


def _with_zone(attributes: Mapping[str, Any], zone_field: str | None) -> dict[str, Any]:
    return dict(attributes) if zone_field is None else {**attributes, "zone": zone_of(attributes.get(zone_field))}


def _closed(geometry: BaseGeometry) -> BaseGeometry:
    """Make a polygon of a closed polyline: a drawing knows no other way to write an area."""
    if isinstance(geometry, shapely.LineString) and geometry.is_closed and len(geometry.coords) > 3:  # noqa: PLR2004
        return shapely.Polygon(geometry)
    return geometry


def _valid(geometry: BaseGeometry, number: int, repaired: list[str]) -> BaseGeometry:
    """Repair polygons; a collection keeps its polygons, or stays whole where it has none."""
    if shapely.get_dimensions(geometry) < _AREAL:
        return geometry
    if not geometry.is_valid:
        x, y = shapely.get_coordinates(shapely.Point(_trouble(geometry)))[0]
        geometry = shapely.make_valid(geometry)
        repaired.append(f"第{number}个要素在{place(x, y)}附近图形无效（自相交等），已修复。")
    if geometry.geom_type == "GeometryCollection":
        kept = areal(geometry)
        if kept.is_empty:
            repaired.append(f"第{number}个要素修复后没有面积，未导入。")
        return kept
    return geometry


def _trouble(geometry: BaseGeometry) -> tuple[float, float]:
    """Return the place that GEOS names as the reason, a point of the geometry where it names none."""
    words = shapely.is_valid_reason(geometry).partition("[")[2].rstrip("]").split()
    if len(words) >= 2:  # noqa: PLR2004  # x and y
        return float(words[0]), float(words[1])
    point = shapely.get_coordinates(geometry)[0]
    return float(point[0]), float(point[1])
