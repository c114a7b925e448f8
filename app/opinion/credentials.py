"""A signer: certificate, chain and whatever holds the private key; and why a certificate may not sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from app.errors import WorldError

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography.x509 import Certificate, ExtensionType, Name

E = TypeVar("E", bound="ExtensionType")
_LEAST_RSA_BITS = 2048
_NOT_FOR_DOCUMENTS = {
    "1.3.6.1.5.5.7.3.1",  # TLS server
    "1.3.6.1.5.5.7.3.3",  # code signing
    "1.3.6.1.5.5.7.3.8",  # time stamping
    "1.3.6.1.5.5.7.3.9",  # OCSP signing
}


class KeyDevice(Protocol):
    """Whatever holds a private key: a file, a USB token, an SM2 device. The key itself never comes out."""

    def sign_bytes(self, data: bytes) -> bytes:
        """Hash and sign.

        Args:
            data: what is to be signed, not yet hashed.

        Returns:
            The signature as CMS carries it: RSA PKCS#1 v1.5 with SHA-256, or the DER of ECDSA's r and s with SHA-256.

        Raises:
            WorldError: the device is gone, locked or refuses.
        """


@dataclass(frozen=True, slots=True)
class Credential:
    """Who can sign, until when, and the device that does it; nothing secret shows in `repr`.

    Attributes:
        signer: common name of the certificate's subject.
        issuer: common name of the certificate's issuer.
        not_before: first moment of validity, UTC.
        not_after: last moment of validity, UTC.
        certificate: the signer's certificate, DER.
        chain: further certificates towards the root, DER.
        device: what signs.
    """

    signer: str
    issuer: str
    not_before: datetime
    not_after: datetime
    certificate: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)
    device: KeyDevice = field(repr=False, compare=False)

    def require_valid(self, moment: datetime) -> None:
        """Raise WorldError unless the certificate is valid at `moment` (timezone aware)."""
        if moment < self.not_before:
            begin = self.not_before.astimezone(moment.tzinfo)
            raise WorldError(
                f"“{self.signer}”的证书自{begin:%Y-%m-%d %H:%M}起才有效。请检查本机时间，或换用已生效的证书。"
            )
        if moment > self.not_after:
            end = self.not_after.astimezone(moment.tzinfo)
            raise WorldError(f"“{self.signer}”的证书已于{end:%Y-%m-%d}过期，不能签名。请向发证机构更新证书。")


def make_credential(
    source: str, certificate: bytes, chain: Sequence[bytes], device: KeyDevice, *, moment: datetime
) -> Credential:
    """Join a certificate and the device that holds its key, once it may sign a document at `moment`.

    Args:
        source: what the user knows the key by (a file, a token); it is named in errors.
        certificate: the signer's certificate, DER.
        chain: further certificates, DER; only those on the way to the root are kept, as verification wants it.
        device: what signs.
        moment: timezone aware.

    Raises:
        WorldError: the certificate is unreadable, expired, not yet valid, too weak or not for signing.
    """
    from cryptography import x509

    try:
        parsed = x509.load_der_x509_certificate(certificate)
    except ValueError as error:
        raise WorldError(f"“{source}”中的证书已损坏，不能签名。请重新导出证书，或与发证机构联系。") from error
    _require_usage(source, parsed)
    _require_strength(source, parsed)
    credential = Credential(
        name_of(parsed.subject),
        name_of(parsed.issuer),
        parsed.not_valid_before_utc,
        parsed.not_valid_after_utc,
        certificate,
        _path(parsed, chain),
        device,
    )
    credential.require_valid(moment)
    return credential


def _path(certificate: Certificate, others: Sequence[bytes]) -> tuple[bytes, ...]:
    """Those of some certificates (DER) that lead from a certificate to its root, in that order."""
    from cryptography import x509

    found: list[bytes] = []
    current, left = certificate, dict.fromkeys(others)
    while issuer := next((each for each in left if _issued(current, each)), None):
        found.append(issuer)
        del left[issuer]
        current = x509.load_der_x509_certificate(issuer)
    return tuple(found)


def _issued(certificate: Certificate, issuer: bytes) -> bool:
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        certificate.verify_directly_issued_by(x509.load_der_x509_certificate(issuer))
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _require_usage(source: str, certificate: Certificate) -> None:
    if not may_sign(certificate):
        raise WorldError(f"“{source}”中的证书不允许用于签署文件（密钥用途不符）。请换用签名证书。")


def may_sign(certificate: Certificate) -> bool:
    """Whether a certificate's extensions let its key sign documents."""
    from cryptography import x509

    constraints = _extension(certificate, x509.BasicConstraints)
    usage = _extension(certificate, x509.KeyUsage)
    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    return not (
        (constraints is not None and constraints.ca)
        or (usage is not None and not (usage.digital_signature or usage.content_commitment))
        or (purposes is not None and {oid.dotted_string for oid in purposes} <= _NOT_FOR_DOCUMENTS)
    )


def _extension(certificate: Certificate, kind: type[E]) -> E | None:
    from cryptography.x509 import ExtensionNotFound

    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except ExtensionNotFound:
        return None


def _require_strength(source: str, certificate: Certificate) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= _LEAST_RSA_BITS:
        return
    if isinstance(key, ec.EllipticCurvePublicKey):
        return
    raise WorldError(f"“{source}”的密钥种类或长度不能用于签名。请换用RSA（{_LEAST_RSA_BITS}位以上）或P-256密钥的证书。")


def name_of(name: Name) -> str:
    """The common name of a certificate's subject or issuer, or all of it where it has none."""
    from cryptography.x509.oid import NameOID

    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()
