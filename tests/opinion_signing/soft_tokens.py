"""Tokens to plug in and out: SoftHSM behind its real PKCS#11 driver."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pkcs11
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key
from pkcs11.util.ec import encode_ec_public_key, encode_named_curve_parameters
from pkcs11.util.rsa import encode_rsa_public_key

from app.opinion.local_authority import DemoAuthority

PIN = "135790"
_PLACES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/softhsm/libsofthsm2.so",
    "/opt/homebrew/lib/softhsm/libsofthsm2.so",
)
_P256 = "1.2.840.10045.3.1.7"


@dataclass(frozen=True)
class Tokens:
    """A folder for each set of tokens that can be plugged in at once."""

    folder: Path
    authority: DemoAuthority
    now: datetime

    @property
    def module(self) -> Path:
        """SoftHSM's driver."""
        return next(Path(place) for place in _PLACES if Path(place).is_file())

    @contextmanager
    def plugged(self, name: str) -> Iterator[None]:
        """Have the driver see the tokens of one set."""
        store = self.folder / name
        store.mkdir(exist_ok=True)
        config = self.folder / f"{name}.conf"
        config.write_text(f"directories.tokendir = {store}\nlog.level = ERROR\n")
        os.environ["SOFTHSM2_CONF"] = str(config)
        try:
            yield
        finally:
            del os.environ["SOFTHSM2_CONF"]

    def add(self, label: str, *kinds: str, certified: bool = True) -> None:
        """Initialise a token and have it generate a key of each kind ("rsa", "ec"), with a certificate beside it."""
        command = ["softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "12345678"]
        subprocess.run(command, check=True, capture_output=True)
        library = pkcs11.lib(str(self.module))
        try:
            with library.get_token(token_label=label).open(rw=True, user_pin=PIN) as session:
                for kind in kinds:
                    self._generate(session, kind, certified=certified)
        finally:
            library.finalize()

    def _generate(self, session: Any, kind: str, *, certified: bool) -> None:
        made = {"rsa": _rsa_key, "ec": _ec_key}[kind](session)
        if certified:
            issued = self.authority.certify(f"令牌{kind}", load_der_public_key(made), now=self.now)
            session.create_object(
                {
                    pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                    pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                    pkcs11.Attribute.TOKEN: True,
                    pkcs11.Attribute.ID: kind.encode(),
                    pkcs11.Attribute.LABEL: kind,
                    pkcs11.Attribute.SUBJECT: issued.subject.public_bytes(),
                    pkcs11.Attribute.VALUE: issued.public_bytes(Encoding.DER),
                }
            )


def _rsa_key(session: Any) -> bytes:
    public, _ = session.generate_keypair(pkcs11.KeyType.RSA, 2048, id=b"rsa", label="rsa", store=True)
    return encode_rsa_public_key(public)


def _ec_key(session: Any) -> bytes:
    curve = {pkcs11.Attribute.EC_PARAMS: encode_named_curve_parameters(_P256)}
    parameters = session.create_domain_parameters(pkcs11.KeyType.EC, curve, local=True)
    public, _ = parameters.generate_keypair(
        mechanism=pkcs11.Mechanism.EC_KEY_PAIR_GEN, id=b"ec", label="ec", store=True
    )
    return encode_ec_public_key(public)
