"""Photographs of a case: added with their bytes unchanged, pinned, listed, exported, removed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

import shapely
from shapely.geometry.base import BaseGeometry

from app.domain.fieldwork import Photo, PhotoFacts, TrackPoint
from app.errors import BadInputError, CancelledError
from app.services.desk import Desk
from app.services.files import read_bytes, read_kept
from app.services.permits import ANYBODY, CASEWORK, permit
from app.services.records import case_words, note, write_out
from app.store import photos as stored
from app.store.connection import atomic
from app.store.layer_files import drop_file
from app.store.workspace import open_workspace

FAR_M: Final = 500.0  # from the site: worth a word, and no more; nothing is decided by it
_WRONG_CLOCK_S: Final = 60  # satellites and camera may tell their times some seconds apart
_LARGEST: Final = 200 * 1024 * 1024
_WGS: Final = ("", "WGS-84", "WGS84", "WGS 84", "CGCS2000")


@dataclass(frozen=True, slots=True)
class AddedPhotos:
    """What came of adding files: ids of new photographs, and a sentence for each thing that is odd or was refused."""

    ids: tuple[int, ...]
    sentences: tuple[str, ...]


def photographs_in(folder: Path) -> tuple[Path, ...]:
    """Return what looks like photographs in a folder, by name.

    Raises:
        BadInputError: the folder cannot be read.
    """
    from app.geodata.photographs import photographs_in as look

    return look(folder)


@permit("添加照片", CASEWORK)
def add_photos(
    desk: Desk,
    case_id: int,
    paths: Sequence[Path],
    *,
    now: str,
    site: BaseGeometry | None = None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    cancel: Callable[[], bool] = lambda: False,
) -> AddedPhotos:
    """Add photographs to a case; one that cannot be read is told and keeps the others from nothing.

    Args:
        desk: the open desk.
        case_id: the case.
        paths: the files; they stay as they are.
        now: the time, ISO 8601.
        site: the case's site, to tell what was taken far from it.
        progress: told how many of how many are done.
        cancel: asked before each file whether to stop; what was added stays.

    Raises:
        StoreError: the workspace cannot be written, or the disk is full.
    """
    ids, sentences = list[int](), list[str]()
    for place, path in enumerate(paths):
        if cancel():
            raise CancelledError
        progress(place, len(paths))
        try:
            photo_id, odd = _add_photo(desk, case_id, path, now, site)
        except BadInputError as error:
            sentences.append(str(error))
            continue
        ids += [] if photo_id is None else [photo_id]
        sentences += odd
    return AddedPhotos(tuple(ids), tuple(sentences))


def _add_photo(
    desk: Desk, case_id: int, path: Path, now: str, site: BaseGeometry | None
) -> tuple[int | None, Sequence[str]]:
    from app.geodata.photographs import read_photograph

    if path.is_file() and path.stat().st_size > _LARGEST:
        raise BadInputError(f"“{path.name}”超过200兆字节，不像是照片；请选择照片文件。")
    data = read_bytes(path)
    facts, thumbnail = read_photograph(data, path.name)
    file, digest = stored.keep_photo_file(desk.workspace, data, path.suffix)
    pinned = "" if facts.longitude is None else "exif"
    photo = Photo(
        0, case_id, path.name, file, digest, facts.longitude, facts.latitude, pinned, facts.direction, 0, "", now, facts
    )
    with open_workspace(desk.workspace) as connection, atomic(connection):
        photo_id = stored.add_photo(connection, photo, thumbnail)
        if photo_id is not None:
            note(connection, desk, "photo_add", case_words(case_id), at=now, name=path.name, sha256=digest)
    if photo_id is None:
        return None, (f"照片“{path.name}”已在本案卷中（内容相同），没有重复添加。",)
    return photo_id, odd_about(photo, site)


def odd_about(photo: Photo, site: BaseGeometry | None = None) -> tuple[str, ...]:
    """Return what is odd about a photograph, as sentences: no place, far off, a wrong clock, another datum."""
    found = list[str]()
    if photo.place is None:
        found.append(f"照片“{photo.name}”没有位置（相机没有定位，或传送时被去掉），可以在图上人工标定。")
    distance = distance_to(photo, site)
    if distance is not None and distance > FAR_M:
        found.append(f"照片“{photo.name}”的位置离用地范围{_far_words(distance)}，请核对是不是本项目的照片。")
    wrong = clock_error_s(photo.facts)
    if wrong is not None and abs(wrong + photo.offset_s) >= _WRONG_CLOCK_S:
        found.append(f"照片“{photo.name}”的相机时钟与卫星时间相差{_time_words(wrong + photo.offset_s)}，可以改正。")
    if photo.facts.datum.upper() not in _WGS:
        found.append(f"照片“{photo.name}”的位置注明为{photo.facts.datum}，不是WGS 84，可能偏移，请在图上核对。")
    return tuple(found)


def _far_words(metres: float) -> str:
    return f"{metres / 1000:.1f}千米" if metres >= 1000 else f"{metres:.0f}米"  # noqa: PLR2004  # a kilometre


def _time_words(seconds: float) -> str:
    whole = abs(round(seconds))
    parts = ((whole // 86400, "天"), (whole // 3600 % 24, "小时"), (whole // 60 % 60, "分"), (whole % 60, "秒"))
    return "".join(f"{count}{unit}" for count, unit in parts if count)


def distance_to(photo: Photo, site: BaseGeometry | None) -> float | None:
    """Return how far from a site a photograph is pinned, metres, 0 within it; None where either has no place."""
    from app.geodata.standing import contains, edge_reach

    if photo.place is None or site is None or site.is_empty:
        return None
    nearest = edge_reach(site, photo.place)
    return 0.0 if nearest is None or contains(site, photo.place) else nearest.distance_m


def clock_error_s(facts: PhotoFacts) -> float | None:
    """Return how many seconds the camera's clock is ahead of the satellites'; None where one of them is not known."""
    if facts.taken is None or facts.satellite_time is None:
        return None
    camera, satellites = datetime.fromisoformat(facts.taken), datetime.fromisoformat(facts.satellite_time)
    if camera.tzinfo is None:  # a camera without an offset tells local time; here that is one zone
        camera = camera.replace(tzinfo=_CHINA)
    return (camera - satellites).total_seconds()


_CHINA: Final = datetime.strptime("+0800", "%z").tzinfo


def moment_of(photo: Photo) -> datetime | None:
    """Return when a photograph was taken, UTC, its clock put right; None where it does not say."""
    if photo.facts.taken is None:
        return None
    taken = datetime.fromisoformat(photo.facts.taken)
    known = taken if taken.tzinfo else taken.replace(tzinfo=_CHINA)
    return (known + timedelta(seconds=photo.offset_s)).astimezone(UTC)


@permit("查看案卷", ANYBODY)
def list_photos(desk: Desk, case_id: int) -> tuple[Photo, ...]:
    """Return a case's photographs, in the order they were added."""
    with open_workspace(desk.workspace) as connection:
        return stored.photos_of(connection, case_id)


@permit("查看案卷", ANYBODY)
def thumbnail(desk: Desk, photo_id: int) -> bytes:
    """Return a photograph's small picture (JPEG).

    Raises:
        BadInputError: there is no such photograph.
    """
    with open_workspace(desk.workspace) as connection:
        return stored.thumbnail_of(connection, photo_id)


@permit("查看案卷", ANYBODY)
def photo_bytes(desk: Desk, photo: Photo) -> bytes:
    """Return a photograph's own bytes, as they were added.

    Raises:
        BadInputError: its file is missing, or is no longer what was added.
    """
    return read_kept(desk.workspace / photo.file, photo.sha256, f"照片“{photo.name}”")


@permit("标注照片", CASEWORK)
def pin_photo(desk: Desk, photo_id: int, place: tuple[float, float] | None) -> Photo:
    """Pin a photograph by hand; None takes it back to where it says itself that it was taken, if it does.

    Raises:
        BadInputError: there is no such photograph.
    """

    def pinned(photo: Photo) -> Photo:
        own = photo.facts.longitude, photo.facts.latitude
        longitude, latitude = own if place is None else place
        source = "hand" if place is not None else "exif" if longitude is not None else ""
        return replace(photo, longitude=longitude, latitude=latitude, pinned=source)

    return _change(desk, photo_id, pinned)


@permit("标注照片", CASEWORK)
def set_remark(desk: Desk, photo_id: int, remark: str) -> Photo:
    """Say something about a photograph.

    Raises:
        BadInputError: there is no such photograph.
    """
    return _change(desk, photo_id, lambda photo: replace(photo, remark=remark.strip()))


@permit("标注照片", CASEWORK)
def set_clock_offset(desk: Desk, photo_ids: Iterable[int], offset_s: int) -> tuple[Photo, ...]:
    """Add seconds to the clock of the camera that took some photographs; what they say themselves stays as it is.

    Raises:
        BadInputError: there is no such photograph.
    """
    return tuple(_change(desk, each, lambda photo: replace(photo, offset_s=offset_s)) for each in photo_ids)


@permit("标注照片", CASEWORK)
def pin_by_track(desk: Desk, photo_id: int, points: Sequence[TrackPoint]) -> Photo:
    """Pin a photograph where its track was at its time, between two points that are next to each other.

    Raises:
        BadInputError: the photograph has no time, or the track was not recorded then.
    """

    def pinned(photo: Photo) -> Photo:
        longitude, latitude = _place_at(photo, points)
        return replace(photo, longitude=longitude, latitude=latitude, pinned="track")

    return _change(desk, photo_id, pinned)


def _place_at(photo: Photo, points: Sequence[TrackPoint]) -> tuple[float, float]:
    taken = moment_of(photo)
    if taken is None:
        raise BadInputError(f"照片“{photo.name}”没有拍摄时间，不能按轨迹定位；请在图上人工标定。")
    timed = [(datetime.fromisoformat(each.moment), each) for each in points if each.moment]
    for (begin, one), (end, other) in pairwise(timed):
        if begin <= taken <= end and one.segment == other.segment:
            share = (taken - begin) / (end - begin) if end > begin else 0.0
            line = shapely.LineString([(one.longitude, one.latitude), (other.longitude, other.latitude)])
            spot = line.interpolate(share, normalized=True)
            return float(spot.x), float(spot.y)
    raise BadInputError(
        f"照片“{photo.name}”拍摄时（{taken:%Y-%m-%d %H:%M:%S}协调世界时）轨迹没有记录；"
        "请核对相机时钟的改正值，或在图上人工标定。"
    )


def _change(desk: Desk, photo_id: int, change: Callable[[Photo], Photo]) -> Photo:
    with open_workspace(desk.workspace) as connection, atomic(connection):
        changed = change(stored.load_photo(connection, photo_id))
        stored.change_photo(connection, changed)
        note(connection, desk, "photo_change", case_words(changed.case_id), name=changed.name, pinned=changed.pinned)
    return changed


@permit("删除照片", CASEWORK)
def remove_photo(desk: Desk, photo_id: int) -> None:
    """Take a photograph out of its case; its file goes with the last case that has it.

    Raises:
        BadInputError: there is no such photograph.
    """
    with open_workspace(desk.workspace) as connection, atomic(connection):
        photo = stored.load_photo(connection, photo_id)
        file = stored.drop_photo(connection, photo_id)
        note(connection, desk, "photo_remove", case_words(photo.case_id), name=photo.name, sha256=photo.sha256)
    if file is not None:
        drop_file(desk.workspace, file)


@permit("导出照片", CASEWORK)
def export_photos(desk: Desk, photos: Sequence[Photo], folder: Path) -> tuple[Path, ...]:
    """Write photographs to a folder, their bytes as they were added; of two with one name the second gets a number.

    Raises:
        BadInputError: a photograph's file is missing or was changed.
        WorldError: the folder cannot be written.
    """
    written = list[Path]()
    for photo in photos:
        path = _free(folder, photo.name, written)
        write_out(desk, "photo", path, photo_bytes(desk, photo), subject=case_words(photo.case_id))
        written.append(path)
    return tuple(written)


def _free(folder: Path, name: str, taken: Sequence[Path]) -> Path:
    path, number = folder / name, 1
    while path in taken or path.exists():
        number += 1
        path = folder / f"{Path(name).stem}（{number}）{Path(name).suffix}"
    return path
