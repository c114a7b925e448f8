"""Look into a geometry file and say what it holds: every defect with its place, every repair offered, none done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from shapely.geometry.base import BaseGeometry

from app.domain.site import Measure
from app.geodata.corridors import WAY_OUT
from app.geodata.crs import zone_of_longitude
from app.geodata.declared_area import AreaRemark, area_remark
from app.geodata.defects import Defect, Surveyor, gap_defects, is_measurable, ring_defects, shape_defects
from app.geodata.locate import Located, Outlines
from app.geodata.measure import polygons_of
from app.geodata.pasted import read_pasted
from app.geodata.place_defects import county_defects, find_system, shifted_defects
from app.geodata.raw import RawFile, RawRing, RawShape
from app.geodata.raw_files import read_raw
from app.geodata.rings import Crossing, crossings, duplicates, spikes
from app.geodata.sites import build_area, loose_holes, plane_area

_SLIVER_M2: Final = 1.0
_MOST_RINGS: Final = 500  # listed although nothing is odd about them
_M2_PER_HA, _M2_PER_MU = 10_000.0, 10_000.0 / 15


@dataclass(frozen=True, slots=True)
class RingReport:
    """One ring: points without the closing one; numbers of doubled points and spikes count from 1."""

    feature: int
    ring: int
    points: int
    closed: bool
    line: int | None
    duplicates: tuple[int, ...]
    spikes: tuple[int, ...]
    crossings: tuple[Crossing, ...]

    @property
    def is_odd(self) -> bool:
        """Whether there is anything to put right."""
        return bool(self.duplicates or self.spikes or self.crossings)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What a file holds.

    Attributes:
        crs, evidence: the coordinate system and why it is taken; None and empty where it cannot be told.
        axis_order: how its numbers are ordered, in words.
        zone, prefix: 3-degree zone of the planar figures, and the zone number before the eastings.
        others: lines and points, which no area can be made of.
        area_m2, planar_area_m2: None where a ring crosses itself or the place is not known.
        counties: those that the area overlaps (outlines are 示意).
        defects: everything wrong or odd, in the order of the file; nothing has been put right.
        notes: what is odd about the file or the way it was read, as Chinese sentences.
    """

    file: str
    format: str
    encoding: str | None
    crs: str | None
    evidence: str
    axis_order: str
    zone: int | None
    prefix: int | None
    features: int
    others: int
    parts: int
    rings: tuple[RingReport, ...]
    area_m2: float | None
    planar_area_m2: float | None
    declared: AreaRemark | None
    counties: tuple[str, ...]
    defects: tuple[Defect, ...]
    notes: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """Return what keeps the file from being a site, as Chinese sentences."""
        return tuple(defect.sentence for defect in self.defects if defect.blocks)

    @property
    def repairs(self) -> tuple[str, ...]:
        """Return what is done in reading or would be put right if chosen, as Chinese sentences."""
        return tuple(
            defect.sentence for defect in self.defects if defect.kind in _TOLD_AS_REPAIR and not defect.blocks
        ) + tuple(
            f"{defect.sentence}可选修复：{defect.repair.text}。"
            for defect in self.defects
            if defect.blocks and defect.repair is not None
        )

    @property
    def warnings(self) -> tuple[str, ...]:
        """Return what is odd and has no repair, as Chinese sentences."""
        odd = (each.sentence for each in self.defects if not each.blocks and each.kind not in _TOLD_AS_REPAIR)
        return (*self.notes, *odd)

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values: metres, square metres, 公顷 to four decimals, 亩 to two."""
        area = self.area_m2
        listed = [ring for at, ring in enumerate(self.rings) if at < _MOST_RINGS or ring.is_odd]
        return {
            "file": self.file,
            "format": self.format,
            "encoding": self.encoding,
            "crs": {"code": self.crs, "evidence": self.evidence},
            "axis_order": self.axis_order,
            "zone": self.zone,
            "prefix": self.prefix,
            "features": self.features,
            "others": self.others,
            "parts": self.parts,
            "ring_count": len(self.rings),
            "rings": [_plain(asdict(ring)) for ring in listed],
            "area_m2": area,
            "area_ha": None if area is None else round(area / _M2_PER_HA, 4),
            "area_mu": None if area is None else round(area / _M2_PER_MU, 2),
            "planar_area_m2": self.planar_area_m2,
            "declared_area": None if self.declared is None else asdict(self.declared),
            "counties": list(self.counties),
            "defects": [defect.as_json() for defect in self.defects],
            "repairs": list(self.repairs),
            "problems": list(self.problems),
            "warnings": list(self.warnings),
        }

    def sentences(self) -> tuple[str, ...]:
        """Return it as lines to read."""
        return tuple(_sentences(self))


_TOLD_AS_REPAIR: Final = ("open", "duplicate", "spike", "touch", "overlap", "gap")


def _plain(ring: dict[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in ring.items()}


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
    if areas and not any(defect.blocks and defect.ring is not None for defect in defects):
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


def _sentences(found: Diagnosis) -> Iterator[str]:
    yield f"文件：{found.file}；格式：{found.format}；文字编码：{found.encoding or '由格式规定'}"
    yield f"坐标系：{found.crs or '未能判定'}；依据：{found.evidence or '无'}；坐标次序：{found.axis_order}"
    yield f"投影带：{found.zone or '未能判定'}；Y坐标带号：{'无' if found.prefix is None else found.prefix}"
    yield f"要素{found.features}个（非面{found.others}个），部分{found.parts}个，界址圈{len(found.rings)}个"
    for ring in found.rings[:_MOST_RINGS]:
        yield f"  第{ring.feature}个要素第{ring.ring}圈：{ring.points}点，{'已' if ring.closed else '未'}闭合"
    if found.area_m2 is not None:
        yield (
            f"椭球面积：{found.area_m2:.2f}平方米，{found.area_m2 / _M2_PER_HA:.4f}公顷，"
            f"{found.area_m2 / _M2_PER_MU:.2f}亩；平面面积：{found.planar_area_m2 or 0:.2f}平方米"
        )
    if found.declared is not None and found.declared.is_usual:
        yield found.declared.text
    yield f"所在县（市、区）：{'、'.join(found.counties) or '六县（市、区）之外或未能判定'}（县界为示意）"
    yield from (_told(defect) for defect in found.defects)
    yield from (f"注意：{text}" for text in found.notes)


def _told(defect: Defect) -> str:
    said = f"{'问题' if defect.blocks else '建议' if defect.repair else '注意'}：{defect.sentence}"
    if defect.repair is None or defect.before is None or defect.after is None:
        return said
    (old, was), (new, now) = ((each.points, each.area_m2) for each in (defect.before, defect.after))
    areas = f"，面积{_square(was)}变为{_square(now)}"
    return f"{said}（修复“{defect.repair.text}”[{defect.repair.id}]：{old}点变为{new}点{areas}）"


def _square(area_m2: float | None) -> str:
    return "未知" if area_m2 is None else f"{area_m2:.2f}平方米"
