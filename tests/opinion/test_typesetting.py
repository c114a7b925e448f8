"""Line breaking keeps the rules of Chinese typesetting."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opinion_samples import rules

from app.errors import BadInputError
from app.opinion.flowables_office import BODY, TEXT_WIDTH
from app.opinion.fonts import ROLES, glyph, text_width
from app.opinion.typesetting import NO_END, NO_START, Run, Style, forbidden_ends, set_lines

PLAN = Path(__file__).resolve().parents[2] / "seeds" / "plan" / "plan.txt"
MARKS = "，。、；：？！）》”…—（《“〔12.5%aB 太忻规划"


def plan_paragraphs() -> list[str]:
    """The plan's paragraphs; its quotes alone where the text is not there."""
    if PLAN.exists():
        return [line.strip() for line in PLAN.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [rule["quote"] for rule in rules()]


def test_a_full_line_holds_28_characters() -> None:
    first, second, _ = set_lines([Run("规" * 80)], BODY, TEXT_WIDTH)
    assert (len(first.text), len(second.text)) == (26, 28)


def test_no_line_of_the_plan_begins_or_ends_with_a_forbidden_mark() -> None:
    wrong = [text for each in plan_paragraphs() for text in forbidden_ends(set_lines([Run(each)], BODY, TEXT_WIDTH))]
    assert wrong == []


def test_every_character_of_the_plan_has_a_glyph_in_every_role() -> None:
    characters = set("".join(plan_paragraphs()))
    assert all(glyph(role, char).width >= 0 for role in ROLES for char in characters)


@given(st.text(MARKS, max_size=60))
def test_lines_hold_all_the_text_and_never_overflow(text: str) -> None:
    lines = set_lines([Run(text)], Style(10.5, 14.5), 90.0)
    assert "".join(line.text for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(
        line.natural - line.width <= sum(box.width * 0.45 for box in line.boxes if box.slack) + 0.02 for line in lines
    )


@given(st.text("规划，。（》“", max_size=60))
def test_forbidden_ends_occur_only_where_nothing_else_is_possible(text: str) -> None:
    mixed = "规划" + "规划".join(text)
    assert forbidden_ends(set_lines([Run(mixed)], BODY, TEXT_WIDTH)) == ()


def test_a_number_is_never_broken() -> None:
    lines = set_lines([Run("面积" * 6 + "119400.52平方米")], Style(16, 28), 16 * 15.0)
    assert any("119400.52" in line.text for line in lines)


def test_a_word_longer_than_the_line_is_broken_rather_than_overflowing() -> None:
    lines = set_lines([Run("ab12" * 30)], Style(10.5, 14.5), 100.0)
    assert all(line.natural <= 100.01 for line in lines)


def test_a_space_does_not_hide_a_forbidden_start() -> None:
    lines = set_lines([Run("规划规划 ，规划")], Style(10, 14), 40.0)
    assert all(line.text.strip()[:1] not in NO_START for line in lines)
    assert all(line.text.strip()[-1:] not in NO_END for line in lines)


def test_a_newline_ends_a_line() -> None:
    assert [line.text for line in set_lines([Run("甲\n乙")], BODY, TEXT_WIDTH)] == ["甲", "乙"]


def test_a_character_without_a_glyph_is_named() -> None:
    with pytest.raises(BadInputError, match=r"“\U0001f600”（U\+1F600）"):
        set_lines([Run("项目\U0001f600")], BODY, TEXT_WIDTH)


def test_a_character_that_the_role_lacks_comes_from_another_font() -> None:
    assert glyph("fang", "㎡").font != glyph("fang", "规").font
    assert text_width("fang", "㎡", 16.0) == pytest.approx(16.0)
