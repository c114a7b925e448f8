"""Working days: a calendar of days off and make-up days, and counting by it; pure, the data come from elsewhere."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_WEEKEND: Final = 5  # Saturday, as `date.weekday` counts
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days are worked; Monday to Friday where nothing else is known.

    Attributes:
        off: days that are not worked.
        on: days that are worked all the same, weekends as a rule; they go before `off`.
        years: years of which the arrangement of holidays is known.
    """

    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def is_working(self, day: date) -> bool:
        """Return whether a day is worked."""
        return day in self.on or (day.weekday() < _WEEKEND and day not in self.off)


def after_working_days(calendar: WorkCalendar, start: date, days: int) -> date:
    """Return the date `days` working days after `start`; the day on which it begins does not count."""
    day = start
    while days > 0:
        day += _DAY
        days -= calendar.is_working(day)
    return day


def working_days_between(calendar: WorkCalendar, start: date, end: date) -> int:
    """Return how many working days there are after `start` up to and with `end`; negative where `end` is earlier."""
    if end < start:
        return -working_days_between(calendar, end, start)
    return sum(calendar.is_working(start + _DAY * step) for step in range(1, (end - start).days + 1))
