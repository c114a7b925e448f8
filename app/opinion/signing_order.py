"""Whose turn it is to sign, and whether the clock can be right."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from app.domain.roles import ROLES, SEAL
from app.errors import BadInputError


def require_turn(role: str, signed: Collection[str], waiting: Collection[str], later: Collection[str] = ()) -> None:
    """Raise BadInputError unless a role may sign now.

    Args:
        role: who wants to sign.
        signed: roles that have signed.
        waiting: roles that have a place in the document and have not signed.
        later: roles for which a place is to be reserved now.
    """
    place = ROLES.index(role)
    if role in signed:
        raise BadInputError(f"“{role}”已在此文件上签名，不能重复签名。请改用其他角色，或从未签名的原件重新开始。")
    if SEAL in signed:
        raise BadInputError(f"此文件已加盖{SEAL}并锁定，不能再追加签名。请从未签名的原件重新开始。")
    if role == SEAL and not signed:
        raise BadInputError(f"{SEAL}须在有人签字之后加盖。请先由经办人或签发人签名。", field="role")
    before = [other for other in ROLES[:place] if other in waiting and other not in signed]
    if before:
        raise BadInputError(f"还没有轮到“{role}”：请先由“{'、'.join(before)}”签名。", field="role")
    after = [other for other in ROLES[place + 1 :] if other in signed]
    if after:
        raise BadInputError(
            f"“{'、'.join(after)}”已签名，“{role}”不能在其后补签。请从未签名的原件重新开始。", field="role"
        )
    early = [other for other in later if ROLES.index(other) <= place]
    if early:
        raise BadInputError(
            f"“{'、'.join(early)}”不在“{role}”之后签名，不能为其预留位置。请按签名顺序填写。", field="later"
        )


def require_time(moment: datetime, dated: datetime | None, earlier: datetime | None) -> None:
    """Raise BadInputError where the signing time lies before the document's date or an earlier signature's time.

    Args:
        moment: the signing time, timezone aware.
        dated: the date the document bears.
        earlier: the time of the latest signature so far.
    """
    for limit, what in ((dated, "文件的日期"), (earlier, "前一个签名的时间")):
        if limit is not None and moment < limit:
            raise BadInputError(
                f"签名时间{moment:%Y-%m-%d %H:%M}早于{what}（{limit.astimezone(moment.tzinfo):%Y-%m-%d %H:%M}），"
                "本机时钟可能被调慢。请校准本机日期和时间后再签。"
            )
