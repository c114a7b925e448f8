"""Read NMEA 0183: RMC, GGA, GSA, VTG and GST of any satellite system, put together to one fix for each moment.

Our own reader, since the kept-up library (pynmeagps, BSD) parses sentences but puts no moment together, which is most
of what is here; pynmea2 had its last release in 2023.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import reduce
from typing import Any, Final

from app.domain.fieldwork import Fix

TALKERS: Final = frozenset({"GP", "GN", "BD", "GB", "GL", "GA", "GQ", "QZ", "GI"})
LONGEST: Final = 82  # characters of a sentence, by the standard
_KNOT_MS: Final = 1852 / 3600
_KMH_MS: Final = 1 / 3.6
# RMC's mode indicator in the words of GGA's quality; an RTK of some receivers is R or F, a simulator S.
_MODES: Final = {"N": 0, "A": 1, "D": 2, "P": 3, "R": 4, "F": 5, "E": 6, "M": 7, "S": 8}
_TIMED: Final = frozenset({"RMC", "GGA", "GST"})
_CENTURY: Final = 80  # two-digit years from here on are of the last century
_FLAT: Final = "2"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with a right checksum: its type (`GGA`) and its fields after the name."""

    kind: str
    fields: tuple[str, ...]

    def __getitem__(self, place: int) -> str:
        """Return a field, empty where the sentence has fewer: older receivers send shorter ones."""
        return self.fields[place] if place < len(self.fields) else ""


def sentence_of(line: bytes) -> Sentence | None:
    """Return what a line says, None where it is no sentence, its checksum is wrong or it is of no satellite receiver.

    A `$GPRMC` of a satellite system is read; sentences of other kinds come back with their kind.
    """
    text = line.strip()
    start = text.rfind(b"$")
    body, star, check = text[start + 1 :].partition(b"*")
    if start < 0 or not star or not body.isascii():
        return None
    try:
        is_right = int(check[:2], 16) == reduce(lambda sum_, byte: sum_ ^ byte, body, 0)
    except ValueError:
        return None
    name, *fields = body.decode("ascii").split(",")
    if not is_right or name[:2] not in TALKERS:
        return None
    return Sentence(name[2:], tuple(fields))


@dataclass
class Moments:
    """Puts the sentences of each moment together.

    Which sentences a receiver sends is learnt from the moment before, so that a fix is told with the last of them and
    not a second later.
    """

    _now: Fix = field(default_factory=lambda: Fix(None, None))
    _seen: set[str] = field(default_factory=set)
    _wanted: frozenset[str] = frozenset({"RMC", "GGA"})
    _is_told: bool = True
    _loose: dict[str, Any] = field(default_factory=dict)

    def take(self, sentence: Sentence) -> tuple[Fix, ...]:
        """Take a sentence and return the fixes that it completes, none for most.

        Raises:
            ValueError: a field is not what the standard says.
        """
        reader = _READERS.get(sentence.kind)
        if reader is None:
            return ()
        said = dict(reader(sentence))
        if sentence.kind not in _TIMED:
            self._loose |= said
            return ()
        return self._take_timed(sentence.kind, said)

    def _take_timed(self, kind: str, said: dict[str, Any]) -> tuple[Fix, ...]:
        before = self._begin(said["clock"]) if said["clock"] != self._now.clock or kind in self._seen else ()
        self._seen.add(kind)
        if kind == "RMC" and "GGA" in self._seen:
            said.pop("quality")  # GGA tells more of it
        self._now = replace(self._now, **said)
        if self._is_told or not self._seen >= self._wanted:
            return before
        self._is_told = True
        return (*before, self._whole())

    def _begin(self, clock: str) -> tuple[Fix, ...]:
        """Begin another moment; tell the one before where it is not yet told."""
        before = () if self._is_told or not self._seen else (self._whole(),)
        if self._seen & {"RMC", "GGA"}:
            self._wanted = frozenset(self._seen)
        self._now, self._seen, self._is_told = Fix(None, None, clock=clock), set(), False
        return before

    def _whole(self) -> Fix:
        fix = self._now
        lacking = {name: value for name, value in self._loose.items() if getattr(fix, name) in (None, False)}
        if fix.place is None:
            self._loose.clear()
            return replace(fix, longitude=None, latitude=None, quality=0)
        return replace(fix, **lacking)


def _rmc(said: Sentence) -> Mapping[str, Any]:
    is_valid = said[1] == "A"
    mode = said[11] or "A"
    found = {
        "clock": _clock(said[0]),
        "moment": _moment(said[8], said[0]),
        "quality": _MODES.get(mode, 1) if is_valid else 0,
        "speed_ms": _scaled(said[6], _KNOT_MS),
        "course": _angle(said[7]),
    }
    return found | (_place(said.fields[2:6]) if is_valid else {})


def _gga(said: Sentence) -> Mapping[str, Any]:
    quality = int(said[5] or 0)
    found = {
        "clock": _clock(said[0]),
        "quality": quality,
        "satellites": int(said[6]) if said[6] else None,
        "hdop": _dilution(said[7]),
        "altitude_m": _number(said[8]),
    }
    return found | (_place(said.fields[1:5]) if quality else {})


def _gst(said: Sentence) -> Mapping[str, Any]:
    north, east = _number(said[5]), _number(said[6])
    known = north is not None and east is not None
    return {"clock": _clock(said[0])} | ({"error_m": math.hypot(north or 0, east or 0)} if known else {})


def _gsa(said: Sentence) -> Mapping[str, Any]:
    return {"is_flat": said[1] == _FLAT, "hdop": _dilution(said[15])}


def _vtg(said: Sentence) -> Mapping[str, Any]:
    speed = _scaled(said[6], _KMH_MS)
    return {"course": _angle(said[0]), "speed_ms": _scaled(said[4], _KNOT_MS) if speed is None else speed}


_READERS: Final[Mapping[str, Callable[[Sentence], Mapping[str, Any]]]] = {
    "RMC": _rmc,
    "GGA": _gga,
    "GST": _gst,
    "GSA": _gsa,
    "VTG": _vtg,
}


def _number(text: str) -> float | None:
    value = float(text) if text else None
    if value is not None and not math.isfinite(value):
        raise ValueError(text)
    return value


def _scaled(text: str, factor: float) -> float | None:
    value = _number(text)
    return None if value is None else value * factor


def _angle(text: str) -> float | None:
    value = _number(text)
    return None if value is None else value % 360.0


def _dilution(text: str) -> float | None:
    """Return a dilution of precision; 99.99 and the like are a receiver's way to say that it has none."""
    value = _number(text)
    return None if value is None or not 0 < value < 99 else value  # noqa: PLR2004  # what receivers send


def _clock(text: str) -> str:
    if text and not (text[:6].isdecimal() and len(text) >= 6):  # noqa: PLR2004  # hhmmss
        raise ValueError(text)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(date: str, clock: str) -> datetime | None:
    if not date or not clock:
        return None
    day, month, short = int(date[0:2]), int(date[2:4]), int(date[4:6])
    year = short + (1900 if short >= _CENTURY else 2000)
    seconds = float(clock[4:])
    whole = min(int(seconds), 59)  # a leap second counts as the one before
    return datetime(
        year, month, day, int(clock[0:2]), int(clock[2:4]), whole, round((seconds % 1) * 1000) * 1000 % 1_000_000, UTC
    )


def _place(fields: Sequence[str]) -> dict[str, float]:
    latitude, north, longitude, east = fields
    if not latitude or not longitude:
        return {}
    return {
        "latitude": _degrees(latitude, 90.0, is_negative=north == "S"),
        "longitude": _degrees(longitude, 180.0, is_negative=east == "W"),
    }


def _degrees(text: str, most: float, *, is_negative: bool) -> float:
    """Return degrees of `dddmm.mmmm`."""
    degrees, minutes = divmod(float(text), 100.0)
    value = degrees + minutes / 60.0
    if not (0 <= minutes < 60.0 and 0 <= value <= most):  # noqa: PLR2004  # minutes
        raise ValueError(text)
    return -value if is_negative else value
