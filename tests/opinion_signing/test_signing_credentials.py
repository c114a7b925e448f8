"""A signer's key file: what may sign, and the sentence for each that may not."""

from __future__ import annotations

import subprocess
import sys
import traceback
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.errors import BadInputError, WorldError
from app.opinion.credentials_p12 import load_credential
from app.opinion.local_authority import write_demo_files
from app.opinion.signing import sign
from app.opinion.verification import verify

ROOT = Path(__file__).resolve().parents[2]


def write_key(world: Any, path: Path, key: Any, *extensions: x509.ExtensionType, lock: Any = None) -> Path:
    """A self-signed key file of any kind."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "某人（演示）")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(7).not_valid_before(world.now).not_valid_after(world.now + timedelta(days=9))
    for extension in extensions:
        builder = builder.add_extension(extension, critical=False)
    certificate = builder.sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256())
    lock = lock or BestAvailableEncryption(world.password.encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", key, certificate, None, lock))
    return path


def test_a_credential_tells_who_and_until_when_but_no_secret(world: Any) -> None:
    assert world.handler.signer == "张示例（演示）"
    assert world.handler.issuer == "本机演示证书机构（非正式）"
    assert world.handler.not_before < world.now < world.handler.not_after
    assert "key" not in repr(world.handler).lower()
    assert world.password not in repr(world.handler)


def test_every_demonstration_certificate_says_so(world: Any) -> None:
    subject = x509.load_der_x509_certificate(world.handler.certificate).subject.rfc4514_string()
    assert subject.count("演示") == 2


def test_a_wrong_password_is_told_and_kept_secret(world: Any) -> None:
    with pytest.raises(BadInputError, match="密码不对") as caught:
        load_credential(world.files[0], "不是这个", moment=world.now)
    assert caught.value.field == "password"
    assert "不是这个" not in "".join(traceback.format_exception_only(caught.value))
    assert caught.value.__suppress_context__


def test_a_missing_file_is_told(world: Any, tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="找不到证书文件"):
        load_credential(tmp_path / "没有.p12", "", moment=world.now)


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.4", b"0\x03\x02\x01\x03"])
def test_a_file_of_another_kind_is_told(world: Any, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.p12"
    path.write_bytes(content)
    with pytest.raises(BadInputError, match="不是PKCS#12"):
        load_credential(path, world.password, moment=world.now)


def test_a_file_without_a_private_key_is_told(world: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.p12"
    certificate = x509.load_der_x509_certificate(world.handler.certificate)
    lock = BestAvailableEncryption(world.password.encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", None, certificate, None, lock))
    with pytest.raises(WorldError, match="没有私钥"):
        load_credential(path, world.password, moment=world.now)


def test_an_expired_certificate_is_told(world: Any) -> None:
    with pytest.raises(WorldError, match="过期"):
        load_credential(world.files[0], world.password, moment=world.now + timedelta(days=2000))


def test_a_certificate_of_tomorrow_is_told(world: Any) -> None:
    with pytest.raises(WorldError, match="才有效"):
        load_credential(world.files[0], world.password, moment=world.now - timedelta(days=1))


@pytest.mark.parametrize(
    "extension",
    [
        x509.BasicConstraints(ca=True, path_length=None),
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]),
        x509.KeyUsage(False, False, True, False, False, False, False, False, False),
    ],
)
def test_a_certificate_for_other_uses_may_not_sign(world: Any, tmp_path: Path, extension: x509.ExtensionType) -> None:
    path = write_key(world, tmp_path / "a.p12", ec.generate_private_key(ec.SECP256R1()), extension)
    with pytest.raises(WorldError, match="不允许用于签署文件"):
        load_credential(path, world.password, moment=world.now)


def test_an_unusual_kind_of_key_is_told(world: Any, tmp_path: Path) -> None:
    path = write_key(world, tmp_path / "a.p12", ed25519.Ed25519PrivateKey.generate())
    with pytest.raises(WorldError, match="密钥种类"):
        load_credential(path, world.password, moment=world.now)


def test_an_elliptic_key_without_password_signs_as_well(world: Any, tmp_path: Path) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    credential = load_credential(write_key(world, tmp_path / "a.p12", key, lock=NoEncryption()), "", moment=world.now)
    signed = sign(world.plain, credential, role="经办人", reason="", place="", moment=world.now)
    assert verify(signed).ok


def test_a_key_file_that_is_read_first_does_not_hide_what_time_stamps_are(world: Any) -> None:
    lines = (
        "from pathlib import Path",
        "from app.opinion.credentials_p12 import _is_pkcs12",
        f"assert _is_pkcs12(Path({str(world.files[0])!r}).read_bytes())",
        "from asn1crypto import cms, tsp",
        "print(cms.ContentType('tst_info').native)",
    )
    command = [sys.executable, "-c", "\n".join(lines)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "tst_info"


def test_demonstration_files_are_never_overwritten(world: Any) -> None:
    with pytest.raises(BadInputError, match="已存在"):
        write_demo_files(world.files[0].parent, now=world.now, password="x")


def test_an_unwritable_folder_is_told(world: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WorldError, match="无法在"):
        write_demo_files(tmp_path / "file" / "folder", now=world.now, password="x")
