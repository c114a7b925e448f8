"""Signatures and the trust in them: sign an opinion, verify one, keep the certificates that the office trusts."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.errors import BadInputError, WorldError
from app.services.desk import Desk
from app.services.files import read_bytes, write_file

if TYPE_CHECKING:  # reportlab and pyHanko take a second to import; only what signs or verifies needs them
    from app.opinion.credentials import Credential
    from app.opinion.document import RenderedOpinion
    from app.opinion.signing import SignatureBox
    from app.opinion.verification import VerificationReport

TRUST: Final = "trust"
_PLACE: Final = "山西省忻州市"
_NOBODY: "Final[Mapping[str, SignatureBox]]" = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class P12Key:
    """A key in a PKCS#12 file (.p12, .pfx); the password is never kept, logged or shown."""

    path: Path
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TokenKey:
    """A key on a PKCS#11 token, such as a USB key; the PIN is never kept, logged or shown.

    Attributes:
        module: the token maker's driver (.so, .dll, .dylib).
        pin: the user's PIN.
        token_label: which token, where several are present; None for the only one.
        key_label: which key, where the token holds several; None for the only one.
    """

    module: Path
    pin: str = field(repr=False)
    token_label: str | None = None
    key_label: str | None = None


Key = P12Key | TokenKey


def sign_opinion(
    pdf: bytes,
    key: Key,
    *,
    role: str,
    moment: datetime,
    box: "SignatureBox | None" = None,
    later: "Mapping[str, SignatureBox]" = _NOBODY,
    seal: bytes | None = None,
    reason: str = "规划符合性审查",
) -> bytes:
    """Append one signature to an opinion, in the order of `app.domain.roles.ROLES`; the first one certifies.

    Args:
        pdf: the opinion, signed by the roles before or by none.
        key: what signs.
        role: who signs: 经办人, 复核人, 签发人 or 单位印章.
        moment: the signing time, timezone aware.
        box: for the first signature only: where it shows, by default at the foot of the last page. Every later one
            shows in the place that the first one reserved.
        later: for the first signature only: the roles that must sign after it, with their places. The document is
            complete, and verifies as such, only when all of them have signed.
        seal: for 单位印章: the seal's picture (PNG with transparency), or one page of PDF.
        reason: kept in the signature.

    Raises:
        BadInputError: where the PDF, the role's turn or the time is wrong, or the password or PIN.
        WorldError: where the key is absent, locked, expired or not for signing.
    """
    from app.opinion.seal import seal_page
    from app.opinion.signing import sign

    stamp = None if seal is None else seal_page(seal)
    with open_key(key, moment=moment) as credential:
        return sign(
            pdf,
            credential,
            role=role,
            reason=reason,
            place=_PLACE,
            moment=moment,
            box=box,
            later=later,
            stamp=stamp,
        )


@dataclass(frozen=True, slots=True)
class DataSignature:
    """A signature over bare bytes, such as a printed code.

    Attributes:
        value: RSA PKCS#1 v1.5 with SHA-256, or ECDSA's r and s with SHA-256, each as long as the curve's order.
        certificate: the signer's certificate, DER.
    """

    value: bytes
    certificate: bytes


def sign_data(data: bytes, key: Key, *, moment: datetime) -> DataSignature:
    """Sign bytes with a key; a key in a file always gives the same signature. Raises as `sign_opinion` does."""
    from app.opinion.data_signature import bare_signature

    with open_key(key, moment=moment) as credential:
        value = credential.device.sign_bytes(data)
        return DataSignature(bare_signature(value, credential.certificate), credential.certificate)


def check_data(data: bytes, signature: DataSignature) -> bool:
    """Return whether a signature over bytes holds; whom its certificate belongs to and who trusts it is not asked."""
    from app.opinion.data_signature import holds

    return holds(data, signature.value, signature.certificate)


@contextmanager
def open_key(key: Key, *, moment: datetime) -> "Iterator[Credential]":
    """Open a key for one act of signing; a token is logged out afterwards."""
    if isinstance(key, P12Key):
        from app.opinion.credentials_p12 import load_credential

        yield load_credential(key.path, key.password, moment=moment)
    else:
        from app.opinion.credentials_token import open_token

        with open_token(key.module, key.pin, key.token_label, key.key_label, moment=moment) as credential:
            yield credential


def signature_box(rendered: "RenderedOpinion") -> "SignatureBox":
    """Return the place on a rendered opinion where the issuing signature shows: over office and date."""
    from app.opinion.signing import SignatureBox

    place = rendered.signature_box
    return SignatureBox(place.page - 1, place.left, place.bottom, place.right, place.top)


def make_demo_certificate(desk: Desk, folder: Path, *, now: datetime, password: str) -> Path:
    """Return the fictional certificate (演示) of a folder, made where there is none; this workspace trusts its root."""
    from app.opinion.local_authority import write_demo_files

    known = sorted(folder.glob("*.p12")) if folder.is_dir() else []
    if known:
        return known[0]
    files = write_demo_files(folder, now=now, password=password)
    trust(desk, files.root)
    return files.signers[0]


def trust(desk: Desk, certificate: Path) -> None:
    """Add a certificate to those that the office trusts."""
    folder = desk.workspace / TRUST
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise WorldError(f"无法建立文件夹“{folder}”（{error.strerror}），请检查权限。") from error
    write_file(folder / certificate.name, read_bytes(certificate))


def verify_pdf(desk: Desk, pdf: bytes) -> "VerificationReport":
    """Verify a signed opinion against itself and the office's trusted roots.

    Raises:
        BadInputError: where it is no PDF.
    """
    from app.opinion.verification import verify

    return verify(pdf, trust_roots=tuple(trusted_roots(desk)))


def trusted_roots(desk: Desk) -> Iterator[bytes]:
    """Yield the certificates (PEM or DER) that the office trusts: the files of the workspace's folder `trust`."""
    folder = desk.workspace / TRUST
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        try:
            yield path.read_bytes()
        except OSError as error:
            raise BadInputError(f"信任证书“{path}”无法读取（{error.strerror}），请检查权限或移走。") from error
