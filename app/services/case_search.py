"""The list of cases for whoever looks at it: what a filter finds, how many wait, rows page by page."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.services.desk import Desk
from app.services.permits import ANYBODY, permit
from app.store.case_list import SCOPES, SORTS, CaseQuery, case_ids, case_rows, make_searchable, scope_counts
from app.store.cases import CaseRow
from app.store.workspace import open_workspace

__all__ = ["SCOPES", "SORTS", "CaseQuery", "CaseRow", "Found", "count_scopes", "find", "rows_of"]


@dataclass(frozen=True, slots=True)
class Found:
    """What a query found: the ids in order, and the rows of the first of them."""

    ids: "array[int]"
    first: tuple[CaseRow, ...]


@permit("查看案卷", ANYBODY)
def find(desk: Desk, query: CaseQuery, today: date, *, first: int = 100) -> Found:
    """Return the cases that are wanted, `first` of them with their rows."""
    with open_workspace(desk.workspace) as connection:
        make_searchable(connection)
        ids = case_ids(connection, query, today)
        return Found(ids, case_rows(connection, ids[:first]))


@permit("查看案卷", ANYBODY)
def count_scopes(desk: Desk, today: date) -> dict[str, int]:
    """Return how many cases wait, are overdue, due soon and so on: by each of SCOPES."""
    with open_workspace(desk.workspace) as connection:
        return scope_counts(connection, today)


@permit("查看案卷", ANYBODY)
def rows_of(desk: Desk, ids: Sequence[int]) -> tuple[CaseRow, ...]:
    """Return the rows of some cases, in the order of the ids."""
    with open_workspace(desk.workspace) as connection:
        return case_rows(connection, ids)
