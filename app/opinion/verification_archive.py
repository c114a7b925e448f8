"""Check the archive time stamp: an authority's word that it saw the whole file; imported only when one is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyhanko.sign.validation import validate_pdf_timestamp
from pyhanko.sign.validation.status import SignatureCoverageLevel

from app.opinion.verification_bytes import check_range, der_length
from app.opinion.verification_cms import check_token
from app.opinion.verification_report import StampReport
from app.opinion.verification_values import common_name

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    from app.opinion.verification_signature import Circumstances


def inspect_stamp(stamp: EmbeddedPdfSignature, case: Circumstances) -> StampReport:
    """Check it; what cannot even be parsed is a problem, never an exception."""
    try:
        return _inspect(stamp, case)
    except Exception as error:  # noqa: BLE001  a hostile file can break the parser anywhere, and is then not valid
        return StampReport(None, problems=(f"归档时间戳无法解读（{type(error).__name__}），文件可能被改动",))


def _inspect(stamp: EmbeddedPdfSignature, case: Circumstances) -> StampReport:
    content = stamp.signed_data["encap_content_info"]["content"].parsed
    time = content["gen_time"].native
    status = validate_pdf_timestamp(stamp, case.trust.context(time), skip_diff=True)
    found = []
    if not (status.intact and status.valid):
        found.append("加盖后文件内容被改动")
    if status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        found.append("没有覆盖整个文件，其后追加过内容")
    if case.trust.roots and not status.trusted:
        found.append("出具机构不在信任列表，或当时已失效")
    if case.trust.now is not None and time > case.trust.now:
        found.append("时间晚于当前时间")
    contents = stamp.pkcs7_content
    value = contents[: der_length(contents) or 0]
    found += check_range(case.pdf, [int(number) for number in stamp.byte_range], contents)
    found += check_token(value, case.trust.roots)
    found += case.trust.revocations(status.validation_path if status.trusted else None, time, time).problems
    problems = tuple(f"归档时间戳：{problem}" for problem in found)
    issuer = common_name(stamp.signer_cert.subject)
    return StampReport(time, issuer, bool(case.trust.roots and status.trusted), problems)
