"""Signatures over bare bytes, such as a printed code: the shortest form, and whether one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey


def bare_signature(value: bytes, certificate: bytes) -> bytes:
    """Shorten what a `KeyDevice` returned: ECDSA's r and s side by side (64 bytes on P-256), RSA as it is."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
    from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

    key = x509.load_der_x509_certificate(certificate).public_key()
    if not isinstance(key, EllipticCurvePublicKey):
        return value
    return b"".join(number.to_bytes(_half(key), "big") for number in decode_dss_signature(value))


def holds(data: bytes, value: bytes, certificate: bytes) -> bool:
    """Whether a bare signature over `data` was made with the key of a certificate (DER)."""
    from cryptography import x509
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
    from cryptography.hazmat.primitives.hashes import SHA256

    try:
        key = x509.load_der_x509_certificate(certificate).public_key()
        if isinstance(key, rsa.RSAPublicKey):
            key.verify(value, data, padding.PKCS1v15(), SHA256())
            return True
        if isinstance(key, ec.EllipticCurvePublicKey) and len(value) == 2 * _half(key):
            r, s = (int.from_bytes(part, "big") for part in (value[: _half(key)], value[_half(key) :]))
            key.verify(encode_dss_signature(r, s), data, ec.ECDSA(SHA256()))
            return True
    except (ValueError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return False


def _half(key: EllipticCurvePublicKey) -> int:
    return (key.curve.key_size + 7) // 8
