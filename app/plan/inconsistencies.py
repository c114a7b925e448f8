"""Keep what the plan's self-check found as a table, so that a review can say which figures are disputed."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from app.domain.plan import PlanLine, PlanTable
from app.plan.checks import Inconsistency, check_plan

TABLE: Final = "inconsistencies"
Row = Mapping[str, str]
_LISTS: Final = ("places", "values", "lines")


def inconsistency_table(tables: Sequence[PlanTable], lines: Sequence[PlanLine]) -> PlanTable:
    """Check the plan against itself and return the findings as a table, lists as JSON."""
    rows = {table.id: table.rows for table in tables}
    return PlanTable(TABLE, tuple(map(_row, check_plan(lambda table: rows[table], lines))))


def _row(found: Inconsistency) -> Row:
    lists = {name: json.dumps(getattr(found, name), ensure_ascii=False) for name in _LISTS}
    return {"id": found.id, "title": found.title, "meaning": found.meaning, **lists}


def inconsistencies(table: Callable[[str], Sequence[Row]]) -> tuple[Inconsistency, ...]:
    """Read the findings back."""
    return tuple(map(_inconsistency, table(TABLE)))


def _inconsistency(row: Row) -> Inconsistency:
    places, values, lines = (tuple(json.loads(row[name])) for name in _LISTS)
    return Inconsistency(row["id"], row["title"], places, values, row["meaning"], lines)
