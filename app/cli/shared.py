"""`shared`: the register that a city's workstations share."""

from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import json_option, to_json, workspace_option
from app.errors import BadInputError
from app.services.shared import (
    Synced,
    check_line,
    join,
    leave,
    prepare_register,
    shared_log_faults,
    shared_settings,
    sync,
)

_server = click.argument("server")


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


@click.group(help="共享登记库（PostgreSQL）：多台工作站共用文号、台账和登记簿")
def shared() -> None:
    """Hold the commands together."""


@shared.command("prepare", help="由数据库管理员建库或升级；SERVER如postgresql://用户@主机/数据库")
@_server
@click.option("--grant", help="工作站登录用的数据库角色，授予读、增、改的权限")
def prepare_command(server: str, grant: str | None) -> None:
    """Make a database ready to be shared."""
    applied = prepare_register(server, grant=grant)
    click.echo("共享登记库已建好。" if applied else "共享登记库已是本版，没有改动。")


@shared.command("join", help="让本工作库加入；已有的文号上传，别处的取回。密码放在密码文件（pgpass）里")
@_server
@click.option("--name", required=True, help="本工作站的名字，如“综合科1号机”")
@workspace_option
def join_command(server: str, name: str, workspace: Path | None) -> None:
    """Let this workspace share a register."""
    _tell(join(desk_at(workspace), server, name, now=_now()))


@shared.command("leave", help="退出共享；本机已有的登记不变，此后自行编号")
@workspace_option
def leave_command(workspace: Path | None) -> None:
    """Let this workspace stand alone again."""
    leave(desk_at(workspace), now=_now())
    click.echo("已退出共享登记库。")


@shared.command(help="查看设置和连接；不通时退出码为2")
@json_option
@workspace_option
def status(as_json: bool, workspace: Path | None) -> None:
    """Say where the register is and whether it answers."""
    desk = desk_at(workspace)
    settings, found = shared_settings(desk), check_line(desk)
    if as_json:
        facts = None
        if settings and found:
            facts = {"server": found.server, "station": settings.station.name, "stations": list(found.stations)}
        click.echo(to_json({"shared": facts}), nl=False)
    elif settings is None or found is None:
        click.echo("本工作库没有加入共享登记库。")
    else:
        parts = (
            found.server,
            f"连接正常（{found.answer_ms:.0f}毫秒）",
            f"本机：{settings.station.name}",
            f"已加入：{'、'.join(found.stations)}",
        )
        click.echo("　".join(parts))


@shared.command("sync", help="与共享登记库同步")
@workspace_option
def sync_command(workspace: Path | None) -> None:
    """Bring both ends up to date."""
    done = sync(desk_at(workspace), now=_now())
    if done is None:
        raise BadInputError("本工作库没有加入共享登记库。请先运行shared join。")
    _tell(done)


@shared.command("audit", help="核对共享登记库中各工作站的审计日志；有问题时退出码为1")
@workspace_option
def audit_command(workspace: Path | None) -> int:
    """Check the audit logs of all workstations."""
    faults = shared_log_faults(desk_at(workspace))
    for fault in faults:
        click.echo(fault)
    if not faults:
        click.echo("各工作站的审计日志完好。")
    return 1 if faults else 0


def _tell(done: Synced) -> None:
    click.echo(
        f"上传文件{len(done.put)}件、案卷{done.cases_put}个；取回文件{len(done.taken)}件、案卷{len(done.cases)}个。"
    )
    if done.waiting:
        click.echo(f"有{len(done.waiting)}个案卷两边改得不同，请选定取哪一个。")
    for trouble in done.troubles:
        click.echo(trouble, err=True)
