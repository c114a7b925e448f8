"""The register of issued opinions: list them, fetch a document, withdraw one and give its share of the ledger back."""

from app.errors import BadInputError
from app.services.desk import Desk
from app.store import opinions as stored
from app.store.opinions import OpinionRow
from app.store.workspace import open_workspace

__all__ = ["OpinionRow", "list_opinions", "opinion_pdf", "withdraw"]


def list_opinions(desk: Desk, *, case_id: int | None = None) -> tuple[OpinionRow, ...]:
    """Return the opinions of a case, or all of them, latest number first."""
    with open_workspace(desk.workspace) as connection:
        return stored.list_opinions(connection, case_id=case_id)


def opinion_pdf(desk: Desk, number: str) -> bytes:
    """Return the signed document of an opinion by its number.

    Raises:
        BadInputError: where no opinion bears the number.
    """
    row = _find(desk, number)
    with open_workspace(desk.workspace) as connection:
        return stored.load_pdf(connection, row.id)


def withdraw(desk: Desk, number: str, *, reason: str, date: str) -> OpinionRow:
    """Withdraw an opinion: its number stays taken, what it took of land and water is free again.

    Raises:
        BadInputError: where no opinion bears the number, it is withdrawn already, or the reason is empty.
    """
    row = _find(desk, number)
    with open_workspace(desk.workspace) as connection:
        return stored.withdraw_opinion(connection, row.id, reason=reason, date=date)


def _find(desk: Desk, number: str) -> OpinionRow:
    for row in list_opinions(desk):
        if row.number == number:
            return row
    raise BadInputError(f"登记簿中没有文号为“{number}”的审查意见，请用opinions list查看。")
