"""What field tests share: sentences as a receiver sends them, a serial line, photographs as a camera makes them."""

from __future__ import annotations

import io
import os
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path

from PIL import Image

PLACE = (112.71, 38.42)


def sentence(body: str) -> bytes:
    """A sentence with its checksum."""
    return f"${body}*{reduce(lambda one, other: one ^ ord(other), body, 0):02X}\r\n".encode()


def degrees(value: float, width: int) -> str:
    """Degrees as NMEA writes them."""
    whole, minutes = divmod(abs(value) * 60, 60)
    return f"{int(whole):0{width}d}{minutes:010.7f}"


def rmc(
    clock: str, place: tuple[float, float] = PLACE, *, status: str = "A", course: str = "", talker: str = "GN"
) -> bytes:
    east, north = degrees(place[0], 3), degrees(place[1], 2)
    return sentence(f"{talker}RMC,{clock},{status},{north},N,{east},E,1.94,{course},231126,,,A")


def gga(
    clock: str, place: tuple[float, float] = PLACE, *, quality: int = 1, hdop: str = "0.9", talker: str = "GN"
) -> bytes:
    east, north = degrees(place[0], 3), degrees(place[1], 2)
    return sentence(f"{talker}GGA,{clock},{north},N,{east},E,{quality},12,{hdop},812.4,M,-21.0,M,,")


def gst(clock: str, north: float, east: float) -> bytes:
    return sentence(f"GNGST,{clock},1.0,,,,{north},{east},3.0")


def moment(clock: str, place: tuple[float, float] = PLACE, error_m: float = 1.0, course: str = "") -> bytes:
    """All that a receiver sends of one moment; its places are off by `error_m` (2DRMS)."""
    sigma = error_m / 2 / 2**0.5
    return rmc(clock, place, course=course) + gga(clock, place) + gst(clock, sigma, sigma)


@dataclass
class Line:
    """A real serial line: what is sent at one end comes out of the port at the other."""

    place: str
    _sender: int
    _port: int
    _is_open: list[bool] = field(default_factory=lambda: [True])

    def send(self, data: bytes) -> None:
        os.write(self._sender, data)

    def unplug(self) -> None:
        if self._is_open.pop():
            os.close(self._port)
            os.close(self._sender)
        self._is_open.append(False)


@contextmanager
def serial_line() -> Iterator[Line]:
    """A pseudo-terminal; the name of its port is what a receiver's would be."""
    sender, port = os.openpty()
    tty.setraw(port)
    line = Line(os.ttyname(port), sender, port)
    try:
        yield line
    finally:
        line.unplug()


def photograph(
    path: Path,
    place: tuple[float, float] | None = PLACE,
    *,
    taken: str = "2026:11:23 10:00:00",
    offset: str = "+08:00",
    direction: float | None = 45.0,
    satellites: tuple[str, str] | None = ("2026:11:23", "02:00:00"),
    orientation: int = 1,
    size: tuple[int, int] = (640, 480),
) -> bytes:
    """Write a JPEG as a camera would and return its bytes."""
    exif = Image.Exif()
    exif[0x0110], exif[0x0112] = "Test Camera", orientation
    inner = exif.get_ifd(0x8769)
    inner[0x9003] = taken
    if offset:
        inner[0x9011] = offset
    gps = exif.get_ifd(0x8825)
    if place is not None:
        gps[1], gps[2] = "N", sexagesimal(place[1])
        gps[3], gps[4] = "E", sexagesimal(place[0])
        gps[18], gps[31] = "WGS-84", 6.5
    if direction is not None:
        gps[16], gps[17] = "T", direction
    if satellites is not None:
        gps[29], gps[7] = satellites[0], tuple(float(each) for each in satellites[1].split(":"))
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(buffer, "JPEG", exif=exif)
    path.write_bytes(buffer.getvalue())
    return buffer.getvalue()


def sexagesimal(value: float) -> tuple[float, float, float]:
    whole, rest = divmod(value, 1)
    minutes, rest = divmod(rest * 60, 1)
    return whole, minutes, rest * 60
