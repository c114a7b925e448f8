"""`people`: the accounts of a workspace; `step`: take a case on through the office."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import PASSWORD_VARIABLE, desk_at
from app.cli.options import workspace_option
from app.domain.case_steps import STEPS
from app.domain.people import PEOPLE_ROLES, Person
from app.domain.workflow import STATUSES
from app.errors import BadInputError
from app.services.desk import Desk, open_desk
from app.services.people import (
    add_person,
    change_password,
    change_roles,
    close_account,
    list_people,
    make_administrator,
    reopen_account,
    reset_password,
    set_joined_steps,
    unlock_account,
)
from app.services.sign_in_rules import LIMITS, SignInRules, keep_sign_in_rules, sign_in_rules
from app.services.workflow import history, take_step

NEW_PASSWORD_VARIABLE = "TAIXIN_NEW_PASSWORD"  # noqa: S105  # the variable's name
_role_option = click.option("--role", "roles", multiple=True, type=click.Choice(PEOPLE_ROLES), help="角色，可多次给出")


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _new_password(variable: str = NEW_PASSWORD_VARIABLE) -> str:
    given = os.environ.get(variable)
    return given or str(click.prompt("新密码", hide_input=True, confirmation_prompt="再输一次", err=True))


def _number(desk: Desk, name: str) -> int:
    found = [person.id for person in list_people(desk) if person.name == name.strip()]
    if not found:
        raise BadInputError(f"没有名为“{name}”的账户。请用people list核对姓名。", field="name")
    return found[0]


@click.group(help="账户：谁在本工作库办件，各任什么角色")
def people() -> None:
    """Hold the commands together."""


@people.command(help="建立首个管理员；此后办件都要登录（--user）")
@click.argument("name")
@click.option("--all-roles", is_flag=True, help="一人办公：兼任全部角色，可连办各步")
@workspace_option
def init(name: str, all_roles: bool, workspace: Path | None) -> None:
    """Make the first account."""
    password = _new_password(PASSWORD_VARIABLE)
    make_administrator(open_desk(workspace), name, password, now=_now(), all_roles=all_roles)
    click.echo(f"已建立管理员“{name}”。")


@people.command(help="添加账户；新密码取自环境变量TAIXIN_NEW_PASSWORD，没有时询问")
@click.argument("name")
@_role_option
@workspace_option
def add(name: str, roles: tuple[str, ...], workspace: Path | None) -> None:
    """Add an account."""
    desk = desk_at(workspace)
    add_person(desk, name, _new_password(), roles, now=_now())
    click.echo(f"已添加“{name}”（{'、'.join(roles)}）。")


@people.command("list", help="列出账户")
@workspace_option
def list_(workspace: Path | None) -> None:
    """List everybody."""
    for person in list_people(desk_at(workspace)):
        click.echo(_line(person))


@people.command(help="调整一个账户的角色")
@click.argument("name")
@_role_option
@workspace_option
def roles(name: str, roles: tuple[str, ...], workspace: Path | None) -> None:
    """Give a person other roles."""
    desk = desk_at(workspace)
    click.echo(_line(change_roles(desk, _number(desk, name), roles, now=_now())))


@people.command(help="停用账户；办过的事仍在案")
@click.argument("name")
@workspace_option
def close(name: str, workspace: Path | None) -> None:
    """Close an account."""
    desk = desk_at(workspace)
    click.echo(_line(close_account(desk, _number(desk, name), now=_now())))


@people.command(help="恢复停用的账户")
@click.argument("name")
@workspace_option
def reopen(name: str, workspace: Path | None) -> None:
    """Open a closed account again."""
    desk = desk_at(workspace)
    click.echo(_line(reopen_account(desk, _number(desk, name), now=_now())))


@people.command(help="解除一个账户因输错密码而起的锁定")
@click.argument("name")
@workspace_option
def unlock(name: str, workspace: Path | None) -> None:
    """Take a lock away."""
    desk = desk_at(workspace)
    click.echo(_line(unlock_account(desk, _number(desk, name), now=_now())))


@people.command(help="查看登录规则；给出数字则改")
@click.option("--failures", type=click.IntRange(*LIMITS["failures"]), help="连续输错几次锁定账户")
@click.option("--lock-minutes", type=click.IntRange(*LIMITS["lock_minutes"]), help="账户锁定多少分钟")
@click.option(
    "--idle-minutes", type=click.IntRange(*LIMITS["idle_minutes"]), help="无人操作多少分钟后锁定窗口，0为不锁"
)
@workspace_option
def rules(failures: int | None, lock_minutes: int | None, idle_minutes: int | None, workspace: Path | None) -> None:
    """Show the rules, and change those that are given."""
    desk = desk_at(workspace)
    kept = sign_in_rules(desk)
    given = {"failures": failures, "lock_minutes": lock_minutes, "idle_minutes": idle_minutes}
    wanted = replace(kept, **{name: value for name, value in given.items() if value is not None})
    if wanted != kept:
        keep_sign_in_rules(desk, wanted, now=_now())
    click.echo(_rule_words(wanted))


def _rule_words(rules: SignInRules) -> str:
    idle = f"无人操作{rules.idle_minutes}分钟后锁定窗口" if rules.idle_minutes else "无人操作时不锁定窗口"
    return f"连续输错{rules.failures}次锁定{rules.lock_minutes}分钟；{idle}。"


@people.command(help="重设一个账户的密码（不写姓名则改自己的）")
@click.argument("name", required=False)
@workspace_option
def password(name: str | None, workspace: Path | None) -> None:
    """Give a person, or oneself, a new password."""
    desk = desk_at(workspace)
    if name is None:
        old = os.environ.get(PASSWORD_VARIABLE) or str(click.prompt("原密码", hide_input=True, err=True))
        change_password(desk, old, _new_password(), now=_now())
    else:
        reset_password(desk, _number(desk, name), _new_password(), now=_now())
    click.echo("密码已修改。")


@people.command(help="允许（on）或不许（off）一人连办相接的两步；审计日志有记录")
@click.argument("choice", type=click.Choice(("on", "off")))
@workspace_option
def joined(choice: str, workspace: Path | None) -> None:
    """Let one person take steps that follow each other, or not."""
    set_joined_steps(desk_at(workspace), choice == "on", now=_now())
    click.echo("一人多岗：允许" if choice == "on" else "一人多岗：不允许")


def _line(person: Person) -> str:
    return f"{person.name}　{'、'.join(person.roles)}" + ("" if person.active else "　已停用")


@click.command(help="办理案卷的下一步，或（不写步骤）列出办理过程")
@click.argument("case_id", type=int)
@click.argument("name", required=False, type=click.Choice([each.name for each in STEPS]))
@click.option("--reason", default="", help="理由；退回、撤回、补正、作废必填")
@workspace_option
def step(case_id: int, name: str | None, reason: str, workspace: Path | None) -> None:
    """Take one step with a case, and list the steps it has taken."""
    desk = desk_at(workspace)
    if name is not None:
        take_step(desk, case_id, name, reason=reason, now=_now())
    for row in history(desk, case_id):
        words = f"{STATUSES[row.previous]}→{STATUSES[row.status]}"
        click.echo("　".join(part for part in (row.at, words, row.who, row.why) if part))
