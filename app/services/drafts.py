"""What is half-written beside a case: a reason that is not recorded yet, a sketch that is not closed yet."""

from typing import Any, Final

from app.services.desk import Desk
from app.services.permits import ANYBODY, CASEWORK, permit
from app.store.connection import atomic
from app.store.settings import all_settings, set_setting
from app.store.workspace import open_workspace

_KEY: Final = "draft/{case}/{place}"


@permit("修改案卷", CASEWORK)
def keep_draft(desk: Desk, case_id: int, place: str, value: Any) -> None:
    """Keep what is half-written at a place of a case; None where it was finished or given up.

    Args:
        desk: the open desk.
        case_id: the case.
        place: which place, as the window knows it.
        value: what JSON has.
    """
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _KEY.format(case=case_id, place=place), value)


@permit("查看案卷", ANYBODY)
def drafts_of(desk: Desk, case_id: int) -> dict[str, Any]:
    """Return what is half-written beside a case, by place."""
    begin = _KEY.format(case=case_id, place="")
    with open_workspace(desk.workspace) as connection:
        found = all_settings(connection)
    return {key.removeprefix(begin): value for key, value in found.items() if key.startswith(begin)}
