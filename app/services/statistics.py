"""What the dashboard shows: figures as tables of categories and series, each from what is on record."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from app.domain.finding import VERDICTS
from app.domain.vocabulary import LAYER_KINDS
from app.domain.workflow import STATUSES
from app.services.batch_tables import to_csv
from app.services.desk import Desk
from app.services.ledger import ledger_lines
from app.services.permits import ANYBODY, permit
from app.store import statistics as stored
from app.store.statistics import Span
from app.store.workspace import open_workspace

__all__ = ["CHARTS", "Chart", "Span", "chart_csv", "charts"]

CHARTS: Final = ("quota", "verdicts", "conflicts", "steps", "boards")
_MU_PER_HA: Final = 15.0
_M2_PER_HA: Final = 10_000.0


@dataclass(frozen=True, slots=True)
class Chart:
    """One set of figures.

    Attributes:
        name: one of CHARTS.
        categories: what the bars stand for: a county, a month, a layer kind, a status, a board.
        series: keys of what is stacked in a bar; one key, the chart's name, where nothing is.
        values: for each category a value for each series.
        more: for each category a second figure: a limit (ha, None where the plan sets none), areas (ha), counts.
    """

    name: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]
    more: tuple[float | None, ...] = ()


@permit("查看统计", ANYBODY)
def charts(desk: Desk, span: Span, year: int) -> tuple[Chart, ...]:
    """Return all figures of a span; the quota is of everything in force, since that is what the plan limits.

    Args:
        desk: the open desk.
        span: days and county.
        year: the year whose limit of table 2-1 holds.
    """
    with open_workspace(desk.workspace) as connection:
        verdicts = stored.verdicts_by_month(connection, span)
        conflicts = tuple(stored.conflicts(connection, span))
        steps = tuple(stored.steps(connection, span))
        shares = tuple(stored.shares(connection, span))
    return (
        _quota(desk, span, year),
        _verdicts(verdicts),
        _conflicts(conflicts),
        _steps(steps),
        _boards(desk, shares),
    )


def _quota(desk: Desk, span: Span, year: int) -> Chart:
    limits = sorted(desk.facts.land_limits_mu, key=lambda each: each.last_year)
    mu = next((each.figure for each in limits if each.last_year >= year), None)
    counties = {block.name: block.county for block in desk.facts.blocks}
    lines = [
        line
        for line in ledger_lines(desk)
        if line.scope == "all" or span.county in (None, line.name, counties.get(line.name))
    ]
    whole = None if mu is None else mu / _MU_PER_HA
    return Chart(
        "quota",
        tuple(line.name for line in lines),
        ("quota",),
        tuple((line.land_ha,) for line in lines),
        tuple(whole if line.scope == "all" else line.limit_ha for line in lines),
    )


def _verdicts(rows: Sequence[tuple[str, str, int]]) -> Chart:
    months = tuple(sorted({month for month, _verdict, _count in rows}))
    counts = {(month, verdict): count for month, verdict, count in rows}
    values = tuple(tuple(float(counts.get((month, verdict), 0)) for verdict in VERDICTS) for month in months)
    return Chart("verdicts", months, tuple(VERDICTS), values)


def _conflicts(rows: Sequence[tuple[int, str, float]]) -> Chart:
    areas: dict[str, dict[int, float]] = defaultdict(dict)
    for case, kind, area in rows:  # several rules may rest on one overlap: it is counted once
        areas[kind][case] = max(area, areas[kind].get(case, 0.0))
    kinds = [kind for kind in LAYER_KINDS if kind in areas]
    return Chart(
        "conflicts",
        tuple(LAYER_KINDS[kind] for kind in kinds),
        ("conflicts",),
        tuple((float(len(areas[kind])),) for kind in kinds),
        tuple(sum(areas[kind].values()) / _M2_PER_HA for kind in kinds),
    )


def _steps(rows: Sequence[tuple[str, float]]) -> Chart:
    days: dict[str, list[float]] = defaultdict(list)
    for status, took in rows:
        days[status].append(took)
    known = [status for status in STATUSES if status in days]
    return Chart(
        "steps",
        tuple(STATUSES[status] for status in known),
        ("steps",),
        tuple((median(days[status]),) for status in known),
        tuple(float(len(days[status])) for status in known),
    )


def _boards(desk: Desk, rows: Sequence[tuple[str, str | None, float | None]]) -> Chart:
    of_block = {block.id: block.board for block in desk.facts.blocks}
    land: dict[str, float] = defaultdict(float)
    count: dict[str, int] = defaultdict(int)
    for county, block, hectares in rows:
        board = of_block.get(block or "") or desk.facts.board_of_county.get(county) or county
        land[board] += hectares or 0.0
        count[board] += 1
    names = sorted(land, key=lambda board: -land[board])
    counts = tuple(float(count[board]) for board in names)
    return Chart("boards", tuple(names), ("boards",), tuple((land[board],) for board in names), counts)


def chart_csv(headings: Sequence[str], rows: Sequence[Sequence[str | float | None]]) -> bytes:
    """Return a chart's table as CSV for spreadsheets."""
    return to_csv(headings, rows)
