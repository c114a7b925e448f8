"""The desk of one command: opened at its workspace, with whoever `--user` names signed in."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from app.services.at_rest import is_locked, unlock
from app.services.desk import Desk, open_desk
from app.services.leftovers import tidy
from app.services.people import sign_in

PASSPHRASE_VARIABLE: Final = "TAIXIN_PASSPHRASE"  # noqa: S105  # the variable's name
PASSWORD_VARIABLE: Final = "TAIXIN_PASSWORD"  # noqa: S105  # the variable's name


def desk_at(workspace: Path | None = None, *, edition: str | None = None) -> Desk:
    """Open the desk; the password comes from the environment, or is asked for without being shown.

    Raises:
        BadInputError: the workspace is encrypted, and the pass phrase wrong.
        RefusedError: a wrong name or password, a closed or a locked account.
        BadInputError, WorldError: as `open_desk` does.
    """
    desk = open_desk(workspace, edition=edition)
    if is_locked(desk):
        unlock(desk, os.environ.get(PASSPHRASE_VARIABLE) or click.prompt("工作库口令", hide_input=True, err=True))
    tidy(desk)
    user = click.get_current_context().find_root().params.get("user")
    if not user:
        return desk
    password = os.environ.get(PASSWORD_VARIABLE) or click.prompt("密码", hide_input=True, err=True)
    return sign_in(desk, user, password, now=datetime.now(UTC).astimezone())
