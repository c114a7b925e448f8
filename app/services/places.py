"""Resolve names of places, the plan's older ones too, to county and township of 2023."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app.services.desk import Desk

_PARTS: Final = re.compile(r"[、，,；;]")
_SUFFIXES: Final = re.compile(
    r"(社区居民委员会|居民委员会|村民委员会|社区居委会|居委会|村委会|街道办事处|街街道|街道|社区|镇|乡|村)$"
)
_COUNTY_SUFFIX: Final = re.compile(r"(风景名胜区|县|区|市)$")
_KINDS: Final = {"merged": "按同名村追溯，已并入", "renamed": "已更名为", "misprint": "应写作"}
_SHORTEST: Final = 2
Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """What a name means in 2023.

    Attributes:
        written: the name as the plan or the user wrote it.
        county: county of 2023; the scenic area's committee counts as one.
        township: None where the name is a county, or where nobody could say.
        reason: why, as a Chinese sentence.
        line: where the plan has the older name, if it has.
    """

    written: str
    county: str
    township: str | None
    reason: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class _Unit:
    """A county, township or village of 2023."""

    name: str
    county: str
    township: str | None
    level: str


def resolve_place(desk: Desk, name: str) -> tuple[Place, ...]:
    """Return what a name, or several parted by 、, can mean; nothing where nobody knows it.

    A county before the name (`忻府区三交镇、奇村镇`) holds for those after it. An exact name goes before an older one
    of the plan, that before a name without its suffix, and that before a village.
    """
    with desk.plan() as plan:
        units = tuple(_units(plan.table("admin_divisions_2023")))
        aliases = plan.table("place_aliases")
    found, county = list[Place](), ""
    for written in filter(None, (part.strip() for part in _PARTS.split(name))):
        county, bare = _split(written, units) or (county, written)
        found.extend(_places(written, bare, county, units, aliases))
    return tuple(dict.fromkeys(found))


def place_json(place: Place) -> dict[str, Any]:
    """Return a place as JSON."""
    return {
        "written": place.written,
        "county": place.county,
        "township": place.township,
        "reason": place.reason,
        "line": place.line,
    }


def _units(rows: Sequence[Row]) -> Iterator[_Unit]:
    by_code = {row["code12"]: row for row in rows}
    for row in rows:
        above = by_code.get(row["parent_code12"])
        if row["level"].startswith("县级"):
            yield _Unit(row["name"], row["name"], None, "county")
        elif above is not None and row["level"] == "乡级":
            yield _Unit(row["name"], above["name"], row["name"], "township")
        elif above is not None and row["level"] == "村级":
            yield _Unit(row["name"], by_code[above["parent_code12"]]["name"], above["name"], "village")


def _split(written: str, units: Sequence[_Unit]) -> tuple[str, str] | None:
    """Return county and rest of a name that begins with its county (`代县蒋村镇`)."""
    counties = [unit.name for unit in units if unit.level == "county"]
    found = next((county for county in counties if written.startswith(county) and written != county), None)
    return None if found is None else (found, written.removeprefix(found))


def _stem(name: str) -> str:
    stem = _SUFFIXES.sub("", name)
    return stem if len(stem) >= _SHORTEST else name


def _places(written: str, bare: str, county: str, units: Sequence[_Unit], aliases: Sequence[Row]) -> tuple[Place, ...]:
    """Try the ways to read a name, surest first; the first that finds anything decides."""
    here = [unit for unit in units if county in ("", unit.county)]
    towns = [unit for unit in here if unit.level == "township"]
    villages = [unit for unit in here if unit.level == "village"]
    old = [row for row in aliases if county in ("", row["county"])]
    ways: tuple[Callable[[], Iterator[Place]], ...] = (
        lambda: (_alias(written, row) for row in aliases if row["alias"] == written),
        lambda: (_county(written, unit) for unit in here if unit.level == "county" and unit.name == bare),
        lambda: (_now(written, unit, "") for unit in towns if unit.name in (bare, written)),
        lambda: (_alias(written, row) for row in old if row["alias"] == bare),
        lambda: (_county(written, unit) for unit in here if unit.level == "county" and _short(unit.name) == bare),
        lambda: (_now(written, unit, f"按“{_stem(bare)}”对应") for unit in towns if _stem(unit.name) == _stem(bare)),
        lambda: (_alias(written, row) for row in old if _stem(row["alias"]) == _stem(bare)),
        lambda: (_village(written, unit) for unit in villages if _stem(unit.name) == _stem(bare)),
    )
    return next(filter(None, (tuple(way()) for way in ways)), ())


def _short(county: str) -> str:
    """Return a county without its suffix (`定襄`); 代县 without it would be no name."""
    short = _COUNTY_SUFFIX.sub("", county)
    return short if len(short) >= _SHORTEST else county


def _county(written: str, unit: _Unit) -> Place:
    return Place(written, unit.county, None, f"“{unit.county}”为2023年区划的县级单位。")


def _now(written: str, unit: _Unit, how: str) -> Place:
    said = f"{how}2023年区划的“{unit.county}{unit.name}”。" if how else f"2023年区划有“{unit.county}{unit.name}”。"
    return Place(written, unit.county, unit.township, said)


def _alias(written: str, row: Row) -> Place:
    kind = _KINDS.get(row["kind"])
    said = f"{kind}“{row['county']}{row['name']}”：{row['reason']}。" if kind else f"{row['reason']}。"
    return Place(written, row["county"], row["name"] or None, said, int(row["line"]) if row["line"] else None)


def _village(written: str, unit: _Unit) -> Place:
    said = f"2023年区划中“{unit.name}”属“{unit.county}{unit.township}”。"
    return Place(written, unit.county, unit.township, said)
