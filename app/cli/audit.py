"""`audit`: read the audit log and check its chain."""

from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import json_option, to_json, workspace_option
from app.services.audit import ACTS, AuditRow, break_words, check_audit, check_json, list_audit


@click.group(help="审计日志：谁在何时办了什么")
def audit() -> None:
    """Hold the commands together."""


@audit.command(help="核对审计日志的校验链；有删改时退出码为1")
@json_option
@workspace_option
def check(as_json: bool, workspace: Path | None) -> int:
    """Check every entry; the answer "no" is 1."""
    found = check_audit(desk_at(workspace))
    if as_json:
        click.echo(to_json({"format": "taixin-audit/1", **check_json(found)}), nl=False)
    else:
        for each in found.breaks:
            click.echo(break_words(each))
        if not found.breaks:
            click.echo(f"审计日志完好，共{found.head.seq}条；末条校验值：{found.head.hash or '（尚无记录）'}")
    return 1 if found.breaks else 0


@audit.command("list", help="列出最近的记录，最新的在前")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="最多列出几条")
@workspace_option
def list_(limit: int, workspace: Path | None) -> None:
    """List the latest entries."""
    for row in list_audit(desk_at(workspace), limit):
        click.echo(_line(row))


def _line(row: AuditRow) -> str:
    return f"{row.seq}　{row.at}　{row.who or '（未登录）'}　{ACTS.get(row.act, row.act)}　{row.subject}"
