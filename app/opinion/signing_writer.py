"""Write one signature with pyHanko; imported only when somebody signs, since pyHanko takes long to load."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils import generic, layout
from pyhanko.pdf_utils.content import PdfResources, RawContent
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_signer import (
    DSSContentSettings,
    PdfSignatureMetadata,
    SigDSSPlacementPreference,
)
from pyhanko.stamp import StaticStampStyle

from app.errors import BadInputError
from app.opinion.archive_timestamp import add_archive_stamp
from app.opinion.signing import SignatureBox, field_name
from app.opinion.signing_device import DIGEST, ClocklessSigner, DeviceSigner
from app.opinion.signing_document import latest_time, open_document, roles_of
from app.opinion.signing_fields import reserve, reserved_box, unseen_field
from app.opinion.signing_order import require_time, require_turn
from app.opinion.stamp import StampText, draw_stamp
from app.opinion.timestamp_client import TimestampError
from app.opinion.timestamp_evidence import Evidence, gather
from app.opinion.timestamping import ARCHIVE_FIELD
from app.opinion.verification_values import document_date, rectangle

if TYPE_CHECKING:
    from datetime import datetime

    from app.opinion.credentials import Credential
    from app.opinion.timestamp_client import HttpTimeStamper
    from app.opinion.timestamping import Timestamping


@dataclass(frozen=True, slots=True)
class SigningRequest:
    """Everything that `app.opinion.signing.sign` was asked for."""

    credential: Credential
    role: str
    reason: str
    place: str
    moment: datetime
    box: SignatureBox | None
    stamp: bytes | None
    later: Mapping[str, SignatureBox]
    timestamp: Timestamping | None
    tell: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Proof:
    """What is put into a signature besides itself: a time stamp, and what proves the certificates valid."""

    stamper: HttpTimeStamper | None = None
    evidence: Evidence | None = None


def write_signature(pdf: bytes, request: SigningRequest) -> bytes:
    """Append the requested signature; raises BadInputError as `sign` says.

    With a time-stamping service it is of level B-LT, and once nobody is left to sign, an archive time stamp follows;
    else it is of level B-B. Whoever asked is told of everything in between.
    """
    _require_possible(pdf, request)
    try:
        signed = _append(pdf, request, _prove(request))
        return _archived(signed, request)
    except TimestampError as error:
        request.tell(_without_stamp(request, str(error)))
        return _append(pdf, request, _Proof())
    except (SigningError, PdfError) as error:
        sentence = "此PDF已锁定或结构特殊，不能再追加签名。请从未锁定、未改动的原件重新签名。"
        raise BadInputError(sentence) from error


def _require_possible(pdf: bytes, request: SigningRequest) -> None:
    writer = open_document(pdf)
    if any(name == ARCHIVE_FIELD for name, _, _ in enumerate_sig_fields(writer)):
        raise BadInputError("此文件已签完并加盖归档时间戳，不能再追加签名。请从未签名的原件重新开始。")
    filled, empty = roles_of(writer, filled=True), roles_of(writer, filled=False)
    require_turn(request.role, filled, empty, request.later)
    if filled:
        _require_foreseen(writer, request)
        _require_sound(pdf)
    require_time(request.moment, document_date(writer), latest_time(writer))


def _archived(signed: bytes, request: SigningRequest) -> bytes:
    """Put the archive time stamp over a document that everybody has signed."""
    if request.timestamp is None or roles_of(open_document(signed), filled=False):
        return signed
    try:
        return add_archive_stamp(signed, request.timestamp, request.moment)
    except TimestampError as error:
        url = request.timestamp.url
        request.tell(f"时间戳服务“{url}”无法使用（{error}），签名已完成，但未加盖归档时间戳。请检查网络和服务地址。")
        return signed


def _prove(request: SigningRequest) -> _Proof:
    """Ask the time-stamping service, if there is one, and collect what proves the certificates valid."""
    if request.timestamp is None:
        return _Proof()
    signer = (request.credential.certificate, *request.credential.chain)
    stamper, evidence = gather(request.timestamp, signer, request.moment)
    if evidence.proves(signer[0], stamper):
        return _Proof(stamper, evidence)
    request.tell(
        "没有取得签名证书或时间戳证书的吊销信息，签名已加盖时间戳，但未附长期验证资料。"
        "请导入发证机构的根证书和吊销列表（CRL）。"
    )
    return _Proof(stamper)


def _without_stamp(request: SigningRequest, reason: str) -> str:
    url = request.timestamp.url if request.timestamp else ""
    return f"时间戳服务“{url}”无法使用（{reason}），“{request.role}”的签名未加盖时间戳。请检查网络和服务地址。"


def _require_sound(pdf: bytes) -> None:
    """Nobody countersigns what was altered after the first signature."""
    from app.opinion.verification import verify

    report = verify(pdf, complete=False)
    if not report.ok:
        raise BadInputError(f"此文件已有的签名未通过查验，不能继续签名：{report.bottom_line}请从未改动的原件重新开始。")


def _require_foreseen(writer: Any, request: SigningRequest) -> None:
    """After certification no visible field may be added; only one that was reserved may be filled."""
    if request.later:
        raise BadInputError("只有第一个签名可以为后续角色预留签名位置。请从未签名的原件重新开始。", field="later")
    if request.box is not None and reserved_box(writer, field_name(request.role)) is None:
        sentence = f"首个签名没有为“{request.role}”预留位置，不能再指定签名位置。请不指定位置（签名不显示图样）。"
        raise BadInputError(sentence, field="box")


def _append(pdf: bytes, request: SigningRequest, proof: _Proof) -> bytes:
    writer = open_document(pdf)
    name = field_name(request.role)
    first = not roles_of(writer, filled=True)
    box = reserve(writer, request.role, request.box, request.later) if first else reserved_box(writer, name)
    signer = ClocklessSigner(
        _metadata(request, proof, certify=first),
        DeviceSigner(request.credential),
        timestamper=proof.stamper,
        stamp_style=None if box is None else _style(writer, request, box),
        new_field_spec=unseen_field(request.role) if box is None else None,
    )
    signer.moment = request.moment
    return bytes(signer.sign_pdf(writer, output=io.BytesIO()).getvalue())


def _metadata(request: SigningRequest, proof: _Proof, *, certify: bool) -> PdfSignatureMetadata:
    """What pyHanko writes; evidence goes into the signature's own revision, so that nothing follows the last one."""
    together = DSSContentSettings(include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE)
    return PdfSignatureMetadata(
        field_name=field_name(request.role),
        md_algorithm=DIGEST,
        reason=request.reason or None,
        location=request.place or None,
        name=request.credential.signer,
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        embed_validation_info=proof.evidence is not None,
        validation_context=proof.evidence.context() if proof.evidence else None,
        signer_key_usage=set(),
        dss_settings=together,
    )


def _style(writer: Any, request: SigningRequest, box: SignatureBox) -> Any:
    """Wrap the stamp's page as a static background that fills the box, without a border and opaque."""
    text = StampText(request.credential.signer, request.role, request.moment)
    page = request.stamp or draw_stamp(text, box.width, box.height)
    form = writer.import_page_as_xobject(PdfFileReader(io.BytesIO(page)))
    x0, y0, x1, y1 = rectangle(form.get_object()["/BBox"])
    resources = PdfResources()
    resources.xobject[generic.pdf_name("/Stamp")] = form
    content = RawContent(b"/Stamp Do", resources, layout.BoxConstraints(x1 - x0, y1 - y0))
    fill = layout.SimpleBoxLayoutRule(
        layout.AxisAlignment.ALIGN_MID, layout.AxisAlignment.ALIGN_MID, layout.Margins.uniform(0)
    )
    return StaticStampStyle(border_width=0, background=content, background_layout=fill, background_opacity=1.0)
