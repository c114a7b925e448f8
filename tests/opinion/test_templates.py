"""An office's own templates lie over the shipped ones; a fault is named with file, key, reason and way out."""

from dataclasses import replace

import pytest
from opinion_samples import make_opinion
from test_document import text_of

from app.errors import BadInputError
from app.opinion.document import render
from app.opinion.templates import FILES, read_templates, shipped_text


def test_without_own_templates_all_is_as_shipped() -> None:
    assert read_templates().say("sections.project") == "一、项目概况"


def test_an_own_sentence_replaces_one_and_leaves_the_others() -> None:
    words = read_templates({"wording": '[sections]\nproject = "一、项目基本情况"\n'})
    assert words.say("sections.project") == "一、项目基本情况"
    assert words.say("sections.basis") == "二、审查依据"


def test_shipped_files_are_valid_as_an_offices_own() -> None:
    assert read_templates({name: shipped_text(name) for name in FILES}) == read_templates()


def test_an_own_clause_stands_in_the_opinion_with_its_verdict_only() -> None:
    clause = '[[clause]]\npart = "verdict"\nverdicts = ["符合"]\ntext = "{office}对{project}的意见如上。"\n'
    conforming = replace(make_opinion(), templates={"clauses": clause})
    refused = replace(make_opinion({"F-01": "hit"}), templates={"clauses": clause})
    assert "对豆罗镇年产120万吨新型建筑材料项目的意见如上。" in text_of(render(conforming).pdf)
    assert "的意见如上。" not in text_of(render(refused).pdf)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("wording", '[head\ntitle = "甲"', r"wording\.toml”第1行第6列附近.*请改正"),
        ("wording", '[head]\ntitle = "甲', r"wording\.toml”末尾附近.*引号"),
        ("wording", '[head]\ntitel = "甲"', r"wording\.toml”中的“head\.titel”是不认识的项，是否应为“title”"),
        ("wording", "[head]\ntitle = 3", r"“head\.title”应为文字；请改正，或删去该项以恢复原值"),
        ("wording", 'head = "甲"', r"“head”应为一组项目"),
        (
            "wording",
            '[head]\ntitle = "{projekt}"',
            r"“head\.title”中的“{projekt}”不能填入，可用的有：{project}",
        ),
        ("wording", '[head]\ntitle = "关于{project的意见"', r"“head\.title”花括号不成对"),
        ("wording", '[head]\ntitle = "{project.__class__}"', r"“head\.title”中的“{project\.__class__}”不能填入"),
        ("wording", '[head]\ntitle = "{project:>9999999}"', r"“head\.title”中的“{project}”不能填入"),
        ("clauses", '[[clause]]\npart = "end"\ntext = "甲"', r"clauses\.toml”中的“第1个\[\[clause\]\]\.part”应为basis"),
        ("clauses", '[[clause]]\npart = "basis"', r"第1个\[\[clause\]\]\.text”应为不空的文字；请补上"),
        ("clauses", '[[clause]]\npart = "basis"\ntext = "{number}"', r"\.text”中的“{number}”不能填入"),
        ("clauses", '[[clause]]\npart="basis"\ntext="甲"\nverdicts=["好"]', r"其中只能有符合、有条件符合"),
        ("clauses", '[[clause]]\npart="basis"\ntext="甲"\nverdict=["符合"]', r"verdict”是不认识的项"),
        ("clauses", 'clause = "甲"', r"只能有若干个\[\[clause\]\]"),
        ("clauses", '[clauses]\npart = "basis"', r"“clauses”是不认识的项"),
        ("sections", '[groups]\nindustry = ["Z", 3]', r"“groups\.industry”应为文字"),
        ("map", "site = [0.5, 0.5]", r"map\.toml”中的“site”应为红、绿、蓝三个0到1之间的数"),
        ("map", "[kinds]\ncounty = [2, 0, 0]", r"“kinds\.county”应为红、绿、蓝"),
        ("layout", "[seal]\ndiameter_mm = 0", r"“seal\.diameter_mm”应大于0且不超过200"),
        ("layout", '[seal]\ndiameter_mm = "大"', r"“seal\.diameter_mm”应为数字"),
        ("layout", "[colour]\nred = 1", r"“colour\.red”应为列表"),
    ],
)
def test_a_fault_is_named(name: str, text: str, said: str) -> None:
    with pytest.raises(BadInputError, match=said):
        read_templates({name: text})


def test_a_name_for_a_further_fact_may_be_added() -> None:
    assert read_templates({"sections": '[facts]\nslope = "坡度"'}).sections["facts"]["slope"] == "坡度"


def test_doubled_braces_print_as_one() -> None:
    assert read_templates({"wording": '[sections]\nproject = "{{一}}"'}).say("sections.project") == "{一}"


def test_a_free_clause_may_be_empty_and_needs_a_name() -> None:
    free = '[[clause]]\npart = "basis"\nfree = true\nname = "补充"\ntext = ""\n'
    opinion = replace(make_opinion(), templates={"clauses": free})
    assert "另行说明" not in text_of(render(opinion).pdf)
    own = replace(opinion, texts={"basis/补充": "另行说明如下。\n\n第二段。"})
    assert "另行说明如下。" in text_of(render(own).pdf)
    with pytest.raises(BadInputError, match="须有名称"):
        read_templates({"clauses": free.replace('name = "补充"\n', "")})
    with pytest.raises(BadInputError, match="同名"):
        read_templates({"clauses": free + free})


def test_words_for_a_clause_that_is_not_free_are_not_printed() -> None:
    fixed = '[[clause]]\npart = "basis"\nname = "固定"\ntext = "照此办理。"\n'
    opinion = replace(make_opinion(), templates={"clauses": fixed}, texts={"basis/固定": "改写。"})
    assert "照此办理。" in text_of(render(opinion).pdf)
    assert "改写。" not in text_of(render(opinion).pdf)
