"""The pinyin initials of Chinese words, as far as the order of GB 2312 tells them."""

from bisect import bisect_right
from typing import Final

# GB 2312 lists its 3 755 commoner characters by their pinyin: these are the first of each initial (no i, u, v).
_FIRST: Final = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS: Final = "abcdefghjklmnopqrstwxyz"
_STARTS: Final = tuple(int.from_bytes(first.encode("gb2312")) for first in _FIRST)
_END: Final = int.from_bytes("座".encode("gb2312"))


def initials(words: str) -> str:
    """Return a letter for each character: a reading's initial, the character itself (lower case) where none is known.

    A character with several readings has the one that GB 2312 lists it under; rarer characters stay as they are.
    """
    return "".join(map(_initial, words)).casefold()


def _initial(character: str) -> str:
    try:
        code = int.from_bytes(character.encode("gb2312"))
    except UnicodeEncodeError:
        return character
    if not _STARTS[0] <= code <= _END:
        return character
    return _LETTERS[bisect_right(_STARTS, code) - 1]
