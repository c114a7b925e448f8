"""Make a site of a file or of GeoJSON: located, checked, never repaired in silence."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.site import Site, SiteSource
from app.errors import BadInputError
from app.geodata.corridors import WAY_OUT, build_corridor
from app.geodata.crs import zone_of_longitude
from app.geodata.declared_area import area_remark
from app.geodata.gaps import filled, gaps
from app.geodata.geojson import raw_geojson
from app.geodata.locate import Located, Outlines, locate
from app.geodata.measure import EllipsoidMeasure
from app.geodata.pasted import read_pasted
from app.geodata.raw import RawFile, RawShape
from app.geodata.raw_files import read_raw
from app.geodata.repairs import DROP_LOOPS, FILL_GAPS, apply_repairs, mended
from app.geodata.rings import (
    areal,
    crossings,
    even_odd,
    first_crossing,
    lie_in_line,
    map_rings,
    overlapping,
    overlaps,
    place,
)

_INLINE: Final = "用地范围"
_SMALLEST_M2: Final = 1e-3  # below it there is no area that could be surveyed
_PARTS: Final = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def read_site(
    path: Path,
    *,
    crs: str | None,
    outlines: Outlines,
    width_m: float | None = None,
    repairs: Sequence[str] = (),
    layer: str | None = None,
) -> Site:
    """Read a site from a file: GeoJSON, boundary-point text, Shapefile (also zipped), GPKG, KML, DXF and the like.

    Args:
        path: the file; its kind is told by content before suffix.
        crs: the coordinate system where the user names one; None leaves it to the file and its numbers.
        outlines: county outlines by name (EPSG:4490), evidence for eastings without zone number.
        width_m: width of a site that comes as a line, in metres, half of it to either side.
        repairs: which of the repairs that the diagnosis offers are to be applied, by their ids or kinds.
        layer: which layer of a file that has several.

    Raises:
        BadInputError: naming the thing, the reason and the way out; nothing is repaired that was not chosen.
    """
    try:
        raw = read_raw(path, layer)
        return _site(raw, crs, outlines, SiteSource("file", path.name, _digest(path)), width_m, repairs)
    except BadInputError as error:
        raise BadInputError(str(error), field=error.field or "site") from error


def site_from_geojson(
    geometry: dict[str, Any], *, crs: str | None = None, outlines: Outlines, width_m: float | None = None
) -> Site:
    """Make a site of a GeoJSON geometry, feature or collection; without `crs` its numbers are degrees (EPSG:4490).

    A member `remarks` holds what was odd about the file that the geometry once came from; it stays with the site.

    Raises:
        BadInputError: naming the ring, the place and the way out.
    """
    try:
        raw = raw_geojson(geometry, _INLINE)
        site = _site(raw, crs or raw.crs, outlines, SiteSource(), width_m)
        return replace(site, warnings=tuple(dict.fromkeys((*_remarks(geometry), *site.warnings))))
    except BadInputError as error:
        raise BadInputError(str(error), field=error.field or "site") from error


def site_from_text(
    text: str,
    *,
    crs: str | None = None,
    outlines: Outlines,
    width_m: float | None = None,
    repairs: Sequence[str] = (),
) -> Site:
    """Make a site of pasted text: rows of coordinates, spreadsheet cells, WKT, GeoJSON or a boundary-point text.

    Args:
        text: as pasted; what it is, is told by its content.
        crs: the coordinate system where the user names one; None leaves it to the text and its numbers.
        outlines: county outlines by name (EPSG:4490), evidence for eastings without zone number.
        width_m: width of a site that comes as a line, in metres, half of it to either side.
        repairs: which of the repairs that the diagnosis offers are to be applied, by their ids or kinds.

    Raises:
        BadInputError: naming the line, the reason and the way out.
    """
    try:
        source = SiteSource("text", None, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
        return _site(read_pasted(text), crs, outlines, source, width_m, repairs)
    except BadInputError as error:
        raise BadInputError(str(error), field=error.field or "site") from error


def _remarks(geometry: dict[str, Any]) -> tuple[str, ...]:
    remarks = geometry.get("remarks") or ()
    if not isinstance(remarks, (list, tuple)) or not all(isinstance(remark, str) for remark in remarks):
        raise BadInputError("用地范围（site）的remarks应为文字列表，请改正或删去后重试。")
    return tuple(remarks)


def _site(
    raw: RawFile,
    crs: str | None,
    outlines: Outlines,
    source: SiteSource,
    width_m: float | None,
    chosen: Sequence[str] = (),
) -> Site:
    raw, repairs = apply_repairs(raw, chosen)
    areas, notes = _areas(raw) if width_m is None else ((), ())
    _check_whole(areas)
    located = locate(raw, outlines, crs=crs)
    _check_rings(areas)
    if width_m is None:
        geometry, said = build_area(areas, located, fill_gaps=FILL_GAPS in chosen)
        repairs += said
    else:
        geometry, marked = build_corridor(raw, located, width_m)
        notes = (marked,)
    area = EllipsoidMeasure().area_m2(geometry)
    if area < _SMALLEST_M2:
        raise BadInputError(f"“{raw.name}”的图形面积为零（各点在一条线上，或各圈互相抵消），请核对界址点后重试。")
    remark = area_remark([shape.declared_area for shape in areas], area)
    odd = (remark.text,) if remark is not None and not remark.is_usual else ()
    warnings = (*raw.notes, *notes, *located.warnings, *repairs, *loose_holes(raw, areas), *odd)
    made = replace(source, crs=located.name, repairs=repairs)
    return Site(geometry, located.zone or zone_of_longitude(geometry.centroid.x), made, warnings)


def _areas(raw: RawFile) -> tuple[tuple[RawShape, ...], tuple[str, ...]]:
    """Return the shapes that are areas, and a note on the others; refuse a file without areas.

    Raises:
        BadInputError: for lines, points and nothing at all.
    """
    areas = tuple(shape for shape in raw.shapes if any(shape.rings()))
    others = [shape.other for shape in raw.shapes if shape.other is not None and not shape.other.is_empty]
    if areas:
        return areas, (f"“{raw.name}”另有{len(others)}个点、线要素，未计入用地范围。",) if others else ()
    if any(shapely.get_dimensions(other) == 1 for other in others):
        raise BadInputError(f"“{raw.name}”是线，没有宽度就没有用地面积，{WAY_OUT}。")
    if others:
        raise BadInputError(f"“{raw.name}”是点，用地范围必须是面，请提供用地边界后重试。")
    raise BadInputError(f"“{raw.name}”中没有图形，请检查文件内容后重新导出。{''.join(raw.notes)}")


def _check_whole(areas: Iterable[RawShape]) -> None:
    trouble = next((ring.trouble for shape in areas for ring in shape.rings() if ring.trouble), "")
    if trouble:
        raise BadInputError(trouble)


def _check_rings(areas: Iterable[RawShape]) -> None:
    shapes = tuple(areas)
    for shape in shapes:
        for ring in shape.rings():
            if lie_in_line(ring.points):
                raise BadInputError(f"{shape.label}第{ring.number}圈各点在一条线上，面积为零，请核对界址点后重试。")
    found = first_crossing(shapes)
    if found is not None:
        shape, ring, crossing = found
        way = "" if mended(DROP_LOOPS, ring.points) is None else "，或选择修复"
        raise BadInputError(
            f"{shape.label}第{ring.number}圈在 {place(crossing.x, crossing.y)} 附近自相交。"
            f"请按正确的点序改正该处界址点，重新导出后重试{way}。"
        )


def plane_area(shapes: Iterable[RawShape]) -> BaseGeometry:
    """Return the united area of shapes in the file's own coordinates."""
    made = [map_rings(shape, lambda points: points) for shape in shapes]
    return made[0] if len(made) == 1 else areal(shapely.union_all(made))


def build_area(
    areas: Iterable[RawShape], located: Located, *, fill_gaps: bool = False
) -> tuple[BaseGeometry, tuple[str, ...]]:
    """Return the united area of shapes in degrees, valid, and a sentence for each thing that was put right."""
    said: list[str] = []
    shapes = tuple(areas)
    for shape in shapes:
        said += _remarks_on_rings(shape)
    made = [map_rings(shape, lambda points: points) for shape in shapes]
    said += _overlapping_shapes(shapes, made)
    plane = made[0] if len(made) == 1 else areal(shapely.union_all(made))
    if fill_gaps:
        slits = gaps(plane, is_degree=located.crs.is_geographic)
        plane = filled(plane, slits)
        said += [f"已按选择填平各部分之间的{len(slits)}处缝隙。"] if slits else []
    degrees = located.to_degrees(plane)
    if not degrees.is_valid:  # a sliver between adjoining parts may turn over when it is projected
        degrees = areal(shapely.make_valid(degrees))
        said.append("图形换算为经纬度后有微小的自相交，已修复。")
    return degrees, tuple(said)


def _remarks_on_rings(shape: RawShape) -> Iterator[str]:
    for ring in shape.rings():
        for touch in crossings(ring.points)[:1]:
            where = f"{shape.label}第{ring.number}圈在 {place(touch.x, touch.y)} 附近"
            yield f"{where}与自身相接，已分为多个部分，面积不变。"
    for part in shape.parts:
        for one, other in overlapping(part):
            yield f"{shape.label}第{one.number}圈与第{other.number}圈部分重叠，重叠处按奇偶规则扣除，请核对。"
    several = shape.parts if len(shape.parts) > 1 else ()
    parts = [even_odd([ring.points for ring in part]) for part in several if part]
    if any(True for _ in overlaps(parts)):
        yield f"{shape.label}各部分互相重叠，重叠处只计一次，请核对。"


def _overlapping_shapes(shapes: tuple[RawShape, ...], made: list[BaseGeometry]) -> Iterator[str]:
    for one, other, _share in overlaps(made):
        yield f"{shapes[one].label}与{shapes[other].label}重叠，重叠处只计一次，请核对。"


def loose_holes(raw: RawFile, areas: tuple[RawShape, ...]) -> Iterator[str]:
    """Tell of holes outside their shell; in boundary texts and drawings any ring may be an outer one."""
    if raw.unit is not None or raw.format == "DXF":
        return
    for shape in areas:
        for part in (part for part in shape.parts if len(part) > 1):
            shell = shapely.Polygon(part[0].points).buffer(0)
            if any(not shell.covers(shapely.Point(ring.points[0])) for ring in part[1:]):
                yield f"{shape.label}有内圈在外圈之外，已按奇偶规则计为用地，请核对。"


def _digest(path: Path) -> str:
    """Return the SHA-256 of a file; of a shapefile or a .gdb folder, over all its files by name."""
    digest = hashlib.sha256()
    for part in _files(path):
        digest.update(part.read_bytes())
    return digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(part for part in path.rglob("*") if part.is_file())
    if path.suffix.lower() != ".shp":
        return [path]
    return sorted(p for p in path.parent.iterdir() if p.stem == path.stem and p.suffix.lower() in _PARTS)
