"""Fetch what proves that certificates were not revoked, from where they say that it can be had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from app.opinion.web import WebError, ask

if TYPE_CHECKING:
    from cryptography.x509 import Certificate


def fetch_lists(certificates: Sequence[Certificate], timeout_s: float) -> tuple[bytes, ...]:
    """The revocation lists (CRL) that certificates point to; those that cannot be had are left out."""
    urls = dict.fromkeys(url for certificate in certificates for url in _list_addresses(certificate))
    return tuple(_ask_each(((url, None) for url in urls), timeout_s))


def fetch_answers(certificates: Sequence[Certificate], timeout_s: float) -> tuple[bytes, ...]:
    """OCSP answers on certificates whose issuer is among them; those that cannot be had are left out."""
    requests = [
        (url, _request(certificate, issuer))
        for certificate in certificates
        for issuer in certificates
        if certificate.issuer == issuer.subject and certificate != issuer
        for url in _ocsp_addresses(certificate)
    ]
    return tuple(_ask_each(requests, timeout_s))


def _ask_each(requests: Iterable[tuple[str, bytes | None]], timeout_s: float) -> Iterator[bytes]:
    for url, body in requests:
        try:
            yield ask(url, timeout_s=timeout_s, body=body, content_type="application/ocsp-request")
        except WebError:
            continue  # whether enough is at hand is judged by what came


def _list_addresses(certificate: Certificate) -> Iterator[str]:
    from cryptography import x509

    try:
        points = certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints).value
    except x509.ExtensionNotFound:
        return
    for point in points:
        for name in point.full_name or ():
            if isinstance(name, x509.UniformResourceIdentifier):
                yield name.value


def _ocsp_addresses(certificate: Certificate) -> Iterator[str]:
    from cryptography import x509
    from cryptography.x509.oid import AuthorityInformationAccessOID

    try:
        access = certificate.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    except x509.ExtensionNotFound:
        return
    for description in access:
        location = description.access_location
        if description.access_method == AuthorityInformationAccessOID.OCSP and isinstance(
            location, x509.UniformResourceIdentifier
        ):
            yield location.value


def _request(certificate: Certificate, issuer: Certificate) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA1
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509.ocsp import OCSPRequestBuilder

    # SHA-1 only names the certificate here, and is what every responder knows (RFC 5019, 2.1.1).
    builder = OCSPRequestBuilder().add_certificate(certificate, issuer, SHA1())  # noqa: S303  see above
    return builder.build().public_bytes(Encoding.DER)
