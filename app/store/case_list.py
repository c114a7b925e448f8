"""The list of cases: which ones a filter finds and in what order (ids alone, fast), and the rows of some of them."""

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from app.domain.finding import VERDICTS
from app.domain.vocabulary import COUNTIES, KINDS, SCENIC_COMMITTEE
from app.domain.workflow import SOON_DAYS, STATUSES, WAITING
from app.store.cases import SUMMARY, CaseRow, search_text
from app.store.connection import atomic

SCOPES: Final = ("waiting", "overdue", "soon", "recent", "done", "all", "bin")
RECENT_DAYS: Final = 7


# The plus keeps SQLite from searching the order by status for each of them: it takes three times as long.
_WAITS: Final = "+status IN ({})".format(", ".join(f"'{status}'" for status in WAITING))
_RUNS: Final = "+status IN ({})".format(", ".join(f"'{status}'" for status in (*WAITING, "issue")))
_SCOPE_TESTS: Final = {
    "waiting": _WAITS,
    "overdue": f"{_RUNS} AND due < :today",
    "soon": f"{_RUNS} AND due BETWEEN :today AND :soon",
    "recent": "updated >= :recent",
    "done": f"NOT {_WAITS}",
    "all": "1",
    "bin": "1",
}
_COUNTS: Final = {  # the index that counts each soonest, and what is counted; the rest is reckoned
    "waiting": ("case_list_status", f"binned IS NULL AND {_WAITS}"),
    "overdue": ("case_list_due", f"binned IS NULL AND {_SCOPE_TESTS['overdue']}"),
    "soon": ("case_list_due", f"binned IS NULL AND {_SCOPE_TESTS['soon']}"),
    "recent": ("case_list_updated", f"binned IS NULL AND {_SCOPE_TESTS['recent']}"),
    "all": ("case_list_status", "binned IS NULL"),
    "bin": ("case_list_bin", "binned IS NOT NULL"),
}
SORTS: Final = ("status", "name", "code", "applicant", "county", "kind", "verdict", "received", "due", "updated")
_RANKS: Final = {  # what sorts as the office counts it, not by its letters
    "status": tuple(STATUSES),
    "verdict": tuple(VERDICTS),
    "county": (*COUNTIES, SCENIC_COMMITTEE),
    "kind": KINDS,
}
_DAYS: Final = ("received", "due")
_NEWEST, _OLDEST = "updated DESC, id DESC", "updated, id"


@dataclass(frozen=True, slots=True)
class CaseQuery:
    """What is wanted of the list; None or empty lets everything through.

    Attributes:
        words: each must occur in name, initials of the name, code, applicant, county, township or block.
        scope: one of SCOPES.
        sort: one of SORTS; what has no value comes last; ties by the newest change, among days and names of a list
            that is upside down by the oldest.
    """

    words: str = ""
    scope: str = "all"
    county: str | None = None
    verdict: str | None = None
    status: str | None = None
    kind: str | None = None
    sort: str = "updated"
    descending: bool = True


def case_ids(connection: sqlite3.Connection, query: CaseQuery, today: date, soon: date | None = None) -> "array[int]":
    """Return the ids of the cases that are wanted, in the order that is wanted.

    Args:
        connection: an open workspace.
        query: what is wanted.
        today: by which cases are overdue.
        soon: the last day that counts as soon; `SOON_DAYS` after today by default.
    """
    words = [word.casefold() for word in query.words.split()]
    values = _days(today, soon) | {f"word{at}": word for at, word in enumerate(words)}
    tests = [_SCOPE_TESTS[query.scope], f"binned IS {'NOT ' if query.scope == 'bin' else ''}NULL"]
    tests += [f"instr(search, :word{at}) > 0" for at in range(len(words))]
    for name in ("county", "verdict", "status", "kind"):
        value = getattr(query, name)
        if value is not None:
            tests.append(f"ifnull({name}, '') = :{name}")
            values[name] = value
    index = f"case_list_{'bin' if query.scope == 'bin' else query.sort}"
    parts = (
        f"SELECT id FROM (SELECT id FROM case_file INDEXED BY {index} WHERE {' AND '.join((*tests, test))}"  # noqa: S608  # bound
        f" ORDER BY {order} LIMIT -1)"
        for test, order in _parts(query)
    )
    # As one value: row by row, each of a hundred thousand would wait for the window's thread to let go of Python.
    sql = f"SELECT json_group_array(id) FROM ({' UNION ALL '.join(parts)})"  # noqa: S608  # likewise
    return array("q", json.loads(connection.execute(sql, values).fetchone()[0]))


def _parts(query: CaseQuery) -> list[tuple[str, str]]:
    """Return the parts of the list from its top to its end: a test, and an order that an index has, either way."""
    sort = query.sort
    if sort in _RANKS:
        ranks = _RANKS[sort][:: -1 if query.descending else 1]
        tests = (*(f"{sort} = '{value}'" for value in ranks), *_others(sort))
        return [(test, f"{sort}, {_NEWEST}") for test in tests]
    if sort == "updated":
        return [("true", _NEWEST if query.descending else _OLDEST)]
    key = "search" if sort == "name" else sort
    order = f"{key} DESC, {_OLDEST}" if query.descending else f"{key}, {_NEWEST}"
    has, lacks = ("IS NOT NULL", "IS NULL") if sort in _DAYS else ("> ''", "= ''")
    return [(f"{key} {has}", order), (f"{key} {lacks}", _NEWEST)]


def _others(sort: str) -> Iterator[str]:
    """Yield tests for what has no rank: the gaps between what has, as an index finds them; last, what has no value."""
    known = ("", *sorted(_RANKS[sort]))
    yield f"{sort} > '{known[-1]}'"
    for low, high in pairwise(known):
        yield f"{sort} > '{low}' AND {sort} < '{high}'"
    yield f"{sort} = ''"
    yield f"{sort} IS NULL"


def _days(today: date, soon: date | None) -> dict[str, str]:
    last, recent = soon or today + timedelta(days=SOON_DAYS), today - timedelta(days=RECENT_DAYS)
    return {"today": today.isoformat(), "soon": last.isoformat(), "recent": recent.isoformat()}


def scope_counts(connection: sqlite3.Connection, today: date, soon: date | None = None) -> dict[str, int]:
    """Return how many cases each scope holds."""
    counts = ", ".join(
        f"(SELECT count(*) FROM case_file INDEXED BY {index} WHERE {test})"  # noqa: S608  # texts of ours
        for index, test in _COUNTS.values()
    )
    row = connection.execute(f"SELECT {counts}", _days(today, soon)).fetchone()
    found = dict(zip(_COUNTS, row, strict=True))
    return {scope: found["all"] - found["waiting"] if scope == "done" else found[scope] for scope in SCOPES}


def case_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[CaseRow, ...]:
    """Return the rows of some cases in the order of their ids; what is gone meanwhile is left out."""
    marks = ", ".join("?" * len(ids))
    sql = f"SELECT {SUMMARY} FROM case_file WHERE id IN ({marks})"  # noqa: S608  # values are bound
    rows = {row[0]: CaseRow(*row) for row in connection.execute(sql, tuple(ids))}
    return tuple(rows[number] for number in ids if number in rows)


def last_due(connection: sqlite3.Connection) -> date | None:
    """Return the last day by which anything is due; None where nothing is."""
    sql = "SELECT max(due) FROM case_file INDEXED BY case_list_due WHERE binned IS NULL"
    (last,) = connection.execute(sql).fetchone()
    return date.fromisoformat(last) if last else None


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
