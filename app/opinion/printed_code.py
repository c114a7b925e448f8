"""The code that is printed on a document: what it says, signed, as text for a QR code, and twelve characters to type.

The QR code's text is `TX1:` and base45 (RFC 9285) of the message and its signature, so that a QR code holds it in its
alphanumeric mode. The message is made of bytes: version, kind, date as three (year less 2000, month, day), number and
case code each with its length before it (UTF-8), SHA-256 of the record. Kind says which verdict, or which notice.
The signature is the certifying signer's: r and s of ECDSA on P-256 (64 bytes), or RSA PKCS#1 v1.5, both with SHA-256.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.domain.opinion import PrintedCode
from app.errors import BadInputError
from app.opinion.base45 import from_base45, to_base45
from app.opinion.short_code import short_code

PREFIX: Final = "TX1:"
KINDS: Final = ("conforms", "conditional", "needs_verification", "does_not_conform", "withdrawal", "supersession")
_VERSION: Final = 1
_DOMAIN: Final = b"taixin-code/1\0"  # so that no signature over a code is ever one over something else
_FIRST_YEAR: Final = 2000
_DIGEST: Final = 32
_HEAD: Final = 5  # version, kind, date
_LEAST_SIGNATURE: Final = 64


@dataclass(frozen=True, slots=True)
class CodeFacts:
    """What a printed code says.

    Attributes:
        kind: one of KINDS: an opinion's verdict, or which notice.
        number: document number.
        code: the case's code, "" where it has none.
        date: ISO date on the document.
        record_sha256: SHA-256 of the attached record, hex.
    """

    kind: str
    number: str
    code: str
    date: str
    record_sha256: str


@dataclass(frozen=True, slots=True)
class SignedCode:
    """A code that was read: what it says, and the signature over that; not verified yet."""

    facts: CodeFacts
    signature: bytes

    @property
    def short(self) -> str:
        """The twelve characters that belong to it."""
        return short_code_of(self.facts)


def message_of(facts: CodeFacts) -> bytes:
    """Return the bytes that are signed.

    Raises:
        BadInputError: number or case code is too long for a code, or the date is before 2000.
    """
    return _DOMAIN + _body(facts)


def printed_code(facts: CodeFacts, signature: bytes) -> PrintedCode:
    """Return what is printed: the QR code's text and the twelve characters."""
    payload = PREFIX + to_base45(_body(facts) + signature)
    return PrintedCode(payload, short_code_of(facts))


def short_code_of(facts: CodeFacts) -> str:
    """Return the twelve characters of a document."""
    return short_code(facts.number, facts.code, facts.date, facts.record_sha256)


def is_payload(text: str) -> bool:
    """Return whether a text wants to be a QR code's."""
    return text.startswith(PREFIX)


def parse_payload(text: str) -> SignedCode:
    """Read a QR code's text.

    Raises:
        BadInputError: it is cut off or damaged, or a later release made it.
    """
    data = from_base45(text.removeprefix(PREFIX))
    if data is None or len(data) < _HEAD + 2 + _DIGEST + _LEAST_SIGNATURE:
        raise _damaged()
    if data[0] != _VERSION:
        raise BadInputError("二维码由更新版本的程序生成，本程序不能识读。请升级本程序后再查验。")
    try:
        return _parse(data)
    except (ValueError, IndexError, UnicodeDecodeError) as error:
        raise _damaged() from error


def _parse(data: bytes) -> SignedCode:
    day = date(_FIRST_YEAR + data[2], data[3], data[4]).isoformat()
    number, place = _text(data, _HEAD)
    code, place = _text(data, place)
    digest, signature = data[place : place + _DIGEST], data[place + _DIGEST :]
    if len(signature) < _LEAST_SIGNATURE:
        raise ValueError("cut off")
    return SignedCode(CodeFacts(KINDS[data[1]], number, code, day, digest.hex()), signature)


def _text(data: bytes, place: int) -> tuple[str, int]:
    end = place + 1 + data[place]
    return data[place + 1 : end].decode(), end


def _body(facts: CodeFacts) -> bytes:
    day = date.fromisoformat(facts.date)
    if day.year < _FIRST_YEAR:
        raise BadInputError(f"日期{facts.date}早于2000年，不能印制校验码。请检查本机时间。", field="date")
    head = bytes((_VERSION, KINDS.index(facts.kind), day.year - _FIRST_YEAR, day.month, day.day))
    texts = b"".join(_sized(text) for text in (facts.number, facts.code))
    return head + texts + bytes.fromhex(facts.record_sha256)


def _sized(text: str) -> bytes:
    data = text.encode()
    if len(data) > 255:  # noqa: PLR2004  # what one byte counts
        raise BadInputError(f"“{text[:20]}…”过长，放不进校验码。请把文号或项目代码控制在80个汉字以内。")
    return bytes((len(data),)) + data


def _damaged() -> BadInputError:
    return BadInputError("二维码的内容不完整或已损坏，不能识读。请重新扫描，或改为输入12位校验码。")
