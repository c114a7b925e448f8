"""The list of cases for whoever looks at it: what a filter finds, how many wait, rows page by page."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.workflow import SOON_DAYS
from app.domain.working_days import WorkCalendar, after_working_days
from app.services.calendars import working_calendar
from app.services.desk import Desk
from app.services.permits import ANYBODY, permit
from app.store.case_list import SCOPES, SORTS, CaseQuery, case_ids, case_rows, last_due, make_searchable, scope_counts
from app.store.cases import CaseRow
from app.store.workspace import open_workspace

__all__ = ["SCOPES", "SORTS", "CaseQuery", "CaseRow", "Found", "count_scopes", "find", "rows_of"]

_PLAIN = WorkCalendar()


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found: the ids in order, and the rows of the first of them.

    Attributes:
        calendar: by which days that are left are counted.
        unknown_years: years in which open cases are due, and of which no arrangement of holidays is known.
    """

    ids: "array[int]"
    first: tuple[CaseRow, ...]
    calendar: WorkCalendar = _PLAIN
    unknown_years: tuple[int, ...] = ()


@permit("查看案卷", ANYBODY)
def find(desk: Desk, query: CaseQuery, today: date, *, first: int = 100) -> Found:
    """Return the cases that are wanted, `first` of them with their rows."""
    with open_workspace(desk.workspace) as connection:
        make_searchable(connection)
        calendar = working_calendar(connection, desk.seeds)
        last = last_due(connection)
        years = range(today.year, last.year + 1) if last else ()
        unknown = tuple(year for year in years if year not in calendar.years)
        ids = case_ids(connection, query, today, after_working_days(calendar, today, SOON_DAYS))
        return Found(ids, case_rows(connection, ids[:first]), calendar, unknown)


@permit("查看案卷", ANYBODY)
def count_scopes(desk: Desk, today: date) -> dict[str, int]:
    """Return how many cases wait, are overdue, due soon and so on: by each of SCOPES."""
    with open_workspace(desk.workspace) as connection:
        calendar = working_calendar(connection, desk.seeds)
        return scope_counts(connection, today, after_working_days(calendar, today, SOON_DAYS))


@permit("查看案卷", ANYBODY)
def rows_of(desk: Desk, ids: Sequence[int]) -> tuple[CaseRow, ...]:
    """Return the rows of some cases, in the order of the ids."""
    with open_workspace(desk.workspace) as connection:
        return case_rows(connection, ids)
