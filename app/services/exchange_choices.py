"""Fields that were changed apart: what each station wrote, beside one another, and a person's choice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.exchange import CaseRecord, Version, choices, conflicts, shown
from app.errors import BadInputError
from app.services.cases import Changes
from app.services.desk import Desk
from app.services.exchange_words import field_name, value_words
from app.services.permits import ANYBODY, HANDLING, permit, who
from app.store.audit import add_audit
from app.store.connection import atomic
from app.store.exchange_records import (
    Station,
    kept_record,
    named_nowhere,
    open_records,
    station_of,
    stations,
    waiting_in,
)
from app.store.exchange_taking import choose
from app.store.layer_files import drop_file
from app.store.workspace import open_workspace


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that were written apart.

    Attributes:
        words: what it says, in a line.
        station, office: who wrote it; `is_mine` where it was written here.
        at: when, ISO 8601.
        holds: whether it is the one in the case now.
        text: the value as the record has it.
    """

    words: str
    station: str
    office: str
    is_mine: bool
    at: str
    holds: bool
    text: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field of one case that waits for a person."""

    case_id: int
    case_name: str
    key: str
    name: str
    choices: tuple[Choice, ...]


@permit("查看案卷", ANYBODY)
def list_conflicts(desk: Desk, case_id: int | None = None) -> tuple[Conflict, ...]:
    """Return the fields that wait for a person, in one case or in all, case by case."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        mine, known = station_of(connection, desk.workspace), stations(connection)
        found = list[Conflict]()
        for each, waiting, _pending in tuple(open_records(connection)):
            if waiting and case_id in (None, each):
                found += _conflicts(each, kept_record(connection, each), mine, known)
    return tuple(found)


@permit("查看案卷", ANYBODY)
def waiting_in_case(desk: Desk, case_id: int) -> int:
    """Return how many fields of a case wait for a person."""
    with open_workspace(desk.workspace) as connection:
        return waiting_in(connection, case_id)


def _conflicts(case_id: int, record: CaseRecord, mine: str, known: Mapping[str, Station]) -> Iterator[Conflict]:
    name = str(shown(record).get("project.name", ""))
    for key in conflicts(record):
        options = choices(record, key)
        told = tuple(_choice(key, each, mine, known, holds=each is options[0]) for each in options)
        yield Conflict(case_id, name, key, field_name(key), told)


def _choice(key: str, version: Version, mine: str, known: Mapping[str, Station], *, holds: bool) -> Choice:
    heard = known.get(version.station)
    name, office = ("", "") if heard is None else (heard.name, heard.office)
    is_mine = version.station == mine
    return Choice(value_words(key, version.value), name, office, is_mine, version.at, holds, version.text)


@permit("选定两边都改的内容", HANDLING)
def choose_values(desk: Desk, case_id: int, picks: Mapping[str, str], *, moment: datetime) -> Changes:
    """Let a person's choices hold; the next package carries them to the other stations.

    Args:
        desk: the open desk.
        case_id: the case.
        picks: by key of a field, the `text` of the choice.
        moment: now, timezone aware.

    Raises:
        BadInputError: a field does not wait, or nobody wrote such a value.
    """
    at = moment.isoformat(timespec="seconds")
    with open_workspace(desk.workspace) as connection, atomic(connection):
        record = kept_record(connection, case_id)
        detail: dict[str, Any] = {}
        for key, text in picks.items():
            version = next((each for each in choices(record, key) if each.text == text), None)
            if key not in conflicts(record) or version is None:
                raise BadInputError(f"“{field_name(key)}”没有待选定的这项内容，可能已经选定。请刷新后查看。", field=key)
            detail[field_name(key)] = value_words(key, version.value)
        station = station_of(connection, desk.workspace)
        done = choose(connection, desk.workspace, case_id, picks, station=station, now=at)
        add_audit(connection, at=at, who=who(desk), act="package_choose", subject=f"案卷 {case_id}", detail=detail)
        dropped = named_nowhere(connection, done.dropped)
    for file in dropped:
        drop_file(desk.workspace, file)
    return Changes(frozenset({case_id}))
