"""Say for every line of the plan where it stands, as people cite it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from app.plan.text_grid import Row, rows_of
from app.plan.text_parts import Part

_BEFORE_ALL: Final = "印发通知"
_NameRow = Callable[[Sequence[Row]], str]


def places_of(lines: Sequence[str], parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the place of each line; a blank one stands where the part before it stands."""
    places = [_BEFORE_ALL] * len(lines)
    for part in parts:
        places[part.first - 1 :] = [part.place] * (len(lines) - part.first + 1)
        if part.kind == "annex":
            _name_rows(places, part, rows_of(lines, part.first + 1, part.last))
    return tuple(places)


def _name_rows(places: list[str], annex: Part, rows: Sequence[Row]) -> None:
    name_row = _NAME_ROW[annex.number]
    for index, row in enumerate(rows):
        last = rows[index + 1].line - 1 if index + 1 < len(rows) else annex.last
        name = name_row(rows[: index + 1])
        places[row.line - 1 : last] = [f"{annex.place} {name}".strip()] * (last - row.line + 1)


def _board(rows: Sequence[Row]) -> str:
    """Annex 1 is cited by board; a row that a blank line has cut in two keeps the board above it."""
    names = [row.cells[0].text for row in rows[1:] if row.cells[0].text.endswith("板块")]
    return names[-1] if names else ""


def _counted(rows: Sequence[Row]) -> str:
    """Annex 2 prints no numbers: its rows are counted."""
    return f"第{len(rows) - 1}项" if len(rows) > 1 else ""


def _numbered(rows: Sequence[Row]) -> str:
    first = rows[-1].cells[0].text
    return f"序号{first}" if first.isdecimal() else ""


def _numbered_in_part(rows: Sequence[Row]) -> str:
    """Annex 4 numbers each of its six parts from 1."""
    part = next((row.cells[0].text for row in reversed(rows) if len(row.cells) == 1), "")
    return f"{part} {_numbered(rows)}".strip()


_NAME_ROW: Final[Mapping[str, _NameRow]] = MappingProxyType(
    {"1": _board, "2": _counted, "3": _numbered, "4": _numbered_in_part}
)
