"""What the plan's tables state of the things that a layer draws: names, counties and areas, each with its place."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.plan.checks_common import printed

Row = Mapping[str, str]
TableOf = Callable[[str], Sequence[Row]]
RULES: Final = "layer_comparisons"
UNITS_M2: Final[Mapping[str, float]] = {"公顷": 10_000.0, "平方千米": 1_000_000.0, "万亩": 10_000 * 10_000 / 15}
_TOTAL: Final = "合计"
_BLOCKS: Final = "blocks"


@dataclass(frozen=True, slots=True)
class Statement:
    """What the plan states of one thing.

    Attributes:
        names: what it is called, the table's name first, then the plan's other names for it.
        counties: those it lies in, as the table has them; empty where it does not say.
        area_m2, half_m2: its area and half a unit of the last digit printed, m²; None where the table has no figure.
        printed: the figure as printed, with its unit.
        place, line: the tables, and the line of the plan's text.
    """

    names: tuple[str, ...]
    counties: tuple[str, ...]
    area_m2: float | None
    half_m2: float
    printed: str
    place: str
    line: int


@dataclass(frozen=True, slots=True)
class Statements:
    """All that the plan states about a kind of layer.

    Attributes:
        by_county: whether a statement is about all features in a county, not about a feature with a name.
        unit: the unit that the tables use.
        tolerance: share of the stated area by which a drawn one may differ; `basis` says where that comes from.
    """

    rows: tuple[Statement, ...]
    by_county: bool
    unit: str
    tolerance: float
    basis: str


def statements(table: TableOf, kind: str) -> Statements | None:
    """Return what the plan's tables state about a kind, None where they state nothing that can be measured."""
    rule = next((row for row in table(RULES) if row["kind"] == kind), None)
    if rule is None:
        return None
    titles = {row["table"]: row["number"] for row in table("tables")}
    rows = [row for row in table(rule["table"]) if _meets(row, rule["where"]) and _TOTAL not in row.values()]
    made = tuple(_statement(row, rule, titles, _aliases(table, rule, row)) for row in rows if _name(row, rule))
    return Statements(made, not rule["name"], rule["unit"], float(rule["tolerance_share"]), rule["basis"])


def _meets(row: Row, where: str) -> bool:
    """`column=value`, or `column~pattern` for a part of it."""
    if not where:
        return True
    column, sign, wanted = re.split(r"([=~])", where, maxsplit=1)
    return row[column] == wanted if sign == "=" else bool(re.search(wanted, row[column]))


def _name(row: Row, rule: Row) -> str:
    return row[rule["name"] or rule["county"]].strip()


def _aliases(table: TableOf, rule: Row, row: Row) -> Iterator[str]:
    """Yield the plan's other names of a block; a name that two blocks bear means neither."""
    if rule["table"] != _BLOCKS:
        return
    owners: dict[str, set[str]] = {}
    for alias in table("block_aliases"):
        owners.setdefault(alias["alias"], set()).add(alias["block_id"])
    yield from (alias for alias, blocks in owners.items() if blocks == {row["block_id"]})


def _statement(row: Row, rule: Row, titles: Mapping[str, str], aliases: Iterator[str]) -> Statement:
    figures = [number for column in rule["figure"].split("+") if (number := printed(row[column]))]
    unit = UNITS_M2[rule["unit"]]
    total = sum((figure.value for figure in figures), start=0) if figures else None
    return Statement(
        names=tuple(dict.fromkeys((_name(row, rule), *aliases))),
        counties=tuple(filter(None, re.split("[、；;]", row[rule["county"]]))) if rule["county"] else (),
        area_m2=None if total is None else float(total) * unit,
        half_m2=sum(float(figure.half) for figure in figures) * unit,
        printed="" if total is None else f"{total}{rule['unit']}",
        place=_place(row, rule, titles),
        line=int(row["line"]),
    )


def _place(row: Row, rule: Row, titles: Mapping[str, str]) -> str:
    numbers = row["tables"].split(";") if rule["table"] == _BLOCKS else [titles[rule["table"]].removeprefix("表")]
    return f"表{'、'.join(numbers)}"
