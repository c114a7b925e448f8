"""The plan checked against itself: what is found is true, distinct and stable, and sound tables stay silent."""

import csv
from functools import cache
from pathlib import Path

import pytest

from app.domain.plan import PlanLine
from app.plan.checks import Inconsistency, check_plan, disputed_lines
from app.plan.checks_common import Row
from app.plan.text import read_plan

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PLAN = read_plan(SEEDS / "plan" / "plan.txt")
LINES = tuple(PlanLine(number, PLAN.place_of(number), text) for number, text in enumerate(PLAN.lines, start=1))


@cache
def table(name: str) -> tuple[Row, ...]:
    folders = (SEEDS / "plan", SEEDS / "reference")
    path = next(folder / f"{name}.csv" for folder in folders if (folder / f"{name}.csv").exists())
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def found() -> tuple[Inconsistency, ...]:
    return check_plan(table, LINES)


# Verified by hand against plan.txt; each a figure, number, name or word on which the plan does not agree with itself.
KNOWN = (
    "sum:table_2_5:565", "parts:table_2_5:367", "parts:table_7_2:1609", "nested:table_6_1", "nested:table_10_1",
    "region:area", "share:284:437.73", "share:603:33.95", "block:dingxiang-nongye:expandable",
    "swapped:wutaishan-taihuai:wutaishan-shiju", "text:1675:wutaishan-scenic:area",
    "text:2049:wutaishan-taihuai:area", "pieces:1212", "claim:980:growth_boundary", "claim:980:expandable",
    "zone:824", "zone:836", "area:table_4_1:848", "area:table_2_5:580",
    "limit:annex_2:2025", "limit:annex_2:2035", "limit:annex_2:line2335", "part:annex_2:3575", "part:annex_2:3584",
    "target:1790", "count:box_6_2:991", "count:blocks", "count:famous_villages:45", "count:provincial_relics:45",
    "count:table_6_5:1442", "name:dingxiang-zhuangli", "county:table_6_3", "place:annex_2:4277", "place:annex_3:5042",
    "number:annex_1:2224", "number:annex_3:5638", "repeat:annex_3:5246", "repeat:annex_3:5502", "repeat:annex_4:6275",
    "title:2170:产业结构调整产业目录（2019年本）", "title:2171:市场准入负面清单（2020年本）",
    "title:718:中华人民共和国文物保护法办法", "unit:51:百里/平方千米", "unit:131:忆立方米", "letters:1864",
    "letters:4251",
    "spelling:2168:循坏产业链", "spelling:1034:战略新兴产业", "spelling:2026:战略性新型产业", "spelling:5953:人家环境",
    "spelling:922:增加挂", "spelling:1850:秀荣大道", "spelling:1530:赵皋观", "spelling:1536:百草口",
    "spelling:1699:太原方特东方神话", "spelling:45:五台风景名胜区", "spelling:1200:雁门农牧交错带",
    "spelling:1554:雁门边塞文化旅游圈", "spelling:774:两核两轴多点", "spelling:2070:矿治铸机",
    "spelling:969:经济技术经济区", "spelling:1228:经济建设开发区", "bracket:87", "bracket:1007", "bracket:1702",
    "bracket:2905", "zone_name:偏关生态文化旅游", "zone_name:雁门关生态文化旅游", "zone_name:静乐现代农业产业",
    "annex_name:2140", "annex_name:716",
)  # fmt: skip
SOUND = (
    "table_2_3",
    "table_2_4",
    "table_2_7",
    "table_6_2",
    "table_6_4",
    "table_8_1",
    "famous_towns",
    "national_relics",
)


def test_exactly_what_was_verified_by_hand_is_found_in_its_order() -> None:
    assert tuple(each.id for each in found()) == KNOWN


def test_more_than_twenty_different_inconsistencies_are_found() -> None:
    assert len({each.id for each in found()}) == len(found())
    assert len({each.title for each in found()}) >= 20


def test_the_same_plan_gives_the_same_findings() -> None:
    assert check_plan(table, LINES) == found()


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_table_yields_nothing(name: str) -> None:
    checked = ("sum", "parts", "nested", "county", "number", "count")
    assert not [each.id for each in found() if each.id.split(":")[0] in checked and name in each.id]


def test_every_finding_says_in_chinese_where_what_and_what_follows() -> None:
    for each in found():
        assert each.places
        assert each.values
        assert all("规划文本第" in place for place in each.places)
        assert each.title
        assert each.meaning.endswith(("。", "）"))


def test_what_is_found_about_figures_rests_on_lines_of_the_plan() -> None:
    disputed = disputed_lines(found())
    assert {580, 1641, 1116, 2018, 980, 136} <= disputed.keys()
    assert disputed[2018] == ("nested:table_10_1",)
    assert 1187 not in disputed  # table 6-2's total is sound


def test_a_finding_that_rests_on_a_disputed_figure_says_so() -> None:
    share = next(each for each in found() if each.id == "share:284:437.73")
    assert "另有疑问，见region:area" in share.meaning
    assert any(
        "第十章" in place or "第1902行" in place
        for each in found()
        if each.id == "nested:table_10_1"
        for place in each.places
    )
