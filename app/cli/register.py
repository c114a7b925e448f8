"""`opinions` and `ledger`: the register of issued opinions, and what they have taken of the plan's limits."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, json_option, to_json, workspace_option
from app.domain.finding import VERDICTS
from app.domain.plan_facts import Limit
from app.services.desk import Desk
from app.services.ledger import LedgerLine, ledger_lines
from app.services.records import write_out
from app.services.register import (
    KINDS,
    STATES,
    OpinionFilter,
    OpinionRow,
    list_opinions,
    opinion_pdf,
    register_file,
)
from app.services.register_exports import export_pdfs

Command = TypeVar("Command", bound=Callable[..., Any])
_STATES = {word: state for state, word in STATES.items()} | {state: state for state in STATES}
_VERDICTS = {word: verdict for verdict, word in VERDICTS.items()} | {verdict: verdict for verdict in VERDICTS}


@click.group(help="已签发的审查意见登记簿")
def opinions() -> None:
    """Hold the register's commands together."""


def filter_options(command: Command) -> Command:
    """Add the options that narrow the register; `_filter` makes an OpinionFilter of them."""
    for option in reversed(
        (
            click.option("--search", "words", default="", help="文号、项目名称或代码、申请人中的字词，以空格隔开"),
            click.option("--county", help="县（市、区）"),
            click.option("--verdict", type=click.Choice(list(_VERDICTS)), help="结论"),
            click.option("--status", type=click.Choice(list(_STATES)), help="状态"),
            click.option("--since", help="成文日期自（年、年月或年月日）"),
            click.option("--until", help="成文日期至（年、年月或年月日）"),
            click.option("--kind", type=click.Choice(["opinion", "notice"]), help="只要审查意见，或只要通知"),
        )
    ):
        command = option(command)
    return command


def _filter(given: dict[str, Any]) -> OpinionFilter:
    verdict, status = _VERDICTS.get(given["verdict"]), _STATES.get(given["status"])
    return OpinionFilter(
        given["words"], given["county"], verdict, status, given["since"], given["until"], given["kind"]
    )


@opinions.command("list", help="列出审查意见和通知")
@filter_options
@json_option
@workspace_option
def list_command(as_json: bool, workspace: Path | None, **given: Any) -> None:
    """List the documents, latest number first."""
    rows = list_opinions(desk_at(workspace), _filter(given))
    if as_json:
        click.echo(to_json({"opinions": [_json(row) for row in rows]}), nl=False)
    else:
        click.echo("\n".join(map(_line, rows)) or "登记簿中没有符合条件的审查意见。")


_TOLD = (
    "number",
    "kind",
    "case_id",
    "name",
    "code",
    "applicant",
    "county",
    "verdict",
    "issued",
    "status",
    "ended",
    "ended_reason",
    "short_code",
    "record_sha256",
    "pdf_sha256",
)


def _json(row: OpinionRow) -> dict[str, str | int | None]:
    is_withdrawn = row.status == "withdrawn"
    withdrawn = {"withdrawn": row.ended, "withdrawn_reason": row.ended_reason}
    told = {name: getattr(row, name) for name in _TOLD}
    return told | (withdrawn if is_withdrawn else dict.fromkeys(withdrawn))


def _line(row: OpinionRow) -> str:
    state = STATES[row.status] + (f"（{row.ended}，{row.ended_reason}）" if row.ended else "")
    kind = VERDICTS[row.verdict] if row.kind == "opinion" else KINDS[row.kind]
    return f"{row.number} {row.issued} {kind} {state} {row.name}"


@opinions.command("pdf", help="取出一份文件，连同其上的签名")
@click.argument("number")
@click.argument("target", type=PATH)
@workspace_option
def pdf_command(number: str, target: Path, workspace: Path | None) -> None:
    """Write the document of a number to a file."""
    desk = desk_at(workspace)
    write_out(desk, "opinion", target, opinion_pdf(desk, number), subject=number)
    click.echo(f"已写出：{target}")


@opinions.command("export", help="把登记簿导出为表格（.csv或.xlsx）")
@click.argument("target", type=PATH)
@filter_options
@workspace_option
def export_command(target: Path, workspace: Path | None, **given: Any) -> None:
    """Write the register, or what a filter lets through, as a table."""
    desk = desk_at(workspace)
    rows = list_opinions(desk, _filter(given))
    write_out(desk, "register", target, register_file(rows, target.suffix))
    click.echo(f"已写出{len(rows)}行：{target}")


@opinions.command("pdfs", help="把多份文件导出到一个文件夹，并附清单")
@click.argument("folder", type=PATH)
@filter_options
@workspace_option
def pdfs_command(folder: Path, workspace: Path | None, **given: Any) -> None:
    """Write the documents that a filter lets through into a folder, with a list of them."""
    desk = desk_at(workspace)
    done = export_pdfs(desk, list_opinions(desk, _filter(given)), folder, step=_show_progress)
    click.echo(f"已写出{len(done.files)}份：{folder}，清单：{done.manifest.name}")


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{done}/{total}", nl=done == total, err=True)


@click.command(help="有效审查意见已占用的新增建设用地和用水，对照规划指标")
@json_option
@workspace_option
def ledger(as_json: bool, workspace: Path | None) -> None:
    """Show what opinions in force have taken, in all, by county and by block."""
    desk = desk_at(workspace)
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
