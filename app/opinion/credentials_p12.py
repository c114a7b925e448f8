"""Load a signer from a PKCS#12 file (.p12, .pfx); its password is never kept, logged or shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import BadInputError, WorldError
from app.opinion.credentials import Credential, make_credential

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
    from cryptography.hazmat.primitives.serialization.pkcs12 import PKCS12KeyAndCertificates


@dataclass(frozen=True, slots=True)
class FileKey:
    """A private key in memory, as a `KeyDevice`; the same data always gives the same signature."""

    key: PrivateKeyTypes = field(repr=False)

    def sign_bytes(self, data: bytes) -> bytes:
        """Sign with SHA-256: RSA PKCS#1 v1.5, or ECDSA with the nonce of RFC 6979."""
        from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
        from cryptography.hazmat.primitives.hashes import SHA256

        if isinstance(self.key, rsa.RSAPrivateKey):
            return self.key.sign(data, padding.PKCS1v15(), SHA256())
        if isinstance(self.key, ec.EllipticCurvePrivateKey):
            return self.key.sign(data, ec.ECDSA(SHA256(), deterministic_signing=True))
        raise AssertionError("make_credential lets no other kind of key pass")


def load_credential(path: Path, password: str, *, moment: datetime) -> Credential:
    """Read a PKCS#12 file and check that it may sign a document at `moment` (timezone aware).

    Raises:
        WorldError: the file is missing or unreadable; the certificate is expired, not yet valid or not for signing.
        BadInputError: no PKCS#12, or the wrong password.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    handle = _open(path, _read(path), password)
    certificate = handle.cert.certificate if handle.cert else None
    if handle.key is None or certificate is None:
        missing = "私钥" if handle.key is None else "与私钥配对的证书"
        raise WorldError(f"“{path.name}”中没有{missing}，不能签名。请重新导出，并选择同时导出私钥和证书。")
    chain = [extra.certificate.public_bytes(Encoding.DER) for extra in handle.additional_certs]
    mine = certificate.public_bytes(Encoding.DER)
    return make_credential(path.name, mine, chain, FileKey(handle.key), moment=moment)


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
    import asn1crypto.pkcs12
    import asn1crypto.tsp  # it adds kinds of content, which the library takes in only before the first use of any

    try:
        pfx = asn1crypto.pkcs12.Pfx.load(data, strict=True)
        return bool(pfx["version"].native == "v3" and pfx["auth_safe"]["content_type"].native)
    except (ValueError, TypeError, KeyError):
        return False
