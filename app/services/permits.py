"""Who may call a service: every one that stands on a desk says so here, and the workspace's people are asked."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from app.domain.people import ADMINISTRATOR, CASE_ROLES, PEOPLE_ROLES, Person
from app.domain.roles import APPROVER, HANDLER
from app.errors import RefusedError
from app.services.desk import Desk
from app.store.people import known_person

ANYBODY: Final = PEOPLE_ROLES
CASEWORK: Final = CASE_ROLES
HANDLING: Final = (HANDLER,)
SIGNING: Final = PEOPLE_ROLES  # which of them, the document's next turn says
KEEPING: Final = (HANDLER, ADMINISTRATOR)  # layers and catalogues: who does the work, or who looks after the machine
DECIDING: Final = (APPROVER, ADMINISTRATOR)
RUNNING: Final = (ADMINISTRATOR,)

_Rest = ParamSpec("_Rest")
_Result = TypeVar("_Result")
_Service = Callable[Concatenate[Desk, _Rest], _Result]


def permit(act: str, roles: tuple[str, ...]) -> Callable[[_Service[_Rest, _Result]], _Service[_Rest, _Result]]:
    """Let a service be called only at the desk of somebody who holds one of these roles.

    A workspace that knows nobody yet asks nobody. Roles are read at every call: whoever lost one has lost it at once.

    Args:
        act: what it does, as the refusal says it: 签发审查意见.
        roles: of `PEOPLE_ROLES`; one of them is enough.
    """

    def guard(service: _Service[_Rest, _Result]) -> _Service[_Rest, _Result]:
        @wraps(service)
        def guarded(desk: Desk, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> _Result:
            require(desk, act, roles)
            return service(desk, *args, **kwargs)

        guarded.permit = (act, roles)  # type: ignore[attr-defined]  # the table test reads it
        return guarded

    return guard


def require(desk: Desk, act: str, roles: tuple[str, ...]) -> Person | None:
    """Return who sits at the desk, None where the workspace knows nobody.

    Raises:
        RefusedError: nobody has signed in, the account was closed, or it holds none of the roles.
    """
    has_people, person = known_person(desk.workspace, desk.session.person if desk.session else None)
    if not has_people:
        return None
    if person is None or desk.session is None:
        raise RefusedError(f"{act}前要先登录：本工作库设有账户。请登录后再办。")
    if not person.active:
        raise RefusedError(f"账户“{person.name}”已停用，不能{act}。请联系管理员。")
    if not set(person.roles) & set(roles):
        held = "、".join(person.roles) or "无角色"
        raise RefusedError(f"“{person.name}”（{held}）不能{act}：这要由{'或'.join(roles)}办理。")
    return person


def who(desk: Desk) -> str:
    """Return the name of who sits at the desk, as the audit log has it; empty where nobody signed in."""
    return desk.session.name if desk.session else ""
