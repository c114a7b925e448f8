"""Check the bytes around a signature: what a reader skips over is where an alteration could hide."""

from __future__ import annotations

from collections.abc import Sequence

_RANGE_LENGTH = 4
_DER_SEQUENCE = 0x30
_LONG_FORM = 0x80
_CONSTRUCTED = 0x20


def check_range(pdf: bytes, byte_range: Sequence[int], contents: bytes) -> tuple[str, ...]:
    """Hold a signature's /ByteRange and the gap it leaves against the file; return problems as sentences.

    Args:
        pdf: the whole file.
        byte_range: start, length, start, length, in bytes.
        contents: /Contents as the PDF reader decoded it; it must be what stands in the gap.
    """
    if len(byte_range) != _RANGE_LENGTH or byte_range[0] != 0 or min(byte_range) < 0:
        return ("签名范围不是从文件开头算起的两段",)
    _, first, second, rest = byte_range
    if not first < second or second + rest > len(pdf):
        return ("签名范围超出文件，文件可能被截断",)
    gap = pdf[first:second]
    if gap[:1] != b"<" or gap[-1:] != b">":
        return ("签名范围之间不只是签名值，夹有未受保护的内容",)
    return check_hexadecimal(gap[1:-1], contents)


def check_hexadecimal(digits: bytes, contents: bytes) -> tuple[str, ...]:
    """Require one spelling of the signature's value: hexadecimal of one case, one DER value, then only zeros."""
    try:
        value = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return ("签名值不是规范的十六进制",)
    if value.hex().encode() not in {digits, digits.lower()} or digits not in {digits.lower(), digits.upper()}:
        return ("签名值的书写不规范，可能被改动",)
    if value != contents:
        return ("签名值与阅读程序读到的不一致",)
    length = der_length(value)
    if length is None or length > len(value):
        return ("签名值的结构不完整",)
    return ("签名值之后的填充不全为零，夹有未受保护的内容",) if any(value[length:]) else ()


def der_length(value: bytes) -> int | None:
    """The whole length of the DER sequence that `value` begins with, header included; None if it begins otherwise."""
    if len(value) < 2 or value[0] != _DER_SEQUENCE or value[1] == _LONG_FORM:  # noqa: PLR2004  tag and length
        return None
    if value[1] < _LONG_FORM:
        return 2 + value[1]
    count = value[1] & 0x7F
    return 2 + count + int.from_bytes(value[2 : 2 + count], "big")


def is_der(value: bytes) -> bool:
    """Whether every length in nested ASN.1 values is in its shortest form and every value filled exactly."""
    position = 0
    while position < len(value):
        header, length = _header(value, position)
        end = position + header + length
        if not header or end > len(value):
            return False
        if value[position] & _CONSTRUCTED and not is_der(value[position + header : end]):
            return False
        position = end
    return True


def _header(value: bytes, position: int) -> tuple[int, int]:
    """Length of the tag and length octets, and of the content; a header length of 0 where they are not DER."""
    octets = value[position + 1 : position + 2]
    if not octets or octets[0] == _LONG_FORM:
        return 0, 0
    if octets[0] < _LONG_FORM:
        return 2, octets[0]
    count = octets[0] & 0x7F
    digits = value[position + 2 : position + 2 + count]
    length = int.from_bytes(digits, "big")
    shortest = len(digits) == count and digits[0] != 0 and length >= _LONG_FORM
    return (2 + count, length) if shortest else (0, 0)


def uncovered_tail(pdf: bytes, byte_ranges: Sequence[Sequence[int]]) -> int:
    """How many bytes follow the furthest signed byte; the whole file when no range is usable."""
    ends = [part[2] + part[3] for part in byte_ranges if len(part) == _RANGE_LENGTH]
    return len(pdf) - max(ends, default=0)
