"""Tracks of cases, kept point by point as they come, so that a crash loses nothing that was told."""

import sqlite3
from collections.abc import Iterable
from typing import Final

from app.domain.fieldwork import Track, TrackPoint
from app.store.rows import found

_COLUMNS: Final = "id, case_id, kind, name, begun, ended"
_COUNT: Final = "(SELECT count(*) FROM track_point WHERE track_id = track.id) AS points"
_POINT: Final = "longitude, latitude, moment, altitude_m, radius_m, segment"


def begin_track(connection: sqlite3.Connection, case_id: int, *, kind: str, name: str, now: str) -> int:
    """Begin a track and return its id."""
    cursor = connection.execute(
        "INSERT INTO track (case_id, kind, name, begun) VALUES (?, ?, ?, ?)", (case_id, kind, name, now)
    )
    return int(cursor.lastrowid or 0)


def add_points(connection: sqlite3.Connection, track_id: int, points: Iterable[TrackPoint]) -> None:
    """Add points at a track's end."""
    connection.executemany(
        f"INSERT INTO track_point (track_id, {_POINT}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608  # names of ours
        (
            (track_id, each.longitude, each.latitude, each.moment, each.altitude_m, each.radius_m, each.segment)
            for each in points
        ),
    )


def drop_last_point(connection: sqlite3.Connection, track_id: int) -> None:
    """Take a track's last point back."""
    connection.execute(
        "DELETE FROM track_point WHERE id = (SELECT max(id) FROM track_point WHERE track_id = ?)", (track_id,)
    )


def end_track(connection: sqlite3.Connection, track_id: int, *, now: str) -> None:
    """End a track.

    Raises:
        BadInputError: there is no such track.
    """
    cursor = connection.execute("UPDATE track SET ended = ? WHERE id = ?", (now, track_id))
    found(cursor.rowcount or None, f"轨迹 {track_id}")


def tracks_of(connection: sqlite3.Connection, case_id: int) -> tuple[Track, ...]:
    """Return a case's tracks in the order they were begun."""
    sql = f"SELECT {_COLUMNS}, {_COUNT} FROM track WHERE case_id = ? ORDER BY id"  # noqa: S608  # names of ours
    return tuple(Track(**dict(row)) for row in connection.execute(sql, (case_id,)))


def points_of(connection: sqlite3.Connection, track_id: int) -> tuple[TrackPoint, ...]:
    """Return a track's points in their order."""
    sql = f"SELECT {_POINT} FROM track_point WHERE track_id = ? ORDER BY id"  # noqa: S608  # names of ours
    return tuple(TrackPoint(**dict(row)) for row in connection.execute(sql, (track_id,)))


def drop_track(connection: sqlite3.Connection, track_id: int) -> None:
    """Take a track away with its points.

    Raises:
        BadInputError: there is no such track.
    """
    cursor = connection.execute("DELETE FROM track WHERE id = ?", (track_id,))
    found(cursor.rowcount or None, f"轨迹 {track_id}")
