"""Verify a whole file: read it strictly, inspect each signature, then the document around them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import enumerate_sig_fields

from app.errors import BadInputError
from app.opinion.signing import field_name
from app.opinion.verification_bytes import uncovered_tail
from app.opinion.verification_cms import read_roots
from app.opinion.verification_document import attachments, check_document
from app.opinion.verification_report import SignatureReport, VerificationReport, conclude
from app.opinion.verification_signature import Circumstances, inspect

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_DAMAGED = "PDF的结构已损坏或不完整，无法查验；请向出具单位索取原件"


def verify_file(
    pdf: bytes, trust_roots: Sequence[bytes], expected_roles: Sequence[str], moment: datetime | None
) -> VerificationReport:
    """Verify as `app.opinion.verification.verify` says."""
    case = Circumstances(pdf, read_roots(trust_roots), moment)
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=True)
        encrypted = reader.encrypted
    except Exception:  # noqa: BLE001  a damaged file can break the parser anywhere
        return conclude((), (_DAMAGED,), roots_given=bool(trust_roots))
    if encrypted:
        raise BadInputError("这个PDF设有密码或权限加密，无法查验签名。请使用未加密的原件。")
    try:
        return _verify(reader, case, expected_roles)
    except Exception:  # noqa: BLE001  likewise, further inside
        return conclude((), (_DAMAGED,), roots_given=bool(trust_roots))


def _verify(reader: PdfFileReader, case: Circumstances, expected_roles: Sequence[str]) -> VerificationReport:
    embedded = list(reader.embedded_signatures)
    empty = tuple(str(name) for name, _, _ in enumerate_sig_fields(reader, filled_status=False))
    files = attachments(reader.root)
    signatures = tuple(inspect(signature, case) for signature in embedded)
    problems = _missing(signatures, expected_roles)
    if embedded:
        problems += _tail(case.pdf, embedded) + check_document(reader, embedded, files)
    given = bool(case.roots)
    return conclude(signatures, problems, attachments=files, unsigned_fields=empty, roots_given=given)


def _missing(signatures: tuple[SignatureReport, ...], expected_roles: Sequence[str]) -> tuple[str, ...]:
    if not signatures:
        return ("文件没有数字签名；请确认它是已签发的审查意见，而不是草稿或打印件",)
    signed = {signature.field for signature in signatures}
    missing = [role for role in expected_roles if field_name(role) not in signed]
    return (f"缺少“{'、'.join(missing)}”的签名",) if missing else ()


def _tail(pdf: bytes, embedded: Sequence[object]) -> tuple[str, ...]:
    ranges = [[int(number) for number in getattr(signature, "byte_range", ())] for signature in embedded]
    tail = uncovered_tail(pdf, ranges)
    return (f"最后一个签名之后还有{tail}字节未受签名保护的内容",) if tail else ()
