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
    moment = world.now + timedelta(hours=2)
    return sign(pdf, world.reviewer, role=role, reason="", place="", moment=moment, **options)


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
        sign_again(world, world.lone, box=SignatureBox(0, 10, 20, 110, 60))


def test_places_can_be_reserved_by_the_first_signature_only(world: Any) -> None:
    with pytest.raises(BadInputError, match="只有第一个签名"):
        sign_again(world, world.lone, later={"单位印章": SignatureBox(0, 10, 20, 110, 60)})


def test_a_page_that_does_not_exist_is_refused(world: Any) -> None:
    with pytest.raises(BadInputError, match="第3页，但文件只有2页"):
        sign_again(world, world.plain, box=SignatureBox(2, 10, 20, 110, 60))


def test_a_role_signs_once(world: Any) -> None:
    with pytest.raises(BadInputError, match="已在此文件上签名"):
        sign_again(world, world.once, role="经办人")


def test_nobody_countersigns_an_altered_document(world: Any) -> None:
    altered = world.lone.replace(b"/MediaBox [ 0 0 595", b"/MediaBox [ 0 0 594", 1)
    assert altered != world.lone
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
        sign(world.plain, world.handler, role="经办人", reason="", place="", moment=world.now + timedelta(days=2000))


def test_a_time_without_a_zone_is_a_bug(world: Any) -> None:
    with pytest.raises(ValueError, match="time zone"):
        sign(world.plain, world.handler, role="经办人", reason="", place="", moment=datetime(2026, 11, 23))  # noqa: DTZ001


@pytest.mark.parametrize("role", ["", " ", "审核人", "签发人 "])
def test_a_role_that_signs_no_opinions_is_refused(world: Any, role: str) -> None:
    with pytest.raises(BadInputError, match="请选择经办人、复核人、签发人、单位印章之一"):
        sign_again(world, world.plain, role=role)


def test_who_is_foreseen_signs_before_who_comes_later(world: Any) -> None:
    with pytest.raises(BadInputError, match="还没有轮到“签发人”：请先由“复核人”签名"):
        sign_again(world, world.once, role="签发人")


def test_nobody_signs_behind_who_comes_later(world: Any) -> None:
    approved = sign_again(world, world.lone, role="签发人")
    with pytest.raises(BadInputError, match="“签发人”已签名，“复核人”不能在其后补签"):
        sign_again(world, approved, role="复核人")


def test_a_place_is_kept_only_for_who_comes_later(world: Any) -> None:
    with pytest.raises(BadInputError, match="“经办人”不在“签发人”之后签名"):
        sign_again(world, world.plain, role="签发人", later={"经办人": SignatureBox(0, 10, 20, 110, 60)})


def test_the_seal_does_not_come_first(world: Any) -> None:
    with pytest.raises(BadInputError, match="须在有人签字之后加盖"):
        sign_again(world, world.plain, role="单位印章")


def test_nothing_follows_the_seal(world: Any) -> None:
    sealed = sign_again(world, world.lone, role="单位印章")
    assert verify(sealed).ok
    with pytest.raises(BadInputError, match="已加盖单位印章并锁定"):
        sign_again(world, sealed, role="签发人")


def test_the_clock_may_not_run_behind_an_earlier_signature(world: Any) -> None:
    with pytest.raises(BadInputError, match="早于前一个签名的时间（2026-11-23 11:00）"):
        sign(world.twice, world.handler, role="签发人", reason="", place="", moment=world.now)


def test_the_clock_may_not_run_behind_the_documents_date(world: Any) -> None:
    with pikepdf.open(io.BytesIO(world.plain)) as opened:
        opened.docinfo["/CreationDate"] = pikepdf.String("D:20261201000000+08'00'")
        out = io.BytesIO()
        opened.save(out)
    with pytest.raises(BadInputError, match="早于文件的日期（2026-12-01"):
        sign_again(world, out.getvalue())


def test_importing_the_doors_does_not_load_pyhanko() -> None:
    doors = "import sys, app.opinion.signing, app.opinion.verification, app.opinion.credentials_p12, app.opinion.stamp"
    check = f"{doors}, app.opinion.local_authority; print('pyhanko' in sys.modules, 'cryptography' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
