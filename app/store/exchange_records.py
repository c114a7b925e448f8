"""What is kept of the exchange: this station's name for itself, the stations heard of, and a record of every case."""

import hashlib
import json
import platform
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.domain.exchange import CaseRecord, capture, conflicts, record_from_json, record_json, shown
from app.domain.exchange_fields import LASTING
from app.store.exchange_values import read_values
from app.store.rows import to_json
from app.store.settings import get_setting, set_setting
from app.store.workspace import DATABASE_NAME

_STATION: Final = "exchange.station"


@dataclass(frozen=True, slots=True)
class Station:
    """A station that was heard of: its identity, its name and its office's, and when (ISO 8601)."""

    station: str
    name: str
    office: str
    heard: str


def station_of(connection: sqlite3.Connection, folder: Path) -> str:
    """Return this station's identity, made where there is none.

    A workspace that was copied, moved or restored is another station from then on: it must never count as the one that
    it was made from, since that one goes on counting.
    """
    place = _place(folder)
    kept = get_setting(connection, _STATION)
    if isinstance(kept, dict) and kept.get("place") == place:
        return str(kept["station"])
    station = uuid.uuid4().hex
    set_setting(connection, _STATION, {"station": station, "place": place})
    return station


def forget_station(connection: sqlite3.Connection) -> None:
    """Let the workspace be another station from now on, as after it was restored."""
    set_setting(connection, _STATION, None)


def _place(folder: Path) -> str:
    file = (folder / DATABASE_NAME).resolve()
    return hashlib.sha256(f"{platform.node()}\n{file}\n{file.stat().st_ino}".encode()).hexdigest()


def keep_station(connection: sqlite3.Connection, heard: Station) -> None:
    """Keep what was heard of a station."""
    values = (heard.station, heard.name, heard.office, heard.heard)
    connection.execute("INSERT OR REPLACE INTO exchange_station VALUES (?, ?, ?, ?)", values)


def stations(connection: sqlite3.Connection) -> Mapping[str, Station]:
    """Return the stations that were heard of, by identity."""
    rows = connection.execute("SELECT station, name, office, heard FROM exchange_station")
    return {row[0]: Station(*row) for row in rows}


def all_case_ids(connection: sqlite3.Connection) -> tuple[int, ...]:
    """Return the ids of all cases, those in the bin too."""
    return tuple(row[0] for row in connection.execute("SELECT id FROM case_file ORDER BY id"))


def case_with_uuid(connection: sqlite3.Connection, case: str) -> int | None:
    """Return the id of the case that bears a uuid, None where it is not known here."""
    row = connection.execute("SELECT id FROM case_file WHERE uuid = ?", (case,)).fetchone()
    return None if row is None else int(row[0])


def kept_record(connection: sqlite3.Connection, case_id: int) -> CaseRecord:
    """Return the record as it was kept last; without fields where the case was never exchanged."""
    row = connection.execute(
        "SELECT uuid, record FROM case_file LEFT JOIN exchange_record ON case_id = id WHERE id = ?", (case_id,)
    ).fetchone()
    return CaseRecord(row[0]) if row[1] is None else record_from_json(json.loads(row[1]))


def current_record(connection: sqlite3.Connection, case_id: int, *, station: str, at: str) -> CaseRecord:
    """Return the record with what was changed here since it was kept; it is not kept by this.

    Args:
        connection: an open workspace.
        case_id: the case.
        station: this station.
        at: the time, ISO 8601.
    """
    record = kept_record(connection, case_id)
    return capture(record, _with_lasting(record, read_values(connection, case_id)), station=station, at=at)


def _with_lasting(record: CaseRecord, values: dict[str, Any]) -> dict[str, Any]:
    """Add what is never removed: a document that could not be entered in the register yet is not gone."""
    return {key: value for key, value in shown(record).items() if key.startswith(LASTING)} | values


def keep_record(connection: sqlite3.Connection, case_id: int, record: CaseRecord, *, pending: int = 0) -> None:
    """Keep a record; `pending` of its documents could not be entered in the register."""
    values = (case_id, to_json(record_json(record)), len(conflicts(record)), pending)
    connection.execute("INSERT OR REPLACE INTO exchange_record VALUES (?, ?, ?, ?)", values)


def open_records(connection: sqlite3.Connection) -> Iterator[tuple[int, int, int]]:
    """Yield the cases in which something waits: id, fields to choose in, documents not entered."""
    rows = connection.execute(
        "SELECT case_id, waiting, pending FROM exchange_record WHERE waiting > 0 OR pending > 0 ORDER BY case_id"
    )
    yield from ((row[0], row[1], row[2]) for row in rows)


def waiting_in(connection: sqlite3.Connection, case_id: int) -> int:
    """Return how many fields of a case wait for a choice."""
    row = connection.execute("SELECT waiting FROM exchange_record WHERE case_id = ?", (case_id,)).fetchone()
    return 0 if row is None else int(row[0])


def named_nowhere(connection: sqlite3.Connection, files: Iterable[str]) -> tuple[str, ...]:
    """Return those of some files (relative to the workspace) that no photograph and no evidence names."""
    sql = "SELECT 1 FROM photo WHERE file = ?1 UNION ALL SELECT 1 FROM evidence WHERE file = ?1 LIMIT 1"
    return tuple(file for file in files if connection.execute(sql, (file,)).fetchone() is None)
