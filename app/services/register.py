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
        BadInputError: where no opinion bears the number, it is withdrawn already, the reason is empty, or the date
            lies before the opinion's own.
    """
    row = _find(desk, number)
    if date < row.issued[:10]:
        raise BadInputError(f"撤回日期{date}早于审查意见 {number} 的签发日期{row.issued[:10]}，请改正。", field="date")
    with open_workspace(desk.workspace) as connection:
        return stored.withdraw_opinion(connection, row.id, reason=reason, date=date)


def _find(desk: Desk, number: str) -> OpinionRow:
    for row in list_opinions(desk):
        if row.number == number:
            return row
    raise BadInputError(f"登记簿中没有文号为“{number}”的审查意见，请在登记簿中核对文号。")
