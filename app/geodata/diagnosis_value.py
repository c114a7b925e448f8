"""The diagnosis of a geometry file as a value: to list in a window, to print as lines, to write as JSON."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Final

from app.geodata.declared_area import AreaRemark
from app.geodata.defects import Defect
from app.geodata.rings import Crossing

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
