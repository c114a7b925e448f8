"""The worked example: a fictional case with demonstration layers, from case file to signed opinion."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from app.domain.layer import Layer
from app.domain.opinion import APPROVER
from app.domain.review import Review
from app.services.case_files import read_case
from app.services.cases import new_case
from app.services.desk import Desk
from app.services.files import write_file
from app.services.issuing import issue
from app.services.layers import import_pack
from app.services.permits import HANDLING, KEEPING, permit
from app.services.reviews import review
from app.services.signatures import make_demo_keys
from app.services.signing_roles import ONE_SIGNER
from app.services.sites import site_geojson

EXAMPLE: Final = Path("examples") / "doulou"
DEMO_PASSWORD: Final = "taixin-demo"  # noqa: S105  # the fictional certificate's, made anew each time; it guards nothing


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """What the example left: the review, the number, the signed opinion and the certificate."""

    review: Review
    number: str
    pdf: Path
    certificate: Path


def example_case(desk: Desk) -> Path:
    """Return the example's case file."""
    return desk.seeds / EXAMPLE / "case.json"


@permit("导入示例图层", KEEPING)
def load_example_layers(desk: Desk) -> tuple[Layer, ...]:
    """Import the example's demonstration layers."""
    return import_pack(desk, desk.seeds / EXAMPLE / "layers.json")


@permit("新建案卷", HANDLING)
def keep_example(desk: Desk, *, now: str) -> int:
    """Keep the example among the cases and return its id."""
    case = read_case(desk, example_case(desk))
    document = dict(case.raw)
    if case.site is not None:
        document["site"] = site_geojson(case.site)
    return new_case(desk, document, now=now)


def run_example(desk: Desk, folder: Path, *, moment: datetime) -> ExampleResult:
    """Review the example and write the signed opinion and its fresh certificate into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    load_example_layers(desk)
    case = read_case(desk, example_case(desk))
    result = review(desk, case, moment.date().isoformat())
    case_id = keep_example(desk, now=moment.isoformat(timespec="seconds"))
    key = make_demo_keys(desk, folder / "certificate", now=moment, password=DEMO_PASSWORD)[APPROVER]
    issued = issue(desk, case_id, case, result, key=key, moment=moment, roles=ONE_SIGNER)
    pdf = folder / "signed.pdf"
    write_file(pdf, issued.pdf)
    return ExampleResult(result, issued.number, pdf, key.path)
