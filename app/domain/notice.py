"""A notice: what takes an issued opinion out of force."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from app.domain.opinion import Office, PrintedCode

NOTICES: Final[Mapping[str, str]] = {"withdrawal": "撤回", "supersession": "替代"}
NOTICE_MARKS: Final[Mapping[str, str]] = {"withdrawal": "撤", "supersession": "代"}


@dataclass(frozen=True, slots=True)
class Notice:
    """All that a notice says; rendering it twice gives the same bytes.

    Attributes:
        kind: a key of NOTICES.
        number: the notice's own number.
        date: ISO date of issue.
        project: name of the project that the opinion is about.
        recipient: to whom it goes; empty where nobody is named.
        about, about_date: number and date of the opinion.
        successor, successor_date: number and date of the opinion that takes over; empty for a withdrawal.
        reason: why.
        record: attached to the PDF as JSON (`taixin-notice/1`).
    """

    kind: str
    number: str
    date: str
    office: Office
    project: str
    recipient: str
    about: str
    about_date: str
    reason: str
    successor: str = ""
    successor_date: str = ""
    record: Mapping[str, Any] = field(default_factory=dict)
    printed_code: PrintedCode | None = None
