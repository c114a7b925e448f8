"""Accounts: the first administrator, passwords, locks, roles that hold at once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from app.domain.people import PEOPLE_ROLES
from app.errors import BadInputError, RefusedError
from app.services import people
from app.services.desk import Desk
from app.store.audit import audit_entries
from app.store.workspace import open_workspace

NOW = datetime.fromisoformat("2026-11-24T09:00:00+08:00")
WORDS = "忻州三月里看杏花"
OTHER = "correct horse battery"


@pytest.fixture
def admin(office: Desk) -> Desk:
    """A desk with its administrator at it."""
    return people.make_administrator(office, "王管理", OTHER, now=NOW)


# What the workspace that is copied was made with.
_MADE = ("layer_import", "trust_add")


def acts(desk: Desk) -> list[str]:
    with open_workspace(desk.workspace) as connection:
        return [entry.act for entry in reversed(audit_entries(connection)) if entry.act not in _MADE]


def test_a_fresh_workspace_knows_nobody_and_asks_nobody(office: Desk) -> None:
    assert not people.has_people(office)
    assert people.list_people(office) == ()


def test_the_first_account_administers_and_there_is_no_second_first(admin: Desk, office: Desk) -> None:
    assert [person.roles for person in people.list_people(admin)] == [("管理员",)]
    with pytest.raises(RefusedError, match="已有账户"):
        people.make_administrator(office, "别人", OTHER, now=NOW)


def test_an_office_of_one_holds_every_role_and_the_log_says_so(office: Desk) -> None:
    desk = people.make_administrator(office, "独一人", OTHER, now=NOW, all_roles=True)
    assert people.list_people(desk)[0].roles == PEOPLE_ROLES
    assert people.may_join_steps(desk)
    assert acts(desk) == ["person_add", "joined_steps"]


@pytest.mark.parametrize("password", ["", "short", "王管理12345", "aaaaaaaaaaaa", "12345678", "x" * 257])
def test_a_password_that_anyone_would_try_is_refused(office: Desk, password: str) -> None:
    with pytest.raises(BadInputError):
        people.make_administrator(office, "王管理", password, now=NOW)
    assert not people.has_people(office)


def test_passwords_are_kept_as_argon2id_only(admin: Desk) -> None:
    kept = (admin.workspace / "workspace.db").read_bytes()
    assert b"$argon2id$v=19$m=65536,t=3,p=4$" in kept or (admin.workspace / "workspace.db-wal").exists()
    with open_workspace(admin.workspace) as connection:
        rows = [tuple(row) for row in connection.execute("SELECT * FROM person")]
    assert OTHER not in str(rows)
    assert "$argon2id$" in str(rows)


def test_signing_in_needs_the_right_password(admin: Desk, office: Desk) -> None:
    number = people.add_person(admin, "李经办", WORDS, ("经办人",), now=NOW)
    with pytest.raises(RefusedError, match="密码不对"):
        people.sign_in(office, "李经办", WORDS + "！", now=NOW)
    with pytest.raises(RefusedError, match="密码不对"):
        people.sign_in(office, "无此人", WORDS, now=NOW)
    desk = people.sign_in(office, " 李经办 ", WORDS, now=NOW)
    assert desk.session is not None
    assert desk.session.person == number


def test_five_wrong_passwords_lock_for_a_while_and_a_reset_opens(admin: Desk, office: Desk) -> None:
    number = people.add_person(admin, "李经办", WORDS, ("经办人",), now=NOW)
    for _ in range(4):
        with pytest.raises(RefusedError, match="或密码不对"):
            people.sign_in(office, "李经办", "wrong", now=NOW)
    with pytest.raises(RefusedError, match="锁定15分钟"):
        people.sign_in(office, "李经办", "wrong", now=NOW)
    with pytest.raises(RefusedError, match="09:15后再试"):
        people.sign_in(office, "李经办", WORDS, now=NOW + timedelta(minutes=14))
    people.sign_in(office, "李经办", WORDS, now=NOW + timedelta(minutes=15))
    for _ in range(5):
        with pytest.raises(RefusedError):
            people.sign_in(office, "李经办", "wrong", now=NOW)
    people.reset_password(admin, number, "another good one", now=NOW)
    people.sign_in(office, "李经办", "another good one", now=NOW)


def test_nobody_acts_before_signing_in_once_there_are_people(admin: Desk, office: Desk) -> None:
    assert people.list_people(admin)
    with pytest.raises(RefusedError, match="先登录"):
        people.list_people(office)


def test_a_role_taken_away_is_gone_at_once(admin: Desk, office: Desk) -> None:
    number = people.add_person(admin, "赵二管", WORDS, ("管理员",), now=NOW)
    second = people.sign_in(office, "赵二管", WORDS, now=NOW)
    people.add_person(second, "新人", WORDS, ("经办人",), now=NOW)
    people.change_roles(admin, number, ("经办人",), now=NOW)
    with pytest.raises(RefusedError, match="“赵二管”（经办人）不能添加账户：这要由管理员办理"):
        people.add_person(second, "再来一人", WORDS, ("经办人",), now=NOW)
    people.close_account(admin, number, now=NOW)
    with pytest.raises(RefusedError, match="已停用"):
        people.list_people(second)
    people.reopen_account(admin, number, now=NOW)
    assert people.list_people(second)


def test_the_last_administrator_stays(admin: Desk) -> None:
    assert admin.session is not None
    for act in (
        people.close_account,
        lambda desk, number, now: people.change_roles(desk, number, ("经办人",), now=now),
    ):
        with pytest.raises(BadInputError, match="没有管理员"):
            act(admin, admin.session.person, now=NOW)
    assert people.list_people(admin)[0].roles == ("管理员",)


def test_a_person_changes_the_own_password_by_the_old_one(admin: Desk, office: Desk) -> None:
    with pytest.raises(BadInputError, match="原密码不对"):
        people.change_password(admin, "wrong", WORDS, now=NOW)
    people.change_password(admin, OTHER, WORDS, now=NOW)
    people.sign_in(office, "王管理", WORDS, now=NOW)


def test_a_name_is_taken_once(admin: Desk) -> None:
    people.add_person(admin, "李经办", WORDS, ("经办人",), now=NOW)
    with pytest.raises(BadInputError, match="已有名为"):
        people.add_person(admin, "李经办 ", WORDS, ("经办人",), now=NOW)


def test_an_unknown_role_and_no_role_are_refused(admin: Desk) -> None:
    for roles in (("局长",), ()):
        with pytest.raises(BadInputError, match="可选的角色有"):
            people.add_person(admin, "李经办", WORDS, roles, now=NOW)


def test_every_change_of_people_stands_in_the_log(admin: Desk, office: Desk) -> None:
    number = people.add_person(admin, "李经办", WORDS, ("经办人",), now=NOW)
    people.sign_in(office, "李经办", WORDS, now=NOW)
    people.close_account(admin, number, now=NOW)
    assert acts(admin) == ["person_add", "person_add", "sign_in", "person_close"]
