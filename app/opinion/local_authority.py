"""Make a fictional local certificate authority and signers under it, for demonstrations and tests only.

Every subject says 演示, so that nobody takes such a signature for an official one. The authority's private key lives in
memory alone: once the files are written, nobody can issue another certificate under the same root.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.domain.roles import APPROVER, HANDLER, REVIEWER, SEAL
from app.errors import BadInputError, WorldError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
    from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
    from cryptography.x509 import Certificate, CertificateBuilder, KeyUsage, Name

_ORGANISATION = "忻州市规划和自然资源局（演示）"
_AUTHORITY_NAME = "本机演示证书机构（非正式）"
_DOCUMENT_SIGNING = "1.3.6.1.5.5.7.3.36"  # RFC 9336
TIME_STAMPING = "1.3.6.1.5.5.7.3.8"
_ROOT_YEARS, _SIGNER_YEARS = 10, 3
DEMO_SIGNERS = MappingProxyType({HANDLER: "张示例", REVIEWER: "李示例", APPROVER: "王示例", SEAL: "单位电子印章"})


@dataclass(frozen=True, slots=True)
class DemoAuthority:
    """A root certificate with its private key; `issue` makes signers under it."""

    certificate: Certificate
    key: EllipticCurvePrivateKey = field(repr=False)

    @property
    def root_pem(self) -> bytes:
        """The root certificate as PEM: what a verifier takes as a trust root."""
        from cryptography.hazmat.primitives.serialization import Encoding

        return self.certificate.public_bytes(Encoding.PEM)

    def issue(self, signer: str, *, now: datetime, password: str, years: int = _SIGNER_YEARS) -> bytes:
        """Make a key and a certificate for one signer and return them, with the root, as PKCS#12.

        Args:
            signer: the common name; 演示 is added where it is missing.
            now: the moment of issue, timezone aware; the certificate is valid from five minutes before.
            password: protects the PKCS#12 (AES-256).
            years: how long the certificate is valid.
        """
        from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

        key = _new_key()
        certificate = self.certify(signer, key.public_key(), now=now, years=years)
        lock = BestAvailableEncryption(password.encode())
        return pkcs12.serialize_key_and_certificates(
            _marked(signer).encode(), key, certificate, [self.certificate], lock
        )

    def certify(
        self,
        signer: str,
        key: CertificatePublicKeyTypes,
        *,
        now: datetime,
        years: int = _SIGNER_YEARS,
        purpose: str = _DOCUMENT_SIGNING,
    ) -> Certificate:
        """Make a certificate for a key that lies elsewhere, such as on a token.

        Args:
            signer: the common name; 演示 is added where it is missing.
            key: the public key.
            now: the moment of issue, as in `issue`.
            years: how long the certificate is valid.
            purpose: object identifier of the extended key usage: signing documents, or time stamping.
        """
        builder = _with_signer_extensions(_builder(_marked(signer), key, now, years), purpose)
        builder = builder.issuer_name(self.certificate.subject)
        return _signed(_with_identifiers(builder, key, self.key), self.key)

    def revocation_list(self, *, now: datetime, revoked: Mapping[int, datetime] = MappingProxyType({})) -> bytes:
        """Make the list (PEM) of certificates that are no longer valid: serial numbers with the moments of revocation.

        It says that it holds as long as the root, since nobody can make a newer one once the key is gone.
        """
        from cryptography import x509
        from cryptography.hazmat.primitives import hashes
        from cryptography.hazmat.primitives.serialization import Encoding

        issuer_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.certificate.subject)
            .last_update(now - timedelta(minutes=5))
            .next_update(self.certificate.not_valid_after_utc)
            .add_extension(issuer_id, critical=False)
            .add_extension(x509.CRLNumber(int(now.timestamp())), critical=False)
        )
        for serial, moment in revoked.items():
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(moment)
            builder = builder.add_revoked_certificate(entry.build())
        return builder.sign(self.key, hashes.SHA256()).public_bytes(Encoding.PEM)


@dataclass(frozen=True, slots=True)
class DemoFiles:
    """Where `write_demo_files` put the signers' PKCS#12 files, the root certificate and the revocation list."""

    signers: tuple[Path, ...]
    root: Path
    revocations: Path


def make_demo_authority(*, now: datetime) -> DemoAuthority:
    """Make a self-signed P-256 root, valid for ten years from `now` (timezone aware)."""
    key = _new_key()
    builder = _with_root_extensions(_builder(_AUTHORITY_NAME, key.public_key(), now, _ROOT_YEARS))
    builder = _with_identifiers(builder.issuer_name(_name(_AUTHORITY_NAME)), key.public_key(), key)
    return DemoAuthority(_signed(builder, key), key)


def write_demo_files(
    folder: Path, *, now: datetime, password: str, signers: Sequence[str] = tuple(DEMO_SIGNERS.values())
) -> DemoFiles:
    """Write `演示签名证书-NAME.p12` for each signer, `演示根证书.pem` and `演示吊销列表.crl` into a folder.

    Raises:
        BadInputError: one of the files is already there; documents signed with it need its root.
        WorldError: the folder cannot be written.
    """
    authority = make_demo_authority(now=now)
    root, revocations = folder / "演示根证书.pem", folder / "演示吊销列表.crl"
    paths = tuple(folder / f"演示签名证书-{signer}.p12" for signer in signers)
    for path in (root, revocations, *paths):
        if path.exists():
            raise BadInputError(f"文件“{path}”已存在，不能覆盖：已有文件可能由它签名。请换一个文件夹，或先移走旧文件。")
    contents = [authority.issue(signer, now=now, password=password) for signer in signers]
    contents += [authority.revocation_list(now=now), authority.root_pem]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in zip((*paths, revocations, root), contents, strict=True):
            path.write_bytes(content)
    except OSError as error:
        raise WorldError(f"无法在“{folder}”写入演示证书：{error.strerror}。请换一个可写的文件夹。") from error
    return DemoFiles(paths, root, revocations)


def _marked(name: str) -> str:
    return name if "演示" in name else f"{name}（演示）"


def _new_key() -> EllipticCurvePrivateKey:
    """P-256: its signatures are short enough for a printed code, and every current PDF reader can check them."""
    from cryptography.hazmat.primitives.asymmetric import ec

    return ec.generate_private_key(ec.SECP256R1())


def _name(common_name: str) -> Name:
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    parts = [
        (NameOID.COUNTRY_NAME, "CN"),
        (NameOID.ORGANIZATION_NAME, _ORGANISATION),
        (NameOID.COMMON_NAME, common_name),
    ]
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in parts])


def _builder(common_name: str, key: CertificatePublicKeyTypes, now: datetime, years: int) -> CertificateBuilder:
    from cryptography import x509

    begin = now - timedelta(minutes=5)  # a clock that runs a little behind may still use it
    return (
        x509.CertificateBuilder()
        .subject_name(_name(common_name))
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=365 * years))
    )


def _with_identifiers(
    builder: CertificateBuilder, own: CertificatePublicKeyTypes, issuer: EllipticCurvePrivateKey
) -> CertificateBuilder:
    from cryptography import x509

    subject_id = x509.SubjectKeyIdentifier.from_public_key(own)
    issuer_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer.public_key())
    return builder.add_extension(subject_id, critical=False).add_extension(issuer_id, critical=False)


def _with_root_extensions(builder: CertificateBuilder) -> CertificateBuilder:
    from cryptography import x509

    usage = _key_usage(key_cert_sign=True, crl_sign=True)
    limits = x509.BasicConstraints(ca=True, path_length=0)
    return builder.add_extension(limits, critical=True).add_extension(usage, critical=True)


def _with_signer_extensions(builder: CertificateBuilder, purpose: str) -> CertificateBuilder:
    from cryptography import x509
    from cryptography.x509.oid import ExtendedKeyUsageOID

    stamps = purpose == TIME_STAMPING
    # readers built on Mozilla's NSS, such as poppler's, trust a signer only with the purpose of signing mail
    more = [] if stamps else [ExtendedKeyUsageOID.EMAIL_PROTECTION]
    purposes = x509.ExtendedKeyUsage([x509.ObjectIdentifier(purpose), *more])
    usage = _key_usage(digital_signature=True, content_commitment=not stamps)
    limits = x509.BasicConstraints(ca=False, path_length=None)
    builder = builder.add_extension(limits, critical=True).add_extension(usage, critical=True)
    return builder.add_extension(purposes, critical=stamps)  # RFC 3161, 2.3


def _key_usage(**granted: bool) -> KeyUsage:
    from cryptography import x509

    names = (
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    )
    return x509.KeyUsage(**{name: granted.get(name, False) for name in names})


def _signed(builder: CertificateBuilder, issuer: EllipticCurvePrivateKey) -> Certificate:
    from cryptography.hazmat.primitives import hashes

    return builder.sign(issuer, hashes.SHA256())
