"""Fifteen kills at random moments: nothing acknowledged is lost, nothing is half, and no number is skipped."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from issuing_world import make_world
from kills import Killer

from app.services.cases import new_case
from app.services.desk import open_desk
from app.services.leftovers import tidy
from app.store.leftovers import is_unfinished


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    killer = Killer(make_world(tmp_path / "world"), tmp_path, seed=7)
    assert list(killer.rounds(15)) == []
    assert killer.acknowledged > 0


def test_what_a_dead_program_began_is_gone_an_hour_later(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "office")
    begun = [desk.workspace / name for name in (".abc.tmp", "layers/.x.tmp", "photos/.taixin-1")]
    for path in begun:
        path.parent.mkdir(exist_ok=True)
        path.write_text("half", encoding="utf-8")
    now = datetime.now(UTC)
    assert tidy(desk, now=now + timedelta(minutes=50)) == ()  # another window may be writing it
    assert set(tidy(desk, now=now + timedelta(minutes=61))) == set(begun)
    assert [path for path in desk.workspace.rglob("*") if is_unfinished(path)] == []


def test_evidence_that_no_row_names_goes_unless_a_database_set_aside_may_name_it(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "office")
    new_case(desk, {"project": {"name": "一"}}, now="2026-11-24T09:00:00+08:00")
    orphan, aside = desk.workspace / "evidence" / "ab.txt", desk.workspace / "workspace-20261124-090000.db"
    orphan.parent.mkdir()
    orphan.write_text("x", encoding="utf-8")
    aside.write_text("x", encoding="utf-8")
    later = datetime.now(UTC) + timedelta(hours=2)
    assert tidy(desk, now=later) == ()
    aside.unlink()
    assert tidy(desk, now=later) == (orphan,)
