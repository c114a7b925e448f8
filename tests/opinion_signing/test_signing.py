"""Signing: what it appends, what it shows, and what it refuses."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import datetime, timedelta
from typing import Any

import pikepdf
import pytest

from app.errors import BadInputError, WorldError
from app.opinion.signing import SignatureBox, sign
from app.opinion.verification import verify


def sign_again(world: Any, pdf: bytes, role: str = "签发人", **options: Any) -> bytes:
    return sign(pdf, world.reviewer, role=role, reason="", place="", moment=world.now, **options)


def widgets(pdf: bytes) -> dict[str, Any]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {str(f.T): [float(x) for x in f.Rect] for f in opened.Root.AcroForm.Fields}


def test_a_signature_leaves_the_input_untouched_in_front(world: Any) -> None:
    assert world.once.startswith(world.plain)
    assert world.twice.startswith(world.once)


def test_the_same_request_gives_the_same_bytes(world: Any) -> None:
    assert sign_again(world, world.plain) == sign_again(world, world.plain)


def test_the_first_signature_certifies_and_the_second_approves(world: Any) -> None:
    assert [signature.certifies for signature in verify(world.twice).signatures] == [True, False]


def test_the_signature_shows_bottom_right_on_the_last_page(world: Any) -> None:
    x0, y0, x1, y1 = widgets(sign_again(world, world.plain))["签名_签发人"]
    assert 297 < x0 < x1 < 595
    assert 0 < y0 < y1 < 200


def test_the_stamp_embeds_every_font_it_uses(world: Any) -> None:
    with pikepdf.open(io.BytesIO(world.once)) as opened:
        (field,) = [f for f in opened.Root.AcroForm.Fields if "/V" in f]
        fonts = field.AP.N.Resources.XObject["/Stamp"].Resources.Font
        assert [name for name, font in fonts.items() if "/FontFile2" not in font.FontDescriptor] == []


def test_a_given_box_is_used(world: Any) -> None:
    signed = sign_again(world, world.plain, box=SignatureBox(0, 10, 20, 110, 60))
    assert widgets(signed)["签名_签发人"] == [10, 20, 110, 60]


def test_a_later_signature_without_a_reserved_place_is_invisible_and_valid(world: Any) -> None:
    signed = sign_again(world, world.twice)
    x0, y0, x1, y1 = widgets(signed)["签名_签发人"]
    assert (x1 - x0) * (y1 - y0) == 0
    report = verify(signed, trust_roots=[world.root])
    assert (report.ok, len(report.signatures)) == (True, 3)


def test_a_box_after_certification_is_refused(world: Any) -> None:
    with pytest.raises(BadInputError, match="没有为“签发人”预留位置"):
        sign_again(world, world.once, box=SignatureBox(0, 10, 20, 110, 60))


def test_places_can_be_reserved_by_the_first_signature_only(world: Any) -> None:
    with pytest.raises(BadInputError, match="只有第一个签名"):
        sign_again(world, world.once, later={"单位": SignatureBox(0, 10, 20, 110, 60)})


def test_a_page_that_does_not_exist_is_refused(world: Any) -> None:
    with pytest.raises(BadInputError, match="第3页，但文件只有2页"):
        sign_again(world, world.plain, box=SignatureBox(2, 10, 20, 110, 60))


def test_a_role_signs_once(world: Any) -> None:
    with pytest.raises(BadInputError, match="已在此文件上签名"):
        sign_again(world, world.once, role="经办人")


def test_nobody_countersigns_an_altered_document(world: Any) -> None:
    altered = world.once.replace(b"/MediaBox [ 0 0 595", b"/MediaBox [ 0 0 594", 1)
    assert altered != world.once
    with pytest.raises(BadInputError, match="未通过查验"):
        sign_again(world, altered)


def test_what_is_no_pdf_is_refused(world: Any) -> None:
    with pytest.raises(BadInputError, match="不是PDF"):
        sign_again(world, b"PK\x03\x04")


def test_a_truncated_pdf_is_refused(world: Any) -> None:
    with pytest.raises(BadInputError, match="已损坏或不完整"):
        sign_again(world, world.plain[:-200])


def test_an_encrypted_pdf_is_refused(world: Any) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(world.plain)) as opened:
        opened.save(out, encryption=pikepdf.Encryption(owner="o", user=""))
    with pytest.raises(BadInputError, match="加密"):
        sign_again(world, out.getvalue())
    with pytest.raises(BadInputError, match="加密"):
        verify(out.getvalue())


def test_an_expired_certificate_signs_nothing(world: Any) -> None:
    with pytest.raises(WorldError, match="过期"):
        sign(world.plain, world.handler, role="a", reason="", place="", moment=world.now + timedelta(days=2000))


def test_a_time_without_a_zone_is_a_bug(world: Any) -> None:
    with pytest.raises(ValueError, match="time zone"):
        sign(world.plain, world.handler, role="a", reason="", place="", moment=datetime(2026, 11, 23))  # noqa: DTZ001


def test_an_empty_role_is_refused(world: Any) -> None:
    with pytest.raises(BadInputError, match="角色"):
        sign_again(world, world.plain, role=" ")


def test_a_long_name_still_fits_its_box(world: Any) -> None:
    signed = sign_again(world, world.plain, role="某某县自然资源局国土空间规划审查科经办人")
    assert verify(signed).ok


def test_importing_the_doors_does_not_load_pyhanko() -> None:
    doors = "import sys, app.opinion.signing, app.opinion.verification, app.opinion.credentials, app.opinion.stamp"
    check = f"{doors}, app.opinion.local_authority; print('pyhanko' in sys.modules, 'cryptography' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
