"""Verify a signed PDF, more strictly than PDF readers do: all of the file must be under a signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import BadInputError
from app.opinion.verification_report import Attachment, SignatureReport, StampReport, VerificationReport

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

__all__ = ["Attachment", "SignatureReport", "StampReport", "VerificationReport", "verify"]


@dataclass(frozen=True, slots=True)
class VerificationWish:
    """What `verify` was asked for; its arguments."""

    trust_roots: tuple[bytes, ...]
    revocations: tuple[bytes, ...]
    expected_roles: tuple[str, ...]
    moment: datetime | None
    complete: bool
    archived: bool


def verify(
    pdf: bytes,
    *,
    trust_roots: Sequence[bytes] = (),
    revocations: Sequence[bytes] = (),
    expected_roles: Sequence[str] = (),
    moment: datetime | None = None,
    complete: bool = True,
    archived: bool = False,
) -> VerificationReport:
    """Check every signature and everything around them; nothing is fetched, no clock is read.

    Certificates are judged at the time that a trusted authority stamped, or else at the one that the signer states.

    Args:
        pdf: the file.
        trust_roots: root certificates, PEM or DER. Where given, a signature that does not chain to one of them makes
            the report not ok; where not, trust is reported as False and weighs nothing.
        revocations: revocation lists (CRL), PEM or DER, besides those that the file carries.
        expected_roles: roles that must all have signed, besides those for whom the document holds a place.
        moment: the present (timezone aware); a signature from its future is a problem.
        complete: whether everybody must have signed for whom the document holds a place. The first signature fixes
            these places, so that a file cut back to an earlier signature is found by them.
        archived: whether an archive time stamp must be there: only who knows that there was one can miss it.

    Returns:
        A report; an unsigned or damaged PDF gives one that is not ok.

    Raises:
        BadInputError: no PDF, encrypted, or a trust root or revocation list that is none.
    """
    if not pdf.startswith(b"%PDF-"):
        raise BadInputError("要查验的文件不是PDF。请选择审查意见的PDF文件。")
    from app.opinion.verification_file import verify_file  # pyHanko takes 0.6 s to import

    wish = VerificationWish(tuple(trust_roots), tuple(revocations), tuple(expected_roles), moment, complete, archived)
    return verify_file(pdf, wish)
