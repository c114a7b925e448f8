"""From a review to a signed opinion: draft, render, sign, issue, verify."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.domain.finding import Judgement
from app.domain.opinion import MapFeature, Office, Opinion
from app.domain.review import CaseFile, Review
from app.domain.site import Site
from app.errors import BadInputError, WorldError
from app.services.desk import Desk
from app.services.files import read_bytes, write_file
from app.services.layers import map_features
from app.services.ledger import share_of
from app.services.reviews import review_json
from app.services.sites import site_geojson
from app.store.connection import atomic
from app.store.ledger import add_share
from app.store.opinions import allot_number, record_opinion
from app.store.runs import add_run
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

if TYPE_CHECKING:  # reportlab and pyHanko take a second to import; only what renders, signs or verifies needs them
    from app.opinion.document import RenderedOpinion
    from app.opinion.signing import SignatureBox
    from app.opinion.verification import VerificationReport

NUMBER_PATTERN: Final = "忻自然资规审〔{year}〕{serial}号"
TRUST: Final = "trust"
ATTRIBUTIONS: Final = (
    "县界 © OpenStreetMap contributors (ODbL 1.0)",
    "地名 GeoNames (CC BY 4.0)",
    "长城线 © 2022 Adl3rAi (MIT)",
)
_AROUND: Final = 0.35  # how much of the site's extent the map shows around it, at least 2 km
_LEAST_DEGREES: Final = 0.02


def draft(
    desk: Desk, case: CaseFile, result: Review, *, date: str, office: Office | None = None, number: str | None = None
) -> Opinion:
    """Put together what an opinion says; without a number it is a draft."""
    return Opinion(
        number=number,
        date=date,
        office=office or Office(),
        project=case.project,
        site=case.site,
        review=result,
        map_features=() if case.site is None else tuple(_surroundings(desk, case.site)),
        points=() if case.site is None else _points(case.site),
        attributions=ATTRIBUTIONS,
        record=record_of(case, result),
    )


def _points(site: Site) -> Any:
    from app.geodata.plane import plane_points

    return plane_points(site)


def _surroundings(desk: Desk, site: Site) -> Iterator[MapFeature]:
    west, south, east, north = site.geometry.bounds
    more = max(_LEAST_DEGREES, _AROUND * max(east - west, north - south))
    yield from map_features(desk, (west - more, south - more, east + more, north + more))
    for name, outline in desk.outlines.items():
        yield MapFeature(outline, "county", "schematic", name)


def record_of(case: CaseFile, result: Review) -> dict[str, Any]:
    """Return the record that an opinion carries: the case with its site inline, and the result."""
    document = dict(case.raw)
    if case.site is not None:
        document["site"] = site_geojson(case.site)
    document["judgements"] = [_judgement(judgement) for judgement in case.judgements]
    ledger = {
        "land_ha": result.ledger.land_ha,
        "water_m3": result.ledger.water_m3,
        "block_ha": dict(result.ledger.block_ha),
    }
    return {"format": "taixin-record/1", "case": document, "ledger": ledger, "review": review_json(result)}


def _judgement(judgement: Judgement) -> dict[str, str]:
    return {"rule": judgement.rule, "answer": judgement.answer, "reason": judgement.reason, "by": judgement.by}


def render_opinion(opinion: Opinion) -> "RenderedOpinion":
    """Render an opinion to PDF; the same opinion gives the same bytes."""
    from app.opinion.document import render

    return render(opinion)


def page_image(pdf: bytes, page: int, dpi: int) -> bytes:
    """Return a page (from 0) as PNG."""
    from app.opinion.document_preview import page_png

    return page_png(pdf, page, dpi)


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    from app.opinion.document_preview import page_count as count

    return count(pdf)


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


@dataclass(frozen=True, slots=True)
class IssuedOpinion:
    """An opinion that has left the office: its number and the signed document."""

    number: str
    pdf: bytes


def issue(
    desk: Desk,
    case_id: int,
    case: CaseFile,
    result: Review,
    *,
    p12: Path,
    password: str,
    moment: datetime,
    role: str = "签发人",
) -> IssuedOpinion:
    """Allot a number, render, sign and enter the opinion in register and ledger: all of it or nothing.

    Raises:
        BadInputError, WorldError: where it cannot be rendered or signed; then the number is not taken.
    """
    office, now, date = office_settings(desk), moment.isoformat(timespec="seconds"), moment.date().isoformat()
    with open_workspace(desk.workspace) as connection, atomic(connection):
        allotted = allot_number(connection, moment.year, get_setting(connection, "number_pattern", NUMBER_PATTERN))
        opinion = draft(desk, case, result, date=date, office=office, number=allotted.number)
        rendered = render_opinion(opinion)
        box = signature_box(rendered)
        signed = sign_opinion(rendered.pdf, p12, password, role=role, moment=moment, box=box)
        run_id = add_run(connection, case_id, review_json(result), now=now)
        row = record_opinion(connection, allotted, case_id=case_id, run_id=run_id, issued=date, pdf=signed, now=now)
        add_share(connection, row.id, share_of(desk, case.project, case.project.start_year or moment.year))
    return IssuedOpinion(allotted.number, signed)


def office_settings(desk: Desk) -> Office:
    """Return the office as the settings have it."""
    with open_workspace(desk.workspace) as connection:
        return Office(**get_setting(connection, "office", {}))


def keep_office(desk: Desk, office: Office) -> None:
    """Keep the office's letterhead in the settings."""
    fields = {name: getattr(office, name) for name in Office.__dataclass_fields__}
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, "office", fields)


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
