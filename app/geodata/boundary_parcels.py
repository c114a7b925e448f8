"""Make shapes of boundary points that were read from a text, a table or the clipboard: rings, closed and told apart."""

import math
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import shapely

from app.errors import BadInputError
from app.geodata.raw import RawFile, RawRing, RawShape
from app.geodata.rings import FEWEST

PLANE_AXES: Final = "X为北、Y为东"
_SAME_M: Final = 0.000_5  # a closing point is written with three or four decimals
_SAME_DEGREES: Final = 5e-9
_LARGEST_GAP: Final = 0.05  # metres
_LARGEST_DEGREE: Final = 200.0


@dataclass(frozen=True, slots=True)
class BoundaryPoint:
    """A boundary point as written, X north and Y east, with its line in the file."""

    line: int
    name: str
    ring: str
    north: float
    east: float


@dataclass(slots=True)
class Parcel:
    """A parcel while it is read: its own line split into fields, then its points."""

    line: int
    fields: tuple[str, ...] = ()
    points: list[BoundaryPoint] = field(default_factory=list)


def assemble(
    parcels: list[Parcel],
    attributes: Mapping[str, str],
    name: str,
    encoding: str | None = None,
    *,
    form: str,
    axes: str = "",
    notes: Iterable[str] = (),
) -> RawFile:
    """Make a file of parcels that were read; `attributes` are 带号, 坐标系 and 计量单位.

    `axes` says how the numbers were ordered where that is no matter of course. Rings that do not close or enclose
    nothing carry their trouble with them.

    Raises:
        BadInputError: a parcel of no points, or one that says it is a point.
    """
    is_degree = _is_degrees(attributes, parcels)
    said = list(notes)
    if is_degree and not axes:
        turned = tuple(_order_degrees(parcels))
        axes = "先经度、后纬度（按数值判别）" if turned else "先纬度、后经度"
        said += turned
    many = len(parcels) > 1
    shapes = tuple(_shape(number, parcel, many, is_degree, said) for number, parcel in enumerate(parcels, 1))
    return RawFile(
        name=name,
        format=form,
        shapes=shapes,
        encoding=encoding,
        zone_number=_zone_number(attributes.get("带号", "")),
        datum=attributes.get("坐标系") or None,
        unit="degree" if is_degree else "metre",
        axes=axes or PLANE_AXES,
        notes=tuple(said),
    )


def number_of(text: str, what: str, line: int, name: str) -> float:
    """Return the number in a field.

    Raises:
        BadInputError: naming file, line and field.
    """
    try:
        value = float(unicodedata.normalize("NFKC", text))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise BadInputError(f"“{name}”第{line}行的{what}“{text}”不是数，请改正后重试。")
    return value


def is_number(text: str) -> bool:
    """Say whether a field holds a finite number."""
    try:
        return math.isfinite(float(unicodedata.normalize("NFKC", text)))
    except ValueError:
        return False


def _zone_number(text: str) -> int | None:
    digits = text.strip().removesuffix("带")
    return int(digits) if digits.isdecimal() else None


def _is_degrees(attributes: Mapping[str, str], parcels: list[Parcel]) -> bool:
    """Degrees by 计量单位=度, or by the numbers; metres are never that small here."""
    if "度" in attributes.get("计量单位", ""):
        return True
    return all(abs(p.north) < _LARGEST_DEGREE and abs(p.east) < _LARGEST_DEGREE for x in parcels for p in x.points)


def _order_degrees(parcels: list[Parcel]) -> Iterator[str]:
    """Put latitude first as X (north) comes first; over China the numbers themselves say which is which."""
    points = [point for parcel in parcels for point in parcel.points]
    if points and all(p.north > 70 and p.east < 60 for p in points):  # noqa: PLR2004  # China: 73-136 E, 3-54 N
        for parcel in parcels:
            parcel.points = [BoundaryPoint(p.line, p.name, p.ring, p.east, p.north) for p in parcel.points]
        yield "界址点以度为单位且经度在前、纬度在后，已按数值判别经纬度，请核对。"


def _shape(number: int, parcel: Parcel, many: bool, is_degree: bool, notes: list[str]) -> RawShape:
    label = f"第{number}个地块" if many else ""
    if not parcel.points:
        raise BadInputError(f"第{parcel.line}行的地块没有界址点，文件可能不完整，请重新导出。")
    _check_kind(parcel)
    if _field(parcel, 4) == "线":
        return _line_shape(number, parcel, label)
    rings = tuple(_rings(parcel, label, is_degree, notes))
    shape = RawShape(
        number=number,
        label=label,
        name=_field(parcel, 3),
        parts=(rings,),
        attributes=_attributes(parcel),
        declared_area=_positive(_field(parcel, 1)),
        declared_points=_whole(_field(parcel, 0)),
    )
    _check_count(shape, parcel, notes)
    return shape


def _attributes(parcel: Parcel) -> dict[str, str]:
    names = ("地块编号", "地块名称", "图形属性", "图幅号", "地块用途", "地类编码")
    return {name: _field(parcel, index) for index, name in enumerate(names, 2) if _field(parcel, index)}


def _field(parcel: Parcel, index: int) -> str:
    text = parcel.fields[index] if index < len(parcel.fields) else ""
    return "" if text == "@" else text


def _positive(text: str) -> float | None:
    value = float(unicodedata.normalize("NFKC", text)) if is_number(text) else 0.0
    return value if value > 0 else None


def _whole(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def _check_kind(parcel: Parcel) -> None:
    if _field(parcel, 4) == "点":
        raise BadInputError(f"第{parcel.line}行的地块图形属性为“点”，审查需要面，请提供用地边界后重试。")


def _line_shape(number: int, parcel: Parcel, label: str) -> RawShape:
    """Return a parcel that says it is a line as one; of a single point there is none."""
    runs = [[(point.east, point.north) for point in run] for run in _runs(parcel.points)]
    lines = shapely.MultiLineString([run for run in runs if len(run) > 1])
    return RawShape(number, label, _field(parcel, 3), other=lines, attributes=_attributes(parcel))


def _check_count(shape: RawShape, parcel: Parcel, notes: list[str]) -> None:
    """The declared count may leave the closing points in or out; any other figure hints at a cut file."""
    if shape.declared_points is None:
        return
    own = sum(len(ring.points) for ring in shape.rings())
    if shape.declared_points not in (own, len(parcel.points), own + sum(1 for _ in shape.rings())):
        notes.append(
            f"第{parcel.line}行写明{shape.declared_points}个界址点，实际{own}个（不含闭合点），请核对文件是否完整。"
        )


def _rings(parcel: Parcel, label: str, is_degree: bool, notes: list[str]) -> Iterator[RawRing]:
    same = _SAME_DEGREES if is_degree else _SAME_M
    runs = [run for group in _runs(parcel.points) for run in _loops(group, same)]
    for number, run in enumerate(runs, 1):
        yield _ring(number, run, label, same, is_degree, notes)


def _runs(points: list[BoundaryPoint]) -> Iterator[list[BoundaryPoint]]:
    """Group consecutive points of the same ring number."""
    run: list[BoundaryPoint] = []
    for point in points:
        if run and point.ring != run[-1].ring:
            yield run
            run = []
        run.append(point)
    yield run


def _loops(run: list[BoundaryPoint], same: float) -> Iterator[list[BoundaryPoint]]:
    """Cut a run wherever it comes back to its start: one ring number may stand for several closed rings."""
    loop: list[BoundaryPoint] = []
    start = run[0]
    for point in run:
        if not loop and point is not start and _distance(start, point) <= same:
            continue  # the closing point once more
        loop.append(point)
        if len(loop) > FEWEST and _distance(loop[0], point) <= same:
            yield loop
            start, loop = loop[0], []
    if loop:
        yield loop


def _distance(one: BoundaryPoint, other: BoundaryPoint) -> float:
    return math.hypot(one.east - other.east, one.north - other.north)


def _ring(number: int, run: list[BoundaryPoint], label: str, same: float, is_degree: bool, notes: list[str]) -> RawRing:
    first, last = run[0], run[-1]
    closed = len(run) > 1 and _distance(first, last) <= same
    gap, trouble = 0.0, ""
    if not closed and _repeats_name(run):
        gap = _distance(first, last)
        closed = not is_degree and gap <= _LARGEST_GAP
        if closed:
            notes.append(f"{label}第{number}圈的闭合点{last.name}与起点相差{gap:.4f}米，已以起点为准。")
        else:
            trouble = (
                f"{label}第{number}圈没有闭合：第{last.line}行的{last.name}与第{first.line}行的{first.name}同名，"
                f"坐标却相差{gap:.4g}{'度' if is_degree else '米'}，请改正其中一个后重试。"
            )
    points = np.array([(point.east, point.north) for point in (run[:-1] if closed else run)], dtype=np.float64)
    different = len(np.unique(points, axis=0))
    if different < FEWEST:
        where = f"{label}第{number}圈（第{first.line}行起）"
        trouble = f"{where}只有{different}个不同的界址点，围不成面，请补全界址点后重试。"
    return RawRing(number, points, closed, first.line, gap, trouble)


def _repeats_name(run: list[BoundaryPoint]) -> bool:
    """Say whether the last point takes the first one's name, where names tell points apart at all."""
    names = [point.name for point in run[:-1]]
    return len(run) > FEWEST and run[-1].name == run[0].name != "" and len(set(names)) == len(names)
