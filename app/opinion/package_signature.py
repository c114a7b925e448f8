"""Sign a package and check one: a detached CMS signature (RFC 5652) of one signer, in the one form that we write.

Only the signer's certificate lies inside, and a signature is built anew from what it says and compared byte by byte:
nothing in it can be altered without being noticed, what the signer did not sign included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.errors import BadInputError, PackageError
from app.opinion.credentials import Credential, may_sign, name_of

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography.x509 import Certificate

_ALTERED = "签名值不完整或被改动过"


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """An office whose packages are taken.

    Attributes:
        fingerprint: SHA-256 of its certificate, hexadecimal, lower case.
        name: common name of the certificate's subject.
        issuer: common name of its issuer.
        not_before: first moment of validity, UTC.
        not_after: last moment of validity, UTC.
        certificate: DER.
    """

    fingerprint: str
    name: str
    issuer: str
    not_before: datetime
    not_after: datetime
    certificate: bytes


def read_office(data: bytes, source: str) -> KnownOffice:
    """Read one certificate (PEM or DER) with which an office signs its packages.

    Raises:
        BadInputError: no certificate, more than one, or one that may not sign; `source` is named.
    """
    from cryptography import x509

    try:
        pem = b"-----BEGIN" in data
        found = x509.load_pem_x509_certificates(data) if pem else [x509.load_der_x509_certificate(data)]
    except ValueError as error:
        sentence = f"“{source}”不是PEM或DER格式的证书。请向对方单位索取其签名证书（.cer、.crt或.pem，不含私钥）。"
        raise BadInputError(sentence) from error
    if len(found) != 1:
        raise BadInputError(f"“{source}”中有{len(found)}个证书，不知道哪一个是对方单位的。请只保留其签名证书。")
    if not may_sign(found[0]):
        raise BadInputError(f"“{source}”是发证机构或其他用途的证书，不能用来签名。请向对方单位索取其签名证书。")
    return office_of(found[0])


def office_of(certificate: Certificate) -> KnownOffice:
    """Describe a certificate."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding

    return KnownOffice(
        certificate.fingerprint(SHA256()).hex(),
        name_of(certificate.subject),
        name_of(certificate.issuer),
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        certificate.public_bytes(Encoding.DER),
    )


def to_pem(office: KnownOffice) -> bytes:
    """Return an office's certificate as PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    return x509.load_der_x509_certificate(office.certificate).public_bytes(Encoding.PEM)


def signer_of(credential: Credential) -> KnownOffice:
    """Describe the certificate of who is about to sign."""
    from cryptography import x509

    return office_of(x509.load_der_x509_certificate(credential.certificate))


def sign_digest(digest: bytes, credential: Credential, *, moment: datetime) -> bytes:
    """Return the CMS signature (DER) over content with a SHA-256.

    Args:
        digest: of the content.
        credential: who signs.
        moment: the signing time, timezone aware.
    """
    attributes = _attributes(digest, moment)
    value = credential.device.sign_bytes(attributes.dump())
    return _signed(credential.certificate, attributes, value)


def check_signature(value: bytes, digest: bytes, known: Sequence[KnownOffice]) -> tuple[KnownOffice, datetime]:
    """Return who signed content with a SHA-256, and when.

    Args:
        value: the CMS signature, DER.
        digest: of the content.
        known: the offices whose signature is taken.

    Raises:
        PackageError: the signature is not the office's, does not fit the content, or was made while the certificate
            was not valid; the words tell the reason alone.
    """
    certificate, moment, signature = _parts(value)
    office = next((each for each in known if each.certificate == certificate), None)
    if office is None:
        raise PackageError(_stranger(certificate))
    attributes = _attributes(digest, moment)
    whole = _signed(certificate, attributes, signature) == value
    if not whole or not _fits(attributes.untag().dump(), signature, certificate):
        raise PackageError(_ALTERED)
    if not office.not_before <= moment <= office.not_after:
        raise PackageError(f"签名时“{office.name}”的证书不在有效期内")
    return office, moment


def _attributes(digest: bytes, moment: datetime) -> Any:
    from datetime import UTC

    from asn1crypto import cms, core

    return cms.CMSAttributes(
        [
            cms.CMSAttribute({"type": "content_type", "values": ["data"]}),
            cms.CMSAttribute({"type": "message_digest", "values": [digest]}),
            cms.CMSAttribute(
                {
                    "type": "signing_time",
                    "values": [cms.Time({"utc_time": core.UTCTime(moment.astimezone(UTC).replace(microsecond=0))})],
                }
            ),
        ]
    )


def _signed(certificate: bytes, attributes: Any, signature: bytes) -> bytes:
    from asn1crypto import cms, x509

    parsed = x509.Certificate.load(certificate)
    mechanism = "sha256_ecdsa" if parsed.public_key.algorithm == "ec" else "sha256_rsa"
    identity = cms.IssuerAndSerialNumber({"issuer": parsed.issuer, "serial_number": parsed.serial_number})
    info = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier({"issuer_and_serial_number": identity}),
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": mechanism},
            "signature": signature,
        }
    )
    content = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [parsed],
            "signer_infos": [info],
        }
    )
    return bytes(cms.ContentInfo({"content_type": "signed_data", "content": content}).dump())


def _parts(value: bytes) -> tuple[bytes, datetime, bytes]:
    from datetime import datetime as moments

    from asn1crypto import cms

    try:
        content = cms.ContentInfo.load(value, strict=True)["content"]
        (info,), (inside,) = content["signer_infos"], content["certificates"]
        said = {each["type"]: each["values"] for each in info["signed_attrs"].native}
        (moment,) = said["signing_time"]
        if not isinstance(moment, moments):
            raise PackageError(_ALTERED)
        return inside.chosen.dump(), moment, info["signature"].native
    except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
        raise PackageError(_ALTERED) from error


def _stranger(certificate: bytes) -> str:
    from cryptography import x509

    try:
        office = office_of(x509.load_der_x509_certificate(certificate))
    except ValueError:
        return _ALTERED
    return f"签名单位“{office.name}”（指纹{office.fingerprint[:16]}…）不在已知单位中，请核实后先导入其签名证书"


def _fits(data: bytes, signature: bytes, certificate: bytes) -> bool:
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
    from cryptography.hazmat.primitives.hashes import SHA256

    key = x509.load_der_x509_certificate(certificate).public_key()
    try:
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(signature, data, padding.PKCS1v15(), SHA256())
            return True
        if isinstance(key, ec.EllipticCurvePublicKey):
            key.verify(signature, data, ec.ECDSA(SHA256()))
            return True
    except InvalidSignature:
        return False
    return False
