"""Revocation lists (CRL): read them, and say since when a certificate is revoked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import BadInputError

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography.x509 import Certificate, CertificateRevocationList, ReasonFlags, RevokedCertificate


@dataclass(frozen=True, slots=True)
class RevocationState:
    """What the lists at hand say of one certificate.

    Attributes:
        checked: a list of the certificate's own issuer was at hand, whose signature holds.
        revoked: since when it is revoked (UTC), None where it is not.
        reason: why it was revoked, None where it is not or nobody says.
        stale: when a newer list should have come out (UTC), None where the list at hand is the latest.
    """

    checked: bool = False
    revoked: datetime | None = None
    reason: ReasonFlags | None = None
    stale: datetime | None = None


def read_list(data: bytes) -> CertificateRevocationList:
    """Read a revocation list, PEM or DER.

    Raises:
        BadInputError: anything else.
    """
    from cryptography import x509

    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_crl(data)
        return x509.load_der_x509_crl(data)
    except ValueError as error:
        raise BadInputError("不是PEM或DER格式的吊销列表（CRL）。请从发证机构重新下载。", field="crl") from error


def read_sound_lists(data: Iterable[bytes]) -> tuple[CertificateRevocationList, ...]:
    """Read those of some lists that can be read: a file's own lists prove nothing by being damaged."""
    found = []
    for each in data:
        try:
            found.append(read_list(each))
        except BadInputError:
            continue
    return tuple(found)


def state_of(
    certificate: Certificate, issuer: Certificate, lists: Sequence[CertificateRevocationList], now: datetime | None
) -> RevocationState:
    """Look a certificate up in the lists that its issuer signed; the earliest revocation counts.

    Args:
        certificate: whose state is wanted.
        issuer: the certificate that issued it.
        lists: lists of any issuers.
        now: the present, timezone aware; None where nobody asks whether a list is the latest.
    """
    own = [each for each in lists if each.issuer == certificate.issuer and is_signed_by(each, issuer)]
    if not own:
        return RevocationState()
    entries = [each.get_revoked_certificate_by_serial_number(certificate.serial_number) for each in own]
    first = min(filter(None, entries), key=lambda entry: entry.revocation_date_utc, default=None)
    due = max((each.next_update_utc for each in own if each.next_update_utc is not None), default=None)
    stale = due if due is not None and now is not None and due < now else None
    return RevocationState(True, first.revocation_date_utc if first else None, _reason(first), stale)


def _reason(entry: RevokedCertificate | None) -> ReasonFlags | None:
    from cryptography import x509

    try:
        return entry.extensions.get_extension_for_class(x509.CRLReason).value.reason if entry else None
    except (x509.ExtensionNotFound, ValueError):
        return None


def is_signed_by(each: CertificateRevocationList, issuer: Certificate) -> bool:
    """Whether a list was signed with the key of a certificate."""
    from cryptography.exceptions import UnsupportedAlgorithm

    try:
        return each.is_signature_valid(issuer.public_key())  # type: ignore[arg-type]  # other kinds raise
    except (TypeError, ValueError, UnsupportedAlgorithm):
        return False
