"""A real PKCS#11 token (SoftHSM): it signs like a file, and each of its troubles is told in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pkcs11
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from soft_tokens import PIN, Tokens

from app.errors import BadInputError, WorldError
from app.opinion.credentials import make_credential
from app.opinion.credentials_token import TokenDevice, _troubles, open_token, token_labels
from app.opinion.local_authority import make_demo_authority
from app.opinion.signing import sign
from app.opinion.verification import verify
from app.services.signatures import TokenKey, check_data, sign_data, sign_opinion


@pytest.fixture(scope="module")
def tokens(world: Any, tmp_path_factory: pytest.TempPathFactory) -> Tokens:
    """Three sets: one token with two keys, two tokens at once, one without certificates."""
    made = Tokens(tmp_path_factory.mktemp("tokens"), make_demo_authority(now=world.now), world.now)
    with made.plugged("one"):
        made.add("审查一号", "rsa", "ec")
    with made.plugged("two"):
        made.add("甲", "ec")
        made.add("乙")
    with made.plugged("bare"):
        made.add("空", "ec", certified=False)
    return made


@pytest.fixture
def one(tokens: Tokens) -> Iterator[Tokens]:
    with tokens.plugged("one"):
        yield tokens


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_token_signs_as_a_file_does(world: Any, one: Tokens, kind: str) -> None:
    key = TokenKey(one.module, PIN, key_label=kind)
    signed = sign_opinion(world.plain, key, role="签发人", moment=world.now)
    report = verify(signed, trust_roots=[one.authority.root_pem])
    assert (report.ok, report.signatures[0].signer) == (True, f"令牌{kind}（演示）"), report.bottom_line


def test_a_token_countersigns_what_a_file_has_certified(world: Any, one: Tokens) -> None:
    key = TokenKey(one.module, PIN, "审查一号", "ec")
    signed = sign_opinion(world.twice, key, role="签发人", moment=world.now + timedelta(hours=2))
    assert [each.signer for each in verify(signed).signatures][1:] == ["李示例（演示）", "令牌ec（演示）"]


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_token_signs_bare_bytes(world: Any, one: Tokens, kind: str) -> None:
    signature = sign_data(b"code", TokenKey(one.module, PIN, key_label=kind), moment=world.now)
    assert check_data(b"code", signature)
    assert not check_data(b"c0de", signature)
    assert len(signature.value) == {"rsa": 256, "ec": 64}[kind]


def test_a_token_that_cannot_hash_is_given_the_hash(world: Any, one: Tokens) -> None:
    with open_token(one.module, PIN, None, "rsa", moment=world.now) as credential:
        assert isinstance(credential.device, TokenDevice)
        plain = TokenDevice(credential.device.key, frozenset({pkcs11.Mechanism.RSA_PKCS}))
        assert plain.sign_bytes(b"x") == credential.device.sign_bytes(b"x")


def test_a_wrong_pin_is_told_and_kept_secret(world: Any, one: Tokens) -> None:
    key = TokenKey(one.module, "98765", key_label="ec")
    with pytest.raises(BadInputError, match="PIN不对") as caught:
        sign_opinion(world.plain, key, role="签发人", moment=world.now)
    assert caught.value.field == "pin"
    assert "98765" not in f"{caught.value}{key!r}{caught.value.__cause__}"


def test_the_right_pin_works_after_a_wrong_one(world: Any, one: Tokens) -> None:
    with pytest.raises(BadInputError):
        sign_opinion(world.plain, TokenKey(one.module, "1"), role="签发人", moment=world.now)
    assert sign_opinion(world.plain, TokenKey(one.module, PIN, key_label="ec"), role="签发人", moment=world.now)


def test_an_absent_token_is_told(world: Any, tokens: Tokens) -> None:
    with tokens.plugged("none"), pytest.raises(WorldError, match="没有检测到USB Key"):
        sign_opinion(world.plain, TokenKey(tokens.module, PIN), role="签发人", moment=world.now)


def test_a_token_is_seen_once_it_is_plugged_in(tokens: Tokens) -> None:
    with tokens.plugged("none"):
        assert token_labels(tokens.module) == ()
    with tokens.plugged("two"):
        assert sorted(token_labels(tokens.module)) == ["乙", "甲"]


def test_two_tokens_must_be_told_apart(world: Any, tokens: Tokens) -> None:
    with tokens.plugged("two"):
        with pytest.raises(WorldError, match="插有多个USB Key"):
            sign_opinion(world.plain, TokenKey(tokens.module, PIN), role="签发人", moment=world.now)
        assert sign_opinion(world.plain, TokenKey(tokens.module, PIN, "甲"), role="签发人", moment=world.now)


@pytest.mark.parametrize(
    ("token", "key", "words"),
    [
        ("别的", None, "没有找到名为“别的”的USB Key，现有：审查一号"),
        (None, None, "有多个可用的密钥"),
        (None, "公章", "没有名为“公章”的密钥"),
    ],
)
def test_a_name_that_does_not_fit_is_told(
    world: Any, one: Tokens, token: str | None, key: str | None, words: str
) -> None:
    with pytest.raises(WorldError, match=words):
        sign_opinion(world.plain, TokenKey(one.module, PIN, token, key), role="签发人", moment=world.now)


def test_a_token_without_a_certificate_is_told(world: Any, tokens: Tokens) -> None:
    with tokens.plugged("bare"), pytest.raises(WorldError, match="没有带证书的签名密钥"):
        sign_opinion(world.plain, TokenKey(tokens.module, PIN), role="签发人", moment=world.now)


def test_an_expired_certificate_on_a_token_is_told(world: Any, one: Tokens) -> None:
    later = world.now + timedelta(days=2000)
    with pytest.raises(WorldError, match="过期"):
        sign_opinion(world.plain, TokenKey(one.module, PIN, key_label="ec"), role="签发人", moment=later)


def test_a_driver_that_is_none_is_told(world: Any, tmp_path: Path) -> None:
    with pytest.raises(WorldError, match="找不到USB Key驱动"):
        sign_opinion(world.plain, TokenKey(tmp_path / "x.so", PIN), role="签发人", moment=world.now)
    (tmp_path / "y.so").write_bytes(b"no library")
    with pytest.raises(WorldError, match=r"无法加载USB Key驱动“y\.so”"):
        sign_opinion(world.plain, TokenKey(tmp_path / "y.so", PIN), role="签发人", moment=world.now)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (pkcs11.PinLocked, "已锁定"),
        (pkcs11.DeviceRemoved, "已被拔出"),
        (pkcs11.DeviceError, "出错（DeviceError）"),
    ],
)
def test_a_drivers_error_becomes_a_sentence(error: type[Exception], words: str) -> None:
    with pytest.raises(WorldError, match=words), _troubles("签名"):
        raise error


def test_another_device_can_stand_behind_the_signer(world: Any) -> None:
    """A device of another make, such as one for SM2, needs one method: here the key never leaves a closure."""
    key = ec.generate_private_key(ec.SECP256R1())
    authority = make_demo_authority(now=world.now)
    certificate = authority.certify("另一种设备", key.public_key(), now=world.now).public_bytes(Encoding.DER)

    class Device:
        def sign_bytes(self, data: bytes) -> bytes:
            return key.sign(data, ec.ECDSA(SHA256()))

    credential = make_credential("设备", certificate, [], Device(), moment=world.now)
    signed = sign(world.plain, credential, role="签发人", reason="", place="", moment=world.now)
    assert verify(signed, trust_roots=[authority.root_pem]).ok
