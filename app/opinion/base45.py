"""Base45 (RFC 9285): bytes as the 45 characters that a QR code holds two to eleven bits."""

from collections.abc import Sequence
from typing import Final

_ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES: Final = {char: value for value, char in enumerate(_ALPHABET)}
_BASE: Final = 45


def to_base45(data: bytes) -> str:
    """Write bytes: two as three characters, a last one as two."""
    return "".join(_written(data[start : start + 2]) for start in range(0, len(data), 2))


def from_base45(text: str) -> bytes | None:
    """Read bytes back; None where the text is no base45."""
    if any(char not in _VALUES for char in text):
        return None
    groups = [_read(text[start : start + 3]) for start in range(0, len(text), 3)]
    return None if None in groups else b"".join(group for group in groups if group is not None)


def _written(group: Sequence[int]) -> str:
    value = int.from_bytes(group)
    return "".join(_ALPHABET[value // _BASE**place % _BASE] for place in range(len(group) + 1))


def _read(group: str) -> bytes | None:
    value, size = sum(_VALUES[char] * _BASE**place for place, char in enumerate(group)), len(group) - 1
    return value.to_bytes(size) if size and value < 256**size else None
