"""People at a workspace: the first administrator, signing in and out, accounts and their roles."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from app.domain.people import ADMINISTRATOR, PEOPLE_ROLES, Person, Session, in_order
from app.errors import BadInputError, RefusedError
from app.services.desk import Desk
from app.services.passwords import check_password, hashed, is_right
from app.services.permits import ANYBODY, RUNNING, permit, who
from app.services.sign_in_rules import read_rules
from app.store import people as stored
from app.store.audit import add_audit
from app.store.connection import Connection, atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace, workspace_exists

__all__ = [
    "add_person",
    "change_password",
    "change_roles",
    "close_account",
    "has_people",
    "list_people",
    "make_administrator",
    "may_join_steps",
    "reopen_account",
    "reset_password",
    "set_joined_steps",
    "sign_in",
    "unlock_account",
]

_JOINED: Final = "joined_steps"


def has_people(desk: Desk) -> bool:
    """Return whether the workspace has accounts; until it has, whoever sits here may do anything."""
    if not workspace_exists(desk.workspace):
        return False
    with open_workspace(desk.workspace) as connection:
        return stored.has_people(connection)


def make_administrator(desk: Desk, name: str, password: str, *, now: datetime, all_roles: bool = False) -> Desk:
    """Make the first account of a workspace and return the desk with that person at it.

    Args:
        desk: the desk.
        name: as the person signs in and acts.
        password: at least eight characters; there is no default.
        now: the moment, with its offset.
        all_roles: an office of one: the person holds every role and may take steps that follow each other.

    Raises:
        BadInputError: no name, or a password that anyone would try first.
        RefusedError: the workspace has people already.
    """
    _check_name(name)
    check_password(password, name)
    kept, roles = hashed(password), PEOPLE_ROLES if all_roles else (ADMINISTRATOR,)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        if stored.has_people(connection):
            raise RefusedError("本工作库已有账户，不能再建首个管理员。请由管理员登录后添加人员。")
        number = stored.add_person(connection, name.strip(), kept, roles, now=_at(now))
        _log(connection, name.strip(), now, "person_add", name.strip(), roles=list(roles))
        if all_roles:
            set_setting(connection, _JOINED, True)
            _log(connection, name.strip(), now, "joined_steps", "on")
    return replace(desk, session=Session(number, name.strip()))


def sign_in(desk: Desk, name: str, password: str, *, now: datetime) -> Desk:
    """Return the desk with a person at it.

    Raises:
        RefusedError: a wrong name or password, a closed or a locked account.
    """
    with open_workspace(desk.workspace) as connection:
        person = stored.person_named(connection, name.strip())
        if person is None:
            hashed(password)  # takes as long as a wrong password does: names cannot be found out by the clock
            raise _wrong(name)
        _require_open(person, now)
        kept, failures = stored.password_of(connection, person.id)
        if not is_right(password, kept):
            raise _failed(connection, person, failures + 1, now)
        with atomic(connection):
            stored.set_person(connection, person.id, failures=0, locked_until=None)
            _log(connection, person.name, now, "sign_in", person.name)
    return replace(desk, session=Session(person.id, person.name))


def _require_open(person: Person, now: datetime) -> None:
    if not person.active:
        raise RefusedError(f"账户“{person.name}”已停用。请联系管理员。")
    if person.locked_until and now < datetime.fromisoformat(person.locked_until):
        until = datetime.fromisoformat(person.locked_until).astimezone(now.tzinfo)
        raise RefusedError(f"账户“{person.name}”因密码多次输错已锁定，{until:%H:%M}后再试，或请管理员重设密码。")


def _failed(connection: Connection, person: Person, failures: int, now: datetime) -> RefusedError:
    rules = read_rules(connection)
    most, minutes = rules.failures, rules.lock_minutes
    until = _at(now + timedelta(minutes=minutes)) if failures >= most else None
    with atomic(connection):
        stored.set_person(connection, person.id, failures=0 if until else failures, locked_until=until)
        _log(connection, person.name, now, "sign_in_failed", person.name, locked_until=until)
    if until:
        return RefusedError(
            f"密码连续输错{most}次，账户“{person.name}”锁定{minutes}分钟。届时再试，或请管理员重设密码。"
        )
    return _wrong(person.name)


def _wrong(name: str) -> RefusedError:
    return RefusedError(f"姓名“{name.strip()}”或密码不对。请核对后重新输入；忘记密码请找管理员重设。")


@permit("查看账户", ANYBODY)
def list_people(desk: Desk) -> tuple[Person, ...]:
    """Return everybody, those whose account is closed included."""
    with open_workspace(desk.workspace) as connection:
        return stored.people(connection)


@permit("添加账户", RUNNING)
def add_person(desk: Desk, name: str, password: str, roles: tuple[str, ...], *, now: datetime) -> int:
    """Add an account and return its number.

    Raises:
        BadInputError: no name or a taken one, no role, a weak password.
    """
    _check_name(name)
    _check_roles(roles)
    check_password(password, name)
    kept = hashed(password)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        if stored.person_named(connection, name.strip()):
            raise BadInputError(f"已有名为“{name.strip()}”的账户。同名的人请加部门或编号区分。", field="name")
        number = stored.add_person(connection, name.strip(), kept, in_order(roles), now=_at(now))
        _log(connection, who(desk), now, "person_add", name.strip(), roles=list(in_order(roles)))
    return number


@permit("调整角色", RUNNING)
def change_roles(desk: Desk, number: int, roles: tuple[str, ...], *, now: datetime) -> Person:
    """Give a person other roles and return the person.

    Raises:
        BadInputError: no such person, no role, or nobody would be left to administer.
    """
    _check_roles(roles)
    return _change(desk, number, now, "person_roles", roles=in_order(roles))


@permit("停用账户", RUNNING)
def close_account(desk: Desk, number: int, *, now: datetime) -> Person:
    """Close an account; what the person did stays on record.

    Raises:
        BadInputError: no such person, or nobody would be left to administer.
    """
    return _change(desk, number, now, "person_close", active=0)


@permit("恢复账户", RUNNING)
def reopen_account(desk: Desk, number: int, *, now: datetime) -> Person:
    """Open a closed account again.

    Raises:
        BadInputError: no such person.
    """
    return _change(desk, number, now, "person_reopen", active=1)


@permit("解除锁定", RUNNING)
def unlock_account(desk: Desk, number: int, *, now: datetime) -> Person:
    """Take away the lock that wrong passwords brought; the password stays.

    Raises:
        BadInputError: no such person.
    """
    return _change(desk, number, now, "person_unlock", failures=0, locked_until=None)


@permit("重设密码", RUNNING)
def reset_password(desk: Desk, number: int, password: str, *, now: datetime) -> Person:
    """Give a person a new password and take a lock away.

    Raises:
        BadInputError: no such person, or a weak password.
    """
    with open_workspace(desk.workspace) as connection:
        check_password(password, stored.person_of(connection, number).name)
    return _change(desk, number, now, "password_reset", password=hashed(password), failures=0, locked_until=None)


@permit("修改密码", ANYBODY)
def change_password(desk: Desk, old: str, new: str, *, now: datetime) -> None:
    """Change the password of whoever sits at the desk.

    Raises:
        BadInputError: nobody has signed in, the old password is wrong, or the new one weak.
    """
    if desk.session is None:
        raise RefusedError("修改密码前要先登录。")
    with open_workspace(desk.workspace) as connection:
        kept, _ = stored.password_of(connection, desk.session.person)
        if not is_right(old, kept):
            raise BadInputError("原密码不对，密码没有修改。请重新输入原密码。", field="old")
        check_password(new, desk.session.name)
        fresh = hashed(new)
        with atomic(connection):
            stored.set_person(connection, desk.session.person, password=fresh)
            _log(connection, who(desk), now, "password_change", who(desk))


def may_join_steps(desk: Desk) -> bool:
    """Return whether one person may take steps of a case that follow each other: an office of one."""
    with open_workspace(desk.workspace) as connection:
        return bool(get_setting(connection, _JOINED, False))


@permit("设置一人多岗", RUNNING)
def set_joined_steps(desk: Desk, is_on: bool, *, now: datetime) -> None:
    """Let one person take steps that follow each other, or not; the audit log records it."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _JOINED, is_on)
        _log(connection, who(desk), now, "joined_steps", "on" if is_on else "off")


def _change(desk: Desk, number: int, now: datetime, act: str, **values: Any) -> Person:
    with open_workspace(desk.workspace) as connection, atomic(connection):
        stored.set_person(connection, number, **values)
        changed = stored.person_of(connection, number)
        _require_administrator(connection)
        _log(connection, who(desk), now, act, changed.name, roles=list(changed.roles))
    return changed


def _require_administrator(connection: Connection) -> None:
    if not any(each.active and ADMINISTRATOR in each.roles for each in stored.people(connection)):
        raise BadInputError("这样就没有管理员了，没有改动。请先让另一人担任管理员。", field="roles")


def _check_name(name: str) -> None:
    if not name.strip():
        raise BadInputError("没有填写姓名。请填写登录用的姓名。", field="name")


def _check_roles(roles: tuple[str, ...]) -> None:
    unknown = sorted(set(roles) - set(PEOPLE_ROLES))
    if unknown or not roles:
        shown = f"角色“{unknown[0]}”不存在" if unknown else "没有选择角色"
        raise BadInputError(f"{shown}。可选的角色有：{'、'.join(PEOPLE_ROLES)}。", field="roles")


def _at(now: datetime) -> str:
    return now.isoformat(timespec="seconds")


def _log(connection: Connection, person: str, now: datetime, act: str, subject: str, **detail: Any) -> None:
    add_audit(connection, at=_at(now), who=person, act=act, subject=subject, detail=detail)
