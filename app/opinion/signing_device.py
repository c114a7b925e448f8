"""pyHanko's view of whoever signs and when; imported only when somebody signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from asn1crypto import x509
from pyhanko.sign.signers import PdfSigner, Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore

if TYPE_CHECKING:
    from datetime import datetime

    from app.opinion.credentials import Credential

DIGEST = "sha256"
_DER_ROOM = 16  # bytes that DER spends on the two numbers of an ECDSA signature


class DeviceSigner(Signer):
    """pyHanko's view of a credential: certificates from it, the signature from its device, wherever the key is."""

    def __init__(self, credential: Credential) -> None:
        chain = SimpleCertificateStore()
        chain.register_multiple([x509.Certificate.load(certificate) for certificate in credential.chain])
        super().__init__(signing_cert=x509.Certificate.load(credential.certificate), cert_registry=chain)
        self._device = credential.device

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Ask the device; a dry run wants only the length, and must not ask a person for a PIN."""
        if dry_run:
            key = self.signing_cert.public_key
            return bytes(key.byte_size if key.algorithm == "rsa" else 2 * key.byte_size + _DER_ROOM)
        if digest_algorithm != DIGEST:
            raise AssertionError(f"a device hashes with {DIGEST} itself, not with {digest_algorithm}")
        return self._device.sign_bytes(data)


class ClocklessSigner(PdfSigner):
    """A signer whose signing time is told, not read from the computer's clock."""

    moment: datetime

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> Any:
        """Set the session's time; pyHanko's own parameter for it is not reachable from `sign_pdf`."""
        session = super().init_signing_session(pdf_out, existing_fields_only=existing_fields_only)
        session.system_time = self.moment
        return session
