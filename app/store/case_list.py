"""The list of cases: which ones a filter finds and in what order (ids alone, fast), and the rows of some of them."""

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.domain.finding import VERDICTS
from app.domain.workflow import SOON_DAYS, STATUSES, WAITING
from app.store.cases import SUMMARY, CaseRow, search_text
from app.store.connection import atomic

SCOPES: Final = ("waiting", "overdue", "soon", "recent", "done", "all", "bin")
RECENT_DAYS: Final = 7


def _ranked(column: str, order: Iterable[str]) -> str:
    whens = " ".join(f"WHEN '{value}' THEN {rank}" for rank, value in enumerate(order))
    return f"CASE {column} {whens} ELSE 99 END"


_WAITS: Final = "status IN ({})".format(", ".join(f"'{status}'" for status in WAITING))
_SCOPE_TESTS: Final = {
    "waiting": _WAITS,
    "overdue": f"{_WAITS} AND due < :today",
    "soon": f"{_WAITS} AND due BETWEEN :today AND :soon",
    "recent": "updated >= :recent",
    "done": f"NOT {_WAITS}",
    "all": "1",
    "bin": "1",
}
_ORDERS: Final = {
    "status": _ranked("status", STATUSES),
    "name": "search",
    "code": "code",
    "applicant": "applicant",
    "county": "county",
    "kind": "kind",
    "verdict": _ranked("verdict", VERDICTS),
    "received": "received",
    "due": "due",
    "updated": "updated",
}
SORTS: Final = tuple(_ORDERS)
_MAY_LACK: Final = ("due", "received", "code", "applicant", "county", "kind")
_FIRST, _LAST = "", "\U0010fffd"


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """What is wanted of the list; None or empty lets everything through.

    Attributes:
        words: each must occur in name, initials of the name, code, applicant, county, township or block.
        scope: one of SCOPES.
        sort: one of SORTS; what has no value comes last, ties by the newest change.
    """

    words: str = ""
    scope: str = "all"
    county: str | None = None
    verdict: str | None = None
    status: str | None = None
    kind: str | None = None
    sort: str = "updated"
    descending: bool = True


def case_ids(connection: sqlite3.Connection, query: CaseQuery, today: date) -> "array[int]":
    """Return the ids of the cases that are wanted, in the order that is wanted."""
    words = [word.casefold() for word in query.words.split()]
    values = _days(today) | {f"word{at}": word for at, word in enumerate(words)}
    tests = [_SCOPE_TESTS[query.scope], f"binned IS {'NOT ' if query.scope == 'bin' else ''}NULL"]
    tests += [f"instr(search, :word{at}) > 0" for at in range(len(words))]
    for name in ("county", "verdict", "status", "kind"):
        value = getattr(query, name)
        if value is not None:
            tests.append(f"ifnull({name}, '') = :{name}")
            values[name] = value
    sql = f"SELECT id FROM case_file WHERE {' AND '.join(tests)} ORDER BY {_order(query)}"  # noqa: S608  # bound
    connection.row_factory = None
    return array("q", [number for (number,) in connection.execute(sql, values)])


def _order(query: CaseQuery) -> str:
    newest = "updated DESC, id DESC"
    if query.sort == "updated":
        return newest if query.descending else "updated, id"
    direction = " DESC" if query.descending else ""
    if query.sort not in _MAY_LACK:
        return f"{_ORDERS[query.sort]}{direction}, {newest}"
    nothing = _FIRST if query.descending else _LAST  # what has no value comes last either way
    return f"ifnull(nullif({_ORDERS[query.sort]}, ''), '{nothing}'){direction}, {newest}"


def _days(today: date) -> dict[str, str]:
    soon, recent = today + timedelta(days=SOON_DAYS), today - timedelta(days=RECENT_DAYS)
    return {"today": today.isoformat(), "soon": soon.isoformat(), "recent": recent.isoformat()}


def scope_counts(connection: sqlite3.Connection, today: date) -> dict[str, int]:
    """Return how many cases each scope holds."""
    sums = ", ".join(
        f"total(binned IS {'NOT ' if scope == 'bin' else ''}NULL AND {test})" for scope, test in _SCOPE_TESTS.items()
    )
    row = connection.execute(f"SELECT {sums} FROM case_file", _days(today)).fetchone()  # noqa: S608  # texts of ours
    return dict(zip(_SCOPE_TESTS, map(int, row), strict=True))


def case_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[CaseRow, ...]:
    """Return the rows of some cases in the order of their ids; what is gone meanwhile is left out."""
    marks = ", ".join("?" * len(ids))
    sql = f"SELECT {SUMMARY} FROM case_file WHERE id IN ({marks})"  # noqa: S608  # values are bound
    rows = {row[0]: CaseRow(*row) for row in connection.execute(sql, tuple(ids))}
    return tuple(rows[number] for number in ids if number in rows)


def make_searchable(connection: sqlite3.Connection) -> int:
    """Make what is searched for cases that have none yet (from before there was such a thing); return how many."""
    rows = connection.execute(
        "SELECT id, name, code, applicant, county, document ->> '$.project.township', document ->> '$.project.block',"
        " document ->> '$.project.kind' FROM case_file WHERE search IS NULL"
    ).fetchall()
    if rows:  # hardly ever: only then is anyone kept waiting by a lock
        with atomic(connection):
            for number, *facts in rows:
                words = [str(fact or "") for fact in facts]
                connection.execute(
                    "UPDATE case_file SET township = ?, block = ?, kind = ?, search = ? WHERE id = ?",
                    (*words[4:], search_text(*words[:6]), number),
                )
    return len(rows)
