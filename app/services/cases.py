"""Kept cases: list, search, make, load, save; each command says what it changed."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.services.desk import Desk
from app.services.permits import ANYBODY, CASEWORK, HANDLING, permit
from app.services.records import case_words, note, note_saving
from app.store import cases as stored
from app.store.cases import CaseRow
from app.store.connection import atomic
from app.store.runs import add_run
from app.store.workspace import open_workspace

__all__ = ["CaseRow", "Changes", "keep_run", "list_cases", "load_case", "new_case", "save_case"]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command changed: ids of cases."""

    cases: frozenset[int]


@permit("查看案卷", ANYBODY)
def list_cases(desk: Desk, search: str = "") -> tuple[CaseRow, ...]:
    """Return the cases whose name, code, applicant or county holds every word, newest change first."""
    with open_workspace(desk.workspace) as connection:
        return stored.find_cases(connection, search)


@permit("新建案卷", HANDLING)
def new_case(desk: Desk, document: Mapping[str, Any], *, now: str) -> int:
    """Keep a new case and return its id."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        made = stored.add_case(connection, document, uuid=str(uuid.uuid4()), now=now)
        note(connection, desk, "case_new", case_words(made), at=now, name=(document.get("project") or {}).get("name"))
    return made


@permit("查看案卷", ANYBODY)
def load_case(desk: Desk, case_id: int) -> dict[str, Any]:
    """Return a case's document (`taixin-case/1`, the site inline)."""
    with open_workspace(desk.workspace) as connection:
        return dict(stored.load_case(connection, case_id).document)


@permit("修改案卷", HANDLING)
def save_case(desk: Desk, case_id: int, document: Mapping[str, Any], *, now: str) -> Changes:
    """Keep a case as it stands."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        before = stored.load_case(connection, case_id).document
        stored.save_case(connection, case_id, document, now=now)
        note_saving(connection, desk, case_id, before, document, at=now)
    return Changes(frozenset({case_id}))


@permit("保存审查结果", CASEWORK)
def keep_run(desk: Desk, case_id: int, result: Mapping[str, Any], *, now: str) -> int:
    """Keep a review's result (`taixin-review/1`) with its case and return the run's id."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        made = add_run(connection, case_id, result, now=now)
        note(connection, desk, "review", case_words(case_id), at=now, run=made, verdict=result.get("verdict"))
    return made
