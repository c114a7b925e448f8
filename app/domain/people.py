"""People of an office: who they are, which roles they hold, and what a role lets them do."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.roles import APPROVER, HANDLER, REVIEWER

ADMINISTRATOR: Final = "管理员"
PEOPLE_ROLES: Final = (HANDLER, REVIEWER, APPROVER, ADMINISTRATOR)
CASE_ROLES: Final = (HANDLER, REVIEWER, APPROVER)


@dataclass(frozen=True, slots=True)
class Person:
    """One account.

    Attributes:
        id: its number in the workspace.
        name: the name under which the person signs in and acts.
        roles: of `PEOPLE_ROLES`, in their order.
        active: whether the person may still sign in; whoever left stays on record.
        locked_until: ISO 8601; set after too many wrong passwords.
    """

    id: int
    name: str
    roles: tuple[str, ...]
    active: bool = True
    locked_until: str | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """Who sits at the desk: the person's number and name. Roles are asked of the store at each act."""

    person: int
    name: str


def in_order(roles: Iterable[str]) -> tuple[str, ...]:
    """Return roles in the order in which a case passes them, each once; unknown ones are left out."""
    wanted = frozenset(roles)
    return tuple(role for role in PEOPLE_ROLES if role in wanted)
