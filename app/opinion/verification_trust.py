"""Whether a signer's certificate leads to somebody whom the office trusts, and was not revoked."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathError, ValidationError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.opinion.revocation import read_sound_lists, state_of
from app.opinion.verification_values import common_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from cryptography.x509 import Certificate, CertificateRevocationList
    from pyhanko.pdf_utils.reader import PdfFileReader

_HARMLESS = {  # the key was not in strange hands: what was signed before stays signed
    x509.ReasonFlags.affiliation_changed,
    x509.ReasonFlags.superseded,
    x509.ReasonFlags.cessation_of_operation,
}


@dataclass(frozen=True, slots=True)
class Trust:
    """Roots to trust, and all that speaks of revocation: the office's lists and the file's own evidence.

    Attributes:
        roots: what the office trusts.
        lists: revocation lists, the office's and the file's.
        store: the file's own evidence (certificates, lists, OCSP answers), None where it carries none.
        now: the present, None where nobody told.
    """

    roots: tuple[Certificate, ...]
    lists: tuple[CertificateRevocationList, ...]
    store: Any
    now: datetime | None

    def context(self, moment: datetime) -> ValidationContext:
        """What pyHanko needs to build a path at a moment, offline, revocation left aside."""
        return ValidationContext(trust_roots=self._anchors(), moment=moment, allow_fetching=False)

    def _anchors(self) -> list[Any]:
        return [asn1.Certificate.load(root.public_bytes(Encoding.DER)) for root in self.roots]

    def is_proved(self, leaf: Any, others: Iterable[Any], moment: datetime) -> bool:
        """Whether the file itself proves that a certificate was valid and unrevoked at a moment."""
        if self.store is None or not self.roots:
            return False
        wanted = {"trust_roots": self._anchors(), "moment": moment, "allow_fetching": False}
        context = self.store.as_validation_context({**wanted, "revocation_mode": "require"})
        known = SimpleCertificateStore.from_certs(others)
        try:
            validator = CertificateValidator(leaf, intermediate_certs=known, validation_context=context)
            asyncio.run(validator.async_validate_usage(set()))
        except (PathError, ValidationError):
            return False
        return True

    def revocations(self, path: Any, time: datetime | None, stamped: datetime | None) -> Revocations:
        """What the lists say of every certificate of a path.

        Args:
            path: pyHanko's path from the trust root to the certificate; None where there is none.
            time: the signing time as the signer states it.
            stamped: the signing time as a trusted authority saw it, None where none did.
        """
        found = Revocations()
        links = path.iter_certs(include_root=True) if path else ()
        chain = [x509.load_der_x509_certificate(each.dump()) for each in links]
        for issuer, certificate in pairwise(chain):
            found = found.joined(self._judge(certificate, issuer, time, stamped))
        return found

    def _judge(
        self, certificate: Certificate, issuer: Certificate, time: datetime | None, stamped: datetime | None
    ) -> Revocations:
        state = state_of(certificate, issuer, self.lists, self.now)
        name = common_name(asn1.Certificate.load(certificate.public_bytes(Encoding.DER)).subject)
        if not state.checked:
            return Revocations(notes=(f"没有“{name}”的发证机构的吊销列表，未核对其证书是否已吊销",))
        if state.revoked is None:
            stale = f"发证机构的吊销列表已于{state.stale:%Y-%m-%d}到期，请导入新的列表" if state.stale else ""
            return Revocations(notes=(stale,) if stale else ())
        since = f"“{name}”的证书已于{state.revoked:%Y-%m-%d %H:%M}（UTC）被吊销"
        if stamped is not None and stamped < state.revoked:
            return Revocations(notes=(f"{since}，时间戳证明签名在此之前，签名仍有效",))
        if time is not None and time < state.revoked and state.reason in _HARMLESS:
            return Revocations(notes=(f"{since}（非密钥泄露），签名人所称时间在此之前",))
        return Revocations(problems=(f"{since}，不能证明签名在此之前",))


@dataclass(frozen=True, slots=True)
class Revocations:
    """Problems and notes about revocation, as sentences."""

    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def joined(self, other: Revocations) -> Revocations:
        """Both together."""
        return Revocations(self.problems + other.problems, self.notes + other.notes)


def trust_of(
    reader: PdfFileReader,
    roots: tuple[Certificate, ...],
    lists: tuple[CertificateRevocationList, ...],
    now: datetime | None,
) -> Trust:
    """Join what the office holds and what a file carries."""
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return Trust(roots, lists, None, now)
    carried = read_sound_lists(reference.get_object().data for reference in store.crls)
    return Trust(roots, (*lists, *carried), store, now)
