"""Collect what makes a signature verifiable for long: proof that its certificates were valid when it was made."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from asn1crypto import crl, ocsp, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.opinion.revocation import read_sound_lists
from app.opinion.revocation_fetch import fetch_answers, fetch_lists
from app.opinion.timestamp_client import HttpTimeStamper, TimestampError
from app.opinion.verification_cms import read_roots

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.opinion.timestamping import Timestamping

DIGEST = "sha256"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Certificates, lists and answers (all asn1crypto) that prove signer and service valid at a moment."""

    roots: tuple[Any, ...]
    others: tuple[Any, ...]
    lists: tuple[Any, ...]
    answers: tuple[Any, ...]
    moment: datetime

    def context(self) -> ValidationContext:
        """A fresh context for pyHanko that wants every certificate proved unrevoked."""
        return ValidationContext(
            trust_roots=list(self.roots),
            other_certs=list(self.others),
            crls=list(self.lists),
            ocsps=list(self.answers),
            moment=self.moment,
            allow_fetching=False,
            revocation_mode="require",
        )

    def trusts(self, stamper: HttpTimeStamper) -> bool:
        """Whether the service's certificates lead to a trusted root, revocation left aside."""
        plain = ValidationContext(trust_roots=list(self.roots), moment=self.moment, allow_fetching=False)
        return all(self._leads(leaf, plain, {"time_stamping"}) for leaf in stamper.leaves)

    def proves(self, signer: bytes | None, stamper: HttpTimeStamper) -> bool:
        """Whether all that is needed later is at hand: signer's and service's certificates are proved unrevoked."""
        leaves = stamper.leaves if signer is None else [*stamper.leaves, x509.Certificate.load(signer)]
        return all(self._leads(leaf, self.context(), set()) for leaf in leaves)

    def _leads(self, leaf: Any, context: ValidationContext, purposes: set[str]) -> bool:
        others = SimpleCertificateStore.from_certs(self.others)
        validator = CertificateValidator(leaf, intermediate_certs=others, validation_context=context)
        try:
            asyncio.run(validator.async_validate_usage(set(), purposes))
        except (PathError, ValidationError):
            return False
        return True


def gather(timestamping: Timestamping, signer: Sequence[bytes], moment: datetime) -> tuple[HttpTimeStamper, Evidence]:
    """Ask the service for a trial stamp, and collect what proves its certificates and the signer's.

    Args:
        timestamping: the service, the roots and the lists at hand.
        signer: the signer's certificate and chain, DER; none for an archive time stamp.
        moment: when the certificates must be valid, timezone aware.

    Raises:
        TimestampError: the service does not answer, or it is not trusted.
    """
    stamper = HttpTimeStamper(timestamping)
    asyncio.run(stamper.async_dummy_response(DIGEST))
    roots = read_roots(timestamping.roots)
    others = [*(x509.Certificate.load(data) for data in signer), *stamper.others]
    known = [certificates.load_der_x509_certificate(each.dump()) for each in others] + list(roots)
    lists = read_sound_lists((*timestamping.revocations, *fetch_lists(known, timestamping.timeout_s)))
    evidence = Evidence(
        tuple(x509.Certificate.load(root.public_bytes(Encoding.DER)) for root in roots),
        tuple(others),
        tuple(crl.CertificateList.load(each.public_bytes(Encoding.DER)) for each in lists),
        tuple(ocsp.OCSPResponse.load(data) for data in fetch_answers(known, timestamping.timeout_s)),
        moment,
    )
    if not evidence.trusts(stamper):
        raise TimestampError("其证书不在信任列表，或已失效")
    return stamper, evidence
