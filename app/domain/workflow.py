"""Where a case stands in the office's work, and what its dates mean for whoever has a queue."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

STATUSES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "draft": "草稿",
        "accepted": "受理",
        "supplement": "补正",
        "first_review": "初审",
        "second_review": "复核",
        "issue": "签发",
        "archived": "归档",
        "void": "作废",
    }
)
WAITING: Final = ("draft", "accepted", "supplement", "first_review", "second_review")  # someone has to do something
SOON_DAYS: Final = 3  # what is due within so many days is shown as due soon; a help for the eye, no rule
_WEEKEND: Final = 5  # Saturday, as `date.weekday` counts


def days_left(due: str | None, today: date) -> int | None:
    """Return calendar days until an ISO date, negative where it is past; None without one."""
    return None if due is None else (date.fromisoformat(due) - today).days


def after_working_days(start: date, days: int) -> date:
    """Return the date `days` working days after `start`: Monday to Friday; public holidays are not known here."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < _WEEKEND
    return day
