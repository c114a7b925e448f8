"""An opinion becomes a PDF that says all it must, the same bytes each time."""

import io
import json
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from opinion_samples import findings, make_opinion, review
from shapely.geometry import box

from app.domain.finding import Judgement
from app.domain.opinion import MapFeature, Opinion, PlanePoint, PrintedCode
from app.domain.vocabulary import LAYER_KINDS
from app.errors import BadInputError
from app.opinion.attachments import read_record, record_bytes
from app.opinion.document import render
from app.opinion.document_preview import page_count, page_picture, page_png

SECTIONS = (
    "一、项目概况",
    "二、审查依据",
    "三、空间符合性审查",
    "四、产业准入审查",
    "五、用地用水与能耗",
    "六、存在的问题",
    "七、审查结论",
    "八、有关要求",
    "九、附图附表",
)


def text_of(pdf: bytes) -> str:
    """All text without line ends and blanks, since lines are broken for the page."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join("".join(pages).split())


def test_the_same_opinion_gives_the_same_bytes(refused: Opinion) -> None:
    assert render(refused).pdf == render(refused).pdf


def test_another_date_gives_other_bytes(conforming: Opinion) -> None:
    assert render(conforming).pdf != render(replace(conforming, date="2026-11-24")).pdf


def test_every_section_stands_in_the_text_in_order(refused: Opinion) -> None:
    text = text_of(render(refused).pdf)
    places = [text.find(section) for section in SECTIONS]
    assert -1 not in places
    assert places == sorted(places)


def test_every_control_line_has_a_row(refused: Opinion) -> None:
    text = text_of(render(refused).pdf)
    table = text[text.index("表2控制线压占情况") : text.index("四、产业准入审查")]
    for line in refused.review.control_lines:
        assert LAYER_KINDS[line.kind] in table, line.kind


def test_all_rules_are_listed_with_both_outcomes(refused: Opinion) -> None:
    text = text_of(render(refused).pdf)
    annex = text[text.rindex("附表2全部规则审查结果") :]
    assert all(finding.rule + finding.title in annex for finding in refused.review.findings)
    assert "L-03“两高”项目限制触及触及但符合例外" in annex


def test_a_finding_is_quoted_with_its_place_and_a_judgement_with_its_reason(refused: Opinion) -> None:
    text = text_of(render(refused).pdf)
    assert "已划定的永久基本农田，任何单位和个人不得擅自占用或者改变用途。”（第三章第一节，第246行）" in text
    assert "自动判定为“触及”" in text
    assert "能效达到国内标杆水平。" in text
    assert "李四" in text


@pytest.mark.parametrize(
    ("outcomes", "verdict"),
    [
        ({}, "符合"),
        ({"F-03": "hit"}, "有条件符合"),
        ({"W-05": "unknown"}, "需进一步核实"),
        ({"F-01": "hit"}, "不符合"),
    ],
)
def test_each_verdict_has_its_sentence(outcomes: dict[str, str], verdict: str) -> None:
    assert f"审查结论：{verdict}。" in text_of(render(make_opinion(outcomes)).pdf)


def test_an_opinion_never_calls_itself_a_permit(conforming: Opinion) -> None:
    text = text_of(render(conforming).pdf)
    assert text.replace("不是行政许可", "").replace("规划许可以及其他法定手续", "").count("许可") == 0


def test_a_draft_says_so_in_place_of_its_number(conforming: Opinion) -> None:
    text = text_of(render(replace(conforming, number=None)).pdf)
    assert "草稿" in text
    assert "未签发" in text
    assert "印发" not in text.replace("未印发", "")


def test_the_record_comes_back_as_it_went_in(conforming: Opinion) -> None:
    assert read_record(render(conforming).pdf) == conforming.record


def test_the_record_is_an_associated_file(conforming: Opinion) -> None:
    with pikepdf.open(io.BytesIO(render(conforming).pdf)) as document:
        (file,) = document.Root.AF
        stream = file.EF.F
        assert (str(file.AFRelationship), str(stream.Subtype)) == ("/Data", "/application/json")
        assert json.loads(stream.read_bytes()) == conforming.record
        assert (str(document.Root.Lang), str(document.docinfo["/Title"])[:2]) == ("zh-CN", "关于")
        with document.open_outline() as outline:
            assert [item.title for item in outline.root][: len(SECTIONS)] == list(SECTIONS)


def test_records_with_keys_in_another_order_give_the_same_bytes() -> None:
    assert record_bytes({"甲": 1, "乙": [2.5]}) == record_bytes({"乙": [2.5], "甲": 1})


@pytest.mark.parametrize("pdf", [b"", b"no pdf", b"%PDF-1.7 nonsense"])
def test_what_is_no_pdf_has_no_record(pdf: bytes) -> None:
    with pytest.raises(BadInputError, match="PDF"):
        read_record(pdf)


def test_without_a_site_the_map_says_so() -> None:
    opinion = make_opinion(rest="unknown")
    bare = replace(opinion, site=None, points=(), map_features=(), review=review(findings({}, "unknown"), site=False))
    assert text_of(render(bare).pdf).count("未提供用地范围") >= 3  # section one and both maps


def test_a_site_far_from_every_county_still_draws(conforming: Opinion) -> None:
    assert render(replace(conforming, map_features=())).pages > 1


def test_a_missing_glyph_is_named(conforming: Opinion) -> None:
    named = replace(conforming, project=replace(conforming.project, name="豆罗\U0001f600项目"))
    with pytest.raises(BadInputError, match=r"U\+1F600"):
        render(named)


def test_a_rare_character_beyond_the_basic_plane_extracts_as_itself(conforming: Opinion) -> None:
    named = replace(conforming, project=replace(conforming.project, name="\U00020164村项目"))
    assert "\U00020164村项目" in text_of(render(named).pdf)


def test_a_reason_of_many_lines_goes_over_the_page() -> None:
    reason = "经逐项核对申请材料，" * 250
    long = make_opinion({}, Judgement("L-03", "clear", reason, "李四"))
    assert text_of(render(long).pdf).count("经逐项核对申请材料，") >= 250


def test_the_signature_box_holds_office_and_date(conforming: Opinion) -> None:
    rendered = render(conforming)
    box = rendered.signature_box
    with pypdfium2.PdfDocument(rendered.pdf) as document:
        page = document[box.page - 1]
        text = page.get_textpage().get_text_bounded(box.left, box.bottom, box.right, box.top)
    assert "2026年11月23日" in text


def test_the_signature_never_stands_alone_on_its_page() -> None:
    for outcomes in (
        {},
        {"S-01": "hit"},
        {"S-01": "hit", "I-02": "hit"},
        {"F-04": "hit", "I-01": "hit", "I-02": "hit"},
    ):
        rendered = render(make_opinion(outcomes))
        with pypdfium2.PdfDocument(rendered.pdf) as document:
            assert "经办" in document[rendered.signature_box.page - 1].get_textpage().get_text_range()


def test_a_map_of_every_kind_and_authority_fits_its_page(conforming: Opinion) -> None:
    shapes = tuple(
        MapFeature(box(112.69 + n / 9999, 38.28, 112.7 + n / 9999, 38.285), kind, authority, "名称")
        for n, kind in enumerate(LAYER_KINDS)
        for authority in ("official", "schematic")
    )
    assert "长城保护范围及建设控制地带（示意）" in text_of(render(replace(conforming, map_features=shapes)).pdf)


def test_a_long_title_is_broken_into_even_lines(conforming: Opinion) -> None:
    named = replace(conforming, project=replace(conforming.project, name="年产30万立方米装配式混凝土构件项目（演示）"))
    with pypdfium2.PdfDocument(render(named).pdf) as document:
        lines = document[0].get_textpage().get_text_range().splitlines()[2:4]
    assert "".join(lines) == "关于年产30万立方米装配式混凝土构件项目（演示）规划符合性的审查意见"
    assert abs(len(lines[0]) - len(lines[1])) <= 4


def test_a_date_that_is_none_is_refused(conforming: Opinion) -> None:
    with pytest.raises(BadInputError, match="成文日期"):
        render(replace(conforming, date="昨天"))


def test_pages_show_as_pictures(conforming: Opinion) -> None:
    rendered = render(conforming)
    assert page_count(rendered.pdf) == rendered.pages
    picture = page_picture(rendered.pdf, 0, 36)
    assert (picture.width, picture.height, len(picture.rgb)) == (298, 421, 298 * 421 * 3)
    assert page_png(rendered.pdf, 0, 36).startswith(b"\x89PNG")
    with pytest.raises(BadInputError, match="没有第100页"):
        page_png(rendered.pdf, 99, 36)
    with pytest.raises(BadInputError, match="不是有效的PDF"):
        page_png(b"nothing", 0, 36)


def test_a_site_of_many_points_lists_every_one(conforming: Opinion) -> None:
    points = tuple(PlanePoint(1, f"J{n}", 4_238_900.0 + n, 38_386_090.0 + n % 7) for n in range(1, 402))
    text = text_of(render(replace(conforming, points=points)).pdf)
    assert all(f"{point.name}{point.x_north:.3f}" in text for point in points)


def test_a_line_end_in_a_name_does_not_stop_the_document(conforming: Opinion) -> None:
    named = replace(conforming, project=replace(conforming.project, name="豆罗\n建材|项目"))
    assert "豆罗建材｜项目规划符合性的审查意见" in text_of(render(named).pdf)


@pytest.mark.parametrize("field", ["name", "head", "recipient", "copies", "printer", "handler", "validity", "contact"])
@pytest.mark.parametrize("layout", ["document", "letter"])
def test_a_text_of_the_office_that_its_place_does_not_hold_is_named(
    conforming: Opinion, field: str, layout: str
) -> None:
    coded = replace(conforming, printed_code=PrintedCode("A" * 230, "A" * 12))
    office = replace(coded.office, layout=layout)
    fits = replace(office, **{field: "忻" * {"copies": 400, "contact": 150, "handler": 20}.get(field, 60)})
    assert render(replace(coded, office=fits)).pages > 1
    with pytest.raises(BadInputError, match="请在机关设置中精简") as told:
        render(replace(coded, office=replace(office, **{field: "忻" * 401})))
    assert told.value.field == field


def test_a_line_end_in_a_text_of_the_office_is_a_blank(conforming: Opinion) -> None:
    office = replace(conforming.office, name="忻州市\n规划局", contact="甲\r\n乙")
    text = text_of(render(replace(conforming, office=office)).pdf)
    assert "忻州市规划局" in text
    assert "（联系方式：甲乙）" in text
