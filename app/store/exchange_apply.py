"""Write the fields of a merged record into the workspace's own tables, so that everything else works on them."""

import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain.exchange_fields import document_of
from app.domain.fieldwork import TrackPoint
from app.store.cases import add_case, load_case, save_case
from app.store.evidence import EVIDENCE_FOLDER, drop_evidence, evidence_of
from app.store.exchange_opinions import apply_opinion
from app.store.exchange_values import evidence_key, note_key, read_values, run_key, track_key
from app.store.field_notes import notes_of
from app.store.photos import PHOTOS_FOLDER, drop_photo
from app.store.rows import to_json
from app.store.runs import add_run
from app.store.tracks import add_points, tracks_of

Parts = Callable[[str], bytes]
_PLAIN: Final = ("status", "received", "due")


def make_case(connection: sqlite3.Connection, case: str, values: Mapping[str, Any], *, now: str) -> int:
    """Add a case that came from another station, and return its id; `apply_values` gives it the rest."""
    document = document_of(values, {})
    case_id = add_case(connection, document, uuid=case, now=now, status=str(values.get("status", "draft")))
    connection.execute("UPDATE case_file SET created = ? WHERE id = ?", (values.get("created", now), case_id))
    return case_id


def apply_values(
    connection: sqlite3.Connection, case_id: int, values: Mapping[str, Any], parts: Parts, *, now: str
) -> tuple[frozenset[str], int]:
    """Make a case's rows say what fields say.

    Args:
        connection: an open workspace, within `atomic`.
        case_id: the case.
        values: all of its fields that are not empty, by key.
        parts: gives the bytes of a SHA-256; those of photographs and evidence lie in the workspace already.
        now: the time, ISO 8601.

    Returns:
        files that no row names any more, to be dropped once the transaction is committed; and how many documents could
        not be entered in the register, since their number is taken or what they are about has not come.
    """
    before = read_values(connection, case_id)
    _apply_document(connection, case_id, values, before, now)
    dropped = set[str]()
    for key in sorted({*before, *values}):
        apply = _KINDS.get(key.partition("/")[0])
        if apply is not None and before.get(key) != values.get(key):
            dropped |= {file for file in (apply(connection, case_id, key, values.get(key), parts, now),) if file}
    _take_last_verdict(connection, case_id, now)
    runs = {key for key in values if key.startswith("run/")}
    opinions = [value for key, value in values.items() if key.startswith("opinion/") and before.get(key) != value]
    return frozenset(dropped), _enter(connection, case_id, opinions, parts, runs)


def _enter(
    connection: sqlite3.Connection, case_id: int, opinions: list[dict[str, Any]], parts: Parts, runs: set[str]
) -> int:
    """Enter documents, those that others are about first; return how many could not be."""
    left = sorted(opinions, key=lambda value: (value["kind"] != "opinion", value["number"]))
    return sum(not apply_opinion(connection, case_id, value, parts, runs) for value in left)


def _apply_document(
    connection: sqlite3.Connection, case_id: int, values: Mapping[str, Any], before: Mapping[str, Any], now: str
) -> None:
    document = load_case(connection, case_id).document
    made = document_of({key: value for key, value in values.items() if _is_of_document(key)}, document)
    if made != document:
        save_case(connection, case_id, made, now=now)
    plain = {key: values.get(key) for key in _PLAIN if values.get(key) != before.get(key)}
    if values.get("binned") != before.get("binned"):
        plain["binned"] = now if values.get("binned") else None
    for name, value in plain.items():
        connection.execute(f"UPDATE case_file SET {name} = ?, updated = ? WHERE id = ?", (value, now, case_id))  # noqa: S608


def _is_of_document(key: str) -> bool:
    return key == "site" or key.startswith(("project.", "judgement/"))


def _apply_text(connection: sqlite3.Connection, case_id: int, key: str, value: Any, _parts: Parts, now: str) -> None:
    clause = key.partition("/")[2]
    connection.execute("DELETE FROM opinion_text WHERE case_id = ? AND clause = ?", (case_id, clause))
    if value is not None:
        connection.execute("INSERT INTO opinion_text VALUES (?, ?, ?, ?)", (case_id, clause, value, now))


def _apply_step(connection: sqlite3.Connection, case_id: int, _key: str, value: Any, _parts: Parts, _now: str) -> None:
    names = ("step", "previous", "status", "at", "who", "why")
    connection.execute(
        "INSERT INTO case_status (case_id, step, previous, status, at, who, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (case_id, *(value[name] for name in names)),
    )


def _apply_note(connection: sqlite3.Connection, case_id: int, key: str, value: Any, _parts: Parts, _now: str) -> None:
    known = {note_key(each): each.id for each in notes_of(connection, case_id)}.get(key)
    if value is None:
        connection.execute("DELETE FROM field_note WHERE id = ?", (known,))
    elif known is not None:
        sql = "UPDATE field_note SET text = ?, radius_m = ? WHERE id = ?"
        connection.execute(sql, (value["text"], value["radius_m"], known))
    else:
        names = ("text", "author", "longitude", "latitude", "radius_m", "created")
        sql = (
            "INSERT INTO field_note (case_id, text, author, longitude, latitude, radius_m, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
        )
        connection.execute(sql, (case_id, *(value[name] for name in names)))


_PHOTO: Final = ("longitude", "latitude", "pinned", "direction", "offset_s", "remark")


def _apply_photo(
    connection: sqlite3.Connection, case_id: int, key: str, value: Any, parts: Parts, _now: str
) -> str | None:
    digest = key.partition("/")[2]
    row = connection.execute("SELECT id FROM photo WHERE case_id = ? AND sha256 = ?", (case_id, digest)).fetchone()
    if value is None:
        return drop_photo(connection, row[0])
    if row is not None:
        sets = ", ".join(f"{name} = ?" for name in _PHOTO)
        connection.execute(f"UPDATE photo SET {sets} WHERE id = ?", (*(value[name] for name in _PHOTO), row[0]))  # noqa: S608
        return None
    values = {name: value[name] for name in ("name", "sha256", "added", *_PHOTO)} | {
        "case_id": case_id,
        "file": f"{PHOTOS_FOLDER}/{digest}{value['suffix']}",
        "facts": to_json(value["facts"]),
        "thumbnail": parts(value["thumbnail_sha256"]),
    }
    marks = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO photo ({', '.join(values)}) VALUES ({marks})", values)  # noqa: S608
    return None


def _apply_evidence(
    connection: sqlite3.Connection, case_id: int, key: str, value: Any, _parts: Parts, _now: str
) -> str | None:
    known = {evidence_key(each): each.id for each in evidence_of(connection, case_id)}.get(key)
    if value is None:
        return None if known is None else drop_evidence(connection, known)
    if known is None:
        file = f"{EVIDENCE_FOLDER}/{value['sha256']}{value['suffix']}"
        names = ("rule", "name", "sha256", "size", "added")
        connection.execute(
            "INSERT INTO evidence (case_id, file, rule, name, sha256, size, added) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (case_id, file, *(value[name] for name in names)),
        )
    return None


def _apply_track(connection: sqlite3.Connection, case_id: int, key: str, value: Any, parts: Parts, _now: str) -> None:
    for track in tracks_of(connection, case_id):
        if track_key(track) == key:
            connection.execute("DELETE FROM track WHERE id = ?", (track.id,))
    if value is None:
        return
    names = ("kind", "name", "begun", "ended")
    cursor = connection.execute(
        "INSERT INTO track (case_id, kind, name, begun, ended) VALUES (?, ?, ?, ?, ?)",
        (case_id, *(value[name] for name in names)),
    )
    rows = json.loads(parts(value["points_sha256"]))
    add_points(connection, int(cursor.lastrowid or 0), (TrackPoint(*row) for row in rows))


def _apply_run(connection: sqlite3.Connection, case_id: int, key: str, value: Any, parts: Parts, _now: str) -> None:
    if run_key(value["created"], value["result_sha256"]) != key:
        raise ValueError(f"{key} is another run")
    add_run(connection, case_id, json.loads(parts(value["result_sha256"])), now=value["created"])


def _take_last_verdict(connection: sqlite3.Connection, case_id: int, now: str) -> None:
    last = "SELECT verdict FROM run WHERE case_id = ?1 ORDER BY created DESC, id DESC LIMIT 1"
    connection.execute(f"UPDATE case_file SET verdict = ({last}), updated = ?2 WHERE id = ?1", (case_id, now))  # noqa: S608


_Apply = Callable[[sqlite3.Connection, int, str, Any, Parts, str], str | None]
_KINDS: "Final[dict[str, _Apply]]" = {
    "text": _apply_text,
    "step": _apply_step,
    "note": _apply_note,
    "photo": _apply_photo,
    "evidence": _apply_evidence,
    "track": _apply_track,
    "run": _apply_run,
}
