"""L-01 and L-02 against imported editions: unknown is binding, words only propose, exact words hit."""

import json
from typing import Any

import pytest
from catalogue_samples import ACCESS, ACCESS_ROWS, ROWS, Load

from app.domain.finding import Finding
from app.services.case_files import case_of
from app.services.catalogues import match_case
from app.services.desk import Desk
from app.services.reviews import review, review_json

PROJECT = {"name": "虚构纸箱厂", "construction": "new", "industry": "C2231", "products": ["瓦楞纸箱"], "processes": []}


def finding(desk: Desk, rule: str = "L-01", as_of: str = "2026-11-23", **project: Any) -> Finding:
    """Review the fictional project, changed as given, and return one finding."""
    judgements = project.pop("judgements", [])
    stated = {key: value for key, value in (PROJECT | project).items() if value is not None}
    document = {"format": "taixin-case/1", "project": stated, "judgements": judgements}
    found = review(desk, case_of(desk, document), as_of).findings
    return next(each for each in found if each.rule == rule)


def said(found: Finding) -> str:
    return " ".join(f"{each.what} {each.key} {each.text}" for each in found.missing)


def test_nothing_imported_leaves_both_unknown(desk: Desk) -> None:
    for rule, cited in (("L-01", "产业结构调整指导目录（2019年本）"), ("L-02", "市场准入负面清单（2020年版）")):
        found = finding(desk, rule)
        assert found.outcome == "unknown"
        assert f"尚未导入完整的《{cited}》" in said(found)


def test_a_complete_edition_without_a_shared_word_clears(desk: Desk, load: Load) -> None:
    load([(*row[:-1], row[-1].replace("虚构", "")) for row in ROWS])
    found = finding(desk)
    assert (found.outcome, found.missing) == ("clear", ())


def test_products_that_are_not_stated_leave_it_unknown(desk: Desk, load: Load) -> None:
    load([(*row[:-1], row[-1].replace("虚构", "")) for row in ROWS])
    found = finding(desk, products=None)
    assert found.outcome == "unknown"
    assert [each.key for each in found.missing] == ["products"]
    assert [each.key for each in finding(desk, processes=None).missing] == ["processes"]
    assert finding(desk, products=[]).outcome == "clear"


def test_an_entry_that_only_points_to_other_documents_is_asked_about(desk: Desk, load: Load) -> None:
    load([("淘汰类", "", "", "1", "《某办法》禁止的情形")])
    found = finding(desk)
    assert found.outcome == "unknown"
    assert "指向其他文件" in said(found)


@pytest.mark.parametrize(
    "project",
    [
        {"products": ["普通水泥"]},
        {"products": ["纸箱"], "processes": ["立窑煅烧"]},
        {"industry": "C3011"},
        {"name": "忻府区水泥厂建设项目"},
        {"products": ["铅"]},
    ],
)
def test_a_shared_word_is_a_question_to_a_person(project: dict[str, Any], desk: Desk, load: Load) -> None:
    load()
    found = finding(desk, **project)
    assert found.outcome == "unknown"
    assert "question catalogue.淘汰类 《产业结构调整指导目录》（2024年本）“淘汰类”中可能与本项目有关的条目" in said(
        found
    )
    assert dict(found.facts)["catalogue.candidates"]


@pytest.mark.parametrize("field", ["products", "processes"])
def test_a_product_or_process_that_is_an_entry_hits(field: str, desk: Desk, load: Load) -> None:
    load()
    assert finding(desk, **{field: ["瓦楞纸箱", " 土法 虚构炼焦。"]}).outcome == "hit"


def test_a_project_only_named_like_an_entry_does_not_hit(desk: Desk, load: Load) -> None:
    load()
    assert finding(desk, name="土法虚构炼焦").outcome == "unknown"


def test_entries_of_other_categories_do_not_count(desk: Desk, load: Load) -> None:
    load([("鼓励类", "", "", "1", "瓦楞纸箱"), ("淘汰类", "", "", "1", "某型立窑")])
    assert finding(desk, name="某厂").outcome == "clear"


def test_a_partial_edition_hits_and_asks_but_never_clears(desk: Desk, load: Load) -> None:
    load(complete=False)
    assert finding(desk, products=["土法虚构炼焦"]).outcome == "hit"
    assert "可能与本项目有关" in said(finding(desk, products=["水泥"]))
    found = finding(desk, name="某厂", products=["瓦楞纸箱"])
    assert found.outcome == "unknown"
    assert "只声明为部分" in said(found)


def test_places_and_empty_words_propose_nothing(desk: Desk, load: Load) -> None:
    load([("淘汰类", "", "", "1", "忻府区豆罗镇生产线设备制造项目")])
    assert finding(desk, name="忻府区豆罗镇某厂生产线建设项目", township="豆罗镇").outcome == "clear"


def test_the_newest_edition_in_force_counts_and_is_named(desk: Desk, load: Load) -> None:
    old = load(edition="2019年本").edition
    new = load([("淘汰类", "", "", "1", "某型立窑")]).edition
    late = dict(finding(desk, as_of="2024-02-01").facts)
    early = dict(finding(desk, as_of="2024-01-31").facts)
    assert (late["catalogue.used"], late["catalogue.sha256"]) == ("2024年本", new.sha256)
    assert (early["catalogue.used"], early["catalogue.sha256"]) == ("2019年本", old.sha256)
    assert (late["catalogue.cited"], early["catalogue.in_force"]) == ("2019年本", "2019年本")


def test_an_older_edition_decides_and_the_facts_say_what_is_in_force(desk: Desk, load: Load) -> None:
    load([("淘汰类", "", "", "1", "某型立窑")], edition="2019年本")
    found = finding(desk, name="某厂")
    facts = dict(found.facts)
    assert found.outcome == "clear"
    assert (facts["catalogue.used"], facts["catalogue.in_force"]) == ("2019年本", "2024年本")
    assert found.quote == "禁止新建、扩建《产业结构调整指导目录（2019年本）》明确的淘汰类项目"


def test_an_edition_not_yet_in_force_decides_nothing(desk: Desk, load: Load) -> None:
    load()
    found = finding(desk, as_of="2023-06-01")
    assert found.outcome == "unknown"
    assert "在2023-06-01尚未施行" in said(found)


def test_a_judgement_settles_the_question_and_the_automatic_outcome_stays(desk: Desk, load: Load) -> None:
    load()
    answer = {"rule": "L-01", "answer": "clear", "reason": "回转窑，非立窑", "by": "甲"}
    found = finding(desk, products=["水泥"], judgements=[answer])
    assert (found.outcome, found.automatic) == ("clear", "unknown")


def test_the_access_list_decides_its_own_rule(desk: Desk, load: Load) -> None:
    load(ACCESS_ROWS, catalogue=ACCESS, edition="2025年版")
    assert finding(desk, "L-02", products=["禁止虚构捕捞工具"]).outcome == "hit"
    assert finding(desk, "L-02", name="某厂").outcome == "clear"
    assert finding(desk, "L-01", name="某厂").outcome == "unknown"


def test_the_notice_of_editions_stays_as_it_is(desk: Desk, load: Load) -> None:
    before = finding(desk, "G-03")
    load()
    assert finding(desk, "G-03") == before
    assert before.outcome == "hit"


def test_the_same_editions_give_the_same_bytes(desk: Desk, load: Load) -> None:
    load()
    case = case_of(desk, {"format": "taixin-case/1", "project": PROJECT | {"products": ["水泥"]}})
    one, other = (json.dumps(review_json(review(desk, case, "2026-11-23"))) for _ in range(2))
    assert one == other


def test_proposals_come_exact_first_then_by_share(desk: Desk, load: Load) -> None:
    load([("淘汰类", "", "", str(number), text) for number, text in enumerate(("立窑", "水泥立窑炉", "水泥立窑"))])
    case = case_of(desk, {"format": "taixin-case/1", "project": PROJECT | {"products": ["水泥立窑"]}})
    first, second = match_case(desk, case, "2026-11-23")
    assert [(each.entry.text, each.exact) for each in first.proposals] == [
        ("水泥立窑", True), ("水泥立窑炉", False), ("立窑", False),
    ]  # fmt: skip
    assert (second.rule, second.used, second.proposals) == ("L-02", None, ())


def test_the_longest_list_is_matched(desk: Desk, load: Load) -> None:
    load([("淘汰类", "", "", str(number), f"第{number}号立窑") for number in range(20_000)])
    found = finding(desk, name="某厂", products=["立窑"])
    assert len(dict(found.facts)["catalogue.candidates"]) == 20
    assert "等20000条" in said(found)
