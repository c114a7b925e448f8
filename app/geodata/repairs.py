"""The repairs that a diagnosis offers: named, applied only when chosen, each telling in a sentence what was done."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from app.errors import BadInputError
from app.geodata.mending import swapped, united, with_ring, without_duplicates, without_loops, without_spikes
from app.geodata.raw import Points, RawFile, RawShape
from app.geodata.rings import FEWEST, map_rings

SWAP_AXES: Final = "swap_axes"
FILL_GAPS: Final = "fill_gaps"
DROP_DUPLICATES: Final = "drop_duplicates"
DROP_SPIKES: Final = "drop_spikes"
DROP_LOOPS: Final = "drop_loops"
UNITE: Final = "unite"
KINDS: Final = MappingProxyType(
    {
        SWAP_AXES: "交换两个坐标轴",
        DROP_DUPLICATES: "删除重复点",
        DROP_SPIKES: "删除尖刺点",
        DROP_LOOPS: "按奇偶规则拆开自相交处",
        UNITE: "重叠处只计一次",
        FILL_GAPS: "填平各部分之间的缝隙",
    }
)
_ON_RINGS: Final[Mapping[str, Callable[[Points], Sequence[Points] | None]]] = MappingProxyType(
    {
        DROP_DUPLICATES: lambda points: (without_duplicates(points),),
        DROP_SPIKES: lambda points: (without_spikes(points),),
        DROP_LOOPS: without_loops,
    }
)


@dataclass(frozen=True, slots=True)
class Repair:
    """A repair that is offered; `id` is what to choose it by: its kind, and where it is about a ring its place.

    Attributes:
        id: `drop_spikes:1.2` is about ring 2 of feature 1, `unite:1` about feature 1, `swap_axes` about the file.
        text: what it would do, in words.
    """

    id: str
    text: str


def repair_of(kind: str, feature: int | None = None, ring: int | None = None) -> Repair:
    """Return the repair of a kind at a place."""
    where = "" if feature is None else f":{feature}" if ring is None else f":{feature}.{ring}"
    return Repair(f"{kind}{where}", KINDS[kind])


def mended(kind: str, points: Points) -> tuple[Points, ...] | None:
    """Return the rings that a repair makes of one ring, None where it cannot, or would leave nothing to survey."""
    made = _ON_RINGS[kind](points)
    return None if made is None or any(len(ring) < FEWEST for ring in made) else tuple(made)


def apply_repairs(raw: RawFile, chosen: Iterable[str]) -> tuple[RawFile, tuple[str, ...]]:
    """Apply chosen repairs to a file; a kind without place (`drop_spikes`) means everywhere that it does something.

    `fill_gaps` is about the area and not about rings: it is left to the one who makes the area.

    Raises:
        BadInputError: for a repair that nobody knows, or that does not fit the file.
    """
    wanted = tuple(dict.fromkeys(chosen))
    _check_known(wanted)
    said = list[str]()
    if SWAP_AXES in wanted:
        raw = swapped(raw)
        said.append("已按选择交换两个坐标轴。")
    first = raw
    for kind in (*_ON_RINGS, UNITE):  # duplicates before spikes, spikes before loops
        for each in wanted:
            if each.partition(":")[0] == kind:
                raw = _applied(raw, kind, each, said, first)
    return raw, tuple(said)


def _check_known(wanted: Iterable[str]) -> None:
    for each in wanted:
        if each.partition(":")[0] not in KINDS:
            raise BadInputError(f"没有名为“{each}”的修复，请从诊断列出的修复中选择（{'、'.join(KINDS)}）。")


def _applied(raw: RawFile, kind: str, wanted: str, said: list[str], first: RawFile) -> RawFile:
    """Apply one repair; where one before it has done its work already (`first` knows), there is nothing to do."""
    place = wanted.partition(":")[2]
    before = len(said)
    change = _unite if kind == UNITE else _mend
    shapes = tuple(change(shape, kind, place, said) for shape in raw.shapes)
    if place and len(said) == before and not _would_do(first, kind, place):
        raise BadInputError(f"修复“{wanted}”与“{raw.name}”对不上（该处没有可修复的问题），请重新诊断后选择。")
    return replace(raw, shapes=shapes)


def _would_do(raw: RawFile, kind: str, place: str) -> bool:
    said = list[str]()
    change = _unite if kind == UNITE else _mend
    for shape in raw.shapes:
        change(shape, kind, place, said)
    return bool(said)


def _mend(shape: RawShape, kind: str, place: str, said: list[str]) -> RawShape:
    for ring in tuple(shape.rings()):
        if place not in ("", f"{shape.number}.{ring.number}") or len(ring.points) < FEWEST:
            continue
        made = mended(kind, ring.points)
        if made is None or (len(made) == 1 and len(made[0]) == len(ring.points)):
            continue
        shape = with_ring(shape, ring.number, made)
        points = sum(map(len, made))
        said.append(f"{shape.label}第{ring.number}圈已按选择{KINDS[kind]}：{len(ring.points)}点变为{points}点。")
    return shape


def _unite(shape: RawShape, kind: str, place: str, said: list[str]) -> RawShape:
    if place not in ("", str(shape.number)) or not shape.parts:
        return shape
    made = united(shape)
    if len(made.parts) == len(shape.parts):
        return shape
    before, after = (map_rings(each, lambda points: points).area for each in (shape, made))
    more = f"，面积增加{(after - before) / before:.4%}" if before > 0 else ""
    said.append(f"{shape.label}已按选择{KINDS[kind]}{more}。")
    return made
