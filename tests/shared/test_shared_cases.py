"""Cases over the line: what was done at one desk is at the others, whatever was done meanwhile without the line."""

from __future__ import annotations

import json
import sqlite3
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from issuing_world import NOON, World, issue_example
from shared_cluster import Cluster

from app.domain.exchange_fields import document_fields
from app.errors import BadInputError, CancelledError, OfflineError
from app.services.audit import check_audit
from app.services.case_work import set_status
from app.services.cases import list_cases, load_case, new_case, save_case
from app.services.desk import Desk, open_desk
from app.services.examples import keep_example
from app.services.exchange_choices import list_conflicts
from app.services.register import list_opinions
from app.services.shared import join, shared_log_faults, sync
from app.store.shared_connection import open_shared
from app.store.workspace import open_workspace

AT = NOON.isoformat(timespec="seconds")


@pytest.fixture
def desks(tmp_path: Path, line: str) -> tuple[Desk, Desk]:
    """Two workstations that share a register."""
    found = open_desk(tmp_path / "one"), open_desk(tmp_path / "two")
    for desk, name in zip(found, ("一号机", "二号机"), strict=True):
        join(desk, line, name, now=NOON)
    return found


def document(name: str, **project: Any) -> dict[str, Any]:
    return {"format": "taixin-case/1", "project": {"name": name, "county": "忻府区", **project}, "judgements": []}


def edit(desk: Desk, case_id: int, **project: Any) -> None:
    kept = load_case(desk, case_id)
    save_case(desk, case_id, {**kept, "project": {**kept["project"], **project}}, now=AT)


def both(desks: tuple[Desk, Desk]) -> None:
    """Exchange until nothing is left to say: up from one, down to the other, and back."""
    for desk in (*desks, *desks):
        done = sync(desk, now=NOON)
        assert done is not None
        assert done.troubles == ()


def only(desk: Desk) -> int:
    (case,) = list_cases(desk)
    return case.id


def test_a_case_of_one_desk_is_at_the_other(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    keep_example(one, now=AT)
    both(desks)
    assert document_fields(load_case(two, only(two))) == document_fields(load_case(one, only(one)))
    assert [case.uuid for case in list_cases(two)] == [case.uuid for case in list_cases(one)]


def test_two_desks_change_two_fields_and_both_changes_hold(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    new_case(one, document("石料场"), now=AT)
    both(desks)
    edit(one, only(one), township="豆罗镇")
    edit(two, only(two), block="豆罗建材板块")
    both(desks)
    for desk in desks:
        assert load_case(desk, only(desk))["project"] == {
            "name": "石料场", "county": "忻府区", "township": "豆罗镇", "block": "豆罗建材板块",
        }  # fmt: skip


def test_two_desks_change_one_field_and_a_person_chooses(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    new_case(one, document("石料场"), now=AT)
    both(desks)
    edit(one, only(one), name="石料一场")
    edit(two, only(two), name="石料二场")
    both(desks)
    assert [len(list_conflicts(desk)) for desk in desks] == [1, 1]
    assert load_case(one, only(one)) == load_case(two, only(two))


def test_what_was_done_without_the_line_goes_up_when_it_is_back(cluster: Cluster, desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    new_case(one, document("石料场"), now=AT)
    both(desks)
    cluster.stop()
    try:
        edit(one, only(one), township="豆罗镇")
        set_status(two, (only(two),), "accepted", now=AT)
        with pytest.raises(OfflineError):
            sync(one, now=NOON)
    finally:
        cluster.start()
    both(desks)
    for desk in desks:
        assert list_cases(desk)[0].status == "accepted"
        assert load_case(desk, only(desk))["project"]["township"] == "豆罗镇"


def test_nothing_new_goes_neither_up_nor_down(desks: tuple[Desk, Desk]) -> None:
    one, _ = desks
    keep_example(one, now=AT)
    both(desks)
    for desk in desks:
        done = sync(desk, now=NOON)
        assert done is not None
        assert (done.cases_put, done.cases, done.taken) == (0, frozenset(), ())


def test_an_issued_case_is_the_same_at_both_desks_and_waits_for_nobody(world: World, tmp_path: Path, line: str) -> None:
    one, two = world.open(tmp_path / "three"), world.open(tmp_path / "four")
    for desk, name in ((one, "三号机"), (two, "四号机")):
        join(desk, line, name, now=NOON)
    issue_example(one, world, roles=("经办人", "签发人"))
    sync(two, now=NOON)  # the document is there before the case's record
    both((one, two))
    issue_example(two, world, moment=NOON + timedelta(minutes=1))
    both((one, two))
    assert [(row.number, row.status) for row in list_opinions(one)] == [
        (row.number, row.status) for row in list_opinions(two)
    ]
    assert {case.uuid: case.status for case in list_cases(one)} == {case.uuid: case.status for case in list_cases(two)}
    assert [list_conflicts(desk) for desk in (one, two)] == [(), ()]
    assert [check_audit(desk).breaks for desk in (one, two)] == [(), ()]


def test_a_sync_can_be_stopped_and_goes_on_later(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    for name in ("甲", "乙", "丙"):
        new_case(one, document(name), now=AT)
    told: list[tuple[int, int]] = []
    with pytest.raises(CancelledError):
        sync(one, now=NOON, progress=lambda done, every: told.append((done, every)), cancel=lambda: len(told) == 2)
    assert told == [(1, 3), (2, 3)]
    both(desks)
    assert sorted(case.name for case in list_cases(two)) == ["丙", "乙", "甲"]


def test_a_planner_finds_the_sites_in_postgis(desks: tuple[Desk, Desk], line: str) -> None:
    keep_example(desks[0], now=AT)
    sync(desks[0], now=NOON)
    with open_shared(line) as connection:
        row = connection.execute(
            "SELECT name, ST_SRID(site), ST_Area(site::geography) FROM case_record"
            " WHERE ST_Intersects(site, ST_MakeEnvelope(112, 38, 113.5, 39.5, 4490))"
        ).fetchone()
    assert row is not None
    name, srid, area = row
    assert (name, srid) == (list_cases(desks[0])[0].name, 4490)
    assert area == pytest.approx(12e4, rel=0.1)


def test_each_log_is_kept_in_the_register_and_found_whole(desks: tuple[Desk, Desk], line: str) -> None:
    both(desks)
    assert shared_log_faults(desks[0]) == ()
    with open_shared(line) as connection:
        kept = connection.execute("SELECT count(DISTINCT station), count(*) FROM audit_entry").fetchone()
        anchors = connection.execute("SELECT count(*) FROM audit_anchor").fetchone()
    assert kept is not None
    assert kept[0] == 2
    assert anchors == (2,)


def rewrite_log(desk: Desk) -> None:
    """Rewrite the last act of a log, its hashes and its head: alone, it looks sound."""
    from app.store.audit import entry_hash

    with sqlite3.connect(desk.workspace / "workspace.db", isolation_level=None) as connection:
        connection.execute("DROP TRIGGER audit_log_keeps")
        last = ""
        for row in connection.execute("SELECT * FROM audit_log ORDER BY seq").fetchall():
            entry = (row[0], row[1], "别人", *row[3:6], last)
            last = entry_hash(entry)
            connection.execute(
                "UPDATE audit_log SET who = ?, previous = ?, hash = ? WHERE seq = ?", (entry[2], entry[6], last, row[0])
            )
        connection.execute("UPDATE audit_head SET hash = ?", (last,))


def test_a_log_that_was_rewritten_with_its_hashes_is_found_by_the_register(desks: tuple[Desk, Desk]) -> None:
    one, _ = desks
    both(desks)
    rewrite_log(one)
    assert check_audit(one).breaks == ()
    done = sync(one, now=NOON)
    assert done is not None
    assert "可能被删改过" in done.troubles[0]


def test_a_log_that_was_rewritten_in_the_register_is_found_by_the_others(desks: tuple[Desk, Desk], line: str) -> None:
    one, _ = desks
    both(desks)
    with open_shared(line) as connection:
        connection.execute("ALTER TABLE audit_entry DISABLE TRIGGER ALL")
        connection.execute("UPDATE audit_entry SET who = '别人' WHERE act = 'shared_join'")
    faults = shared_log_faults(one)
    assert len(faults) == 2
    assert all("被改动" in fault for fault in faults)


def test_the_registers_anchors_are_held_by_every_log(desks: tuple[Desk, Desk], line: str) -> None:
    one, two = desks
    both(desks)
    with open_workspace(two.workspace) as connection:
        rows = connection.execute("SELECT detail FROM audit_log WHERE act = 'shared_anchor'").fetchall()
    assert [json.loads(row[0])["anchor"] for row in rows] == [2]
    with open_shared(line) as shared:
        shared.execute("ALTER TABLE audit_anchor DISABLE TRIGGER ALL")
        shared.execute("UPDATE audit_anchor SET hash = repeat('0', 64) WHERE seq = 2")
    assert any("与本机审计日志" in fault for fault in shared_log_faults(two))
    assert any("锚定记录第2条" in fault for fault in shared_log_faults(one))


def test_a_file_that_is_lost_here_is_named_and_the_rest_goes_up(desks: tuple[Desk, Desk], tmp_path: Path) -> None:
    from app.services.evidence import add_evidence

    one, two = desks
    first = new_case(one, document("甲"), now=AT)
    new_case(one, document("乙"), now=AT)
    paper = tmp_path / "证明.txt"
    paper.write_text("证明材料", encoding="utf-8")
    add_evidence(one, first, "L-01", (paper,), now=AT)
    kept = next((one.workspace / "evidence").iterdir())
    data = kept.read_bytes()
    kept.unlink()
    done = sync(one, now=NOON)
    assert done is not None
    assert "缺失或已被改动" in done.troubles[0]
    kept.write_bytes(data)
    both(desks)
    assert sorted(case.name for case in list_cases(two)) == ["乙", "甲"]
    assert [path.read_bytes() for path in (two.workspace / "evidence").iterdir()] == [data]


def test_a_workspace_that_stands_alone_has_nothing_to_sync(tmp_path: Path) -> None:
    desk = open_desk(tmp_path / "alone")
    assert sync(desk, now=NOON) is None
    assert shared_log_faults(desk) == ()


def test_a_name_is_needed_to_join(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="名字"):
        join(open_desk(tmp_path / "alone"), "service=none", "名" * 61, now=NOON)
