"""Verify a signed PDF, more strictly than PDF readers do: all of the file must be under a signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import BadInputError
from app.opinion.verification_report import Attachment, SignatureReport, VerificationReport

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

__all__ = ["Attachment", "SignatureReport", "VerificationReport", "verify"]


def verify(
    pdf: bytes,
    *,
    trust_roots: Sequence[bytes] = (),
    expected_roles: Sequence[str] = (),
    moment: datetime | None = None,
) -> VerificationReport:
    """Check every signature and everything around them; nothing is fetched, no clock is read.

    Certificates are judged at the signing time that the signer states.

    Args:
        pdf: the file.
        trust_roots: root certificates, PEM or DER. Where given, a signature that does not chain to one of them makes
            the report not ok; where not, trust is reported as False and weighs nothing.
        expected_roles: roles that must all have signed. Cutting a file back to an earlier signature leaves a sound
            file, so only who knows how many signatures there were can miss one.
        moment: the present (timezone aware); a signature from its future is a problem.

    Returns:
        A report; an unsigned or damaged PDF gives one that is not ok.

    Raises:
        BadInputError: no PDF, encrypted, or a trust root that is no certificate.
    """
    if not pdf.startswith(b"%PDF-"):
        raise BadInputError("要查验的文件不是PDF。请选择审查意见的PDF文件。")
    from app.opinion.verification_file import verify_file  # pyHanko takes 0.6 s to import

    return verify_file(pdf, trust_roots, expected_roles, moment)
