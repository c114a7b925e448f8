"""Field work: where the reviewer stands, and what was brought home of it: photographs, notes, tracks."""

import math
from dataclasses import dataclass
from datetime import datetime
from typing import Final

# GGA's quality indicator; what is not measured by satellites must never pass for a position.
QUALITIES: Final = {
    0: "无定位",
    1: "单点定位",
    2: "差分定位",
    3: "精密定位（PPS）",
    4: "RTK固定解",
    5: "RTK浮点解",
    6: "推算",
    7: "手工输入",
    8: "模拟",
}
NOT_MEASURED: Final = frozenset({6, 7, 8})
PINNED: Final = {"exif": "照片自带", "track": "按时间取自轨迹", "hand": "人工标定", "": "没有位置"}


@dataclass(frozen=True, slots=True)
class Fix:
    """What the receiver says of one moment.

    Attributes:
        longitude: WGS 84 degrees, taken as CGCS2000: the two differ by centimetres, far below what this receiver can
            tell; None where it has no position.
        latitude: likewise.
        moment: UTC; None where the receiver sends no date.
        clock: UTC time of day as sent, hhmmss.sss: what belongs to one moment has the same.
        quality: the indicator of GGA, see `QUALITIES`; 0 is no position.
        satellites: how many are used.
        hdop: horizontal dilution of precision.
        error_m: standard deviation of the horizontal place in metres as the receiver itself states it (GST).
        altitude_m: above mean sea level.
        speed_ms: over ground.
        course: over ground, degrees from true north.
        is_flat: a 2D fix, by GSA.
    """

    longitude: float | None
    latitude: float | None
    moment: datetime | None = None
    clock: str = ""
    quality: int = 0
    satellites: int | None = None
    hdop: float | None = None
    error_m: float | None = None
    altitude_m: float | None = None
    speed_ms: float | None = None
    course: float | None = None
    is_flat: bool = False

    @property
    def place(self) -> tuple[float, float] | None:
        """Return longitude and latitude, None where there is no position."""
        if self.longitude is None or self.latitude is None or not self.quality:
            return None
        return self.longitude, self.latitude

    def radius_m(self, metres_per_hdop: float | None = None) -> float | None:
        """Return how far off the place may be, metres; None where the receiver does not say.

        By GST it is 2DRMS, twice the standard deviation (95 to 98 % of places, by its definition). Without GST it is
        HDOP times what the receiver's handbook gives for HDOP 1, where the user has entered that; nothing is assumed.
        """
        if self.place is None or self.quality in NOT_MEASURED:
            return None
        if self.error_m is not None:
            return 2 * self.error_m
        if self.hdop is None or metres_per_hdop is None:
            return None
        return self.hdop * metres_per_hdop


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a photograph says of itself.

    Attributes:
        longitude: degrees, None where it has no place; likewise `latitude`.
        error_m: horizontal error in metres, as the camera states it.
        direction: where the camera looked, degrees clockwise; `is_magnetic` says from which north.
        taken: the camera's clock, ISO 8601, with its offset where it has one.
        satellite_time: UTC by the satellites, ISO 8601; it is what a wrong camera clock is known by.
        datum: what the camera names as the datum of its place; empty where it names none.
        width: pixels, as the picture is shown; likewise `height`.
    """

    longitude: float | None = None
    latitude: float | None = None
    error_m: float | None = None
    direction: float | None = None
    is_magnetic: bool = False
    taken: str | None = None
    satellite_time: str | None = None
    datum: str = ""
    camera: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph of a case; the file in the workspace has the bytes of the one that was added.

    Attributes:
        name: of the file that it came from.
        file: in the workspace's folder, named by `sha256`.
        pinned: where its place is from: a key of `PINNED`.
        offset_s: seconds to add to the camera's clock.
        facts: what the photograph says of itself, never changed.
    """

    id: int
    case_id: int
    name: str
    file: str
    sha256: str
    longitude: float | None
    latitude: float | None
    pinned: str
    direction: float | None
    offset_s: int
    remark: str
    added: str
    facts: PhotoFacts

    @property
    def place(self) -> tuple[float, float] | None:
        """Return longitude and latitude, None where it is not pinned."""
        return None if self.longitude is None or self.latitude is None else (self.longitude, self.latitude)


@dataclass(frozen=True, slots=True)
class Note:
    """Words about a place; `radius_m` is how far off the place may be, None where nobody said."""

    id: int
    case_id: int
    text: str
    author: str
    longitude: float
    latitude: float
    radius_m: float | None
    created: str


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """One point of a track; `moment` is ISO 8601 UTC by the satellites, None where it is not known.

    `segment` counts from 0: where the position was lost, or recording stopped, another begins.
    """

    longitude: float
    latitude: float
    moment: str | None = None
    altitude_m: float | None = None
    radius_m: float | None = None
    segment: int = 0


@dataclass(frozen=True, slots=True)
class Track:
    """A track of a case: `walk` is recorded as one goes, `corners` are marked one by one, `gpx` came from a file.

    Attributes:
        ended: when it was ended; None while it is recorded, or where the program ended first.
        points: how many it has.
    """

    id: int
    case_id: int
    kind: str
    name: str
    begun: str
    ended: str | None
    points: int


def turn(heading: float, bearing: float) -> float:
    """Return how far to turn from a heading to a bearing, degrees, right positive, at most 180."""
    return math.remainder(bearing - heading, 360.0)
