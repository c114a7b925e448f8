"""`at-rest`: encrypt the workspace with a pass phrase, or make it plain again."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from app.cli.desks import PASSPHRASE_VARIABLE, desk_at
from app.cli.options import workspace_option
from app.services.at_rest import change_passphrase, decrypt, encrypt, is_encrypted

NEW_PASSPHRASE_VARIABLE: Final = "TAIXIN_NEW_PASSPHRASE"  # noqa: S105  # the variable's name


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _given(variable: str, words: str, *, twice: bool = False) -> str:
    return os.environ.get(variable) or str(click.prompt(words, hide_input=True, confirmation_prompt=twice, err=True))


@click.group("at-rest", help="工作库加密：口令取自环境变量TAIXIN_PASSPHRASE，没有时询问")
def at_rest() -> None:
    """Hold the commands together."""


@at_rest.command(help="工作库是否加密")
@workspace_option
def state(workspace: Path | None) -> None:
    """Say whether the workspace is encrypted."""
    click.echo("已加密。" if is_encrypted(desk_at(workspace)) else "未加密。")


@at_rest.command("encrypt", help="用口令加密工作库")
@workspace_option
def encrypt_(workspace: Path | None) -> None:
    """Encrypt the database."""
    desk = desk_at(workspace)
    encrypt(desk, _given(PASSPHRASE_VARIABLE, "口令", twice=True), now=_now())
    click.echo("工作库已加密。请记牢口令，忘记后无法恢复；以前的备份仍未加密，请另行处理。")


@at_rest.command("decrypt", help="取消加密")
@workspace_option
def decrypt_(workspace: Path | None) -> None:
    """Make the database plain."""
    desk = desk_at(workspace)
    decrypt(desk, _given(PASSPHRASE_VARIABLE, "口令"), now=_now())
    click.echo("工作库不再加密。")


@at_rest.command(help="更换口令；新口令取自环境变量TAIXIN_NEW_PASSPHRASE，没有时询问")
@workspace_option
def passphrase(workspace: Path | None) -> None:
    """Change the pass phrase."""
    desk = desk_at(workspace)
    old = _given(PASSPHRASE_VARIABLE, "原口令")
    change_passphrase(desk, old, _given(NEW_PASSPHRASE_VARIABLE, "新口令", twice=True), now=_now())
    click.echo("口令已更换；以前的备份仍用原口令。")
