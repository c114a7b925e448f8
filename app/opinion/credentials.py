"""Load a signer's key and certificate from a PKCS#12 file, and say in one sentence why it may not sign."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.errors import BadInputError, WorldError

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates
    from cryptography.x509 import Certificate, ExtensionType, Name

E = TypeVar("E", bound="ExtensionType")
_LEAST_RSA_BITS = 2048
_NOT_FOR_DOCUMENTS = {
    "1.3.6.1.5.5.7.3.1",  # TLS server
    "1.3.6.1.5.5.7.3.3",  # code signing
    "1.3.6.1.5.5.7.3.8",  # time stamping
    "1.3.6.1.5.5.7.3.9",  # OCSP signing
}


@dataclass(frozen=True, slots=True)
class Credential:
    """Who can sign, until when, and the handle that does it; the key never shows in `repr`.

    Attributes:
        signer: common name of the certificate's subject.
        issuer: common name of the certificate's issuer.
        not_before: first moment of validity, UTC.
        not_after: last moment of validity, UTC.
        handle: key, certificate and chain as `cryptography` loaded them.
    """

    signer: str
    issuer: str
    not_before: datetime
    not_after: datetime
    handle: PKCS12KeyAndCertificates = field(repr=False, compare=False)

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


def load_credential(path: Path, password: str, *, moment: datetime) -> Credential:
    """Read a PKCS#12 file (.p12, .pfx) and check that it may sign a document at `moment` (timezone aware).

    Raises:
        WorldError: the file is missing or unreadable; the certificate is expired, not yet valid or not for signing.
        BadInputError: no PKCS#12, or the wrong password.
    """
    handle = _open(path, _read(path), password)
    certificate = handle.cert.certificate if handle.cert else None
    if handle.key is None or certificate is None:
        missing = "私钥" if handle.key is None else "与私钥配对的证书"
        raise WorldError(f"“{path.name}”中没有{missing}，不能签名。请重新导出，并选择同时导出私钥和证书。")
    _require_usage(path.name, certificate)
    _require_strength(path.name, certificate)
    credential = Credential(
        _common_name(certificate.subject),
        _common_name(certificate.issuer),
        certificate.not_valid_before_utc,
        certificate.not_valid_after_utc,
        handle,
    )
    credential.require_valid(moment)
    return credential


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise WorldError(f"找不到证书文件“{path}”。请检查路径，或插入存放证书的介质。") from error
    except OSError as error:
        raise WorldError(f"无法读取证书文件“{path}”：{error.strerror}。请检查文件权限。") from error


def _open(path: Path, data: bytes, password: str) -> PKCS12KeyAndCertificates:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import pkcs12

    if not _is_pkcs12(data):
        raise BadInputError(f"“{path.name}”不是PKCS#12证书文件。请选择扩展名为.p12或.pfx、含私钥的文件。", field="p12")
    # The causes are cut off (`from None`): a traceback of the library may show its arguments, the password among them.
    try:
        return pkcs12.load_pkcs12(data, password.encode() or None)
    except UnsupportedAlgorithm:
        sentence = f"“{path.name}”使用了本程序不支持的密钥或加密算法。请用AES-256重新导出，密钥用RSA或P-256。"
        raise WorldError(sentence) from None
    except (ValueError, TypeError):
        sentence = f"“{path.name}”的密码不对，或文件已损坏。请重新输入密码（注意大小写和全角字符）。"
        raise BadInputError(sentence, field="password") from None


def _is_pkcs12(data: bytes) -> bool:
    """Tell a file of another kind from a wrong password; the library reports both as one."""
    from asn1crypto.pkcs12 import Pfx

    try:
        pfx = Pfx.load(data, strict=True)
        return bool(pfx["version"].native == "v3" and pfx["auth_safe"]["content_type"].native)
    except (ValueError, TypeError, KeyError):
        return False


def _require_usage(file_name: str, certificate: Certificate) -> None:
    from cryptography import x509

    refusal = WorldError(f"“{file_name}”中的证书不允许用于签署文件（密钥用途不符）。请换用签名证书。")
    constraints = _extension(certificate, x509.BasicConstraints)
    usage = _extension(certificate, x509.KeyUsage)
    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    if constraints is not None and constraints.ca:
        raise refusal
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        raise refusal
    if purposes is not None and {oid.dotted_string for oid in purposes} <= _NOT_FOR_DOCUMENTS:
        raise refusal


def _extension(certificate: Certificate, kind: type[E]) -> E | None:
    from cryptography.x509 import ExtensionNotFound

    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except ExtensionNotFound:
        return None


def _require_strength(file_name: str, certificate: Certificate) -> None:
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size >= _LEAST_RSA_BITS:
        return
    if isinstance(key, ec.EllipticCurvePublicKey):
        return
    raise WorldError(
        f"“{file_name}”的密钥种类或长度不能用于签名。请换用RSA（{_LEAST_RSA_BITS}位以上）或P-256密钥的证书。"
    )


def _common_name(name: Name) -> str:
    from cryptography.x509.oid import NameOID

    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()
