"""Certificates of authorities and their revocation lists, as an office keeps them: read, describe, refuse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.errors import BadInputError
from app.opinion.credentials import name_of
from app.opinion.revocation import is_signed_by, read_list

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from cryptography.x509 import Certificate


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority that an office trusts.

    Attributes:
        fingerprint: SHA-256 of its certificate, hexadecimal, lower case.
        name: common name of the certificate's subject.
        issuer: common name of its issuer; the same for a root.
        not_before: first moment of validity, UTC.
        not_after: last moment of validity, UTC.
        certificate: PEM.
    """

    fingerprint: str
    name: str
    issuer: str
    not_before: datetime
    not_after: datetime
    certificate: bytes


@dataclass(frozen=True, slots=True)
class RevocationList:
    """One revocation list.

    Attributes:
        issuer: common name of the authority that issued it.
        identity: what tells one authority from another, hexadecimal.
        issued: when it came out, UTC.
        due: when the next one comes out, UTC; None where the list does not say.
        count: how many certificates it revokes.
        data: PEM.
    """

    issuer: str
    identity: str
    issued: datetime
    due: datetime | None
    count: int
    data: bytes


def read_authorities(data: bytes, source: str) -> tuple[Authority, ...]:
    """Read one certificate (DER) or several (PEM), all of authorities.

    Raises:
        BadInputError: no certificates, or one of them may not issue others; `source` is named.
    """
    from cryptography import x509

    try:
        if b"-----BEGIN" in data:
            certificates = x509.load_pem_x509_certificates(data)
        else:
            certificates = [x509.load_der_x509_certificate(data)]
    except ValueError as error:
        sentence = f"“{source}”不是PEM或DER格式的证书。请选择发证机构的根证书文件（.cer、.crt或.pem）。"
        raise BadInputError(sentence, field="trust") from error
    return tuple(_authority(certificate, source) for certificate in certificates)


def _authority(certificate: Certificate, source: str) -> Authority:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    name = name_of(certificate.subject)
    if not _may_issue(certificate):
        raise BadInputError(
            f"“{source}”中“{name}”的证书不是发证机构的证书，不能作为信任的依据。请导入其发证机构的根证书。",
            field="trust",
        )
    return Authority(
        certificate.fingerprint(SHA256()).hex(),
        name,
        name_of(certificate.issuer),
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        certificate.public_bytes(Encoding.PEM),
    )


def _may_issue(certificate: Certificate) -> bool:
    from cryptography import x509

    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except x509.ExtensionNotFound:
        return False


def read_revocations(data: bytes, source: str, authorities: Sequence[bytes]) -> RevocationList:
    """Read a revocation list (PEM or DER).

    Args:
        data: the list.
        source: what the user knows it by; it is named in errors.
        authorities: certificates (PEM) of the authorities that the office trusts.

    Raises:
        BadInputError: no list, or it bears the name of a trusted authority that has not signed it.
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    try:
        found = read_list(data)
    except BadInputError as error:
        raise BadInputError(f"“{source}”{error}", field="crl") from error
    name = name_of(found.issuer)
    namesakes = [each for each in map(x509.load_pem_x509_certificate, authorities) if each.subject == found.issuer]
    if namesakes and not any(is_signed_by(found, each) for each in namesakes):
        sentence = f"吊销列表“{source}”自称由“{name}”发布，但签名与该机构的证书不符。请从发证机构重新下载。"
        raise BadInputError(sentence, field="crl")
    return RevocationList(
        name,
        found.issuer.public_bytes().hex(),
        found.last_update_utc,
        found.next_update_utc,
        len(found),
        found.public_bytes(Encoding.PEM),
    )
