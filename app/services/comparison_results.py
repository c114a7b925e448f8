"""What came of comparing a layer with the plan's tables: rows, what only one side has, and how to say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.domain.layer import Layer
from app.domain.vocabulary import COUNTIES
from app.plan.statements import UNITS_M2, Statement


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One thing that the plan states and the layer draws.

    Attributes:
        name: what the plan calls it; `drawn_name` what the layer does.
        place, line, printed: what the plan says and where.
        plan_m2, drawn_m2: both areas; the plan's is None where it gives no figure.
        plan_counties, drawn_counties: both places; the drawn ones by the county outlines (示意).
        differs: the areas differ by more than the tolerance, `tolerance_m2`.
        elsewhere: the plan puts it in other counties.
    """

    name: str
    drawn_name: str
    features: int
    place: str
    line: int
    printed: str
    plan_m2: float | None
    drawn_m2: float
    tolerance_m2: float
    plan_counties: tuple[str, ...]
    drawn_counties: tuple[str, ...]

    @property
    def difference_m2(self) -> float | None:
        """Drawn less stated."""
        return None if self.plan_m2 is None else self.drawn_m2 - self.plan_m2

    @property
    def differs(self) -> bool:
        """Whether the areas differ by more than is tolerated."""
        return self.difference_m2 is not None and abs(self.difference_m2) > self.tolerance_m2

    @property
    def elsewhere(self) -> bool:
        """Whether the plan names counties, and the thing lies in none of them."""
        known = set(self.plan_counties) & set(COUNTIES)
        return bool(known) and bool(self.drawn_counties) and not known & set(self.drawn_counties)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of comparing a layer.

    Attributes:
        unit: the plan's, in which differences are shown.
        rows: what both have, in the plan's order.
        only_drawn: names in the layer that the plan's tables do not have.
        only_stated: names in the plan's tables, with place and line, that the layer does not have.
        notes: how it was done and what was left out, as Chinese sentences.
    """

    layer: Layer
    unit: str
    rows: tuple[ComparedRow, ...]
    only_drawn: tuple[str, ...]
    only_stated: tuple[Statement, ...]
    notes: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Whether there is nothing to look into."""
        return not (self.only_drawn or self.only_stated or any(row.differs or row.elsewhere for row in self.rows))

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values; areas in m² and in the plan's unit."""
        return {
            "layer": self.layer.id,
            "kind": self.layer.kind,
            "agrees": self.agrees,
            "unit": self.unit,
            "rows": [self._row_json(row) for row in self.rows],
            "only_in_layer": list(self.only_drawn),
            "only_in_plan": [
                {"name": each.names[0], "place": each.place, "line": each.line, "printed": each.printed}
                for each in self.only_stated
            ],
            "notes": list(self.notes),
        }

    def _row_json(self, row: ComparedRow) -> dict[str, Any]:
        unit = UNITS_M2[self.unit]
        difference = row.difference_m2
        return {
            "name": row.name,
            "name_in_layer": row.drawn_name,
            "features": row.features,
            "plan": {"place": row.place, "line": row.line, "printed": row.printed, "area_m2": row.plan_m2},
            "drawn": {"area_m2": row.drawn_m2, "area": round(row.drawn_m2 / unit, 4)},
            "difference": None if difference is None else round(difference / unit, 4),
            "tolerance": round(row.tolerance_m2 / unit, 4),
            "differs": row.differs,
            "counties": {
                "plan": list(row.plan_counties),
                "drawn": list(row.drawn_counties),
                "elsewhere": row.elsewhere,
            },
        }

    def sentences(self) -> tuple[str, ...]:
        """Return it as lines to read: what differs, then what only one side has, then the notes."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        odd = [row for row in self.rows if row.differs or row.elsewhere]
        yield f"图层“{self.layer.name}”（{self.layer.id}）与规划表对照：{len(self.rows)}项，其中不一致{len(odd)}项"
        yield from (self._said(row) for row in odd)
        yield from (f"图上有、表中没有：“{name}”" for name in self.only_drawn)
        for each in self.only_stated:
            yield f"表中有、图上没有：“{each.names[0]}”（{each.place}，第{each.line}行，{each.printed or '无面积'}）"
        yield from (f"注：{note}" for note in self.notes)

    def _said(self, row: ComparedRow) -> str:
        unit, parts = UNITS_M2[self.unit], []
        if row.differs and row.difference_m2 is not None:
            parts.append(
                f"面积：规划{row.printed}，图上{row.drawn_m2 / unit:.4f}{self.unit}，"
                f"相差{row.difference_m2 / unit:+.4f}{self.unit}"
            )
        if row.elsewhere:
            parts.append(f"县：规划{'、'.join(row.plan_counties)}，图上{'、'.join(row.drawn_counties)}")
        alias = f"（图上称“{row.drawn_name}”）" if row.drawn_name != row.name else ""
        return f"“{row.name}”{alias}{row.place}第{row.line}行：{'；'.join(parts)}"
