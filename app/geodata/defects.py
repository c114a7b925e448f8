"""What is wrong with a file, one value for each thing: kind, place, sentence, the repair that is offered, figures."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.site import Measure
from app.geodata.gaps import MOST_PARTS, filled, gaps
from app.geodata.locate import Located
from app.geodata.measure import polygons_of
from app.geodata.mending import united
from app.geodata.raw import Points, RawRing, RawShape, are_sane
from app.geodata.repairs import (
    DROP_DUPLICATES,
    DROP_LOOPS,
    DROP_SPIKES,
    FILL_GAPS,
    UNITE,
    Repair,
    mended,
    repair_of,
)
from app.geodata.rings import (
    FEWEST,
    Crossing,
    even_odd,
    is_tangled,
    map_rings,
    overlapping,
    overlaps,
    place,
    ring_area,
)

KINDS: Final = MappingProxyType(
    {
        "system": "坐标系",
        "axes": "坐标轴颠倒",
        "shifted": "可能是手机地图坐标",
        "county": "与申报县不符",
        "no_area": "没有面",
        "broken": "界址圈不成面",
        "open": "未重复起点",
        "duplicate": "重复点",
        "spike": "尖刺",
        "crossing": "自相交",
        "touch": "与自身相接",
        "overlap": "重叠",
        "gap": "缝隙",
        "hole": "内圈在外圈之外",
        "area": "声明面积",
    }
)
_MOST_PLACES: Final = 20


@dataclass(frozen=True, slots=True)
class Figures:
    """Points and area (m2, ellipsoidal; None where it cannot be told) of what a defect is about."""

    points: int
    area_m2: float | None


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing that is wrong, or odd.

    Attributes:
        kind: a key of `KINDS`.
        feature, ring: their numbers from 1, None where it is about the file or the feature as a whole.
        places: where, x and y in the file's own coordinates, at most 20 of them.
        degrees: the same in longitude and latitude, empty where the system is not known.
        sentence: what is wrong, in Chinese.
        blocks: whether the file is no site as long as this stands.
        repair: the safe repair that is offered, None where there is none.
        before, after: figures without and with that repair.
    """

    kind: str
    sentence: str
    feature: int | None = None
    ring: int | None = None
    places: tuple[tuple[float, float], ...] = ()
    degrees: tuple[tuple[float, float], ...] = ()
    blocks: bool = False
    repair: Repair | None = None
    before: Figures | None = None
    after: Figures | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return asdict(self) | {
            "title": KINDS[self.kind],
            "places": [list(each) for each in self.places],
            "degrees": [list(each) for each in self.degrees],
        }


@dataclass(frozen=True, slots=True)
class Surveyor:
    """Measures and places what is in a file's own coordinates; without a system it can do neither."""

    located: Located | None
    measure: Measure

    def area(self, geometry: BaseGeometry) -> float | None:
        """Return the ellipsoidal area in m2."""
        return None if self.located is None else self.measure.area_m2(self.located.to_degrees(geometry))

    def degrees(self, places: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
        """Return places in longitude and latitude."""
        if self.located is None or not places:
            return ()
        found = self.located.points_to_degrees(shapely.get_coordinates(shapely.MultiPoint(list(places))))
        return tuple((float(lon), float(lat)) for lon, lat in found)

    @property
    def is_degree(self) -> bool:
        """Whether the file's own coordinates are degrees."""
        return self.located is not None and self.located.crs.is_geographic


def ring_defects(
    shape: RawShape,
    ring: RawRing,
    doubled: Sequence[int],
    turned: Sequence[int],
    met: Sequence[Crossing],
    surveyor: Surveyor,
) -> Iterator[Defect]:
    """Yield what is wrong with one ring, of which the odd points (indices from 0) and crossings are known."""
    where = f"{shape.label}第{ring.number}圈"
    at = (shape.number, ring.number)
    if ring.trouble:
        places = _places(ring.points[-1:])
        yield Defect("broken", ring.trouble, *at, places, surveyor.degrees(places), blocks=True)
        return
    if not ring.closed:
        places = _places(ring.points[:1])
        sentence = f"{where}没有重复起点，读取时以起点闭合。"
        yield Defect("open", sentence, *at, places, surveyor.degrees(places))
    points = ring.points
    if doubled:
        sentence = f"{where}第{_numbers(doubled)}点与前一点重复，建议删除重复点。"
        yield _mendable("duplicate", DROP_DUPLICATES, sentence, at, points, points[list(doubled)], surveyor)
    if turned:
        sentence = f"{where}第{_numbers(turned)}点为尖刺（原路折返），建议删除尖刺点。"
        yield _mendable("spike", DROP_SPIKES, sentence, at, points, points[list(turned)], surveyor)
    yield from _crossed(where, at, points, met, surveyor)


def _crossed(
    where: str, at: tuple[int, int], points: Points, met: Sequence[Crossing], surveyor: Surveyor
) -> Iterator[Defect]:
    for touches in (False, True):
        places = tuple((each.x, each.y) for each in met if each.touch is touches)[:_MOST_PLACES]
        if not places:
            continue
        shown = place(*places[0])
        more = "" if len(places) == 1 else f"等{sum(1 for each in met if each.touch is touches)}处"
        if touches:
            sentence = f"{where}在 {shown} 附近{more}与自身相接，读取时分为多个部分，面积不变。"
            yield Defect("touch", sentence, *at, places, surveyor.degrees(places))
        else:
            sentence = f"{where}在 {shown} 附近{more}自相交。"
            yield _mendable("crossing", DROP_LOOPS, sentence, at, points, places, surveyor)


def _mendable(
    kind: str, repair: str, sentence: str, at: tuple[int, int], points: Points, where: Any, surveyor: Surveyor
) -> Defect:
    """Return a defect of a ring with its repair and figures, where the repair can be done; a crossing has no area."""
    places = _places(where)
    blocks = kind == "crossing"
    made = mended(repair, points)
    if made is None:
        hint = "建议核对该处前后界址点的次序。" if blocks else ""
        return Defect(kind, sentence + hint, *at, places, surveyor.degrees(places), blocks=blocks)
    endless = is_tangled(points)
    before = Figures(len(points), None if blocks or endless else surveyor.area(ring_area(points)))
    after = Figures(sum(map(len, made)), None if endless else surveyor.area(even_odd(made)))
    offered = repair_of(repair, *at)
    return Defect(kind, sentence, *at, places, surveyor.degrees(places), blocks, offered, before, after)


def _places(points: Any) -> tuple[tuple[float, float], ...]:
    return tuple((float(x), float(y)) for x, y in points[:_MOST_PLACES])


def _numbers(indices: Sequence[int]) -> str:
    shown = "、".join(str(index + 1) for index in indices[:10])
    return shown + ("等" if len(indices) > 10 else "")  # noqa: PLR2004  # ten are enough to find them


def shape_defects(shapes: Sequence[RawShape], surveyor: Surveyor) -> Iterator[Defect]:
    """Yield overlaps of rings, of parts and of shapes; only where no ring crosses itself."""
    for shape in shapes:
        yield from _overlapping_rings(shape, surveyor)
        several = shape.parts if len(shape.parts) > 1 else ()
        parts = [even_odd([ring.points for ring in part]) for part in several if part]
        for one, other, _share in overlaps(parts):
            yield _overlap(f"{shape.label or '图形'}的两个部分", shape.number, parts[one], parts[other], surveyor)
    areas = [map_rings(shape, lambda points: points) for shape in shapes]
    for one, other, _share in overlaps(areas):
        who = f"{shapes[one].label}与{shapes[other].label}"
        yield _overlap(who, shapes[one].number, areas[one], areas[other], surveyor)


def _overlapping_rings(shape: RawShape, surveyor: Surveyor) -> Iterator[Defect]:
    pairs = [pair for part in shape.parts for pair in overlapping(part)]
    if not pairs:
        return
    common = [ring_area(one.points).intersection(ring_area(other.points)) for one, other in pairs]
    places = tuple((point.x, point.y) for point in (each.representative_point() for each in common))[:_MOST_PLACES]
    before, after = (map_rings(each, lambda points: points) for each in (shape, united(shape)))
    one, other = pairs[0]
    more = "" if len(pairs) == 1 else f"等{len(pairs)}对"
    yield Defect(
        "overlap",
        f"{shape.label}第{one.number}圈与第{other.number}圈{more}部分重叠，读取时重叠处按奇偶规则扣除，请核对。",
        shape.number,
        None,
        places,
        surveyor.degrees(places),
        repair=repair_of(UNITE, shape.number),
        before=_figures(before, surveyor),
        after=_figures(after, surveyor),
    )


def _figures(area: BaseGeometry, surveyor: Surveyor) -> Figures:
    closing = sum(1 + len(polygon.interiors) for polygon in polygons_of(area))
    return Figures(int(shapely.get_num_coordinates(area)) - closing, surveyor.area(area))


def _overlap(who: str, feature: int, one: BaseGeometry, other: BaseGeometry, surveyor: Surveyor) -> Defect:
    common = one.intersection(other)
    point = common.representative_point()
    size = surveyor.area(common)
    shown = "" if size is None else f"{size:.2f}平方米"
    sentence = f"{who}在 {place(point.x, point.y)} 附近重叠{shown}，读取时重叠处只计一次，请核对。"
    places = ((point.x, point.y),)
    return Defect("overlap", sentence, feature, None, places, surveyor.degrees(places))


def gap_defects(area: BaseGeometry, surveyor: Surveyor) -> Iterator[Defect]:
    """Yield the slits of an area in the file's own coordinates, as one defect."""
    if shapely.get_num_geometries(area) > MOST_PARTS:
        yield Defect("gap", f"图形超过{MOST_PARTS}个部分，没有检查各部分之间的缝隙。")
        return
    found = gaps(area, is_degree=surveyor.is_degree)
    if not found:
        return
    places = tuple(gap.at for gap in found[:_MOST_PLACES])
    size = surveyor.area(shapely.union_all([gap.shape for gap in found]))
    shown = "" if size is None else f"，共{size:.2f}平方米"
    more = "" if len(found) == 1 else f"等{len(found)}处"
    yield Defect(
        "gap",
        f"各部分之间在 {place(*places[0])} 附近{more}有缝隙{shown}，若本应相邻，建议填平。",
        places=places,
        degrees=surveyor.degrees(places),
        repair=repair_of(FILL_GAPS),
        before=_figures(area, surveyor),
        after=_figures(filled(area, found), surveyor),
    )


def is_measurable(ring: RawRing) -> bool:
    """Say whether a ring can be looked into at all."""
    return are_sane(ring.points) and len(ring.points) >= FEWEST
