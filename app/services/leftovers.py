"""Tidy up at a start: take away what a program that was killed, or lost its power, left in the workspace."""

import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from app.errors import ReviewError
from app.services.desk import Desk
from app.services.layers import clear_leftovers
from app.store.import_claim import LOCK_NAME
from app.store.layer_files import LAYERS_FOLDER
from app.store.leftovers import sweep_unfinished, sweep_unnamed
from app.store.workspace import open_workspace, workspace_exists

_FOLDERS: Final = ("", "photos", "evidence", "templates", "trust", "trust/revocations", "exchange", "offices")


def tidy(desk: Desk, *, now: datetime | None = None) -> tuple[Path, ...]:
    """Delete what was never finished and what nothing names, and return it; trouble keeps nobody from starting.

    Args:
        desk: the open desk.
        now: the moment; what changed within the hour before it stays, since another window may be at it.
    """
    seconds = time.time() if now is None else now.timestamp()
    gone = list[Path]()
    with suppress(ReviewError):  # an import under way takes care of its own; a damaged workspace is told elsewhere
        if (desk.workspace / LOCK_NAME).exists():
            clear_leftovers(desk)
    for folder in (*(desk.workspace / each for each in (*_FOLDERS, LAYERS_FOLDER)), desk.plan_path.parent):
        gone += sweep_unfinished(folder, now=seconds)
    with suppress(ReviewError):
        if workspace_exists(desk.workspace):
            with open_workspace(desk.workspace) as connection:
                gone += sweep_unnamed(connection, desk.workspace, now=seconds)
    return tuple(gone)
