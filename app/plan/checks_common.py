"""What the plan's checks share: a finding, numbers as printed, and places as people cite them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from app.domain.plan import PlanLine

Row = Mapping[str, str]
TableOf = Callable[[str], Sequence[Row]]
TOTAL: Final = "合计"
_NUMBER: Final = re.compile(r"[≤≥]?(\d+(?:\.\d+)?)")
_NUMBERS: Final = {"table": "表{}-{}", "box": "专栏{}-{}", "annex": "附表{}"}
_HALF: Final = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """One place where the plan does not agree with itself; `lines` are the lines of the plan it rests on."""

    id: str
    title: str
    places: tuple[str, ...]
    values: tuple[str, ...]
    meaning: str
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed; `half` is half a unit of its last digit."""

    value: Decimal
    half: Decimal

    @property
    def low(self) -> Decimal:
        """The least value that prints so."""
        return self.value - self.half

    @property
    def high(self) -> Decimal:
        """The greatest value that prints so."""
        return self.value + self.half


@dataclass(frozen=True)
class Material:
    """What the checks read: tables by id and the plan's text by line."""

    table: TableOf
    lines: tuple[PlanLine, ...] = ()

    @cached_property
    def _by_line(self) -> Mapping[int, PlanLine]:
        return {line.line: line for line in self.lines}

    @cached_property
    def _headings(self) -> Mapping[tuple[str, str], str]:
        return {(row["table"], row["column"]): row["heading"] for row in self.table("columns")}

    def heading(self, table_id: str, column: str) -> str:
        """Return a column's heading as printed, without its unit."""
        return re.sub(r"（.*", "", self._headings.get((table_id, column), column))

    def place(self, line: int) -> str:
        """Say where a line stands."""
        known = self._by_line.get(line)
        return f"{known.place}（规划文本第{line}行）" if known else f"规划文本第{line}行"

    def finding(
        self,
        key: str,
        title: str,
        lines: Iterable[int],
        values: Iterable[str],
        meaning: str,
        beside: Iterable[str] = (),
    ) -> Inconsistency:
        """Put a finding together; `beside` are places that it speaks of and that are not in doubt themselves."""
        numbers = tuple(dict.fromkeys(lines))
        return Inconsistency(key, title, (*map(self.place, numbers), *beside), tuple(values), meaning, numbers)


def printed(text: str) -> Printed | None:
    """Read a number as the plan prints it; None where the cell holds none (`--`, words, nothing)."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    value = Decimal(match[1])
    return Printed(value, _HALF.scaleb(int(value.as_tuple().exponent)))


def finest(rows: Iterable[Row], column: str) -> Decimal:
    """Return half a unit of the finest digit printed in a column: `1500` among hundredths was rounded to hundredths."""
    return min((number.half for row in rows if (number := printed(row.get(column, "")))), default=_HALF)


def at(row: Row) -> int:
    """Return the line of the plan where a row begins."""
    return int(row["line"])


def number_of(table_id: str) -> str:
    """Return a table's printed number: `table_6_1` is 表6-1, `annex_2` 附表2, `box_6_2` 专栏6-2."""
    kind, _, number = table_id.partition("_")
    return _NUMBERS[kind].format(*number.split("_"))


def span(table_id: str, rows: Sequence[Row]) -> str:
    """Cite the rows of a table from the first to the last."""
    return f"{number_of(table_id)}各行（规划文本第{at(rows[0])}行至第{at(rows[-1])}行）"


def plain(value: Decimal) -> str:
    """Write a number without exponent or idle zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
