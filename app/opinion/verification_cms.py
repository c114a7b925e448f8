"""Check the parts of a signature's CMS value that the signature itself does not protect."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding

from app.errors import BadInputError
from app.opinion.verification_bytes import is_der

_STRONG_DIGESTS = {"sha256", "sha384", "sha512"}
_MALLEABLE = (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm)


def read_roots(trust_roots: Sequence[bytes]) -> tuple[x509.Certificate, ...]:
    """Read root certificates, each PEM (one or more) or DER; raises BadInputError for anything else."""
    return tuple(certificate for data in trust_roots for certificate in _read_root(data))


def _read_root(data: bytes) -> list[x509.Certificate]:
    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except ValueError as error:
        raise BadInputError(
            "信任的根证书不是PEM或DER格式的证书。请重新选择根证书文件。", field="trust_roots"
        ) from error


def check_cms(value: bytes, signer: bytes, roots: Sequence[x509.Certificate]) -> tuple[str, ...]:
    """Require the plain form that a B-B signature has; return problems as sentences.

    Everything a signer did not sign must follow from what he did sign: versions, algorithm lists and certificates
    could otherwise be altered without breaking the signature.

    Args:
        value: the DER value of /Contents, without padding.
        signer: the signer's certificate, DER.
        roots: certificates that a chain may end in besides those inside.
    """
    signed = cms.ContentInfo.load(value, strict=True)["content"]
    certificates = [item.chosen for item in signed["certificates"]]
    canonical = is_der(value) and _is_canonical(signed) and all(map(_states_one_algorithm, certificates))
    problems = () if canonical and _is_plain(signed) else ("签名值中有未受保护的改动",)
    return problems + check_certificates([certificate.dump() for certificate in certificates], signer, roots)


def _is_canonical(signed: Any) -> bool:
    """Encode it anew from the parsed values: another spelling of the same values is an alteration.

    The certificates are left out, since asn1crypto takes 80 ms for them: their own signatures cover them.
    """
    names = ("version", "digest_algorithms", "encap_content_info", "signer_infos")
    return all(signed[name].copy().dump(force=True) == signed[name].dump() for name in names)


def _states_one_algorithm(certificate: Any) -> bool:
    """The algorithm beside a certificate's signature must repeat the one inside, which alone is signed."""
    return bool(certificate["signature_algorithm"].dump() == certificate["tbs_certificate"]["signature"].dump())


def _is_plain(signed: Any) -> bool:
    (info,) = signed["signer_infos"]
    digests = [algorithm.dump() for algorithm in signed["digest_algorithms"]]
    return (
        signed["version"].native == "v1"
        and info["version"].native == "v1"
        and signed["encap_content_info"]["content_type"].native == "data"
        and digests == [info["digest_algorithm"].dump()]
        and info["digest_algorithm"]["algorithm"].native in _STRONG_DIGESTS
        and not signed["crls"].native
        and not info["unsigned_attrs"].native
    )


def check_certificates(
    certificates: Sequence[bytes], signer: bytes, roots: Sequence[x509.Certificate]
) -> tuple[str, ...]:
    """Require that the certificates are the signer's chain, each link verified, and nothing else."""
    if signer not in certificates or len(set(certificates)) != len(certificates):
        return ("签名中的证书不完整或有重复",)
    left = {data for data in certificates if data != signer}
    try:
        current = x509.load_der_x509_certificate(signer)
        candidates = [x509.load_der_x509_certificate(data) for data in left]
        while not _is_root(current, roots) and (issuer := _issuer(current, candidates)) is not None:
            left.discard(issuer.public_bytes(Encoding.DER))
            current = issuer
    except _MALLEABLE:
        return ("签名中的证书无法解读",)
    left -= {root.public_bytes(Encoding.DER) for root in roots}
    complete = not len(certificates) > 1 or _is_root(current, roots)
    return () if complete and not left else ("签名中夹有不属于签名者证书链的证书",)


def _is_root(certificate: x509.Certificate, roots: Sequence[x509.Certificate]) -> bool:
    return certificate in roots or _issued_by(certificate, certificate)


def _issuer(certificate: x509.Certificate, candidates: Sequence[x509.Certificate]) -> x509.Certificate | None:
    found = (other for other in candidates if other != certificate and _issued_by(certificate, other))
    return next(found, None)


def _issued_by(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except _MALLEABLE:
        return False
    return True
