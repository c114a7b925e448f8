"""`rerun`: review an issued opinion again from its own record."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import PATH, json_option, to_json, workspace_option
from app.services.files import read_bytes
from app.services.reruns import Rerun
from app.services.reruns import rerun as rerun_pdf
from app.services.signatures import verify_pdf


@click.command(help="从PDF自带的审查记录重新审查，并与当时的结果比较")
@click.argument("file", type=PATH)
@json_option
@workspace_option
def rerun(file: Path, as_json: bool, workspace: Path | None) -> int:
    """Verify an opinion and run its review again; exits 1 where it is not valid or the result differs."""
    desk, pdf = desk_at(workspace), read_bytes(file)
    report, again = verify_pdf(desk, pdf, moment=datetime.now(UTC)), rerun_pdf(desk, pdf)
    if as_json:
        lists = {name: list(getattr(again, name)) for name in ("missing", "differences", "since")}
        answer = {"same": again.same, **lists, "verification": report.as_json()}
        click.echo(to_json({"format": "taixin-rerun/1", **answer, "today": again.today}), nl=False)
    else:
        click.echo(report.bottom_line)
        click.echo("\n".join(_sentences(again)))
    return 0 if report.ok and again.same else 1


def _sentences(again: Rerun) -> Iterator[str]:
    if again.missing:
        yield "无法按签发时的规则库和图层重新审查："
        yield from again.missing
    elif again.same:
        yield "按签发时的规则库和图层重新审查，结果与记录逐字节相同。"
    else:
        yield "按签发时的规则库和图层重新审查，结果与记录不同："
        yield from again.differences
    if again.since:
        then = "记录" if again.missing else "签发时"
        yield f"按今天的规则库和图层审查，与{then}相比："
        yield from again.since
    else:
        yield "按今天的规则库和图层审查，结果也相同。"
