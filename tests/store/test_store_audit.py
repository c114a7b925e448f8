"""The audit log: a chain in which nothing can be taken out, changed or moved without being found and located."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable

import pytest
from store_samples import a_new_opinion, enter

from app.store.audit import add_audit, anchor_audit, audit_entries, audit_head, check_audit, entry_hash
from app.store.cases import add_case
from app.store.connection import atomic
from app.store.opinion_numbers import allot_number
from app.store.runs import add_run

NOW = "2026-11-24T09:00:00+08:00"
ENTRIES, ANCHORED = 12, 9
TAMPERINGS = 1_000


def fill(connection: sqlite3.Connection, entries: int = ENTRIES) -> None:
    for number in range(1, entries + 1):
        detail = {"number": f"{number}号", "reason": "理由"}
        add_audit(connection, at=NOW, who="张三", act="issue", subject=f"opinion {number}", detail=detail)


def unlock(connection: sqlite3.Connection) -> None:
    """Do what somebody with a database tool does first."""
    connection.executescript("DROP TRIGGER audit_log_keeps; DROP TRIGGER audit_log_stays;")


def kept_entries(connection: sqlite3.Connection) -> list[list[object]]:
    return [list(row) for row in connection.execute("SELECT * FROM audit_log ORDER BY seq")]


def rewrite(connection: sqlite3.Connection, entries: list[list[object]]) -> None:
    with atomic(connection):
        connection.execute("DELETE FROM audit_log")
        connection.executemany("INSERT INTO audit_log VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entries)


def test_the_log_is_a_chain(opened: sqlite3.Connection) -> None:
    fill(opened, 2)
    latest, first = audit_entries(opened)
    assert latest.previous == first.hash
    check = check_audit(opened)
    assert check.breaks == ()
    assert check.head == audit_head(opened)


def test_the_log_refuses_change_and_removal(opened: sqlite3.Connection) -> None:
    fill(opened, 3)
    for sql in ("UPDATE audit_log SET who = '李四'", "DELETE FROM audit_log"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            opened.execute(sql)


def change(entries: list[list[object]], at: int, dice: random.Random) -> None:
    column = dice.choice((1, 2, 3, 4))
    entries[at][column] = f"{entries[at][column]}。"


def change_and_hash(entries: list[list[object]], at: int, dice: random.Random) -> None:
    change(entries, at, dice)
    entries[at][7] = entry_hash(tuple(entries[at][:7]))


def remove(entries: list[list[object]], at: int, _dice: random.Random) -> None:
    del entries[at]


def cut(entries: list[list[object]], at: int, _dice: random.Random) -> None:
    del entries[at:]


def close_the_gap(entries: list[list[object]], at: int, _dice: random.Random) -> None:
    """Remove an entry and number the others on, with new hashes: only what opinions carry can tell."""
    del entries[at]
    chain(entries, at)


def swap(entries: list[list[object]], at: int, _dice: random.Random) -> None:
    other = (at + 1) % len(entries)
    entries[at][1:7], entries[other][1:7] = entries[other][1:7], entries[at][1:7]


def swap_and_chain(entries: list[list[object]], at: int, dice: random.Random) -> None:
    swap(entries, at, dice)
    chain(entries, 0)


def forge(entries: list[list[object]], at: int, _dice: random.Random) -> None:
    entries.insert(at, [0, NOW, "李四", "forged", "opinion 1", "{}", "", ""])
    chain(entries, at)


def chain(entries: list[list[object]], start: int) -> None:
    """Give entries from a place on new numbers and hashes that fit, as a careful forger would."""
    for place in range(start, len(entries)):
        entries[place][0] = place + 1
        entries[place][6] = entries[place - 1][7] if place else ""
        entries[place][7] = entry_hash(tuple(entries[place][:7]))


KINDS: tuple[Callable[[list[list[object]], int, random.Random], None], ...] = (
    change,
    change_and_hash,
    remove,
    cut,
    close_the_gap,
    swap,
    swap_and_chain,
    forge,
)


def anchored(connection: sqlite3.Connection) -> None:
    """Fill a log half, issue an opinion that carries its head, and go on."""
    fill(connection, ANCHORED)
    case_id = add_case(connection, {"project": {"name": "某项目"}}, uuid="1", now=NOW)
    result = {"verdict": "conforms", "as_of": "2026-11-24", "rulebase": {"edition": "1", "sha256": "0"}, "layers": []}
    with atomic(connection):
        run_id = add_run(connection, case_id, result, now=NOW)
        opinion = enter(
            connection, allot_number(connection, 2026, "{year}-{serial}"), a_new_opinion(case_id, run_id), "签发人"
        )
        anchor_audit(connection, opinion.id, audit_head(connection))
    fill(connection, ENTRIES - ANCHORED)


def test_every_one_of_a_thousand_random_tamperings_is_found_and_located(opened: sqlite3.Connection) -> None:
    anchored(opened)
    unlock(opened)
    sound = kept_entries(opened)
    assert check_audit(opened).breaks == ()
    dice, missed = random.Random(20261124), []
    for _ in range(TAMPERINGS):
        kind, at = dice.choice(KINDS), dice.randrange(ANCHORED - 1)
        entries = [list(entry) for entry in sound]
        kind(entries, at, dice)
        rewrite(opened, entries)
        breaks = check_audit(opened).breaks
        # What the forger fitted anew is narrowed down to the stretch up to the opinion's printed head.
        if not any(each.first <= at + 2 and each.last >= at + 1 for each in breaks):
            missed.append((kind.__name__, at, breaks))
    assert missed == []


def test_entries_cut_off_at_the_end_are_missed(opened: sqlite3.Connection) -> None:
    fill(opened, 5)
    unlock(opened)
    opened.execute("DELETE FROM audit_log WHERE seq > 3")
    assert [(each.first, each.last, each.kind) for each in check_audit(opened).breaks] == [(4, 5, "cut")]


def test_a_head_set_back_with_the_log_shows_on_the_next_opinion_s_head(opened: sqlite3.Connection) -> None:
    anchored(opened)
    number = opened.execute("SELECT number FROM opinion").fetchone()[0]
    unlock(opened)
    opened.execute("DELETE FROM audit_log WHERE seq > 4")
    opened.execute("UPDATE audit_head SET seq = 4, hash = (SELECT hash FROM audit_log WHERE seq = 4)")
    (found,) = check_audit(opened).breaks
    assert (found.first, found.last, found.kind, found.number) == (5, ANCHORED, "cut", number)
