"""Look into a geometry file and say what it holds, with every repair proposed and none done."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from shapely.geometry.base import BaseGeometry

from app.domain.site import Measure
from app.errors import BadInputError
from app.geodata.corridors import WAY_OUT
from app.geodata.crs import zone_of_longitude
from app.geodata.declared_area import AreaRemark, area_remark
from app.geodata.locate import Located, Outlines, locate
from app.geodata.measure import polygons_of
from app.geodata.raw import RawFile, RawRing, RawShape, are_sane
from app.geodata.raw_files import read_raw
from app.geodata.rings import FEWEST, Crossing, crossings, duplicates, place, spikes
from app.geodata.sites import build_area

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
        repairs: what would be put right, as Chinese sentences; nothing has been.
        problems: what keeps the file from being a site, as Chinese sentences.
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
    repairs: tuple[str, ...]
    problems: tuple[str, ...]
    warnings: tuple[str, ...]

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
            "repairs": list(self.repairs),
            "problems": list(self.problems),
            "warnings": list(self.warnings),
        }

    def sentences(self) -> tuple[str, ...]:
        """Return it as lines to read."""
        return tuple(_sentences(self))


def _plain(ring: dict[str, Any]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in ring.items()}


def inspect(path: Path, outlines: Outlines, measure: Measure, *, crs: str | None = None) -> Diagnosis:
    """Say what a geometry file holds.

    Raises:
        BadInputError: only where the file cannot be read at all; what is wrong with its geometry is reported.
    """
    raw = read_raw(path)
    areas = tuple(shape for shape in raw.shapes if any(shape.rings()))
    rings = tuple(_report(shape, ring) for shape in areas for ring in shape.rings())
    problems: list[str] = []
    located = _located(raw, outlines, crs, problems)
    problems += _problems(raw, areas, rings)
    geometry, repairs = _area(areas, rings, located)
    area = None if geometry is None else measure.area_m2(geometry)
    zone = _zone(located, geometry)
    planar = None if geometry is None or zone is None else measure.planar_area_m2(geometry, zone)
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
        planar_area_m2=planar,
        declared=None if not area else area_remark([shape.declared_area for shape in areas], area),
        counties=() if geometry is None else tuple(_counties(geometry, outlines, measure)),
        repairs=(*_ring_repairs(areas, rings), *repairs),
        problems=tuple(problems),
        warnings=(*raw.notes, *(() if located is None else located.warnings)),
    )


def _report(shape: RawShape, ring: RawRing) -> RingReport:
    if not are_sane(ring.points) or len(ring.points) < FEWEST:
        return RingReport(shape.number, ring.number, len(ring.points), ring.closed, ring.line, (), (), ())
    met = crossings(ring.points)
    doubled, turned = (tuple(at + 1 for at in found) for found in (duplicates(ring.points), spikes(ring.points)))
    return RingReport(shape.number, ring.number, len(ring.points), ring.closed, ring.line, doubled, turned, met)


def _located(raw: RawFile, outlines: Outlines, crs: str | None, problems: list[str]) -> Located | None:
    try:
        return locate(raw, outlines, crs=crs)
    except BadInputError as error:
        problems.append(str(error))
        return None


def _problems(raw: RawFile, areas: tuple[RawShape, ...], rings: tuple[RingReport, ...]) -> Iterator[str]:
    if not areas:
        yield f"“{raw.name}”中没有面，不能作为用地范围；若是线状用地，{WAY_OUT}。"
    labels = {shape.number: shape.label for shape in areas}
    for ring in rings:
        for crossing in ring.crossings:
            if not crossing.touch:
                yield f"{labels[ring.feature]}第{ring.ring}圈在 {place(crossing.x, crossing.y)} 附近自相交。"


def _area(
    areas: tuple[RawShape, ...], rings: tuple[RingReport, ...], located: Located | None
) -> tuple[BaseGeometry | None, tuple[str, ...]]:
    crossed = any(not crossing.touch for ring in rings for crossing in ring.crossings)
    if located is None or crossed or not areas:
        return None, ()
    geometry, said = build_area(areas, located)
    return (None if geometry.is_empty else geometry), said


def _zone(located: Located | None, geometry: BaseGeometry | None) -> int | None:
    if located is not None and located.zone is not None:
        return located.zone
    return None if geometry is None else zone_of_longitude(geometry.centroid.x)


def _axes(raw: RawFile, located: Located | None) -> str:
    if located is None:
        return "未能判定"
    if raw.unit is not None:  # boundary-point text
        return "X为北、Y为东" if raw.unit == "metre" else "先纬度、后经度（或按数值判别）"
    return "先经度、后纬度" if located.crs.is_geographic else "先东坐标、后北坐标"


def _counties(geometry: BaseGeometry, outlines: Outlines, measure: Measure) -> Iterator[str]:
    for name, outline in outlines.items():
        if outline.intersects(geometry) and measure.area_m2(outline.intersection(geometry)) > _SLIVER_M2:
            yield name


def _ring_repairs(areas: tuple[RawShape, ...], rings: tuple[RingReport, ...]) -> Iterator[str]:
    labels = {shape.number: shape.label for shape in areas}
    for ring in rings:
        where = f"{labels[ring.feature]}第{ring.ring}圈"
        if not ring.closed:
            yield f"{where}没有重复起点，建议以起点闭合（读取时按此处理）。"
        if ring.duplicates:
            yield f"{where}第{_numbers(ring.duplicates)}点与前一点重复，建议删除重复点。"
        if ring.spikes:
            yield f"{where}第{_numbers(ring.spikes)}点为尖刺（原路折返），建议删除该点。"
        for crossing in ring.crossings[:5]:
            if not crossing.touch:
                yield f"{where}在 {place(crossing.x, crossing.y)} 附近自相交，建议核对该处前后界址点的次序。"


def _numbers(numbers: tuple[int, ...]) -> str:
    return "、".join(map(str, numbers[:10])) + ("等" if len(numbers) > 10 else "")  # noqa: PLR2004


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
    if found.declared is not None:
        yield found.declared.text
    yield f"所在县（市、区）：{'、'.join(found.counties) or '六县（市、区）之外或未能判定'}（县界为示意）"
    yield from (f"问题：{text}" for text in found.problems)
    yield from (f"建议：{text}" for text in found.repairs)
    yield from (f"注意：{text}" for text in found.warnings)
