"""Where a case stands in the office's work."""

from collections.abc import Mapping
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
SOON_DAYS: Final = 3  # what is due within so many working days is shown as due soon; a help for the eye, no rule
