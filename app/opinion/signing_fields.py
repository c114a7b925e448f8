"""The form fields that signatures stand in: reserve them, find them, say what they lock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    InvisSigSettings,
    MDPPerm,
    SigFieldSpec,
    append_signature_field,
    enumerate_sig_fields,
)

from app.domain.roles import SEAL
from app.errors import BadInputError
from app.opinion.signing import SignatureBox, field_name
from app.opinion.tags_signature import tag_field
from app.opinion.verification_values import media_box, rectangle

_WIDTH, _HEIGHT, _EDGE = 130.0, 54.0, 56.0  # points; the default place of a signature


def reserved_box(writer: Any, name: str) -> SignatureBox | None:
    """The rectangle of an empty, visible signature field that the document holds ready, if there is one."""
    for _, _, reference in enumerate_sig_fields(writer, filled_status=False, with_name=name):
        field = reference.get_object()
        x0, y0, x1, y1 = rectangle(field["/Rect"]) if "/Rect" in field else (0.0,) * 4
        return SignatureBox(-1, x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None
    return None


def reserve(writer: Any, role: str, box: SignatureBox | None, later: Mapping[str, SignatureBox]) -> SignatureBox | None:
    """Put the first signer's field in place, and those of all who come later; return the first signer's box."""
    ready = {name for name, _, _ in enumerate_sig_fields(writer, filled_status=False)}
    boxes = {role: box or _default_box(writer), **later}
    for each, place in boxes.items():
        if field_name(each) not in ready:
            _add_field(writer, each, place)
    return reserved_box(writer, field_name(role))


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


def unseen_field(role: str) -> Any:
    """Describe the field of a signature that does not show: off the page, where it needs no place in the structure."""
    away = InvisSigSettings(box_out_of_bounds=True)
    return SigFieldSpec(field_name(role), readable_field_name=f"{role}签名", invis_sig_settings=away, **_lock(role))


def _lock(role: str) -> dict[str, Any]:
    """What a field forbids once it is signed: the seal's locks every field and the whole document."""
    if role != SEAL:
        return {}
    return {"field_mdp_spec": FieldMDPSpec(FieldMDPAction.ALL), "doc_mdp_update_value": MDPPerm.NO_CHANGES}
