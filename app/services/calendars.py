"""The office's calendar and time limits: holidays as shipped, years of its own, working days for each step."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from app.domain.case_clock import LIMITS, MOST_DAYS
from app.domain.working_days import WorkCalendar
from app.errors import BadInputError
from app.services.batch_tables import to_csv
from app.services.case_clocks import reckon_all
from app.services.desk import Desk
from app.services.files import read_bytes
from app.services.permits import ANYBODY, DECIDING, permit, who
from app.store.audit import add_audit
from app.store.connection import Connection, atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

__all__ = [
    "KINDS",
    "DayRange",
    "day_ranges",
    "drop_year",
    "example_file",
    "import_days",
    "keep_time_limits",
    "limits_in",
    "time_limits",
    "work_calendar",
    "working_calendar",
]

KINDS: Final[Mapping[str, str]] = {"off": "休", "on": "班"}
_DAYS_KEY, _LIMITS_KEY = "calendar_days", "time_limits"
_HEADINGS: Final = ("首日", "末日", "类型", "名称", "依据")
_EARLIEST, _LATEST, _LONGEST = 2000, 2100, 62  # years that a slip of the hand leaves; days of one holiday
_HEADINGS_NEEDED: Final = _HEADINGS[:3]


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days that follow each other and are off, or worked though they are a weekend.

    Attributes:
        kind: a key of `KINDS`.
        source: the notice that says so.
        is_own: whether the office has entered it.
    """

    first: date
    last: date
    kind: str
    name: str = ""
    source: str = ""
    is_own: bool = False


@lru_cache(maxsize=4)
def _shipped_days(seeds: Path) -> tuple[DayRange, ...]:
    with (seeds / "calendar" / "holidays.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            DayRange(
                date.fromisoformat(row["first"]),
                date.fromisoformat(row["last"]),
                row["kind"],
                row["name"],
                row["source"],
            )
            for row in csv.DictReader(file)
        )


@lru_cache(maxsize=4)
def _shipped_limits(seeds: Path) -> Mapping[str, int]:
    with (seeds / "calendar" / "time_limits.csv").open(encoding="utf-8", newline="") as file:
        return {row["step"]: int(row["days"]) for row in csv.DictReader(file)}


def _own_days(connection: Connection) -> tuple[DayRange, ...]:
    kept = get_setting(connection, _DAYS_KEY, [])
    return tuple(
        DayRange(date.fromisoformat(first), date.fromisoformat(last), kind, name, source, is_own=True)
        for first, last, kind, name, source in kept
    )


def _all_days(connection: Connection, seeds: Path) -> tuple[DayRange, ...]:
    own = _own_days(connection)
    replaced = {each.first.year for each in own}
    shipped = (each for each in _shipped_days(seeds) if each.first.year not in replaced)
    return tuple(sorted((*shipped, *own), key=lambda each: each.first))


def working_calendar(connection: Connection, seeds: Path) -> WorkCalendar:
    """Return the calendar of an open workspace; a year that the office has entered replaces the shipped one."""
    ranges = _all_days(connection, seeds)
    days = {kind: frozenset(day for each in ranges if each.kind == kind for day in _days(each)) for kind in KINDS}
    return WorkCalendar(days["off"], days["on"], frozenset(each.first.year for each in ranges))


def _days(each: DayRange) -> Iterable[date]:
    return (each.first + timedelta(days=step) for step in range((each.last - each.first).days + 1))


def limits_in(connection: Connection, seeds: Path) -> Mapping[str, int]:
    """Return the time limits of an open workspace in working days; what has none is missing."""
    kept = {**_shipped_limits(seeds), **get_setting(connection, _LIMITS_KEY, {})}
    return {step: int(days) for step, days in kept.items() if step in LIMITS and days}


@permit("查看工作日历", ANYBODY)
def work_calendar(desk: Desk) -> WorkCalendar:
    """Return which days are worked."""
    with open_workspace(desk.workspace) as connection:
        return working_calendar(connection, desk.seeds)


@permit("查看工作日历", ANYBODY)
def day_ranges(desk: Desk) -> tuple[DayRange, ...]:
    """Return holidays and make-up days, in order."""
    with open_workspace(desk.workspace) as connection:
        return _all_days(connection, desk.seeds)


@permit("查看办理时限", ANYBODY)
def time_limits(desk: Desk) -> Mapping[str, int]:
    """Return the office's time limits in working days, by `case_clock.LIMITS`; what has none is missing."""
    with open_workspace(desk.workspace) as connection:
        return limits_in(connection, desk.seeds)


@permit("设置办理时限", DECIDING)
def keep_time_limits(desk: Desk, limits: Mapping[str, int], *, now: datetime) -> None:
    """Keep other limits, and reckon every open case anew.

    Args:
        desk: the desk.
        limits: working days by `case_clock.LIMITS`; 0, or missing, is no limit.
        now: the moment, with its offset.

    Raises:
        BadInputError: an unknown step, or more days than a year has.
    """
    unknown = sorted(set(limits) - set(LIMITS))
    if unknown:
        raise BadInputError(f"没有“{unknown[0]}”这项时限。可设的有：{'、'.join(LIMITS)}。", field=unknown[0])
    for step, days in limits.items():
        if not 0 <= days <= MOST_DAYS:
            raise BadInputError(f"时限“{days}”不在0至{MOST_DAYS}个工作日之间。请改正。", field=step)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        before = limits_in(connection, desk.seeds)
        set_setting(connection, _LIMITS_KEY, {step: limits.get(step, 0) for step in LIMITS})
        _log(connection, desk, now, "time_limits", {"before": dict(before), "after": dict(limits)})
        reckon_all(connection, limits_in(connection, desk.seeds), working_calendar(connection, desk.seeds))


@permit("设置工作日历", DECIDING)
def import_days(desk: Desk, path: Path, *, now: datetime) -> tuple[int, ...]:
    """Take holidays and make-up days from a table, whole years each, and reckon every open case anew.

    A year of the file replaces what was known of that year: shipped, or entered before.

    Args:
        desk: the desk.
        path: CSV or XLSX with the columns 首日, 末日 (empty: one day), 类型 (休 or 班), 名称, 依据.
        now: the moment, with its offset.

    Returns:
        the years.

    Raises:
        BadInputError: a heading, date or kind that cannot be used; nothing is changed then.
    """
    ranges = _read_days(path)
    years = tuple(sorted({each.first.year for each in ranges}))
    with open_workspace(desk.workspace) as connection, atomic(connection):
        kept = [each for each in _own_days(connection) if each.first.year not in years]
        _keep_days(connection, desk, [*kept, *ranges])
        _log(connection, desk, now, "calendar", {"years": list(years), "file": path.name})
    return years


@permit("设置工作日历", DECIDING)
def drop_year(desk: Desk, year: int, *, now: datetime) -> None:
    """Forget what the office has entered for a year; the shipped one holds again, where there is one."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        _keep_days(connection, desk, [each for each in _own_days(connection) if each.first.year != year])
        _log(connection, desk, now, "calendar", {"years": [year], "file": ""})


def _keep_days(connection: Connection, desk: Desk, ranges: Iterable[DayRange]) -> None:
    kept: list[list[Any]] = [
        [each.first.isoformat(), each.last.isoformat(), each.kind, each.name, each.source]
        for each in sorted(ranges, key=lambda each: each.first)
    ]
    set_setting(connection, _DAYS_KEY, kept or None)
    reckon_all(connection, limits_in(connection, desk.seeds), working_calendar(connection, desk.seeds))


def _log(connection: Connection, desk: Desk, now: datetime, act: str, detail: Mapping[str, Any]) -> None:
    at = now.isoformat(timespec="seconds")
    add_audit(connection, at=at, who=who(desk), act=act, subject="", detail=detail)


def _read_days(path: Path) -> tuple[DayRange, ...]:
    from app.geodata.table_rows import read_tables

    tables = [table for table in read_tables(read_bytes(path), path.name) if table.rows]
    (_, headings), *rows = tables[0].rows if tables else ((0, ()),)
    missing = [name for name in _HEADINGS_NEEDED if name not in headings]
    if missing or not rows:
        lack = f"没有“{missing[0]}”一列" if missing else "没有日期"
        raise BadInputError(f"“{path.name}”{lack}。表头应为{'、'.join(_HEADINGS)}，可先导出样表照着填。")
    found = [_range(path.name, line, dict(zip(headings, cells, strict=False))) for line, cells in rows if any(cells)]
    _check_overlaps(path.name, found)
    return tuple(found)


def _range(name: str, line: int, cells: Mapping[str, str]) -> DayRange:
    first = _date(name, line, cells.get("首日", ""))
    last = _date(name, line, cells.get("末日") or cells.get("首日", ""))
    kind = next((key for key, word in KINDS.items() if word == cells.get("类型", "").strip()), None)
    if kind is None:
        raise BadInputError(f"“{name}”第{line}行的类型“{cells.get('类型', '')}”不认识，请填“休”或“班”。")
    if not 0 <= (last - first).days < _LONGEST or first.year != last.year:
        raise BadInputError(f"“{name}”第{line}行从{first}到{last}太长、颠倒或跨年，请核对；跨年请分两行填写。")
    return DayRange(first, last, kind, cells.get("名称", ""), cells.get("依据", ""), is_own=True)


def _date(name: str, line: int, text: str) -> date:
    try:
        day = date.fromisoformat(text.strip().replace("/", "-")[:10])
    except ValueError as error:
        raise BadInputError(f"“{name}”第{line}行的“{text}”不是日期，请写成2027-01-01的形式。") from error
    if not _EARLIEST <= day.year <= _LATEST:
        raise BadInputError(f"“{name}”第{line}行的日期{day}不在{_EARLIEST}至{_LATEST}年之间，请核对。")
    return day


def _check_overlaps(name: str, ranges: Iterable[DayRange]) -> None:
    seen: set[date] = set()
    for each in ranges:
        twice = sorted(seen & set(_days(each)))
        if twice:
            raise BadInputError(f"“{name}”中{twice[0]}出现了两次，请删去多余的一行。")
        seen |= set(_days(each))


@permit("查看工作日历", ANYBODY)
def example_file(desk: Desk) -> bytes:
    """Return the calendar as the table that `import_days` takes: to look at, and to fill in for another year."""
    return to_csv(
        _HEADINGS,
        (
            (each.first.isoformat(), each.last.isoformat(), KINDS[each.kind], each.name, each.source)
            for each in day_ranges(desk)
        ),
    )
