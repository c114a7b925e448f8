"""Make parcels of pasted rows without headings: the numbers themselves say which is north and which is east."""

from collections.abc import Iterator, Sequence
from typing import Final

from app.errors import BadInputError
from app.geodata.boundary_parcels import BoundaryPoint, Parcel
from app.geodata.crs import MILLION
from app.geodata.pasted_cells import Figure, PastedRow, split_rows
from app.geodata.place_checks import EAST, NORTH, SOUTH, WEST
from app.geodata.rings import FEWEST

_PAIR: Final = 2
_LONGEST: Final = 6  # figures in a row; more of the same kind are several points in one row
_NORTHINGS: Final = (MILLION, 6_100_000.0)
_EASTINGS: Final = ((100_000.0, 900_000.0), (13.0 * MILLION, 46.0 * MILLION))
_ASK: Final = "请每点一行写“点号 X Y”（X为北、Y为东）或“经度 纬度”，或连同表头一起粘贴"
_DEGREE_ORDERS: Final = ("longitude first", "latitude first")
_AXES: Final = {
    "north first": "X为北、Y为东",
    "east first": "先东坐标、后北坐标（按数值判别）",
    "longitude first": "先经度、后纬度（按数值判别）",
    "latitude first": "先纬度、后经度（按数值判别）",
    "said": "按文字标明",
}
_ODD_ORDERS: Final = {
    "east first": "粘贴的坐标先东后北，已按数值判别，请核对。",
    "latitude first": "粘贴的坐标纬度在前、经度在后，已按数值判别，请核对。",
}


def parcels_of(text: str) -> tuple[list[Parcel], str, list[str]]:
    """Return parcels (one, its rings even-odd), the order of axes, and notes on what was decided or left out.

    Raises:
        BadInputError: rows that differ in kind, or figures that no order makes a place in China.
    """
    groups, notes = _groups(list(split_rows(text)))
    rows = [row for group in groups for row in group]
    if not rows:
        raise BadInputError(f"粘贴的内容中没有坐标，{_ASK}。")
    at, order = _order(rows)
    if order in _ODD_ORDERS:
        notes.append(_ODD_ORDERS[order])
    parcel = Parcel(rows[0].line)
    start = 0
    for group in groups:
        rings = _rings(group, at)
        for row, ring in zip(group, rings, strict=True):
            north, east = _turned(row.figures[at], row.figures[at + 1], order)
            parcel.points.append(BoundaryPoint(row.line, _name(row, at), str(start + ring), north, east))
        start += max(rings)
    return [parcel], _AXES[order], notes


def _groups(found: list[PastedRow | None]) -> tuple[list[list[PastedRow]], list[str]]:
    """Part rows at empty lines and at lines of words alone; empty lines between all rows part nothing."""
    notes = list[str]()
    groups: list[list[PastedRow]] = [[]]
    for row in found:
        if row is None or len(row.figures) < _PAIR:
            groups.append([])
            if row is not None:
                _check_text(row)
                notes += [f"粘贴的内容第{row.line}行不是坐标，未计入。"] if row.figures else []
        else:
            groups[-1].append(row)
    full = [_flattened(group) for group in groups if group]
    if any(len(group) < FEWEST for group in full):
        full = [[row for group in full for row in group]]
    return [group for group in full if group], notes


def _check_text(row: PastedRow) -> None:
    if not row.words:
        raise BadInputError(f"粘贴的内容第{row.line}行只有一个数，{_ASK}后重试。")


def _flattened(rows: list[PastedRow]) -> list[PastedRow]:
    """Cut rows that hold several points of one kind into one row a point."""
    return [piece for row in rows for piece in _points_of(row)]


def _points_of(row: PastedRow) -> Iterator[PastedRow]:
    pairs = [row.figures[at : at + _PAIR] for at in range(0, len(row.figures), _PAIR)]
    kinds = {_kind(*pair) if len(pair) == _PAIR else "" for pair in pairs}
    if len(row.figures) < _LONGEST or len(kinds) != 1 or "" in kinds:
        yield row
        return
    names = row.words if len(row.words) == len(pairs) else ("",) * len(pairs)
    for name, pair in zip(names, pairs, strict=True):
        yield PastedRow(row.line, (name,) if name else (), pair)


def _order(rows: Sequence[PastedRow]) -> tuple[int, str]:
    """Return at which figure the coordinates begin, and their order.

    Raises:
        BadInputError: naming the first row that differs from the others, or that no order fits.
    """
    counts = {len(row.figures) for row in rows}
    if len(counts) > 1:
        odd = next(row for row in rows if len(row.figures) != len(rows[0].figures))
        raise BadInputError(
            f"粘贴的内容第{odd.line}行有{len(odd.figures)}个数，第{rows[0].line}行有{len(rows[0].figures)}个，{_ASK}。"
        )
    starts = range(counts.pop() - 1)
    found = [(at, kind) for at in starts if (kind := _common_kind(rows, at))]
    plane = [(at, kind) for at, kind in found if kind in ("north first", "east first")]
    found = plane or found
    if len(found) > 1 and found[0][0] == 0 and all(row.figures[0].is_whole for row in rows):
        found = found[1:]  # the running number of the row
    if len(found) != 1:
        return _fallback(rows, len(starts), bool(found))
    return found[0]


def _fallback(rows: Sequence[PastedRow], starts: int, several: bool) -> tuple[int, str]:
    if several:
        raise BadInputError(f"粘贴的内容第{rows[0].line}行有多列数都像坐标，{_ASK}。")
    first = {at: _kind(rows[0].figures[at], rows[0].figures[at + 1]) for at in range(starts)}
    for at, kind in first.items():
        odd = next((row for row in rows if kind and _kind(row.figures[at], row.figures[at + 1]) != kind), None)
        if odd is not None:
            raise BadInputError(f"粘贴的内容第{odd.line}行与第{rows[0].line}行的坐标次序或单位不同，请改为一致后重试。")
    if starts > 1:
        raise BadInputError(f"粘贴的内容第{rows[0].line}行有{starts + 1}个数，看不出哪两个是坐标，{_ASK}。")
    return 0, "longitude first" if abs(rows[0].figures[0].value) <= 360 else "north first"  # noqa: PLR2004  # degrees


def _common_kind(rows: Sequence[PastedRow], at: int) -> str:
    """Return the order that all rows share at a place; whole degrees among more figures are parts of an angle."""
    kinds = {_kind(row.figures[at], row.figures[at + 1]) for row in rows}
    kind = kinds.pop() if len(kinds) == 1 else ""
    if kind in _DEGREE_ORDERS and len(rows[0].figures) > _PAIR:
        pairs = [row.figures[at : at + _PAIR] for row in rows]
        return "" if any(all(pair[side].is_whole for pair in pairs) for side in range(_PAIR)) else kind
    return kind


def _kind(one: Figure, other: Figure) -> str:
    """Return the order of two figures, empty where they are no place in China."""
    if {one.axis, other.axis} == {"north", "east"}:
        return "said"
    if one.axis or other.axis:
        return ""
    if _are_degrees(one.value, other.value):
        return "longitude first"
    if _are_degrees(other.value, one.value):
        return "latitude first"
    if _are_plane(one.value, other.value):
        return "north first"
    return "east first" if _are_plane(other.value, one.value) else ""


def _are_degrees(lon: float, lat: float) -> bool:
    return WEST <= lon <= EAST and SOUTH <= lat <= NORTH


def _are_plane(north: float, east: float) -> bool:
    return _NORTHINGS[0] <= north <= _NORTHINGS[1] and any(low <= east <= high for low, high in _EASTINGS)


def _turned(one: Figure, other: Figure, order: str) -> tuple[float, float]:
    """Return north and east."""
    if order == "said":
        return (one.value, other.value) if one.axis == "north" else (other.value, one.value)
    swap = order in ("longitude first", "east first")
    return (other.value, one.value) if swap else (one.value, other.value)


def _name(row: PastedRow, at: int) -> str:
    if row.words:
        return row.words[0]
    return f"{row.figures[0].value:g}" if at else ""


def _rings(rows: Sequence[PastedRow], at: int) -> list[int]:
    """Return the ring of each row: by a column of small whole numbers before the coordinates, where it tells rings."""
    column = at - 1
    if column < 0 or not all(row.figures[column].is_whole for row in rows):
        return [1] * len(rows)
    numbers = [int(row.figures[column].value) for row in rows]
    runs = [at for at in range(len(numbers)) if at == 0 or numbers[at] != numbers[at - 1]]
    lengths = [end - begin for begin, end in zip(runs, [*runs[1:], len(numbers)], strict=True)]
    if min(lengths) < FEWEST:
        return [1] * len(rows)
    return [1 + sum(begin <= at for begin in runs[1:]) for at in range(len(numbers))]
