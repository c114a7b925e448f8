"""Close a package for one office and open it again: CMS EnvelopedData (RFC 5652) with AES-256, the key by RSA."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from app.errors import BadInputError, PackageError, WorldError

MAGIC: Final = b"taixin-sealed/1\n"
_DIGEST: Final = hashlib.sha256().digest_size


def is_sealed(head: bytes) -> bool:
    """Return whether a file that begins like this is closed for one office."""
    return head.startswith(MAGIC)


def seal(data: bytes, certificate: bytes, name: str) -> bytes:
    """Close bytes for whoever has the key of a certificate (DER).

    Args:
        data: what is closed.
        certificate: of the office that may open it.
        name: its name, for the message.

    Raises:
        BadInputError: the certificate's key cannot receive (only RSA can).
    """
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.ciphers.algorithms import AES256
    from cryptography.hazmat.primitives.serialization import Encoding, pkcs7

    recipient = x509.load_der_x509_certificate(certificate)
    if not isinstance(recipient.public_key(), RSAPublicKey):
        raise BadInputError(f"“{name}”的证书不是RSA密钥，不能用来加密。请导入其RSA证书，或不加密导出。")
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(data).add_recipient(recipient)
    body = builder.set_content_encryption_algorithm(AES256).encrypt(Encoding.DER, [pkcs7.PKCS7Options.Binary])
    return MAGIC + hashlib.sha256(body).digest() + body


def unseal(data: bytes, p12: Path, password: str) -> bytes:
    """Open what was closed for the office whose key lies in a PKCS#12 file.

    Raises:
        PackageError: it is damaged, or was closed for another certificate.
        BadInputError: the password is wrong.
        WorldError: the file of the key cannot be read.
    """
    from cryptography.hazmat.primitives.serialization import pkcs7, pkcs12

    digest, body = data[len(MAGIC) : len(MAGIC) + _DIGEST], data[len(MAGIC) + _DIGEST :]
    if hashlib.sha256(body).digest() != digest:
        raise PackageError("加密的内容不完整或被改动过")
    try:
        key, certificate, _others = pkcs12.load_key_and_certificates(p12.read_bytes(), password.encode() or None)
    except OSError as error:
        raise WorldError(f"无法读取证书文件“{p12}”：{error.strerror}。请检查路径和权限。") from error
    except (ValueError, TypeError):
        sentence = f"“{p12.name}”的密码不对，或不是PKCS#12证书文件。请重新输入密码（注意大小写和全角字符）。"
        raise BadInputError(sentence, field="password") from None
    try:
        opened: bytes = pkcs7.pkcs7_decrypt_der(body, certificate, key, [])  # type: ignore[arg-type]  # any other kind of key raises
    except (ValueError, TypeError):
        raise PackageError(f"不是加密给“{p12.name}”的，用它打不开") from None
    return opened
