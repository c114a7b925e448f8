"""`plan editions`, `plan compare` and `plan build`: rule bases side by side."""

from collections.abc import Iterator
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, json_option, to_json
from app.services.editions import (
    CHANGES,
    EditionRow,
    RuleChange,
    build_edition,
    change_json,
    compare,
    edition_json,
    list_editions,
    open_edition,
)


@click.command(help="列出已有的规则库版本")
@json_option
def editions(as_json: bool) -> None:
    """List the rule bases that have been built."""
    found = list_editions(desk_at())
    if as_json:
        click.echo(to_json({"editions": [edition_json(row) for row in found]}), nl=False)
    else:
        click.echo("\n".join(map(_line, found)))


def _line(row: EditionRow) -> str:
    now = "（当前）" if row.current else ""
    return f"{row.sha256[:16]} {row.date} {row.edition} {row.rules}条规则{now}"


@click.command("compare", help="逐条比较两个规则库版本")
@click.argument("one")
@click.argument("other")
@json_option
def compare_command(one: str, other: str, as_json: bool) -> None:
    """Compare two rule bases rule by rule."""
    desk = desk_at()
    changes = compare(open_edition(desk, one), open_edition(desk, other))
    if as_json:
        click.echo(to_json({"changes": [change_json(change) for change in changes]}), nl=False)
    else:
        click.echo("\n".join(line for change in changes for line in _lines(change)) or "两个版本的规则没有差别。")


def _lines(change: RuleChange) -> Iterator[str]:
    yield f"{CHANGES[change.change]} {change.rule} {change.title}"
    for each in change.fields:
        yield f"　{each.field}：{_said(each.before)} → {_said(each.after)}"


def _said(value: object) -> str:
    return "无" if value in (None, "", []) else str(value)


@click.command(help="由种子文件夹建立另一个规则库版本，原有版本不变")
@click.argument("seeds", type=PATH)
def build(seeds: Path) -> None:
    """Build a second rule base from another folder of seeds."""
    click.echo(f"已建立 {_line(build_edition(seeds))}")
