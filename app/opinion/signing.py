"""Sign a PDF by PAdES: the first signature certifies, later ones approve, the seal locks; the input stays in front."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.domain.roles import ROLES
from app.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from app.opinion.credentials import Credential
    from app.opinion.timestamping import Timestamping

FIELD_PREFIX = "签名_"
_PDF_HEADER = b"%PDF-"


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """A rectangle on a page, in points from the page's lower left corner; page 0 is the first, -1 the last."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float

    def __post_init__(self) -> None:
        if self.x1 <= self.x0 or self.y1 <= self.y0:
            raise ValueError("a signature box needs a width and a height")

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0


def field_name(role: str) -> str:
    """The name of the form field that a role signs."""
    return FIELD_PREFIX + role


def role_of(field: str) -> str:
    """The role that a form field is for; "" for a field of another program."""
    role = field.removeprefix(FIELD_PREFIX)
    return role if role in ROLES and field != role else ""


def require_role(role: str) -> None:
    """Raise BadInputError unless it is a role that signs opinions."""
    if role not in ROLES:
        raise BadInputError(f"签名角色“{role}”不存在。请选择{'、'.join(ROLES)}之一。", field="role")


def sign(
    pdf: bytes,
    credential: Credential,
    *,
    role: str,
    reason: str,
    place: str,
    moment: datetime,
    box: SignatureBox | None = None,
    stamp: bytes | None = None,
    later: Mapping[str, SignatureBox] = MappingProxyType({}),
    timestamp: Timestamping | None = None,
    tell: Callable[[str], None] = lambda _sentence: None,
) -> bytes:
    """Append one signature to a PDF and return the whole.

    The first certifies (P=2: only signatures may follow), each later one approves; the seal (单位印章) locks: nothing
    may follow but an archive timestamp. With a key in a file the same arguments give the same bytes: identifiers are
    derived from the input, and the only time in the file is `moment`.

    Args:
        pdf: the document, signed before or not.
        credential: who signs.
        role: one of `app.domain.roles.ROLES`, each once and in their order. It names the form field.
        reason: kept in the signature, as is `place`.
        place: where it was signed.
        moment: the signing time, timezone aware; no time-stamping authority vouches for it.
        box: where the first signature shows; the default is the bottom right of the last page. A later signature
            shows in the place reserved for its role, and is invisible where none was: a picture that nobody had
            foreseen could cover the opinion's text, so verification refuses it.
        stamp: a one-page PDF to show instead of name, role and date, such as a seal.
        later: roles that will sign after the first signature, with the places to reserve for them.
        timestamp: a time-stamping service; with it the signature is of level B-LT, or of what can be had.
        tell: hears one sentence for everything that could not be had.

    Raises:
        BadInputError: no PDF, encrypted, damaged or truncated; this role has signed, or it is not its turn; an earlier
            signature forbids more, no longer holds or is dated later; the document is dated later; the page does not
            exist; `box` or `later` given for a later signature.
        WorldError: the certificate is not valid at `moment`.
        ValueError: `moment` has no time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("the signing time needs a time zone")
    for each in (role, *later):
        require_role(each)
    if not pdf.startswith(_PDF_HEADER):
        raise BadInputError("要签名的文件不是PDF。请选择由本程序生成的审查意见PDF。")
    credential.require_valid(moment)
    from app.opinion.signing_writer import SigningRequest, write_signature  # pyHanko takes 0.6 s to import

    request = SigningRequest(credential, role, reason, place, moment, box, stamp, later, timestamp, tell)
    return write_signature(pdf, request)
