"""A finished opinion tells where it speaks of a rule, so that a finding and its page find each other."""

from __future__ import annotations

import pypdfium2
from opinion_samples import make_opinion

from app.domain.opinion_places import RulePlace, place_at, places_of
from app.opinion.document import render
from app.opinion.document_places import rule_places


def test_the_main_mention_stands_where_section_six_speaks_of_the_rule() -> None:
    opinion = make_opinion({"F-01": "hit", "W-01": "hit"})
    pdf = render(opinion).pdf
    main = places_of(rule_places(pdf, [each.rule for each in opinion.review.findings]), "F-01")[0]
    text = pypdfium2.PdfDocument(pdf)[main.page].get_textpage()
    height = pypdfium2.PdfDocument(pdf)[main.page].get_height()
    assert main.is_main
    line = text.get_text_bounded(left=0, right=600, top=height - main.top + 2, bottom=height - main.bottom - 2)
    assert "（F-01，" in line


def test_what_could_not_be_decided_opens_with_its_row_in_section_six() -> None:
    opinion = make_opinion({"F-01": "unknown"})
    pdf = render(opinion).pdf
    places = rule_places(pdf, ["F-01"])
    main = places_of(places, "F-01")[0]
    page = pypdfium2.PdfDocument(pdf)[main.page].get_textpage().get_text_range()
    assert len(places) > 1
    assert "尚缺" in page


def test_every_rule_is_found_in_the_list_of_all() -> None:
    opinion = make_opinion()
    rules = {each.rule for each in opinion.review.findings}
    assert {each.rule for each in rule_places(render(opinion).pdf, rules)} == rules


def test_a_place_belongs_to_the_mention_above_it_on_its_page() -> None:
    places = (RulePlace("F-01", 3, 90, 100, 120, 112), RulePlace("F-02", 3, 90, 300, 120, 312))
    assert place_at(places, 3, 99) is None
    assert place_at(places, 3, 299) is places[0]
    assert place_at(places, 3, 301) is places[1]
    assert place_at(places, 4, 301) is None


def test_a_rules_places_begin_with_the_main_one() -> None:
    places = tuple(RulePlace("F-01", page, 0, 0, 1, 1, is_main=page == 2) for page in (1, 2, 3))
    assert [each.page for each in places_of(places, "F-01")] == [2, 3, 1]
