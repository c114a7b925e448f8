"""Desks with keys of their own that exchange packages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

from app.services.desk import Desk, open_desk
from app.services.signatures import P12Key

NOON = datetime.fromisoformat("2026-11-23T12:00:00+08:00")
PASSWORD = "演示Pass-1"


@dataclass(frozen=True)
class Office:
    """A workspace, the key with which it signs and opens, and the certificate that it hands out."""

    desk: Desk
    key: P12Key
    certificate: Path

    def knows(self, *others: Office) -> None:
        from app.services.exchange_offices import add_office

        for other in others:
            add_office(self.desk, other.certificate)


def make_office(folder: Path, name: str, *, kind: str = "rsa", begin: datetime = NOON - timedelta(days=1)) -> Office:
    folder.mkdir(parents=True)
    key = rsa.generate_private_key(65537, 2048) if kind == "rsa" else ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{name}（演示）")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=900))
        .sign(key, hashes.SHA256())
    )
    p12, cer = folder / "key.p12", folder / f"{name}.cer"
    lock = BestAvailableEncryption(PASSWORD.encode())
    p12.write_bytes(pkcs12.serialize_key_and_certificates(name.encode(), key, certificate, None, lock))
    cer.write_bytes(certificate.public_bytes(Encoding.PEM))
    return Office(open_desk(folder / "workspace"), P12Key(p12, PASSWORD), cer)
