"""An office with four certificates and the worked example reviewed once: what tests of issuing begin from."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from app.domain.review import CaseFile, Review
from app.opinion.local_authority import DemoAuthority, make_demo_authority
from app.services.case_files import read_case
from app.services.desk import Desk, open_desk
from app.services.examples import example_case, keep_example, load_example_layers
from app.services.issuing import IssuedOpinion, issue
from app.services.reviews import review
from app.services.signatures import Key, P12Key
from app.services.signing_roles import ALL_SIGNERS
from app.services.trust import trust

NOON = datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(hours=8)))
PASSWORD = "演示Pass-1"


@dataclass(frozen=True)
class World:
    """A workspace to copy, the example as reviewed in it, and a key for each role."""

    template: Path
    case: CaseFile
    result: Review
    keys: dict[str, P12Key]

    def open(self, folder: Path) -> Desk:
        """Open a workspace of one's own."""
        shutil.copytree(self.template, folder, dirs_exist_ok=True)
        return open_desk(folder)


def make_world(folder: Path) -> World:
    """Make the workspace, review the example, make certificates."""
    template = folder / "template"
    desk = open_desk(template)
    load_example_layers(desk)
    authority = make_demo_authority(now=NOON)
    root = folder / "演示根证书.pem"
    root.write_bytes(authority.root_pem)
    trust(desk, root)
    keys = {role: _key(folder, authority, role) for role in ALL_SIGNERS}
    case = read_case(desk, example_case(desk))
    return World(template, case, review(desk, case, NOON.date().isoformat()), keys)


def _key(folder: Path, authority: DemoAuthority, role: str) -> P12Key:
    """RSA for the seal, P-256 for persons: both kinds are met in every journey."""
    path = folder / f"{role}.p12"
    is_seal = role == "单位印章"
    path.write_bytes(_p12(authority, role, rsa.generate_private_key(65537, 2048) if is_seal else None))
    return P12Key(path, PASSWORD)


def _p12(authority: DemoAuthority, role: str, given: rsa.RSAPrivateKey | None) -> bytes:
    key = given or ec.generate_private_key(ec.SECP256R1())
    begin = NOON - timedelta(days=1)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"{role}（演示）")]))
        .issuer_name(authority.certificate.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=900))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(
                digital_signature=True,
                content_commitment=True,
                key_encipherment=False,
                data_encipherment=False,
                key_agreement=False,
                key_cert_sign=False,
                crl_sign=False,
                encipher_only=False,
                decipher_only=False,
            ),
            critical=True,
        )
        .sign(authority.key, hashes.SHA256())
    )
    lock = BestAvailableEncryption(PASSWORD.encode())
    return pkcs12.serialize_key_and_certificates(role.encode(), key, certificate, [authority.certificate], lock)


def issue_example(
    desk: Desk,
    world: World,
    *,
    roles: tuple[str, ...] | None = None,
    moment: datetime = NOON,
    password: str = PASSWORD,
    key: Key | None = None,
) -> IssuedOpinion:
    """Keep and issue the worked example; the first role signs, with another key than its own where one is given."""
    first = roles[0] if roles else "签发人"
    key = key or replace(world.keys[first], password=password)
    case_id = keep_example(desk, now=moment.isoformat())
    return issue(desk, case_id, world.case, world.result, key=key, moment=moment, roles=roles)
