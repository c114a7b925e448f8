"""Check the parts of a signature's CMS value that the signature itself does not protect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
    """Require the plain form that a signature of this program has; return problems as sentences.

    Everything a signer did not sign must follow from what he did sign: versions, algorithm lists and certificates
    could otherwise be altered without breaking the signature. A time stamp inside must be as plain.

    Args:
        value: the DER value of /Contents, without padding.
        signer: the signer's certificate, DER.
        roots: certificates that a chain may end in besides those inside.
    """
    content = cms.ContentInfo.load(value, strict=True)["content"]
    token = _token(content)
    problems = _check_form(value, content, _SIGNATURE, signer, roots)
    if token is None:
        return problems
    return (*problems, *(f"时间戳：{problem}" for problem in check_token(token.dump(), roots)))


def check_token(value: bytes, roots: Sequence[x509.Certificate]) -> tuple[str, ...]:
    """Require of a time stamp (DER, without padding) what `check_cms` requires of a signature."""
    content = cms.ContentInfo.load(value, strict=True)["content"]
    (info,) = content["signer_infos"]
    issuer, number = info["sid"].chosen["issuer"].dump(), info["sid"].chosen["serial_number"].native
    inside = [each.chosen for each in content["certificates"]]
    signers = [each for each in inside if each.serial_number == number and each.issuer.dump() == issuer]
    if len(signers) != 1:
        return ("签名中的证书不完整或有重复",)
    return _check_form(value, content, _STAMP, signers[0].dump(), roots)


def stamp_inside(signed: Any) -> Any:
    """The time stamp inside a signature, as the SignedData that it is; None where there is none."""
    token = _token(signed)
    return None if token is None else token["content"]


def _token(signed: Any) -> Any:
    """The time stamp inside a signature, None where there is none."""
    (info,) = signed["signer_infos"]
    stamps = [each for each in info["unsigned_attrs"] if each["type"].native == _STAMP_ATTRIBUTE]
    return stamps[0]["values"][0] if stamps else None


@dataclass(frozen=True, slots=True)
class _Form:
    """What a signature, or a time stamp, must look like: its version, its content, its unsigned attributes."""

    version: str
    content: str
    unsigned: frozenset[str]


_STAMP_ATTRIBUTE = "signature_time_stamp_token"
_SIGNATURE = _Form("v1", "data", frozenset({_STAMP_ATTRIBUTE}))
_STAMP = _Form("v3", "tst_info", frozenset())


def _check_form(
    value: bytes, signed: Any, form: _Form, signer: bytes, roots: Sequence[x509.Certificate]
) -> tuple[str, ...]:
    certificates = [item.chosen for item in signed["certificates"]]
    canonical = is_der(value) and _is_canonical(signed) and all(map(_states_one_algorithm, certificates))
    problems = () if canonical and _is_plain(signed, form) else ("签名值中有未受保护的改动",)
    return problems + check_certificates([certificate.dump() for certificate in certificates], signer, roots)


def _is_canonical(signed: Any) -> bool:
    """Encode it anew from the parsed values: another spelling of the same values is an alteration.

    Left out are the certificates, since their own signatures cover them and asn1crypto takes long for them, and a time
    stamp inside, which is checked like this by itself.
    """
    (info,) = signed["signer_infos"]
    parts = [signed[name] for name in ("version", "digest_algorithms", "encap_content_info")]
    parts += [info[name] for name in _SIGNER_PARTS]
    parts += [attribute["type"] for attribute in info["unsigned_attrs"]]
    whole = _holds_nothing_else(signed, _PARTS) and _holds_nothing_else(info, (*_SIGNER_PARTS, "unsigned_attrs"))
    return whole and all(part.copy().dump(force=True) == part.dump() for part in parts)


def _holds_nothing_else(sequence: Any, names: Sequence[str]) -> bool:
    """Whether a sequence is made of these fields alone: asn1crypto passes over a last one whose tag is unknown."""
    return bool(sequence.contents == b"".join(sequence[name].dump() for name in names))


_PARTS = ("version", "digest_algorithms", "encap_content_info", "certificates", "crls", "signer_infos")
_SIGNER_PARTS = ("version", "sid", "digest_algorithm", "signed_attrs", "signature_algorithm", "signature")


def _states_one_algorithm(certificate: Any) -> bool:
    """The algorithm beside a certificate's signature must repeat the one inside, which alone is signed."""
    return bool(certificate["signature_algorithm"].dump() == certificate["tbs_certificate"]["signature"].dump())


def _is_plain(signed: Any, form: _Form) -> bool:
    (info,) = signed["signer_infos"]
    digests = [algorithm.dump() for algorithm in signed["digest_algorithms"]]
    unsigned = [attribute["type"].native for attribute in info["unsigned_attrs"]]
    return (
        signed["version"].native == form.version
        and info["version"].native == "v1"
        and signed["encap_content_info"]["content_type"].native == form.content
        and digests == [info["digest_algorithm"].dump()]
        and info["digest_algorithm"]["algorithm"].native in _STRONG_DIGESTS
        and not signed["crls"].native
        and len(unsigned) == len(set(unsigned))
        and form.unsigned.issuperset(unsigned)
        and all(len(attribute["values"]) == 1 for attribute in info["unsigned_attrs"])
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
