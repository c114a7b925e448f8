"""Read angles as people write them: 112.57, 112.57°, 112°34′12.5″, 112度34分12.5秒 or 112:34:12.5."""

import re
import unicodedata
from types import MappingProxyType
from typing import Final

_SIXTY: Final = 60.0
# NFKC would take º for a letter o and ″ for two single marks, so marks are made plain before it.
_MARKS: Final = MappingProxyType(
    dict.fromkeys(map(ord, "º˚゜"), "°")
    | dict.fromkeys(map(ord, "″”“〃＂"), '"')
    | dict.fromkeys(map(ord, "′’‘´`＇"), "'")
)
_WORDS: Final = re.compile(r"(?<=\d)\s*([度分秒])")
_MARK_OF: Final = MappingProxyType({"度": "°", "分": "'", "秒": '"'})

_FIGURE: Final = r"\d{1,2}(?:\.\d+)?"
DEGREES: Final = (
    rf"\d{{1,3}}(?:\.\d+)?\s*°(?:\s*{_FIGURE}\s*'(?!')(?:\s*{_FIGURE}(?![\d.]|\s*[°'](?!'))\s*(?:\"|'')?)?)?"
)
COLONS: Final = r"\d{1,3}:\d{1,2}:\d{1,2}(?:\.\d+)?"
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")


def plain_marks(text: str) -> str:
    """Return a text with half-width letters and one way of writing degrees, minutes and seconds."""
    plain = unicodedata.normalize("NFKC", text.translate(_MARKS))
    return _WORDS.sub(lambda found: _MARK_OF[found[1]], plain)


def angle(text: str) -> float | None:
    """Return an angle in degrees of a text with plain marks; None where it is none, minutes beyond 60 included."""
    if not re.fullmatch(f"[-+]?(?:{DEGREES}|{COLONS})", text.strip()):
        return None
    degrees, *parts = [float(figure) for figure in _NUMBER.findall(text)]
    if any(part >= _SIXTY for part in parts) or (parts and degrees % 1) or (len(parts) > 1 and parts[0] % 1):
        return None
    value = degrees + sum(part / _SIXTY**power for power, part in enumerate(parts, 1))
    return -value if text.strip().startswith("-") else value
