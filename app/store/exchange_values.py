"""Read a case out of the workspace as the fields that stations exchange, and the bytes that belong to them."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from app.domain.evidence import Evidence
from app.domain.exchange import canonical
from app.domain.exchange_fields import added_key, document_fields, part_hashes
from app.domain.fieldwork import Note, Track
from app.store.evidence import EVIDENCE_FOLDER, evidence_of
from app.store.field_notes import notes_of
from app.store.opinions import OpinionFilter, OpinionRow, list_opinions
from app.store.photos import PHOTOS_FOLDER
from app.store.rows import found
from app.store.tracks import points_of, tracks_of

ASIDE_FOLDER: Final = "exchange"  # bytes of versions that do not hold, until somebody has chosen
_NOT_EXCHANGED: Final = ("id", "about_id", "successor_id", "case_id", "run_id")


def read_values(connection: sqlite3.Connection, case_id: int) -> dict[str, Any]:
    """Return a case as fields by key (`exchange_fields`).

    Raises:
        BadInputError: there is no such case.
    """
    row = connection.execute(
        "SELECT document, status, created, received, due, binned FROM case_file WHERE id = ?", (case_id,)
    ).fetchone()
    document, *rest = found(row, f"案卷 {case_id}")
    plain = dict(zip(("status", "created", "received", "due", "binned"), rest, strict=True))
    values = document_fields(json.loads(document)) | plain
    values["binned"] = None if plain["binned"] is None else True
    for part in (_texts, _steps, _notes, _photos, _evidence, _tracks, _runs, _opinions):
        values |= dict(part(connection, case_id))
    return values


_Fields = Iterator[tuple[str, Any]]


def _texts(connection: sqlite3.Connection, case_id: int) -> _Fields:
    for clause, text in connection.execute("SELECT clause, text FROM opinion_text WHERE case_id = ?", (case_id,)):
        yield f"text/{clause}", text


def _steps(connection: sqlite3.Connection, case_id: int) -> _Fields:
    rows = connection.execute(
        "SELECT step, previous, status, at, who, why FROM case_status WHERE case_id = ?", (case_id,)
    )
    for row in rows:
        yield added_key("step", *row), dict(row)


def _notes(connection: sqlite3.Connection, case_id: int) -> _Fields:
    for note in notes_of(connection, case_id):
        value = asdict(note)
        del value["id"], value["case_id"]
        yield note_key(note), value


def note_key(note: Note) -> str:
    """Return a note's key: its words may change, who wrote it when and where does not."""
    return added_key("note", note.author, note.created, note.longitude, note.latitude)


def _photos(connection: sqlite3.Connection, case_id: int) -> _Fields:
    for row in connection.execute("SELECT * FROM photo WHERE case_id = ?", (case_id,)):
        value = {name: row[name] for name in row.keys() if name not in ("id", "case_id", "thumbnail", "file")}  # noqa: SIM118
        value |= {"facts": json.loads(row["facts"]), "suffix": Path(row["file"]).suffix}
        value["thumbnail_sha256"] = hashlib.sha256(row["thumbnail"]).hexdigest()
        yield f"photo/{row['sha256']}", value


def _evidence(connection: sqlite3.Connection, case_id: int) -> _Fields:
    for each in evidence_of(connection, case_id):
        value = {name: getattr(each, name) for name in ("rule", "name", "sha256", "size", "added")}
        yield evidence_key(each), value | {"suffix": Path(each.file).suffix}


def evidence_key(evidence: Evidence) -> str:
    """Return the key of a file beside a rule."""
    return added_key("evidence", evidence.rule, evidence.sha256)


def _tracks(connection: sqlite3.Connection, case_id: int) -> _Fields:
    for track in tracks_of(connection, case_id):
        value = {name: getattr(track, name) for name in ("kind", "name", "begun", "ended")}
        yield track_key(track), value | {"points_sha256": _digest(_points(connection, track.id))}


def track_key(track: Track) -> str:
    """Return a track's key: it is the one of its kind and name that was begun then."""
    return added_key("track", track.kind, track.name, track.begun)


def _points(connection: sqlite3.Connection, track_id: int) -> bytes:
    return canonical([list(asdict(point).values()) for point in points_of(connection, track_id)]).encode()


def _runs(connection: sqlite3.Connection, case_id: int) -> _Fields:
    for run in connection.execute("SELECT created, result FROM run WHERE case_id = ?", (case_id,)):
        digest = _digest(run["result"].encode())
        yield run_key(run["created"], digest), {"created": run["created"], "result_sha256": digest}


def run_key(created: str, result_sha256: str) -> str:
    """Return a run's key."""
    return added_key("run", created, result_sha256)


def _opinions(connection: sqlite3.Connection, case_id: int) -> _Fields:
    for row in list_opinions(connection, OpinionFilter(case_id=case_id)):
        yield f"opinion/{row.number}", _opinion(connection, row)


def _opinion(connection: sqlite3.Connection, row: OpinionRow) -> dict[str, Any]:
    value = {name: item for name, item in asdict(row).items() if name not in _NOT_EXCHANGED}
    numbers = dict(
        map(
            tuple,
            connection.execute("SELECT id, number FROM opinion WHERE id IN (?, ?)", (row.about_id, row.successor_id)),
        )
    )
    run = connection.execute("SELECT created, result FROM run WHERE id = ?", (row.run_id,)).fetchone()
    turns = connection.execute(
        "SELECT turn, role, signed, who FROM opinion_signature WHERE opinion_id = ? ORDER BY turn", (row.id,)
    )
    shares = connection.execute(
        "SELECT county, block, new_construction_ha, water_m3, year FROM ledger WHERE opinion_id = ? ORDER BY id",
        (row.id,),
    )
    return value | {
        "about": numbers.get(row.about_id),
        "successor": numbers.get(row.successor_id),
        "run": run_key(run["created"], _digest(run["result"].encode())),
        "signatures": [list(turn) for turn in turns],
        "shares": [list(share) for share in shares],
    }


def parts_at_hand(connection: sqlite3.Connection, folder: Path, case_id: int, key: str, value: Any) -> dict[str, bytes]:
    """Return the bytes that belong to a field's value, by SHA-256, as far as the workspace has them.

    Args:
        connection: an open workspace.
        folder: the workspace's.
        case_id: the case.
        key: of the field.
        value: of the field; it need not be the one that holds.
    """
    wanted = part_hashes(key, value)
    found_bytes = {}
    for digest in wanted:
        for data in _candidates(connection, folder, case_id, key, value, digest):
            if _digest(data) == digest:
                found_bytes[digest] = data
                break
    return found_bytes


def _candidates(
    connection: sqlite3.Connection, folder: Path, case_id: int, key: str, value: Any, digest: str
) -> Iterator[bytes]:
    kind = key.partition("/")[0]
    if kind in ("photo", "evidence") and digest == value["sha256"]:
        place = PHOTOS_FOLDER if kind == "photo" else EVIDENCE_FOLDER
        yield from _file(folder / place / f"{digest}{value['suffix']}")
    elif kind == "photo":
        rows = connection.execute(
            "SELECT thumbnail FROM photo WHERE case_id = ? AND sha256 = ?", (case_id, value["sha256"])
        )
        yield from (bytes(row[0]) for row in rows)
    elif kind == "track":
        yield from (_points(connection, each.id) for each in tracks_of(connection, case_id) if track_key(each) == key)
    elif kind == "run":
        rows = connection.execute(
            "SELECT result FROM run WHERE case_id = ? AND created = ?", (case_id, value["created"])
        )
        yield from (row[0].encode() for row in rows)
    elif kind == "opinion":
        rows = connection.execute(
            "SELECT pdf FROM opinion_pdf JOIN opinion ON id = opinion_id WHERE number = ?", (value["number"],)
        )
        yield from (bytes(row[0]) for row in rows)
    yield from _file(folder / ASIDE_FOLDER / digest)


def _file(path: Path) -> Iterator[bytes]:
    if path.is_file():
        yield path.read_bytes()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
