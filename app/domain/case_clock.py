"""The clock of a case: when it and its present step are due, in working days, stopped while the applicant supplies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from app.domain.working_days import WorkCalendar, after_working_days, working_days_between

TOTAL: Final = "total"
STEPS: Final = ("draft", "supplement", "accepted", "first_review", "second_review", "issue")  # may have a limit each
LIMITS: Final = (STEPS[0], TOTAL, *STEPS[1:])
MOST_DAYS: Final = 365
STOPPED: Final = "supplement"
ENDED: Final = ("archived", "void")
_COUNTED: Final = ("accepted", "first_review", "second_review", "issue")


@dataclass(frozen=True, slots=True)
class Stay:
    """A case has been in a status since a day, until the next stay begins."""

    status: str
    since: date


@dataclass(frozen=True, slots=True)
class SetDue:
    """A due date that a person has set, and on which day; it moves on by what the clock stood still since."""

    due: date
    on: date


@dataclass(frozen=True, slots=True)
class CaseClock:
    """What is known of a case's time.

    Attributes:
        due: the last day for the whole case; None without a limit, or while the clock stands still.
        step_due: the last day for the step at which the case is; None without a limit.
        left: working days that are left once the clock goes on; None while it goes.
    """

    due: date | None = None
    step_due: date | None = None
    left: int | None = None


def case_clock(
    stays: Sequence[Stay],
    received: date | None,
    limits: Mapping[str, int],
    calendar: WorkCalendar,
    set_due: SetDue | None = None,
) -> CaseClock:
    """Return the clock of a case.

    Before it is accepted, a case is due by the limit of `draft` after it came in. From the day of acceptance on the
    limit of `total` counts, that day not counted; days after the clock was stopped, up to and with the one on which it
    went on, do not count.

    Args:
        stays: where the case has been, the present one last; the days in order.
        received: when it came in, where that is known.
        limits: working days by `LIMITS`; what is missing has no limit.
        calendar: which days are worked.
        set_due: a due date that a person has set; it goes before the reckoned one.
    """
    if not stays or stays[-1].status in ENDED:
        return CaseClock()
    present = stays[-1]
    if present.status == "draft":
        return CaseClock(set_due.due if set_due else _after(calendar, received, limits.get("draft")))
    step_due = _after(calendar, present.since, limits.get(present.status))
    base = set_due or _reckoned(stays, limits, calendar)
    if base is None:
        return CaseClock(step_due=step_due)
    due = after_working_days(calendar, base.due, _stood(stays, calendar, base.on))
    if present.status == STOPPED:
        return CaseClock(None, step_due, working_days_between(calendar, max(present.since, base.on), due))
    return CaseClock(due, step_due)


def _reckoned(stays: Sequence[Stay], limits: Mapping[str, int], calendar: WorkCalendar) -> SetDue | None:
    """Return when the case would be due had the clock never been stopped."""
    accepted = next((stay.since for stay in stays if stay.status in _COUNTED), None)
    due = _after(calendar, accepted, limits.get(TOTAL))
    return None if accepted is None or due is None else SetDue(due, accepted)


def _stood(stays: Sequence[Stay], calendar: WorkCalendar, since: date) -> int:
    """Return how many working days the clock has stood still since a day, stops that go on left out."""
    return sum(
        working_days_between(calendar, max(stay.since, since), after.since)
        for stay, after in pairwise(stays)
        if stay.status == STOPPED and after.since > since
    )


def _after(calendar: WorkCalendar, start: date | None, days: int | None) -> date | None:
    return None if start is None or days is None else after_working_days(calendar, start, days)
