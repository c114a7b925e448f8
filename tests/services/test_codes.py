"""The code on the paper: read back under rotation and blur, checked against the register, never mistaken."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from issuing_world import NOON, World, issue_example
from PIL import Image, ImageFilter

from app.errors import BadInputError
from app.opinion.document_preview import page_count, page_png
from app.opinion.printed_code import message_of, parse_payload, printed_code
from app.opinion.printed_code_reading import codes_in_pdf, codes_in_picture
from app.services.codes import check_code, check_code_file
from app.services.desk import Desk
from app.services.issuing import IssuedOpinion, sign_next, void
from app.services.notices import supersede, withdraw
from app.services.register import find_opinion
from app.services.signatures import sign_data

ANGLES = (-15, -11, -7, -3, 0, 4, 8, 12, 15)
BLURS = (0.0, 0.8, 1.3)


@pytest.fixture(scope="module")
def desk(world: World, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """One office for all that only reads."""
    return world.open(tmp_path_factory.mktemp("codes"))


@pytest.fixture(scope="module")
def issued(desk: Desk, world: World) -> IssuedOpinion:
    """An opinion in force, its code signed by a P-256 key."""
    return issue_example(desk, world)


def short_of(desk: Desk, number: str) -> str:
    short = find_opinion(desk, number)[0].short_code
    assert short is not None
    return short


def payload_of(pdf: bytes) -> str:
    (payload,) = codes_in_pdf(pdf)
    return payload


def last_coded_page(pdf: bytes) -> Image.Image:
    """The page that bears the code, at 200 dpi."""
    for page in reversed(range(page_count(pdf))):
        png = page_png(pdf, page, 200)
        if codes_in_picture(png):
            return Image.open(io.BytesIO(png)).convert("L")
    raise AssertionError("no page bears a code")


def as_png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()


def test_the_code_is_read_rotated_and_blurred_every_time(issued: IssuedOpinion) -> None:
    page, payload = last_coded_page(issued.pdf), payload_of(issued.pdf)
    for angle in ANGLES:
        turned = page.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
        for blur in BLURS:
            shown = turned.filter(ImageFilter.GaussianBlur(blur))
            assert codes_in_picture(as_png(shown)) == (payload,), f"{angle}°, blur {blur}"


def test_a_code_signed_by_rsa_is_longer_and_still_read(desk: Desk, world: World) -> None:
    rsa = replace(world, keys={**world.keys, "签发人": world.keys["单位印章"]})
    made = issue_example(desk, rsa)
    page, payload = last_coded_page(made.pdf), payload_of(made.pdf)
    assert len(payload) > 500
    for angle in ANGLES[::2]:
        turned = page.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
        assert codes_in_picture(as_png(turned.filter(ImageFilter.GaussianBlur(0.8)))) == (payload,), angle
    assert check_code(desk, payload).answer == "genuine"


def test_a_scan_a_photograph_and_the_pdf_say_the_same(desk: Desk, issued: IssuedOpinion, tmp_path: Path) -> None:
    photo, pdf = tmp_path / "照片.jpg", tmp_path / "原件.pdf"
    last_coded_page(issued.pdf).rotate(5, expand=True, fillcolor=255).save(photo, quality=70)
    pdf.write_bytes(issued.pdf)
    for checked in (
        *check_code_file(desk, photo),
        *check_code_file(desk, pdf),
        check_code(desk, payload_of(issued.pdf)),
    ):
        assert (checked.answer, checked.row and checked.row.number) == ("genuine", issued.number)
    assert "结论：有条件符合" in checked.details


def test_what_an_input_method_makes_of_a_scan_is_undone(desk: Desk, issued: IssuedOpinion) -> None:
    payload = payload_of(issued.pdf)
    full_width = "".join("\u3000" if char == " " else chr(ord(char) + 0xFEE0) for char in payload)
    assert check_code(desk, full_width + "\r\n").answer == "genuine"
    assert check_code(desk, payload.lower()).answer == "genuine"


def test_twelve_characters_are_typed_in_any_fashion(desk: Desk, issued: IssuedOpinion) -> None:
    short = short_of(desk, issued.number)
    assert len(short) == 12
    wide = "".join(chr(ord(char) + 0xFEE0) for char in short)
    grouped = f"{short[:4]} {short[4:8]}-{short[8:]}"
    for typed in (short, short.lower(), grouped, grouped.lower(), wide, f" {short}\n"):
        checked = check_code(desk, typed)
        assert (checked.answer, checked.row and checked.row.number) == ("genuine", issued.number)


def test_a_mistyped_code_is_caught_and_the_place_told(desk: Desk, issued: IssuedOpinion) -> None:
    short = short_of(desk, issued.number)
    for place in range(12):
        other = "2" if short[place] != "2" else "3"
        with pytest.raises(BadInputError, match=f"最可能错在第{place + 1}位"):
            check_code(desk, short[:place] + other + short[place + 1 :])
    swapped = next(place for place in range(11) if short[place] != short[place + 1])
    typed = short[:swapped] + short[swapped + 1] + short[swapped] + short[swapped + 2 :]
    with pytest.raises(BadInputError, match=f"第{swapped + 1}、{swapped + 2}位"):
        check_code(desk, typed)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "没有输入"),
        ("7KQ2", "应为12个字符，输入了4个"),
        ("0KQ2MX9R4TDH", "没有“0”这个字符（第1位），可能是“D”或“Q”"),
        ("TX1:%%%", "不完整或已损坏"),
        ("TX1:" + "A" * 300, "不完整或已损坏|更新版本"),
    ],
)
def test_what_is_no_code_is_refused_with_the_way_out(desk: Desk, typed: str, told: str) -> None:
    with pytest.raises(BadInputError, match=told):
        check_code(desk, typed)


def test_a_code_cut_off_by_the_scanner_is_refused(desk: Desk, issued: IssuedOpinion) -> None:
    payload = payload_of(issued.pdf)
    for end in range(4, len(payload), 7):
        try:
            assert check_code(desk, payload[:end]).answer == "differs"
        except BadInputError as error:
            assert "损坏" in str(error)  # noqa: PT017  # either is right, being genuine is not


def test_another_offices_code_is_unknown_but_who_signed_it_is_told_where_it_can_be(
    issued: IssuedOpinion, world: World, tmp_path: Path
) -> None:
    elsewhere = world.open(tmp_path / "elsewhere")
    payload, pdf = payload_of(issued.pdf), tmp_path / "原件.pdf"
    pdf.write_bytes(issued.pdf)
    checked = check_code(elsewhere, payload)
    assert (checked.answer, "无法核对" in checked.sentence) == ("unknown", True)
    assert check_code(elsewhere, parse_payload(payload).short).answer == "unknown"
    (checked,) = check_code_file(elsewhere, pdf)
    assert (checked.answer, "受本单位信任" in checked.sentence) == ("unknown", True)
    other = issue_example(elsewhere, world, roles=("签发人", "单位印章"), moment=NOON)
    void(elsewhere, other.number, reason="只为留下证书", moment=NOON)
    facts = replace(parse_payload(payload).facts, number="忻自然资规审〔2026〕9号")
    lost = printed_code(facts, sign_data(message_of(facts), world.keys["签发人"], moment=NOON).value)
    checked = check_code(elsewhere, lost.payload)
    assert (checked.answer, f"签署过{other.number}的证书" in checked.sentence) == ("unknown", True)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"kind": "conforms"}, "结论：纸面为“符合”，登记簿为“有条件符合”"),
        ({"date": "2026-11-24"}, "成文日期"),
        ({"code": "2026-140902-30-01-999999"}, "项目代码"),
        ({"record_sha256": "00" * 32}, "审查记录的校验值不同"),
    ],
)
def test_a_paper_that_says_something_else_differs(
    desk: Desk, issued: IssuedOpinion, changed: dict[str, str], told: str
) -> None:
    true = parse_payload(payload_of(issued.pdf))
    forged = printed_code(replace(true.facts, **changed), true.signature)
    checked = check_code(desk, forged.payload)
    assert checked.answer == "differs"
    assert any(told in detail for detail in checked.details)
    assert any("签名" in detail for detail in checked.details)


def test_a_forged_signature_differs_even_where_all_facts_are_true(
    desk: Desk, issued: IssuedOpinion, world: World
) -> None:
    true = parse_payload(payload_of(issued.pdf))
    other = sign_data(message_of(true.facts), world.keys["经办人"], moment=NOON)
    checked = check_code(desk, printed_code(true.facts, other.value).payload)
    assert (checked.answer, checked.details) == ("differs", ("二维码的签名与登记簿中首签人的证书不符，可能是伪造。",))


def test_the_state_in_the_register_is_told(office: Desk, world: World) -> None:
    two = ("经办人", "签发人")
    key = world.keys["签发人"]
    withdrawn, superseded, successor = (issue_example(office, world) for _ in range(3))
    notice = withdraw(office, withdrawn.number, reason="申请人撤件", key=key, moment=NOON)
    supersede(office, superseded.number, by=successor.number, reason="用地调整", key=key, moment=NOON)
    waiting, voided = (issue_example(office, world, roles=two) for _ in range(2))
    void(office, voided.number, reason="填错", moment=NOON)
    for made, answer, told in (
        (withdrawn, "withdrawn", "已于2026-11-23撤回，不再有效。理由：申请人撤件"),
        (superseded, "superseded", f"被{successor.number}替代"),
        (waiting, "signing", "尚未签署完毕"),
        (voided, "void", "从未生效"),
        (notice, "genuine", "与登记簿一致"),
    ):
        for code in (short_of(office, made.number), payload_of(made.pdf)):
            checked = check_code(office, code)
            assert (checked.answer, told in checked.sentence) == (answer, True), checked
    sign_next(office, waiting.number, key=key, moment=NOON)
    assert check_code(office, short_of(office, waiting.number)).answer == "genuine"


def test_a_picture_without_a_code_and_no_picture_are_named(desk: Desk, tmp_path: Path) -> None:
    empty, noise, cut = tmp_path / "空白.png", tmp_path / "不是.png", tmp_path / "半截.png"
    (tmp_path / "坏.pdf").write_bytes(b"%PDF-1.7 and no more")
    empty.write_bytes(as_png(Image.new("L", (400, 400), 255)))
    noise.write_bytes(b"no picture at all")
    cut.write_bytes(as_png(Image.effect_noise((300, 300), 80))[:2000])
    for path, told in (
        (empty, "没有找到"),
        (noise, "不是图片"),
        (cut, "已损坏"),
        (tmp_path / "无.png", "无法读取"),
        (tmp_path / "坏.pdf", "无法识读二维码"),
    ):
        with pytest.raises(BadInputError, match=told):
            check_code_file(desk, path)
