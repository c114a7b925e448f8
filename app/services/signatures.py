"""Signatures and the trust in them: sign an opinion, verify one, keep the certificates that the office trusts."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.domain.roles import HANDLER, REVIEWER, ROLES, SEAL
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.files import read_bytes, write_file
from app.services.permits import RUNNING, permit
from app.services.records import note
from app.services.trust import add_revocations, revocation_lists, trust, trusted_roots
from app.store.connection import atomic
from app.store.workspace import open_workspace

if TYPE_CHECKING:  # reportlab and pyHanko take a second to import; only what signs or verifies needs them
    from app.opinion.credentials import Credential
    from app.opinion.document import RenderedOpinion
    from app.opinion.signing import SignatureBox
    from app.opinion.timestamping import Timestamping
    from app.opinion.verification import VerificationReport

PRODUCER: Final = "taixin-review"
_SEAL: Final = "seal.png"
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


def _say_nothing(_sentence: str) -> None:
    """Listen to nobody."""


def sign_opinion(
    pdf: bytes,
    key: Key,
    *,
    role: str,
    moment: datetime,
    box: "SignatureBox | None" = None,
    later: "Mapping[str, SignatureBox]" = _NOBODY,
    seal: bytes | None = None,
    timestamp: "Timestamping | None" = None,
    tell: Callable[[str], None] = _say_nothing,
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
        timestamp: the time-stamping service (see `app.services.trust.timestamping`); None signs without.
        tell: hears one sentence for every time stamp that could not be had; the document is signed all the same.
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
            timestamp=timestamp,
            tell=tell,
        )


def usual_places(roles: Sequence[str]) -> "Mapping[str, SignatureBox]":
    """Return places at the foot of an A4 page for who signs after the first, where no layout has set any apart."""
    from app.opinion.signing import SignatureBox

    people = {role: SignatureBox(-1, 269.0 - 140 * n, 56, 399.0 - 140 * n, 110) for n, role in enumerate(ROLES[1:3])}
    places = {**people, SEAL: SignatureBox(-1, 420, 120, 539, 239)}
    return {role: places.get(role, places[REVIEWER]) for role in roles}


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
    """Return the fictional certificate (演示) of 经办人 in a folder; made, and trusted, where there is none."""
    return make_demo_keys(desk, folder, now=now, password=password)[HANDLER].path


def make_demo_keys(desk: Desk, folder: Path, *, now: datetime, password: str) -> Mapping[str, P12Key]:
    """Return fictional keys (演示) by role, made in a folder where there are none; the workspace trusts their root."""
    from app.opinion.local_authority import DEMO_SIGNERS, write_demo_files

    paths = {role: folder / f"演示签名证书-{name}.p12" for role, name in DEMO_SIGNERS.items()}
    if not all(path.is_file() for path in paths.values()):
        files = write_demo_files(folder, now=now, password=password)
        trust(desk, files.root)
        add_revocations(desk, files.revocations)
    return {role: P12Key(path, password) for role, path in paths.items()}


def demo_seal(office: str) -> bytes:
    """Return a drawn seal (演示) with an office's name, for `sign_opinion`; it is no picture of a real seal."""
    from app.opinion.seal import draw_demo_seal

    return draw_demo_seal(office)


def office_seal(desk: Desk) -> bytes | None:
    """Return the picture of the office's seal (PNG), None where the office has given none."""
    path = desk.workspace / _SEAL
    return read_bytes(path) if path.is_file() else None


@permit("更换单位印章", RUNNING)
def keep_seal(desk: Desk, picture: Path) -> None:
    """Keep the picture of the office's seal (PNG with transparency) in the workspace.

    Raises:
        BadInputError: where it is no PNG, is damaged, opaque, too large or too small.
    """
    from app.opinion.seal import check_seal

    data = read_bytes(picture)
    check_seal(data)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        note(connection, desk, "seal", picture.name, sha256=hashlib.sha256(data).hexdigest())
        write_file(desk.workspace / _SEAL, data)


def verify_pdf(
    desk: Desk, pdf: bytes, *, moment: datetime | None = None, archived: bool = False
) -> "VerificationReport":
    """Verify a signed opinion against itself and against whom the office trusts.

    Args:
        desk: whose office's certificates and revocation lists are used.
        pdf: the file.
        moment: the present, timezone aware; None where nobody asks for signatures from the future.
        archived: whether an archive time stamp must be there.

    Raises:
        BadInputError: where it is no PDF.
    """
    from app.opinion.verification import verify

    roots, lists = tuple(trusted_roots(desk)), tuple(each.data for each in revocation_lists(desk))
    return verify(pdf, trust_roots=roots, revocations=lists, moment=moment, archived=archived)


def require_opinion(pdf: bytes, name: str) -> None:
    """Refuse to sign what another program wrote; what is damaged or no PDF at all is left to `sign_opinion`.

    Raises:
        BadInputError: `name`, what the user knows the file by, is named.
    """
    from app.opinion.document_origin import producer_of

    if producer_of(pdf) not in {PRODUCER, None}:
        raise BadInputError(
            f"“{name}”不是本程序生成的审查意见，不能在此签名。请先在本程序中生成审查意见，或用其原来的软件签名。"
        )
