"""A case goes through the office: each step its role's, none after an own one, every one on record."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from issuing_world import NOON, World

from app.domain.case_steps import STEPS
from app.domain.people import PEOPLE_ROLES
from app.errors import BadInputError, RefusedError
from app.services import people
from app.services.audit import check_audit, list_audit
from app.services.case_files import inline_document
from app.services.case_work import set_status
from app.services.cases import load_case, new_case
from app.services.desk import Desk
from app.services.issuing import issue, sign_next
from app.services.register import find_opinion
from app.services.workflow import history, steps_ahead, steps_open, take_step, take_steps
from app.store.case_steps import status_of
from app.store.workspace import open_workspace

WORDS = "忻州三月里看杏花"
NOW = NOON


@dataclass(frozen=True)
class Staff:
    """An office with one person for each role, and one case."""

    admin: Desk
    handler: Desk
    reviewer: Desk
    approver: Desk
    case: int


@pytest.fixture
def staff(office: Desk, world: World) -> Staff:
    admin = people.make_administrator(office, "王管理", WORDS, now=NOW)
    desks = []
    for name, role in (("李经办", "经办人"), ("张复核", "复核人"), ("赵签发", "签发人")):
        people.add_person(admin, name, WORDS, (role,), now=NOW)
        desks.append(people.sign_in(office, name, WORDS, now=NOW))
    return Staff(admin, *desks, new_case(desks[0], inline_document(world.case), now=NOW.isoformat()))


def take(desk: Desk, case: int, *names: str, reason: str = "") -> None:
    for name in names:
        take_step(desk, case, name, reason=reason, now=NOW)


def status(staff: Staff) -> str:
    with open_workspace(staff.admin.workspace) as connection:
        return status_of(connection, staff.case)


def to_review(staff: Staff) -> None:
    take(staff.handler, staff.case, "accept", "begin", "submit")


def test_a_case_goes_from_draft_to_archive(staff: Staff, world: World) -> None:
    to_review(staff)
    take(staff.reviewer, staff.case, "pass")
    issued = issue(
        staff.handler,
        staff.case,
        world.case,
        world.result,
        key=world.keys["经办人"],
        moment=NOW,
        roles=("经办人", "复核人", "签发人"),
    )
    sign_next(staff.reviewer, issued.number, key=world.keys["复核人"], moment=NOW)
    sign_next(staff.approver, issued.number, key=world.keys["签发人"], moment=NOW)
    take(staff.handler, staff.case, "archive")
    assert status(staff) == "archived"
    assert [(row.step, row.who) for row in history(staff.handler, staff.case)] == [
        ("accept", "李经办"), ("begin", "李经办"), ("submit", "李经办"), ("pass", "张复核"), ("archive", "李经办"),
    ]  # fmt: skip
    turns = find_opinion(staff.admin, issued.number)[1]
    assert [turn.who for turn in turns] == ["李经办", "张复核", "赵签发"]


def test_a_return_needs_a_reason_and_keeps_it(staff: Staff) -> None:
    to_review(staff)
    with pytest.raises(BadInputError, match="退回初审必须写明理由"):
        take(staff.reviewer, staff.case, "return")
    take(staff.reviewer, staff.case, "return", reason="界址点缺一个")
    assert history(staff.admin, staff.case)[-1].why == "界址点缺一个"
    assert status(staff) == "first_review"


def test_what_one_has_sent_one_may_call_back_and_nobody_else(staff: Staff, office: Desk) -> None:
    to_review(staff)
    people.add_person(staff.admin, "钱经办", WORDS, ("经办人",), now=NOW)
    other = people.sign_in(office, "钱经办", WORDS, now=NOW)
    with pytest.raises(RefusedError, match="只有本人能撤回"):
        take(other, staff.case, "recall", reason="误交")
    take(staff.handler, staff.case, "recall", reason="误交")
    assert status(staff) == "first_review"


def test_nobody_passes_the_own_work(staff: Staff) -> None:
    number = next(each.id for each in people.list_people(staff.admin) if each.name == "李经办")
    people.change_roles(staff.admin, number, ("经办人", "复核人"), now=NOW)
    to_review(staff)
    assert "pass" not in [step.name for step in steps_open(staff.handler, staff.case)]
    with pytest.raises(RefusedError, match="要由另一人办理"):
        take(staff.handler, staff.case, "pass")
    people.set_joined_steps(staff.admin, True, now=NOW)
    take(staff.handler, staff.case, "pass")
    assert status(staff) == "issue"


@pytest.mark.parametrize("step", [step.name for step in STEPS])
def test_each_step_is_refused_to_every_other_role(office: Desk, world: World, step: str) -> None:
    admin = people.make_administrator(office, "王管理", WORDS, now=NOW)
    wanted = next(each for each in STEPS if each.name == step)
    case = new_case_of(office, world)
    for number, role in enumerate(set(PEOPLE_ROLES) - {wanted.role}):
        people.add_person(admin, f"某人{number}", WORDS, (role,), now=NOW)
        desk = people.sign_in(office, f"某人{number}", WORDS, now=NOW)
        with pytest.raises(RefusedError, match=f"由.*{wanted.role}.*办理"):
            take(desk, case, step, reason="理由")


def new_case_of(office: Desk, world: World) -> int:
    with open_workspace(office.workspace) as connection:
        from app.store.cases import add_case

        return add_case(connection, inline_document(world.case), uuid="u", now=NOW.isoformat())


def test_a_step_from_elsewhere_is_refused_with_where_it_begins(staff: Staff) -> None:
    with pytest.raises(BadInputError, match="现在是“草稿”，不能提交复核：这一步要从“初审”办起"):
        take(staff.handler, staff.case, "submit")


def test_nothing_is_issued_before_the_second_review(staff: Staff, world: World) -> None:
    with pytest.raises(BadInputError, match="还没有复核通过"):
        issue(
            staff.handler, staff.case, world.case, world.result, key=world.keys["经办人"], moment=NOW, roles=("经办人",)
        )


def test_nobody_signs_for_another(staff: Staff, world: World) -> None:
    to_review(staff)
    take(staff.reviewer, staff.case, "pass")
    roles, key = ("经办人", "复核人"), world.keys["经办人"]
    with pytest.raises(RefusedError, match="“张复核”（复核人）不能以“经办人”签署"):
        issue(staff.reviewer, staff.case, world.case, world.result, key=key, moment=NOW, roles=roles)
    issued = issue(staff.handler, staff.case, world.case, world.result, key=key, moment=NOW, roles=roles)
    with pytest.raises(RefusedError, match="不能以“复核人”签署"):
        sign_next(staff.handler, issued.number, key=world.keys["复核人"], moment=NOW)


def test_nobody_signs_twice_even_with_both_roles(staff: Staff, world: World) -> None:
    to_review(staff)
    take(staff.reviewer, staff.case, "pass")
    roles, key = ("经办人", "复核人"), world.keys["经办人"]
    issued = issue(staff.handler, staff.case, world.case, world.result, key=key, moment=NOW, roles=roles)
    number = next(each.id for each in people.list_people(staff.admin) if each.name == "李经办")
    people.change_roles(staff.admin, number, ("经办人", "复核人"), now=NOW)
    with pytest.raises(RefusedError, match="已以“经办人”签署过"):
        sign_next(staff.handler, issued.number, key=world.keys["复核人"], moment=NOW)


def test_archiving_waits_for_the_opinion(staff: Staff) -> None:
    to_review(staff)
    take(staff.reviewer, staff.case, "pass")
    with pytest.raises(BadInputError, match="还没有签发完成的审查意见"):
        take(staff.handler, staff.case, "archive")


def test_a_status_is_set_by_hand_only_where_nobody_has_an_account(staff: Staff) -> None:
    with pytest.raises(RefusedError, match="逐步办理"):
        set_status(staff.handler, [staff.case], "issue", now=NOW.isoformat())
    assert status(staff) == "draft"


def test_every_step_stands_in_a_sound_log(staff: Staff) -> None:
    to_review(staff)
    steps = [row.detail["step"] for row in reversed(list_audit(staff.admin)) if row.act == "case_step"]
    assert steps == ["accept", "begin", "submit"]
    assert check_audit(staff.admin).breaks == ()


def test_steps_that_follow_each_other_are_taken_in_one_go_as_far_as_duties_allow(staff: Staff) -> None:
    assert [step.name for step in steps_ahead(staff.handler, staff.case)] == ["accept", "begin", "submit"]
    assert steps_ahead(staff.reviewer, staff.case) == ()
    take_steps(staff.handler, staff.case, ["accept", "begin", "submit"], now=NOW)
    assert [row.step for row in history(staff.admin, staff.case)] == ["accept", "begin", "submit"]
    assert [step.name for step in steps_ahead(staff.reviewer, staff.case)] == ["pass"]


def test_an_office_of_one_goes_from_draft_to_the_signature_in_one_go(office: Desk) -> None:
    alone = people.make_administrator(office, "独任", "忻州三月里看杏花", now=NOW, all_roles=True)
    case = new_case(alone, {"format": "taixin-case/1", "project": {"name": "甲"}}, now=NOW.isoformat())
    ahead = [step.name for step in steps_ahead(alone, case)]
    assert ahead == ["accept", "begin", "submit", "pass"]
    take_steps(alone, case, ahead, now=NOW)
    assert steps_ahead(alone, case) == ()
    people.set_joined_steps(alone, False, now=NOW)
    other = new_case(alone, {"format": "taixin-case/1", "project": {"name": "乙"}}, now=NOW.isoformat())
    assert [step.name for step in steps_ahead(alone, other)] == ["accept", "begin", "submit"]


def test_the_document_is_untouched_by_the_steps(staff: Staff, world: World) -> None:
    to_review(staff)
    assert load_case(staff.handler, staff.case) == inline_document(world.case)
