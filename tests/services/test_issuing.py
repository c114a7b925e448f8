"""Issuing with one signer and with several: numbers without gaps, signatures in turn, nothing kept of what failed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from issuing_world import NOON, World, issue_example

from app.errors import BadInputError, ReviewError
from app.services.desk import Desk
from app.services.issuing import sign_next, void
from app.services.ledger import totals
from app.services.register import find_opinion, list_opinions, opinion_pdf
from app.services.signatures import verify_pdf
from app.services.signing_roles import ALL_SIGNERS, ONE_SIGNER, keep_signing_roles, signing_roles

ROOT = Path(__file__).resolve().parents[2]
TWO = ("经办人", "签发人")


def test_one_signer_puts_an_opinion_into_force_at_once(office: Desk, world: World) -> None:
    issued = issue_example(office, world)
    assert (issued.status, issued.waiting) == ("issued", ())
    assert verify_pdf(office, issued.pdf).ok
    assert totals(office).land_ha == pytest.approx(11.5779)


def test_four_sign_in_turn_and_the_last_puts_it_into_force(office: Desk, world: World) -> None:
    issued = issue_example(office, world, roles=ALL_SIGNERS)
    assert (issued.status, issued.waiting) == ("signing", ALL_SIGNERS[1:])
    for number, role in enumerate(ALL_SIGNERS[1:], start=1):
        assert totals(office).land_ha == 0.0
        issued = sign_next(office, issued.number, key=world.keys[role], moment=NOON + timedelta(hours=number))
        assert issued.waiting == ALL_SIGNERS[number + 1 :]
    row, turns = find_opinion(office, issued.number)
    assert (row.status, row.issued) == ("issued", "2026-11-23")
    assert [turn.role for turn in turns if turn.signed] == list(ALL_SIGNERS)
    assert totals(office).land_ha == pytest.approx(11.5779)
    report = verify_pdf(office, opinion_pdf(office, issued.number))
    assert report.ok, report.bottom_line
    assert [signature.role for signature in report.signatures] == list(ALL_SIGNERS)


def test_a_failed_signature_leaves_everything_and_signing_goes_on_later(office: Desk, world: World) -> None:
    begun = issue_example(office, world, roles=TWO)
    before = list_opinions(office)
    wrong = replace(world.keys["签发人"], password="wrong")
    absent = replace(world.keys["签发人"], path=Path("没有.p12"))
    for key in (wrong, absent):
        with pytest.raises(ReviewError):
            sign_next(office, begun.number, key=key, moment=NOON)
        assert list_opinions(office) == before
        assert opinion_pdf(office, begun.number) == begun.pdf
    assert sign_next(office, begun.number, key=world.keys["签发人"], moment=NOON).status == "issued"


def test_a_first_signature_that_fails_takes_no_number(office: Desk, world: World) -> None:
    with pytest.raises(ReviewError, match="密码不对"):
        issue_example(office, world, roles=TWO, password="wrong")
    assert list_opinions(office) == ()
    assert issue_example(office, world).number.endswith("〕1号")


def test_nobody_signs_out_of_turn(office: Desk, world: World) -> None:
    begun = issue_example(office, world, roles=ALL_SIGNERS)
    with pytest.raises(BadInputError, match="该由“复核人”签署，还没有轮到“签发人”"):
        sign_next(office, begun.number, role="签发人", key=world.keys["签发人"], moment=NOON)


def test_a_signature_cannot_be_earlier_than_the_one_before(office: Desk, world: World) -> None:
    begun = issue_example(office, world, roles=TWO)
    with pytest.raises(BadInputError, match="时钟"):
        sign_next(office, begun.number, key=world.keys["签发人"], moment=NOON - timedelta(hours=1))


def test_an_abandoned_opinion_is_voided_and_leaves_no_gap(office: Desk, world: World) -> None:
    begun = issue_example(office, world, roles=TWO)
    with pytest.raises(BadInputError, match="须写明理由"):
        void(office, begun.number, reason=" ", moment=NOON)
    voided = void(office, begun.number, reason="申请人撤件", moment=NOON)
    assert (voided.status, voided.ended_reason) == ("void", "申请人撤件")
    assert issue_example(office, world).number.endswith("〕2号")
    assert [row.status for row in list_opinions(office)] == ["issued", "void"]
    with pytest.raises(BadInputError, match="已于2026-11-23作废"):
        sign_next(office, begun.number, key=world.keys["签发人"], moment=NOON)


def test_an_opinion_in_force_is_not_voided(office: Desk, world: World) -> None:
    issued = issue_example(office, world)
    with pytest.raises(BadInputError, match="请撤回或替代"):
        void(office, issued.number, reason="有误", moment=NOON)


def test_a_clock_set_back_is_refused_and_takes_no_number(office: Desk, world: World) -> None:
    issue_example(office, world)
    with pytest.raises(BadInputError, match=r"2026-11-22早于登记簿中.*1号的日期2026-11-23"):
        issue_example(office, world, moment=NOON - timedelta(days=1))
    assert len(list_opinions(office)) == 1


def test_the_offices_settings_say_who_signs(office: Desk) -> None:
    assert signing_roles(office) == ONE_SIGNER
    assert keep_signing_roles(office, ("单位印章", "签发人", "经办人")) == ("经办人", "签发人", "单位印章")
    with pytest.raises(BadInputError, match="不存在"):
        keep_signing_roles(office, ("局长",))
    with pytest.raises(BadInputError, match="至少要有一人"):
        keep_signing_roles(office, ("单位印章",))
    assert signing_roles(office) == ("经办人", "签发人", "单位印章")


def test_settings_changed_meanwhile_do_not_change_who_signs(office: Desk, world: World) -> None:
    begun = issue_example(office, world, roles=TWO)
    keep_signing_roles(office, ALL_SIGNERS)
    assert sign_next(office, begun.number, key=world.keys["签发人"], moment=NOON).status == "issued"


ISSUE_SOME = """
import sys
from pathlib import Path
sys.path[:0] = [{root!r}, {tests!r}]
from issuing_world import NOON, PASSWORD
from app.services.case_files import read_case
from app.services.desk import open_desk
from app.services.examples import example_case, keep_example
from app.services.issuing import issue
from app.services.reviews import review
from app.services.signatures import P12Key
desk = open_desk(Path({workspace!r}))
case = read_case(desk, example_case(desk))
result, key = review(desk, case, "2026-11-23"), P12Key(Path({key!r}), PASSWORD)
for _ in range(2):
    issue(desk, keep_example(desk, now=NOON.isoformat()), case, result, key=key, moment=NOON)
"""


def test_processes_that_issue_at_once_leave_no_gap_and_no_double(office: Desk, world: World) -> None:
    key = str(world.keys["签发人"].path)
    tests = str(Path(__file__).parent)
    script = ISSUE_SOME.format(root=str(ROOT), tests=tests, workspace=str(office.workspace), key=key)
    running = [subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.PIPE) for _ in range(2)]
    for process in running:
        _, told = process.communicate()
        assert process.returncode == 0, told.decode()
    assert sorted(row.serial for row in list_opinions(office)) == [1, 2, 3, 4]
