"""Take a case through the office, step by step: who may take which, after whom, and why it was taken."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.case_steps import BY_NAME, FORWARD, STEPS, CaseStep
from app.domain.people import CASE_ROLES
from app.domain.workflow import STATUSES
from app.errors import BadInputError, RefusedError
from app.services.calendars import limits_in, working_calendar
from app.services.case_clocks import reckon
from app.services.cases import Changes
from app.services.desk import Desk
from app.services.people import may_join_steps
from app.services.permits import ANYBODY, CASEWORK, permit, require, who
from app.store.audit import add_audit
from app.store.case_steps import StepRow, add_step, status_of, steps_of
from app.store.connection import Connection, atomic
from app.store.opinions import OpinionFilter, list_opinions
from app.store.workspace import open_workspace

__all__ = ["StepRow", "history", "steps_ahead", "steps_open", "take_step", "take_steps"]


@permit("办理案卷", CASEWORK)
def take_step(desk: Desk, case_id: int, name: str, *, reason: str = "", now: datetime) -> Changes:
    """Take one step with a case; the log records who, when and why.

    Args:
        desk: the desk of whoever takes it.
        case_id: the case.
        name: of `case_steps.STEPS`.
        reason: why; some steps need one.
        now: the moment, with its offset.

    Raises:
        BadInputError: no such step or case, not from where the case stands, or no reason where one is needed.
        RefusedError: it is another role's step, or another person's.
    """
    step = BY_NAME.get(name)
    if step is None:
        raise BadInputError(f"没有“{name}”这一步。可办的有：{'、'.join(each.words for each in STEPS)}。", field="step")
    require(desk, step.words, (step.role,))
    if step.needs_reason and not reason.strip():
        raise BadInputError(f"{step.words}必须写明理由。请填写理由后再办。", field="reason")
    joined = may_join_steps(desk)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        _require_place(connection, case_id, step)
        _require_person(desk, step, steps_of(connection, case_id), joined=joined)
        at = now.isoformat(timespec="seconds")
        add_step(connection, case_id, step.ends, step=name, who=who(desk), why=reason.strip(), now=at)
        reckon(connection, (case_id,), limits_in(connection, desk.seeds), working_calendar(connection, desk.seeds))
        detail = {"step": name, "reason": reason.strip()}
        add_audit(connection, at=at, who=who(desk), act="case_step", subject=f"案卷 {case_id}", detail=detail)
    return Changes(frozenset({case_id}))


@permit("办理案卷", CASEWORK)
def take_steps(desk: Desk, case_id: int, names: Sequence[str], *, now: datetime) -> Changes:
    """Take steps one after the other, each as `take_step` does and each in the log; `steps_ahead` says which may be.

    Raises:
        BadInputError, RefusedError: at the first that may not be taken; those before it are taken.
    """
    for name in names:
        take_step(desk, case_id, name, now=now)
    return Changes(frozenset({case_id}))


def _require_place(connection: Connection, case_id: int, step: CaseStep) -> None:
    status = status_of(connection, case_id)
    if status not in step.begins:
        begins = "、".join(f"“{STATUSES[each]}”" for each in step.begins)
        raise BadInputError(f"案卷现在是“{STATUSES[status]}”，不能{step.words}：这一步要从{begins}办起。请刷新后查看。")
    if step.name == "archive" and not _has_opinion(connection, case_id):
        raise BadInputError("案卷还没有签发完成的审查意见，不能归档。请先签发，或退回复核。")


def _has_opinion(connection: Connection, case_id: int) -> bool:
    rows = list_opinions(connection, OpinionFilter(case_id=case_id, kind="opinion"))
    return any(row.status not in ("signing", "void") for row in rows)


def _require_person(desk: Desk, step: CaseStep, taken: tuple[StepRow, ...], *, joined: bool) -> None:
    last = taken[-1] if taken else None
    if not who(desk) or last is None:
        return
    if step.after_another and last.who == who(desk) and not joined:
        raise RefusedError(f"上一步是“{who(desk)}”本人办的，{step.words}要由另一人办理。一人多岗须由管理员先设置。")
    if step.own_only and last.who != who(desk):
        raise RefusedError(f"上一步是“{last.who or '他人'}”办的，只有本人能{step.words}。请联系对方，或由下一岗退回。")


@permit("查看办理过程", ANYBODY)
def history(desk: Desk, case_id: int) -> tuple[StepRow, ...]:
    """Return the steps that a case has taken, the first one first."""
    with open_workspace(desk.workspace) as connection:
        return steps_of(connection, case_id)


@permit("查看办理过程", ANYBODY)
def steps_open(desk: Desk, case_id: int) -> tuple[CaseStep, ...]:
    """Return the steps that whoever sits at the desk may take with a case now."""
    person = require(desk, "查看办理过程", ANYBODY)
    joined = may_join_steps(desk)
    with open_workspace(desk.workspace) as connection:
        status, taken = status_of(connection, case_id), steps_of(connection, case_id)
    roles = CASE_ROLES if person is None else person.roles
    return tuple(each for each in STEPS if status in each.begins and _fits(desk, each, roles, taken, joined=joined))


@permit("查看办理过程", ANYBODY)
def steps_ahead(desk: Desk, case_id: int) -> tuple[CaseStep, ...]:
    """Return the steps towards issuing that whoever sits at the desk may take one after the other, none needing more.

    With separated duties they end where another's begin; in an office of one they reach to the signature.
    """
    person = require(desk, "查看办理过程", ANYBODY)
    joined = may_join_steps(desk)
    with open_workspace(desk.workspace) as connection:
        status, taken = status_of(connection, case_id), steps_of(connection, case_id)
    roles = CASE_ROLES if person is None else person.roles
    ahead: list[CaseStep] = []
    for step in (BY_NAME[name] for name in FORWARD):
        if status in step.begins:
            if not _fits(desk, step, roles, taken, joined=joined):
                break
            ahead.append(step)
            taken, status = (StepRow(step.name, status, step.ends, "", who(desk), ""),), step.ends
    return tuple(ahead)


def _fits(desk: Desk, step: CaseStep, roles: tuple[str, ...], taken: tuple[StepRow, ...], *, joined: bool) -> bool:
    if step.role not in roles:
        return False
    try:
        _require_person(desk, step, taken, joined=joined)
    except RefusedError:
        return False
    return True
