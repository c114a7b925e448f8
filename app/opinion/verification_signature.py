"""Check one signature with pyHanko and with the stricter rules around it; imported only when something is verified."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.diff_analysis.form_rules_api import FormUpdatingRule
from pyhanko.sign.diff_analysis.policies import StandardDiffPolicy
from pyhanko.sign.diff_analysis.rules.file_structure_rules import (
    CatalogModificationRule,
    ObjectStreamRule,
    XrefStreamRule,
)
from pyhanko.sign.diff_analysis.rules.form_field_rules import SigFieldCreationRule, SigFieldModificationRule
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from app.opinion.signing import FIELD_PREFIX
from app.opinion.verification_bytes import check_range, der_length
from app.opinion.verification_cms import check_cms
from app.opinion.verification_report import SignatureReport
from app.opinion.verification_values import entry

if TYPE_CHECKING:
    from datetime import datetime

    from cryptography.x509 import Certificate
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus

# pyHanko logs every finding with a traceback; without a handler Python would print them on stderr.
logging.getLogger("pyhanko").addHandler(logging.NullHandler())
logging.getLogger("pyhanko_certvalidator").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What one verification holds against every signature: the file, the roots to trust, the present moment."""

    pdf: bytes
    roots: tuple[Certificate, ...]
    moment: datetime | None


def inspect(signature: EmbeddedPdfSignature, case: Circumstances) -> SignatureReport:
    """Check one signature; what cannot even be parsed is a problem, never an exception."""
    try:
        return _inspect(signature, case)
    except Exception as error:  # noqa: BLE001  a hostile file can break the parser anywhere, and is then not valid
        name = str(signature.field_name)
        problem = f"签名“{name}”无法解读（{type(error).__name__}），文件可能被改动"
        empty = ("",) * 5
        return SignatureReport(name, *empty, None, False, False, False, False, "无法判断", (problem,))


def _inspect(signature: EmbeddedPdfSignature, case: Circumstances) -> SignatureReport:
    time = signature.self_reported_timestamp
    status = _validate(signature, case, time)
    certificate = signature.signer_cert
    details = signature.sig_object
    field = str(signature.field_name)
    problems = _problems(signature, status, case, time)
    return SignatureReport(
        field=field,
        role=field.removeprefix(FIELD_PREFIX) if field.startswith(FIELD_PREFIX) else "",
        signer=_common_name(certificate.subject),
        issuer=_common_name(certificate.issuer),
        reason=str(entry(details, "/Reason", "")),
        place=str(entry(details, "/Location", "")),
        time=time,
        certifies=signature.docmdp_level is not None,
        intact=bool(status.intact and status.valid),
        covers_document=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        trusted=bool(case.roots and status.trusted),
        modifications=_modifications(status),
        problems=tuple(f"签名“{field}”：{problem}" for problem in problems),
    )


def _validate(signature: EmbeddedPdfSignature, case: Circumstances, time: datetime | None) -> PdfSignatureStatus:
    """Ask pyHanko; certificates are judged at the stated signing time, offline."""
    from asn1crypto import x509
    from cryptography.hazmat.primitives.serialization import Encoding

    roots = [x509.Certificate.load(root.public_bytes(Encoding.DER)) for root in case.roots]
    moment = time or signature.signer_cert.not_valid_before
    return validate_pdf_signature(
        signature,
        ValidationContext(trust_roots=roots, moment=moment, allow_fetching=False),
        diff_policy=_SIGNATURES_ONLY,
        key_usage_settings=KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}),
    )


# pyHanko's standard rules also let metadata, form values and validation data change; here only signatures may come.
_SIGNATURES_ONLY = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(),
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
    ],
    form_rule=FormUpdatingRule([SigFieldCreationRule(), SigFieldModificationRule()]),
)


def _modifications(status: PdfSignatureStatus) -> str:
    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return "无"
    return "其后只追加了签名" if _only_signatures_follow(status) else "其后有签名以外的改动"


def _only_signatures_follow(status: PdfSignatureStatus) -> bool:
    allowed = (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING)
    return bool(status.docmdp_ok) and status.modification_level in allowed


def _problems(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, case: Circumstances, time: datetime | None
) -> tuple[str, ...]:
    found = []
    if not status.intact:
        found.append("签名后文件内容被改动")
    if not status.valid:
        found.append("签名值与签名者证书不符")
    if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        found.append("签名没有覆盖它所在的整个版本")
    if not _only_signatures_follow(status):
        found.append("签名之后有签名以外的改动")
    if case.roots and not status.trusted:
        found.append("签名者证书不在信任列表，或签名时已失效")
    found += _range_and_value(signature, case)
    found += _time_problems(signature, time, case.moment)
    return tuple(found)


def _range_and_value(signature: EmbeddedPdfSignature, case: Circumstances) -> list[str]:
    contents = signature.pkcs7_content
    value = contents[: der_length(contents) or 0]
    byte_range = [int(number) for number in signature.byte_range]
    found = check_range(case.pdf, byte_range, contents)
    return [*found, *check_cms(value, signature.signer_cert.dump(), case.roots)]


def _time_problems(signature: EmbeddedPdfSignature, time: datetime | None, now: datetime | None) -> list[str]:
    if time is None or time.tzinfo is None:
        return ["没有注明签名时间"]
    certificate = signature.signer_cert
    if not certificate.not_valid_before <= time <= certificate.not_valid_after:
        return ["签名时间不在签名者证书的有效期内"]
    return ["签名时间晚于当前时间"] if now is not None and time > now else []


def _common_name(name: Any) -> str:
    found = name.native.get("common_name", "")
    return str(found) or str(name.human_friendly)
