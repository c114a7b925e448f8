"""Stations that exchange what they know, for tests: workspaces with their records and bytes, no packages between."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.evidence import Evidence
from app.domain.exchange import CaseRecord, record_from_json, record_json, shown
from app.domain.exchange_fields import part_hashes
from app.domain.fieldwork import Note, Photo, PhotoFacts, TrackPoint
from app.store.cases import add_case, load_case, save_case, set_dates
from app.store.connection import atomic
from app.store.evidence import EVIDENCE_FOLDER, add_evidence
from app.store.exchange_records import case_with_uuid, current_record, keep_record, open_records, station_of
from app.store.exchange_taking import TakenCase, retry_case, take_record
from app.store.exchange_values import parts_at_hand
from app.store.field_notes import add_note
from app.store.kept_files import keep_bytes
from app.store.photos import add_photo, keep_photo_file
from app.store.runs import add_run
from app.store.tracks import add_points, begin_track, end_track
from app.store.workspace import open_workspace

DOCUMENT = {"format": "taixin-case/1", "project": {"name": "石料场", "county": "忻府区", "land": {"total_ha": 12.5}}}
RESULT = {
    "format": "taixin-review/1",
    "verdict": "conforms",
    "as_of": "2026-11-23",
    "rulebase": {"edition": "1", "sha256": "00"},
    "layers": [],
}


@dataclass(frozen=True)
class Sent:
    """What goes from one station to another: records as JSON text, and bytes by SHA-256."""

    records: str
    parts: dict[str, bytes]


@dataclass(frozen=True)
class Station:
    """A workspace of its own; `clock` is what it writes as the time."""

    folder: Path
    clock: str = "2026-11-23T12:00:00+08:00"
    made: list[str] = field(default_factory=list)

    def new_case(self, uuid: str, document: dict[str, Any] | None = None) -> int:
        with open_workspace(self.folder) as connection, atomic(connection):
            return add_case(connection, document or DOCUMENT, uuid=uuid, now=self.clock)

    def case(self, uuid: str) -> int:
        with open_workspace(self.folder) as connection:
            found = case_with_uuid(connection, uuid)
        assert found is not None
        return found

    def document(self, uuid: str) -> dict[str, Any]:
        with open_workspace(self.folder) as connection:
            return dict(load_case(connection, self.case(uuid)).document)

    def edit(self, uuid: str, **project: Any) -> None:
        document = self.document(uuid)
        document["project"] = {**document["project"], **project}
        self.save(uuid, document)

    def save(self, uuid: str, document: dict[str, Any]) -> None:
        with open_workspace(self.folder) as connection, atomic(connection):
            save_case(connection, self.case(uuid), document, now=self.clock)

    def note(self, uuid: str, text: str, created: str = "") -> None:
        with open_workspace(self.folder) as connection, atomic(connection):
            case_id = self.case(uuid)
            add_note(connection, Note(0, case_id, text, "李经办", 112.7, 38.4, None, created or self.clock))

    def photo(self, uuid: str, data: bytes) -> None:
        file, digest = keep_photo_file(self.folder, data, ".jpg")
        photo = Photo(
            0, self.case(uuid), "现场.jpg", file, digest, None, None, "", None, 0, "", self.clock, PhotoFacts()
        )
        with open_workspace(self.folder) as connection, atomic(connection):
            add_photo(connection, photo, b"small " + data)

    def evidence(self, uuid: str, data: bytes) -> None:
        file, digest = keep_bytes(self.folder, EVIDENCE_FOLDER, data, ".pdf")
        with open_workspace(self.folder) as connection, atomic(connection):
            case_id = self.case(uuid)
            add_evidence(connection, Evidence(0, case_id, "L-01", "批复.pdf", file, digest, len(data), self.clock))

    def track(self, uuid: str, name: str) -> None:
        with open_workspace(self.folder) as connection, atomic(connection):
            track = begin_track(connection, self.case(uuid), kind="walk", name=name, now=self.clock)
            add_points(connection, track, [TrackPoint(112.7 + n / 1000, 38.4, None, 800.0, 2.5) for n in range(5)])
            end_track(connection, track, now=self.clock)

    def run(self, uuid: str, verdict: str = "conforms") -> None:
        with open_workspace(self.folder) as connection:
            add_run(connection, self.case(uuid), {**RESULT, "verdict": verdict}, now=self.clock)

    def dates(self, uuid: str, due: str) -> None:
        with open_workspace(self.folder) as connection, atomic(connection):
            set_dates(connection, self.case(uuid), "2026-11-01", due, now=self.clock)

    def send(self) -> Sent:
        records, parts = [], dict[str, bytes]()
        with open_workspace(self.folder) as connection, atomic(connection):
            station = station_of(connection, self.folder)
            for (case_id,) in connection.execute("SELECT id FROM case_file ORDER BY id").fetchall():
                record = current_record(connection, case_id, station=station, at=self.clock)
                keep_record(connection, case_id, record)
                records.append(record_json(record))
                for key, versions in record.fields.items():
                    for version in versions:
                        if part_hashes(key, version.value):
                            parts |= parts_at_hand(connection, self.folder, case_id, key, version.value)
        return Sent(json.dumps(records, ensure_ascii=False), parts)

    def take(self, sent: Sent) -> list[TakenCase]:
        with open_workspace(self.folder) as connection, atomic(connection):
            station = station_of(connection, self.folder)
            taken = [
                take_record(
                    connection,
                    self.folder,
                    record_from_json(each),
                    sent.parts.get,
                    station=station,
                    now=self.clock,
                    made=self.made,
                )
                for each in json.loads(sent.records)
            ]
            for case_id, _waiting, pending in tuple(open_records(connection)):
                if pending:
                    retry_case(connection, self.folder, case_id, station=station, now=self.clock)
        return taken

    def record(self, uuid: str) -> CaseRecord:
        with open_workspace(self.folder) as connection, atomic(connection):
            station = station_of(connection, self.folder)
            return current_record(connection, self.case(uuid), station=station, at=self.clock)

    def values(self, uuid: str) -> dict[str, Any]:
        return shown(self.record(uuid))

    def rows(self, table: str) -> int:
        with open_workspace(self.folder) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # a name of ours

    def has_bytes(self, place: str, data: bytes, suffix: str) -> bool:
        path = self.folder / place / f"{hashlib.sha256(data).hexdigest()}{suffix}"
        return path.is_file() and path.read_bytes() == data
