"""Whose signatures an office's documents need, and in which order."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from app.domain.opinion import APPROVER, SEAL, SIGNING_ROLES
from app.errors import BadInputError
from app.services.desk import Desk
from app.services.permits import DECIDING, permit
from app.services.records import note
from app.services.signatures import keep_seal
from app.store.connection import atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

ONE_SIGNER: Final = (APPROVER,)
ALL_SIGNERS: Final = SIGNING_ROLES
_SETTING: Final = "signing_roles"


def signing_roles(desk: Desk) -> tuple[str, ...]:
    """Return who signs, in turn; the first one certifies."""
    with open_workspace(desk.workspace) as connection:
        return tuple(get_setting(connection, _SETTING, list(ONE_SIGNER)))


@permit("设置签署角色", DECIDING)
def keep_signing_roles(desk: Desk, roles: Sequence[str]) -> tuple[str, ...]:
    """Keep who signs from now on; documents that are being signed keep what they began with.

    Raises:
        BadInputError: an unknown role, none at all, or a seal that nobody signs before.
    """
    ordered = check_roles(roles)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        set_setting(connection, _SETTING, list(ordered))
        note(connection, desk, "signing_roles", "→".join(ordered))
    return ordered


@permit("设置签署角色", DECIDING)
def keep_signers(desk: Desk, roles: Sequence[str], seal: Path | None = None) -> tuple[str, ...]:
    """Keep who signs from now on and, where one is given, the picture of the office's seal: both or neither.

    Raises:
        BadInputError: as `keep_signing_roles` and `keep_seal` do.
    """
    check_roles(roles)
    if seal is not None:
        keep_seal(desk, seal)
    return keep_signing_roles(desk, roles)


def check_roles(roles: Sequence[str]) -> tuple[str, ...]:
    """Return roles in the order in which they sign, each once.

    Raises:
        BadInputError: as `keep_signing_roles` does.
    """
    unknown = [role for role in roles if role not in SIGNING_ROLES]
    if unknown:
        raise BadInputError(f"签署角色“{unknown[0]}”不存在，请改为：{'、'.join(SIGNING_ROLES)}。", field="roles")
    ordered = tuple(role for role in SIGNING_ROLES if role in roles)
    if not ordered or ordered == (SEAL,):
        raise BadInputError(f"至少要有一人签署，只有{SEAL}不行。请加上{APPROVER}。", field="roles")
    return ordered
