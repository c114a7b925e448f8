"""Sign with a key on a PKCS#11 token (USB key); the PIN is never kept, logged or shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.errors import BadInputError, WorldError
from app.opinion.credentials import Credential, make_credential

if TYPE_CHECKING:
    from datetime import datetime

_SHA256_INFO: Final = bytes.fromhex("3031300d060960864801650304020105000420")  # DigestInfo of RFC 8017, 9.2


@dataclass(frozen=True, slots=True)
class TokenDevice:
    """A private key on a token to which somebody is logged in, as a `KeyDevice`."""

    key: Any
    mechanisms: frozenset[Any]

    def sign_bytes(self, data: bytes) -> bytes:
        """Sign with SHA-256 in the token where it can hash, else hash here and sign the hash."""
        import pkcs11

        with _troubles("签名"):
            if self.key.key_type == pkcs11.KeyType.RSA:
                return self._sign_rsa(data)
            return _der(bytes(self.key.sign(_hash(data), mechanism=pkcs11.Mechanism.ECDSA)))

    def _sign_rsa(self, data: bytes) -> bytes:
        import pkcs11

        if pkcs11.Mechanism.SHA256_RSA_PKCS in self.mechanisms:
            return bytes(self.key.sign(data, mechanism=pkcs11.Mechanism.SHA256_RSA_PKCS))
        return bytes(self.key.sign(_SHA256_INFO + _hash(data), mechanism=pkcs11.Mechanism.RSA_PKCS))


@contextmanager
def open_token(
    module: Path, pin: str, token_label: str | None, key_label: str | None, *, moment: datetime
) -> Iterator[Credential]:
    """Log in to a token and hand out its signer; log out afterwards, whatever happened.

    Args:
        module: the driver that the token's maker supplies.
        pin: the user's PIN.
        token_label: which token; None for the only one present.
        key_label: which key; None for the only one with a certificate.
        moment: the signing time, timezone aware.

    Raises:
        BadInputError: the PIN is wrong.
        WorldError: no driver, no token, the token is locked, it holds no key that may sign, or it fails.
    """
    library = _load(module)
    try:
        with _troubles("登录"):
            token = _token(library, token_label)
            session = token.open(user_pin=pin)
        try:
            with _troubles("读取证书"):
                key, mine, others = _find(session, token.label, key_label)
                device = TokenDevice(key, frozenset(token.slot.get_mechanisms()))
            yield make_credential(token.label, mine, others, device, moment=moment)
        finally:
            session.close()
    finally:
        library.finalize()  # so that the next act of signing sees which tokens are there by then


def token_labels(module: Path) -> tuple[str, ...]:
    """The labels of the tokens that a driver sees now, without logging in.

    Raises:
        WorldError: no driver, or it fails.
    """
    library = _load(module)
    try:
        with _troubles("读取"):
            return tuple(token.label for token in _present(library))
    finally:
        library.finalize()


def _load(module: Path) -> Any:
    import pkcs11

    if not module.is_file():
        raise WorldError(f"找不到USB Key驱动“{module}”。请安装厂商驱动，并选择其PKCS#11库文件（.so或.dll）。")
    try:
        return pkcs11.lib(str(module))
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        raise WorldError(f"无法加载USB Key驱动“{module.name}”。请确认它是与本机位数一致的PKCS#11库文件。") from error


def _present(library: Any) -> list[Any]:
    import pkcs11

    tokens = [slot.get_token() for slot in library.get_slots(token_present=True)]
    return [token for token in tokens if pkcs11.TokenFlag.TOKEN_INITIALIZED in token.flags]


def _token(library: Any, label: str | None) -> Any:
    ready = _present(library)
    found = [token for token in ready if label in (None, token.label)]
    if len(found) == 1:
        return found[0]
    labels = "、".join(token.label for token in ready)
    if found:
        raise WorldError(f"插有多个USB Key（{labels}）。请指定其中一个的名称，或只插一个。")
    if ready:
        raise WorldError(f"没有找到名为“{label}”的USB Key，现有：{labels}。请检查名称，或插入正确的USB Key。")
    raise WorldError("没有检测到USB Key。请插入USB Key，确认驱动正常后重试。")


def _find(session: Any, token: str, label: str | None) -> tuple[Any, bytes, list[bytes]]:
    """The key to sign with, its certificate, and the other certificates of the token."""
    import pkcs11

    keys = list(session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.PRIVATE_KEY}))
    certificates = list(session.get_objects({pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE}))
    pairs = [
        (key, certificate)
        for key in keys
        for certificate in certificates
        if key.id and key.id == certificate[pkcs11.Attribute.ID] and label in (None, key.label)
    ]
    if len(pairs) != 1:
        raise _no_single_key(token, label, [key.label for key, _ in pairs], [key.label for key in keys])
    key, mine = pairs[0]
    others = [bytes(each[pkcs11.Attribute.VALUE]) for each in certificates if each is not mine]
    return key, bytes(mine[pkcs11.Attribute.VALUE]), others


def _no_single_key(token: str, label: str | None, found: Sequence[str], all_keys: Sequence[str]) -> WorldError:
    if found:
        return WorldError(f"USB Key“{token}”中有多个可用的密钥（{'、'.join(found)}）。请指定其中一个的名称。")
    if label is not None and label not in all_keys:
        return WorldError(f"USB Key“{token}”中没有名为“{label}”的密钥，现有：{'、'.join(all_keys)}。请检查密钥名称。")
    return WorldError(f"USB Key“{token}”中没有带证书的签名密钥。请向发证机构申领签名证书。")


@contextmanager
def _troubles(what: str) -> Iterator[None]:
    """Turn a driver's errors into sentences; the causes are cut off, since they may show what was passed."""
    import pkcs11

    try:
        yield
    except (pkcs11.PinIncorrect, pkcs11.PinLenRange, pkcs11.PinInvalid):
        sentence = "USB Key的PIN不对。请重新输入；连续输错会锁定USB Key。"
        raise BadInputError(sentence, field="pin") from None
    except (pkcs11.PinLocked, pkcs11.PinExpired, pkcs11.UserPinNotInitialized):
        raise WorldError("USB Key已锁定，或PIN已过期。请用厂商工具解锁或重设PIN，或与发证机构联系。") from None
    except (pkcs11.DeviceRemoved, pkcs11.TokenNotPresent, pkcs11.SessionHandleInvalid):
        raise WorldError("USB Key已被拔出，没有签名。请重新插入后再试。") from None
    except pkcs11.PKCS11Error as error:
        name = type(error).__name__
        raise WorldError(f"USB Key{what}时出错（{name}），没有签名。请重新插拔后再试，或与厂商联系。") from None


def _hash(data: bytes) -> bytes:
    import hashlib

    return hashlib.sha256(data).digest()


def _der(pair: bytes) -> bytes:
    """ECDSA's r and s, side by side as PKCS#11 gives them, as DER."""
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

    half = len(pair) // 2
    return encode_dss_signature(int.from_bytes(pair[:half], "big"), int.from_bytes(pair[half:], "big"))
