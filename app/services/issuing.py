"""Issue an opinion: allot its number, render, sign, enter it in register and ledger; all of it or nothing."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.domain.review import CaseFile, Review
from app.services.desk import Desk
from app.services.ledger import share_of
from app.services.offices import office_settings
from app.services.opinions import draft, render_opinion
from app.services.reviews import review_json
from app.services.signatures import Key, sign_opinion, signature_box
from app.store.connection import atomic
from app.store.ledger import add_share
from app.store.opinions import allot_number, record_opinion
from app.store.runs import add_run
from app.store.settings import get_setting
from app.store.workspace import open_workspace

NUMBER_PATTERN: Final = "忻自然资规审〔{year}〕{serial}号"


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
    key: Key,
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
        signed = sign_opinion(rendered.pdf, key, role=role, moment=moment, box=box)
        run_id = add_run(connection, case_id, review_json(result), now=now)
        row = record_opinion(connection, allotted, case_id=case_id, run_id=run_id, issued=date, pdf=signed, now=now)
        add_share(connection, row.id, share_of(desk, case.project, case.project.start_year or moment.year))
    return IssuedOpinion(allotted.number, signed)
