"""Read and write GPX 1.1: tracks and places, WGS 84 degrees taken as CGCS2000."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Final
from xml.etree import ElementTree as ET

from app.domain.fieldwork import TrackPoint
from app.errors import BadInputError

_SPACE: Final = "http://www.topografix.com/GPX/1/1"


@dataclass(frozen=True, slots=True)
class GpxPlace:
    """A named place (`wpt`); `moment` is ISO 8601, None where it is not known."""

    longitude: float
    latitude: float
    name: str
    words: str = ""
    moment: str | None = None


@dataclass(frozen=True, slots=True)
class GpxTrack:
    """A track with its name; its points know their segments."""

    name: str
    points: tuple[TrackPoint, ...]


def read_gpx(data: bytes, name: str) -> tuple[GpxTrack, ...]:
    """Return the tracks of a file; routes count as tracks.

    Raises:
        BadInputError: it is no GPX, holds no track, or a point has no proper place.
    """
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise BadInputError(f"“{name}”带有文档类型声明，不是正常的GPX文件；请从轨迹软件重新导出。")
    try:
        root = ET.fromstring(data)  # noqa: S314  # no declarations: nothing to expand
    except ET.ParseError as error:
        line, column = error.position
        raise BadInputError(
            f"“{name}”不是完整的GPX文件（第{line}行第{column + 1}列处中断或有错）；请重新导出。"
        ) from error
    if _plain(root.tag) != "gpx":
        raise BadInputError(f"“{name}”是XML文件，但不是GPX；请从轨迹软件导出为GPX。")
    tracks = tuple(track for track in _tracks(root, name) if track.points)
    if not tracks:
        raise BadInputError(f"“{name}”中没有轨迹（trk）或路线（rte）；请在轨迹软件中选择导出轨迹。")
    return tracks


def _plain(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _children(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    return (child for child in element if _plain(child.tag) == tag)


def _said(element: ET.Element, tag: str) -> str:
    return next(((child.text or "").strip() for child in _children(element, tag)), "")


def _tracks(root: ET.Element, name: str) -> Iterator[GpxTrack]:
    for track in _children(root, "trk"):
        runs = enumerate(_children(track, "trkseg"))
        points = [_point(each, run, name) for run, part in runs for each in _children(part, "trkpt")]
        yield GpxTrack(_said(track, "name"), tuple(points))
    for route in _children(root, "rte"):
        yield GpxTrack(_said(route, "name"), tuple(_point(each, 0, name) for each in _children(route, "rtept")))


def _point(element: ET.Element, segment: int, name: str) -> TrackPoint:
    try:
        longitude, latitude = float(element.get("lon", "")), float(element.get("lat", ""))
        altitude = _said(element, "ele")
        height = float(altitude) if altitude else None
    except ValueError as error:
        raise BadInputError(f"“{name}”中有轨迹点的经纬度或高程不是数字；请重新导出。") from error
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):  # noqa: PLR2004  # the whole world
        raise BadInputError(f"“{name}”中有轨迹点（{longitude}，{latitude}）不在地球上；请核对经纬度是否颠倒。")
    return TrackPoint(longitude, latitude, _moment(_said(element, "time")), height, None, segment)


def _moment(text: str) -> str | None:
    """Return a time as ISO 8601 UTC, which GPX asks for; None where it is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    known = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return known.astimezone(UTC).isoformat()


def write_gpx(tracks: Sequence[GpxTrack], places: Iterable[GpxPlace] = (), *, creator: str) -> bytes:
    """Return a GPX 1.1 file; the same content gives the same bytes."""
    root = ET.Element("gpx", {"xmlns": _SPACE, "version": "1.1", "creator": creator})
    for place in places:
        _add_place(root, place)
    for track in tracks:
        element = ET.SubElement(root, "trk")
        ET.SubElement(element, "name").text = track.name
        for _, points in groupby(track.points, key=lambda point: point.segment):
            part = ET.SubElement(element, "trkseg")
            for point in points:
                _add_point(part, point)
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add_place(root: ET.Element, place: GpxPlace) -> None:
    element = ET.SubElement(root, "wpt", _where(place.longitude, place.latitude))
    for tag, text in (("time", place.moment), ("name", place.name), ("desc", place.words)):
        if text:
            ET.SubElement(element, tag).text = text


def _add_point(part: ET.Element, point: TrackPoint) -> None:
    element = ET.SubElement(part, "trkpt", _where(point.longitude, point.latitude))
    if point.altitude_m is not None:
        ET.SubElement(element, "ele").text = f"{point.altitude_m:.1f}"
    if point.moment:
        ET.SubElement(element, "time").text = point.moment.replace("+00:00", "Z")


def _where(longitude: float, latitude: float) -> dict[str, str]:
    return {"lat": f"{latitude:.8f}", "lon": f"{longitude:.8f}"}
