"""Verification: a sound file passes, and whatever was done to it afterwards is found."""

from __future__ import annotations

import hashlib
import io
import json
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import NameObject, StreamObject, TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
from pyhanko.stamp import StaticStampStyle
from reportlab.pdfgen.canvas import Canvas

from app.errors import BadInputError
from app.opinion.local_authority import make_demo_authority
from app.opinion.signing import sign
from app.opinion.signing_document import QuietWriter
from app.opinion.verification import verify


def contents(pdf: bytes) -> tuple[int, int]:
    """Where the hexadecimal digits of the last signature's value begin and end."""
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    return start, pdf.index(b">", start)


def appended(pdf: bytes, change: Any) -> bytes:
    """The file after an incremental update that `change` makes on a writer."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def sign_regardless(pdf: bytes, world: Any, change: Any = None) -> bytes:
    """Sign as an attacker would: without looking at what the file has been through."""
    signer = SimpleSigner.load_pkcs12(str(world.files[1]), passphrase=world.password.encode())
    metadata = PdfSignatureMetadata(field_name="签名_复核人", subfilter=SigSeedSubFilter.PADES, md_algorithm="sha256")
    style = StaticStampStyle(border_width=1)
    writer = QuietWriter(io.BytesIO(pdf))
    if change:
        change(writer)
    made = PdfSigner(metadata, signer, stamp_style=style).sign_pdf(writer)
    return bytes(made.getvalue())


def overlay(writer: Any) -> None:
    stream = writer.add_object(StreamObject(stream_data=b"BT /F1 40 Tf 72 600 Td (conforms) Tj ET"))
    writer.add_stream_to_page(0, stream)


def retitle(writer: Any) -> None:
    writer.root["/Lang"] = TextStringObject("en")
    writer.update_root()


def attach(writer: Any) -> None:
    writer.root[NameObject("/Names")] = writer.add_object(StreamObject(stream_data=b""))
    writer.update_root()


def test_one_signature_passes(world: Any) -> None:
    report = verify(world.lone, trust_roots=[world.root])
    (signature,) = report.signatures
    assert report.ok
    assert report.bottom_line.startswith("查验通过：共1个签名（经办人张示例（演示））")
    assert (signature.role, signature.reason, signature.place) == ("经办人", "经办", "忻州")
    assert (signature.intact, signature.covers_document, signature.trusted) == (True, True, True)
    assert signature.time == world.now
    assert signature.trusted_by == "本机演示证书机构（非正式）"
    assert report.unsigned_fields == ()
    assert verify(world.once).unsigned_fields == ("签名_复核人",)


def test_two_signatures_pass_and_the_first_tells_what_followed(world: Any) -> None:
    report = verify(world.twice, trust_roots=[world.root])
    assert report.ok
    assert [s.signer for s in report.signatures] == ["张示例（演示）", "李示例（演示）"]
    assert [s.covers_document for s in report.signatures] == [False, True]
    assert [s.modifications for s in report.signatures] == ["其后只追加了签名", "无"]
    assert report.unsigned_fields == ()


def test_without_roots_a_sound_signature_passes_untrusted(world: Any) -> None:
    report = verify(world.lone)
    assert report.ok
    assert not report.signatures[0].trusted
    assert "未与信任列表核对" in report.bottom_line


def test_with_other_roots_it_does_not_pass_though_intact(world: Any) -> None:
    stranger = make_demo_authority(now=world.now).root_pem
    report = verify(world.lone, trust_roots=[stranger])
    assert (report.ok, report.signatures[0].intact, report.signatures[0].trusted) == (False, True, False)
    assert "签名者证书不在信任列表" in report.bottom_line


def test_a_root_that_is_no_certificate_is_refused(world: Any) -> None:
    with pytest.raises(BadInputError, match="根证书"):
        verify(world.lone, trust_roots=[b"not a certificate"])


def test_the_report_is_json(world: Any) -> None:
    told = json.loads(json.dumps(verify(world.twice).as_json(), ensure_ascii=False))
    assert (told["format"], told["ok"], len(told["signatures"])) == ("taixin-verification/1", True, 2)
    assert told["signatures"][0]["time"] == "2026-11-23T10:00:00+08:00"


def test_an_unsigned_pdf_does_not_pass(world: Any) -> None:
    report = verify(world.plain)
    assert not report.ok
    assert "没有数字签名" in report.bottom_line


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(BadInputError, match="不是PDF"):
        verify(b"hello")


@pytest.mark.parametrize("part", range(4))
def test_a_changed_byte_is_found_wherever_it_is(world: Any, part: int) -> None:
    step = len(world.lone) / 200
    missed = []
    for place in [int(step * number) for number in range(part, 200, 4)]:
        changed = bytearray(world.lone)
        changed[place] ^= 1
        if changed.startswith(b"%PDF-") and verify(bytes(changed)).ok:
            missed.append(place)
    assert missed == []


def test_a_changed_digit_of_the_signature_value_is_found(world: Any) -> None:
    start, _ = contents(world.lone)
    missed = []
    for place in range(start, start + 5500, 110):
        digit = b"1" if world.lone[place : place + 1] != b"1" else b"2"
        if verify(world.lone[:place] + digit + world.lone[place + 1 :]).ok:
            missed.append(place - start)
    assert missed == []


def test_anything_in_the_padding_is_found(world: Any) -> None:
    _, end = contents(world.lone)
    report = verify(world.lone[: end - 2] + b"01" + world.lone[end:])
    assert "填充不全为零" in report.bottom_line


def test_another_spelling_of_the_same_value_is_found(world: Any) -> None:
    start, end = contents(world.lone)
    digits = world.lone[start:end]
    place = digits.index(b"A")
    report = verify(world.lone[: start + place] + b"a" + world.lone[start + place + 1 :])
    assert "书写不规范" in report.bottom_line


@pytest.mark.parametrize("change", [overlay, retitle, attach])
@pytest.mark.parametrize("name", ["lone", "twice"])
def test_an_appended_change_is_found(world: Any, change: Any, name: str) -> None:
    report = verify(appended(getattr(world, name), change))
    assert not report.ok
    assert not report.signatures[-1].covers_document
    assert "未受签名保护" in "".join(report.problems)


def test_a_change_that_somebody_signed_afterwards_is_found(world: Any) -> None:
    altered = appended(world.lone, overlay)
    with pytest.raises(BadInputError, match="未通过查验"):
        sign(altered, world.reviewer, role="复核人", reason="", place="", moment=world.now + timedelta(hours=1))
    report = verify(sign_regardless(altered, world))
    assert (report.ok, report.signatures[1].covers_document) == (False, True)
    assert report.signatures[0].modifications == "其后有签名以外的改动"


def test_a_change_made_together_with_a_signature_is_found(world: Any) -> None:
    assert verify(sign_regardless(world.once, world)).ok
    report = verify(sign_regardless(world.once, world, overlay))
    assert "签名“签名_经办人”：签名之后有签名以外的改动" in report.bottom_line


def test_bytes_behind_the_end_are_found(world: Any) -> None:
    assert "还有3字节" in verify(world.lone + b"\n%x").bottom_line + "".join(verify(world.lone + b"\n%x").problems)


def test_a_file_saved_anew_is_found(world: Any) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(world.lone)) as opened:
        opened.save(out)
    assert not verify(out.getvalue()).ok


@pytest.mark.parametrize("kept", [10, 900, 5000, -3000, -700, -7, -1])
def test_truncation_is_found(world: Any, kept: int) -> None:
    assert not verify(world.lone[:kept]).ok


def test_cutting_back_to_the_first_signature_is_found_by_who_expects_two(world: Any) -> None:
    roles = ("经办人", "复核人")
    assert verify(world.twice, expected_roles=roles).ok
    report = verify(world.lone, expected_roles=roles)
    assert "缺少“复核人”的签名" in report.bottom_line


def test_cutting_back_to_the_first_signature_is_found_by_the_places_that_it_foresaw(world: Any) -> None:
    cut = world.twice[: len(world.once)]
    assert cut == world.once
    assert "缺少“复核人”的签名" in verify(cut).bottom_line
    assert verify(cut, complete=False).ok


def test_a_signature_from_the_future_does_not_pass(world: Any) -> None:
    assert verify(world.lone, moment=world.now).ok
    assert "晚于当前时间" in verify(world.lone, moment=world.now - timedelta(days=1)).bottom_line


def with_record(record: bytes, stated: bytes) -> bytes:
    """An unsigned PDF with an attached record that states the checksum of `stated`."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.attachments["record.json"] = record
    checksum = hashlib.md5(stated, usedforsecurity=False).digest()
    pdf.Root.Names.EmbeddedFiles.Names[1].EF.F.Params.CheckSum = pikepdf.String(checksum)
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_an_attached_record_is_listed_and_must_have_the_checksum_that_it_states(world: Any) -> None:
    options = {"role": "经办人", "reason": "", "place": "", "moment": world.now}
    right = verify(sign(with_record(b"{}", b"{}"), world.handler, **options))
    assert right.ok
    digest = hashlib.sha256(b"{}").hexdigest()
    assert [(file.name, file.size, file.sha256) for file in right.attachments] == [("record.json", 2, digest)]
    wrong = verify(sign(with_record(b"[]", b"{}"), world.handler, **options))
    assert "与其登记的大小或校验值不一致" in wrong.bottom_line


def test_an_attachment_exchanged_after_signing_is_found(world: Any) -> None:
    options = {"role": "经办人", "reason": "", "place": "", "moment": world.now}
    signed = sign(with_record(b"{}", b"{}"), world.handler, **options)

    def exchange(writer: Any) -> None:
        files = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]["/EF"]
        files["/F"] = files["/UF"] = writer.add_object(StreamObject(stream_data=b'{"verdict": "conforms"}'))
        writer.update_container(files)

    report = verify(appended(signed, exchange))
    assert "附件“record.json”与首个签名时不同" in report.problems


def test_a_form_field_that_could_be_filled_in_is_found(world: Any) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.acroForm.textfield(name="verdict", value="x")
    canvas.showPage()
    canvas.save()
    signed = sign(out.getvalue(), world.handler, role="经办人", reason="", place="", moment=world.now)
    assert "可填写的表单域“verdict”" in verify(signed).bottom_line
