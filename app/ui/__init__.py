"""The window of the workstation: shows values, forwards intentions, decides nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.desk import Desk


def run_window(
    desk: "Desk",
    *,
    start_case: Path | None = None,
    example: bool = False,
    quit_after_first_paint: bool = False,
) -> int:
    """Open the window and run until it is closed; return the exit code.

    Args:
        desk: the open desk.
        start_case: a case file to import and open.
        example: load the worked example into this desk; it should be the example's own workspace.
        quit_after_first_paint: close the window as soon as it stands, for measuring and for checks.
    """
    from app.ui.application import start

    return start(desk, start_case=start_case, example=example, quit_after_first_paint=quit_after_first_paint)
