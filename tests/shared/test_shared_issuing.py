"""Workstations that share a register: one count of numbers, one ledger, and every document at every desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from issuing_world import NOON, World, issue_example
from shared_cluster import Cluster

from app.errors import BadInputError, OfflineError
from app.services.audit import check_audit
from app.services.cases import list_cases
from app.services.desk import Desk
from app.services.examples import keep_example
from app.services.issuing import issue, sign_next, void
from app.services.ledger import totals
from app.services.notices import supersede, withdraw
from app.services.register import find_opinion, list_opinions, opinion_pdf
from app.services.reviews import review
from app.services.shared import check_line, join, leave, shared_settings, sync
from app.services.signatures import verify_pdf

ROOT = Path(__file__).resolve().parents[2]
TWO = ("经办人", "签发人")


@pytest.fixture
def stations(world: World, tmp_path: Path, line: str) -> tuple[Desk, Desk]:
    """Two workstations that share a register."""
    desks = world.open(tmp_path / "one"), world.open(tmp_path / "two")
    for desk, name in zip(desks, ("一号机", "二号机"), strict=True):
        join(desk, line, name, now=NOON)
    return desks


def numbers(desk: Desk) -> list[tuple[str, str]]:
    return [(row.number, row.status) for row in list_opinions(desk)]


def test_two_workstations_count_together(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    issue_example(one, world)
    assert issue_example(two, world).number.endswith("〕2号")
    assert issue_example(one, world).number.endswith("〕3号")
    assert sync(two, now=NOON) is not None
    assert numbers(one) == numbers(two)
    assert len(numbers(two)) == 3


def test_a_document_from_elsewhere_is_the_same_to_the_byte(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    issued = issue_example(one, world)
    sync(two, now=NOON)
    assert opinion_pdf(two, issued.number) == issued.pdf
    assert verify_pdf(two, issued.pdf).ok
    assert totals(two) == totals(one)
    assert [case.uuid for case in list_cases(two)] == [case.uuid for case in list_cases(one)]
    assert check_audit(two).breaks == ()


def test_the_next_signature_may_be_given_at_another_desk(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    begun = issue_example(one, world, roles=TWO)
    signed = sign_next(two, begun.number, key=world.keys["签发人"], moment=NOON + timedelta(hours=1))
    assert signed.status == "issued"
    sync(one, now=NOON)
    assert numbers(one) == [(begun.number, "issued")]
    assert opinion_pdf(one, begun.number) == signed.pdf
    assert [turn.signed is not None for turn in find_opinion(one, begun.number)[1]] == [True, True]


def test_what_is_voided_at_one_desk_is_not_signed_at_another(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    begun = issue_example(one, world, roles=TWO)
    void(two, begun.number, reason="申请人撤件", moment=NOON)
    with pytest.raises(BadInputError, match="作废"):
        sign_next(one, begun.number, key=world.keys["签发人"], moment=NOON)
    assert numbers(one) == numbers(two) == [(begun.number, "void")]


def test_notices_of_one_desk_end_opinions_of_another(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    first, second = issue_example(one, world), issue_example(two, world)
    later = {"key": world.keys["签发人"], "moment": NOON + timedelta(hours=1)}
    supersede(one, first.number, by=second.number, reason="范围调整", **later)
    withdraw(two, second.number, reason="申请人撤件", **later)
    for desk in stations:
        sync(desk, now=NOON)
        assert dict(numbers(desk)) == {
            first.number: "superseded",
            f"{first.number}代-1": "issued",
            second.number: "withdrawn",
            f"{second.number}撤-1": "issued",
        }
        assert totals(desk).land_ha == 0.0
        assert check_audit(desk).breaks == ()


def test_a_failed_signature_takes_no_number(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    with pytest.raises(BadInputError, match="密码不对"):
        issue_example(one, world, password="wrong")
    assert issue_example(two, world).number.endswith("〕1号")


def test_without_the_line_no_number_is_given_and_work_goes_on(
    cluster: Cluster, stations: tuple[Desk, Desk], world: World
) -> None:
    one, _ = stations
    cluster.stop()
    try:
        with pytest.raises(OfflineError, match="签发等连接恢复后再办"):
            issue_example(one, world)
        case = keep_example(one, now=NOON.isoformat())
        assert review(one, world.case, "2026-11-23").verdict == world.result.verdict
    finally:
        cluster.start()
    issued = issue(one, case, world.case, world.result, key=world.keys["签发人"], moment=NOON)
    assert issued.number.endswith("〕1号")


def test_two_desks_cannot_overdraw_a_block_together(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    project = world.case.project
    block = next(block for block in one.facts.blocks if project.block in (block.name, *block.aliases))
    assert block.expandable_ha is not None
    most = replace(project.land, new_construction_ha=0.6 * block.expandable_ha)
    case = replace(world.case, project=replace(project, land=most))
    key = world.keys["签发人"]
    ids = [keep_example(desk, now=NOON.isoformat()) for desk in stations]
    assert world.result.ledger.land_ha == 0.0  # reviewed when nothing was taken yet
    issue(one, ids[0], case, world.result, key=key, moment=NOON)
    with pytest.raises(BadInputError, match=r"新增可扩展空间.*没有签发，文号未占用"):
        issue(two, ids[1], case, world.result, key=key, moment=NOON)
    fresh = review(two, case, "2026-11-23")
    assert fresh.ledger.land_ha == pytest.approx(most.new_construction_ha)
    assert issue(two, ids[1], case, fresh, key=key, moment=NOON).number.endswith("〕2号")


def test_opinions_from_before_go_up_and_the_count_goes_on(world: World, tmp_path: Path, line: str) -> None:
    one, two = world.open(tmp_path / "one"), world.open(tmp_path / "two")
    before = [issue_example(one, world).number for _ in range(2)]
    withdraw(one, before[0], reason="申请人撤件", key=world.keys["签发人"], moment=NOON)
    join(one, line, "一号机", now=NOON)
    joined = join(two, line, "二号机", now=NOON)
    assert set(joined.taken) == {*before, f"{before[0]}撤-1"}
    assert issue_example(two, world).number.endswith("〕3号")
    assert join(one, line, "一号机", now=NOON).put == ()


def test_numbers_that_both_had_given_are_not_mixed(world: World, tmp_path: Path, line: str) -> None:
    one, two = world.open(tmp_path / "one"), world.open(tmp_path / "two")
    for desk in (one, two):
        issue_example(desk, world)
    join(one, line, "一号机", now=NOON)
    with pytest.raises(BadInputError, match="属于别的文件，没有加入"):
        join(two, line, "二号机", now=NOON)
    assert shared_settings(two) is None
    assert issue_example(two, world).number.endswith("〕2号")


def test_who_leaves_counts_on_alone(stations: tuple[Desk, Desk], world: World) -> None:
    one, two = stations
    issue_example(two, world)
    sync(one, now=NOON)
    leave(one, now=NOON)
    assert sync(one, now=NOON) is None
    assert issue_example(one, world).number.endswith("〕2号")
    assert len(numbers(two)) == 1


def test_an_address_with_a_password_is_refused(world: World, tmp_path: Path) -> None:
    desk = world.open(tmp_path / "one")
    for act in (lambda line: join(desk, line, "一号机", now=NOON), lambda line: check_line(desk, line)):
        with pytest.raises(BadInputError, match="密码文件"):
            act("postgresql://u:secret@db.example/taixin")
    with pytest.raises(BadInputError, match="60字以内的名字"):
        join(desk, "postgresql://u@db.example/taixin", " ", now=NOON)


def test_the_line_can_be_looked_at_before_joining(world: World, tmp_path: Path, line: str) -> None:
    desk = world.open(tmp_path / "one")
    assert check_line(desk) is None
    found = check_line(desk, line)
    assert found is not None
    assert found.stations == ()
    join(desk, line, "一号机", now=NOON)
    assert replace(check_line(desk) or found, answer_ms=0.0) == replace(found, answer_ms=0.0, stations=("一号机",))
