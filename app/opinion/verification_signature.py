"""Check one signature with pyHanko and with the stricter rules around it; imported only when something is verified."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cryptography import x509
from pyhanko.sign.fields import FieldMDPAction, MDPPerm
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel

from app.opinion.credentials import may_sign
from app.opinion.pyhanko_log import hush
from app.opinion.signing import role_of
from app.opinion.verification_bytes import check_range, der_length
from app.opinion.verification_cms import check_cms, stamp_inside
from app.opinion.verification_report import SignatureReport
from app.opinion.verification_revisions import only_signatures_follow
from app.opinion.verification_trust import Revocations, Trust
from app.opinion.verification_values import common_name, entry

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus

hush()
_CLOCKS_DIFFER = timedelta(minutes=10)  # between a signer's computer and a time-stamping authority


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What one verification holds against every signature.

    Attributes:
        pdf: the file.
        trust: whom to trust, and the present moment.
        first: the number of the first signed revision.
    """

    pdf: bytes
    trust: Trust
    first: int


@dataclass(frozen=True, slots=True)
class _Examined:
    """One signature and what pyHanko says of it.

    Attributes:
        signature: the signature.
        status: pyHanko's answer.
        time: the signing time as the signer states it.
        stamped: when a time-stamping authority saw it, None where there is no stamp or it does not hold.
        revocations: what the revocation lists say.
        keeps: nothing but signatures was added after it.
    """

    signature: EmbeddedPdfSignature
    status: PdfSignatureStatus
    time: datetime | None
    stamped: datetime | None
    revocations: Revocations
    keeps: bool


def inspect(signature: EmbeddedPdfSignature, case: Circumstances) -> SignatureReport:
    """Check one signature; what cannot even be parsed is a problem, never an exception."""
    try:
        return _inspect(signature, case)
    except Exception as error:  # noqa: BLE001  a hostile file can break the parser anywhere, and is then not valid
        name = str(signature.field_name)
        problem = f"签名“{name}”无法解读（{type(error).__name__}），文件可能被改动"
        empty = ("",) * 4
        return SignatureReport(name, role_of(name), *empty, None, False, False, False, False, "无法判断", (problem,))


def _inspect(signature: EmbeddedPdfSignature, case: Circumstances) -> SignatureReport:
    seen = _examine(signature, case)
    certificate, details, status = signature.signer_cert, signature.sig_object, seen.status
    field = str(signature.field_name)
    trusted = bool(case.trust.roots and status.trusted and not seen.revocations.problems)
    return SignatureReport(
        field=field,
        role=role_of(field),
        signer=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        reason=str(entry(details, "/Reason", "")),
        place=str(entry(details, "/Location", "")),
        time=seen.time,
        certifies=_has_reference(signature, "/DocMDP"),
        intact=bool(status.intact and status.valid),
        covers_document=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        trusted=trusted,
        modifications=_modifications(seen),
        problems=tuple(f"签名“{field}”：{problem}" for problem in _problems(seen, case)),
        notes=tuple(f"签名“{field}”：{note}" for note in _notes(seen, case)),
        trusted_by=common_name(status.validation_path.first.subject) if trusted else "",
        stamped=seen.stamped,
        level=_level(seen, case),
        locks=_locks(signature),
    )


def _examine(signature: EmbeddedPdfSignature, case: Circumstances) -> _Examined:
    """Ask pyHanko; certificates are judged at the stamped time, or else at the stated one, offline."""
    time, stamp = signature.self_reported_timestamp, _stamp_time(signature)
    moment = stamp or time or signature.signer_cert.not_valid_before
    status = validate_pdf_signature(
        signature,
        case.trust.context(moment),
        case.trust.context(moment),
        key_usage_settings=KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}),
        skip_diff=True,
    )
    holds = stamp is not None and _stamp_holds(status, case)
    stamped = stamp if holds else None
    path = status.validation_path if status.trusted else None
    covered = status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
    keeps = covered and only_signatures_follow(signature, first=signature.signed_revision == case.first)
    return _Examined(signature, status, time, stamped, case.trust.revocations(path, time, stamped), keeps)


def _stamp_time(signature: EmbeddedPdfSignature) -> datetime | None:
    token = stamp_inside(signature.signed_data)
    time = token["encap_content_info"]["content"].parsed["gen_time"].native if token is not None else None
    return time if isinstance(time, datetime) else None


def _stamp_holds(status: PdfSignatureStatus, case: Circumstances) -> bool:
    stamp = status.timestamp_validity
    return bool(stamp is not None and stamp.intact and stamp.valid and (stamp.trusted or not case.trust.roots))


def _has_reference(signature: EmbeddedPdfSignature, method: str) -> bool:
    references = entry(signature.sig_object, "/Reference", ())
    return any(entry(references[n], "/TransformMethod") == method for n in range(len(references)))


def _locks(signature: EmbeddedPdfSignature) -> bool:
    """Whether it forbids all that may follow, every field included."""
    fields = signature.fieldmdp
    whole = fields is not None and fields.action == FieldMDPAction.ALL
    return bool(whole and signature.docmdp_level == MDPPerm.NO_CHANGES)


def _level(seen: _Examined, case: Circumstances) -> str:
    if seen.stamped is None:
        return "B-B"
    stamp = seen.status.timestamp_validity
    leaves = (seen.signature.signer_cert, stamp.signing_cert)
    others = [*seen.signature.other_embedded_certs, stamp.signing_cert]
    proved = all(case.trust.is_proved(leaf, others, seen.stamped) for leaf in leaves)
    return "B-LT" if proved else "B-T"


def _modifications(seen: _Examined) -> str:
    if seen.status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return "无"
    return "其后只追加了签名" if seen.keeps else "其后有签名以外的改动"


def _problems(seen: _Examined, case: Circumstances) -> list[str]:
    status = seen.status
    found = []
    if not status.intact:
        found.append("签名后文件内容被改动")
    if not status.valid:
        found.append("签名值与签名者证书不符")
    if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        found.append("签名没有覆盖它所在的整个版本")
    if not seen.keeps:
        found.append("签名之后有签名以外的改动")
    if case.trust.roots and status.intact and status.valid and not status.trusted:
        found.append("签名者证书不在信任列表，或签名时已失效")
    if not may_sign(x509.load_der_x509_certificate(seen.signature.signer_cert.dump())):
        found.append("签名者证书不允许用于签署文件")
    found += _range_and_value(seen.signature, case)
    found += _time_problems(seen, case)
    return [*found, *seen.revocations.problems]


def _range_and_value(signature: EmbeddedPdfSignature, case: Circumstances) -> list[str]:
    contents = signature.pkcs7_content
    value = contents[: der_length(contents) or 0]
    byte_range = [int(number) for number in signature.byte_range]
    found = check_range(case.pdf, byte_range, contents)
    return [*found, *check_cms(value, signature.signer_cert.dump(), case.trust.roots)]


def _time_problems(seen: _Examined, case: Circumstances) -> list[str]:
    time, certificate = seen.time, seen.signature.signer_cert
    if time is None or time.tzinfo is None:
        return ["没有注明签名时间"]
    found = []
    if not certificate.not_valid_before <= time <= certificate.not_valid_after:
        found.append("签名时间不在签名者证书的有效期内")
    if _stamp_time(seen.signature) is not None and seen.stamped is None:
        found.append("签名的时间戳无效，或出具机构不在信任列表")
    if seen.stamped is not None and time > seen.stamped + _CLOCKS_DIFFER:
        found.append("签名人所称的签名时间晚于时间戳")
    if case.trust.now is not None and max(time, seen.stamped or time) > case.trust.now:
        found.append("签名时间晚于当前时间")
    return found


def _notes(seen: _Examined, case: Circumstances) -> list[str]:
    notes = list(seen.revocations.notes) if case.trust.roots else []
    if seen.time is not None and seen.stamped is not None and seen.time < seen.stamped - _CLOCKS_DIFFER:
        notes.append("签名人所称的时间比时间戳早，以时间戳为准")
    return notes
