"""How an office guards its accounts: wrong passwords until a lock, its length, idle minutes until the window locks."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from app.errors import BadInputError
from app.services.desk import Desk
from app.services.permits import ANYBODY, RUNNING, permit, who
from app.store.audit import add_audit
from app.store.connection import Connection, atomic
from app.store.settings import get_setting, set_setting
from app.store.workspace import open_workspace

__all__ = ["LIMITS", "SignInRules", "keep_sign_in_rules", "read_rules", "sign_in_rules"]

# Lowest and highest of each; no standard gives a number, an office sets its own within what makes sense.
LIMITS: Final = {"failures": (3, 20), "lock_minutes": (1, 1440), "idle_minutes": (0, 480)}
_WORDS: Final = {"failures": "输错密码的次数", "lock_minutes": "账户锁定的分钟数", "idle_minutes": "无人操作的分钟数"}


@dataclass(frozen=True, slots=True)
class SignInRules:
    """What an office has set.

    Attributes:
        failures: wrong passwords in a row that lock an account.
        lock_minutes: for how long.
        idle_minutes: after how long without a touch the window locks; 0 never.
    """

    failures: int = 5
    lock_minutes: int = 15
    idle_minutes: int = 10


def read_rules(connection: Connection) -> SignInRules:
    """Return the rules of an open workspace."""
    return SignInRules(**{name: int(get_setting(connection, f"sign_in_{name}", _usual(name))) for name in LIMITS})


def _usual(name: str) -> int:
    return int(getattr(SignInRules(), name))


@permit("查看登录规则", ANYBODY)
def sign_in_rules(desk: Desk) -> SignInRules:
    """Return the office's rules."""
    with open_workspace(desk.workspace) as connection:
        return read_rules(connection)


@permit("设置登录规则", RUNNING)
def keep_sign_in_rules(desk: Desk, rules: SignInRules, *, now: datetime) -> None:
    """Keep other rules; the audit log has the old and the new.

    Raises:
        BadInputError: a number that makes no sense.
    """
    for name, (low, high) in LIMITS.items():
        value = getattr(rules, name)
        if not low <= value <= high:
            raise BadInputError(f"{_WORDS[name]}“{value}”不在{low}至{high}之间。请改正。", field=name)
    with open_workspace(desk.workspace) as connection, atomic(connection):
        before = read_rules(connection)
        for name in LIMITS:
            set_setting(connection, f"sign_in_{name}", getattr(rules, name))
        detail = {"before": asdict(before), "after": asdict(rules)}
        at = now.isoformat(timespec="seconds")
        add_audit(connection, at=at, who=who(desk), act="sign_in_rules", subject=who(desk), detail=detail)
