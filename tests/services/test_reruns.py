"""Running an opinion again: with the edition it names, and beside it with today's."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from app.services.desk import open_desk
from app.services.editions import build_edition, open_edition
from app.services.examples import run_example
from app.services.reruns import rerun

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_an_old_opinion_is_run_with_its_own_edition_and_compared_with_todays(tmp_path: Path, workspace: Path) -> None:
    today = open_desk(workspace)
    seeds = tmp_path / "seeds"
    shutil.copytree(today.seeds, seeds)
    group = seeds / "rules" / "F.toml"
    text = group.read_text(encoding="utf-8")
    group.write_text(text.replace("land.farmland_ha > 0", "land.farmland_ha > 1"), encoding="utf-8")
    then = open_edition(today, build_edition(seeds).sha256)
    issued = run_example(then, tmp_path / "out", moment=NOON)

    again = rerun(today, issued.pdf.read_bytes())

    assert again.same
    assert again.differences == ()
    assert any("规则库不同" in sentence for sentence in again.since)
    assert any("F-05" in sentence for sentence in again.since)


def test_an_opinion_run_again_at_once_is_the_same_and_says_nothing_more(tmp_path: Path, workspace: Path) -> None:
    desk = open_desk(workspace)
    issued = run_example(desk, tmp_path / "out", moment=NOON)
    again = rerun(desk, issued.pdf.read_bytes())
    assert (again.same, again.differences, again.since) == (True, (), ())
