"""`code check`: hold a printed code against the register."""

from pathlib import Path

import click

from app.cli.desks import desk_at
from app.cli.options import json_option, to_json, workspace_option
from app.services.codes import GENUINE, CodeCheck, check_code, check_code_file, is_code_file


@click.group(help="印在纸质件上的校验码和二维码")
def code() -> None:
    """Hold the code's commands together."""


@code.command(help="核对校验码、二维码内容，或照片、扫描件、PDF上的二维码")
@click.argument("text")
@json_option
@workspace_option
def check(text: str, as_json: bool, workspace: Path | None) -> int:
    """Check a code (typed or scanned) or the codes in a file; exits 1 unless all are genuine and in force."""
    desk = desk_at(workspace)
    checks = check_code_file(desk, Path(text)) if is_code_file(text) else (check_code(desk, text),)
    if as_json:
        click.echo(to_json({"format": "taixin-code-check/1", "checks": [_json(each) for each in checks]}), nl=False)
    else:
        click.echo("\n".join(line for each in checks for line in (each.sentence, *each.details)))
    return 0 if all(each.answer == GENUINE for each in checks) else 1


def _json(each: CodeCheck) -> dict[str, object]:
    number = each.row.number if each.row else None
    return {"answer": each.answer, "sentence": each.sentence, "details": list(each.details), "number": number}
