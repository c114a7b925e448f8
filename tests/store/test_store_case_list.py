"""The list of cases as the store finds it: every order holds every case, and walks an index that has it already."""

from __future__ import annotations

import itertools
import sqlite3
from datetime import date

import pytest

from app.store.case_list import SCOPES, SORTS, CaseQuery, case_ids, scope_counts
from app.store.cases import add_case, set_binned, set_dates, set_status

TODAY = date(2026, 11, 24)
DAYS = (None, "2026-11-20", "2026-11-25")
COUNTIES = ("", "忻府区", "一个新设的县", "代县")
KINDS = ("其他", "", "未列的类型")


def fill(opened: sqlite3.Connection) -> list[int]:
    """Keep cases that lack this and that, and hold words that no list has; return their ids, the last in the bin."""
    ids = []
    for at, (due, county, kind) in enumerate(itertools.product(DAYS, COUNTIES, KINDS)):
        project = {"name": "" if at % 5 == 0 else f"项目{at % 7}", "county": county, "kind": kind, "code": str(at % 2)}
        document = {"format": "taixin-case/1", "project": project, "judgements": []}
        now = f"2026-11-{1 + at % 9:02d}T09:00:00+08:00"
        ids.append(add_case(opened, document, uuid=str(at), now=now))
        set_dates(opened, ids[-1], None, due, now=now)
        set_status(opened, ids[-1], ("draft", "issue", "of a later release")[at % 3], now=now)
    set_binned(opened, ids[-1], "2026-11-24T09:00:00+08:00")
    return ids


@pytest.mark.parametrize("is_down", [True, False])
@pytest.mark.parametrize("sort", SORTS)
def test_every_order_holds_every_case_once(opened: sqlite3.Connection, sort: str, is_down: bool) -> None:
    ids = fill(opened)
    found = case_ids(opened, CaseQuery(sort=sort, descending=is_down), TODAY)
    assert sorted(found) == sorted(ids[:-1])


@pytest.mark.parametrize("is_down", [True, False])
def test_counties_stand_in_their_own_order_and_the_unknown_below(opened: sqlite3.Connection, is_down: bool) -> None:
    fill(opened)
    found = case_ids(opened, CaseQuery(sort="county", descending=is_down), TODAY)
    names = dict(opened.execute("SELECT id, county FROM case_file").fetchall())
    seen = list(dict.fromkeys(names[number] for number in found))
    assert seen == [*(["代县", "忻府区"] if is_down else ["忻府区", "代县"]), "一个新设的县", ""]


def test_ties_stand_by_the_newest_change(opened: sqlite3.Connection) -> None:
    fill(opened)
    found = case_ids(opened, CaseQuery(county="代县", sort="due", descending=False), TODAY)
    rows = {row["id"]: row for row in opened.execute("SELECT id, due, updated FROM case_file")}
    keys = [(rows[number]["due"] or "9", rows[number]["updated"], number) for number in found]
    expected = sorted(sorted(keys, key=lambda key: key[1:], reverse=True), key=lambda key: key[0])
    assert keys == expected


@pytest.mark.parametrize("scope", [scope for scope in SCOPES if scope != "bin"])
@pytest.mark.parametrize("sort", SORTS)
def test_no_order_is_made_anew_with_each_look(opened: sqlite3.Connection, sort: str, scope: str) -> None:
    asked: list[str] = []
    opened.set_trace_callback(asked.append)
    for words, is_down in itertools.product(("", "项目 6"), (True, False)):
        case_ids(opened, CaseQuery(words, scope=scope, sort=sort, descending=is_down, kind="其他"), TODAY)
    opened.set_trace_callback(None)
    steps = [row[3] for sql in asked for row in opened.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert any(f"case_list_{sort}" in step for step in steps)
    assert not [step for step in steps if "TEMP B-TREE" in step or ("case_file" in step and "COVERING" not in step)]


def test_counts_are_what_the_scopes_hold(opened: sqlite3.Connection) -> None:
    fill(opened)
    found = {scope: len(case_ids(opened, CaseQuery(scope=scope), TODAY)) for scope in SCOPES}
    assert scope_counts(opened, TODAY) == found
    assert found["bin"] == 1
    assert found["done"] > 0
