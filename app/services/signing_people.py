"""Who may sign in which role: nobody for another, and nobody twice unless the office is one of one."""

from collections.abc import Sequence

from app.domain.case_steps import ISSUABLE
from app.domain.people import ADMINISTRATOR, CASE_ROLES
from app.domain.roles import APPROVER, SEAL
from app.domain.workflow import STATUSES
from app.errors import BadInputError, RefusedError
from app.services.desk import Desk
from app.services.people import may_join_steps
from app.services.permits import require
from app.store.case_steps import status_of
from app.store.exchange_records import waiting_in
from app.store.opinion_states import SignatureTurn
from app.store.workspace import open_workspace

_SEAL_KEEPERS = (APPROVER, ADMINISTRATOR)  # the seal signs for the office; who decides, or who keeps it


def require_signer(desk: Desk, role: str, turns: Sequence[SignatureTurn] = ()) -> None:
    """Refuse a signature in a role that whoever sits at the desk does not hold, or after an own one.

    Raises:
        RefusedError: naming the person and the role.
    """
    person = require(desk, f"以“{role}”签署", _SEAL_KEEPERS if role == SEAL else (role,))
    if person is None or role == SEAL:
        return
    own = [turn.role for turn in turns if turn.signed and turn.who == person.name]
    if own and not may_join_steps(desk):
        raise RefusedError(
            f"“{person.name}”已以“{own[0]}”签署过本文件，不能再以“{role}”签署。请由另一人签署；一人多岗须由管理员先设置。"
        )


def require_issuable(desk: Desk, case_id: int) -> None:
    """Refuse to issue for a case that has not passed its second review; where nobody has an account, nobody passes one.

    Raises:
        BadInputError: naming where the case stands, or what waits for a choice between two stations.
    """
    _require_settled(desk, case_id)
    if require(desk, "签发审查意见", CASE_ROLES) is None:
        return
    with open_workspace(desk.workspace) as connection:
        status = status_of(connection, case_id)
    if status != ISSUABLE:
        raise BadInputError(
            f"案卷现在是“{STATUSES[status]}”，还没有复核通过，不能签发。请先办到“{STATUSES[ISSUABLE]}”。"
        )


def _require_settled(desk: Desk, case_id: int) -> None:
    with open_workspace(desk.workspace) as connection:
        waiting = waiting_in(connection, case_id)
    if waiting:
        raise BadInputError(f"案卷有{waiting}项内容两边都改过，还没有选定，不能签发。请先逐项选定。")
