"""Read the boundary-point exchange text (勘测定界界址点坐标交换格式, 界址点TXT) in all the variants met in the wild."""

import math
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import shapely

from app.errors import BadInputError
from app.geodata.encodings import decode
from app.geodata.raw import RawFile, RawRing, RawShape
from app.geodata.rings import FEWEST

FORMAT: Final = "界址点TXT"
_POINT_FIELDS: Final = (4, 5)  # name, ring, X north, Y east, and now and then a height
_PARCEL_FIELDS: Final = 8
_COORDINATES: Final = "地块坐标"
_SAME_M: Final = 0.000_5  # a closing point is written with three or four decimals
_SAME_DEGREES: Final = 5e-9
_LARGEST_GAP: Final = 0.05  # metres
_LARGEST_DEGREE: Final = 200.0
_FULL_WIDTH: Final = str.maketrans({"，": ",", "＝": "=", "＠": "@", "［": "[", "］": "]", "【": "[", "】": "]"})


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


def is_boundary_text(text: str) -> bool:
    """Say whether a text looks like boundary points: by its section, or by a first line of four or five fields."""
    if _COORDINATES in text.translate(_FULL_WIDTH):
        return True
    first = next((line for line in text.translate(_FULL_WIDTH).splitlines() if line.strip()), "")
    parts = _split(first)
    return len(parts) in _POINT_FIELDS and all(_is_number(part) for part in parts[2:4])


def read_boundary_points(path: Path) -> RawFile:
    """Read a boundary-point text file.

    Raises:
        BadInputError: naming the line, the thing and the way out.
    """
    decoded = decode(path.read_bytes(), path.name)
    return parse_boundary_points(decoded.text, path.name, decoded.encoding)


def parse_boundary_points(text: str, name: str = "界址点", encoding: str | None = None) -> RawFile:
    """Parse a boundary-point text; X (north) becomes y and Y (east) becomes x.

    Raises:
        BadInputError: naming the line, the thing and the way out.
    """
    attributes, parcels = _scan(text, name)
    parcels = [parcel for parcel in parcels if parcel.points or parcel.fields]
    if not any(parcel.points for parcel in parcels):
        raise BadInputError(f"“{name}”中没有界址点，请检查[地块坐标]一节，每行应为“点号,圈号,X,Y”。")
    return assemble(parcels, attributes, name, encoding)


def assemble(
    parcels: list[Parcel],
    attributes: Mapping[str, str],
    name: str,
    encoding: str | None = None,
    *,
    form: str = FORMAT,
    notes: Iterable[str] = (),
) -> RawFile:
    """Make a file of parcels that were read, from a text or a table; `attributes` are 带号, 坐标系 and 计量单位.

    Raises:
        BadInputError: rings that do not close or enclose nothing, naming the line and the way out.
    """
    is_degree = _is_degrees(attributes, parcels)
    said = list(notes)
    if is_degree:
        said += _order_degrees(parcels)
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
        notes=tuple(said),
    )


def _scan(text: str, name: str) -> tuple[dict[str, str], list[Parcel]]:
    attributes: dict[str, str] = {}
    parcels: list[Parcel] = []
    sectioned = _COORDINATES in text.translate(_FULL_WIDTH)
    inside = not sectioned  # a file of bare points has no sections
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.translate(_FULL_WIDTH).strip(" \t\u3000\ufeff\x00\x1a")
        if not line:
            continue
        if line.startswith("["):
            inside = line.strip("[] ") == _COORDINATES
        elif inside:
            _take(line, number, parcels, name)
        elif "=" in line:
            key, _, value = line.partition("=")
            attributes[key.strip()] = unicodedata.normalize("NFKC", value).strip()
    return attributes, parcels


def _take(line: str, number: int, parcels: list[Parcel], name: str) -> None:
    parts = _split(line)
    if line.rstrip(", ").endswith("@") or len(parts) >= _PARCEL_FIELDS:
        parcels.append(Parcel(number, parts))
        return
    if not parcels:
        parcels.append(Parcel(number))
    parcels[-1].points.append(_point(parts, number, name))


def _split(line: str) -> tuple[str, ...]:
    plain = line.strip()
    parts = [part.strip(" \t\u3000") for part in (plain.split(",") if "," in plain else plain.split())]
    while len(parts) > _POINT_FIELDS[0] and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _point(parts: tuple[str, ...], line: int, name: str) -> BoundaryPoint:
    if len(parts) not in _POINT_FIELDS:
        raise BadInputError(
            f"“{name}”第{line}行有{len(parts)}个字段，界址点应为“点号,圈号,X坐标,Y坐标”四个，请补全或删除该行后重试。"
        )
    if not parts[1]:
        raise BadInputError(f"“{name}”第{line}行缺少圈号，请补上（外圈一般为1）后重试。")
    north = number_of(parts[2], "X坐标", line, name)
    return BoundaryPoint(
        line, parts[0], unicodedata.normalize("NFKC", parts[1]), north, number_of(parts[3], "Y坐标", line, name)
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


def _is_number(text: str) -> bool:
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
    value = float(unicodedata.normalize("NFKC", text)) if _is_number(text) else 0.0
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
    gap = 0.0
    if not closed and _repeats_name(run):
        gap = _distance(first, last)
        if is_degree or gap > _LARGEST_GAP:
            raise BadInputError(
                f"{label}第{number}圈没有闭合：第{last.line}行的{last.name}与第{first.line}行的{first.name}同名，"
                f"坐标却相差{gap:.4g}{'度' if is_degree else '米'}，请改正其中一个后重试。"
            )
        notes.append(f"{label}第{number}圈的闭合点{last.name}与起点相差{gap:.4f}米，已以起点为准。")
        closed = True
    kept = run[:-1] if closed else run
    points = np.array([(point.east, point.north) for point in kept], dtype=np.float64)
    if len(np.unique(points, axis=0)) < FEWEST:
        raise BadInputError(
            f"{label}第{number}圈（第{first.line}行起）只有{len(np.unique(points, axis=0))}个不同的界址点，"
            "围不成面，请补全界址点后重试。"
        )
    return RawRing(number, points, closed, first.line, gap)


def _repeats_name(run: list[BoundaryPoint]) -> bool:
    """Say whether the last point takes the first one's name, where names tell points apart at all."""
    names = [point.name for point in run[:-1]]
    return len(run) > FEWEST and run[-1].name == run[0].name != "" and len(set(names)) == len(names)
