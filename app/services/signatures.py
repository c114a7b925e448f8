"""Signatures and the trust in them: sign an opinion, verify one, keep the certificates that the office trusts."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.errors import BadInputError, WorldError
from app.services.desk import Desk
from app.services.files import read_bytes, write_file

if TYPE_CHECKING:  # reportlab and pyHanko take a second to import; only what signs or verifies needs them
    from app.opinion.document import RenderedOpinion
    from app.opinion.signing import SignatureBox
    from app.opinion.verification import VerificationReport

TRUST: Final = "trust"


def sign_opinion(
    pdf: bytes,
    p12: Path,
    password: str,
    *,
    role: str,
    moment: datetime,
    box: "SignatureBox | None" = None,
    reason: str = "规划符合性审查",
) -> bytes:
    """Sign a PDF with a PKCS#12 certificate, visibly in a box or else at the foot of the last page.

    Raises:
        BadInputError: where the PDF or the certificate cannot be used.
    """
    from app.opinion.credentials import load_credential
    from app.opinion.signing import sign

    credential = load_credential(p12, password, moment=moment)
    return sign(pdf, credential, role=role, reason=reason, place="山西省忻州市", moment=moment, box=box)


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
