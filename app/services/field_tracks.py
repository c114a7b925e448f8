"""Tracks: recorded point by point, measured, taken as a site, read from and written to GPX."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Final

import shapely

from app.domain.fieldwork import PINNED, Fix, Note, Photo, Track, TrackPoint
from app.domain.site import Site
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.files import read_bytes
from app.services.permits import ANYBODY, CASEWORK, permit
from app.services.records import case_words, note, write_out
from app.store import tracks as stored
from app.store.connection import Connection, atomic
from app.store.workspace import open_workspace

WALKED: Final = "用地范围是在现场用卫星定位接收机走出来的，不是勘测定界成果，请以勘测定界成果核对。"
_CREATOR: Final = "taixin-review"
_RING: Final = 3


@dataclass(frozen=True, slots=True)
class TrackFigures:
    """A track measured on the ellipsoid: its length, and the area it goes around (None where it is no ring)."""

    length_m: float
    area_m2: float | None
    trouble: str = ""


@permit("记录轨迹", CASEWORK)
def begin_track(desk: Desk, case_id: int, *, kind: str, name: str, now: str) -> int:
    """Begin a track of a kind (`walk` or `corners`) and return its id."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        made = stored.begin_track(connection, case_id, kind=kind, name=name, now=now)
        note(connection, desk, "track_begin", case_words(case_id), at=now, track=made, kind=kind)
    return made


def track_point(fix: Fix, radius_m: float | None, segment: int = 0) -> TrackPoint:
    """Return a fix as a track's point.

    Raises:
        BadInputError: the fix has no position.
    """
    if fix.place is None:
        raise BadInputError("还没有定位，不能记录这一点；请到开阔处等接收机定位后再记。")
    moment = None if fix.moment is None else fix.moment.isoformat()
    return TrackPoint(*fix.place, moment, fix.altitude_m, radius_m, segment)


@permit("记录轨迹", CASEWORK)
def add_track_point(desk: Desk, track_id: int, point: TrackPoint) -> None:
    """Add a point; when this returns, it is on the disk."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        stored.add_points(connection, track_id, (point,))


@permit("记录轨迹", CASEWORK)
def take_back_point(desk: Desk, track_id: int) -> None:
    """Take a track's last point back."""
    with open_workspace(desk.workspace) as connection, atomic(connection):
        stored.drop_last_point(connection, track_id)


@permit("记录轨迹", CASEWORK)
def end_track(desk: Desk, track_id: int, *, now: str) -> None:
    """End a track.

    Raises:
        BadInputError: there is no such track.
    """
    with open_workspace(desk.workspace) as connection, atomic(connection):
        stored.end_track(connection, track_id, now=now)
        note(connection, desk, "track_end", f"轨迹 {track_id}", at=now)


@permit("查看案卷", ANYBODY)
def list_tracks(desk: Desk, case_id: int) -> tuple[Track, ...]:
    """Return a case's tracks in the order they were begun."""
    with open_workspace(desk.workspace) as connection:
        return stored.tracks_of(connection, case_id)


@permit("查看案卷", ANYBODY)
def track_points(desk: Desk, track_id: int) -> tuple[TrackPoint, ...]:
    """Return a track's points in their order."""
    with open_workspace(desk.workspace) as connection:
        return stored.points_of(connection, track_id)


@permit("删除轨迹", CASEWORK)
def remove_track(desk: Desk, track_id: int) -> None:
    """Take a track away with its points.

    Raises:
        BadInputError: there is no such track.
    """
    with open_workspace(desk.workspace) as connection, atomic(connection):
        stored.drop_track(connection, track_id)
        note(connection, desk, "track_remove", f"轨迹 {track_id}")


@permit("查看案卷", ANYBODY)
def track_figures(desk: Desk, points: Sequence[TrackPoint]) -> TrackFigures:
    """Measure a track; a ring that crosses itself has no area, and the trouble says where."""
    from app.geodata.standing import line_length_m

    runs = [list(run) for _, run in groupby(points, key=lambda point: point.segment)]
    length = sum(line_length_m([_place(point) for point in run]) for run in runs)
    try:
        ring = _ring(desk, points)
    except BadInputError as error:
        return TrackFigures(length, None, str(error))
    return TrackFigures(length, desk.measure.area_m2(ring.geometry))


def _place(point: TrackPoint) -> tuple[float, float]:
    return point.longitude, point.latitude


def _ring(desk: Desk, points: Sequence[TrackPoint]) -> Site:
    from app.geodata.sites import site_from_geojson

    corners = [place for place, _ in groupby(_place(point) for point in points)]
    corners = corners[:-1] if len(corners) > 1 and corners[0] == corners[-1] else corners
    if len(corners) < _RING:
        raise BadInputError("轨迹不足三个点，围不成范围；请沿边界走一圈，或逐个角点打点。", field="site")
    ring = [list(corner) for corner in (*corners, corners[0])]
    return site_from_geojson({"type": "Polygon", "coordinates": [ring]}, outlines=desk.outlines)


@permit("查看案卷", ANYBODY)
def walked_site(desk: Desk, points: Sequence[TrackPoint]) -> Site:
    """Return what a track goes around as a site, marked as walked, with how far off its points may be.

    Raises:
        BadInputError: it has too few points, or crosses itself.
    """
    site = _ring(desk, points)
    radii = [point.radius_m for point in points if point.radius_m is not None]
    known = f"接收机报告的各点误差最大{max(radii):.1f}米。" if len(radii) == len(points) else "部分点的误差不详。"
    return replace(site, warnings=(*site.warnings, WALKED + known))


@permit("导入轨迹", CASEWORK)
def import_gpx(desk: Desk, case_id: int, path: Path, *, now: str) -> tuple[int, ...]:
    """Take the tracks of a GPX file into a case, all or none, and return their ids.

    Raises:
        BadInputError: the file is no GPX, or holds no track.
    """
    from app.geodata.gpx import read_gpx

    read = read_gpx(read_bytes(path), path.name)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        made = tuple(_keep(connection, case_id, each.name or path.stem, each.points, now) for each in read)
        note(connection, desk, "track_import", case_words(case_id), at=now, file=path.name, tracks=list(made))
    return made


def _keep(connection: Connection, case_id: int, name: str, points: Sequence[TrackPoint], now: str) -> int:
    track_id = stored.begin_track(connection, case_id, kind="gpx", name=name, now=now)
    stored.add_points(connection, track_id, points)
    stored.end_track(connection, track_id, now=now)
    return track_id


@permit("导出轨迹", CASEWORK)
def export_gpx(
    desk: Desk, tracks: Sequence[Track], path: Path, *, notes: Sequence[Note] = (), photos: Sequence[Photo] = ()
) -> None:
    """Write tracks, notes and pinned photographs to a GPX file, whole or not at all.

    Raises:
        BadInputError: there is nothing to write.
        WorldError: the file cannot be written.
    """
    from app.geodata.gpx import GpxPlace, GpxTrack, write_gpx

    places = [GpxPlace(each.longitude, each.latitude, each.text, each.author, each.created) for each in notes]
    places += [
        GpxPlace(*photo.place, photo.name, f"{photo.remark}（{PINNED[photo.pinned]}）", photo.facts.taken)
        for photo in photos
        if photo.place is not None
    ]
    if not tracks and not places:
        raise BadInputError("本案卷还没有轨迹、记事或有位置的照片，没有可导出的内容。")
    written = [GpxTrack(each.name, track_points(desk, each.id)) for each in tracks]
    cases = sorted({each.case_id for each in tracks} | {each.case_id for each in notes})
    write_out(desk, "track", path, write_gpx(written, places, creator=_CREATOR), cases=cases)


def track_line(points: Sequence[TrackPoint]) -> shapely.MultiLineString:
    """Return a track as lines, one for each segment, degrees."""
    runs = [[_place(point) for point in run] for _, run in groupby(points, key=lambda point: point.segment)]
    return shapely.MultiLineString([run for run in runs if len(run) > 1])
