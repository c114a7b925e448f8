"""Hold the signatures of a document against its roles: who signs, in what order, when, and what each one fixes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from app.domain.roles import ROLES, SEAL
from app.opinion.signing import role_of
from app.opinion.verification_report import SignatureReport, StampReport


def check_order(
    signatures: Sequence[SignatureReport], archive: StampReport | None, dated: datetime | None
) -> tuple[str, ...]:
    """Problems of who signed, when, and what each signature fixes; sentences.

    Args:
        signatures: in the order of the file.
        archive: the archive time stamp, where there is one.
        dated: the date that the document bears.
    """
    return (*_roles(signatures), *_effects(signatures), *_times(signatures, archive, dated))


def check_missing(
    signatures: Sequence[SignatureReport], empty: Collection[str], expected: Collection[str], *, complete: bool
) -> tuple[str, ...]:
    """Problems of who has not signed; sentences.

    Args:
        signatures: those that are there.
        empty: names of the fields that nobody has signed.
        expected: roles that the caller knows to have signed.
        complete: whether everybody must have signed for whom the document holds a place.
    """
    signed = {signature.role for signature in signatures}
    wanted = [role for role in ROLES if role in expected and role not in signed]
    foreseen = [role for role in ROLES if role in set(map(role_of, empty)) and role not in wanted] if complete else []
    missing = [role for role in ROLES if role in (*wanted, *foreseen)]
    return (f"缺少“{'、'.join(missing)}”的签名，文件尚未签完或被截回较早的版本",) if missing else ()


def _roles(signatures: Sequence[SignatureReport]) -> Iterator[str]:
    strange = [signature.field for signature in signatures if not signature.role]
    if strange:
        yield f"签名域“{'、'.join(strange)}”不是审查意见的签名，文件可能由其他软件签署"
        return
    places = [ROLES.index(signature.role) for signature in signatures]
    if any(later <= earlier for earlier, later in pairwise(places)):
        yield f"签名的顺序不是{'、'.join(ROLES)}"


def _effects(signatures: Sequence[SignatureReport]) -> Iterator[str]:
    if not signatures[0].certifies:
        yield "首个签名不是认证签名，不能限制之后的改动"
    if any(signature.certifies for signature in signatures[1:]):
        yield "除首个签名外还有认证签名"
    if any(signature.role == SEAL and not signature.locks for signature in signatures):
        yield f"{SEAL}没有锁定文件"


def _times(signatures: Sequence[SignatureReport], archive: StampReport | None, dated: datetime | None) -> Iterator[str]:
    times = [signature.time for signature in signatures if signature.time and signature.time.tzinfo]
    if any(later < earlier for earlier, later in pairwise(times)):
        yield "后一个签名的时间早于前一个签名"
    if times and dated is not None and times[0] < dated:
        yield "签名时间早于文件的日期"
    stamps = [signature.stamped for signature in signatures if signature.stamped]
    if archive and archive.time and stamps and archive.time < max(stamps):
        yield "归档时间戳早于签名的时间戳"
