"""`opinions` and `ledger`: the register of issued opinions, and what they have taken of the plan's limits."""

from pathlib import Path

import click

from app.cli.options import PATH, iso_date, json_option, to_json, workspace_option
from app.domain.plan_facts import Limit
from app.services.desk import Desk, open_desk
from app.services.files import write_file
from app.services.ledger import LedgerLine, ledger_lines
from app.services.register import OpinionRow, list_opinions, opinion_pdf, withdraw


@click.group(help="已签发的审查意见登记簿")
def opinions() -> None:
    """Hold the register's commands together."""


@opinions.command("list", help="列出审查意见")
@json_option
@workspace_option
def list_command(as_json: bool, workspace: Path | None) -> None:
    """List the opinions, latest number first."""
    rows = list_opinions(open_desk(workspace))
    if as_json:
        click.echo(to_json({"opinions": [_json(row) for row in rows]}), nl=False)
    else:
        click.echo("\n".join(map(_line, rows)) or "登记簿中没有审查意见。")


def _json(row: OpinionRow) -> dict[str, str | int | None]:
    names = ("number", "case_id", "issued", "pdf_sha256", "status", "withdrawn", "withdrawn_reason")
    return {name: getattr(row, name) for name in names}


def _line(row: OpinionRow) -> str:
    state = f"已撤回（{row.withdrawn}，{row.withdrawn_reason}）" if row.withdrawn else "有效"
    return f"{row.number} {row.issued} {state}"


@opinions.command("pdf", help="取出已签名的审查意见")
@click.argument("number")
@click.argument("target", type=PATH)
@workspace_option
def pdf_command(number: str, target: Path, workspace: Path | None) -> None:
    """Write the signed document of an opinion to a file."""
    write_file(target, opinion_pdf(open_desk(workspace), number))
    click.echo(f"已写出：{target}")


@opinions.command("withdraw", help="撤回一份审查意见，其占用的用地用水指标随之退回")
@click.argument("number")
@click.option("--reason", required=True, help="撤回理由")
@click.option("--date", "day", help="撤回日期，默认今天")
@workspace_option
def withdraw_command(number: str, reason: str, day: str | None, workspace: Path | None) -> None:
    """Withdraw an opinion with its reason."""
    click.echo(_line(withdraw(open_desk(workspace), number, reason=reason, date=iso_date(day))))


@click.command(help="有效审查意见已占用的新增建设用地和用水，对照规划指标")
@json_option
@workspace_option
def ledger(as_json: bool, workspace: Path | None) -> None:
    """Show what opinions in force have taken, in all, by county and by block."""
    desk = open_desk(workspace)
    lines = ledger_lines(desk)
    if as_json:
        click.echo(to_json({"ledger": [_ledger_json(line) for line in lines], "limits": _limits(desk)}), nl=False)
    else:
        click.echo("\n".join(map(_ledger_line, lines)))


def _ledger_json(line: LedgerLine) -> dict[str, str | float | None]:
    return {
        "scope": line.scope,
        "name": line.name,
        "land_ha": line.land_ha,
        "water_m3": line.water_m3,
        "limit_ha": line.limit_ha,
    }


def _ledger_line(line: LedgerLine) -> str:
    limit = "" if line.limit_ha is None else f"，新增可扩展空间{line.limit_ha:.4f}公顷"
    return f"{line.name}：新增建设用地{line.land_ha:.4f}公顷，用水{line.water_m3:.0f}立方米/年{limit}"


def _limits(desk: Desk) -> dict[str, dict[str, float]]:
    def by_year(limits: tuple[Limit, ...]) -> dict[str, float]:
        return {str(limit.last_year): limit.figure for limit in limits}

    return {"land_mu": by_year(desk.facts.land_limits_mu), "water_m3": by_year(desk.facts.water_limits_m3)}
