"""Verify a whole file: read it strictly, inspect each signature, then the document around them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from app.errors import BadInputError
from app.opinion.revocation import read_list
from app.opinion.timestamping import ARCHIVE_FIELD
from app.opinion.verification_archive import inspect_stamp
from app.opinion.verification_bytes import uncovered_tail
from app.opinion.verification_cms import read_roots
from app.opinion.verification_document import attachments, check_document
from app.opinion.verification_order import check_missing, check_order
from app.opinion.verification_report import SignatureReport, StampReport, VerificationReport, conclude
from app.opinion.verification_signature import Circumstances, inspect
from app.opinion.verification_trust import trust_of
from app.opinion.verification_values import document_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.opinion.verification import VerificationWish

_UNSIGNED = "文件没有数字签名；请确认它是已签发的审查意见，而不是草稿或打印件"
_DAMAGED = "PDF的结构已损坏或不完整，无法查验；请向出具单位索取原件"


def verify_file(pdf: bytes, wish: VerificationWish) -> VerificationReport:
    """Verify as `app.opinion.verification.verify` says."""
    roots, lists = read_roots(wish.trust_roots), tuple(read_list(data) for data in wish.revocations)
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=True)
        encrypted = reader.encrypted
    except Exception:  # noqa: BLE001  a damaged file can break the parser anywhere
        return conclude((), (_DAMAGED,), roots_given=bool(roots))
    if encrypted:
        raise BadInputError("这个PDF设有密码或权限加密，无法查验签名。请使用未加密的原件。")
    try:
        first = min((each.signed_revision for each in reader.embedded_signatures), default=0)
        case = Circumstances(pdf, trust_of(reader, roots, lists, wish.moment), first)
        return _verify(reader, case, wish)
    except Exception:  # noqa: BLE001  likewise, further inside
        return conclude((), (_DAMAGED,), roots_given=bool(roots))


def _verify(reader: PdfFileReader, case: Circumstances, wish: VerificationWish) -> VerificationReport:
    embedded, stamps = list(reader.embedded_regular_signatures), list(reader.embedded_timestamp_signatures)
    files = attachments(reader.root)
    empty = tuple(str(name) for name, _, _ in enumerate_sig_fields(reader, filled_status=False))
    given = bool(case.trust.roots)
    if not embedded:
        return conclude((), (_UNSIGNED,), attachments=files, unsigned_fields=empty, roots_given=given)
    signatures = tuple(inspect(signature, case) for signature in embedded)
    archive = inspect_stamp(stamps[-1], case) if stamps else None
    problems = (
        *_tail(case.pdf, [*embedded, *stamps]),
        *_stamps(reader, stamps, signatures, archived=wish.archived),
        *check_order(signatures, archive, document_date(reader)),
        *check_document(reader, embedded, stamps, files),
        *check_missing(signatures, empty, wish.expected_roles, complete=wish.complete),
    )
    return conclude(
        signatures,
        problems,
        attachments=files,
        unsigned_fields=empty,
        roots_given=given,
        archive=archive,
        notes=_notes(signatures, archive),
    )


def _tail(pdf: bytes, embedded: Sequence[object]) -> tuple[str, ...]:
    ranges = [[int(number) for number in getattr(signature, "byte_range", ())] for signature in embedded]
    tail = uncovered_tail(pdf, ranges)
    if tail < 0:
        return ("签名范围超出文件，文件可能被截断或另存过",)
    return (f"最后一个签名之后还有{tail}字节未受签名保护的内容",) if tail else ()


def _stamps(
    reader: PdfFileReader, stamps: Sequence[Any], signatures: Sequence[SignatureReport], *, archived: bool
) -> tuple[str, ...]:
    """Time stamps and evidence must stand where this program puts them."""
    strange = [str(stamp.field_name) for stamp in stamps if stamp.field_name != ARCHIVE_FIELD]
    stamped = bool(stamps) or any(signature.stamped for signature in signatures)
    return (
        *((f"时间戳域“{'、'.join(strange)}”不是归档时间戳",) if strange else ()),
        *(("文件有多个归档时间戳",) if len(stamps) > 1 else ()),
        *(("文件没有归档时间戳，可能被截回较早的版本",) if archived and not stamps else ()),
        *(("文件有长期验证资料，却没有时间戳",) if "/DSS" in reader.root and not stamped else ()),
    )


def _notes(signatures: tuple[SignatureReport, ...], archive: StampReport | None) -> tuple[str, ...]:
    if archive or any(signature.stamped for signature in signatures):
        return ()
    return ("签名时间为签名人计算机上的时间，没有时间戳证明",)
