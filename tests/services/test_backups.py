"""Backups: made while people work, looked into, put back whole; a damaged workspace gives what it still can."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from issuing_world import NOON, World

from app.errors import BadInputError, CancelledError, WorldError
from app.services.backup_files import staying
from app.services.backups import (
    BackupPlan,
    back_up,
    back_up_due,
    backup_due,
    backup_plan,
    backups_in,
    keep_backup_plan,
)
from app.services.cases import list_cases, new_case
from app.services.desk import Desk
from app.services.restoring import check_workspace, look_at, recover, restore
from app.store.workspace import open_workspace


def add(desk: Desk, count: int) -> None:
    for number in range(count):
        new_case(desk, {"project": {"name": f"项目{number}"}}, now=NOON.isoformat())


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_backup_holds_the_cases_and_every_other_file(office: Desk, tmp_path: Path) -> None:
    add(office, 3)
    made = back_up(office, tmp_path / "盘", now=NOON)
    assert made.contents.cases == 3
    assert made.contents.broken == ()
    assert look_at(made) == ()
    (found,) = backups_in(tmp_path / "盘")
    assert found == made
    layers = list((office.workspace / "layers").glob("*.gpkg"))
    assert layers
    assert len(list((tmp_path / "盘" / "taixin-backup" / "files").iterdir())) >= len(layers)


def test_a_backup_made_while_others_write_is_sound(office: Desk, tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            add(office, 1)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [back_up(office, tmp_path / "盘", now=NOON + timedelta(seconds=each)) for each in range(5)]
    finally:
        stop.set()
        writer.join()
    assert [look_at(each) for each in made] == [()] * 5


def test_old_backups_go_and_files_are_kept_once(office: Desk, tmp_path: Path) -> None:
    for day in range(5):
        back_up(office, tmp_path, now=NOON + timedelta(days=day), plan=BackupPlan(keep=2, days=0, weeks=0))
    kept = backups_in(tmp_path)
    assert [each.at[:10] for each in kept] == ["2026-11-27", "2026-11-26"]
    files = [name for name in names(tmp_path / "taixin-backup") if name.startswith("files/")]
    assert len(files) == len(set(files))
    (office.workspace / "trust" / "more.pem").write_text("x", encoding="utf-8")
    (office.workspace / "trust" / "more.pem").unlink()
    assert all(look_at(each) == () for each in kept)


def test_restoring_brings_the_cases_back_and_keeps_what_was_there(office: Desk, tmp_path: Path) -> None:
    add(office, 2)
    made = back_up(office, tmp_path / "盘", now=NOON)
    add(office, 5)
    layer = next((office.workspace / "layers").glob("*.gpkg"))
    layer.chmod(0o644)
    layer.unlink()
    kept = restore(office, made, now=NOON + timedelta(hours=1))
    assert len(list_cases(office)) == 2
    assert layer.exists()
    assert kept is not None
    assert kept.exists()
    assert check_workspace(office) == ()


def test_a_damaged_backup_is_refused_and_nothing_changes(office: Desk, tmp_path: Path) -> None:
    add(office, 2)
    made = back_up(office, tmp_path / "盘", now=NOON)
    made.database.chmod(0o644)
    data = bytearray(made.database.read_bytes())
    data[len(data) // 2] ^= 1
    made.database.write_bytes(data)
    add(office, 1)
    with pytest.raises(BadInputError, match="不完整，没有恢复"):
        restore(office, made, now=NOON)
    assert len(list_cases(office)) == 3


def test_restoring_waits_for_other_windows(office: Desk, tmp_path: Path) -> None:
    add(office, 1)
    made = back_up(office, tmp_path / "盘", now=NOON)
    with open_workspace(office.workspace) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT * FROM case_file").fetchone()
        add(office, 1)  # the log cannot be folded while the other one still reads before it
        with pytest.raises(WorldError, match="关闭其他审查工作站窗口"):
            restore(office, made, now=NOON)
        connection.execute("COMMIT")
    assert len(list_cases(office)) == 2


def test_a_cancelled_backup_leaves_nothing(office: Desk, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        back_up(office, tmp_path, now=NOON, cancel=lambda: True)
    assert [name for name in names(tmp_path / "taixin-backup") if not name.startswith("files/")] == []
    asked = iter([False] * 3 + [True] * 1000)
    with pytest.raises(CancelledError):
        back_up(office, tmp_path, now=NOON, cancel=lambda: next(asked))
    assert [name for name in names(tmp_path / "taixin-backup") if not name.startswith("files/")] == []


def test_a_folder_within_the_workspace_is_no_place_for_backups(office: Desk) -> None:
    with pytest.raises(BadInputError, match="在工作区里面"):
        back_up(office, office.workspace / "backup", now=NOON)
    with pytest.raises(BadInputError, match="在工作区里面"):
        keep_backup_plan(office, BackupPlan(str(office.workspace)), now=NOON)


def test_the_plan_is_kept(office: Desk, tmp_path: Path) -> None:
    plan = BackupPlan(str(tmp_path / "盘"), keep=3, hours=2)
    keep_backup_plan(office, plan, now=NOON)
    assert backup_plan(office) == plan
    with pytest.raises(BadInputError, match="至少是1"):
        keep_backup_plan(office, replace(plan, keep=0), now=NOON)


def test_a_folder_without_backups_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="没有本程序的备份"):
        backups_in(tmp_path)


def test_what_a_damaged_workspace_still_holds_is_recovered(office: Desk, world: World) -> None:
    del world
    add(office, 400)
    with open_workspace(office.workspace) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    path = office.workspace / "workspace.db"
    data = bytearray(path.read_bytes())
    page = data.index('"project":{"name":"项目200"}'.encode()) // size * size
    data[page : page + size] = b"\xff" * size
    path.write_bytes(data)
    kept, counts = recover(office, now=NOON)
    assert kept.read_bytes() == data
    read, lost = counts["case_file"]
    assert read > 350
    assert lost > 0
    assert read + lost == 400
    assert len(list_cases(office)) == read
    assert check_workspace(office) == ()


def test_the_latest_stay_and_the_last_of_each_day_and_week() -> None:
    hourly = [f"{NOON + timedelta(hours=each):%Y%m%d-%H%M%S}" for each in range(24 * 40)]
    kept = sorted(staying(hourly, BackupPlan(keep=3, days=4, weeks=5)))
    assert kept[-3:] == hourly[-3:]
    days = {each[:8] for each in kept}
    assert len(kept) == 2 + 4 + 4  # the newest is the last of its day and of its week too
    assert {each[9:11] for each in kept[:-3]} == {"23"}
    assert f"{NOON + timedelta(days=39):%Y%m%d}" in days


def test_a_backup_is_due_after_the_hours_of_the_plan(office: Desk, tmp_path: Path) -> None:
    assert backup_due(office) is None
    keep_backup_plan(office, BackupPlan(str(tmp_path / "盘"), hours=2), now=NOON)
    due = backup_due(office)
    assert due is not None
    assert due < NOON
    back_up_due(office, now=NOON)
    assert backup_due(office) == NOON + timedelta(hours=2)


def test_nothing_is_made_anew_where_the_stick_is_not_in_its_place(office: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "盘"
    keep_backup_plan(office, BackupPlan(str(stick)), now=NOON)
    stick.rename(tmp_path / "拔下")
    with pytest.raises(WorldError, match="请插好U盘"):
        back_up_due(office, now=NOON)
    assert not stick.exists()
    (tmp_path / "拔下").rename(stick)
    assert back_up_due(office, now=NOON).contents.broken == ()


def test_a_clock_that_was_set_back_loses_no_backup(office: Desk, tmp_path: Path) -> None:
    plan = BackupPlan(keep=1, days=0, weeks=0)
    back_up(office, tmp_path / "盘", now=NOON, plan=plan)
    made = back_up(office, tmp_path / "盘", now=NOON - timedelta(days=3), plan=plan)
    assert look_at(made) == ()


def test_two_backups_within_a_second_are_two(office: Desk, tmp_path: Path) -> None:
    made = [back_up(office, tmp_path / "盘", now=NOON) for _ in range(2)]
    assert made[0].path != made[1].path
    assert [look_at(each) for each in made] == [(), ()]
    assert [each.path for each in backups_in(tmp_path / "盘")] == [made[1].path, made[0].path]


def test_another_workspace_on_the_same_stick_keeps_its_backups(office: Desk, world: World, tmp_path: Path) -> None:
    other = world.open(tmp_path / "另一个")
    made = back_up(other, tmp_path / "盘", now=NOON)
    for day in range(1, 4):
        back_up(office, tmp_path / "盘", now=NOON + timedelta(days=day), plan=BackupPlan(keep=1, days=0, weeks=0))
    assert len(backups_in(tmp_path / "盘")) == 2
    assert look_at(made) == ()


def test_a_manifest_that_points_out_of_the_workspace_is_refused(office: Desk, tmp_path: Path) -> None:
    made = back_up(office, tmp_path / "盘", now=NOON)
    text = made.path.read_text(encoding="utf-8")
    first = made.files[0]["path"]
    made.path.write_text(text.replace(f'"{first}"', '"../外面.txt"'), encoding="utf-8")
    with pytest.raises(BadInputError, match="指到工作区外面"):
        restore(office, made, now=NOON)
    assert not (office.workspace.parent / "外面.txt").exists()
