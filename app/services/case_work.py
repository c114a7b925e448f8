"""What is done with many kept cases at once: status, dates, the bin and back, a copy; all of them or none."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.workflow import STATUSES
from app.errors import BadInputError, RefusedError
from app.services.calendars import limits_in, working_calendar
from app.services.case_clocks import reckon
from app.services.cases import Changes
from app.services.desk import Desk
from app.services.people import has_people
from app.services.permits import CASEWORK, HANDLING, permit
from app.services.records import case_words, note, note_cases
from app.store import cases as stored
from app.store.case_clocks import set_due
from app.store.case_list import case_rows
from app.store.connection import Connection, atomic
from app.store.opinions import OpinionFilter, list_opinions
from app.store.workspace import open_workspace

_MOST: Final = 900  # how many values SQLite binds at once on every build


@dataclass(frozen=True, slots=True)
class Binned:
    """What went into the bin, and the names of cases that stay because the register has documents of them."""

    ids: tuple[int, ...]
    kept: tuple[str, ...]


@permit("调整案卷状态", CASEWORK)
def set_status(desk: Desk, ids: Sequence[int], status: str, *, now: str) -> Changes:
    """Move cases on to a status of the workflow by hand, as an office without accounts does.

    Raises:
        BadInputError: an unknown status.
        RefusedError: the workspace has people: they take the steps of `workflow`.
    """
    if has_people(desk):
        raise RefusedError("本工作库设有账户，案卷状态不能直接改。请用“办理”逐步办理。")
    if status not in STATUSES:
        raise BadInputError(f"案卷状态“{status}”不存在，请从{'、'.join(STATUSES.values())}中选择。", field="status")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        for number in ids:
            stored.set_status(connection, number, status, now=now)
        note_cases(connection, desk, "case_status", ids, at=now, status=status)
        reckon(connection, ids, limits_in(connection, desk.seeds), working_calendar(connection, desk.seeds))
    return Changes(frozenset(ids))


@permit("设置期限", CASEWORK)
def set_dates(desk: Desk, ids: Sequence[int], received: date | None, due: date | None, *, now: str) -> Changes:
    """Set when cases came in and when they are due.

    Args:
        desk: the desk.
        ids: of the cases.
        received: None is not known.
        due: a date that differs from the reckoned one goes before it; None lets it be reckoned.
        now: ISO 8601.

    Raises:
        BadInputError: due before it came in.
    """
    if received and due and due < received:
        raise BadInputError(f"办理期限{due}早于收件日期{received}，请改正其中一个。", field="due")
    words = [None if day is None else day.isoformat() for day in (received, due)]
    with open_workspace(desk.workspace) as connection, atomic(connection):
        limits, calendar = limits_in(connection, desk.seeds), working_calendar(connection, desk.seeds)
        for number in ids:
            stored.set_dates(connection, number, words[0], words[1], now=now)
            set_due(connection, number, None, on=now[:10])
            reckon(connection, (number,), limits, calendar)
            _set_due_by_hand(connection, number, words[1], now)
        reckon(connection, ids, limits, calendar)
        note_cases(connection, desk, "case_dates", ids, at=now, received=words[0], due=words[1])
    return Changes(frozenset(ids))


def _set_due_by_hand(connection: Connection, case_id: int, due: str | None, now: str) -> None:
    (row,) = case_rows(connection, (case_id,))
    if due is not None and due != row.case_due:
        set_due(connection, case_id, due, on=now[:10])


@permit("删除案卷", HANDLING)
def put_into_bin(desk: Desk, ids: Sequence[int], *, now: str) -> Binned:
    """Put cases into the bin; those with documents in the register stay, since it refers to them."""
    binned: list[int] = []
    kept: list[str] = []
    with open_workspace(desk.workspace) as connection, atomic(connection):
        for start in range(0, len(ids), _MOST):
            for row in case_rows(connection, ids[start : start + _MOST]):
                if list_opinions(connection, OpinionFilter(case_id=row.id)):
                    kept.append(row.name)
                else:
                    stored.set_binned(connection, row.id, now)
                    binned.append(row.id)
        note_cases(connection, desk, "case_bin", binned, at=now)
    return Binned(tuple(binned), tuple(kept))


@permit("恢复案卷", HANDLING)
def take_out_of_bin(desk: Desk, ids: Sequence[int]) -> Changes:
    """Take cases out of the bin again."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        for number in ids:
            stored.set_binned(connection, number, None)
        note_cases(connection, desk, "case_unbin", ids)
    return Changes(frozenset(ids))


@permit("复制案卷", HANDLING)
def duplicate(desk: Desk, ids: Sequence[int], *, now: str) -> tuple[int, ...]:
    """Keep copies of cases as drafts and return their ids.

    A copy has neither the project code nor the judgements: both were made for the one that it was copied from.
    """
    made = []
    with open_workspace(desk.workspace) as connection, atomic(connection):
        for number in ids:
            document = dict(stored.load_case(connection, number).document)
            project = {key: value for key, value in (document.get("project") or {}).items() if key != "code"}
            project["name"] = f"{project.get('name') or ''}（副本）"
            document |= {"project": project, "judgements": []}
            made.append(stored.add_case(connection, document, uuid=str(uuid.uuid4()), now=now))
            note(connection, desk, "case_copy", case_words(made[-1]), at=now, of=number)
    return tuple(made)
