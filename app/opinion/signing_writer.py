"""Write one signature with pyHanko; imported only when somebody signs, since pyHanko takes long to load."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from asn1crypto import x509
from pyhanko.pdf_utils import generic, layout
from pyhanko.pdf_utils.content import PdfResources, RawContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    InvisSigSettings,
    MDPPerm,
    SigFieldSpec,
    SigSeedSubFilter,
    append_signature_field,
    enumerate_sig_fields,
)
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from app.domain.roles import SEAL
from app.errors import BadInputError
from app.opinion.signing import SignatureBox, field_name, role_of
from app.opinion.signing_order import require_time, require_turn
from app.opinion.stamp import StampText, draw_stamp
from app.opinion.tags_signature import tag_field
from app.opinion.verification_values import document_date, media_box, rectangle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from app.opinion.credentials import Credential

_DIGEST = "sha256"
_DER_ROOM = 16  # bytes that DER spends on the two numbers of an ECDSA signature
_WIDTH, _HEIGHT, _EDGE = 130.0, 54.0, 56.0  # points; the default place of a signature


@dataclass(frozen=True, slots=True)
class SigningRequest:
    """Everything that `app.opinion.signing.sign` was asked for."""

    credential: Credential
    field: str
    role: str
    reason: str
    place: str
    moment: datetime
    box: SignatureBox | None
    stamp: bytes | None
    later: Mapping[str, SignatureBox]


class _QuietWriter(IncrementalPdfFileWriter):
    """An incremental writer that adds the signature and nothing else: no clock, no chance, no metadata."""

    def _update_meta(self) -> None:
        """Leave XMP and /Info alone: pyHanko would write the computer's time and its own name into signed metadata."""

    @classmethod
    def _handle_id(cls, prev: Any) -> Any:
        """Derive the second half of /ID from the content instead of from chance, as ISO 32000 suggests."""
        prev.stream.seek(0)
        digest = hashlib.sha256(prev.stream.read()).digest()
        fresh = generic.ByteStringObject(digest[:16])
        try:
            first = generic.ByteStringObject(prev.trailer["/ID"][0].original_bytes)
        except KeyError:
            first = generic.ByteStringObject(digest[16:])
        return generic.ArrayObject([first, fresh])


def write_signature(pdf: bytes, request: SigningRequest) -> bytes:
    """Append the requested signature; raises BadInputError as `sign` says."""
    writer = _open(pdf)
    filled, empty = _roles(writer, filled=True), _roles(writer, filled=False)
    require_turn(request.role, filled, empty, request.later)
    if filled:
        _require_foreseen(writer, request)
        _require_sound(pdf)
    require_time(request.moment, document_date(writer), _latest(writer))
    try:
        box = _reserved(writer, request.field) if filled else _reserve(writer, request)
        return _append(writer, request, box, certify=not filled)
    except (SigningError, PdfError) as error:
        sentence = "此PDF已锁定或结构特殊，不能再追加签名。请从未锁定、未改动的原件重新签名。"
        raise BadInputError(sentence) from error


def _roles(writer: Any, *, filled: bool) -> list[str]:
    """The roles that have signed, or that have a place and have not; "" for a field of another program."""
    return [role_of(str(name)) for name, _, _ in enumerate_sig_fields(writer, filled_status=filled)]


def _latest(writer: Any) -> datetime | None:
    """The time of the latest signature, None before the first."""
    signatures = writer.prev.embedded_signatures
    return max((time for each in signatures if (time := each.self_reported_timestamp)), default=None)


def _open(pdf: bytes) -> Any:
    """Read strictly: what a lenient reader repairs could be repaired differently by the next one."""
    try:
        writer = _QuietWriter(io.BytesIO(pdf), strict=True)
        encrypted = writer.prev.encrypted
        pages = 0 if encrypted else int(writer.root["/Pages"]["/Count"])
    except Exception as error:  # a damaged file can break the parser anywhere
        raise BadInputError("这个PDF已损坏或不完整，不能签名。请重新生成或重新下载后再签。") from error
    if encrypted:
        raise BadInputError("这个PDF设有密码或权限加密，不能签名。请使用未加密的原件。")
    if pages < 1:
        raise BadInputError("这个PDF没有页面，不能签名。请重新生成审查意见。")
    return writer


def _require_sound(pdf: bytes) -> None:
    """Nobody countersigns what was altered after the first signature."""
    from app.opinion.verification import verify

    report = verify(pdf)
    if not report.ok:
        raise BadInputError(f"此文件已有的签名未通过查验，不能继续签名：{report.bottom_line}请从未改动的原件重新开始。")


def _require_foreseen(writer: Any, request: SigningRequest) -> None:
    """After certification no visible field may be added; only one that was reserved may be filled."""
    if request.later:
        raise BadInputError("只有第一个签名可以为后续角色预留签名位置。请从未签名的原件重新开始。", field="later")
    if request.box is not None and _reserved(writer, request.field) is None:
        sentence = f"首个签名没有为“{request.role}”预留位置，不能再指定签名位置。请不指定位置（签名不显示图样）。"
        raise BadInputError(sentence, field="box")


def _append(writer: Any, request: SigningRequest, box: SignatureBox | None, *, certify: bool) -> bytes:
    metadata = PdfSignatureMetadata(
        field_name=request.field,
        md_algorithm=_DIGEST,
        reason=request.reason or None,
        location=request.place or None,
        name=request.credential.signer,
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    style = None if box is None else _style(writer, request, box)
    unseen = None if box is not None else _unseen(request)
    signer = _ClocklessSigner(metadata, _DeviceSigner(request.credential), stamp_style=style, new_field_spec=unseen)
    signer.moment = request.moment
    return bytes(signer.sign_pdf(writer, output=io.BytesIO()).getvalue())


def _unseen(request: SigningRequest) -> Any:
    """Describe the field of a signature that does not show: off the page, where it needs no place in the structure."""
    away = InvisSigSettings(box_out_of_bounds=True)
    return SigFieldSpec(
        request.field, readable_field_name=f"{request.role}签名", invis_sig_settings=away, **_lock(request.role)
    )


def _lock(role: str) -> dict[str, Any]:
    """What a field forbids once it is signed: the seal's locks every field and the whole document."""
    if role != SEAL:
        return {}
    return {"field_mdp_spec": FieldMDPSpec(FieldMDPAction.ALL), "doc_mdp_update_value": MDPPerm.NO_CHANGES}


class _ClocklessSigner(PdfSigner):
    """A signer whose signing time is told, not read from the computer's clock."""

    moment: datetime

    def init_signing_session(self, pdf_out: Any, existing_fields_only: bool = False) -> Any:
        """Set the session's time; pyHanko's own parameter for it is not reachable from `sign_pdf`."""
        session = super().init_signing_session(pdf_out, existing_fields_only=existing_fields_only)
        session.system_time = self.moment
        return session


class _DeviceSigner(Signer):
    """pyHanko's view of a credential: certificates from it, the signature from its device, wherever the key is."""

    def __init__(self, credential: Credential) -> None:
        chain = SimpleCertificateStore()
        chain.register_multiple([x509.Certificate.load(certificate) for certificate in credential.chain])
        super().__init__(signing_cert=x509.Certificate.load(credential.certificate), cert_registry=chain)
        self._device = credential.device

    async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
        """Ask the device; a dry run wants only the length, and must not ask a person for a PIN."""
        if dry_run:
            key = self.signing_cert.public_key
            return bytes(key.byte_size if key.algorithm == "rsa" else 2 * key.byte_size + _DER_ROOM)
        if digest_algorithm != _DIGEST:
            raise AssertionError(f"a device hashes with {_DIGEST} itself, not with {digest_algorithm}")
        return self._device.sign_bytes(data)


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


def _reserved(writer: Any, name: str) -> SignatureBox | None:
    """The rectangle of an empty, visible signature field that the document holds ready, if there is one."""
    for _, _, reference in enumerate_sig_fields(writer, filled_status=False, with_name=name):
        field = reference.get_object()
        x0, y0, x1, y1 = rectangle(field["/Rect"]) if "/Rect" in field else (0.0,) * 4
        return SignatureBox(-1, x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None
    return None


def _reserve(writer: Any, request: SigningRequest) -> SignatureBox | None:
    """Put the first signer's field in place, and those of all who come later; return the first signer's box."""
    ready = {name for name, _, _ in enumerate_sig_fields(writer, filled_status=False)}
    boxes = {request.role: request.box or _default_box(writer), **request.later}
    for role, box in boxes.items():
        if field_name(role) not in ready:
            _add_field(writer, role, box)
    return _reserved(writer, request.field)


def _add_field(writer: Any, role: str, box: SignatureBox) -> None:
    count = int(writer.root["/Pages"]["/Count"])
    if not -count <= box.page < count:
        raise BadInputError(f"签名位置在第{box.page + 1}页，但文件只有{count}页。请改选存在的页。", field="box")
    corners = (box.x0, box.y0, box.x1, box.y1)
    spec = SigFieldSpec(
        field_name(role), on_page=box.page, box=corners, readable_field_name=f"{role}签名", **_lock(role)
    )
    append_signature_field(writer, spec)
    tag_field(writer, field_name(role))


def _default_box(writer: Any) -> SignatureBox:
    """Bottom right of the last page."""
    x0, y0, x1, _ = media_box(writer.find_page_for_modification(-1)[0].get_object())
    right, bottom = x1 - _EDGE, y0 + _EDGE
    return SignatureBox(-1, max(x0, right - _WIDTH), bottom, right, bottom + _HEIGHT)
