"""The commands of the command line, all registered here."""

from collections.abc import Sequence

import click

from app.cli.at_rest import at_rest
from app.cli.audit import audit
from app.cli.backup import backup
from app.cli.batch import batch
from app.cli.calendars import calendar
from app.cli.catalogues import catalogues
from app.cli.codes import code
from app.cli.editions import build, compare_command, editions
from app.cli.example import example
from app.cli.exports import export_command
from app.cli.guard import guard
from app.cli.inspect import inspect
from app.cli.issuing import issue, sign_turn, signers, supersede, void, withdraw
from app.cli.layers import layers
from app.cli.opinions import sign, verify
from app.cli.package import package
from app.cli.people import people, step
from app.cli.plan import plan
from app.cli.register import ledger, opinions
from app.cli.reruns import rerun
from app.cli.review import review
from app.cli.shared import shared
from app.cli.siting import left, place, where
from app.cli.trust import trust


@click.group(help="太忻规划审查工作站")
@click.option("--user", default=None, help="登录的姓名；密码取自环境变量TAIXIN_PASSWORD，没有时询问")
def commands(user: str | None) -> None:
    """Hold the commands together; `desk_at` reads the user from the context."""
    del user


for command in (review, layers, catalogues, inspect, plan, sign, verify, rerun, opinions, ledger, left, example):
    commands.add_command(command)
for command in (export_command, batch, trust, code, audit, backup, people, step, shared, package):
    commands.add_command(command)
for command in (calendar, at_rest):
    commands.add_command(command)
for command in (issue, sign_turn, void, withdraw, supersede, signers):
    opinions.add_command(command)
for command in (where, place, editions, compare_command, build):
    plan.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code."""
    return guard(lambda: commands.main(list(arguments), prog_name="python -m app", standalone_mode=False))
