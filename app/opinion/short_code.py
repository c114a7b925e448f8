"""The twelve characters on a document: a truncated digest and a check character, safe to read aloud and to type.

The alphabet leaves out what looks alike (0 O, 1 I L, 5 S, U V) and has 29 characters, a prime: the check character, a
sum modulo 29 with a weight for each place, finds every single mistyped character and every two that changed places.
"""

import hashlib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

ALPHABET: Final = "23456789ABCDEFGHJKMNPQRTVWXYZ"
LENGTH: Final = 12
_BASE: Final = len(ALPHABET)
_VALUES: Final = {char: value for value, char in enumerate(ALPHABET)}
_DOMAIN: Final = "taixin-short/1"
_LOOK_ALIKE: Final = ("8B", "2Z", "VW", "VY", "MN", "CG", "EF", "PR", "6G", "DQ", "KX", "49", "7T", "3E", "38", "HN")
# What the alphabet leaves out, with what was probably printed instead.
_LEFT_OUT: Final = {"0": "DQ", "O": "DQ", "1": "7T", "I": "TJ", "L": "E", "5": "6", "S": "8", "U": "V"}


@dataclass(frozen=True, slots=True)
class Typed:
    """A short code as typed.

    Attributes:
        code: the characters, without separators, in capitals.
        trouble: a sentence where it cannot be right; empty where its check character fits.
        places: places from 1 where the mistake probably is.
    """

    code: str
    trouble: str = ""
    places: tuple[int, ...] = ()


def short_code(*parts: str) -> str:
    """Return the code of a document's parts (number, case code, date, record's hash), in this order."""
    digest = hashlib.sha256("\0".join((_DOMAIN, *parts)).encode()).digest()
    value, chars = int.from_bytes(digest), ""
    for _ in range(LENGTH - 1):
        value, place = divmod(value, _BASE)
        chars += ALPHABET[place]
    return chars + _check(chars)


def cleaned(text: str) -> str:
    """Return typed text without separators, full-width forms made narrow, in capitals."""
    narrow = unicodedata.normalize("NFKC", text).upper()
    return "".join(char for char in narrow if char.isalnum())


def read_typed(text: str) -> Typed:
    """Read a typed code, and where it cannot be right say where the mistake probably is."""
    code = cleaned(text)
    strange = tuple(place for place, char in enumerate(code, start=1) if char not in _VALUES)
    if len(code) != LENGTH:
        return Typed(code, f"校验码应为{LENGTH}个字符，输入了{len(code)}个。请对照纸质件重新输入，空格和横线可以省略。")
    if strange:
        return Typed(code, _strange(code, strange), strange)
    if _check(code[:-1]) == code[-1]:
        return Typed(code)
    places = tuple(dict.fromkeys(place for place, _ in look_alikes(code)))
    return Typed(code, _mistyped(places), places)


def look_alikes(code: str) -> Iterator[tuple[int, str]]:
    """Yield place (from 1) and code for every right code that differs by one pair of characters that look alike."""
    for place, char in enumerate(code, start=1):
        for pair in _LOOK_ALIKE:
            if char in pair:
                other = code[: place - 1] + pair.replace(char, "") + code[place:]
                if _check(other[:-1]) == other[-1]:
                    yield place, other


def differing_places(one: str, other: str) -> tuple[int, ...]:
    """Return the places (from 1) where two codes of one length differ."""
    return tuple(place for place, (a, b) in enumerate(zip(one, other, strict=True), start=1) if a != b)


def is_slip(typed: str, printed: str) -> bool:
    """Return whether one character was mistyped, or two neighbours changed places."""
    if len(typed) != len(printed):
        return False
    places = differing_places(typed, printed)
    if len(places) == 1:
        return True
    swapped = len(places) == 2 and places[1] == places[0] + 1  # noqa: PLR2004  # two neighbours
    return swapped and sorted(typed) == sorted(printed)


def says_where(places: Sequence[int]) -> str:
    """Say places in words: 第3、4位."""
    return f"第{'、'.join(map(str, places))}位"


def _check(chars: str) -> str:
    """Return the check character; weights 1 to 11 differ and none is 0 modulo 29."""
    return ALPHABET[sum(weight * _VALUES[char] for weight, char in enumerate(chars, start=1)) % _BASE]


def _strange(code: str, places: Sequence[int]) -> str:
    place = places[0]
    char = code[place - 1]
    probably = "或".join(f"“{each}”" for each in _LEFT_OUT.get(char, ""))
    hint = f"，可能是{probably}" if probably else ""
    return f"校验码里没有“{char}”这个字符（{says_where(places)}）{hint}。请对照纸质件重新输入。"


def _mistyped(places: Sequence[int]) -> str:
    where = f"，请先核对{says_where(places)}（形近字符）" if places else ""
    return f"校验码输入有误：末位校验字符不符{where}。请对照纸质件逐位重新输入。"
