"""Look into a geometry file and say what it holds: every defect with its place, every repair offered, none done."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from shapely.geometry.base import BaseGeometry

from app.domain.site import Measure
from app.geodata.corridors import WAY_OUT
from app.geodata.crs import zone_of_longitude
from app.geodata.declared_area import area_remark
from app.geodata.defects import Defect, Surveyor, gap_defects, is_measurable, ring_defects, shape_defects
from app.geodata.diagnosis_value import Diagnosis, RingReport
from app.geodata.locate import Located, Outlines
from app.geodata.measure import polygons_of
from app.geodata.pasted import read_pasted
from app.geodata.place_defects import county_defects, find_system, shifted_defects
from app.geodata.raw import RawFile, RawRing, RawShape, are_sane
from app.geodata.raw_files import read_raw
from app.geodata.rings import Crossing, crossings, duplicates, spikes
from app.geodata.sites import build_area, loose_holes, plane_area

__all__ = ["Diagnosis", "diagnose", "inspect", "inspect_text"]

_SLIVER_M2: Final = 1.0


def inspect(
    path: Path,
    outlines: Outlines,
    measure: Measure,
    *,
    crs: str | None = None,
    county: str | None = None,
    layer: str | None = None,
    references: Mapping[str, BaseGeometry] | None = None,
) -> Diagnosis:
    """Say what a geometry file holds.

    Args:
        path: the file; its kind is told by content before suffix.
        outlines: county outlines by name (EPSG:4490).
        measure: lengths and areas on the ellipsoid.
        crs: what the user knows about its coordinate system.
        county: the county that the project declares; the file is held against it.
        layer: which layer of a file that has several.
        references: more known areas (EPSG:4490) that a phone map's coordinates may be told by.

    Raises:
        BadInputError: only where the file cannot be read at all, or for an unknown county; what is wrong with its
            geometry is reported.
    """
    return diagnose(read_raw(path, layer), outlines, measure, crs=crs, county=county, references=references)


def inspect_text(
    text: str,
    outlines: Outlines,
    measure: Measure,
    *,
    crs: str | None = None,
    county: str | None = None,
    references: Mapping[str, BaseGeometry] | None = None,
) -> Diagnosis:
    """Say what a pasted text holds; see `inspect`."""
    return diagnose(read_pasted(text), outlines, measure, crs=crs, county=county, references=references)


def diagnose(
    raw: RawFile,
    outlines: Outlines,
    measure: Measure,
    *,
    crs: str | None = None,
    county: str | None = None,
    references: Mapping[str, BaseGeometry] | None = None,
) -> Diagnosis:
    """Say what a file that was read holds; see `inspect`."""
    areas = tuple(shape for shape in raw.shapes if any(shape.rings()))
    system = find_system(raw, outlines, crs, measure)
    located = system if isinstance(system, Located) else None
    surveyor = Surveyor(located, measure)
    reports, defects = _rings(areas, surveyor)
    if not isinstance(system, Located):
        defects.insert(0, system)
    if not areas:
        defects.append(
            Defect("no_area", f"“{raw.name}”中没有面，不能作为用地范围；若是线状用地，{WAY_OUT}。", blocks=True)
        )
    geometry = None
    is_whole = all(are_sane(ring.points) for shape in areas for ring in shape.rings())
    if areas and is_whole and not any(defect.blocks and defect.ring is not None for defect in defects):
        defects += shape_defects(areas, surveyor)
        defects += [Defect("hole", sentence) for sentence in loose_holes(raw, areas)]
        defects += gap_defects(plane_area(areas), surveyor)
        geometry = None if located is None else build_area(areas, located)[0]
    if geometry is None or geometry.is_empty or located is None:
        return _found(raw, located, areas, reports, None, measure, (), defects)
    counties = tuple(_counties(geometry, outlines, measure))
    defects += county_defects(geometry, county, outlines, counties, measure)
    remark = area_remark([shape.declared_area for shape in areas], measure.area_m2(geometry))
    defects += [] if remark is None or remark.is_usual else [Defect("area", remark.text)]
    defects += shifted_defects(raw.coordinates(), located, {**outlines, **(references or {})})
    return _found(raw, located, areas, reports, geometry, measure, counties, defects)


def _found(
    raw: RawFile,
    located: Located | None,
    areas: Sequence[RawShape],
    rings: tuple[RingReport, ...],
    geometry: BaseGeometry | None,
    measure: Measure,
    counties: tuple[str, ...],
    defects: list[Defect],
) -> Diagnosis:
    area = None if geometry is None else measure.area_m2(geometry)
    zone = _zone(located, geometry)
    return Diagnosis(
        file=raw.name,
        format=raw.format,
        encoding=raw.encoding,
        crs=None if located is None else located.name,
        evidence="" if located is None else located.evidence,
        axis_order=_axes(raw, located),
        zone=zone,
        prefix=None if located is None else located.prefix,
        features=len(raw.shapes),
        others=len(raw.shapes) - len(areas),
        parts=len(list(polygons_of(geometry))) if geometry is not None else sum(len(shape.parts) for shape in areas),
        rings=rings,
        area_m2=area,
        planar_area_m2=None if geometry is None or zone is None else measure.planar_area_m2(geometry, zone),
        declared=None if not area else area_remark([shape.declared_area for shape in areas], area),
        counties=counties,
        defects=tuple(defects),
        notes=(*raw.notes, *(() if located is None else located.warnings)),
    )


def _rings(areas: Sequence[RawShape], surveyor: Surveyor) -> tuple[tuple[RingReport, ...], list[Defect]]:
    reports, defects = list[RingReport](), list[Defect]()
    for shape in areas:
        for ring in shape.rings():
            doubled, turned, met = _odd(ring)
            defects += ring_defects(shape, ring, doubled, turned, met, surveyor)
            reports.append(_report(shape, ring, doubled, turned, met))
    return tuple(reports), defects


def _report(
    shape: RawShape, ring: RawRing, doubled: Sequence[int], turned: Sequence[int], met: tuple[Crossing, ...]
) -> RingReport:
    twice, back = (tuple(at + 1 for at in found) for found in (doubled, turned))
    return RingReport(shape.number, ring.number, len(ring.points), ring.closed, ring.line, twice, back, met)


def _odd(ring: RawRing) -> tuple[tuple[int, ...], tuple[int, ...], tuple[Crossing, ...]]:
    if ring.trouble or not is_measurable(ring):
        return (), (), ()
    return duplicates(ring.points), spikes(ring.points), crossings(ring.points)


def _zone(located: Located | None, geometry: BaseGeometry | None) -> int | None:
    if located is not None and located.zone is not None:
        return located.zone
    return None if geometry is None else zone_of_longitude(geometry.centroid.x)


def _axes(raw: RawFile, located: Located | None) -> str:
    if located is None:
        return "未能判定"
    return raw.axes or ("先经度、后纬度" if located.crs.is_geographic else "先东坐标、后北坐标")


def _counties(geometry: BaseGeometry, outlines: Outlines, measure: Measure) -> Iterator[str]:
    for name, outline in outlines.items():
        if outline.intersects(geometry) and measure.area_m2(outline.intersection(geometry)) > _SLIVER_M2:
            yield name
