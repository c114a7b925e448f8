"""Every figure of the layout (GB/T 9704-2012), measured on the finished page; lengths in mm."""

from dataclasses import replace
from itertools import pairwise

import pytest
from page_measures import MM, Char, chars, line_texts, lines, page_texts, rules
from test_typesetting import plan_paragraphs

from app.domain.opinion import Office
from app.opinion.content_blocks import Paper, paragraph
from app.opinion.content_signing import signing
from app.opinion.document import render_paper
from app.opinion.templates import read_templates
from app.opinion.typesetting import NO_END, NO_START

WORDS = read_templates()
PITCH = 225 / 22
EM = 16 / MM
CELL = 156 / 28
BELOW_BASE = 0.13  # of an em: how far a character's square reaches below its baseline
COPIES = "忻州市发展和改革委员会，忻州市生态环境局，忻州市水利局，忻府区人民政府，忻州市应急管理局"
OFFICE = Office("忻州市规划和自然资源局", copies=COPIES, fonts="bundled")


def paper(office: Office, texts: tuple[str, ...] = ("规划" * 700,), *, issued: bool = True) -> bytes:
    """A document of paragraphs, signed and issued."""
    blocks = (*map(paragraph, texts), *signing(office, "2026-11-23", WORDS))
    made = Paper(office, "忻自然资规审〔2026〕12号", issued, "关于规划的意见", "2026-11-23", blocks)
    return render_paper(made, WORDS).pdf


@pytest.fixture(scope="module")
def document() -> bytes:
    return paper(OFFICE)


@pytest.fixture(scope="module")
def letter() -> bytes:
    return paper(replace(OFFICE, layout="letter"))


def body(pdf: bytes, page: int) -> list[list[Char]]:
    """The lines of body text on a page (from 0)."""
    return lines([char for char in chars(pdf, page) if char.size == 16 and char.text in "规划"])


def square(char: Char) -> tuple[float, float]:
    """The upper and lower edge of a character's square."""
    lower = char.base + BELOW_BASE * char.size / MM
    return lower - char.size / MM, lower


def test_a_page_has_22_lines_that_fill_the_block_from_37_mm_down(document: bytes) -> None:
    found = body(document, 1)
    assert len(found) == 22
    air = (PITCH - EM) / 2
    assert square(found[0][0])[0] - air == pytest.approx(37, abs=0.1)
    assert square(found[-1][0])[1] + air == pytest.approx(37 + 225, abs=0.1)
    steps = [below[0].base - above[0].base for above, below in pairwise(found)]
    assert steps == pytest.approx([PITCH] * 21, abs=0.02)


def test_a_line_has_28_characters_from_28_mm_over_156_mm(document: bytes) -> None:
    for line in body(document, 1):
        assert len(line) == 28
        assert line[0].x == pytest.approx(28, abs=0.05)
        assert line[-1].x + CELL == pytest.approx(28 + 156, abs=0.1)


def test_a_paragraph_begins_two_characters_in(document: bytes) -> None:
    first = body(document, 0)[1]  # below the title, which has such characters too
    assert (len(first), first[0].x) == (26, pytest.approx(28 + 2 * CELL, abs=0.05))


def test_the_head_is_35_mm_below_the_block_s_edge_in_red_and_centred(document: bytes) -> None:
    name = lines(chars(document, 0))[0]
    assert "".join(char.text for char in name) == OFFICE.name
    assert square(name[0])[0] == pytest.approx(37 + 35, abs=0.1)
    assert (name[0].left + name[-1].right) / 2 == pytest.approx(28 + 78, abs=0.5)


def test_the_number_is_two_lines_below_the_head_and_the_red_rule_4_mm_below_it(document: bytes) -> None:
    name, number, title = lines(chars(document, 0))[:3]
    (rule,) = rules(document, 0)
    assert square(number[0])[0] - square(name[0])[1] == pytest.approx(2 * PITCH + (PITCH - EM) / 2, abs=0.1)
    assert rule.y - square(number[0])[1] == pytest.approx(4, abs=0.1)
    assert (rule.left, rule.right) == pytest.approx((28, 184), abs=0.05)
    assert rule.color[0] > 200
    assert rule.color[1:] == (0, 0)
    assert title[0].size == 22
    assert square(title[0])[0] - rule.y == pytest.approx(2 * PITCH + (34 - 22) / 2 / MM, abs=0.1)


def test_a_draft_has_no_red() -> None:
    (rule,) = rules(paper(OFFICE, issued=False), 0)
    assert rule.color == (0, 0, 0)


def test_page_numbers_stand_7_mm_below_the_block_outside_one_character_in(document: bytes) -> None:
    for page in (0, 1):
        first, *digits, last = lines(chars(document, page))[-1]
        assert [char.text for char in (first, *digits, last)] == ["—", str(page + 1), "—"]
        assert first.size == 14
        assert (first.top + first.bottom) / 2 == pytest.approx(37 + 225 + 7, abs=0.3)
        em = 14 / MM
        if page % 2:
            assert first.x == pytest.approx(28 + em, abs=0.4)
        else:
            assert last.x + em == pytest.approx(184 - em, abs=0.4)


def test_the_imprint_lies_on_the_block_s_foot_between_its_rules(document: bytes) -> None:
    last = len(page_texts(document)) - 1
    upper, middle, lower = rules(document, last)
    assert [rule.weight for rule in (upper, middle, lower)] == pytest.approx([0.35, 0.25, 0.35], abs=0.005)
    assert lower.y == pytest.approx(37 + 225, abs=0.05)
    assert {(round(rule.left, 1), round(rule.right, 1)) for rule in (upper, middle, lower)} == {(28.0, 184.0)}
    *_, copies, more, printed, _ = lines(chars(document, last))
    em = 14 / MM
    assert "".join(char.text for char in copies).startswith("抄送：")
    assert copies[0].x == pytest.approx(28 + em, abs=0.05)
    assert more[0].x == pytest.approx(copies[3].x, abs=0.05)
    assert more[-1].text == "。"
    assert printed[0].x == pytest.approx(28 + em, abs=0.05)
    assert printed[-1].right == pytest.approx(184 - em, abs=0.5)


def test_the_date_ends_four_characters_in_and_the_office_is_centred_on_it(document: bytes) -> None:
    found = lines(chars(document, len(page_texts(document)) - 1))
    date = next(line for line in found if "".join(char.text for char in line) == "2026年11月23日")
    office = next(line for line in found if "".join(char.text for char in line) == OFFICE.name)
    assert date[-1].x + CELL == pytest.approx(184 - 4 * CELL, abs=0.5)
    middle = [(line[0].x + line[-1].x + CELL) / 2 for line in (date, office)]
    assert middle[0] == pytest.approx(middle[1], abs=0.3)


def test_a_letter_s_name_is_30_mm_below_the_paper_s_edge_over_a_double_rule(letter: bytes) -> None:
    name, number, title = lines(chars(letter, 0))[:3]
    thick, thin, *_ = rules(letter, 0)
    assert square(name[0])[0] == pytest.approx(30, abs=0.1)
    assert thick.y - thick.weight / 2 - square(name[0])[1] == pytest.approx(4, abs=0.1)
    assert thick.weight > thin.weight
    assert square(number[0])[0] - (thin.y + thin.weight / 2) == pytest.approx(EM * 7 / 8, abs=0.1)
    assert number[-1].x + EM == pytest.approx(184, abs=0.3)
    assert square(title[0])[0] - square(number[0])[1] > 2 * PITCH


def test_a_letter_s_lower_double_rule_is_20_mm_above_the_paper_s_edge(letter: bytes) -> None:
    *upper, thin, thick = rules(letter, 0)
    assert len(upper) == 2
    assert thin.weight < thick.weight
    assert thick.y + thick.weight / 2 == pytest.approx(297 - 20, abs=0.05)
    assert {(round(rule.left, 1), round(rule.right, 1)) for rule in (*upper, thin, thick)} == {(20.0, 190.0)}


def test_a_letter_numbers_its_pages_from_the_second_and_rules_the_first_alone(letter: bytes) -> None:
    assert "—" not in [char.text for char in chars(letter, 0)]
    assert [char.text for char in lines(chars(letter, 1))[-1]] == ["—", "2", "—"]
    assert rules(letter, 1) == []


def test_a_letter_s_imprint_has_copies_alone_without_rules(letter: bytes) -> None:
    last = len(page_texts(letter)) - 1
    assert rules(letter, last) == []
    *_, copies, _ = lines(chars(letter, last))
    assert copies[-1].text == "。"
    assert "印发" not in "".join(char.text for char in chars(letter, last))


def test_a_long_name_shrinks_to_the_line() -> None:
    for layout, width in (("document", 156), ("letter", 170)):
        name = "山西省忻州市太忻一体化经济区规划和自然资源管理委员会办公室"
        found = lines(chars(paper(Office(name, layout=layout, fonts="bundled")), 0))[0]
        assert "".join(char.text for char in found) == name
        assert found[-1].right - found[0].left <= width


def test_no_line_of_the_plan_begins_or_ends_with_a_forbidden_mark_on_the_page() -> None:
    texts = plan_paragraphs()
    read = line_texts(paper(OFFICE, tuple(texts)))
    assert len(read) > len(texts)
    begun = {text[0] for text in texts}
    assert [line for line in read if line[0] in NO_START and line[0] not in begun] == []
    assert [line for line in read if line[-1] in NO_END] == []
    assert {char for text in texts for char in text if not char.isspace()} <= set("".join(read))
